import { eq } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import {
  type ContestRow,
  contests,
  type EntryMethodRow,
  entryMethods,
} from '../../../../database/tables/index.js'
import { userDetailsType } from '../../../entry-method/catalogue.js'
import { checkMethod } from '../../../entry-method/change.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import type { WriteWork } from '../../../work.js'
import type { SourceMethod } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import { methodTypeOf } from '../method-types.js'
import { numbersFor } from '../numbers.js'
import {
  afterChanges,
  countsOf,
  faultBy,
  insertAll,
  linkedIds,
  type Placed,
  planned,
  sameNamed,
  sightingsOf,
  taken,
  unsaid,
  updateAll,
} from '../page.js'
import type { StoreOfContest } from '../store.js'

const told = [
  ...(['amount', 'title', 'link', 'required', 'daily', 'position', 'level'] as const),
  ...(['iconColor', 'instructions', 'displayed'] as const),
] as const

type Said = Pick<EntryMethodRow, (typeof told)[number] | 'typeId' | 'seq'>

const fields = new Fields<Said, EntryMethodRow>(sameNamed(told))

const inserted = new TableRows(entryMethods, ['contestId', 'seq', 'typeId', ...told, 'createdAt'])
const updated = new TableRows(entryMethods, ['id', 'seq', ...told])

function saidOf({ sequence, type, typeName, title, link, instructions, ...rest }: SourceMethod): Said {
  const { amount, required, daily, position, level, iconColor, displayed } = rest
  return {
    ...{ seq: sequence, typeId: methodTypeOf(type, typeName) },
    ...{ amount, required, daily, position, level, displayed, instructions, title },
    link: link || null,
    iconColor: iconColor || null,
  }
}

const faultOf = (said: Said) =>
  faultBy((checks) => {
    checks.integer('sequence', said.seq, 1)
    checks.integer('position', said.position, 0)
    checks.integer('level', said.level, 0)
    checkMethod(said)
  })

/** A contest's ways to earn entries, all of them. User Details, which each contest has from the beginning, is the service's. */
export const storeMethods: StoreOfContest<'method'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const contest = await lockDrawnContest(work, drawing)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'method', ids)
  const held = await work.executor.select().from(entryMethods).where(eq(entryMethods.contestId, contest.id))
  const details = held.find(({ typeId }) => typeId === userDetailsType)
  const linked = await linkedIds(work, drawing, 'method', details === undefined ? [] : [details.id])
  const isDetails = ({ said }: Placed<Said>) => said.typeId === userDetailsType
  const first = page.rows.find((row) => isDetails(row) && !known.has(row.externalId))
  const isFree = details !== undefined && !linked.has(details.id)
  const plan = planned(page.rows, {
    ...{ fields, known, held: new Map(held.map((method) => [method.id, method])) },
    match: (row) => (row === first && isFree ? { internalId: details.id, ...unsaid } : undefined),
  })
  // A contest has one User Details.
  const second = plan.fresh.filter((row) => isDetails(row) && (details !== undefined || row !== first))
  const fresh = plan.fresh.filter((row) => !second.includes(row))
  const numbered = isFree && first !== undefined ? renumbered(held, details, first.said.seq) : held
  const changed = plan.changed.map(afterChanges)
  await updateAll(work, entryMethods, updated, withNumbers(changed, held, numbered))
  const madeIds = await makeMethods(work, contest, numbered, fresh)
  await noteSeen(work, drawing, 'method', [...plan.seen, ...sightingsOf(fields, fresh, madeIds)])
  await recordEvents(work, [
    ...plan.changed.map(({ held: { id }, changes }) => event('updated', contest, id, [...changes])),
    ...madeIds.map((id) => event('added', contest, id)),
  ])
  const counts = countsOf(page, { ...plan, fresh })
  const repeated = second.map(({ place: row }) => ({ row, ...secondDetails }))
  return { ...counts, skipped: [...counts.skipped, ...repeated] }
}

const secondDetails = { field: 'type', problem: 'is a second User Details of its contest' }

/** The methods with the service's number for User Details, where no other one has it. */
function renumbered(
  held: readonly EntryMethodRow[],
  details: EntryMethodRow,
  seq: number,
): readonly EntryMethodRow[] {
  if (held.some((method) => method.seq === seq)) return held
  return held.map((method) => (method === details ? { ...method, seq } : method))
}

/** What is to be written of methods that change or have another number. */
function withNumbers(
  changed: readonly EntryMethodRow[],
  held: readonly EntryMethodRow[],
  numbered: readonly EntryMethodRow[],
): readonly EntryMethodRow[] {
  const after = new Map(changed.map((method) => [method.id, method]))
  for (const [index, method] of numbered.entries())
    if (method !== held[index]) after.set(method.id, { ...method, ...after.get(method.id), seq: method.seq })
  return [...after.values()]
}

function event(
  what: 'added' | 'updated',
  { id }: ContestRow,
  methodId: number,
  changed?: string[],
): NewEvent {
  const data = changed === undefined ? { methodId } : { methodId, fields: changed }
  return { type: `entry_method.${what}`, contestId: id, data }
}

async function makeMethods(
  work: WriteWork,
  contest: ContestRow,
  held: readonly EntryMethodRow[],
  fresh: readonly Placed<Said>[],
): Promise<number[]> {
  if (fresh.length === 0) return []
  const { numbers, last } = numbersFor(
    fresh.map(({ said }) => said.seq),
    held.map(({ seq }) => seq),
    contest.methodSeq,
  )
  if (last !== contest.methodSeq)
    await work.executor.update(contests).set({ methodSeq: last }).where(eq(contests.id, contest.id))
  const createdAt = work.clock.now()
  return await insertAll(
    ...([work, entryMethods, inserted] as const),
    fresh.map(({ said }, index) => ({ ...said, seq: numbers[index], contestId: contest.id, createdAt })),
  )
}
