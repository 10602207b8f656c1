import type { Clients } from './clients.js'
import type { ContestModel, Person } from './model.js'

interface Page {
  readonly data: readonly Record<string, unknown>[]
  readonly pagination: { readonly total: number }
}

const personFields = `databaseId email displayName total countedTotal actions bonusActions referralCount
  excluded disqualifiedAt bannedAt
  entries(orderBy: { field: ID, direction: ASC }, first: 250) { nodes { amount verified } }`

/** What GraphQL says of the contest, in the words of the model. */
export async function graphqlView(clients: Clients) {
  const query = `query ($contest: ContestLookup!) { contest(by: $contest) {
    totals { people participants entries actions }
    participants(orderBy: { field: ID, direction: ASC }, first: 100) { totalCount nodes { ${personFields} } } } }`
  const { totals, participants } = await clients.read<{
    totals: Record<string, number>
    participants: { totalCount: number; nodes: Record<string, unknown>[] }
  }>('contest', query)
  return {
    totals,
    people: participants.nodes.map((person) => {
      const { databaseId, displayName, entries, disqualifiedAt, bannedAt, ...figures } = person
      return {
        ...figures,
        id: databaseId,
        name: displayName,
        disqualified: disqualifiedAt !== null,
        banned: bannedAt !== null,
        rows: (entries as { nodes: unknown[] }).nodes,
      }
    }),
  }
}

/** The same as the model has it. */
export function expectedOfGraphql(model: ContestModel) {
  const { people, participants, entries, actions } = model.totals
  return { totals: { people, participants, entries, actions }, people: model.figures }
}

async function blitzPerson(clients: Clients, { publicId }: Person) {
  const { body } = await clients.blitz('GET', `/entries/${publicId}`)
  const data = body.data as Record<string, unknown>
  const { email, name, points, disqualified, referralsCount, bonusActionsCompleted } = data
  return { id: publicId, email, name, points, disqualified, referralsCount, bonusActionsCompleted }
}

/** What Blitz Rocket says: everybody as they came, with the total whether it counts or not. */
export async function blitzView(clients: Clients, model: ContestModel) {
  const { body } = await clients.blitz('GET', `/contests/${clients.contest.publicId}/entries?limit=100`)
  const { data, pagination } = body as unknown as Page
  const listed = data.map(({ id, points, disqualified }) => ({ id, points, disqualified }))
  const people: unknown[] = []
  for (const person of model.people) people.push(await blitzPerson(clients, person))
  return { total: pagination.total, listed, people }
}

/** The same as the model has it. */
export function expectedOfBlitz(model: ContestModel) {
  const people = model.figures.map((figures, index) => ({
    id: model.people[index]?.publicId,
    email: figures.email,
    name: figures.name,
    points: figures.total,
    disqualified: figures.excluded,
    referralsCount: figures.referralCount,
    bonusActionsCompleted: figures.bonusActions,
  }))
  const listed = people.map(({ id, points, disqualified }) => ({ id, points, disqualified }))
  return { total: people.length, listed, people }
}

async function sweepWidgetPerson(clients: Clients, { uuid }: Person) {
  const { body } = await clients.sweepWidget('GET', `/participants/${uuid}`)
  const { user_id, name, email, total_entries, entries } = body.data as Record<string, unknown>
  const rows = (entries as { entry_amount: number; is_verified: boolean }[]).map((row) => ({
    amount: row.entry_amount,
    verified: row.is_verified,
  }))
  return { user_id, name, email, total_entries, rows }
}

/** What SweepWidget says: the people and rows that count, and each person by id. */
export async function sweepWidgetView(clients: Clients, model: ContestModel) {
  const page = async (path: string) => (await clients.sweepWidget('GET', path)).body as unknown as Page
  const listed = await page('/participants?per_page=100')
  const counted = await page('/entries?per_page=100')
  const waiting = await page('/entries?per_page=100&is_verified=0')
  const { total_entries, total_participants, total_actions } = (await clients.sweepWidget('GET', '/stats'))
    .body.data as Record<string, number>
  const { total_referrals, unique_referrers } = (await clients.sweepWidget('GET', '/referrals')).body
    .data as Record<string, number>
  const people: unknown[] = []
  for (const person of model.people) people.push(await sweepWidgetPerson(clients, person))
  return {
    stats: { total_entries, total_participants, total_actions },
    referrals: { total_referrals, unique_referrers },
    listed: listed.data.map(({ user_id, total_entries: total }) => ({ user_id, total_entries: total })),
    numbers: [listed, counted, waiting].map(({ pagination }) => pagination.total),
    exported: (await page('/entries/export')).data.length,
    people,
  }
}

/** The same as the model has it. */
export function expectedOfSweepWidget(model: ContestModel) {
  const known = model.figures.map((figures, index) => ({ ...figures, uuid: model.people[index]?.uuid }))
  const included = known.filter(({ excluded }) => !excluded)
  const counted = included.filter(({ actions }) => actions > 0)
  const rows = included.flatMap((person) => person.rows)
  const { entries, participants, actions, referrals, referrers } = model.totals
  return {
    stats: { total_entries: entries, total_participants: participants, total_actions: actions },
    referrals: { total_referrals: referrals, unique_referrers: referrers },
    listed: [...counted]
      .sort((a, b) => b.total - a.total || a.id - b.id)
      .map(({ uuid, total }) => ({ user_id: uuid, total_entries: total })),
    numbers: [counted.length, actions, rows.length - actions],
    exported: rows.length,
    people: known.map((person) => ({
      user_id: person.uuid,
      name: person.name,
      email: person.email,
      total_entries: person.countedTotal,
      rows: person.rows,
    })),
  }
}

/** What Revup says: everybody as they came, with the verified rows of each. */
export async function revupView(clients: Clients) {
  const { body } = await clients.revup('GET', '/participants?include_entry_data=true')
  return (body.data as Record<string, unknown>[]).map((person) => {
    const { id, email, first_name, last_name, total_entries, total_referrals, invalid } = person
    const ledger = person['entry_data'] as Record<string, { readonly entries: number }>
    return {
      id,
      email,
      name: [first_name, last_name].filter((part) => part !== null).join(' '),
      total_entries,
      total_referrals,
      invalid,
      rows: sorted(Object.values(ledger).map(({ entries }) => entries)),
    }
  })
}

/** The same as the model has it. */
export function expectedOfRevup(model: ContestModel) {
  return model.figures.map(({ id, email, name, total, referralCount, excluded, rows }) => ({
    id,
    email,
    name,
    total_entries: total,
    total_referrals: referralCount,
    invalid: excluded,
    rows: sorted(rows.filter(({ verified }) => verified).map(({ amount }) => amount)),
  }))
}

/** Rows without their order, which keys of an object do not tell. */
function sorted(amounts: readonly number[]): number[] {
  return [...amounts].sort((a, b) => a - b)
}
