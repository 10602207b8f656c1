import type { Executor } from '../database/connection.js'

/** The last row before an offset, by its place in the order of its list. */
export interface Boundary {
  readonly offset: number
  /** What the row is sorted by, as the driver gave it. */
  readonly value: string
  readonly id: number
}

/** A remembered boundary with the version of what its list shows; of another version it says nothing. */
export interface VersionedBoundary extends Boundary {
  readonly version: string
}

interface KnownList {
  readonly version: string
  /** By offset, the least recently used first. */
  readonly boundaries: Map<number, Boundary>
}

/** Lists that are remembered at most, for each database that is read from; the least recently used leave first. */
const mostLists = 500
/** Boundaries of one list that are remembered at most: one for each client that walks it, and some for jumps. */
const mostBoundaries = 64

/**
 * Where numbered pages of lists begin. An entry may be used only by a statement that reads the list's version as
 * well and finds it the same: nothing here has to be right, and nothing has to be told to it.
 */
export class PageBoundaries {
  readonly #lists = new Map<string, KnownList>()

  /** The boundary nearest below the offset, or at it. */
  nearest(list: string, offset: number): VersionedBoundary | undefined {
    const known = this.#lists.get(list)
    if (known === undefined) return undefined
    let nearest: Boundary | undefined
    for (const boundary of known.boundaries.values()) {
      if (boundary.offset <= offset && boundary.offset > (nearest?.offset ?? 0)) nearest = boundary
    }
    if (nearest === undefined) return undefined
    putLast(known.boundaries, nearest.offset, nearest, mostBoundaries)
    putLast(this.#lists, list, known, mostLists)
    return { ...nearest, version: known.version }
  }

  /** Remembers a boundary; those of the list's other versions are forgotten. */
  note(list: string, version: string, boundary: Boundary): void {
    const known = this.#lists.get(list)
    const kept = known?.version === version ? known : { version, boundaries: new Map<number, Boundary>() }
    putLast(kept.boundaries, boundary.offset, boundary, mostBoundaries)
    putLast(this.#lists, list, kept, mostLists)
  }
}

function putLast<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= most) return
  const [first] = map.keys()
  if (first !== undefined) map.delete(first)
}

const known = new WeakMap<Executor, PageBoundaries>()

/** What is remembered of lists that are read through the handle: each gateway and each replica has its own. */
export function boundariesOf(executor: Executor): PageBoundaries {
  const found = known.get(executor) ?? new PageBoundaries()
  known.set(executor, found)
  return found
}
