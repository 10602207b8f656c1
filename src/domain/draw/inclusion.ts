import { sql } from 'drizzle-orm'
import { type DrawRow, draws } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { type ParticipantKey, requireParticipant } from '../participant/find.js'
import type { BatchRead } from '../work.js'
import { nameOf, placesOf, provenLeaves } from './pool-paths.js'
import { documentText, fromHex, leafOf, makeInclusion, pathOf, pseudonymOf } from './protocol/making.js'
import { commitmentOf } from './published.js'

/** Whose place is asked for: by UUID, which the document then names, or by the pseudonym in this draw, which hides it. */
export type InclusionKey = { readonly participant: string } | { readonly pseudonym: string }

/**
 * The proof that a person is in the draw's frozen pool, and with which chances: the exact text of the document. Undefined
 * for somebody who is not in it. Three statements, and one chunk of the pool in memory.
 */
export async function inclusionText(
  work: Pick<OperatorWork, 'executor'>,
  draw: DrawRow,
  key: InclusionKey,
): Promise<string | undefined> {
  return (await inclusionsOf(work, [draw], key)).get(draw.id)
}

/**
 * The same of one person in many draws, which the caller may see; somebody who is in none of them has no text. NOT_FOUND
 * for a person whom the caller may not see.
 */
export const inclusionTexts: BatchRead<number, string, ParticipantKey> = async (work, ids, key) => {
  const { participant } = await requireParticipant(work, key)
  const found = await work.executor
    .select()
    .from(draws)
    .where(sql`${draws.id} = any(${sql.param([...ids])}::bigint[]) and ${draws.commitment} is not null`)
  return await inclusionsOf(work, found, { participant: participant.uuid })
}

async function inclusionsOf(
  work: Pick<OperatorWork, 'executor'>,
  list: readonly DrawRow[],
  key: InclusionKey,
): Promise<ReadonlyMap<number, string>> {
  const participant = 'participant' in key ? key.participant : null
  const places = await placesOf(
    work,
    list.map(({ id, uuid }) => ({
      drawId: id,
      pseudonym: 'participant' in key ? pseudonymOf(uuid, key.participant) : fromHex(key.pseudonym),
    })),
  )
  const proven = await provenLeaves(work, places)
  const byDraw = new Map(places.map((place) => [place.drawId, proven.get(nameOf(place))]))
  const texts = list.flatMap((draw) => {
    const commitment = commitmentOf(draw)
    const found = byDraw.get(draw.id)
    if (commitment === undefined || found === undefined) return []
    const { leaf, path } = found
    const document = makeInclusion({ commitment, leaf: leafOf(leaf), path: pathOf(path), participant })
    return [[draw.id, documentText(document)] as const]
  })
  return new Map(texts)
}
