import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loggerOptions } from '../../src/cli/logger.js'
import {
  type ContestRow,
  contests,
  entries,
  type ParticipantRow,
  participants,
} from '../../src/database/tables/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { tokenFor } from '../support/mails.js'
import { dataOf, refusalOf } from '../support/people.js'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow
let person: ParticipantRow
let token: string

const week = 7 * 24 * 60 * 60

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})
beforeEach(async () => {
  contest = await buildContest(gateway.database, account, {
    title: 'Win <a> & more',
    endsAt: null,
    requireEmailVerification: true,
  })
  person = await enteredPerson(contest)
  token = await tokenFor(gateway.database, gateway.clock, person)
})

/** Somebody who has entered through the form, and whose entry waits for the address. */
async function enteredPerson(
  { id }: ContestRow,
  email = 'secret.person@example.com',
): Promise<ParticipantRow> {
  const enter = `mutation { enterContest(input: { contest: { databaseId: ${id} }, email: "${email}",
    displayName: "Secret Person" }) { created } }`
  dataOf(await gateway.graphql(account.key, enter))
  const [entered] = await gateway.database.root
    .select()
    .from(participants)
    .where(eq(participants.contestId, id))
  if (entered === undefined) throw new Error('Nobody entered.')
  return entered
}

function ask(method: 'GET' | 'HEAD' | 'POST', path = token, headers: Record<string, string> = {}) {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return gateway.app.inject({
    method,
    url: `/verify-email/${path}`,
    headers: { ...(method === 'POST' ? form : {}), ...headers },
    ...(method === 'POST' ? { payload: '' } : {}),
  })
}

async function now(): Promise<ParticipantRow> {
  const [row] = await gateway.database.root.select().from(participants).where(eq(participants.id, person.id))
  if (row === undefined) throw new Error('The person vanished.')
  return row
}

describe('the page of a link', () => {
  it('changes nothing when it is opened or only looked at, and confirms by its button', async () => {
    const before = await now()
    const page = await ask('GET')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(
      '<form method="post"><button type="submit">Confirm e-mail address</button></form>',
    )
    expect((await ask('HEAD')).statusCode).toBe(200)
    expect(await now()).toEqual(before)
    expect(before).toMatchObject({ emailConfirmedAt: null, total: 0 })

    const done = await ask('POST')
    expect(done.statusCode).toBe(200)
    expect(done.body).toContain('Your e-mail address is confirmed')
    expect(await now()).toMatchObject({ emailConfirmedAt: gateway.clock.now(), total: 1 })
    const rows = await gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
    expect(rows.map(({ verified }) => verified)).toEqual([true])
  })

  it('says the same again, and confirms once', async () => {
    await ask('POST')
    const first = await now()
    gateway.clock.advance(60)
    for (const method of ['POST', 'GET'] as const) {
      const again = await ask(method)
      expect(again.statusCode).toBe(200)
      expect(again.body).toContain('Your e-mail address is confirmed')
      expect(again.body).not.toContain('<button')
    }
    expect(await now()).toEqual(first)
  })

  it('shows nothing of the person, keeps to itself, and cannot run or load anything', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const { body, headers } = await ask(method)
      expect(body).toContain('Win &lt;a&gt; &amp; more')
      expect(body).not.toMatch(/secret|example\.com/i)
      expect(body).not.toContain(token)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
    }
  })

  it('speaks the language of the contest, and that of the reader where it knows no contest', async () => {
    for (const [language, title] of [
      ['de', 'E-Mail-Adresse bestätigen'],
      ['fr-CA', 'Confirmer votre adresse e-mail'],
      ['es', 'Confirma tu dirección de correo'],
      ['ja', 'Confirm your e-mail address'],
    ]) {
      await gateway.database.root
        .update(contests)
        .set({ language: language ?? '' })
        .where(eq(contests.id, contest.id))
      const page = await ask('GET', token, { 'accept-language': 'it' })
      expect(page.body).toContain(`<h1>${title}</h1>`)
      expect(page.body).toContain(`<html lang="${String(page.headers['content-language'])}">`)
    }
    const unknown = await ask('GET', 'nothing', { 'accept-language': 'it, de;q=0.8, en' })
    expect(unknown.headers['content-language']).toBe('de')
  })

  it('says that a token leads nowhere, whatever is wrong with it', async () => {
    const other = await buildParticipant(gateway.database, contest, { email: 'other@example.com' })
    const others = await tokenFor(gateway.database, gateway.clock, other)
    const changedByte = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    const swapped = others.slice(0, 16) + token.slice(16)
    const moved = token.slice(0, 8) + others.slice(8)
    for (const wrong of [
      'x',
      'A'.repeat(48),
      changedByte,
      swapped,
      moved,
      `${token}A`,
      '%00',
      '😀',
      'a'.repeat(900),
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        const { statusCode, body } = await ask(method, wrong)
        expect([wrong, statusCode]).toEqual([wrong, 404])
        if (wrong !== '%00') expect(body).toContain('This link leads nowhere')
      }
    }
    expect((await now()).emailConfirmedAt).toBeNull()
  })

  it('is over when the address has changed, and when the contest is deleted', async () => {
    const change = (email: string) =>
      gateway.graphql(
        account.key,
        `mutation { updateParticipant(input: { participant: { databaseId: ${person.id} }, changes: { email: "${email}" } }) { __typename } }`,
      )
    dataOf(await change('new@example.com'))
    expect((await ask('GET')).statusCode).toBe(404)
    expect((await ask('POST')).statusCode).toBe(404)
    dataOf(await change('SECRET.person@example.com'))
    expect((await ask('GET')).statusCode).toBe(200)
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: gateway.clock.now() })
      .where(eq(contests.id, contest.id))
    expect((await ask('POST')).statusCode).toBe(404)
    expect((await now()).emailConfirmedAt).toBeNull()
  })

  it('expires after seven days, but still says that an address is confirmed', async () => {
    gateway.clock.advance(week - 1)
    expect((await ask('GET')).statusCode).toBe(200)
    gateway.clock.advance(1)
    for (const method of ['GET', 'POST'] as const) {
      const { statusCode, body } = await ask(method)
      expect(statusCode).toBe(410)
      expect(body).toContain('This link has expired')
    }
    await gateway.database.root
      .update(participants)
      .set({ emailConfirmedAt: gateway.clock.now() })
      .where(eq(participants.id, person.id))
    expect((await ask('GET')).statusCode).toBe(200)
  })

  it('takes any body and reads none, and no other method', async () => {
    const big = await gateway.app.inject({
      method: 'POST',
      url: `/verify-email/${token}`,
      headers: { 'content-type': 'application/json' },
      payload: '{"no',
    })
    expect(big.statusCode).toBe(200)
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      expect((await gateway.app.inject({ method, url: `/verify-email/${token}` })).statusCode).toBe(404)
    }
  })

  it('is not for somebody who tries without end', async () => {
    const limited = await startGateway({ rateLimits: true })
    const statuses: number[] = []
    for (let index = 0; index < 32; index += 1) {
      statuses.push((await limited.app.inject(`/verify-email/guess${index}`)).statusCode)
    }
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true)
    expect(statuses.slice(30)).toEqual([429, 429])
    const elsewhere = await limited.app.inject({ url: '/verify-email/x', remoteAddress: '192.0.2.7' })
    expect(elsewhere.statusCode).toBe(404)
    await limited.app.close()
  })

  it('leaves its token out of the log', async () => {
    const lines: string[] = []
    const logger = pino(loggerOptions({ LOG_LEVEL: 'trace' }), { write: (line: string) => lines.push(line) })
    const logging = await startGateway({ logger })
    await logging.app.inject(`/verify-email/${token}`)
    await logging.app.inject({ method: 'POST', url: `/verify-email/${token}` })
    await logging.app.close()
    expect(lines.join('')).toContain('/verify-email/:token')
    expect(lines.join('')).not.toContain(token)
  })
})

describe('verifyEmail', () => {
  const verify = (key: string, value: string) =>
    gateway.graphql(
      key,
      'mutation ($token: String!) { verifyEmail(input: { token: $token }) { confirmed } }',
      {
        token: value,
      },
    )

  it('confirms with a key that may only enter', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
    expect(dataOf(await verify(key, token))).toEqual({ verifyEmail: { confirmed: true } })
    expect((await now()).emailConfirmedAt).toBe(gateway.clock.now())
    expect(dataOf(await verify(key, token))).toEqual({ verifyEmail: { confirmed: true } })
  })

  it('does nothing for other accounts, other contests, wrong tokens and late ones', async () => {
    const stranger = await buildAccount(gateway.database)
    const elsewhere = await buildContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [elsewhere.id] })
    const answers = [
      await verify(stranger.key, token),
      await verify(restricted, token),
      await verify(account.key, 'nothing'),
    ]
    expect(answers.map(({ errors }) => errors[0]?.message)).toEqual(
      Array(3).fill('This link leads to nothing.'),
    )
    expect(answers.map((answer) => refusalOf(answer).code)).toEqual(Array(3).fill('NOT_FOUND'))
    gateway.clock.advance(week)
    expect(refusalOf(await verify(account.key, token))).toEqual({ code: 'STATE_FORBIDS', detail: 'EXPIRED' })
    expect((await now()).emailConfirmedAt).toBeNull()
  })
})
