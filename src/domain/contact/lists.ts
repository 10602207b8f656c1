import { and, eq, type SQL, sql } from 'drizzle-orm'
import {
  type ContactRow,
  contacts,
  contests,
  type ParticipantRow,
  participants,
} from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { visibleContests } from '../contest/find.js'
import { countRows, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { normalizedEmail } from '../person/identity.js'
import { checkSearch, containedIn } from '../person/search.js'
import type { BatchRead, Work } from '../work.js'
import { belongsTo, visibleContacts } from './find.js'

/** Which contacts; all conditions hold together. Absent and null set none. */
export interface ContactFilter {
  readonly search?: string | null | undefined
  readonly email?: string | null | undefined
}

export interface ContactList {
  readonly filter: ContactFilter
  readonly page: PageRequest
}

const byNumber: ListOrder = { name: 'id asc', expression: contacts.id, type: 'bigint', direction: 'asc' }

/** Throws VALIDATION_FAILED unless the filter is within the bounds of `schema/contact.graphql`. */
export function checkContactFilter(filter: ContactFilter): void {
  const checks = new Checks()
  checkSearch(checks, filter)
  checks.done()
}

function matching(work: Work, { search, email }: ContactFilter): SQL | undefined {
  return and(
    visibleContacts(work.caller),
    containedIn(contacts.searchText, search),
    email == null ? undefined : eq(contacts.emailNormalized, normalizedEmail(email)),
  )
}

const ofAccounts = { table: contacts, parent: contacts.accountId, id: contacts.id }

/** A page of the account's contacts by number, as far as they exist for the caller (#200). */
export const contactsOfAccounts: BatchRead<number, Page<ContactRow>, ContactList> = (
  work,
  accountIds,
  { filter, page },
) =>
  readPages(
    work.executor,
    { ...ofAccounts, where: matching(work, filter), order: byNumber },
    accountIds,
    page,
  )

/** The number of matching contacts. */
export const contactCounts: BatchRead<number, number, ContactFilter> = (work, accountIds, filter) =>
  countRows(work.executor, { ...ofAccounts, where: matching(work, filter) }, accountIds)

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
