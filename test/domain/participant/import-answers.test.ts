import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { participants } from '../../../src/database/tables/index.js'
import { importParticipants } from '../../../src/domain/participant/import/import.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'
import { writingAs } from '../../support/work.js'

it('answers an import with people exactly as they are stored, though they are not read back', async () => {
  const database = await workerDatabase()
  const account = await buildAccount(database)
  const contest = await makeContest(database, account)
  const address = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'us' }
  const rows = [
    {
      ...{
        email: ' Ada@Example.com ',
        phone: '+1 555 0100',
        uniqueId: 'crm-1',
        displayName: ' Ada  Lovelace ',
      },
      ...{ address, gender: 'female', birthday: '1815-12-10', initialEntries: 7 },
      custom: {
        zebra: 1.5,
        ab: ['x', null, true],
        aa: 'y',
        ä: false,
        '10': 0.1,
        '9': 0,
        ['__proto__']: 'own',
      },
    },
    { phone: '5550101', initialEntries: 0, custom: { size: null } },
    { uniqueId: 'crm-2', firstName: 'Grace', countryCode: 'gb' },
    { uniqueId: 'crm-2', initialEntries: 4, lastName: 'Hopper' },
  ]
  const { outcomes } = await writingAs(
    database,
    account.id,
    new TestClock('2026-06-15T12:00:00.123Z'),
    (work) => importParticipants(work, { id: contest.id }, { rows, updateExisting: true }),
  )
  const told = outcomes.flatMap((one) => (one.action === 'created' ? [one.participant] : []))
  const stored = await database.root
    .select()
    .from(participants)
    .where(eq(participants.contestId, contest.id))
    .orderBy(asc(participants.id))
  expect(told).toEqual(stored)
  expect(told.map(({ custom }) => JSON.stringify(custom))).toEqual(
    stored.map(({ custom }) => JSON.stringify(custom)),
  )
  expect(stored.map(({ total, actions, bonusActions }) => [total, actions, bonusActions])).toEqual([
    [7, 1, 0],
    [0, 0, 0],
    [5, 2, 1],
  ])
  await expectCountersRight(database, contest.id)
})
