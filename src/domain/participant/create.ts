import type { ParticipantRow } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { latestDay } from '../person/profile.js'
import type { WriteWork } from '../work.js'
import { customFieldsOf } from './custom-fields.js'
import { enterPeople } from './enter.js'
import { checkNewcomer, type NewcomerInput, newcomerOf } from './newcomer.js'

/** Who was entered, and what a referral gave. */
export interface Creation {
  readonly participant: ParticipantRow
  /** False: was there already, and is unchanged (#40). */
  readonly created: boolean
  readonly referred: boolean
  readonly advocateAmount: number
  readonly friendAmount: number
}

/**
 * Enters one person by a trusted key, in every state of the contest but deleted (#19). Banned people and
 * blocked addresses: ENTRY_REFUSED (#20); another's own id: CONFLICT; no identifier: VALIDATION_FAILED.
 */
export async function createParticipant(
  work: WriteWork,
  key: ContestKey,
  sent: NewcomerInput,
): Promise<Creation> {
  checkNewcomer(sent, latestDay(work.clock.now()))
  const contest = await lockContest(work, key)
  const fields = sent.custom == null ? [] : await customFieldsOf(work, contest.id)
  const newcomer = newcomerOf(sent, fields, 'api', 'entered')
  const [outcome] = await enterPeople(work, contest, [newcomer], { verified: true, bound: 0 })
  if (outcome === undefined) throw new Error('The newcomer was lost.')
  if (outcome.status === 'refused') throw outcome.error
  if (outcome.status === 'created') return { ...outcome, created: true }
  const { participant } = outcome
  return { participant, created: false, referred: false, advocateAmount: 0, friendAmount: 0 }
}
