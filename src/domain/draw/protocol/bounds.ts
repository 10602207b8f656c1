/** What a document may hold. Numbers go from 0 to 2^53 - 1. */
export const bounds = {
  /** Winners and alternates of one draw together. */
  ranks: 1_000,
  /** Prizes that a commitment names. */
  prizes: 1_000,
  /** Earlier commitments that a proof lists; those before are named by number and fingerprint. */
  history: 1_000,
  /** Characters of a prize's name. */
  name: 1_000,
  /** Characters of a contest's public id. */
  contest: 200,
  /** Characters of the reason for local randomness. */
  reason: 1_000,
  /** Siblings of a path: enough for 2^53 - 1 leaves. */
  path: 53,
  /** The highest round of a beacon: ten thousand years of quicknet. */
  round: 100_000_000_000,
  /** Characters of a document. */
  text: 16 * 1_024 * 1_024,
} as const
