import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loggerOptions } from '../../src/cli/logger.js'
import { mailOptions } from '../../src/cli/mailing.js'
import { loadPages } from '../../src/cli/pages.js'
import { readConfig } from '../../src/config.js'
import type { Database } from '../../src/database/connection.js'
import { loggable } from '../../src/server/defects.js'
import { buildKey } from '../support/builders.js'
import { ContractDocument, dialects } from '../support/contract.js'
import { freshDatabase } from '../support/database.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'
import { closeClientsAfterEach, listen } from '../support/live.js'
import { MailServer } from '../support/smtp.js'
import { type Furnished, furnish } from '../support/tenancy/furnish.js'
import { allOperations, requestOf, valueIn } from '../support/tenancy/operations.js'
import { walk } from '../support/walk.js'

/** Somebody's data as it is sent and as it is stored; wherever it goes, no line of the log has it. */
const person = {
  email: 'Zora.Private@people.example',
  phone: '+49 151 5550 1234',
  name: 'Zoradisha Privatova',
}
/** As `person`, but every row with it is refused by the database, which repeats the address in its message. */
const cursed = 'cursed.zora@people.example'

describe('the log, however detailed', () => {
  let database: Database
  let gateway: Gateway
  let own: Furnished
  let mailServer: MailServer
  let restricted: string
  const lines: string[] = []
  const logger: FastifyBaseLogger = pino(loggerOptions({ LOG_LEVEL: 'trace' }), {
    write: (line: string) => lines.push(line),
  })

  beforeAll(async () => {
    database = await freshDatabase()
    mailServer = new MailServer()
    mailServer.behaviour = {
      recipient: (address) => ({ status: 550, text: `No ${address} here, nor <${person.email}>` }),
    }
    const config = readConfig({ SMTP_URL: await mailServer.listen() })
    const mail = await mailOptions(config, testSettings, logger)
    const pages = await loadPages(undefined)
    gateway = await startGateway({ database, logger, mail, pages, rateLimits: true })
    own = await furnish(gateway)
    restricted = await buildKey(database, own.account.id, { scopes: ['contests:enter'] })
    // The database fails in a way that nobody foresaw, and says about whom.
    await database.root.execute(sql`create function curse() returns trigger language plpgsql as
      $$ begin if new.email like 'cursed%' then raise exception 'no % here, of %', new.email, new.phone; end if;
      return new; end $$`)
    await database.root.execute(
      sql`create trigger curse before insert or update on participants for each row execute function curse()`,
    )
  }, 60_000)
  afterAll(async () => {
    await gateway.app.close()
    await mailServer.close()
    await database.close()
  })
  closeClientsAfterEach()

  const json = (key: string) => ({ 'content-type': 'application/json', 'x-api-key': key })

  /** What must not be in it, in whatever spelling. */
  function findings(): string[] {
    const { ids: _ids, names, account } = own
    const secrets = [
      ...[person.email, person.email.toLowerCase(), encodeURIComponent(person.email), cursed],
      ...[person.phone, person.phone.replaceAll(' ', ''), person.name, account.key, restricted],
      ...['email', 'phone', 'uniqueId', 'referralCode', 'token', 'values'].map((name) => String(names[name])),
    ]
    return lines.filter((line) => secrets.some((secret) => line.includes(secret)))
  }

  it('holds no key, address or number of anybody after every REST operation, in path, query and body, right and wrong', async () => {
    const { app } = gateway
    for (const dialect of dialects) {
      const contract = ContractDocument.read(dialect)
      for (const { method, path, example } of walk(contract)) {
        const whole = { ...(example as object), ...person, value: person.email, values: [person.email] }
        const search = `?api_key=${own.account.key}&q=${encodeURIComponent(person.email)}&email=${person.email}`
        for (const at of [
          encodeURIComponent(person.email),
          encodeURIComponent(person.phone),
          String(own.contest.id),
        ]) {
          const url = contract.base + path.replaceAll(/\{\w+\}/g, at) + search
          const headers = method === 'GET' ? { 'x-api-key': own.account.key } : json(own.account.key)
          for (const payload of method === 'GET'
            ? [undefined]
            : [JSON.stringify(whole), `{"email":"${person.email}`]) {
            await app.inject({
              method: method as 'GET',
              url,
              headers,
              ...(payload === undefined ? {} : { payload }),
            })
          }
        }
      }
    }
    for (const url of [`/${person.email}`, `/api/v1/%zz${person.email}`, `/%zz?api_key=${own.account.key}`]) {
      await app.inject({ url, headers: { authorization: `Bearer ${own.account.key}`, cookie: person.email } })
    }
    expect(lines.length).toBeGreaterThan(300)
    expect(findings()).toEqual([])
  }, 120_000)

  it('nor after every operation of GraphQL, in texts and variables, allowed and refused', async () => {
    for (const operation of allOperations().filter(({ root }) => root !== 'subscription')) {
      for (const reference of operation.references.filter(({ type }) => type === undefined)) {
        const value = valueIn(own, reference)
        for (const key of [own.account.key, restricted]) {
          const { query, variables } = requestOf(operation, own, reference, value)
          await gateway.graphql(key, query, variables)
        }
      }
    }
    const enter = (input: object, key = own.account.key) =>
      gateway.graphql(
        key,
        'mutation ($input: EnterContestInput!) { enterContest(input: $input) { __typename } }',
        {
          input: { contest: { databaseId: own.contest.id }, ...input },
        },
      )
    await enter({ ...person, birthday: person.email })
    await enter({ email: [person.email, { a: person.phone }] })
    await enter({ email: person.email }, `${own.account.key}x`)
    await gateway.graphql(own.account.key, `{ participantsByEmail(email: "${person.email}" }`)
    await gateway.graphql(own.account.key, `{ "${person.email}" }`)
    expect(findings()).toEqual([])
  }, 120_000)

  it('nor after defects of the database whose message tells of somebody', async () => {
    const before = lines.length
    const { errors } = await gateway.graphql(
      own.account.key,
      'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { __typename } }',
      { input: { contest: { databaseId: own.contest.id }, email: cursed, phone: person.phone } },
    )
    expect(errors[0]?.extensions.code).toBe('INTERNAL_ERROR')
    const rest = await gateway.app.inject({
      method: 'POST',
      url: `/api/v1/contests/${own.contest.publicId}/entries`,
      headers: json(own.account.key),
      payload: JSON.stringify({ email: cursed }),
    })
    expect(rest.statusCode).toBe(500)
    const told = lines.slice(before).filter((line) => line.includes('A defect was masked'))
    expect(told.length).toBe(2)
    expect(told.join()).toContain('P0001')
    expect(findings()).toEqual([])
  })

  it('nor after websockets, pages of people and draws, e-mails that come back and deliveries', async () => {
    const live =
      'subscription ($by: ContestLookup!) { contestActivity(contest: $by) { participants { email } } }'
    const listener = await listen(gateway, own.account.key, live, { by: { databaseId: own.contest.id } })
    await listener.next()
    const wrong = await listen(gateway, `${own.account.key}x`, live, { by: { publicId: person.email } })
    await wrong.end()
    const { app } = gateway
    await app.inject(`/verify-email/${own.names['token']}`)
    await app.inject({ method: 'POST', url: `/verify-email/${own.names['token']}`, payload: person.email })
    await app.inject(`/draws/${person.email}`)
    await app.inject(`/draws/x/inclusion/${own.names['Participant.uuid']}.json`)
    for (const field of ['resendVerification']) {
      const query = `mutation ($id: ID!) { ${field}(input: { participant: { id: $id } }) { __typename } }`
      await gateway.graphql(own.account.key, query, { id: own.ids.Participant })
    }
    await gateway.settle()
    await gateway.settle()
    expect(findings()).toEqual([])
    expect(lines.filter((line) => line.includes(String(own.names['Participant.uuid'])))).toEqual([])
  }, 60_000)

  it('nor whatever error is logged by whatever part', () => {
    const { key } = own.account
    const attached = Object.assign(
      new Error(`Refused: 550 <${person.email}> unknown, call ${person.phone}`),
      {
        rawPacket: Buffer.from(key),
        params: [person.email],
        detail: `Key (email)=(${person.email}) already exists.`,
        headers: { authorization: `Bearer ${key}` },
      },
    )
    const bad = Object.assign(new Error('invalid input syntax for type integer: "Zoradisha Privatova"'), {
      code: '22P02',
    })
    const before = lines.length
    logger.error(attached)
    logger.error({ err: new Error('outside', { cause: attached }) }, 'Failed')
    logger.error({ err: loggable(bad) }, 'Failed')
    logger.error({ err: new Error(`GET /account?api_key=${key}: x-api-key: own-form-of-key`) }, 'Failed')
    const told = lines.slice(before).join('')
    expect(told).toContain('Refused: 550')
    expect(told).not.toContain('own-form-of-key')
    expect(told).not.toContain('rawPacket')
    expect(findings()).toEqual([])
  })
})
