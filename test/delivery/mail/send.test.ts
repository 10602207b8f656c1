import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  type ContestRow,
  contests,
  type MailRow,
  mails,
  participants,
} from '../../../src/database/tables/index.js'
import { createSmtpTransport } from '../../../src/delivery/mail/smtp.js'
import { MailTask } from '../../../src/delivery/mail/task.js'
import type { MailTransport } from '../../../src/delivery/mail/transport.js'
import { retryIntervals } from '../../../src/domain/mail/outcome.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { testSettings } from '../../support/gateway.js'
import { buildMails, mailsOf } from '../../support/mails.js'
import { MailServer } from '../../support/smtp.js'

let database: Database
let contest: ContestRow
let clock: TestClock
let server: MailServer
let url: string
const transports: MailTransport[] = []
const logged: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.root.delete(mails)
  const account = await buildAccount(database, 'Acme')
  contest = await buildContest(database, account, { mail: { confirmation: { enabled: true } } })
  clock = new TestClock()
  logged.length = 0
  server = new MailServer()
  url = await server.listen()
})
afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()))
  await server.close()
})

interface Given {
  readonly timeout?: number
  readonly attempt?: number
  readonly lease?: number
  readonly transport?: MailTransport
}

/** What sends e-mails in one process. */
function sender({ timeout = 2_000, attempt = 5_000, lease = 180, transport }: Given = {}): MailTask {
  const way = transport ?? createSmtpTransport({ url, connections: 5, timeout })
  transports.push(way)
  const note = (facts: object, message: string) => logged.push(`${message} ${JSON.stringify(facts)}`)
  return new MailTask({
    database,
    clock,
    settings: testSettings,
    transport: way,
    from: () => 'no-reply@gateway.test',
    log: { warn: note, error: note },
    timeout: attempt,
    lease,
  })
}

/** E-mails to people of these addresses, due now. */
async function mailsTo(...addresses: string[]): Promise<MailRow[]> {
  const people = await buildParticipants(
    database,
    contest,
    addresses.map((email) => ({ email, displayName: 'Secret Person' })),
  )
  return await buildMails(database, contest, people)
}

/** Runs until nothing is due by the clock. */
async function settle(task: MailTask): Promise<number> {
  for (let tried = 0; ; ) {
    const { done } = await task.run()
    if (done === 0) return tried
    tried += done
  }
}

/** Something that is waited for until it is opened. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const states = async () =>
  (await mailsOf(database, contest.id)).map(({ state, attempts, fault }) => ({ state, attempts, fault }))

describe('e-mails over SMTP', () => {
  it('are sent once each, to the person alone, a few at a time', async () => {
    const addresses = Array.from({ length: 23 }, (_, index) => `p${index}@example.com`)
    const made = await mailsTo(...addresses)
    const task = sender()
    expect(await settle(task)).toBe(23)
    expect(await settle(task)).toBe(0)
    expect(server.taken.map(({ to }) => to).sort()).toEqual([...addresses].sort())
    expect(new Set(server.taken.map(({ from }) => from))).toEqual(new Set(['no-reply@gateway.test']))
    expect(server.connections).toBeLessThanOrEqual(5)
    expect(server.atOnce).toBeLessThanOrEqual(5)
    const stored = await mailsOf(database, contest.id)
    expect(
      stored.every(({ state, attempts, settledAt }) => state === 'sent' && attempts === 1 && settledAt),
    ).toBe(true)
    const email = await PostalMime.parse(server.taken[0]?.raw ?? '')
    expect(made.map(({ messageId }) => `<${messageId}@gateway.test>`)).toContain(email.messageId)
    expect(email.subject).toBe('You have entered: Test contest')
  })

  it('that the server refuses for good bounce with its words, without addresses, and are not tried again', async () => {
    await mailsTo('gone@example.com', 'spam@example.com', 'ok@example.com')
    server.behaviour = {
      recipient: (address) =>
        address === 'gone@example.com'
          ? { status: 550, text: '5.1.1 <gone@example.com>: no mailbox gone@example.com here\nand more' }
          : undefined,
      data: (address) =>
        address === 'spam@example.com' ? { status: 554, text: '5.7.1 Message refused' } : undefined,
    }
    const task = sender()
    await settle(task)
    clock.advance(48 * 60 * 60)
    expect(await settle(task)).toBe(0)
    const [gone, spam, taken] = await states()
    expect(gone).toMatchObject({ state: 'bounced', attempts: 1 })
    expect(gone?.fault).toMatch(/^550 5\.1\.1 <address>: no mailbox <address> here/)
    expect(spam).toEqual({ state: 'bounced', attempts: 1, fault: '554 5.7.1 Message refused' })
    expect(taken).toMatchObject({ state: 'sent', fault: null })
    expect(logged.join('\n')).not.toMatch(/example\.com|Secret|mailbox/)
    expect(logged).toHaveLength(2)
  })

  it('that the server defers are tried again in growing intervals for more than a day, and then given up', async () => {
    await mailsTo('busy@example.com')
    server.behaviour = { data: () => ({ status: 451, text: '4.3.0 Try again later' }) }
    const task = sender()
    const started = Date.parse(clock.now())
    const waits: number[] = []
    for (;;) {
      await settle(task)
      const [mail] = await mailsOf(database, contest.id)
      if (mail?.nextAttemptAt == null) break
      waits.push((Date.parse(mail.nextAttemptAt) - Date.parse(clock.now())) / 1_000)
      clock.set(mail.nextAttemptAt)
    }
    expect(waits).toHaveLength(retryIntervals.length)
    waits.forEach((wait, index) => {
      const least = retryIntervals[index] ?? 0
      expect(wait).toBeGreaterThanOrEqual(least)
      expect(wait).toBeLessThanOrEqual(least * 1.1 + 1)
    })
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    expect(Date.parse(clock.now()) - started).toBeGreaterThan(24 * 60 * 60 * 1_000)
    expect(await states()).toEqual([
      { state: 'failed', attempts: waits.length + 1, fault: '451 4.3.0 Try again later' },
    ])
  })

  it('go out late rather than never when the server comes back', async () => {
    await mailsTo('a@example.com', 'b@example.com')
    server.behaviour = { recipient: () => ({ status: 450, text: '4.2.0 Greylisted' }) }
    const task = sender()
    await settle(task)
    expect((await states()).map(({ state }) => state)).toEqual(['pending', 'pending'])
    server.behaviour = {}
    clock.advance(70)
    await settle(task)
    expect((await states()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 2],
      ['sent', 2],
    ])
  })

  it('leave a server alone that is down: one try after growing times, whatever waits', async () => {
    await mailsTo(...Array.from({ length: 40 }, (_, index) => `p${index}@example.com`))
    await server.close()
    const task = sender()
    expect(await settle(task)).toBe(5)
    expect(await settle(task)).toBe(0)
    let tried = 0
    for (let minute = 0; minute < 60; minute += 1) {
      clock.advance(60)
      tried += await settle(task)
    }
    // Half a minute, one, two, four, eight, and then every ten minutes.
    expect(tried).toBeGreaterThanOrEqual(7)
    expect(tried).toBeLessThanOrEqual(10)
    expect((await states()).every(({ state }) => state === 'pending')).toBe(true)
    expect((await states()).find(({ fault }) => fault !== null)?.fault).toBe(
      'The mail server cannot be reached.',
    )
    server = new MailServer()
    await server.listen(Number(new URL(url).port))
    clock.advance(9 * 60 * 60)
    await settle(task)
    expect(server.taken).toHaveLength(40)
    expect((await states()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('survive a server that hangs or drops the connection: they go out later', async () => {
    for (const reply of ['hang', 'drop'] as const) {
      await database.root.delete(mails)
      server.taken.length = 0
      await mailsTo(`${reply}@example.com`)
      server.behaviour = { data: () => reply }
      const task = sender({ timeout: 300, attempt: 1_000 })
      await settle(task)
      const [mail] = await mailsOf(database, contest.id)
      expect(mail).toMatchObject({ state: 'pending', attempts: 1, leasedUntil: null })
      server.behaviour = {}
      clock.advance(600)
      await settle(task)
      expect(server.taken).toHaveLength(1)
    }
  })

  it('go out later where the way out answers nothing, whatever is collected meanwhile', async () => {
    await mailsTo('a@example.com')
    setFlagsFromString('--expose-gc')
    const collecting = setInterval(runInNewContext('gc'), 50)
    onTestFinished(() => clearInterval(collecting))
    const silent: MailTransport = {
      send: (_message, _mailId, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      close: async () => undefined,
    }
    expect(await settle(sender({ transport: silent, attempt: 1_000 }))).toBe(1)
    expect(await states()).toMatchObject([{ state: 'pending', attempts: 1 }])
  })

  it('are not held up by what a server says to our own address: nothing bounces by it', async () => {
    const [mail] = await mailsTo('a@example.com')
    await server.close()
    server = new MailServer({
      onMailFrom: (_address, _session, callback) =>
        callback(Object.assign(new Error('5.7.0 Not from here'), { responseCode: 550 })),
    })
    url = await server.listen()
    await settle(sender())
    expect(mail && (await states())).toEqual([
      { state: 'pending', attempts: 1, fault: '550 5.7.0 Not from here' },
    ])
  })
})

describe('an e-mail', () => {
  it('is cancelled when there is no reason for it any more', async () => {
    const [one] = await mailsTo('out@example.com', 'none@example.com')
    await database.root
      .update(participants)
      .set({ disqualifiedAt: clock.now() })
      .where(eq(participants.id, one?.participantId ?? 0))
    await database.root
      .update(participants)
      .set({ email: null, emailNormalized: null, phone: '+1555', phoneNormalized: '+1555' })
      .where(eq(participants.email, 'none@example.com'))
    await settle(sender())
    expect(await states()).toEqual([
      { state: 'cancelled', attempts: 1, fault: 'The person is disqualified or banned.' },
      { state: 'cancelled', attempts: 1, fault: 'The person has no e-mail address any more.' },
    ])
    await mailsTo('late@example.com')
    await database.root.update(contests).set({ isDraft: true }).where(eq(contests.id, contest.id))
    await settle(sender())
    expect((await states()).at(-1)).toMatchObject({ state: 'cancelled', fault: 'The contest is a draft.' })
    expect(server.taken).toEqual([])
  })

  it('is sent once more, and not lost, when a process dies between sending and recording', async () => {
    const [mail] = await mailsTo('a@example.com')
    // The process ends with the transport’s yes: nothing after it is recorded.
    const smtp = createSmtpTransport({ url, connections: 1 })
    transports.push(smtp)
    const handed = gate()
    const dying: MailTransport = {
      async send(...message) {
        await smtp.send(...message)
        handed.open()
        await new Promise(() => undefined)
      },
      close: async () => undefined,
    }
    void sender({ transport: dying, lease: 1 }).run()
    await handed.opened
    const successor = sender({ lease: 60 })
    await vi.waitFor(async () => expect((await successor.run()).done).toBe(1), 10_000)
    expect(await settle(successor)).toBe(0)
    expect(server.taken).toHaveLength(2)
    const ids = await Promise.all(
      server.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId),
    )
    expect(new Set(ids)).toEqual(new Set([`<${mail?.messageId}@gateway.test>`]))
    expect(await states()).toEqual([{ state: 'sent', attempts: 2, fault: null }])
  })

  it('keeps what the process that took it over has recorded, whatever a late one says', async () => {
    await mailsTo('a@example.com')
    const late = gate()
    const began = gate()
    const slow: MailTransport = {
      async send() {
        began.open()
        await late.opened
        throw new Error('Too late')
      },
      close: async () => undefined,
    }
    const lost = sender({ transport: slow, lease: 0 }).run()
    await began.opened
    await settle(sender())
    late.open()
    await lost
    expect(await states()).toEqual([{ state: 'sent', attempts: 2, fault: null }])
  })
})

describe.skipIf(!onPostgres)(`several processes (${needsPostgres})`, () => {
  it('send each e-mail once between them', async () => {
    const addresses = Array.from({ length: 60 }, (_, index) => `p${index}@example.com`)
    await mailsTo(...addresses)
    await Promise.all([settle(sender()), settle(sender()), settle(sender())])
    expect(server.taken.map(({ to }) => to).sort()).toEqual([...addresses].sort())
    expect((await states()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
  })
})
