import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { blocklist, customFields, events, participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { create, personOf, refusalOf, tryToCreate } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

async function contestWithMethod(overrides: Parameters<typeof buildContest>[2] = {}): Promise<number> {
  const contest = await buildContest(gateway.database, account, overrides)
  await buildMethod(gateway.database, contest, { typeId: 1, amount: 3 })
  return contest.id
}

describe('createParticipant', () => {
  it('gives a person ids, a referral code, the base entries and a contact', async () => {
    const contest = await contestWithMethod()
    const { participant, created, referred, advocateAmount, friendAmount } = await create(
      gateway,
      account.key,
      contest,
      {
        email: '  Jane.Doe+x@Example.COM ',
        displayName: 'Jane van Doe',
        source: { ipAddress: '::FFFF:10.0.0.1' },
      },
    )
    expect({ created, referred, advocateAmount, friendAmount }).toEqual({
      created: true,
      referred: false,
      advocateAmount: 0,
      friendAmount: 0,
    })
    expect(participant).toMatchObject({
      email: 'Jane.Doe+x@Example.COM',
      displayName: 'Jane van Doe',
      firstName: 'Jane',
      middleName: null,
      lastName: 'van Doe',
      total: 3,
      countedTotal: 3,
      actions: 1,
      bonusActions: 0,
      emailConfirmedAt: null,
      excluded: false,
      purchaseValue: '0.00',
      processingStatus: 'processed',
      createdAt: gateway.clock.now(),
      source: { type: 'api', ipAddress: '10.0.0.1' },
    })
    expect(participant.publicId).toMatch(/^entry_[0-9a-z]{21,}$/)
    expect(participant.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(participant.referralCode).toMatch(/^REF-[A-Z0-9]{6}$/)
    expect(participant.contact).not.toBeNull()
  })

  it('leaves who is there by e-mail unchanged, whatever else is sent (#40)', async () => {
    const contest = await contestWithMethod()
    const advocate = await create(gateway, account.key, contest, { email: 'advocate@example.com' })
    const first = await create(gateway, account.key, contest, {
      email: 'a.b@example.com',
      displayName: 'Ann',
    })
    gateway.clock.advance(60)
    const again = await create(gateway, account.key, contest, {
      email: ' A.B@EXAMPLE.com',
      displayName: 'Other',
      phone: '+1 555 0100',
      referralCode: advocate.participant.referralCode,
      initialEntries: 50,
    })
    expect(again).toEqual({ ...first, created: false })
    const distinct = await create(gateway, account.key, contest, { email: 'ab@example.com' })
    expect(distinct.created).toBe(true)
  })

  it('finds by telephone only where no e-mail address is sent, the oldest first, then by own id', async () => {
    const contest = await contestWithMethod()
    const older = await create(gateway, account.key, contest, {
      email: 'o@example.com',
      phone: '+1 (555) 010-0',
    })
    gateway.clock.advance(1)
    const newer = await create(gateway, account.key, contest, { email: 'n@example.com', phone: '+15550100' })
    expect(newer.created).toBe(true)
    const byPhone = await create(gateway, account.key, contest, { phone: '+1.555.0100' })
    expect(byPhone).toMatchObject({ created: false, participant: { publicId: older.participant.publicId } })
    const withoutPlus = await create(gateway, account.key, contest, { phone: '15550100', uniqueId: 'crm-1' })
    expect(withoutPlus.created).toBe(true)
    const byOwnId = await create(gateway, account.key, contest, { phone: '99999', uniqueId: 'crm-1' })
    expect(byOwnId).toMatchObject({
      created: false,
      participant: { publicId: withoutPlus.participant.publicId },
    })
  })

  it('refuses a new address with another person’s own id: CONFLICT', async () => {
    const contest = await contestWithMethod()
    await create(gateway, account.key, contest, { email: 'u1@example.com', uniqueId: 'same' })
    const answer = await tryToCreate(gateway, account.key, contest, {
      email: 'u2@example.com',
      uniqueId: 'same',
    })
    expect(refusalOf(answer)).toEqual({ code: 'CONFLICT', detail: 'UNIQUE_ID_TAKEN' })
  })

  it('awards advocate and friend once, by the contest’s settings (#42)', async () => {
    const contest = await contestWithMethod({ referralAdvocateAmount: 7, referralFriendAmount: 2 })
    const advocate = await create(gateway, account.key, contest, { email: 'adv@example.com' })
    const friend = await create(gateway, account.key, contest, {
      email: 'friend@example.com',
      referralCode: advocate.participant.referralCode,
    })
    expect(friend).toMatchObject({ created: true, referred: true, advocateAmount: 7, friendAmount: 2 })
    expect(friend.participant).toMatchObject({
      total: 5,
      bonusActions: 1,
      referredBy: { publicId: advocate.participant.publicId },
    })
    const after = await personOf(gateway, account.key, { id: advocate.participant.id })
    expect(after).toMatchObject({ total: 10, referralCount: 1 })
  })

  it('makes no row for an award of 0', async () => {
    const contest = await contestWithMethod({ referralAdvocateAmount: 0, referralFriendAmount: 0 })
    const advocate = await create(gateway, account.key, contest, { email: 'adv@example.com' })
    const friend = await create(gateway, account.key, contest, {
      email: 'friend@example.com',
      initialEntries: 0,
      referralCode: advocate.participant.referralCode,
    })
    expect(friend).toMatchObject({ referred: true, advocateAmount: 0, friendAmount: 0 })
    expect(friend.participant).toMatchObject({ total: 0, actions: 0 })
    const after = await personOf(gateway, account.key, { id: advocate.participant.id })
    expect(after).toMatchObject({ total: 3, actions: 1, referralCount: 0 })
  })

  it.each(['unknown', 'excluded', 'another contest’s', 'odd'])(
    'ignores an %s referral code (#43)',
    async (kind) => {
      const contest = await contestWithMethod()
      const other = await contestWithMethod()
      const email = `adv-${kind === 'another contest’s' ? 'other' : kind}@example.com`
      const home = kind === 'another contest’s' ? other : contest
      const { participant } = await create(gateway, account.key, home, { email })
      if (kind === 'excluded') {
        await gateway.database.root
          .update(participants)
          .set({ disqualifiedAt: gateway.clock.now() })
          .where(eq(participants.id, participant.databaseId))
      }
      const code = { unknown: 'REF-NOBODY', odd: 'REF-\u0000\ud800' }[kind] ?? participant.referralCode
      const friend = await create(gateway, account.key, contest, {
        email: 'f@example.com',
        referralCode: code,
      })
      expect(friend).toMatchObject({ created: true, referred: false, advocateAmount: 0, friendAmount: 0 })
      expect(friend.participant).toMatchObject({ referredBy: null, total: 3 })
    },
  )

  it('takes initialEntries instead of the method’s amount (#8)', async () => {
    const contest = await contestWithMethod()
    const { participant } = await create(gateway, account.key, contest, {
      phone: '12345',
      initialEntries: 40,
    })
    expect(participant.total).toBe(40)
  })

  it('refuses blocked addresses and banned people, and nothing is left of them (#20)', async () => {
    const contest = await contestWithMethod()
    const banned = await create(gateway, account.key, contest, {
      email: 'banned@example.com',
      phone: '777777',
    })
    const root = gateway.database.root
    await root
      .update(participants)
      .set({ bannedAt: gateway.clock.now() })
      .where(eq(participants.id, banned.participant.databaseId))
    await root.insert(blocklist).values({
      contestId: contest,
      kind: 'email',
      value: 'blocked@example.com',
      createdAt: gateway.clock.now(),
    })
    for (const [input, detail] of [
      [{ email: 'BLOCKED@example.com' }, 'EMAIL_BLOCKED'],
      [{ email: 'banned@example.com' }, 'BANNED'],
      [{ phone: '777-777' }, 'BANNED'],
    ] as const) {
      const answer = await tryToCreate(gateway, account.key, contest, input)
      expect(refusalOf(answer)).toEqual({ code: 'ENTRY_REFUSED', detail })
    }
    const rows = await root.select().from(participants).where(eq(participants.contestId, contest))
    expect(rows).toHaveLength(1)
  })

  it('works in drafts and ended contests, not in deleted, foreign and restricted ones (#19)', async () => {
    const draft = await contestWithMethod({ isDraft: true })
    const ended = await contestWithMethod({ endsAt: '2026-06-02T00:00:00.000Z' })
    for (const contest of [draft, ended]) {
      expect((await create(gateway, account.key, contest, { email: 'x@example.com' })).created).toBe(true)
    }
    const deleted = await contestWithMethod({ deletedAt: '2026-06-02T00:00:00.000Z' })
    const stranger = await buildAccount(gateway.database)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [ended] })
    for (const [key, contest] of [
      [account.key, deleted],
      [stranger.key, draft],
      [restricted, draft],
    ] as const) {
      const answer = await tryToCreate(gateway, key, contest, { email: 'y@example.com' })
      expect(refusalOf(answer).code).toBe('NOT_FOUND')
      expect(JSON.stringify(answer)).not.toMatch(/foreign|restricted|deleted/)
    }
  })

  it('needs the scope participants:write', async () => {
    const contest = await contestWithMethod()
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const answer = await tryToCreate(gateway, reader, contest, { email: 'y@example.com' })
    expect(refusalOf(answer)).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'participants:write' })
  })

  it('derives names, country code and custom keys (#13, #14, #39)', async () => {
    const contest = await contestWithMethod()
    const [field] = await gateway.database.root
      .insert(customFields)
      .values({
        contestId: contest,
        key: 'size',
        label: 'Size',
        kind: 'text',
        options: [],
        required: false,
        position: 1,
        createdAt: gateway.clock.now(),
      })
      .returning()
    const { participant } = await create(gateway, account.key, contest, {
      email: 'parts@example.com',
      firstName: ' Ana ',
      lastName: 'Silva',
      address: { city: 'Porto', country: 'pt' },
      custom: { [`ff_${field?.id}`]: 'XL', free: [1, 'two', null], gone: null },
    })
    expect(participant).toMatchObject({
      displayName: 'Ana Silva',
      firstName: 'Ana',
      lastName: 'Silva',
      countryCode: 'PT',
      address: { city: 'Porto', country: 'pt', line1: null },
      custom: { size: 'XL', free: [1, 'two', null] },
    })
    expect(Object.keys(participant.custom).sort()).toEqual(['free', 'size'])
  })

  it.each([
    ['email', { email: 'no-at.example.com' }],
    ['email', { email: '' }],
    ['email', { email: `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.com` }],
    ['email', {}],
    ['email', { email: null, phone: null, uniqueId: null }],
    ['phone', { phone: '1234' }],
    ['phone', { phone: '+1 555 0100 ext 1' }],
    ['phone', { phone: '-----' }],
    ['phone', { phone: '1'.repeat(33) }],
    ['uniqueId', { uniqueId: ' ' }],
    ['displayName', { email: 'v@example.com', displayName: 'x'.repeat(256) }],
    ['firstName', { email: 'v@example.com', firstName: 'a\u0000b' }],
    ['countryCode', { email: 'v@example.com', countryCode: 'USA' }],
    ['birthday', { email: 'v@example.com', birthday: '2026-06-17' }],
    ['address.city', { email: 'v@example.com', address: { city: 'x'.repeat(256) } }],
    ['source.ipAddress', { email: 'v@example.com', source: { ipAddress: '1.2.3.4.5' } }],
    ['source.referringUrl', { email: 'v@example.com', source: { referringUrl: 'x'.repeat(2_049) } }],
    ['custom', { email: 'v@example.com', custom: { nested: { no: 1 } } }],
    ['custom', { email: 'v@example.com', custom: { nested: [[1]] } }],
    ['custom', { email: 'v@example.com', custom: { text: 'x'.repeat(16_384) } }],
    ['custom', { email: 'v@example.com', custom: { text: '\u0000' } }],
    ['initialEntries', { email: 'v@example.com', initialEntries: -1 }],
  ])('refuses a faulty %s and names it', async (path, input) => {
    const contest = await contestWithMethod()
    const answer = await tryToCreate(gateway, account.key, contest, input)
    expect(refusalOf(answer).code).toBe('VALIDATION_FAILED')
    expect(answer.errors[0]?.extensions['fields']).toEqual([expect.objectContaining({ path })])
  })

  it('names every fault at once, and tells the lack of an identifier apart (#46)', async () => {
    const contest = await contestWithMethod()
    const answer = await tryToCreate(gateway, account.key, contest, {
      email: 'x',
      phone: 'y',
      countryCode: '1',
    })
    const fields = answer.errors[0]?.extensions['fields'] as { path: string }[]
    expect(fields.map(({ path }) => path)).toEqual(['email', 'phone', 'countryCode'])
    const none = await tryToCreate(gateway, account.key, contest, { displayName: 'Nobody' })
    expect(refusalOf(none).detail).toBe('IDENTIFIER_REQUIRED')
  })

  it('records participant.created and entry.created without personal data', async () => {
    const contest = await contestWithMethod()
    await create(gateway, account.key, contest, { email: 'secret-person@example.com', displayName: 'Secret' })
    const recorded = await gateway.database.root.select().from(events).where(eq(events.contestId, contest))
    expect(recorded.map(({ type }) => type)).toEqual(['participant.created', 'entry.created'])
    expect(JSON.stringify(recorded)).not.toMatch(/secret/i)
  })
})
