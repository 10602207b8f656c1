import { or, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import { TableRows } from '../../../../database/table-rows.js'
import { type CustomFieldRow, customFields } from '../../../../database/tables/index.js'
import { hasChoice } from '../../../custom-field/change.js'
import { fieldBound } from '../../../custom-field/find.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import type { WriteWork } from '../../../work.js'
import type { SourceContest, SourceCustomField } from '../../model.js'
import { type Known, knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import { afterChanges, insertAll, type Placed, planned, sameNamed, sightingsOf, updateAll } from '../page.js'
import type { Drawing } from '../store.js'

const told = ['label', 'options', 'position'] as const

type Said = Pick<CustomFieldRow, (typeof told)[number] | 'contestId'>

const fields = new Fields<Said, CustomFieldRow>(sameNamed(told))

const inserted = new TableRows(customFields, ['contestId', 'key', 'kind', 'required', ...told, 'createdAt'])
const updated = new TableRows(customFields, ['id', 'kind', ...told])

/** Of what kind a field is: the services tell the options alone. */
export function kindOf(options: readonly string[]): CustomFieldRow['kind'] {
  return options.length > 0 ? 'select' : 'text'
}

/** Whether a contest can have these fields. */
export function customFieldsFit(all: readonly SourceCustomField[]): boolean {
  const ids = all.map(({ externalId }) => externalId)
  const areNamed = ids.every((id) => /^ff_\d{1,50}$/.test(id))
  return areNamed && ids.length <= fieldBound && new Set(ids).size === ids.length
}

/** What is here of the fields that a page of contests names. */
export interface HeldFields {
  readonly known: ReadonlyMap<string, Known>
  readonly held: readonly CustomFieldRow[]
}

/** Reads the fields that these contests name, and all that those have which are here already. */
export async function heldFields(
  work: WriteWork,
  drawing: Drawing,
  rows: readonly SourceContest[],
  contestIds: readonly number[],
): Promise<HeldFields> {
  const named = rows.flatMap(({ customFields: all = [] }) => all.map(({ externalId }) => externalId))
  if (named.length === 0) return { known: new Map(), held: [] }
  const known = await knownByExternalId(work, drawing, 'custom_field', named)
  const ids = [...known.values()].map(({ internalId }) => internalId)
  const held = await work.executor
    .select()
    .from(customFields)
    .where(
      or(
        sql`${customFields.contestId} = any(${sql.param([...contestIds])}::bigint[])`,
        sql`${customFields.id} = any(${sql.param(ids)}::bigint[])`,
      ),
    )
  return { known, held }
}

/** Whether a contest names a field that is another contest's; `contestId` is its own id here, `met` whose fields the page has named before. */
export function namesForeignField(
  { externalId: contest, customFields: all = [] }: SourceContest,
  contestId: number | undefined,
  { known, held }: HeldFields,
  met: Map<string, string>,
): boolean {
  return all.some(({ externalId }) => {
    const owner = met.get(externalId) ?? contest
    met.set(externalId, owner)
    const internalId = known.get(externalId)?.internalId
    const field = held.find(({ id }) => id === internalId)
    return owner !== contest || (field !== undefined && field.contestId !== contestId)
  })
}

/** A contest that is here, with the fields that the service gives it. */
export interface FieldsOfContest {
  readonly contestId: number
  readonly all: readonly SourceCustomField[]
}

/** Stores the fields of contests, all of each, and gives the contests of which one was made or changed. What was deleted here stays so. */
export async function storeCustomFields(
  work: WriteWork,
  drawing: Drawing,
  { known, held }: HeldFields,
  contests: readonly FieldsOfContest[],
): Promise<ReadonlySet<number>> {
  if (contests.length === 0) return new Set()
  const rows = contests.flatMap(({ contestId, all }) =>
    all.map(({ externalId, title: label, options }, place): Placed<Said> => {
      return { place, externalId, said: { contestId, label, options: [...options], position: place + 1 } }
    }),
  )
  const plan = planned(rows, { fields, known, held: new Map(held.map((field) => [field.id, field])) })
  const changed = plan.changed.map(afterChanges).map((field) => ({
    ...field,
    kind: hasChoice(field.kind) ? field.kind : field.options.length > 0 ? 'select' : field.kind,
  }))
  await updateAll(work, customFields, updated, changed)
  const keys = new Set(held.map(({ contestId, key }) => `${contestId} ${key}`))
  const made = plan.fresh.map(({ externalId, said }) => ({
    ...{ ...said, kind: kindOf(said.options), required: false, createdAt: work.clock.now() },
    key: freeKey(externalId.replace('ff', 'field'), said.contestId, keys),
  }))
  const ids = await insertAll(work, customFields, inserted, made)
  const contestOf = new Map(rows.map(({ externalId, said }) => [externalId, said.contestId]))
  const seen = [...plan.seen, ...sightingsOf(fields, plan.fresh, ids)]
  await noteSeen(
    ...([work, drawing, 'custom_field'] as const),
    seen.map((one) => ({ ...one, contestId: contestOf.get(one.externalId) ?? 0 })),
  )
  await markGone(work, drawing, contests, [...contestOf.keys()])
  await recordEvents(work, [
    ...plan.changed.map((change): NewEvent => {
      const data = { customFieldId: change.held.id, fields: [...change.changes] }
      return { type: 'custom_field.updated', contestId: change.said.contestId, data }
    }),
    ...plan.fresh.map(({ said: { contestId } }, index): NewEvent => {
      return { type: 'custom_field.created', contestId, data: { customFieldId: ids[index] } }
    }),
  ])
  return new Set([...plan.changed, ...plan.fresh].map(({ said: { contestId } }) => contestId))
}

/** The key of a field, whose form no service tells: `field_456`, with a number behind it where the contest has one of that name. */
function freeKey(base: string, contestId: number, taken: Set<string>): string {
  let key = base
  for (let next = 2; taken.has(`${contestId} ${key}`); next += 1) key = `${base}_${next}`
  taken.add(`${contestId} ${key}`)
  return key
}

/** Marks the fields of contests that the service no longer names. */
async function markGone(
  work: WriteWork,
  { source }: Drawing,
  contests: readonly FieldsOfContest[],
  named: readonly string[],
): Promise<void> {
  const ids = contests.map(({ contestId }) => contestId)
  await rowsOf(
    work.executor,
    sql`update external_ids e set vanished_at = ${work.clock.now()}::timestamptz
      from custom_fields f
      where f.contest_id = any(${sql.param(ids)}::bigint[]) and e.internal_id = f.id
        and e.account_id = ${source.accountId}::bigint and e.dialect = ${source.dialect} and e.kind = 'custom_field'
        and e.external_id <> all(${sql.param([...named])}::text[]) and e.vanished_at is null`,
  )
}
