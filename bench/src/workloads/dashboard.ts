import { at, type Json, list } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import { bearer, type Workload } from './workload.js'

const contest = 'title startsAt endsAt'
const person = 'displayName email countryCode total createdAt'
const gatewayQuery = `query ($first: Int!, $top: Int!) {
  contests(first: $first) { nodes {
    databaseId ${contest} leaderboard(first: $top) { participant { databaseId ${person} } }
  } }
}`
// The leaderboard is a function in the database, as a user of PostGraphile adds one: it is inlined into
// the one statement and finds the index that belongs to the question.
const postgraphileQuery = `query ($account: BigInt!, $first: Int!, $top: Int!) {
  contests: allContests(condition: { accountId: $account }, orderBy: ROW_ID_DESC, first: $first) { nodes {
    databaseId: rowId ${contest} leaderboard(first: $top) { nodes { databaseId: rowId ${person} } }
  } }
}`

/** The contests with the list under `leaderboard` in the floor's form. */
function contests(answer: Json, people: (leaderboard: Json) => Json): Json {
  return list(at(answer, 'data', 'contests', 'nodes')).map((each) => ({
    databaseId: at(each, 'databaseId'),
    title: at(each, 'title'),
    startsAt: at(each, 'startsAt'),
    endsAt: at(each, 'endsAt'),
    leaderboard: people(at(each, 'leaderboard')),
  }))
}

export const dashboard: Workload = {
  id: 'W2',
  title: '20 contests with their top 10 people (winners wait for draws)',
  async variants(facts) {
    return [
      {
        gateway: graphql(gatewayQuery, { first: 20, top: 10 }, bearer(facts)),
        postgraphile: graphql(postgraphileQuery, { account: String(facts.accountId), first: 20, top: 10 }),
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
