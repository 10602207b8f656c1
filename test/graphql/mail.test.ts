import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, contests, mails, type ParticipantRow } from '../../src/database/tables/index.js'
import { codesOf, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildPrize } from '../support/build-prize.js'
import { buildRewards } from '../support/build-reward.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { draw } from '../support/draws.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildMails, dispatchMails, eventsOf, mailsOf } from '../support/mails.js'
import { dataOf, refusalOf } from '../support/people.js'

interface Shown {
  readonly databaseId: number
  readonly kind: string
  readonly state: string
  readonly attempts: number
  readonly fault: string | null
  readonly createdAt: string
  readonly nextAttemptAt: string | null
  readonly settledAt: string | null
}

const fields = 'id databaseId kind state attempts fault createdAt nextAttemptAt settledAt'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
let person: ParticipantRow

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
  contest = await buildContest(gateway.database, account)
  person = await buildParticipant(gateway.database, contest, { email: 'a@example.com', amounts: [1] })
})

const resend = (key = account.key, id = person.id) =>
  gateway.graphql(
    key,
    `mutation { resendVerification(input: { participant: { databaseId: ${id} } }) { mail { ${fields} participant { email } } } }`,
  )
const again = (mail: number, key = account.key) =>
  gateway.graphql(
    key,
    `mutation { resendMail(input: { mail: { databaseId: ${mail} } }) { mail { ${fields} } } }`,
  )

describe('the e-mails of a contest and of a person', () => {
  it('show how far each has come, latest first, by kind and state', async () => {
    const other = await buildParticipant(gateway.database, contest, {})
    const [sent] = await buildMails(gateway.database, contest, [person], {
      state: 'sent',
      attempts: 2,
      nextAttemptAt: null,
      settledAt: '2026-06-15T12:05:00.000Z',
    })
    const [bounced] = await buildMails(gateway.database, contest, [person], {
      kind: 'verification',
      state: 'bounced',
      fault: '550 No such user',
      nextAttemptAt: null,
      settledAt: '2026-06-15T12:06:00.000Z',
    })
    await buildMails(gateway.database, contest, [other], { eventId: 7 })
    const query = `query ($id: SafeInt!, $person: SafeInt!) {
      contest(by: { databaseId: $id }) {
        all: mails { totalCount nodes { ${fields} participant { databaseId } contest { databaseId } } }
        bounced: mails(filter: { state: BOUNCED }) { nodes { databaseId } }
        confirmations: mails(filter: { kind: CONFIRMATION }, first: 1) { totalCount pageInfo { hasNextPage } }
      }
      participant(by: { databaseId: $person }) { mails { nodes { databaseId } } }
    }`
    const data = dataOf(await gateway.graphql(account.key, query, { id: contest.id, person: person.id }))
    expect(data).toMatchObject({
      contest: {
        all: {
          totalCount: 3,
          nodes: [
            {
              kind: 'CONFIRMATION',
              state: 'PENDING',
              settledAt: null,
              participant: { databaseId: other.id },
            },
            { databaseId: bounced?.id, kind: 'VERIFICATION', state: 'BOUNCED', fault: '550 No such user' },
            {
              databaseId: sent?.id,
              state: 'SENT',
              attempts: 2,
              nextAttemptAt: null,
              settledAt: '2026-06-15T12:05:00.000Z',
              contest: { databaseId: contest.id },
            },
          ],
        },
        bounced: { nodes: [{ databaseId: bounced?.id }] },
        confirmations: { totalCount: 2, pageInfo: { hasNextPage: true } },
      },
      participant: { mails: { nodes: [{ databaseId: bounced?.id }, { databaseId: sent?.id }] } },
    })
  })

  it('say which reward and which winner they are about, to keys that may know', async () => {
    await buildRewards(gateway.database, contest, [{ title: 'Ten off', threshold: 1 }])
    await buildPrize(gateway.database, contest, 1, { redemptionEnabled: true, codes: ['TOP-SECRET'] })
    await gateway.database.root
      .update(contests)
      .set({ rewardsEnabled: true })
      .where(eq(contests.id, contest.id))
    const add = `mutation { addManualEntry(input: { contest: { databaseId: ${contest.id} }, participant: { databaseId: ${person.id} }, amount: 1 }) { __typename } }`
    await gateway.graphql(account.key, add)
    const drawn = await draw(gateway, account.key, contest.id, { count: 1 })
    await dispatchMails(gateway.database, gateway.clock, contest.id)
    const query = `{ contest(by: { databaseId: ${contest.id} }) { mails { nodes { kind reward { title } winner { databaseId } } } } }`
    const answer = await gateway.graphql(account.key, query)
    expect(JSON.stringify(answer)).not.toContain('TOP-SECRET')
    const { mails: shown } = payload<{ mails: { nodes: Record<string, unknown>[] } }>(answer, 'contest')
    expect(shown.nodes).toContainEqual({ kind: 'REWARD', reward: { title: 'Ten off' }, winner: null })
    expect(shown.nodes).toContainEqual({
      kind: 'PRIZE',
      reward: null,
      winner: { databaseId: drawn.winners[0]?.databaseId },
    })
    const reader = await buildKey(gateway.database, account.id, {
      scopes: ['contests:read', 'participants:read'],
    })
    expect(codesOf(await gateway.graphql(reader, query))).toContain('INSUFFICIENT_SCOPE')
  })

  it('are for keys that may read people, and cost one statement for a whole list of people', async () => {
    const writer = await buildKey(gateway.database, account.id, {
      scopes: ['contests:read', 'participants:write'],
    })
    const query = `{ contest(by: { databaseId: ${contest.id} }) { mails { totalCount } } }`
    expect(codesOf(await gateway.graphql(writer, query))).toEqual(['INSUFFICIENT_SCOPE'])
    const people = await buildParticipants(gateway.database, contest, [{}, {}, {}])
    await buildMails(gateway.database, contest, people)
    const list = `{ contest(by: { databaseId: ${contest.id} }) {
      participants { nodes { mails(first: 5) { nodes { state participant { email } contest { title } } } } } } }`
    const log = await gateway.statements(() => gateway.graphql(account.key, list))
    expect(log.filter((statement) => statement.includes('"mails"'))).toHaveLength(1)
    expect(log.length).toBeLessThanOrEqual(5)
  })
})

describe('resendVerification', () => {
  it('queues another link, whatever the contest says, without being an event that leads to a second one', async () => {
    const shown = payload<{ mail: Shown }>(await resend(), 'resendVerification').mail
    expect(shown).toMatchObject({
      kind: 'VERIFICATION',
      state: 'PENDING',
      attempts: 0,
      participant: { email: person.email },
    })
    expect(shown.nextAttemptAt).toBe(gateway.clock.now())
    expect((await eventsOf(gateway.database, contest.id)).map(({ type }) => type)).toContain(
      'participant.verification_requested',
    )
    expect(await dispatchMails(gateway.database, gateway.clock, contest.id)).toBe(0)
    expect(await mailsOf(gateway.database, contest.id)).toHaveLength(1)
  })

  it('is done five times in 24 hours at most, and then says when again', async () => {
    for (let index = 0; index < 5; index += 1) {
      expect((await resend()).errors).toEqual([])
      gateway.clock.advance(60)
    }
    const refused = await resend()
    expect(codesOf(refused)).toEqual(['RATE_LIMITED'])
    expect(refused.errors[0]?.extensions['retryAfter']).toBe(24 * 60 * 60 - 5 * 60)
    gateway.clock.advance(24 * 60 * 60 - 5 * 60)
    expect((await resend()).errors).toEqual([])
    expect(codesOf(await resend())).toEqual(['RATE_LIMITED'])
  })

  it('says why there is nothing to send', async () => {
    const change = async (values: Partial<ParticipantRow>) => {
      const row = await buildParticipant(gateway.database, contest, values)
      return refusalOf(await resend(account.key, row.id))
    }
    expect(
      await change({ email: null, emailNormalized: null, phone: '+155', phoneNormalized: '+155' }),
    ).toEqual({
      code: 'STATE_FORBIDS',
      detail: 'NO_EMAIL',
    })
    expect((await change({ emailConfirmedAt: gateway.clock.now() })).detail).toBe('CONFIRMED')
    expect((await change({ bannedAt: gateway.clock.now() })).detail).toBe('EXCLUDED')
    await gateway.database.root.update(contests).set({ isDraft: true }).where(eq(contests.id, contest.id))
    expect(refusalOf(await resend()).detail).toBe('DRAFT')
  })

  it('is for keys that may write people, of their own account and contests', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const stranger = await buildAccount(gateway.database)
    const elsewhere = await buildContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [elsewhere.id] })
    expect(codesOf(await resend(reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await resend(stranger.key))).toEqual(['NOT_FOUND'])
    expect(codesOf(await resend(restricted))).toEqual(['NOT_FOUND'])
    expect(await mailsOf(gateway.database, contest.id)).toEqual([])
  })

  it.skipIf(!onPostgres)(
    `counts those of the same moment one after the other (${needsPostgres})`,
    async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => resend()))
      expect(answers.flatMap(codesOf)).toEqual(Array(3).fill('RATE_LIMITED'))
      expect(await mailsOf(gateway.database, contest.id)).toHaveLength(5)
    },
  )
})

describe('resendMail', () => {
  it('starts one over that did not arrive, with all its attempts', async () => {
    for (const [index, state] of (['bounced', 'failed', 'cancelled'] as const).entries()) {
      const [mail] = await buildMails(gateway.database, contest, [person], {
        state,
        eventId: 100 + index,
        attempts: 10,
        fault: '550 No',
        nextAttemptAt: null,
        settledAt: gateway.clock.now(),
      })
      const shown = payload<{ mail: Shown }>(await again(mail?.id ?? 0), 'resendMail').mail
      expect(shown).toMatchObject({ state: 'PENDING', attempts: 0, fault: null, settledAt: null })
      expect(shown.nextAttemptAt).toBe(gateway.clock.now())
      const [stored] = await gateway.database.root
        .select()
        .from(mails)
        .where(eq(mails.id, mail?.id ?? 0))
      expect(stored?.messageId).toBe(mail?.messageId)
    }
    const told = (await eventsOf(gateway.database, contest.id)).filter(({ type }) => type === 'mail.requeued')
    expect(told).toHaveLength(3)
  })

  it('leaves one alone that was sent or is on its way, and those of others', async () => {
    const [sent] = await buildMails(gateway.database, contest, [person], { state: 'sent', eventId: 1 })
    const [pending] = await buildMails(gateway.database, contest, [person], { eventId: 2 })
    const [bounced] = await buildMails(gateway.database, contest, [person], { state: 'bounced', eventId: 3 })
    expect(refusalOf(await again(sent?.id ?? 0))).toEqual({ code: 'STATE_FORBIDS', detail: 'SENT' })
    expect(refusalOf(await again(pending?.id ?? 0))).toEqual({ code: 'STATE_FORBIDS', detail: 'PENDING' })
    const stranger = await buildAccount(gateway.database)
    expect(codesOf(await again(bounced?.id ?? 0, stranger.key))).toEqual(['NOT_FOUND'])
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    expect(codesOf(await again(bounced?.id ?? 0, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await again(1))).toEqual(['NOT_FOUND'])
    expect((await mailsOf(gateway.database, contest.id)).map(({ state }) => state)).toEqual([
      'sent',
      'pending',
      'bounced',
    ])
  })
})
