import type { ContestRow } from '../../src/database/tables/index.js'
import type { AppOptions } from '../../src/server/app.js'
import { buildAccount, type TestAccount } from './builders.js'
import { type ContractClient, clientOf, type RestAnswer, type RestRequest } from './contract.js'
import { type Gateway, startGateway } from './gateway.js'
import { makeContest } from './make-contest.js'

/** A gateway with an account and a contest, spoken to as a Blitz Rocket client with the account's full key. */
export interface BlitzRocket {
  readonly gateway: Gateway
  readonly client: ContractClient
  readonly account: TestAccount
  readonly contest: ContestRow
  /** Sends with the account's key unless `request` has another. */
  send(method: string, path: string, request?: RestRequest): Promise<RestAnswer>
  /** Enters somebody and answers the data. */
  enter(body: Readonly<Record<string, unknown>>): Promise<Entered>
}

export interface Entered {
  readonly entryId: string
  readonly email: string
  readonly alreadyExists: boolean
  readonly isReferred: boolean
  readonly pointsAwarded: { readonly advocate: number; readonly friend: number }
}

export async function startBlitzRocket(options: Partial<AppOptions> = {}): Promise<BlitzRocket> {
  const gateway = await startGateway(options)
  const client = clientOf(gateway.app, 'blitz-rocket')
  const account = await buildAccount(gateway.database)
  const contest = await makeContest(gateway.database, account)
  const send = (method: string, path: string, request: RestRequest = {}) =>
    client.send(method, path, { key: account.key, ...request })
  return {
    gateway,
    client,
    account,
    contest,
    send,
    async enter(body) {
      const { data } = (await send('POST', `/contests/${contest.publicId}/entries`, { body })).body
      return data as Entered
    },
  }
}
