import { and, eq, sql } from 'drizzle-orm'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { isExcluded } from '../entry/lock-people.js'
import type { WriteWork } from '../work.js'

const maximumCodeLength = 255

/**
 * Who refers by these codes, locked by ascending id until the transaction ends, so that awards to one
 * advocate follow one another. Unknown codes and those of excluded people mean nobody (#43).
 */
export async function lockAdvocates(
  work: WriteWork,
  contestId: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ParticipantRow>> {
  const possible = codes.filter((code) => code.length <= maximumCodeLength && isStorable(code))
  if (possible.length === 0) return new Map()
  const found = await work.executor
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.contestId, contestId),
        sql`${participants.referralCode} = any(${sql.param(possible)}::text[])`,
      ),
    )
    .orderBy(participants.id)
    .for('no key update')
  return new Map(found.filter((person) => !isExcluded(person)).map((person) => [person.referralCode, person]))
}
