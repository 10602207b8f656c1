import { Redis, type Result } from 'ioredis'
import type { Count, CountStore, Taken } from './counts.js'
import { countInMemory } from './memory.js'

export interface RedisOptions {
  /** `redis://` or `rediss://`, with user and password as they are needed. */
  readonly url: string
  /** Milliseconds to wait for an answer. */
  readonly timeout: number
  readonly report: {
    /** It does not answer: this process counts for itself. The reason holds no password. */
    lost(reason: string): void
    /** It answers again, and counts. */
    recovered(): void
  }
}

/** Counts that several processes share. */
export interface SharedCounts extends CountStore {
  close(): void
}

/** Before every key, so that other users of the same Redis do not meet them. */
const prefix = 'giveaway-gateway:limit:'

/** Seconds that a count outlives its window, for processes whose clocks are late. */
const clearing = 60

/** Milliseconds between two looks whether Redis answers again. */
const lookEvery = 500

/**
 * Takes a request from all counts at once. For each key: what to take, the limit, whether to spare it when the
 * request does not pass (1), and the seconds to keep it. Gives for each what is used, and 1 where it is exhausted.
 */
const takeAll = `
local used, exhausted, passes = {}, {}, true
for i, key in ipairs(KEYS) do
  local cost, limit = tonumber(ARGV[4 * i - 3]), tonumber(ARGV[4 * i - 2])
  local sum
  if ARGV[4 * i - 1] == '1' then
    used[i] = tonumber(redis.call('GET', key) or '0')
    sum = used[i] + cost
  else
    used[i] = redis.call('INCRBY', key, cost)
    redis.call('EXPIRE', key, ARGV[4 * i])
    sum = used[i]
  end
  exhausted[i] = sum > limit and 1 or 0
  passes = passes and exhausted[i] == 0
end
local answer = {}
for i, key in ipairs(KEYS) do
  if passes and ARGV[4 * i - 1] == '1' then
    used[i] = redis.call('INCRBY', key, ARGV[4 * i - 3])
    redis.call('EXPIRE', key, ARGV[4 * i])
  end
  answer[2 * i - 1] = used[i]
  answer[2 * i] = exhausted[i]
end
return answer`

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takeAll(keyCount: number, ...keysAndArguments: (string | number)[]): Result<number[], Context>
  }
}

/**
 * Counts in Redis, exactly for all processes that use it. While Redis does not answer, each process counts for itself
 * by the same limits: whoever asks just then waits for the timeout, everybody after does not wait at all.
 */
export async function countInRedis(options: RedisOptions): Promise<SharedCounts> {
  const counts = new RedisCounts(options)
  await counts.begin()
  return counts
}

class RedisCounts implements SharedCounts {
  readonly #options: RedisOptions
  readonly #client: Redis
  readonly #local = countInMemory()
  #answers = false
  /** What the connection last failed of. */
  #heard: Error | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: RedisOptions) {
    this.#options = options
    this.#client = new Redis(options.url, {
      connectionName: 'giveaway-gateway',
      lazyConnect: true,
      // Nothing waits for a connection, and nothing is counted later than it was asked for.
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: Math.max(1_000, options.timeout),
      disconnectTimeout: 100,
      retryStrategy: () => lookEvery,
    })
    this.#client.defineCommand('takeAll', { lua: takeAll })
    // Whoever asks next learns of it; what they hear says less.
    this.#client.on('error', (error) => {
      this.#heard = error
    })
  }

  /** Waits for the first answer, or says that there is none. */
  async begin(): Promise<void> {
    try {
      await within(1_000 + this.#options.timeout, this.#client.connect())
      await this.#probe()
      this.#answers = true
    } catch (error) {
      this.#say(error)
      this.#lookLater()
    }
  }

  async take(counts: readonly Count[]): Promise<readonly Taken[]> {
    if (this.#answers) {
      try {
        return await this.#ask(counts)
      } catch (error) {
        this.#lose(error)
      }
    }
    return await this.#local.take(counts)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#client.disconnect()
  }

  async #ask(counts: readonly Count[]): Promise<readonly Taken[]> {
    // The braces keep a subject's keys on one node of a cluster.
    const keys = counts.map(({ subject, name, window }) => `${prefix}{${subject}}:${name}:${window}`)
    const rest = counts.flatMap(({ cost, limit, sparing, seconds }) => [
      ...[cost, limit, sparing ? 1 : 0, seconds + clearing],
    ])
    const answer = await within(this.#options.timeout, this.#client.takeAll(keys.length, ...keys, ...rest))
    return counts.map((_count, n) => {
      const [used, exhausted] = answer.slice(2 * n)
      if (used === undefined || exhausted === undefined) throw new Error('Redis answered too little.')
      return { used, exhausted: exhausted === 1 }
    })
  }

  /** Counts something that nobody reads: it fails wherever counting would. */
  async #probe(): Promise<void> {
    const window = Math.floor(Date.now() / 60_000)
    const limit = Number.MAX_SAFE_INTEGER
    await this.#ask([
      { subject: 'probe', name: 'probe', seconds: 60, window, cost: 1, limit, sparing: false },
    ])
  }

  #lose(error: unknown): void {
    if (!this.#answers || this.#closed) return
    this.#answers = false
    this.#say(error)
    // What it did not answer by now is not waited for; another connection may lead to a Redis that answers.
    this.#client.disconnect(true)
    this.#lookLater()
  }

  #say(error: unknown): void {
    const { message } = this.#heard ?? (error instanceof Error ? error : new Error(String(error)))
    this.#options.report.lost(message)
  }

  #lookLater(): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => void this.#look(), lookEvery).unref()
  }

  async #look(): Promise<void> {
    try {
      await this.#probe()
    } catch {
      // A connection that is being made is left to itself.
      if (['connect', 'ready'].includes(this.#client.status)) this.#client.disconnect(true)
      this.#lookLater()
      return
    }
    this.#answers = true
    this.#heard = undefined
    this.#options.report.recovered()
  }
}

/** The answer, or an error when it takes longer. An answer that came while this process was busy is not late. */
async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      setImmediate(() => reject(new Error(`No answer within ${milliseconds} ms`)))
    }, milliseconds)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
