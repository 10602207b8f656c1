/** How a visitor completes an entry method on the contest's page. */
export type Completion = 'word' | 'answer' | 'elsewhere'

/** Types that a text proves, or makes: its makers read it. */
const answered = new Set([
  17, 18, 19, 21, 32, 46, 59, 70, 75, 95, 96, 102, 107, 108, 110, 111, 112, 113, 119, 121,
])

/**
 * Types whose entries a visitor cannot give by a word: User Details and referrals come by themselves, the others need
 * a proof that the page cannot look at (a code, a file, a purchase, a place), so that trusted keys record them.
 */
const elsewhere = new Set([1, 2, 5, 6, 7, 9, 10, 12, 83, 104, 105, 106, 118, 123, 124, 128, 129, 131, 132])

/** How entry methods of the type are completed on the page. */
export function completionOf(typeId: number): Completion {
  if (elsewhere.has(typeId)) return 'elsewhere'
  return answered.has(typeId) ? 'answer' : 'word'
}
