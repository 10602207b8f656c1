import { getTableColumns, sql } from 'drizzle-orm'
import { unseen } from '../../database/statement-names.js'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/** People by id as they are under lock, with the advocates whose referral count may move. */
export type LockedPeople = ReadonlyMap<number, ParticipantRow>

/** Whether the person counts nowhere: disqualified or banned (#9). */
export function isExcluded(person: Pick<ParticipantRow, 'disqualifiedAt' | 'bannedAt'>): boolean {
  return person.disqualifiedAt !== null || person.bannedAt !== null
}

/** Whether the person is one of the contest's participants: not excluded, with a verified entry (#92). */
export function isCounted(person: Pick<ParticipantRow, 'disqualifiedAt' | 'bannedAt' | 'actions'>): boolean {
  return !isExcluded(person) && person.actions > 0
}

/**
 * Locks people of one contest by ascending id until the transaction ends, in one statement, together with
 * the advocates whose referral count may move: `few` those of people with at most one verified entry, who
 * start or stop being counted by a change of the ledger; `all` those of everybody, whom an exclusion
 * concerns. An id of another contest is a defect of the caller and throws.
 */
export async function lockPeople(
  work: WriteWork,
  contestId: number,
  ids: readonly number[],
  advocates: 'few' | 'all' = 'few',
): Promise<LockedPeople> {
  const locked = await lockThoseThere(work, contestId, ids, advocates)
  for (const id of ids) {
    if (!locked.has(id)) throw new Error(`Person ${id} is not one of contest ${contestId}.`)
  }
  return locked
}

/** The same, without those of the ids who are not of the contest. */
export async function lockThoseThere(
  work: WriteWork,
  contestId: number,
  ids: readonly number[],
  advocates: 'few' | 'all',
): Promise<LockedPeople> {
  const wanted = sql`
    select id from unnest(${sql.param([...ids])}::bigint[]) as own(id)
    union
    select f.referred_by from participants f
    where f.id = any(${sql.param([...ids])}::bigint[]) ${advocates === 'few' ? sql`and f.actions <= 1` : sql``}`
  const found = await work.executor
    .select(getTableColumns(participants))
    .from(participants)
    .where(
      sql`${participants.contestId} = ${unseen(sql`${contestId}::bigint`)} and ${participants.id} in (${wanted})`,
    )
    .orderBy(participants.id)
    .for('no key update')
  return new Map(found.map((person) => [person.id, person]))
}

/** The person in a set of locked ones; being absent is a defect. */
export function personIn(locked: LockedPeople, id: number): ParticipantRow {
  const person = locked.get(id)
  if (person === undefined) throw new Error(`Person ${id} is not locked.`)
  return person
}
