import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { ContestRow, EntryMethodRow } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildMethod } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { type ContractClient, clientOf, type RestAnswer } from '../../support/contract.js'
import type { Gateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'

/** One contest, spoken to over all four interfaces with one key. */
export class Clients {
  readonly #sweepWidget: ContractClient
  readonly #blitz: ContractClient
  readonly #revup: ContractClient

  private constructor(
    readonly gateway: Gateway,
    readonly key: string,
    readonly contest: ContestRow,
    readonly method: EntryMethodRow,
  ) {
    this.#sweepWidget = clientOf(gateway.app, 'sweepwidget')
    this.#blitz = clientOf(gateway.app, 'blitz-rocket')
    this.#revup = clientOf(gateway.app, 'revup')
  }

  static async start(gateway: Gateway): Promise<Clients> {
    const account = await buildAccount(gateway.database)
    const contest = await makeContest(gateway.database, account)
    return new Clients(
      gateway,
      account.key,
      contest,
      await buildMethod(gateway.database, contest, { seq: 2 }),
    )
  }

  /** The contest's own path stands before `path`. */
  sweepWidget(method: string, path: string, body?: unknown): Promise<RestAnswer> {
    return this.#sweepWidget.send(method, `/giveaways/${this.contest.id}${path}`, { key: this.key, body })
  }

  blitz(method: string, path: string, body?: unknown): Promise<RestAnswer> {
    return this.#blitz.send(method, path, { key: this.key, body })
  }

  /** The contest's own path stands before `path`; POSTs carry a key of their own. */
  revup(method: string, path: string, body?: unknown): Promise<RestAnswer> {
    return this.#revup.send(method, `/promotions/${this.contest.id}${path}`, {
      key: this.key,
      body,
      headers: method === 'POST' ? { 'idempotency-key': randomUUID() } : {},
    })
  }

  graphql(query: string, variables: Record<string, unknown>) {
    return this.gateway.graphql(this.key, query, variables)
  }

  /** What a query gives under its only field. */
  async read<T>(field: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    return payload<T>(
      await this.graphql(query, { contest: { databaseId: this.contest.id }, ...variables }),
      field,
    )
  }

  /** Runs a mutation with one input; `refused`: expects that it is. */
  async mutate(name: string, inputType: string, input: object, refused = false): Promise<void> {
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`
    const { errors } = await this.graphql(query, { input })
    expect([name, input, errors.length]).toEqual([name, input, refused ? 1 : 0])
  }
}
