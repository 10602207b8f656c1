import type { operations } from '../../generated/rest/revup.js'
import {
  GetPromotionDocument,
  ListPromotionsDocument,
  type PromotionFragment,
} from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { optionalLocalTime } from '../times.js'
import { paginationOf, windowOf } from './cursor.js'
import { coreFields } from './form-fields.js'

const endpoint = endpointsOf<operations>()

/** The kind of a contest whose maker named none; this dialect has its own word for it (#173). */
const standardKind = 'standard'

/** Drafts are pending like what has not begun (#172). */
const statuses = { DRAFT: 'pending', SCHEDULED: 'pending', LIVE: 'live', ENDED: 'completed' } as const

function customField({ databaseId, label, options }: PromotionFragment['customFields'][number]) {
  return { id: `ff_${databaseId}`, title: label, ...(options.length > 0 ? { options: [...options] } : {}) }
}

function promotion(contest: PromotionFragment, account: { readonly databaseId: number }) {
  return {
    id: contest.databaseId,
    account_id: account.databaseId,
    name: contest.title,
    type: contest.kind === standardKind ? 'giveaway' : contest.kind,
    status: statuses[contest.status],
    start_date: optionalLocalTime(contest.startsAt, contest.timeZone),
    end_date: optionalLocalTime(contest.endsAt, contest.timeZone),
    timezone: contest.timeZone,
    default_language: contest.language,
    ...(contest.hostedUrl === null ? {} : { hosted_website_url: contest.hostedUrl }),
    form_fields: [...coreFields, ...contest.customFields.map(customField)],
  }
}

const list = endpoint('promotions.list', ListPromotionsDocument, {
  fields: { cursor: 'after' },
  variables: ({ query }) => windowOf(query, 50),
  response: ({ account, contests: { nodes, pageInfo } }) => ({
    data: nodes.map((contest) => promotion(contest, account)),
    pagination: paginationOf(nodes, pageInfo),
  }),
})

const get = endpoint('promotions.get', GetPromotionDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.promotion_id } }),
  response: ({ account, contest }) => ({ data: promotion(contest, account) }),
})

/** The account's contests, which this dialect calls promotions. */
export const promotions = [list, get] as const
