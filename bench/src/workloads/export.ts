import { at, type Json, list } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import { bearer, type Workload } from './workload.js'

const entry = 'amount verified occurredAt participant'
const gatewayQuery = `query ($by: ContestLookup!, $limit: Int!) {
  contest(by: $by) { entries: entriesExport(limit: $limit) { databaseId ${entry} { email displayName } } }
}`
const postgraphileQuery = `query ($contest: BigInt!, $limit: Int!) {
  entries: allEntries(
    condition: { contestId: $contest }, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC], first: $limit
  ) { nodes {
    databaseId: rowId amount verified occurredAt participant: participantByParticipantId { email displayName }
  } }
}`

const limit = 10_000

/** The rows with the person's columns beside them. */
const flat = (entries: Json): Json =>
  list(entries).map((each) => ({
    databaseId: at(each, 'databaseId'),
    amount: at(each, 'amount'),
    verified: at(each, 'verified'),
    occurredAt: at(each, 'occurredAt'),
    email: at(each, 'participant', 'email'),
    displayName: at(each, 'participant', 'displayName'),
  }))

export const entriesExport: Workload = {
  id: 'W5',
  title: '10,000 entries with their people',
  async variants(facts) {
    const contest = facts.largest.id
    return [
      {
        gateway: graphql(gatewayQuery, { by: { databaseId: contest }, limit }, bearer(facts)),
        postgraphile: graphql(postgraphileQuery, { contest: String(contest), limit }),
        floor: get('/w5', { account: facts.accountId, contest }),
      },
    ]
  },
  essence: {
    gateway: (answer) => flat(at(answer, 'data', 'contest', 'entries')),
    postgraphile: (answer) => flat(at(answer, 'data', 'entries', 'nodes')),
    floor: (answer) => answer,
  },
}
