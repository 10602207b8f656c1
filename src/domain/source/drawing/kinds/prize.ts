import { asc, eq } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { contests, type PrizeRow, prizes } from '../../../../database/tables/index.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { checkPrize, prizeDefaults } from '../../../prize/fields.js'
import type { SourcePrize } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { type Known, knownByExternalId, noteSeen, touchSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import { numbersFor } from '../numbers.js'
import {
  afterChanges,
  countsOf,
  faultBy,
  insertAll,
  type Placed,
  planned,
  sameNamed,
  sightingsOf,
  type Taken,
  taken,
  updateAll,
} from '../page.js'
import type { StoreOfContest } from '../store.js'

const told = ['name', 'value', 'currency', 'quantity', 'position', 'redemptionEnabled'] as const

type Said = Pick<PrizeRow, (typeof told)[number] | 'seq'>

const fields = new Fields<Said, PrizeRow>(sameNamed(told))

const inserted = new TableRows(prizes, ['contestId', 'seq', ...told, 'createdAt', 'updatedAt'])
const updated = new TableRows(prizes, ['id', ...told, 'updatedAt'])

function saidOf({
  externalId,
  name,
  value,
  currency,
  quantity,
  position,
  redemptionEnabled,
}: SourcePrize): Said {
  return { seq: Number(externalId), name, value, currency, quantity, position, redemptionEnabled }
}

/** Numbers are a contest's alone. */
const idOf = ({ contest, externalId }: SourcePrize) => `${contest}/${externalId}`

const faultOf = (said: Said) =>
  faultBy((checks) => {
    checks.integer('position', said.position, 0)
    checkPrize(said)
  })

/**
 * A contest's prizes, all of them. How many winners have each follows from the winners. A prize that was archived here stays so. Of
 * what prizes are redeemed with the services tell nothing.
 */
export const storePrizes: StoreOfContest<'prize'> = async (work, drawing, rows) => {
  const given = taken(rows, idOf, saidOf, faultOf)
  const contest = await lockDrawnContest(work, drawing)
  const ids = given.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'prize', ids)
  const held = await work.executor
    .select()
    .from(prizes)
    .where(eq(prizes.contestId, contest.id))
    .orderBy(asc(prizes.id))
    .for('no key update')
  const byId = new Map(held.map((prize) => [prize.id, prize]))
  const page = withRoom(given, known, byId)
  const plan = planned(page.rows, {
    ...{ fields, known, held: byId },
    isGone: ({ archivedAt }) => archivedAt !== null,
  })
  const now = work.clock.now()
  const changed = plan.changed.map((change) => ({ ...afterChanges(change), updatedAt: now }))
  await updateAll(work, prizes, updated, changed)
  const { numbers, last } = numbersFor(
    plan.fresh.map(({ said }) => said.seq),
    held.map(({ seq }) => seq),
    contest.prizeSeq,
  )
  if (last !== contest.prizeSeq)
    await work.executor.update(contests).set({ prizeSeq: last }).where(eq(contests.id, contest.id))
  const stamps = { contestId: contest.id, createdAt: now, updatedAt: now }
  const made = plan.fresh.map(({ said }, index) => ({
    ...{ ...prizeDefaults, ...said },
    ...{ ...stamps, seq: numbers[index] },
  }))
  const madeIds = await insertAll(work, prizes, inserted, made)
  await noteSeen(work, drawing, 'prize', [...plan.seen, ...sightingsOf(fields, plan.fresh, madeIds)])
  const leftOut = page.skipped.flatMap(({ row }) => rows[row] ?? [])
  await touchSeen(work, drawing, 'prize', leftOut.map(idOf))
  await recordEvents(work, [
    ...plan.changed.map((change): NewEvent => {
      const data = { prizeId: change.held.id, fields: [...change.changes] }
      return { type: 'prize.updated', contestId: contest.id, data }
    }),
    ...madeIds.map((prizeId): NewEvent => {
      return { type: 'prize.created', contestId: contest.id, data: { prizeId, codes: 0 } }
    }),
  ])
  return countsOf(page, plan)
}

/** The rows without those by which fewer winners could have a prize than have it here (#135). */
function withRoom(
  given: Taken<Said>,
  known: ReadonlyMap<string, Known>,
  held: ReadonlyMap<number, PrizeRow>,
): Taken<Said> {
  const isShort = ({ externalId, said }: Placed<Said>) => {
    const prize = held.get(known.get(externalId)?.internalId ?? 0)
    return prize !== undefined && said.quantity < prize.redeemed
  }
  const problem = 'is less than the winners here who have the prize'
  const short = given.rows.filter(isShort).map(({ place: row }) => ({ row, field: 'quantity', problem }))
  return {
    ...given,
    rows: given.rows.filter((row) => !isShort(row)),
    skipped: [...given.skipped, ...short],
  }
}
