import type { AddressInfo } from 'node:net'
import { type Client, type CloseCode, createClient } from 'graphql-ws'
import { afterEach } from 'vitest'
import WebSocket from 'ws'
import type { Gateway, GraphQLAnswer } from './gateway.js'

/** One emission as a client sees it. */
export interface Emitted {
  // The shape depends on the subscription; tests say what they expect of it.
  readonly data: Record<string, Record<string, unknown>> | null
  readonly errors: GraphQLAnswer['errors']
}

const clients = new Set<Client>()

/** Ends every client that a test opened; called once in a file. */
export function closeClientsAfterEach(): void {
  afterEach(async () => {
    for (const client of clients) await client.dispose()
    clients.clear()
  })
}

/** The address of the gateway's websocket; it begins to listen where it does not yet. */
export async function socketAddress({ app }: Gateway): Promise<string> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  return `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`
}

interface ConnectOptions {
  readonly retries?: number
  readonly headers?: Record<string, string>
}

/** A real graphql-ws client, which does not come back once it was closed unless `retries` says so. */
export async function connect(
  gateway: Gateway,
  parameters: Record<string, unknown>,
  options: ConnectOptions = {},
): Promise<Client> {
  return connectTo(await socketAddress(gateway), parameters, options)
}

/** The same to a websocket's address. */
export function connectTo(
  url: string,
  parameters: Record<string, unknown>,
  options: ConnectOptions = {},
): Client {
  const { headers = {} } = options
  const client = createClient({
    url,
    connectionParams: parameters,
    retryAttempts: options.retries ?? 0,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers })
      }
    },
  })
  clients.add(client)
  return client
}

/** What a subscription has told so far, and how it ended. */
export class Listener {
  readonly emissions: Emitted[] = []
  ended: { readonly reason: unknown } | undefined
  #taken = 0
  readonly #waiting = new Set<() => void>()
  readonly stop: () => void

  constructor(client: Client, query: string, variables: Record<string, unknown>) {
    this.stop = client.subscribe<Emitted['data']>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          this.emissions.push({ data: data ?? null, errors: (errors ?? []) as unknown as Emitted['errors'] })
          this.#tell()
        },
        error: (reason) => this.#end(reason),
        complete: () => this.#end(undefined),
      },
    )
  }

  /** The next emission that was not taken yet; fails where none comes in ten seconds. */
  async next(): Promise<Emitted> {
    const emission = await this.#wait(() => this.emissions[this.#taken])
    this.#taken += 1
    return emission
  }

  /** How the subscription ended: undefined once it was completed, else the errors or the socket's end. */
  async end(): Promise<unknown> {
    return (await this.#wait(() => this.ended)).reason
  }

  /** The code with which the socket was closed. */
  async closeCode(): Promise<CloseCode | number> {
    const reason = await this.end()
    if (typeof reason === 'object' && reason !== null && 'code' in reason) return Number(reason.code)
    throw new Error(`Not closed, but ended: ${JSON.stringify(reason)}`)
  }

  #end(reason: unknown): void {
    this.ended ??= { reason }
    this.#tell()
  }

  #tell(): void {
    for (const tell of this.#waiting) tell()
    this.#waiting.clear()
  }

  async #wait<T>(look: () => T | undefined): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const state = { emissions: this.emissions.length, ended: this.ended }
        reject(new Error(`Nothing came: ${JSON.stringify(state)}`))
      }, 10_000)
    })
    try {
      for (;;) {
        const found = look()
        if (found !== undefined) return found
        const heard = new Promise<void>((resolve) => {
          this.#waiting.add(resolve)
        })
        await Promise.race([heard, late])
      }
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Subscribes as a client with this raw key. */
export async function listen(
  gateway: Gateway,
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Listener> {
  return new Listener(await connect(gateway, { 'x-api-key': key }), query, variables)
}
