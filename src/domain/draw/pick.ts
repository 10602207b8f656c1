import { and, eq } from 'drizzle-orm'
import { type ContestRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { type ParticipantKey, requireParticipant } from '../participant/find.js'
import { normalizedEmail } from '../person/identity.js'
import type { WriteWork } from '../work.js'
import { currentWinnersOfPeople } from './find.js'
import { firstFreeRow } from './ledger.js'
import { type DrawResult, recordPick } from './record.js'

/** Who is to win: by id or by e-mail address; the id decides where both are given (#130). */
export interface PickRequest {
  readonly participant?: ParticipantKey | undefined
  readonly email?: string | null | undefined
}

/** The person in the contest, which is locked; NOT_FOUND for somebody who is not one of its people. */
async function personIn(
  work: WriteWork,
  contest: ContestRow,
  { participant, email }: PickRequest,
): Promise<ParticipantRow> {
  if (participant !== undefined) return (await requireParticipant(work, participant, contest)).participant
  if (email == null) throw invalidField('participant', 'Name the person by id or by e-mail address.')
  if (!isStorable(email)) throw notFound('participant')
  const [person] = await work.executor
    .select()
    .from(participants)
    .where(
      and(eq(participants.contestId, contest.id), eq(participants.emailNormalized, normalizedEmail(email))),
    )
  if (person === undefined) throw notFound('participant')
  return person
}

/**
 * Makes a person a winner by hand, with the person's first verified entry (#122) and the next prize (#124).
 * NOT_FOUND for somebody who is not of the contest, VALIDATION_FAILED where nobody is named, STATE_FORBIDS
 * with the field for somebody who is excluded, has no verified entry or is a winner already (#130).
 */
export async function pickWinner(
  work: WriteWork,
  key: ContestKey,
  request: PickRequest,
): Promise<DrawResult> {
  const contest = await lockContest(work, key, true)
  const person = await personIn(work, contest, request)
  const refuse = (message: string, detail: string) =>
    new DomainError('STATE_FORBIDS', message, {
      subject: 'participant',
      detail,
      fields: [{ path: request.participant === undefined ? 'email' : 'participant', message }],
    })
  if (person.erasedAt !== null) throw refuse('This person was erased.', 'ERASED')
  if (isExcluded(person)) throw refuse('This person is disqualified or banned.', 'EXCLUDED')
  const current = await currentWinnersOfPeople(work, [person.id], undefined)
  if (current.has(person.id)) throw refuse('This person is a winner already.', 'ALREADY_WINNER')
  const entryId = await firstFreeRow(work, person.id)
  if (entryId === undefined) throw refuse('This person has no verified entry.', 'NO_ENTRIES')
  return await recordPick(work, contest, { participantId: person.id, entryId })
}
