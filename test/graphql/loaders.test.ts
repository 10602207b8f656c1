import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BatchRead, Work } from '../../src/domain/work.js'
import { Loaders } from '../../src/graphql/loaders.js'
import { TestClock } from '../support/clock.js'
import { workerDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { callerOf } from '../support/work.js'

const work: Work = {
  executor: (await workerDatabase()).root,
  caller: callerOf(1),
  clock: new TestClock(),
  settings: testSettings,
}

interface Args {
  readonly first: number
  readonly filter?: { readonly search?: string | undefined }
}

/** A read that knows even keys only, answers out of order, and remembers how it was called. */
function countingRead() {
  const calls: { keys: readonly number[]; args: Args }[] = []
  const read: BatchRead<number, string, Args> = async (_work, keys, args) => {
    calls.push({ keys, args })
    const known = keys.filter((key) => key % 2 === 0).reverse()
    return new Map(known.map((key) => [key, `${key}/${args.first}/${args.filter?.search ?? ''}`]))
  }
  return { read, calls }
}

describe('a loader', () => {
  it('gives every caller the value of its own key and arguments, and null where there is none', async () => {
    const ask = fc.record({
      key: fc.integer({ min: 0, max: 20 }),
      first: fc.integer({ min: 1, max: 3 }),
      search: fc.option(fc.constantFrom('a', 'b', ''), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { maxLength: 60 }), async (asked) => {
        const { read, calls } = countingRead()
        const loaders = new Loaders(work)
        const answers = await Promise.all(
          asked.map(({ key, first, search }) => loaders.load(read, key, { first, filter: { search } })),
        )
        expect(answers).toEqual(
          asked.map(({ key, first, search }) => (key % 2 === 0 ? `${key}/${first}/${search ?? ''}` : null)),
        )
        const kinds = new Set(asked.map(({ first, search }) => JSON.stringify([first, search])))
        expect(calls.length).toBe(kinds.size)
        for (const { keys } of calls) expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('tells two reads with the same keys and arguments apart', async () => {
    const [one, two] = [countingRead(), countingRead()]
    const loaders = new Loaders(work)
    await Promise.all([loaders.load(one.read, 2, { first: 1 }), loaders.load(two.read, 2, { first: 1 })])
    expect([one.calls.length, two.calls.length]).toEqual([1, 1])
  })

  it('hands the failure of a read to everybody who waits for it', async () => {
    const fails: BatchRead<number, string> = async () => {
      throw new Error('gone')
    }
    const loaders = new Loaders(work)
    const settled = await Promise.allSettled([1, 2, 3].map((key) => loaders.load(fails, key)))
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('reads nothing more once its operation has ended', async () => {
    const { read, calls } = countingRead()
    const loaders = new Loaders(work, () => {
      throw new Error('over')
    })
    await expect(loaders.load(read, 2, { first: 1 })).rejects.toThrow('over')
    expect(calls).toEqual([])
  })
})
