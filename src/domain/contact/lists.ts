import { and, eq, type SQL, sql } from 'drizzle-orm'
import {
  type ContactRow,
  contacts,
  contests,
  type ParticipantRow,
  participants,
} from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { visibleContests } from '../contest/find.js'
import { countRows, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { normalizedEmail } from '../person/identity.js'
import { checkSearch, containedIn } from '../person/search.js'
import { hasExternalId, serviceOf } from '../source/service.js'
import type { BatchRead, Work } from '../work.js'
import type { ContactFilter, ContactOrder } from './filter.js'
import { belongsTo, visibleContacts } from './find.js'
import { rankedContacts, rankedPages } from './ranked.js'

export interface ContactList {
  readonly filter: ContactFilter
  readonly order: ContactOrder
  readonly page: PageRequest
}

const byNumber: ListOrder = { name: 'id asc', expression: contacts.id, type: 'bigint', direction: 'asc' }

/**
 * Throws VALIDATION_FAILED unless the filter is within the bounds of `schema/contact.graphql`, and INSUFFICIENT_SCOPE where a key that is
 * restricted to contests asks for an order that tells of other ones.
 */
export function checkContactList({ caller }: Work, filter: ContactFilter, order: ContactOrder): void {
  const checks = new Checks()
  checkSearch(checks, filter)
  const { minimumContests } = filter
  checks.that(
    minimumContests == null || minimumContests >= 1,
    'filter.minimumContests',
    'filter.minimumContests must be at least 1.',
  )
  checks.done()
  if (order.field !== 'id') requireUnrestricted(caller, 'sort contacts by what they have over all contests')
}

/** Whether the list goes by what is kept of contacts in contests. */
function isRanked({ caller }: Work, filter: ContactFilter, { field }: ContactOrder): boolean {
  const { minimumContests, service, sourceId } = filter
  const asked = field !== 'id' || minimumContests != null || service != null || sourceId != null
  return caller.contestIds === null && asked
}

/** Whether somebody of the contact is in a contest of the caller for which the condition holds. */
function isIn({ caller }: Work, condition: SQL): SQL {
  return sql`exists (
    select 1 from ${participants} join ${contests} on ${contests.id} = ${participants.contestId}
    where ${belongsTo(sql`${contacts.id}`)} and ${visibleContests(caller)} and ${condition})`
}

function matching(work: Work, filter: ContactFilter): SQL | undefined {
  const { search, email, minimumContests, service, sourceId } = filter
  return and(
    visibleContacts(work.caller),
    containedIn(contacts.searchText, search),
    email == null ? undefined : eq(contacts.emailNormalized, normalizedEmail(email)),
    minimumContests == null
      ? undefined
      : sql`(
          select count(distinct ${contests.id}) from ${participants}
          join ${contests} on ${contests.id} = ${participants.contestId}
          where ${belongsTo(sql`${contacts.id}`)} and ${visibleContests(work.caller)}) >= ${minimumContests}`,
    service == null ? undefined : isIn(work, sql`${serviceOf(sql`${contests}`)} = ${service}`),
    sourceId == null ? undefined : isIn(work, hasExternalId(sql`x.source_id = ${sourceId}::bigint`)),
  )
}

const ofAccounts = { table: contacts, parent: contacts.accountId, id: contacts.id }

/** A page of the account's contacts, as far as they exist for the caller (#200). */
export const contactsOfAccounts: BatchRead<number, Page<ContactRow>, ContactList> = (
  work,
  accountIds,
  { filter, order, page },
) => {
  if (isRanked(work, filter, order)) return rankedPages(work, accountIds, { filter, order, page })
  const { direction } = order
  const list = {
    ...ofAccounts,
    where: matching(work, filter),
    order: { ...byNumber, name: `id ${direction}`, direction },
  }
  return readPages(work.executor, list, accountIds, page)
}

/** The number of matching contacts in a list of this order. */
export const contactCounts: BatchRead<number, number, Pick<ContactList, 'filter' | 'order'>> = (
  work,
  accountIds,
  { filter, order },
) =>
  isRanked(work, filter, order)
    ? countRows(work.executor, rankedContacts(work, filter), accountIds)
    : countRows(work.executor, { ...ofAccounts, where: matching(work, filter) }, accountIds)

function peopleOfContacts(work: Work) {
  return {
    table: participants,
    parent: belongsTo,
    id: participants.id,
    where: sql`exists (
      select 1 from ${contests} where ${contests.id} = ${participants.contestId}
        and ${visibleContests(work.caller)}
    )`,
    order: { ...byNumber, expression: participants.id },
  }
}

/** A page of the people of each of many contacts, in contests that the caller reaches. */
export const participantsOfContacts: BatchRead<number, Page<ParticipantRow>, PageRequest> = (
  work,
  contactIds,
  page,
  wanted,
) => readPages(work.executor, peopleOfContacts(work), contactIds, page, wanted)

/** How many people each of many contacts has in contests that the caller reaches. */
export const participantCountsOfContacts: BatchRead<number, number> = (work, contactIds) =>
  countRows(work.executor, peopleOfContacts(work), contactIds)
