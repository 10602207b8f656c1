import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { type ContestRow, contests, type ParticipantRow, participants } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { assertVisible, visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Names one person by the id of the row, Blitz Rocket's string or SweepWidget's UUID. */
export type ParticipantKey =
  | { readonly id: number }
  | { readonly publicId: string }
  | { readonly uuid: string }

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function named(key: ParticipantKey): SQL {
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

function select(work: Work, key: ParticipantKey) {
  return work.executor
    .select({ participant: getTableColumns(participants), contest: getTableColumns(contests) })
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .where(named(key))
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
  const [found] = await select(work, key)
  if (within !== undefined && found?.contest.id !== within.id) throw notFound('participant')
  return visible(work, found)
}

/**
 * The person with the contest, both locked until the transaction ends: the contest against deletion and
 * change, the person against every other write. Lock order: contest, then people by id.
 */
export async function lockParticipant(work: WriteWork, key: ParticipantKey): Promise<Found> {
  const [first] = await select(work, key)
  const { participant } = visible(work, first)
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
  return visible(work, contest && locked && { contest, participant: locked })
}

/** People by id, as far as they exist for the caller. */
export const participantsById: BatchRead<number, ParticipantRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(participants))
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .where(
      sql`${participants.id} = any(${sql.param([...ids])}::bigint[]) and ${visibleContests(work.caller)}`,
    )
  return new Map(found.map((participant) => [participant.id, participant]))
}
