import type { FastifyRequest } from 'fastify'
import { foreignPage, isLedByItself, referrerIn } from './origin.js'
import type { Typed } from './view.js'

/** What leads somebody to the page: a referral code, and the page of another host that has the link. */
export interface Brought {
  readonly ref?: string
  readonly from?: string
}

const longestCode = 255

function broughtOf(ref: unknown, from: string | undefined): Brought {
  return {
    ...(typeof ref === 'string' && ref !== '' && ref.length <= longestCode ? { ref } : {}),
    ...(from === undefined ? {} : { from }),
  }
}

/** What the address and the page that led here bring along. */
export function broughtBy(
  request: FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>,
  publicUrl: string,
): Brought {
  const { ref, from } = request.query
  // Only the page itself says in its address where somebody came from: else any link could claim it.
  const told = isLedByItself(request, publicUrl) ? foreignPage(from, request.host) : undefined
  return broughtOf(ref, referrerIn(request) ?? told)
}

/** What a form of the page hands on of it. */
export function broughtIn(typed: Typed, { host }: Pick<FastifyRequest, 'host'>): Brought {
  return broughtOf(typed.get('ref')?.[0], foreignPage(typed.get('from')?.[0], host))
}
