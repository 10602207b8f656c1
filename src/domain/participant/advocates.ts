import { sql } from 'drizzle-orm'
import { unseen } from '../../database/statement-names.js'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { isExcluded } from '../entry/lock-people.js'
import type { WriteWork } from '../work.js'

const maximumCodeLength = 255

/** Who refers, and everybody who is locked with them. */
export interface Advocates {
  readonly byCode: ReadonlyMap<string, ParticipantRow>
  readonly locked: readonly ParticipantRow[]
}

/**
 * Who refers by these codes, locked by ascending id until the transaction ends, so that awards to one
 * advocate follow one another; those whose own count of referrals an award may move are locked along with
 * them, as by `lockPeople`, since later it would be out of order. Unknown codes and those of excluded people
 * mean nobody (#43).
 */
export async function lockAdvocates(
  work: WriteWork,
  contestId: number,
  codes: readonly string[],
): Promise<Advocates> {
  const possible = codes.filter((code) => code.length <= maximumCodeLength && isStorable(code))
  if (possible.length === 0) return { byCode: new Map(), locked: [] }
  const contest = unseen(sql`${contestId}::bigint`)
  const named = sql`f.contest_id = ${contest} and f.referral_code = any(${sql.param(possible)}::text[])`
  const found = await work.executor
    .select()
    .from(participants)
    .where(
      sql`${participants.contestId} = ${contest} and ${participants.id} in (
        select f.id from participants f where ${named}
        union
        select f.referred_by from participants f where ${named} and f.actions <= 1
      )`,
    )
    .orderBy(participants.id)
    .for('no key update')
  const asked = new Set(possible)
  const advocates = found.filter((person) => asked.has(person.referralCode) && !isExcluded(person))
  return { byCode: new Map(advocates.map((person) => [person.referralCode, person])), locked: found }
}
