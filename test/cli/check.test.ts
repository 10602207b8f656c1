import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { runCommand, ServerProcess } from '../support/command.js'
import { Relay, silent } from '../support/relay.js'
import { freePort } from '../support/services/programs.js'
import { MailServer } from '../support/smtp.js'
import { administer, databaseUrl } from '../support/template.js'

const patience = 60_000
const server = process.env['TEST_DATABASE_URL']
/** No test asks the internet. */
const alone = { DRAW_RANDOMNESS: 'local' }

interface Report {
  readonly ready: boolean
  readonly findings: readonly { readonly subject: string; readonly level: string; readonly says: string }[]
}

async function check(environment: Record<string, string>) {
  const { status, stdout } = await runCommand(['check', '--json'], { ...alone, ...environment })
  const report = JSON.parse(stdout) as Report
  const of = (subject: string) => report.findings.filter((finding) => finding.subject === subject)
  return { status, ready: report.ready, of }
}

describe('the check before a start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-check-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test(
    'finds nothing missing on a laptop with nothing set, and makes nothing',
    async () => {
      const DATA_DIR = join(folder, 'not-there-yet')
      const { status, ready, of } = await check({ DATA_DIR })
      expect({ status, ready }).toEqual({ status: 0, ready: true })
      expect(of('database')).toMatchObject([{ level: 'ok' }])
      expect(of('public address')).toMatchObject([{ level: 'ok' }])
      await expect(rm(DATA_DIR)).rejects.toMatchObject({ code: 'ENOENT' })
    },
    patience,
  )

  test(
    'names a wrong setting, a database and a mail server that do not answer, and ends with 1',
    async () => {
      const wrong = await check({ PORT: 'abc' })
      expect(wrong).toMatchObject({ status: 1, ready: false })
      expect(wrong.of('settings')).toMatchObject([
        { level: 'missing', says: expect.stringMatching(/^PORT /) },
      ])
      const port = await freePort()
      const away = await check({
        DATABASE_URL: `postgres://somebody:secret@127.0.0.1:${port}/none`,
        SMTP_URL: `smtp://somebody:secret@127.0.0.1:${port}`,
        REDIS_URL: `redis://somebody:secret@127.0.0.1:${port}`,
      })
      expect(away).toMatchObject({ status: 1, ready: false })
      for (const subject of ['database', 'mail server']) {
        const [finding] = away.of(subject)
        expect(finding).toMatchObject({ level: 'missing', says: expect.stringContaining('ECONNREFUSED') })
        expect(finding?.says).not.toContain('secret')
      }
      // It starts without Redis all the same.
      const [redis] = away.of('redis')
      expect(redis).toMatchObject({ level: 'warning', says: expect.stringContaining('ECONNREFUSED') })
      expect(redis?.says).not.toContain('secret')
    },
    patience,
  )

  test(
    'warns of what others would notice: links, proxies, senders, the beacon',
    async () => {
      const mail = new MailServer()
      onTestFinished(() => mail.close())
      const { status, of } = await check({
        DATA_DIR: folder,
        HOST: '0.0.0.0',
        PUBLIC_URL: 'http://draws.example.com',
        SMTP_URL: await mail.listen(),
        DRAW_RANDOMNESS: 'drand',
        DRAND_URLS: 'http://127.0.0.1:9',
      })
      expect(status).toBe(0)
      expect(of('mail server')).toMatchObject([{ level: 'ok' }])
      for (const subject of ['public address', 'proxies', 'e-mail', 'beacon']) {
        expect(of(subject), subject).toMatchObject([{ level: 'warning' }])
      }
    },
    patience,
  )

  test(
    'ends although neither Redis nor a relay answers, whatever is collected meanwhile',
    async () => {
      const collecting = `import { setFlagsFromString } from 'node:v8'
        import { runInNewContext } from 'node:vm'
        setFlagsFromString('--expose-gc')
        setInterval(runInNewContext('gc'), 100).unref()`
      const relay = await Relay.start(silent)
      onTestFinished(() => relay.close())
      const { status, of } = await check({
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(collecting)}`,
        DATA_DIR: folder,
        REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
        DRAW_RANDOMNESS: 'drand',
        DRAND_URLS: `${relay.url},http://127.0.0.1:9`,
      })
      expect(status).toBe(0)
      for (const subject of ['redis', 'beacon']) expect(of(subject)).toMatchObject([{ level: 'warning' }])
    },
    patience,
  )

  test(
    'names a data folder that is none, or that could not be made',
    async () => {
      const file = join(folder, 'file')
      await writeFile(file, '')
      for (const DATA_DIR of [file, join(file, 'below', 'it')]) {
        const { status, of } = await check({ DATA_DIR })
        expect({ status, database: of('database') }).toMatchObject({
          status: 1,
          database: [{ level: 'missing', says: expect.stringContaining(`${file} is not a folder`) }],
        })
      }
    },
    patience,
  )
})

describe.skipIf(server === undefined)('on PostgreSQL', () => {
  /** A database of its own, and a role that may do nothing in it yet. */
  async function place() {
    const url = server ?? ''
    const name = `${process.env['TEST_POSTGRES_PREFIX']}_${randomUUID().slice(0, 8)}`
    const role = `${name}_role`
    await administer(url, `create role ${role} login password 'word'`)
    await administer(url, `create database ${name}`)
    onTestFinished(async () => {
      await administer(url, `drop database ${name} with (force)`)
      await administer(url, `drop role ${role}`)
    })
    const own = new URL(databaseUrl(url, name))
    own.username = role
    own.password = 'word'
    return { name, role, url: own.toString(), whole: databaseUrl(url, name) }
  }

  test(
    'names the rights that the role lacks, and a start says the same in one line',
    async () => {
      const { name, role, url, whole } = await place()
      const lacking = await check({ DATABASE_URL: url })
      expect(lacking).toMatchObject({ status: 1, ready: false })
      const [right] = lacking.of('schema')
      expect(right).toMatchObject({ level: 'missing', says: expect.stringContaining(role) })
      const start = await runCommand(['serve'], { DATABASE_URL: url, PORT: '0' })
      expect(start).toEqual({ status: 1, stdout: '', stderr: `${right?.says}\n` })

      await administer(whole, `grant create on database ${name} to ${role}`)
      await administer(whole, `grant create on schema public to ${role}`)
      const pending = await check({ DATABASE_URL: url, AUTO_MIGRATE: 'false' })
      expect(pending.of('schema')).toMatchObject([
        { level: 'missing', says: expect.stringContaining('0000_gateway') },
      ])
      expect((await runCommand(['migrate'], { DATABASE_URL: url })).status).toBe(0)
      const current = await check({ DATABASE_URL: url, AUTO_MIGRATE: 'false' })
      expect(current).toMatchObject({ status: 0, ready: true })
      expect(current.of('schema')).toEqual([{ subject: 'schema', level: 'ok', says: 'Current.' }])
      expect(current.of('clock')).toMatchObject([{ level: 'ok' }])

      const running = new ServerProcess({ ...alone, DATABASE_URL: url })
      await running.url()
      expect(await running.end('SIGTERM')).toBe(0)
    },
    patience * 2,
  )

  test(
    'refuses more connections than the server has',
    async () => {
      const { whole } = await place()
      const { status, of } = await check({ DATABASE_URL: whole, DATABASE_POOL_SIZE: '1000' })
      expect(status).toBe(1)
      expect(of('connections')).toMatchObject([
        { level: 'missing', says: expect.stringContaining('max_connections') },
      ])
    },
    patience,
  )
})
