// Starts the gateway with the given command on an empty data folder, as a stranger would, and uses it:
//   node scripts/smoke.mjs npm start
//   node scripts/smoke.mjs node dist/main.js serve
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.mjs'

const patience = 120_000

/** Starts the command and waits until it is ready. */
async function start(command, environment, url) {
  const begun = performance.now()
  // A group of its own: `npm start` is three processes.
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const started = { child, output: '', exit: once(child, 'exit') }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    started.output += text
  })
  while (!(await isReady(url))) {
    assert.equal(child.exitCode, null, `The gateway ended: ${started.output}`)
    assert.ok(performance.now() - begun < patience, 'The gateway is not ready after two minutes.')
    await pause(50)
  }
  started.seconds = (performance.now() - begun) / 1_000
  while (!started.output.includes('The gateway is ready')) await pause(20)
  return started
}

async function isReady(url) {
  return await fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
}

/** Ends the command and waits until nothing of it is left: npm ends before its child does. */
async function stop({ child, exit }) {
  process.kill(child.pid, 'SIGTERM')
  const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 20_000)
  await exit
  while (isLeft(child.pid)) await pause(50)
  clearTimeout(late)
}

/** Whether a process of the group lives. */
function isLeft(group) {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

async function json(response) {
  const text = await response.text()
  assert.equal(response.status, 200, text)
  return JSON.parse(text)
}

async function people(url, key) {
  const query = '{ contests(first: 20) { nodes { title status totals { people } } } }'
  const body = await json(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query }),
    }),
  )
  assert.equal(body.errors, undefined, JSON.stringify(body.errors))
  const { nodes } = body.data.contests
  assert.ok(nodes.some(({ status }) => status === 'LIVE'))
  return nodes.reduce((sum, { totals }) => sum + totals.people, 0)
}

const command = process.argv.slice(2)
assert.ok(command.length > 0, 'Name the command that starts the gateway.')
const folder = await mkdtemp(join(tmpdir(), 'gateway-smoke-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const environment = {
  DATA_DIR: join(folder, 'data'),
  PORT: String(port),
  LOG_LEVEL: 'warn',
  DATABASE_URL: '',
}
let running
try {
  running = await start(command, environment, url)
  const first = running.seconds
  const file = join(folder, 'data', 'demo-keys.json')
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const { keys, contest } = JSON.parse(await readFile(file, 'utf8'))
  for (const key of Object.values(keys)) assert.ok(running.output.includes(key), 'A demo key is not printed.')
  assert.equal(await people(url, keys.full), 2_500)
  const list = await json(
    await fetch(`${url}/api/v1/contests/${contest.publicId}/entries?limit=2`, {
      headers: { 'x-api-key': keys.public },
    }),
  )
  assert.equal(list.data.length, 2)
  const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })
  assert.match(await page.text(), /<html/i)
  assert.equal((await fetch(`${url}/docs`)).status, 200)
  await stop(running)

  running = await start(command, environment, url)
  for (const key of Object.values(keys)) assert.ok(!running.output.includes(key), 'A key is printed again.')
  assert.match(running.output, /key create/)
  assert.equal(await people(url, keys.full), 2_500)
  await stop(running)
  const seconds = (value) => `${value.toFixed(1)} s`
  console.log(
    `Ready after ${seconds(first)} with demo data made, after ${seconds(running.seconds)} with it kept`,
  )
} finally {
  if (running !== undefined && running.child.exitCode === null && running.child.signalCode === null) {
    process.kill(-running.child.pid, 'SIGKILL')
  }
  await rm(folder, { recursive: true, force: true })
}
