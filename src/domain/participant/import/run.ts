import { and, eq, isNull, sql } from 'drizzle-orm'
import { rows } from '../../../database/connection.js'
import { type ParticipantImportRow, participantImports } from '../../../database/tables/index.js'
import { type ContestKey, requireContest } from '../../contest/find.js'
import { DomainError } from '../../errors.js'
import type { WriteWork } from '../../work.js'
import { bringIn, type Import, type ImportOutcome } from './import.js'

/** Days that it is remembered how far a file was brought in, after it was last gone on with. */
export const rememberedDays = 30
/** Imports that are forgotten at a time. */
const pruneBound = 1_000

/** A file and how it is brought in: what makes an import the same as an earlier one. */
export interface ImportedFile {
  /** sha256, hex. */
  readonly fileHash: string
  readonly manner: string
}

/**
 * The import of the file into the contest, as far as it has come: what was begun before is gone on with. With `again`
 * one that is finished begins anew. Forgets imports that nobody has gone on with for 30 days.
 */
export async function openRun(
  work: WriteWork,
  key: ContestKey,
  file: ImportedFile,
  again: boolean,
): Promise<ParticipantImportRow> {
  const contest = await requireContest(work, key)
  const now = work.clock.now()
  await forgetOld(work)
  const fresh = { rows: 0, created: 0, updated: 0, skipped: 0, failed: 0, startedAt: now, updatedAt: now }
  const [opened] = await work.executor
    .insert(participantImports)
    .values({ contestId: contest.id, ...file, ...fresh })
    .onConflictDoUpdate({
      target: [participantImports.contestId, participantImports.fileHash, participantImports.manner],
      set: { ...fresh, finishedAt: null },
      setWhere: again ? sql`${participantImports.finishedAt} is not null` : sql`false`,
    })
    .returning()
  if (opened !== undefined) return opened
  const [known] = await work.executor
    .select()
    .from(participantImports)
    .where(
      and(
        eq(participantImports.contestId, contest.id),
        eq(participantImports.fileHash, file.fileHash),
        eq(participantImports.manner, file.manner),
      ),
    )
  if (known === undefined) throw new Error('The import was not found.')
  return known
}

async function forgetOld(work: WriteWork): Promise<void> {
  await work.executor.execute(sql`
    delete from participant_imports where id in (
      select id from participant_imports
      where updated_at < ${work.clock.now()}::timestamptz - ${rememberedDays} * interval '1 day'
      limit ${pruneBound} for update skip locked)`)
}

/** Whether this transaction is the only one that has the import, until it ends. */
export async function claimRun(work: WriteWork, id: number): Promise<boolean> {
  const [claim] = await rows<{ alone: boolean }>(
    work.executor,
    sql`select pg_try_advisory_xact_lock(hashtextextended('participant_imports', ${id}::bigint)) as alone`,
  )
  return claim?.alone === true
}

/**
 * Brings in the rows that follow in the file, and moves the import on in the same transaction: whenever it is cut
 * short, they are either done and known to be, or not begun. `unfit` rows among them could not be read and have failed.
 * Where somebody else has moved it on: CONFLICT.
 */
export async function importNext(
  work: WriteWork,
  run: ParticipantImportRow,
  next: Import,
  unfit: number,
): Promise<{ readonly run: ParticipantImportRow; readonly outcomes: readonly ImportOutcome[] }> {
  const { outcomes } = await bringIn(work, { id: run.contestId }, next)
  const added = (action: ImportOutcome['action']) =>
    outcomes.reduce((sum, outcome) => sum + Number(outcome.action === action), 0)
  const [moved] = await work.executor
    .update(participantImports)
    .set({
      rows: run.rows + next.rows.length + unfit,
      created: run.created + added('created'),
      updated: run.updated + added('updated'),
      skipped: run.skipped + added('skipped'),
      failed: run.failed + unfit + added('failed'),
      updatedAt: work.clock.now(),
    })
    .where(stillAt(run))
    .returning()
  if (moved === undefined) throw movedByOther()
  return { run: moved, outcomes }
}

/** Notes that the whole file is done. */
export async function finishRun(work: WriteWork, run: ParticipantImportRow): Promise<ParticipantImportRow> {
  const now = work.clock.now()
  const [finished] = await work.executor
    .update(participantImports)
    .set({ finishedAt: now, updatedAt: now })
    .where(stillAt(run))
    .returning()
  if (finished === undefined) throw movedByOther()
  return finished
}

function stillAt({ id, rows: done }: ParticipantImportRow) {
  return and(
    eq(participantImports.id, id),
    eq(participantImports.rows, done),
    isNull(participantImports.finishedAt),
  )
}

/** The refusal of two processes that bring in one file. */
export function movedByOther(): DomainError {
  return new DomainError('CONFLICT', 'Another process is bringing this file into the contest.')
}
