import { and, eq, sql } from 'drizzle-orm'
import { blocklist, type ParticipantRow, participants } from '../../database/tables/index.js'
import type { ContestKey } from '../contest/find.js'
import { book } from '../counters/move.js'
import { addressShares, rollupShares } from '../counters/shares.js'
import { releaseWinners } from '../draw/release.js'
import { isCounted, isExcluded } from '../entry/lock-people.js'
import { lockPerson } from '../entry/person.js'
import { isReferrer } from '../entry/tallies.js'
import { type EventType, recordEvents } from '../event/record.js'
import { unlockRewards } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import type { ParticipantKey } from './find.js'

/** The person as it is now, and whether anything changed. */
export interface ExclusionResult {
  readonly participant: ParticipantRow
  readonly changed: boolean
}

/** The two facts that exclude a person (#9). */
type Exclusion = Pick<ParticipantRow, 'disqualifiedAt' | 'bannedAt'>

/**
 * Disqualifies (true) or re-qualifies (false) a person; undefined turns to the other: somebody disqualified
 * or banned is re-qualified. Disqualifying keeps a ban; re-qualifying lifts it and deletes its blocklist
 * row (#9). The ledger stays; the sums leave or enter the contest's (#50). The same state again changes
 * nothing and records no event. Somebody of another contest than `within` is NOT_FOUND, here and below.
 */
export async function setDisqualified(
  work: WriteWork,
  key: ParticipantKey,
  disqualified: boolean | undefined,
  within?: ContestKey,
): Promise<ExclusionResult> {
  const { person, contest } = await lockPerson(work, key, 'all', within)
  if (disqualified ?? !isExcluded(person)) {
    if (person.disqualifiedAt !== null) return { participant: person, changed: false }
    return await exclude(work, person, { disqualifiedAt: work.clock.now() }, ['participant.disqualified'])
  }
  if (!isExcluded(person)) return { participant: person, changed: false }
  if (person.bannedAt !== null) await deleteBanRow(work, person)
  const result = await exclude(work, person, { disqualifiedAt: null, bannedAt: null }, [
    'participant.requalified',
    ...(person.bannedAt === null ? [] : (['participant.unbanned'] as const)),
  ])
  await unlockRewards(work, contest, [person.id])
  return result
}

/**
 * Bans a person: the sums leave the contest's, and the e-mail address is put on the blocklist unless it
 * stands there already (#20, #116). A disqualification stays beside it. Again: no change (#114).
 */
export async function ban(
  work: WriteWork,
  key: ParticipantKey,
  within?: ContestKey,
): Promise<ExclusionResult> {
  const { person } = await lockPerson(work, key, 'all', within)
  if (person.bannedAt !== null) return { participant: person, changed: false }
  const bannedAt = work.clock.now()
  if (person.emailNormalized !== null) {
    await work.executor
      .insert(blocklist)
      .values({
        contestId: person.contestId,
        kind: 'email',
        value: person.emailNormalized,
        bannedParticipantId: person.id,
        createdAt: bannedAt,
      })
      .onConflictDoNothing()
  }
  return await exclude(work, person, { bannedAt }, ['participant.banned'])
}

/**
 * Lifts a ban and deletes the blocklist row that it made; a row put there by hand stays, and so does a
 * disqualification (#9, #116). Again: no change.
 */
export async function unban(
  work: WriteWork,
  key: ParticipantKey,
  within?: ContestKey,
): Promise<ExclusionResult> {
  const { person, contest } = await lockPerson(work, key, 'all', within)
  if (person.bannedAt === null) return { participant: person, changed: false }
  await deleteBanRow(work, person)
  const result = await exclude(work, person, { bannedAt: null }, ['participant.unbanned'])
  await unlockRewards(work, contest, [person.id])
  return result
}

async function deleteBanRow(work: WriteWork, person: ParticipantRow): Promise<void> {
  await work.executor
    .delete(blocklist)
    .where(
      and(
        eq(blocklist.contestId, person.contestId),
        eq(blocklist.kind, 'email'),
        eq(blocklist.bannedParticipantId, person.id),
      ),
    )
}

/** Writes the new facts of a locked person, moves the sums where they decide otherwise, and tells of it. */
async function exclude(
  work: WriteWork,
  before: ParticipantRow,
  facts: Partial<Exclusion>,
  told: readonly EventType[],
): Promise<ExclusionResult> {
  const [participant] = await work.executor
    .update(participants)
    .set({ ...facts, updatedAt: work.clock.now() })
    .where(eq(participants.id, before.id))
    .returning()
  if (participant === undefined) throw new Error('A locked person vanished.')
  // Prizes are locked before counters, as by a deleted entry.
  if (isExcluded(participant) && !isExcluded(before)) {
    await releaseWinners(work, participant.contestId, { participantId: participant.id }, 'disqualified')
  }
  if (isExcluded(before) !== isExcluded(participant) && isCounted({ ...before, ...included })) {
    await moveShares(work, participant, isExcluded(participant) ? -1 : 1)
  }
  await recordEvents(
    work,
    told.map((type) => ({ type, contestId: participant.contestId, data: { participantId: participant.id } })),
  )
  return { participant, changed: true }
}

const included: Exclusion = { disqualifiedAt: null, bannedAt: null }

/**
 * Takes a counted person's sums out of the contest's (-1) or puts them back (1): the advocate's count of
 * referrals, then the totals, the rollups and the addresses, in two statements.
 */
async function moveShares(work: WriteWork, person: ParticipantRow, sign: 1 | -1): Promise<void> {
  const totals = {
    people: 0,
    participants: sign,
    entries: sign * person.total,
    actions: sign * person.actions,
    referrals: 0,
    referrers: isReferrer({ ...person, ...included }) ? sign : 0,
  }
  if (person.referredBy !== null) {
    totals.referrals += sign
    const advocate = await moveReferralCount(work, person.referredBy, sign)
    const before = { ...advocate, referralCount: advocate.referralCount - sign }
    totals.referrers += Number(isReferrer(advocate)) - Number(isReferrer(before))
  }
  const factor = sql.raw(String(sign))
  const own = sql`p.id = ${person.id}::bigint`
  await book(work, person.contestId, {
    totals,
    rollups: sql`select s.dimension, s.key, s.bucket, ${factor} * s.entries as entries,
        ${factor} * s.actions as actions, ${factor} * s.participants as participants
      from (${rollupShares(own)}) as s`,
    ranks: [{ total: person.total, totalChangedAt: person.totalChangedAt, people: sign }],
    addresses: sql`select s.ip_address, ${factor} * s.actions as actions from (${addressShares(own)}) as s`,
  })
}

async function moveReferralCount(work: WriteWork, id: number, sign: 1 | -1): Promise<ParticipantRow> {
  const [advocate] = await work.executor
    .update(participants)
    .set({ referralCount: sql`${participants.referralCount} + ${sign}`, updatedAt: work.clock.now() })
    .where(eq(participants.id, id))
    .returning()
  if (advocate === undefined) throw new Error('An advocate vanished.')
  return advocate
}
