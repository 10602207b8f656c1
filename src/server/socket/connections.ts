import type { Executor } from '../../database/connection.js'
import { callersOfKeys } from '../../domain/api-key/authenticate.js'
import type { Caller } from '../../domain/caller.js'
import { addressCell } from '../../domain/limit/address-cell.js'
import type { SocketBounds } from './bounds.js'
import { type Connection, closeCodes } from './connection.js'

/** Every socket of this process. Once a second it looks after them all: their keys, and whether they read. */
export class Connections {
  readonly #executor: Executor
  readonly #bounds: SocketBounds
  readonly #open = new Set<Connection>()
  readonly #ofKey = new Map<number, Set<Connection>>()
  /** How many sockets without a key yet each cell of addresses has. */
  readonly #withoutKey = new Map<number, number>()
  #timer: NodeJS.Timeout | undefined
  #asking = false
  #closing = false

  /** `executor` is the root handle. */
  constructor(executor: Executor, bounds: SocketBounds) {
    this.#executor = executor
    this.#bounds = bounds
  }

  /** Whether one more socket may open. */
  get room(): boolean {
    return !this.#closing && this.#open.size < this.#bounds.sockets
  }

  /** Whether one more socket of the address may open before the others have told their keys. */
  roomFor(address: string): boolean {
    return (this.#withoutKey.get(addressCell(address)) ?? 0) < this.#bounds.socketsWithoutKey
  }

  get size(): number {
    return this.#open.size
  }

  add(connection: Connection): void {
    this.#open.add(connection)
    this.#await(connection, 1)
    this.#timer ??= setInterval(() => this.#look(), this.#bounds.lookEvery).unref()
  }

  /** Notes whose the socket is; false where the key has as many as it may. */
  admit(connection: Connection, caller: Caller): boolean {
    const siblings = this.#ofKey.get(caller.keyId) ?? new Set()
    if (siblings.size >= this.#bounds.socketsOfKey) return false
    // Gone while its key was looked up.
    if (!this.#open.has(connection)) return true
    if (connection.caller === undefined) this.#await(connection, -1)
    connection.caller = caller
    this.#ofKey.set(caller.keyId, siblings.add(connection))
    return true
  }

  remove(connection: Connection): void {
    if (!this.#open.delete(connection)) return
    const keyId = connection.caller?.keyId
    if (keyId === undefined) this.#await(connection, -1)
    else {
      const siblings = this.#ofKey.get(keyId)
      siblings?.delete(connection)
      if (siblings?.size === 0) this.#ofKey.delete(keyId)
    }
    if (this.#open.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** Tells every client that the gateway stops, and lets nobody in any more. */
  close(): void {
    this.#closing = true
    for (const connection of this.#open) connection.close(closeCodes.goingAway, 'The gateway stops.')
  }

  #await({ address }: Connection, change: 1 | -1): void {
    const cell = addressCell(address)
    const waiting = (this.#withoutKey.get(cell) ?? 0) + change
    if (waiting > 0) this.#withoutKey.set(cell, waiting)
    else this.#withoutKey.delete(cell)
  }

  #look(): void {
    for (const connection of this.#open) connection.look()
    if (this.#asking || this.#ofKey.size === 0) return
    this.#asking = true
    this.#askForKeys()
      // The database does not answer: nothing is read with a revoked key either, and the next look asks again.
      .catch(() => undefined)
      .finally(() => {
        this.#asking = false
      })
  }

  /** One statement for all keys. Whose key is gone is cut off; the others go on as what their key is now. */
  async #askForKeys(): Promise<void> {
    const keyIds = [...this.#ofKey.keys()]
    const callers = await callersOfKeys(this.#executor, keyIds)
    for (const keyId of keyIds) {
      const caller = callers.get(keyId)
      for (const connection of this.#ofKey.get(keyId) ?? []) {
        if (caller === undefined) connection.close(closeCodes.forbidden, 'The key was revoked.')
        else connection.caller = caller
      }
    }
  }
}
