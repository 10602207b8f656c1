import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  CreateRewardDocument,
  DeleteRewardDocument,
  ListRewardsDocument,
  type RewardChanges,
  UpdateRewardDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

/** The dialect's fields and those of the input; on PUT as on POST (#141). */
const fields = {
  type: 'kind',
  title: 'title',
  entries_required: 'threshold',
  coupon_code: 'couponCode',
  coupon_directions: 'couponDirections',
  hide_progress: 'hideProgress',
  prize_random_or_guaranteed: 'grant',
  coupon_if_coupon_code: 'showCode',
  send_email: 'notify',
  email_body: 'mail.body',
  email_subject: 'mail.subject',
  email_reply_to_email: 'mail.replyToEmail',
  email_reply_to_name: 'mail.replyToName',
} as const

const kinds = { 1: 'PRIZE_ENTRY', 2: 'COUPON' } as const
const grants = { 1: 'GUARANTEED', 2: 'RANDOM' } as const

/** A body under its input names, with the dialect's numbers. */
interface Sent {
  readonly kind?: 1 | 2
  readonly title?: string
  readonly threshold?: number
  readonly couponCode?: string
  readonly couponDirections?: string
  readonly hideProgress?: boolean
  readonly grant?: 1 | 2
  readonly showCode?: 0 | 1
  readonly notify?: 0 | 1
  readonly 'mail.body'?: string
  readonly 'mail.subject'?: string
  readonly 'mail.replyToEmail'?: string
  readonly 'mail.replyToName'?: string
}

/** The given fields only: what is absent stays absent. */
function changesOf(sent: Sent): RewardChanges {
  const { kind, grant, showCode, notify, ...others } = sent
  const {
    'mail.body': body,
    'mail.subject': subject,
    'mail.replyToEmail': replyToEmail,
    'mail.replyToName': replyToName,
    ...same
  } = others
  const mail = {
    ...(body === undefined ? {} : { body }),
    ...(subject === undefined ? {} : { subject }),
    ...(replyToEmail === undefined ? {} : { replyToEmail }),
    ...(replyToName === undefined ? {} : { replyToName }),
  }
  return {
    ...same,
    ...(kind === undefined ? {} : { kind: kinds[kind] }),
    ...(grant === undefined ? {} : { grant: grants[grant] }),
    ...(showCode === undefined ? {} : { showCode: showCode === 1 }),
    ...(notify === undefined ? {} : { notify: notify === 1 }),
    ...(Object.keys(mail).length === 0 ? {} : { mail }),
  }
}

function typeOf(kind: 'PRIZE_ENTRY' | 'COUPON'): 1 | 2 {
  return kind === 'PRIZE_ENTRY' ? 1 : 2
}

function bit(flag: boolean): 0 | 1 {
  return flag ? 1 : 0
}

const list = endpoint('rewards.list', ListRewardsDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest: { rewards: found } }) => ({
    data: found.map((reward) => ({
      id: reward.databaseId,
      type: typeOf(reward.kind),
      title: reward.title,
      entries_required: reward.threshold,
      prize_random_or_guaranteed: reward.grant === 'GUARANTEED' ? (1 as const) : (2 as const),
      coupon_if_coupon_code: bit(reward.showCode),
      coupon_code: reward.couponCode,
      coupon_directions: reward.couponDirections,
      hide_progress: reward.hideProgress,
      send_email: bit(reward.notify),
      order: reward.position,
    })),
  }),
})

const create = endpoint('rewards.create', CreateRewardDocument, {
  fields,
  variables: ({ path, body, input }) => ({
    input: {
      ...changesOf(input),
      contest: { databaseId: path.id },
      kind: kinds[body.type],
      title: body.title,
      threshold: body.entries_required,
    },
  }),
  response: ({ createReward: { reward } }) => ({
    data: {
      id: reward.databaseId,
      competition_id: reward.contestDatabaseId,
      type: typeOf(reward.kind),
      title: reward.title,
      entries_required: reward.threshold,
      order: reward.position,
    },
  }),
})

const update = endpoint('rewards.update', UpdateRewardDocument, {
  fields,
  variables: ({ path, input }) => ({
    input: {
      reward: { databaseId: path.reward_id },
      contest: { databaseId: path.id },
      changes: changesOf(input),
    },
  }),
  response: ({ updateReward: { reward } }) => ({
    data: { id: reward.databaseId, message: 'Reward updated successfully.' },
  }),
})

const remove = endpoint('rewards.delete', DeleteRewardDocument, {
  variables: ({ path }) => ({
    input: { reward: { databaseId: path.reward_id }, contest: { databaseId: path.id } },
  }),
  response: () => ({}),
})

/** The milestone rewards of a giveaway. */
export const rewards = [list, create, update, remove] as const
