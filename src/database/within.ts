import { setImmediate, setTimeout } from 'node:timers/promises'

/** Resolves with whether `work` has resolved within so many milliseconds; rejects where it rejects first. */
export async function within(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const controller = new AbortController()
  const over = setTimeout(milliseconds, false, { signal: controller.signal })
    // A process that was busy finds the answer waiting beside the timer.
    .then(() => setImmediate(false))
    .catch(() => false)
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    controller.abort()
  }
}
