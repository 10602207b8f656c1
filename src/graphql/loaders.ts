import DataLoader from 'dataloader'
import type { Wanted } from '../domain/wanted.js'
import type { BatchRead, Work } from '../domain/work.js'
import type { OperationWatch } from './watch.js'

/**
 * Batches and remembers reads within one unit of work: all keys that are asked of the same read with the
 * same arguments in one turn cost one call. A key without a value gives null.
 */
export class Loaders {
  readonly #work: Work
  readonly #loaders = new Map<unknown, Map<string, DataLoader<unknown, unknown>>>()

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

  #loader<Key, Value, Args>(read: BatchRead<Key, Value, Args>, args: Args): DataLoader<Key, Value | null> {
    let byArguments = this.#loaders.get(read)
    if (byArguments === undefined) {
      byArguments = new Map()
      this.#loaders.set(read, byArguments)
    }
    const name = args === undefined ? '' : JSON.stringify(args)
    const known = byArguments.get(name)
    // Loaders are filed under their read, which fixes the types of key and value.
    if (known !== undefined) return known as DataLoader<Key, Value | null>
    const made = new DataLoader<Key, Value | null>(async (keys) => {
      this.#check()
      this.#watch?.batch(keys.length)
      const values = await read(this.#work, keys, args, this.#wanted)
      return keys.map((key) => values.get(key) ?? null)
    })
    byArguments.set(name, made as DataLoader<unknown, unknown>)
    return made
  }
}
