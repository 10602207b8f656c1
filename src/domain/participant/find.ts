import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { type ContestRow, contests, type ParticipantRow, participants } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { assertVisible, type ContestKey, namedContest, visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { IdentityKind } from '../person/identity.js'
import { rowsWithIds } from '../rows-with-ids.js'
import type { BatchRead, Work, WriteWork } from '../work.js'
import { assertNotErased } from './erased.js'

/** An identifier of somebody in a contest, normalized; of several people the oldest is meant (#45). */
export interface IdentifierKey {
  readonly contest: ContestKey
  readonly kind: IdentityKind
  readonly value: string
}

/**
 * Names one person by the id of the row, Blitz Rocket's string, SweepWidget's UUID, or within a contest by
 * what they gave.
 */
export type ParticipantKey =
  | IdentifierKey
  | { readonly id: number }
  | { readonly publicId: string }
  | { readonly uuid: string }

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function named(key: Exclude<ParticipantKey, IdentifierKey>): SQL {
  if ('id' in key) return eq(participants.id, key.id)
  if ('publicId' in key) {
    if (!isStorable(key.publicId)) throw notFound('participant')
    return eq(participants.publicId, key.publicId)
  }
  if (!uuidPattern.test(key.uuid)) throw notFound('participant')
  return eq(participants.uuid, key.uuid)
}

interface Found {
  readonly participant: ParticipantRow
  readonly contest: ContestRow
}

const both = { participant: getTableColumns(participants), contest: getTableColumns(contests) }

async function select(work: Work, key: ParticipantKey): Promise<Found | undefined> {
  if ('kind' in key) return await identified(work, key)
  const [found] = await work.executor
    .select(both)
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .where(named(key))
  return found
}

const identifiers = {
  email: participants.emailNormalized,
  phone: participants.phoneNormalized,
  unique_id: participants.uniqueId,
} as const satisfies Record<IdentityKind, unknown>

/** The oldest with the identifier. A contest that does not exist for the caller is what is not found then. */
async function identified(work: Work, { contest, kind, value }: IdentifierKey): Promise<Found | undefined> {
  const [found] = await work.executor
    .select(both)
    .from(contests)
    .leftJoin(participants, and(eq(participants.contestId, contests.id), eq(identifiers[kind], value)))
    .where(namedContest(contest))
    .orderBy(participants.createdAt, participants.id)
    .limit(1)
  assertVisible(work.caller, found?.contest)
  return found?.participant ? { contest: found.contest, participant: found.participant } : undefined
}

function visible(work: Work, found: Found | undefined): Found {
  assertVisible(work.caller, found?.contest, () => notFound('participant'))
  if (found === undefined) throw notFound('participant')
  return found
}

/**
 * The person with the contest, or NOT_FOUND for one that does not exist for the caller. Of the contest
 * `within`, which must be visible, everybody else is missing, whoever it belongs to (#59).
 */
export async function requireParticipant(
  work: Work,
  key: ParticipantKey,
  within?: Pick<ContestRow, 'id'>,
): Promise<Found> {
  const found = await select(work, key)
  if (within !== undefined && found?.contest.id !== within.id) throw notFound('participant')
  return visible(work, found)
}

/**
 * The person with the contest, both locked until the transaction ends: the contest against deletion and
 * change, the person against every other write. Lock order: contest, then people by id. Somebody who was erased is refused:
 * STATE_FORBIDS.
 */
export async function lockParticipant(work: WriteWork, key: ParticipantKey): Promise<Found> {
  const { participant } = visible(work, await select(work, key))
  const [contest] = await work.executor
    .select()
    .from(contests)
    .where(eq(contests.id, participant.contestId))
    .for('share')
  const [locked] = await work.executor
    .select()
    .from(participants)
    .where(eq(participants.id, participant.id))
    .for('update')
  const found = visible(work, contest && locked && { contest, participant: locked })
  assertNotErased(found.participant)
  return found
}

const inContests = sql`join ${contests} on ${contests.id} = ${participants.contestId}`

/** People by id, as far as they exist for the caller. */
export const participantsById: BatchRead<number, ParticipantRow> = (work, ids, _args, wanted) => {
  const which = { join: inContests, where: visibleContests(work.caller) }
  return rowsWithIds(work.executor, participants, ids, which, wanted)
}
