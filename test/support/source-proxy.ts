import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer of the source as the proxy got it. */
export interface Passed {
  status: number
  readonly headers: Record<string, string>
  body: string
}

/** What the proxy does with one request: `pass` gets the source's answer, `send` gives it on. */
export type Fault = (exchange: {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  pass(): Promise<Passed>
  send(answer: Passed): void
}) => void | Promise<void>

/** Gives everything on as it is. */
export const faithfully: Fault = async ({ pass, send }) => send(await pass())

/** A server between a client and its source, which does to each request what `fault` says. */
export class SourceProxy {
  /** Paths with queries, in the order in which they came. */
  readonly requests: string[] = []
  readonly keys = new Set<string | undefined>()
  fault: Fault = faithfully
  /** Requests under way, and the most that there were at once. */
  #open = 0
  mostOpen = 0

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly target: string,
  ) {}

  static async start(target: string): Promise<SourceProxy> {
    const server = createServer((incoming, response) => void proxy.#take(incoming, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const proxy = new SourceProxy(server, `http://127.0.0.1:${port}`, target)
    return proxy
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(incoming.url ?? '')
    this.keys.add(incoming.headers.authorization ?? incoming.headers['x-api-key']?.toString())
    this.#open += 1
    this.mostOpen = Math.max(this.mostOpen, this.#open)
    response.on('close', () => {
      this.#open -= 1
    })
    const send = ({ status, headers, body }: Passed) => response.writeHead(status, headers).end(body)
    await this.fault({ request: incoming, response, pass: () => this.#pass(incoming), send })
  }

  async #pass(incoming: IncomingMessage): Promise<Passed> {
    const { host: _host, connection: _connection, ...headers } = incoming.headers
    const passing = request(`${this.target}${incoming.url ?? ''}`, { headers, agent: false })
    passing.end()
    const [answer] = (await once(passing, 'response')) as [IncomingMessage]
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part as Buffer)
    const kept = Object.entries(answer.headers).filter(([name]) =>
      /^(content-type|date|retry|x-rate)/.test(name),
    )
    return {
      status: answer.statusCode ?? 0,
      headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
      body: Buffer.concat(parts).toString('utf8'),
    }
  }

  /** Does this to the first requests, one after the other, and gives the others on. */
  first(...faults: readonly Fault[]): void {
    let next = 0
    this.fault = (exchange) => {
      const fault = faults[next] ?? faithfully
      next += 1
      return fault(exchange)
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}

/** Answers with this status and no content of the source. */
export const answering =
  (status: number, headers: Record<string, string> = {}, body = '{}'): Fault =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }

/** Changes the JSON of the source's answer. */
export const changing =
  (change: (body: { data: Record<string, unknown>[] } & Record<string, unknown>) => unknown): Fault =>
  async ({ pass, send }) => {
    const answer = await pass()
    const body = JSON.parse(answer.body) as { data: Record<string, unknown>[] } & Record<string, unknown>
    send({ ...answer, body: JSON.stringify(change(body) ?? body) })
  }

/** Breaks the connection in the middle of the answer. */
export const cut: Fault = async ({ pass, response }) => {
  const { status, body } = await pass()
  response.writeHead(status, { 'content-length': String(body.length) }).write(body.slice(0, 40))
  setImmediate(() => response.destroy())
}

/** Leaves out the end of the answer, and says nothing of it. */
export const truncated: Fault = async ({ pass, send }) => {
  const answer = await pass()
  send({ ...answer, body: answer.body.slice(0, -20) })
}

/** Breaks the connection before there is an answer. */
export const dropped: Fault = ({ response }) => {
  response.destroy()
}

/** Never answers. */
export const hanging: Fault = () => undefined
