import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  entries,
  type ParticipantRow,
  participants,
} from '../../../src/database/tables/index.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import { addMethodEntry } from '../../../src/domain/entry/add.js'
import { adjustEntries } from '../../../src/domain/entry/adjust.js'
import { appendEntries, type NewEntry } from '../../../src/domain/entry/ledger.js'
import { deleteEntry, setEntryVerified } from '../../../src/domain/entry/remove.js'
import { DomainError } from '../../../src/domain/errors.js'
import { createParticipant } from '../../../src/domain/participant/create.js'
import { ban, setDisqualified, unban } from '../../../src/domain/participant/exclusion.js'
import { updateParticipant } from '../../../src/domain/participant/update.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { readingAs, writingAs } from '../../support/work.js'

// The rules are called without the retries of `execute()`: a deadlock fails the test.
describe.skipIf(!onPostgres)(`figures that many writes share (${needsPostgres})`, () => {
  let gateway: Gateway
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  const write = <T>(work: (work: WriteWork) => Promise<T>): Promise<T> =>
    writingAs(gateway.database, contest.accountId, gateway.clock, work)

  /**
   * Runs writes, as many at once as there are connections; what the rules refuse is part of the game,
   * anything else fails the test.
   */
  async function atOnce(writes: readonly ((work: WriteWork) => Promise<unknown>)[]): Promise<void> {
    const waiting = [...writes]
    const failures: unknown[] = []
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await write(next).catch((error: unknown) => {
          if (!(error instanceof DomainError)) failures.push(error)
        })
      }
    }
    await Promise.all(Array.from({ length: 10 }, lane))
    expect(failures).toEqual([])
  }

  async function newContest(): Promise<void> {
    contest = await buildContest(gateway.database, await buildAccount(gateway.database))
  }

  const ipAddresses = ['10.0.0.1', '10.0.0.2', '::1', '2001:db8::1']

  // Of one person each the batches share nothing but the addresses; of sixteen also slots, types and days.
  it.each([1, 16])(
    'batches of %i people that name the same addresses in any order do not wait for each other in a ring',
    async (size) => {
      await newContest()
      const people = await buildParticipants(gateway.database, contest, Array(size * 10).fill({}))
      const rowsOf = (batch: number): NewEntry[] => {
        // Each lane has people of its own, so that it is not they who keep the batches apart.
        const own = people.slice((batch % 10) * size, ((batch % 10) + 1) * size)
        const rows = Array.from({ length: 64 }, (_, place) => ({
          participantId: own[place % size]?.id ?? 0,
          amount: 1,
          origin: 'method' as const,
          methodTypeId: 10 + (place % 4),
          ipAddress: `10.0.0.${place}`,
          verified: true,
          occurredAt: gateway.clock.now(),
        }))
        return batch % 2 === 0 ? rows : rows.reverse()
      }
      await atOnce(
        Array.from({ length: 60 }, (_, batch) => (work) => appendEntries(work, contest, rowsOf(batch))),
      )
      await expectCountersRight(gateway.database, contest.id)
      const reading = readingAs(gateway.database, contest.accountId, gateway.clock)
      const totals = await contestTotals(reading, [contest.id])
      expect(totals.get(contest.id)).toMatchObject({ participants: size * 10, actions: 60 * 64 })
    },
  )

  it('a first award locks the advocate’s own advocate in the order in which everybody does', async () => {
    await newContest()
    const head = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const advocates = await buildParticipants(
      gateway.database,
      contest,
      Array(60).fill({ referredBy: head.id }),
    )
    await atOnce(
      advocates.flatMap(({ id, referralCode }) => [
        (work: WriteWork) =>
          createParticipant(work, { id: contest.id }, { email: `by${id}@example.com`, referralCode }),
        (work: WriteWork) => adjustEntries(work, { id }, { amount: 1, reason: 'test' }),
      ]),
    )
    await expectCountersRight(gateway.database, contest.id)
    const [now] = await gateway.database.root.select().from(participants).where(eq(participants.id, head.id))
    expect(now?.referralCount).toBe(60)
  })

  it('people of one advocate, country and address who come, go and change leave every figure right', async () => {
    await newContest()
    await buildMethod(gateway.database, contest, { typeId: 1 })
    const method = await buildMethod(gateway.database, contest)
    const { database } = gateway
    const head = await buildParticipant(database, contest, { amounts: [1], countryCode: 'NL' })
    const advocate = await buildParticipant(database, contest, { countryCode: 'NL', referredBy: head.id })
    const friend = { referredBy: advocate.id, amounts: [2], countryCode: 'NL', ipAddress: '::1' }
    const friends = await buildParticipants(database, contest, Array(10).fill(friend))
    const ledger = await database.root.select().from(entries).where(eq(entries.contestId, contest.id))
    const key = ({ id }: ParticipantRow) => ({ id })
    const one = <T>(list: readonly T[], index: number): T => {
      const found = list[index % list.length]
      if (found === undefined) throw new Error('The list is empty.')
      return found
    }
    const everybody = [advocate, head, ...friends]
    const codes = [advocate.referralCode, head.referralCode]
    const countries = ['NL', 'JP', null]
    const deeds: ((index: number) => (work: WriteWork) => Promise<unknown>)[] = [
      (index) => (work) =>
        createParticipant(
          work,
          { id: contest.id },
          {
            email: `new${index}@example.com`,
            referralCode: one(codes, index),
            countryCode: one(countries, index),
            source: { ipAddress: one(ipAddresses, index) },
          },
        ),
      (index) => (work) => addMethodEntry(work, key(one(everybody, index)), { methodId: method.id }),
      (index) => (work) =>
        adjustEntries(work, key(one(everybody, index)), { amount: index % 2 === 0 ? 3 : -2, reason: 'test' }),
      (index) => (work) => setDisqualified(work, key(one(everybody, index)), undefined),
      (index) => (work) => (index % 2 === 0 ? ban : unban)(work, key(one(everybody, index))),
      (index) => (work) =>
        updateParticipant(work, key(one(everybody, index)), { countryCode: one(countries, index) }),
      (index) => (work) => setEntryVerified(work, one(ledger, index).id, index % 3 === 0),
      (index) => (work) => (index % 5 === 0 ? deleteEntry(work, one(ledger, index).id) : Promise.resolve()),
    ]
    await atOnce(Array.from({ length: 160 }, (_, index) => one(deeds, index * 7)(Math.floor(index / 3))))
    await expectCountersRight(database, contest.id)
  })
})
