import { Random } from '../../../src/domain/demo/random.js'
import type { RestAnswer, RestRequest } from '../contract.js'
import type { WalkedOperation } from '../walk.js'
import { leaksIn } from './leaks.js'
import { type GoodRequest, RequestMaker } from './requests.js'

/** An API to which hostile requests are sent. */
export interface Target {
  readonly operations: readonly WalkedOperation[]
  /** A request to the operation that is in order. */
  readonly good: (operation: WalkedOperation) => GoodRequest
  /** Sends, and throws where the contract does not describe the answer. */
  readonly send: (method: string, path: string, request: RestRequest) => Promise<RestAnswer>
}

export interface HostileReport {
  requests: number
  readonly statuses: Record<string, number>
  /** What was wrong with answers: a 5xx, one that the contract does not describe, one that gives something away. */
  readonly faults: string[]
}

/** What takes rows away comes last, and the contest at the very end. */
function lateness({ method, path }: WalkedOperation): number {
  if (method !== 'DELETE') return 0
  return path.split('/').length > 3 ? 1 : 2
}

/** Sends so many hostile requests to each operation. `told` hears of each before the next. */
export async function sendHostile(
  { operations, good, send }: Target,
  { each, seed, told = () => undefined }: { each: number; seed: number; told?: (request: string) => void },
): Promise<HostileReport> {
  const random = new Random(seed)
  const report: HostileReport = { requests: 0, statuses: {}, faults: [] }
  for (const operation of operations.toSorted((a, b) => lateness(a) - lateness(b))) {
    const maker = new RequestMaker(operation, random)
    for (let n = 0; n < each; n += 1) {
      const { path, request, what } = maker.make(good(operation))
      const name = `${operation.id}: ${what}`
      const found = await tried(() => send(operation.method, path, request))
      report.requests += 1
      report.statuses[found.status] = (report.statuses[found.status] ?? 0) + 1
      report.faults.push(...found.faults.map((fault) => `${name}: ${fault}`))
      told(name)
    }
  }
  return report
}

async function tried(send: () => Promise<RestAnswer>): Promise<{ status: number; faults: string[] }> {
  try {
    const { status, body } = await send()
    const text = JSON.stringify(body)
    const faults = leaksIn(text).map((leak) => `shows ${leak}`)
    return { status, faults: status >= 500 ? [`${status} ${text.slice(0, 200)}`, ...faults] : faults }
  } catch (error) {
    return {
      status: 0,
      faults: [error instanceof Error ? error.message.slice(0, 600) : 'an unknown failure'],
    }
  }
}
