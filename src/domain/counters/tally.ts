import type { Instant } from '../clock.js'
import type { WriteWork } from '../work.js'
import {
  addAddresses,
  type CounterChange,
  type MethodRows,
  moveCounters,
  moveRollups,
  type RollupChange,
  type RollupDimension,
} from './move.js'
import { allTime, bucketOf, slotOf } from './stripes.js'

/**
 * Collects what a change does to the figures kept beside a contest's ledger, and writes it in the one order
 * of locks: totals by slot, rollups by key, addresses.
 */
export class Tally {
  readonly #counters = new Map<number, CounterChange>()
  readonly #rollups = new Map<string, RollupChange>()
  readonly #methodRows = new Map<string, MethodRows & { readonly first: boolean }>()
  readonly #addresses = new Map<string, number>()

  /** The change of the totals in the person's stripe. */
  counter(personId: number): CounterChange {
    const slot = slotOf(personId)
    const known = this.#counters.get(slot)
    if (known !== undefined) return known
    const zero = { people: 0, participants: 0, entries: 0, actions: 0, referrals: 0, referrers: 0 }
    const made = { slot, ...zero }
    this.#counters.set(slot, made)
    return made
  }

  /** The change of the quarter hour that holds the instant. */
  time(personId: number, at: Instant): RollupChange {
    return this.#rollup(personId, 'time', '', bucketOf(at))
  }

  /** The change of a type of entry method. */
  method(personId: number, typeId: number): RollupChange {
    return this.#rollup(personId, 'method', String(typeId), allTime)
  }

  /** The change of a country. */
  country(personId: number, code: string): RollupChange {
    return this.#rollup(personId, 'country', code, allTime)
  }

  /**
   * Notes that counted rows of a type came (above 0) or went, of a person who had so many verified rows
   * before. Whether the person so became, or ceased to be, one of the type's participants is looked up on
   * writing, when the rows must be there or gone, unless there were none.
   */
  methodRows(personId: number, typeId: number, rows: number, actionsBefore: number): void {
    const name = `${personId} ${typeId}`
    const known = this.#methodRows.get(name)?.rows ?? 0
    this.#methodRows.set(name, { personId, typeId, rows: known + rows, first: actionsBefore === 0 })
  }

  /** Counted rows that came from an address (above 0) or went. */
  address(ipAddress: string, rows: number): void {
    this.#addresses.set(ipAddress, (this.#addresses.get(ipAddress) ?? 0) + rows)
  }

  /** Writes what was collected: three statements at most, none for what did not change. */
  async write(work: WriteWork, contestId: number): Promise<void> {
    const looked: MethodRows[] = []
    for (const { first, ...method } of this.#methodRows.values()) {
      if (!first) looked.push(method)
      else if (method.rows > 0) this.method(method.personId, method.typeId).participants += 1
    }
    await moveCounters(work, contestId, [...this.#counters.values()])
    await moveRollups(work, contestId, [...this.#rollups.values()], looked)
    await addAddresses(work, contestId, this.#addresses)
  }

  #rollup(personId: number, dimension: RollupDimension, key: string, bucket: Instant): RollupChange {
    const slot = slotOf(personId)
    const name = `${dimension} ${key} ${bucket} ${slot}`
    const known = this.#rollups.get(name)
    if (known !== undefined) return known
    const made = { slot, dimension, key, bucket, entries: 0, actions: 0, participants: 0 }
    this.#rollups.set(name, made)
    return made
  }
}
