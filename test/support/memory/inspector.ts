import { type RawData, WebSocket } from 'ws'
import { until } from '../until.js'

/** What a process holds, in megabytes. */
export interface Held {
  /** Objects that something still leads to. */
  readonly heap: number
  /** What they hold beside the heap: buffers. */
  readonly external: number
  /** What the operating system has given. */
  readonly resident: number
}

interface Said {
  readonly id?: number
  readonly result?: { readonly result?: { readonly value?: unknown } }
  readonly error?: { readonly message: string }
}

const megabyte = 2 ** 20

/** Looks into a process of Node.js that was started with `--inspect=127.0.0.1:PORT`. */
export class Inspector {
  readonly #waiting = new Map<number, (said: Said) => void>()
  #asked = 0

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (message: RawData) => {
      const said = JSON.parse(message.toString()) as Said
      if (said.id === undefined) return
      this.#waiting.get(said.id)?.(said)
      this.#waiting.delete(said.id)
    })
  }

  static async of(port: number): Promise<Inspector> {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[]
    if (target === undefined) throw new Error('Nothing can be inspected.')
    const socket = new WebSocket(target.webSocketDebuggerUrl)
    socket.on('error', () => undefined)
    await until(() => socket.readyState === WebSocket.OPEN, 'the inspector answers')
    return new Inspector(socket)
  }

  /** What is held once everything that can be freed was freed. */
  async held(): Promise<Held> {
    // What the first round leaves to finalizers the second one frees.
    for (let round = 0; round < 2; round += 1) await this.#ask('HeapProfiler.collectGarbage')
    const said = await this.#ask('Runtime.evaluate', {
      expression: 'process.memoryUsage()',
      returnByValue: true,
    })
    const usage = said.result?.result?.value as NodeJS.MemoryUsage
    return {
      heap: usage.heapUsed / megabyte,
      external: usage.external / megabyte,
      resident: usage.rss / megabyte,
    }
  }

  close(): void {
    this.socket.terminate()
  }

  async #ask(method: string, params: Record<string, unknown> = {}): Promise<Said> {
    this.#asked += 1
    const id = this.#asked
    const said = await new Promise<Said>((resolve) => {
      this.#waiting.set(id, resolve)
      this.socket.send(JSON.stringify({ id, method, params }))
    })
    if (said.error !== undefined) throw new Error(`${method}: ${said.error.message}`)
    return said
  }
}
