import { asc, eq } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { type ContestRow, contests, type PrizeRow, prizes } from '../../../../database/tables/index.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { prizeDefaults } from '../../../prize/fields.js'
import type { WriteWork } from '../../../work.js'
import type { SourceWinner } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { insertAll } from '../page.js'
import type { ContestDrawing } from '../store.js'

/** A contest's prizes, locked. */
export interface Shelf {
  readonly held: ReadonlyMap<number, PrizeRow>
  /** Those that the page's winners name by external ids, by them: there are as many of each as have won it. */
  readonly named: ReadonlyMap<string, number>
}

const inserted = new TableRows(prizes, [
  ...([
    'contestId',
    'seq',
    'name',
    'value',
    'currency',
    'quantity',
    'position',
    'redemptionEnabled',
  ] as const),
  ...(['createdAt', 'updatedAt'] as const),
])

/**
 * The contest's prizes, by id under lock, with those that winners alone tell of: services without a list of prizes name each by an id, a
 * name and a worth.
 */
export async function prizesOfWinners(
  work: WriteWork,
  drawing: ContestDrawing,
  contest: ContestRow,
  rows: readonly SourceWinner[],
): Promise<Shelf> {
  const held = await work.executor
    .select()
    .from(prizes)
    .where(eq(prizes.contestId, contest.id))
    .orderBy(asc(prizes.id))
    .for('no key update')
  const told = new Map(rows.flatMap((row) => (row.prize == null ? [] : [[row.prize, row] as const])))
  const known = await knownByExternalId(work, drawing, 'prize', [...told.keys()])
  const named = new Map([...known].map(([name, { internalId }]) => [name, internalId]))
  const fresh = [...told].filter(([name]) => !known.has(name))
  const made = fresh.map(([, row], index) => prizeMade(work, contest, row, held, index))
  const ids = await insertAll(work, prizes, inserted, made)
  await noteMade(
    work,
    drawing,
    contest,
    fresh.map(([name]) => name),
    ids,
  )
  for (const [index, [name]] of fresh.entries()) named.set(name, ids[index] ?? 0)
  const shelf = new Map(
    [...held, ...made.map((prize, index) => ({ ...prize, id: ids[index] ?? 0 }))].map((prize) => [
      prize.id,
      prize,
    ]),
  )
  return { held: shelf, named }
}

function prizeMade(
  work: WriteWork,
  contest: ContestRow,
  row: SourceWinner,
  held: readonly PrizeRow[],
  index: number,
): PrizeRow {
  const now = work.clock.now()
  const last = Math.max(0, ...held.map(({ position }) => position))
  return {
    ...prizeDefaults,
    ...{ id: 0, contestId: contest.id, seq: contest.prizeSeq + index + 1, position: last + index + 1 },
    ...{ quantity: 1, redeemed: 0, archivedAt: null, createdAt: now, updatedAt: now },
    name: (row.prizeName?.trim() || 'Prize').slice(0, 255),
    value: row.prizeValue?.slice(0, 255) ?? null,
    currency: row.prizeCurrency?.trim().slice(0, 10) || prizeDefaults.currency,
  }
}

async function noteMade(
  work: WriteWork,
  drawing: ContestDrawing,
  contest: ContestRow,
  names: readonly string[],
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  await work.executor
    .update(contests)
    .set({ prizeSeq: contest.prizeSeq + ids.length })
    .where(eq(contests.id, contest.id))
  const nothing = { fingerprint: null, localFields: null }
  const seen = names.map((externalId, index) => ({ externalId, internalId: ids[index] ?? 0, ...nothing }))
  await noteSeen(work, drawing, 'prize', seen)
  const event = (prizeId: number): NewEvent => {
    return { type: 'prize.created', contestId: contest.id, data: { prizeId, codes: 0 } }
  }
  await recordEvents(work, ids.map(event))
}

/** The prize that a winner has: by id; else the one of this name, of several the one of this worth. */
export function prizeOf({ held, named }: Shelf, row: SourceWinner): number | null {
  if (row.prize != null) return named.get(row.prize) ?? null
  if (row.prizeName === null) return null
  const called = [...held.values()].filter(({ name }) => name === row.prizeName)
  return (called.find(({ value }) => value === row.prizeValue) ?? called[0])?.id ?? null
}
