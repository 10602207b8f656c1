import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  contestVisitors,
  customFields,
  pageViews,
  prizes,
  rewards,
} from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { Visitor } from '../../support/entry-page.js'
import { type Gateway, startGateway, testSettings } from '../../support/gateway.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway({ countryHeader: 'CF-IPCountry' })
  account = await buildAccount(gateway.database)
})

const built = (overrides: Parameters<typeof buildContest>[2] = {}) =>
  buildContest(gateway.database, account, overrides)

describe('the page behind view_url', () => {
  it('lies where the links of GraphQL lead', async () => {
    const contest = await built()
    const asked = `{ contest(by: { databaseId: ${contest.id} }) { viewUrl iframeCode } }`
    const { viewUrl, iframeCode } = dataOf(await gateway.graphql(account.key, asked))['contest'] as Record<
      string,
      string
    >
    expect(viewUrl).toBe(`http://gateway.test${new Visitor(gateway, contest).path}`)
    expect(iframeCode).toContain(`src="${viewUrl}"`)
    // Without it the page in the frame cannot copy the link for friends.
    expect(iframeCode).toContain('allow="clipboard-write"')
    const { status, headers } = await new Visitor(gateway, contest).look()
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('shows a live contest with prizes, methods, rewards, leaderboard, rules and form', async () => {
    const contest = await built({
      title: 'Win <a> & more',
      description: 'First line\nsecond, see https://shop.example/a.\n\nNext <b onclick="x()">bold</b>',
      rulesText: 'One entry each.',
      imageUrl: 'https://pictures.example/one;two.jpg?size=3',
      leaderboardEnabled: true,
      rewardsEnabled: true,
    })
    await buildMethod(gateway.database, contest, {
      typeId: 14,
      amount: 7,
      link: 'https://x.example/us',
      daily: true,
    })
    await buildMethod(gateway.database, contest, { typeId: 92, title: 'Hidden one', displayed: false })
    await gateway.database.root.insert(prizes).values({
      contestId: contest.id,
      seq: 1,
      name: 'A <bike>',
      quantity: 2,
      value: '900',
      currency: 'EUR',
      redemptionEnabled: false,
      position: 1,
      createdAt: gateway.clock.now(),
      updatedAt: gateway.clock.now(),
    })
    await buildParticipants(gateway.database, contest, [
      { amounts: [9], displayName: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' },
      { amounts: [3], displayName: 'grace@example.com', firstName: null, lastName: null },
    ])
    const { status, body, headers } = await new Visitor(gateway, contest).look()
    expect(status).toBe(200)
    expect(body).toContain('<h1 dir="auto">Win &lt;a&gt; &amp; more</h1>')
    expect(body).toContain('A &lt;bike&gt;')
    expect(body).toContain('900 EUR')
    expect(body).toContain('Follow on Twitter')
    expect(body).toContain('+7 entries')
    expect(body).not.toContain('Hidden one')
    expect(body).toContain('Ada L.')
    expect(body).not.toContain('Lovelace')
    expect(body).not.toContain('grace@example.com')
    expect(body).toContain('One entry each.')
    expect(body).toContain('href="https://shop.example/a"')
    expect(body).not.toContain('onclick')
    expect(body).toContain('name="email"')
    expect(body).toContain('July 1, 2026')
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'nonce-[^']+'; img-src https:\/\/pictures\.example\/one%3Btwo\.jpg; form-action 'self'; base-uri 'none'; frame-ancestors \*$/,
    )
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['scheduled', { startsAt: '2026-06-20T00:00:00.000Z' }, 'has not started yet'],
    ['ended', { endsAt: '2026-06-10T00:00:00.000Z' }, 'This giveaway is over'],
    ['full', { maxParticipants: 1 }, 'takes no more people'],
    ['for other countries', { countries: ['DE', 'FR'] }, 'not open to people in your country'],
  ])('says in words that it is %s, and has no form then', async (_face, overrides, words) => {
    const contest = await built(overrides)
    await buildParticipants(gateway.database, contest, [{ amounts: [1] }])
    const { status, body } = await new Visitor(gateway, contest, { 'cf-ipcountry': 'US' }).look()
    expect(status).toBe(200)
    expect(body).toContain(words)
    expect(body).not.toContain('name="email"')
    expect(body).not.toContain('<form')
  })

  it('shows nothing of a draft, of a deleted contest, and to whoever guesses a number', async () => {
    const secret = { title: 'Quite secret' }
    const draft = await built({ ...secret, isDraft: true })
    const deleted = await built({ ...secret, deletedAt: gateway.clock.now() })
    const open = await built(secret)
    const unknown = await new Visitor(gateway, deleted).look()
    const pages = [
      await new Visitor(gateway, draft).look(),
      unknown,
      await new Visitor(gateway, { ...open, slug: 'x' }).look(),
      await new Visitor(gateway, { ...open, slug: '' }).look(),
      await new Visitor(gateway, { id: Number.MAX_SAFE_INTEGER, slug: '%00' }).look(),
    ]
    expect(pages.map(({ status }) => status)).toEqual(Array(5).fill(404))
    expect(pages.filter(({ body }) => body.includes('Quite secret'))).toEqual([])
    expect(pages[0]?.body).toContain('Not published yet')
    expect(unknown.body).toContain('There is no giveaway here')
  })

  it('speaks the contest’s language and tells times in its zone', async () => {
    for (const [language, timeZone, heading, time] of [
      ['de-AT', 'Europe/Vienna', 'Mitmachen', 'Endet 1. Juli 2026 um 02:00 MESZ'],
      ['fr', 'America/New_York', 'Participer', '30 juin 2026'],
      ['es', 'UTC', 'Participa', '1 de julio de 2026'],
      ['ja', 'UTC', 'Enter the giveaway', 'July 1, 2026'],
    ] as const) {
      const contest = await built({ language, timeZone, description: 'Text' })
      const { body, headers } = await new Visitor(gateway, contest).look()
      expect(body).toContain(`<h2 id="enter">${heading}</h2>`)
      expect(body.replace(/<\/?time[^>]*>/g, '')).toContain(time)
      expect(body).toContain(`<html lang="${String(headers['content-language'])}"`)
      expect(body).toContain(`<div class="description" lang="${language}"`)
    }
  })

  it('wears the contest’s design, and its rules cannot leave the style element', async () => {
    const contest = await built({
      design: {
        body: { backgroundColor: '#fafafa', fontColor: 'red;} body{display:none' },
        form: { maxWidth: '640' },
        buttons: { backgroundColor: 'rgb(1, 2, 3)', enterText: 'Count <me> in' },
        customCss: { enabled: true, css: '.a::after{content:"</style><script>x()</script>"}' },
      },
    })
    const { body } = await new Visitor(gateway, contest).look()
    expect(body).toContain('--card:#fafafa;--width:640px;--accent:rgb(1, 2, 3)')
    expect(body).not.toContain('display:none')
    expect(body.match(/<\/style>/g)).toHaveLength(1)
    expect(body).toContain('\\3c /style>')
    expect(body).not.toMatch(/<script>/)
    expect(body).toContain('>Count &lt;me&gt; in</button>')
    expect(body).toContain('data-scheme="light"')
  })

  it('counts a look as a view, a visitor once, and says from where they came', async () => {
    const contest = await built()
    const visitor = new Visitor(gateway, contest, { 'cf-ipcountry': 'de' })
    await visitor.look('', { referer: 'https://blog.example/post' })
    await visitor.look()
    await visitor.look('?done=entered', { 'sec-fetch-site': 'same-origin' })
    await gateway.app.inject({ method: 'HEAD', url: visitor.path })
    const views = await gateway.database.root
      .select()
      .from(pageViews)
      .where(eq(pageViews.contestId, contest.id))
    expect(views.map(({ countryCode, referrer }) => [countryCode, referrer])).toEqual([
      ['DE', 'https://blog.example/post'],
      ['DE', null],
    ])
    const seen = await gateway.database.root
      .select()
      .from(contestVisitors)
      .where(eq(contestVisitors.contestId, contest.id))
    expect(seen.map(({ visitor: id }) => id)).toEqual([visitor.cookie('visitor')])
  })

  it('asks before it keeps a cookie where the contest wants that', async () => {
    const contest = await built({ showCookieConsent: true })
    const visitor = new Visitor(gateway, contest)
    const counted = async () =>
      (await gateway.database.root.select().from(pageViews).where(eq(pageViews.contestId, contest.id))).length
    const first = await visitor.look()
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(first.body).toContain('keep a cookie that counts visits')
    expect(await counted()).toBe(0)
    const allowed = await visitor.send({ answer: 'yes' }, '/cookies')
    expect(allowed.status).toBe(303)
    expect((await visitor.look()).body).not.toContain('keep a cookie that counts visits')
    expect(await counted()).toBe(1)
    const other = new Visitor(gateway, contest)
    await other.send({ answer: 'no' }, '/cookies')
    expect((await other.look()).body).not.toContain('keep a cookie that counts visits')
    expect(await counted()).toBe(1)
  })

  it('keeps whose code and which page led here when the question is answered, and nothing that is neither', async () => {
    const contest = await built({ showCookieConsent: true })
    const blog = 'https://blog.example/post?a=1&b=2'
    const first = await new Visitor(gateway, contest).look('?ref=REF-X', { referer: blog })
    const [, question = ''] = first.body.split('<form class="cookies"')
    expect(question).toContain('name="ref" value="REF-X"')
    expect(question).toContain('name="from" value="https://blog.example/post?a=1&amp;b=2"')
    for (const answer of ['yes', 'no']) {
      const visitor = new Visitor(gateway, contest, { 'sec-fetch-site': 'same-origin' })
      const { status, headers } = await visitor.send({ answer, ref: 'REF-X', from: blog }, '/cookies')
      const query = new URLSearchParams({ ref: 'REF-X', from: blog })
      expect([status, headers['location']]).toEqual([303, `${visitor.path}?${query}`])
      const { body } = await visitor.look(`?${query}`)
      expect(body).toContain('name="ref" value="REF-X"')
      expect(body).toContain('name="from" value="https://blog.example/post?a=1&amp;b=2"')
    }
    const views = await gateway.database.root
      .select()
      .from(pageViews)
      .where(eq(pageViews.contestId, contest.id))
    expect(views.map(({ referrer }) => referrer)).toEqual([blog])
    const visitor = new Visitor(gateway, contest)
    for (const from of ['javascript:alert(1)', '//evil.example', `https://a.example/${'x'.repeat(2_048)}`]) {
      const { headers } = await visitor.send({ answer: 'no', ref: 'R'.repeat(256), from }, '/cookies')
      expect([from, headers['location']]).toEqual([from, visitor.path])
    }
    // An address that somebody was given does not say where they come from.
    const given = await new Visitor(gateway, contest).look(`?${new URLSearchParams({ from: blog })}`)
    expect(given.body).not.toContain('blog.example')
  })

  it('costs so many statements, whatever there is to show', async () => {
    const contest = await built({ leaderboardEnabled: true, rewardsEnabled: true })
    const statements = async () =>
      (await gateway.statements(() => new Visitor(gateway, contest).look())).length
    const before = await statements()
    for (const typeId of [14, 15, 16]) await buildMethod(gateway.database, contest, { typeId })
    await gateway.database.root.insert(customFields).values({
      ...{ contestId: contest.id, key: 'a', label: 'A', kind: 'text', options: [], required: false },
      ...{ position: 1, createdAt: gateway.clock.now() },
    })
    await buildParticipants(gateway.database, contest, [{ amounts: [1] }, { amounts: [2] }])
    expect(await statements()).toBe(before)
    expect(before).toMatchInlineSnapshot(`13`)
  })

  it('lies below the path of PUBLIC_URL, and keeps its cookies there, over HTTPS only where that is used', async () => {
    const settings = { ...testSettings, publicUrl: 'https://gateway.example/base' }
    const below = await startGateway({ settings, database: gateway.database })
    const contest = await built()
    const { path } = new Visitor(below, contest)
    const { body, headers } = await below.app.inject(path)
    expect(body).toContain(`action="/base${path}"`)
    expect(body).toContain('src="/base/view/assets/page.js"')
    expect(headers['set-cookie']).toMatch(
      new RegExp(`^visitor=[\\w-]{22}; Path=/base${path}; Max-Age=\\d+; HttpOnly; SameSite=Lax; Secure$`),
    )
    const framed = await below.app.inject({ url: path, headers: { 'sec-fetch-dest': 'iframe' } })
    expect(framed.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=None; Partitioned; Secure$/)
    expect((await below.app.inject('/view/assets/page.js')).headers['content-type']).toMatch(
      /^text\/javascript/,
    )
    await below.app.close()
  })

  it('is not for somebody who asks without end', async () => {
    const limited = await startGateway({ rateLimits: true, database: gateway.database })
    const contest = await built()
    const visitor = new Visitor(limited, contest)
    const statuses = []
    for (let sent = 0; sent < 32; sent += 1) statuses.push((await visitor.send({})).status)
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true)
    expect(statuses.slice(30)).toEqual([429, 429])
    expect((await visitor.look()).body).toContain('Too many requests')
    await limited.app.close()
  })
})

describe('contestPage', () => {
  const query = `query ($id: SafeInt!) { contestPage(contest: { databaseId: $id }) { title rewards { title } } }`

  it('is for keys that may only enter, within their contests, and shows no draft', async () => {
    const [contest, other, draft] = [
      await built({ rewardsEnabled: true }),
      await built(),
      await built({ isDraft: true }),
    ]
    await gateway.database.root.insert(rewards).values({
      ...{ contestId: contest.id, kind: 'coupon', title: 'Code', threshold: 3, grant: 'guaranteed' },
      ...{ couponCode: 'SECRET', showCode: true, hideProgress: false, notify: true, position: 1 },
      ...{ createdAt: gateway.clock.now(), updatedAt: gateway.clock.now() },
    })
    const key = await buildKey(gateway.database, account.id, {
      scopes: ['contests:enter'],
      contestIds: [contest.id, draft.id],
    })
    const ask = (id: number) => gateway.graphql(key, query, { id })
    expect(dataOf(await ask(contest.id))['contestPage']).toEqual({
      title: contest.title,
      rewards: [{ title: 'Code' }],
    })
    expect(refusalOf(await ask(other.id)).code).toBe('NOT_FOUND')
    expect(refusalOf(await ask(draft.id))).toEqual({ code: 'STATE_FORBIDS', detail: 'NOT_PUBLISHED' })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(refusalOf(await gateway.graphql(reader, query, { id: contest.id })).code).toBe(
      'INSUFFICIENT_SCOPE',
    )
  })
})
