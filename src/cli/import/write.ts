import { attempts, isRetryable } from '../../database/failures.js'
import type { ParticipantImportRow } from '../../database/tables/index.js'
import type { DomainError } from '../../domain/errors.js'
import type { Foreseen } from '../../domain/participant/import/foreseen.js'
import { type Import, previewImport } from '../../domain/participant/import/import.js'
import type { ImportRow } from '../../domain/participant/import/row.js'
import { importNext } from '../../domain/participant/import/run.js'
import type { WriteWork } from '../../domain/work.js'
import type { Batch, Read } from './batches.js'
import type { ErrorFile, FailedRow } from './error-file.js'

/** Runs `work` in one transaction as the operator in the account, at one instant. */
export type Transact = <T>(work: (work: WriteWork) => Promise<T>) => Promise<T>

/** What the file calls the fields of the rules. */
type Names = ReadonlyMap<string, string>

/** How an import treats its rows. */
export type Manner = Omit<Import, 'rows'>

/** Writes a batch in one transaction, tried again after a deadlock; its failed rows are kept once it is committed. */
export async function bringBatch(
  transact: Transact,
  run: ParticipantImportRow,
  manner: Manner,
  batch: Batch,
  failures: ErrorFile,
  nameOf: Names,
): Promise<ParticipantImportRow> {
  const { rows, unfit } = sorted(batch)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const moved = await transact(async (work) => {
        const done = await importNext(
          work,
          run,
          { rows: rows.map(({ row }) => row), ...manner },
          unfit.length,
        )
        await failures.stage(failedIn(rows, done.outcomes, unfit, nameOf))
        return done.run
      })
      failures.keep()
      return moved
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error
    }
  }
}

/** What would become of a batch after those that are foreseen. */
export async function checkBatch(
  work: WriteWork,
  contest: { readonly id: number },
  manner: Manner,
  batch: Batch,
  foreseen: Foreseen,
  nameOf: Names,
): Promise<{
  readonly counts: Record<'created' | 'updated' | 'skipped', number>
  readonly failed: FailedRow[]
}> {
  const { rows, unfit } = sorted(batch)
  const sent = { rows: rows.map(({ row }) => row), ...manner }
  const verdicts = await previewImport(work, contest, sent, foreseen)
  const counts = { created: 0, updated: 0, skipped: 0 }
  for (const { action } of verdicts) if (action !== 'failed') counts[action] += 1
  return { counts, failed: failedIn(rows, verdicts, unfit, nameOf) }
}

/** A row that could be read. */
type Fit = Read & { readonly row: ImportRow }

function sorted(batch: Batch): { readonly rows: readonly Fit[]; readonly unfit: readonly FailedRow[] } {
  const rows: Fit[] = []
  const unfit: FailedRow[] = []
  for (const { number, cells, row } of batch) {
    if ('unfit' in row) unfit.push({ number, cells, error: row.unfit })
    else rows.push({ number, cells, row })
  }
  return { rows, unfit }
}

type Judged =
  | { readonly action: 'failed'; readonly error: DomainError }
  | { readonly action: 'created' | 'updated' | 'skipped' }

/** The rows that failed, in the order of the file. */
function failedIn(
  rows: readonly Fit[],
  judged: readonly Judged[],
  unfit: readonly FailedRow[],
  nameOf: Names,
): FailedRow[] {
  const refused = rows.flatMap(({ number, cells }, index): FailedRow[] => {
    const one = judged[index]
    return one?.action === 'failed' ? [{ number, cells, error: sentencesOf(one.error, nameOf) }] : []
  })
  return [...refused, ...unfit].sort((one, other) => one.number - other.number)
}

/** The sentences with the names that the file has for fields. */
function sentencesOf({ message, fields }: DomainError, nameOf: Names): string {
  if (fields.length === 0) return message
  return fields.map(({ path, message }) => message.replace(path, () => nameOf.get(path) ?? path)).join(' ')
}
