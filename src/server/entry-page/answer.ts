import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayingOf } from './document.js'
import { pageOf } from './page.js'
import { policyOf } from './policy.js'
import type { EntryTexts } from './texts/english.js'
import { type Speech, speechFor } from './texts/speech.js'
import type { View } from './view.js'

/** What the page says when there is no contest to show. */
export type Saying = keyof EntryTexts['faces']

const statuses: Readonly<Record<Saying, number>> = {
  unknown: 404,
  draft: 404,
  busy: 429,
  failed: 503,
  foreign: 403,
}

/** Sends the pages, with all that browsers must know of them. */
export class Answers {
  constructor(private readonly style: string) {}

  /** The contest's page. */
  show(reply: FastifyReply, view: View, status = 200): FastifyReply {
    const nonce = randomBytes(16).toString('base64')
    const { imageUrl, visibility } = view.contest
    return this.#headers(reply, policyOf(nonce, imageUrl), view.speech)
      .code(status)
      .headers(visibility === 'PRIVATE' ? { 'x-robots-tag': 'noindex, nofollow' } : {})
      .send(pageOf(view, { nonce, style: this.style }))
  }

  /** A page that only says why there is no other. */
  say(request: FastifyRequest, reply: FastifyReply, saying: Saying, status = statuses[saying]): FastifyReply {
    const speech = speechFor(wishedBy(request))
    const nonce = randomBytes(16).toString('base64')
    const words = speech.texts.faces[saying]
    return this.#headers(reply, policyOf(nonce, null), speech)
      .code(status)
      .headers({ 'x-robots-tag': 'noindex, nofollow' })
      .send(sayingOf({ language: speech.locale, title: words.title, style: this.style, nonce }, words))
  }

  #headers(reply: FastifyReply, policy: string, speech: Speech): FastifyReply {
    return reply.removeHeader('x-frame-options').headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': speech.locale,
      'content-security-policy': policy,
      // Browsers name the origin of a form only to a page that lets them.
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'cross-origin',
    })
  }
}

/** The languages that the visitor's browser asks for. */
function wishedBy({ headers }: FastifyRequest): string[] {
  return (headers['accept-language'] ?? '').split(',').slice(0, 10)
}
