import { brands, type ContestRow, externalIds, type SourceDialect } from '../../src/database/tables/index.js'
import { globalId } from '../../src/graphql/global-id.js'
import { buildContest, buildMethod } from './build-contest.js'
import { buildAccount, type TestAccount } from './builders.js'
import type { Gateway } from './gateway.js'
import { create } from './people.js'
import { buildRun, madeSource } from './sources.js'

/** An account with contests of three services and two brands, and people in several of them. */
export interface OverviewWorld {
  readonly account: TestAccount
  /** The global id of the second brand. */
  readonly brand: string
  readonly home: ContestRow
  readonly sweep: ContestRow
  readonly revup: ContestRow
  /** The global ids of the sources of `sweep` and `revup`. */
  readonly sources: { readonly sweep: string; readonly revup: string }
  enter(contest: ContestRow, who: string): Promise<{ readonly id: string; readonly databaseId: number }>
}

/** Says that the contest came from a new source; gives the source's global id. */
export async function bringContest(
  gateway: Gateway,
  account: TestAccount,
  contest: ContestRow,
  dialect: SourceDialect,
  vanishedAt: string | null = null,
): Promise<string> {
  const source = await madeSource(gateway, account.key, {
    ...{
      name: `Source ${contest.id}`,
      interval: null,
      baseUrl: `https://${dialect.replace('_', '-')}.invalid`,
    },
    dialect: dialect.toUpperCase(),
    ...(dialect === 'blitz_rocket' ? { contestIds: ['first'] } : {}),
  })
  await buildRun(gateway, source)
  await gateway.database.root.insert(externalIds).values({
    ...{
      accountId: account.id,
      dialect,
      kind: 'contest',
      externalId: `x${contest.id}`,
      internalId: contest.id,
    },
    ...{
      sourceId: source.databaseId,
      firstSeenAt: '2026-06-01T00:00:00Z',
      lastSeenAt: '2026-06-01T00:00:00Z',
    },
    ...{ lastSeenRun: 1, vanishedAt },
  })
  return source.id
}

/**
 * Ann is in all three contests, Ben at home and at SweepWidget, Cem at Revup alone: whoever enters gets 1 entry at home, 2 at SweepWidget,
 * 5 at Revup. What is kept of contacts is up to date.
 */
export async function overviewWorld(gateway: Gateway): Promise<OverviewWorld> {
  const { database } = gateway
  const account = await buildAccount(database)
  const [second] = await database.root
    .insert(brands)
    .values({ accountId: account.id, name: 'Second', isDefault: false, createdAt: '2026-01-01T00:00:00Z' })
    .returning()
  if (second === undefined) throw new Error('The brand was not made.')
  const home = await buildContest(database, account, { title: 'Home', searchText: 'home' })
  const sweep = await buildContest(database, account, {
    brandId: second.id,
    endsAt: '2026-06-10T00:00:00.000Z',
  })
  const revup = await buildContest(database, account, { brandId: second.id })
  const amounts: readonly (readonly [ContestRow, number])[] = [
    [home, 1],
    [sweep, 2],
    [revup, 5],
  ]
  for (const [contest, amount] of amounts) await buildMethod(database, contest, { typeId: 1, amount })
  const enter = async (contest: ContestRow, who: string) =>
    (await create(gateway, account.key, contest.id, { email: `${who}@person.test`, firstName: who }))
      .participant
  const sources = {
    sweep: await bringContest(gateway, account, sweep, 'sweepwidget'),
    revup: await bringContest(gateway, account, revup, 'revup'),
  }
  for (const contest of [home, sweep, revup]) await enter(contest, 'ann')
  for (const contest of [home, sweep]) await enter(contest, 'ben')
  await enter(revup, 'cem')
  await gateway.settle()
  return { account, brand: globalId('Brand', second.id), home, sweep, revup, sources, enter }
}
