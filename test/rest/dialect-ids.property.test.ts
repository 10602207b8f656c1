import { beforeAll, describe, expect, it } from 'vitest'
import { type ExternalKind, type SourceDialect, sourceDialects } from '../../src/database/tables/index.js'
import { Random } from '../../src/domain/demo/random.js'
import { globalId, type NodeType } from '../../src/graphql/global-id.js'
import { payload } from '../support/answers.js'
import { buildKey } from '../support/builders.js'
import { type ContractClient, clientOf } from '../support/contract.js'
import {
  generateExternals,
  type Id,
  isScoped,
  Model,
  printedNames,
  scopeOf,
} from '../support/dialect-ids/model.js'
import { buildWorld, drawIn, type NamedRow } from '../support/dialect-ids/world.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { rounds } from '../support/parts.js'

/** `SEED` makes other ids. */
const { SEED = '1' } = process.env

const types: Readonly<Record<ExternalKind, NodeType>> = {
  ...{ account: 'Account', brand: 'Brand', contest: 'Contest', custom_field: 'CustomField' },
  ...{ method: 'EntryMethod', prize: 'Prize', reward: 'Reward', allowed: 'AllowlistRow' },
  ...{ blocked: 'BlocklistRow', contact: 'Contact', participant: 'Participant', entry: 'Entry' },
  ...{ draw: 'Draw', winner: 'Winner', webhook: 'Webhook' },
}

/** Kinds that a query finds by one lookup. */
const queried = ['contest', 'participant', 'entry', 'prize', 'winner', 'draw', 'webhook', 'contact'] as const

let gateway: Gateway
/** Two accounts, each with ids that are made of its own and of the other's. */
let models: readonly [Model, Model]

async function drawnWorlds(random: Random, size: number): Promise<[Model, Model]> {
  const one = await buildWorld(gateway, size)
  const other = await buildWorld(gateway, size)
  const both = [one, other] as const
  const externals = both.map((world, n) =>
    sourceDialects.flatMap((dialect) => generateExternals(random, world, both[1 - n] ?? one, dialect)),
  )
  for (const [n, world] of both.entries()) {
    for (const dialect of sourceDialects) {
      const own = (externals[n] ?? []).filter((external) => external.dialect === dialect)
      await drawIn(gateway, world.account, dialect, own)
    }
  }
  return [new Model(one, externals[0] ?? []), new Model(other, externals[1] ?? [])]
}

beforeAll(async () => {
  gateway = await startGateway()
  models = await drawnWorlds(new Random(Number(SEED)), rounds(4, 2))
}, 120_000)

function kindsOf(dialect: SourceDialect): ExternalKind[] {
  return Object.keys(printedNames[dialect]) as ExternalKind[]
}

const upper = (dialect: SourceDialect) => dialect.toUpperCase()

/** What GraphQL prints of the rows, in their order. */
async function printed(model: Model, dialect: SourceDialect, kind: ExternalKind): Promise<(Id | null)[]> {
  const rows = model.rows(kind)
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${types[kind]} { dialectId(dialect: ${upper(dialect)}) } } }`
  const ids = rows.map(({ id }) => globalId(types[kind], id))
  const answer = await gateway.graphql(model.world.account.key, query, { ids })
  return payload<{ dialectId: Id | null }[]>(answer, 'nodes').map(({ dialectId }) => dialectId)
}

/** The number of the row that GraphQL finds by the id; undefined: none. */
async function found(
  { world }: Model,
  dialect: SourceDialect,
  kind: (typeof queried)[number],
  id: Id,
  contest?: number,
): Promise<number | undefined> {
  const type = `${types[kind]}Lookup`
  const within = contest === undefined ? '' : `, contest: { databaseId: ${contest} }`
  const query = `query ($by: ${type}!) { ${kind}(by: $by${within}) { databaseId } }`
  const { data, errors } = await gateway.graphql(world.account.key, query, {
    by: { dialectId: { dialect: upper(dialect), id } },
  })
  if (errors.length === 0) return (data?.[kind] as { databaseId: number } | undefined)?.databaseId
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
  return undefined
}

describe.each(sourceDialects)('ids of %s over GraphQL', (dialect) => {
  it('are those of the rule for rows of every kind, and no two of an account are alike', async () => {
    for (const model of models) {
      for (const kind of kindsOf(dialect)) {
        const rows = model.rows(kind)
        const ids = await printed(model, dialect, kind)
        expect([kind, ids]).toEqual([kind, rows.map((row) => model.prints(dialect, kind, row))])
        const names = rows.map((row, n) => `${scopeOf(dialect, kind, row)} ${ids[n]}`)
        expect([kind, new Set(names).size]).toEqual([kind, rows.length])
      }
    }
  })

  it('find the rows that print them, and what the rule says of the ids of others', async () => {
    const [one, other] = models
    for (const kind of queried) {
      if (printedNames[dialect][kind] === undefined || (dialect === 'revup' && kind === 'entry')) continue
      const foreign = other.rows(kind).flatMap((row) => other.prints(dialect, kind, row) ?? [])
      for (const row of one.rows(kind)) {
        const scoped = isScoped(dialect, kind) ? row.contestId : undefined
        const ids = new Set([
          one.prints(dialect, kind, row) ?? '',
          ...foreign.slice(0, 2),
          ...ownNames(dialect, kind, row),
        ])
        for (const id of ids) {
          const meant = one.means(dialect, kind, id, scoped === undefined ? undefined : row)?.id
          expect([kind, id, await found(one, dialect, kind, id, scoped)]).toEqual([kind, id, meant])
        }
        expect(one.means(dialect, kind, one.prints(dialect, kind, row) ?? '', row)).toBe(row)
      }
    }
  }, 60_000)
})

/** What the gateway itself calls the row, as it stands and as nobody else is called. */
function ownNames(dialect: SourceDialect, kind: ExternalKind, row: NamedRow): Id[] {
  const own = row[printedNames[dialect][kind] ?? 'id']
  if (own === undefined) return []
  return [own, typeof own === 'number' ? 2 ** 52 + own : `native_${own}`]
}

type Data = Readonly<Record<string, unknown>>

const collections = {
  sweepwidget: ['sweepwidget', '/giveaways', 'title'],
  revup: ['revup', '/promotions', 'name'],
} as const

/** Everything in a list that has pages; `path` has a query. */
async function listed(client: ContractClient, key: string, path: string): Promise<Data[]> {
  const rows: Data[] = []
  let more = 'page=1'
  for (let page = 2; more !== ''; page += 1) {
    const { status, body } = await client.send('GET', `${path}&${more}`, { key })
    expect([path, status]).toEqual([path, 200])
    rows.push(...(body.data as Data[]))
    const { has_more: hasMore, next_cursor: cursor, totalPages } = (body['pagination'] ?? {}) as Data
    const goesOn = hasMore === true || (typeof totalPages === 'number' && page <= totalPages)
    more = goesOn ? (cursor ? `cursor=${String(cursor)}` : `page=${page}`) : ''
  }
  return rows
}

describe.each(['sweepwidget', 'revup'] as const)('ids of %s over HTTP', (dialect) => {
  const [contract, collection, title] = collections[dialect]

  it('lead from every row of a list, page by page, to that row', async () => {
    const client = clientOf(gateway.app, contract)
    for (const model of models) {
      const { key } = model.world.account
      const size = dialect === 'revup' ? 'limit=2' : 'per_page=2&sort=id_asc'
      const contests = await listed(client, key, `${collection}?${size}`)
      const expected = model.rows('contest').map((row) => model.prints(dialect, 'contest', row))
      expect(contests.map(({ id }) => id)).toEqual(expected)
      for (const [n, contest] of contests.entries()) {
        const path = `${collection}/${String(contest['id'])}`
        const { body } = await client.send('GET', path, { key })
        expect((body.data as Data)[title]).toBe(model.world.contests[n]?.title)
        const people = await listed(client, key, `${path}/participants?${size.split('&')[0] ?? ''}`)
        const there = model.rows('participant').filter((row) => row.contestId === model.world.contests[n]?.id)
        const name = dialect === 'revup' ? 'id' : 'user_id'
        expect(new Set(people.map((person) => person[name]))).toEqual(
          new Set(there.map((row) => model.prints(dialect, 'participant', row))),
        )
        for (const person of people) {
          const one = await client.send('GET', `${path}/participants/${String(person[name])}`, { key })
          expect((one.body.data as Data)['email']).toBe(person['email'])
          expect((one.body.data as Data)[name]).toBe(person[name])
        }
        const rows = await listed(client, key, `${path}/${dialect === 'revup' ? 'winners' : 'entries'}?`)
        expect(rows.length).toBeGreaterThan(0)
        for (const row of rows) {
          const at = `${path}/${dialect === 'revup' ? 'winners' : 'entries'}/${String(row['id'])}`
          expect((await client.send('GET', at, { key })).body.data).toEqual(row)
        }
      }
    }
  }, 60_000)

  it('show a key that is confined to contests no more than ids that nobody has', async () => {
    const client = clientOf(gateway.app, contract)
    const [model] = models
    const [, open] = model.rows('contest')
    const key = await buildKey(gateway.database, model.world.account.id, { contestIds: [open?.id ?? 0] })
    const nothing = await client.send('GET', `${collection}/${2 ** 52 + 1}`, { key })
    const said = ({ status, body }: typeof nothing) => [status, body.error]
    for (const row of model.rows('contest')) {
      const id = model.prints(dialect, 'contest', row)
      const answer = await client.send('GET', `${collection}/${String(id)}`, { key })
      if (row === open) expect([answer.status, (answer.body.data as Data)['id']]).toEqual([200, id])
      else expect(said(answer)).toEqual(said(nothing))
    }
  })
})

it('ids of Blitz Rocket lead from every entry of a list to that entry', async () => {
  const client = clientOf(gateway.app, 'blitz-rocket')
  const dialect = 'blitz_rocket'
  for (const model of models) {
    const { key } = model.world.account
    for (const contest of model.rows('contest')) {
      const contestId = String(model.prints(dialect, 'contest', contest))
      const people = await listed(client, key, `/contests/${contestId}/entries?limit=1`)
      const there = model.rows('participant').filter((row) => row.contestId === contest.id)
      expect(new Set(people.map(({ id }) => id))).toEqual(
        new Set(there.map((row) => model.prints(dialect, 'participant', row))),
      )
      for (const { id, email } of people) {
        const { body } = await client.send('GET', `/entries/${String(id)}`, { key })
        expect(body.data).toMatchObject({ id, email, contestId })
      }
    }
  }
}, 60_000)

/** What SweepWidget writes to by an id, with a field of the row that shows that it was that one. */
const written = [
  ['reward', 'rewards', 'title', 'title'],
  ['method', 'entry-methods', 'entry_title', 'title'],
  ['prize', 'prizes', 'prize_name', 'name'],
] as const

it.each(written)(
  'writes of SweepWidget change the %s that prints the id, and no other',
  async (kind, part, field, shown) => {
    const client = clientOf(gateway.app, 'sweepwidget')
    for (const model of models) {
      const { key } = model.world.account
      const contestOf = (row: NamedRow) => model.rows('contest').find(({ id }) => id === row.contestId)
      for (const row of model.rows(kind)) {
        const contest = contestOf(row)
        if (contest === undefined) throw new Error('A row of no contest.')
        const path = `/giveaways/${String(model.prints('sweepwidget', 'contest', contest))}`
        const id = model.prints('sweepwidget', kind, row)
        const text = `${kind} ${row.id}`
        const { status } = await client.send('PUT', `${path}/${part}/${String(id)}`, {
          key,
          body: { [field]: text },
        })
        expect([kind, id, status]).toEqual([kind, id, 200])
      }
      const ids = model.rows(kind).map(({ id }) => globalId(types[kind], id))
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${types[kind]} { ${shown} } } }`
      const rows = payload<Data[]>(await gateway.graphql(key, query, { ids }), 'nodes')
      expect(rows.map((row) => row[shown])).toEqual(model.rows(kind).map(({ id }) => `${kind} ${id}`))
    }
  },
  60_000,
)
