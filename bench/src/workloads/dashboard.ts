import { at, type Json, list } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import { bearer, type Workload } from './workload.js'

const contest = 'title startsAt endsAt'
const person = 'displayName email countryCode total createdAt'
const won = 'rank selectedAt'
const winner = 'displayName email'
const gatewayQuery = `query ($first: Int!, $top: Int!, $won: Int!) {
  contests(first: $first) { nodes {
    databaseId ${contest} leaderboard(first: $top) { participant { databaseId ${person} } }
    winners(first: $won) { nodes { databaseId ${won} participant { databaseId ${winner} } } }
  } }
}`
// Leaderboard and winners are functions in the database, as a user of PostGraphile adds them: they are inlined
// into the one statement and find the index that belongs to the question.
const postgraphileQuery = `query ($account: BigInt!, $first: Int!, $top: Int!, $won: Int!) {
  contests: allContests(condition: { accountId: $account }, orderBy: ROW_ID_DESC, first: $first) { nodes {
    databaseId: rowId ${contest} leaderboard(first: $top) { nodes { databaseId: rowId ${person} } }
    winners: currentWinners(first: $won) { nodes {
      databaseId: rowId ${won} participant: participantByParticipantId { databaseId: rowId ${winner} }
    } }
  } }
}`

/** The contests with their lists in the floor's form. */
function contests(answer: Json, people: (leaderboard: Json) => Json): Json {
  return list(at(answer, 'data', 'contests', 'nodes')).map((each) => ({
    databaseId: at(each, 'databaseId'),
    title: at(each, 'title'),
    startsAt: at(each, 'startsAt'),
    endsAt: at(each, 'endsAt'),
    leaderboard: people(at(each, 'leaderboard')),
    winners: at(each, 'winners', 'nodes'),
  }))
}

const lengths = { first: 20, top: 10, won: 3 }

export const dashboard: Workload = {
  id: 'W2',
  title: '20 contests with their top 10 people and 3 winners',
  async variants(facts) {
    return [
      {
        gateway: graphql(gatewayQuery, lengths, bearer(facts)),
        postgraphile: graphql(postgraphileQuery, { account: String(facts.accountId), ...lengths }),
        floor: get('/w2', { account: facts.accountId }),
      },
    ]
  },
  essence: {
    gateway: (answer) => contests(answer, (places) => list(places).map((place) => at(place, 'participant'))),
    postgraphile: (answer) => contests(answer, (places) => at(places, 'nodes')),
    floor: (answer) => answer,
  },
}
