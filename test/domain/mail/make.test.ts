import { eq, inArray } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contests, events, type MailKind, participants, winners } from '../../../src/database/tables/index.js'
import { makeMails } from '../../../src/domain/mail/make.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildRewards } from '../../support/build-reward.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { draw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dispatchMails, eventsOf, mailsOf } from '../../support/mails.js'
import { dataOf } from '../../support/people.js'

const confirming = { mail: { confirmation: { enabled: true } } }
const verifying = { mail: { verification: { enabled: true } } }

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
})

const contestWith = (settings: Parameters<typeof buildContest>[2]) =>
  buildContest(gateway.database, account, settings)

async function mutate(field: string, input: string, key = account.key): Promise<Record<string, unknown>> {
  return dataOf(await gateway.graphql(key, `mutation { ${field}(input: { ${input} }) { __typename } }`))
}

const into = ({ id }: { id: number }) => `contest: { databaseId: ${id} }`
const whom = ({ id }: { id: number }) => `participant: { databaseId: ${id} }`

/** The kinds of e-mail that the contest's events have led to so far. */
async function kindsMade(contest: { id: number }): Promise<MailKind[]> {
  await dispatchMails(gateway.database, gateway.clock, contest.id)
  return (await mailsOf(gateway.database, contest.id)).map(({ kind }) => kind)
}

async function personIn(contest: { id: number }) {
  const [person] = await gateway.database.root
    .select()
    .from(participants)
    .where(eq(participants.contestId, contest.id))
  if (person === undefined) throw new Error('Nobody entered.')
  return person
}

describe('who enters', () => {
  it('gets what the contest has switched on, through the form and through a key alike', async () => {
    const form = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
    for (const [settings, kinds] of [
      [{}, []],
      [confirming, ['confirmation']],
      [verifying, ['verification']],
      [{ mail: { ...confirming.mail, ...verifying.mail } }, ['confirmation', 'verification']],
    ] as const) {
      const entered = await contestWith(settings)
      await mutate('enterContest', `${into(entered)} email: "a@example.com"`, form)
      expect(await kindsMade(entered)).toEqual(kinds)
      const created = await contestWith(settings)
      await mutate('createParticipant', `${into(created)} email: "a@example.com"`)
      expect(await kindsMade(created)).toEqual(kinds)
    }
  })

  it('is told of the entry once the address is confirmed where the contest requires that, and only once', async () => {
    const contest = await contestWith({ ...confirming, requireEmailVerification: true })
    await mutate('enterContest', `${into(contest)} email: "a@example.com"`)
    expect(await kindsMade(contest)).toEqual(['verification'])
    const person = await personIn(contest)
    await mutate('confirmParticipantEmail', whom(person))
    expect(await kindsMade(contest)).toEqual(['verification', 'confirmation'])
    await mutate('updateParticipant', `${whom(person)} changes: { email: "b@example.com" }`)
    await mutate('confirmParticipantEmail', whom(person))
    expect(await kindsMade(contest)).toEqual(['verification', 'confirmation'])
  })

  it('is asked to confirm the address again when it changes, and not when something else does', async () => {
    const contest = await contestWith(verifying)
    const person = await buildParticipant(gateway.database, contest, { email: 'first@example.com' })
    await mutate('updateParticipant', `${whom(person)} changes: { email: "FIRST@example.com" }`)
    await mutate('updateParticipant', `${whom(person)} changes: { displayName: "Ada" }`)
    expect(await kindsMade(contest)).toEqual([])
    await mutate('updateParticipant', `${whom(person)} changes: { email: "second@example.com" }`)
    expect(await kindsMade(contest)).toEqual(['verification'])
  })

  it('is not asked when the address was confirmed before the event is read', async () => {
    const contest = await contestWith(verifying)
    await mutate('createParticipant', `${into(contest)} email: "a@example.com"`)
    await mutate('confirmParticipantEmail', whom(await personIn(contest)))
    expect(await kindsMade(contest)).toEqual([])
  })

  it('is written to once by an entry given by hand, and not when brought in among others', async () => {
    const both = { mail: { ...confirming.mail, ...verifying.mail } }
    const rest = (contest: { id: number }, path: string, payload: object) =>
      gateway.app.inject({
        method: 'POST',
        url: `/sw_api/v2/giveaways/${contest.id}/entries${path}`,
        headers: { 'x-api-key': account.key },
        payload,
      })
    const single = await contestWith(both)
    const row = { user_email: 'one@example.com', user_name: 'One', entry_amount: 1 }
    expect((await rest(single, '', row)).statusCode).toBe(201)
    expect(await kindsMade(single)).toEqual(['confirmation', 'verification'])
    const bulk = await contestWith(both)
    expect((await rest(bulk, '/bulk', { entries: [row] })).statusCode).toBeLessThan(300)
    await mutate('importParticipants', `${into(bulk)} rows: [{ email: "two@example.com" }]`)
    expect((await eventsOf(gateway.database, bulk.id)).map(({ type }) => type)).toContain(
      'participant.created',
    )
    expect(await kindsMade(bulk)).toEqual([])
  })
})

describe('nobody gets anything', () => {
  const anything = { mail: { ...confirming.mail, ...verifying.mail }, rewardsEnabled: true }

  it('who has no address, or is excluded by then', async () => {
    const contest = await contestWith(anything)
    await mutate('createParticipant', `${into(contest)} phone: "+15550100"`)
    await mutate('createParticipant', `${into(contest)} email: "out@example.com"`)
    await gateway.database.root
      .update(participants)
      .set({ disqualifiedAt: gateway.clock.now() })
      .where(eq(participants.email, 'out@example.com'))
    await mutate('createParticipant', `${into(contest)} email: "banned@example.com"`)
    await gateway.database.root
      .update(participants)
      .set({ bannedAt: gateway.clock.now() })
      .where(eq(participants.email, 'banned@example.com'))
    expect(await kindsMade(contest)).toEqual([])
  })

  it('from a draft or a contest that was deleted', async () => {
    for (const change of [{ isDraft: true }, { deletedAt: gateway.clock.now() }]) {
      const contest = await contestWith(anything)
      await mutate('createParticipant', `${into(contest)} email: "a@example.com"`)
      await gateway.database.root.update(contests).set(change).where(eq(contests.id, contest.id))
      expect(await kindsMade(contest)).toEqual([])
    }
  })
})

describe('a reward', () => {
  it('is told of where it says so, to imported people too, once', async () => {
    const contest = await contestWith({ rewardsEnabled: true, mail: {} })
    const [told] = await buildRewards(gateway.database, contest, [
      { threshold: 1 },
      { threshold: 1, notify: false },
    ])
    await mutate(
      'importParticipants',
      `${into(contest)} rows: [{ email: "a@example.com", initialEntries: 5 }]`,
    )
    expect(await kindsMade(contest)).toEqual(['reward'])
    expect(await dispatchMails(gateway.database, gateway.clock, contest.id)).toBe(0)
    expect(await mailsOf(gateway.database, contest.id)).toMatchObject([{ subjectId: told?.id }])
  })
})

describe('a winner', () => {
  it('with a code is written to and becomes notified, others are not', async () => {
    const contest = await contestWith({})
    await buildPrize(gateway.database, contest, 1, { redemptionEnabled: true, quantity: 2, codes: ['C-1'] })
    await buildPrize(gateway.database, contest, 2, { quantity: 5 })
    await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 3 }, () => ({ amounts: [1] })),
    )
    const drawn = await draw(gateway, account.key, contest.id, { count: 3 })
    expect(await kindsMade(contest)).toEqual(['prize'])
    const [mail] = await mailsOf(gateway.database, contest.id)
    expect(mail?.subjectId).toBe(drawn.winners[0]?.databaseId)
    const stored = await gateway.database.root
      .select()
      .from(winners)
      .where(
        inArray(
          winners.id,
          drawn.winners.map(({ databaseId }) => databaseId),
        ),
      )
      .orderBy(winners.rank)
    expect(stored.map(({ status }) => status)).toEqual(['notified', 'won', 'won'])
    expect(stored[0]?.notifiedAt).toBe(gateway.clock.now())
    const told = (await eventsOf(gateway.database, contest.id)).filter(
      ({ type }) => type === 'winner.updated',
    )
    expect(told).toMatchObject([
      { accountId: account.id, data: { winnerId: mail?.subjectId, status: 'notified', previous: 'won' } },
    ])
    expect(await dispatchMails(gateway.database, gateway.clock, contest.id)).toBe(0)
  })

  it('whose status somebody has set keeps it', async () => {
    const contest = await contestWith({})
    await buildPrize(gateway.database, contest, 1, { redemptionEnabled: true, codes: ['C-1'] })
    await buildParticipants(gateway.database, contest, [{ amounts: [1] }])
    const { winners: drawn } = await draw(gateway, account.key, contest.id, { count: 1 })
    await mutate('setWinnerStatus', `winner: { databaseId: ${drawn[0]?.databaseId} } status: CLAIMED`)
    expect(await kindsMade(contest)).toEqual(['prize'])
    const [winner] = await gateway.database.root
      .select()
      .from(winners)
      .where(eq(winners.contestId, contest.id))
    expect(winner?.status).toBe('claimed')
  })
})

describe('a batch of events', () => {
  it('costs as many statements as one event of each kind', async () => {
    const counts: number[] = []
    for (const size of [1, 40]) {
      const contest = await contestWith({
        mail: { ...confirming.mail, ...verifying.mail },
        rewardsEnabled: true,
      })
      await buildRewards(gateway.database, contest, [{ threshold: 1 }])
      await buildPrize(gateway.database, contest, 1, {
        redemptionEnabled: true,
        quantity: size,
        codes: Array.from({ length: size }, (_, index) => `C-${index}`),
      })
      for (let index = 0; index < size; index += 1) {
        await mutate('createParticipant', `${into(contest)} email: "p${index}@example.com"`)
      }
      await draw(gateway, account.key, contest.id, { count: size })
      const recorded = await eventsOf(gateway.database, contest.id)
      const statements: string[] = []
      await gateway.database.transaction(async (executor) => {
        const log = await gateway.statements(() => makeMails({ executor, clock: gateway.clock }, recorded))
        statements.push(...log)
      })
      expect(await mailsOf(gateway.database, contest.id)).toHaveLength(4 * size)
      counts.push(statements.length)
    }
    expect(counts).toEqual([7, 7])
  })

  it('that concern nobody costs none', async () => {
    const contest = await contestWith(confirming)
    await mutate('updateContest', `${into(contest)} changes: { title: "Another" }`)
    const recorded = await eventsOf(gateway.database, contest.id)
    expect(recorded).not.toEqual([])
    const log = await gateway.statements(() =>
      makeMails({ executor: gateway.database.root, clock: gateway.clock }, recorded),
    )
    expect(log).toEqual([])
    expect(await gateway.database.root.select().from(events).where(eq(events.contestId, contest.id))).toEqual(
      recorded,
    )
  })
})
