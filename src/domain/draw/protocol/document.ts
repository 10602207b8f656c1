import { bounds } from './bounds.js'
import { toHex, utf8 } from './bytes.js'
import { canonical } from './canonical.js'
import { type Commitment, commitmentHash, commitmentShape } from './commitment.js'
import { taggedHash } from './hash.js'
import {
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
import type { TreeNode } from './tree.js'

const node = object({ hash: hex(32), sum: integer(1) })
const path = listOf(node, bounds.path)

const leaf = object({ index: integer(), pseudonym: hex(32), weight: integer(1), start: integer() })

const drand = object({
  kind: oneOf('drand'),
  chain: hex(32),
  round: integer(1, bounds.round),
  signature: hex(48),
  /** sha256 of the signature. */
  randomness: hex(32),
})

const local = object({
  kind: oneOf('local'),
  /** Bytes of the gateway's own generator. */
  randomness: hex(32),
  /** Why no beacon was used. */
  reason: text(1, bounds.reason),
  warning: oneOf('not independently random'),
})

const selection = object({
  /** From 1: the winners, then the alternates. */
  rank: integer(1, bounds.ranks),
  role: oneOf('winner', 'alternate'),
  leaf,
  /** The siblings from the leaf to the pool's root, the lowest first. */
  path,
  /** The chances of those who were left. */
  totalWeight: integer(1),
  /** The number drawn, below `totalWeight`. */
  target: integer(),
  /** The target on the whole line, past those chosen before. */
  position: integer(),
  /** The block of the stream that gave the target. */
  hash: hex(32),
  /** Blocks read for it. */
  attempts: integer(1),
  /** The prize's number that this rank has by the commitment. */
  prize: nullable(integer(1)),
})

const outcome = object({
  rank: integer(1, bounds.ranks),
  status: oneOf(
    'waiting',
    'passedOver',
    'held',
    'won',
    'notified',
    'claimed',
    'expired',
    'disqualified',
    'removed',
  ),
  /** When this was reached. */
  since: instant,
  /** The prize that is or was last given. */
  prize: nullable(integer(1)),
  /** The rank in whose place an alternate was promoted. */
  replaces: nullable(integer(1, bounds.ranks)),
})

const state = oneOf('committed', 'drawn', 'abandoned', 'superseded')

const sections = {
  commitment: object({ content: commitmentShape, hash: hex(32) }),
  history: object({
    /** How many commitments of the contest came before those listed. */
    skipped: integer(),
    /** The fingerprint of those. */
    before: hex(32),
    /** The commitments before this one, oldest first. */
    entries: listOf(object({ draw: uuid, committedAt: instant, commitment: hex(32), state }), bounds.history),
  }),
  randomness: nullable(variant<Read<typeof drand> | Read<typeof local>>('kind', { drand, local })),
  selections: listOf(selection, bounds.ranks),
  /** What became of the chosen: what the gateway says, not what follows from the randomness. */
  outcomes: listOf(outcome, bounds.ranks),
  /** The state of the draw, and when anything told here last changed. */
  status: object({ state, asOf: instant }),
}

/** The sections of a proof, each with a digest. */
export const sectionNames = [
  'commitment',
  'history',
  'outcomes',
  'randomness',
  'selections',
  'status',
] as const

const digests = object({
  commitment: hex(32),
  history: hex(32),
  outcomes: hex(32),
  randomness: hex(32),
  selections: hex(32),
  status: hex(32),
})

export const proofFormat = 'giveaway-draw-proof/1'

/** The proof of a draw. */
export const proofShape = object({ format: oneOf(proofFormat), ...sections, digests })

export type Proof = Read<typeof proofShape>
export type ProofSelection = Proof['selections'][number]
export type ProofOutcome = Proof['outcomes'][number]
export type ProofRandomness = NonNullable<Proof['randomness']>
export type ProofHistory = Proof['history']
export type DrawState = Proof['status']['state']

export const inclusionFormat = 'giveaway-draw-inclusion/1'

/** The proof that one person is in the pool, with which weight. */
export const inclusionShape = object({
  format: oneOf(inclusionFormat),
  commitment: sections.commitment,
  leaf,
  path,
  /** The person's UUID, for whoever is to see that the pseudonym is theirs; null hides it. */
  participant: nullable(uuid),
  digests: object({ commitment: hex(32), leaf: hex(32), participant: hex(32), path: hex(32) }),
})

export type Inclusion = Read<typeof inclusionShape>

/** The digest of a section, hex. It shows damage, not forgery: who changes a section can make it anew. */
export function sectionDigest(name: string, section: unknown): string {
  return toHex(taggedHash(`section ${name}`, utf8(canonical(section))))
}

/** A path as documents have it. */
export function pathOf(nodes: readonly TreeNode[]): Inclusion['path'] {
  return nodes.map(({ hash, sum }) => ({ hash: toHex(hash), sum }))
}

/** What a proof is made of. */
export interface ProofParts
  extends Pick<Proof, 'history' | 'outcomes' | 'randomness' | 'selections' | 'status'> {
  readonly commitment: Commitment
}

/** The proof of these parts, with fingerprint and digests. ShapeError for parts out of bounds. */
export function makeProof({
  commitment,
  history,
  outcomes,
  randomness,
  selections,
  status,
}: ProofParts): Proof {
  const sealed = { content: commitment, hash: toHex(commitmentHash(commitment)) }
  const parts = { commitment: sealed, history, outcomes, randomness, selections, status }
  const digested = sectionNames.map((name) => [name, sectionDigest(name, parts[name])])
  return proofShape({ format: proofFormat, ...parts, digests: Object.fromEntries(digested) }, '')
}

/** A person's inclusion with fingerprint and digests. ShapeError for parts out of bounds. */
export function makeInclusion({
  commitment,
  leaf,
  path,
  participant,
}: Pick<Inclusion, 'leaf' | 'path' | 'participant'> & { readonly commitment: Commitment }): Inclusion {
  const parts = {
    commitment: { content: commitment, hash: toHex(commitmentHash(commitment)) },
    leaf,
    path,
    participant,
  }
  const digests = Object.entries(parts).map(([name, part]) => [name, sectionDigest(name, part)])
  return inclusionShape({ format: inclusionFormat, ...parts, digests: Object.fromEntries(digests) }, '')
}

/** The one text of a document: UTF-8 of it is what is published, saved and verified, byte by byte. */
export function documentText(document: Proof | Inclusion): string {
  return canonical(document)
}
