import type { IncomingHttpHeaders } from 'node:http'

const day = 24 * 60 * 60

/**
 * The seconds for which an answer's `Retry-After` asks, at most a day's; null where it says nothing readable or
 * lies in the past. An instant is read by the answer's own `Date`: the receiver's clock may be another.
 */
export function retryAfterOf(headers: IncomingHttpHeaders): number | null {
  const value = headers['retry-after']?.trim()
  if (value === undefined) return null
  const seconds = /^\d+$/.test(value) ? Number(value) : untilInstant(value, headers.date)
  return seconds > 0 ? Math.min(Math.ceil(seconds), day) : null
}

function untilInstant(value: string, answeredAt: string | undefined): number {
  // `Date.parse` makes something of nearly everything.
  if (!/^[A-Za-z]+, /.test(value)) return Number.NaN
  return (Date.parse(value) - Date.parse(answeredAt ?? '')) / 1_000
}
