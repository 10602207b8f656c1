import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type ExternalKind, externalIds, type SourceDialect } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Caller } from '../caller.js'
import type { BatchRead, Work } from '../work.js'
import { type Form, forms, isNumbered, isSaid, numberIn, ownFrom, ownMark } from './forms.js'

/** An id as a dialect prints it. */
export type DialectId = number | string

/** A row whose id is to be printed. */
export interface Printable {
  readonly kind: ExternalKind
  /** The row's id. */
  readonly id: number
  /** What the gateway calls it by itself in the dialect, in the form that its kind has there. */
  readonly own: DialectId
  /** The id of the row within which its id is unique, where the form has one. */
  readonly within?: number | undefined
}

/** What another service calls a row, or that it calls another row as the gateway calls this one. */
export type Elsewhere = { readonly externalId: string } | 'shadowed'

/** A printable row of an account. */
export interface PrintableOf extends Printable {
  readonly accountId: number
}

/** What rows of any accounts and kinds are called elsewhere in the dialect, in their order and in one statement; null: nothing. */
export async function calledElsewhere(
  { executor }: Pick<Work, 'executor'>,
  dialect: SourceDialect,
  asked: readonly PrintableOf[],
): Promise<readonly (Elsewhere | null)[]> {
  const formOf = ({ kind }: Printable) => forms[dialect][kind]
  const given = unnest('g', [
    { name: 'account_id', type: 'bigint', values: asked.map(({ accountId }) => accountId) },
    { name: 'kind', type: 'text', values: asked.map(({ kind }) => kind) },
    { name: 'id', type: 'bigint', values: asked.map(({ id }) => id) },
    { name: 'own', type: 'text', values: asked.map((row) => `${formOf(row)?.prefix ?? ''}${row.own}`) },
    { name: 'outer_kind', type: 'text', values: asked.map((row) => formOf(row)?.within?.kind ?? null) },
    { name: 'outer_id', type: 'bigint', values: asked.map(({ within }) => within ?? null) },
    { name: 'mark', type: 'text', values: asked.map((row) => formOf(row)?.within?.mark ?? null) },
  ])
  const ofAccount = (alias: string) =>
    sql`${sql.raw(alias)}.account_id = g.account_id and ${sql.raw(alias)}.dialect = ${dialect}`
  const found = await rows<{ n: number; external_id: string | null }>(
    executor,
    sql`select * from (
      select g.n, e.external_id, case when e.external_id is null then exists (
          select from ${externalIds} s where ${ofAccount('s')} and s.kind = g.kind
            and s.external_id = case when g.outer_kind is null then g.own else o.external_id || g.mark || g.own end)
        else false end as shadowed
      from ${given}
      left join ${externalIds} o on ${ofAccount('o')} and o.kind = g.outer_kind and o.internal_id = g.outer_id
      left join ${externalIds} e on ${ofAccount('e')} and e.kind = g.kind and e.internal_id = g.id
        and ${isSaid('e')}
    ) as called where external_id is not null or shadowed`,
  )
  const called: (Elsewhere | null)[] = asked.map(() => null)
  for (const { n, external_id: externalId } of found) {
    called[Number(n) - 1] = externalId === null ? 'shadowed' : { externalId }
  }
  return called
}

/** The same for rows of the caller's account by `nameOf`; absent: nothing. */
export const elsewhere: BatchRead<string, Elsewhere, SourceDialect> = async (work, names, dialect) => {
  const { accountId } = work.caller
  const asked = names.map((name) => ({ ...printableIn(name), accountId }))
  const called = await calledElsewhere(work, dialect, asked)
  return new Map(
    names.flatMap((name, place) => {
      const found = called[place] ?? null
      return found === null ? [] : [[name, found] as const]
    }),
  )
}

/** A printable row as a text, by which rows are told apart. */
export function nameOf({ kind, id, own, within }: Printable): string {
  return `${kind} ${id} ${within ?? ''} ${own}`
}

function printableIn(name: string): Printable {
  const [kind = '', id = '', within = '', ...own] = name.split(' ')
  return {
    // `nameOf` wrote it.
    kind: kind as ExternalKind,
    id: Number(id),
    own: own.join(' '),
    within: within === '' ? undefined : Number(within),
  }
}

/** Whether rows of the account may have names of another service in the dialect at all. */
export function isDrawnFrom({ drawnFrom }: Pick<Caller, 'drawnFrom'>, dialect: SourceDialect): boolean {
  return drawnFrom.has(dialect)
}

/** The row's id as the dialect prints it: the README of `source/` has the rule. */
export function printedId(form: Form, own: DialectId, found: Elsewhere | null): DialectId {
  if (found === null) return own
  if (found === 'shadowed') return typeof own === 'number' ? ownFrom + own : `${ownMark}${own}`
  const said = saidIn(form, found.externalId)
  return isNumbered(form) ? (numberIn(said) ?? said) : said
}

/** What the service itself prints of what is kept. */
function saidIn({ prefix = '', within }: Form, externalId: string): string {
  if (within === undefined) return externalId.slice(externalId.startsWith(prefix) ? prefix.length : 0)
  return externalId.slice(externalId.indexOf(within.mark) + within.mark.length)
}
