import { beforeAll, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildParticipants } from '../../support/build-participant.js'

describe('the number of SQL statements of each operation', () => {
  let blitz: BlitzRocket

  beforeAll(async () => {
    blitz = await startBlitzRocket()
  })

  async function statements(method: string, path: string, body?: unknown): Promise<number> {
    const log = await blitz.gateway.statements(async () => {
      const { status } = await blitz.send(method, path, { body })
      expect(status).toBeLessThan(300)
    })
    return log.length
  }

  /** Each operation on a person of the contest, as it stands. */
  async function costs(round: string): Promise<Record<string, number>> {
    const { entryId } = await blitz.enter({ email: `advocate-${round}@example.com` })
    const { data } = (await blitz.send('GET', `/entries/${entryId}`)).body
    const { referralCode } = data as { referralCode: string }
    const contest = `/contests/${blitz.contest.publicId}/entries`
    const email = `new-${round}@example.com`
    return {
      'entries.list': await statements('GET', `${contest}?limit=100`),
      'entries.list with search': await statements('GET', `${contest}?search=example`),
      'entries.get': await statements('GET', `/entries/${entryId}`),
      'entries.create': await statements('POST', contest, { email }),
      'entries.create of somebody there': await statements('POST', contest, { email }),
      'entries.create by referral': await statements('POST', contest, {
        email: `friend-${email}`,
        referralCode,
      }),
      'entries.update': await statements('PUT', `/entries/${entryId}`, { name: 'Other' }),
      'entries.disqualify': await statements('POST', `/entries/${entryId}/disqualify`, {}),
      'entries.points': await statements('POST', `/entries/${entryId}/points`, { points: 5, reason: 'Test' }),
    }
  }

  it('is small, and does not grow with the rows', async () => {
    const few = await costs('few')
    expect(few).toMatchInlineSnapshot(`
      {
        "entries.create": 6,
        "entries.create by referral": 7,
        "entries.create of somebody there": 2,
        "entries.disqualify": 7,
        "entries.get": 2,
        "entries.list": 1,
        "entries.list with search": 2,
        "entries.points": 4,
        "entries.update": 9,
      }
    `)
    await buildParticipants(
      blitz.gateway.database,
      blitz.contest,
      Array.from({ length: 120 }, () => ({ amounts: [1, 2, 3] })),
    )
    expect(await costs('many')).toEqual(few)
  })
})
