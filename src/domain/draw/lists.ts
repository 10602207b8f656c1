import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type DrawRow, draws, type WinnerRow, winners } from '../../database/tables/index.js'
import { countRows, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import type { BatchRead } from '../work.js'

/** Which winners: those who are one now (true), those who no longer are (false), or both (null); never removed ones (#195). */
export type Standing = boolean | null

export interface WinnerList {
  readonly current: Standing
  readonly page: PageRequest
}

function standing(current: Standing): SQL | undefined {
  return and(isNull(winners.removedAt), current === null ? undefined : eq(winners.isCurrent, current))
}

/** By number: as they won, and within a draw by rank. */
const asTheyWon: ListOrder = { name: 'id asc', expression: winners.id, type: 'bigint', direction: 'asc' }

const latestFirst: ListOrder = { name: 'id desc', expression: draws.id, type: 'bigint', direction: 'desc' }

function winnersUnder(parent: PgColumn): {
  readonly pages: BatchRead<number, Page<WinnerRow>, WinnerList>
  readonly counts: BatchRead<number, number, Standing>
} {
  const list = { table: winners, parent, id: winners.id }
  return {
    pages: (work, parents, { current, page }) =>
      readPages(work.executor, { ...list, where: standing(current), order: asTheyWon }, parents, page),
    counts: (work, parents, current) =>
      countRows(work.executor, { ...list, where: standing(current) }, parents),
  }
}

/** Winners of many contests, which the caller may see: a page for each in one statement, or their numbers. */
export const ofContests = winnersUnder(winners.contestId)

/** The same of many draws. */
export const ofDraws = winnersUnder(winners.drawId)

/** The same of many people. */
export const ofPeople = winnersUnder(winners.participantId)

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
