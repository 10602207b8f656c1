import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../../src/delivery/mail/compose.js'
import { createOutbox } from '../../../src/delivery/mail/outbox.js'

const message: Message = {
  messageId: '<one@gateway.test>',
  from: { name: 'Acme', address: 'no-reply@gateway.test' },
  to: { name: 'Zoë', address: 'zoe@example.com' },
  replyTo: null,
  subject: 'Grüße 🎉',
  text: 'Hällo\n.\nBye\n',
  html: '<p>Hällo</p>',
  language: 'de',
  listId: '<c.contest.gateway.test>',
}

describe('the outbox', () => {
  let folder: string
  const signal = new AbortController().signal
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-outbox-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('holds each e-mail as a whole file that mail programs read, for this user only', async () => {
    const outbox = createOutbox(join(folder, 'new', 'outbox'))
    await outbox.send(message, 90_001, signal)
    const place = join(folder, 'new', 'outbox')
    expect(await readdir(place)).toEqual(['90001.eml'])
    expect((await stat(place)).mode & 0o777).toBe(0o700)
    expect((await stat(join(place, '90001.eml'))).mode & 0o777).toBe(0o600)
    const raw = await readFile(join(place, '90001.eml'))
    expect(raw.toString().replaceAll('\r\n', '')).not.toContain('\n')
    const email = await PostalMime.parse(raw)
    expect(email).toMatchObject({
      subject: 'Grüße 🎉',
      messageId: '<one@gateway.test>',
      to: [{ name: 'Zoë', address: 'zoe@example.com' }],
    })
    expect(email.text?.trim()).toBe('Hällo\n.\nBye')
    expect(email.html?.trim()).toBe('<p>Hällo</p>')
  })

  it('has one file for an e-mail that is sent again', async () => {
    const outbox = createOutbox(folder)
    await outbox.send(message, 7, signal)
    await outbox.send({ ...message, subject: 'Again' }, 7, signal)
    expect(await readdir(folder)).toEqual(['7.eml'])
    expect((await PostalMime.parse(await readFile(join(folder, '7.eml')))).subject).toBe('Again')
  })

  it('that cannot be written to is a fault of the way, not of the e-mail', async () => {
    await writeFile(join(folder, 'file'), '')
    const failed = createOutbox(join(folder, 'file')).send(message, 7, signal)
    await expect(failed).rejects.toMatchObject({
      kind: 'unreachable',
      sentence: 'The outbox cannot be written to.',
    })
  })
})
