import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ContestRow, externalIds } from '../../src/database/tables/index.js'
import { globalId } from '../../src/graphql/global-id.js'
import { codesOf, payload } from '../support/answers.js'
import { bringParts } from '../support/brought.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestDrawing } from '../support/drawing.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'

const nodes = 'totalCount nodes { databaseId }'
const asked = {
  participants: `query ($contest: ContestLookup!, $filter: ParticipantFilter, $first: Int, $offset: Int) {
    participants(contest: $contest, filter: $filter, orderBy: { field: ID, direction: ASC }, first: $first, offset: $offset) { ${nodes} } }`,
  entries: `query ($contest: ContestLookup!, $filter: EntryFilter, $first: Int, $offset: Int) {
    entries(contest: $contest, filter: $filter, orderBy: { field: ID, direction: ASC }, first: $first, offset: $offset) { ${nodes} } }`,
} as const
const kinds = { participants: 'participant', entries: 'entry' } as const

type Field = keyof typeof asked

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
let one: TestDrawing
let other: TestDrawing
/** Six rows: two made here, two of one source, one of which is gone, and two of another, likewise. */
let numbers: Record<Field, readonly number[]>

async function fill(of: ContestRow, count: number): Promise<Record<Field, number[]>> {
  const made = await buildParticipants(
    gateway.database,
    of,
    Array.from({ length: count }, () => ({})),
  )

  const rows = await buildEntries(
    gateway.database,
    of,
    made.map(({ id }) => ({ participantId: id })),
  )
  return { participants: made.map(({ id }) => id), entries: rows.map(({ id }) => id) }
}

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  contest = await buildContest(gateway.database, account)
  one = await TestDrawing.begin(gateway.database, { account, dialect: 'sweepwidget' })
  other = await TestDrawing.begin(gateway.database, { account, dialect: 'revup' })
  numbers = await fill(contest, 6)
  for (const field of ['participants', 'entries'] as const) {
    const [, , third = 0, fourth = 0, fifth = 0, sixth = 0] = numbers[field]
    await bringParts(gateway.database, one, contest, kinds[field], [
      { id: third },
      { id: fourth, vanished: true },
    ])
    await bringParts(gateway.database, other, contest, kinds[field], [
      { id: fifth },
      { id: sixth, vanished: true },
    ])
  }
})

const sourceId = ({ drawing }: TestDrawing) => globalId('Source', drawing.source.id)

function ask(field: Field, variables: Record<string, unknown>, key = account.key) {
  return gateway.graphql(key, asked[field], { contest: { databaseId: contest.id }, ...variables })
}

/** Positions among the six, in their order. */
async function found(field: Field, filter: Record<string, unknown>) {
  const list = payload<{ totalCount: number; nodes: { databaseId: number }[] }>(
    await ask(field, { filter }),
    field,
  )
  const places = list.nodes.map(({ databaseId }) => numbers[field].indexOf(databaseId)).sort()
  expect(list.totalCount).toBe(places.length)
  return places
}

describe.each(['participants', 'entries'] as const)('the list of a contest’s %s', (field) => {
  it('is filtered by the source that brought them and by whether they are gone there', async () => {
    expect(await found(field, { source: sourceId(one) })).toEqual([2, 3])
    expect(await found(field, { vanished: true })).toEqual([3, 5])
    expect(await found(field, { vanished: false })).toEqual([0, 1, 2, 4])
    expect(await found(field, { source: sourceId(other), vanished: true })).toEqual([5])
    expect(await found(field, { source: sourceId(other), vanished: false })).toEqual([4])
    expect(await found(field, { source: null, vanished: null })).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('has on a later page what belongs there now, though nothing but where rows come from has changed', async () => {
    const filter = { vanished: true }
    const later = { filter, first: 1, offset: 1 }
    const places = async (page: Record<string, unknown>) => {
      const { nodes } = payload<{ nodes: { databaseId: number }[] }>(await ask(field, page), field)
      return nodes.map(({ databaseId }) => numbers[field].indexOf(databaseId))
    }
    expect([await places({ filter, first: 1, offset: 0 }), await places(later)]).toEqual([[3], [5]])
    const [first = 0] = numbers[field]
    await bringParts(gateway.database, one, contest, kinds[field], [{ id: first, vanished: true }])
    expect(await places(later)).toEqual([3])
    await gateway.database.root.delete(externalIds).where(eq(externalIds.externalId, `x${first}`))
  })

  it('shows nobody anything by a source of another account, and takes no other id', async () => {
    const stranger = await buildAccount(gateway.database)
    const theirs = await TestDrawing.begin(gateway.database, { account: stranger, dialect: 'sweepwidget' })
    expect(await found(field, { source: sourceId(theirs) })).toEqual([])
    expect(codesOf(await ask(field, { filter: { source: sourceId(one) } }, stranger.key))).toEqual([
      'NOT_FOUND',
    ])
    const wrong = await ask(field, { filter: { source: globalId('Contest', contest.id) } })
    expect(wrong.errors).toHaveLength(1)
  })

  it('costs as many statements for many rows as for few', async () => {
    const large = await buildContest(gateway.database, account)
    const rows = await fill(large, 60)
    await bringParts(
      ...([gateway.database, one, large, kinds[field]] as const),
      rows[field].map((id, place) => ({ id, vanished: place % 2 === 0 })),
    )
    const counts: number[] = []
    for (const { id: databaseId } of [contest, large]) {
      const filter = { source: sourceId(one), vanished: true }
      const statements = await gateway.statements(() => ask(field, { contest: { databaseId }, filter }))
      counts.push(statements.length)
    }
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBe(3)
  })
})
