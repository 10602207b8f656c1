import { eq } from 'drizzle-orm'
import { type ContestRow, type CustomFieldRow, contests, customFields } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { assertVisible, type ContestKey, lockContest } from '../contest/find.js'
import { DomainError, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { closeGap, rearranged, writePositions } from '../positions.js'
import type { WriteWork } from '../work.js'
import { fieldBound, fieldsOfContests } from './find.js'

type Kind = CustomFieldRow['kind']

/** Changes of a custom field: absent keeps, null is refused. */
export interface FieldChanges {
  /** 1 to 255 characters. */
  readonly label?: string | null | undefined
  /** 1 to 250 different texts of 1 to 255 characters for a kind with a choice, none for others. */
  readonly options?: readonly string[] | null | undefined
  readonly required?: boolean | null | undefined
}

export interface NewField extends Omit<FieldChanges, 'label'> {
  /** A letter, then at most 63 letters, digits, - and _; not `ff_` and digits, which name fields by number. */
  readonly key: string
  readonly label: string
  readonly kind: Kind
}

const keyPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/
const numberPattern = /^ff_\d+$/i

/** Whether answers are chosen among options. */
export function hasChoice(kind: Kind): boolean {
  return kind === 'select' || kind === 'multi_select'
}

function checkOptions(checks: Checks, kind: Kind, options: readonly string[]): void {
  if (!hasChoice(kind)) {
    checks.that(options.length === 0, 'options', 'options are for the kinds with a choice only.')
    return
  }
  const fits = options.length >= 1 && options.length <= 250 && new Set(options).size === options.length
  checks.that(fits, 'options', 'options takes 1 to 250 different texts.')
  for (const option of options.slice(0, 250)) checks.text('options', option, { min: 1, max: 255 })
}

/** Notes what is out of bounds of a field of this kind. */
export function checkFieldChanges(checks: Checks, kind: Kind, changes: FieldChanges): void {
  checks.notNull('', changes, ['label', 'options', 'required'])
  checks.text('label', changes.label, { min: 1, max: 255 })
  if (changes.options != null) checkOptions(checks, kind, changes.options)
}

/**
 * Adds a custom field at the end of the order. CONFLICT for a key that the contest has, STATE_FORBIDS
 * beyond 250 fields. Additions wait for each other.
 */
export async function createField(
  work: WriteWork,
  key: ContestKey,
  input: NewField,
): Promise<CustomFieldRow> {
  const checks = new Checks()
  checks.that(
    keyPattern.test(input.key) && !numberPattern.test(input.key),
    'key',
    'key takes a letter, then at most 63 letters, digits, - and _, and is not ff_ with digits.',
  )
  checkFieldChanges(checks, input.kind, {
    ...input,
    options: input.options === undefined ? [] : input.options,
  })
  checks.done()
  const contest = await lockContest(work, key, true)
  const present = (await fieldsOfContests(work, [contest.id], undefined)).get(contest.id) ?? []
  if (present.length >= fieldBound) {
    throw new DomainError('STATE_FORBIDS', `A contest has at most ${fieldBound} custom fields.`)
  }
  if (present.some((field) => field.key === input.key)) {
    const message = 'The contest has a custom field with this key.'
    throw new DomainError('CONFLICT', message, {
      subject: 'customField',
      fields: [{ path: 'key', message }],
    })
  }
  const [field] = await work.executor
    .insert(customFields)
    .values({
      contestId: contest.id,
      key: input.key,
      label: input.label,
      kind: input.kind,
      options: [...(input.options ?? [])],
      required: input.required ?? false,
      position: present.length + 1,
      createdAt: work.clock.now(),
    })
    .returning()
  if (field === undefined) throw new Error('The custom field was not made.')
  await recordEvents(work, [
    { type: 'custom_field.created', contestId: contest.id, data: { customFieldId: field.id } },
  ])
  return field
}

/** The field, whose contest is locked exclusively; NOT_FOUND for one that does not exist for the caller. */
async function lockField(
  work: WriteWork,
  id: number,
): Promise<{ field: CustomFieldRow; contest: ContestRow }> {
  const [found] = await work.executor
    .select({ contest: contests })
    .from(customFields)
    .innerJoin(contests, eq(contests.id, customFields.contestId))
    .where(eq(customFields.id, id))
  assertVisible(work.caller, found?.contest, () => notFound('customField'))
  if (found === undefined) throw notFound('customField')
  const contest = await lockContest(work, { id: found.contest.id }, true)
  const [field] = await work.executor.select().from(customFields).where(eq(customFields.id, id))
  if (field === undefined) throw notFound('customField')
  return { field, contest }
}

/** Changes a custom field; its key and kind stay, and so do values that people gave (#176). */
export async function updateField(
  work: WriteWork,
  id: number,
  changes: FieldChanges,
): Promise<CustomFieldRow> {
  const { field } = await lockField(work, id)
  const checks = new Checks()
  checkFieldChanges(checks, field.kind, changes)
  checks.done()
  const after = {
    label: changes.label ?? field.label,
    options: [...(changes.options ?? field.options)],
    required: changes.required ?? field.required,
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => JSON.stringify(after[name]) !== JSON.stringify(field[name]))
  if (fields.length === 0) return field
  const [updated] = await work.executor
    .update(customFields)
    .set(after)
    .where(eq(customFields.id, id))
    .returning()
  if (updated === undefined) throw notFound('customField')
  await recordEvents(work, [
    { type: 'custom_field.updated', contestId: field.contestId, data: { customFieldId: id, fields } },
  ])
  return updated
}

/** Removes a custom field; values that people gave stay stored under its key as free ones (#39). */
export async function deleteField(work: WriteWork, id: number): Promise<ContestRow> {
  const { field, contest } = await lockField(work, id)
  await work.executor.delete(customFields).where(eq(customFields.id, id))
  await closeGap(work, customFields, eq(customFields.contestId, contest.id), field.position)
  await recordEvents(work, [
    { type: 'custom_field.deleted', contestId: contest.id, data: { customFieldId: id } },
  ])
  return contest
}

/** Sets the order; fields left out keep their relative order at the end. */
export async function reorderFields(
  work: WriteWork,
  key: ContestKey,
  order: readonly number[],
): Promise<ContestRow> {
  const contest = await lockContest(work, key, true)
  const present = (await fieldsOfContests(work, [contest.id], undefined)).get(contest.id) ?? []
  const wanted = rearranged(
    present.map(({ id }) => id),
    order,
  )
  if (wanted.every((id, index) => id === present[index]?.id)) return contest
  await writePositions(work, customFields, wanted)
  await recordEvents(work, [{ type: 'custom_field.reordered', contestId: contest.id, data: {} }])
  return contest
}
