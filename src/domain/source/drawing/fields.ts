import { createHash } from 'node:crypto'

/** What a field may hold where what a service says is compared with what is here. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue | undefined }

/** One field of a kind that is drawn in. */
export interface Field<Said, Held> {
  /** As GraphQL names it, for `localFields`. */
  readonly name: string
  /** What the service says of it, as it would be held here; undefined: it says nothing. */
  readonly said: (row: Said) => FieldValue | undefined
  /** What is held here. */
  readonly held: (row: Held) => FieldValue
}

/** What is known of a row since it was drawn in last; see `external_ids`. */
export interface Remembered {
  /** Null: it was the gateway's own and has just been found to be the same thing. */
  readonly fingerprint: Uint8Array | null
  readonly localFields: readonly string[] | null
}

export interface Merged {
  /** Names of the fields that are to be written as the service says them. */
  readonly changes: ReadonlySet<string>
  readonly fingerprint: Uint8Array
  /** Names of fields that stay as they were changed here; null: none. */
  readonly localFields: readonly string[] | null
}

const digestBytes = 6

/**
 * The fields of a kind, each known by its place in a list that only grows at its end (at most 256). Of each that a service told,
 * a fingerprint holds the place and the first six bytes of a digest. The rule for changes made here is in the README of `source/`.
 */
export class Fields<Said, Held> {
  readonly #fields: readonly Field<Said, Held>[]

  constructor(fields: readonly Field<Said, Held>[]) {
    if (fields.length > 256) throw new Error('A kind has at most 256 fields.')
    this.#fields = fields
  }

  /** The fingerprint of a row that is made as the service says it. */
  fingerprint(said: Said): Uint8Array {
    const digests = new Map<number, Buffer>()
    for (const [place, field] of this.#fields.entries()) {
      const value = field.said(said)
      if (value !== undefined) digests.set(place, digestOf(value))
    }
    return packed(digests)
  }

  /** The fingerprint as if the service had never spoken of the field: its next word is taken. */
  forget(fingerprint: Uint8Array | null, name: string): Uint8Array | null {
    if (fingerprint === null) return null
    const digests = unpacked(fingerprint)
    digests.delete(this.#fields.findIndex((field) => field.name === name))
    return packed(digests)
  }

  /** What becomes of a row that is here already. */
  merge(said: Said, held: Held, remembered: Remembered): Merged {
    const digests = unpacked(remembered.fingerprint)
    const local = new Set(remembered.localFields)
    const changes = new Set<string>()
    for (const [place, field] of this.#fields.entries()) {
      const value = field.said(said)
      if (value === undefined) continue
      const before = digests.get(place)
      const now = digestOf(value)
      if (before?.equals(now) === true) continue
      digests.set(place, now)
      const here = field.held(held)
      if (now.equals(digestOf(here))) local.delete(field.name)
      else if (isServices(here, before, remembered)) {
        changes.add(field.name)
        local.delete(field.name)
      } else local.add(field.name)
    }
    return { changes, fingerprint: packed(digests), localFields: local.size === 0 ? null : [...local].sort() }
  }
}

/** Whether what is held is the service's last word, or nobody's. */
function isServices(here: FieldValue, before: Buffer | undefined, { fingerprint }: Remembered): boolean {
  if (before !== undefined) return before.equals(digestOf(here))
  // A row that was drawn in holds a default where the service said nothing; one of the gateway's own may have been filled in.
  return fingerprint !== null || here === null
}

function digestOf(value: FieldValue): Buffer {
  return createHash('sha256').update(canonical(value)).digest().subarray(0, digestBytes)
}

/** JSON with the keys of objects in order. */
function canonical(value: FieldValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

function packed(digests: ReadonlyMap<number, Buffer>): Uint8Array {
  const parts = [...digests].sort(([one], [other]) => one - other)
  return Buffer.concat(parts.flatMap(([place, digest]) => [Buffer.of(place), digest]))
}

function unpacked(fingerprint: Uint8Array | null): Map<number, Buffer> {
  const digests = new Map<number, Buffer>()
  const bytes = Buffer.from(fingerprint ?? [])
  for (let at = 0; at < bytes.length; at += 1 + digestBytes)
    digests.set(bytes.readUInt8(at), bytes.subarray(at + 1, at + 1 + digestBytes))
  return digests
}
