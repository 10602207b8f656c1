import { beforeAll, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { makeContest } from '../../support/make-contest.js'

interface Row {
  readonly id: string
  readonly email: string
  readonly name: string | null
}

describe('entries.list', () => {
  let blitz: BlitzRocket

  beforeAll(async () => {
    blitz = await startBlitzRocket()
    const day = (hour: number) => `2026-06-03T${String(hour).padStart(2, '0')}:00:00.000Z`
    await buildParticipants(blitz.gateway.database, blitz.contest, [
      { email: 'third@example.com', displayName: 'Ann_Lee', createdAt: day(3), amounts: [1, 9] },
      { email: 'First@Example.com', displayName: 'Zoë 100%', createdAt: day(1), disqualifiedAt: day(5) },
      { email: null, phone: '+1 555 0100', phoneNormalized: '+15550100', createdAt: day(2) },
      { email: 'fourth@example.com', displayName: 'Annalee', createdAt: day(4), bannedAt: day(6) },
    ])
  })

  async function list(search = '') {
    const { body } = await blitz.send('GET', `/contests/${blitz.contest.publicId}/entries${search}`)
    return body as unknown as { data: Row[]; pagination: Record<string, number> }
  }

  it('gives everybody in the order of coming, the excluded and unconfirmed too (#32, #34)', async () => {
    const { data, pagination } = await list()
    expect(data.map(({ email }) => email)).toEqual([
      'First@Example.com',
      '',
      'third@example.com',
      'fourth@example.com',
    ])
    expect(pagination).toEqual({ page: 1, limit: 20, total: 4, totalPages: 1 })
    expect(data[2]).toEqual({
      id: expect.stringMatching(/^entry_/),
      email: 'third@example.com',
      name: 'Ann_Lee',
      phone: null,
      points: 10,
      emailConfirmed: false,
      disqualified: false,
      referralCode: expect.stringMatching(/^REF-[A-Z0-9]{6}$/),
      createdAt: '2026-06-03T03:00:00.000Z',
    })
    expect(data.map((row) => (row as unknown as { disqualified: boolean }).disqualified)).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('pages by number, rounds the number of pages up and is empty past the end (#16)', async () => {
    const second = await list('?page=2&limit=3')
    expect(second.data.map(({ email }) => email)).toEqual(['fourth@example.com'])
    expect(second.pagination).toEqual({ page: 2, limit: 3, total: 4, totalPages: 2 })
    const past = await list('?page=7&limit=3')
    expect([past.data, past.pagination]).toEqual([[], { page: 7, limit: 3, total: 4, totalPages: 2 }])
  })

  it('moves paging values into range, takes blank as absent and the last of several (#16)', async () => {
    expect((await list('?page=0&limit=101')).pagination).toMatchObject({ page: 1, limit: 100 })
    expect((await list('?page=-3&limit=+2')).pagination).toMatchObject({ page: 1, limit: 2 })
    expect((await list('?page=&limit=%20')).pagination).toMatchObject({ page: 1, limit: 20 })
    expect((await list('?limit=abc&limit=3')).pagination).toMatchObject({ limit: 3 })
    const huge = await list(`?page=${'9'.repeat(30)}&limit=100`)
    expect([huge.data, huge.pagination['total']]).toEqual([[], 4])
    for (const wrong of ['page=one', 'limit=1.5', 'limit=1e1', 'page=1&page=x']) {
      const { status } = await blitz.send('GET', `/contests/${blitz.contest.publicId}/entries?${wrong}`)
      expect([wrong, status]).toEqual([wrong, 400])
    }
  })

  it('finds a contained text in e-mail or name, without regard to case, wildcards literal (#33)', async () => {
    const names = async (search: string) =>
      (await list(`?search=${encodeURIComponent(search)}`)).data.map(({ name }) => name)
    expect(await names('ANN')).toEqual(['Ann_Lee', 'Annalee'])
    expect(await names('n_l')).toEqual(['Ann_Lee'])
    expect(await names('100%')).toEqual(['Zoë 100%'])
    expect(await names('%')).toEqual(['Zoë 100%'])
    expect(await names('first@EXAMPLE')).toEqual(['Zoë 100%'])
    expect(await names('555')).toEqual([])
    expect(await names('  ')).toHaveLength(4)
    expect((await list('?search=ann&limit=1')).pagination).toMatchObject({ total: 2, totalPages: 2 })
  })

  it('shows only the contest’s own people', async () => {
    const other = await makeContest(blitz.gateway.database, blitz.account)
    await buildParticipant(blitz.gateway.database, other, { email: 'elsewhere@example.com' })
    expect((await list('?search=elsewhere')).data).toEqual([])
  })
})

describe('entries.get', () => {
  it('gives the person with contest, referral and purchase totals (#36)', async () => {
    const blitz = await startBlitzRocket()
    const person = await buildParticipant(blitz.gateway.database, blitz.contest, {
      email: 'jane@example.com',
      displayName: 'Jane Doe',
      amounts: [5, 20],
      used: 7,
      purchaseValue: '129.99',
      purchaseCount: 2,
      emailConfirmedAt: '2026-06-04T00:00:00.000Z',
    })
    const { status, body } = await blitz.send('GET', `/entries/${person.publicId}`)
    expect([status, body.data]).toEqual([
      200,
      {
        id: person.publicId,
        email: 'jane@example.com',
        name: 'Jane Doe',
        phone: null,
        points: 25,
        pointsUsed: 7,
        emailConfirmed: true,
        disqualified: false,
        referralCode: person.referralCode,
        contestId: blitz.contest.publicId,
        contestTitle: 'Summer Giveaway',
        referralsCount: 0,
        bonusActionsCompleted: 1,
        totalPurchaseValue: 129.99,
        totalPurchaseCount: 2,
        createdAt: '2026-06-02T10:00:00.000Z',
      },
    ])
  })

  it('prints zeros, nulls and an empty address for somebody known by telephone only (#35, #36)', async () => {
    const blitz = await startBlitzRocket()
    const { entryId, email } = await blitz.enter({ phone: '+1 (555) 010-22' })
    expect(email).toBe('')
    const { body } = await blitz.send('GET', `/entries/${entryId}`)
    expect(body.data).toMatchObject({
      email: '',
      name: null,
      phone: '+1 (555) 010-22',
      points: 1,
      pointsUsed: 0,
      emailConfirmed: false,
      referralsCount: 0,
      bonusActionsCompleted: 0,
      totalPurchaseValue: 0,
      totalPurchaseCount: 0,
    })
  })
})
