import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import type { SourceDialect } from '../../../src/database/tables/index.js'
import type { Kinds, SourceParticipant } from '../../../src/domain/source/model.js'
import { expectCountersRight } from '../../support/counters.js'
import { TestDrawing } from '../../support/drawing.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dataOf } from '../../support/people.js'
import { listOf, type ReadList, readWhole } from '../../support/runs.js'

const contest = '54321'
const at = '2026-06-02T10:00:00.000Z'
/** In everything that is personal of the one who is erased. */
const secret = 'gwendolyn'

const said = {
  ...{
    email: `${secret}@people.example`,
    displayName: `${secret} Doe`,
    firstName: secret,
    phone: '+46700112233',
  },
  city: `${secret}stad`,
} as const

const person = (number: number, facts: Partial<SourceParticipant> = {}): SourceParticipant => ({
  ...{ externalId: `p${number}`, contest, total: 3, email: `p${number}@people.example`, createdAt: at },
  ...{ isExcluded: false, ...facts },
})

const entry = (number: number, who: number): Kinds['entry'] => ({
  ...{ externalId: `r${number}`, contest, participant: `p${who}`, amount: 3, occurredAt: at, verified: true },
  ...{
    type: '14',
    typeName: 'Visit a page',
    value: who === 1 ? `@${secret}` : null,
    ...(who === 1 && { person: said }),
  },
})

const contact = (number: number, facts: Partial<Kinds['contact']> = {}): Kinds['contact'] => ({
  ...{ externalId: `c${number}`, email: `p${number}@people.example`, createdAt: at, updatedAt: at },
  ...{ ipAddress: null, location: null, ...facts },
})

const ofPerson = (number: number, count: number): SourceParticipant['entries'] =>
  Array.from({ length: count }, (_, place) => {
    const { type: _type, typeName: _name, person: _person, ...row } = entry(number * 10 + place, number)
    return { ...row, externalId: `p${number}:${place}` }
  })

/** What each service has at first, and more of the same people later. */
const services: Record<SourceDialect, (later: boolean) => readonly ReadList[]> = {
  sweepwidget: (later) => [
    listOf('participant', contest, [person(1, said), person(2)]),
    listOf('entry', contest, [entry(1, 1), entry(2, 2), ...(later ? [entry(3, 1), entry(4, 2)] : [])]),
  ],
  revup: (later) => [
    listOf('contact', null, [
      contact(1, { ...said, ...(later && { city: `New ${secret}stad` }) }),
      contact(2),
    ]),
    listOf('participant', contest, [
      person(1, { ...said, total: later ? 6 : 3, entries: ofPerson(1, later ? 2 : 1) ?? [], contact: 'c1' }),
      person(2, { total: later ? 6 : 3, entries: ofPerson(2, later ? 2 : 1) ?? [] }),
    ]),
    listOf('winner', contest, [
      {
        ...{ externalId: 'w1', contest, participant: 'p1', selectedAt: at, status: 'won', isCurrent: true },
        ...{ prize: '7', prizeName: 'Guitar', prizeValue: '10', prizeCurrency: 'SEK' },
      },
    ]),
  ],
  blitz_rocket: (later) => [
    listOf('participant', contest, [
      person(1, { ...said, total: later ? 9 : 3 }),
      person(2, { total: later ? 9 : 3 }),
    ]),
  ],
}

describe('somebody who was drawn in and is erased', () => {
  let gateway: Gateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  it.each(['sweepwidget', 'revup', 'blitz_rocket'] as const)(
    'is not brought back by the next full run, nor when the service has them again: %s',
    async (dialect) => {
      const { database } = gateway
      const drawing = await TestDrawing.begin(database, { dialect })
      const first = [listOf('contest', null, [{ externalId: contest, title: 'Summer', timeZone: 'UTC' }])]
      const read = async (lists: readonly ReadList[]) => {
        await readWhole(drawing, [...first, ...lists])
        await expectCountersRight(database, contestId ?? (await drawing.link('contest', contest)).internalId)
      }
      let contestId: number | undefined
      await read(services[dialect](false))
      contestId = (await drawing.link('contest', contest)).internalId
      const { internalId: databaseId } = await drawing.link('participant', 'p1')
      const input = { participant: { databaseId } }
      dataOf(
        await gateway.graphql(
          drawing.account.key,
          'mutation ($input: EraseParticipantInput!) { eraseParticipant(input: $input) { changed } }',
          { input },
        ),
      )
      const tables = [
        'participants',
        'contacts',
        'contact_keys',
        'entries',
        'external_ids',
        'winners',
        'events',
        'source_problems',
      ]
      const told = async () => {
        const named = await Promise.all(
          tables.map(async (table) => {
            const where = sql`${sql.raw(`"${table}"`)} t where t::text ilike ${`%${secret}%`}`
            const [found] = await rows<{ n: number }>(
              database.root,
              sql`select count(*)::int as n from ${where}`,
            )
            return [table, found?.n] as const
          }),
        )
        return named.filter(([, count]) => count !== 0)
      }
      const people = async () => {
        const found = await rows<{
          id: number
          erased: boolean
          total: number
          counts: boolean
          wins: number
        }>(
          database.root,
          sql`select id, erased_at is not null as erased, total, disqualified_at is null as counts,
              (select count(*)::int from winners w where w.participant_id = p.id and w.is_current and w.removed_at is null) as wins
            from participants p where contest_id = ${contestId} order by id`,
        )
        return found.map(({ id, total, ...more }) => ({ id: Number(id), total: Number(total), ...more }))
      }
      expect(await told()).toEqual([])
      const erased = (await people()).find(({ id }) => id === databaseId)
      const other = (await drawing.link('participant', 'p2')).internalId
      const more = dialect === 'blitz_rocket' ? 9 : 6
      await read(services[dialect](true))
      expect([await told(), await people()]).toEqual([
        [],
        [erased, { id: other, total: more, erased: false, counts: true, wins: 0 }],
      ])
      // Gone there, too, as they should be, and then there again.
      await read(services[dialect](true).map((list) => ({ ...list, rows: list.rows.slice(1) }) as ReadList))
      expect((await people())[0]).toEqual(erased)
      await read(services[dialect](true))
      expect([await told(), await people()]).toEqual([
        [],
        [erased, { id: other, total: more, erased: false, counts: true, wins: 0 }],
      ])
    },
  )
})
