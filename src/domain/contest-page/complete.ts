import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  type EntryMethodRow,
  type EntryRow,
  entryMethods,
  type ParticipantRow,
} from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import type { ContestKey } from '../contest/find.js'
import { dayOf } from '../contest/zone.js'
import { isExcluded } from '../entry/lock-people.js'
import { appendToPerson, lockPerson } from '../entry/person.js'
import { invalidField, notFound } from '../errors.js'
import { assertLive, refusal } from '../participant/gates.js'
import type { WriteWork } from '../work.js'
import { completionOf } from './completion.js'
import { awaitsConfirmation, requireEntrant } from './entrant.js'

/** What a visitor tells of a completed method. */
export interface Completion {
  readonly token: string
  readonly methodId: number
  /** At most 2,048 characters; null, blank or absent: none. */
  readonly answer?: string | null | undefined
}

/** The new ledger row, and the person with it. */
export interface CompletedMethod {
  readonly entry: EntryRow
  readonly person: ParticipantRow
}

/**
 * Gives somebody who has entered the entries of a method that they have completed, by their own word, with every gate
 * of the page: ENTRY_REFUSED with NOT_STARTED, ENDED, EXCLUDED, EMAIL_UNCONFIRMED, ELSEWHERE, COMPLETED, COMPLETED_TODAY
 * or ENTRY_LIMIT as `detail`. Each method counts once, a daily one once a day in the contest's zone, however many ask at
 * the same time: the person is locked. NOT_FOUND for a token that is nobody's, and for a method that is not shown.
 */
export async function completeMethod(
  work: WriteWork,
  key: ContestKey,
  { token, methodId, answer }: Completion,
): Promise<CompletedMethod> {
  const checks = new Checks()
  checks.text('answer', answer, { max: 2_048 })
  checks.done()
  const { person: claimed } = await requireEntrant(work, key, token)
  const found = await lockPerson(work, { id: claimed.id }, 'few', key)
  const { contest, person } = found
  // Erased before the lock was had: the token is nobody's any more.
  if (person.publicId !== claimed.publicId) throw notFound('participant')
  const now = work.clock.now()
  assertLive(contest, now)
  if (isExcluded(person)) throw refusal('EXCLUDED')
  if (awaitsConfirmation({ contest, person })) throw refusal('EMAIL_UNCONFIRMED')
  const method = await shownMethod(work, contest.id, methodId)
  const value = answerFor(method, answer)
  await assertOpen(work, person, method, contest.timeZone)
  const { maxEntriesPerPerson: bound } = contest
  const amount = bound === 0 ? method.amount : Math.min(method.amount, bound - person.total)
  if (amount <= 0) throw refusal('ENTRY_LIMIT')
  const { entry, after } = await appendToPerson(work, found, {
    participantId: person.id,
    amount,
    origin: 'method',
    methodId: method.id,
    methodTypeId: method.typeId,
    value,
    verified: true,
    occurredAt: now,
  })
  return { entry, person: after }
}

async function shownMethod(work: WriteWork, contestId: number, methodId: number): Promise<EntryMethodRow> {
  const [method] = await work.executor
    .select()
    .from(entryMethods)
    .where(and(eq(entryMethods.id, methodId), eq(entryMethods.contestId, contestId)))
  if (method === undefined || !method.displayed) throw notFound('entryMethod')
  return method
}

/** What is kept of the answer; a method that asks for none keeps none. */
function answerFor({ typeId }: EntryMethodRow, answer: string | null | undefined): string | null {
  const completion = completionOf(typeId)
  if (completion === 'elsewhere') throw refusal('ELSEWHERE')
  if (completion === 'word') return null
  const text = answer?.trim() ?? ''
  if (text === '') throw invalidField('answer', 'answer is required.')
  return text
}

/** Refuses a method that the person has completed: for good, or for today. */
async function assertOpen(
  work: WriteWork,
  person: ParticipantRow,
  { id, daily }: EntryMethodRow,
  timeZone: string,
): Promise<void> {
  const [last] = await rows<{ at: Instant | null }>(
    work.executor,
    sql`select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from entries where participant_id = ${person.id} and method_id = ${id}`,
  )
  if (last?.at == null) return
  if (!daily) throw refusal('COMPLETED')
  if (dayOf(last.at, timeZone) >= dayOf(work.clock.now(), timeZone)) throw refusal('COMPLETED_TODAY')
}
