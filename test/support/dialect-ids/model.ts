import type { ExternalKind, SourceDialect } from '../../../src/database/tables/index.js'
import type { Random } from '../../../src/domain/demo/random.js'
import { type External, type NamedRow, strangeText, type World } from './world.js'

// The rule of `src/domain/source/README.md`, written a second time and in the plainest way.

type Own = 'id' | 'uuid' | 'publicId' | 'sequence' | 'key'

/** What each dialect prints of each kind; what is left out it never prints. */
export const printedNames: Readonly<Record<SourceDialect, Partial<Record<ExternalKind, Own>>>> = {
  sweepwidget: {
    ...{
      account: 'id',
      brand: 'id',
      contest: 'id',
      method: 'id',
      reward: 'id',
      allowed: 'id',
      blocked: 'id',
    },
    ...{ entry: 'id', webhook: 'id', participant: 'uuid', prize: 'sequence' },
  },
  revup: {
    ...{ account: 'id', contest: 'id', custom_field: 'id', contact: 'id', participant: 'id', draw: 'id' },
    ...{ winner: 'id', prize: 'id', entry: 'key' },
  },
  blitz_rocket: { contest: 'publicId', participant: 'publicId' },
}

const half = 4_503_599_627_370_496

export type Id = number | string

/** The ids of an account as they are to be. */
export class Model {
  constructor(
    readonly world: World,
    readonly externals: readonly External[],
  ) {}

  rows(kind: ExternalKind): readonly NamedRow[] {
    return this.world.rows[kind]
  }

  /** What the row is to print; undefined: the dialect prints no such rows. */
  prints(dialect: SourceDialect, kind: ExternalKind, row: NamedRow): Id | undefined {
    const own = printedNames[dialect][kind]
    if (own === undefined) return undefined
    const known = this.#externalOf(dialect, kind, row.id)
    if (known !== undefined) return numberOrText(this.#said(kind, dialect, known))
    const name = row[own] ?? ''
    const isTaken = this.#rowCalled(dialect, kind, name, row) !== undefined
    if (!isTaken) return name
    return typeof name === 'number' ? half + name : `native_${name}`
  }

  /** What an id is to mean among rows of the same contest or person; undefined: nothing. */
  means(dialect: SourceDialect, kind: ExternalKind, id: Id, among?: NamedRow): NamedRow | undefined {
    const own = printedNames[dialect][kind]
    if (own === undefined) return undefined
    const fits = (row: NamedRow) =>
      among === undefined || scopeOf(dialect, kind, row) === scopeOf(dialect, kind, among)
    const rows = this.rows(kind).filter(fits)
    if (typeof id === 'number' && id >= half) return rows.find((row) => row[own] === id - half)
    if (typeof id === 'string' && id.startsWith('native_')) {
      return rows.find((row) => row[own] === id.slice('native_'.length))
    }
    const called = this.#rowCalled(dialect, kind, id, among)
    if (called !== undefined) return called
    const found = rows.find((row) => row[own] === id)
    return found && this.#externalOf(dialect, kind, found.id) === undefined ? found : undefined
  }

  #externalOf(dialect: SourceDialect, kind: ExternalKind, internalId: number): string | undefined {
    return this.externals.find(
      (one) => one.dialect === dialect && one.kind === kind && one.internalId === internalId,
    )?.externalId
  }

  #rowCalled(dialect: SourceDialect, kind: ExternalKind, id: Id, among?: NamedRow): NamedRow | undefined {
    const text = kept(this, dialect, kind, id, among)
    const found = this.externals.find(
      (one) => one.dialect === dialect && one.kind === kind && one.externalId === text,
    )
    return this.rows(kind).find((row) => row.id === found?.internalId)
  }

  /** The outer row's external id, within which ids of the kind are unique. */
  outer(dialect: SourceDialect, kind: ExternalKind, row: NamedRow | undefined): string | undefined {
    const isPrize = kind === 'prize' && dialect === 'sweepwidget'
    const id = isPrize ? row?.contestId : row?.participantId
    return id === undefined ? undefined : this.#externalOf(dialect, isPrize ? 'contest' : 'participant', id)
  }

  #said(kind: ExternalKind, dialect: SourceDialect, externalId: string): string {
    if (kind === 'custom_field') return externalId.slice('ff_'.length)
    if (!isScoped(dialect, kind)) return externalId
    return externalId.slice(externalId.search(/[/:]/) + 1)
  }
}

/** Whether ids are unique within a contest or a person only. */
export function isScoped(dialect: SourceDialect, kind: ExternalKind): boolean {
  return (dialect === 'sweepwidget' && kind === 'prize') || (dialect === 'revup' && kind === 'entry')
}

/** Within what the row's id is unique. */
export function scopeOf(dialect: SourceDialect, kind: ExternalKind, row: NamedRow): string {
  if (!isScoped(dialect, kind)) return ''
  return String(kind === 'prize' ? row.contestId : row.participantId)
}

/** An id as `external_ids` would hold it. */
function kept(
  model: Model,
  dialect: SourceDialect,
  kind: ExternalKind,
  id: Id,
  among: NamedRow | undefined,
): string | undefined {
  if (kind === 'custom_field') return `ff_${id}`
  if (!isScoped(dialect, kind)) return String(id)
  const outer = model.outer(dialect, kind, among)
  return outer && `${outer}${kind === 'prize' ? '/' : ':'}${id}`
}

function numberOrText(text: string): Id {
  return /^\d+$/.test(text) ? Number(text) : text
}

/** External ids for about half of the world's rows, many of them names that other rows have. */
export function generateExternals(
  random: Random,
  world: World,
  other: World,
  dialect: SourceDialect,
): External[] {
  const made: External[] = []
  const model = new Model(world, made)
  // Contests and people first: ids of their parts begin with theirs.
  const order: ExternalKind[] = ['contest', 'participant']
  const kinds = Object.keys(printedNames[dialect]) as ExternalKind[]
  for (const kind of [...new Set([...order, ...kinds])]) {
    const own = printedNames[dialect][kind]
    if (own === undefined) continue
    const names = [...world.rows[kind], ...other.rows[kind]].flatMap((row) => row[own] ?? [])
    for (const row of world.rows[kind]) {
      if (random.chance(0.45)) continue
      const strange = own === 'id' || own === 'sequence' ? random.whole(1, 900_000_000) : strangeText(random)
      const id = random.chance(0.7) ? random.pick(names) : strange
      const externalId = kept(model, dialect, kind, id, row)
      const isTaken = made.some((one) => one.kind === kind && one.externalId === externalId)
      if (externalId === undefined || isTaken) continue
      made.push({ dialect, kind, externalId, internalId: row.id })
    }
  }
  return made
}
