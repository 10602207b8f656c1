import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { HttpRequest } from './request.js'

const script = fileURLToPath(new URL('load-process.ts', import.meta.url))

/** A request and the length of its right answer in bytes: the load generator counts every other length. */
export interface KnownRequest extends HttpRequest {
  readonly length: number
}

export interface Round {
  /** Milliseconds from sending a request to the last byte of its answer, one for each request. */
  readonly latencies: Float64Array
  /** Milliseconds from the first request to the last answer. */
  readonly elapsed: number
  /** Answers of another status or length than the right one. */
  readonly wrong: number
}

function isRound(message: unknown): message is Round {
  return typeof message === 'object' && message !== null && 'latencies' in message && 'elapsed' in message
}

/** The process that sends requests; one at a time for each connection. */
export class LoadGenerator {
  private readonly child = fork(script, { execArgv: [], serialization: 'advanced' })

  async run(
    port: number,
    requests: readonly KnownRequest[],
    connections: number,
    milliseconds: number,
  ): Promise<Round> {
    const answer = once(this.child, 'message')
    this.child.send({ origin: `http://127.0.0.1:${port}`, requests, connections, milliseconds })
    const [round] = await answer
    if (!isRound(round)) throw new Error('The load generator said something else than a round.')
    return round
  }

  stop(): void {
    this.child.kill('SIGTERM')
  }
}
