import DataLoader from 'dataloader'
import type { Wanted } from '../domain/wanted.js'
import type { BatchRead, Work } from '../domain/work.js'
import type { OperationWatch } from './watch.js'

/** The loaders of one read by their arguments, and the one asked last: a field on a list asks the same one for each row. */
interface LoadersOfRead {
  readonly byArguments: Map<string, DataLoader<unknown, unknown>>
  last: { readonly args: unknown; readonly loader: DataLoader<unknown, unknown> } | undefined
}

/** Whether two values are one, or plain objects of the same fields. Of others, such as arrays, nobody knows. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isPlainObject(one) || !isPlainObject(other)) return false
  let fields = 0
  for (const name in one) {
    if (!isSame(one[name], other[name])) return false
    fields += 1
  }
  for (const _ in other) fields -= 1
  return fields === 0
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}

/**
 * Batches and remembers reads within one unit of work: all keys that are asked of the same read with the
 * same arguments in one turn cost one call. A key without a value gives null.
 */
export class Loaders {
  readonly #work: Work
  readonly #loaders = new Map<unknown, LoadersOfRead>()
  readonly #check: () => void
  readonly #watch: Pick<OperationWatch, 'batch'> | undefined
  readonly #wanted: Wanted | undefined

  /**
   * `check` is called before each read; it throws when nothing more is to be read. `wanted` is what the whole unit of
   * work looks at, so that one call gives all who ask what they need.
   */
  constructor(
    work: Work,
    check: () => void = () => undefined,
    watch: Pick<OperationWatch, 'batch'> | undefined = undefined,
    wanted: Wanted | undefined = undefined,
  ) {
    this.#work = work
    this.#check = check
    this.#watch = watch
    this.#wanted = wanted
  }

  load<Key, Value>(read: BatchRead<Key, Value>, key: Key): Promise<Value | null>
  load<Key, Value, Args>(read: BatchRead<Key, Value, Args>, key: Key, args: Args): Promise<Value | null>
  load<Key, Value, Args>(read: BatchRead<Key, Value, Args>, key: Key, args?: Args): Promise<Value | null> {
    return this.#loader(read, args as Args).load(key)
  }

  /** Has `load` answer with what a write of this unit of work has found or made, for a read without arguments. */
  know<Key, Value>(read: BatchRead<Key, Value>, key: Key, value: Value): void {
    this.#loader(read, undefined).prime(key, value)
  }

  #loader<Key, Value, Args>(read: BatchRead<Key, Value, Args>, args: Args): DataLoader<Key, Value | null> {
    let ofRead = this.#loaders.get(read)
    if (ofRead === undefined) {
      ofRead = { byArguments: new Map(), last: undefined }
      this.#loaders.set(read, ofRead)
    }
    // Loaders are filed under their read, which fixes the types of key and value.
    const { last, byArguments } = ofRead
    if (last !== undefined && isSame(last.args, args)) return last.loader as DataLoader<Key, Value | null>
    const name = args === undefined ? '' : JSON.stringify(args)
    const known = byArguments.get(name)
    if (known !== undefined) {
      ofRead.last = { args, loader: known }
      return known as DataLoader<Key, Value | null>
    }
    const made = new DataLoader<Key, Value | null>(async (keys) => {
      this.#check()
      this.#watch?.batch(keys.length)
      const values = await read(this.#work, keys, args, this.#wanted)
      return keys.map((key) => values.get(key) ?? null)
    })
    const loader = made as DataLoader<unknown, unknown>
    byArguments.set(name, loader)
    ofRead.last = { args, loader }
    return made
  }
}
