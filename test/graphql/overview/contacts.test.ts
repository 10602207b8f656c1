import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { contactFigures } from '../../../src/database/tables/index.js'
import { fillContactFigures } from '../../../src/domain/contact/kept-figures.js'
import { codesOf, faultPaths, payload } from '../../support/answers.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildKey } from '../../support/builders.js'
import { freshDatabase } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { type OverviewWorld, overviewWorld } from '../../support/overview-world.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let world: OverviewWorld

// Of its own: what is kept of contacts follows the events of everybody, however many other tests have left.
beforeAll(async () => {
  gateway = await startGateway({ database: await freshDatabase() })
})
afterAll(() => gateway.database.close())

beforeEach(async () => {
  world = await overviewWorld(gateway)
})

interface Shown {
  readonly email: string
  readonly figures: { readonly contests: number; readonly entries: number }
}

const query = `query ($filter: ContactFilter, $orderBy: ContactOrder, $first: Int, $after: String, $offset: Int) {
  contacts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, offset: $offset) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id email figures { contests people services entries wins firstActivityAt lastActivityAt } }
  }
}`

interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly nodes: readonly Shown[]
}

const list = async (variables: Record<string, unknown>, key = world.account.key) =>
  payload<Page>(await gateway.graphql(key, query, variables), 'contacts')

const names = ({ nodes }: Page) => nodes.map(({ email }) => email.split('@')[0])

const by = (field: string, direction = 'DESC') => ({ orderBy: { field, direction } })

/** What is kept of the account's contacts, and what would be kept if it were made anew. */
async function keptAndMade(accountId: number) {
  const read = () =>
    gateway.database.root
      .select()
      .from(contactFigures)
      .where(eq(contactFigures.accountId, accountId))
      .orderBy(contactFigures.contactId)
  const kept = await read()
  await gateway.database.transaction((executor) => fillContactFigures(executor, accountId))
  return { kept, made: await read() }
}

describe('a contact over all contests', () => {
  it('has figures from every service', async () => {
    const { nodes } = await list({})
    expect(nodes).toMatchObject([
      {
        email: 'ann@person.test',
        figures: {
          contests: 3,
          people: 3,
          services: ['NATIVE', 'SWEEPWIDGET', 'REVUP'],
          entries: 8,
          wins: 0,
        },
      },
      {
        email: 'ben@person.test',
        figures: { contests: 2, people: 2, services: ['NATIVE', 'SWEEPWIDGET'], entries: 3 },
      },
      { email: 'cem@person.test', figures: { contests: 1, people: 1, services: ['REVUP'], entries: 5 } },
    ])
  })

  it('counts neither the entries of excluded people nor deleted contests, and counts wins', async () => {
    const { account, home, revup } = world
    const input = { contest: { databaseId: home.id }, email: 'ann@person.test' }
    dataOf(
      await gateway.graphql(
        account.key,
        'mutation ($input: PickWinnerInput!) { pickWinner(input: $input) { winner { id } } }',
        { input },
      ),
    )
    const excluded = await world.enter(revup, 'dora')
    dataOf(
      await gateway.graphql(
        account.key,
        'mutation ($input: SetParticipantDisqualifiedInput!) { setParticipantDisqualified(input: $input) { participant { id } } }',
        { input: { participant: { id: excluded.id }, disqualified: true } },
      ),
    )
    dataOf(
      await gateway.graphql(
        account.key,
        'mutation ($input: ContestActionInput!) { deleteContest(input: $input) { deletedId } }',
        { input: { contest: { databaseId: world.sweep.id } } },
      ),
    )
    const { nodes } = await list({})
    expect(nodes).toMatchObject([
      { figures: { contests: 2, services: ['NATIVE', 'REVUP'], entries: 6, wins: 1 } },
      { figures: { contests: 1, services: ['NATIVE'], entries: 1, wins: 0 } },
      { figures: { contests: 1, entries: 5 } },
      { figures: { contests: 1, entries: 0 } },
    ])
  })

  it('has for a restricted key the figures of its contests alone', async () => {
    const key = await buildKey(gateway.database, world.account.id, { contestIds: [world.sweep.id] })
    const { nodes, totalCount } = await list({}, key)
    expect(totalCount).toBe(2)
    expect(nodes.map(({ figures }) => figures)).toMatchObject([
      { contests: 1, services: ['SWEEPWIDGET'], entries: 2 },
      { contests: 1, services: ['SWEEPWIDGET'], entries: 2 },
    ])
  })

  it('shows totals to nobody who may not read people, and wins to nobody who may not read winners', async () => {
    const { id } = world.account
    const one = await buildKey(gateway.database, id, { scopes: ['contacts:read'] })
    const two = await buildKey(gateway.database, id, { scopes: ['contacts:read', 'participants:read'] })
    expect(refusalOf(await gateway.graphql(one, query))).toEqual({
      ...{ code: 'INSUFFICIENT_SCOPE', detail: 'participants:read' },
    })
    expect(refusalOf(await gateway.graphql(two, query))).toEqual({
      ...{ code: 'INSUFFICIENT_SCOPE', detail: 'winners:read' },
    })
  })
})

describe('the list of contacts', () => {
  it('is sorted by contests, entries and activity, both ways', async () => {
    expect(names(await list(by('CONTESTS')))).toEqual(['ann', 'ben', 'cem'])
    expect(names(await list(by('CONTESTS', 'ASC')))).toEqual(['cem', 'ben', 'ann'])
    expect(names(await list(by('ENTRIES')))).toEqual(['ann', 'cem', 'ben'])
    gateway.clock.advance(60)
    await world.enter(world.home, 'cem')
    await gateway.settle()
    expect(names(await list(by('LAST_ACTIVITY')))[0]).toBe('cem')
    expect(names(await list(by('ID', 'DESC')))).toEqual(['cem', 'ben', 'ann'])
  })

  it('is paged by cursors and by numbers, each contact once', async () => {
    const order = by('ENTRIES')
    const first = await list({ ...order, first: 2 })
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const second = await list({ ...order, first: 2, after: first.pageInfo.endCursor })
    expect([...names(first), ...names(second)]).toEqual(['ann', 'cem', 'ben'])
    expect(names(await list({ ...order, first: 1, offset: 1 }))).toEqual(['cem'])
    const other = await gateway.graphql(world.account.key, query, {
      ...by('CONTESTS'),
      after: first.pageInfo.endCursor,
    })
    expect([codesOf(other), faultPaths(other)]).toEqual([['VALIDATION_FAILED'], ['after']])
  })

  it('is filtered by contests, service, source and text, all together', async () => {
    const of = async (filter: Record<string, unknown>) => {
      const page = await list({ filter })
      expect(page.totalCount).toBe(page.nodes.length)
      return names(page)
    }
    expect(await of({ minimumContests: 2 })).toEqual(['ann', 'ben'])
    expect(await of({ minimumContests: 4 })).toEqual([])
    expect(await of({ service: 'REVUP' })).toEqual(['ann', 'cem'])
    expect(await of({ service: 'BLITZ_ROCKET' })).toEqual([])
    expect(await of({ source: world.sources.sweep })).toEqual(['ann', 'ben'])
    expect(await of({ source: world.sources.revup, minimumContests: 2, search: 'AN' })).toEqual(['ann'])
    expect(await of({ service: 'NATIVE', email: 'Ben@person.test' })).toEqual(['ben'])
    const fault = await gateway.graphql(world.account.key, query, { filter: { minimumContests: 0 } })
    expect(faultPaths(fault)).toEqual(['filter.minimumContests'])
  })

  it('goes for a restricted key by its contests alone, and tells it no order over others', async () => {
    const { account, home, sweep, sources } = world
    const key = await buildKey(gateway.database, account.id, { contestIds: [home.id, sweep.id] })
    expect(names(await list({ filter: { minimumContests: 2 } }, key))).toEqual(['ann', 'ben'])
    expect(names(await list({ filter: { minimumContests: 3 } }, key))).toEqual([])
    expect(names(await list({ filter: { service: 'REVUP' } }, key))).toEqual([])
    expect(names(await list({ filter: { service: 'SWEEPWIDGET' } }, key))).toEqual(['ann', 'ben'])
    expect(names(await list({ filter: { source: sources.revup } }, key))).toEqual([])
    expect(refusalOf(await gateway.graphql(key, query, by('CONTESTS')))).toEqual({
      ...{ code: 'INSUFFICIENT_SCOPE', detail: 'restricted' },
    })
  })

  it('holds nobody of another account, whatever it names', async () => {
    const other = await overviewWorld(gateway)
    expect(names(await list({ ...by('CONTESTS'), filter: { source: other.sources.sweep } }))).toEqual([])
    expect((await list(by('ENTRIES'))).totalCount).toBe(3)
  })

  it('takes as many statements for many contacts as for few', async () => {
    const ask = () => gateway.statements(() => list({ ...by('CONTESTS'), first: 50 }))
    const few = await ask()
    for (const who of ['dan', 'eve', 'fay', 'gus']) await world.enter(world.home, who)
    await gateway.settle()
    expect((await ask()).length).toBe(few.length)
    expect(few.length).toBe(4)
  })
})

describe('what is kept of contacts', () => {
  it('is what a count gives, after people came, changed, were merged, excluded and erased', async () => {
    const { account, home, revup } = world
    // Each change by itself: what was kept before it is what has to change.
    const send = async (field: string, type: string, input: Record<string, unknown>) => {
      await gateway.settle()
      const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`
      dataOf(await gateway.graphql(account.key, mutation, { input }))
    }
    const phone = { phone: '+15550100' }
    const person = await world.enter(home, 'eve')
    await send('updateParticipant', 'UpdateParticipantInput', {
      ...{ participant: { id: person.id }, changes: { email: 'other@person.test' } },
    })
    // Somebody who is known by telephone becomes part of who has the address.
    await send('createParticipant', 'CreateParticipantInput', { contest: { databaseId: revup.id }, ...phone })
    await send('createParticipant', 'CreateParticipantInput', {
      ...{ contest: { databaseId: home.id }, email: 'merged@person.test', ...phone },
    })
    const gone = await world.enter(home, 'gone')
    await send('eraseParticipant', 'EraseParticipantInput', { participant: { id: gone.id } })
    const banned = await world.enter(home, 'banned')
    await send('banParticipant', 'ExcludeParticipantInput', { participant: { id: banned.id } })
    await send('importParticipants', 'ImportParticipantsInput', {
      ...{
        contest: { databaseId: home.id },
        rows: [{ email: 'ann@person.test', initialEntries: 3 }],
        updateExisting: true,
      },
    })
    await gateway.settle()
    const { kept, made } = await keptAndMade(account.id)
    expect(kept).toEqual(made)
    expect(kept.length).toBeGreaterThan(5)
    await send('deleteContest', 'ContestActionInput', { contest: { databaseId: home.id } })
    await gateway.settle()
    const after = await keptAndMade(account.id)
    expect(after.kept).toEqual(after.made)
    expect(after.kept.length).toBeLessThan(kept.length)
  })

  it('is brought up to date for a deleted contest part by part', async () => {
    const { account, home } = world
    const many = 1_100
    await gateway.database.root.execute(sql`
      insert into contacts (account_id, email, email_normalized, search_text, created_at, updated_at)
      select ${account.id}::bigint, a, a, a, now(), now()
      from (select 'many' || n || '@person.test' as a from generate_series(1, ${many}::integer) as n) as made`)
    const known = await rows<{ id: number }>(
      gateway.database.root,
      sql`select id from contacts where account_id = ${account.id} and email like 'many%'`,
    )
    await buildParticipants(
      gateway.database,
      home,
      known.map(({ id }) => ({ contactId: Number(id) })),
    )
    await gateway.database.transaction((executor) => fillContactFigures(executor, account.id))
    expect((await list({ ...by('CONTESTS'), first: 1 })).totalCount).toBe(many + 3)
    dataOf(
      await gateway.graphql(
        account.key,
        'mutation ($input: ContestActionInput!) { deleteContest(input: $input) { deletedId } }',
        { input: { contest: { databaseId: home.id } } },
      ),
    )
    await gateway.settle()
    expect((await list({ ...by('CONTESTS'), first: 1 })).totalCount).toBe(3)
  })
})
