import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { entries, events, participants } from '../../../src/database/tables/index.js'
import { buildParticipants } from '../../support/build-participant.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

const where = onPostgres ? 'on PostgreSQL' : needsPostgres

describe.skipIf(!onPostgres)(`entries given by hand at once (${where})`, () => {
  let sweep: SweepWidget

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  const email = (index: number) => `person${index}@example.com`
  const row = (index: number) => ({ user_email: email(index), user_name: 'Somebody', entry_amount: 1 })

  it('enter everybody once and lose no row, in whatever order the imports name them', async () => {
    const { database } = sweep.gateway
    const contest = await makeContest(database, sweep.account)
    // The first ten are there already, the others are new to all imports.
    await buildParticipants(
      database,
      contest,
      Array.from({ length: 10 }, (_, index) => ({ email: email(index), amounts: [1] })),
    )
    const indexes = Array.from({ length: 30 }, (_, index) => index)
    const orders = [indexes, indexes.toReversed(), [...indexes.slice(15), ...indexes.slice(0, 15)], indexes]
    const answers = await Promise.all(
      orders.map((order) =>
        sweep.send('POST', `/giveaways/${contest.id}/entries/bulk`, { body: { entries: order.map(row) } }),
      ),
    )
    expect(answers.map(({ status, body }) => [status, body.data])).toEqual(
      orders.map(() => [201, { created: 30, failed: 0, total: 30 }]),
    )
    const people = await database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
    expect(people).toHaveLength(30)
    expect(people.map(({ total }) => total).sort()).toEqual([
      ...Array.from({ length: 20 }, () => 4),
      ...Array.from({ length: 10 }, () => 5),
    ])
    const base = await database.root
      .select()
      .from(entries)
      .where(and(eq(entries.contestId, contest.id), eq(entries.origin, 'base')))
    expect(base).toHaveLength(30)
    const told = await database.root
      .select()
      .from(events)
      .where(and(eq(events.contestId, contest.id), eq(events.type, 'participant.created')))
    expect(told).toHaveLength(20)
    await expectCountersRight(database, contest.id)
  })

  it('are either counted before a ban or refused after it', async () => {
    const { database } = sweep.gateway
    const contest = await makeContest(database, sweep.account)
    const people = await buildParticipants(
      database,
      contest,
      Array.from({ length: 8 }, (_, index) => ({ email: email(index), amounts: [1] })),
    )
    const path = `/giveaways/${contest.id}`
    const answers = await Promise.all(
      people.flatMap(({ uuid }, index) => [
        sweep.send('POST', `${path}/entries`, { body: row(index) }),
        sweep.send('POST', `${path}/participants/${uuid}/ban`),
        sweep.send('POST', `${path}/participants/${uuid}/add-entries`, { body: { amount: 1 } }),
      ]),
    )
    const given = answers.filter(({ body }, index) => index % 3 !== 1 && body.error === undefined).length
    for (const [index, { status }] of answers.entries()) {
      expect(index % 3 === 1 ? [200] : [200, 201, 422]).toContain(status)
    }
    const rows = await database.root.select().from(entries).where(eq(entries.contestId, contest.id))
    expect(rows).toHaveLength(people.length + given)
    await expectCountersRight(database, contest.id)
  })
})
