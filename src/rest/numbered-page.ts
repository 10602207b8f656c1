const largestOffset = 2_147_483_647

/** A page by number, from 1, as two dialects count them. A page past the end is empty. */
export class NumberedPage {
  constructor(
    readonly number: number,
    readonly size: number,
  ) {}

  /** The connection arguments of this page. */
  get window(): { first: number; offset: number } {
    return { first: this.size, offset: Math.min((this.number - 1) * this.size, largestOffset) }
  }

  /** How many pages `total` rows fill, the last one perhaps in part. */
  pagesOf(total: number): number {
    return Math.ceil(total / this.size)
  }
}
