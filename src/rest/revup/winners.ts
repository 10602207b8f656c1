import type { operations } from '../../generated/rest/revup.js'
import {
  GetRevupWinnerDocument,
  ListRevupWinnersDocument,
  type RevupWinnerFragment,
} from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { localTime, optionalLocalTime } from '../times.js'
import { paginationOf, windowOf } from './cursor.js'
import { decimalIn } from './money.js'

const endpoint = endpointsOf<operations>()

const statuses = {
  WON: 'won',
  NOTIFIED: 'notified',
  CLAIMED: 'claimed',
  SELECTED: 'selected',
  DISQUALIFIED: 'disqualified',
  EXPIRED: 'expired',
} as const

type Draw = RevupWinnerFragment['draw']

const reasons = {
  NO_RELAY_ANSWERED: 'no_relay_answered',
  NO_BEACON_VERIFIED: 'no_beacon_verified',
} as const

const recoveries = { REPLACED: 'replaced', UNFILLED: 'unfilled' } as const

const sources = { LOCAL: 'local', DRAND: 'drand' } as const

/** What was won. A worth that is no number is null, and there is no currency without one (#197). */
function printedPrize(prize: RevupWinnerFragment['prize']) {
  const value = prize === null ? null : decimalIn(prize.value)
  return {
    prize_id: prize?.databaseId ?? null,
    prize_name: prize?.name ?? null,
    prize_value: value,
    prize_currency: value === null || prize === null ? null : prize.currency,
  }
}

/** Where the randomness came from: the beacon's round where it decided, else why not (#198). */
function printedRandomness({ createdAt, beacon, randomSource, randomness, fallbackReason }: Draw) {
  const decided = randomSource === 'DRAND' ? beacon : null
  return {
    random_source: randomSource === null ? null : sources[randomSource],
    randomness_value: randomness,
    drand_round: decided?.round ?? null,
    drand_requested_at: decided === null ? null : localTime(createdAt, 'UTC'),
    drand_round_published_at: optionalLocalTime(decided?.dueAt ?? null, 'UTC'),
    drand_beacon_id: decided === null ? null : 'quicknet',
    drand_chain_hash: decided?.chain ?? null,
    fallback_reason: fallbackReason === null ? null : reasons[fallbackReason],
  }
}

/** How chance decided; nothing of it for a pick by hand (#198). */
function printedSelection({ selection }: RevupWinnerFragment) {
  return {
    selection_index: selection?.index ?? null,
    selection_target: selection?.target ?? null,
    selection_total_weight: selection?.totalWeight ?? null,
    selection_hash: selection?.hash ?? null,
  }
}

/** What the gateway has none of (#198). */
const unknown = { fraud_flag: false, winning_slot_start: null, winning_slot_end: null }

/** Whether somebody has the winner's place, or the winner somebody's. */
function recoveryOf({ recovery, promotedAt }: RevupWinnerFragment) {
  if (recovery !== null) return recoveries[recovery]
  return promotedAt === null ? null : 'promoted'
}

/**
 * A winner with the whole documented field set (#167). One draw is one group, in which all who were to win
 * have rank 1 (#168) and alternates follow.
 */
function printedWinner(winner: RevupWinnerFragment) {
  const { contest, participant } = winner
  return {
    id: winner.databaseId,
    promotion_id: contest.databaseId,
    participant_id: participant.databaseId,
    contact_id: participant.contactDatabaseId,
    email: participant.email,
    first_name: participant.firstName,
    last_name: participant.lastName,
    phone: participant.phone,
    ...printedPrize(winner.prize),
    draw_id: winner.draw.databaseId,
    draw_group_number: 1,
    draw_group_rank: 1 + Math.max(0, winner.rank - winner.draw.requested),
    is_current_winner: winner.isCurrent,
    status: statuses[winner.status],
    date_drawn: localTime(winner.selectedAt, contest.timeZone),
    ...printedSelection(winner),
    ...printedRandomness(winner.draw),
    recovery_status: recoveryOf(winner),
    disqualified_at: optionalLocalTime(winner.disqualifiedAt, contest.timeZone),
    promoted_at: optionalLocalTime(winner.promotedAt, contest.timeZone),
    announced_at: optionalLocalTime(winner.notifiedAt, contest.timeZone),
    promoted_from_winner_id: winner.promotedFromDatabaseId,
    ...unknown,
  }
}

const list = endpoint('winners.list', ListRevupWinnersDocument, {
  fields: { cursor: 'after' },
  variables: ({ path, query }) => ({
    contest: { databaseId: path.promotion_id },
    ...windowOf(query, 250),
  }),
  response: ({ winners: { nodes, pageInfo } }) => ({
    data: nodes.map(printedWinner),
    pagination: paginationOf(nodes, pageInfo),
  }),
})

const get = endpoint('winners.get', GetRevupWinnerDocument, {
  variables: ({ path }) => ({
    winner: { databaseId: path.winner_id },
    contest: { databaseId: path.promotion_id },
  }),
  response: ({ winner }) => ({ data: printedWinner(winner) }),
})

/** The winners of a promotion. */
export const winners = [list, get] as const
