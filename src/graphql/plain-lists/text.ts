import {
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type HeldCell, type HeldForm, type HeldKind, HeldRow } from '../../database/held-rows.js'
import { JsonBytes, widest } from '../../database/json-bytes.js'
import type { Wanted } from '../../domain/wanted.js'
import type { Context } from '../context.js'
import { Fields, fail, fieldsIn, type Place, type Selection } from './fields.js'
import { JsonList } from './json.js'

type WriteText = (items: readonly unknown[], context: Context, out: JsonBytes) => void

/** Forms of rows for which one list has a writer: under one parent, under several, and spare ones. */
const mostForms = 4

/**
 * Writes lists of rows that were left as they came (see `held-rows.ts`) as JSON: what the cells say goes into the answer
 * without becoming a value. The code is made when rows of a form come first.
 */
export class TextWriters {
  readonly #made = new Map<HeldForm, WriteText | undefined>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly type: GraphQLObjectType,
    private readonly selection: Selection,
    private readonly wanted: Pick<Wanted, 'joins'>,
  ) {}

  /** Undefined where the rows are no held ones: they become objects. */
  write(items: readonly unknown[], context: Context): JsonList | undefined {
    const first = heldIn(items[0], this.selection)
    if (first === undefined) return undefined
    const write = this.#writer(first.$form, first === items[0])
    if (write === undefined) return undefined
    const out = new JsonBytes(items.length * 200)
    write(items, context, out)
    return new JsonList(out.ended())
  }

  #writer(form: HeldForm, itself: boolean): WriteText | undefined {
    if (this.#made.has(form)) return this.#made.get(form)
    if (this.#made.size >= mostForms) this.#made.clear()
    const code = new TextCode(new Fields(this.schema, this.wanted), form)
    const write = code.writer(this.type, this.selection, itself)
    this.#made.set(form, write)
    return write
  }
}

/** A held row that an item is, or that stands in it, as in an edge. */
function heldIn(item: unknown, selection: Selection): HeldRow | undefined {
  if (item instanceof HeldRow) return item
  if (typeof item !== 'object' || item === null) return undefined
  for (const node of selection) {
    const value: unknown = node.selectionSet && Reflect.get(item, node.name.value)
    if (value instanceof HeldRow) return value
  }
  return undefined
}

/** How cells of a kind are written as values of a type; absent: by way of the value. */
const direct: Readonly<Record<HeldKind, ReadonlySet<string>>> = {
  integer: new Set(['Int', 'SafeInt']),
  boolean: new Set(['Boolean']),
  text: new Set(['String', 'ID', 'Date', 'Decimal']),
  instant: new Set(['String', 'ID', 'DateTime']),
}

/** Digits that are surely within a type, a sign included. */
const surely: Readonly<Record<string, number>> = { Int: 9, SafeInt: 15 }

/** A writer while it is made. What is written whatever the row holds is put together. */
class TextCode {
  #lines: string[] = []
  readonly #constants: Buffer[] = []
  #said = ''
  #size = 0
  #lastPlace = 0

  constructor(
    private readonly fields: Fields,
    private readonly form: HeldForm,
  ) {}

  /** The writer of held rows, or of objects in which they stand; undefined where it cannot be made. */
  writer(type: GraphQLObjectType, selection: Selection, itself: boolean): WriteText | undefined {
    const written = itself ? this.#row(type, selection, 'r0', this.form.cells) : this.#around(type, selection)
    if (!written) return undefined
    this.#flush()
    const places = Array.from({ length: this.#lastPlace + 1 }, (_, place) => `n${place}, s${place}`)
    const body = `return (items, context, out) => {
      let v, b, q, bound, r0, r1, ${places.join(', ')}
      out.open()
      for (let n = 0; n < items.length; n += 1) {
        r0 = items[n]
        if (typeof r0 !== 'object' || r0 === null || r0 instanceof Error) fail()
        bound = size
        out.room(bound)
        if (n > 0) out.comma()
        ${itself ? this.#opening('r0') : ''}
        ${this.#lines.join('\n')}
      }
      out.close()
    }`
    const constants = Object.fromEntries(this.#constants.map((bytes, n) => [`k${n}`, bytes]))
    const given = { Row: this.form.Row, json, size: this.#size + 1, ...constants }
    return this.fields.compile<WriteText>(body, given)
  }

  /** Finds the cells of a held row, and makes room for what may become of them. */
  #opening(row: string): string {
    const places = Array.from({ length: this.#lastPlace + 1 }, (_, place) => place)
    const cell = (place: number) => `n${place} = b[q] << 24 | b[q + 1] << 16 | b[q + 2] << 8 | b[q + 3]
      s${place} = q += 4
      if (n${place} > 0) q += n${place}`
    return `if (!(${row} instanceof Row)) fail()
      b = ${row}.$bytes
      q = ${row}.$from + 2
      ${places.map(cell).join('\n')}
      bound = size + ${widest} * (q - ${row}.$from)
      out.room(bound)`
  }

  /** An object that is no row, in which held rows stand. */
  #around(type: GraphQLObjectType, selection: Selection): boolean {
    let met = 0
    return this.#object(type, selection, 'r0', (place, given, below) => {
      met += 1
      if (met > 1) return false
      this.#do(`r1 = ${this.fields.source(place, 'r0')}`)
      this.#do(`if (r1 == null) { ${this.#missing(place)} } else {`)
      const outside = this.#lines
      this.#lines = []
      if (!this.#row(given, below, 'r1', this.form.cells)) return false
      this.#flush()
      this.#lines = [...outside, this.#opening('r1'), ...this.#lines, '}']
      return true
    })
  }

  #row(
    type: GraphQLObjectType,
    selection: Selection,
    row: string,
    cells: ReadonlyMap<string, HeldCell>,
  ): boolean {
    const { along } = this.form
    return this.#object(
      type,
      selection,
      row,
      (place, given, below) =>
        cells === this.form.cells &&
        along !== undefined &&
        place.from === 'along' &&
        place.name === along.as &&
        this.#row(given, below, `${row}.${along.as}`, along.cells),
      cells,
    )
  }

  #object(
    type: GraphQLObjectType,
    selection: Selection,
    row: string,
    inside: (place: Place, type: GraphQLObjectType, below: Selection) => boolean,
    cells?: ReadonlyMap<string, HeldCell>,
  ): boolean {
    for (const [n, node] of selection.entries()) {
      this.#said += `${n === 0 ? '{' : ','}${JSON.stringify((node.alias ?? node.name).value)}:`
      if (node.name.value === '__typename') {
        this.#said += JSON.stringify(type.name)
        continue
      }
      const place = this.fields.find(type, node)
      if (place === undefined) return false
      const given = getNullableType(place.field.type)
      if (isLeafType(given)) this.#leaf(given, place, row, cells)
      else if (!isObjectType(given) || !inside(place, given, fieldsIn(node))) return false
    }
    this.#said += '}'
    return true
  }

  #leaf(
    type: GraphQLLeafType,
    place: Place,
    row: string,
    cells: ReadonlyMap<string, HeldCell> | undefined,
  ): void {
    const cell = place.from === 'own' ? cells?.get(place.name) : undefined
    if (cell === undefined || !direct[cell.kind].has(type.name)) {
      this.#do(this.#asValue(type, place, row))
      return
    }
    const { place: at, kind } = cell
    this.#lastPlace = Math.max(this.#lastPlace, at)
    this.#do(`if (n${at} < 0) { ${this.#missing(place)} } else ${this.#written(type, kind, at)}`)
    if (kind === 'integer') {
      // What a longer one is worth is told by its type.
      this.#lines.push(`else { ${this.#asValue(type, place, row)} }`)
    }
  }

  #asValue(type: GraphQLLeafType, place: Place, row: string): string {
    const missing = isNonNullType(place.field.type) ? 'fail()' : 'null'
    return `out.text(json(${this.fields.leaf(type, this.fields.source(place, row), missing)}))
      out.room(bound)`
  }

  #missing(place: Place): string {
    return isNonNullType(place.field.type) ? 'fail()' : `out.copy(${this.#constant('null')}, 0, 4)`
  }

  #written(type: GraphQLLeafType, kind: HeldKind, at: number): string {
    const cell = `b, s${at}, s${at} + n${at}`
    switch (kind) {
      case 'boolean':
        return `if (b[s${at}] === 0x74) out.copy(${this.#constant('true')}, 0, 4); else out.copy(${this.#constant('false')}, 0, 5)`
      case 'integer':
        return `if (n${at} <= ${surely[type.name]}) out.copy(${cell})`
      case 'instant':
        return `out.instant(${cell})`
      case 'text':
        return `out.quoted(${cell})`
    }
  }

  #do(line: string): void {
    this.#flush()
    this.#lines.push(line)
  }

  #flush(): void {
    if (this.#said === '') return
    const said = this.#said
    this.#said = ''
    const name = this.#constant(said)
    this.#lines.push(`out.copy(${name}, 0, ${Buffer.byteLength(said)})`)
  }

  #constant(text: string): string {
    const bytes = Buffer.from(text)
    this.#size += bytes.length
    this.#constants.push(bytes)
    return `k${this.#constants.length - 1}`
  }
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? fail()
}
