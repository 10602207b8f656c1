import type { Proof } from '../src/domain/draw/protocol/index.js'
import { dueAt } from './chapters.js'

const second = 1_000
const longest = 60 * second
/** Browsers count the milliseconds of a timer in 31 bits. */
const longestTimer = 2_147_483_647

/**
 * Milliseconds until a page that waits is to look again: shortly after the round is due, then ever more rarely, a minute
 * apart at most.
 */
export function nextLook(proof: Proof | undefined, looks: number, now: number): number {
  const due = proof === undefined ? undefined : dueAt(proof)
  const wait = due === undefined ? 0 : due + second - now
  if (wait > 0) return Math.min(wait, longestTimer)
  return Math.min(longest, 2 * second * 1.5 ** Math.min(looks, 20))
}
