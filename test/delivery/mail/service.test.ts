import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { mails, participants } from '../../../src/database/tables/index.js'
import { createSmtpTransport } from '../../../src/delivery/mail/smtp.js'
import type { MailTransport } from '../../../src/delivery/mail/transport.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { askServer, ServerProcess } from '../../support/command.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { draw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { mailsOf } from '../../support/mails.js'
import { dataOf } from '../../support/people.js'
import { place } from '../../support/place.js'
import { MailServer } from '../../support/smtp.js'

const silent = { warn: () => undefined, error: () => undefined }

describe('from a change to its e-mail', () => {
  let database: Database
  let server: MailServer
  let transport: MailTransport
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    database = await freshDatabase()
    server = new MailServer()
    transport = createSmtpTransport({ url: await server.listen(), connections: 5 })
    const from = () => 'no-reply@gateway.test'
    gateway = await startGateway({ database, mail: { transport, from, log: silent } })
    account = await buildAccount(database, 'Acme')
  })
  afterAll(async () => {
    await gateway.app.close()
    await transport.close()
    await server.close()
    await database.close()
  })
  beforeEach(() => {
    server.taken.length = 0
    server.behaviour = {}
  })

  const arrived = (): Promise<Email[]> => Promise.all(server.taken.map(({ raw }) => PostalMime.parse(raw)))
  const mutate = async (field: string, input: string) =>
    dataOf(await gateway.graphql(account.key, `mutation { ${field}(input: { ${input} }) { __typename } }`))

  it('somebody enters, follows the link, and is told of the entry, each time once', async () => {
    const contest = await buildContest(database, account, {
      mail: { confirmation: { enabled: true } },
      requireEmailVerification: true,
      language: 'de',
    })
    await mutate('enterContest', `contest: { databaseId: ${contest.id} } email: "ada@example.com"`)
    await gateway.settle()
    await gateway.settle()
    const [asked, ...more] = await arrived()
    expect(more).toEqual([])
    expect(asked?.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse')
    const [, path = ''] = /http:\/\/gateway\.test(\/verify-email\/[\w-]{48})\s/.exec(asked?.text ?? '') ?? []
    expect((await gateway.app.inject({ method: 'POST', url: path })).statusCode).toBe(200)
    await gateway.settle()
    await gateway.settle()
    expect((await arrived()).map(({ subject }) => subject)).toEqual([
      asked?.subject,
      'Teilnahme bestätigt: Test contest',
    ])
    const [person] = await database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
    expect(person).toMatchObject({ emailConfirmedAt: gateway.clock.now(), total: 1 })
    expect((await mailsOf(database, contest.id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'verification sent',
      'confirmation sent',
    ])
  })

  it('a winner gets the code, and one that bounces is sent again to the address that was put right', async () => {
    const contest = await buildContest(database, account)
    await buildPrize(database, contest, 1, { name: 'Lamp', redemptionEnabled: true, codes: ['LAMP-1'] })
    const [person] = await buildParticipants(database, contest, [
      { email: 'wrong@example.com', amounts: [1] },
    ])
    server.behaviour = {
      recipient: (address) =>
        address === 'wrong@example.com' ? { status: 550, text: '5.1.1 Unknown' } : undefined,
    }
    await draw(gateway, account.key, contest.id, { count: 1 })
    await gateway.settle()
    const [bounced] = await mailsOf(database, contest.id)
    expect(bounced).toMatchObject({ kind: 'prize', state: 'bounced', fault: '550 5.1.1 Unknown' })
    await mutate(
      'updateParticipant',
      `participant: { databaseId: ${person?.id} } changes: { email: "right@example.com" }`,
    )
    await mutate('resendMail', `mail: { databaseId: ${bounced?.id} }`)
    await gateway.settle()
    const [email, ...more] = await arrived()
    expect(more).toEqual([])
    expect(email?.to).toEqual([{ name: '', address: 'right@example.com' }])
    expect(email?.subject).toBe('You have won: Lamp')
    expect(email?.text).toContain('LAMP-1')
  })

  it('what is resent on demand goes out without anything else happening', async () => {
    const contest = await buildContest(database, account)
    await buildParticipants(database, contest, [{ email: 'imported@example.com' }])
    const [person] = await database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
    await mutate('resendVerification', `participant: { databaseId: ${person?.id} }`)
    await gateway.settle()
    expect(server.taken.map(({ to }) => to)).toEqual(['imported@example.com'])
  })
})

const twoStarts = 180_000

describe('the server as a process of its own', () => {
  const running: ServerProcess[] = []

  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.end('SIGKILL')))
  })

  function start(environment: Record<string, string>): ServerProcess {
    const one = new ServerProcess({ LOG_LEVEL: 'info', ...environment })
    running.push(one)
    return one
  }

  const enter = async (url: string, key: string, contestId: number, email: string) =>
    askServer(
      url,
      key,
      `mutation { enterContest(input: { contest: { databaseId: ${contestId} }, email: "${email}" }) { created } }`,
    )

  it.skipIf(onPostgres)(
    'puts e-mails into the outbox of its folder where there is no mail server, and says so once',
    { timeout: twoStarts },
    async () => {
      const { environment, using, remove } = await place('outbox')
      onTestFinished(remove)
      const folder = environment['DATA_DIR'] ?? ''
      const { key, contest } = await using(async (database) => {
        const account = await buildAccount(database)
        const rules = { endsAt: null, language: 'fr', requireEmailVerification: true } as const
        return { key: account.key, contest: await buildContest(database, account, rules) }
      })
      const one = start({ ...environment, PUBLIC_URL: 'https://win.example.com/gateway' })
      const url = await one.url()
      await enter(url, key, contest.id, 'private.address@example.com')
      const outbox = join(folder, 'outbox')
      const name = await vi.waitFor(async () => {
        const [first = ''] = (await readdir(outbox)).filter((file) => /^\d+\.eml$/.test(file))
        expect(first).not.toBe('')
        return first
      }, 20_000)
      const email = await PostalMime.parse(await readFile(join(outbox, name)))
      expect(email.from?.address).toBe('no-reply@win.example.com')
      expect(email.subject).toBe('Veuillez confirmer votre adresse e-mail')
      const [, token = ''] =
        /https:\/\/win\.example\.com\/gateway\/verify-email\/(\S{48})/.exec(email.text ?? '') ?? []
      const confirmed = await fetch(`${url}/verify-email/${token}`, {
        method: 'POST',
        body: new URLSearchParams(),
      })
      expect([confirmed.status, await confirmed.text()]).toEqual([
        200,
        expect.stringContaining('Votre adresse e-mail est confirmée'),
      ])
      expect(await one.end('SIGTERM')).toBe(0)
      expect(one.output.match(/SMTP_URL is not set/g)).toHaveLength(1)
      expect(one.output).not.toMatch(new RegExp(`private\\.address|${token}`))
    },
  )

  it.skipIf(!onPostgres)(
    `killed while the mail server takes a message leaves it to another, which sends it once more (${needsPostgres})`,
    { timeout: twoStarts },
    async () => {
      const database = await freshDatabase()
      const server = new MailServer()
      try {
        const account = await buildAccount(database)
        const contest = await buildContest(database, account, {
          endsAt: null,
          mail: { confirmation: { enabled: true } },
        })
        const environment = {
          DATABASE_URL: database.url ?? '',
          SMTP_URL: await server.listen(),
          MAIL_FROM: 'win@example.com',
        }
        const first = start(environment)
        const url = await first.url()
        // The message has arrived, and the answer does not.
        const taken = new Promise<void>((resolve) => {
          server.behaviour = {
            taken: () => {
              resolve()
              return 'hang'
            },
          }
        })
        await enter(url, account.key, contest.id, 'ada@example.com')
        await taken
        await first.end('SIGKILL')
        server.behaviour = {}
        const [left] = await mailsOf(database, contest.id)
        expect(left).toMatchObject({ state: 'pending', attempts: 1 })
        expect(left?.leasedUntil).not.toBeNull()
        // The three minutes for which it belonged to the dead process are over.
        await database.root.update(mails).set({ leasedUntil: sql`now()` })
        await start(environment).url()
        await vi.waitFor(async () => {
          expect(await mailsOf(database, contest.id)).toMatchObject([{ state: 'sent', attempts: 2 }])
        }, 20_000)
        expect(server.taken.map(({ from, to }) => [from, to])).toEqual(
          Array(2).fill(['win@example.com', 'ada@example.com']),
        )
        const ids = await Promise.all(
          server.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId),
        )
        expect(new Set(ids).size).toBe(1)
      } finally {
        await Promise.all(running.splice(0).map((one) => one.end('SIGKILL')))
        await server.close()
        await database.close()
      }
    },
  )

  it.skipIf(!onPostgres)(
    `several send each e-mail once between them (${needsPostgres})`,
    { timeout: twoStarts },
    async () => {
      const database = await freshDatabase()
      const server = new MailServer()
      try {
        const account = await buildAccount(database)
        const contest = await buildContest(database, account, {
          endsAt: null,
          mail: { confirmation: { enabled: true } },
        })
        const environment = { DATABASE_URL: database.url ?? '', SMTP_URL: await server.listen() }
        const urls = await Promise.all([start(environment).url(), start(environment).url()])
        const addresses = Array.from({ length: 40 }, (_, index) => `p${index}@example.com`)
        for (const [index, address] of addresses.entries()) {
          await enter(urls[index % 2] ?? '', account.key, contest.id, address)
        }
        await vi.waitFor(async () => {
          const made = await mailsOf(database, contest.id)
          expect(made.filter(({ state }) => state === 'sent')).toHaveLength(40)
        }, 20_000)
        expect(server.taken.map(({ to }) => to).sort()).toEqual([...addresses].sort())
      } finally {
        await Promise.all(running.splice(0).map((one) => one.end('SIGKILL')))
        await server.close()
        await database.close()
      }
    },
  )
})
