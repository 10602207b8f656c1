import { link, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { type ContestRow, customFields, events, participants } from '../../src/database/tables/index.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Finished, runCommand, startCommand } from '../support/command.js'
import { expectCountersRight } from '../support/counters.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { makeContest } from '../support/make-contest.js'
import { partOf } from '../support/parts.js'
import { type Place, place } from '../support/place.js'

const patience = 300_000

const heldImports = 4_711

/** Has imports wait, before they commit that so many rows are done, for whoever holds the lock of that number. */
async function holdImports({ root }: Database): Promise<void> {
  await root.execute(sql`
    create function hold_import() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(${sql.raw(String(heldImports))}, new.rows::integer); return new; end $$`)
  await root.execute(
    sql`create trigger held after update on participant_imports for each row execute function hold_import()`,
  )
}

/** What `work` gives while imports wait that come to so many rows; `isHeld` tells whether one does. */
async function heldAt<T>(
  database: Database,
  most: number,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  return await database.transaction(async (executor) => {
    await executor.execute(sql`select pg_advisory_xact_lock(${heldImports}::integer, ${most}::integer)`)
    const waiting = sql`select 1 as one from pg_locks where locktype = 'advisory' and not granted
      and classid = ${heldImports} and objid = ${most}`
    return await work(async () => (await rows(executor, waiting)).length > 0)
  })
}

describe('gateway import', () => {
  let target: Place
  let environment: Place['environment']
  let using: Place['using']
  let folder: string
  let account: TestAccount
  /** Drafts, of which each test takes its own: to open the embedded database for each takes longer than to make it. */
  let unused: ContestRow[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    target = await place('import')
    environment = target.environment
    using = target.using
    ;({ account, unused } = await using(async (database) => {
      const made = await buildAccount(database)
      return { account: made, unused: await Promise.all(contestsOf(database, made)) }
    }))
  }, patience)
  afterAll(async () => {
    await target.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const contestsOf = (database: Database, owner: TestAccount) =>
    Array.from({ length: 14 }, () => makeContest(database, owner))

  const newContest = (): ContestRow => {
    const contest = unused.pop()
    if (contest === undefined) throw new Error('Too few contests were made.')
    return contest
  }

  const save = async (name: string, text: string | Buffer): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  const words = (file: string, contest: ContestRow, options: readonly string[]): string[] => [
    ...['import', file, '--account', String(account.id), '--contest', String(contest.id), '--json'],
    ...options,
  ]

  const bring = (file: string, contest: ContestRow, ...options: string[]): Promise<Finished> =>
    runCommand(words(file, contest, options), environment)

  const peopleIn = ({ root }: Database, { id }: ContestRow) =>
    root.select().from(participants).where(eq(participants.contestId, id)).orderBy(asc(participants.id))

  const peopleOf = (contest: ContestRow) => using((database) => peopleIn(database, contest))

  /** What an import says of people, in the order in which they came. */
  const factsIn = async (database: Database, contest: ContestRow) =>
    (await peopleIn(database, contest)).map(
      ({ email, phone, uniqueId, displayName, countryCode, total, custom }) => ({
        ...{ email, phone, uniqueId, displayName, countryCode, total, custom },
      }),
    )

  test(
    'brings people in with everything that the columns say, and goes by what a spreadsheet writes',
    async () => {
      const contest = newContest()
      await using((database) =>
        database.root.insert(customFields).values({
          ...{ contestId: contest.id, key: 'newsletter', label: 'Newsletter', kind: 'checkbox' },
          ...{ options: [], required: false, position: 1, createdAt: '2026-06-01T00:00:00.000Z' },
        }),
      )
      const file = await save(
        'people.csv',
        '\ufeffE-mail;First name;Last name;Phone;Country;External ID;Points;newsletter;custom.plan;Birthday\r\n' +
          'ada@example.com;Ada;"Lovelace; Countess";+44 20 5550100;GB;crm-1;7;yes;gold;1815-12-10\r\n' +
          '"grace@example.com"; Grace ;"Hopper ""Amazing""";;;;;no;;\r\n' +
          '\r\n' +
          'ADA@example.com;Other;Name;;;;99;;;\r\n',
      )
      const done = await bring(file, contest, '--delimiter', ';')
      expect([done.status, JSON.parse(done.stdout)]).toMatchObject([
        0,
        { state: 'finished', rows: 3, total: 3, created: 2, skipped: 1, failed: 0, errors: null },
      ])
      const facts = await using(async (database) => {
        await expectCountersRight(database, contest.id)
        return await factsIn(database, contest)
      })
      expect(facts).toEqual([
        {
          ...{ email: 'ada@example.com', phone: '+44 20 5550100', uniqueId: 'crm-1', total: 7 },
          ...{ displayName: 'Ada Lovelace; Countess', countryCode: 'GB' },
          custom: { plan: 'gold', newsletter: true },
        },
        {
          ...{ email: 'grace@example.com', phone: null, uniqueId: null, total: 1 },
          ...{ displayName: 'Grace Hopper "Amazing"', countryCode: null, custom: { newsletter: false } },
        },
      ])
    },
    patience,
  )

  test(
    'puts rows that fail into a file beside it, with which the import can be done once they are mended',
    async () => {
      const contest = newContest()
      const file = await save(
        'faulty.csv',
        'email,name,birthday,note\n' +
          'good@example.com,Good,,"a, b"\n' +
          'no address,Bad,15.06.1990,"two\nlines"\n' +
          'short@example.com,Short\n' +
          ',Nobody,,\n',
      )
      const refused = await bring(file, contest)
      expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('"note"')])
      const checked = await bring(file, contest, '--ignore-unknown', '--dry-run')
      expect([checked.status, JSON.parse(checked.stdout)]).toMatchObject([
        2,
        { state: 'finished', created: 1, failed: 3, errors: `${file}.dry-run.errors.csv` },
      ])
      expect(await peopleOf(contest)).toEqual([])

      const done = await bring(file, contest, '--ignore-unknown')
      expect([done.status, JSON.parse(done.stdout)]).toMatchObject([2, { created: 1, failed: 3 }])
      const errors = `${file}.errors.csv`
      const text = await readFile(errors, 'utf8')
      expect(text).toBe(
        'import_row,email,name,birthday,note,import_error\n' +
          '2,no address,Bad,15.06.1990,"two\nlines","email must be an e-mail address of at most 254 characters. birthday must be a calendar day, 2026-06-15."\n' +
          '3,short@example.com,Short,,,The row has 2 values instead of 4.\n' +
          '4,,Nobody,,,Email or phone is required.\n',
      )
      const { mode } = await stat(errors)
      expect(mode & 0o777).toBe(0o600)
      const mended = await save(
        'mended.csv',
        text.replace('no address', 'bad@example.com').replace('15.06.1990', '1990-06-15'),
      )
      const again = await bring(mended, contest, '--ignore-unknown')
      expect(JSON.parse(again.stdout)).toMatchObject({ created: 2, failed: 1 })
      // The row as it is numbered in the file that was brought in last.
      const left = await readFile(`${mended}.errors.csv`, 'utf8')
      expect(left).toBe(
        'import_row,email,name,birthday,note,import_error\n3,,Nobody,,,Email or phone is required.\n',
      )
      const last = await save('mended-twice.csv', left.replace(',,Nobody', ',nobody@example.com,Nobody'))
      const whole = await bring(last, contest, '--ignore-unknown')
      expect([whole.status, JSON.parse(whole.stdout)]).toMatchObject([0, { created: 1, failed: 0 }])
    },
    patience,
  )

  test(
    'puts rows that fail over nothing but what an earlier import has put there',
    async () => {
      const contest = newContest()
      const text = 'email\nno address\n'
      const file = await save('precious.csv', text)
      const notes = await save('notes.csv', 'email,note\na@example.com,mine\n')
      const [linked, hard] = [join(folder, 'linked.csv'), join(folder, 'hard.csv')]
      await symlink(file, linked)
      await link(file, hard)
      for (const [errors, reason] of [
        [file, 'is the file of people'],
        [linked, 'is the file of people'],
        [hard, 'is the file of people'],
        [notes, 'was not written by an import'],
        [folder, 'was not written by an import'],
      ] as const) {
        for (const options of errors === file ? [['--dry-run'], []] : [[]]) {
          const { status, stderr } = await bring(file, contest, '--errors', errors, ...options)
          expect([status, stderr, stderr.split('\n').length]).toEqual([1, expect.stringContaining(reason), 2])
        }
      }
      expect(await readFile(file, 'utf8')).toBe(text)
      expect(await readFile(notes, 'utf8')).toContain('mine')
      const earlier = await save('earlier.csv', 'import_row,email,import_error\n1,x,Why.\n')
      expect((await bring(file, contest, '--errors', earlier)).status).toBe(2)
      expect(await readFile(earlier, 'utf8')).toContain('\n1,no address,email must be')
    },
    patience,
  )

  test(
    'knows custom fields by each of their names, and names columns as the file does',
    async () => {
      const contest = newContest()
      const id = await using(async ({ root }) => {
        const [made] = await root
          .insert(customFields)
          .values({
            ...{ contestId: contest.id, key: 'shoe_size', label: 'Shoes', kind: 'number' },
            ...{ options: [], required: false, position: 1, createdAt: '2026-06-01T00:00:00.000Z' },
          })
          .returning()
        return made?.id
      })
      for (const [index, name] of ['Shoe-Size', `custom.ff_${id}`, 'Custom.shoe size'].entries()) {
        const file = await save(`shoes-${index}.csv`, `email,${name}\np${index}@example.com,42\n`)
        expect((await bring(file, contest)).stderr).not.toContain('mean')
        const twice = await save(`twice-${index}.csv`, `email,shoe_size,${name}\na@example.com,1,2\n`)
        const { status, stderr } = await bring(twice, contest)
        expect([status, stderr]).toEqual([1, expect.stringContaining('Two columns mean shoe_size')])
      }
      expect((await peopleOf(contest)).map(({ custom }) => custom)).toEqual(
        Array.from({ length: 3 }, () => ({ shoe_size: 42 })),
      )
      const faulty = await save(
        'faults.csv',
        `E-Mail,Full name,Points,ZIP,Shoe-Size\na@example.com,${'x'.repeat(256)},many,${'1'.repeat(256)},1\nb@example.com,B,,,large\n`,
      )
      expect((await bring(faulty, contest)).status).toBe(2)
      const told = await readFile(`${faulty}.errors.csv`, 'utf8')
      expect(told).toContain(
        'Full name must have at most 255 characters. ZIP must have at most 255 characters. Points must be a whole number',
      )
      expect(told).toContain('Shoe-Size must be a number.')
      expect(told).not.toMatch(/displayName|postalCode|initialEntries/)
    },
    patience,
  )

  test(
    'foresees in a dry run what becomes of people who come again much later in the file',
    async () => {
      const contest = newContest()
      const text = ['email,phone,unique_id']
      for (let index = 0; index < 1_500; index += 1) text.push(`p${index}@example.com,,crm-${index}`)
      // By the address, by the own id beside another address, and as somebody else's own id.
      for (let index = 0; index < 700; index += 1) text.push(`P${index}@example.com,,`)
      for (let index = 700; index < 1_400; index += 1) text.push(`other${index}@example.com,,crm-${index}`)
      text.push('p1@example.com,,crm-2')
      const file = await save('again.csv', text.join('\n'))
      for (const options of [[], ['--update-existing', '--again']]) {
        const [foreseen, done] = [
          await bring(file, contest, ...options, '--dry-run'),
          await bring(file, contest, ...options),
        ].map(({ stdout }) => JSON.parse(stdout))
        for (const count of ['created', 'updated', 'skipped', 'failed']) {
          expect([count, foreseen[count]]).toEqual([count, done[count]])
        }
      }
      const other = newContest()
      const [foreseen, done] = [
        await bring(file, other, '--update-existing', '--dry-run'),
        await bring(file, other, '--update-existing'),
      ].map(({ stdout }) => JSON.parse(stdout))
      expect(foreseen).toMatchObject({ created: 1_500, updated: 1_400, failed: 1 })
      expect(done).toMatchObject({ created: 1_500, updated: 1_400, failed: 1 })
    },
    patience,
  )

  test(
    'does nothing twice: a file that was brought in is known, and is brought in again only when asked to',
    async () => {
      const contest = newContest()
      const file = await save('once.csv', 'email,entries\nada@example.com,5\n')
      const first = await bring(file, contest, '--update-existing')
      expect(JSON.parse(first.stdout)).toMatchObject({ state: 'finished', created: 1 })
      const second = await bring(file, contest, '--update-existing')
      expect([second.status, JSON.parse(second.stdout)]).toMatchObject([0, { state: 'known', created: 1 }])
      const third = await bring(file, contest, '--update-existing', '--again')
      expect(JSON.parse(third.stdout)).toMatchObject({ state: 'finished', created: 0, updated: 1 })
      await using(async (database) => {
        expect((await peopleIn(database, contest)).map(({ total }) => total)).toEqual([10])
        await expectCountersRight(database, contest.id)
      })
    },
    patience,
  )

  test(
    'refuses in one line what is no file of people, before anything is written',
    async () => {
      const contest = newContest()
      const good = 'email\ngood@example.com\n'
      const faulty = {
        'empty.csv': ['', 'is empty'],
        'quotes.csv': [`${good}"x@example.com\n`, 'a quote is not closed'],
        'latin.csv': [
          Buffer.from(`${good}m\xfcller@example.com\n`, 'latin1'),
          'it is not UTF-8, near line 3.',
        ],
        'late.csv': [
          Buffer.concat([Buffer.from(`email\n${'ü@example.com\n'.repeat(20_000)}`), Buffer.from([0xc3])]),
          'it is not UTF-8, near line 20002.',
        ],
        'huge.csv': [`${good}"${'x'.repeat(1_100_000)}"\n`, 'a row has more than'],
        'twice.csv': ['email,E-mail\na@example.com,b@example.com\n', 'Two columns mean email'],
        'nobody.csv': ['name\nAda\n', 'email, phone or unique_id is needed'],
      } as const
      for (const [name, [text, reason]] of partOf(Object.entries(faulty), 1)) {
        const { status, stderr } = await bring(await save(name, text), contest)
        expect([status, stderr, stderr.split('\n').length]).toEqual([1, expect.stringContaining(reason), 2])
      }
      const missing = await bring(join(folder, 'missing.csv'), contest)
      expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('cannot be read')])
      const foreign = await using((database) => buildAccount(database))
      const file = await save('good.csv', good)
      const other = await runCommand(
        ['import', file, '--account', String(foreign.id), '--contest', String(contest.id)],
        environment,
      )
      expect([other.status, other.stderr]).toEqual([1, 'No contest exists with the given id.\n'])
      expect(await peopleOf(contest)).toEqual([])
    },
    patience,
  )

  test(
    'reads standard input, and names contests by their public id',
    async () => {
      const contest = newContest()
      const done = await runCommand(
        [
          ...['import', '-', '--account', String(account.id), '--contest', contest.publicId],
          ...['--errors', join(folder, 'input.errors.csv')],
        ],
        environment,
        'phone,custom.size\n+15550100,M\n+15550101,\n',
      )
      expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('2 of 2 rows')])
      expect((await peopleOf(contest)).map(({ phone, custom }) => [phone, custom])).toEqual([
        ['+15550100', { size: 'M' }],
        ['+15550101', {}],
      ])
    },
    patience,
  )

  /** A file of which the row 11 and each thousandth after it fail, and some come twice. */
  const manyPeople = (count: number): string =>
    [
      'email,first_name,unique_id,country',
      ...Array.from({ length: count }, (_, index) => {
        const person = index % 50 === 49 ? index - 40 : index
        const email = index % 1_000 === 10 ? 'no address' : `p${person}@example.com`
        return `${email},Person ${index},${index % 50 === 49 ? '' : `crm-${index}`},DE`
      }),
    ].join('\n')

  test(
    'tells the planner how many people have come, so that a new database does not look each up in all of them',
    async () => {
      const contest = newContest()
      expect((await bring(await save('counted.csv', manyPeople(2_500)), contest)).status).toBe(2)
      const counted = await using((database) =>
        rows<{ people: number }>(
          database.root,
          sql`select reltuples as people from pg_class where oid = 'participants'::regclass`,
        ),
      )
      expect(counted[0]?.people).toBeGreaterThanOrEqual(1_900)
    },
    patience,
  )

  test.skipIf(!onPostgres)(
    `goes on where it was killed, and has each row once${onPostgres ? '' : ` (${needsPostgres})`}`,
    async () => {
      const [whole, killed] = [newContest(), newContest()]
      const text = manyPeople(4_000)
      const calm = await save('calm.csv', text)
      expect((await bring(calm, whole)).status).toBe(2)
      const file = await save('killed.csv', text)
      await using(holdImports)
      const states: (number | null)[] = []
      for (const [signal, rows] of [
        ['SIGKILL', 1_000],
        ['SIGINT', 1_000],
        ['SIGKILL', 3_000],
      ] as const) {
        const command = await using((database) =>
          heldAt(database, rows, async (isHeld) => {
            const begun = startCommand(words(file, killed, []), environment)
            while (!(await isHeld())) if (begun.isOver()) throw new Error((await begun.ended()).stderr)
            begun.kill(signal)
            if (signal === 'SIGKILL') await begun.ended()
            return begun
          }),
        )
        const { status, stdout } = await command.ended()
        states.push(status)
        if (signal === 'SIGINT') {
          expect(JSON.parse(stdout)).toMatchObject({ state: 'interrupted', rows, total: 4_000 })
        }
      }
      expect(states).toEqual([null, 130, null])
      const last = await bring(file, killed)
      expect([last.status, JSON.parse(last.stdout)]).toMatchObject([
        2,
        { state: 'finished', rows: 4_000, created: 3_916, skipped: 80, failed: 4 },
      ])
      expect(await readFile(`${file}.errors.csv`, 'utf8')).toBe(await readFile(`${calm}.errors.csv`, 'utf8'))
      await using(async (database) => {
        expect(await factsIn(database, killed)).toEqual(await factsIn(database, whole))
        await expectCountersRight(database, killed.id)
        const told = await database.root
          .select({ data: events.data })
          .from(events)
          .where(and(eq(events.contestId, killed.id), eq(events.type, 'participant.created')))
        expect(new Set(told.map(({ data }) => data['participantId'])).size).toBe(3_916)
        expect(told).toHaveLength(3_916)
      })
    },
    patience,
  )

  test.skipIf(!onPostgres)(
    `refuses a second process with the same file${onPostgres ? '' : ` (${needsPostgres})`}`,
    async () => {
      const contest = newContest()
      const file = await save('both.csv', manyPeople(4_000))
      const both = await Promise.all([bring(file, contest), bring(file, contest)])
      const [done, refused] = both.sort((one, other) => Number(other.status) - Number(one.status))
      expect(done?.status).toBe(2)
      // Whoever comes after the other has ended finds the file known.
      if (refused?.status === 0) expect(JSON.parse(refused.stdout)).toMatchObject({ state: 'known' })
      else expect([refused?.status, refused?.stderr]).toEqual([1, expect.stringMatching(/^Another process/)])
      expect(await peopleOf(contest)).toHaveLength(3_916)
    },
    patience,
  )
})
