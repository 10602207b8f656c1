import { describe, expect, it } from 'vitest'
import { startBlitzRocket } from '../../support/blitz-rocket.js'
import { needsPostgres, onPostgres } from '../../support/database.js'

const statusesOf = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).sort()

describe.skipIf(!onPostgres)(
  `requests at the same time (${onPostgres ? 'on PostgreSQL' : needsPostgres})`,
  () => {
    it('that enter the same e-mail make one entry: one 201, the others 200', async () => {
      const blitz = await startBlitzRocket()
      for (let round = 0; round < 5; round += 1) {
        const body = { email: `twin${round}@example.com`, name: 'Twin' }
        const answers = await Promise.all(
          Array.from({ length: 4 }, () =>
            blitz.send('POST', `/contests/${blitz.contest.publicId}/entries`, { body }),
          ),
        )
        expect(statusesOf(answers)).toEqual([200, 200, 200, 201])
        const ids = new Set(answers.map(({ body: { data } }) => (data as { entryId: string }).entryId))
        expect(ids.size).toBe(1)
      }
      const { body } = await blitz.send('GET', `/contests/${blitz.contest.publicId}/entries`)
      expect(body['pagination']).toMatchObject({ total: 5 })
    })

    it('that adjust the same points end at the exact sum', async () => {
      const blitz = await startBlitzRocket()
      const { entryId } = await blitz.enter({ email: 'busy@example.com' })
      const amounts = Array.from({ length: 50 }, (_, index) => index + 1)
      const answers = await Promise.all(
        amounts.map((points) =>
          blitz.send('POST', `/entries/${entryId}/points`, { body: { points, reason: 'At once' } }),
        ),
      )
      expect(statusesOf(answers)).toEqual(amounts.map(() => 200))
      for (const { body } of answers) {
        const { previousTotal, newTotal, adjustment } = body.data as Record<string, number>
        expect(newTotal).toBe((previousTotal ?? 0) + (adjustment ?? 0))
      }
      const { data } = (await blitz.send('GET', `/entries/${entryId}`)).body
      expect(data).toMatchObject({ points: 1 + (50 * 51) / 2 })
    })

    it('that take points never take more than there are', async () => {
      const blitz = await startBlitzRocket()
      const { entryId } = await blitz.enter({ email: 'drained@example.com' })
      await blitz.send('POST', `/entries/${entryId}/points`, { body: { points: 99, reason: 'Start' } })
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          blitz.send('POST', `/entries/${entryId}/points`, { body: { points: -7, reason: 'At once' } }),
        ),
      )
      const taken = answers.map(({ body }) => (body.data as { adjustment: number }).adjustment)
      expect(taken.reduce((sum, amount) => sum + amount, 0)).toBe(-100)
      expect(answers.every(({ body }) => (body.data as { newTotal: number }).newTotal >= 0)).toBe(true)
    })

    it('that carry the same Idempotency-Key act once and answer alike', async () => {
      const blitz = await startBlitzRocket()
      const { entryId } = await blitz.enter({ email: 'keyed@example.com' })
      const request = { body: { points: 10, reason: 'Once' }, headers: { 'idempotency-key': 'twins' } }
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => blitz.send('POST', `/entries/${entryId}/points`, request)),
      )
      for (const { status, body } of answers) {
        expect([status, body.data]).toMatchObject([200, { previousTotal: 1, newTotal: 11 }])
      }
      expect((await blitz.send('GET', `/entries/${entryId}`)).body.data).toMatchObject({ points: 11 })
    })
  },
)
