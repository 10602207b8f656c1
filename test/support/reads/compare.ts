/** A place at which two answers to one request differ. */
export interface Difference {
  /** The contract's id of the operation. */
  readonly operation: string
  /** The request below the base. */
  readonly request: string
  /**
   * The field, with `*` for places in lists: `data.*.user_id`; `data.@order` where a list has the same rows in another order, `data.@ties` where those alone
   * have changed places that are sorted alike.
   */
  readonly path: string
  readonly source: unknown
  readonly copy: unknown
  /** What the two answered as a whole. */
  readonly answers: { readonly source: Row; readonly copy: Row }
}

export type Row = Readonly<Record<string, unknown>>

export type Told = Pick<Difference, 'path' | 'source' | 'copy'>

/** What the rows of the list at a path are sorted by, as they print it; undefined: rows must follow each other alike. */
export type Sorting = (path: string) => ((row: Row) => unknown) | undefined

/** What rows of lists are known by, the first that tells them apart. */
const keys = [
  ...['id', 'entry_id', 'prize_id', 'user_id', 'date', 'country_code', 'country', 'rank'],
  'entry_method',
]

const unsorted: Sorting = () => undefined

/**
 * Every place at which two answers differ. Rows of lists are compared with those of the same key. Where pages of a sorted list end among rows that are
 * sorted alike, the rows that one of the two alone has are at `data.@moved`.
 */
export function differences(source: unknown, copy: unknown, path = '', sorting = unsorted): Told[] {
  if (Array.isArray(source) && Array.isArray(copy)) return listDifferences(source, copy, path, sorting)
  if (isObject(source) && isObject(copy)) {
    const names = new Set([...Object.keys(source), ...Object.keys(copy)])
    return [...names].flatMap((name) => differences(source[name], copy[name], below(path, name), sorting))
  }
  return Object.is(source, copy) ? [] : [{ path, source, copy }]
}

function listDifferences(
  source: readonly unknown[],
  copy: readonly unknown[],
  path: string,
  sorting: Sorting,
): Told[] {
  const each = below(path, '*')
  const by = sorting(path)
  const key = keys.find((name) => tellsApart(source, name) && tellsApart(copy, name))
  if (key === undefined && by === undefined) {
    return Array.from({ length: Math.max(source.length, copy.length) }, (_, place) =>
      differences(source[place], copy[place], each, sorting),
    ).flat()
  }
  const [here, there] = [keyed(source, key), keyed(copy, key)]
  const common = [...here.keys()].filter((one) => there.has(one))
  const order = [...there.keys()].filter((one) => here.has(one))
  const missing = [...here].flatMap(([one, row]) => (there.has(one) ? [] : [row]))
  const added = [...there].flatMap(([one, row]) => (here.has(one) ? [] : [row]))
  const stray = by !== undefined && sortsAlike(source, copy, by) ? below(path, '@moved') : each
  const places = common.some((one, place) => one !== order[place])
  const ties = by !== undefined && sortsAlike(rowsAt(common, here), rowsAt(order, there), by)
  return [
    ...common.flatMap((one) => differences(here.get(one), there.get(one), each, sorting)),
    ...missing.map((row) => ({ path: stray, source: row, copy: undefined })),
    ...added.map((row) => ({ path: stray, source: undefined, copy: row })),
    ...(places ? [{ path: below(path, ties ? '@ties' : '@order'), source: common, copy: order }] : []),
  ]
}

/** Rows by what they are known by: their whole, where no field tells them apart. */
function keyed(rows: readonly unknown[], key: string | undefined): Map<unknown, unknown> {
  const known = new Map<unknown, unknown>()
  for (const row of rows) {
    const whole = JSON.stringify(row)
    let name: unknown = key !== undefined && isObject(row) ? row[key] : whole
    for (let more = 2; known.has(name); more += 1) name = `${whole} ${more}`
    known.set(name, row)
  }
  return known
}

function rowsAt(names: readonly unknown[], rows: ReadonlyMap<unknown, unknown>): unknown[] {
  return names.map((name) => rows.get(name))
}

/** Whether the two lists have the same values to sort by, place by place. */
function sortsAlike(
  source: readonly unknown[],
  copy: readonly unknown[],
  by: (row: Row) => unknown,
): boolean {
  const sortValue = (row: unknown) => (isObject(row) ? by(row) : undefined)
  return (
    source.length === copy.length &&
    source.every((row, place) => Object.is(sortValue(row), sortValue(copy[place])))
  )
}

function tellsApart(rows: readonly unknown[], name: string): boolean {
  const values = rows.map((row) => (isObject(row) ? row[name] : undefined))
  const isKey = values.every((value) => typeof value === 'string' || typeof value === 'number')
  return isKey && new Set(values).size === values.length
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
