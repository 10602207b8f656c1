import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type DrawRow, type DrawState, draws } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { bounds, noHistory, type ProofHistory, type DrawState as ProofState } from './protocol/making.js'

/** A draw's state as proofs tell it: until the winners are allocated it is a commitment. */
export const proofStates: Readonly<Record<DrawState, ProofState>> = {
  committed: 'committed',
  drawn: 'committed',
  allocated: 'drawn',
  abandoned: 'abandoned',
  superseded: 'superseded',
}

/** The history of a contest's first draw. */
export const noEarlier: ProofHistory = { skipped: 0, before: noHistory, entries: [] }

const earlier = alias(draws, 'earlier')

/**
 * The commitments before each of many draws in its contest, whatever became of them: at most the latest 1,000, oldest
 * first. A draw that was the first is not in the map. One statement.
 */
export async function historiesOf(
  { executor }: Pick<OperatorWork, 'executor'>,
  list: readonly DrawRow[],
): Promise<ReadonlyMap<number, ProofHistory>> {
  const ids = list.filter(({ sequence }) => (sequence ?? 1) > 1).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const before = executor
    .select({
      uuid: earlier.uuid,
      createdAt: earlier.createdAt,
      commitment: earlier.commitment,
      history: earlier.history,
      sequence: earlier.sequence,
      state: earlier.state,
    })
    .from(earlier)
    .where(and(eq(earlier.contestId, draws.contestId), lt(earlier.sequence, draws.sequence)))
    .orderBy(desc(earlier.sequence))
    .limit(bounds.history)
    .as('before')
  const found = await executor
    .select({
      drawId: draws.id,
      uuid: before.uuid,
      createdAt: before.createdAt,
      commitment: before.commitment,
      history: before.history,
      sequence: before.sequence,
      state: before.state,
    })
    .from(draws)
    .innerJoinLateral(before, sql`true`)
    .where(sql`${draws.id} = any(${sql.param(ids)}::bigint[])`)
    .orderBy(asc(draws.id), asc(before.sequence))
  const histories = new Map<number, Earlier[]>()
  for (const { drawId, ...draw } of found) {
    const ofDraw = histories.get(drawId) ?? []
    ofDraw.push(draw)
    histories.set(drawId, ofDraw)
  }
  return new Map([...histories].map(([drawId, ofDraw]) => [drawId, historyFrom(ofDraw)]))
}

type Earlier = Pick<DrawRow, 'uuid' | 'createdAt' | 'commitment' | 'history' | 'sequence' | 'state'>

function historyFrom(list: readonly Earlier[]): ProofHistory {
  const [oldest] = list
  if (oldest === undefined) return noEarlier
  return {
    skipped: (oldest.sequence ?? 1) - 1,
    before: oldest.history ?? noHistory,
    entries: list.map(({ uuid, createdAt, commitment, state }) => {
      if (commitment === null) throw new Error(`The draw ${uuid} has a number but no commitment.`)
      return { draw: uuid, committedAt: createdAt, commitment, state: proofStates[state] }
    }),
  }
}
