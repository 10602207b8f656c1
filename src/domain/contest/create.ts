import { type ContestRow, contests, entryMethods } from '../../database/tables/index.js'
import { brandForCreation } from '../account/brands.js'
import { requireUnrestricted } from '../caller.js'
import type { Instant } from '../clock.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { type NewEvent, recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { type ContestInput, contestDefaults } from './fields.js'
import { mergeFields } from './merge.js'
import { newPublicId, searchTextOf, slugFor } from './naming.js'
import { scheduleContest } from './schedule.js'

export interface NewContest extends ContestInput {
  readonly title: string
  /** Absent or null: the key's brand or the account's default one (#70). */
  readonly brandId?: number | null | undefined
}

/**
 * Makes a contest with a User Details entry method worth 1 (#8), a draft only if asked for or if the
 * operator has set so (#73). Where it is live or over already, that is told at once. A key restricted to
 * contests may not (#2).
 */
export async function createContest(work: WriteWork, input: NewContest): Promise<ContestRow> {
  requireUnrestricted(work.caller, 'make contests')
  const base = { ...contestDefaults, title: input.title, isDraft: work.settings.draftByDefault }
  const fields = mergeFields(base, input)
  const { accountId, brandId } = work.caller
  const brand = await brandForCreation(work, accountId, input.brandId, brandId)
  const now = work.clock.now()
  const slug = slugFor(fields.title)
  const [contest] = await work.executor
    .insert(contests)
    .values({
      ...fields,
      accountId,
      brandId: brand.id,
      publicId: newPublicId(),
      slug,
      searchText: searchTextOf(fields.title, slug),
      methodSeq: 1,
      publishedAt: fields.isDraft ? null : now,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (contest === undefined) throw new Error('The contest was not made.')
  await work.executor.insert(entryMethods).values(userDetailsOf(contest.id, now))
  const made: NewEvent = { type: 'contest.created', contestId: contest.id, data: {} }
  const published: NewEvent = { type: 'contest.published', contestId: contest.id, data: {} }
  await recordEvents(work, contest.isDraft ? [made] : [made, published])
  await scheduleContest(work, contest)
  return contest
}

/** The method that every contest has: who gives their details gets 1. */
export function userDetailsOf(contestId: number, createdAt: Instant) {
  return {
    ...{ contestId, seq: 1, typeId: userDetailsType, amount: 1, required: true, daily: false, position: 1 },
    ...{ level: null, displayed: true, createdAt },
  }
}
