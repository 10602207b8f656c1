import { once } from 'node:events'
import WebSocket from 'ws'
import type { Gateway } from '../gateway.js'
import { socketAddress } from '../live.js'

interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: unknown
}

/** A client of graphql-ws that sends whatever it is given, and takes of each subscription what comes first. */
export class HostileSocket {
  #count = 0

  private constructor(readonly socket: WebSocket) {}

  static async open(gateway: Gateway, key: string): Promise<HostileSocket> {
    const socket = new WebSocket(await socketAddress(gateway), 'graphql-transport-ws')
    await once(socket, 'open')
    const acknowledged = once(socket, 'message')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { 'x-api-key': key } }))
    await acknowledged
    return new HostileSocket(socket)
  }

  /** Subscribes with a payload as it stands; gives what comes first, as an answer of HTTP would have it. */
  async ask(payload: string): Promise<{ status: number; body: string }> {
    this.#count += 1
    const id = String(this.#count)
    this.socket.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`)
    for (;;) {
      const message = await this.#next()
      if (message.id !== id) continue
      this.socket.send(JSON.stringify({ id, type: 'complete' }))
      if (message.type === 'error') return { status: 400, body: JSON.stringify({ errors: message.payload }) }
      return { status: 200, body: JSON.stringify(message.payload ?? {}) }
    }
  }

  async #next(): Promise<Message> {
    const heard = new AbortController()
    const { signal } = heard
    try {
      const closed = once(this.socket, 'close', { signal }).then(([code]) => {
        throw new Error(`The websocket was closed with ${String(code)}.`)
      })
      const message = once(this.socket, 'message', { signal }).then(
        ([data]) => JSON.parse(String(data)) as Message,
      )
      return await Promise.race([message, closed])
    } finally {
      heard.abort()
    }
  }
}
