import { sql } from 'drizzle-orm'
import { rows } from '../../../../database/connection.js'
import type { ParticipantRow } from '../../../../database/tables/index.js'
import { book } from '../../../counters/move.js'
import { addressShares, rollupShares } from '../../../counters/shares.js'
import { Tally } from '../../../counters/tally.js'
import { isCounted, isExcluded, type LockedPeople } from '../../../entry/lock-people.js'
import { bookRanks, bookRows, isReferrer } from '../../../entry/tallies.js'
import type { WriteWork } from '../../../work.js'
import { movementsOf, PersonDraft } from './draft.js'

/** Whether the person starts or stops being excluded: what they have moves as a whole. */
export function isTurned({ before, after }: PersonDraft): boolean {
  return before !== undefined && isExcluded(before) !== isExcluded(after)
}

/**
 * Moves the counts of referrals of the advocates of changed drafts; the advocates are drafts themselves or among the locked. Gives those
 * of them of whom nothing else changes.
 */
export function moveReferrals(drafts: readonly PersonDraft[], locked: LockedPeople): PersonDraft[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const move = (person: ParticipantRow, sign: 1 | -1): void => {
    if (person.referredBy === null || !isCounted(person)) return
    const advocate = byId.get(person.referredBy) ?? bystander(person.referredBy, locked)
    byId.set(advocate.id, advocate)
    advocate.after.referralCount += sign
  }
  for (const draft of drafts) {
    if (!draft.isChanged) continue
    if (draft.before !== undefined) move(draft.before, -1)
    move(draft.after, 1)
  }
  return [...byId.values()].filter(
    ({ isChanged, before, after }) => !isChanged && before?.referralCount !== after.referralCount,
  )
}

function bystander(id: number, locked: LockedPeople): PersonDraft {
  const row = locked.get(id)
  if (row === undefined) throw new Error(`The advocate ${id} is not locked.`)
  return new PersonDraft(row, row)
}

/** What rows, people, referrals and places change in the contest's figures. The rows must be written. */
export async function bookDrafts(
  work: WriteWork,
  contestId: number,
  drafts: readonly PersonDraft[],
): Promise<void> {
  const tally = new Tally()
  const steady = drafts.filter((draft) => !isTurned(draft))
  bookRows(
    tally,
    new Map(steady.map((draft) => [draft.id, standingOf(draft)])),
    steady.flatMap(({ rows }) => rows.flatMap(movementsOf)),
  )
  for (const { before, standing, after } of drafts) {
    if (before === undefined) tally.totals.people += 1
    tally.totals.referrers += Number(isReferrer(after)) - Number(isReferrer(standing))
    bookPerson(tally, standing, -1)
    bookPerson(tally, after, 1)
  }
  bookRanks(
    tally,
    drafts.map(({ standing, after }) => ({ before: standing, after })),
  )
  await tally.write(work, contestId)
}

/** Somebody new who comes excluded has never counted. */
function standingOf({ standing, after }: PersonDraft): ParticipantRow {
  return { ...standing, disqualifiedAt: after.disqualifiedAt, bannedAt: after.bannedAt }
}

/** Books a person who counts as they stand. */
function bookPerson(tally: Tally, person: ParticipantRow, sign: 1 | -1): void {
  if (!isCounted(person)) return
  tally.totals.participants += sign
  if (person.referredBy !== null) tally.totals.referrals += sign
  tally.time(person.createdAt).participants += sign
  if (person.countryCode !== null) tally.country(person.countryCode).participants += sign
}

/** Takes the ledgers of people who are excluded from now on out of the figures (-1), or puts those back who count again (1). */
export async function bookLedgers(
  work: WriteWork,
  contestId: number,
  people: readonly ParticipantRow[],
  sign: 1 | -1,
): Promise<void> {
  const counted = people.filter(({ actions }) => actions > 0)
  if (counted.length === 0) return
  const factor = sql.raw(String(sign))
  const own = sql`p.id = any(${sql.param(counted.map(({ id }) => id))}::bigint[])`
  const sum = (of: (person: ParticipantRow) => number) =>
    sign * counted.reduce((all, one) => all + of(one), 0)
  await book(work, contestId, {
    totals: {
      ...{ people: 0, participants: 0, referrals: 0, referrers: 0 },
      entries: sum(({ total }) => total),
      actions: sum(({ actions }) => actions),
    },
    // The people themselves are booked with everybody else.
    rollups: sql`select s.dimension, s.key, s.bucket, ${factor} * s.entries as entries, ${factor} * s.actions as actions,
        case when s.dimension = 'method' then ${factor} * s.participants else 0 end as participants
      from (${rollupShares(own)}) as s
      where s.entries <> 0 or s.actions <> 0`,
    addresses: sql`select s.ip_address, ${factor} * s.actions as actions from (${addressShares(own)}) as s`,
  })
}

/**
 * Says that lists of the contest may stand otherwise without any figure having changed: services correct what is never edited here, when
 * somebody came and what a row holds.
 */
export async function renewLists(work: WriteWork, contestId: number): Promise<void> {
  await rows(
    work.executor,
    sql`update contest_counters set version = (random() * 9007199254740991)::bigint,
        people_version = (random() * 9007199254740991)::bigint
      where contest_id = ${contestId}::bigint
        and slot = (select min(slot) from contest_counters where contest_id = ${contestId}::bigint)`,
  )
}
