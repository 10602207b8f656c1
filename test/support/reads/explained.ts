import type { Difference } from './compare.js'
import { type AskSource, isCountedAsPrinted, isInOrderByPass, isToldByNoList } from './untold.js'

/** A difference between a source and its copy that there must be, and why. */
export interface Explained {
  readonly operations: readonly string[]
  /** The field's path; `data.*` means everything below as well. */
  readonly path: string
  /** Narrows it to what it is; absent: whatever the two say. */
  readonly only?: (difference: Difference, ask: AskSource) => boolean | Promise<boolean>
  /** What the dialect cannot tell. */
  readonly reason: string
}

const links = 'A link to the gateway’s own page names the contest by the gateway’s own number.'
const ownBefore = 'The account and its default brand were here before, and what was said of them here stays.'
const views = 'Of views the API tells days alone: neither countries nor referrers of single ones.'
const referrals = 'Who referred whom is told nowhere; only sums are.'
const excluded = 'Who is banned or disqualified is told nowhere, nor whose addresses are the same.'

const numbers = 'What numbers people have is told nowhere: equals follow each other as they came here.'
const passes =
  'Rows that are not verified are listed by themselves: of one second they come here after those that are.'
const untyped =
  'Rows of no type print as those of User Details, whose analytics at the source leave them out.'

export const explained: Readonly<Record<'sweepwidget' | 'revup' | 'blitz-rocket', readonly Explained[]>> = {
  sweepwidget: [
    { operations: ['account.usage'], path: 'data', reason: 'It counts the requests of the key that asks.' },
    { operations: ['account.get'], path: 'data.username', reason: ownBefore },
    { operations: ['account.get'], path: 'data.website_name', reason: ownBefore },
    { operations: ['account.get'], path: 'data.created_at', reason: ownBefore },
    {
      operations: ['account.brands'],
      path: 'data.*.website_name',
      only: ({ copy }) => copy === 'The copy',
      reason: ownBefore,
    },
    { operations: ['giveaways.embed-code'], path: 'data.direct_link', reason: links },
    { operations: ['giveaways.embed-code'], path: 'data.embed_code', reason: links },
    { operations: ['giveaways.embed-code'], path: 'data.iframe_code', reason: links },
    { operations: ['giveaways.get'], path: 'data.embed_code', reason: links },
    { operations: ['giveaways.get'], path: 'data.view_url', reason: links },
    {
      operations: ['prizes.list'],
      path: 'data.*.has_redemption_codes',
      only: ({ source, copy }) => source === true && copy === false,
      reason: 'Codes are told nowhere, and a prize without any has none to give.',
    },
    { operations: ['analytics.geography'], path: 'data.views_by_country', reason: views },
    { operations: ['analytics.referrals'], path: 'data', reason: views },
    { operations: ['analytics.fraud'], path: 'data', reason: excluded },
    { operations: ['participants.list'], path: 'data.@ties', reason: numbers },
    { operations: ['entries.export'], path: 'data.@ties', only: isInOrderByPass, reason: passes },
    {
      operations: ['analytics.entry-methods'],
      path: 'data',
      only: isCountedAsPrinted,
      reason: untyped,
    },
    {
      operations: ['participants.cross-giveaways', 'participants.cross-entries'],
      path: 'data.*',
      only: isToldByNoList,
      reason: excluded,
    },
    { operations: ['referrals.overview'], path: 'data', reason: referrals },
    { operations: ['referrals.top'], path: 'data', reason: referrals },
  ],
  revup: [
    {
      operations: ['promotions.list', 'participants.list', 'contacts.list', 'winners.list'],
      path: 'pagination.next_cursor',
      only: ({ source, copy }) => typeof source === 'string' && typeof copy === 'string',
      reason: 'A cursor is opaque, and goes on in the gateway that gave it.',
    },
    { operations: ['account.get'], path: 'data.name', reason: ownBefore },
    { operations: ['account.get'], path: 'data.created_at_epoch', reason: ownBefore },
  ],
  'blitz-rocket': [],
}

/** Why the two differ there; undefined: nobody knows. */
export async function explanationOf(
  dialect: keyof typeof explained,
  difference: Difference,
  ask: AskSource,
): Promise<Explained | undefined> {
  for (const one of explained[dialect]) {
    const { operations, path, only } = one
    if (!operations.includes(difference.operation)) continue
    if (difference.path !== path && !difference.path.startsWith(`${path}.`)) continue
    if (only === undefined || (await only(difference, ask))) return one
  }
  return undefined
}
