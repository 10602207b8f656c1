import { describe, expect, it } from 'vitest'
import { dialects } from '../support/contract.js'
import { sendHostile } from '../support/hostile/rest.js'
import { targets } from '../support/hostile/targets.js'
import { rounds } from '../support/parts.js'
import { startSweepWidget } from '../support/sweepwidget.js'

/** Requests to each operation; `HOSTILE_RUNS=1000 npx vitest run test/rest/hostile` looks longer. */
const each = Number(process.env['HOSTILE_RUNS'] ?? rounds(10, 4))
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_121)

describe('requests made from the contract of', () => {
  it.each(dialects)(
    '%s to do harm have an answer that it describes, are no defect and give nothing away',
    async (dialect) => {
      const { faults, requests } = await sendHostile(await targets[dialect](), { each, seed })
      expect(faults).toEqual([])
      expect(requests).toBeGreaterThan(each)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
    600_000,
  )
})

describe('a list of which every item is at fault', () => {
  it('is refused with the first hundred faults, however many there are', async () => {
    const { send, path } = await startSweepWidget()
    const emails = Array.from({ length: 49_000 }, () => 1)
    const { status, body } = await send('POST', `${path}/whitelist`, { body: { emails } })
    const { details } = body.error as { details: Record<string, string> }
    expect([status, Object.keys(details).length]).toEqual([422, 100])
  })
})
