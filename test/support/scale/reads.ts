import type { ContestRow } from '../../../src/database/tables/index.js'
import type { TestAccount } from '../builders.js'
import type { Gateway } from '../gateway.js'

/** The contest that is asked about, and somebody in it. */
export interface Asked {
  readonly account: TestAccount
  readonly contest: ContestRow
  /** The first, the middle and the last of the people by id, all of them counted. */
  readonly people: readonly number[]
  /** How many people there are. */
  readonly size: number
}

/** A read that must not grow with the contest. */
export interface ScaleRead {
  readonly name: string
  /** How many rows it looks up, each where it lies: where the table is larger, more pages lead to each. */
  readonly rows: number
  /** Whether each asking goes on where the one before has ended: a small contest has an end. */
  readonly walks?: true
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
  // Each stands among about seventy, of whom an index tells.
  rows: 3 * 8,
  async ask(gateway, { account, people }) {
    const asks = people.map((id, place) => `p${place}: participant(by: { databaseId: ${id} }) { rank total }`)
    const { data, errors } = await gateway.graphql(account.key, `{ ${asks.join(' ')} }`)
    if (errors.length > 0) throw new Error(`ranks: ${JSON.stringify(errors)}`)
    return data
  },
}

/**
 * The next page by its number each time, from so far on as a part of the contest's people is: pages are passed
 * over once, and then begin where the one before has ended.
 */
function walk(name: string, list: string, fields: string, from: number, first = 20): ScaleRead {
  const reached = new WeakMap<Asked, number>()
  return {
    name: `${name}, page after page`,
    rows: first,
    walks: true,
    async ask(gateway, asked) {
      const offset = reached.get(asked) ?? Math.floor(asked.size * from)
      reached.set(asked, offset + first)
      const query = `query ($contest: ContestLookup!, $offset: Int!) {
        page: ${list}, contest: $contest, first: ${first}, offset: $offset) { nodes { ${fields} } } }`
      const contest = { databaseId: asked.contest.id }
      const { data, errors } = await gateway.graphql(asked.account.key, query, { contest, offset })
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`)
      const page = data?.['page'] as { nodes: unknown[] } | undefined
      if (page?.nodes.length !== first) throw new Error(`${name}: there are not enough.`)
      return page
    },
  }
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
  ofContest('all entries and their number', 'entries(first: 20) { totalCount nodes { databaseId } }', 20),
  ofContest(
    'people of a country and their number',
    'participants(first: 20, filter: { counted: true, countries: ["DE"] }) { totalCount nodes { databaseId } }',
    // One in sixteen comes from there.
    320,
  ),
  ofContest('how many are disqualified', 'participants(filter: { disqualified: true }) { totalCount }'),
  ofContest('how many are not banned', 'participants(filter: { banned: false }) { totalCount }'),
  ofContest('how many entries are not verified', 'entries(filter: { verified: false }) { totalCount }'),
  ofContest('how many have won', 'winners(current: true) { totalCount }'),
  walk('people as they came', 'participants(filter: {}', person, 0.5),
  walk('people by name', 'participants(orderBy: { field: NAME, direction: ASC }', person, 0.5),
  walk(
    'people who count by total',
    'participants(filter: { counted: true }, orderBy: { field: TOTAL, direction: DESC, ties: ASC }',
    person,
    0.5,
  ),
  {
    ...walk(
      'people of a country',
      `participants(filter: { counted: true, countries: ["DE"] }`,
      person,
      0.02,
      5,
    ),
    // One in sixteen comes from there.
    rows: 80,
  },
  walk('all entries', 'entries(orderBy: { field: OCCURRED_AT, direction: DESC }', 'databaseId amount', 1),
  walk('counted entries with their people', `entries(${counted}`, 'databaseId participant { email }', 1),
  {
    // One entry in eight is of the type.
    ...walk('entries of a type', `entries(filter: { entryMethodType: 14 }`, 'databaseId amount', 0.1),
    rows: 160,
  },
  ofContest(
    'places 901 to 1,000',
    'leaderboard(first: 100, offset: 900) { rank participant { displayName } }',
    // Each of those who are passed over as well: whether an index is enough is told by a page for many rows.
    1_000,
  ),
  ofContest('blocked addresses', 'blocklist(first: 20) { nodes { value } }', 20),
  ranks,
  ofContest('the ranks of a page of 50', 'participants(first: 50) { nodes { rank } }', 50 * 8),
  ofContest('every day', 'dailyActivity { date entries actions participants views uniqueViews }'),
  ofContest('analytics', `analytics { ${analytics} }`),
  rest('SweepWidget: stats', (asked) => `${giveaway(asked)}/stats`),
  rest('SweepWidget: overview', (asked) => `${giveaway(asked)}/analytics/overview`),
  rest('SweepWidget: fraud', (asked) => `${giveaway(asked)}/analytics/fraud`),
]

/** How many pages more a read may touch of a database with more people: a quarter, deeper indexes, and each row it looks up. */
export function mayTouch({ rows }: ScaleRead, before: number): number {
  return before * 1.25 + 60 + rows * 2
}

/** A total of which nothing is kept: it costs what there are matches of each condition, of which an index alone tells. */
export interface CountedRead {
  readonly name: string
  /** Pages beside those of the matches, as a part of the people: a condition of several has more matches than all together. */
  readonly besides: number
  ask(gateway: Gateway, asked: Asked): Promise<number>
}

function totalOf(name: string, list: string, besides = 0): CountedRead {
  const { ask } = ofContest(name, `${list} { totalCount }`)
  return {
    name,
    besides,
    async ask(gateway, asked) {
      const { contest } = (await ask(gateway, asked)) as { contest: Record<string, { totalCount: number }> }
      return Object.values(contest)[0]?.totalCount ?? 0
    },
  }
}

export const countedReads: readonly CountedRead[] = [
  totalOf('excluded people', 'participants(filter: { excluded: true })'),
  totalOf('referred people', 'participants(filter: { referred: true })'),
  totalOf('people of a country, excluded ones too', 'participants(filter: { countries: ["DE"] })'),
  totalOf('people of at least a total', 'participants(filter: { minimumTotal: 20 })'),
  totalOf('people who came late', 'participants(filter: { createdFrom: "2026-06-20T00:00:00Z" })'),
  totalOf('people with an entry of a type', 'participants(filter: { entryMethodType: 14 })'),
  totalOf('entries of a type', 'entries(filter: { entryMethodType: 14 })'),
  totalOf('late entries', 'entries(filter: { occurredFrom: "2026-06-25T00:00:00Z" })'),
  totalOf('entries of an origin', 'entries(filter: { origins: [BONUS] })'),
  // Excluded people, one in a hundred and twenty, are looked up in an index one by one.
  totalOf('entries of excluded people', 'entries(filter: { ofCountedPeople: false })', 1 / 30),
  totalOf('entries of all others', 'entries(filter: { ofCountedPeople: true })'),
  totalOf(
    'entries not verified of all others',
    'entries(filter: { ofCountedPeople: true, verified: false })',
    1 / 30,
  ),
  totalOf(
    'late verified entries of a type',
    'entries(filter: { entryMethodType: 14, verified: true, occurredFrom: "2026-06-25T00:00:00Z" })',
    1 / 50,
  ),
  totalOf(
    'people of a country who count and came late',
    'participants(filter: { counted: true, countries: ["DE"], createdFrom: "2026-06-20T00:00:00Z" })',
    1 / 200,
  ),
]

/** Pages that may be touched to count so many: several matches share one. Reading each of them elsewhere touches as many or more. */
export function mayTouchToCount({ besides }: CountedRead, matches: number, size: number): number {
  return matches / 4 + 60 + besides * size
}

/** Somebody by a part of the address that nobody else has, first among people and then in the ledger. */
export const selectiveSearches: readonly ScaleRead[] = [
  ['people', 'participants(first: 20, offset: 0, filter: { search: $text }'],
  ['entries', 'entries(first: 20, offset: 0, filter: { email: $text }'],
].map(([name, list]) => ({
  name: `${name} by a part of an address`,
  rows: 0,
  async ask(gateway, { account, contest, size }) {
    const query = `query ($contest: ContestLookup!, $text: String!) {
      page: ${list}, contest: $contest) { totalCount nodes { databaseId } } }`
    // Beyond the beginning of the list, which is looked through first.
    const variables = { contest: { databaseId: contest.id }, text: `.${Math.floor(size * 0.8)}@` }
    const { data, errors } = await gateway.graphql(account.key, query, variables)
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`)
    const { totalCount = 0 } = (data?.['page'] ?? {}) as { totalCount?: number }
    if (totalCount < 1 || totalCount > 20) throw new Error(`${name}: found ${totalCount}.`)
    return data
  },
}))

/** Pages that a search may touch among so many people: the index of three letters is read, and the few who match. */
export function mayTouchToSearch(size: number): number {
  return 2_500 + size / 200
}
