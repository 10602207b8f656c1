import { cpus } from 'node:os'

/** A whole number of the environment between `least` and `most`; the fallback when it is not set. */
function wholeNumber(name: string, fallback: number, least: number, most: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name} must be a whole number from ${least} to ${most}, and is "${text}".`)
}

/** What the environment asks for. The README's table says the same. */
export const settings = {
  databaseUrl: process.env['DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/giveaway_bench',
  /** Participants to generate, over all contests. */
  scale: wholeNumber('SCALE', 100_000, 1_000, 5_000_000),
  /** The same seed and scale give the same rows. */
  seed: wholeNumber('SEED', 1, 0, 2 ** 31 - 1),
  rounds: wholeNumber('ROUNDS', 5, 1, 100),
  /** Length of one round of one workload on one contender. */
  seconds: wholeNumber('SECONDS', 5, 1, 60),
  /** Requests under way at once. */
  connections: wholeNumber('CONNECTIONS', 8, 1, 256),
  /** Database connections of each contender. */
  poolSize: wholeNumber('POOL_SIZE', 8, 1, 64),
  /** The first of three ports on the loopback address. */
  port: wholeNumber('PORT', 4330, 1024, 65_000),
  /** Another checkout of the project with its packages, which the contender `before` is built from. */
  before: process.env['BEFORE'] || undefined,
  processors: cpus(),
} as const
