import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { settings } from '../settings.js'
import { build, project } from './gateway.js'
import { measureWrites } from './measure.js'
import { report } from './report.js'
import { type KindName, kinds } from './requests.js'

const { values } = parseArgs({
  options: {
    /** Another checkout of the project, with its packages, to be measured in turns with this one. */
    against: { type: 'string' },
    pools: { type: 'string', default: '8,16,32' },
    clients: { type: 'string', default: '32' },
    kinds: { type: 'string', default: Object.keys(kinds).join(',') },
    /** Statements of each write and exact counters only: nothing that takes time is told. */
    smoke: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
})

const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)

try {
  const folders = [...(values.against === undefined ? [] : [resolve(values.against)]), project]
  for (const folder of folders) await build(folder)
  const found = await measureWrites({
    folders,
    databaseUrl: settings.databaseUrl,
    firstPort: settings.port + 10,
    rounds: values.smoke ? 1 : settings.rounds,
    milliseconds: values.smoke ? 300 : settings.seconds * 1_000,
    clients: Number(values.clients),
    pools: values.smoke ? [8] : values.pools.split(',').map(Number),
    kinds: values.kinds.split(',').filter(isKind),
    say: (line) => console.error(line),
  })
  console.log(report(found, values.smoke, values.markdown))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
