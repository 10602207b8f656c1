import { and, asc, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  type DrawRow,
  draws,
  type WinnerRow,
  type WinnerStatus,
  winners,
} from '../../database/tables/index.js'
import { hintNumbers } from '../counters/hints.js'
import { countRows, type List, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { personOfWinner } from '../wanted.js'
import type { BatchRead } from '../work.js'

/** Which winners; never removed ones (#195). */
export interface Standing {
  /** Those who are one now (true), those who are none now (false), or both (null). */
  readonly current: boolean | null
  /** Those with one of these statuses; null: any. */
  readonly statuses: readonly WinnerStatus[] | null
}

export interface WinnerList extends Standing {
  readonly page: PageRequest
}

/** The condition for winners of such a standing. */
export function standing({ current, statuses }: Standing): SQL | undefined {
  return and(
    isNull(winners.removedAt),
    current === null ? undefined : current ? sql`${winners.isCurrent}` : sql`not ${winners.isCurrent}`,
    statuses === null ? undefined : sql`${winners.status} = any(${sql.param([...statuses])}::text[])`,
  )
}

/** Those who have won: neither alternates who wait nor people who were passed over. */
const haveWon = and(ne(winners.status, 'selected'), isNull(winners.skipReason))

/** By number: as they won, and within a draw by rank. */
const asTheyWon: ListOrder = { name: 'id asc', expression: winners.id, type: 'bigint', direction: 'asc' }

const latestFirst: ListOrder = { name: 'id desc', expression: draws.id, type: 'bigint', direction: 'desc' }

function winnersUnder(
  parent: PgColumn,
  only?: (standing: Standing) => SQL | undefined,
): {
  readonly pages: BatchRead<number, Page<WinnerRow>, WinnerList>
  readonly counts: BatchRead<number, number, Standing>
} {
  const list = { table: winners, parent, id: winners.id, relations: [personOfWinner] }
  const where = (asked: Standing) => and(standing(asked), only?.(asked))
  // Without statuses there are three conditions, which hold no value.
  const nameOf = ({ current, statuses }: Standing) => (statuses === null ? `current: ${current}` : undefined)
  return {
    pages: (work, parents, { page, ...asked }, wanted) => {
      const asTold = { ...list, where: where(asked), name: nameOf(asked), order: asTheyWon }
      return readPages(work.executor, asTold, parents, page, wanted)
    },
    counts: (work, parents, asked) => countRows(work.executor, { ...list, where: where(asked) }, parents),
  }
}

const underContests = winnersUnder(winners.contestId)

/** Winners of many contests, which the caller may see: a page for each in one statement, or their numbers. */
export const ofContests: typeof underContests = {
  ...underContests,
  counts: (work, ids, asked) =>
    asked.current === true && asked.statuses === null
      ? hintNumbers(work, ids, ['winner'])
      : underContests.counts(work, ids, asked),
}

/** The winners of a contest as a list. */
export function winnersOfContest(asked: Standing): List<typeof winners> {
  return {
    table: winners,
    parent: winners.contestId,
    id: winners.id,
    relations: [personOfWinner],
    where: standing(asked),
    order: asTheyWon,
  }
}

/** The same of many draws: those who have won, unless statuses are asked for. */
export const ofDraws = winnersUnder(winners.drawId, ({ statuses }) =>
  statuses === null ? haveWon : undefined,
)

/** The same of many people. */
export const ofPeople = winnersUnder(winners.participantId)

/** Rows by the key that each has, in their order. */
export function grouped<Row>(found: readonly Row[], keyOf: (row: Row) => number): ReadonlyMap<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of found) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

/**
 * Everybody whom chance chose in each of many draws, which the caller may see, by rank: at most 200, removed
 * ones left out.
 */
export const selectionsOfDraws: BatchRead<number, readonly WinnerRow[]> = async (work, drawIds) => {
  const found = await work.executor
    .select()
    .from(winners)
    .where(and(sql`${winners.drawId} = any(${sql.param([...drawIds])}::bigint[])`, isNull(winners.removedAt)))
    .orderBy(asc(winners.drawId), asc(winners.rank))
  return grouped(found, ({ drawId }) => drawId)
}

const drawList = {
  table: draws,
  parent: draws.contestId,
  id: draws.id,
  where: undefined,
  order: latestFirst,
}

/** A page of draws, latest first, for each of many contests, which the caller may see. */
export const drawsOfContests: BatchRead<number, Page<DrawRow>, PageRequest> = (work, contestIds, page) =>
  readPages(work.executor, drawList, contestIds, page)

/** The number of draws of each of many contests. */
export const drawCounts: BatchRead<number, number> = (work, contestIds) =>
  countRows(work.executor, drawList, contestIds)
