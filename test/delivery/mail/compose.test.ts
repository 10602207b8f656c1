import { beforeAll, describe, expect, it } from 'vitest'
import type { ContestRow, ParticipantRow, PrizeRow, RewardRow } from '../../../src/database/tables/index.js'
import type { MailFacts } from '../../../src/domain/mail/facts.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildRewards } from '../../support/build-reward.js'
import { buildAccount } from '../../support/builders.js'
import { header, readMail } from '../../support/compose.js'
import { workerDatabase } from '../../support/database.js'

let contest: ContestRow
let participant: ParticipantRow
let reward: RewardRow
let prize: PrizeRow

beforeAll(async () => {
  const database = await workerDatabase()
  const account = await buildAccount(database)
  contest = await buildContest(database, account, { title: 'Summer <Fun> & Co' })
  participant = await buildParticipant(database, contest, {
    email: 'Ada@Example.com',
    displayName: 'Ada Lovelace',
    firstName: 'Ada',
    lastName: 'Lovelace',
    referralCode: 'REF-ADA',
  })
  const [made] = await buildRewards(database, contest, [{ title: 'Ten off', couponCode: 'SAVE10' }])
  if (made === undefined) throw new Error('The reward was not made.')
  reward = made
  prize = await buildPrize(database, contest, 1, { name: 'Lamp', value: '40' })
})

interface Given {
  readonly contest?: Partial<ContestRow>
  readonly confirmation?: Record<string, unknown>
  readonly verification?: Record<string, unknown>
  readonly participant?: Partial<ParticipantRow>
  readonly reward?: Partial<RewardRow>
  readonly prize?: Partial<PrizeRow>
  readonly sender?: string
}

function facts(given: Given = {}): MailFacts {
  const { confirmation = {}, verification = {} } = given
  return {
    contest: { ...contest, mail: { confirmation, verification }, ...given.contest },
    sender: given.sender ?? 'Acme',
    participant: { ...participant, ...given.participant },
    reward: { ...reward, ...given.reward },
    winner: null,
    prize: { ...prize, ...given.prize },
    code: 'CODE-<1>',
  }
}

describe('every e-mail', () => {
  it('says who sends it to whom, in which language, that nobody wrote it, and always has a plain text', async () => {
    for (const kind of ['confirmation', 'verification', 'reward', 'prize'] as const) {
      const { email } = await readMail(kind, facts())
      expect(email.from).toEqual({ name: 'Acme', address: 'no-reply@gateway.example' })
      expect(email.to).toEqual([{ name: 'Ada Lovelace', address: 'Ada@example.com' }])
      expect(email.messageId).toBe('<f00d@gateway.example>')
      expect(header(email, 'content-language')).toBe('en')
      expect(header(email, 'auto-submitted')).toBe('auto-generated')
      expect(header(email, 'list-id')).toBe(`<${contest.publicId}.contest.gateway.example>`)
      expect(email.text).toContain('Hello Ada,')
      expect(email.text).toContain('Summer <Fun> & Co')
      expect(email.text).not.toMatch(/&(lt|amp|#39);|<\/?p/)
      expect(email.html).toContain('Summer &lt;Fun&gt; &amp; Co')
      expect(email.html).not.toContain('<Fun>')
      expect(`${email.text}${email.html}${email.subject}`).not.toContain('{{')
    }
  })

  it('is written in the language of the contest, and in English where we have no texts in it', async () => {
    const subjects: (string | undefined)[][] = []
    for (const language of ['en', 'de', 'de-AT', 'fr', 'es_MX', 'ja', '']) {
      const { email } = await readMail('verification', facts({ contest: { language } }))
      subjects.push([language, email.subject, header(email, 'content-language')])
      expect(email.html).toContain(`<html lang="${header(email, 'content-language')}">`)
    }
    expect(subjects).toEqual([
      ['en', 'Please confirm your e-mail address', 'en'],
      ['de', 'Bitte bestätigen Sie Ihre E-Mail-Adresse', 'de'],
      ['de-AT', 'Bitte bestätigen Sie Ihre E-Mail-Adresse', 'de'],
      ['fr', 'Veuillez confirmer votre adresse e-mail', 'fr'],
      ['es_MX', 'Confirma tu dirección de correo electrónico', 'es'],
      ['ja', 'Please confirm your e-mail address', 'en'],
      ['', 'Please confirm your e-mail address', 'en'],
    ])
  })

  it('fills merge fields in, escaped in HTML only; unknown ones stay empty, and values are not filled in again', async () => {
    const { email } = await readMail(
      'confirmation',
      facts({
        participant: { firstName: "O'Neil & {{email}}", displayName: "O'Neil" },
        sender: '{{email}} & <b>',
        confirmation: {
          subject: '{{ Brand_Name }}: {{contest_title}}{{nothing}}',
          body: 'To {{first_name}}|{{unknown}}|{{brand_name}}|{{__proto__}}|{{constructor}}',
        },
      }),
    )
    expect(email.subject).toBe('{{email}} & <b>: Summer <Fun> & Co')
    // Braces are no part of a name.
    expect(email.text?.trim()).toBe('To ||{{email}} & <b>||')
    expect(email.html).toContain('To ||{{email}} &amp; &lt;b&gt;||')
  })

  it('holds no header that somebody smuggled in, by whatever they can write', async () => {
    const line = 'x\r\nBcc: victim@example.com\r\n\r\nbody\u2028more\u0000'
    const { email, raw } = await readMail(
      'confirmation',
      facts({
        contest: { title: line, language: 'de\r\nBcc: v@example.com' },
        sender: line,
        participant: { displayName: line, firstName: line },
        confirmation: { subject: line, replyToEmail: 'help@example.com', replyToName: line, body: 'Hi' },
      }),
    )
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^bcc:/im)
    expect(email.bcc ?? []).toEqual([])
    expect(email.to).toHaveLength(1)
    expect(email.replyTo?.map(({ address }) => address)).toEqual(['help@example.com'])
    expect(email.text?.trim()).toBe('Hi')
    expect(email.subject).toBe('x Bcc: victim@example.com body more')
  })

  it('does not carry the messages of people who enter others under the name of one', async () => {
    for (const displayName of [
      'Visit https://evil.example',
      'win at evil.example now',
      'www.evil.example',
      'x'.repeat(61),
      'a@evil.example',
      '<b>You won</b>',
    ]) {
      const { email } = await readMail(
        'verification',
        facts({ participant: { displayName, firstName: displayName } }),
      )
      expect(email.to).toEqual([{ name: '', address: 'Ada@example.com' }])
      expect(email.text).toContain('Hello,')
      expect(`${email.text}${email.html}`).not.toContain(displayName)
    }
    for (const displayName of ['J. R. R. Tolkien', "Siân O'Connor-Łęcka", '山田太郎']) {
      const { email } = await readMail('verification', facts({ participant: { displayName } }))
      expect(email.to).toEqual([{ name: displayName, address: 'Ada@example.com' }])
    }
  })
})

describe('a confirmation', () => {
  it('uses subject, body, address to reply to and logo of the contest', async () => {
    const { email } = await readMail(
      'confirmation',
      facts({
        confirmation: {
          subject: 'You are in, {{name}}!',
          body: 'Dear {{first_name}} <3,\n\nsee {{contest_link}}.\nBye',
          replyToEmail: 'help@example.com',
          replyToName: 'My Company',
          logoImageUrl: 'https://cdn.example.com/logo.png?a=1&b="2"',
        },
      }),
    )
    const link = `https://gateway.example/view/${contest.id}-${contest.slug}`
    expect(email.subject).toBe('You are in, Ada Lovelace!')
    expect(email.replyTo).toEqual([{ name: 'My Company', address: 'help@example.com' }])
    expect(email.text?.trim()).toBe(`Dear Ada <3,\n\nsee ${link}.\nBye`)
    expect(email.html).toContain('Dear Ada &lt;3,</p>')
    expect(email.html).toContain(`see <a href="${link}">${link}</a>.<br>`)
    expect(email.html).toContain('src="https://cdn.example.com/logo.png?a=1&amp;b=&quot;2&quot;" alt="Acme"')
  })

  it('takes custom HTML as it is, with escaped values, and makes the plain text of it', async () => {
    const customHtml =
      '<!doctype html><html><head><style>p{color:red}</style></head><body><h1>{{contest_title}}</h1><p>Hi {{first_name}}, <a href="{{referral_link}}">your link</a></p><script>alert(1)</script></body></html>'
    const { email } = await readMail(
      'confirmation',
      facts({ contest: { hostedUrl: 'https://shop.example/win?a=1&b=2' }, confirmation: { customHtml } }),
    )
    expect(email.html).toContain('<h1>Summer &lt;Fun&gt; &amp; Co</h1>')
    expect(email.html).toContain('<a href="https://shop.example/win?a=1&amp;b=2&amp;ref=REF-ADA">')
    expect(email.html?.match(/<html/g)).toHaveLength(1)
    expect(email.text).toMatch(/Summer <Fun> & Co/i)
    expect(email.text).toContain('https://shop.example/win?a=1&b=2&ref=REF-ADA')
    expect(email.text).not.toMatch(/color|alert|<h1|&amp;/)
  })

  it('prefers the body as the plain text beside custom HTML, and completes HTML that is no document', async () => {
    const { email } = await readMail(
      'confirmation',
      facts({ confirmation: { body: 'Plain {{first_name}}', customHtml: '<p>Rich {{first_name}}</p>' } }),
    )
    expect(email.text?.trim()).toBe('Plain Ada')
    expect(email.html).toMatch(
      /^<!doctype html>\s*<html lang="en">[\s\S]*<p>Rich Ada<\/p>[\s\S]*<\/html>\s*$/,
    )
  })

  it('ends at a bound however long and deep the custom HTML is', async () => {
    const customHtml = `${'<div>'.repeat(19_000)}x`
    const { email } = await readMail('confirmation', facts({ confirmation: { customHtml } }))
    expect(email.text).toBeTruthy()
  })
})

describe('a verification', () => {
  it('always has its link, once in a text that names it', async () => {
    const link = 'https://gateway.example/verify-email/the-token'
    const plain = await readMail('verification', facts())
    expect(plain.email.text).toContain(link)
    expect(plain.email.html).toContain(`<a href="${link}"`)
    const own = await readMail('verification', facts({ verification: { body: 'Hallo {{first_name}}' } }))
    expect(own.email.text).toContain('Hallo Ada')
    expect(own.email.text).toContain(link)
    const named = await readMail(
      'verification',
      facts({ verification: { body: 'Go: {{verification_link}}' } }),
    )
    expect(named.email.text?.split(link)).toHaveLength(2)
    expect(named.email.html).toContain(`<a href="${link}">${link}</a>`)
  })

  it('is the only one whose fields know the link', async () => {
    const { email } = await readMail(
      'confirmation',
      facts({ confirmation: { body: 'Link: [{{verification_link}}]' } }),
    )
    expect(email.text?.trim()).toBe('Link: []')
  })
})

describe('a reward', () => {
  it('gives the coupon with its directions, unless the code is to be hidden', async () => {
    const shown = await readMail('reward', facts({ reward: { couponDirections: 'At checkout.' } }))
    expect(shown.email.subject).toBe('You have unlocked: Ten off')
    expect(shown.email.text).toContain('Your code: SAVE10\n\nAt checkout.')
    const hidden = await readMail(
      'reward',
      facts({ reward: { showCode: false, mailBody: '[{{coupon_code}}]' } }),
    )
    expect(`${hidden.raw}${hidden.email.text}`).not.toContain('SAVE10')
    expect(hidden.email.text).toContain('[]')
  })

  it('uses its own subject, HTML body and address to reply to, with the code where the body lacks it', async () => {
    const own = { mailSubject: '{{reward_title}}!', mailReplyToEmail: 'r@example.com', mailReplyToName: 'R' }
    const without = await readMail('reward', facts({ reward: { ...own, mailBody: '<b>Well done</b>' } }))
    expect(without.email.subject).toBe('Ten off!')
    expect(without.email.replyTo).toEqual([{ name: 'R', address: 'r@example.com' }])
    expect(without.email.html).toContain('<b>Well done</b>')
    expect(without.email.text).toMatch(/Well done[\s\S]*Your code: SAVE10/)
    const within = await readMail('reward', facts({ reward: { mailBody: '<i>{{coupon_code}}</i>' } }))
    expect(within.email.html?.split('SAVE10')).toHaveLength(2)
  })
})

describe('a prize', () => {
  it('gives the code and the instructions, by the prize’s own subject and address to reply to', async () => {
    const { email } = await readMail(
      'prize',
      facts({
        confirmation: { replyToEmail: 'contest@example.com' },
        prize: {
          redemptionSubject: '{{prize_name}} ({{prize_value}}) is yours',
          redemptionInstructions: 'Come by & show it.',
          redemptionReplyToEmail: 'p@example.com',
        },
      }),
    )
    expect(email.subject).toBe('Lamp (40) is yours')
    expect(email.replyTo).toEqual([{ name: '', address: 'p@example.com' }])
    expect(email.text).toContain('Your redemption code: CODE-<1>')
    expect(email.html).toContain('CODE-&lt;1&gt;')
    expect(email.html).toContain('Come by &amp; show it.')
  })

  it('has answers sent to the contest’s address where it has none of its own', async () => {
    const { email } = await readMail(
      'prize',
      facts({ confirmation: { replyToEmail: 'contest@example.com' } }),
    )
    expect(email.replyTo).toEqual([{ name: '', address: 'contest@example.com' }])
  })
})
