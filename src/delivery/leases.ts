import { randomUUID } from 'node:crypto'
import { endLease, takeLease } from '../domain/delivery/lease.js'
import type { OperatorWork } from '../domain/operator.js'

/**
 * The receivers that this process has for itself. What it cannot give back, because the database does not answer,
 * it gives back later: nobody waits for the end of the lease of a process that lives.
 */
export class Leases {
  readonly #owners = new Map<number, string>()

  constructor(private readonly work: OperatorWork) {}

  /** Takes the receiver; false: somebody has it. */
  async take(webhookId: number): Promise<boolean> {
    const owner = randomUUID()
    // Before it is known: the answer may be lost.
    this.#owners.set(webhookId, owner)
    const taken = await takeLease(this.work, webhookId, owner)
    if (!taken) this.#owners.delete(webhookId)
    return taken
  }

  async end(webhookId: number): Promise<void> {
    const owner = this.#owners.get(webhookId)
    if (owner === undefined) return
    await endLease(this.work, webhookId, owner)
    this.#owners.delete(webhookId)
  }

  /** Gives back what it could not before, but for receivers that `isServed` names. */
  async endOverdue(isServed: (webhookId: number) => boolean): Promise<void> {
    for (const webhookId of [...this.#owners.keys()]) {
      if (!isServed(webhookId)) await this.end(webhookId)
    }
  }
}
