import { Client } from 'pg'
import { fill } from '../generate/fill.js'
import { dropDatabase } from '../generate/schema.js'
import { type ContenderName, contenderNames, type Workload } from '../workloads/workload.js'
import { check } from './check.js'
import { startContenders } from './contenders.js'
import { readFacts } from './facts.js'
import { ask } from './request.js'
import { StatementCounter } from './statement-counter.js'
import { table } from './table.js'

/** Enough that the largest contest fills every page and every export. */
const scale = 20_000

interface Where {
  readonly databaseUrl: string
  readonly seed: number
  readonly poolSize: number
  readonly port: number
}

/**
 * Checks on a small database of its own, which it makes and drops, that all contenders answer equally;
 * prints what does not depend on the machine: statements and bytes of each answer.
 */
export async function smoke(workloads: readonly Workload[], where: Where, markdown: boolean): Promise<void> {
  const url = new URL(where.databaseUrl)
  url.pathname = `${url.pathname}_smoke`
  const counters = new Map<ContenderName, StatementCounter>()
  try {
    await fill(url.href, scale, where.seed, true)
    for (const name of contenderNames) counters.set(name, await StatementCounter.open(url.href))
    const rows = await compare(workloads, url.href, counters, where)
    console.log(table(['workload', 'contender', 'statements', 'bytes'], rows, 2, markdown))
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
): Promise<string[][]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const address = (name: ContenderName) => counters.get(name)?.databaseUrl ?? databaseUrl
  const contenders = await startContenders(contenderNames, address, poolSize, port)
  try {
    const facts = await readFacts(client, seed)
    const rows: string[][] = []
    for (const workload of workloads) {
      const checked = await check(workload, contenders, facts)
      for (const [index, { name, port }] of contenders.entries()) {
        const [request] = checked[name]
        const counter = counters.get(name)
        if (request === undefined || counter === undefined) throw new Error(`${name} was asked nothing.`)
        const before = counter.statements
        await ask(port, request)
        const title = index === 0 ? `${workload.id} ${workload.title}` : ''
        rows.push([title, name, String(counter.statements - before), String(request.length)])
      }
    }
    return rows
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()))
    await client.end()
  }
}
