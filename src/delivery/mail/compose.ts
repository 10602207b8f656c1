import type { MailRow } from '../../database/tables/index.js'
import type { MailFacts } from '../../domain/mail/facts.js'
import { contentsOf } from './contents.js'
import { documentOf, htmlOfBlock, isDocument, textOfBlock } from './html.js'
import type { MergeValues } from './merge.js'
import { textsIn } from './texts/index.js'
import { mergeValues, oneLine, safeName } from './values.js'

export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** A message as a transport takes it: every header on one line, both parts whole. */
export interface Message {
  readonly messageId: string
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo: Mailbox | null
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The language of what it says, as in BCP 47. */
  readonly language: string
  /** Identifies the contest's messages for filters, as in RFC 2919. */
  readonly listId: string
}

export interface Composing {
  /** Where links begin, without a trailing slash. */
  readonly publicUrl: string
  /** The sender's address. */
  readonly from: string
  /** A token for the person's present address. */
  readonly verificationToken: () => string
}

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/**
 * Writes a message from the settings and rows as they are now. In the HTML part merged values are escaped, in the
 * plain text, which is always there, they stand as they are; headers hold no line ends. The person has an address.
 */
export function composeMail(
  mail: Pick<MailRow, 'kind' | 'messageId'>,
  facts: MailFacts,
  composing: Composing,
): Message {
  const { contest, participant, sender } = facts
  const { from } = composing
  const texts = textsIn(contest.language)
  const host = from.slice(from.lastIndexOf('@') + 1)
  const contents = contentsOf(mail.kind, facts, texts, valuesOf(mail, facts, composing))
  const language = contents.custom && languageTag.test(contest.language) ? contest.language : texts.language
  const subject = oneLine(contents.subject) || oneLine(contest.title)
  const text = contents.blocks
    .map(textOfBlock)
    .filter((part) => part !== '')
    .join('\n\n')
  const logo =
    contents.logoUrl === null || contents.logoUrl === '' ? null : { url: contents.logoUrl, name: sender }
  const content = contents.document ?? contents.blocks.map(htmlOfBlock).join('\n')
  const whole = contents.document !== null
  const html =
    whole && isDocument(content)
      ? content
      : documentOf({ language, title: subject, logo: whole ? null : logo, content })
  const { address, name } = contents.replyTo
  return {
    messageId: `<${mail.messageId}@${host}>`,
    from: { name: oneLine(sender), address: from },
    to: { name: safeName(participant.displayName), address: oneLine(participant.email ?? '') },
    replyTo:
      address === null || address === '' ? null : { name: oneLine(name ?? ''), address: oneLine(address) },
    subject,
    text: `${text || subject}\n`,
    html,
    language,
    listId: `<${contest.publicId.replace(/[^a-z0-9-]/gi, '-')}.contest.${host}>`,
  }
}

function valuesOf(
  { kind }: Pick<MailRow, 'kind'>,
  facts: MailFacts,
  { publicUrl, verificationToken }: Composing,
): MergeValues {
  const values = mergeValues(publicUrl, facts)
  if (kind !== 'verification') return values
  return { ...values, verification_link: `${publicUrl}/verify-email/${verificationToken()}` }
}
