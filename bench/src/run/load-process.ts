// The load generator: a process of its own, so that what it spends is nobody's. It runs as it stands.
import { Client } from 'undici'

interface Job {
  readonly origin: string
  readonly requests: readonly {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly headers: Record<string, string>
    readonly body: string | null
    /** Length of the right answer in bytes. */
    readonly length: number
  }[]
  readonly connections: number
  readonly milliseconds: number
}

type Planned = Job['requests'][number]

/** Sends one request; resolves with the number of bytes, or -1 for a status other than 200. */
function send(client: Client, { method, path, headers, body }: Planned): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    client.dispatch(
      { method, path, headers, body },
      {
        onRequestStart() {},
        onResponseStart(_controller, status) {
          if (status !== 200) bytes = Number.NEGATIVE_INFINITY
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length
        },
        onResponseEnd() {
          resolve(bytes < 0 ? -1 : bytes)
        },
        onResponseError(_controller, error) {
          reject(error)
        },
      },
    )
  })
}

process.on('message', async ({ origin, requests, connections, milliseconds }: Job) => {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }))
  const latencies: number[] = []
  let wrong = 0
  let turn = 0
  const began = performance.now()
  const end = began + milliseconds
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        const request = requests[turn++ % requests.length]
        if (request === undefined) return
        const sent = performance.now()
        const bytes = await send(client, request).catch(() => -1)
        latencies.push(performance.now() - sent)
        if (bytes !== request.length) wrong += 1
      }
    }),
  )
  const elapsed = performance.now() - began
  await Promise.all(clients.map((client) => client.close()))
  process.send?.({ latencies: Float64Array.from(latencies), elapsed, wrong })
})
