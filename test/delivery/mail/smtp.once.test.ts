import { afterEach, describe, expect, it } from 'vitest'
import type { Message } from '../../../src/delivery/mail/compose.js'
import { createSmtpTransport } from '../../../src/delivery/mail/smtp.js'
import { withoutAddresses } from '../../../src/delivery/mail/smtp-faults.js'
import type { MailTransport } from '../../../src/delivery/mail/transport.js'
import { selfSigned } from '../../support/self-signed.js'
import { MailServer } from '../../support/smtp.js'

const message: Message = {
  messageId: '<one@gateway.test>',
  from: { name: 'Acme', address: 'no-reply@gateway.test' },
  to: { name: '', address: 'zoe@example.com' },
  replyTo: null,
  subject: 'Hello',
  text: 'Hello\n',
  html: '<p>Hello</p>',
  language: 'en',
  listId: '<c.contest.gateway.test>',
}

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** A server that offers TLS with a certificate of its own and takes one user. */
async function secured(): Promise<{ server: MailServer; port: string; users: string[] }> {
  const users: string[] = []
  const server = new MailServer({
    disabledCommands: [],
    authOptional: false,
    ...selfSigned,
    onAuth: ({ username = '', password = '' }, session, callback) => {
      users.push(`${username}:${password} ${session.secure ? 'secure' : 'plain'}`)
      if (password === 'pa:ss/w@rd') callback(null, { user: username })
      else callback(new Error('5.7.8 Wrong password'))
    },
  })
  opened.push(server)
  return { server, port: new URL(await server.listen()).port, users }
}

function send(url: string, signal = AbortSignal.timeout(5_000)): Promise<void> {
  const transport: MailTransport = createSmtpTransport({ url, connections: 1, timeout: 2_000 })
  opened.push(transport)
  return transport.send(message, 1, signal)
}

describe('the way to a mail server', () => {
  it('verifies the certificate, and says nothing secret before', async () => {
    const { server, port, users } = await secured()
    await expect(send(`smtp://user:secret@127.0.0.1:${port}`)).rejects.toMatchObject({
      kind: 'unreachable',
      sentence: 'No secure connection to the mail server.',
    })
    expect(users).toEqual([])
    expect(server.taken).toEqual([])
  })

  it('takes credentials and nodemailer’s options from the address', async () => {
    const { server, port, users } = await secured()
    const password = encodeURIComponent('pa:ss/w@rd')
    await send(`smtp://us%40er:${password}@127.0.0.1:${port}?tls.rejectUnauthorized=false`)
    expect(users).toEqual(['us@er:pa:ss/w@rd secure'])
    expect(server.taken).toHaveLength(1)
  })

  it('with wrong credentials is no fault of the e-mail', async () => {
    const { port } = await secured()
    await expect(
      send(`smtp://user:wrong@127.0.0.1:${port}?tls.rejectUnauthorized=false`),
    ).rejects.toMatchObject({ kind: 'unreachable', code: '535' })
  })

  it('sends no credentials in the clear to another machine, whatever it offers', async () => {
    const server = new MailServer({ authOptional: true })
    opened.push(server)
    const { port } = new URL(await server.listen())
    // The same machine under a name that is not known to be.
    const failed = send(`smtp://user:secret@0.0.0.0:${port}`)
    await expect(failed).rejects.toMatchObject({ kind: 'unreachable' })
    expect(server.taken).toEqual([])
    await send(`smtp://0.0.0.0:${port}`)
    expect(server.taken).toHaveLength(1)
  })

  it('is given up when the attempt is over', async () => {
    const server = new MailServer()
    opened.push(server)
    const url = await server.listen()
    server.behaviour = { data: () => 'hang' }
    await expect(send(url, AbortSignal.timeout(200))).rejects.toMatchObject({
      kind: 'unreachable',
      sentence: 'The mail server did not take the message in time.',
    })
  })
})

describe('what a server said', () => {
  it('is shown on one line, bounded, and without addresses in any form', () => {
    expect(
      withoutAddresses("550 5.1.1 <Bob.O'Neil+x@mail.example.com>... User\r\n550 unknown: bob@example.com;"),
    ).toBe('550 5.1.1 <address>... User 550 unknown: <address>;')
    expect(
      withoutAddresses('550 mailbox="bob@example.com" (bob@[192.0.2.1]) mailto:bob@example.com'),
    ).not.toContain('bob')
    expect(withoutAddresses(`554 ${'x'.repeat(1_000)}`)).toHaveLength(300)
  })
})
