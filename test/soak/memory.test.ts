import { expect, it } from 'vitest'
import { memoryUnderLoad } from '../support/memory/run.js'

const minutes = Number(process.env['SOAK_MINUTES'] ?? 60)
/** Milliseconds between two requests of a client, where the machine is needed for something else meanwhile. */
const pause = Number(process.env['SOAK_PAUSE'] ?? 0)

it(
  'memory is as large after an hour of mixed load as after its first third',
  async () => {
    const report = await memoryUnderLoad({
      warmUp: { seconds: minutes * 12 },
      between: { seconds: (minutes * 48) / 30 },
      samples: 30,
      seed: 20_261_121,
      ...(pause > 0 ? { pause } : {}),
      log: (line) => process.stdout.write(`${new Date().toISOString()} ${line}\n`),
    })
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
    expect(report.last.heap).toBeLessThan(report.first.heap * 1.05 + 4)
    expect(report.last.external).toBeLessThan(report.first.external * 1.1 + 4)
    expect(report.last.resident).toBeLessThan(report.first.resident * 1.1 + 16)
  },
  (minutes + 10) * 60_000,
)
