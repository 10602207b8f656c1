import { and, count, eq, isNull } from 'drizzle-orm'
import { type ContestRow, contests, type PrizeRow, prizes } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { closeGap, rearranged, writePositions } from '../positions.js'
import type { WriteWork } from '../work.js'
import { replaceFreeCodes } from './codes.js'
import {
  changedFields,
  checkPrize,
  type NewPrize,
  type PrizeChanges,
  type PrizeFields,
  prizeDefaults,
} from './fields.js'
import { lockPrize, type PrizeKey, prizeBound, prizesOfContests } from './find.js'

/** The prizes that a contest's order holds. */
const listed = (contestId: number) => and(eq(prizes.contestId, contestId), isNull(prizes.archivedAt))

/**
 * Adds a prize at the end of the order, with the contest's next number (#132) and its codes (#134).
 * Additions wait for each other.
 */
export async function createPrize(work: WriteWork, key: ContestKey, input: NewPrize): Promise<PrizeRow> {
  const codes = checkPrize(input)
  const contest = await lockContest(work, key, true)
  const [last] = await work.executor.select({ listed: count() }).from(prizes).where(listed(contest.id))
  const position = (last?.listed ?? 0) + 1
  if (position > prizeBound) {
    throw new DomainError('STATE_FORBIDS', 'A contest has at most 10,000 prizes.', { subject: 'prize' })
  }
  const seq = contest.prizeSeq + 1
  await work.executor.update(contests).set({ prizeSeq: seq }).where(eq(contests.id, contest.id))
  const base = { ...prizeDefaults, name: input.name, quantity: input.quantity }
  const now = work.clock.now()
  const [prize] = await work.executor
    .insert(prizes)
    .values({
      ...changedFields(base, input),
      contestId: contest.id,
      seq,
      position,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (prize === undefined) throw new Error('The prize was not made.')
  if (codes !== undefined && codes.length > 0) await replaceFreeCodes(work, prize.id, codes)
  await recordEvents(work, [
    { type: 'prize.created', contestId: contest.id, data: { prizeId: prize.id, codes: codes?.length ?? 0 } },
  ])
  return prize
}

/**
 * Changes a prize; codes given replace those that nobody has (#134). VALIDATION_FAILED at `quantity` for
 * fewer than winners have (#135). Nothing new changes nothing and records no event (#77).
 */
export async function updatePrize(
  work: WriteWork,
  key: PrizeKey,
  within: ContestKey | undefined,
  changes: PrizeChanges,
): Promise<PrizeRow> {
  const codes = checkPrize(changes)
  const prize = await lockPrize(work, key, within, false)
  const after = changedFields(prize, changes)
  if (after.quantity < prize.redeemed) {
    throw invalidField('quantity', `quantity must be at least ${prize.redeemed}: so many winners have it.`)
  }
  const names = Object.keys(after) as (keyof PrizeFields)[]
  const fields: string[] = names.filter((name) => after[name] !== prize[name])
  if (codes !== undefined && (await replaceFreeCodes(work, prize.id, codes))) fields.push('codes')
  if (fields.length === 0) return prize
  const [updated] = await work.executor
    .update(prizes)
    .set({ ...after, updatedAt: work.clock.now() })
    .where(eq(prizes.id, prize.id))
    .returning()
  if (updated === undefined) throw notFound('prize')
  await recordEvents(work, [
    { type: 'prize.updated', contestId: prize.contestId, data: { prizeId: prize.id, fields } },
  ])
  return updated
}

/**
 * Takes a prize out of the contest's list, so that nobody wins it any more; winners who have it keep it.
 * A second time: NOT_FOUND.
 */
export async function archivePrize(
  work: WriteWork,
  key: PrizeKey,
  within: ContestKey | undefined,
): Promise<PrizeRow> {
  const { id, contestId, position } = await lockPrize(work, key, within, true)
  const now = work.clock.now()
  const [archived] = await work.executor
    .update(prizes)
    .set({ archivedAt: now, updatedAt: now })
    .where(eq(prizes.id, id))
    .returning()
  if (archived === undefined) throw notFound('prize')
  const others = listed(contestId)
  if (others !== undefined) await closeGap(work, prizes, others, position)
  await recordEvents(work, [{ type: 'prize.archived', contestId, data: { prizeId: id } }])
  return archived
}

/**
 * Sets the order in which prizes are shown and given; those left out keep their relative order at the end.
 * VALIDATION_FAILED at `order` for a prize that is unknown, archived or named twice.
 */
export async function reorderPrizes(
  work: WriteWork,
  key: ContestKey,
  order: readonly PrizeKey[],
): Promise<{ contest: ContestRow; prizes: readonly PrizeRow[] }> {
  const contest = await lockContest(work, key, true)
  const read = async () => (await prizesOfContests(work, [contest.id], undefined)).get(contest.id) ?? []
  const before = await read()
  const current = before.map(({ id }) => id)
  const bySequence = new Map(before.map(({ id, seq }) => [seq, id]))
  const wanted = rearranged(
    current,
    order.map((one) => ('id' in one ? one.id : (bySequence.get(one.sequence) ?? 0))),
  )
  if (wanted.every((id, index) => id === current[index])) return { contest, prizes: before }
  await writePositions(work, prizes, wanted)
  await recordEvents(work, [{ type: 'prize.reordered', contestId: contest.id, data: {} }])
  return { contest, prizes: await read() }
}
