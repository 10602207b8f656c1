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

const sources = { LOCAL: 'local' } as const

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

/** How chance decided; nothing of it for a pick by hand (#198). */
function printedSelection({ draw, selection }: RevupWinnerFragment) {
  return {
    selection_index: selection?.index ?? null,
    selection_target: selection?.target ?? null,
    selection_total_weight: selection?.totalWeight ?? null,
    selection_hash: selection?.hash ?? null,
    random_source: draw.randomSource === null ? null : sources[draw.randomSource],
    randomness_value: draw.randomness,
  }
}

/** What is documented of draws and winners as the gateway does not know them (#198). */
const unknown = {
  recovery_status: null,
  fraud_flag: false,
  promoted_at: null,
  announced_at: null,
  promoted_from_winner_id: null,
  winning_slot_start: null,
  winning_slot_end: null,
  drand_round: null,
  drand_requested_at: null,
  drand_round_published_at: null,
  drand_beacon_id: null,
  drand_chain_hash: null,
  fallback_reason: null,
}

/** A winner with the whole documented field set (#167); one draw is one group (#168). */
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
    draw_group_rank: 1,
    is_current_winner: winner.isCurrent,
    status: statuses[winner.status],
    date_drawn: localTime(winner.selectedAt, contest.timeZone),
    ...printedSelection(winner),
    disqualified_at: optionalLocalTime(winner.disqualifiedAt, contest.timeZone),
    ...unknown,
  }
}

const list = endpoint('winners.list', ListRevupWinnersDocument, {
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
