import type { ContestRow } from '../../src/database/tables/index.js'
import type { AppOptions } from '../../src/server/app.js'
import { buildAccount, type TestAccount } from './builders.js'
import {
  type ContractClient,
  clientOf,
  type dialects,
  type RestAnswer,
  type RestRequest,
} from './contract.js'
import { type Gateway, startGateway } from './gateway.js'
import { makeContest } from './make-contest.js'

/** A gateway with an account and a contest, spoken to in a dialect with the account's full key. */
export interface RestAccount {
  readonly gateway: Gateway
  readonly client: ContractClient
  readonly account: TestAccount
  readonly contest: ContestRow
  /** The path of the contest: `/giveaways/54321`. */
  readonly path: string
  /** Sends with the account's key unless `request` has another. */
  send(method: string, path: string, request?: RestRequest): Promise<RestAnswer>
}

/** Starts a gateway for a dialect in which contests live under `collection`. */
export async function startDialect(
  dialect: (typeof dialects)[number],
  collection: string,
  options: Partial<AppOptions> = {},
): Promise<RestAccount> {
  const gateway = await startGateway(options)
  const client = clientOf(gateway.app, dialect)
  const account = await buildAccount(gateway.database)
  const contest = await makeContest(gateway.database, account)
  return {
    gateway,
    client,
    account,
    contest,
    path: `/${collection}/${contest.id}`,
    send: (method, path, request = {}) => client.send(method, path, { key: account.key, ...request }),
  }
}
