import { DrizzleQueryError, is, Param, Placeholder, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Executor } from './connection.js'

/** A statement whose text was made once. */
export interface PreparedStatement<Values> {
  readonly text: string
  /** What stands for `$1` and so on. */
  readonly parameters: (values: Values) => unknown[]
}

const dialect = new PgDialect()

/** Makes the statement's text. Every value that differs from call to call is a `sql.placeholder(name)` in it. */
export function prepareStatement<Values extends Readonly<Record<string, unknown>>>(
  query: SQL,
): PreparedStatement<Values> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  const fill = params.map(parameter)
  return { text, parameters: (values) => fill.map((of) => of(values)) }
}

type Parameter = (values: Readonly<Record<string, unknown>>) => unknown

function parameter(param: unknown): Parameter {
  if (is(param, Placeholder)) return ({ [param.name]: value }) => given(param.name, value)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { value: placeholder, encoder } = param
    return ({ [placeholder.name]: value }) => encoder.mapToDriverValue(given(placeholder.name, value))
  }
  return () => param
}

function given(name: string, value: unknown): unknown {
  if (value === undefined) throw new Error(`The statement was given no ${name}.`)
  return value
}

/** A read of one row by a column that is unique. */
export interface KeyedStatement {
  /** For one key. */
  readonly one: PreparedStatement<{ readonly key: unknown }>
  /** For many: the cells of those that exist, each with its key behind them. */
  readonly many: PreparedStatement<{ readonly keys: readonly unknown[] }>
}

/** Reads by key that those who ask at the same time share. */
export interface ReadsByKey {
  /** The cells of the row with the key, if there is one. */
  read(statement: KeyedStatement, key: number | string): Promise<readonly unknown[] | undefined>
}

/** What the handles of all databases can do beside what Drizzle asks of them. */
export interface CellClient {
  /**
   * Rows as arrays, or as `hold` makes them of the bytes in which they came, of a statement that is kept: parsed once for
   * each connection, where there is no pooler.
   */
  cells<Row = unknown[]>(
    text: string,
    values: readonly unknown[],
    hold?: (bytes: Buffer, from: number) => Row,
  ): Promise<Row[]>
  /** Absent in transactions, which share nothing. */
  readonly shared?: ReadsByKey | undefined
}

/** What all handles carry; the generic type does not say so. */
export function clientOf(executor: Executor): CellClient {
  return Reflect.get(executor, '$client') as CellClient
}

/**
 * The rows of a statement as arrays of what the driver gives: instants, dates and numerics as text, integers of 64
 * bits as numbers, JSON parsed. It goes where the executor's own statements go, past the same listeners and bounds.
 */
export function readCells<Values>(
  executor: Executor,
  statement: PreparedStatement<Values>,
  values: Values,
): Promise<unknown[][]> {
  return cellsThrough(executor, statement.text, statement.parameters(values))
}

/** The same rows as `hold` makes them of the bytes in which they came. */
export function holdRows<Values, Row>(
  executor: Executor,
  statement: PreparedStatement<Values>,
  values: Values,
  hold: (bytes: Buffer, from: number) => Row,
): Promise<Row[]> {
  return cellsThrough(executor, statement.text, statement.parameters(values), hold)
}

/** The rows of a text as arrays, or as `hold` makes them. A failure tells the text, as Drizzle's own do. */
export async function cellsThrough<Row = unknown[]>(
  executor: Executor,
  text: string,
  values: unknown[],
  hold?: (bytes: Buffer, from: number) => Row,
): Promise<Row[]> {
  try {
    return await clientOf(executor).cells(text, values, hold)
  } catch (error) {
    throw new DrizzleQueryError(text, values, error instanceof Error ? error : new Error(String(error)))
  }
}

/** A statement whose text was made once, with the reader of its rows: see `Reader.prepared`. */
export class PreparedRead<Values, Row> {
  readonly statement: PreparedStatement<Values>
  readonly #row: (cells: readonly unknown[]) => Row

  constructor(statement: PreparedStatement<Values>, row: (cells: readonly unknown[]) => Row) {
    this.statement = statement
    this.#row = row
  }

  /** The rows for these values, in one statement through the executor: the root handle or a transaction's. */
  async rows(executor: Executor, values: Values): Promise<Row[]> {
    const found = await readCells(executor, this.statement, values)
    return found.map(this.#row)
  }

  /** The first row, if there is any. */
  async first(executor: Executor, values: Values): Promise<Row | undefined> {
    const [cells] = await readCells(executor, this.statement, values)
    return cells && this.#row(cells)
  }
}
