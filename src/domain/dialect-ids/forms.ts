import { type SQL, sql } from 'drizzle-orm'
import type { ExternalKind, SourceDialect } from '../../database/tables/index.js'

/** A documented REST API, by whose ids rows may be named. */
export type { SourceDialect as Dialect } from '../../database/tables/index.js'

/** What a row without an external id is called by in a dialect; texts of `key` are Revup's keys of ledger rows (#192). */
export type OwnName = 'databaseId' | 'uuid' | 'publicId' | 'sequence' | 'key'

/** How a dialect prints the ids of one kind. */
export interface Form {
  readonly own: OwnName
  /** What stands before the printed number in `external_ids`. */
  readonly prefix?: string
  /** Where ids are unique within a row of another kind only: `external_ids` has that one's id and this mark before them. */
  readonly within?: { readonly kind: ExternalKind; readonly mark: string }
}

const number: Form = { own: 'databaseId' }
const text: Form = { own: 'publicId' }

/** The ids that each dialect prints; what is not here it never names. A winner of SweepWidget goes by the ledger's row that won. */
export const forms: Readonly<Record<SourceDialect, Partial<Readonly<Record<ExternalKind, Form>>>>> = {
  sweepwidget: {
    account: number,
    brand: number,
    contest: number,
    method: number,
    prize: { own: 'sequence', within: { kind: 'contest', mark: '/' } },
    reward: number,
    allowed: number,
    blocked: number,
    participant: { own: 'uuid' },
    entry: number,
    webhook: number,
  },
  revup: {
    account: number,
    contest: number,
    custom_field: { own: 'databaseId', prefix: 'ff_' },
    contact: number,
    participant: number,
    entry: { own: 'key', within: { kind: 'participant', mark: ':' } },
    draw: number,
    winner: number,
    prize: number,
  },
  blitz_rocket: { contest: text, participant: text },
}

/** From here on a number names the gateway's own row with the number less this. */
export const ownFrom = 2 ** 52

/** What stands before the gateway's own text where it might be taken for another row's. */
export const ownMark = 'native_'

/** Whether ids of the form are numbers. */
export function isNumbered({ own }: Form): boolean {
  return own === 'databaseId' || own === 'sequence'
}

/** The number that a text says as it would be printed; undefined for any other text, and beyond 53 bits. */
export function numberIn(said: string): number | undefined {
  const value = /^(?:0|[1-9]\d{0,15})$/.test(said) ? Number(said) : undefined
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}

/**
 * What ends the name under which `external_ids` remembers a ledger's row that no service has: it holds what nothing else explains of a
 * person's total. Nobody prints it.
 */
export const balanceMark = ':total'

/** The condition under which a row of `external_ids`, by its alias, is what a service calls something. */
export function isSaid(alias: 'e' | 'r' | 'o'): SQL {
  const row = sql.raw(alias)
  return sql`(${row}.kind <> 'entry' or ${row}.external_id not like ${`%${balanceMark}`})`
}
