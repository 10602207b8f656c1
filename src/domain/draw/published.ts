import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { contests, type DrawRow, draws } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { type Commitment, commitmentShape } from './protocol/making.js'

/** A draw that everybody may see, and what its contest is called. */
export interface PublishedDraw {
  readonly draw: DrawRow
  readonly title: string
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether the text is a UUID as addresses have it. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}

/**
 * The draw with this UUID, whoever asks: every draw that was committed to is public, whatever became of it. Undefined
 * for unknown ones, picks by hand, draws of before there were commitments, and those of deleted contests.
 */
export async function findPublished(
  { executor }: Pick<OperatorWork, 'executor'>,
  uuid: string,
): Promise<PublishedDraw | undefined> {
  if (!isUuid(uuid)) return undefined
  const [found] = await executor
    .select({ draw: draws, title: contests.title })
    .from(draws)
    .innerJoin(contests, eq(contests.id, draws.contestId))
    .where(and(eq(draws.uuid, uuid), isNotNull(draws.commitment), isNull(contests.deletedAt)))
  return found
}

/** What the draw has committed to; undefined where it has no commitment. */
export function commitmentOf({ id, committed }: Pick<DrawRow, 'id' | 'committed'>): Commitment | undefined {
  if (committed === null) return undefined
  const content: unknown = JSON.parse(committed)
  return commitmentShape(content, `draw ${id}`)
}
