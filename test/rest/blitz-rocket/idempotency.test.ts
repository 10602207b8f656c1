import { beforeAll, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'

describe('an Idempotency-Key on a POST (#21)', () => {
  let blitz: BlitzRocket
  let entryId: string

  beforeAll(async () => {
    blitz = await startBlitzRocket()
    entryId = (await blitz.enter({ email: 'points@example.com' })).entryId
  })

  const post = (path: string, body: unknown, idempotencyKey: string, key = blitz.account.key) =>
    blitz.send('POST', path, { key, body, headers: { 'idempotency-key': idempotencyKey } })
  const points = async () => {
    const { data } = (await blitz.send('GET', `/entries/${entryId}`)).body
    return (data as { points: number }).points
  }

  it('makes a repetition answer as the first time, and do nothing', async () => {
    const before = await points()
    const adjustment = { points: 50, reason: 'Survey' }
    const first = await post(`/entries/${entryId}/points`, adjustment, 'adjust-1')
    const again = await post(`/entries/${entryId}/points`, adjustment, 'adjust-1')
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect(await points()).toBe(before + 50)
    const path = `/contests/${blitz.contest.publicId}/entries`
    const created = await post(path, { email: 'once@example.com', name: 'A' }, 'create-1')
    // The order of fields makes no other request.
    const replayed = await post(path, { name: 'A', email: 'once@example.com' }, 'create-1')
    expect([created.status, replayed.status, replayed.body]).toEqual([201, 201, created.body])
  })

  it('is refused with another body, path or query, and without touching anything', async () => {
    const before = await points()
    const body = { points: 1, reason: 'First' }
    await post(`/entries/${entryId}/points`, body, 'adjust-2')
    const other = (await blitz.enter({ email: 'other@example.com' })).entryId
    for (const [path, sent] of [
      [`/entries/${entryId}/points`, { ...body, points: 2 }],
      [`/entries/${other}/points`, body],
    ] as const) {
      const { status, body: refusal } = await post(path, sent, 'adjust-2')
      expect([status, refusal.error]).toEqual([400, 'Idempotency-Key already used'])
    }
    expect(await points()).toBe(before + 1)
  })

  it('tells a key for other contests nothing of this one (#2)', async () => {
    const elsewhere = await makeContest(blitz.gateway.database, blitz.account)
    const restricted = await buildKey(blitz.gateway.database, blitz.account.id, {
      contestIds: [elsewhere.id],
    })
    const path = `/contests/${blitz.contest.publicId}/entries`
    expect((await post(path, { email: 'reach@example.com' }, 'reach')).status).toBe(201)
    const before = await points()
    await post(`/entries/${entryId}/points`, { points: 3, reason: 'First' }, 'reach-points')
    for (const [where, body, key] of [
      [path, { email: 'reach@example.com' }, 'reach'],
      [path, { email: 'another@example.com' }, 'reach'],
      [path, { email: 'another@example.com' }, 'unused'],
      [`/entries/${entryId}/points`, { points: 3, reason: 'First' }, 'reach-points'],
    ] as const) {
      expect([where, (await post(where, body, key, restricted)).status]).toEqual([where, 404])
    }
    expect(await points()).toBe(before + 3)
  })

  it('is consumed only by success', async () => {
    const path = `/contests/${blitz.contest.publicId}/entries`
    expect((await post(path, { email: 'wrong' }, 'create-2')).status).toBe(400)
    expect((await post('/contests/unknown/entries', { email: 'late@example.com' }, 'create-2')).status).toBe(
      404,
    )
    expect((await post(path, { email: 'late@example.com' }, 'create-2')).status).toBe(201)
  })

  it('belongs to its account, operation and contest', async () => {
    const { database } = blitz.gateway
    const body = { email: 'everywhere@example.com' }
    const second = await makeContest(database, blitz.account)
    const other = await buildAccount(database)
    const foreign = await makeContest(database, other)
    expect((await post(`/contests/${blitz.contest.publicId}/entries`, body, 'shared')).status).toBe(201)
    expect((await post(`/contests/${second.publicId}/entries`, body, 'shared')).status).toBe(201)
    expect((await post(`/contests/${foreign.publicId}/entries`, body, 'shared', other.key)).status).toBe(201)
    expect((await post(`/entries/${entryId}/points`, { points: 1, reason: 'x' }, 'shared')).status).toBe(200)
    expect((await post(`/entries/${entryId}/disqualify`, {}, 'shared')).body.data).toMatchObject({
      disqualified: true,
    })
    expect((await post(`/entries/${entryId}/disqualify`, {}, 'shared')).body.data).toMatchObject({
      disqualified: true,
    })
  })

  it('has 1 to 255 characters', async () => {
    const body = { points: 1, reason: 'Test' }
    for (const [key, status] of [
      ['x'.repeat(255), 200],
      ['x'.repeat(256), 400],
      ['', 400],
    ] as const) {
      expect([key.length, (await post(`/entries/${entryId}/points`, body, key)).status]).toEqual([
        key.length,
        status,
      ])
    }
  })

  it('means nothing on other methods', async () => {
    const headers = { 'idempotency-key': 'put-1' }
    for (const name of ['One', 'Two']) {
      const { body } = await blitz.send('PUT', `/entries/${entryId}`, { body: { name }, headers })
      expect(body.data).toMatchObject({ name })
    }
  })
})
