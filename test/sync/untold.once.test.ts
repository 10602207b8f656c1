import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '../support/contract.js'
import { type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import { compareReads, inShort } from '../support/reads/walked.js'
import { type Source, startSource } from '../support/source.js'

// What SweepWidget's API does not tell, though its answers show it, and that a copy differs by no more than that.

const patience = 600_000

let source: Source
let copy: Copy
let of: Copied

interface Given {
  readonly user_id: string
  readonly entry_method: number
}

/** Gives somebody at the source entries by hand; the row. */
async function give(giveaway: string, email: string): Promise<Given> {
  const body = { user_email: email, user_name: 'Untold', entry_amount: 3 }
  const answer = await clientOf(source.gateway.app, 'sweepwidget').send(
    'POST',
    `/giveaways/${giveaway}/entries`,
    { key: source.demo.keys.full, body },
  )
  return answer.body.data as unknown as Given
}

async function change(mutation: string, input: object): Promise<void> {
  const { errors } = await source.gateway.graphql(source.demo.keys.full, mutation, { input })
  expect(errors).toEqual([])
}

// So many that the person leads, and is asked for.
const bonus = 'mutation ($input: AddBonusEntriesInput!) { addBonusEntries(input: $input) { totalAfter } }'
const adjust = 'mutation ($input: AdjustEntriesInput!) { adjustEntries(input: $input) { totalAfter } }'
const exclude =
  'mutation ($input: SetParticipantDisqualifiedInput!) { setParticipantDisqualified(input: $input) { changed } }'

beforeAll(async () => {
  source = await startSource(0.01)
  of = await copied(source, 'sweepwidget')
  const [live = '', over = ''] = of.two
  const { user_id: uuid } = await give(live, 'untold@example.com')
  const participant = { uuid }
  await change(bonus, { participant, amount: 2_500, label: 'Of no type' })
  await change(adjust, { participant, amount: -2, reason: 'Of no type' })
  const elsewhere = await give(over, 'untold@example.com')
  await change(exclude, { participant: { uuid: elsewhere.user_id }, disqualified: true })
  copy = await startCopy()
  const run = await drawIn(copy, await addCopied(copy, of))
  expect(run).toMatchObject({ state: 'completed', problems: 0 })
}, patience)

afterAll(async () => {
  await copy?.gateway.app.close()
  await source?.gateway.app.close()
})

const compared = () =>
  compareReads('sweepwidget', of.place, copy.place, {
    each: 1,
    size: 100,
    pages: 1,
    ways: 1,
    contests: of.two,
  })

describe('What SweepWidget does not tell', () => {
  it(
    'is of which type rows are that print as User Details, and who is excluded elsewhere: nothing else differs',
    async () => {
      const { needed, unexplained } = await compared()
      expect(inShort(unexplained)).toEqual([])
      const operations = [...needed.keys()].map((use) => use.split(':')[0])
      expect(operations).toEqual(
        expect.arrayContaining(['analytics.entry-methods', 'participants.cross-giveaways']),
      )
    },
    patience,
  )

  it(
    'excuses no other count of User Details, and nobody who is listed at the source',
    async () => {
      const path = `/giveaways/${of.two[0]}/entries`
      const client = clientOf(copy.gateway.app, 'sweepwidget')
      const { key } = copy.account
      const found = await client.send('GET', `${path}?search=untold`, { key })
      const [row] = found.body.data as unknown as { id: number }[]
      expect((await client.send('DELETE', `${path}/${row?.id}`, { key })).status).toBe(204)
      const { unexplained } = await compared()
      expect([...new Set(unexplained.map(({ operation }) => operation))]).toEqual(
        expect.arrayContaining(['analytics.entry-methods', 'entries.list', 'participants.cross-entries']),
      )
    },
    patience,
  )
})
