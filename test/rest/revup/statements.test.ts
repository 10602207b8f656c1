import { beforeAll, describe, expect, it } from 'vitest'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { draw } from '../../support/draws.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'
import { enter, operationsOf } from '../../support/revup-world.js'

describe('the number of SQL statements of each Revup operation', () => {
  let revup: Revup
  let given = 0

  beforeAll(async () => {
    revup = await startRevup()
  })

  /** People with referrals, contacts, values of a field and bonuses, prizes and winners who hold them. */
  async function grow(people: number): Promise<{ participant: number; winner: number; email: string }> {
    const { gateway, account, contest } = revup
    const first = await enter(gateway, account.key, contest.id, { email: `first-of-${people}@example.com` })
    for (let number = 1; number < people; number += 1) {
      const email = `friend-${number}-of-${people}@example.com`
      await enter(gateway, account.key, contest.id, { email, referralCode: first.referralCode })
    }
    const contactId = first.contactDatabaseId
    await buildParticipants(
      gateway.database,
      contest,
      // Everybody has a contact, so that the cost of reading winners does not hang on who is drawn.
      Array.from({ length: people * 5 }, () => ({ amounts: [1, 2, 3], contactId })),
    )
    for (let place = 1; place <= people; place += 1) {
      await buildPrize(gateway.database, contest, place + people * 100, { value: '5' })
    }
    const { winners } = await draw(gateway, account.key, contest.id, { count: people })
    const winner = winners[0]?.databaseId ?? 0
    return { participant: first.databaseId, winner, email: `first-of-${people}@example.com` }
  }

  async function statements(method: string, path: string, body?: unknown): Promise<number> {
    given += 1
    const headers: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': `statements-${given}` } : {}
    const log = await revup.gateway.statements(async () => {
      const { status } = await revup.send(method, path, { body, headers })
      expect(status).toBe(200)
    })
    return log.length
  }

  async function costs({ participant, winner, email }: Awaited<ReturnType<typeof grow>>) {
    const { path } = revup
    const people = `${path}/participants`
    return {
      'account.get': await statements('GET', '/account'),
      'promotions.list': await statements('GET', '/promotions'),
      'promotions.get': await statements('GET', path),
      'participants.list': await statements('GET', people),
      'participants.list with entry data': await statements('GET', `${people}?include_entry_data=true`),
      'participants.get': await statements('GET', `${people}/${participant}`),
      'participants.get with entry data': await statements(
        'GET',
        `${people}/${participant}?include_entry_data=true`,
      ),
      'participants.create': await statements('POST', people, {
        participants: [{ email: `new-${email}` }, { email: `newer-${email}` }],
      }),
      'participants.create of somebody there': await statements('POST', people, {
        participants: [{ email: `new-${email}` }, { email: `newer-${email}` }],
      }),
      'entries.bonus': await statements('POST', `${people}/entries`, { email, entries: 5, title: 'Test' }),
      'contacts.list': await statements('GET', '/contacts'),
      'winners.list': await statements('GET', `${path}/winners`),
      'winners.get': await statements('GET', `${path}/winners/${winner}`),
    }
  }

  it('is small, and does not grow with the rows', async () => {
    const few = await costs(await grow(2))
    expect(few).toMatchInlineSnapshot(`
      {
        "account.get": 1,
        "contacts.list": 1,
        "entries.bonus": 9,
        "participants.create": 11,
        "participants.create of somebody there": 8,
        "participants.get": 5,
        "participants.get with entry data": 6,
        "participants.list": 5,
        "participants.list with entry data": 6,
        "promotions.get": 3,
        "promotions.list": 3,
        "winners.get": 7,
        "winners.list": 6,
      }
    `)
    for (let number = 0; number < 5; number += 1) await makeContest(revup.gateway.database, revup.account)
    expect(await costs(await grow(12))).toEqual(few)
    const counted = new Set(Object.keys(few).map((name) => name.split(' ', 1)[0]))
    expect(operationsOf(revup).filter(({ id }) => !counted.has(id))).toEqual([])
  }, 60_000)
})
