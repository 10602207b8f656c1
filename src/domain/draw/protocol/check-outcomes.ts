import type { Proof, ProofOutcome } from './document.js'
import { counted, type Finding, hold } from './report.js'

const unpromoted: readonly ProofOutcome['status'][] = ['waiting', 'passedOver']
const rewarded: readonly ProofOutcome['status'][] = ['held', 'won', 'notified', 'claimed']

/** What the gateway says became of the chosen: whether it can be, by the recorded order. */
export function checkOutcomes({ commitment: { content }, selections, outcomes, status }: Proof): Finding {
  if (outcomes.length === 0) return ['skipped', 'Nothing is told yet of what became of the people chosen.']
  hold(
    outcomes.length === selections.length,
    'outcomes',
    'Not every rank has an outcome, or some have several.',
  )
  const replaced = new Set<number>()
  for (const [place, outcome] of outcomes.entries()) {
    const where = `outcomes[${place}]`
    hold(outcome.rank === place + 1, `${where}.rank`, 'The ranks are not in order.')
    hold(Date.parse(outcome.since) <= Date.parse(status.asOf), `${where}.since`, 'Later than the document.')
    checkRole(outcome, content.winners, outcomes.length, where)
    if (outcome.replaces === null) continue
    hold(!replaced.has(outcome.replaces), `${where}.replaces`, 'Somebody was replaced twice.')
    replaced.add(outcome.replaces)
  }
  checkPromotions(outcomes)
  return outcomeSentence(outcomes, replaced.size)
}

function checkRole(outcome: ProofOutcome, winners: number, ranks: number, where: string): void {
  const { rank, status, prize, replaces } = outcome
  const unrewarded = unpromoted.includes(status)
  hold(
    !unrewarded || (replaces === null && prize === null),
    where,
    'Who waits has no prize and replaces nobody.',
  )
  if (rank <= winners) {
    hold(status !== 'waiting', `${where}.status`, 'A winner does not wait.')
    hold(replaces === null, `${where}.replaces`, 'A winner replaces nobody.')
    return
  }
  hold(
    !rewarded.includes(status) || replaces !== null,
    `${where}.replaces`,
    'An alternate wins in somebody’s place.',
  )
  hold(replaces === null || (replaces !== rank && replaces <= ranks), `${where}.replaces`, 'No such rank.')
}

/** Nobody may be promoted while somebody before them waits. */
function checkPromotions(outcomes: readonly ProofOutcome[]): void {
  const waiting = outcomes.find(({ status }) => status === 'waiting')
  if (waiting === undefined) return
  const late = outcomes.findIndex(({ rank, replaces }) => replaces !== null && rank > waiting.rank)
  hold(
    late === -1,
    `outcomes[${late}].replaces`,
    `Rank ${waiting.rank} waits, and somebody after was promoted.`,
  )
}

function outcomeSentence(outcomes: readonly ProofOutcome[], promoted: number): string {
  const claimed = outcomes.filter(({ status }) => status === 'claimed').length
  return (
    `What the gateway says became of the ${counted(outcomes.length)} people fits the recorded order: ` +
    `${counted(promoted)} moved up from the reserve, ${counted(claimed)} have claimed. ` +
    'This part is its word; the selection above is proven.'
  )
}
