import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { cellsOf } from '../../database/cells.js'
import { columnsFrom, wholeRows } from '../../database/row-shape.js'
import { type ContestRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import { searchColumns } from '../person/search.js'
import type { WriteWork } from '../work.js'
import { newPublicId, newReferralCode } from './codes.js'
import { mergedCustom } from './custom.js'
import { knownPeople } from './known.js'
import type { Newcomer, WayIn } from './newcomer.js'

/** Somebody who is in no contest row yet, with what was found out about them. */
export interface Arrival {
  readonly newcomer: Newcomer
  readonly contactId: number
  readonly advocate: ParticipantRow | undefined
}

/** What became of an arrival: a new row, or the one of a twin who was faster. */
export type Arrived =
  | { readonly status: 'created' | 'existing'; readonly participant: ParticipantRow }
  | { readonly status: 'taken' }

const rounds = 5

type NewRow = typeof participants.$inferInsert

function rowOf(work: WriteWork, contest: ContestRow, arrival: Arrival): NewRow {
  const { newcomer, contactId, advocate } = arrival
  const now = work.clock.now()
  return {
    accountId: contest.accountId,
    contestId: contest.id,
    contactId,
    uuid: randomUUID(),
    publicId: newPublicId(),
    ...newcomer.identity,
    ...newcomer.names,
    ...newcomer.profile,
    ...newcomer.source,
    custom: mergedCustom({}, newcomer.custom),
    referralCode: newReferralCode(),
    referredBy: advocate?.id ?? null,
    ...searchColumns({ email: newcomer.identity.email, displayName: newcomer.names.displayName }),
    totalChangedAt: now,
    createdAt: now,
    updatedAt: now,
    processedAt: now,
  }
}

/**
 * Inserts people in one statement, and settles those whose identifier or referral code somebody else had
 * in the meantime: who is there by now is found, a code is drawn again. The answer follows the arrivals;
 * `taken` is somebody with a new address and another one's own id. Identities must differ. With `told` the same
 * statement records `participant.created` for each, all of whom come in the same way.
 */
export async function insertPeople(
  work: WriteWork,
  contest: ContestRow,
  arrivals: readonly Arrival[],
  telling: 'told' | 'untold' = 'untold',
): Promise<Arrived[]> {
  const settled = new Map<Arrival, Arrived>()
  let waiting = [...arrivals]
  for (let round = 1; waiting.length > 0; round += 1) {
    // Codes of six characters run out of luck five times in a row only when something is broken.
    if (round > rounds) throw new Error('No referral code was free.')
    await insertRound(work, contest, waiting, settled, telling)
    waiting = waiting.filter((arrival) => !settled.has(arrival))
    if (waiting.length > 0) await findTwins(work, contest, waiting, settled)
    waiting = waiting.filter((arrival) => !settled.has(arrival))
  }
  return arrivals.map((arrival) => settled.get(arrival) ?? { status: 'taken' })
}

async function insertRound(
  work: WriteWork,
  contest: ContestRow,
  waiting: readonly Arrival[],
  settled: Map<Arrival, Arrived>,
  telling: 'told' | 'untold',
): Promise<void> {
  const fresh = waiting.map((arrival) => rowOf(work, contest, arrival))
  const insertion = work.executor.insert(participants).values(fresh).onConflictDoNothing().returning()
  const [first] = waiting
  const told = telling === 'told' && first !== undefined
  const made = told ? await insertedAndTold(work, insertion.getSQL(), first.newcomer.wayIn) : await insertion
  const byUuid = new Map(made.map((participant) => [participant.uuid, participant]))
  for (const [index, arrival] of waiting.entries()) {
    const participant = byUuid.get(fresh[index]?.uuid ?? '')
    if (participant !== undefined) settled.set(arrival, { status: 'created', participant })
  }
}

/** The rows that the insertion gives, with an event for each, in the order of their ids. */
async function insertedAndTold(
  work: WriteWork,
  insertion: SQL,
  wayIn: WayIn,
): Promise<readonly ParticipantRow[]> {
  const shape = wholeRows(participants)
  const made = await cellsOf(
    work.executor,
    sql`with made as (${insertion}), told as (
      insert into events (account_id, contest_id, type, data, occurred_at)
      select ${work.caller.accountId}::bigint, m.contest_id, 'participant.created',
        jsonb_build_object('participantId', m.id, 'referredBy', m.referred_by, 'wayIn', ${wayIn}::text),
        ${work.clock.now()}::timestamptz
      from made m order by m.id
    )
    select ${sql.raw(columnsFrom(shape, 'made'))} from made order by id`,
  )
  return made.map((cells) => shape.read(cells, 0))
}

async function findTwins(
  work: WriteWork,
  contest: ContestRow,
  waiting: readonly Arrival[],
  settled: Map<Arrival, Arrived>,
): Promise<void> {
  const identities = waiting.map(({ newcomer }) => newcomer.identity)
  const known = await knownPeople(work, contest.id, identities)
  for (const arrival of waiting) {
    const { identity } = arrival.newcomer
    const participant = known.find(identity)
    if (participant !== undefined) settled.set(arrival, { status: 'existing', participant })
    else if (known.holderOf(identity.uniqueId) !== undefined) settled.set(arrival, { status: 'taken' })
  }
}
