import { randomUUID } from 'node:crypto'
import type { JsonBytes } from '../../database/json-bytes.js'

/** Stands for a list while what surrounds it is written. Nobody outside ever sees it. */
const mark = randomUUID()

/** The lists that were met so far by whoever is writing JSON around them. */
let met: JsonList[] | undefined

/** A list that is JSON already. For `JSON.stringify` by itself it is a list like any other. */
export class JsonList {
  constructor(readonly json: string | JsonBytes) {}

  toJSON(): unknown {
    if (met === undefined) return JSON.parse(asText(this))
    met.push(this)
    return mark
  }
}

function asText({ json }: JsonList): string {
  return typeof json === 'string' ? json : json.written.toString()
}

/** What `JSON.stringify` would give, and `end` after it; in bytes where long lists in it are JSON already. */
export function jsonOf(value: object, end = ''): string | Buffer {
  const lists: JsonList[] = []
  met = lists
  let text: string
  try {
    text = JSON.stringify(value)
  } finally {
    met = undefined
  }
  const [before = '', ...others] = `${text}${end}`.split(`"${mark}"`)
  const [only] = lists
  if (lists.length === 1 && only !== undefined && typeof only.json !== 'string') {
    return only.json.between(before, others[0] ?? '')
  }
  if (lists.every(({ json }) => typeof json === 'string')) {
    return others.reduce((sum, after, n) => `${sum}${lists[n]?.json}${after}`, before)
  }
  const pieces = others.flatMap((after, n) => [bytesOf(lists[n]?.json ?? ''), Buffer.from(after)])
  return Buffer.concat([Buffer.from(before), ...pieces])
}

function bytesOf(json: string | JsonBytes): Buffer {
  return typeof json === 'string' ? Buffer.from(json) : json.written
}
