import type { Client } from 'pg'
import type { ContenderName } from '../workloads/workload.js'
import type { CheckedWorkload } from './check.js'
import type { Contender } from './contenders.js'
import type { LoadGenerator } from './load.js'
import { databaseTimes, processorTime, spent } from './processor-time.js'

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** What all rounds of one workload on one contender came to. */
export class Tally {
  private readonly latencies: Float64Array[] = []
  /** Requests answered in a second, in each round. */
  readonly rates: number[] = []
  private ownTime: number | null = 0
  private databaseTime: number | null = 0
  wrong = 0

  add(
    round: { latencies: Float64Array; elapsed: number; wrong: number },
    own: number | null,
    db: number | null,
  ) {
    this.latencies.push(round.latencies)
    this.rates.push((round.latencies.length * 1000) / round.elapsed)
    this.wrong += round.wrong
    this.ownTime = own === null || this.ownTime === null ? null : this.ownTime + own
    this.databaseTime = db === null || this.databaseTime === null ? null : this.databaseTime + db
  }

  private get requests(): number {
    return this.latencies.reduce((sum, round) => sum + round.length, 0)
  }

  /** Requests answered in a second, in the middle one of the rounds. */
  get rate(): number {
    return median(this.rates)
  }

  /** How many times as many requests in a second as another contender: the middle one of the rounds' ratios. */
  ratioTo(other: Tally): number {
    return median(this.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN)))
  }

  /** How far the slowest and the fastest round lie apart, as a share of the middle one: how noisy it was. */
  get spread(): number {
    return (Math.max(...this.rates) - Math.min(...this.rates)) / this.rate
  }

  /** Milliseconds within which this share of the requests was answered. */
  percentile(share: number): number {
    const all = new Float64Array(this.requests)
    let place = 0
    for (const round of this.latencies) {
      all.set(round, place)
      place += round.length
    }
    all.sort()
    return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN
  }

  /** Milliseconds of processor time of the contender for one request. */
  get ownTimePerRequest(): number | null {
    return this.ownTime === null ? null : this.ownTime / this.requests
  }

  /** Milliseconds of processor time of PostgreSQL for one request. */
  get databaseTimePerRequest(): number | null {
    return this.databaseTime === null ? null : this.databaseTime / this.requests
  }

  /** Milliseconds of processor time of both for one request. */
  get allTimePerRequest(): number | null {
    const [own, database] = [this.ownTimePerRequest, this.databaseTimePerRequest]
    return own === null || database === null ? null : own + database
  }
}

export type Tallies = ReadonlyMap<ContenderName, Tally>

export interface Plan {
  readonly rounds: number
  /** Milliseconds of one round. */
  readonly length: number
  /** Milliseconds before the first round of each workload on each contender that do not count. */
  readonly warmUp: number
  readonly connections: number
}

/** Runs the rounds: in each every workload in turn, and for each workload every contender in turn. */
export async function measure(
  checked: ReadonlyMap<string, CheckedWorkload>,
  contenders: readonly Contender[],
  generator: LoadGenerator,
  client: Client,
  plan: Plan,
  report: (line: string) => void,
): Promise<ReadonlyMap<string, Tallies>> {
  const tallies = new Map<string, Map<ContenderName, Tally>>()
  for (let round = 0; round < plan.rounds; round++) {
    for (const [id, requests] of checked) {
      const rows = tallies.get(id) ?? new Map<ContenderName, Tally>()
      tallies.set(id, rows)
      // Each begins in its turn, so that nobody always follows the same one.
      const order = contenders.map((_, index) => contenders[(index + round) % contenders.length])
      for (const contender of order) {
        if (contender === undefined) continue
        const { name, port, pid } = contender
        const run = (milliseconds: number) =>
          generator.run(port, requests[name], plan.connections, milliseconds)
        if (round === 0) await run(plan.warmUp)
        const [own, database] = await Promise.all([processorTime(pid), databaseTimes(client)])
        const result = await run(plan.length)
        const [ownAfter, databaseAfter] = await Promise.all([processorTime(pid), databaseTimes(client)])
        const tally = rows.get(name) ?? new Tally()
        rows.set(name, tally)
        tally.add(
          result,
          own === null || ownAfter === null ? null : ownAfter - own,
          spent(database, databaseAfter),
        )
        const rate = (result.latencies.length * 1000) / result.elapsed
        report(
          `round ${round + 1}/${plan.rounds}  ${id.padEnd(4)} ${name.padEnd(13)} ${rate.toFixed(0)} requests/s`,
        )
      }
    }
  }
  return tallies
}
