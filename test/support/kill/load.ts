import { Random } from '../../../src/domain/demo/random.js'
import { askServer } from '../command.js'

/** The server as its clients see it: sometimes it is away. */
export class Place {
  #url: string | undefined
  #up: Promise<void> = Promise.resolve()
  #announce = (): void => undefined

  constructor() {
    this.down()
  }

  down(): void {
    this.#url = undefined
    this.#up = new Promise((resolve) => {
      this.#announce = resolve
    })
  }

  up(url: string): void {
    this.#url = url
    this.#announce()
  }

  async url(): Promise<string> {
    while (this.#url === undefined) await this.#up
    return this.#url
  }
}

/** What the clients were told has happened. */
export interface Acknowledged {
  readonly created: number[]
  readonly deleted: number[]
  readonly people: string[]
  requests: number
}

export interface LoadOptions {
  readonly place: Place
  readonly key: string
  readonly contestIds: readonly number[]
  /** People that are there from the beginning. */
  readonly personIds: readonly number[]
  readonly clients: number
  readonly seed: number
}

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`
const remove = `mutation ($input: DeleteEntryInput!) { deleteEntry(input: $input) { deletedId } }`
const join = `mutation ($input: CreateParticipantInput!) {
  createParticipant(input: $input) { participant { email } } }`
const bring = `mutation ($input: ImportParticipantsInput!) {
  importParticipants(input: $input) { created } }`

/** Clients that change things over GraphQL one after the other, and go on when the server is back. */
export class Load {
  readonly acknowledged: Acknowledged = { created: [], deleted: [], people: [], requests: 0 }
  #stopped = false
  readonly #clients: Promise<void>[]

  constructor(private readonly options: LoadOptions) {
    this.#clients = Array.from({ length: options.clients }, (_, client) =>
      this.#run(client, new Random(options.seed + client)),
    )
  }

  /** Resolves when the last answers have come. The server must be up. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#clients)
  }

  async #run(client: number, random: Random): Promise<void> {
    for (let n = 0; !this.#stopped; n += 1) {
      const url = await this.options.place.url()
      // What a killed server did not answer may have happened or not.
      await this.#act(url, random, `${client}-${n}`).catch(() => undefined)
    }
  }

  async #act(url: string, random: Random, name: string): Promise<void> {
    const { key, contestIds, personIds } = this.options
    const { acknowledged } = this
    const ask = async (query: string, input: unknown) => {
      const data = await askServer(url, key, query, { input })
      acknowledged.requests += 1
      return data
    }
    const contest = { databaseId: random.pick(contestIds) }
    const chance = random.next()
    if (chance < 0.6) {
      const data = await ask(bonus, { participant: { databaseId: random.pick(personIds) }, amount: 1 })
      const made = data['addBonusEntries'] as { entry: { databaseId: number } }
      acknowledged.created.push(made.entry.databaseId)
    } else if (chance < 0.7 && acknowledged.created.length > acknowledged.deleted.length) {
      const id = random.pick(acknowledged.created)
      await ask(remove, { entry: { databaseId: id } })
      acknowledged.deleted.push(id)
    } else if (chance < 0.95) {
      const email = `${name}@example.com`
      await ask(join, { contest, email })
      acknowledged.people.push(email)
    } else {
      const rows = Array.from({ length: 10 }, (_, n) => ({ email: `${name}-${n}@example.com` }))
      await ask(bring, { contest, rows })
      acknowledged.people.push(...rows.map(({ email }) => email))
    }
  }
}
