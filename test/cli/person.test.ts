import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createParticipant } from '../../src/domain/participant/create.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { type Finished, runCommand } from '../support/command.js'
import { type Place, place } from '../support/place.js'
import { writingAs } from '../support/work.js'

const patience = 240_000

describe('gateway person', () => {
  let target: Place
  let environment: Place['environment']
  let using: Place['using']
  let folder: string
  let account: TestAccount

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'person-'))
    target = await place('person')
    environment = target.environment
    using = target.using
    account = await using(async (database) => {
      const made = await buildAccount(database)
      for (const _ of [1, 2]) {
        const contest = await buildContest(database, made)
        await writingAs(database, made.id, new TestClock('2026-06-15T12:00:00.000Z'), (work) =>
          createParticipant(
            work,
            { id: contest.id },
            { email: 'grace@people.example', displayName: 'Grace' },
          ),
        )
      }
      return made
    })
  })
  afterAll(async () => {
    await target.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const run = (line: string): Promise<Finished> => runCommand(['person', ...line.split(' ')], environment)

  test(
    'exports a person to a file for its owner alone, and erases the person after a yes',
    async () => {
      const who = `--account ${account.id} --email Grace@people.example`
      const file = join(folder, 'grace.json')
      expect(await run(`export ${who} --output ${file}`)).toMatchObject({ status: 0, stdout: '' })
      const { mode } = await stat(file)
      expect(mode & 0o777).toBe(0o600)
      const document = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown[]>
      expect(document).toMatchObject({
        format: 'giveaway-gateway-person/1',
        contacts: [{ email: 'grace@people.example' }],
      })
      expect(document['participants']).toHaveLength(2)
      expect(document['entries']).toHaveLength(2)

      const again = await run(`export ${who} --output ${file}`)
      expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('was not written')])

      const unasked = await run(`erase ${who}`)
      expect([unasked.status, unasked.stderr]).toEqual([1, 'This is for good: say --yes.\n'])
      const { status, stdout } = await run(`erase ${who} --yes --json`)
      expect([status, JSON.parse(stdout)]).toMatchObject([0, { changed: true, participants: 2 }])
      const gone = await run(`export ${who}`)
      expect([gone.status, gone.stdout]).toEqual([1, ''])
      expect(gone.stderr).not.toContain('grace')
    },
    patience,
  )

  test(
    'asks for one name of the person',
    async () => {
      for (const names of ['', ' --contact 1 --participant 2']) {
        const { status, stderr } = await run(`export --account ${account.id}${names}`)
        expect([status, stderr]).toEqual([1, expect.stringContaining('Name the person by one of')])
      }
    },
    patience,
  )
})
