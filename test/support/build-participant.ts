import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/database/connection.js'
import { type ContestRow, type ParticipantRow, participants } from '../../src/database/tables/index.js'
import { appendEntries, type NewEntry } from '../../src/domain/entry/ledger.js'
import { TestClock } from './clock.js'
import { writingAs } from './work.js'

/** What a test says of a person; the rest is made up. */
export interface PersonToBuild extends Partial<typeof participants.$inferInsert> {
  /** Amounts of verified rows: the first is the base row, the others are bonuses. */
  readonly amounts?: readonly number[]
}

const comeAt = '2026-06-02T10:00:00.000Z'
/** Numbers what is made up, so that no two are alike and none holds by chance what a test looks for. */
let madeUp = 0

function rowOf(contest: ContestRow, person: PersonToBuild): typeof participants.$inferInsert {
  const { amounts: _amounts, ...given } = person
  const random = randomUUID().replaceAll('-', '')
  madeUp += 1
  const email = given.email === undefined ? `made-up-${madeUp}@example.com` : given.email
  const displayName = given.displayName ?? null
  return {
    accountId: contest.accountId,
    contestId: contest.id,
    uuid: randomUUID(),
    publicId: `entry_${random}`,
    email,
    emailNormalized: email?.trim().toLowerCase() ?? null,
    totalChangedAt: given.createdAt ?? comeAt,
    referralCode: `REF-${madeUp.toString(36).toUpperCase().padStart(6, '0')}`,
    searchText: [email, displayName]
      .filter((text) => text != null)
      .join('\u001f')
      .toLowerCase(),
    sortName: displayName?.toLowerCase() ?? '',
    createdAt: comeAt,
    updatedAt: comeAt,
    ...given,
  }
}

function ledgerOf(person: ParticipantRow, amounts: readonly number[]): NewEntry[] {
  return amounts.map((amount, index) => ({
    participantId: person.id,
    amount,
    origin: index === 0 ? 'base' : 'bonus',
    methodTypeId: index === 0 ? 1 : null,
    verified: true,
    ipAddress: index === 0 ? person.ipAddress : null,
    occurredAt: person.createdAt,
  }))
}

/** People of the contest, in one transaction, with their ledgers and everything counted. */
export async function buildParticipants(
  database: Database,
  contest: ContestRow,
  people: readonly PersonToBuild[],
): Promise<ParticipantRow[]> {
  return await writingAs(database, contest.accountId, new TestClock(comeAt), async (work) => {
    const made = await work.executor
      .insert(participants)
      .values(people.map((person) => rowOf(contest, person)))
      .returning()
    const rows = made.flatMap((person, index) => ledgerOf(person, people[index]?.amounts ?? []))
    const newcomers = made.map(({ id }) => id)
    const { people: changed } = await appendEntries(work, contest, rows, newcomers)
    return made.map((person) => changed.get(person.id)?.after ?? person)
  })
}

/** One person of the contest, without entries unless `amounts` say otherwise. */
export async function buildParticipant(
  database: Database,
  contest: ContestRow,
  person: PersonToBuild = {},
): Promise<ParticipantRow> {
  const [made] = await buildParticipants(database, contest, [person])
  if (made === undefined) throw new Error('The person was not made.')
  return made
}
