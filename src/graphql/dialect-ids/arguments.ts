import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import type { ExternalKind, SourceDialect } from '../../database/tables/index.js'
import type { ContestKey } from '../../domain/contest/find.js'
import { type AskedId, type Meant, meantAtOnce, meantBy } from '../../domain/dialect-ids/meant.js'
import { idCursor } from '../../domain/page.js'
import type { ContestLookup, DialectIdInput } from '../../generated/resolvers.js'
import type { Context } from '../context.js'
import { enumWord } from '../enums.js'
import { contestKey } from '../lookups.js'
import { readDialectCursor } from './cursor.js'
import { type FieldPlan, fieldPlan, type Plan } from './plans.js'

type Fields = Readonly<Record<string, unknown>>

/** A place in what a field is given where an id of a dialect stands, and what is put there instead. */
interface Found {
  readonly asked: AskedId
  /** The contest beside it, within which it is unique. */
  readonly contest: unknown
  readonly put: (meant: Meant) => unknown
}

/** What ids were found, by the objects and texts that hold them. */
type Places = Map<unknown, Found>

/**
 * Has fields resolved with ids that the gateway itself gave in the place of those of dialects: before a resolver is called, all ids
 * in its arguments are looked up in one statement (prizes of SweepWidget in another, after their contests). What names nothing is put
 * as the number 0, so that it is refused like any unknown id.
 */
export function resolveDialectIds(schema: GraphQLSchema): void {
  for (const owner of Object.values(schema.getTypeMap())) {
    if (!isObjectType(owner) || isIntrospectionType(owner)) continue
    for (const field of Object.values(owner.getFields())) prepare(field)
  }
}

function prepare(field: GraphQLField<unknown, Context>): void {
  const plan = fieldPlan(field.args, field.type)
  if (plan === undefined) return
  const { resolve = defaultFieldResolver, subscribe } = field
  const prepared =
    (inner: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
    (parent, args: Fields, context, info) => {
      const places = placesIn(plan, args)
      if (places === undefined) return inner(parent, args, context, info)
      const known = atOnce(plan, args, places, context)
      if (known !== undefined) return inner(parent, known, context, info)
      return lookedUp(plan, args, places, context).then((given) => inner(parent, given, context, info))
    }
  field.resolve = prepared(resolve)
  if (subscribe !== undefined) field.subscribe = prepared(subscribe)
}

/** Undefined where no id of a dialect stands in the arguments: nearly always. */
function placesIn({ args: plans, cursors }: FieldPlan, args: Fields): Places | undefined {
  let places: Places | undefined
  const note = (place: unknown, found: Found) => {
    places ??= new Map()
    places.set(place, found)
  }
  for (const [name, plan] of plans) find(plan, args[name], args['contest'], note)
  if (cursors !== undefined) {
    findCursor(cursors, args['after'], note)
    findCursor(cursors, args['before'], note)
  }
  return places
}

type Note = (place: unknown, found: Found) => void

function find(plan: Plan, value: unknown, contest: unknown, note: Note): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const part of value) find(plan, part, contest, note)
    return
  }
  const given = value as Fields
  const id = given['dialectId']
  if (plan.kind !== undefined && id != null) {
    note(value, lookup(plan, plan.kind, id as DialectIdInput, contest))
    return
  }
  if (plan.type === 'ImportParticipantsInput') findCustomFields(given, note)
  for (const [name, below] of plan.fields) find(below, given[name], given['contest'] ?? contest, note)
}

function lookup(
  { type }: Plan,
  kind: ExternalKind,
  { dialect, id }: DialectIdInput,
  contest: unknown,
): Found {
  const asked = { dialect: enumWord(dialect), kind, id: String(id) }
  if (type === 'WinnerLookup' && asked.dialect === 'sweepwidget') {
    return { asked: { ...asked, kind: 'entry' }, contest, put: (meant) => ({ entry: named(meant) }) }
  }
  return { asked, contest, put: named }
}

/** A lookup that names the same by what the gateway itself calls it. */
function named(meant: Meant): Fields {
  if (meant === undefined) return { databaseId: 0 }
  return 'row' in meant ? { databaseId: meant.row } : meant
}

function findCursor(kind: ExternalKind, cursor: unknown, note: Note): void {
  const said = readDialectCursor(cursor)
  if (said === undefined) return
  const put = (meant: Meant): unknown => {
    const id = meant === undefined ? undefined : 'row' in meant ? meant.row : meant.databaseId
    // What names no row stays what it is, which is no cursor of this list.
    return typeof id === 'number' ? idCursor(id) : cursor
  }
  note(cursor, { asked: { ...said, kind }, contest: undefined, put })
}

const numbered = /^ff_(\d+)$/

/** Names of custom fields that an import knows by a dialect's numbers; each name is a place of its own. */
function findCustomFields({ customFieldsOf, rows }: Fields, note: Note): void {
  if (customFieldsOf == null || !Array.isArray(rows)) return
  const dialect = enumWord(customFieldsOf as Uppercase<SourceDialect>)
  for (const { custom } of rows as readonly { readonly custom?: Fields | null }[]) {
    for (const name of Object.keys(custom ?? {})) {
      const id = numbered.exec(name)?.[1]
      if (id === undefined) continue
      // A field that is none is dropped like any unknown one (#177): no field has the number 0.
      const put = (meant: Meant) => `ff_${named(meant)['databaseId']}`
      note(name, { asked: { dialect, kind: 'custom_field', id }, contest: undefined, put })
    }
  }
}

/** The arguments without ids of dialects, where none needs a look into the database. */
function atOnce(plan: FieldPlan, args: Fields, places: Places, { work }: Context): Fields | undefined {
  const values = new Map<unknown, unknown>()
  for (const [place, { asked, put }] of places) {
    const meant = meantAtOnce(work.caller, asked)
    if (meant === 'unsure') return undefined
    values.set(place, put(meant))
  }
  return replaced(plan, args, values)
}

async function lookedUp(plan: FieldPlan, args: Fields, places: Places, { work }: Context): Promise<Fields> {
  const values = new Map<unknown, unknown>()
  const isWithin = ({ asked }: Found) => asked.kind === 'prize' && asked.dialect === 'sweepwidget'
  for (const late of [false, true]) {
    const unsure: (readonly [place: unknown, found: Found])[] = []
    for (const [place, found] of places) {
      if (isWithin(found) !== late) continue
      const meant = meantAtOnce(work.caller, found.asked)
      if (meant === 'unsure') unsure.push([place, found])
      else values.set(place, found.put(meant))
    }
    if (unsure.length === 0) continue
    const asked = unsure.map(([, { asked: one, contest }]) =>
      late ? { ...one, contest: contestOf(values.get(contest) ?? contest) } : one,
    )
    const meant = await meantBy(work, asked)
    for (const [index, [place, { put }]] of unsure.entries()) values.set(place, put(meant[index]))
  }
  return replaced(plan, args, values)
}

function contestOf(lookupOfContest: unknown): ContestKey | undefined {
  return lookupOfContest == null ? undefined : contestKey(lookupOfContest as ContestLookup)
}

/** The arguments with these values in the places where they belong. */
function replaced({ args: plans, cursors }: FieldPlan, args: Fields, values: Values): Fields {
  const given: Record<string, unknown> = { ...args }
  for (const [name, plan] of plans) {
    if (given[name] != null) given[name] = withValues(plan, given[name], values)
  }
  if (cursors === undefined) return given
  for (const name of ['after', 'before']) {
    if (values.has(given[name])) given[name] = values.get(given[name])
  }
  return given
}

type Values = ReadonlyMap<unknown, unknown>

function withValues(plan: Plan, value: unknown, values: Values): unknown {
  if (values.has(value)) return values.get(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => withValues(plan, part, values))
  const given: Record<string, unknown> = { ...value }
  for (const [name, below] of plan.fields) {
    if (given[name] != null) given[name] = withValues(below, given[name], values)
  }
  if (plan.type === 'ImportParticipantsInput') given['rows'] = renamedFields(given['rows'], values)
  return given
}

function renamedFields(rows: unknown, values: Values): unknown {
  if (!Array.isArray(rows)) return rows
  return (rows as readonly Fields[]).map((row) => {
    if (row['custom'] == null) return row
    const custom = Object.entries(row['custom']).map(([name, value]) => [
      String(values.get(name) ?? name),
      value,
    ])
    return { ...row, custom: Object.fromEntries(custom) }
  })
}
