import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '../../../src/domain/demo/random.js'
import type { Tally } from './tally.js'

export interface ClientsOptions {
  /** The gateway's address, which stays the same when it is started again. */
  readonly url: string
  readonly key: string
  readonly contest: { readonly id: number; readonly publicId: string }
  /** People who are given entries. */
  readonly personIds: readonly number[]
  readonly tally: Tally
  readonly seed: number
}

interface Answer {
  readonly outcome: string
  /** Undefined unless it was a success. */
  readonly body?: Record<string, unknown> | undefined
  /** Milliseconds after which to try again. */
  readonly wait: number
}

/** Milliseconds after which a request without an answer hangs. */
const patience = 30_000
const mostUnderWay = 2_000
/** Milliseconds between two attempts at most. */
const longestWait = 8_000

const read = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { title totals { participants entries } } }`
const bonus = `mutation ($input: AddBonusEntriesInput!) { addBonusEntries(input: $input) { entry { databaseId } } }`

/** Clients that read and write, and repeat a write under its Idempotency-Key until they are told that it happened. */
export class Clients {
  /** Ids of entries, and addresses of people, of which clients were told that they are stored. */
  readonly entries: number[] = []
  readonly people: string[] = []
  /** Writes that were answered with something else than success or a request to come again. */
  readonly refused: string[] = []
  /** Requests that were due while too many had no answer yet. */
  unsent = 0
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 })
  readonly #underWay = new Set<Promise<void>>()
  readonly #random: Random
  #made = 0

  constructor(private readonly options: ClientsOptions) {
    this.#random = new Random(options.seed)
  }

  /** As many requests a second as so many clients get answered, one after the other each. */
  async measure(clients: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1_000
    let done = 0
    const began = performance.now()
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < end) {
          await this.#act()
          done += 1
        }
      }),
    )
    return (done / (performance.now() - began)) * 1_000
  }

  /** Begins `rate` requests a second until `over`, whatever becomes of those before. */
  async hold(rate: number, over: Promise<unknown>): Promise<void> {
    let ended = false
    over.then(
      () => {
        ended = true
      },
      () => {
        ended = true
      },
    )
    const began = performance.now()
    for (let sent = 0; !ended; ) {
      const due = Math.floor(((performance.now() - began) / 1_000) * rate)
      for (; sent < due; sent += 1) this.#begin()
      await sleep(5)
    }
  }

  /** Resolves when everything that was begun is known to have happened. */
  async settle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
    this.#agent.destroy()
  }

  #begin(): void {
    if (this.#underWay.size >= mostUnderWay) {
      this.unsent += 1
      return
    }
    const act = this.#act().finally(() => this.#underWay.delete(act))
    this.#underWay.add(act)
  }

  async #act(): Promise<void> {
    const { contest, personIds } = this.options
    const chance = this.#random.next()
    if (chance < 0.4) {
      await this.#send('/graphql', { query: read, variables: { id: contest.id } })
    } else if (chance < 0.8) {
      const input = { participant: { databaseId: this.#random.pick(personIds) }, amount: 1 }
      const body = await this.#insist('/graphql', { query: bonus, variables: { input } })
      const data = body?.['data'] as { addBonusEntries: { entry: { databaseId: number } } } | undefined
      if (data !== undefined) this.entries.push(data.addBonusEntries.entry.databaseId)
    } else {
      this.#made += 1
      const email = `load-${this.#made}@example.com`
      const body = await this.#insist(`/api/v1/contests/${contest.publicId}/entries`, { email })
      if (body !== undefined) this.people.push(email)
    }
  }

  /** A write as a client does it who wants it done once. */
  async #insist(path: string, content: unknown): Promise<Record<string, unknown> | undefined> {
    const key = randomUUID()
    for (let attempt = 0; ; attempt += 1) {
      const { outcome, body, wait } = await this.#send(path, content, key)
      if (body !== undefined) return body
      if (wait === 0) {
        this.refused.push(outcome)
        return undefined
      }
      // Twice as long each time, and never all at once.
      await sleep(Math.min(wait * 2 ** attempt, longestWait) * (0.5 + Math.random()))
    }
  }

  async #send(path: string, content: unknown, idempotencyKey?: string): Promise<Answer> {
    const began = performance.now()
    const answer = await this.#exchange(path, JSON.stringify(content), idempotencyKey)
    this.options.tally.note(answer.outcome, performance.now() - began)
    return answer
  }

  #exchange(path: string, content: string, idempotencyKey: string | undefined): Promise<Answer> {
    return new Promise((resolve) => {
      const sent = request(`${this.options.url}${path}`, {
        agent: this.#agent,
        method: 'POST',
        timeout: patience,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(content),
          'x-api-key': this.options.key,
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
      })
      sent.on('timeout', () => sent.destroy(new Error('No answer')))
      sent.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ outcome: error.code ?? error.message, wait: 500 }),
      )
      sent.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('error', () => undefined)
        response.on('close', () => {
          if (!response.complete) resolve({ outcome: 'cut off', wait: 500 })
          else resolve(judged(response.statusCode ?? 0, text, Number(response.headers['retry-after'])))
        })
      })
      sent.end(content)
    })
  }
}

function judged(status: number, text: string, retryAfter: number): Answer {
  const wait = Number.isFinite(retryAfter) ? Math.min(retryAfter, 2) * 1_000 : 0
  if (status === 503) return { outcome: wait === 0 ? '503 without Retry-After' : '503', wait }
  if (status >= 300) return { outcome: `${status}`, wait: 0 }
  const body = JSON.parse(text) as { errors?: { extensions: { code: string } }[] }
  const code = body.errors?.[0]?.extensions.code
  if (code === undefined) return { outcome: `${status}`, body: { ...body }, wait: 0 }
  return { outcome: `${status} ${code}`, wait: code === 'TIMEOUT' ? 1_000 : 0 }
}
