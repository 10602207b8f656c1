/** A place at which two answers to one request differ. */
export interface Difference {
  /** The contract's id of the operation. */
  readonly operation: string
  /** The request below the base. */
  readonly request: string
  /** The field, with `*` for places in lists: `data.*.user_id`; `data.@order` where a list has the same rows in another order. */
  readonly path: string
  readonly source: unknown
  readonly copy: unknown
}

type Told = Pick<Difference, 'path' | 'source' | 'copy'>

/** What rows of lists are known by, the first that tells them apart. */
const keys = ['id', 'entry_id', 'prize_id', 'user_id', 'date', 'country_code', 'country', 'rank']

/** Every place at which two answers differ. Rows of lists are compared with those of the same key. */
export function differences(source: unknown, copy: unknown, path = ''): Told[] {
  if (Array.isArray(source) && Array.isArray(copy)) return listDifferences(source, copy, path)
  if (isObject(source) && isObject(copy)) {
    const names = new Set([...Object.keys(source), ...Object.keys(copy)])
    return [...names].flatMap((name) => differences(source[name], copy[name], below(path, name)))
  }
  return Object.is(source, copy) ? [] : [{ path, source, copy }]
}

function listDifferences(source: readonly unknown[], copy: readonly unknown[], path: string): Told[] {
  const key = keys.find((name) => tellsApart(source, name) && tellsApart(copy, name))
  const each = below(path, '*')
  if (key === undefined) {
    return Array.from({ length: Math.max(source.length, copy.length) }, (_, place) =>
      differences(source[place], copy[place], each),
    ).flat()
  }
  const keyOf = (row: unknown) => (isObject(row) ? row[key] : undefined)
  const byKey = new Map(copy.map((row) => [keyOf(row), row]))
  const known = new Set(source.map(keyOf))
  const added = copy.filter((row) => !known.has(keyOf(row)))
  const common = source.filter((row) => byKey.has(keyOf(row)))
  const order = copy.filter((row) => known.has(keyOf(row))).map(keyOf)
  return [
    ...source.flatMap((row) => differences(row, byKey.get(keyOf(row)), each)),
    ...added.map((row) => ({ path: each, source: undefined, copy: row })),
    ...(common.some((row, place) => keyOf(row) !== order[place])
      ? [{ path: below(path, '@order'), source: common.map(keyOf), copy: order }]
      : []),
  ]
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
