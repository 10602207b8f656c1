import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import { TableRows } from '../../../../database/table-rows.js'
import { type DrawRow, draws, fallbackReasons } from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import { quicknet } from '../../../draw/protocol/making.js'
import type { WriteWork } from '../../../work.js'
import type { SourceWinner } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { insertAll, updateAll } from '../page.js'
import type { ContestDrawing } from '../store.js'

/** Where a winner stands. */
interface Place {
  readonly drawId: number
  /** From 1: whoever was to win first, then alternates. */
  readonly rank: number
}

const inserted = new TableRows(draws, [
  ...(['uuid', 'contestId', 'kind', 'requested', 'alternates', 'minimumTotal', 'excludePrevious'] as const),
  ...(['poolSize', 'totalWeight', 'randomSource', 'randomness', 'fallbackReason'] as const),
  ...(['beaconChain', 'beaconRound', 'createdAt', 'drawnAt', 'completedAt'] as const),
])
const counted = new TableRows(draws, ['id', 'requested', 'alternates'])

type Counts = Pick<DrawRow, 'id' | 'requested' | 'alternates'>

/**
 * The places of new winners: under the draws that the service names, made where they are new, or each a pick of its own. Of a draw so much is known
 * as its winners tell: how many were to win is how many came first, and alternates who are here already move behind those.
 */
export async function drawsOfWinners(
  work: WriteWork,
  drawing: ContestDrawing,
  contestId: number,
  rows: readonly SourceWinner[],
): Promise<ReadonlyMap<string, Place>> {
  const groups = new Map<string, SourceWinner[]>()
  for (const row of rows) {
    // No external id begins so: a pick is remembered by its winner.
    const name = row.draw ?? `\u0000${row.externalId}`
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  const named = [...groups.keys()].filter((name) => !name.startsWith('\u0000'))
  const known = await knownByExternalId(work, drawing, 'draw', named)
  const there = await countsOf(
    work,
    [...known.values()].map(({ internalId }) => internalId),
  )
  const fresh = [...groups].filter(([name]) => !known.has(name))
  const ids = await insertAll(
    work,
    draws,
    inserted,
    fresh.map(([, [first]]) => drawMade(work, contestId, first)),
  )
  const idOf = new Map([...known].map(([name, { internalId }]) => [name, internalId]))
  for (const [index, [name]] of fresh.entries()) idOf.set(name, ids[index] ?? 0)
  const nothing = { fingerprint: null, localFields: null }
  await noteSeen(
    work,
    drawing,
    'draw',
    named.map((externalId) => ({ externalId, internalId: idOf.get(externalId) ?? 0, ...nothing })),
  )
  const places = new Map<string, Place>()
  const grown = [...groups].map(([name, group]) => {
    const id = idOf.get(name) ?? 0
    return placed(there.get(id) ?? { id, requested: 0, alternates: 0 }, group, places)
  })
  await moveAlternates(work, grown, there)
  await updateAll(work, draws, counted, grown)
  return places
}

function isFirst({ groupRank = 1 }: SourceWinner): boolean {
  return groupRank <= 1
}

/** Gives the winners of one draw their places; the draw's counts after them. */
function placed(before: Counts, group: readonly SourceWinner[], places: Map<string, Place>): Counts {
  const { id } = before
  const requested = before.requested + group.filter(isFirst).length
  let rank = before.requested
  for (const row of group) {
    if (isFirst(row)) rank += 1
    places.set(row.externalId, {
      drawId: id,
      rank: isFirst(row) ? rank : requested + (row.groupRank ?? 2) - 1,
    })
  }
  return { id, requested, alternates: before.alternates + group.length - group.filter(isFirst).length }
}

async function countsOf(work: WriteWork, ids: readonly number[]): Promise<ReadonlyMap<number, Counts>> {
  if (ids.length === 0) return new Map()
  const found = await work.executor
    .select({ id: draws.id, requested: draws.requested, alternates: draws.alternates })
    .from(draws)
    .where(sql`${draws.id} = any(${sql.param([...ids])}::bigint[])`)
    .orderBy(draws.id)
    .for('no key update')
  return new Map(found.map((draw) => [draw.id, draw]))
}

async function moveAlternates(
  work: WriteWork,
  grown: readonly Counts[],
  there: ReadonlyMap<number, Counts>,
): Promise<void> {
  const moved = grown.flatMap(({ id, requested }) => {
    const before = there.get(id)
    return before === undefined || before.requested === requested || before.alternates === 0
      ? []
      : [{ id, from: before.requested, by: requested - before.requested }]
  })
  if (moved.length === 0) return
  const given = unnest('g', [
    { name: 'id', type: 'bigint', values: moved.map(({ id }) => id) },
    { name: 'start', type: 'integer', values: moved.map(({ from }) => from) },
    { name: 'more', type: 'integer', values: moved.map(({ by }) => by) },
  ])
  await rowsOf(
    work.executor,
    sql`update winners w set rank = w.rank + g.more from ${given} where w.draw_id = g.id and w.rank > g.start`,
  )
}

/** A draw of which only its winners are known: its pool is told nowhere, and its randomness is kept as told, verified by nobody. */
function drawMade(work: WriteWork, contestId: number, first: SourceWinner | undefined) {
  const at = first?.selectedAt ?? work.clock.now()
  const { source, beacon, randomness, fallbackReason, weightTotal, index } = first?.audit ?? nothingTold
  const byHand = first?.draw === undefined || (first.audit !== undefined && source === null && index === null)
  const isHere = source === 'drand' && beacon !== null && beacon.chain === quicknet.hash
  return {
    uuid: randomUUID(),
    contestId,
    kind: byHand ? 'manual' : 'random',
    ...{ requested: 0, alternates: 0, minimumTotal: 0, excludePrevious: false, poolSize: 0 },
    totalWeight: weightTotal ?? 0,
    randomSource: source === 'local' || source === 'drand' ? source : null,
    randomness,
    fallbackReason: fallbackReasons.find((known) => known === fallbackReason) ?? null,
    // The times of other beacons' rounds are not known here.
    beaconChain: isHere ? beacon.chain : null,
    beaconRound: isHere ? beacon.round : null,
    createdAt: (isHere ? beacon.requestedAt : null) ?? at,
    ...{ drawnAt: at, completedAt: at },
  }
}

const nothingTold: NonNullable<SourceWinner['audit']> = {
  ...{ index: null, target: null, weightTotal: null, hash: null },
  ...{ source: null, randomness: null, beacon: null, fallbackReason: null },
}
