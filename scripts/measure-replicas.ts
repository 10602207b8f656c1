// Measures what streaming replicas take off the primary, on servers of its own, with and without them in turn:
//   node --import tsx scripts/measure-replicas.ts [replicas] [rounds]
// On few processors the figures per second say little, since all share them: those of processor time tell.
import { readdirSync, readFileSync } from 'node:fs'
import { projectFile } from '../src/project.js'
import { askServer, runCommand, ServerProcess } from '../test/support/command.js'
import { PostgresServer } from '../test/support/services/postgres.js'

const [replicas = 1, rounds = 6] = process.argv.slice(2).map(Number)
const requests = 200
let people = 0
const clients = 4
/** Of a hundred requests, so many bring in a person. */
const shares = [0, 20, 100]

const dashboard = readFileSync(projectFile('examples', '03-dashboard.graphql'), 'utf8')
const enter = `mutation ($input: CreateParticipantInput!) {
  createParticipant(input: $input) { participant { id total } } }`

/** Fields of /proc/PID/stat behind the name: parent, then processor time in ticks, own and of ended children. */
function statOf(pid: number | string): { parent: number; own: number; ended: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number)
  const field = (number: number) => fields[number - 3] ?? 0
  return { parent: field(4), own: field(14) + field(15), ended: field(16) + field(17) }
}

/** Milliseconds of processor time of a process and everything below it. */
function processorTime(pid: number): number {
  const { own, ended } = statOf(pid)
  const children = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && statOf(name).parent === pid
    } catch {
      return false
    }
  })
  return (own + ended) * 10 + children.reduce((sum, child) => sum + statOf(child).own * 10, 0)
}

async function mainProcess(server: PostgresServer): Promise<number> {
  const [found] = await server.query<{ pid: number }>('select pg_backend_pid() as pid, pg_sleep(0.1)::text')
  if (found === undefined) throw new Error('The server did not say which process it is.')
  const [own] = await server.query<{ line: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as line`,
  )
  return Number(own?.line)
}

const primary = await PostgresServer.create({ shared_buffers: "'256MB'" })
const environment = { DATABASE_URL: primary.url(), RATE_LIMITS: 'off', DELIVERY: 'off' }
const made = await runCommand(['demo', '--json'], environment)
if (made.status !== 0) throw new Error(made.stderr)
const demo = JSON.parse(made.stdout) as { contest: { id: number }; keys: { full: string } }
const copies: PostgresServer[] = []
for (let copy = 0; copy < replicas; copy += 1) copies.push(await primary.replica())
await primary.query('vacuum analyze')

const gateways = {
  'without replicas': new ServerProcess(environment),
  [`with ${replicas}`]: new ServerProcess({
    ...environment,
    DATABASE_REPLICA_URLS: copies.map((copy) => copy.url()).join(','),
  }),
}

interface Figures {
  requests: number
  seconds: number
  primary: number
  replicas: number
  gateway: number
  times: number[]
}

const primaryPid = await mainProcess(primary)
const copyPids = await Promise.all(copies.map(mainProcess))

async function round(server: ServerProcess, share: number, figures: Figures): Promise<void> {
  const url = await server.url()
  const gatewayPid = server.pid ?? 0
  const used = () => ({
    primary: processorTime(primaryPid),
    replicas: copyPids.reduce((sum, pid) => sum + processorTime(pid), 0),
    gateway: processorTime(gatewayPid),
  })
  const before = used()
  const began = performance.now()
  let sent = 0
  const client = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1
      const turn = sent
      const start = performance.now()
      if ((turn * 7919) % 100 < share) {
        people += 1
        const input = { contest: { databaseId: demo.contest.id }, email: `entrant${people}@example.com` }
        await askServer(url, demo.keys.full, enter, { input })
      } else {
        await askServer(url, demo.keys.full, dashboard)
        figures.times.push(performance.now() - start)
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const after = used()
  figures.requests += requests
  figures.seconds += (performance.now() - began) / 1_000
  for (const part of ['primary', 'replicas', 'gateway'] as const) figures[part] += after[part] - before[part]
}

for (const share of shares) {
  const results = Object.fromEntries(
    Object.keys(gateways).map((name) => [
      name,
      { requests: 0, seconds: 0, primary: 0, replicas: 0, gateway: 0, times: [] } as Figures,
    ]),
  )
  // The first round warms up.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [name, server] of Object.entries(gateways)) {
      const figures = results[name]
      if (figures === undefined) continue
      await round(server, share, turn === 0 ? { ...figures, times: [] } : figures)
    }
  }
  process.stdout.write(`${share}% of the requests bring in a person\n`)
  for (const [name, figures] of Object.entries(results)) {
    const each = (sum: number) => (sum / figures.requests).toFixed(2)
    const times = figures.times.sort((a, b) => a - b)
    const quantile = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
    process.stdout.write(
      `  ${name}: processor ms a request: primary ${each(figures.primary)}, replicas ${each(figures.replicas)}, ` +
        `gateway ${each(figures.gateway)}; query p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms; ` +
        `${(figures.requests / figures.seconds).toFixed(0)} requests/s\n`,
    )
  }
}

await Promise.all(Object.values(gateways).map((server) => server.end('SIGTERM')))
await primary.remove()
