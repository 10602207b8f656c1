import type { Executor } from '../database/connection.js'
import type { SourceRow } from '../database/tables/index.js'
import { bookmarkOf, contestKeys } from '../domain/source/drawing/bookmarks.js'
import type { Kind, Position } from '../domain/source/model.js'
import type { Step, WalkMemory } from './walk.js'

/** What a walk knows of earlier ones, and whether it reads the kind at which it stands as a whole. */
export class RunMemory implements WalkMemory {
  /** As long as nobody asks where to begin, the walk goes on within a kind. */
  #isWhole: boolean

  constructor(
    private readonly executor: Executor,
    private readonly source: SourceRow,
    private readonly run: { readonly isFull: boolean; readonly isWhole: boolean },
  ) {
    this.#isWhole = run.isWhole
  }

  /** Whether the walk has read, with this step, everything of its kind up to there, and no row broke the contract. */
  sees({ problems, outcome }: Step): boolean {
    if (problems.length > 0 || outcome !== 'read') this.#isWhole = false
    return this.#isWhole
  }

  contests(after: string | null, most: number) {
    return contestKeys(this.executor, this.source, after, most)
  }

  async bookmark(kind: Kind, contest: string | null): Promise<Position | null> {
    const position = this.run.isFull
      ? null
      : await bookmarkOf(this.executor, this.source.id, { kind, contest })
    // The list of entries tells of people too: with it, all of them were read only where those before it were.
    this.#isWhole = position === null && (kind !== 'entry' || this.#isWhole)
    return position
  }
}
