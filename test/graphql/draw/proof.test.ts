import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ContestRow, draws, type ParticipantRow } from '../../../src/database/tables/index.js'
import { verifyInclusionText, verifyProofText } from '../../../src/domain/draw/protocol/index.js'
import { codesOf, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { type BuiltDraw, buildDraw } from '../../support/build-draw.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

const byNumber = `query ($id: SafeInt!, $person: ParticipantLookup!) {
  draw(by: { databaseId: $id }) { proof proofUrl pageUrl inclusion(participant: $person) }
}`

interface Shown {
  readonly proof: string | null
  readonly proofUrl: string | null
  readonly pageUrl: string | null
  readonly inclusion: string | null
}

describe('a draw’s proof in GraphQL', () => {
  let gateway: Gateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.app.close())

  interface World extends BuiltDraw {
    readonly account: TestAccount
    readonly contest: ContestRow
    readonly people: readonly ParticipantRow[]
  }

  async function world(): Promise<World> {
    const account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(gateway.database, contest, [
      { email: 'ada@people.example', amounts: [5] },
      { email: 'grace@people.example', amounts: [3] },
    ])
    return { account, contest, people, ...(await buildDraw(gateway.database, contest, people)) }
  }

  const ask = async (key: string, id: number, person: Record<string, unknown>): Promise<Shown> => {
    return payload<Shown>(await gateway.graphql(key, byNumber, { id, person }), 'draw')
  }

  test('it is the text of the public address, byte by byte, and says where that is', async () => {
    const { account, draw, people } = await world()
    const shown = await ask(account.key, draw.id, { uuid: people[0]?.uuid })
    const page = `http://gateway.test/draws/${draw.uuid}`
    expect([shown.pageUrl, shown.proofUrl]).toEqual([page, `${page}/proof.json`])
    const open = await gateway.app.inject({ url: `/draws/${draw.uuid}/proof.json` })
    expect(shown.proof).toBe(open.body)
    expect(verifyProofText(shown.proof ?? '').verdict).toBe('verified')
  })

  test('a person’s inclusion is found by any name of the person, and is the public one', async () => {
    const { account, draw, people } = await world()
    const [ada] = people
    const { body } = await gateway.app.inject({ url: `/draws/${draw.uuid}/inclusion/${ada?.uuid}.json` })
    for (const person of [{ uuid: ada?.uuid }, { databaseId: ada?.id }, { publicId: ada?.publicId }]) {
      expect((await ask(account.key, draw.id, person)).inclusion).toBe(body)
    }
    expect(verifyInclusionText(body)).toMatchObject({
      verdict: 'verified',
      inclusion: { participant: ada?.uuid, leaf: { weight: 5 } },
    })
  })

  test('somebody who came after the freeze, or is of another contest, has no inclusion', async () => {
    const { account, contest, draw } = await world()
    const other = await buildContest(gateway.database, account)
    for (const place of [contest, other]) {
      const [late] = await buildParticipants(gateway.database, place, [{ amounts: [9] }])
      expect((await ask(account.key, draw.id, { databaseId: late?.id })).inclusion).toBeNull()
    }
  })

  test('another account’s people are not found, and reading people needs its scope', async () => {
    const { account, draw, people } = await world()
    const foreign = await world()
    const missing = await gateway.graphql(account.key, byNumber, {
      id: draw.id,
      person: { databaseId: foreign.people[0]?.id },
    })
    expect(codesOf(missing)).toEqual(['NOT_FOUND'])
    const reader = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const refused = await gateway.graphql(reader, byNumber, {
      id: draw.id,
      person: { databaseId: people[0]?.id },
    })
    expect(codesOf(refused)).toEqual(['INSUFFICIENT_SCOPE'])
    const alone = await gateway.graphql(
      reader,
      'query ($id: SafeInt!) { draw(by: { databaseId: $id }) { proof pageUrl } }',
      { id: draw.id },
    )
    expect(alone.errors).toEqual([])
  })

  test('a pick by hand and a draw of before there was a protocol have none', async () => {
    const { account, contest, people } = await world()
    const old = {
      contestId: contest.id,
      requested: 1,
      minimumTotal: 0,
      excludePrevious: true,
      poolSize: 2,
      totalWeight: 8,
      createdAt: '2026-06-15T12:00:00.000Z',
    }
    const made = await gateway.database.root
      .insert(draws)
      .values([
        { ...old, kind: 'manual' },
        {
          ...old,
          kind: 'random',
          poolHash: 'a'.repeat(64),
          randomSource: 'local',
          randomness: 'b'.repeat(64),
        },
      ])
      .returning()
    for (const { id } of made) {
      expect(await ask(account.key, id, { uuid: people[0]?.uuid })).toEqual({
        proof: null,
        proofUrl: null,
        pageUrl: null,
        inclusion: null,
      })
    }
  })

  test('many draws cost as many statements as one', async () => {
    const query = `query ($contest: SafeInt!, $first: Int!, $person: ParticipantLookup!) {
      contest(by: { databaseId: $contest }) {
        draws(first: $first) { nodes { proof proofUrl inclusion(participant: $person) } }
      }
    }`
    const { account, contest, people } = await world()
    const counted: number[] = []
    for (const first of [1, 6]) {
      for (let more = 0; more < first; more += 1) await buildDraw(gateway.database, contest, people)
      const variables = { contest: contest.id, first, person: { uuid: people[0]?.uuid } }
      const statements = await gateway.statements(async () => {
        const answer = await gateway.graphql(account.key, query, variables)
        const { draws } = payload<{ draws: { nodes: Shown[] } }>(answer, 'contest')
        expect(draws.nodes).toHaveLength(first)
        for (const { proof, inclusion } of draws.nodes) {
          expect(verifyProofText(proof ?? '').verdict).toBe('verified')
          expect(verifyInclusionText(inclusion ?? '').verdict).toBe('verified')
        }
      })
      counted.push(statements.length)
    }
    expect(counted[1]).toBe(counted[0])
    expect(counted[0]).toMatchInlineSnapshot(`13`)
  })
})
