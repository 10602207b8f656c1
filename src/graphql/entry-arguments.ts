import {
  checkEntryConditions,
  type EntryConditions,
  type EntryOrdering,
  latestFirst,
} from '../domain/entry/list.js'
import type { EntryFilter, EntryOrder, EntryOrderField } from '../generated/resolvers.js'
import { enumWord } from './enums.js'
import { idOf } from './global-id.js'

const orderFields: Record<EntryOrderField, EntryOrdering['field']> = {
  ID: 'id',
  OCCURRED_AT: 'occurredAt',
  AMOUNT: 'amount',
}

/** A filter of ledger rows in the domain's words, checked. */
export function entryConditions(filter: EntryFilter | null | undefined): EntryConditions {
  if (filter == null) return {}
  const { entryMethodType, attributedType, origins, source, ...rest } = filter
  const conditions = {
    ...rest,
    methodTypeId: entryMethodType ?? null,
    attributedTypeId: attributedType ?? null,
    origins: origins?.map(enumWord) ?? null,
    sourceId: source == null ? null : idOf('Source', source),
  }
  checkEntryConditions(conditions)
  return conditions
}

/** An order of ledger rows in the domain's words. */
export function entryOrdering(order: EntryOrder | null | undefined): EntryOrdering {
  if (order == null) return latestFirst
  return { field: orderFields[order.field], direction: enumWord(order.direction) }
}
