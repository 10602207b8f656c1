import { beforeEach, describe, expect, it } from 'vitest'
import { codesOf, faultPaths, payload } from '../../support/answers.js'
import { buildKey } from '../../support/builders.js'
import { clientOf, type RestAnswer } from '../../support/contract.js'
import { type Revup, startRevup } from '../../support/revup.js'

const noon = Date.parse('2026-06-15T12:00:00.000Z') / 1_000
const end = String(noon + 60)

interface Made {
  readonly secret: string
  readonly apiKey: { readonly id: string }
}

describe('the limits of a key in the Revup API', () => {
  let revup: Revup

  beforeEach(async () => {
    revup = await startRevup({ rateLimits: true })
    revup.gateway.clock.set('2026-06-15T12:00:20.000Z')
  })

  // Refused for its parameters, so that no operation runs: it counts all the same.
  const read = (key = revup.account.key) => revup.client.send('GET', '/promotions?limit=x', { key })
  const limits = ({ headers }: RestAnswer) => [
    headers['x-ratelimit-limit'],
    headers['x-ratelimit-remaining'],
    headers['x-ratelimit-reset'],
  ]

  async function times(count: number, request: () => Promise<RestAnswer>): Promise<RestAnswer | undefined> {
    let last: RestAnswer | undefined
    for (let time = 0; time < count; time += 1) last = await request()
    return last
  }

  async function make(input: Record<string, unknown>): Promise<Made> {
    const answer = await revup.gateway.graphql(
      revup.account.key,
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`,
      { input: { name: 'Limited', scopes: ['CONTESTS_READ', 'PARTICIPANTS_WRITE', 'KEYS_WRITE'], ...input } },
    )
    return payload<Made>(answer, 'createApiKey')
  }
  const change = (id: string, input: Record<string, unknown>, key = revup.account.key) =>
    revup.gateway.graphql(
      key,
      `mutation ($input: SetApiKeyLimitsInput!) { setApiKeyLimits(input: $input) {
        apiKey { readsPerMinute writesPerMinute heavyReadsPerMinute } } }`,
      { input: { apiKey: id, ...input } },
    )

  it('are 120 reads a minute, whatever the answer, with Retry-After once they are used up', async () => {
    expect(limits(await read())).toEqual(['120', '119', end])
    expect(limits(await revup.send('GET', '/account'))).toEqual(['120', '118', end])
    expect(limits(await revup.send('HEAD', '/account'))).toEqual(['120', '117', end])
    const last = await times(117, read)
    expect([last?.status, last?.headers['x-ratelimit-remaining']]).toEqual([422, '0'])
    const over = await read()
    expect([over.status, over.body.error, ...limits(over), over.headers['retry-after']]).toEqual([
      429,
      expect.objectContaining({ code: 'rate_limited' }),
      ...['120', '0', end],
      '40',
    ])
    revup.gateway.clock.set('2026-06-15T12:01:00.000Z')
    expect(limits(await read())).toEqual(['120', '119', String(noon + 120)])
  })

  it('are shown once the key was found valid, not before', async () => {
    for (const answer of [
      await revup.client.send('GET', '/account'),
      await read('unknown'),
      await revup.send('GET', '/nothing'),
      await revup.send('DELETE', '/account'),
    ]) {
      expect(limits(answer)).toEqual([undefined, undefined, undefined])
    }
    const unable = await buildKey(revup.gateway.database, revup.account.id, { scopes: ['winners:read'] })
    const refused = await read(unable)
    expect([refused.status, ...limits(refused)]).toEqual([403, '120', '119', end])
  })

  it('can be a key’s own, more or fewer than documented, and those of other keys stay', async () => {
    const few = await make({ readsPerMinute: 2 })
    expect(limits(await read(few.secret))).toEqual(['2', '1', end])
    expect((await times(2, () => read(few.secret)))?.status).toBe(429)
    const many = await make({ readsPerMinute: 1_000_000 })
    expect(limits(await read(many.secret))).toEqual(['1000000', '999999', end])
    expect((await times(130, () => read(many.secret)))?.status).toBe(422)
    expect(limits(await read())).toEqual(['120', '119', end])
  })

  it('change with the next request, and keep what was counted in the minute', async () => {
    const { secret, apiKey } = await make({})
    await times(5, () => read(secret))
    const raised = await change(apiKey.id, { readsPerMinute: 10 })
    expect(payload(raised, 'setApiKeyLimits')).toEqual({
      apiKey: { readsPerMinute: 10, writesPerMinute: null, heavyReadsPerMinute: null },
    })
    expect(limits(await read(secret))).toEqual(['10', '4', end])
    await change(apiKey.id, { readsPerMinute: 3, writesPerMinute: 7 })
    expect((await read(secret)).status).toBe(429)
    const back = await change(apiKey.id, { readsPerMinute: null })
    expect(payload(back, 'setApiKeyLimits')).toEqual({
      apiKey: { readsPerMinute: null, writesPerMinute: 7, heavyReadsPerMinute: null },
    })
    expect(limits(await read(secret))).toEqual(['120', '112', end])
  })

  it('of its own hold in the Blitz Rocket API too, apart from the count here, and not in the SweepWidget API', async () => {
    const { secret: key } = await make({ readsPerMinute: 3, writesPerMinute: 4 })
    const { app } = revup.gateway
    const blitz = clientOf(app, 'blitz-rocket')
    const sweep = clientOf(app, 'sweepwidget')
    await read(key)
    expect(limits(await blitz.send('GET', '/entries/x', { key }))).toEqual(['3', '2', end])
    expect(limits(await blitz.send('PUT', '/entries/x', { key, body: {} }))).toEqual(['4', '3', end])
    expect(limits(await sweep.send('GET', '/giveaways', { key }))).toEqual(['120', '119', end])
  })

  it.each([0, -1, 1_000_001])('cannot be %d', async (limit) => {
    const { apiKey } = await make({})
    for (const name of ['readsPerMinute', 'writesPerMinute', 'heavyReadsPerMinute']) {
      const refused = await change(apiKey.id, { [name]: limit })
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [name]])
      const unmade = await revup.gateway.graphql(
        revup.account.key,
        `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
        { input: { name: 'K', scopes: ['CONTESTS_READ'], [name]: limit } },
      )
      expect([codesOf(unmade), faultPaths(unmade)]).toEqual([['VALIDATION_FAILED'], [name]])
    }
  })

  it('are changed only with keys:write, by a key of the account that is not restricted to contests', async () => {
    const { apiKey } = await make({})
    const { gateway, account } = revup
    const reader = await buildKey(gateway.database, account.id, { scopes: ['keys:read'] })
    const confined = await buildKey(gateway.database, account.id, { contestIds: [revup.contest.id] })
    const stranger = (await startRevup()).account.key
    expect(codesOf(await change(apiKey.id, { readsPerMinute: 5 }, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await change(apiKey.id, { readsPerMinute: 5 }, confined))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await change(apiKey.id, { readsPerMinute: 5 }, stranger))).toEqual(['NOT_FOUND'])
  })
})
