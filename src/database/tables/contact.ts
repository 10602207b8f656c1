import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'

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

export type ContactRow = typeof contacts.$inferSelect
