import { bounds } from './bounds.js'
import { concat, fromHex, toHex, u64, utf8, uuidBytes } from './bytes.js'
import { canonical } from './canonical.js'
import { protocolVersion, taggedHash } from './hash.js'
import {
  boolean,
  hex,
  instant,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  type Read,
  text,
  uuid,
  variant,
} from './shapes.js'

const drand = object({
  kind: oneOf('drand'),
  /** The chain's hash. */
  chain: hex(32),
  /** The round, due strictly after the commitment. */
  round: integer(1, bounds.round),
  /** Whether bytes of the gateway may stand in where no relay answers in time. */
  fallback: boolean,
})

const local = object({ kind: oneOf('local') })

const prize = object({
  /** The prize's number within the contest. */
  number: integer(1),
  name: text(1, bounds.name),
  /** How many were free, as far as the winners go. */
  units: integer(1, bounds.ranks),
})

/** What is fixed before the randomness exists. */
export const commitmentShape = object({
  protocol: oneOf(protocolVersion),
  draw: uuid,
  /** The contest's public id. */
  contest: text(1, bounds.contest),
  /** Which commitment of the contest this is, from 1. */
  sequence: integer(1),
  /** The fingerprint of all commitments of the contest before, see `historyAfter`. */
  history: hex(32),
  committedAt: instant,
  /** The draw whose alternates were used up, where this one replaces them. */
  redrawOf: nullable(uuid),
  /** Who is eligible with which weight. */
  rules: oneOf('counted-entries/1'),
  /** The least counted total; 0: none. */
  minimumEntries: integer(),
  /** Whether winners of the contest were left out. */
  excludePrevious: boolean,
  winners: integer(1, bounds.ranks),
  alternates: integer(0, bounds.ranks),
  /** In the order in which they are given. */
  prizes: listOf(prize, bounds.prizes),
  pool: object({ root: hex(32), size: integer(), totalWeight: integer() }),
  randomness: variant<Read<typeof drand> | Read<typeof local>>('kind', { drand, local }),
})

export type Commitment = Read<typeof commitmentShape>

/** The fingerprint of a commitment, 32 bytes: over its canonical text. */
export function commitmentHash(commitment: Commitment): Uint8Array {
  return taggedHash('commitment', utf8(canonical(commitment)))
}

/** The history of a contest without commitments: 32 zero bytes, as hex. */
export const noHistory = '0'.repeat(64)

/** A commitment as the history knows it. */
export interface HistoryLink {
  readonly draw: string
  readonly committedAt: string
  /** The commitment's fingerprint, hex. */
  readonly commitment: string
}

/** The fingerprint of a history, hex, after one more commitment: keep it for the contest's next one. */
export function historyAfter(history: string, { draw, committedAt, commitment }: HistoryLink): string {
  const link = concat(fromHex(history), uuidBytes(draw), u64(Date.parse(committedAt)), fromHex(commitment))
  return toHex(taggedHash('history', link))
}

/** The prize of each rank of winners as committed: null where none is left. */
export function prizesByRank({ prizes, winners }: Pick<Commitment, 'prizes' | 'winners'>): (number | null)[] {
  const given: number[] = []
  for (const { number, units } of prizes) {
    for (let unit = 0; unit < units && given.length < winners; unit += 1) given.push(number)
  }
  return Array.from({ length: winners }, (_, rank) => given[rank] ?? null)
}
