import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { type ContestRow, contests } from '../../database/tables/index.js'
import { DomainError, notFound } from '../errors.js'
import { type EventType, recordEvents } from '../event/record.js'
import { unlockRewardsOfAll } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import type { ContestFields, ContestInput } from './fields.js'
import { type ContestKey, lockContest } from './find.js'
import { mergeFields } from './merge.js'
import { searchTextOf } from './naming.js'
import { scheduleContest } from './schedule.js'
import { statusAt } from './status.js'

/** What decides when a contest becomes live and ends. */
const decisive = ['isDraft', 'startsAt', 'endsAt'] as const

function namesOfChanged(before: ContestFields, after: ContestFields): (keyof ContestFields)[] {
  const names = Object.keys(after) as (keyof ContestFields)[]
  return names.filter((name) => !isDeepStrictEqual(before[name], after[name]))
}

/**
 * Changes a contest; the result as a whole must be valid (#84). Nothing given, or nothing different,
 * changes nothing (#77). `isDraft` publishes or returns to draft (#76), with the rules of publishing. What
 * becomes live or ends thereby is told at once, other dates by the clock (#75).
 * Rewards that are switched on unlock at once for everybody who has reached them (#142).
 * Changes at the same time wait for each other, so that none is lost.
 */
export async function updateContest(
  work: WriteWork,
  key: ContestKey,
  input: ContestInput,
): Promise<ContestRow> {
  const before = await lockContest(work, key, true)
  const after = mergeFields(before, input)
  const changed = namesOfChanged(before, after)
  if (changed.length === 0) return before
  const publishes = before.isDraft && !after.isDraft
  if (publishes) refuseEnded(work, after)
  const now = work.clock.now()
  const [contest] = await work.executor
    .update(contests)
    .set({
      ...Object.fromEntries(changed.map((name) => [name, after[name]])),
      searchText: searchTextOf(after.title, before.slug),
      ...(publishes ? { publishedAt: now } : {}),
      updatedAt: now,
    })
    .where(eq(contests.id, before.id))
    .returning()
  if (contest === undefined) throw notFound('contest')
  const type = typeOfChange(before, after)
  const fields = changed.filter((name) => name !== 'isDraft')
  await recordEvents(work, [
    ...(fields.length > 0
      ? [{ type: 'contest.updated' as const, contestId: contest.id, data: { fields } }]
      : []),
    ...(type === undefined ? [] : [{ type, contestId: contest.id, data: {} }]),
  ])
  if (decisive.some((name) => changed.includes(name))) await scheduleContest(work, contest)
  if (changed.includes('rewardsEnabled')) await unlockRewardsOfAll(work, contest)
  return contest
}

/** Whether a contest was published or hidden by a change; undefined: neither. */
export function typeOfChange(
  before: Pick<ContestFields, 'isDraft'>,
  after: Pick<ContestFields, 'isDraft'>,
): EventType | undefined {
  if (before.isDraft === after.isDraft) return undefined
  return after.isDraft ? 'contest.unpublished' : 'contest.published'
}

/** A draft whose end has passed cannot be published (#74). */
function refuseEnded(work: WriteWork, contest: ContestFields): void {
  if (statusAt(contest, work.clock.now()) !== 'ended') return
  const message = 'A contest whose end has passed cannot be published.'
  throw new DomainError('STATE_FORBIDS', message, {
    subject: 'contest',
    fields: [{ path: 'endsAt', message }],
  })
}

/** Publishes a draft; a published contest stays as it is, ended ones too (#74). */
export function publishContest(work: WriteWork, key: ContestKey): Promise<ContestRow> {
  return updateContest(work, key, { isDraft: false })
}

/** Hides a contest as a draft again; everything in it is kept (#76). */
export function returnContestToDraft(work: WriteWork, key: ContestKey): Promise<ContestRow> {
  return updateContest(work, key, { isDraft: true })
}
