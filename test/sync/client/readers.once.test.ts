import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContract } from '../../../src/contract/contract.js'
import type { Kind } from '../../../src/domain/source/model.js'
import { coverage } from '../../../src/sync/client/coverage.js'
import { reading, rowsOf, type Source, startSource, unended } from '../../support/source.js'
import { SourceProxy } from '../../support/source-proxy.js'

// The gateway itself, with demo data, is the source.

let source: Source
let proxy: SourceProxy
/** What was asked for, in all tests. */
const called: { readonly dialect: string; readonly path: string }[] = []

beforeAll(async () => {
  // The largest contest has more than a page of people, and the account more than two.
  source = await startSource(0.3)
  proxy = await SourceProxy.start(source.url)
}, 240_000)

afterAll(async () => {
  await proxy?.close()
  await source?.gateway.app.close()
})

/** Runs `work` and notes what the dialect was asked for. */
async function noting<Result>(dialect: string, work: () => Promise<Result>): Promise<Result> {
  const before = proxy.requests.length
  const result = await work()
  const base = readContract(dialect).base
  for (const path of proxy.requests.slice(before)) {
    called.push({ dialect, path: path.slice(base.length).replace(/\?.*/, '') })
  }
  return result
}

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors } = await source.gateway.graphql(source.demo.keys.full, query)
  expect(errors).toEqual([])
  return data as Data
}

interface Counted {
  readonly nodes: readonly {
    readonly databaseId: number
    readonly publicId: string
    readonly title: string
    readonly timeZone: string
    readonly startsAt: string | null
    readonly participants: { readonly totalCount: number }
    readonly entries: { readonly totalCount: number }
    readonly unverified: { readonly totalCount: number }
    readonly prizes: readonly unknown[]
    readonly rewards: readonly unknown[]
    readonly entryMethods: readonly unknown[]
  }[]
}

const counted = `{ contests(first: 50) { nodes { databaseId publicId title timeZone startsAt
  participants(first: 1) { totalCount } entries(first: 1, filter: { verified: true }) { totalCount }
  unverified: entries(first: 1, filter: { verified: false }) { totalCount }
  prizes { id } rewards { id } entryMethods { id } } } }`

describe('A reader of SweepWidget', () => {
  it('gives everything that the API tells of the account and its giveaways', async () => {
    const { contests } = await ask<{ contests: Counted }>(counted)
    await noting('sweepwidget', async () => {
      const reader = reading(proxy.url, 'sweepwidget', { key: source.demo.keys.full })
      const [account] = await rowsOf(reader, 'account')
      expect(account?.externalId).toBe(String(source.demo.accountId))
      expect(await rowsOf(reader, 'brand')).toHaveLength(2)
      expect((await rowsOf(reader, 'methodType')).length).toBeGreaterThan(100)
      expect(await rowsOf(reader, 'webhook')).toHaveLength(1)
      const found = await rowsOf(reader, 'contest')
      expect(found.map(({ externalId, title, timeZone }) => [externalId, title, timeZone])).toEqual(
        contests.nodes
          .toSorted((a, b) => a.databaseId - b.databaseId)
          .map(({ databaseId, title, timeZone }) => [String(databaseId), title, timeZone]),
      )
      for (const contest of contests.nodes) {
        const read = found.find(({ externalId }) => externalId === String(contest.databaseId))
        expect(read?.startsAt).toBe(contest.startsAt)
        const key = { externalId: String(contest.databaseId), timeZone: contest.timeZone }
        const count = async (kind: Kind) => (await rowsOf(reader, kind, key)).length
        expect(await count('method')).toBe(contest.entryMethods.length)
        expect(await count('prize')).toBe(contest.prizes.length)
        expect(await count('reward')).toBe(contest.rewards.length)
        const entries = await rowsOf(reader, 'entry', key)
        const participants = await rowsOf(reader, 'participant', key)
        expect(participants.length).toBeLessThanOrEqual(contest.participants.totalCount)
        const totals = new Map<string, number>()
        for (const { participant, amount, verified } of entries) {
          if (verified) totals.set(participant, (totals.get(participant) ?? 0) + amount)
        }
        for (const { externalId, total } of participants) expect(totals.get(externalId) ?? 0).toBe(total)
        await rowsOf(reader, 'winner', key)
        await rowsOf(reader, 'viewDay', key)
        await rowsOf(reader, 'allowed', key)
        await rowsOf(reader, 'blocked', key)
      }
      reader.close()
    })
  }, 240_000)

  it('tells what the key reaches, and what is refused to it', async () => {
    await noting('sweepwidget', async () => {
      const whole = reading(proxy.url, 'sweepwidget', { key: source.demo.keys.full })
      const reach = await whole.reach(unended)
      expect(reach).toMatchObject({ contests: 8, hasMore: false, refused: [], untried: [] })
      expect(reach.words).toMatch(/^SweepWidget account “.+” \(.+\); 8 contests; nothing refused\.$/)
      whole.close()
    })
  })
})

describe('A reader of Revup', () => {
  it('gives everything that the API tells, each person with the ledger that makes the total', async () => {
    const { contests } = await ask<{ contests: Counted }>(counted)
    await noting('revup', async () => {
      const reader = reading(proxy.url, 'revup', { key: source.demo.keys.full })
      expect((await rowsOf(reader, 'account'))[0]?.externalId).toBe(String(source.demo.accountId))
      const contacts = new Set((await rowsOf(reader, 'contact')).map(({ externalId }) => externalId))
      expect(contacts.size).toBeGreaterThan(500)
      const found = await rowsOf(reader, 'contest')
      expect(found.map(({ title }) => title).toSorted()).toEqual(
        contests.nodes.map(({ title }) => title).toSorted(),
      )
      for (const contest of found) {
        const participants = await rowsOf(reader, 'participant', contest)
        const counts = contests.nodes.find(({ databaseId }) => String(databaseId) === contest.externalId)
        expect(participants).toHaveLength(counts?.participants.totalCount ?? -1)
        for (const { entries = [], total, contact, isExcluded } of participants) {
          if (!isExcluded) expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
          if (typeof contact === 'string') expect(contacts.has(contact)).toBe(true)
        }
        const people = new Set(participants.map(({ externalId }) => externalId))
        for (const winner of await rowsOf(reader, 'winner', contest)) {
          expect(people.has(winner.participant)).toBe(true)
        }
      }
      reader.close()
    })
  }, 240_000)

  it('tells what the key reaches, and what is refused to it', async () => {
    await noting('revup', async () => {
      const reader = reading(proxy.url, 'revup', { key: source.demo.keys.full })
      expect(await reader.reach(unended)).toMatchObject({ contests: 8, refused: [], untried: [] })
      reader.close()
    })
  })
})

describe('A reader of Blitz Rocket', () => {
  it('gives the contests that are named, their people, and what each person alone tells', async () => {
    const { contests } = await ask<{ contests: Counted }>(counted)
    const small = contests.nodes.filter(({ participants }) => participants.totalCount < 120)
    const contestIds = [...small.map(({ publicId }) => publicId), 'unknown']
    await noting('blitz-rocket', async () => {
      const reader = reading(proxy.url, 'blitz_rocket', { key: source.demo.keys.full, contestIds })
      const found = await rowsOf(reader, 'contest')
      expect(found.map(({ externalId }) => externalId)).toEqual(small.map(({ publicId }) => publicId))
      for (const { publicId, title, participants } of small) {
        const key = { externalId: publicId }
        const people = await rowsOf(reader, 'participant', key)
        expect(people).toHaveLength(participants.totalCount)
        if (people.length === 0) continue
        expect(found.find(({ externalId }) => externalId === publicId)?.title).toBe(title)
        if (people.length > 45) continue
        const details = await rowsOf(reader, 'participantDetail', key)
        expect(details.map(({ externalId, total }) => [externalId, total])).toEqual(
          people.map(({ externalId, total }) => [externalId, total]),
        )
      }
      expect(await reader.reach(unended)).toMatchObject({ contests: small.length, refused: ['unknown'] })
      reader.close()
    })
  }, 240_000)
})

describe('The walk over all operations that read', () => {
  it('finds each of the contracts in use, or a reason why not', () => {
    for (const dialect of ['blitz-rocket', 'revup', 'sweepwidget']) {
      const reads = readContract(dialect).operations.filter(({ method }) => method === 'GET')
      expect(Object.keys(coverage[dialect] ?? {}).toSorted()).toEqual(reads.map(({ id }) => id).toSorted())
      const used = reads.filter(({ path, id }) => {
        const form = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
        const literal = reads.filter((other) => other.id !== id && !other.path.includes('{'))
        return called.some(
          (call) =>
            call.dialect === dialect &&
            form.test(call.path) &&
            !literal.some((other) => other.path === call.path) &&
            !(
              path.endsWith('}') && reads.some((other) => other.path !== path && isAt(other.path, call.path))
            ),
        )
      })
      const said = reads.filter(({ id }) => coverage[dialect]?.[id] === 'read')
      expect(used.map(({ id }) => id)).toEqual(said.map(({ id }) => id))
    }
  })
})

/** Whether a path that ends with a word is what was called. */
function isAt(path: string, called: string): boolean {
  return !path.endsWith('}') && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(called)
}
