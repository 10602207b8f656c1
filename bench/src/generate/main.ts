import { parseArgs } from 'node:util'
import { settings } from '../settings.js'
import { fill } from './fill.js'

const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })

try {
  const began = performance.now()
  await fill(settings.databaseUrl, settings.scale, settings.seed, values.reset)
  console.log(`Done in ${Math.round((performance.now() - began) / 1000)} s.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
