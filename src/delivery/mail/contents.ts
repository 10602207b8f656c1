import { type ContestMail, mailOf } from '../../domain/contest/mail.js'
import type { MailFacts } from '../../domain/mail/facts.js'
import { escapeHtml } from '../../html-text.js'
import { type Block, isDocument } from './html.js'
import { type MergeValues, mentions, merge } from './merge.js'
import type { MailTexts } from './texts/texts.js'

/** Of what a message of one kind consists, before it is put together. */
export interface Contents {
  readonly subject: string
  readonly blocks: readonly Block[]
  /** A whole document instead of the blocks in the part that is HTML; null: the blocks. */
  readonly document: string | null
  /** Whether its makers wrote it; else it is in our words. */
  readonly custom: boolean
  readonly replyTo: { readonly address: string | null; readonly name: string | null }
  readonly logoUrl: string | null
}

interface Source {
  readonly facts: MailFacts
  readonly settings: ContestMail
  readonly texts: MailTexts
  readonly values: MergeValues
}

function text(template: string, { values }: Source): Block {
  return { kind: 'text', text: merge(template, values) }
}

function note(template: string, { values }: Source): Block {
  return { kind: 'note', text: merge(template, values) }
}

function greeting({ texts, values }: Source): Block {
  const template = values['first_name'] === '' ? texts.greetingWithoutName : texts.greeting
  return { kind: 'text', text: merge(template, values) }
}

/** A text that says something; blank ones are as if nobody had written them. */
function written(template: string | null): string | null {
  return template === null || template.trim() === '' ? null : template
}

const plain = (settings: ContestMail) => ({
  document: null,
  custom: false,
  replyTo: { address: settings.confirmation.replyToEmail, name: settings.confirmation.replyToName },
  logoUrl: settings.confirmation.logoImageUrl,
})

function confirmation(source: Source): Contents {
  const { texts, settings, facts, values } = source
  const { body, customHtml, subject } = settings.confirmation
  const own = written(body)
  const html = written(customHtml)
  const share: Block[] =
    facts.contest.hostedUrl === null
      ? []
      : [{ kind: 'link', label: texts.confirmation.invitation, url: values['referral_link'] ?? '' }]
  const merged = html === null ? null : merge(html, values, escapeHtml)
  const ours = [greeting(source), text(texts.confirmation.body, source), ...share, note(texts.reason, source)]
  const parts: Block[] =
    own !== null ? [text(own, source)] : merged !== null ? [{ kind: 'html', html: merged }] : ours
  return {
    ...plain(settings),
    subject: merge(written(subject) ?? texts.confirmation.subject, values),
    blocks: parts,
    document: merged,
    custom: own !== null || merged !== null,
  }
}

function verification(source: Source): Contents {
  const { texts, settings, values } = source
  const own = written(settings.verification.body)
  const link: Block = {
    kind: 'link',
    label: texts.verification.button,
    url: values['verification_link'] ?? '',
  }
  const body = own === null ? [greeting(source), text(texts.verification.body, source)] : [text(own, source)]
  const links = own !== null && mentions(own, 'verification_link') ? [] : [link]
  return {
    ...plain(settings),
    subject: merge(texts.verification.subject, values),
    blocks: [...body, ...links, note(texts.verification.note, source)],
    custom: own !== null,
  }
}

/** A code, unless the text of its makers has it already. */
function codeBlock(label: string, code: string, field: string, own: string | null): Block[] {
  const there = own !== null && (mentions(own, field) || own.includes(code))
  return code === '' || there ? [] : [{ kind: 'code', label, code }]
}

function replyToOf(settings: ContestMail, address: string | null, name: string | null): Contents['replyTo'] {
  return address === null ? plain(settings).replyTo : { address, name }
}

function reward(source: Source): Contents {
  const { texts, settings, facts, values } = source
  const own = written(facts.reward?.mailBody ?? null)
  const coupon = values['coupon_code'] ?? ''
  const directions = values['coupon_directions'] ?? ''
  const code = codeBlock(texts.reward.code, coupon, 'coupon_code', own)
  const told = own !== null && mentions(own, 'coupon_directions')
  const details: Block[] =
    coupon === '' || directions === '' || told ? code : [...code, { kind: 'text', text: directions }]
  const html = own === null ? null : merge(own, values, escapeHtml)
  const body: Block[] =
    html === null ? [greeting(source), text(texts.reward.body, source)] : [{ kind: 'html', html }]
  const whole = html !== null && isDocument(html)
  return {
    ...plain(settings),
    subject: merge(written(facts.reward?.mailSubject ?? null) ?? texts.reward.subject, values),
    blocks: whole ? body : [...body, ...details, note(texts.reason, source)],
    document: whole ? html : null,
    custom: html !== null,
    replyTo: replyToOf(
      settings,
      facts.reward?.mailReplyToEmail ?? null,
      facts.reward?.mailReplyToName ?? null,
    ),
  }
}

function prize(source: Source): Contents {
  const { texts, settings, facts, values } = source
  const own = written(facts.prize?.redemptionInstructions ?? null)
  const code = codeBlock(texts.prize.code, values['redemption_code'] ?? '', 'redemption_code', own)
  return {
    ...plain(settings),
    subject: merge(written(facts.prize?.redemptionSubject ?? null) ?? texts.prize.subject, values),
    blocks: [
      greeting(source),
      text(texts.prize.body, source),
      ...code,
      ...(own === null ? [] : [text(own, source)]),
      note(texts.reason, source),
    ],
    replyTo: replyToOf(
      settings,
      facts.prize?.redemptionReplyToEmail ?? null,
      facts.prize?.redemptionReplyToName ?? null,
    ),
  }
}

const kinds = { confirmation, verification, reward, prize } as const

/** What a message of the kind says, by the contest's settings and in our words where those say nothing. */
export function contentsOf(
  kind: keyof typeof kinds,
  facts: MailFacts,
  texts: MailTexts,
  values: MergeValues,
): Contents {
  return kinds[kind]({ facts, texts, values, settings: mailOf(facts.contest.mail) })
}
