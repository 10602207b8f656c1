import type { KeyedStatement, ReadsByKey } from './prepared.js'
import { askedWithOthers, type EndedStatement, forNobody } from './statements.js'

/** Keys of one statement at most. */
const most = 100

/** Who waits for the row of a key. */
interface Asked {
  readonly key: number | string
  readonly resolve: (cells: unknown[] | undefined) => void
  readonly reject: (error: unknown) => void
  readonly told: (statement: EndedStatement) => void
}

type Send = (text: string, values: readonly unknown[]) => Promise<unknown[][]>

/** What the server says of a value (SQLSTATE class 22), which may be one asker's alone. */
const badValue = /^22[0-9A-Z]{3}$/

/**
 * Reads by key outside of transactions: what is asked of one statement in one turn of the event loop, by however many
 * requests, is asked of the server at once. A statement is sent after all who share it have asked, so that each sees
 * what was committed before it asked.
 */
export class SharedReads implements ReadsByKey {
  readonly #send: Send
  #waiting = new Map<KeyedStatement, Asked[]>()

  constructor(send: Send) {
    this.#send = send
  }

  /** The cells of the row with the key, if there is one. Those who ask for the same key are given the same cells. */
  read(statement: KeyedStatement, key: number | string): Promise<unknown[] | undefined> {
    const told = askedWithOthers(statement.one.text)
    return new Promise((resolve, reject) => {
      const asked = { key, resolve, reject, told }
      const waiting = this.#waiting.get(statement)
      if (waiting !== undefined) {
        waiting.push(asked)
        return
      }
      if (this.#waiting.size === 0) setImmediate(() => forNobody(() => this.#flush()))
      this.#waiting.set(statement, [asked])
    })
  }

  #flush(): void {
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [statement, asked] of waiting) {
      for (let from = 0; from < asked.length; from += most) {
        void this.#ask(statement, asked.length <= most ? asked : asked.slice(from, from + most))
      }
    }
  }

  async #ask(statement: KeyedStatement, asked: readonly Asked[]): Promise<void> {
    const keys = new Set(asked.map(({ key }) => key))
    const [first] = keys
    const { text, values } =
      keys.size === 1
        ? { text: statement.one.text, values: statement.one.parameters({ key: first }) }
        : { text: statement.many.text, values: statement.many.parameters({ keys: [...keys] }) }
    const began = performance.now()
    const tell = (failed: boolean): void => {
      const ended = { text, kind: 'root', began, milliseconds: performance.now() - began, failed } as const
      for (const { told } of asked) told(ended)
    }
    try {
      const found = await this.#send(text, values)
      tell(false)
      if (keys.size === 1) for (const { resolve } of asked) resolve(found[0])
      else {
        const byKey = new Map(found.map((cells) => [cells.pop(), cells]))
        for (const { key, resolve } of asked) resolve(byKey.get(key))
      }
    } catch (error) {
      tell(true)
      // Nobody is refused for somebody else's key.
      if (keys.size > 1 && isBadValue(error)) for (const one of asked) void this.#ask(statement, [one])
      else for (const { reject } of asked) reject(error)
    }
  }
}

function isBadValue(error: unknown): boolean {
  return error instanceof Error && 'code' in error && badValue.test(String(error.code))
}
