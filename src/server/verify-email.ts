import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parse } from 'graphql'
import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import { addressCell } from '../domain/limit/address-cell.js'
import type { LimitBucket, LimitSubject, RateLimiter } from '../domain/limit/limiter.js'
import { type VerificationLink, verificationLink } from '../domain/mail/verify.js'
import { operatorCaller } from '../domain/operator.js'
import type { Execute } from '../graphql/execute.js'
import { expectedFailure } from '../graphql/failures.js'
import { escapeHtml } from '../html-text.js'
import { loggable } from './defects.js'
import { inTime } from './in-time.js'
import { type VerifyEmailTexts, verifyEmailTexts } from './verify-email-texts.js'

export interface VerifyEmailOptions {
  readonly database: Database
  readonly clock: Clock
  readonly execute: Execute
  /** Counts requests by address; undefined: nobody counts. */
  readonly limiter: RateLimiter | undefined
  /** Milliseconds in which a link is looked up. */
  readonly operationTime: number
}

const bucket: LimitBucket = { name: 'verify-email', limit: 30, seconds: 60, cost: 1 }

const document = parse(`mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { confirmed } }`)

type Outcome = VerificationLink['state'] | 'unknown' | 'busy' | 'failed'

const statuses: Record<Outcome, number> = {
  open: 200,
  confirmed: 200,
  expired: 410,
  unknown: 404,
  busy: 429,
  failed: 503,
}

interface Params {
  readonly token: string
}

type TokenRequest = FastifyRequest<{ Params: Params }>

/**
 * The page to which the link for confirming an e-mail address leads. Opening it changes nothing, so that programs which
 * look at links before people do harm nobody: the button on it confirms. It asks for no key: the token is the right to
 * confirm that one address. It shows nothing of the person.
 */
export async function registerVerifyEmail(app: FastifyInstance, options: VerifyEmailOptions): Promise<void> {
  await app.register(
    async (scope) => {
      // The button sends an empty form; nothing in a body is read.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, payload, done) => {
        payload.resume()
        done(null)
      })
      scope.setErrorHandler((error, request: FastifyRequest, reply) => {
        const failure = expectedFailure(error)
        if (failure === undefined) {
          request.log.error({ err: loggable(error) }, 'A page to confirm an address failed')
        }
        reply.header('retry-after', failure?.retryAfter ?? 1)
        return send(request, reply, 'failed')
      })
      scope.addHook('onRequest', async (request, reply) => {
        const id = addressCell(request.ip)
        const subject: LimitSubject = { interface: 'verify-email', kind: 'address', id }
        const verdict = await options.limiter?.take(subject, [bucket])
        if (verdict?.retryAfter === undefined) return
        reply.header('retry-after', verdict.retryAfter)
        await send(request, reply, 'busy')
      })
      scope.get('/:token', async (request: TokenRequest, reply) => {
        const link = await linkOf(options, request)
        return send(request, reply, link?.state ?? 'unknown', link)
      })
      scope.post('/:token', async (request: TokenRequest, reply) => {
        const link = await linkOf(options, request)
        if (link?.state !== 'open') return send(request, reply, link?.state ?? 'unknown', link)
        const confirmed = await confirm(options, request, link)
        // The address may have changed, or the time be over, since it was looked at.
        const now = confirmed ? undefined : await linkOf(options, request)
        return send(request, reply, confirmed ? 'confirmed' : (now?.state ?? 'unknown'), link)
      })
    },
    { prefix: '/verify-email' },
  )
}

function linkOf(
  { database, clock, operationTime }: VerifyEmailOptions,
  { params }: TokenRequest,
): Promise<VerificationLink | undefined> {
  return inTime(operationTime, verificationLink({ executor: database.root, clock }, params.token))
}

/** Runs the mutation that everybody else runs, as somebody who may do this alone. */
async function confirm(
  { execute }: VerifyEmailOptions,
  { params, facts }: TokenRequest,
  { contest }: VerificationLink,
): Promise<boolean> {
  const { errors = [] } = await execute({
    document,
    variables: { input: { token: params.token } },
    caller: {
      ...operatorCaller(contest.accountId),
      scopes: new Set(['contests:enter'] as const),
      contestIds: [contest.id],
    },
    watch: facts ?? undefined,
  })
  const [failure] = errors
  if (failure === undefined) return true
  const code: unknown =
    failure.originalError === undefined ? undefined : Reflect.get(failure.originalError, 'code')
  if (code === 'NOT_FOUND' || code === 'STATE_FORBIDS') return false
  throw failure.originalError ?? failure
}

const style = `body{margin:0;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:36rem;margin:0 auto;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}
button{font:inherit;padding:.75rem 1.25rem;border:0;border-radius:.375rem;color:#fff;background:#1f4fd8;cursor:pointer}
button:hover{background:#163ba3}
button:focus-visible{outline:3px solid #1a1a1a;outline-offset:3px}
@media (prefers-color-scheme:dark){body{color:#f2f2f2;background:#16181d}button:focus-visible{outline-color:#f2f2f2}}`

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  link?: VerificationLink,
): FastifyReply {
  const wished = (request.headers['accept-language'] ?? '').split(',').slice(0, 10)
  const texts = verifyEmailTexts(link === undefined ? wished : [link.contest.language])
  return reply
    .code(statuses[outcome])
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': texts.language,
      'content-security-policy': contentSecurityPolicy,
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(pageOf(texts, outcome, link?.contest.title ?? ''))
}

function pageOf(texts: VerifyEmailTexts, outcome: Outcome, contest: string): string {
  const { title, text } = texts[outcome]
  const form =
    outcome === 'open'
      ? `\n<form method="post"><button type="submit">${texts.open.button}</button></form>`
      : ''
  return `<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text.replace('{contest}', () => escapeHtml(contest))}</p>${form}
</main>
</body>
</html>
`
}
