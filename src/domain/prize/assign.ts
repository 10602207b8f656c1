import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type PrizeRow, prizes, redemptionCodes, winners } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'

/** A winner and the prize that is to be theirs. */
interface Assignment {
  readonly winnerId: number
  readonly prizeId: number
  readonly coded: boolean
}

/**
 * Gives new winners of a contest, in their order, the first prize by position that is not archived and has
 * room (#124), and a code that nobody had where the prize has redemption on and one is left (#134). The
 * contest is locked; the winners' rows exist and have had no prize. Who is named in `promised` gets that
 * prize as long as it can be won. Writes the winners' prize, the prizes' `redeemed` and the codes in five
 * statements at most, whatever the number of winners. Gives the prize's id for each winner, null where none
 * was left.
 */
export async function assignPrizes(
  work: OperatorWork,
  contestId: number,
  newWinners: readonly { readonly id: number }[],
  promised: ReadonlyMap<number, number> = new Map(),
): Promise<ReadonlyMap<number, number | null>> {
  const result = new Map<number, number | null>(newWinners.map(({ id }) => [id, null]))
  if (result.size === 0) return result
  const open = await openPrizes(work, contestId, result.size, [...new Set(promised.values())])
  const given = distribute([...result.keys()], open, promised)
  if (given.length === 0) return result
  await writeAssignments(work, given)
  await giveCodes(
    work,
    given.filter(({ coded }) => coded),
  )
  for (const { winnerId, prizeId } of given) result.set(winnerId, prizeId)
  return result
}

interface OpenPrize {
  readonly id: number
  readonly room: number
  readonly coded: boolean
}

/**
 * The first prizes that can be won, in the order in which they are given and as many as `most` winners can
 * need, and those of `named` that can; locked by id.
 */
async function openPrizes(
  work: OperatorWork,
  contestId: number,
  most: number,
  named: readonly number[],
): Promise<OpenPrize[]> {
  for (;;) {
    const locked = await lockFirst(work, contestId, most, named)
    const open = locked.filter(hasRoom)
    const room = open.reduce((sum, { quantity, redeemed }) => sum + quantity - redeemed, 0)
    // What was waited for may be given away, and then others follow that were not looked at. Full ones do not come again.
    const lost = locked.some((prize) => !hasRoom(prize) && !named.includes(prize.id))
    if (lost && room < most) continue
    return open
      .toSorted((left, right) => left.position - right.position)
      .map(({ id, quantity, redeemed, redemptionEnabled }) => ({
        id,
        room: quantity - redeemed,
        coded: redemptionEnabled,
      }))
  }
}

function hasRoom({ archivedAt, quantity, redeemed }: PrizeRow): boolean {
  return archivedAt === null && redeemed < quantity
}

/** The prizes that had room when the statement began, and those of `named`, as they are under their locks. */
async function lockFirst(
  work: OperatorWork,
  contestId: number,
  most: number,
  named: readonly number[],
): Promise<PrizeRow[]> {
  const first = work.executor
    .select({ id: prizes.id })
    .from(prizes)
    .where(
      and(eq(prizes.contestId, contestId), isNull(prizes.archivedAt), lt(prizes.redeemed, prizes.quantity)),
    )
    .orderBy(asc(prizes.position))
    .limit(most)
  return await work.executor
    .select()
    .from(prizes)
    .where(or(inArray(prizes.id, first), sql`${prizes.id} = any(${sql.param([...named])}::bigint[])`))
    .orderBy(asc(prizes.id))
    .for('no key update')
}

function distribute(
  winnerIds: readonly number[],
  open: readonly OpenPrize[],
  promised: ReadonlyMap<number, number>,
): Assignment[] {
  const room = new Map(open.map(({ id, room }) => [id, room]))
  const chosen = new Map<number, number>()
  const take = (winnerId: number, prizeId: number | undefined): void => {
    const left = prizeId === undefined ? 0 : (room.get(prizeId) ?? 0)
    if (prizeId === undefined || left === 0) return
    room.set(prizeId, left - 1)
    chosen.set(winnerId, prizeId)
  }
  for (const id of winnerIds) take(id, promised.get(id))
  for (const id of winnerIds) {
    if (!chosen.has(id)) take(id, open.find((prize) => (room.get(prize.id) ?? 0) > 0)?.id)
  }
  const coded = new Map(open.map(({ id, coded }) => [id, coded]))
  return winnerIds.flatMap((winnerId) => {
    const prizeId = chosen.get(winnerId)
    return prizeId === undefined ? [] : [{ winnerId, prizeId, coded: coded.get(prizeId) ?? false }]
  })
}

function asRows(given: readonly Assignment[]) {
  return unnest('a', [
    { name: 'winner_id', type: 'bigint', values: given.map(({ winnerId }) => winnerId) },
    { name: 'prize_id', type: 'bigint', values: given.map(({ prizeId }) => prizeId) },
  ])
}

async function writeAssignments(work: OperatorWork, given: readonly Assignment[]): Promise<void> {
  const written = await rows(
    work.executor,
    sql`
      update ${winners} as w set prize_id = a.prize_id, holds_prize = true
      from ${asRows(given)} where w.id = a.winner_id and w.prize_id is null returning w.id`,
  )
  if (written.length !== given.length) throw new Error('A winner was to be given a second prize.')
  await work.executor.execute(sql`
    update ${prizes} as p set redeemed = p.redeemed + g.given
    from (select a.prize_id, count(*) as given from ${asRows(given)} group by a.prize_id) as g
    where p.id = g.prize_id`)
}

/** The oldest free codes of each prize, one to each of its winners in their order, as far as they go. */
async function giveCodes(work: OperatorWork, given: readonly Assignment[]): Promise<void> {
  if (given.length === 0) return
  await work.executor.execute(sql`
    with placed as (
      select a.winner_id, a.prize_id, row_number() over (partition by a.prize_id order by a.n) as place
      from ${asRows(given)}
    ), wanted as (
      select prize_id, count(*) as winners from placed group by prize_id
    ), free as (
      select c.id, w.prize_id, row_number() over (partition by w.prize_id order by c.id) as place
      from wanted as w cross join lateral (
        select r.id from ${redemptionCodes} as r
        where r.prize_id = w.prize_id and r.winner_id is null
        order by r.id limit w.winners
      ) as c
    )
    update ${redemptionCodes} as c set winner_id = placed.winner_id, assigned_at = ${work.clock.now()}
    from placed join free using (prize_id, place)
    where c.id = free.id and c.winner_id is null`)
}

/**
 * Takes the prizes back from those of the winners who hold one, so that others can win them (#115). The
 * code stays with the one who had it and is never given again. Twice is once. Two statements, whatever the
 * number of winners; the contest is locked, shared or exclusively.
 */
export async function freePrizes(work: WriteWork, winnerIds: readonly number[]): Promise<void> {
  if (winnerIds.length === 0) return
  const held = sql`${winners.id} = any(${sql.param([...winnerIds])}::bigint[]) and ${winners.holdsPrize}`
  const locked = await work.executor
    .select({ id: prizes.id })
    .from(prizes)
    .where(sql`${prizes.id} in (select ${winners.prizeId} from ${winners} where ${held})`)
    .orderBy(asc(prizes.id))
    .for('no key update')
  if (locked.length === 0) return
  await work.executor.execute(sql`
    with released as (
      update ${winners} set holds_prize = false where ${held} returning prize_id
    )
    update ${prizes} as p set redeemed = p.redeemed - r.released
    from (select prize_id, count(*) as released from released group by prize_id) as r
    where p.id = r.prize_id`)
}

/**
 * Gives a winner the same prize back after it was freed. False where it is archived or others have all of
 * it. The contest is locked exclusively, and the winner has a prize without holding it.
 */
export async function regainPrize(work: WriteWork, winnerId: number, prizeId: number): Promise<boolean> {
  const [regained] = await work.executor
    .update(prizes)
    .set({ redeemed: sql`${prizes.redeemed} + 1` })
    .where(and(eq(prizes.id, prizeId), isNull(prizes.archivedAt), lt(prizes.redeemed, prizes.quantity)))
    .returning({ id: prizes.id })
  if (regained === undefined) return false
  await work.executor.update(winners).set({ holdsPrize: true }).where(eq(winners.id, winnerId))
  return true
}
