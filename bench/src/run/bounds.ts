import type { ContenderName, Workload } from '../workloads/workload.js'

/** What one answer took. */
export interface Cost {
  readonly workload: Workload
  readonly contender: ContenderName
  /** Statements that PostgreSQL ran for it. */
  readonly statements: number
  /** Its length. */
  readonly bytes: number
}

/** What an answer of the gateway may take at most. */
interface Bound {
  readonly statements: number
  /** Bytes as a multiple of the floor's. */
  readonly toFloor: number
}

/** Lower one when the gateway has become better; raise one only together with what is worth it. */
const bounds: Readonly<Record<string, Bound>> = {
  W1: { statements: 1, toFloor: 1.08 },
  W2: { statements: 3, toFloor: 1.04 },
  W3: { statements: 2, toFloor: 0.98 },
  W4: { statements: 1, toFloor: 0.99 },
  W4s: { statements: 1, toFloor: 0.99 },
  W5: { statements: 2, toFloor: 1.07 },
}

/** What the gateway takes more of than it may, in words. */
export function passedBounds(costs: readonly Cost[]): string[] {
  return costs.flatMap(({ workload: { id }, contender, statements, bytes }) => {
    const bound = bounds[id]
    if (contender !== 'gateway') return []
    if (bound === undefined) return [`${id}: nothing is written down of what the gateway may take.`]
    const floor = costs.find((cost) => cost.workload.id === id && cost.contender === 'floor')
    const ratio = bytes / (floor?.bytes ?? Number.NaN)
    return [
      ...(statements > bound.statements
        ? [`${id}: the gateway takes ${statements} statements and may take ${bound.statements}.`]
        : []),
      ...(ratio > bound.toFloor
        ? [
            `${id}: the gateway's answer is ${ratio.toFixed(3)} times the floor's and may be ${bound.toFloor}.`,
          ]
        : []),
    ]
  })
}
