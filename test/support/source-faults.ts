import type { Random } from '../../src/domain/demo/random.js'
import { answering, cut, dropped, type Fault, faithfully, hanging, truncated } from './source-proxy.js'

/** What networks and services do to requests now and then. */
export const transportFaults: readonly Fault[] = [
  answering(429),
  answering(429, { 'retry-after': '2' }),
  answering(500),
  answering(503, {}, '<html>'),
  answering(200, {}, '{"data": ['),
  answering(200, {}, '[]'),
  truncated,
  cut,
  dropped,
  hanging,
]

/** Does one of the faults to about so many of a hundred requests, as the seed says. */
export function nowAndThen(random: Random, percent: number, faults: readonly Fault[]): Fault {
  return (exchange) => {
    const isFaulty = random.next() * 100 < percent
    const fault = faults[Math.floor(random.next() * faults.length)]
    return (isFaulty && fault ? fault : faithfully)(exchange)
  }
}

/** A field of a row that was given a value which its contract forbids. */
export interface Broken {
  /** The request's path, without its query. */
  readonly path: string
  /** The row's place in the answer. */
  readonly row: number
  readonly field: string
}

/** Breaks one field of about so many of a hundred lists, and notes which. */
export function breaking(random: Random, percent: number, broken: Broken[]): Fault {
  return async ({ request, pass, send }) => {
    const answer = await pass()
    const body = JSON.parse(answer.body) as { data?: unknown }
    const rows = Array.isArray(body.data) ? (body.data as Record<string, unknown>[]) : []
    const [draw, place, which] = [random.next() * 100, random.next(), random.next()]
    const number = Math.floor(place * rows.length)
    const row = rows[number]
    if (row !== undefined && draw < percent) {
      const plain = Object.keys(row).filter((name) => typeof row[name] !== 'object')
      const field = plain[Math.floor(which * plain.length)]
      if (field !== undefined) {
        row[field] = { broken: true }
        broken.push({ path: (request.url ?? '').replace(/\?.*/, ''), row: number, field })
      }
    }
    send({ ...answer, body: JSON.stringify(body) })
  }
}
