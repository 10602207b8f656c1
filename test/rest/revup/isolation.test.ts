import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'
import {
  makeRevupWorld,
  operationsOf,
  type RevupWorld,
  revupPath,
  revupRequest,
} from '../../support/revup-world.js'
import { everyScope, fingerprint, type WalkedOperation } from '../../support/walk.js'

describe('every operation of Revup', () => {
  let revup: Revup
  let operations: WalkedOperation[]
  let owner: TestAccount
  let world: RevupWorld

  beforeAll(async () => {
    revup = await startRevup()
    operations = operationsOf(revup)
    owner = await buildAccount(revup.gateway.database)
    world = await makeRevupWorld(revup, owner)
  })

  const key = (options: Parameters<typeof buildKey>[2]) => buildKey(revup.gateway.database, owner.id, options)
  const ofPromotion = ({ path }: WalkedOperation) => path.includes('{promotion_id}')

  /** Sends what the owner might send, with another key, about things with these ids. */
  async function attempt(operation: WalkedOperation, asKey: string, ids: RevupWorld['ids']) {
    const request = { ...revupRequest(operation, ids), key: asKey }
    const { status, body } = await revup.client.send(operation.method, revupPath(operation, ids), request)
    const text = JSON.stringify(body)
    const { code } = (body.error ?? {}) as { code?: string }
    const seen = world.secrets.filter((secret) => text.includes(secret))
    return { operation: operation.id, status, code, seen }
  }

  /** Attempts every operation that `chosen` takes, and looks whether any row of the world has changed. */
  async function attemptAll(
    chosen: readonly WalkedOperation[],
    asKey: (operation: WalkedOperation) => Promise<string>,
    ids = world.ids,
  ) {
    expect(chosen).not.toEqual([])
    const before = await fingerprint(revup.gateway.database, world)
    expect(Object.keys(before).length).toBeGreaterThan(20)
    const attempts = []
    for (const operation of chosen) attempts.push(await attempt(operation, await asKey(operation), ids))
    expect(await fingerprint(revup.gateway.database, world)).toEqual(before)
    expect(attempts.filter(({ seen }) => seen.length > 0)).toEqual([])
    return attempts
  }

  it('is 403 for another account’s promotion, shows nothing of it and changes nothing', async () => {
    const other = await buildAccount(revup.gateway.database)
    const attempts = await attemptAll(operations.filter(ofPromotion), async () => other.key)
    expect(attempts.filter(({ code }) => code !== 'promotion_restricted')).toEqual([])
    const unnamed = await attemptAll(
      operations.filter((operation) => !ofPromotion(operation)),
      async () => other.key,
    )
    expect(unnamed.filter(({ status }) => status !== 200)).toEqual([])
  })

  it('is 404 for another account’s or promotion’s people and winners below one’s own promotion (#160)', async () => {
    const { database } = revup.gateway
    const below = operations.filter(
      ({ id, path }) => /\{promotion_id\}.*\{\w+\}/.test(path) || id === 'entries.bonus',
    )
    expect(below.map(({ id }) => id)).toEqual(['participants.get', 'entries.bonus', 'winners.get'])
    for (const account of [await buildAccount(database), owner]) {
      const { id } = await makeContest(database, account, { title: 'Somewhere else' })
      const ids = { ...world.ids, promotion_id: String(id) }
      const attempts = await attemptAll(below, async () => account.key, ids)
      expect(attempts.filter(({ code }) => code !== 'not_found')).toEqual([])
    }
  })

  it('knows nothing of promotions outside of a restricted key (#2, #200)', async () => {
    const { id } = await makeContest(revup.gateway.database, owner, { title: 'Allowed' })
    const restricted = await key({ contestIds: [id] })
    const attempts = await attemptAll(operations, async () => restricted)
    const unexpected = attempts.filter(({ operation, status, code }) => {
      const known = operations.find((one) => one.id === operation)
      return known && ofPromotion(known) ? code !== 'promotion_restricted' : status !== 200
    })
    expect(unexpected).toEqual([])
  })

  it('is 403 without its scope, with all the others, and changes nothing', async () => {
    const scoped = operations.filter(({ scopes }) => scopes.length > 0)
    const attempts = await attemptAll(scoped, ({ scopes }) =>
      key({ scopes: everyScope.filter((other) => !scopes.includes(other)) }),
    )
    expect(attempts.filter(({ code }) => code !== 'insufficient_scope')).toEqual([])
  })

  it('needs no scope but its own (#201)', async () => {
    const own = await makeRevupWorld(revup, owner)
    let shown = ''
    for (const operation of operations) {
      const asKey = await key({ scopes: operation.scopes })
      const path = revupPath(operation, own.ids)
      const request = { ...revupRequest(operation, own.ids), key: asKey }
      const { status, body } = await revup.client.send(operation.method, path, request)
      expect([operation.id, status, body.error]).toEqual([operation.id, 200, undefined])
      shown += JSON.stringify(body)
    }
    // What the tests above look for is there to be found.
    for (const secret of own.secrets) expect(shown).toContain(secret)
  })
})
