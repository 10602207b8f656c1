import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { blocklist, type ContestRow, customFields, participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { Visitor } from '../../support/entry-page.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway({ countryHeader: 'CF-IPCountry' })
  account = await buildAccount(gateway.database)
})

async function contestWith(overrides: Parameters<typeof buildContest>[2] = {}): Promise<ContestRow> {
  const contest = await buildContest(gateway.database, account, overrides)
  await buildMethod(gateway.database, contest, { typeId: 1, amount: 4 })
  return contest
}

async function peopleOf({ id }: ContestRow) {
  return await gateway.database.root.select().from(participants).where(eq(participants.contestId, id))
}

async function withField(
  contest: ContestRow,
  key: string,
  overrides: Partial<typeof customFields.$inferInsert> = {},
): Promise<void> {
  await gateway.database.root.insert(customFields).values({
    ...{ contestId: contest.id, key, label: `Label of ${key}`, kind: 'text', options: [], required: false },
    ...{ position: 1, createdAt: gateway.clock.now() },
    ...overrides,
  })
}

/** What a browser says that the page itself has led to it. */
const led = { 'sec-fetch-site': 'same-origin' }

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', consent: 'yes' }

describe('the entry form', () => {
  it('enters somebody with everything that was typed, and shows them their entries by a cookie that no script reads', async () => {
    const contest = await contestWith({ countries: ['DE', 'FR'], ageLimit: 18 })
    await withField(contest, 'shoe', { kind: 'number', required: true })
    await withField(contest, 'colours', { kind: 'multi_select', options: ['red', 'blue'] })
    await withField(contest, 'news', { kind: 'checkbox' })
    await withField(contest, 'why', { kind: 'long_text' })
    const visitor = new Visitor(gateway, contest)
    const sent = await visitor.send({
      ...ada,
      country: 'DE',
      birthday: '1990-05-06',
      'custom.shoe': '41,5',
      'custom.colours': ['red', 'blue'],
      'custom.news': 'yes',
      'custom.why': 'one\r\ntwo',
      from: 'https://blog.example/post',
    })
    expect([sent.status, sent.headers['location']]).toEqual([303, `${visitor.path}?done=entered`])
    expect(String(sent.headers['set-cookie'])).toMatch(
      new RegExp(`^entrant=[\\w-]{48}; Path=${visitor.path}; Max-Age=15552000; HttpOnly; SameSite=Lax$`),
    )
    expect(await peopleOf(contest)).toMatchObject([
      {
        email: 'ada@example.com',
        displayName: 'Ada Lovelace',
        countryCode: 'DE',
        birthday: '1990-05-06',
        custom: { shoe: 41.5, colours: ['red', 'blue'], news: true, why: 'one\ntwo' },
        total: 4,
        ipAddress: '127.0.0.1',
        sourceType: 'form',
        entryUrl: `http://gateway.test${visitor.path}`,
        referringUrl: 'https://blog.example/post',
      },
    ])
    const { body } = await visitor.look('?done=entered', led)
    expect(body).toContain('You are in. Good luck!')
    expect(body).toContain('You have 4 entries.')
    expect(body).not.toContain('name="email"')
    const stranger = await new Visitor(gateway, contest).look()
    expect(stranger.body).toContain('name="email"')
    expect(stranger.body).not.toContain('You have 4 entries.')
    await expectCountersRight(gateway.database, contest.id)
  })

  it('says of each field what is wrong, and keeps what was typed', async () => {
    const contest = await contestWith({ ageLimit: 18, rulesText: 'Rules.' })
    await withField(contest, 'shoe', { kind: 'number', required: true })
    await withField(contest, 'size', { kind: 'select', options: ['S', 'M'] })
    const visitor = new Visitor(gateway, contest)
    const empty = await visitor.send({ name: '"><script>', ref: 'REF-1' })
    expect(empty.status).toBe(422)
    for (const words of [
      'E-mail address: this is required',
      'Label of shoe: this is required',
      'Please agree',
    ]) {
      expect(empty.body).toContain(words)
    }
    expect(empty.body).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect(empty.body).toContain('name="ref" value="REF-1"')
    expect(empty.body).toContain('href="#email"')
    expect(empty.body).toMatch(/id="email"[^>]* aria-invalid="true" aria-describedby="email-fault"/)
    const wrong = await visitor.send({
      ...ada,
      email: 'no address',
      birthday: 'yesterday',
      'custom.shoe': 'big',
      'custom.size': 'XXL',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Date of birth: this does not fit')
    const still = await visitor.send({
      ...ada,
      email: 'no address',
      birthday: '1990-05-06',
      'custom.shoe': '1',
    })
    expect(still.body).toContain('E-mail address: this does not fit')
    const field = await visitor.send({
      ...ada,
      birthday: '1990-05-06',
      'custom.shoe': 'big',
      'custom.size': 'XXL',
    })
    expect(field.status).toBe(422)
    expect(field.body).toContain('Label of shoe: this does not fit')
    expect(field.body).toContain('Label of size: this does not fit')
    expect(field.body).toContain('value="big"')
    expect(await peopleOf(contest)).toEqual([])
  })

  it('shows the form to a stranger who was given the address to which entering led', async () => {
    const contest = await contestWith()
    const shown = async (query: string, headers: Record<string, string>) => {
      const { body } = await new Visitor(gateway, contest, headers).look(query)
      return [body.includes('class="notice good"'), body.includes('name="email"')]
    }
    const strangers: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', referer: 'http://gateway.test/view/' },
      { referer: 'https://chat.example/' },
      { referer: 'about:blank' },
    ]
    for (const headers of strangers) {
      expect([headers, await shown('?done=entered', headers)]).toEqual([headers, [false, true]])
      expect([headers, await shown('?done=already', headers)]).toEqual([headers, [false, true]])
    }
    // Where no cookie is kept, the page's own form has just led here.
    expect(await shown('?done=entered', led)).toEqual([true, false])
    expect(await shown('?done=entered', { referer: 'http://gateway.test/view/1-a' })).toEqual([true, false])
  })

  it('names the country and the day of birth among what is missing, and marks their fields', async () => {
    const contest = await contestWith({ countries: ['DE', 'US'], ageLimit: 18 })
    const missing = (body: string) =>
      [...body.matchAll(/<li><a href="#([\w.]+)">([^<]+)<\/a>/g)].map(([, field, text]) => [field, text])
    const visitor = new Visitor(gateway, contest)
    const blank = await visitor.send({ name: '', email: '', country: '', birthday: '' })
    expect(blank.status).toBe(422)
    expect(missing(blank.body)).toEqual([
      ['email', 'E-mail address: this is required.'],
      ['country', 'Country: this is required.'],
      ['birthday', 'Date of birth: this is required.'],
      ['consent', 'Please agree, so that you can enter.'],
    ])
    const nowhere = await visitor.send({ ...ada, country: '', birthday: '1990-05-06' })
    expect([nowhere.status, missing(nowhere.body)]).toEqual([
      422,
      [['country', 'Country: this is required.']],
    ])
    expect(nowhere.body).toMatch(/id="country"[^>]* aria-invalid="true" aria-describedby="country-fault"/)
    const abroad = await visitor.send({ ...ada, country: 'FR', birthday: '1990-05-06' })
    expect(missing(abroad.body)).toEqual([
      ['country', 'This giveaway is not open to people in your country.'],
    ])
    const known = new Visitor(gateway, contest, { 'cf-ipcountry': 'DE' })
    expect(missing((await known.send({ name: '', birthday: '' })).body).map(([field]) => field)).toEqual([
      'email',
      'birthday',
      'consent',
    ])
  })

  it('takes no number that can be read in two ways', async () => {
    const sentTo = async (language: string, amount: string) => {
      const contest = await contestWith({ language })
      await withField(contest, 'amount', { kind: 'number' })
      const { status, body } = await new Visitor(gateway, contest).send({ ...ada, 'custom.amount': amount })
      if (status === 303) return (await peopleOf(contest)).map(({ custom }) => custom)
      return [status, /<p class="fault" id="custom\.amount-fault">(.*?)<\/p>/.exec(body)?.[1]]
    }
    const words = 'Label of amount: this does not fit. Please write thousands without a separator, like 1000.'
    for (const amount of ['1,000', '12,500', '-1,000']) {
      expect([amount, await sentTo('en', amount)]).toEqual([amount, [422, words]])
    }
    expect((await sentTo('de', '1.000'))[0]).toBe(422)
    expect((await sentTo('fr', '1,000'))[0]).toBe(422)
    for (const [language, amount, number] of [
      ['en', '1,5', 1.5],
      ['en', '1.125', 1.125],
      ['en', '0,125', 0.125],
      ['en', '1000', 1_000],
      ['de', '1000,25', 1000.25],
    ] as const) {
      expect([amount, await sentTo(language, amount)]).toEqual([amount, [{ amount: number }]])
    }
  })

  it('leads from the list of faults to a multiple choice', async () => {
    const contest = await contestWith()
    await withField(contest, 'multi', { kind: 'multi_select', options: ['One', 'Two'], required: true })
    const { body } = await new Visitor(gateway, contest).send(ada)
    expect(body).toContain('href="#custom.multi"')
    expect(body).toMatch(
      /<fieldset [^>]*id="custom\.multi"[^>]* aria-invalid="true" aria-describedby="custom\.multi-fault"/,
    )
    expect(body).toContain('id="custom.multi-fault"')
  })

  it.each([
    ['COUNTRY', { countries: ['DE'] }, { country: 'FR' }, 'not open to people in your country'],
    ['AGE', { ageLimit: 18 }, { birthday: '2020-01-01' }, 'not open to people of your age'],
    ['BIRTHDAY_REQUIRED', { ageLimit: 18 }, {}, 'enter your date of birth'],
    ['DISPOSABLE_EMAIL', { blockRiskyEmails: true }, { email: 'x@mailinator.com' }, 'disposable'],
    ['ENDED', { endsAt: '2026-06-10T00:00:00.000Z' }, {}, 'This giveaway is over'],
    ['NOT_STARTED', { startsAt: '2026-06-20T00:00:00.000Z' }, {}, 'has not started yet'],
  ])('keeps to the gate %s, and says so', async (_gate, overrides, more, words) => {
    const contest = await contestWith(overrides)
    const { status, body } = await new Visitor(gateway, contest).send({ ...ada, ...more })
    expect([status, body.includes(words)]).toEqual([403, true])
    expect(await peopleOf(contest)).toEqual([])
  })

  it('goes by the country that the proxy tells, whatever was typed', async () => {
    const contest = await contestWith({ countries: ['DE'] })
    const abroad = new Visitor(gateway, contest, { 'cf-ipcountry': 'US' })
    expect((await abroad.send({ ...ada, country: 'DE' })).status).toBe(403)
    const home = new Visitor(gateway, contest, { 'cf-ipcountry': 'DE' })
    expect((await home.look()).body).not.toContain('name="country"')
    expect((await home.send({ ...ada, country: 'FR' })).status).toBe(303)
    expect(await peopleOf(contest)).toMatchObject([{ countryCode: 'DE' }])
  })

  it('takes no more people than the contest, and says so to the next', async () => {
    const contest = await contestWith({ maxParticipants: 1 })
    const first = new Visitor(gateway, contest)
    await first.enter(ada)
    const { status, body } = await new Visitor(gateway, contest).send({ ...ada, email: 'grace@example.com' })
    expect([status, body.includes('takes no more people')]).toEqual([403, true])
    // Who is in goes on.
    expect((await first.look()).body).toContain('You have 4 entries.')
  })

  it('refuses whom the contest has banned, and shows a banned entrant why there is nothing to do', async () => {
    const contest = await contestWith()
    const visitor = new Visitor(gateway, contest)
    await visitor.enter(ada)
    const [person] = await peopleOf(contest)
    const ban = `mutation { banParticipant(input: { participant: { databaseId: ${person?.id} } }) { changed } }`
    dataOf(await gateway.graphql(account.key, ban))
    const own = await visitor.look()
    expect(own.body).toContain('You can no longer take part')
    expect(own.body).not.toContain('<form')
    expect(own.body).not.toContain('?ref=')
    const again = await new Visitor(gateway, contest).send(ada)
    expect([again.status, again.body.includes('cannot take part')]).toEqual([403, true])
    await gateway.database.root.insert(blocklist).values({
      ...{ contestId: contest.id, kind: 'email', value: 'eve@example.com', createdAt: gateway.clock.now() },
    })
    const blocked = await new Visitor(gateway, contest).send({ ...ada, email: 'eve@example.com' })
    expect(blocked.body).toContain('This e-mail address cannot take part')
  })

  it('gives both their share for a friend’s link, and shows the link', async () => {
    const contest = await contestWith({ hostedUrl: 'https://shop.example/win?x=1' })
    const advocate = await buildParticipant(gateway.database, contest, { referralCode: 'REF-ABC123' })
    const friend = new Visitor(gateway, contest)
    const page = await friend.look('?ref=REF-ABC123')
    expect(page.body).toContain('name="ref" value="REF-ABC123"')
    const entered = await friend.enter({ ...ada, ref: 'REF-ABC123' })
    expect(entered.body).toContain('You have 9 entries.')
    expect(entered.body).toMatch(/value="https:\/\/shop\.example\/win\?x=1&amp;ref=REF-[A-Z0-9]{6}"/)
    const [row] = await gateway.database.root
      .select()
      .from(participants)
      .where(and(eq(participants.contestId, contest.id), eq(participants.id, advocate.id)))
    expect(row?.total).toBe(10)
  })

  it('asks to confirm the address where the contest wants that', async () => {
    const contest = await contestWith({ requireEmailVerification: true })
    const { body } = await new Visitor(gateway, contest).enter(ada)
    expect(body).toContain('Please confirm your e-mail address: we have sent you a link')
    expect(body).toContain('You have 0 entries.')
    expect(body).toContain('not counted yet')
  })

  it('enters once what the same browser sends twice, and shows another one nothing of who is there', async () => {
    const contest = await contestWith()
    const visitor = new Visitor(gateway, contest)
    await visitor.look()
    const answers = await Promise.all([visitor.send(ada), visitor.send(ada)])
    expect(answers.map(({ headers }) => headers['location'])).toEqual(
      Array(2).fill(`${visitor.path}?done=entered`),
    )
    expect((await visitor.look()).body).toContain('You have 4 entries.')
    const other = new Visitor(gateway, contest, led)
    const again = await other.enter(ada)
    expect(again.body).toContain('This address has entered already')
    expect(again.body).not.toContain('You have 4 entries.')
    expect(other.cookie('entrant')).toBeUndefined()
    expect(await peopleOf(contest)).toHaveLength(1)
  })

  it('takes no form from another site, and none that is no form', async () => {
    const contest = await contestWith()
    const visitor = new Visitor(gateway, contest)
    const crossing: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of crossing) {
      expect([headers, (await visitor.send(ada, '', headers)).status]).toEqual([headers, 403])
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(ada).toString()
    const by = async (headers: Record<string, string>, body = payload) =>
      (await gateway.app.inject({ method: 'POST', url: visitor.path, headers, payload: body })).statusCode
    expect(await by({ ...form, origin: 'https://evil.example' })).toBe(403)
    expect(await by({ ...form, origin: 'null' })).toBe(403)
    expect(await by({ 'content-type': 'application/json' }, '{}')).toBe(415)
    expect(await by(form, `name=${'x'.repeat(70_000)}`)).toBe(413)
    expect(await peopleOf(contest)).toEqual([])
    expect(await by({ ...form, origin: 'http://gateway.test' })).toBe(303)
  })

  it('recognizes nobody by a cookie that was changed, is over, or is of another contest, and nobody who was erased', async () => {
    const [contest, other] = [await contestWith(), await contestWith()]
    const visitor = new Visitor(gateway, contest)
    await visitor.enter(ada)
    const token = visitor.cookie('entrant') ?? ''
    const seen = async (value: string, at = contest) => {
      const cookie = { cookie: `entrant=${value}` }
      const { status, body } = await new Visitor(gateway, at, cookie).look()
      expect(status).toBe(200)
      return body.includes('Your entries')
    }
    const query =
      'query ($id: SafeInt!, $token: String!) { entrant(contest: { databaseId: $id }, entrantToken: $token) { total } }'
    const asked = (id: number, value: string) => gateway.graphql(account.key, query, { id, token: value })
    expect(dataOf(await asked(contest.id, token))['entrant']).toEqual({ total: 4 })
    expect(await seen(token)).toBe(true)
    for (const wrong of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x', 'A'.repeat(48)]) {
      expect([wrong, await seen(wrong)]).toEqual([wrong, false])
      expect(refusalOf(await asked(contest.id, wrong)).code).toBe('NOT_FOUND')
    }
    expect(await seen(token, other)).toBe(false)
    gateway.clock.advance(180 * 24 * 60 * 60)
    expect(refusalOf(await asked(contest.id, token)).code).toBe('NOT_FOUND')
    gateway.clock.advance(-180 * 24 * 60 * 60)
    const [person] = await peopleOf(contest)
    const erase = `mutation { eraseParticipant(input: { participant: { databaseId: ${person?.id} } }) { __typename } }`
    dataOf(await gateway.graphql(account.key, erase))
    expect(await seen(token)).toBe(false)
  })
})
