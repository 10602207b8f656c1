import type { ContestRow } from '../../../src/database/tables/index.js'
import type { TestAccount } from '../builders.js'
import type { Gateway } from '../gateway.js'

/** The contest that is asked about, and somebody in it. */
export interface Asked {
  readonly account: TestAccount
  readonly contest: ContestRow
  /** The first, the middle and the last of the people by id, all of them counted. */
  readonly people: readonly number[]
}

/** A read that must not grow with the contest. */
export interface ScaleRead {
  readonly name: string
  /** How many rows it looks up, each where it lies: as many pages more where the table is larger. */
  readonly rows: number
  /** Asks once; throws where the answer is a refusal. */
  ask(gateway: Gateway, asked: Asked): Promise<unknown>
}

const fields = 'databaseId publicId title slug startsAt endsAt timeZone totals { participants }'
const person = 'databaseId publicId displayName email countryCode total createdAt disqualifiedAt'
const analytics = `totals { people participants entries actions views uniqueViews } conversionRate averageEntries
  today { entries actions participants views } entryMethods { typeId entries actions people percentage }
  viewsByCountry { countryCode views } participantsByCountry { countryCode participants }
  referrers { url views } fraud { sharedAddresses blocked disqualified topSharedAddresses { rank actions } }`

/** A selection of the contest in GraphQL. */
function ofContest(name: string, selection: string, rows = 0): ScaleRead {
  return {
    name,
    rows,
    async ask(gateway, { account, contest }) {
      const query = `query ($by: ContestLookup!) { contest(by: $by) { ${selection} } }`
      const { data, errors } = await gateway.graphql(account.key, query, { by: { databaseId: contest.id } })
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`)
      return data
    },
  }
}

function rest(name: string, path: (asked: Asked) => string, rows = 0): ScaleRead {
  return {
    name,
    rows,
    async ask(gateway, asked) {
      const headers = { 'x-api-key': asked.account.key, authorization: `Bearer ${asked.account.key}` }
      const answer = await gateway.app.inject({ method: 'GET', url: path(asked), headers })
      if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`)
      return answer.json()
    },
  }
}

const ranks: ScaleRead = {
  name: 'the ranks of three people',
  rows: 3,
  async ask(gateway, { account, people }) {
    const asks = people.map((id, place) => `p${place}: participant(by: { databaseId: ${id} }) { rank total }`)
    const { data, errors } = await gateway.graphql(account.key, `{ ${asks.join(' ')} }`)
    if (errors.length > 0) throw new Error(`ranks: ${JSON.stringify(errors)}`)
    return data
  },
}

const giveaway = ({ contest }: Asked) => `/sw_api/v2/giveaways/${contest.id}`
const entryPage = ({ contest }: Asked) => `/api/v1/contests/${contest.publicId}/entries?page=3&limit=20`
const counted = 'filter: { verified: true, ofCountedPeople: true }'

/** The workloads of the bench on one contest, leaderboards, ranks, totals and analytics. */
export const scaleReads: readonly ScaleRead[] = [
  ofContest('W1: one contest', fields),
  ofContest(
    'W2: the top ten',
    'leaderboard(first: 10) { rank participant { databaseId displayName total } }',
    10,
  ),
  ofContest('W3: a page of 100', `participants(first: 100) { nodes { ${person} } }`, 100),
  rest('W4: a REST page of 20 with total', entryPage, 20),
  ofContest(
    'W5: the newest 1,000 entries',
    'entriesExport(limit: 1000) { databaseId amount participant { email } }',
    1_000,
  ),
  ofContest('people and their number', 'participants(first: 20) { totalCount nodes { databaseId } }', 20),
  ofContest(
    'counted entries and their number',
    `entries(first: 20, ${counted}) { totalCount nodes { databaseId } }`,
    20,
  ),
  ofContest(
    'places 901 to 1,000',
    'leaderboard(first: 100, offset: 900) { rank participant { displayName } }',
    100,
  ),
  ranks,
  ofContest('the ranks of a page of 50', 'participants(first: 50) { nodes { rank } }', 50),
  ofContest('every day', 'dailyActivity { date entries actions participants views uniqueViews }'),
  ofContest('analytics', `analytics { ${analytics} }`),
  rest('SweepWidget: stats', (asked) => `${giveaway(asked)}/stats`),
  rest('SweepWidget: overview', (asked) => `${giveaway(asked)}/analytics/overview`),
  rest('SweepWidget: fraud', (asked) => `${giveaway(asked)}/analytics/fraud`),
]

/** How many pages more a read may touch of a database with more people: a quarter, deeper indexes, and each row it looks up. */
export function mayTouch({ rows }: ScaleRead, before: number): number {
  return before * 1.25 + 60 + rows * 4
}
