// The clients: a process of their own, so that what they spend is nobody's. It runs as it stands.
import { Client } from 'undici'
import { type KindName, kinds, type Target, type Write } from './requests.ts'

/** What the clients are to do. */
export interface WriteJob {
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
  readonly kind: KindName
  readonly clients: number
  readonly milliseconds: number
  /** How many writes each client makes at most; absent: as many as it can. */
  readonly turns?: number
  /** Where each client writes, in their order. */
  readonly targets: readonly Target[]
  /** Part of what must be new in every run. */
  readonly tag: string
}

/** What came of it. */
export interface WriteRound {
  readonly latencies: Float64Array
  readonly elapsed: number
  /** Answers that were not of a status from 200 to 299 or told of an error, and the first of them. */
  readonly failed: number
  readonly failure: string | null
}

async function send(client: Client, { path, body, headers }: Write, shared: WriteJob['headers']) {
  const answer = await client.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...shared, ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.body.text()
  const fine = answer.statusCode >= 200 && answer.statusCode < 300 && !text.includes('"errors":[{"message"')
  return fine ? null : `${answer.statusCode} ${text.slice(0, 500)}`
}

process.on('message', async (job: WriteJob) => {
  const { origin, headers, kind, clients, milliseconds, turns = Number.POSITIVE_INFINITY, targets, tag } = job
  const latencies: number[] = []
  let failed = 0
  let failure: string | null = null
  const began = performance.now()
  const end = began + milliseconds
  const lane = async (_: unknown, number: number) => {
    const client = new Client(origin, { pipelining: 1 })
    const target = targets[number % targets.length]
    // People of its own, so that clients meet at the contest only.
    const people = target?.people.filter((_person, place) => place % clients === number) ?? []
    for (let turn = 0; turn < turns && performance.now() < end; turn += 1) {
      const person = people[turn % people.length]
      if (target === undefined || person === undefined) throw new Error('A client has nobody to write to.')
      const sent = performance.now()
      const fault = await send(
        client,
        kinds[kind](target, person, `${tag}-${number}-${turn}`),
        headers,
      ).catch((error: unknown) => String(error))
      latencies.push(performance.now() - sent)
      if (fault === null) continue
      failed += 1
      failure ??= fault
    }
    await client.close()
  }
  await Promise.all(Array.from({ length: clients }, lane))
  const elapsed = performance.now() - began
  process.send?.({ latencies: Float64Array.from(latencies), elapsed, failed, failure })
})
