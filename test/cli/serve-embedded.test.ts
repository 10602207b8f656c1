import { readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askServer, halfRequest, isListening, runCommand, ServerProcess } from '../support/command.js'
import { onPostgres } from '../support/database.js'
import { copyTemplate } from '../support/template.js'

const why = 'runs with the embedded database once; PostgreSQL changes nothing of it'
const threeStarts = 240_000

describe.skipIf(onPostgres)(`the server on its own database${onPostgres ? ` (skipped: ${why})` : ''}`, () => {
  let folder: string
  let running: ServerProcess | undefined
  beforeEach(async () => {
    // What PostgreSQL makes of nothing: `embedded.test.ts` has that, and `scripts/smoke.mjs` a start in an empty folder.
    folder = dirname(await copyTemplate('serve-embedded/database', 'empty'))
  })
  afterEach(async () => {
    await running?.end('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  const start = (): ServerProcess => {
    running = new ServerProcess({ DATA_DIR: folder, LOG_LEVEL: 'info' })
    return running
  }
  const keysFile = (): string => join(folder, 'demo-keys.json')

  test(
    'comes up after a kill -9 in the middle of its first start and keeps what it acknowledged before another; SIGTERM lets a request finish',
    async () => {
      const first = start()
      await first.printed(/making demo data/)
      await first.end('SIGKILL')

      const second = start()
      const url = await second.url()
      const { keys, contest } = JSON.parse(await readFile(keysFile(), 'utf8')) as {
        keys: Record<'full' | 'public' | 'restricted', string>
        contest: { id: number; publicId: string }
      }
      expect((await stat(keysFile())).mode & 0o777).toBe(0o600)
      for (const key of Object.values(keys)) expect(second.output).toContain(key)
      expect(second.output).toContain(`${url}/graphql`)
      expect(second.output).toContain(`${url}/docs`)
      expect(second.output).toContain(`${url}/dashboard`)
      expect(second.output).toContain(`/api/v1/contests/${contest.publicId}/entries`)
      expect(second.output).toContain(`${url}/sw_api/v2/giveaways`)
      for (const dialect of ['blitz-rocket', 'sweepwidget', 'revup']) {
        expect((await fetch(`${url}/openapi/${dialect}.json`)).status).toBe(200)
      }
      const pages = await fetch(`${url}/playground/config.json`)
      expect(await pages.json()).toMatchObject({
        prefill: { key: keys.full, contest: { publicId: contest.publicId } },
      })
      const query = '{ contests(first: 20) { nodes { databaseId totals { people } } } }'
      const all = await askServer(url, keys.full, query)
      const { nodes } = all['contests'] as { nodes: { totals: { people: number } }[] }
      expect(nodes.reduce((sum, { totals }) => sum + totals.people, 0)).toBe(2_500)
      expect(await askServer(url, keys.restricted, query)).toMatchObject({
        contests: { nodes: [{ databaseId: contest.id }] },
      })

      const command = await runCommand(['key', 'list'], { DATA_DIR: folder })
      expect(command).toMatchObject({ status: 1, stdout: '' })
      expect(command.stderr).toMatch(
        new RegExp(`^The server is running \\(process ${second.pid}\\)[^\\n]*\\n$`),
      )

      const rename =
        'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { name } } }'
      await askServer(url, keys.full, rename, { input: { name: 'Acknowledged' } })
      await second.end('SIGKILL')

      const third = start()
      const again = await third.url()
      expect(await askServer(again, keys.full, '{ account { name } }')).toEqual({
        account: { name: 'Acknowledged' },
      })
      for (const key of Object.values(keys)) expect(third.output).not.toContain(key)
      expect(third.output).toContain('key create --account')
      await fetch(`${again}/draws/none?api_key=never-logged`)
      const underWay = await halfRequest(again, keys.full, '{ account { name } }')
      third.signal('SIGTERM')
      while (await isListening(again));
      expect(await underWay.finish()).toContain('"name":"Acknowledged"')
      expect(await third.ended()).toBe(0)
      expect(third.output).toContain('"route":"/draws/')
      expect(third.output).not.toContain('never-logged')
    },
    threeStarts,
  )
})
