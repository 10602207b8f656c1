import type { WinnerRow } from '../../database/tables/index.js'
import type { ContestKey } from '../contest/find.js'
import { type NumberedPage, numberedPages, type PageOrFailure, readNumberedPage } from '../numbered-pages.js'
import { memoryOf } from '../numbered-statement.js'
import type { BatchRead } from '../work.js'
import { type WinnerList, winnersOfContest } from './lists.js'

/** Pages of winners of contests by number, one statement for each; NOT_FOUND for a contest that the caller cannot see. */
export const numberedWinners: BatchRead<ContestKey, PageOrFailure<NumberedPage<WinnerRow>>, WinnerList> = (
  work,
  contests,
  { page, ...standing },
  wanted,
) => {
  const list = {
    ...winnersOfContest(standing),
    // Without statuses the condition holds no value.
    name: standing.statuses === null ? `current: ${standing.current}` : undefined,
    memory: memoryOf(standing, 'winners'),
    totals: [],
  }
  return numberedPages(contests, (contest) => readNumberedPage(work, contest, list, page, wanted))
}
