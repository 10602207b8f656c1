import type { EventRow } from '../../database/tables/index.js'
import { mostListed, Newest } from './newest.js'
import type { Log } from './paced.js'

/** Draws that were made or whose winners have changed. */
export interface DrawActivity {
  /** The one that changed last first. */
  readonly drawIds: readonly number[]
  /** Whether there were more than are kept. */
  readonly more: boolean
  /** Whether something changed that is not told of. */
  readonly missed: boolean
}

/** Keeps which of an account's draws have changed until it is taken. */
export class DrawActivityLog implements Log<EventRow, DrawActivity> {
  readonly accountId: number
  readonly #concerns: (contestId: number | null) => boolean
  readonly #changed: () => void
  #draws = new Newest(mostListed)
  #more = false
  #missed = false

  /** `concerns` says whether a contest's draws are followed; `changed` is called when there is something to take. */
  constructor(accountId: number, concerns: (contestId: number | null) => boolean, changed: () => void) {
    this.accountId = accountId
    this.#concerns = concerns
    this.#changed = changed
  }

  hear({ contestId, type, data }: EventRow): void {
    if (!/^(draw|winner)\./.test(type) || !this.#concerns(contestId)) return
    this.#draws.add(data['drawId'])
    this.#changed()
  }

  miss(): void {
    this.#missed = true
    this.#changed()
  }

  take(): DrawActivity {
    const taken = {
      drawIds: this.#draws.ids,
      more: this.#more || this.#draws.dropped,
      missed: this.#missed,
    }
    this.#draws = new Newest(mostListed)
    this.#more = false
    this.#missed = false
    return taken
  }

  giveBack(taken: DrawActivity): void {
    for (const { drawIds, more, missed } of [taken, this.take()]) {
      this.#draws.addAll(drawIds)
      this.#more ||= more
      this.#missed ||= missed
    }
    this.#changed()
  }
}
