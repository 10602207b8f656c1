import { beforeAll, describe, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

interface Person {
  readonly id: number
  readonly created_at: string
  readonly processed_at: string
  readonly created_at_epoch: number
  readonly entry_data: Readonly<Record<string, { readonly created_at: string }>>
}

/** Instants around a change of the clocks of Los Angeles, and what they show. */
const nights = {
  'loses the hour from two to three': [
    ['2026-03-08T09:59:59.000Z', '2026-03-08 01:59:59'],
    ['2026-03-08T10:00:00.000Z', '2026-03-08 03:00:00'],
    ['2026-03-08T11:15:00.000Z', '2026-03-08 04:15:00'],
  ],
  'has the hour from one to two twice': [
    ['2026-11-01T08:30:00.000Z', '2026-11-01 01:30:00'],
    ['2026-11-01T09:30:00.000Z', '2026-11-01 01:30:00'],
    ['2026-11-01T10:30:00.000Z', '2026-11-01 02:30:00'],
  ],
} as const

describe('times of a promotion', () => {
  let revup: Revup

  beforeAll(async () => {
    revup = await startRevup()
  })

  it.each(Object.entries(nights))(
    'are those of its zone over a night that %s, and epochs of the same instants (#10, #170)',
    async (_night, moments) => {
      const { gateway, account } = revup
      const { id } = await makeContest(gateway.database, account, { timeZone: 'America/Los_Angeles' })
      const path = `/promotions/${id}/participants`
      for (const [number, [instant]] of moments.entries()) {
        gateway.clock.set(instant)
        const body = { participants: [{ email: `p${number}@example.com` }] }
        expect((await revup.send('POST', path, { body })).status).toBe(200)
      }
      const { body } = await revup.send('GET', `${path}?include_entry_data=true`)
      const people = body.data as readonly Person[]
      expect(
        people.map((person) => [person.created_at, person.processed_at, person.created_at_epoch]),
      ).toEqual(moments.map(([instant, local]) => [local, local, Date.parse(instant) / 1_000]))
      const entered = people.flatMap(({ entry_data: data }) => Object.values(data))
      expect(entered.map(({ created_at: at }) => at)).toEqual(moments.map(([, local]) => local))
    },
  )

  it.each([
    [
      'in the lost hour it is moved on by it',
      '2026-03-08 02:30:00',
      '2026-03-08 03:30:00',
      '2026-03-08T10:30:00.000Z',
    ],
    [
      'in the doubled hour it is the first',
      '2026-11-01 01:30:00',
      '2026-11-01 01:30:00',
      '2026-11-01T08:30:00.000Z',
    ],
  ])('hold for its dates, too: %s (#10)', async (_case, given, shown, instant) => {
    const { gateway, account } = revup
    gateway.clock.set('2026-01-01T00:00:00.000Z')
    const create = `mutation ($input: CreateContestInput!) { createContest(input: $input) {
      contest { databaseId startsAt } } }`
    const input = { title: 'Spring', timeZone: 'America/Los_Angeles', startsAtLocal: given, isDraft: false }
    const made = payload<{ contest: { databaseId: number; startsAt: string } }>(
      await gateway.graphql(account.key, create, { input }),
      'createContest',
    )
    expect(made.contest.startsAt).toBe(instant)
    const status = async (now: number) => {
      gateway.clock.set(new Date(now).toISOString())
      const { body } = await revup.send('GET', `/promotions/${made.contest.databaseId}`)
      const promotion = body.data as { start_date: string; status: string }
      expect(promotion.start_date).toBe(shown)
      return promotion.status
    }
    expect([await status(Date.parse(instant) - 1), await status(Date.parse(instant))]).toEqual([
      'pending',
      'live',
    ])
  })
})
