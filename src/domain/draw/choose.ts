import type { DrawRow } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { StoredPool } from './pool.js'
import { fromHex, Selector, seedOf, toHex } from './protocol/making.js'

/** One person whom chance chose, with everything that shows why. */
export interface Selection {
  readonly participantId: number
  /** From 1: those who are to win, then the alternates. */
  readonly rank: number
  /** The place in the frozen pool, from 0. */
  readonly index: number
  /** The number drawn, from 0 to the total weight less 1. */
  readonly target: number
  /** The chances of those who were left. */
  readonly totalWeight: number
  /** The block of the stream that gave the target, hex. */
  readonly hash: string
  /** The chance within the person's own: it decides which row has won (#122). */
  readonly rest: number
}

/**
 * Whom the randomness of a draw chooses from its frozen pool, in their order: winners and alternates in one
 * pass, nobody twice (#125). The same whenever and wherever it is asked. As many statements for a hundred
 * as for one.
 */
export async function choose(
  work: Pick<OperatorWork, 'executor'>,
  draw: DrawRow,
): Promise<readonly Selection[]> {
  const { randomness, commitment, uuid, totalWeight, requested, alternates } = draw
  if (randomness === null || commitment === null) throw new Error(`The draw ${draw.id} is not drawn.`)
  const pool = await StoredPool.read(work, draw)
  const selector = new Selector(seedOf(fromHex(randomness), uuid, fromHex(commitment)), totalWeight)
  const chosen: Selection[] = []
  while (chosen.length < requested + alternates) {
    const pick = selector.next()
    if (pick === undefined) break
    const holder = pool.holderOf(pick.position)
    selector.take(holder)
    chosen.push({
      participantId: holder.participantId,
      rank: pick.rank,
      index: holder.index,
      target: pick.target,
      totalWeight: pick.totalWeight,
      hash: toHex(pick.block),
      rest: pick.position - holder.start,
    })
  }
  return chosen
}
