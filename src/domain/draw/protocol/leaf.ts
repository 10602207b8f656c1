import { compareBytes, getU64, putU64, uuidBytes } from './bytes.js'
import { taggedHash } from './hash.js'

/** A person in the pool: who (without saying who), and how many chances. */
export interface Leaf {
  /** 32 bytes, see `pseudonymOf`. */
  readonly pseudonym: Uint8Array
  /** 1 to 2^53 - 1. */
  readonly weight: number
}

/** Bytes of a leaf's record: the pseudonym and the weight as eight bytes. */
export const recordLength = 40

/**
 * The name under which a person stands in the pool of one draw, 32 bytes. Only who knows the person's UUID
 * can tell; pseudonyms of two draws have nothing in common. In PostgreSQL:
 * `sha256('giveaway-draw/1 pseudonym\n' || uuid_send(draw) || uuid_send(participant))`.
 */
export function pseudonymOf(drawUuid: string, participantUuid: string): Uint8Array {
  return taggedHash('pseudonym', uuidBytes(drawUuid), uuidBytes(participantUuid))
}

/** A leaf's record, 40 bytes. */
export function recordOf({ pseudonym, weight }: Leaf): Uint8Array {
  const record = new Uint8Array(recordLength)
  record.set(pseudonym)
  putU64(record, 32, weight)
  return record
}

/** The leaf at a place of concatenated records. */
export function leafAt(records: Uint8Array, place: number): Leaf {
  const offset = place * recordLength
  if (place < 0 || offset + recordLength > records.length) throw new RangeError('No record at this place.')
  return { pseudonym: records.slice(offset, offset + 32), weight: weightAt(records, place) }
}

/** The weight of the leaf at a place of concatenated records. */
export function weightAt(records: Uint8Array, place: number): number {
  return getU64(records, place * recordLength + 32)
}

/** The canonical records of a pool that fits into memory: ascending by pseudonym. */
export function poolRecords(leaves: readonly Leaf[]): Uint8Array {
  const ordered = leaves.toSorted((left, right) => compareBytes(left.pseudonym, right.pseudonym))
  const records = new Uint8Array(ordered.length * recordLength)
  for (const [place, leaf] of ordered.entries()) records.set(recordOf(leaf), place * recordLength)
  return records
}
