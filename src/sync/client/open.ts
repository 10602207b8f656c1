import { readContract } from '../../contract/contract.js'
import type { operations as BlitzRocket } from '../../generated/rest/blitz-rocket.js'
import type { operations as Revup } from '../../generated/rest/revup.js'
import type { operations as SweepWidget } from '../../generated/rest/sweepwidget.js'
import { blitzRocketReach } from './blitz-rocket/reach.js'
import { blitzRocketReader } from './blitz-rocket/reader.js'
import { type ClientOptions, SourceClient } from './client.js'
import type { SourceReader } from './page.js'
import type { Reach } from './reach.js'
import { revupReach } from './revup/reach.js'
import { revupReader } from './revup/reader.js'
import { sweepWidgetReach } from './sweepwidget/reach.js'
import { sweepWidgetReader } from './sweepwidget/reader.js'

/** A service with a credential. */
export interface SourceOptions extends Omit<ClientOptions, 'contract'> {
  readonly dialect: 'sweepwidget' | 'revup' | 'blitz_rocket'
  /** Blitz Rocket's contests, which its API cannot list. */
  readonly contestIds?: readonly string[]
}

/** A source that can be read and asked what its credential reaches. */
export interface OpenSource extends SourceReader {
  reach(signal: AbortSignal): Promise<Reach>
}

/** A source's reader. Throws `SourceFailure` where the key cannot be sent; makes no request. */
export function openSource({ dialect, contestIds = [], ...options }: SourceOptions): OpenSource {
  switch (dialect) {
    case 'sweepwidget': {
      const contract = readContract('sweepwidget')
      const client = new SourceClient<SweepWidget>({ ...options, contract })
      return opened(sweepWidgetReader(client), (signal) => sweepWidgetReach(client, signal))
    }
    case 'revup': {
      const client = new SourceClient<Revup>({ ...options, contract: readContract('revup') })
      return opened(revupReader(client), (signal) => revupReach(client, signal))
    }
    case 'blitz_rocket': {
      const client = new SourceClient<BlitzRocket>({ ...options, contract: readContract('blitz-rocket') })
      return opened(blitzRocketReader(client, contestIds), (signal) =>
        blitzRocketReach(client, contestIds, signal),
      )
    }
  }
}

function opened(reader: SourceReader, reach: OpenSource['reach']): OpenSource {
  return {
    source: reader.source,
    contest: reader.contest,
    get requests() {
      return reader.requests
    },
    close: () => reader.close(),
    reach,
  }
}
