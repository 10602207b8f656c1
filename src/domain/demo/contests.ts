import {
  type ContestRow,
  contestSchedules,
  contests,
  customFields,
  entryMethods,
} from '../../database/tables/index.js'
import { contestDefaults } from '../contest/fields.js'
import { changedMail } from '../contest/mail.js'
import { newPublicId, searchTextOf, slugFor } from '../contest/naming.js'
import { changedSections } from '../contest/sections.js'
import type { OperatorWork } from '../operator.js'
import { type Period, periodOf } from './calendar.js'
import { insertRows, reserveIds, taker } from './insert-rows.js'
import { type ContestPlan, contestPlans } from './plan.js'

/** A demo contest as it is stored. */
export interface StoredContest {
  readonly plan: ContestPlan
  readonly contest: Pick<
    ContestRow,
    'id' | 'publicId' | 'title' | 'startsAt' | 'endsAt' | 'createdAt' | 'timeZone' | 'winnerQuota'
  >
  /** Ids in the order of the plan's methods. */
  readonly methodIds: readonly number[]
}

const day = 86_400_000
/** Days before its start on which a contest was made. */
const lead = 8

/** Stores the contests of the plan, in its order, with their entry methods and custom fields; each is to have `share` of its people. */
export async function storeContests(
  work: OperatorWork,
  accountId: number,
  brandIds: readonly [number, number],
  share: number,
): Promise<StoredContest[]> {
  const { executor } = work
  const now = work.clock.now()
  const planned = contestPlans.map((plan) => ({
    plan: { ...plan, people: Math.ceil(plan.people * share) },
    period: periodOf(plan.run, plan.fields.timeZone, now),
  }))
  const nextId = taker(await reserveIds(executor, contests, planned.length))
  const contestRows = planned.map(({ plan, period }) =>
    contestRow(plan, period, { id: nextId(), accountId, brandId: brandIds[plan.brand], now }),
  )
  await insertRows(executor, contests, contestRows)
  await insertRows(
    executor,
    contestSchedules,
    contestRows.flatMap((row) => scheduleOf(row, now)),
  )
  const count = contestPlans.reduce((sum, { methods }) => sum + methods.length, 0)
  const nextMethodId = taker(await reserveIds(executor, entryMethods, count))
  const stored = planned.map(({ plan }, index) => {
    const contest = contestRows[index]
    if (contest === undefined) throw new Error('A contest without a row.')
    return { plan, contest, methodIds: plan.methods.map(nextMethodId) }
  })
  await insertRows(executor, entryMethods, stored.flatMap(methodRows))
  await insertRows(executor, customFields, stored.flatMap(fieldRows))
  return stored
}

function contestRow(
  plan: ContestPlan,
  { startsAt, endsAt }: Period,
  facts: { readonly id: number; readonly accountId: number; readonly brandId: number; readonly now: string },
): Omit<ContestRow, never> {
  const { now, ...ids } = facts
  const { title } = plan
  const slug = slugFor(title)
  const earliest = Math.min(Date.parse(startsAt), Date.parse(now)) - lead * day
  const createdAt = new Date(earliest).toISOString()
  const isDraft = plan.fields.isDraft ?? false
  const publishedAt = isDraft ? null : new Date(earliest + 2 * day).toISOString()
  return {
    ...contestDefaults,
    ...ids,
    title,
    slug,
    publicId: newPublicId(),
    searchText: searchTextOf(title, slug),
    ...plan.fields,
    design: changedSections({}, plan.design),
    mail: changedMail({}, plan.mail),
    isDraft,
    startsAt,
    endsAt,
    methodSeq: plan.methods.length,
    prizeSeq: plan.prizes?.length ?? 0,
    publishedAt,
    createdAt,
    updatedAt: publishedAt ?? createdAt,
    deletedAt: null,
  }
}

/** What has yet to happen is told by the clock; the past was, like the rest of it, told to nobody. */
function scheduleOf({ id, isDraft, startsAt, endsAt }: ContestRow, now: string) {
  if (isDraft) return []
  const startTold = startsAt === null || startsAt <= now
  const endTold = endsAt !== null && endsAt <= now
  return [{ contestId: id, liveAt: startsAt ?? now, overAt: endsAt, startTold, endTold }]
}

function methodRows({ plan, contest, methodIds }: StoredContest): (typeof entryMethods.$inferInsert)[] {
  return plan.methods.map(({ typeId, amount, title, link, required, daily }, index) => ({
    id: methodIds[index],
    contestId: contest.id,
    seq: index + 1,
    typeId,
    amount,
    title: title ?? null,
    link: link ?? null,
    required: required ?? false,
    daily: daily ?? false,
    position: index + 1,
    level: index === 0 ? null : 1,
    displayed: true,
    createdAt: contest.createdAt,
  }))
}

function fieldRows({ plan, contest }: StoredContest): (typeof customFields.$inferInsert)[] {
  return plan.customFields.map(({ key, label, kind, options, required }, index) => ({
    contestId: contest.id,
    key,
    label,
    kind,
    options: [...(options ?? [])],
    required: required ?? false,
    position: index + 1,
    createdAt: contest.createdAt,
  }))
}
