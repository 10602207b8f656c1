import { createHash, type Hash } from 'node:crypto'

/**
 * Everybody who takes part in a draw, frozen: people by ascending id with their weights, in arrays of
 * numbers, since there may be a million of them.
 */
export interface FrozenPool {
  /** Participants' ids, ascending; the place in this array is a winner's selection index. */
  readonly ids: Float64Array
  /** Each person's chances, 1 or more. */
  readonly weights: Float64Array
  /** Their sum, at most 2^53 - 1. */
  readonly totalWeight: number
  /** sha256 of the canonical bytes, hex. */
  readonly hash: string
}

/**
 * A pool's canonical bytes are ASCII: a line `<participant id> <weight>` for each person, ascending by id,
 * each closed by a line feed. Whoever has the text can check its hash with `sha256sum`.
 */
export function poolText(people: Iterable<readonly [id: number, weight: number]>): string {
  let text = ''
  for (const [id, weight] of people) text += `${id} ${weight}\n`
  return text
}

const lineFeed = 10
const space = 32
const zero = 48

/** Characters that are read at once: a few milliseconds' worth. */
const pieceLength = 262_144

/** Whole lines of canonical text, cut into pieces of about that length; each piece holds whole lines. */
export function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + pieceLength)
    const end = lineEnd === -1 ? text.length : lineEnd + 1
    yield text.slice(start, end)
    start = end
  }
}

/** Reads canonical text piece by piece; a piece holds whole lines. */
export class PoolReader {
  readonly #hash: Hash = createHash('sha256')
  #ids = new Float64Array(1_024)
  #weights = new Float64Array(1_024)
  #size = 0
  #totalWeight = 0

  /** Adds whole lines in the order of the pool. */
  add(lines: string): void {
    const bytes = Buffer.from(lines, 'latin1')
    this.#hash.update(bytes)
    let id = 0
    let number = 0
    for (let place = 0; place < bytes.length; place += 1) {
      const byte = bytes[place] ?? 0
      if (byte === space) {
        id = number
        number = 0
      } else if (byte === lineFeed) {
        this.#push(id, number)
        number = 0
      } else {
        number = number * 10 + (byte - zero)
      }
    }
  }

  /** The pool; RangeError where the weights come to more than 2^53 - 1 in all. */
  done(): FrozenPool {
    if (!Number.isSafeInteger(this.#totalWeight)) {
      throw new RangeError('The weights of the pool pass 2^53 - 1.')
    }
    return {
      ids: this.#ids.subarray(0, this.#size),
      weights: this.#weights.subarray(0, this.#size),
      totalWeight: this.#totalWeight,
      hash: this.#hash.digest('hex'),
    }
  }

  #push(id: number, weight: number): void {
    if (this.#size === this.#ids.length) {
      this.#ids = doubled(this.#ids)
      this.#weights = doubled(this.#weights)
    }
    this.#ids[this.#size] = id
    this.#weights[this.#size] = weight
    this.#size += 1
    this.#totalWeight += weight
  }
}

function doubled(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2)
  larger.set(array)
  return larger
}
