import type { Contract, Operation } from '../../contract/contract.js'
import type { Documented, Json, Query } from '../../contract/documented.js'
import type { Instant } from '../../domain/clock.js'
import { addressFault } from '../../domain/webhook/address.js'
import { PrivateAddressError, type Resolve } from '../../domain/webhook/resolve.js'
import { addressOf, type Given, keyHeaders } from './address.js'
import { SourceFailure } from './failure.js'
import { Incoming, type Judged, type Problem } from './incoming.js'
import { HeldError, Pace } from './pace.js'
import { refusalOf } from './refusal.js'
import { systemTime, type Time } from './time.js'
import { LateError, type RawAnswer, TooLargeError, Transport, type TransportLimits } from './transport.js'

export interface ClientOptions {
  readonly contract: Contract
  /** The address that operations' paths follow. */
  readonly baseUrl: string
  readonly key: string
  /** Whether private addresses and plain http will do. */
  readonly allowPrivate: boolean
  /** Requests at once; 4 unless given. */
  readonly parallel?: number
  /** Tries of one call, the first included; 6 unless given. */
  readonly attempts?: number
  /** Milliseconds that the source may make us wait; five minutes unless given. */
  readonly mostWait?: number
  readonly limits?: TransportLimits
  readonly time?: Time
  readonly resolve?: Resolve
}

type Success<Op extends Documented> = NonNullable<Json<Op['responses'][200 & keyof Op['responses']]>>

type Part<Whole, Name extends string> = Whole extends Readonly<Record<Name, infer Found>> ? Found : undefined

/** The content of an operation's answer. */
export type DataOf<Op extends Documented> = Part<Success<Op>, 'data'>

/** An answer of which everything fits the contract. */
export interface Answer<Op extends Documented> {
  /** Of a list the rows that fit; of one thing that, or null where it does not fit. */
  readonly data: DataOf<Op> extends readonly unknown[] ? DataOf<Op> : DataOf<Op> | null
  /** For lists: the place of each row in the page. */
  readonly places: readonly number[]
  readonly pagination: Part<Success<Op>, 'pagination'>
  /** What was left out, and why. */
  readonly problems: readonly Problem[]
}

/** What is given of a call. */
export interface Call<Op extends Documented> {
  readonly path?: Op['parameters']['path']
  readonly query?: Query<Op>
  readonly signal: AbortSignal
}

/**
 * Reads a source by its contract: every GET operation, typed, judged row by row and tried again where that may help, at a
 * pace that the source allows. It can write nothing. `Operations` are the contract's generated ones.
 */
export class SourceClient<Operations extends { [Id in keyof Operations]: Documented }> {
  readonly #options: ClientOptions
  readonly #time: Time
  readonly #transport: Transport
  readonly #incoming: Incoming
  readonly #pace: Pace
  readonly #headers: Readonly<Record<string, string>>
  #requests = 0

  constructor(options: ClientOptions) {
    const { contract, key, parallel = 4, mostWait = 300_000, time = systemTime } = options
    this.#options = options
    this.#time = time
    this.#transport = new Transport({ ...options, parallel })
    this.#incoming = new Incoming(contract)
    this.#pace = new Pace({ parallel, interval: intervalOf(contract), mostWait, time })
    this.#headers = {
      accept: 'application/json',
      'user-agent': 'giveaway-gateway',
      ...keyHeaders(contract, key),
    }
  }

  /** Requests made so far, those included that failed. */
  get requests(): number {
    return this.#requests
  }

  /** The present, by the client's clock. */
  now(): Instant {
    return this.#time.clock.now()
  }

  /** Ends the connections that are kept. */
  close(): void {
    this.#transport.close()
  }

  /** Calls a GET operation. Throws `SourceFailure`, and the signal's reason as soon as that is aborted. */
  async call<Id extends keyof Operations & string>(
    id: Id,
    { path, query, signal }: Call<Operations[Id]>,
  ): Promise<Answer<Operations[Id]>> {
    const operation = this.#operation(id)
    const url = this.#address(operation, {
      path: path as Given['path'],
      query: query as Given['query'],
    })
    const attempts = this.#options.attempts ?? 6
    for (let attempt = 1; ; attempt += 1) {
      try {
        // The contract's validation guarantees what the types say.
        return (await this.#attempt(operation, url, signal)) as Answer<Operations[Id]>
      } catch (error) {
        signal.throwIfAborted()
        const failure = failureOf(operation, error)
        if (!failure.isPassing || error instanceof HeldError || attempt >= attempts) throw failure
        await this.#rest(attempt, failure, signal)
      }
    }
  }

  #operation(id: string): Operation {
    const found = this.#options.contract.operations.find((operation) => operation.id === id)
    if (found?.method !== 'GET') throw new Error(`The contract has no operation ${id} that reads.`)
    return found
  }

  #address(operation: Operation, given: Given): URL {
    const { baseUrl, allowPrivate } = this.#options
    const fault = addressFault(baseUrl, allowPrivate)
    if (fault !== undefined) throw new SourceFailure(operation.id, 'address', `The address ${fault}.`)
    return addressOf(operation, baseUrl, given)
  }

  async #attempt(operation: Operation, url: URL, signal: AbortSignal): Promise<Judged> {
    const cost = operation.limits[0]?.cost ?? 1
    const answer = await this.#pace.run(cost, signal, async () => {
      this.#requests += 1
      const got = await this.#transport.get(url, this.#headers, signal)
      this.#pace.learn(got.headers)
      return got
    })
    const refusal = refusalOf(operation, answer)
    if (refusal !== undefined) throw refusal
    return this.#read(operation, answer)
  }

  #read(operation: Operation, { body }: RawAnswer): Judged {
    const judged = this.#incoming.judge(operation, parsed(operation, body))
    if ('data' in judged) return judged
    const { path, problem } = judged
    throw new SourceFailure(operation.id, 'envelope', `The answer breaks the contract: ${path} ${problem}.`)
  }

  /** Waits before the next try: as long as the source asks, or else ever longer and never quite alike. */
  async #rest(attempt: number, failure: SourceFailure, signal: AbortSignal): Promise<void> {
    if (failure.retryAfter !== undefined) return this.#pace.hold(failure.retryAfter)
    const most = Math.min(firstPause * 2 ** (attempt - 1), longestPause)
    if (failure.kind === 'limited') this.#pace.hold(most / 1_000)
    await this.#time.pause(most / 2 + (this.#time.random() * most) / 2, signal)
  }
}

const firstPause = 500
const longestPause = 30_000

/** Milliseconds between two requests that keep within what the contract allows in a second. */
function intervalOf(contract: Contract): number {
  const bursts = contract.operations.flatMap(({ limits }) => limits.filter(({ seconds }) => seconds === 1))
  return bursts.length === 0 ? 0 : Math.ceil(1_000 / Math.min(...bursts.map(({ limit }) => limit)))
}

function parsed(operation: Operation, body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    // The parser's sentence holds what was sent.
    throw new SourceFailure(operation.id, 'malformed', 'The answer is no JSON, or was cut off.')
  }
}

/** What went wrong below HTTP, in words of our own: the causes hold what was sent. */
function failureOf(operation: Operation, error: unknown): SourceFailure {
  const made = (kind: SourceFailure['kind'], sentence: string, retryAfter?: number) =>
    new SourceFailure(operation.id, kind, sentence, { retryAfter })
  if (error instanceof SourceFailure) return error
  if (error instanceof HeldError) return made('limited', error.message, error.retryAfter)
  if (error instanceof LateError) return made('late', error.message)
  if (error instanceof TooLargeError) return made('too_large', error.message)
  if (error instanceof PrivateAddressError) {
    return made('address', 'The source’s name leads to an address that is not public.')
  }
  const code = codeOf(error)
  if (code === undefined) throw error
  if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$)/.test(code)) {
    return made('insecure', 'The source’s certificate or TLS is not in order.')
  }
  return made('unreachable', `There was no connection, or it broke (${code}).`)
}

/** Node's code of a fault of the network; undefined: it is none. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return code
  // An answer that breaks off is told without a code.
  return error.message === 'aborted' ? 'ECONNRESET' : undefined
}
