import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ContestRow, entries, participants, rewards } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { Visitor } from '../../support/entry-page.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

const ada = { email: 'ada@example.com', name: 'Ada', consent: 'yes' }

/** A contest with a visitor who has entered it with one entry. */
async function entered(overrides: Parameters<typeof buildContest>[2] = {}) {
  const contest = await buildContest(gateway.database, account, overrides)
  await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
  const visitor = new Visitor(gateway, contest, { 'sec-fetch-site': 'same-origin' })
  await visitor.enter(ada)
  return { contest, visitor }
}

async function ledgerOf({ id }: Pick<ContestRow, 'id'>) {
  const rows = await gateway.database.root
    .select()
    .from(entries)
    .where(eq(entries.contestId, id))
    .orderBy(entries.id)
  return rows.map(({ origin, amount, methodId, value }) => ({ origin, amount, methodId, value }))
}

const method = (contest: ContestRow, overrides: Parameters<typeof buildMethod>[2] = {}) =>
  buildMethod(gateway.database, contest, overrides)

describe('an entry method on the page', () => {
  it('gives its entries once, to somebody who has entered, and says so', async () => {
    const { contest, visitor } = await entered()
    const follow = await method(contest, { typeId: 14, amount: 5, link: 'https://x.example/us' })
    const stranger = await new Visitor(gateway, contest).look()
    expect(stranger.body).toContain('Enter first')
    expect(stranger.body).not.toContain(`/methods/${follow.id}`)
    const before = await visitor.look()
    expect(before.body).toContain(`action="${visitor.path}/methods/${follow.id}"`)
    expect(before.body).toContain('href="https://x.example/us" target="_blank" rel="noopener nofollow ugc"')
    const after = await visitor.enter({}, `/methods/${follow.id}`)
    expect(after.body).toContain('It counts from now on')
    expect(after.body).toContain('You have 6 entries.')
    expect(after.body).toContain('>Done<')
    expect(after.body).not.toContain(`/methods/${follow.id}"`)
    await visitor.enter({}, `/methods/${follow.id}`)
    expect(await ledgerOf(contest)).toMatchObject([
      { origin: 'base', amount: 1 },
      { origin: 'method', amount: 5, methodId: follow.id, value: null },
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('counts once however many ask at the same time', async () => {
    const { contest, visitor } = await entered()
    const { id } = await method(contest)
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.send({}, `/methods/${id}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(303))
    expect(await ledgerOf(contest)).toHaveLength(2)
  })

  it('is there again the next day where it is daily, by the contest’s own midnight', async () => {
    const { contest, visitor } = await entered({ timeZone: 'America/New_York' })
    const { id } = await method(contest, { daily: true, amount: 2 })
    gateway.clock.set('2026-06-16T03:00:00.000Z')
    expect((await visitor.enter({}, `/methods/${id}`)).body).toContain('Done for today')
    gateway.clock.set('2026-06-16T03:59:59.000Z')
    await visitor.enter({}, `/methods/${id}`)
    expect(await ledgerOf(contest)).toHaveLength(2)
    gateway.clock.set('2026-06-16T04:00:00.000Z')
    expect((await visitor.look()).body).toContain(`/methods/${id}"`)
    expect((await visitor.enter({}, `/methods/${id}`)).body).toContain('You have 5 entries.')
    gateway.clock.set('2026-06-15T12:00:00.000Z')
  })

  it('keeps an answer where it asks for one, and takes no empty one', async () => {
    const { contest, visitor } = await entered()
    const { id } = await method(contest, { typeId: 107, title: 'How did you find us?' })
    const empty = await visitor.send({ answer: '  ' }, `/methods/${id}`)
    expect([empty.status, empty.body.includes('role="alert"')]).toEqual([422, true])
    await visitor.enter({ answer: ' By <chance> ' }, `/methods/${id}`)
    expect((await ledgerOf(contest)).at(-1)).toMatchObject({ methodId: id, value: 'By <chance>' })
  })

  it('stops at the contest’s bound, and gives what is left of it', async () => {
    const { contest, visitor } = await entered({ maxEntriesPerPerson: 4 })
    const [first, second] = [await method(contest, { amount: 5 }), await method(contest, { amount: 5 })]
    expect((await visitor.enter({}, `/methods/${first.id}`)).body).toContain('You have 4 entries.')
    const refused = await visitor.send({}, `/methods/${second.id}`)
    expect([refused.status, refused.body.includes('as much as this giveaway allows')]).toEqual([403, true])
    expect(await ledgerOf(contest)).toHaveLength(2)
  })

  it('waits for the e-mail address where entries do', async () => {
    const { contest, visitor } = await entered({ requireEmailVerification: true })
    const { id } = await method(contest)
    const { status, body } = await visitor.send({}, `/methods/${id}`)
    expect([status, body.includes('confirm your e-mail address first')]).toEqual([403, true])
  })

  it('does nothing after the end, for the banned, for strangers, and with methods that the page does not show', async () => {
    const { contest, visitor } = await entered()
    const other = await entered()
    const open = await method(contest)
    const hidden = await method(contest, { displayed: false })
    const elsewhere = await method(contest, { typeId: 118 })
    const foreign = await method(other.contest)
    for (const id of [hidden.id, foreign.id, 1, 'x']) {
      expect((await visitor.send({}, `/methods/${id}`)).headers['location']).toBe(visitor.path)
    }
    expect((await visitor.send({}, `/methods/${elsewhere.id}`)).status).toBe(403)
    expect((await visitor.look()).body).toContain('The organizer records this')
    await method(contest, { typeId: 5 })
    expect((await visitor.look()).body).toContain('<a href="#referral">Invite friends</a>')
    const stranger = new Visitor(gateway, contest)
    expect((await stranger.send({}, `/methods/${open.id}`)).headers['location']).toBe(visitor.path)
    const crossing = await visitor.send({}, `/methods/${open.id}`, { 'sec-fetch-site': 'cross-site' })
    expect(crossing.status).toBe(403)
    gateway.clock.set('2026-07-01T00:00:00.000Z')
    expect((await visitor.send({}, `/methods/${open.id}`)).body).toContain('This giveaway is over')
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    const [person] = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
    const ban = `mutation { banParticipant(input: { participant: { databaseId: ${person?.id} } }) { changed } }`
    dataOf(await gateway.graphql(account.key, ban))
    expect((await visitor.send({}, `/methods/${open.id}`)).status).toBe(403)
    expect(await ledgerOf(contest)).toHaveLength(1)
  })

  it('unlocks rewards, whose code is shown to who has them alone', async () => {
    const { contest, visitor } = await entered({ rewardsEnabled: true })
    const reward = {
      ...({ contestId: contest.id, kind: 'coupon', title: 'Ten off', grant: 'guaranteed' } as const),
      ...{ couponDirections: 'At the till.', showCode: true, hideProgress: false, notify: false },
      ...{ createdAt: gateway.clock.now(), updatedAt: gateway.clock.now() },
    }
    await gateway.database.root.insert(rewards).values([
      { ...reward, couponCode: 'TEN-OFF', threshold: 6, position: 1 },
      { ...reward, couponCode: 'AGAIN-OFF', threshold: 1_000, position: 2 },
    ])
    const { id } = await method(contest, { amount: 5 })
    const before = await visitor.look()
    expect(before.body).toContain('<progress max="6" value="1"')
    expect(before.body).not.toContain('TEN-OFF')
    const after = await visitor.enter({}, `/methods/${id}`)
    expect(after.body).toContain('<code>TEN-OFF</code>')
    expect(after.body).toContain('At the till.')
    // The one of the same title that is not unlocked yet goes on being there.
    expect(after.body).toContain('<progress max="1000" value="6"')
    expect((await new Visitor(gateway, contest).look()).body).not.toContain('TEN-OFF')
  })
})

describe('completeEntryMethod', () => {
  it('is for keys that may enter, and for tokens of that contest alone', async () => {
    const { contest, visitor } = await entered()
    const { id } = await method(contest)
    const other = await entered()
    const ask = (key: string, at: number, token: string | undefined) =>
      gateway.graphql(
        key,
        `mutation ($input: CompleteEntryMethodInput!) { completeEntryMethod(input: $input) { amount total } }`,
        { input: { contest: { databaseId: at }, entryMethod: { databaseId: id }, entrantToken: token } },
      )
    const enters = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
    const reads = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const stranger = await buildAccount(gateway.database)
    const token = visitor.cookie('entrant')
    expect(refusalOf(await ask(reads, contest.id, token)).code).toBe('INSUFFICIENT_SCOPE')
    expect(refusalOf(await ask(stranger.key, contest.id, token)).code).toBe('NOT_FOUND')
    expect(refusalOf(await ask(enters, other.contest.id, token)).code).toBe('NOT_FOUND')
    expect(refusalOf(await ask(enters, contest.id, other.visitor.cookie('entrant'))).code).toBe('NOT_FOUND')
    const given = dataOf(await ask(enters, contest.id, token))
    expect(given['completeEntryMethod']).toEqual({ amount: 5, total: 6 })
    expect(refusalOf(await ask(enters, contest.id, token))).toEqual({
      code: 'ENTRY_REFUSED',
      detail: 'COMPLETED',
    })
  })
})
