import { concat, fromHex, toHex, u64 } from './bytes.js'
import type { Commitment } from './commitment.js'
import type { Sha256 } from './hash.js'
import { PoolBuilder, type PoolRoot } from './pool.js'
import { counted, Fault, hold, type Step, step } from './report.js'

/** Compares a whole pool, of which the lines come one by one, with what was committed to. */
export class PoolCheck {
  readonly #builder: PoolBuilder
  #fault: Fault | undefined
  #lines = 0

  /** On a server pass the platform's sha256: twice as fast. */
  constructor(hash?: Sha256) {
    this.#builder = new PoolBuilder(hash)
  }

  /** Adds a line, `<pseudonym> <weight>`, without its line feed. After a faulty one the rest is left out. */
  add(line: string): void {
    if (this.#fault !== undefined) return
    this.#lines += 1
    try {
      this.#builder.add(recordOfLine(line))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.#fault = new Fault(`line ${this.#lines}`, error.message)
    }
  }

  /** What was found, once all lines are there. */
  done(committed: Commitment['pool']): Step {
    return step('pool', 'The whole pool', () => {
      if (this.#fault !== undefined) throw this.#fault
      const { root, size } = this.#root()
      hold(size === committed.size, `line ${size}`, `${counted(committed.size)} people were in the pool.`)
      const fits = toHex(root.hash) === committed.root && root.sum === committed.totalWeight
      hold(fits, 'pool', 'The pool is not the one that was frozen: its root differs.')
      return `All ${counted(size)} people with their ${counted(root.sum)} chances are those that were promised.`
    })
  }

  #root(): PoolRoot {
    try {
      return this.#builder.done().pool
    } catch (error) {
      if (error instanceof RangeError) throw new Fault('pool', error.message)
      throw error
    }
  }
}

function recordOfLine(line: string): Uint8Array {
  const [, pseudonym, weight] = /^([0-9a-f]{64}) ([1-9][0-9]{0,15})$/.exec(line) ?? []
  if (pseudonym === undefined || weight === undefined) throw new RangeError('Not a line of a pool.')
  return concat(fromHex(pseudonym), u64(Number(weight)))
}
