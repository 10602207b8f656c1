import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { makeWorld, pathWith, queryOf, requestTo, type World } from '../../support/sweepwidget-world.js'
import { everyScope, fingerprint, type WalkedOperation, walk } from '../../support/walk.js'

describe('every operation of SweepWidget', () => {
  let sweep: SweepWidget
  let operations: WalkedOperation[]
  let owner: TestAccount
  let world: World

  beforeAll(async () => {
    sweep = await startSweepWidget()
    operations = walk(sweep.client.contract)
    owner = await buildAccount(sweep.gateway.database)
    world = await makeWorld(sweep, owner)
  }, 60_000)

  const key = (options: Parameters<typeof buildKey>[2]) => buildKey(sweep.gateway.database, owner.id, options)

  /** Sends what the owner might send, with another key, about things with these ids. */
  async function attempt(operation: WalkedOperation, asKey: string, ids: World['ids']) {
    const path = pathWith(operation, ids) + queryOf(operation)
    const answer = await sweep.client.send(operation.method, path, {
      ...requestTo(operation, ids),
      key: asKey,
    })
    const text = JSON.stringify(answer.body)
    const seen = world.secrets.filter((secret) => text.includes(secret))
    return { operation: operation.id, status: answer.status, seen }
  }

  /** Attempts every operation that `chosen` takes, and looks whether any row of the world has changed. */
  async function attemptAll(
    chosen: readonly WalkedOperation[],
    asKey: string | ((operation: WalkedOperation) => Promise<string>),
    ids = world.ids,
  ) {
    const before = await fingerprint(sweep.gateway.database, world)
    expect(Object.keys(before).length).toBeGreaterThan(20)
    const attempts = []
    for (const operation of chosen) {
      const used = typeof asKey === 'string' ? asKey : await asKey(operation)
      attempts.push(await attempt(operation, used, ids))
    }
    expect(await fingerprint(sweep.gateway.database, world)).toEqual(before)
    expect(attempts.filter(({ seen }) => seen.length > 0)).toEqual([])
    return attempts
  }

  const named = ({ path }: WalkedOperation) => /\{id\}/.test(path)

  it('is 403 for another account’s giveaway or webhook, shows nothing of it and changes nothing (#59)', async () => {
    const other = await buildAccount(sweep.gateway.database)
    const attempts = await attemptAll(operations.filter(named), other.key)
    expect(attempts.filter(({ status }) => status !== 403)).toEqual([])
    const unnamed = await attemptAll(
      operations.filter((operation) => !named(operation)),
      other.key,
    )
    expect(unnamed.filter(({ status }) => status >= 300)).toEqual([])
  }, 120_000)

  it('is 404 for another account’s or giveaway’s things below one’s own giveaway (#59)', async () => {
    const { database } = sweep.gateway
    const other = await buildAccount(database)
    const below = operations.filter(
      ({ path }) => named({ path } as WalkedOperation) && /\{id\}.*\{\w+\}/.test(path),
    )
    expect(below.length).toBeGreaterThan(10)
    for (const account of [other, owner]) {
      const { id } = await makeContest(database, account, { title: 'Somewhere else' })
      const attempts = await attemptAll(below, account.key, { ...world.ids, id: String(id) })
      expect(attempts.filter(({ status }) => status !== 404)).toEqual([])
      const bodies = ['entry-methods.reorder', 'winners.manual'] as const
      const chosen = operations.filter(({ id: name }) => bodies.some((body) => body === name))
      const named404 = await attemptAll(chosen, account.key, { ...world.ids, id: String(id) })
      expect(named404.map(({ status }) => status).sort()).toEqual([404, 422])
    }
  }, 120_000)

  it('knows nothing of giveaways outside of a restricted key, and lets it make and change no webhook (#2)', async () => {
    const { id } = await makeContest(sweep.gateway.database, owner, { title: 'Allowed' })
    const restricted = await key({ contestIds: [id] })
    const attempts = await attemptAll(operations, restricted)
    const unexpected = attempts.filter(({ operation, status }) => {
      const { path = '', method } = operations.find((one) => one.id === operation) ?? {}
      if (path.startsWith('/webhooks'))
        return method === 'GET' ? status !== 200 : ![403, 404].includes(status)
      // Such a key makes no giveaways, whatever they are copied from.
      if (['giveaways.create', 'giveaways.duplicate'].includes(operation)) return status !== 403
      return path.includes('{id}') ? status !== 404 : status !== 200
    })
    expect(unexpected).toEqual([])
  }, 120_000)

  it('is 403 without its scope, with all the others, and changes nothing', async () => {
    const keys = new Map<string, Promise<string>>()
    const without = (scope: string) => {
      const made = keys.get(scope) ?? key({ scopes: everyScope.filter((other) => other !== scope) })
      keys.set(scope, made)
      return made
    }
    const attempts = await attemptAll(operations, ({ scopes: [scope = ''] }) => without(scope))
    expect(attempts.filter(({ status }) => status !== 403)).toEqual([])
  }, 120_000)

  it('needs no scope but its own', async () => {
    const last = ['participants.ban', 'participants.disqualify', 'giveaways.delete', 'webhooks.delete']
    const rank = ({ id, method }: WalkedOperation) =>
      last.includes(id) ? 3 + last.indexOf(id) : method === 'GET' ? 0 : method === 'DELETE' ? 2 : 1
    const own = await makeWorld(sweep, owner)
    const refused: unknown[] = []
    const before = await fingerprint(sweep.gateway.database, own)
    let shown = ''
    for (const operation of [...operations].sort((a, b) => rank(a) - rank(b))) {
      const asKey = await key({ scopes: operation.scopes })
      const path = pathWith(operation, own.ids) + queryOf(operation)
      const answer = await sweep.client.send(operation.method, path, {
        ...requestTo(operation, own.ids),
        key: asKey,
      })
      if ([401, 403].includes(answer.status)) refused.push([operation.id, answer.status, answer.body.error])
      shown += JSON.stringify(answer.body)
    }
    expect(refused).toEqual([])
    // What the tests above look for is there to be found.
    for (const secret of own.secrets) expect(shown).toContain(secret)
    const after = await fingerprint(sweep.gateway.database, own)
    for (const table of ['contests', 'participants', 'entries', 'prizes', 'rewards', 'winners', 'webhooks']) {
      expect([table, after[table]]).not.toEqual([table, before[table]])
    }
  }, 120_000)
})
