import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  entries,
  idempotencyRecords,
  participants,
} from '../../../src/database/tables/index.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

const email = 'ada@example.com'
const writes = [
  ['a bonus', '/participants/entries', { email, entries: 5, title: 'Bonus' }],
  ['an import', '/participants', { participants: [{ email: 'bob@example.com' }] }],
] as const

describe('a write of a Revup client', () => {
  let revup: Revup
  let contest: ContestRow
  let sent = 0

  beforeEach(async () => {
    revup = await startRevup({ rateLimits: true })
    revup.gateway.clock.set('2026-06-15T12:00:20.000Z')
    contest = await makeContest(revup.gateway.database, revup.account)
    await buildParticipant(revup.gateway.database, contest, { email })
  })

  function send(path: string, request: { body?: unknown; raw?: string; key?: string }): Promise<RestAnswer> {
    sent += 1
    return revup.send('POST', `/promotions/${contest.id}${path}`, {
      headers: { 'content-type': 'application/json', 'idempotency-key': `write-${sent}` },
      ...request,
    })
  }

  /** Everything that the promotion holds, and the account's remembered keys. */
  async function stored() {
    const { root } = revup.gateway.database
    return [
      await root.select().from(participants).where(eq(participants.contestId, contest.id)),
      await root.select().from(entries).where(eq(entries.contestId, contest.id)),
      await root.select().from(idempotencyRecords).where(eq(idempotencyRecords.accountId, revup.account.id)),
    ]
  }

  it.each(writes)(
    'that is %s is 429 once the key’s writes of the minute are used up, and done after it',
    async (_what, path, body) => {
      const key = await buildKey(revup.gateway.database, revup.account.id)
      // Refused for its body: it counts all the same.
      const spent = await Promise.all(Array.from({ length: 200 }, () => send(path, { body: {}, key })))
      expect(new Set(spent.map(({ status }) => status))).toEqual(new Set([422]))
      const before = await stored()
      const over = await send(path, { body, key })
      expect([over.status, over.body]).toEqual([
        429,
        {
          success: false,
          request_id: expect.stringMatching(/^[0-9a-f]{24}$/),
          error: { code: 'rate_limited', message: expect.any(String) },
        },
      ])
      expect(over.headers).toMatchObject({
        'x-ratelimit-limit': '200',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.parse('2026-06-15T12:01:00.000Z') / 1_000),
        'retry-after': '40',
      })
      expect(await stored()).toEqual(before)
      const reads = await revup.send('GET', '/account', { key })
      expect(reads.status).toBe(200)
      revup.gateway.clock.set('2026-06-15T12:01:00.000Z')
      expect((await send(path, { body, key })).status).toBe(200)
    },
  )

  it.each(writes)(
    'that is %s is 413 in the documented shape where its body is too large (#17)',
    async (_what, path, body) => {
      const before = await stored()
      const large = JSON.stringify({ ...body, padding: 'x'.repeat(2 ** 20) })
      const answer = await send(path, { raw: large })
      expect([answer.status, answer.body]).toEqual([
        413,
        {
          success: false,
          request_id: expect.stringMatching(/^[0-9a-f]{24}$/),
          error: { code: 'validation_failed', message: 'The request body is too large.' },
        },
      ])
      expect(await stored()).toEqual(before)
      const fitting = JSON.stringify({ ...body, padding: 'x'.repeat(2 ** 19) })
      expect((await send(path, { raw: fitting })).status).toBe(200)
    },
  )
})
