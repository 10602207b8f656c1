import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { Random } from '../../../src/domain/demo/random.js'

export interface MixedLoadOptions {
  readonly url: string
  /** Of an account that may do everything. */
  readonly key: string
  readonly contest: { readonly id: number; readonly publicId: string }
  readonly personIds: readonly number[]
  /** Clients that send one request after the other. */
  readonly clients: number
  /** Clients that follow the contest, each for a moment. */
  readonly followers: number
  readonly seed: number
  /** Milliseconds that a client waits between two requests; none where it is absent. */
  readonly pause?: number
}

type Act = (random: Random) => Promise<string>

const oneContest = `query ($by: ContestLookup!) {
  contest(by: $by) { databaseId publicId slug title timeZone winnerQuota startsAt endsAt } }`
const dashboard = `query { contests(first: 20) { nodes {
  databaseId title status totals { people participants entries actions }
  leaderboard(first: 10) { rank participant { databaseId displayName email countryCode total } }
  winners(first: 3) { nodes { rank participant { displayName } } } } } }`
const people = `query ($by: ContestLookup!, $offset: Int!) { contest(by: $by) {
  participants(first: 100, offset: $offset) { totalCount nodes {
    publicId email displayName total referralCode createdAt entries(first: 3) { nodes { amount origin } } } } } }`
const search = `query ($by: ContestLookup!, $text: String!) { contest(by: $by) {
  participants(filter: { search: $text }, first: 20) { totalCount nodes { displayName } } } }`
const exported = `query ($by: ContestLookup!) { contest(by: $by) {
  entriesExport(limit: 2000) { databaseId amount occurredAt participant { email displayName } } } }`
const analytics = `query ($by: ContestLookup!) { contest(by: $by) { analytics {
  totals { participants entries actions views } conversionRate today { entries }
  entryMethods { typeId entries people } participantsByCountry { countryCode participants } } } }`
const bonus = `mutation ($input: AddBonusEntriesInput!) { addBonusEntries(input: $input) { entry { databaseId } } }`
const activity = `subscription ($contest: ContestLookup!) { contestActivity(contest: $contest, interval: 250) {
  totals { participants entries } changes { kind count } entries(first: 5) { databaseId amount } more missed } }`

/** Reads, writes, faults and subscriptions as clients of every interface send them, as fast as they are answered. */
export class MixedLoad {
  /** Answers by kind and status. */
  readonly answers = new Map<string, number>()
  emissions = 0
  readonly #agent = new Agent({ keepAlive: true })
  readonly #followers = new Set<Client>()
  readonly #acts: readonly (readonly [act: Act, weight: number])[]
  #made = 0
  #over = false

  constructor(private readonly options: MixedLoadOptions) {
    this.#acts = [...this.#reads(), ...this.#restReads(), ...this.#writes(), ...this.#faults()]
  }

  get requests(): number {
    return [...this.answers.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Goes on until `stop`, and resolves when the last answer has come. */
  async run(): Promise<void> {
    const { clients, followers, seed, pause } = this.options
    const each = (count: number, work: (random: Random) => Promise<void>) =>
      Array.from({ length: count }, async (_, index) => {
        const random = new Random(seed * 1_000 + index)
        while (!this.#over) await work(random)
      })
    await Promise.all([
      ...each(clients, async (random) => {
        await this.#act(random)
        if (pause !== undefined) await sleep(pause)
      }),
      ...each(followers, (random) => this.#follow(random)),
    ])
    this.#agent.destroy()
  }

  stop(): void {
    this.#over = true
    // Nothing more happens that they could be told of.
    for (const client of this.#followers) void client.dispose()
  }

  #reads(): (readonly [Act, number])[] {
    const { contest, personIds } = this.options
    const by = { databaseId: contest.id }
    return [
      [() => this.#graphql('W1', oneContest, { by: { publicId: contest.publicId } }), 8],
      [() => this.#graphql('W2', dashboard), 3],
      [(random) => this.#graphql('W3', people, { by, offset: random.whole(0, personIds.length) }), 4],
      [() => this.#graphql('W5', exported, { by }), 1],
      [(random) => this.#graphql('search', search, { by, text: `person-${random.whole(1, 99)}` }), 2],
      [() => this.#graphql('analytics', analytics, { by }), 1],
      // A text of its own each time: what is kept of queries must leave again.
      [
        () =>
          this.#graphql(
            'new text',
            `{ contest(by: { databaseId: ${contest.id} }) { a${this.#next()}: title } }`,
          ),
        3,
      ],
    ]
  }

  #restReads(): (readonly [Act, number])[] {
    const { contest, personIds } = this.options
    const page = (random: Random, limit: number) => random.whole(1, Math.ceil(personIds.length / limit))
    const paths: ((random: Random) => string)[] = [
      (random) => `/api/v1/contests/${contest.publicId}/entries?limit=20&page=${page(random, 20)}`,
      () => `/api/v1/promotions/${contest.id}/participants?limit=50`,
      (random) => `/sw_api/v2/giveaways/${contest.id}/entries?page=${page(random, 50)}`,
      () => `/sw_api/v2/giveaways/${contest.id}/leaderboard`,
    ]
    return paths.map((path) => [(random) => this.#send('REST', 'GET', path(random)), 2] as const)
  }

  #writes(): (readonly [Act, number])[] {
    const { contest, personIds } = this.options
    return [
      [
        (random) =>
          this.#graphql('bonus', bonus, {
            input: { participant: { databaseId: random.pick(personIds) }, amount: 1 },
          }),
        4,
      ],
      [
        () =>
          this.#send('enter', 'POST', `/api/v1/contests/${contest.publicId}/entries`, {
            email: `new-${this.#next()}@example.com`,
          }),
        2,
      ],
      [
        () =>
          this.#send('import', 'POST', `/api/v1/promotions/${contest.id}/participants`, {
            participants: Array.from({ length: 5 }, () => ({ email: `brought-${this.#next()}@example.com` })),
          }),
        1,
      ],
    ]
  }

  #faults(): (readonly [Act, number])[] {
    const { contest } = this.options
    const path = `/api/v1/contests/${contest.publicId}/entries`
    return [
      [() => this.#send('unknown key', 'GET', path, undefined, { 'x-api-key': `gvw_${randomUUID()}` }), 1],
      [() => this.#graphql('wrong field', `{ contest(by: { databaseId: 1 }) { b${this.#next()} } }`), 1],
      [() => this.#graphql('nowhere', oneContest, { by: { databaseId: 2 ** 40 + this.#next() } }), 1],
      [() => this.#send('wrong body', 'POST', path, { email: this.#next() }), 1],
    ]
  }

  #next(): number {
    this.#made += 1
    return this.#made
  }

  async #act(random: Random): Promise<void> {
    const answer = await random.weighted(this.#acts)(random)
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1)
  }

  /** Follows the contest over a socket of its own until a few emissions have come. */
  async #follow(random: Random): Promise<void> {
    const { url, key, contest } = this.options
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      connectionParams: { 'x-api-key': key },
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    })
    this.#followers.add(client)
    const wanted = random.whole(1, 3)
    let seen = 0
    await new Promise<void>((resolve) => {
      const stop = client.subscribe(
        { query: activity, variables: { contest: { databaseId: contest.id } } },
        {
          next: () => {
            seen += 1
            this.emissions += 1
            if (seen >= wanted) stop()
          },
          error: () => resolve(),
          complete: resolve,
        },
      )
    })
    this.#followers.delete(client)
    await client.dispose()
  }

  #graphql(kind: string, query: string, variables: Record<string, unknown> = {}): Promise<string> {
    return this.#send(kind, 'POST', '/graphql', { query, variables })
  }

  /** Sends a request and reads its answer to the end; gives kind and status. */
  #send(
    kind: string,
    method: string,
    path: string,
    content?: unknown,
    headers: Record<string, string> = {},
  ): Promise<string> {
    const body = content === undefined ? undefined : JSON.stringify(content)
    return new Promise((resolve, reject) => {
      const sent = request(`${this.options.url}${path}`, {
        agent: this.#agent,
        method,
        headers: {
          'x-api-key': this.options.key,
          'idempotency-key': randomUUID(),
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        response.on('error', reject)
        response.on('end', () => resolve(`${kind} ${response.statusCode}`))
        response.resume()
      })
      sent.end(body)
    })
  }
}
