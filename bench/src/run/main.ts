import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { settings } from '../settings.js'
import { workloads } from '../workloads/index.js'
import { contenderNames, languages } from '../workloads/workload.js'
import { type CheckedWorkload, check } from './check.js'
import { startContenders } from './contenders.js'
import { readFacts } from './facts.js'
import { goalTable } from './goals.js'
import { LoadGenerator } from './load.js'
import { measure } from './measure.js'
import { figures } from './report.js'
import { smoke } from './smoke.js'

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    workloads: { type: 'string', default: workloads.map(({ id }) => id).join(',') },
    contenders: { type: 'string', default: languages.join(',') },
  },
})

const selected = workloads.filter(({ id }) => values.workloads.split(',').includes(id))
const names = contenderNames.filter((name) => values.contenders.split(',').includes(name))

/** Measures the selected workloads on a generated database. */
async function bench(): Promise<void> {
  const { databaseUrl, poolSize, port, rounds, seconds, connections, seed, before } = settings
  const client = new Client({ connectionString: databaseUrl, application_name: 'bench-runner' })
  await client.connect()
  await using embedded = names.includes('embedded') ? await embeddedCopy(client) : undefined
  const contenders = await startContenders(names, {
    databaseUrl: () => databaseUrl,
    folder: embedded?.folder,
    before: before === undefined ? undefined : resolve(before),
    poolSize,
    firstPort: port,
  })
  const generator = new LoadGenerator()
  try {
    const facts = await readFacts(client, seed)
    const checked = new Map<string, CheckedWorkload>()
    for (const workload of selected) {
      checked.set(workload.id, await check(workload, contenders, facts))
      console.error(`${workload.id}: all answer equally.`)
    }
    const plan = { rounds, length: seconds * 1000, warmUp: 2 * seconds * 1000, connections }
    const tallies = await measure(checked, contenders, generator, client, plan, console.error)
    console.log(figures(selected, tallies, values.markdown))
    console.log(`\n${goalTable(selected, tallies, values.markdown)}`)
  } finally {
    generator.stop()
    await Promise.all(contenders.map((contender) => contender.stop()))
    await client.end()
  }
}

async function embeddedCopy(client: Client) {
  const { EmbeddedCopy } = await import('./embedded-copy.js')
  console.error('Copying the rows into an embedded database …')
  return await EmbeddedCopy.of(client)
}

try {
  if (values.smoke) await smoke(selected, settings, values.markdown)
  else await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
