import { readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { ContestRow, ParticipantRow } from '../../src/database/tables/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { askServer, ServerProcess } from '../support/command.js'
import { freshDatabase } from '../support/database.js'
import { buildWebhook } from '../support/deliveries.js'
import { buildEntries } from '../support/ledger.js'
import { Receiver } from '../support/receiver.js'

const backlog = 5_000
const webhooks = 4
const singleChanges = 200
const steadyMinutes = 3
/** Mutations a second, while memory is watched. */
const steadyRate = 10

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

const ticksPerSecond = 100
const patience = 60 * 60_000

function percentile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN)
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function spread(values: readonly number[]): Record<string, number> {
  const sorted = values.toSorted((one, other) => one - other)
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), most: percentile(sorted, 1) }
}

/** Megabytes that a process holds. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)
}

/** Seconds of processor time that a process has used. */
async function processorSeconds(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / ticksPerSecond
}

/** When the message about each ledger row came to a receiver. */
async function startReceiver(arrivals: Map<number, number>): Promise<Receiver> {
  const receiver = await Receiver.start((_request, response) => {
    const { data } = JSON.parse(receiver.received.at(-1)?.body ?? '') as { data: { id: number } }
    arrivals.set(data.id, performance.now())
    response.writeHead(204).end()
  })
  return receiver
}

it(
  'figures of deliveries: how many a second, how soon after the commit, and the memory over minutes',
  async () => {
    const database = await freshDatabase()
    const account = await buildAccount(database)
    const contest: ContestRow = await buildContest(database, account, { endsAt: '2100-01-01T00:00:00.000Z' })
    const people: ParticipantRow[] = await buildParticipants(database, contest, Array(50).fill({}))
    const arrivals = Array.from({ length: webhooks }, () => new Map<number, number>())
    const receivers = await Promise.all(arrivals.map(startReceiver))
    for (const { url } of receivers) await buildWebhook(database, account.id, { url })
    for (let made = 0; made < backlog; made += 500) {
      const rows = Array.from({ length: 500 }, (_, n) => ({ participantId: people[n % 50]?.id ?? 0 }))
      await buildEntries(database, contest, rows)
    }
    const server = new ServerProcess({ DATABASE_URL: database.url ?? '', WEBHOOK_ALLOW_PRIVATE: 'true' })
    const url = await server.url()
    await receivers[0]?.hasReceived(1)
    const began = performance.now()
    const used = await processorSeconds(server.pid)
    await Promise.all(receivers.map((receiver) => receiver.hasReceived(backlog)))
    const seconds = (performance.now() - began) / 1_000
    print({
      what: 'backlog',
      events: backlog,
      webhooks,
      seconds: Math.round(seconds),
      eventsPerSecond: Math.round(backlog / seconds),
      deliveriesPerSecond: Math.round((backlog * webhooks) / seconds),
      processorMillisecondsEach: rounded(
        (((await processorSeconds(server.pid)) - used) * 1_000) / (backlog * webhooks),
      ),
    })

    const answered = new Map<number, number>()
    const change = async (n: number): Promise<void> => {
      const input = { participant: { databaseId: people[n % 50]?.id }, amount: 1 }
      const data = await askServer(url, account.key, bonus, { input })
      const { entry } = data['addBonusEntries'] as { entry: { databaseId: number } }
      answered.set(entry.databaseId, performance.now())
    }
    let expected = backlog
    const all = () => Promise.all(receivers.map((receiver) => receiver.hasReceived(expected)))
    /** Milliseconds from the answers, which follow the commits, to the arrivals. */
    const delays = (): number[] =>
      [...answered].flatMap(([id, at]) => arrivals.map((arrived) => Math.max(0, (arrived.get(id) ?? 0) - at)))

    for (let n = 0; n < singleChanges; n += 1) {
      await change(n)
      expected += 1
      await all()
    }
    print({ what: 'one change at a time', changes: singleChanges, milliseconds: spread(delays()) })

    answered.clear()
    const memory: number[] = []
    const end = performance.now() + steadyMinutes * 60_000
    for (let n = 0; performance.now() < end; n += 1) {
      const second = performance.now() + 1_000
      const changes = Array.from({ length: steadyRate }, (_, step) =>
        sleep((step * 1_000) / steadyRate).then(() => change(n * steadyRate + step)),
      )
      await Promise.all(changes)
      expected += steadyRate
      if (n % 15 === 0) memory.push(await memoryOf(server.pid))
      await sleep(Math.max(0, second - performance.now()))
    }
    await all()
    print({ what: 'steady', changes: answered.size, minutes: steadyMinutes, milliseconds: spread(delays()) })
    print({ what: 'load of the machine', averages: loadavg().map(rounded), processors: cpus().length })
    print({ what: 'memory', megabytesEvery15Seconds: memory })
    expect(await server.end('SIGTERM')).toBe(0)
    for (const receiver of receivers) {
      expect(receiver.received).toHaveLength(expected)
      await receiver.close()
    }
    await database.close()
  },
  patience,
)

function print(figures: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
