import type { SourceDialect } from '../../database/tables/index.js'
import { sourceDialects } from '../../database/tables/index.js'

/** What the cursor of a dialect says. */
export interface DialectCursor {
  readonly dialect: SourceDialect
  readonly id: string
}

const mark = 'dialect'

/** How every such cursor begins: nine bytes are twelve characters. */
const beginning = Buffer.from(`["${mark}`).toString('base64url')

/** The cursor after the row that a dialect calls so, in a list by ascending id. */
export function dialectCursor(dialect: SourceDialect, id: number | string): string {
  return Buffer.from(JSON.stringify([mark, dialect, String(id)])).toString('base64url')
}

/** What a cursor says that names its row as a dialect does; undefined for any other. */
export function readDialectCursor(cursor: unknown): DialectCursor | undefined {
  if (typeof cursor !== 'string' || !cursor.startsWith(beginning)) return undefined
  try {
    const [first, name, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const dialect = sourceDialects.find((known) => known === name)
    if (first === mark && dialect !== undefined && typeof id === 'string') return { dialect, id }
  } catch {
    // Like any other text that is no cursor.
  }
  return undefined
}
