import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'

/** A person in the account: one per e-mail, else phone, else the client's own id (#199). */
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
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('contacts_email').on(table.accountId, table.emailNormalized),
    uniqueIndex('contacts_phone_only')
      .on(table.accountId, table.phoneNormalized)
      .where(sql`${table.emailNormalized} is null`),
    uniqueIndex('contacts_unique_id_only')
      .on(table.accountId, table.uniqueId)
      .where(sql`${table.emailNormalized} is null and ${table.phoneNormalized} is null`),
    index('contacts_account').on(table.accountId, table.id),
    index('contacts_search').using('gin', table.accountId, table.searchText.op('gin_trgm_ops')),
  ],
)

export type ContactRow = typeof contacts.$inferSelect
