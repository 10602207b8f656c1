import type { SourceRunRow } from '../../src/database/tables/index.js'
import { usualLimits } from '../../src/sync/client/transport.js'
import { drawIn as draw } from '../../src/sync/run.js'
import type { Copy } from './copy.js'
import { testSettings } from './gateway.js'
import { testTime, unended } from './source.js'
import type { MadeSource } from './sources.js'

/** Milliseconds after which an answer is late: no test waits longer for one that hangs. */
const patience = { headers: 2_000, body: 2_000 }

/** Draws the source in as `gateway sync` would, by a clock that moves when somebody waits; gives the run. */
export async function drawIn(
  { gateway: { database, clock } }: Copy,
  { databaseId }: MadeSource,
  { full = false } = {},
): Promise<SourceRunRow> {
  const outcome = await draw(
    {
      ...{ database, clock, full, signal: unended },
      settings: { ...testSettings, privateSources: true },
      asking: { time: testTime(), limits: { ...usualLimits, ...patience } },
    },
    databaseId,
  )
  if (outcome.state === 'busy') throw new Error('Somebody else draws the source in.')
  return outcome.run
}
