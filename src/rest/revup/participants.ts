import type { operations } from '../../generated/rest/revup.js'
import { ListParticipantsDocument } from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { paginationOf, windowOf } from './cursor.js'
import { printedPerson } from './person.js'

const endpoint = endpointsOf<operations>()

const list = endpoint('participants.list', ListParticipantsDocument, {
  variables: ({ path, query }) => ({
    contest: { databaseId: path.promotion_id },
    ...windowOf(query, 250),
  }),
  response: ({ participants: { nodes, pageInfo } }) => ({
    data: nodes.map(printedPerson),
    pagination: paginationOf(nodes, pageInfo),
  }),
})

/** The people of a promotion. */
export const participants = [list] as const
