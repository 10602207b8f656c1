import { eq, inArray } from 'drizzle-orm'
import {
  accounts,
  allowlist,
  blocklist,
  brands,
  type ContestRow,
  contacts,
  customFields,
  draws,
  type ExternalKind,
  entries,
  entryMethods,
  externalIds,
  participants,
  prizes,
  rewards,
  type SourceDialect,
  sources,
  webhooks,
  winners,
} from '../../../src/database/tables/index.js'
import type { Random } from '../../../src/domain/demo/random.js'
import { buildMethod } from '../build-contest.js'
import { buildPrize } from '../build-prize.js'
import { buildRewards } from '../build-reward.js'
import { buildAccount, buildKey, type TestAccount } from '../builders.js'
import { buildWebhook } from '../deliveries.js'
import { draw } from '../draws.js'
import type { Gateway } from '../gateway.js'
import { makeContest } from '../make-contest.js'
import { create } from '../people.js'

/** A row with what the gateway itself calls it, and the rows within which its ids are unique in some dialects. */
export interface NamedRow {
  readonly id: number
  readonly uuid?: string
  readonly publicId?: string
  readonly sequence?: number
  readonly key?: string
  readonly contestId?: number
  readonly participantId?: number
}

export type RowsByKind = Readonly<Record<ExternalKind, readonly NamedRow[]>>

/** An account with some rows of every kind. */
export interface World {
  readonly account: TestAccount
  readonly contests: readonly ContestRow[]
  readonly rows: RowsByKind
}

const now = '2026-06-15T12:00:00.000Z'

/** Makes an account with `size` contests, and rows of every kind in each. */
export async function buildWorld(gateway: Gateway, size: number): Promise<World> {
  const { database } = gateway
  const account = await buildAccount(database)
  const made: ContestRow[] = []
  for (let n = 0; n < size; n += 1) made.push(await furnished(gateway, account, n))
  for (let n = 0; n < 3; n += 1) await buildWebhook(database, account.id)
  // A key that nobody has shown yet: of others it is remembered for a moment which dialects have sources.
  const fresh = { ...account, key: await buildKey(database, account.id) }
  return { account: fresh, contests: made, rows: await rowsOf(gateway, account, made) }
}

async function furnished(gateway: Gateway, account: TestAccount, n: number): Promise<ContestRow> {
  const { database } = gateway
  const contest = await makeContest(database, account, { title: `Contest ${account.id}-${n}` })
  const contestId = contest.id
  await buildMethod(database, contest, { typeId: 104 })
  await buildPrize(database, contest, 1)
  await buildPrize(database, contest, 2)
  await buildRewards(database, contest, [{}, {}])
  for (let person = 0; person < 2; person += 1) {
    const email = `somebody-${person}-${contestId}@people.example`
    await create(gateway, account.key, contestId, { email })
    await database.root.insert(allowlist).values({ contestId, email, createdAt: now })
    const barred = `barred-${person}-${contestId}@people.example`
    await database.root.insert(blocklist).values({ contestId, kind: 'email', value: barred, createdAt: now })
    await database.root.insert(customFields).values({
      ...{ contestId, key: `field-${person}`, label: `Field ${person}`, kind: 'text', options: [] },
      ...{ required: false, position: person + 1, createdAt: now },
    })
  }
  await draw(gateway, account.key, contestId, { count: 1 })
  return contest
}

async function rowsOf(
  { database: { root } }: Gateway,
  { id: accountId }: TestAccount,
  made: readonly ContestRow[],
): Promise<RowsByKind> {
  const ids = made.map(({ id }) => id)
  const people = await root.select().from(participants).where(inArray(participants.contestId, ids))
  const ledger = await root.select().from(entries).where(inArray(entries.contestId, ids))
  const toWin = await root.select().from(prizes).where(inArray(prizes.contestId, ids))
  return {
    account: await root.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)),
    brand: await root.select({ id: brands.id }).from(brands).where(eq(brands.accountId, accountId)),
    contest: made.map(({ id, publicId }) => ({ id, publicId })),
    custom_field: await root.select().from(customFields).where(inArray(customFields.contestId, ids)),
    method: await root.select().from(entryMethods).where(inArray(entryMethods.contestId, ids)),
    prize: toWin.map(({ id, seq, contestId }) => ({ id, sequence: seq, contestId })),
    reward: await root.select().from(rewards).where(inArray(rewards.contestId, ids)),
    allowed: await root.select().from(allowlist).where(inArray(allowlist.contestId, ids)),
    blocked: await root.select().from(blocklist).where(inArray(blocklist.contestId, ids)),
    contact: await root.select({ id: contacts.id }).from(contacts).where(eq(contacts.accountId, accountId)),
    participant: people.map(({ id, uuid, publicId, contestId }) => ({ id, uuid, publicId, contestId })),
    entry: ledger.map(({ id, manualKey, participantId, contestId }) => ({
      ...{ id, participantId, contestId },
      key: manualKey ?? `block_${id}`,
    })),
    draw: await root.select({ id: draws.id }).from(draws).where(inArray(draws.contestId, ids)),
    winner: await root.select().from(winners).where(inArray(winners.contestId, ids)),
    webhook: await root.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.accountId, accountId)),
  }
}

/** An external id of a row as it is kept. */
export interface External {
  readonly dialect: SourceDialect
  readonly kind: ExternalKind
  readonly externalId: string
  readonly internalId: number
}

/** Gives the account a source in the dialect, with these external ids. */
export async function drawIn(
  { database: { root } }: Gateway,
  { id: accountId }: Pick<TestAccount, 'id'>,
  dialect: SourceDialect,
  externals: readonly External[],
): Promise<void> {
  const [source] = await root
    .insert(sources)
    .values({
      ...{ accountId, dialect, name: dialect, baseUrl: 'https://service.invalid', settings: {} },
      ...{ createdAt: now, updatedAt: now },
    })
    .returning()
  if (source === undefined) throw new Error('The source was not made.')
  if (externals.length === 0) return
  const seen = { sourceId: source.id, firstSeenAt: now, lastSeenAt: now, lastSeenRun: 1 }
  await root.insert(externalIds).values(externals.map((one) => ({ ...one, ...seen, accountId })))
}

/** A text that no row has, and that may look like those that rows have. */
export function strangeText(random: Random): string {
  return `${random.pick(['clx', 'entry_', 'u'])}${random.whole(1, 1_000_000_000)}`
}
