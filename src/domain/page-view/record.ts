import { contestVisitors, pageViews } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { statusAt } from '../contest/status.js'
import { DomainError } from '../errors.js'
import { countryCodeIn } from '../person/profile.js'
import type { WriteWork } from '../work.js'
import { countView, type PageView } from './count.js'
import { referrerIn } from './referrer.js'

/** What a contest's page tells of a view. */
export interface PageViewInput {
  /** An opaque id that the page keeps for its visitor: 1 to 128 characters. */
  readonly visitor: string
  /** The page that led here; null, blank or absent: none. */
  readonly referrer?: string | null | undefined
  /** Two letters; null or absent: unknown. */
  readonly countryCode?: string | null | undefined
}

function checked({ visitor, referrer, countryCode }: PageViewInput): PageView {
  const checks = new Checks()
  checks.text('visitor', visitor, { min: 1, max: 128 })
  const page = referrer == null || referrer.trim() === '' ? null : referrerIn(referrer)
  checks.that(
    page !== undefined,
    'referrer',
    'referrer must be an http or https address of at most 2,048 ASCII characters, others escaped.',
  )
  const country = countryCode == null ? null : countryCodeIn(countryCode)
  checks.that(country !== undefined, 'countryCode', 'countryCode must have two letters.')
  checks.done()
  return { visitor, referrer: page ?? null, countryCode: country ?? null }
}

/**
 * Records a view of a contest's page and answers whether it is the visitor's first of the contest; a
 * visitor who looks twice at once is new once (#89). A contest has a page from its publication on, before
 * its start and after its end too; a draft has none: STATE_FORBIDS with the detail NOT_PUBLISHED. Four
 * statements. Records no event: views are many, and nothing is driven by a single one.
 */
export async function recordPageView(
  work: WriteWork,
  key: ContestKey,
  input: PageViewInput,
): Promise<{ readonly firstView: boolean }> {
  const view = checked(input)
  const contest = await lockContest(work, key)
  const viewedAt = work.clock.now()
  if (statusAt(contest, viewedAt) === 'draft') {
    throw new DomainError('STATE_FORBIDS', 'The contest is not published.', { detail: 'NOT_PUBLISHED' })
  }
  const contestId = contest.id
  // The visitor's row before the view: a twin waits here, so that the first view has the lowest id.
  const seen = await work.executor
    .insert(contestVisitors)
    .values({ contestId, visitor: view.visitor, firstSeenAt: viewedAt })
    .onConflictDoNothing()
    .returning({ visitor: contestVisitors.visitor })
  await work.executor.insert(pageViews).values({ contestId, ...view, viewedAt })
  const firstView = seen.length > 0
  await countView(work, contestId, { ...view, viewedAt, firstView })
  return { firstView }
}
