import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const fields = `
  id databaseId publicId slug title description rulesText status isDraft startsAt endsAt timeZone language kind
  visibility unit currency winnerQuota imageUrl hostedUrl viewUrl embedCode iframeCode publishedAt createdAt updatedAt
  settings { leaderboardEnabled leaderboardSize rewardsEnabled showPrizes showRulesExpanded requireCaptcha showCookieConsent }
  rules { securityLevel checkDuplicateIp blockVpns blockRiskyEmails requireEmailVerification ageLimit ageLimitKind
    maxEntriesPerPerson maxParticipants countries }
  referralAwards { advocate friend }
  brand { databaseId isDefault }
`
const create = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { ${fields} } } }`

describe('createContest', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  async function made(input: Record<string, unknown>): Promise<Record<string, unknown>> {
    const answer = await gateway.graphql(account.key, create, { input })
    return payload<{ contest: Record<string, unknown> }>(answer, 'createContest').contest
  }

  async function faults(input: Record<string, unknown>): Promise<unknown> {
    const answer = await gateway.graphql(account.key, create, { input })
    expect(answer.data).toEqual({ createContest: null })
    expect(codesOf(answer)).toEqual(['VALIDATION_FAILED'])
    return faultPaths(answer)
  }

  it('gives every absent field its documented default (#73, #78, #79, #42)', async () => {
    const contest = await made({ title: 'Été à Paris — 2026!' })
    const { id, databaseId, publicId, slug, viewUrl, embedCode, iframeCode, ...rest } = contest
    expect(slug).toMatch(/^ete-a-paris-2026-[a-z0-9]{8}$/)
    expect(publicId).toMatch(/^clx[a-z0-9]{22}$/)
    const name = `${databaseId}-${slug}`
    expect(viewUrl).toBe(`http://gateway.test/view/${name}`)
    expect(embedCode).toBe(
      `<div id="${name}" class="sw_container"></div><script src="http://gateway.test/w/j/w_init.js"></script>`,
    )
    expect(iframeCode).toBe(
      `<iframe src="http://gateway.test/view/${name}" width="100%" height="800" frameborder="0" allow="clipboard-write"></iframe>`,
    )
    const now = '2026-06-15T12:00:00.000Z'
    expect(rest).toEqual({
      title: 'Été à Paris — 2026!',
      description: null,
      rulesText: null,
      status: 'LIVE',
      isDraft: false,
      startsAt: null,
      endsAt: null,
      timeZone: 'America/New_York',
      language: 'en',
      kind: 'standard',
      visibility: 'PUBLIC',
      unit: 'ENTRIES',
      currency: 'USD',
      winnerQuota: 1,
      imageUrl: null,
      hostedUrl: null,
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
      settings: {
        leaderboardEnabled: false,
        leaderboardSize: 10,
        rewardsEnabled: false,
        showPrizes: true,
        showRulesExpanded: false,
        requireCaptcha: false,
        showCookieConsent: false,
      },
      rules: {
        securityLevel: 2,
        checkDuplicateIp: false,
        blockVpns: false,
        blockRiskyEmails: false,
        requireEmailVerification: false,
        ageLimit: 0,
        ageLimitKind: 'MINIMUM',
        maxEntriesPerPerson: 0,
        maxParticipants: 0,
        countries: [],
      },
      referralAwards: { advocate: 10, friend: 5 },
      brand: { databaseId: account.brandId, isDefault: true },
    })
  })

  it('keeps every field that is given', async () => {
    const given = {
      title: 'é'.repeat(255),
      description: 'd'.repeat(20_000),
      rulesText: 'r'.repeat(100_000),
      startsAt: '2026-07-01T00:00:00.000Z',
      endsAt: '2026-08-01T00:00:00.000Z',
      timeZone: 'Europe/Berlin',
      language: 'l'.repeat(35),
      kind: 'k'.repeat(50),
      visibility: 'PRIVATE',
      unit: 'POINTS',
      winnerQuota: 2_147_483_647,
      imageUrl: 'https://example.test/a.png',
      hostedUrl: 'http://example.test/page',
      isDraft: true,
      settings: {
        leaderboardEnabled: true,
        leaderboardSize: 3,
        rewardsEnabled: true,
        showPrizes: false,
        showRulesExpanded: true,
        requireCaptcha: true,
        showCookieConsent: true,
      },
      referralAwards: { advocate: 0, friend: 1_000_000 },
    }
    const rules = {
      securityLevel: 3,
      checkDuplicateIp: true,
      blockVpns: true,
      blockRiskyEmails: true,
      requireEmailVerification: true,
      ageLimit: 18,
      ageLimitKind: 'MAXIMUM',
      maxEntriesPerPerson: 7,
      maxParticipants: 9,
    }
    const contest = await made({
      ...given,
      currency: 'eur',
      rules: { ...rules, countries: ['de', 'AT', 'DE'] },
    })
    expect(contest).toMatchObject({
      ...given,
      currency: 'EUR',
      rules: { ...rules, countries: ['DE', 'AT'] },
      status: 'DRAFT',
      publishedAt: null,
    })
  })

  it('makes the User Details method with it, worth 1 (#8)', async () => {
    const { databaseId } = await made({ title: 'With a method' })
    const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) {
      entryMethods { sequence amount position level required displayed } } }`
    const answer = await gateway.graphql(account.key, query, { id: databaseId })
    expect(answer.data).toEqual({
      contest: {
        entryMethods: [{ sequence: 1, amount: 1, position: 1, level: null, required: true, displayed: true }],
      },
    })
  })

  it('is a draft when the operator has set so, unless the maker says otherwise (#73)', async () => {
    const drafting = await startGateway({ settings: { ...testSettings, draftByDefault: true } })
    const query = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { isDraft } } }`
    const silent = await drafting.graphql(account.key, query, { input: { title: 'Silent' } })
    expect(silent.data).toEqual({ createContest: { contest: { isDraft: true } } })
    const said = await drafting.graphql(account.key, query, { input: { title: 'Said', isDraft: false } })
    expect(said.data).toEqual({ createContest: { contest: { isDraft: false } } })
  })

  it('names every field that is out of its bounds at once', async () => {
    expect(
      await faults({
        title: ' ',
        description: 'x'.repeat(20_001),
        rulesText: 'x'.repeat(100_001),
        timeZone: 'Mars/Olympus',
        language: '',
        kind: 'x'.repeat(51),
        currency: 'ABC',
        winnerQuota: 0,
        imageUrl: 'javascript:alert(1)',
        hostedUrl: 'nowhere',
        settings: { leaderboardSize: 0 },
        rules: {
          securityLevel: 4,
          ageLimit: -1,
          maxEntriesPerPerson: -1,
          maxParticipants: -1,
          countries: ['DEU'],
        },
        referralAwards: { advocate: -1, friend: 1_000_001 },
      }),
    ).toEqual([
      'title',
      'description',
      'rulesText',
      'language',
      'kind',
      'imageUrl',
      'hostedUrl',
      'currency',
      'timeZone',
      'winnerQuota',
      'settings.leaderboardSize',
      'rules.securityLevel',
      'rules.ageLimit',
      'rules.maxEntriesPerPerson',
      'rules.maxParticipants',
      'rules.countries',
      'referralAwards.advocate',
      'referralAwards.friend',
    ])
    expect(await faults({ title: 'A\u0000B' })).toEqual(['title'])
    expect(await faults({ title: 'x'.repeat(256) })).toEqual(['title'])
    expect(await faults({ title: 'T', settings: null, unit: null, rules: { countries: null } })).toEqual([
      'settings',
      'unit',
      'rules.countries',
    ])
  })

  it('stores hostile texts as they are', async () => {
    const title = `'); drop table contests; -- %_\\ 😀 \u202eאבג __proto__`
    expect(await made({ title })).toMatchObject({ title })
  })

  it('goes to the brand that is named, else to that of the key (#70)', async () => {
    const makeBrand = `mutation ($name: String!) { createBrand(input: { name: $name }) { brand { id databaseId } } }`
    const second = await gateway.graphql(account.key, makeBrand, { name: 'Second' })
    const { brand } = payload<{ brand: { id: string; databaseId: number } }>(second, 'createBrand')
    expect(await made({ title: 'Branded', brand: brand.id })).toMatchObject({
      brand: { databaseId: brand.databaseId, isDefault: false },
    })
    const makeKey = `mutation ($brand: ID!) { createApiKey(input: { name: "b", scopes: [ACCOUNT_READ, CONTESTS_READ, CONTESTS_WRITE], brand: $brand }) { secret } }`
    const granted = await gateway.graphql(account.key, makeKey, { brand: brand.id })
    const { secret } = payload<{ secret: string }>(granted, 'createApiKey')
    const answer = await gateway.graphql(secret, create, { input: { title: 'By key' } })
    expect(answer.data).toMatchObject({
      createContest: { contest: { brand: { databaseId: brand.databaseId } } },
    })
  })

  it('is refused for another account’s brand and for a key restricted to contests (#2)', async () => {
    const other = await buildAccount(gateway.database)
    const brand = Buffer.from(`Brand:${other.brandId}`).toString('base64url')
    const foreign = await gateway.graphql(account.key, create, { input: { title: 'Foreign', brand } })
    expect(foreign.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }])
    const contest = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    for (const query of [
      create,
      `mutation { createContest(input: { title: "T" }) { contest { id } } }`,
      `mutation { duplicateContest(input: { contest: { databaseId: ${contest.id} } }) { contest { id } } }`,
    ]) {
      const answer = await gateway.graphql(restricted, query, { input: { title: 'T' } })
      expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
        { code: 'INSUFFICIENT_SCOPE', detail: 'restricted' },
      ])
    }
  })
})
