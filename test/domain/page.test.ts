import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ContestRow, ParticipantRow } from '../../src/database/tables/index.js'
import { contestPages, defaultOrder } from '../../src/domain/contest/list.js'
import { type PageArguments, pageRequest } from '../../src/domain/page.js'
import { participantCounts } from '../../src/domain/participant/counts.js'
import { type ParticipantOrder, participantsOfContests } from '../../src/domain/participant/lists.js'
import type { Work } from '../../src/domain/work.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { workerDatabase } from '../support/database.js'
import { readingAs } from '../support/work.js'

const size = 47
const longest = 400

/** One of the orders of people, either way. */
const order = fc.record<ParticipantOrder>({
  field: fc.constantFrom('id', 'created_at', 'total', 'name'),
  direction: fc.constantFrom('asc', 'desc'),
})

describe('a list read page by page', () => {
  let work: Work
  let contest: ContestRow
  let other: ContestRow
  let people: ParticipantRow[]

  beforeAll(async () => {
    const database = await workerDatabase()
    const account = await buildAccount(database)
    contest = await buildContest(database, account)
    other = await buildContest(database, account)
    work = readingAs(database, account.id, new TestClock())
    // Few different values, so that most rows tie with others, in an order unlike that of the ids.
    const random = fc.sample(fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom('', 'anna', 'Änne', 'zoë')), {
      numRuns: size,
      seed: 4,
    })
    people = await buildParticipants(
      database,
      contest,
      random.map(([total, day, name]) => ({
        total,
        sortName: name,
        createdAt: `2026-06-0${day + 1}T10:00:00.000Z`,
      })),
    )
    await buildParticipants(database, other, [{ total: 2 }, { total: 2 }])
  })

  async function page(args: PageArguments, by: ParticipantOrder) {
    const list = { filter: {}, order: by, page: pageRequest(args) }
    const pages = await participantsOfContests(work, [other.id, contest.id], list)
    const found = pages.get(contest.id)
    if (found === undefined) throw new Error('The list is missing.')
    return found
  }

  /** Every id in the order in which the walk meets it. */
  async function walk(by: ParticipantOrder, backward: boolean, step: number): Promise<number[]> {
    const ids: number[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < longest; pages += 1) {
      const args = backward ? { last: step, before: cursor } : { first: step, after: cursor }
      const { rows, hasNext, hasPrevious } = await page(args, by)
      const met = rows.map(({ row }) => row.id)
      ids.push(...(backward ? met.reverse() : met))
      expect(backward ? hasNext : hasPrevious).toBe(cursor !== undefined)
      if (!(backward ? hasPrevious : hasNext)) return ids
      cursor = (backward ? rows[0] : rows.at(-1))?.cursor
    }
    throw new Error('The walk does not end.')
  }

  it('shows each row once, forward and backward, whatever the order, the ties and the size of pages', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 60 }), async (by, step) => {
        const forward = await walk(by, false, step)
        expect([...forward].sort()).toEqual(people.map(({ id }) => id).sort())
        expect(await walk(by, true, step)).toEqual([...forward].reverse())
        const whole = await page({ first: 250 }, by)
        expect(whole.rows.map(({ row }) => row.id)).toEqual(forward)
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('is sorted by its order and among equals by the id, in the same direction', async () => {
    for (const field of ['created_at', 'total', 'id'] as const) {
      const value = ({ createdAt, total, id }: ParticipantRow) =>
        field === 'total' ? total : field === 'id' ? id : Date.parse(createdAt)
      const ascending = [...people].sort((a, b) => value(a) - value(b) || a.id - b.id).map(({ id }) => id)
      expect(await walk({ field, direction: 'asc' }, false, 10)).toEqual(ascending)
      expect(await walk({ field, direction: 'desc' }, false, 10)).toEqual(ascending.reverse())
    }
  })

  it('gives numbered pages that agree with the pages after cursors', async () => {
    const by: ParticipantOrder = { field: 'total', direction: 'desc' }
    const all = await walk(by, false, 7)
    const numbered = await page({ first: 7, offset: 14 }, by)
    expect(numbered.rows.map(({ row }) => row.id)).toEqual(all.slice(14, 21))
    expect([numbered.hasPrevious, numbered.hasNext]).toEqual([true, true])
    const beyond = await page({ first: 7, offset: size }, by)
    expect([beyond.rows, beyond.hasNext]).toEqual([[], false])
  })

  it('gives what lies between two cursors', async () => {
    const by: ParticipantOrder = { field: 'name', direction: 'asc' }
    const { rows } = await page({ first: 20 }, by)
    const between = await page({ after: rows[3]?.cursor, before: rows[9]?.cursor }, by)
    expect(between.rows.map(({ row }) => row.id)).toEqual(rows.slice(4, 9).map(({ row }) => row.id))
  })

  it('refuses the cursor of another order or direction, and any that it has not made', async () => {
    await fc.assert(
      fc.asyncProperty(order, order, async (made, used) => {
        const cursor = (await page({ first: 1 }, made)).rows[0]?.cursor
        const read = page({ first: 1, after: cursor }, used)
        if (made.field === used.field && made.direction === used.direction) await read
        else await expect(read).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
      }),
      { numRuns: 30, seed: 3 },
    )
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const bad = ['', 'x', forged([]), forged(['total desc', '1']), forged(['total desc', "1'; --", 1])]
    for (const after of [...bad, forged(['total desc', '1', 1.5]), forged({ length: 3 })]) {
      const read = async () => page({ first: 1, after }, { field: 'total', direction: 'desc' })
      await expect(read(), after).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: 'after' }],
      })
    }
  })

  it('counts each list by itself', async () => {
    const counts = await participantCounts(work, [contest.id, other.id], {})
    expect([counts.get(contest.id), counts.get(other.id)]).toEqual([size, 2])
  })
})

describe('the arguments of a page', () => {
  it('that contradict each other or leave their bounds are refused by name', () => {
    const refused: [PageArguments, string][] = [
      [{ first: 0 }, 'first'],
      [{ first: 251 }, 'first'],
      [{ last: 0 }, 'last'],
      [{ last: 251 }, 'last'],
      [{ first: 1, last: 1 }, 'last'],
      [{ offset: -1 }, 'offset'],
      [{ offset: 5, last: 5 }, 'offset'],
      [{ offset: 5, after: 'x' }, 'offset'],
      [{ after: 'x' }, 'after'],
      [{ before: 'x' }, 'before'],
    ]
    for (const [args, path] of refused) {
      expect(() => pageRequest(args), JSON.stringify(args)).toThrow(
        expect.objectContaining({ code: 'VALIDATION_FAILED', fields: [expect.objectContaining({ path })] }),
      )
    }
    expect(pageRequest({})).toMatchObject({ limit: 50, offset: 0, backward: false })
    expect(pageRequest({ last: 250 })).toMatchObject({ limit: 250, backward: true })
  })

  it('is that of its own account, whoever had the same list read before', async () => {
    const database = await workerDatabase()
    const accounts = [await buildAccount(database), await buildAccount(database)]
    const own = await Promise.all(accounts.map((account) => buildContest(database, account)))
    const asked = { filter: {}, order: defaultOrder, page: pageRequest({}) }
    const ids = accounts.map(({ id }) => id)
    for (const [place, id] of ids.entries()) {
      const reading = readingAs(database, id, new TestClock())
      const alone = await contestPages(reading, [id], asked)
      expect(alone.get(id)?.rows.map(({ row }) => row.id)).toEqual([own[place]?.id])
      const both = await contestPages(reading, ids, asked)
      expect(ids.map((each) => both.get(each)?.rows.length)).toEqual(ids.map((each) => (each === id ? 1 : 0)))
    }
  })
})
