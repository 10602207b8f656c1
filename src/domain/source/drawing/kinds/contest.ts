import { getTableColumns, sql } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { type ContestRow, contests, entryMethods } from '../../../../database/tables/index.js'
import { lockAccount } from '../../../account/brands.js'
import type { Instant } from '../../../clock.js'
import { userDetailsOf } from '../../../contest/create.js'
import { contestDefaults } from '../../../contest/fields.js'
import { newPublicId, searchTextOf, slugFor } from '../../../contest/naming.js'
import { scheduleDrawnContests } from '../../../contest/schedule.js'
import { typeOfChange } from '../../../contest/update.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { unlockRewardsOfContests } from '../../../reward/unlock.js'
import type { WriteWork } from '../../../work.js'
import type { SourceContest } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { filledBrand } from '../filled-brand.js'
import {
  type Change,
  countsOf,
  insertAll,
  type Placed,
  planned,
  sightingsOf,
  taken,
  updateAll,
} from '../page.js'
import type { Drawing, StoreOfSource } from '../store.js'
import {
  columnsOf,
  contestFault,
  contestFields,
  type SaidContest,
  saidOf,
  untitled,
  withSaid,
} from './contest-fields.js'
import { type FieldsOfContest, heldFields, namesForeignField, storeCustomFields } from './custom-field.js'

const { id: _id, ...insertedColumns } = getTableColumns(contests)
const keys = Object.keys(insertedColumns) as Exclude<keyof ContestRow, 'id'>[]
const inserted = new TableRows(contests, keys)
const fixed = ['accountId', 'brandId', 'publicId', 'methodSeq', 'prizeSeq', 'deletedAt']
const updated = new TableRows(contests, ['id', ...keys.filter((name) => !fixed.includes(name))])
const methodColumns = new TableRows(entryMethods, [
  ...([
    'contestId',
    'seq',
    'typeId',
    'amount',
    'required',
    'daily',
    'position',
    'level',
    'displayed',
  ] as const),
  'createdAt',
])

/**
 * The contests of the service, which go into the brand that the source fills. One that the service tells no title of has its id for a
 * title. What its clock has brought about is past, and told to nobody. A contest that was deleted here stays so.
 */
export const storeContests: StoreOfSource<'contest'> = async (work, drawing, rows) => {
  // Two sources of one service make no contest twice.
  await lockAccount(work, drawing.source.accountId)
  const ids = [...new Set(rows.map(({ externalId }) => externalId))]
  const known = await knownByExternalId(work, drawing, 'contest', ids)
  const internalIds = [...known.values()].map(({ internalId }) => internalId)
  const held = await work.executor
    .select()
    .from(contests)
    .where(sql`${contests.id} = any(${sql.param(internalIds)}::bigint[])`)
    .orderBy(contests.id)
    .for('no key update')
  const heldIn = await heldFields(work, drawing, rows, internalIds)
  const met = new Map<string, string>()
  const now = work.clock.now()
  const page = taken(
    rows,
    ({ externalId }) => externalId,
    (row) => row,
    (row) => {
      const contestId = known.get(row.externalId)?.internalId
      return contestFault(row, now) ?? (namesForeignField(row, contestId, heldIn, met) ? foreign : undefined)
    },
  )
  const byId = new Map(held.map((contest) => [contest.id, contest]))
  const said = page.rows.map((row) => ({ ...row, said: titled(row, known.has(row.externalId), now) }))
  const options = { fields: contestFields, known, held: byId, isGone }
  const plan = planned(said, options)
  const changed = await changeContests(work, plan.changed)
  const made = await makeContests(work, drawing, plan.fresh)
  const sightings = sightingsOf(
    contestFields,
    plan.fresh,
    made.map(({ id }) => id),
  )
  await noteSeen(work, drawing, 'contest', [...plan.seen, ...sightings])
  const idOf = new Map([...plan.seen, ...sightings].map((one) => [one.externalId, one.internalId]))
  const altered = await storeCustomFields(work, drawing, heldIn, fieldsOf(page.rows, idOf, byId))
  await recordEvents(work, [...plan.changed.flatMap(eventsOf), ...made.map(madeEvent)])
  await scheduleDrawnContests(work, [...changed, ...made])
  await unlockRewardsOfContests(
    work,
    changed.filter(({ id }) => byId.get(id)?.rewardsEnabled === false),
  )
  const counts = countsOf(page, plan)
  const alone = plan.seen.filter(
    ({ internalId }) => altered.has(internalId) && !changed.some(({ id }) => id === internalId),
  )
  return { ...counts, changed: counts.changed + alone.length, unchanged: counts.unchanged - alone.length }
}

const foreign = { field: 'customFields', problem: 'names a field of another contest' }

/** Nothing tells a title again once there is one. */
function titled({ externalId, said }: Placed<SourceContest>, isKnown: boolean, now: Instant): SaidContest {
  const row = saidOf(said, now)
  return isKnown ? row : { ...row, title: row.title ?? untitled(externalId) }
}

function isGone({ deletedAt }: ContestRow): boolean {
  return deletedAt !== null
}

async function changeContests(
  work: WriteWork,
  changed: readonly Change<SaidContest, ContestRow>[],
): Promise<readonly ContestRow[]> {
  const now = work.clock.now()
  const after = changed.map(({ held, said, changes }) => {
    const contest = withSaid(held, said, (field) => changes.has(field))
    return {
      ...contest,
      searchText: searchTextOf(contest.title, contest.slug),
      publishedAt: held.isDraft && !contest.isDraft ? now : contest.publishedAt,
      updatedAt: now,
    }
  })
  await updateAll(work, contests, updated, after)
  return after
}

/** Makes contests, each with the method that every one has. */
async function makeContests(
  work: WriteWork,
  drawing: Drawing,
  fresh: readonly Placed<SaidContest>[],
): Promise<readonly ContestRow[]> {
  if (fresh.length === 0) return []
  const brandId = await filledBrand(work, drawing)
  const { accountId } = drawing.source
  const now = work.clock.now()
  const rows = fresh.map(({ said }) => newContest(said, { accountId, brandId }, now))
  const ids = await insertAll(work, contests, inserted, rows)
  const methods = ids.map((id) => userDetailsOf(id, now))
  await insertAll(work, entryMethods, methodColumns, methods)
  return rows.map((row, index) => ({ ...row, id: ids[index] ?? 0 }))
}

/** What nothing tells is as with new contests; in UTC, published, and as old as its start, or the drawing in. */
function newContest(
  said: SaidContest,
  owner: Pick<ContestRow, 'accountId' | 'brandId'>,
  now: Instant,
): Omit<ContestRow, 'id'> {
  const title = said.title ?? ''
  const createdAt = said.startsAt != null && said.startsAt < now ? said.startsAt : now
  const base = {
    ...{ ...contestDefaults, ...owner, title, slug: slugFor(title), timeZone: 'UTC', isDraft: false },
    ...{ publicId: newPublicId(), searchText: '', methodSeq: 1, prizeSeq: 0 },
    ...{ publishedAt: null, createdAt, updatedAt: now, deletedAt: null },
  }
  const contest = withSaid(base, said, () => true)
  return {
    ...contest,
    searchText: searchTextOf(contest.title, contest.slug),
    publishedAt: contest.isDraft ? null : contest.createdAt < now ? contest.createdAt : now,
  }
}

/** The fields that are told of contests which are here and not deleted. */
function fieldsOf(
  rows: readonly Placed<SourceContest>[],
  ids: ReadonlyMap<string, number>,
  held: ReadonlyMap<number, ContestRow>,
): readonly FieldsOfContest[] {
  return rows.flatMap(({ externalId, said: { customFields: all } }) => {
    const contestId = ids.get(externalId)
    const isHere = contestId !== undefined && held.get(contestId)?.deletedAt == null
    return all !== undefined && isHere ? [{ contestId, all }] : []
  })
}

function madeEvent({ id }: ContestRow): NewEvent {
  return { type: 'contest.created', contestId: id, data: {} }
}

/** As with a contest that is changed here. */
function eventsOf({ held, said, changes }: Change<SaidContest, ContestRow>): NewEvent[] {
  const fields = columnsOf(changes).filter((name) => name !== 'isDraft')
  const isDraft = changes.has('isDraft') ? (said.isDraft ?? held.isDraft) : held.isDraft
  const type = typeOfChange(held, { isDraft })
  return [
    ...(fields.length > 0
      ? [{ type: 'contest.updated' as const, contestId: held.id, data: { fields } }]
      : []),
    ...(type === undefined ? [] : [{ type, contestId: held.id, data: {} }]),
  ]
}
