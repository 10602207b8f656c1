import type { Caller } from '../../domain/caller.js'
import type { LimitVerdict } from '../../domain/limit/limiter.js'
import { type Charge, requireRate } from '../../graphql/limits/charge.js'

/** What one GraphQL request takes from its key's counts. It takes once, whatever becomes of the request. */
export class RequestCharge {
  readonly #charge: Charge | undefined
  readonly #caller: Caller
  #verdict: LimitVerdict | undefined

  /** Without `charge` nobody counts. */
  constructor(charge: Charge | undefined, caller: Caller) {
    this.#charge = charge
    this.#caller = caller
  }

  /** What became of the counts; undefined until it is known. */
  get verdict(): LimitVerdict | undefined {
    return this.#verdict
  }

  /** Takes the request and its operation's cost, unless that was done; throws RATE_LIMITED where that is too much. */
  async take(cost: number): Promise<void> {
    if (this.#charge === undefined || this.#verdict !== undefined) return
    this.#verdict = await this.#charge(this.#caller, cost)
    requireRate(this.#verdict)
  }
}
