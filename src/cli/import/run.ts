import { readConfig } from '../../config.js'
import type { Database } from '../../database/connection.js'
import type { ParticipantImportRow } from '../../database/tables/index.js'
import { Growth } from '../../database/upkeep.js'
import { systemClock } from '../../domain/clock.js'
import { type ContestKey, requireContest } from '../../domain/contest/find.js'
import { customFieldsOf } from '../../domain/participant/custom-fields.js'
import { Foreseen } from '../../domain/participant/import/foreseen.js'
import { claimRun, finishRun, movedByOther, openRun } from '../../domain/participant/import/run.js'
import { workIn } from '../account-work.js'
import { openDatabase, requireCurrentSchema } from '../open-database.js'
import { stopOnSignal } from '../stop.js'
import { batchesOf } from './batches.js'
import { type Reader, rowReader } from './columns.js'
import { ErrorFile } from './error-file.js'
import { requireErrorPlace } from './error-place.js'
import { openPeopleFile, type PeopleFile } from './file.js'
import type { ImportOptions } from './options.js'
import { Progress } from './progress.js'
import { bringBatch, checkBatch, type Manner, type Transact } from './write.js'

/** What the command has to tell. */
export interface ImportReport {
  /** `known`: the file was brought in before, and nothing was done. */
  readonly state: 'finished' | 'interrupted' | 'known'
  /** Rows of the file that are done, of so many. */
  readonly rows: number
  readonly total: number
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly failed: number
  /** Where the rows that failed are; null: none has. */
  readonly errors: string | null
  readonly finishedAt: string | null
}

/** Brings the file into the contest, from where an earlier command has stopped. */
export async function runImport(name: string, options: ImportOptions): Promise<ImportReport> {
  const config = readConfig()
  const opened = await openDatabase(config, { command: 'import' })
  const { database } = opened
  try {
    await requireCurrentSchema(config, database)
    const transact: Transact = (work) =>
      database.transaction((executor) => {
        const now = systemClock.now()
        return work(workIn({ executor, clock: { now: () => now } }, options.account))
      })
    const key: ContestKey = /^\d{1,15}$/.test(options.contest)
      ? { id: Number(options.contest) }
      : { publicId: options.contest }
    const contest = await transact(async (work) => {
      const { id } = await requireContest(work, key)
      return { id, fields: await customFieldsOf(work, id) }
    })
    const file = await openPeopleFile(name, options.delimiter)
    try {
      const reader = rowReader(file.header, contest.fields, options.ignoreUnknown ?? false)
      const errors = options.errors ?? errorsBeside(name, options)
      await requireErrorPlace(errors, file, options.delimiter)
      const job = { file, reader, errors, contest: { id: contest.id }, options, transact }
      return await (options.dryRun ? checkFile(job) : bringFile(job, database))
    } finally {
      await file.dispose()
    }
  } finally {
    await opened.close()
  }
}

/** A dry run has a file of its own: that of an import cut short has rows which nobody would find again. */
function errorsBeside(name: string, { dryRun }: ImportOptions): string {
  return `${name === '-' ? 'import' : name}${dryRun ? '.dry-run' : ''}.errors.csv`
}

interface Job {
  readonly file: PeopleFile
  readonly reader: Reader
  /** The path of the file of rows that fail. */
  readonly errors: string
  readonly contest: { readonly id: number }
  readonly options: ImportOptions
  readonly transact: Transact
}

function mannerOf({ updateExisting, triggerWorkflows, contactPermissionConfirmed }: ImportOptions): Manner {
  return { updateExisting, triggerWorkflows, contactPermissionConfirmed }
}

/** Batches between two looks at whether tables have grown so much that the planner should know. */
const batchesBetween = 2

const nothing = { rows: 0, created: 0, updated: 0, skipped: 0, failed: 0 }

/** Judges every row and writes none. */
async function checkFile({ file, reader, errors, contest, options, transact }: Job): Promise<ImportReport> {
  const progress = new Progress(file.rows, 0)
  const stop = stopOnSignal()
  const failures = await ErrorFile.open(errors, file.header, options.delimiter, 0)
  const foreseen = new Foreseen()
  const sums = { ...nothing }
  try {
    for await (const batch of batchesOf(file.records(0), reader.read, 0)) {
      if (stop.requested) break
      const checked = await transact((work) =>
        checkBatch(work, contest, mannerOf(options), batch, foreseen, reader.nameOf),
      )
      await failures.stage(checked.failed)
      failures.keep()
      sums.rows += batch.length
      for (const action of ['created', 'updated', 'skipped'] as const) sums[action] += checked.counts[action]
      sums.failed += checked.failed.length
      progress.at(sums.rows)
    }
  } finally {
    progress.end()
    stop.release()
    await failures.close()
  }
  const state = sums.rows < file.rows ? 'interrupted' : 'finished'
  return { state, ...sums, total: file.rows, errors: failures.isEmpty ? null : errors, finishedAt: null }
}

async function bringFile(job: Job, database: Database): Promise<ImportReport> {
  const { file, contest, options, transact } = job
  const manner = JSON.stringify(mannerOf(options))
  const run = await transact((work) =>
    openRun(work, contest, { fileHash: file.hash, manner }, options.again ?? false),
  )
  if (run.finishedAt !== null) return reportOf('known', run, file, null)
  return await alone(database, run, options.account, () => goOn(job, run, new Growth(database)))
}

/** Runs `work` while no other process brings the file in; the embedded database belongs to one process anyway. */
async function alone<T>(
  database: Database,
  run: ParticipantImportRow,
  account: number,
  work: () => Promise<T>,
): Promise<T> {
  if (database.kind === 'embedded') return await work()
  // The transaction writes nothing: it holds the claim, which ends with the process however that ends.
  return await database.transaction(
    async (executor) => {
      if (!(await claimRun(workIn({ executor, clock: systemClock }, account), run.id))) throw movedByOther()
      return await work()
    },
    { patient: true },
  )
}

async function goOn(job: Job, begun: ParticipantImportRow, growth: Growth): Promise<ImportReport> {
  const { file, reader, errors, options, transact } = job
  const progress = new Progress(file.rows, begun.rows)
  const stop = stopOnSignal()
  const failures = await ErrorFile.open(errors, file.header, options.delimiter, begun.rows)
  let run = begun
  let batches = 0
  try {
    for await (const batch of batchesOf(file.records(begun.rows), reader.read, begun.rows)) {
      if (stop.requested) break
      run = await bringBatch(transact, run, mannerOf(options), batch, failures, reader.nameOf)
      batches += 1
      if (batches % batchesBetween === 0) await growth.count()
      progress.at(run.rows)
    }
    await growth.end()
    if (run.rows === file.rows) run = await transact((work) => finishRun(work, run))
  } finally {
    progress.end()
    stop.release()
    await failures.close()
  }
  const state = run.finishedAt === null ? 'interrupted' : 'finished'
  return reportOf(state, run, file, failures.isEmpty ? null : errors)
}

function reportOf(
  state: ImportReport['state'],
  { rows, created, updated, skipped, failed, finishedAt }: ParticipantImportRow,
  file: PeopleFile,
  errors: string | null,
): ImportReport {
  return { state, rows, total: file.rows, created, updated, skipped, failed, errors, finishedAt }
}
