import { type ParticipantRow, participants } from '../../database/tables/index.js'
import type { ContestKey } from '../contest/find.js'
import { type NumberedPage, numberedPages, type PageOrFailure, readNumberedPage } from '../numbered-pages.js'
import { type ListMemory, type ListVersion, memoryOf } from '../numbered-statement.js'
import { containedIn } from '../person/search.js'
import type { BatchRead } from '../work.js'
import {
  type CountedPeople,
  countedPeople,
  numberOf,
  type ParticipantFilter,
  type ParticipantList,
  type ParticipantOrder,
  peopleList,
} from './lists.js'

/** A page of people by its offset, and their number where the contest's counters know it. */
export interface NumberedPeople extends NumberedPage<ParticipantRow> {
  readonly total: number | undefined
}

/**
 * What changes with a list of people. Ids and times of coming are never changed; names are, and so are totals of people
 * who do not count.
 */
function versionOf(which: CountedPeople | undefined, { field }: ParticipantOrder): ListVersion {
  if (which === undefined || field === 'name') return 'ledger'
  if (field === 'total') return which === 'counted' ? 'counted' : 'ledger'
  return which === 'all' ? 'people' : 'counted'
}

/**
 * Addresses are left out: who is found by them is few, or looked for in another way. So is where people come from, which changes without
 * the lists.
 */
function remembered(filter: ParticipantFilter, order: ParticipantOrder): ListMemory | undefined {
  const { search, email, sourceId, vanished, ...conditions } = filter
  if (email != null || search?.trim() || sourceId != null || vanished != null) return undefined
  const set = Object.entries(conditions).filter(([, value]) => value != null)
  return memoryOf(set, versionOf(countedPeople(filter), order))
}

/** Pages of people of contests by number, one statement for each; NOT_FOUND for a contest that the caller cannot see. */
export const numberedPeople: BatchRead<ContestKey, PageOrFailure<NumberedPeople>, ParticipantList> = (
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
    memory: remembered(filter, order),
    totals: ['people', 'participants'] as const,
  }
  return numberedPages(contests, async (contest) => {
    const read = await readNumberedPage(work, contest, list, page, wanted)
    const [people = 0, counted = 0] = read.totals
    return { ...read, total: which && numberOf(which, { people, participants: counted }) }
  })
}
