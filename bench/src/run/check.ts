import { isDeepStrictEqual } from 'node:util'
import { type ContenderName, type Facts, languageOf, type Workload } from '../workloads/workload.js'
import type { Contender } from './contenders.js'
import { canonical, type Json } from './json.js'
import type { KnownRequest } from './load.js'
import { ask, type HttpRequest } from './request.js'

/** The requests of one workload, with the lengths of their right answers, for each contender. */
export type CheckedWorkload = Readonly<Record<ContenderName, readonly KnownRequest[]>>

function parse(text: string): Json {
  return JSON.parse(text)
}

/**
 * Asks each contender every question of a workload; throws where their answers differ in essence from
 * those of the last contender, which is the floor unless it was left out.
 */
export async function check(
  workload: Workload,
  contenders: readonly Contender[],
  facts: Facts,
): Promise<CheckedWorkload> {
  const reference = contenders.at(-1)
  if (reference === undefined) throw new Error('No contender was named.')
  const variants = await workload.variants(facts, async (language, request) => {
    const contender = contenders.find(({ name }) => languageOf(name) === language)
    return contender === undefined ? undefined : parse(await ask(contender.port, request))
  })
  const checked: Record<ContenderName, KnownRequest[]> = {
    gateway: [],
    before: [],
    embedded: [],
    postgraphile: [],
    floor: [],
  }
  const essence = async ({ name, port }: Contender, request: HttpRequest): Promise<Json> => {
    const text = await ask(port, request)
    checked[name].push({ ...request, length: Buffer.byteLength(text) })
    return canonical(workload.essence[languageOf(name)](parse(text)))
  }
  for (const variant of variants) {
    const right = await essence(reference, variant[languageOf(reference.name)])
    for (const contender of contenders.slice(0, -1)) {
      const answer = await essence(contender, variant[languageOf(contender.name)])
      const difference = `${workload.id}: ${contender.name} answers otherwise than ${reference.name}`
      if (!isDeepStrictEqual(answer, right))
        throw new Error(`${difference}.\n${firstDifference(answer, right)}`)
    }
  }
  return checked
}

/** Where two answers part, and a little of what follows. */
function firstDifference(answer: Json, right: Json): string {
  const [one, other] = [JSON.stringify(answer), JSON.stringify(right)]
  let place = 0
  while (one[place] === other[place] && place < one.length) place++
  const from = Math.max(0, place - 80)
  return `${one.slice(from, place + 120)}\n${other.slice(from, place + 120)}`
}
