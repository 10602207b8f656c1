import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  DrawWinnersDocument,
  ListWinnersDocument,
  PickWinnerDocument,
  RemoveWinnerDocument,
  type SelectedPersonFragment,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { localTime } from '../times.js'
import { pageOf, paginationOf } from './pagination.js'
import { printed } from './people.js'

const endpoint = endpointsOf<operations>()

function selected(person: SelectedPersonFragment) {
  return {
    user_id: person.uuid,
    name: printed(person.displayName),
    email: printed(person.email),
    country: person.countryCode,
  }
}

/**
 * The row that won: whoever is a winner now has one, for its deletion ends that (#103). Only of somebody who was drawn in as a winner without any
 * ledger none is known; 0 names no row.
 */
function winningRow(entry: { readonly databaseId: number } | null): number {
  return entry?.databaseId ?? 0
}

/** As they won: draw by draw, by rank, so that pages do not shift when more are drawn. */
const list = endpoint('winners.list', ListWinnersDocument, {
  variables: ({ path, query }) => ({ contest: { databaseId: path.id }, ...pageOf(query).window }),
  response: ({ winners: { nodes, totalCount } }, { query }) => ({
    data: nodes.map(({ entry, participant, selectedAt, contest, prize }) => ({
      entry_id: winningRow(entry),
      ...selected(participant),
      timestamp: localTime(selectedAt, contest.timeZone),
      // Only current winners are listed (#113).
      display_winner: 1 as const,
      prize_info: prize && { prize_name: prize.name, prize_value: prize.value },
    })),
    pagination: paginationOf(pageOf(query), totalCount),
  }),
})

const random = endpoint('winners.random', DrawWinnersDocument, {
  fields: {
    count: 'count',
    min_entries: 'minimumEntries',
    exclude_previous_winners: 'excludePrevious',
  },
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...input } }),
  response: ({ drawWinnersNow: { draw, participants } }) => ({
    data: {
      winners_selected: participants.length,
      winners_requested: draw.requested,
      eligible_pool_size: draw.poolSize,
      winners: participants.map(selected),
    },
  }),
})

const manual = endpoint('winners.manual', PickWinnerDocument, {
  fields: { user_id: 'participant', email: 'email' },
  variables: ({ path, body }) => ({
    input: {
      contest: { databaseId: path.id },
      participant: body.user_id === undefined ? null : { uuid: body.user_id },
      email: body.email ?? null,
    },
  }),
  response: ({ pickWinner: { participant } }) => ({ data: selected(participant) }),
})

/** The dialect names a winner by the row that won (#129). */
const remove = endpoint('winners.delete', RemoveWinnerDocument, {
  variables: ({ path }) => ({
    input: { contest: { databaseId: path.id }, winner: { entry: { databaseId: path.winner_id } } },
  }),
  response: () => ({}),
})

/** The winners of a giveaway. */
export const winners = [list, random, manual, remove] as const
