import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { allowlist, blocklist, customFields, participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'
import { create, dataOf, personOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
/** A key as browsers hold it. */
let formKey: string

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  formKey = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
})

async function contestWith(overrides: Parameters<typeof buildContest>[2] = {}): Promise<number> {
  const contest = await buildContest(gateway.database, account, overrides)
  await buildMethod(gateway.database, contest, { typeId: 1, amount: 4 })
  return contest.id
}

interface FormAnswer {
  readonly publicId: string | null
  readonly created: boolean
  readonly referralCode: string | null
  readonly confirmationRequired: boolean
}

const mutation = `mutation ($input: EnterContestInput!) {
  enterContest(input: $input) { publicId created referralCode confirmationRequired }
}`

function tryToEnter(contest: number, input: Record<string, unknown>, key = formKey): Promise<GraphQLAnswer> {
  return gateway.graphql(key, mutation, { input: { contest: { databaseId: contest }, ...input } })
}

async function enter(contest: number, input: Record<string, unknown>): Promise<FormAnswer> {
  return dataOf(await tryToEnter(contest, input))['enterContest'] as FormAnswer
}

let made = 0

function email(): string {
  made += 1
  return `visitor${made}@example.com`
}

async function gateOf(contest: number, input: Record<string, unknown> = {}): Promise<unknown> {
  const before = await peopleIn(contest)
  const { code, detail } = refusalOf(await tryToEnter(contest, { email: email(), ...input }))
  expect(await peopleIn(contest)).toBe(before)
  return code === undefined || code === 'ENTRY_REFUSED' ? detail : code
}

async function peopleIn(contest: number): Promise<number> {
  const rows = await gateway.database.root
    .select({ id: participants.id })
    .from(participants)
    .where(eq(participants.contestId, contest))
  return rows.length
}

describe('enterContest', () => {
  it('enters a visitor with a key that may do nothing else', async () => {
    const contest = await contestWith()
    const answer = await enter(contest, {
      email: email(),
      displayName: 'V',
      source: { ipAddress: '10.1.1.1' },
    })
    expect(answer).toEqual({
      publicId: expect.stringMatching(/^entry_/),
      created: true,
      referralCode: expect.stringMatching(/^REF-/),
      confirmationRequired: false,
    })
    const person = await personOf(gateway, account.key, { publicId: answer.publicId })
    expect(person).toMatchObject({ total: 4, source: { type: 'form', ipAddress: '10.1.1.1' } })
    const read = await gateway.graphql(formKey, '{ contacts { totalCount } }')
    expect(refusalOf(read).code).toBe('INSUFFICIENT_SCOPE')
  })

  it('tells nothing about who is there already', async () => {
    const contest = await contestWith()
    const { participant } = await create(gateway, account.key, contest, {
      email: 'known@example.com',
      displayName: 'Known Person',
      phone: '+15550001111',
    })
    for (const input of [{ email: 'KNOWN@example.com', displayName: 'X' }, { phone: '+15550001111' }]) {
      const answer = await tryToEnter(contest, input)
      expect(dataOf(answer)['enterContest']).toEqual({
        publicId: null,
        created: false,
        referralCode: null,
        confirmationRequired: false,
      })
      expect(JSON.stringify(answer)).not.toContain(participant.publicId)
    }
    expect(await personOf(gateway, account.key, { id: participant.id })).toEqual(participant)
  })

  it('obeys the clock: not published, not begun, over', async () => {
    const start = '2026-06-20T00:00:00.000Z'
    const end = '2026-06-25T00:00:00.000Z'
    const contest = await contestWith({ startsAt: start, endsAt: end })
    const draft = await contestWith({ isDraft: true })
    expect(await gateOf(draft)).toBe('NOT_PUBLISHED')
    const noon = gateway.clock.now()
    try {
      gateway.clock.set('2026-06-19T23:59:59.999Z')
      expect(await gateOf(contest)).toBe('NOT_STARTED')
      gateway.clock.set(start)
      expect((await enter(contest, { email: email() })).created).toBe(true)
      gateway.clock.set(end)
      expect(await gateOf(contest)).toBe('ENDED')
    } finally {
      gateway.clock.set(noon)
    }
  })

  it('knows no deleted, foreign or restricted contest', async () => {
    const deleted = await contestWith({ deletedAt: '2026-06-02T00:00:00.000Z' })
    expect(await gateOf(deleted)).toBe('NOT_FOUND')
    const stranger = await buildAccount(gateway.database)
    const contest = await contestWith()
    const answer = await tryToEnter(contest, { email: email() }, stranger.key)
    expect(refusalOf(answer).code).toBe('NOT_FOUND')
  })

  it('lets in invited addresses only while there is an allowlist (#143)', async () => {
    const contest = await contestWith()
    const createdAt = gateway.clock.now()
    await gateway.database.root
      .insert(allowlist)
      .values({ contestId: contest, email: 'vip@example.com', createdAt })
    expect(await gateOf(contest)).toBe('NOT_ALLOWLISTED')
    expect(await gateOf(contest, { email: undefined, phone: '+1234567' })).toBe('NOT_ALLOWLISTED')
    expect((await enter(contest, { email: ' VIP@Example.com' })).created).toBe(true)
    await gateway.database.root.delete(allowlist).where(eq(allowlist.contestId, contest))
    expect((await enter(contest, { email: email() })).created).toBe(true)
  })

  it('keeps out blocked e-mail and IP addresses, in any spelling', async () => {
    const contest = await contestWith()
    const row = { contestId: contest, createdAt: gateway.clock.now() }
    await gateway.database.root.insert(blocklist).values([
      { ...row, kind: 'email', value: 'bad@example.com' },
      { ...row, kind: 'ip', value: '2001:db8::1' },
    ])
    expect(await gateOf(contest, { email: 'Bad@Example.com' })).toBe('EMAIL_BLOCKED')
    expect(await gateOf(contest, { source: { ipAddress: '2001:0DB8:0::0:1' } })).toBe('IP_BLOCKED')
  })

  it.each(['disqualifiedAt', 'bannedAt'] as const)('keeps out people with %s set', async (column) => {
    const contest = await contestWith()
    const { participant } = await create(gateway, account.key, contest, { email: 'out@example.com' })
    await gateway.database.root
      .update(participants)
      .set({ [column]: gateway.clock.now() })
      .where(eq(participants.id, participant.databaseId))
    expect(await gateOf(contest, { email: 'out@example.com' })).toBe('EXCLUDED')
  })

  it('is open to the countries named, and asks for one', async () => {
    const contest = await contestWith({ countries: ['DE', 'FR'] })
    expect(await gateOf(contest)).toBe('COUNTRY')
    expect(await gateOf(contest, { countryCode: 'US' })).toBe('COUNTRY')
    expect((await enter(contest, { email: email(), countryCode: 'de' })).created).toBe(true)
  })

  it.each([
    ['minimum', '2008-06-15', '2008-06-16'],
    ['maximum', '2007-06-16', '2007-06-15'],
  ] as const)('holds a %s age on the contest’s day, and asks for the birthday', async (kind, open, shut) => {
    const contest = await contestWith({ ageLimit: 18, ageLimitKind: kind, timeZone: 'Europe/Berlin' })
    expect(await gateOf(contest)).toBe('BIRTHDAY_REQUIRED')
    expect(await gateOf(contest, { birthday: shut })).toBe('AGE')
    expect((await enter(contest, { email: email(), birthday: open })).created).toBe(true)
  })

  it('takes no more people than the cap, those of trusted keys counted', async () => {
    const contest = await contestWith({ maxParticipants: 2 })
    await create(gateway, account.key, contest, { email: 'first@example.com' })
    expect((await enter(contest, { email: email() })).created).toBe(true)
    expect(await gateOf(contest)).toBe('FULL')
    expect((await enter(contest, { email: 'first@example.com' })).created).toBe(false)
    expect((await create(gateway, account.key, contest, { email: 'trusted@example.com' })).created).toBe(true)
  })

  it('refuses a second person from one IP address at level 3 only (#82)', async () => {
    const strict = await contestWith({ securityLevel: 3 })
    const source = { ipAddress: '192.0.2.7' }
    expect((await enter(strict, { email: email(), source })).created).toBe(true)
    expect(await gateOf(strict, { source: { ipAddress: '::ffff:192.0.2.7' } })).toBe('DUPLICATE_IP')
    expect(await gateOf(strict)).toBe('IP_REQUIRED')
    const flagging = await contestWith({ securityLevel: 2, checkDuplicateIp: true })
    for (const address of [email(), email()]) {
      expect((await enter(flagging, { email: address, source })).created).toBe(true)
    }
  })

  it('refuses disposable addresses where the contest says so', async () => {
    const contest = await contestWith({ blockRiskyEmails: true })
    expect(await gateOf(contest, { email: 'me@mailinator.com' })).toBe('DISPOSABLE_EMAIL')
    expect(await gateOf(contest, { email: 'me@sub.yopmail.com' })).toBe('DISPOSABLE_EMAIL')
    expect((await enter(contest, { email: email() })).created).toBe(true)
    const lenient = await contestWith()
    expect((await enter(lenient, { email: 'me@mailinator.com' })).created).toBe(true)
  })

  it('bounds the first entries by what one person may collect', async () => {
    const contest = await contestWith({ maxEntriesPerPerson: 6 })
    const advocate = await enter(contest, { email: email() })
    const friend = await enter(contest, { email: email(), referralCode: advocate.referralCode })
    expect(await personOf(gateway, account.key, { publicId: friend.publicId })).toMatchObject({ total: 6 })
    expect(await personOf(gateway, account.key, { publicId: advocate.publicId })).toMatchObject({ total: 14 })
    const narrow = await contestWith({ maxEntriesPerPerson: 1 })
    const only = await enter(narrow, { email: email() })
    expect(await personOf(gateway, account.key, { publicId: only.publicId })).toMatchObject({ total: 1 })
  })

  it('lets entries of unconfirmed addresses wait, with the advocate’s award, until confirmation', async () => {
    const contest = await contestWith({ requireEmailVerification: true })
    expect(await gateOf(contest, { email: undefined, phone: '+1234567' })).toBe('EMAIL_REQUIRED')
    const { participant: advocate } = await create(gateway, account.key, contest, {
      email: 'adv@example.com',
    })
    const friend = await enter(contest, { email: email(), referralCode: advocate.referralCode })
    expect(friend.confirmationRequired).toBe(true)
    const by = { publicId: friend.publicId }
    expect(await personOf(gateway, account.key, by)).toMatchObject({ total: 0, actions: 0 })
    expect(await personOf(gateway, account.key, { id: advocate.id })).toMatchObject({
      total: 4,
      referralCount: 0,
    })
    const confirm = `mutation ($input: ParticipantActionInput!) {
      confirmParticipantEmail(input: $input) { participant { total actions } }
    }`
    const variables = { input: { participant: by } }
    for (const _again of [1, 2]) {
      const data = dataOf(await gateway.graphql(account.key, confirm, variables))
      expect(data['confirmParticipantEmail']).toEqual({ participant: { total: 9, actions: 2 } })
    }
    expect(await personOf(gateway, account.key, { id: advocate.id })).toMatchObject({
      total: 14,
      referralCount: 1,
    })
  })

  it('holds answers to the contest’s custom fields', async () => {
    const contest = await contestWith()
    const field = { contestId: contest, label: 'F', required: false, createdAt: gateway.clock.now() }
    const options = ['S', 'M']
    await gateway.database.root.insert(customFields).values([
      { ...field, key: 'must', kind: 'text', options: [], position: 1, required: true },
      { ...field, key: 'size', kind: 'select', options, position: 2 },
      { ...field, key: 'sizes', kind: 'multi_select', options, position: 3 },
      { ...field, key: 'age', kind: 'number', options: [], position: 4 },
      { ...field, key: 'day', kind: 'date', options: [], position: 5 },
      { ...field, key: 'box', kind: 'checkbox', options: [], position: 6 },
    ])
    const must = 'x'
    for (const [custom, path] of [
      [{}, 'custom.must'],
      [{ must: ' ' }, 'custom.must'],
      [{ must: 'two\nlines' }, 'custom.must'],
      [{ must, size: 'XL' }, 'custom.size'],
      [{ must, sizes: ['S', 'S'] }, 'custom.sizes'],
      [{ must, sizes: 'S' }, 'custom.sizes'],
      [{ must, age: '7' }, 'custom.age'],
      [{ must, day: '2026-02-30' }, 'custom.day'],
      [{ must, box: 'yes' }, 'custom.box'],
      [{ must, other: 1 }, 'custom.other'],
      [{ must, __proto__x: 1 }, 'custom.__proto__x'],
    ] as const) {
      const answer = await tryToEnter(contest, { email: email(), custom })
      expect(answer.errors[0]?.extensions['fields']).toEqual([expect.objectContaining({ path })])
    }
    const good = { must, size: 'S', sizes: ['M', 'S'], age: 7.5, day: '2024-02-29', box: true }
    const { publicId } = await enter(contest, { email: email(), custom: good })
    expect((await personOf(gateway, account.key, { publicId })).custom).toEqual(good)
  })

  it('needs an e-mail address or a telephone number', async () => {
    const contest = await contestWith()
    const answer = await tryToEnter(contest, { displayName: 'Nobody' })
    expect(refusalOf(answer)).toEqual({ code: 'VALIDATION_FAILED', detail: 'IDENTIFIER_REQUIRED' })
  })

  it.skipIf(!onPostgres)(
    `keeps cap and one-per-address exact under concurrency (${needsPostgres})`,
    async () => {
      const capped = await contestWith({ maxParticipants: 5 })
      const strict = await contestWith({ securityLevel: 3 })
      const source = { ipAddress: '198.51.100.4' }
      const [intoCapped, intoStrict] = await Promise.all([
        Promise.all(Array.from({ length: 20 }, () => tryToEnter(capped, { email: email() }))),
        Promise.all(Array.from({ length: 10 }, () => tryToEnter(strict, { email: email(), source }))),
      ])
      expect(intoCapped.filter(({ errors }) => errors.length === 0)).toHaveLength(5)
      expect(intoStrict.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
      expect(await peopleIn(capped)).toBe(5)
      expect(await peopleIn(strict)).toBe(1)
    },
  )
})
