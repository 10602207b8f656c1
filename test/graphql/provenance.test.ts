import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, type ExternalKind, externalIds } from '../../src/database/tables/index.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { type MadeSource, madeSource } from '../support/sources.js'

const at = '2026-06-15T10:00:00.000Z'

describe('provenance', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let source: MadeSource

  beforeAll(async () => {
    gateway = await startGateway()
  })
  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    source = await madeSource(gateway, account.key)
  })

  const bring = (
    kind: ExternalKind,
    internalId: number,
    externalId: string,
    more: Partial<typeof externalIds.$inferInsert> = {},
  ) =>
    gateway.database.root.insert(externalIds).values({
      ...{
        accountId: account.id,
        dialect: 'revup',
        kind,
        internalId,
        externalId,
        sourceId: source.databaseId,
      },
      ...{ firstSeenAt: at, lastSeenAt: at, lastSeenRun: 1, ...more },
    })

  const whole = `provenance { dialect externalId source { databaseId } firstSeenAt lastSeenAt vanishedAt localFields }`
  const asked = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { ${whole}
    participants(first: 50) { nodes { databaseId provenance { externalId } } } } }`

  interface Answer {
    readonly provenance: unknown
    readonly participants: { readonly nodes: readonly { databaseId: number; provenance: unknown }[] }
  }

  const read = async (key = account.key): Promise<Answer> =>
    payload<Answer>(await gateway.graphql(key, asked, { id: contest.id }), 'contest')

  it('says for each dialect what a row is called there, when it was seen, and what was changed here', async () => {
    const made = await buildParticipant(gateway.database, contest)
    const come = await buildParticipant(gateway.database, contest)
    await bring('participant', come.id, '77')
    await bring('contest', contest.id, '54321', { localFields: ['endsAt', 'title'], vanishedAt: at })
    await bring('contest', contest.id, 'clx1', { dialect: 'blitz_rocket' })
    // The same number of another kind, and of another account.
    await bring('entry', contest.id, '9')
    const stranger = await buildAccount(gateway.database)
    await bring('contest', contest.id, '1', { accountId: stranger.id, dialect: 'sweepwidget' })
    const { provenance, participants } = await read()
    const seen = { source: { databaseId: source.databaseId }, firstSeenAt: at, lastSeenAt: at }
    expect(provenance).toEqual([
      { dialect: 'BLITZ_ROCKET', externalId: 'clx1', ...seen, vanishedAt: null, localFields: [] },
      { dialect: 'REVUP', externalId: '54321', ...seen, vanishedAt: at, localFields: ['endsAt', 'title'] },
    ])
    const of = new Map(participants.nodes.map((one) => [one.databaseId, one.provenance]))
    expect([of.get(made.id), of.get(come.id)]).toEqual([[], [{ externalId: '77' }]])
  })

  it('names no source to a key that may not see one', async () => {
    await bring('contest', contest.id, '54321')
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    expect((await read(restricted)).provenance).toMatchObject([{ externalId: '54321', source: null }])
  })

  it('takes one statement for a list, however long', async () => {
    const people = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) {
      participants(first: 50) { nodes { provenance { externalId } } } } }`
    const statements = () =>
      gateway.statements(() => gateway.graphql(account.key, people, { id: contest.id }))
    const one = await buildParticipant(gateway.database, contest)
    await bring('participant', one.id, '1')
    const few = (await statements()).length
    for (let n = 2; n < 8; n += 1) {
      const { id } = await buildParticipant(gateway.database, contest)
      await bring('participant', id, String(n))
    }
    expect((await statements()).length).toBe(few)
  })
})
