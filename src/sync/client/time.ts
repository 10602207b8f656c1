import { setTimeout as after } from 'node:timers/promises'
import { type Clock, systemClock } from '../../domain/clock.js'

/** The present, waiting and chance, injected so that tests need none of them. */
export interface Time {
  readonly clock: Clock
  /** Resolves after so many milliseconds; rejects at once with the signal's reason. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
  /** From 0 to 1. */
  random(): number
}

export const systemTime: Time = {
  clock: systemClock,
  async pause(milliseconds, signal) {
    try {
      await after(milliseconds, undefined, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  },
  random: Math.random,
}
