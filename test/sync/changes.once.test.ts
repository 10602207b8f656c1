import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { externalIds } from '../../src/database/tables/index.js'
import { clientOf, type RestAnswer } from '../support/contract.js'
import { type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import type { Gateway } from '../support/gateway.js'
import { type Source, startSource } from '../support/source.js'
import type { MadeSource } from '../support/sources.js'

// What happens at the source, and here, between one run and the next.

const patience = 600_000

let source: Source
let copy: Copy
let of: Copied
let added: MadeSource
/** The live giveaway, by the source's number. */
let giveaway: string

beforeAll(async () => {
  source = await startSource(0.01)
  giveaway = `/giveaways/${source.demo.contest.id}`
  of = await copied(source, 'sweepwidget')
  copy = await startCopy()
  added = await addCopied(copy, of)
  await drawIn(copy, added)
}, patience)

afterAll(async () => {
  await copy?.gateway.app.close()
  await source?.gateway.app.close()
})

async function send(
  at: { readonly gateway: Gateway; readonly key: string },
  method: string,
  path: string,
  body?: unknown,
): Promise<RestAnswer> {
  const answer = await clientOf(at.gateway.app, 'sweepwidget').send(method, path, { key: at.key, body })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
  return answer
}

const there = () => ({ gateway: source.gateway, key: source.demo.keys.full })
const here = () => ({ gateway: copy.gateway, key: copy.account.key })

async function dataOf<Data>(answer: Promise<RestAnswer>): Promise<Data> {
  return (await answer).body.data as Data
}

describe('A run after changes at the source', () => {
  it(
    'brings what is new and what changed, though it does not fetch everything',
    async () => {
      const person = { user_email: 'newcomer@example.com', user_name: 'New Comer', entry_amount: 7 }
      await send(there(), 'POST', `${giveaway}/entries`, person)
      await send(there(), 'PUT', giveaway, { title: 'Renamed at the source', number_of_winners: 4 })
      const run = await drawIn(copy, added)
      expect(run).toMatchObject({ kind: 'incremental', state: 'completed', problems: 0 })
      expect(run.counts['contest']).toMatchObject({ changed: 1, made: 0 })
      expect(run.counts['participant']).toMatchObject({ made: 1 })
      expect(run.counts['entry']).toMatchObject({ made: 1 })
      await expectEqual(copy, of, of.place)
    },
    patience,
  )

  it(
    'marks what has vanished there, and deletes none of it, but lets it count no more',
    async () => {
      type Ids = { id: number }[]
      const [reward] = await dataOf<Ids>(send(there(), 'GET', `${giveaway}/rewards`))
      const [blocked] = await dataOf<Ids>(send(there(), 'GET', `${giveaway}/blacklist`))
      const [entry] = await dataOf<Ids>(send(there(), 'GET', `${giveaway}/entries?search=newcomer`))
      await send(there(), 'DELETE', `${giveaway}/rewards/${reward?.id}`)
      await send(there(), 'DELETE', `${giveaway}/blacklist/${blocked?.id}`)
      await send(there(), 'DELETE', `${giveaway}/entries/${entry?.id}`)
      const drawn = `/giveaways/${of.two[1]}`
      const [winner] = await dataOf<{ entry_id: number }[]>(send(there(), 'GET', `${drawn}/winners`))
      await send(there(), 'DELETE', `${drawn}/winners/${winner?.entry_id}`)
      await drawIn(copy, added, { full: true })
      const { root } = copy.gateway.database
      const vanished = await root.select().from(externalIds).where(isNotNull(externalIds.vanishedAt))
      const parts = vanished.filter(({ kind }) => kind !== 'participant')
      // Who is in no list of people any more is marked as well.
      expect(parts.map(({ kind, externalId }) => `${kind} ${externalId}`).sort()).toEqual([
        `blocked ${blocked?.id}`,
        `entry ${entry?.id}`,
        `reward ${reward?.id}`,
        `winner ${winner?.entry_id}`,
      ])
      expect(await dataOf<Ids>(send(here(), 'GET', `${giveaway}/rewards`))).toContainEqual(reward)
      expect(await dataOf<object>(send(here(), 'GET', `${giveaway}/entries/${entry?.id}`))).toMatchObject({
        id: entry?.id,
        is_verified: false,
      })
      for (const path of [`${giveaway}/stats`, `${drawn}/winners`])
        expect(await dataOf(send(here(), 'GET', path)), path).toEqual(
          await dataOf(send(there(), 'GET', path)),
        )
    },
    patience,
  )
})

describe('A field that was changed here', () => {
  it(
    'stays so when the source says something new of it, and is named; other fields follow the source',
    async () => {
      await send(here(), 'PUT', giveaway, { title: 'Renamed here' })
      await send(there(), 'PUT', giveaway, { title: 'Renamed there again', description: 'New there' })
      await drawIn(copy, added)
      expect(await dataOf<object>(send(here(), 'GET', giveaway))).toMatchObject({
        title: 'Renamed here',
        description: 'New there',
      })
      const [known] = await copy.gateway.database.root
        .select()
        .from(externalIds)
        .where(
          and(eq(externalIds.kind, 'contest'), eq(externalIds.externalId, String(source.demo.contest.id))),
        )
      expect(known?.localFields).toEqual(['title'])
    },
    patience,
  )
})
