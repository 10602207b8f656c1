import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ContestKey, Kind, Position } from '../../src/domain/source/model.js'
import type { OpenSource } from '../../src/sync/client/open.js'
import { type Step, type WalkMemory, type WalkPosition, walk } from '../../src/sync/walk.js'
import { reading, type Source, startSource, unended } from '../support/source.js'
import { answering, faithfully, SourceProxy } from '../support/source-proxy.js'

/** Keeps what was settled, as a database would. */
class Settled implements WalkMemory {
  readonly #contests: ContestKey[] = []
  readonly #bookmarks = new Map<string, Position | null>()
  readonly rows: string[] = []
  position: WalkPosition | null = null

  async contests(after: string | null, most: number) {
    const start = this.#contests.findIndex(({ externalId }) => externalId === after) + 1
    return this.#contests.slice(start, start + most)
  }

  async bookmark(kind: Kind, contest: string | null) {
    return this.#bookmarks.get(`${kind} ${contest}`) ?? null
  }

  settle(step: Step): void {
    if (step.kind === 'contest') {
      const fresh = step.rows.filter(({ externalId }) =>
        this.#contests.every((one) => one.externalId !== externalId),
      )
      this.#contests.push(...fresh.map(({ externalId, timeZone }) => ({ externalId, timeZone })))
    }
    this.rows.push(...step.rows.map(({ externalId }) => `${step.kind} ${step.contest} ${externalId}`))
    if (step.again !== null) this.#bookmarks.set(`${step.kind} ${step.contest}`, step.again)
    this.position = JSON.parse(JSON.stringify(step.position)) as WalkPosition
  }
}

let source: Source
let proxy: SourceProxy
const open: OpenSource[] = []
/** A walk that nothing has disturbed, and its steps. */
const whole = new Settled()
let all: Step[] = []

beforeAll(async () => {
  // The largest contest has more than a page of people, and the account more than two.
  source = await startSource(0.3)
  proxy = await SourceProxy.start(source.url)
  all = await walked(whole)
}, 240_000)

afterEach(() => {
  proxy.fault = faithfully
  for (const reader of open.splice(0)) reader.close()
})

afterAll(async () => {
  await proxy?.close()
  await source?.gateway.app.close()
})

function read(): OpenSource {
  const reader = reading(proxy.url, 'revup', { key: source.demo.keys.full })
  open.push(reader)
  return reader
}

async function walked(memory: Settled, settles = Number.POSITIVE_INFINITY): Promise<Step[]> {
  const steps: Step[] = []
  const forgetful = { contests: memory.contests.bind(memory), bookmark: async () => null }
  for await (const step of walk(read(), { memory: forgetful, from: memory.position, signal: unended })) {
    // What is read and not settled is lost, as in a crash.
    if (steps.length === settles) break
    memory.settle(step)
    steps.push(step)
  }
  return steps
}

describe('A walk', () => {
  it('gives every row once, whatever refers after what it refers to', async () => {
    const steps = all
    expect(new Set(whole.rows).size).toBe(whole.rows.length)
    expect(whole.position).toEqual({ at: 'contests', after: expect.any(String) })
    expect(steps.every(({ outcome, problems }) => outcome === 'read' && problems.length === 0)).toBe(true)
    const order = [...new Set(steps.map(({ kind, contest }) => `${kind} ${contest === null}`))]
    expect(order).toEqual([
      'account true',
      'contact true',
      'contest true',
      'participant false',
      'winner false',
    ])
    expect(steps.filter(({ kind, isLast }) => kind === 'participant' && isLast)).toHaveLength(8)
  }, 120_000)

  it('gives the same when it is ended again and again and begun from what was settled', async () => {
    const broken = new Settled()
    for (let turn = 0; turn < 200; turn += 1) if ((await walked(broken, 3)).length === 0) break
    expect(broken.rows).toEqual(whole.rows)
  }, 240_000)

  it('goes on where a part is refused or a contest is gone, and says so', async () => {
    const gone = all.find(({ contest }) => contest !== null)?.contest
    proxy.fault = (exchange) => {
      const path = exchange.request.url ?? ''
      if (path.includes('/contacts')) return answering(403)(exchange)
      if (path.includes(`/promotions/${gone}/`)) return answering(404)(exchange)
      return faithfully(exchange)
    }
    const memory = new Settled()
    const steps = await walked(memory)
    const odd = steps.filter(({ outcome }) => outcome !== 'read')
    expect(odd.map(({ kind, contest, outcome, isLast }) => [kind, contest, outcome, isLast])).toEqual([
      ['contact', null, 'refused', false],
      ['participant', gone, 'gone', false],
    ])
    const expected = whole.rows.filter((row) => !row.startsWith('contact ') && !row.includes(` ${gone} `))
    expect(memory.rows).toEqual(expected)
  }, 120_000)

  it('ends with a failure that concerns all', async () => {
    proxy.fault = answering(401)
    await expect(walked(new Settled())).rejects.toMatchObject({ kind: 'unauthorized' })
  })

  it('begins with what is new where an earlier one left a bookmark', async () => {
    const later = { contests: whole.contests.bind(whole), bookmark: whole.bookmark.bind(whole) }
    let rows = 0
    for await (const step of walk(read(), { memory: later, from: null, signal: unended }))
      rows += step.rows.length
    expect(rows).toBeLessThan(whole.rows.length / 2)
  }, 120_000)
})
