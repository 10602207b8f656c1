import pc from 'picocolors'

/** Milliseconds between two pictures of a bar. */
export const pace = 100

const width = 24

/** A bar that is full to this part, 0 to 1. */
export function bar(part: number): string {
  const full = Math.round(Math.min(Math.max(part, 0), 1) * width)
  return pc.green('█'.repeat(full)) + pc.gray('░'.repeat(width - full))
}

/** `1,234,567`. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

/** `42 s`, `7 min`, `3 h`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`
}
