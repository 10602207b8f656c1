import type { Difference } from './compare.js'

/** A difference between a source and its copy that there must be, and why. */
export interface Explained {
  readonly operations: readonly string[]
  /** The field's path; `data.*` means everything below as well. */
  readonly path: string
  /** Narrows it to what it is; absent: whatever the two say. */
  readonly only?: (difference: Difference) => boolean
  /** What the dialect cannot tell. */
  readonly reason: string
}

const links = 'A link to the gateway’s own page names the contest by the gateway’s own number.'
const ownBefore = 'The account and its default brand were here before, and what was said of them here stays.'
const views = 'Of views the API tells days alone: neither countries nor referrers of single ones.'
const referrals = 'Who referred whom is told nowhere; only sums are.'
const excluded = 'Who is banned or disqualified is told nowhere, nor whose addresses are the same.'

const ties =
  'Instants are told by the second, and rows that sort alike follow each other as they came, so that pages end between others.'

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
    { operations: ['entries.list', 'participants.list'], path: 'data.@order', reason: ties },
    {
      operations: ['entries.list'],
      path: 'data.*',
      only: ({ request, source, copy }) =>
        request.includes('sort=entries_') && (source === undefined || copy === undefined),
      reason: ties,
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
export function explanationOf(
  dialect: keyof typeof explained,
  difference: Difference,
): Explained | undefined {
  return explained[dialect].find(
    ({ operations, path, only }) =>
      operations.includes(difference.operation) &&
      (difference.path === path || difference.path.startsWith(`${path}.`)) &&
      (only?.(difference) ?? true),
  )
}
