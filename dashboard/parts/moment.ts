import { momentIn } from './format.js'

/** An instant that belongs to no contest's zone, `15 Jun 2026, 09:00 UTC`. */
export function moment(instant: string): string {
  return `${momentIn(instant, 'UTC')} UTC`
}
