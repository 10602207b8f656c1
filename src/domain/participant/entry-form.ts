import type { ContestRow, ParticipantRow } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { type ContestKey, lockContest, requireContest } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { latestDay } from '../person/profile.js'
import type { WriteWork } from '../work.js'
import { triggerWorkflow } from '../workflow/trigger.js'
import { arrivalOf } from './arrival.js'
import { checkAnswers } from './custom.js'
import { customFieldsOf } from './custom-fields.js'
import { enterPeople } from './enter.js'
import { assertAdmitted, assertLive, needsAlone, refusal } from './gates.js'
import { checkNewcomer, type NewcomerInput, newcomerOf } from './newcomer.js'

/** What the entry form sends: no own id and no choice of entries. */
export type EntryFormInput = Omit<NewcomerInput, 'uniqueId' | 'initialEntries'>

/** What the public form learns: nothing about people who were there already. */
export interface EntryFormAnswer {
  readonly publicId: string | null
  readonly created: boolean
  readonly referralCode: string | null
  readonly confirmationRequired: boolean
  /** Who is new; null: nobody. */
  readonly newcomer: ParticipantRow | null
}

/** The contest, locked so that its gates are exact. */
async function lockForEntry(work: WriteWork, key: ContestKey): Promise<ContestRow> {
  const alone = needsAlone(await requireContest(work, key))
  const contest = await lockContest(work, key, alone)
  // The rules may have become stricter before the lock was had.
  return needsAlone(contest) && !alone ? await lockContest(work, key, true) : contest
}

/**
 * Enters somebody through the public form, with every gate of the contest: ENTRY_REFUSED with the gate in
 * `detail`. Who is there already stays unchanged. Where addresses must be confirmed, the first entries
 * count only from then on. Somebody new sets off the contest's workflow, confirmed or not. Answers that do not fit the custom fields: VALIDATION_FAILED.
 */
export async function enterContest(
  work: WriteWork,
  key: ContestKey,
  sent: EntryFormInput,
): Promise<EntryFormAnswer> {
  checkNewcomer(sent, latestDay(work.clock.now()))
  const contest = await lockForEntry(work, key)
  assertLive(contest, work.clock.now())
  const fields = await customFieldsOf(work, contest.id)
  const confirmationRequired = contest.requireEmailVerification
  const newcomer = newcomerOf(sent, fields, 'form', confirmationRequired ? 'waiting' : 'entered')
  const checks = new Checks()
  checkAnswers(checks, newcomer.custom, fields)
  checks.done()
  const known = await arrivalOf(work, contest.id, [newcomer])
  const existing = known.people.find(newcomer.identity)
  if (existing !== undefined && isExcluded(existing)) throw refusal('EXCLUDED')
  if (existing === undefined) {
    await assertAdmitted(work, contest, newcomer)
    const policy = { verified: !confirmationRequired, bound: contest.maxEntriesPerPerson }
    const [outcome] = await enterPeople(work, contest, [newcomer], policy, known)
    if (outcome?.status === 'refused') throw outcome.error
    if (outcome?.status === 'created') {
      const { participant } = outcome
      const { id, publicId, referralCode } = participant
      await triggerWorkflow(work, contest.id, 'form_submitted', [id])
      return { publicId, referralCode, created: true, confirmationRequired, newcomer: participant }
    }
  }
  return { publicId: null, referralCode: null, created: false, confirmationRequired, newcomer: null }
}
