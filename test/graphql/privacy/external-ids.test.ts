import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { externalIds } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'
import { create } from '../../support/people.js'
import { madeSource } from '../../support/sources.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

/** Somebody new who came from a source, as person 100, 200 … with the contact 101 … and the entry 102 … there. */
async function drawnIn(sourceId: number, contestId: number, number: number) {
  const { participant } = await create(gateway, account.key, contestId, {
    email: `p${number}@people.example`,
  })
  const query = `query ($id: ID!) { node(id: $id) { ... on Participant { contact { databaseId } entries { nodes { databaseId } } } } }`
  const { contact, entries } = payload<{
    contact: { databaseId: number }
    entries: { nodes: { databaseId: number }[] }
  }>(await gateway.graphql(account.key, query, { id: participant.id }), 'node')
  const now = gateway.clock.now()
  const seen = { firstSeenAt: now, lastSeenAt: now, lastSeenRun: 1, fingerprint: Buffer.from('digest') }
  const from = { accountId: account.id, sourceId, dialect: 'revup' as const, localFields: ['firstName'] }
  const rows = [
    ['participant', participant.databaseId],
    ['contact', contact.databaseId],
    ['entry', entries.nodes[0]?.databaseId ?? 0],
  ] as const
  await gateway.database.root.insert(externalIds).values(
    rows.map(([kind, internalId], n) => ({
      ...{ ...from, ...seen, kind, internalId },
      externalId: String(number + n),
    })),
  )
  return { participant, contact }
}

test('ids at another service are exported; what it said is forgotten with the person, and the ids stay so that nobody is brought back', async () => {
  const contest = await makeContest(gateway.database, account)
  const { databaseId: source } = await madeSource(gateway, account.key)
  const person = await drawnIn(source, contest.id, 100)
  await drawnIn(source, contest.id, 200)
  const exported = `query ($of: PersonLookup!) { personalData(of: $of) { data } }`
  const of = { contact: { databaseId: person.contact.databaseId } }
  const { data } = payload<{ data: Record<string, unknown> }>(
    await gateway.graphql(account.key, exported, { of }),
    'personalData',
  )
  const now = gateway.clock.now()
  const seen = { dialect: 'revup', contestId: null, firstSeenAt: now, lastSeenAt: now, vanishedAt: null }
  expect(data['externalIds']).toEqual([
    {
      ...{ ...seen, kind: 'contact', externalId: '101', internalId: person.contact.databaseId },
      localFields: ['firstName'],
    },
    {
      ...{ ...seen, kind: 'participant', externalId: '100', internalId: person.participant.databaseId },
      localFields: ['firstName'],
    },
  ])
  const erase = `mutation ($contact: ContactLookup!) { eraseContact(input: { contact: $contact }) { changed } }`
  const erased = await gateway.graphql(account.key, erase, { contact: of.contact })
  expect(payload(erased, 'eraseContact')).toEqual({ changed: true })
  const kept = await gateway.database.root
    .select()
    .from(externalIds)
    .where(eq(externalIds.accountId, account.id))
    .orderBy(externalIds.externalId)
  const left = kept.map(({ externalId, fingerprint, localFields }) => [
    externalId,
    fingerprint !== null,
    localFields,
  ])
  expect(left).toEqual([
    ...['100', '101', '102'].map((id) => [id, false, null]),
    ...['200', '201', '202'].map((id) => [id, true, ['firstName']]),
  ])
})
