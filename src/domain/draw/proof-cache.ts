import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DrawRow, winners } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { proofsOf } from './proof.js'

type Reader = Pick<OperatorWork, 'executor'>

/** Characters of proofs that are kept: some hundred usual ones. */
const keptCharacters = 16_000_000

/** Counts the ways in which proofs were written, so that nobody keeps a text of before under the same tag. */
const edition = 2

/**
 * The proofs of draws that many people ask for at once, when their round is due: each is made once for all who wait, and
 * again only when something that it tells has changed.
 */
export class ProofCache {
  /** Texts by tag, the latest used last. */
  readonly #kept = new Map<string, string>()
  readonly #making = new Map<string, Promise<string>>()
  #characters = 0

  /**
   * Names the bytes of the draw's proof: another tag where they are others. One statement, for a draw that was just read.
   * Of earlier draws only the end is told, which is final before a later one is committed to.
   */
  async tagOf({ executor }: Reader, draw: DrawRow): Promise<string> {
    const [told] = await rows<{ winners: string | null }>(
      executor,
      sql`select md5(string_agg(w::text, ' ' order by w.id)) as winners from ${winners} w where w.draw_id = ${draw.id}::bigint`,
    )
    const parts = [edition, draw.commitment, draw.state, draw.completedAt, told?.winners]
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
  }

  /** The proof of the draw with this tag. */
  async text(work: Reader, draw: DrawRow, tag: string): Promise<string> {
    const known = this.#kept.get(tag)
    if (known !== undefined) {
      this.#kept.delete(tag)
      this.#kept.set(tag, known)
      return known
    }
    const underWay = this.#making.get(tag)
    if (underWay !== undefined) return await underWay
    const making = this.#make(work, draw, tag).finally(() => this.#making.delete(tag))
    this.#making.set(tag, making)
    return await making
  }

  async #make(work: Reader, draw: DrawRow, tag: string): Promise<string> {
    const text = (await proofsOf(work, [draw])).get(draw.id)
    if (text === undefined) throw new Error(`The draw ${draw.id} has no proof.`)
    // Where a winner changed meanwhile, the text belongs to a later tag already.
    if ((await this.tagOf(work, draw)) === tag) this.#keep(tag, text)
    return text
  }

  #keep(tag: string, text: string): void {
    this.#kept.set(tag, text)
    this.#characters += text.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#characters <= keptCharacters) break
      this.#kept.delete(oldest)
      this.#characters -= length
    }
  }
}
