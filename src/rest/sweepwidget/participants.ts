import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  BanParticipantDocument,
  DisqualifyParticipantDocument,
  FindParticipantDocument,
  GetParticipantDocument,
  ListEntriesByEmailDocument,
  type ListedPersonFragment,
  ListParticipantsByEmailDocument,
  ListParticipantsDocument,
  type ParticipantOrder,
  type PersonWithLedgerFragment,
  UnbanParticipantDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { enteredValue, figures } from './ledger-rows.js'
import { pageOf, paginationOf } from './pagination.js'
import { printed } from './people.js'

const endpoint = endpointsOf<operations>()

/** Ties follow the id, ascending in all (#108). */
const orders = {
  total_entries_desc: { field: 'TOTAL', direction: 'DESC', ties: 'ASC' },
  total_entries_asc: { field: 'TOTAL', direction: 'ASC', ties: 'ASC' },
  name_asc: { field: 'NAME', direction: 'ASC', ties: 'ASC' },
} as const satisfies Record<string, ParticipantOrder>

function listed(person: ListedPersonFragment) {
  return {
    user_id: person.uuid,
    name: printed(person.displayName),
    email: printed(person.email),
    country: person.countryCode,
    birthday: person.birthday,
    total_entries: person.countedTotal,
  }
}

/** The person with every row, verified or not, the oldest first (#95). */
function withLedger({ entriesExport, contest, ...person }: PersonWithLedgerFragment) {
  const rows = entriesExport.map((entry) => ({
    id: entry.databaseId,
    ...figures(entry, contest.timeZone),
    entry_value: enteredValue(entry),
    is_verified: entry.verified,
  }))
  return { ...listed(person), entries: rows.reverse() }
}

interface InContest {
  readonly id: number
  readonly user_id: string
}

function named({ id, user_id }: InContest) {
  return { contest: { databaseId: id }, participant: { uuid: user_id } }
}

const list = endpoint('participants.list', ListParticipantsDocument, {
  variables: ({ path, query }) => ({
    contest: { databaseId: path.id },
    orderBy: orders[query.sort ?? 'total_entries_desc'],
    ...pageOf(query).window,
  }),
  response: ({ participants: { nodes, totalCount } }, { query }) => ({
    data: nodes.map(listed),
    pagination: paginationOf(pageOf(query), totalCount),
  }),
})

const get = endpoint('participants.get', GetParticipantDocument, {
  variables: ({ path }) => named(path),
  response: ({ participant }) => ({ data: withLedger(participant) }),
})

const search = endpoint('participants.search', FindParticipantDocument, {
  fields: { q: 'filter.email' },
  variables: ({ path, query }) => ({ contest: { databaseId: path.id }, filter: { email: query.q } }),
  response: ({ participants: { nodes } }) => ({ data: nodes.map(withLedger) }),
})

const crossEntries = endpoint('participants.cross-entries', ListEntriesByEmailDocument, {
  variables: ({ path }) => ({ email: path.email }),
  response: ({ entriesByEmail }) => ({
    data: entriesByEmail.map(({ contest, ...entry }) => ({
      giveaway_id: contest.databaseId,
      giveaway_title: contest.title,
      ...figures(entry, contest.timeZone),
    })),
  }),
})

const crossGiveaways = endpoint('participants.cross-giveaways', ListParticipantsByEmailDocument, {
  variables: ({ path }) => ({ email: path.email }),
  response: ({ participantsByEmail }) => ({
    data: participantsByEmail.map(({ contest, countedTotal }) => ({
      id: contest.databaseId,
      title: contest.title,
      total_entries: countedTotal,
    })),
  }),
})

const ban = endpoint('participants.ban', BanParticipantDocument, {
  variables: ({ path }) => ({ input: named(path) }),
  response: () => ({ data: { message: 'Participant banned.' } }),
})

const unban = endpoint('participants.unban', UnbanParticipantDocument, {
  variables: ({ path }) => ({ input: named(path) }),
  response: () => ({ data: { message: 'Participant unbanned.' } }),
})

/** There is no way back in this dialect (#112). */
const disqualify = endpoint('participants.disqualify', DisqualifyParticipantDocument, {
  variables: ({ path }) => ({ input: { ...named(path), disqualified: true } }),
  response: () => ({ data: { message: 'Participant disqualified.' } }),
})

/** The people of a giveaway, and a person over all giveaways of the account. */
export const participants = [list, get, search, crossEntries, crossGiveaways, ban, unban, disqualify] as const
