import { type ParticipantRow, participants } from '../../database/tables/index.js'
import type { ContestKey } from '../contest/find.js'
import { type NumberedPage, readNumberedPage } from '../numbered-pages.js'
import type { ListVersion } from '../numbered-statement.js'
import { containedIn } from '../person/search.js'
import type { BatchRead } from '../work.js'
import {
  type CountedPeople,
  countedPeople,
  numberOf,
  type ParticipantList,
  type ParticipantOrder,
  peopleList,
} from './lists.js'

/** A page of people by its offset, and their number where the contest's counters know it. */
export interface NumberedPeople extends NumberedPage<ParticipantRow> {
  readonly total: number | undefined
}

/** A page, or why there is none: pages that are read together fail by themselves. */
export type NumberedPeopleOrFailure = NumberedPeople | { readonly failure: unknown }

/**
 * What changes with a list of people, where anything does. Ids and times of coming are never changed; names are,
 * and so are totals of people who do not count, of which nothing is kept.
 */
function versionOf(which: CountedPeople | undefined, { field }: ParticipantOrder): ListVersion | undefined {
  if (which === undefined || field === 'name') return undefined
  if (field === 'total') return which === 'counted' ? 'counted' : undefined
  return which === 'all' ? 'people' : 'counted'
}

/** Pages of people of contests by number, one statement for each; NOT_FOUND for a contest that the caller cannot see. */
export const numberedPeople: BatchRead<ContestKey, NumberedPeopleOrFailure, ParticipantList> = async (
  work,
  contests,
  { filter, order, page },
  wanted,
) => {
  const which = countedPeople(filter)
  const list = {
    ...peopleList({ ...filter, search: null }, order),
    search: containedIn(participants.searchText, filter.search),
    name: which,
    version: versionOf(which, order),
  }
  const found = await Promise.all(
    contests.map(async (contest) => {
      try {
        const read = await readNumberedPage(work, contest, list, page, wanted)
        return [contest, { ...read, total: which && numberOf(which, read.totals) }] as const
      } catch (failure) {
        return [contest, { failure }] as const
      }
    }),
  )
  return new Map<ContestKey, NumberedPeopleOrFailure>(found)
}
