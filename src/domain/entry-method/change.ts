import { eq, getTableColumns, max } from 'drizzle-orm'
import { type ContestRow, contests, type EntryMethodRow, entryMethods } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { assertVisible, type ContestKey, lockContest } from '../contest/find.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { closeGap, rearranged, writePositions } from '../positions.js'
import type { WriteWork } from '../work.js'
import { typeNumbered, userDetailsType } from './catalogue.js'
import { methodBound, methodsOfContests } from './find.js'

type Given<T> = T | null | undefined

/** Changes of a method: absent keeps, null clears where the column may be null and is refused elsewhere. */
export interface MethodChanges {
  /** 1 to 2,147,483,647. */
  readonly amount?: Given<number>
  /** At most 255 characters. */
  readonly title?: Given<string>
  /** An http or https address, at most 2,048 characters. */
  readonly link?: Given<string>
  readonly required?: Given<boolean>
  readonly daily?: Given<boolean>
  /** `#` and 3 or 6 hexadecimal digits. */
  readonly iconColor?: Given<string>
  /** At most 5,000 characters. */
  readonly instructions?: Given<string>
  readonly displayed?: Given<boolean>
}

export interface NewMethod extends MethodChanges {
  readonly typeId: number
  readonly amount: number
}

/** Throws VALIDATION_FAILED with every fault of the input. */
export function checkMethod(input: MethodChanges): void {
  const checks = new Checks()
  checks.notNull('', input, ['amount', 'required', 'daily', 'displayed'])
  checks.integer('amount', input.amount, 1)
  checks.text('title', input.title, { max: 255 })
  checks.webAddress('link', input.link)
  checks.that(
    input.iconColor == null || /^#(?:[0-9a-f]{3}){1,2}$/i.test(input.iconColor),
    'iconColor',
    'iconColor must be a colour like #1DA1F2.',
  )
  checks.text('instructions', input.instructions, { max: 5_000 })
  checks.done()
}

/**
 * Adds a method at the end of the order, with the next number of the contest. VALIDATION_FAILED at
 * `typeId` for an unknown type and for a second User Details (#120). Additions wait for each other.
 */
export async function addMethod(work: WriteWork, key: ContestKey, input: NewMethod): Promise<EntryMethodRow> {
  checkMethod(input)
  if (typeNumbered(input.typeId) === undefined) {
    throw invalidField('typeId', 'The catalogue has no such entry method type.')
  }
  if (input.typeId === userDetailsType) throw invalidField('typeId', 'The contest has User Details already.')
  const contest = await lockContest(work, key, true)
  const position = (await lastPosition(work, contest.id)) + 1
  if (position > methodBound) {
    throw new DomainError('STATE_FORBIDS', `A contest has at most ${methodBound} entry methods.`)
  }
  const seq = contest.methodSeq + 1
  await work.executor.update(contests).set({ methodSeq: seq }).where(eq(contests.id, contest.id))
  const [method] = await work.executor
    .insert(entryMethods)
    .values({
      contestId: contest.id,
      seq,
      typeId: input.typeId,
      amount: input.amount,
      title: input.title ?? null,
      link: input.link ?? null,
      required: input.required ?? false,
      daily: input.daily ?? false,
      position,
      level: 1,
      iconColor: input.iconColor ?? null,
      instructions: input.instructions ?? null,
      displayed: input.displayed ?? true,
      createdAt: work.clock.now(),
    })
    .returning()
  if (method === undefined) throw new Error('The entry method was not added.')
  await recordEvents(work, [
    { type: 'entry_method.added', contestId: contest.id, data: { methodId: method.id } },
  ])
  return method
}

async function lastPosition(work: WriteWork, contestId: number): Promise<number> {
  const [last] = await work.executor
    .select({ position: max(entryMethods.position) })
    .from(entryMethods)
    .where(eq(entryMethods.contestId, contestId))
  return last?.position ?? 0
}

/**
 * The method, whose contest is locked; NOT_FOUND for one that does not exist for the caller or that does
 * not belong to the contest named.
 */
async function lockMethod(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
  exclusive: boolean,
): Promise<{ method: EntryMethodRow; contest: ContestRow }> {
  const contest = await lockContest(work, within ?? (await contestOf(work, id)), exclusive)
  const [method] = await work.executor
    .select()
    .from(entryMethods)
    .where(eq(entryMethods.id, id))
    .for('no key update')
  if (method?.contestId !== contest.id) throw notFound('entryMethod')
  return { method, contest }
}

/** The contest of a method; NOT_FOUND for a method that does not exist for the caller. */
async function contestOf(work: WriteWork, methodId: number): Promise<ContestKey> {
  const [contest] = await work.executor
    .select(getTableColumns(contests))
    .from(entryMethods)
    .innerJoin(contests, eq(contests.id, entryMethods.contestId))
    .where(eq(entryMethods.id, methodId))
  assertVisible(work.caller, contest, () => notFound('entryMethod'))
  if (contest === undefined) throw notFound('entryMethod')
  return { id: contest.id }
}

/** Changes a method; its type stays. Nothing given changes nothing (#77). */
export async function updateMethod(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
  changes: MethodChanges,
): Promise<EntryMethodRow> {
  checkMethod(changes)
  const { method } = await lockMethod(work, id, within, false)
  const after = {
    amount: changes.amount ?? method.amount,
    title: changes.title === undefined ? method.title : changes.title,
    link: changes.link === undefined ? method.link : changes.link,
    required: changes.required ?? method.required,
    daily: changes.daily ?? method.daily,
    iconColor: changes.iconColor === undefined ? method.iconColor : changes.iconColor,
    instructions: changes.instructions === undefined ? method.instructions : changes.instructions,
    displayed: changes.displayed ?? method.displayed,
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => after[name] !== method[name])
  if (fields.length === 0) return method
  const [updated] = await work.executor
    .update(entryMethods)
    .set(after)
    .where(eq(entryMethods.id, id))
    .returning()
  if (updated === undefined) throw notFound('entryMethod')
  await recordEvents(work, [
    { type: 'entry_method.updated', contestId: method.contestId, data: { methodId: id, fields } },
  ])
  return updated
}

/** Removes a method; its ledger rows stay. User Details cannot be removed: STATE_FORBIDS (#120). */
export async function removeMethod(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
): Promise<ContestRow> {
  const { method, contest } = await lockMethod(work, id, within, true)
  if (method.typeId === userDetailsType) {
    throw new DomainError('STATE_FORBIDS', 'User Details cannot be removed.', { subject: 'entryMethod' })
  }
  await work.executor.delete(entryMethods).where(eq(entryMethods.id, id))
  await closeGap(work, entryMethods, eq(entryMethods.contestId, contest.id), method.position)
  await recordEvents(work, [
    {
      type: 'entry_method.removed',
      contestId: contest.id,
      data: { methodId: id, methodTypeId: method.typeId },
    },
  ])
  return contest
}

/** Sets the display order (#121); gives the contest with all its methods in order. */
export async function reorderMethods(
  work: WriteWork,
  key: ContestKey,
  order: readonly number[],
): Promise<{ contest: ContestRow; methods: readonly EntryMethodRow[] }> {
  const contest = await lockContest(work, key, true)
  const read = async () => (await methodsOfContests(work, [contest.id], undefined)).get(contest.id) ?? []
  const current = (await read()).map(({ id }) => id)
  const wanted = rearranged(current, order)
  if (wanted.every((id, index) => id === current[index])) return { contest, methods: await read() }
  await writePositions(work, entryMethods, wanted)
  await recordEvents(work, [{ type: 'entry_method.reordered', contestId: contest.id, data: {} }])
  return { contest, methods: await read() }
}
