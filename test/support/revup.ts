import type { ContestRow } from '../../src/database/tables/index.js'
import type { AppOptions } from '../../src/server/app.js'
import { buildAccount, type TestAccount } from './builders.js'
import { type ContractClient, clientOf, type RestAnswer, type RestRequest } from './contract.js'
import { type Gateway, startGateway } from './gateway.js'
import { makeContest } from './make-contest.js'

/** A gateway with an account and a promotion, spoken to as a Revup client with the account's full key. */
export interface Revup {
  readonly gateway: Gateway
  readonly client: ContractClient
  readonly account: TestAccount
  readonly contest: ContestRow
  /** The path of the promotion: `/promotions/54321`. */
  readonly path: string
  /** Sends with the account's key unless `request` has another. */
  send(method: string, path: string, request?: RestRequest): Promise<RestAnswer>
}

export async function startRevup(options: Partial<AppOptions> = {}): Promise<Revup> {
  const gateway = await startGateway(options)
  const client = clientOf(gateway.app, 'revup')
  const account = await buildAccount(gateway.database)
  const contest = await makeContest(gateway.database, account)
  return {
    gateway,
    client,
    account,
    contest,
    path: `/promotions/${contest.id}`,
    send: (method, path, request = {}) => client.send(method, path, { key: account.key, ...request }),
  }
}
