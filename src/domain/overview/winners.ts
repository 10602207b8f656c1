import { and, gte, lt, type SQL, sql } from 'drizzle-orm'
import { contests, type WinnerRow, winners } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { type ContestFilter, matchingContests } from '../contest/list.js'
import { type Standing, standing } from '../draw/lists.js'
import { countRows, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { personOfWinner } from '../wanted.js'
import type { BatchRead, Work } from '../work.js'

/** Which winners of an account; never removed ones (#195). */
export interface AccountWinners extends Standing {
  readonly selectedFrom: Instant | null
  readonly selectedBefore: Instant | null
  readonly contests: ContestFilter
}

const latestFirst: ListOrder = {
  name: 'selected desc',
  expression: winners.selectedAt,
  type: 'timestamptz',
  direction: 'desc',
}

const ofAccounts = { table: winners, parent: winners.accountId, id: winners.id, relations: [personOfWinner] }

function matching(
  { caller, clock }: Work,
  { selectedFrom, selectedBefore, contests: filter, ...asked }: AccountWinners,
): SQL | undefined {
  return and(
    standing(asked),
    selectedFrom === null ? undefined : gte(winners.selectedAt, selectedFrom),
    selectedBefore === null ? undefined : lt(winners.selectedAt, selectedBefore),
    sql`${winners.contestId} in (
      select ${contests.id} from ${contests} where ${matchingContests(caller, clock.now(), filter)})`,
  )
}

/** A page of the winners of all contests of each account that exist for the caller and match, latest chosen first. */
export const winnersOfAccounts: BatchRead<
  number,
  Page<WinnerRow>,
  AccountWinners & { readonly page: PageRequest }
> = (work, accountIds, { page, ...asked }, wanted) =>
  readPages(
    work.executor,
    { ...ofAccounts, where: matching(work, asked), order: latestFirst },
    accountIds,
    page,
    wanted,
  )

/** How many such winners there are. */
export const winnerCountsOfAccounts: BatchRead<number, number, AccountWinners> = (work, accountIds, asked) =>
  countRows(work.executor, { ...ofAccounts, where: matching(work, asked) }, accountIds)
