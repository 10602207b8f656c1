import { type SQL, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import { TableRows } from '../../../../database/table-rows.js'
import { allowlist, blocklist } from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import { type BlockedValue, blockedValueIn, emailIn } from '../../../access-list/values.js'
import { erasedValue } from '../../../erased-text.js'
import { recordEvents } from '../../../event/record.js'
import type { WriteWork } from '../../../work.js'
import type { SourceListed } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { knownByExternalId, noteSeen, type Sighting } from '../external-ids.js'
import { insertAll, linkedIds, type Placed, type Taken } from '../page.js'
import type { ContestDrawing, Stored, StoreOfContest, Unstored } from '../store.js'

/** One of the two lists. */
interface AddressList {
  readonly kind: 'allowed' | 'blocked'
  readonly event: 'allowlist.added' | 'blocklist.added'
  /** The address in its one spelling; undefined: it is none that the list can hold. */
  readonly valueIn: (text: string) => BlockedValue | undefined
  /** Which rows of a contest have which of the addresses `w.value`, as (id, value). */
  readonly present: (contestId: number, wanted: SQL) => SQL
  readonly insert: (
    work: WriteWork,
    contestId: number,
    values: readonly BlockedValue[],
  ) => Promise<readonly number[]>
}

const allowedColumns = new TableRows(allowlist, ['contestId', 'email', 'createdAt'])
const blockedColumns = new TableRows(blocklist, ['contestId', 'kind', 'value', 'createdAt'])

const allowed: AddressList = {
  kind: 'allowed',
  event: 'allowlist.added',
  valueIn: (text) => {
    const value = emailIn(text)
    return value === undefined ? undefined : { kind: 'email', value }
  },
  present: (contestId, wanted) => sql`
    select l.id, w.value from ${wanted}
    join allowlist l on l.contest_id = ${contestId}::bigint and l.email = w.value`,
  insert: (work, contestId, values) => {
    const createdAt = work.clock.now()
    const rows = values.map(({ value }) => ({ contestId, email: value, createdAt }))
    return insertAll(work, allowlist, allowedColumns, rows)
  },
}

const blocked: AddressList = {
  kind: 'blocked',
  event: 'blocklist.added',
  valueIn: blockedValueIn,
  // The address of somebody who was erased stands there as a digest: it is on the list, and does not come back in clear.
  present: (contestId, wanted) => sql`
    select l.id, w.value from ${wanted}
    join blocklist l on l.contest_id = ${contestId}::bigint
      and l.value in (w.value, ${erasedValue(sql`w.value`)})`,
  insert: (work, contestId, values) => {
    const createdAt = work.clock.now()
    const rows = values.map((value) => ({ ...value, contestId, createdAt }))
    return insertAll(work, blocklist, blockedColumns, rows)
  },
}

/** A page of who alone may enter. There is nothing in a row that could change; what was taken off the list here stays off. */
export const storeAllowed: StoreOfContest<'allowed'> = (work, drawing, rows) =>
  storeListed(work, drawing, rows, allowed)

/** The same of who may not. Nobody who has entered is touched (#116). */
export const storeBlocked: StoreOfContest<'blocked'> = (work, drawing, rows) =>
  storeListed(work, drawing, rows, blocked)

async function storeListed(
  work: WriteWork,
  drawing: ContestDrawing,
  given: readonly SourceListed[],
  list: AddressList,
): Promise<Stored> {
  const page = takenOf(given, list)
  const { id: contestId } = await lockDrawnContest(work, drawing)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, list.kind, ids)
  const unknown = page.rows.filter(({ externalId }) => !known.has(externalId))
  const { fresh, same, repeated } = await sorted(work, drawing, list, contestId, unknown)
  const madeIds = await list.insert(
    work,
    contestId,
    fresh.map(({ said }) => said),
  )
  const nothing = { fingerprint: null, localFields: null }
  const made = fresh.flatMap(({ externalId }, index): Sighting[] => {
    const internalId = madeIds[index]
    return internalId === undefined ? [] : [{ externalId, internalId, ...nothing }]
  })
  await noteSeen(work, drawing, list.kind, [...known.values(), ...same, ...made])
  if (made.length > 0) {
    const data = { added: made.length }
    await recordEvents(work, [{ type: list.event, contestId, data }])
  }
  return {
    made: made.length,
    changed: 0,
    unchanged: known.size + same.length + page.repeats,
    skipped: [...page.skipped, ...repeated],
  }
}

function takenOf(given: readonly SourceListed[], { valueIn }: AddressList): Taken<BlockedValue> {
  const skipped: Unstored[] = []
  const byId = new Map<string, Placed<BlockedValue>>()
  for (const [place, { externalId, value }] of given.entries()) {
    const said = valueIn(value)
    if (said === undefined)
      skipped.push({ row: place, field: 'value', problem: 'is no address that the list can hold' })
    else byId.set(externalId, { place, externalId, said })
  }
  return { rows: [...byId.values()], skipped, repeats: given.length - skipped.length - byId.size }
}

/** What becomes of rows without an external id: new ones, those whose address is on the list already, and second ones of an address. */
async function sorted(
  work: WriteWork,
  drawing: ContestDrawing,
  list: AddressList,
  contestId: number,
  unknown: readonly Placed<BlockedValue>[],
): Promise<{
  readonly fresh: readonly Placed<BlockedValue>[]
  readonly same: readonly Sighting[]
  readonly repeated: readonly Unstored[]
}> {
  if (unknown.length === 0) return { fresh: [], same: [], repeated: [] }
  const wanted = unnest('w', [{ name: 'value', type: 'text', values: unknown.map(({ said }) => said.value) }])
  const present = await rowsOf<{ id: number; value: string }>(work.executor, list.present(contestId, wanted))
  const ids = present.map(({ id }) => Number(id))
  const linked = await linkedIds(work, drawing, list.kind, ids)
  const here = new Map(present.map(({ id, value }) => [value, Number(id)]))
  const fresh: Placed<BlockedValue>[] = []
  const same: Sighting[] = []
  const repeated: Unstored[] = []
  const met = new Set<string>()
  for (const row of unknown) {
    const { externalId, place, said } = row
    const internalId = here.get(said.value)
    const isSecond = met.has(said.value) || (internalId !== undefined && linked.has(internalId))
    met.add(said.value)
    if (isSecond) repeated.push({ row: place, field: 'value', problem: 'is on the list a second time' })
    else if (internalId === undefined) fresh.push(row)
    else same.push({ externalId, internalId, fingerprint: null, localFields: null })
  }
  return { fresh, same, repeated }
}
