import { Client } from 'pg'
import { fill } from '../generate/fill.js'
import { dropDatabase } from '../generate/schema.js'
import { type ContenderName, languages, type Workload } from '../workloads/workload.js'
import { type Cost, passedBounds } from './bounds.js'
import { check } from './check.js'
import { type Contender, startContenders } from './contenders.js'
import { readFacts } from './facts.js'
import type { KnownRequest } from './load.js'
import { ask } from './request.js'
import { StatementCounter } from './statement-counter.js'
import { table } from './table.js'

/** Enough that the largest contest fills every page and every export. */
const scale = 20_000

/** How often each is asked: what it keeps it has by then, and what its timers do falls into few of the times. */
const times = 25

interface Where {
  readonly databaseUrl: string
  readonly seed: number
  readonly poolSize: number
  readonly port: number
}

/**
 * Checks on a small database of its own, which it makes and drops, that all contenders answer equally;
 * prints what does not depend on the machine: statements and bytes of each answer. Throws where those of the
 * gateway are more than is written down.
 */
export async function smoke(workloads: readonly Workload[], where: Where, markdown: boolean): Promise<void> {
  const url = new URL(where.databaseUrl)
  url.pathname = `${url.pathname}_smoke`
  const counters = new Map<ContenderName, StatementCounter>()
  try {
    await fill(url.href, scale, where.seed, true)
    for (const name of languages) counters.set(name, await StatementCounter.open(url.href))
    const costs = await compare(workloads, url.href, counters, where)
    const rows = costs.map(({ workload, contender, statements, bytes }) => [
      contender === languages[0] ? `${workload.id} ${workload.title}` : '',
      contender,
      String(statements),
      String(bytes),
    ])
    console.log(table(['workload', 'contender', 'statements', 'bytes'], rows, 2, markdown))
    const passed = passedBounds(costs)
    if (passed.length > 0) throw new Error(passed.join('\n'))
  } finally {
    await Promise.all([...counters.values()].map((counter) => counter.close()))
    await dropDatabase(url.href)
  }
}

async function compare(
  workloads: readonly Workload[],
  databaseUrl: string,
  counters: ReadonlyMap<ContenderName, StatementCounter>,
  { seed, poolSize, port }: Where,
): Promise<Cost[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const address = (name: ContenderName) => counters.get(name)?.databaseUrl ?? databaseUrl
  const contenders = await startContenders(languages, { databaseUrl: address, poolSize, firstPort: port })
  try {
    const facts = await readFacts(client, seed)
    const costs: Cost[] = []
    for (const workload of workloads) {
      const checked = await check(workload, contenders, facts)
      for (const contender of contenders) {
        const { name } = contender
        const [request] = checked[name]
        const counter = counters.get(name)
        if (request === undefined || counter === undefined) throw new Error(`${name} was asked nothing.`)
        const statements = await fewestStatements(contender, request, counter)
        costs.push({ workload, contender: name, statements, bytes: request.length })
      }
    }
    return costs
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()))
    await client.end()
  }
}

/** The statements that an answer takes where nothing else is going on. */
async function fewestStatements(
  { port }: Contender,
  request: KnownRequest,
  counter: StatementCounter,
): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    const before = counter.statements
    await ask(port, request)
    fewest = Math.min(fewest, counter.statements - before)
  }
  return fewest
}
