import * as z from 'zod'
import type { Checks } from '../checks.js'
import { isEmailAddress } from '../email.js'
import {
  changedSections,
  checkTexts,
  flag,
  type SectionChanges,
  type StoredSections,
  text,
} from './sections.js'

const longestText = 255
const longestBody = 100_000
const bodies = ['mail.confirmation.body', 'mail.confirmation.customHtml', 'mail.verification.body']

const noFacts = {}

const schema = z.object({
  confirmation: z
    .object({
      enabled: flag,
      subject: text,
      replyToEmail: text,
      replyToName: text,
      body: text,
      customHtml: text,
      logoImageUrl: text,
    })
    .prefault(noFacts),
  verification: z.object({ enabled: flag, body: text }).prefault(noFacts),
})

/** The e-mails that people get who enter; null or false where nobody has said anything (#149). */
export type ContestMail = z.infer<typeof schema>

/** Changes of the e-mails: absent keeps, null resets a fact, a section or, for the whole, everything. */
export type MailChanges = SectionChanges<ContestMail>

/** The whole settings behind what is stored of them. */
export function mailOf(stored: StoredSections): ContestMail {
  return schema.parse(stored)
}

/** Notes texts out of bounds, and addresses that are none. */
export function checkMail(checks: Checks, changes: MailChanges): void {
  const { confirmation, ...rest } = changes
  const { replyToEmail, logoImageUrl, ...texts } = confirmation ?? {}
  checkTexts(checks, 'mail', { ...rest, confirmation: texts }, (path) =>
    bodies.includes(path) ? longestBody : longestText,
  )
  checks.that(
    replyToEmail == null || isEmailAddress(replyToEmail),
    'mail.confirmation.replyToEmail',
    'mail.confirmation.replyToEmail must be an e-mail address of at most 254 characters.',
  )
  checks.webAddress('mail.confirmation.logoImageUrl', logoImageUrl)
}

/** What is stored after checked changes; the address to reply to is kept without the space around it. */
export function changedMail(base: StoredSections, changes: MailChanges | null | undefined): StoredSections {
  const { confirmation } = changes ?? {}
  const replyToEmail = confirmation?.replyToEmail?.trim()
  if (replyToEmail === undefined) return changedSections(base, changes)
  return changedSections(base, { ...changes, confirmation: { ...confirmation, replyToEmail } })
}
