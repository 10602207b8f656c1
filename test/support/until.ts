import { setTimeout as sleep } from 'node:timers/promises'

const longest = 60_000

/** Asks again and again until the answer is yes; throws after a minute, with what was waited for. */
export async function until(holds: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const end = performance.now() + longest
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`)
    await sleep(20)
  }
}
