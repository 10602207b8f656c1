import { randomUUID } from 'node:crypto'

/** Stands for a list while what surrounds it is written. Nobody outside ever sees it. */
const mark = randomUUID()

/** The lists that were met so far by whoever is writing JSON around them. */
let met: JsonList[] | undefined

/** A list that is JSON already, in UTF-8. For `JSON.stringify` by itself it is a list like any other. */
export class JsonList {
  constructor(readonly json: Buffer) {}

  toJSON(): unknown {
    if (met === undefined) return JSON.parse(this.json.toString())
    met.push(this)
    return mark
  }
}

/** What `JSON.stringify` would give, and `end` after it; in bytes where lists in it are JSON already. */
export function jsonOf(value: object, end = ''): string | Buffer {
  const lists: JsonList[] = []
  met = lists
  let text: string
  try {
    text = JSON.stringify(value)
  } finally {
    met = undefined
  }
  if (lists.length === 0) return text + end
  const around = `${text}${end}`.split(`"${mark}"`)
  return Buffer.concat(around.flatMap((piece, n) => [Buffer.from(piece), lists[n]?.json ?? noBytes]))
}

const noBytes = Buffer.alloc(0)
