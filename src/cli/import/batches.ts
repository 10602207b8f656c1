import type { ImportRow } from '../../domain/participant/import/row.js'
import type { ReadRow } from './columns.js'

/** A row of the file, as it stands there and as an import takes it. */
export interface Read {
  /** From 1, the header not counted. */
  readonly number: number
  readonly cells: readonly string[]
  readonly row: ImportRow | { readonly unfit: string }
}

/** Rows that are brought in together. */
export type Batch = readonly Read[]

/** Rows of a batch at most: while it is written nobody else writes into the contest. */
const mostRows = 1_000
/** Characters of a batch from which on it is full. */
const mostCharacters = 4_194_304

/** The rows in batches, of which the next one is read while one is written. `after`: rows before the first. */
export async function* batchesOf(
  records: AsyncIterable<readonly string[]>,
  read: ReadRow,
  after: number,
): AsyncGenerator<Batch> {
  const batches = collected(records, read, after)
  try {
    let next = batches.next()
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = batches.next()
      // Where nobody asks for it any more, its failure is nobody's.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await batches.return(undefined)
  }
}

async function* collected(
  records: AsyncIterable<readonly string[]>,
  read: ReadRow,
  after: number,
): AsyncGenerator<Batch, undefined> {
  let batch: Read[] = []
  let characters = 0
  let number = after
  for await (const cells of records) {
    number += 1
    batch.push({ number, cells, row: read(cells) })
    for (const cell of cells) characters += cell.length
    if (batch.length < mostRows && characters < mostCharacters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
