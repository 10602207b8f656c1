import type { CustomFieldRow } from '../../database/tables/index.js'
import type { ImportRow } from '../../domain/participant/import/row.js'
import { CommandError } from '../failure.js'
import { isAdded, plainName } from './names.js'

/** A row of the file as an import takes it, or why it cannot be read. */
export type ReadRow = (cells: readonly string[]) => ImportRow | { readonly unfit: string }

/** How the rows under a header are read. */
export interface Reader {
  readonly read: ReadRow
  /** What the file calls a field of the rules (`displayName`, `custom.size`). */
  readonly nameOf: ReadonlyMap<string, string>
}

/** Something that a cell cannot mean. */
class Unfit extends Error {}

/** What a column means. */
interface Column {
  /** As the rules call it: the same for two columns that mean the same. */
  readonly path: string
  put(row: Draft, text: string): void
}

/** A row while it is made of its cells. */
interface Draft {
  row: Record<string, unknown>
  address: Record<string, string> | undefined
  custom: Record<string, unknown> | undefined
}

const line = (name: string): Column => ({
  path: `address.${name}`,
  put(draft, text) {
    draft.address ??= {}
    draft.address[name] = text
  },
})
const field = (name: keyof ImportRow): Column => ({
  path: name,
  put(draft, text) {
    draft.row[name] = text
  },
})
const wholeNumber: Column = {
  path: 'initialEntries',
  put(draft, text) {
    // What is no number is refused by the rule for the field.
    draft.row['initialEntries'] = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  },
}

/** Columns by their plain names. */
const columns: Readonly<Record<string, Column>> = {
  email: field('email'),
  emailaddress: field('email'),
  phone: field('phone'),
  phonenumber: field('phone'),
  telephone: field('phone'),
  uniqueid: field('uniqueId'),
  externalid: field('uniqueId'),
  name: field('displayName'),
  displayname: field('displayName'),
  fullname: field('displayName'),
  firstname: field('firstName'),
  middlename: field('middleName'),
  lastname: field('lastName'),
  address: line('line1'),
  address1: line('line1'),
  address2: line('line2'),
  city: line('city'),
  state: line('state'),
  postalcode: line('postalCode'),
  zip: line('postalCode'),
  country: line('country'),
  countrycode: field('countryCode'),
  gender: field('gender'),
  birthday: field('birthday'),
  initialentries: wholeNumber,
  entries: wholeNumber,
  points: wholeNumber,
}

/** Custom values of these kinds are no texts. */
const kinds: Partial<Record<CustomFieldRow['kind'], (text: string, name: string) => unknown>> = {
  number(text, name) {
    const value = Number(text)
    if (!Number.isFinite(value)) throw new Unfit(`${name} must be a number.`)
    return value
  },
  checkbox(text, name) {
    if (/^(true|yes|1)$/i.test(text)) return true
    if (/^(false|no|0)$/i.test(text)) return false
    throw new Unfit(`${name} must be true or false.`)
  },
  multi_select: (text) =>
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
}

function customColumn(key: string, kind: CustomFieldRow['kind'] | undefined, name: string): Column {
  const read = (kind === undefined ? undefined : kinds[kind]) ?? ((text: string) => text)
  return {
    path: `custom.${key}`,
    put(draft, text) {
      draft.custom ??= {}
      draft.custom[key] = read(text, name)
    },
  }
}

/** The custom field of this name, or else the only one whose name is alike. */
function fieldNamed(name: string, fields: readonly CustomFieldRow[]): CustomFieldRow | undefined {
  const namesOf = ({ id, key }: CustomFieldRow): readonly string[] => [key, `ff_${id}`]
  const plain = plainName(name)
  const alike = fields.filter((one) => namesOf(one).some((given) => plainName(given) === plain))
  return fields.find((one) => namesOf(one).includes(name)) ?? (alike.length === 1 ? alike[0] : undefined)
}

/** What a column means; undefined: nothing. */
function columnOf(name: string, fields: readonly CustomFieldRow[]): Column | undefined {
  const plain = plainName(name)
  const known = Object.hasOwn(columns, plain) ? columns[plain] : undefined
  if (known !== undefined) return known
  const free = /^custom\.(.+)$/i.exec(name)?.[1]
  const own = fieldNamed(free ?? name, fields)
  if (own !== undefined) return customColumn(own.key, own.kind, name)
  return free === undefined ? undefined : customColumn(free, undefined, name)
}

/**
 * Reads rows under a header. Throws CommandError for columns that mean nothing, unless they are to be ignored, for two
 * that mean the same, and for a header by which nobody could be found.
 */
export function rowReader(
  header: readonly string[],
  fields: readonly CustomFieldRow[],
  ignoreUnknown: boolean,
): Reader {
  const names = header.map((name) => name.trim())
  const unknown: string[] = []
  const cells: { readonly index: number; readonly column: Column }[] = []
  const nameOf = new Map<string, string>()
  for (const [index, name] of names.entries()) {
    if (isAdded(name)) continue
    const column = columnOf(name, fields)
    if (column === undefined) {
      unknown.push(name)
      continue
    }
    const other = nameOf.get(column.path)
    if (other !== undefined) {
      throw new CommandError(`Two columns mean ${other}: the other is ${JSON.stringify(name)}.`)
    }
    nameOf.set(column.path, name)
    cells.push({ index, column })
  }
  if (unknown.length > 0 && !ignoreUnknown) throw unknownColumns(unknown)
  if (!['email', 'phone', 'uniqueId'].some((path) => nameOf.has(path))) {
    throw new CommandError('A column email, phone or unique_id is needed, by which people are found.')
  }
  return { nameOf, read: (record) => readRow(record, names.length, cells) }
}

function readRow(
  record: readonly string[],
  width: number,
  cells: readonly { readonly index: number; readonly column: Column }[],
): ImportRow | { readonly unfit: string } {
  if (record.length !== width) return { unfit: `The row has ${record.length} values instead of ${width}.` }
  const draft: Draft = { row: {}, address: undefined, custom: undefined }
  try {
    for (const { index, column } of cells) {
      const text = record[index]?.trim() ?? ''
      if (text !== '') column.put(draft, text)
    }
  } catch (error) {
    if (error instanceof Unfit) return { unfit: error.message }
    throw error
  }
  const { row, address, custom } = draft
  if (address !== undefined) row['address'] = address
  if (custom !== undefined) row['custom'] = custom
  return row
}

const mostNamed = 10

function unknownColumns(names: readonly string[]): CommandError {
  const shown = names.slice(0, mostNamed).map((name) => JSON.stringify(name.slice(0, 60)))
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return new CommandError(
    `These columns mean nothing: ${shown.join(', ')}${more}. Rename them (custom.NAME for a custom value), or leave them out with --ignore-unknown.`,
  )
}
