/** What the order depends on. */
export interface Ordered {
  readonly contestId: number | null
  /** Null: the contest as a whole. */
  readonly participantId: number | null
}

/** What comes before, of one contest. */
interface Before {
  readonly people: Set<number>
  whole: boolean
}

/**
 * Hands out messages so that as many as possible are under way at once and order is kept: those about one
 * person go one after the other, and one about a contest as a whole waits for everything before it and
 * holds back everything after it, within the contest.
 */
export class OrderedMessages<Message extends Ordered> {
  readonly #waiting: Message[]
  readonly #underWay = new Set<Message>()

  /** `messages` in the order of the changes that they tell of. */
  constructor(messages: readonly Message[]) {
    this.#waiting = [...messages]
  }

  get underWay(): number {
    return this.#underWay.size
  }

  /** The next that may begin now; undefined: none before another has ended. */
  next(): Message | undefined {
    const contests = new Map<number | null, Before>()
    for (const message of this.#underWay) note(contests, message)
    const index = this.#waiting.findIndex((message) => {
      const free = isFree(contests.get(message.contestId), message)
      if (!free) note(contests, message)
      return free
    })
    if (index < 0) return undefined
    const [message] = this.#waiting.splice(index, 1)
    if (message !== undefined) this.#underWay.add(message)
    return message
  }

  /** The message has been sent, or has failed: it holds back nobody any more. */
  ended(message: Message): void {
    this.#underWay.delete(message)
  }
}

function note(contests: Map<number | null, Before>, { contestId, participantId }: Ordered): void {
  const before = contests.get(contestId) ?? { people: new Set(), whole: false }
  contests.set(contestId, before)
  if (participantId === null) before.whole = true
  else before.people.add(participantId)
}

function isFree(before: Before | undefined, { participantId }: Ordered): boolean {
  if (before === undefined) return true
  return participantId !== null && !before.whole && !before.people.has(participantId)
}
