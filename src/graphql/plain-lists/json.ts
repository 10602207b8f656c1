import { randomUUID } from 'node:crypto'
import type { JsonBytes } from '../../database/json-bytes.js'
import { Utf8Text } from '../../database/utf8-text.js'

/** Stands for a list while what surrounds it is written. Nobody outside ever sees it. */
const mark = randomUUID()

/** The lists that were met so far by whoever is writing JSON around them. */
let met: JsonList[] | undefined

/** A list that is JSON already. For `JSON.stringify` by itself it is a list like any other. */
export class JsonList {
  constructor(readonly json: Utf8Text | JsonBytes) {}

  toJSON(): unknown {
    if (met === undefined) return JSON.parse(asText(this))
    met.push(this)
    return mark
  }
}

function asText({ json }: JsonList): string {
  return json instanceof Utf8Text ? json.toString() : json.written.toString()
}

/** What `JSON.stringify` would give, and `end` after it; in UTF-8 where lists in it are JSON already. */
export function jsonOf(value: object, end = ''): string | Utf8Text | Buffer {
  const lists: JsonList[] = []
  met = lists
  let text: string
  try {
    text = JSON.stringify(value)
  } finally {
    met = undefined
  }
  if (lists.length === 0) return `${text}${end}`
  const [only] = lists
  if (lists.length === 1 && only !== undefined && !(only.json instanceof Utf8Text)) {
    const [before = '', after = ''] = `${text}${end}`.split(`"${mark}"`)
    return only.json.between(before, after)
  }
  const [before = '', ...others] = Utf8Text.of(`${text}${end}`).latin1.split(`"${mark}"`)
  const isLong = lists.some(({ json }) => !(json instanceof Utf8Text))
  if (isLong) {
    const pieces = others.flatMap((after, n) => [bytesOf(lists[n]), new Utf8Text(after).bytes])
    return Buffer.concat([new Utf8Text(before).bytes, ...pieces])
  }
  let whole = before
  for (const [n, { json }] of lists.entries()) {
    if (json instanceof Utf8Text) whole += json.latin1
    whole += others[n] ?? ''
  }
  return new Utf8Text(whole)
}

function bytesOf(list: JsonList | undefined): Buffer {
  if (list === undefined) throw new Error('A list is missing.')
  return list.json instanceof Utf8Text ? list.json.bytes : list.json.written
}
