import { parseArgs } from 'node:util'
import { settings } from '../settings.js'
import { load } from './load.js'
import { gatewayCommand, prepareDatabase } from './schema.js'

const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })

try {
  const began = performance.now()
  await prepareDatabase(settings.databaseUrl, values.reset)
  await load(settings.databaseUrl, settings.scale, settings.seed)
  await gatewayCommand(settings.databaseUrl, 'verify-counters')
  console.log(`Done in ${Math.round((performance.now() - began) / 1000)} s.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
