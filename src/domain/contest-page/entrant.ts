import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  type ContestRow,
  type EntryMethodRow,
  type EntryRow,
  entries,
  entryMethods,
  type ParticipantRow,
  type RewardRow,
  rewards,
  rewardUnlocks,
} from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { ContestKey } from '../contest/find.js'
import { notFound } from '../errors.js'
import { requireParticipant } from '../participant/find.js'
import { readSignedToken } from '../signed-token.js'
import type { Work } from '../work.js'
import { entrantSecret, isTokenOf } from './entrant-token.js'
import { requirePage, shownOnPage } from './find.js'

/** Somebody whom a token names, with the contest. */
export interface EntrantRow {
  readonly contest: ContestRow
  readonly person: ParticipantRow
}

const latestShown = 20

/**
 * The person of the contest for whom the token was made. NOT_FOUND for a token that is none, is over, or was made for
 * somebody else, of another contest or erased since.
 */
export async function requireEntrant(work: Work, key: ContestKey, token: string): Promise<EntrantRow> {
  const contest = await requirePage(work, key)
  const claim = readSignedToken(token)
  if (claim === undefined) throw notFound('participant')
  const secret = await entrantSecret(work)
  const { participant } = await requireParticipant(work, { id: claim.participantId }, contest)
  if (!isTokenOf(secret, claim, participant, work.clock.now())) throw notFound('participant')
  return { contest, person: participant }
}

/** Whether the person's entries wait for the e-mail address. */
export function awaitsConfirmation({ contest, person }: EntrantRow): boolean {
  return (
    contest.requireEmailVerification && person.emailNormalized !== null && person.emailConfirmedAt === null
  )
}

/** What a person got for a method, and when last. */
export interface Completed {
  readonly methodId: number
  readonly amount: number
  readonly daily: boolean
  readonly lastAt: Instant
}

/** What the person has completed by method, one row each. One statement. */
export async function completedBy(work: Work, participantId: number): Promise<readonly Completed[]> {
  return await rows<{ methodId: number; amount: number; daily: boolean; lastAt: Instant }>(
    work.executor,
    sql`select m.id as "methodId", sum(e.amount)::bigint as amount, m.daily,
        to_char(max(e.occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt"
      from entries e join entry_methods m on m.id = e.method_id
      where e.participant_id = ${participantId}
      group by m.id order by m.id limit ${shownOnPage}`,
  )
}

/** A row of one's own ledger, with the method where there is one. */
export interface OwnEntry {
  readonly entry: EntryRow
  readonly method: EntryMethodRow | null
}

/** The person's latest ledger rows, latest first, at most 20. One statement. */
export async function latestEntries(work: Work, participantId: number): Promise<readonly OwnEntry[]> {
  return await work.executor
    .select({ entry: getTableColumns(entries), method: getTableColumns(entryMethods) })
    .from(entries)
    .leftJoin(entryMethods, eq(entryMethods.id, entries.methodId))
    .where(eq(entries.participantId, participantId))
    .orderBy(desc(entries.id))
    .limit(latestShown)
}

/** The rewards that the person has unlocked, deleted ones too, at most 250. One statement. */
export async function ownRewards(work: Work, participantId: number): Promise<readonly RewardRow[]> {
  return await work.executor
    .select(getTableColumns(rewards))
    .from(rewardUnlocks)
    .innerJoin(rewards, eq(rewards.id, rewardUnlocks.rewardId))
    .where(eq(rewardUnlocks.participantId, participantId))
    .orderBy(rewards.id)
    .limit(shownOnPage)
}
