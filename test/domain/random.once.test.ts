import { expect, test } from 'vitest'
import { lowerAlphanumeric, randomText } from '../../src/domain/random.js'

/** Draws of each character; more than seven standard deviations from the mean come once in 10^11 tries. */
test.each([lowerAlphanumeric, 'ab', `${lowerAlphanumeric}${lowerAlphanumeric.slice(10).toUpperCase()}`])(
  'a random text has the length asked for, and each character of %s about as often as any other',
  (alphabet) => {
    const each = 4_000
    const text = randomText(alphabet, each * alphabet.length)
    expect(text).toHaveLength(each * alphabet.length)
    const counts = new Map([...alphabet].map((character) => [character, 0]))
    for (const character of text) counts.set(character, (counts.get(character) ?? Number.NaN) + 1)
    expect(counts.size).toBe(alphabet.length)
    for (const count of counts.values()) expect(Math.abs(count - each)).toBeLessThan(7 * Math.sqrt(each))
  },
)

test('random texts that follow each other differ', () => {
  const texts = Array.from({ length: 20_000 }, () => randomText(lowerAlphanumeric, 24))
  expect(new Set(texts).size).toBe(texts.length)
})
