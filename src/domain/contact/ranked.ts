import { and, eq, gte, type SQL, sql } from 'drizzle-orm'
import { partialRows } from '../../database/row-shape.js'
import { type ContactRow, contactFigures, contacts } from '../../database/tables/index.js'
import { type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { normalizedEmail } from '../person/identity.js'
import { containedIn } from '../person/search.js'
import { rowsWithIds } from '../rows-with-ids.js'
import { contestsFrom, maskOf } from '../source/service.js'
import type { Wanted } from '../wanted.js'
import type { Work } from '../work.js'
import type { ContactFilter, ContactOrder } from './filter.js'

// Lists that go by what is kept of contacts (`contact_figures`), for keys that are not restricted.

function orderOf({ field, direction }: ContactOrder): ListOrder {
  const name = `${field} ${direction}`
  if (field === 'lastActivity') {
    return { name, expression: contactFigures.lastAt, type: 'timestamptz', direction }
  }
  const expression = {
    id: contactFigures.contactId,
    contests: contactFigures.contests,
    entries: contactFigures.entries,
  }
  return { name, expression: expression[field], type: 'bigint', direction }
}

function matching({ caller }: Work, filter: ContactFilter): SQL | undefined {
  const { search, email, minimumContests, service, sourceId } = filter
  const facts = and(
    containedIn(contacts.searchText, search),
    email == null ? undefined : eq(contacts.emailNormalized, normalizedEmail(email)),
  )
  return and(
    eq(contactFigures.accountId, caller.accountId),
    minimumContests == null ? undefined : gte(contactFigures.contests, minimumContests),
    service == null ? undefined : sql`${contactFigures.services} & ${maskOf(service)} > 0`,
    facts === undefined
      ? undefined
      : sql`${contactFigures.contactId} in (
          select ${contacts.id} from ${contacts} where ${contacts.accountId} = ${caller.accountId} and ${facts})`,
    sourceId == null
      ? undefined
      : sql`exists (
          select 1 from contacts part join participants p on p.contact_id = part.id
          where coalesce(part.merged_into, part.id) = ${contactFigures.contactId}
            and p.contest_id in (${contestsFrom(caller.accountId, sourceId)}))`,
  )
}

const ofAccounts = { table: contactFigures, parent: contactFigures.accountId, id: contactFigures.contactId }

/** Numbers alone: a page is then read from the index of its order, whatever it passes over. */
const numbers: Wanted = {
  shape: (table) => partialRows(table, new Set(['contactId'])),
  joins: () => false,
}

/** The list of an account's contacts with people in contests that match, as far as its rows are counted. */
export function rankedContacts(work: Work, filter: ContactFilter) {
  return { ...ofAccounts, where: matching(work, filter) }
}

export interface RankedList {
  readonly filter: ContactFilter
  readonly order: ContactOrder
  readonly page: PageRequest
}

/** The numbers of the contacts of a page, from the index of its order alone where the filter asks for contests or a service. */
export function rankedPlaces(work: Work, accountIds: readonly number[], { filter, order, page }: RankedList) {
  const list = { ...rankedContacts(work, filter), order: orderOf(order) }
  return readPages(work.executor, list, accountIds, page, numbers)
}

/** A page of them in an order: two statements, for the places and for the contacts. */
export async function rankedPages(
  work: Work,
  accountIds: readonly number[],
  list: RankedList,
): Promise<ReadonlyMap<number, Page<ContactRow>>> {
  const places = await rankedPlaces(work, accountIds, list)
  const ids = [...places.values()].flatMap(({ rows }) => rows.map(({ row }) => row.contactId))
  const where = eq(contacts.accountId, work.caller.accountId)
  const known = await rowsWithIds(work.executor, contacts, ids, { where })
  return new Map(
    [...places].map(([account, found]) => {
      const rows = found.rows.flatMap(({ row, cursor }) => {
        const contact = known.get(row.contactId)
        return contact === undefined ? [] : [{ row: contact, cursor }]
      })
      return [account, { ...found, rows }]
    }),
  )
}
