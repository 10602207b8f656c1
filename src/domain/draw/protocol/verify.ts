import { type BeaconChain, quicknet } from './beacon.js'
import { fromHex, toHex } from './bytes.js'
import { checkCommitment, checkHistory } from './check-commitment.js'
import { checkOutcomes } from './check-outcomes.js'
import { checkOrder, checkRandomness } from './check-randomness.js'
import { checkLeaf, checkMembership, checkPrizes, checkSelection } from './check-selections.js'
import { type Inclusion, inclusionFormat, inclusionShape, type Proof, proofShape } from './document.js'
import { checkDigests, parsed, readShape, readText } from './form.js'
import { pseudonymOf } from './leaf.js'
import { counted, Fault, type Finding, hold, type Report, type Step, step } from './report.js'
import { seedOf } from './stream.js'

/** What a verification of a draw found. */
export interface ProofReport extends Report {
  /** The document, where its form is right. */
  readonly proof: Proof | null
  /** Whether the randomness came from a public beacon. */
  readonly independent: boolean
}

/** What a verification of a person's place found. */
export interface InclusionReport extends Report {
  /** The document, where its form is right. */
  readonly inclusion: Inclusion | null
}

export interface VerifyOptions {
  /** The beacons that are trusted; quicknet where absent. */
  readonly chains?: readonly BeaconChain[]
}

const formTitle = 'The document is complete'

/**
 * Verifies the text of a draw's proof, byte by byte, with nothing but the text: no database, no network.
 * Works in a browser too. Never throws for what stands in a document.
 */
export function verifyProofText(text: string | Uint8Array, options: VerifyOptions = {}): ProofReport {
  return proofReport(() => readText(proofShape, text), options)
}

/** The same of a proof as an object, of which the text is not known. */
export function verifyProof(document: unknown, options: VerifyOptions = {}): ProofReport {
  return proofReport(() => readShape(proofShape, document), options)
}

/** Verifies the text of a person's inclusion in a pool, byte by byte. */
export function verifyInclusionText(text: string | Uint8Array): InclusionReport {
  return inclusionReport(() => readText(inclusionShape, text))
}

/** The same of an inclusion as an object. */
export function verifyInclusion(document: unknown): InclusionReport {
  return inclusionReport(() => readShape(inclusionShape, document))
}

/** Verifies the text of either kind of document, told apart by its `format`. */
export function verifyDocumentText(
  text: string | Uint8Array,
  options: VerifyOptions = {},
): ProofReport | InclusionReport {
  return isInclusion(text) ? verifyInclusionText(text) : verifyProofText(text, options)
}

function isInclusion(text: string | Uint8Array): boolean {
  try {
    const document = parsed(text)
    return (
      typeof document === 'object' && document !== null && Reflect.get(document, 'format') === inclusionFormat
    )
  } catch (error) {
    // Unreadable text is reported by the verification itself.
    if (error instanceof Fault) return false
    throw error
  }
}

function proofReport(read: () => Proof, { chains = [quicknet] }: VerifyOptions): ProofReport {
  const { form, document: proof } = readStep(read, 'Every part that a proof needs is there, in its one form.')
  if (proof === undefined) return { verdict: 'failed', steps: [form], proof: null, independent: false }
  const steps = [
    form,
    step('digests', 'Nothing was changed on the way', () => checkDigests(proof)),
    step('commitment', 'The promise made before the draw', () => checkCommitment(proof.commitment)),
    step('history', 'Earlier draws of the contest', () => checkHistory(proof)),
    step('order', 'The promise came before the randomness', () => checkOrder(proof, chains)),
    step('randomness', 'The randomness', () => checkRandomness(proof, chains)),
    step('membership', 'The people chosen were in the pool', () => checkMembership(proof)),
    step('selection', 'The randomness leads to these people', () => checkSelection(proof)),
    step('prizes', 'The prizes', () => checkPrizes(proof)),
    step('outcomes', 'What became of them', () => checkOutcomes(proof)),
  ]
  const verdict = failed(steps) ? 'failed' : proof.status.state === 'drawn' ? 'verified' : 'pending'
  return { verdict, steps, proof, independent: verdict === 'verified' && proof.randomness?.kind === 'drand' }
}

function inclusionReport(read: () => Inclusion): InclusionReport {
  const { form, document: inclusion } = readStep(read, 'Every part is there, in its one form.')
  if (inclusion === undefined) return { verdict: 'failed', steps: [form], inclusion: null }
  const steps = [
    form,
    step('digests', 'Nothing was changed on the way', () => checkDigests(inclusion)),
    step('commitment', 'The promise made before the draw', () => checkCommitment(inclusion.commitment)),
    step('person', 'Whose place this is', () => checkPerson(inclusion)),
    step('inclusion', 'The place in the pool', () => checkInclusion(inclusion)),
  ]
  return { verdict: failed(steps) ? 'failed' : 'verified', steps, inclusion }
}

function checkPerson({ commitment: { content }, participant, leaf }: Inclusion): Finding {
  if (participant === null) return ['skipped', 'The document does not say whose place it is.']
  const pseudonym = toHex(pseudonymOf(content.draw, participant))
  hold(pseudonym === leaf.pseudonym, 'leaf.pseudonym', 'The place belongs to somebody else.')
  return `In this draw the participant ${participant} goes by ${pseudonym}.`
}

function checkInclusion(inclusion: Inclusion): Finding {
  const { leaf, commitment } = inclusion
  checkLeaf(inclusion, commitment.content.pool, '')
  const { size, totalWeight } = commitment.content.pool
  return (
    `Number ${counted(leaf.index + 1)} of ${counted(size)} people, with ${counted(leaf.weight)} of ` +
    `${counted(totalWeight)} chances: from ${counted(leaf.start)} to ${counted(leaf.start + leaf.weight - 1)}.`
  )
}

function readStep<T>(
  read: () => T,
  sentence: string,
): { readonly form: Step; readonly document: T | undefined } {
  let document: T | undefined
  const form = step('form', formTitle, () => {
    document = read()
    return sentence
  })
  return { form, document }
}

function failed(steps: readonly Step[]): boolean {
  return steps.some(({ result }) => result === 'failed')
}

/** The rank with which a participant was chosen; undefined for somebody who was not. */
export function rankOf(proof: Proof, participantUuid: string): number | undefined {
  const pseudonym = toHex(pseudonymOf(proof.commitment.content.draw, participantUuid))
  return proof.selections.find(({ leaf }) => leaf.pseudonym === pseudonym)?.rank
}

/** The seed of a proof, for who wants to see it; undefined where nothing has been drawn. */
export function seedOfProof({ commitment, randomness }: Proof): Uint8Array | undefined {
  if (randomness === null) return undefined
  return seedOf(fromHex(randomness.randomness), commitment.content.draw, fromHex(commitment.hash))
}
