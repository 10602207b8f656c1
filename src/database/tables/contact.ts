import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { count, identity, instant, reference } from './columns.js'

/** A person in the account (#199); which identifiers lead to it is in `contact_keys`. */
export const contacts = pgTable(
  'contacts',
  {
    id: identity(550_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    email: text('email'),
    emailNormalized: text('email_normalized'),
    phone: text('phone'),
    phoneNormalized: text('phone_normalized'),
    uniqueId: text('unique_id'),
    firstName: text('first_name'),
    middleName: text('middle_name'),
    lastName: text('last_name'),
    address: text('address'),
    address2: text('address2'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    addressCountry: text('address_country'),
    countryCode: text('country_code'),
    gender: text('gender'),
    birthday: date('birthday', { mode: 'string' }),
    /** The last one seen. */
    ipAddress: text('ip_address'),
    location: text('location'),
    /** E-mail and names in lower case, joined by U+001F, for the substring search. */
    searchText: text('search_text').notNull(),
    /** The contact that this one became part of; always one that is not merged itself. */
    mergedInto: bigint('merged_into', { mode: 'number' }).references((): AnyPgColumn => contacts.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When everything personal was taken out of the row; null: never. No identifier leads to it since. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    uniqueIndex('contacts_email').on(table.accountId, table.emailNormalized),
    index('contacts_account').on(table.accountId, table.id).where(sql`${table.mergedInto} is null`),
    // Who became part of whom, read without the rows: few contacts of an account are merged ones.
    index('contacts_merged')
      .on(table.accountId, table.id, table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
    index('contacts_whole').on(sql`coalesce(${table.mergedInto}, ${table.id})`),
    index('contacts_search').using('gin', table.accountId, table.searchText.op('gin_trgm_ops')),
  ],
)

/** Which contact an identifier leads to, one per account and identifier. */
export const contactKeys = pgTable(
  'contact_keys',
  {
    /** No reference: that of the contact leads there. */
    accountId: reference('account_id').notNull(),
    kind: text('kind').$type<'email' | 'phone' | 'unique_id'>().notNull(),
    /** Normalized (#11, #45). */
    value: text('value').notNull(),
    /** As first known: it may be merged by now. Whether it is there is asked at the end of the transaction. */
    contactId: reference('contact_id').references(() => contacts.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind, table.value] })],
)

/**
 * What a contact with people in contests has over all contests of the account that are not deleted: what lists of contacts are
 * sorted and filtered by. Follows the events (`src/domain/contact/kept-figures.ts`), a moment late; what is shown of a contact is counted.
 */
export const contactFigures = pgTable(
  'contact_figures',
  {
    /** One that is not merged. No reference: rows follow later than contacts, and nothing takes a contact away. */
    contactId: reference('contact_id').primaryKey(),
    accountId: reference('account_id').notNull(),
    /** Contests with somebody of the contact, 1 or more. */
    contests: integer('contests').notNull(),
    /** Sum of counted entries. */
    entries: count('entries').notNull(),
    /** When somebody of the contact came last, or had a total changed. */
    lastAt: instant('last_at').notNull(),
    /** The services of those contests, a bit for each (`services` in `src/domain/overview/service.ts`). */
    services: smallint('services').notNull(),
  },
  (table) => [
    // Each tells the services, so that a list of one service passes over the others in the index.
    index('contact_figures_contests').on(table.accountId, table.contests, table.contactId, table.services),
    index('contact_figures_entries').on(table.accountId, table.entries, table.contactId, table.services),
    index('contact_figures_last').on(table.accountId, table.lastAt, table.contactId, table.services),
  ],
)

export type ContactFiguresRow = typeof contactFigures.$inferSelect
export type ContactRow = typeof contacts.$inferSelect
