/** What one request takes from one count. */
export interface Count {
  /** Whose count of what: a subject and the bucket's name. */
  readonly subject: string
  readonly name: string
  /** Seconds of the window, and which one it is since 1970. */
  readonly seconds: number
  readonly window: number
  readonly cost: number
  readonly limit: number
  /** Whether it is taken only when no count is exhausted. */
  readonly sparing: boolean
}

/** What was taken from a count in its window, this request's part included, and whether that was too much. */
export interface Taken {
  readonly used: number
  readonly exhausted: boolean
}

/** Where requests are counted. */
export interface CountStore {
  /** Takes from all counts of one subject at once, so that no other request comes between. */
  take(counts: readonly Count[]): Promise<readonly Taken[]>
}
