import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  contests,
  type ExternalKind,
  externalIds,
  participants,
  prizes,
  type SourceDialect,
} from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Caller } from '../caller.js'
import { isStorable } from '../checks.js'
import type { ContestKey } from '../contest/find.js'
import type { Work } from '../work.js'
import { type Form, forms, isNumbered, isSaid, numberIn, type OwnName, ownFrom, ownMark } from './forms.js'
import { isDrawnFrom } from './printed.js'

/** An id as somebody read it in an answer of a dialect. */
export interface AskedId {
  readonly dialect: SourceDialect
  readonly kind: ExternalKind
  /** A number in decimal digits, or a text. */
  readonly id: string
  /** The contest within which it is to be found, where ids of the kind are unique there only. */
  readonly contest?: ContestKey | undefined
}

/** What an id names: a row by its id, or whatever the gateway calls so by itself; undefined: nothing. */
export type Meant =
  | { readonly row: number }
  | { readonly [Name in Exclude<OwnName, 'key'>]?: DialectName }
  | undefined

type DialectName = number | string

/** Longer ones no service prints. */
const longest = 255

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What needs a look into the database is `unsure`. */
export function meantAtOnce(caller: Caller, { dialect, kind, id }: AskedId): Meant | 'unsure' {
  const form = forms[dialect][kind]
  if (form === undefined || form.own === 'key' || id.length > longest || !isStorable(id)) return undefined
  const own = ownIn(form, id)
  if (own !== undefined) return { [form.own]: own }
  if (isDrawnFrom(caller, dialect)) return 'unsure'
  return ownNamed(form, id)
}

/** The gateway's own name in an id that says that it is one. */
function ownIn(form: Form, id: string): DialectName | undefined {
  if (!isNumbered(form)) return id.startsWith(ownMark) ? id.slice(ownMark.length) : undefined
  const number = numberIn(id)
  return number !== undefined && number >= ownFrom ? number - ownFrom : undefined
}

/** The id taken for the gateway's own name. */
function ownNamed(form: Form, id: string): Meant {
  const name = isNumbered(form) ? numberIn(id) : id
  return name === undefined ? undefined : { [form.own]: name }
}

/**
 * What ids mean that are not known at once, in their order and in one statement. Whether the caller may see the rows is
 * for those to judge who read them.
 */
export async function meantBy(
  { executor, caller }: Work,
  asked: readonly AskedId[],
): Promise<readonly Meant[]> {
  const formOf = ({ dialect, kind }: AskedId): Form => forms[dialect][kind] ?? { own: 'key' }
  const inNumbers = (one: AskedId) => (isNumbered(formOf(one)) ? (numberIn(one.id) ?? null) : null)
  const contestOf = ({ contest }: AskedId) => ({ id: null, publicId: null, ...contest })
  const given = unnest('g', [
    { name: 'dialect', type: 'text', values: asked.map(({ dialect }) => dialect) },
    { name: 'kind', type: 'text', values: asked.map(({ kind }) => kind) },
    { name: 'id', type: 'text', values: asked.map((one) => `${formOf(one).prefix ?? ''}${one.id}`) },
    { name: 'number', type: 'bigint', values: asked.map(inNumbers) },
    { name: 'own', type: 'text', values: asked.map((one) => formOf(one).own) },
    { name: 'uuid', type: 'text', values: asked.map(({ id }) => (uuidPattern.test(id) ? id : null)) },
    { name: 'mark', type: 'text', values: asked.map((one) => formOf(one).within?.mark ?? null) },
    { name: 'contest_id', type: 'bigint', values: asked.map((one) => contestOf(one).id) },
    { name: 'contest_name', type: 'text', values: asked.map((one) => contestOf(one).publicId) },
  ])
  const found = await rows<{ internal_id: number | null; renamed: boolean }>(
    executor,
    sql`with asked as (
      select g.*, coalesce(g.contest_id, (
        select c.id from ${contests} c where c.public_id = g.contest_name)) as outer_id
      from ${given}
    ), named as (
      select g.*, case when g.mark is null then g.id else (
          select o.external_id || g.mark || g.id from ${externalIds} o
          where o.account_id = ${caller.accountId}::bigint and o.dialect = g.dialect and o.kind = 'contest'
            and o.internal_id = g.outer_id) end as external_id,
        case g.own
          when 'databaseId' then g.number
          when 'uuid' then (select p.id from ${participants} p where p.uuid = g.uuid::uuid)
          when 'publicId' then case g.kind
            when 'contest' then (select c.id from ${contests} c where c.public_id = g.id)
            else (select p.id from ${participants} p where p.public_id = g.id) end
          when 'sequence' then (select p.id from ${prizes} p
            where p.contest_id = g.outer_id and p.seq = g.number)
        end as own_id
      from asked g
    )
    select e.internal_id, case when e.internal_id is null then exists (
        select from ${externalIds} r where r.account_id = ${caller.accountId}::bigint and r.dialect = g.dialect
          and r.kind = g.kind and r.internal_id = g.own_id and ${isSaid('r')}) else false end as renamed
    from named g
    left join ${externalIds} e on e.account_id = ${caller.accountId}::bigint and e.dialect = g.dialect
      and e.kind = g.kind and e.external_id = g.external_id
    order by g.n`,
  )
  return asked.map((one, place) => {
    const { internal_id: row = null, renamed = true } = found[place] ?? {}
    if (row !== null) return { row: Number(row) }
    return renamed ? undefined : ownNamed(formOf(one), one.id)
  })
}
