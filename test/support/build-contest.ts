import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  contests,
  type EntryMethodRow,
  entryMethods,
} from '../../src/database/tables/index.js'
import type { TestAccount } from './builders.js'

// Far from the numbers that the rules give.
let made = 1_000

/** A live contest of the account in UTC, as `overrides` say otherwise; without entry methods. */
export async function buildContest(
  database: Database,
  account: TestAccount,
  overrides: Partial<typeof contests.$inferInsert> = {},
): Promise<ContestRow> {
  made += 1
  const name = `c${process.pid}x${made}`
  const [contest] = await database.root
    .insert(contests)
    .values({
      accountId: account.id,
      brandId: account.brandId,
      publicId: `cl${name}`,
      slug: `test-contest-${name}`,
      title: 'Test contest',
      searchText: `test contest\u001ftest-contest-${name}`,
      startsAt: '2026-06-01T00:00:00.000Z',
      endsAt: '2026-07-01T00:00:00.000Z',
      timeZone: 'UTC',
      language: 'en',
      kind: 'standard',
      isDraft: false,
      visibility: 'public',
      unit: 'entries',
      currency: 'USD',
      winnerQuota: 1,
      leaderboardEnabled: false,
      leaderboardSize: 10,
      rewardsEnabled: false,
      showPrizes: true,
      showRulesExpanded: false,
      requireCaptcha: false,
      showCookieConsent: false,
      securityLevel: 2,
      checkDuplicateIp: false,
      blockVpns: false,
      blockRiskyEmails: false,
      requireEmailVerification: false,
      ageLimit: 0,
      ageLimitKind: 'minimum',
      maxEntriesPerPerson: 0,
      maxParticipants: 0,
      countries: [],
      referralAdvocateAmount: 10,
      referralFriendAmount: 5,
      publishedAt: '2026-06-01T00:00:00.000Z',
      createdAt: '2026-05-01T00:00:00.000Z',
      updatedAt: '2026-05-01T00:00:00.000Z',
      ...overrides,
    })
    .returning()
  if (contest === undefined) throw new Error('The contest was not made.')
  return contest
}

/** An entry method of the contest, of type 14 and worth 5 unless `overrides` say otherwise. */
export async function buildMethod(
  database: Database,
  contest: Pick<ContestRow, 'id'>,
  overrides: Partial<typeof entryMethods.$inferInsert> = {},
): Promise<EntryMethodRow> {
  made += 1
  const [method] = await database.root
    .insert(entryMethods)
    .values({
      contestId: contest.id,
      seq: made,
      typeId: 14,
      amount: 5,
      required: false,
      daily: false,
      position: made,
      level: 1,
      displayed: true,
      createdAt: '2026-05-01T00:00:00.000Z',
      ...overrides,
    })
    .returning()
  if (method === undefined) throw new Error('The entry method was not made.')
  return method
}
