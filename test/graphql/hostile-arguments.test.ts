import { isInputObjectType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../../src/domain/demo/random.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { askHostile, OperationMaker } from '../support/hostile/graphql.js'
import { startHostileWorld } from '../support/hostile/graphql-world.js'
import { type KnownIds, placesOf } from '../support/hostile/places.js'
import { HostileSocket } from '../support/hostile/socket.js'
import { rounds } from '../support/parts.js'
import type { SweepWidget } from '../support/sweepwidget.js'

/** Operations for each place of an argument; `HOSTILE_RUNS=100 npx vitest run test/graphql/hostile-arguments` looks longer. */
const each = Number(process.env['HOSTILE_RUNS'] ?? 1)
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_121)

const schema = buildSchema()
let sweep: SweepWidget
let ids: KnownIds
beforeAll(async () => {
  const world = await startHostileWorld()
  sweep = world.sweep
  ids = world.ids
})

describe('operations made from the SDL', () => {
  it('reach every field with arguments and every field of every input object', () => {
    const { targets } = new OperationMaker(schema, ids, new Random(seed))
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
    const fields = types
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => field.args.length > 0)
      .map(({ type, field }) => `${type.name}.${field.name}`)
    expect(targets.map(({ owner, field }) => `${owner.name}.${field.name}`).sort()).toEqual(fields.sort())
    const places = new Set(targets.flatMap(({ field }) => placesOf(field.args)).map((place) => place.at(-1)))
    const names = types.filter(isInputObjectType).flatMap((type) => Object.keys(type.getFields()))
    expect(names.filter((name) => !places.has(name))).toEqual([])
  })

  it('to do harm in any argument, are answered or refused with a documented code, and give nothing away', async () => {
    const { account, gateway } = sweep
    const { faults, requests } = await askHostile({
      ...{ schema, ids, each, seed, kinds: ['query', 'mutation'] },
      async ask({ payload }) {
        const response = await gateway.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', 'x-api-key': account.key },
          payload,
        })
        return { status: response.statusCode, body: response.body }
      },
    })
    expect(faults).toEqual([])
    expect(requests).toBeGreaterThan(rounds(1_000, 250))
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 600_000)

  it('are so as subscriptions too, and the websocket stays open', async () => {
    const { account, gateway } = await startHostileWorld().then((world) => world.sweep)
    const client = await HostileSocket.open(gateway, account.key)
    const { faults, requests } = await askHostile({
      ...{ schema, ids, each: each * 20, seed, kinds: ['subscription'] },
      ask: ({ payload }) => client.ask(payload),
    })
    client.socket.terminate()
    await gateway.app.close()
    expect(faults).toEqual([])
    expect(requests).toBeGreaterThan(rounds(100, 25))
  }, 600_000)
})
