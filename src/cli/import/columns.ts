import type { CustomFieldRow } from '../../database/tables/index.js'
import type { ImportRow } from '../../domain/participant/import/row.js'
import { CommandError } from '../failure.js'
import { errorColumns } from './error-file.js'

/** A row of the file as an import takes it, or why it cannot be read. */
export type ReadRow = (cells: readonly string[]) => ImportRow | { readonly unfit: string }

/** Something that a cell cannot mean. */
class Unfit extends Error {}

type Cell = (row: Draft, text: string) => void

/** A row while it is made of its cells. */
interface Draft {
  row: Record<string, unknown>
  address: Record<string, string> | undefined
  custom: Record<string, unknown> | undefined
}

const line =
  (name: string): Cell =>
  (draft, text) => {
    draft.address ??= {}
    draft.address[name] = text
  }
const field =
  (name: keyof ImportRow): Cell =>
  (draft, text) => {
    draft.row[name] = text
  }
const wholeNumber: Cell = (draft, text) => {
  // What is no number is refused by the rule for the field.
  draft.row['initialEntries'] = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

/** Columns by name, without regard to case, blanks, hyphens and underscores. */
const columns: Readonly<Record<string, Cell>> = {
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

/** What each of several names of one column means, so that two of them are noticed. */
const same: Readonly<Record<string, string>> = {
  emailaddress: 'email',
  phonenumber: 'phone',
  telephone: 'phone',
  externalid: 'uniqueid',
  displayname: 'name',
  fullname: 'name',
  address1: 'address',
  zip: 'postalcode',
  entries: 'initialentries',
  points: 'initialentries',
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

function customCell(key: string, kind: CustomFieldRow['kind'] | undefined, name: string): Cell {
  const read = (kind === undefined ? undefined : kinds[kind]) ?? ((text: string) => text)
  return (draft, text) => {
    draft.custom ??= {}
    draft.custom[key] = read(text, name)
  }
}

/** What a column means; undefined: nothing. `meaning` is the same for two columns that mean the same. */
function columnOf(
  name: string,
  fields: readonly CustomFieldRow[],
): { readonly meaning: string; readonly cell: Cell | undefined } | undefined {
  if (errorColumns.includes(name)) return { meaning: name, cell: undefined }
  const plain = name.toLowerCase().replace(/[\s_-]/g, '')
  const known = Object.hasOwn(columns, plain) ? columns[plain] : undefined
  if (known !== undefined) return { meaning: same[plain] ?? plain, cell: known }
  const free = /^custom\.(.+)$/.exec(name)?.[1]
  const own = fields.find(({ id, key }) => key === (free ?? name) || `ff_${id}` === name)
  if (own !== undefined) return { meaning: `custom.${own.key}`, cell: customCell(own.key, own.kind, name) }
  return free === undefined
    ? undefined
    : { meaning: `custom.${free}`, cell: customCell(free, undefined, name) }
}

/**
 * Reads rows under a header. Throws CommandError for columns that mean nothing, unless they are to be ignored, for two
 * that mean the same, and for a header by which nobody could be found.
 */
export function rowReader(
  header: readonly string[],
  fields: readonly CustomFieldRow[],
  ignoreUnknown: boolean,
): ReadRow {
  const names = header.map((name) => name.trim())
  const found = names.map((name) => columnOf(name, fields))
  const unknown = names.filter((_name, index) => found[index] === undefined)
  if (unknown.length > 0 && !ignoreUnknown) throw unknownColumns(unknown)
  const meanings = found.flatMap((column) => column?.meaning ?? [])
  const twice = meanings.find((meaning, index) => meanings.indexOf(meaning) !== index)
  if (twice !== undefined) throw new CommandError(`Two columns mean ${twice}.`)
  if (!['email', 'phone', 'uniqueid'].some((name) => meanings.includes(name))) {
    throw new CommandError('A column email, phone or unique_id is needed, by which people are found.')
  }
  const cells = found.flatMap((column, index) => (column?.cell ? [{ index, cell: column.cell }] : []))
  return (record) => {
    if (record.length !== names.length) {
      return { unfit: `The row has ${record.length} values instead of ${names.length}.` }
    }
    const draft: Draft = { row: {}, address: undefined, custom: undefined }
    try {
      for (const { index, cell } of cells) {
        const text = record[index]?.trim() ?? ''
        if (text !== '') cell(draft, text)
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
}

const mostNamed = 10

function unknownColumns(names: readonly string[]): CommandError {
  const shown = names.slice(0, mostNamed).map((name) => JSON.stringify(name.slice(0, 60)))
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return new CommandError(
    `These columns mean nothing: ${shown.join(', ')}${more}. Rename them (custom.NAME for a custom value), or leave them out with --ignore-unknown.`,
  )
}
