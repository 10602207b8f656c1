import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** A request that is not answered to its end. */
export interface UnderWay {
  /** The address as it was sent: `/graphql?query=…`. */
  readonly url: string
  readonly response: ServerResponse
}

/** What the server has heard on a connection. */
interface Heard {
  /** In the order in which they came. */
  readonly underWay: UnderWay[]
  last: IncomingMessage
}

/** The requests under way on each connection. */
export class RequestsUnderWay {
  readonly #of = new WeakMap<Duplex, Heard>()

  /** What is under way on a connection. */
  on(connection: Duplex): readonly UnderWay[] {
    return this.#of.get(connection)?.underWay ?? []
  }

  /** Whether the connection's last request was answered before all of it had come. */
  answeredEarly(connection: Duplex): boolean {
    const heard = this.#of.get(connection)
    return heard !== undefined && !heard.last.complete && heard.underWay.length === 0
  }

  /** Notes the server's requests from now on; closes a connection that has more than `most` of them. */
  watch(server: Server, most: number, tooMany: () => void): void {
    // Before Fastify's own listener, which may answer at once.
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      const { socket } = request
      const { underWay } = this.#heard(request)
      const one = { url: request.url ?? '', response }
      underWay.push(one)
      response.once('close', () => underWay.splice(underWay.indexOf(one), 1))
      if (underWay.length <= most || socket.destroyed) return
      tooMany()
      socket.destroy()
    })
  }

  #heard(request: IncomingMessage): Heard {
    const heard = this.#of.get(request.socket) ?? { underWay: [], last: request }
    heard.last = request
    this.#of.set(request.socket, heard)
    return heard
  }
}
