import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { PgBouncer } from '../support/services/pgbouncer.js'
import { PostgresServer } from '../support/services/postgres.js'
import { describeWith } from '../support/services/programs.js'
import { RedisServer } from '../support/services/redis.js'

describeWith(['postgres', 'redis', 'pgbouncer'], 'the services that tests start', () => {
  test('answer, stream, and go and come back as they are told', async () => {
    const server = await PostgresServer.create()
    onTestFinished(() => server.remove())
    const replica = await server.replica()
    await server.query('create table t as select 1 as n')
    await expect.poll(async () => await replica.query('select n from t').catch(() => [])).toEqual([{ n: 1 }])
    await server.stop('SIGKILL')
    expect(await server.answers()).toBe(false)
    await server.start()
    expect(await server.query('select n from t')).toEqual([{ n: 1 }])

    const bouncer = await PgBouncer.create(server.url())
    onTestFinished(() => bouncer.remove())
    const client = new pg.Client(bouncer.url())
    await client.connect()
    expect((await client.query('select n from t')).rows).toEqual([{ n: 1 }])
    await client.end()

    const redis = await RedisServer.create()
    onTestFinished(() => redis.remove())
    redis.freeze()
    expect(await redis.answers()).toBe(false)
    redis.thaw()
    expect(await redis.answers()).toBe(true)
  })
})
