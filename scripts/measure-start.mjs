// Measures how long the gateway takes from its start until /readyz answers 200, on a database whose schema is current:
//   DATABASE_URL=postgres://… node scripts/measure-start.mjs node dist/main.js serve
// ROUNDS (5) starts, of which the middle is printed: by the clock, and in processor time of the process (Linux only).
// Several commands, separated by `--`, are started in turn, so that a busy machine is unfair to none of them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.mjs'

const rounds = Number(process.env.ROUNDS ?? 5)
const patience = 60_000

function isReady(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200))
    })
    request.on('error', () => resolve(false))
  })
}

/** Milliseconds of processor time that a process has used, and megabytes that it holds. */
function used(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return { processor: (Number(fields[11]) + Number(fields[12])) * 10, memory: Number(kilobytes) / 1_024 }
  } catch {
    return { processor: Number.NaN, memory: Number.NaN }
  }
}

async function start([program, ...args]) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(program, args, {
    env: { ...process.env, PORT: String(port), LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`The gateway ended with status ${child.exitCode}.`)
      if (performance.now() - began > patience) throw new Error('The gateway is not ready after a minute.')
      await pause(5)
    }
    return { clock: performance.now() - began, ...used(child.pid) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

function middle(values) {
  const sorted = values.toSorted((one, other) => one - other)
  return Math.round(sorted[sorted.length >> 1])
}

const commands = [[]]
for (const word of process.argv.slice(2)) {
  if (word === '--') commands.push([])
  else commands.at(-1).push(word)
}
if (commands.some((command) => command.length === 0))
  throw new Error('Name the command that starts the gateway.')
const measured = commands.map(() => [])
for (let round = 0; round <= rounds; round += 1) {
  for (const [index, command] of commands.entries()) {
    const taken = await start(command)
    // The first one reads files that the others find in memory.
    if (round > 0) measured[index].push(taken)
  }
}
for (const [index, command] of commands.entries()) {
  const of = (figure) => middle(measured[index].map((taken) => taken[figure]))
  console.log(
    `${command.join(' ')}: ready after ${of('clock')} ms, ${of('processor')} ms of processor time, ${of('memory')} MB`,
  )
}
