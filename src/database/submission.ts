import pg from 'pg'
import type { NamedStatement } from './statement-names.js'
import type { CellKind, HoldRow, WireRow } from './wire-rows.js'
import { type Message, written } from './wire-writer.js'

/** A statement with its values, on its way. */
export interface Request {
  readonly text: string
  readonly values: readonly unknown[]
  /** Rows as arrays of cells, or as objects by the columns' names. */
  readonly cells: boolean
  /** Whether its text was made to be sent again and again. */
  readonly kept: boolean
  /** Takes each row as it came, in the place of its cells. */
  readonly hold?: HoldRow | undefined
}

/**
 * What a statement was answered. Dates and intervals come as PostgreSQL's text, and instants in objects; in cells they
 * are ISO 8601 UTC (`wire-rows.ts`).
 */
export interface Answer {
  readonly rows: unknown[]
  readonly rowCount: number
}

/** What the rows of a statement look like. */
interface RowForm {
  readonly names: readonly string[]
  readonly types: readonly number[]
  /** How cells are read for rows that stay cells, and for objects. */
  readonly kinds: Readonly<Record<'cells' | 'objects', readonly CellKind[]>>
  /** Makes an object of cells; that of a statement without a name is not worth compiling. */
  object: ((cells: readonly unknown[]) => unknown) | undefined
}

interface Field {
  readonly name: string
  readonly dataTypeID: number
}

/** What the driver's connection has, for whoever writes to it. */
interface Wire {
  readonly stream: { readonly writable: boolean; write(message: Buffer): void }
}

/** A named statement that a connection was given; without a form nobody knows whether it arrived. */
interface Known {
  readonly statement: NamedStatement
  readonly form: RowForm | undefined
}

/** By connection and name. */
const known = new WeakMap<object, Map<string, Known>>()

/** The last form of a statement's rows: connections to one database share it. */
const forms = new WeakMap<NamedStatement, RowForm>()

const { builtins } = pg.types

/** What stays text, for whoever made the statement to read: an instant becomes no Date on its way. */
const texts = new Set<number>([
  builtins.TEXT,
  builtins.VARCHAR,
  builtins.UUID,
  builtins.NUMERIC,
  builtins.TIMESTAMPTZ,
  builtins.TIMESTAMP,
  builtins.DATE,
  builtins.INTERVAL,
  // Arrays of numeric, timestamp, timestamptz, interval and date.
  1231,
  1115,
  1185,
  1187,
  1182,
])

const integers = new Set<number>([builtins.INT2, builtins.INT4, builtins.INT8])

function kindOf(type: number, cells: boolean): CellKind {
  if (cells && type === builtins.TIMESTAMPTZ) return 'instant'
  if (integers.has(type)) return 'integer'
  if (type === builtins.BOOL) return 'boolean'
  return texts.has(type) ? 'text' : pg.types.getTypeParser(type)
}

const noColumns: RowForm = { names: [], types: [], kinds: { cells: [], objects: [] }, object: undefined }

/**
 * One statement as the driver's client sends and hears it, in the place of the driver's own query, which has the
 * server tell each time what the columns are, and asks of each cell which type it has.
 */
export class Submission {
  /** Set by the client. */
  callback: ((error: Error | null, answer?: Answer) => void) | undefined
  readonly #request: Request
  readonly #statement: NamedStatement | undefined
  readonly #rows: unknown[] = []
  #form: RowForm | undefined
  #told = true
  #rowCount = 0
  #failure: Error | undefined

  /** Under the name, if one is given. */
  constructor(request: Request, statement: NamedStatement | undefined) {
    this.#request = request
    this.#statement = statement
  }

  /** Sends it; called by the client when the connection is its own. */
  submit(connection: object): Error | null {
    const { stream } = connection as Wire
    try {
      const message = written(this.#message(connection))
      if (stream.writable) stream.write(message)
      return null
    } catch (error) {
      // A value that cannot be written. The client tells it, and goes on with the next statement.
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  /** What to tell the server, which may have the statement already. */
  #message(connection: object): Message {
    const { text, values } = this.#request
    const statement = this.#statement
    if (statement === undefined) {
      this.#told = false
      return { name: '', text, replaced: false, values, described: true }
    }
    const { name } = statement
    const statements = statementsOf(connection)
    const found = statements.get(name)
    if (found?.statement === statement && found.form !== undefined) {
      this.#form = found.form
      return { name, replaced: false, values, described: false }
    }
    this.#told = false
    statements.set(name, { statement, form: undefined })
    return { name, text, replaced: found !== undefined, values, described: true }
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#form = formOf(this.#statement, fields)
  }

  handleDataRow(row: WireRow): void {
    if (this.#failure !== undefined) return
    try {
      const { hold } = this.#request
      if (hold !== undefined) {
        this.#rows.push(row.held(hold))
        return
      }
      const form = this.#form ?? noColumns
      if (this.#request.cells) this.#rows.push(row.cells(form.kinds.cells))
      else this.#rows.push(objectOf(form, row.cells(form.kinds.objects)))
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error))
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rowCount = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0
  }

  handleReadyForQuery(connection: object): void {
    const statement = this.#statement
    if (this.#failure !== undefined) {
      this.callback?.(this.#failure)
      return
    }
    if (statement !== undefined && !this.#told) {
      statementsOf(connection).set(statement.name, { statement, form: this.#form ?? noColumns })
    }
    this.callback?.(null, { rows: this.#rows, rowCount: this.#rowCount })
  }

  handleError(error: Error): void {
    this.callback?.(error)
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail('Nothing is copied here.')
  }

  handleCopyData(): void {}
}

function statementsOf(connection: object): Map<string, Known> {
  const found = known.get(connection)
  if (found !== undefined) return found
  const made = new Map<string, Known>()
  known.set(connection, made)
  return made
}

function formOf(statement: NamedStatement | undefined, fields: readonly Field[]): RowForm {
  const shared = statement && forms.get(statement)
  if (shared !== undefined && describes(shared, fields)) return shared
  const names = fields.map(({ name }) => name)
  const form: RowForm = {
    names,
    types: fields.map(({ dataTypeID }) => dataTypeID),
    kinds: {
      cells: fields.map(({ dataTypeID }) => kindOf(dataTypeID, true)),
      objects: fields.map(({ dataTypeID }) => kindOf(dataTypeID, false)),
    },
    object: undefined,
  }
  if (statement !== undefined) {
    form.object = lazily(() => compileObject(names))
    forms.set(statement, form)
  }
  return form
}

function describes(form: RowForm, fields: readonly Field[]): boolean {
  return (
    form.names.length === fields.length &&
    fields.every(({ name, dataTypeID }, at) => form.names[at] === name && form.types[at] === dataTypeID)
  )
}

type MakeObject = (cells: readonly unknown[]) => unknown

function lazily(make: () => MakeObject): MakeObject {
  let made: MakeObject | undefined
  return (cells) => {
    made ??= make()
    return made(cells)
  }
}

function objectOf(form: RowForm, cells: readonly unknown[]): unknown {
  if (form.object !== undefined) return form.object(cells)
  const row: Record<string, unknown> = {}
  for (let at = 0; at < cells.length; at += 1) row[form.names[at] ?? ''] = cells[at]
  return row
}

/** One object literal: an engine gives all rows one shape then. The names are those of our own statements. */
function compileObject(names: readonly string[]): MakeObject {
  const literal = names.map((name, at) => `${JSON.stringify(name)}: cells[${at}]`)
  return new Function('cells', `return { ${literal.join(', ')} }`) as MakeObject
}
