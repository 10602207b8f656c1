import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Database, rows } from '../../../src/database/connection.js'
import { createOutbox } from '../../../src/delivery/mail/outbox.js'
import { payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { type KnownPerson, knownPerson, placesOf, zeldasTexts } from '../../support/known-person.js'
import { Receiver } from '../../support/receiver.js'
import { startWithReceivers } from '../../support/webhooks.js'

const eraseContact = `mutation ($contact: ContactLookup!) {
  eraseContact(input: { contact: $contact }) {
    participantsErased changed
    contact { databaseId email phone firstName erasedAt participants(first: 10) { nodes { databaseId email erasedAt total } } }
  }
}`

interface Erased {
  readonly participantsErased: number
  readonly changed: boolean
  readonly contact: {
    readonly databaseId: number
    readonly email: string | null
    readonly erasedAt: string
    readonly participants: {
      readonly nodes: readonly { readonly email: string | null; readonly total: number }[]
    }
  }
}

/** Sums that must be the same before and after. */
async function figuresOf(database: Database, contestIds: readonly number[]): Promise<unknown> {
  return await rows(
    database.root,
    sql`select c.id,
        (select json_agg(p.total order by p.total) from participants p where p.contest_id = c.id) as totals,
        (select json_build_array(count(*), sum(e.amount)) from entries e where e.contest_id = c.id) as ledger,
        (select json_build_array(sum(k.people), sum(k.participants), sum(k.entries), sum(k.actions), sum(k.referrals))
          from contest_counters k where k.contest_id = c.id) as counters,
        (select count(*) from winners w where w.contest_id = c.id and w.is_current) as winners
      from contests c where c.id = any(${sql.param([...contestIds])}::bigint[]) order by c.id`,
  )
}

describe('a person who is erased from the account', () => {
  let database: Database
  let gateway: Gateway
  let account: TestAccount
  let zelda: KnownPerson
  let receiver: Receiver

  beforeAll(async () => {
    database = await freshDatabase()
    gateway = await startWithReceivers(5_000, { database })
    account = await buildAccount(database)
    // What it answers holds what it was sent.
    receiver = await Receiver.start((_request, response) => response.end(receiver.received.at(-1)?.body))
    zelda = await knownPerson(gateway, account, receiver.url)
  })
  afterAll(async () => {
    await gateway.app.close()
    await receiver.close()
    await database.close()
  })

  const erase = async (contact: Record<string, unknown>) =>
    payload<Erased>(await gateway.graphql(account.key, eraseContact, { contact }), 'eraseContact')

  test('is nowhere in the database any more, while everything counts as before', async () => {
    await gateway.settle()
    expect(await placesOf(database, ['Zelda'])).toContain('delivery_attempts.answer: Zelda')
    const contestIds = zelda.contests.map(({ id }) => id)
    const before = await figuresOf(database, contestIds)
    const { participantsErased, changed, contact } = await erase({ email: ' zelda.QUORN@people.example' })
    expect({ participantsErased, changed }).toEqual({ participantsErased: 2, changed: true })
    expect(contact).toMatchObject({
      databaseId: zelda.contactId,
      email: null,
      phone: null,
      erasedAt: expect.any(String),
    })
    await gateway.settle()
    const known = zelda.participants.flatMap(({ uuid, publicId, referralCode }) => [
      uuid,
      publicId,
      referralCode,
    ])
    expect(await placesOf(database, [...zeldasTexts, ...known])).toEqual([])
    expect(await figuresOf(database, contestIds)).toEqual(before)
    for (const { id } of zelda.contests) await expectCountersRight(database, id)
  })
})

describe('the outbox of e-mails', () => {
  test('has nothing of a person who was erased, and everything of others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
    // Other tests' mails would be sent as well.
    const database = await freshDatabase()
    onTestFinished(() => database.close())
    const gateway = await startGateway({
      database,
      mail: {
        transport: createOutbox(folder),
        from: () => 'no-reply@gateway.test',
        log: { warn: () => undefined, error: () => undefined },
      },
    })
    const account = await buildAccount(database)
    const contest = await buildContest(database, account, {
      mail: { confirmation: { enabled: true } },
    })
    const enter = `mutation ($email: String!) {
      createParticipant(input: { contest: { databaseId: ${contest.id} }, email: $email }) { created } }`
    for (const email of ['gone@people.example', 'kept@people.example']) {
      payload(await gateway.graphql(account.key, enter, { email }), 'createParticipant')
    }
    await gateway.settle()
    expect(await readdir(folder)).toHaveLength(2)
    payload(
      await gateway.graphql(account.key, eraseContact, { contact: { email: 'gone@people.example' } }),
      'eraseContact',
    )
    await gateway.settle()
    const [file = '', ...others] = await readdir(folder)
    expect(others).toEqual([])
    expect(await readFile(join(folder, file), 'utf8')).toContain('kept@people.example')
    await rm(folder, { recursive: true })
  })
})
