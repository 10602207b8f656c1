import { sql } from 'drizzle-orm'
import { bigint, customType } from 'drizzle-orm/pg-core'
import { instantFromText } from '../instant-text.js'

/** An instant: `timestamptz(3)` in the database, ISO 8601 UTC with milliseconds in the code. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: instantFromText,
})

/** Bytes; both drivers give them as they are stored. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** An id of 64 bits that counts up from `start`, high enough not to look like test data. */
export const identity = (start: number) =>
  bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity({ startWith: start })

/** A column that holds another row's id. */
export const reference = (name: string) => bigint(name, { mode: 'number' })

/** A sum or a count. */
export const count = (name: string) => bigint(name, { mode: 'number' })

/** 53 random bits. */
export const randomVersion = sql`(random() * 9007199254740991)::bigint`
