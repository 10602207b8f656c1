import { type BeaconChain, randomnessOf, timeOfRound } from './beacon.js'
import { toHex } from './bytes.js'
import type { Proof, ProofRandomness } from './document.js'
import { isGenuine } from './genuine.js'
import { counted, Fault, type Finding, hold } from './report.js'

/** That the committed round was due after the commitment, so that nobody could know its randomness. */
export function checkOrder(
  { commitment: { content }, status }: Proof,
  chains: readonly BeaconChain[],
): Finding {
  hold(
    Date.parse(status.asOf) >= Date.parse(content.committedAt),
    'status.asOf',
    'The document tells of a time before the promise.',
  )
  const { randomness, committedAt } = content
  if (randomness.kind === 'local') {
    return ['skipped', 'No public beacon was promised, so there is no round to compare times with.']
  }
  const due = timeOfRound(chainNamed(randomness.chain, chains), randomness.round)
  const where = 'commitment.content.randomness.round'
  hold(due > Date.parse(committedAt), where, 'The round was published before the promise was made.')
  const drawn = status.state === 'drawn'
  hold(!drawn || Date.parse(status.asOf) >= due, 'status.asOf', 'Drawn before the promised round was due.')
  return (
    `By the gateway’s clock the promise was made at ${committedAt}. The round ${counted(randomness.round)} that it ` +
    `names was due at ${new Date(due).toISOString()}, later: its number did not exist yet.`
  )
}

/** The randomness: the beacon's signature, or the words that say why there is none. */
export function checkRandomness(
  { commitment: { content }, randomness, status }: Proof,
  chains: readonly BeaconChain[],
): Finding {
  hold(
    (status.state === 'drawn') === (randomness !== null),
    'randomness',
    'Randomness belongs to drawn draws only.',
  )
  if (randomness === null) return ['skipped', 'There is no randomness yet: nothing has been drawn.']
  if (randomness.kind === 'drand') return checkBeacon(randomness, content.randomness, chains)
  const promised = content.randomness
  hold(
    promised.kind === 'local' || promised.fallback,
    'randomness.kind',
    'A public beacon was promised, without leave to use anything else.',
  )
  return [
    'warning',
    'Not independently random: the gateway made this randomness itself, and its operator could have chosen it. ' +
      `The reason it gives: ${randomness.reason}`,
  ]
}

function checkBeacon(
  { chain, round, signature, randomness }: Extract<ProofRandomness, { kind: 'drand' }>,
  promised: Proof['commitment']['content']['randomness'],
  chains: readonly BeaconChain[],
): Finding {
  hold(promised.kind === 'drand', 'randomness.kind', 'No public beacon was promised.')
  hold(chain === promised.chain, 'randomness.chain', 'The beacon is not the one that was promised.')
  hold(round === promised.round, 'randomness.round', 'The round is not the one that was promised.')
  hold(
    toHex(randomnessOf(signature)) === randomness,
    'randomness.randomness',
    'The randomness does not follow from the beacon’s signature.',
  )
  const known = chainNamed(chain, chains)
  hold(
    isGenuine(known, round, signature),
    'randomness.signature',
    `The signature is not the one of ${known.name} for round ${counted(round)}.`,
  )
  return `The randomness is round ${counted(round)} of ${known.name}; its signature is genuine, so nobody chose it.`
}

function chainNamed(hash: string, chains: readonly BeaconChain[]): BeaconChain {
  const found = chains.find((chain) => chain.hash === hash)
  if (found !== undefined) return found
  throw new Fault('commitment.content.randomness.chain', 'The beacon is none that this verifier knows.')
}
