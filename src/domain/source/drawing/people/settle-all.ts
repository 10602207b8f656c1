/** Tries all, and those that fail (false) again as long as others succeed, for somebody may give up what another takes. */
export function settleAll(open: readonly (() => boolean)[]): void {
  let waiting = open
  for (;;) {
    const left = waiting.filter((attempt) => !attempt())
    if (left.length === 0 || left.length === waiting.length) return
    waiting = left
  }
}
