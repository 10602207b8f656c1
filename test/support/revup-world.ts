import { revupEndpoints } from '../../src/rest/revup/index.js'
import { payload } from './answers.js'
import { buildPrize } from './build-prize.js'
import type { TestAccount } from './builders.js'
import type { RestRequest } from './contract.js'
import { draw } from './draws.js'
import type { Gateway } from './gateway.js'
import { makeContest } from './make-contest.js'
import type { Revup } from './revup.js'
import { type Walked, type WalkedOperation, walk } from './walk.js'

/** A promotion with one of everything that has an id, and what must not be seen of it by others. */
export interface RevupWorld extends Walked {
  readonly ids: Readonly<Record<string, string>>
  /** Texts that stand in no answer to anybody else. */
  readonly secrets: readonly string[]
}

const secret = 'confidential'

/** The operations that the dialect offers. */
export function operationsOf(revup: Revup): WalkedOperation[] {
  const offered = new Set<string>(revupEndpoints.map(({ operation }) => operation))
  return walk(revup.client.contract).filter(({ id }) => offered.has(id))
}

interface Entered {
  readonly databaseId: number
  readonly contactDatabaseId: number
  readonly referralCode: string
}

/** Somebody enters, as everybody does who has a contact. */
export async function enter(
  gateway: Gateway,
  key: string,
  contestId: number,
  person: Readonly<Record<string, unknown>>,
): Promise<Entered> {
  return payload<{ participant: Entered }>(
    await gateway.graphql(
      key,
      `mutation ($input: CreateParticipantInput!) {
        createParticipant(input: $input) { participant { databaseId contactDatabaseId referralCode } }
      }`,
      { input: { contest: { databaseId: contestId }, ...person } },
    ),
    'createParticipant',
  ).participant
}

/** Makes a promotion of the account with people, a field, a prize and a winner. */
export async function makeRevupWorld({ gateway }: Revup, account: TestAccount): Promise<RevupWorld> {
  const contest = await makeContest(gateway.database, account, { title: `A ${secret} promotion` })
  const email = `${secret}-${contest.id}@example.com`
  const { databaseId: participant_id } = await enter(gateway, account.key, contest.id, {
    email,
    displayName: secret,
  })
  await buildPrize(gateway.database, contest, 1, { name: secret })
  const { winners } = await draw(gateway, account.key, contest.id, { count: 1 })
  const ids = { promotion_id: contest.id, participant_id, winner_id: winners[0]?.databaseId ?? 0, email }
  return {
    account,
    contest,
    ids: Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, String(value)])),
    secrets: [secret],
  }
}

/** The operation's path with ids. */
export function revupPath(operation: WalkedOperation, ids: Readonly<Record<string, string>>): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`The world has no ${name}.`)
    return encodeURIComponent(id)
  })
}

let requests = 0

/** A request to the operation that is in order, about things with these ids; each is another to Idempotency-Key. */
export function revupRequest(
  operation: WalkedOperation,
  ids: Readonly<Record<string, string>>,
): RestRequest & { readonly headers: Record<string, string> } {
  requests += 1
  const headers: Record<string, string> =
    operation.method === 'POST' ? { 'idempotency-key': `walk-${requests}` } : {}
  if (operation.body === undefined) return { headers }
  const body = operation.id === 'entries.bonus' ? { email: ids['email'], entries: 5 } : operation.example
  return { body, headers }
}
