import { expect, it } from 'vitest'
import { createSmtpTransport } from '../../src/delivery/mail/smtp.js'
import { MailTask } from '../../src/delivery/mail/task.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { buildMails } from '../support/mails.js'
import { MailServer } from '../support/smtp.js'

const backlog = 5_000

it('figures of e-mails: how many a second one process hands to a mail server of the same machine', async () => {
  const database = await freshDatabase()
  const server = new MailServer()
  const transport = createSmtpTransport({ url: await server.listen(), connections: 5 })
  const account = await buildAccount(database)
  const contest = await buildContest(database, account, { mail: { confirmation: { enabled: true } } })
  for (let made = 0; made < backlog; made += 500) {
    const someone = (_: unknown, index: number) => ({ referralCode: `REF-${made + index}`, firstName: 'Ada' })
    const people = await buildParticipants(database, contest, Array.from({ length: 500 }, someone))
    await buildMails(database, contest, people)
  }
  const task = new MailTask({
    database,
    clock: new TestClock(),
    settings: testSettings,
    transport,
    from: () => 'no-reply@gateway.test',
    log: { warn: () => undefined, error: () => undefined },
  })
  const began = performance.now()
  while ((await task.run()).done > 0) {
    // Until nothing is due.
  }
  const seconds = (performance.now() - began) / 1_000
  process.stdout.write(
    `${JSON.stringify({ what: 'e-mails', sent: server.taken.length, perSecond: Math.round(backlog / seconds) })}\n`,
  )
  expect(new Set(server.taken.map(({ to }) => to)).size).toBe(backlog)
  expect(server.taken).toHaveLength(backlog)
  await transport.close()
  await server.close()
  await database.close()
}, 600_000)
