import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import type { MailRow } from '../../src/database/tables/index.js'
import type { Composing } from '../../src/delivery/mail/compose.js'
import { composeMail } from '../../src/delivery/mail/compose.js'
import { optionsOf } from '../../src/delivery/mail/options.js'
import type { MailFacts } from '../../src/domain/mail/facts.js'

/** The message that the facts lead to, as its reader's program takes it apart, and as it goes over the wire. */
export async function readMail(
  kind: MailRow['kind'],
  facts: MailFacts,
  composing: Partial<Composing> = {},
): Promise<{ readonly email: Email; readonly raw: string }> {
  const message = composeMail({ kind, messageId: 'f00d' }, facts, {
    publicUrl: 'https://gateway.example',
    from: 'no-reply@gateway.example',
    verificationToken: () => 'the-token',
    ...composing,
  })
  const wire = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const raw = String((await wire.sendMail(optionsOf(message))).message)
  return { email: await PostalMime.parse(raw), raw }
}

/** A header of a parsed message. */
export function header(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name.toLowerCase())?.value
}
