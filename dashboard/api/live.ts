import { type Client, createClient } from 'graphql-ws/client'
import { type Failure, failuresIn, isRecord } from './failure.js'
import type { Connection } from './send.js'

/** How a feed stands: being connected, heard, cut off and tried again, or refused. */
export type LiveState = 'connecting' | 'live' | 'lost' | 'failed'

export interface Live {
  readonly state: LiveState
  /** Why it failed, where the gateway said so. */
  readonly failure: Failure | undefined
}

/** A subscription as it is sent. */
interface Wanted {
  readonly query: string
  readonly variables: Record<string, unknown>
}

interface Told<Result> {
  /** Called with each emission that has data. */
  readonly onNext: (data: Result) => void
  readonly onState: (live: Live) => void
}

/** Listens to a subscription by a websocket of its own, which is opened again when it is cut off; gives what ends it. */
export function listen<Result>(
  connection: Connection,
  wanted: Wanted,
  { onNext, onState }: Told<Result>,
): () => void {
  const tell = (state: LiveState, failure?: Failure) => onState({ state, failure })
  tell('connecting')
  const client = connect(connection, () => tell('lost'))
  const end = client.subscribe<Result>(wanted, {
    next: ({ data, errors }) => {
      if (data) {
        tell('live')
        onNext(data)
      } else tell('failed', failuresIn(errors)[0])
    },
    error: (reason) => tell('failed', failuresIn(reason)[0]),
    // Nothing more is told, by the page's own wish too.
    complete: () => undefined,
  })
  return () => {
    end()
    void client.dispose()
  }
}

/** Milliseconds after which a silent socket is asked whether somebody is there, and then given up. */
const silence = 10_000
const patience = 5_000
/** Milliseconds before a socket is opened again, the first time and at most. */
const soon = 500
const late = 15_000

function connect({ endpoint, key }: Connection, lost: () => void): Client {
  const url = new URL(endpoint, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  let waiting: ReturnType<typeof setTimeout> | undefined
  const client = createClient({
    url: url.href,
    connectionParams: { authorization: `Bearer ${key}` },
    retryAttempts: Number.POSITIVE_INFINITY,
    // All but a key that works no more.
    shouldRetry: (reason) => !isRecord(reason) || reason['code'] !== 4403,
    retryWait: async (retries) => {
      // Not all dashboards at once when the gateway is back.
      const pause = Math.min(late, soon * 2 ** retries) * (0.75 + Math.random() / 2)
      await new Promise((resolve) => setTimeout(resolve, pause))
    },
    keepAlive: silence,
    on: {
      ping: (received) => {
        if (!received) waiting = setTimeout(() => client.terminate(), patience)
      },
      pong: (received) => {
        if (received) clearTimeout(waiting)
      },
      closed: () => {
        clearTimeout(waiting)
        lost()
      },
    },
  })
  return client
}
