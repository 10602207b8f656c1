import { sql } from 'drizzle-orm'
import { type DrawRow, draws, type FallbackReason } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import type { BatchRead } from '../work.js'
import { historiesOf, noEarlier, proofStates } from './history.js'
import { latestOf } from './instants.js'
import { outcomesOf } from './outcomes.js'
import { documentText, makeProof, type ProofRandomness } from './protocol/making.js'
import { commitmentOf } from './published.js'
import { selectionsOf } from './selections.js'

type Reader = Pick<OperatorWork, 'executor'>

const reasons: Readonly<Record<FallbackReason, string>> = {
  no_relay_answered: 'No relay of the beacon answered in time.',
  no_beacon_verified: 'No relay of the beacon gave a signature that is genuine.',
}

const locally = 'This gateway is set to make the randomness of its draws itself.'

/**
 * The proofs of draws that the caller may see: the exact text of each, every byte of which is verified. Draws without a
 * commitment have none. The pools are not loaded; as many statements for many draws as for one.
 */
export const proofTexts: BatchRead<number, string> = async (work, ids) => {
  const found = await work.executor
    .select()
    .from(draws)
    .where(sql`${draws.id} = any(${sql.param([...ids])}::bigint[]) and ${draws.commitment} is not null`)
  return await proofsOf(work, found)
}

/** The proof texts of draws by id. */
export async function proofsOf(work: Reader, list: readonly DrawRow[]): Promise<ReadonlyMap<number, string>> {
  const committed = list.flatMap((draw) => {
    const commitment = commitmentOf(draw)
    return commitment === undefined ? [] : [{ draw, commitment }]
  })
  const allocated = committed.filter(({ draw }) => draw.state === 'allocated')
  const drawIds = allocated.map(({ draw }) => draw.id)
  const histories = await historiesOf(
    work,
    committed.map(({ draw }) => draw),
  )
  const selections = await selectionsOf(work, allocated)
  const outcomes = drawIds.length === 0 ? new Map() : await outcomesOf(work, drawIds)
  return new Map(
    committed.map(({ draw, commitment }) => {
      const told = outcomes.get(draw.id) ?? []
      const proof = makeProof({
        commitment,
        history: histories.get(draw.id) ?? noEarlier,
        randomness: randomnessOf(draw),
        selections: selections.get(draw.id) ?? [],
        outcomes: told,
        status: { state: proofStates[draw.state], asOf: changedAt(draw, told) },
      })
      return [draw.id, documentText(proof)]
    }),
  )
}

/**
 * When anything that the proof tells last changed: no earlier than the promise, which it tells, too. Local draws that
 * were stored before `presentOf` have ended some milliseconds before it.
 */
function changedAt(
  { createdAt, completedAt, state }: DrawRow,
  outcomes: readonly { since: string }[],
): string {
  if (proofStates[state] === 'committed') return createdAt
  return latestOf(createdAt, completedAt, ...outcomes.map(({ since }) => since))
}

function randomnessOf(draw: DrawRow): ProofRandomness | null {
  const { state, randomSource, randomness, beaconChain, beaconRound, beaconSignature, fallbackReason } = draw
  if (state !== 'allocated' || randomness === null) return null
  if (randomSource === 'local') {
    const reason = fallbackReason === null ? locally : reasons[fallbackReason]
    return { kind: 'local', randomness, reason, warning: 'not independently random' }
  }
  if (beaconChain === null || beaconRound === null || beaconSignature === null) {
    throw new Error(`The draw ${draw.id} has lost its beacon.`)
  }
  return { kind: 'drand', chain: beaconChain, round: beaconRound, signature: beaconSignature, randomness }
}
