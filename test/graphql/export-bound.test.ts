import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { defaultLimits } from '../../src/server/limits.js'
import { codesOf, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { startGateway } from '../support/gateway.js'

it('exports of several people give 50,000 rows together and refuse more, whatever each may have', async () => {
  const gateway = await startGateway({
    limits: { ...defaultLimits, cost: 10_000_000, operationTime: 60_000 },
  })
  const account = await buildAccount(gateway.database)
  const contest = await buildContest(gateway.database, account)
  const people = await buildParticipants(
    gateway.database,
    contest,
    Array.from({ length: 6 }, () => ({})),
  )
  const add = (personId: number | undefined, rows: number) =>
    gateway.database.root.execute(sql`
      insert into entries (contest_id, participant_id, amount, origin, verified, occurred_at)
      select ${contest.id}, ${personId}, 1, 'bonus', true, timestamptz '2026-06-10T00:00:00Z'
      from generate_series(1, ${rows})`)
  for (const { id } of people.slice(0, 5)) await add(id, 10_000)
  const read = () =>
    gateway.graphql(
      account.key,
      `query ($id: SafeInt!) {
        participants(contest: { databaseId: $id }) { nodes { entriesExport { amount } } }
      }`,
      { id: contest.id },
    )
  const { nodes } = payload<{ nodes: { entriesExport: unknown[] }[] }>(await read(), 'participants')
  expect(nodes.map(({ entriesExport }) => entriesExport.length)).toEqual([
    10_000, 10_000, 10_000, 10_000, 10_000, 0,
  ])
  await add(people[5]?.id, 1)
  expect(codesOf(await read())[0]).toBe('LIMIT_EXCEEDED')
})
