import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { events, externalIds, sourceProblems, sourceRuns, sources } from '../../src/database/tables/index.js'
import { SealingKeys } from '../../src/domain/source/box.js'
import { openCredential, resealCredentials } from '../../src/domain/source/credential.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway, testSealingKey, testSettings } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { credential, type MadeSource, madeSource, sendSource, sourceFields } from '../support/sources.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
})

const listed = async (key = account.key): Promise<MadeSource[]> =>
  payload<{ sources: MadeSource[] }>(
    await gateway.graphql(key, `{ account { sources { ${sourceFields} } } }`),
    'account',
  ).sources

const update = `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { source { ${sourceFields} } } }`
const change = (source: { databaseId: number }, changes: Record<string, unknown>, key = account.key) =>
  gateway.graphql(key, update, { input: { source: { databaseId: source.databaseId }, changes } })
const changed = async (source: { databaseId: number }, changes: Record<string, unknown>) =>
  payload<{ source: MadeSource }>(await change(source, changes), 'updateSource').source

const remove = 'mutation ($input: RemoveSourceInput!) { removeSource(input: $input) { removedId } }'
const drop = (source: { id: string }, key = account.key) =>
  gateway.graphql(key, remove, { input: { source: { id: source.id } } })

const test = 'mutation ($input: TestSourceInput!) { testSource(input: $input) { reached } }'
const syncSource =
  'mutation ($input: SyncSourceInput!) { syncSource(input: $input) { source { nextRunAt } } }'
const look = 'query ($by: SourceLookup!) { source(by: $by) { id } }'

async function rowOf({ databaseId }: { databaseId: number }) {
  const [row] = await gateway.database.root.select().from(sources).where(eq(sources.id, databaseId))
  if (row === undefined) throw new Error('There is no such row.')
  return row
}

/** Something that came from a source. */
async function fill({ databaseId, dialect }: MadeSource, externalId: string): Promise<void> {
  const now = gateway.clock.now()
  const seen = { firstSeenAt: now, lastSeenAt: now, lastSeenRun: 1 }
  const from = { sourceId: databaseId, dialect: dialect.toLowerCase() as 'revup' }
  await gateway.database.root
    .insert(externalIds)
    .values({ accountId: account.id, kind: 'contest', externalId, internalId: 1, ...from, ...seen })
}

describe('a source', () => {
  it('is added where the documents say that the service is, is due at once, and is called like it', async () => {
    const made = await madeSource(gateway, account.key, { dialect: 'SWEEPWIDGET', baseUrl: undefined })
    const now = gateway.clock.now()
    expect(made).toMatchObject({
      dialect: 'SWEEPWIDGET',
      name: 'SweepWidget',
      baseUrl: 'https://sweepwidget.com/sw_api/v2',
      brand: null,
      contestIds: null,
      status: 'NEW',
      interval: 60,
      nextRunAt: now,
      createdAt: now,
      updatedAt: now,
    })
    expect(await listed()).toEqual([made])
  })

  it('takes a name, an address, a brand, contests and an interval', async () => {
    const [brand] = payload<{ brands: { id: string }[] }>(
      await gateway.graphql(account.key, '{ account { brands { id } } }'),
      'account',
    ).brands
    const made = await madeSource(gateway, account.key, {
      ...{ dialect: 'BLITZ_ROCKET', name: 'Rocket', baseUrl: 'https://Rocket.Example:443/api/v1//' },
      ...{ brand: brand?.id, contestIds: ['clx1', 'clx2', 'clx1'], interval: null },
    })
    expect(made).toMatchObject({
      ...{ name: 'Rocket', baseUrl: 'https://rocket.example/api/v1', brand: { id: brand?.id } },
      ...{ contestIds: ['clx1', 'clx2'], interval: null, nextRunAt: null },
    })
  })

  const long = 'x'.repeat(300)
  it.each([
    [{ credential: '' }, ['credential']],
    [{ credential: 'two words' }, ['credential']],
    [{ credential: 'line\nbreak' }, ['credential']],
    [{ credential: 'x'.repeat(1_025) }, ['credential']],
    [{ name: ' ' }, ['name']],
    [{ name: 'x'.repeat(101) }, ['name']],
    [{ interval: 4 }, ['interval']],
    [{ interval: 43_201 }, ['interval']],
    [{ contestIds: ['clx1'] }, ['contestIds']],
    [{ baseUrl: 'http://service.example/api' }, ['baseUrl']],
    [{ baseUrl: 'https://10.0.0.1/api' }, ['baseUrl']],
    [{ baseUrl: 'https://localhost/api' }, ['baseUrl']],
    [{ baseUrl: 'https://a:b@service.example/api' }, ['baseUrl']],
    [{ baseUrl: 'https://service.example/api?api_key=1' }, ['baseUrl']],
    [{ baseUrl: 'https://service.example/api#x' }, ['baseUrl']],
    [{ baseUrl: 'service.example' }, ['baseUrl']],
    [{ baseUrl: '', name: '' }, ['baseUrl', 'name']],
  ])('is refused with %j', async (input, paths) => {
    const refused = await sendSource(gateway, account.key, input)
    expect([gained(refused), codesOf(refused)]).toEqual([null, ['VALIDATION_FAILED']])
    expect(faultPaths(refused).toSorted()).toEqual(paths)
    const made = await madeSource(gateway, account.key)
    const kept = await change(made, { credential: 'other', ...input })
    expect([codesOf(kept), faultPaths(kept).toSorted()]).toEqual([['VALIDATION_FAILED'], paths])
    expect(await listed()).toEqual([made])
  })

  it.each([
    ['none', undefined],
    ['an empty list', []],
    ['a blank one', ['']],
    ['a long one', [long]],
    ['a space in one', ['two words']],
    ['more than 1,000', Array(1_001).fill('clx1')],
  ])('at Blitz Rocket is refused with %s for contests', async (_what, contestIds) => {
    const refused = await sendSource(gateway, account.key, { dialect: 'BLITZ_ROCKET', contestIds })
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['contestIds']])
  })

  it('keeps what is absent from a change, clears or refuses null, and takes what is given', async () => {
    const brands = '{ account { brands { id } } }'
    const [brand] = payload<{ brands: { id: string }[] }>(
      await gateway.graphql(account.key, brands),
      'account',
    ).brands
    const dialect = { dialect: 'BLITZ_ROCKET', contestIds: ['clx1'] }
    const made = await madeSource(gateway, account.key, { ...dialect, brand: brand?.id })
    gateway.clock.advance(60)
    expect(await changed(made, {})).toEqual(made)
    for (const field of ['name', 'baseUrl', 'credential', 'contestIds', 'sameService']) {
      const refused = await change(made, { [field]: null })
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [field]])
    }
    const now = gateway.clock.now()
    for (const changes of [
      { name: 'Other' },
      { contestIds: ['clx2'] },
      { brand: null },
      { interval: null },
      { interval: 5 },
      { baseUrl: 'https://other.invalid/api/v1', credential: 'fresh' },
    ]) {
      expect(await changed(made, changes)).toMatchObject({ ...withoutSecret(changes), updatedAt: now })
    }
    const [after] = await listed()
    expect(after).toMatchObject({
      ...{ name: 'Other', contestIds: ['clx2'], brand: null, interval: 5 },
      nextRunAt: new Date(Date.parse(now) + 5 * 60_000).toISOString(),
    })
  })

  it('is removed for good, its credential and its run with it, and what came from it stays', async () => {
    const made = await madeSource(gateway, account.key)
    const kept = await madeSource(gateway, account.key, { name: 'Kept' })
    await fill(made, '54321')
    const now = gateway.clock.now()
    const run = {
      sourceId: made.databaseId,
      kind: 'full',
      startedAt: now,
      progressAt: now,
      counts: {},
    } as const
    const [running] = await gateway.database.root
      .insert(sourceRuns)
      .values({ ...run, state: 'running' })
      .returning()
    expect(payload(await drop(made), 'removeSource')).toEqual({ removedId: made.id })
    expect((await listed()).map(({ id }) => id)).toEqual([kept.id])
    const input = { source: { id: made.id } }
    for (const answer of [
      await drop(made),
      await change(made, { name: 'Back' }),
      await gateway.graphql(account.key, test, { input }),
      await gateway.graphql(account.key, look, { by: { id: made.id } }),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    expect(await rowOf(made)).toMatchObject({ credential: null, sealedBy: null, nextRunAt: null })
    const [ended] = await gateway.database.root
      .select()
      .from(sourceRuns)
      .where(eq(sourceRuns.id, running?.id ?? 0))
    expect(ended).toMatchObject({ state: 'failed', error: 'The source was removed.' })
    const ids = await gateway.database.root
      .select()
      .from(externalIds)
      .where(eq(externalIds.accountId, account.id))
    expect(ids).toMatchObject([{ externalId: '54321', sourceId: made.databaseId, vanishedAt: null }])
  })

  it('has a name of its own, which is free again when it is removed', async () => {
    const made = await madeSource(gateway, account.key, { name: 'Shop' })
    const other = await madeSource(gateway, account.key, { name: 'Other' })
    for (const refused of [
      await sendSource(gateway, account.key, { name: 'Shop' }),
      await change(other, { name: 'Shop' }),
    ]) {
      expect(refused.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', detail: 'NAME_TAKEN' })
    }
    const elsewhere = await buildAccount(gateway.database)
    await madeSource(gateway, elsewhere.key, { name: 'Shop' })
    await drop(made)
    expect((await changed(other, { name: 'Shop' })).name).toBe('Shop')
  })

  it('is of the one service of its dialect in the account, as long as its ids could be mixed up with others', async () => {
    const other = { baseUrl: 'https://elsewhere.invalid/api/v1', name: 'Elsewhere' }
    const refusal = { code: 'CONFLICT', detail: 'OTHER_SERVICE' }
    const first = await madeSource(gateway, account.key)
    const twin = await madeSource(gateway, account.key, { name: 'Another key' })
    expect((await sendSource(gateway, account.key, other)).errors[0]?.extensions).toMatchObject(refusal)
    const moved = { baseUrl: other.baseUrl, credential }
    expect((await change(twin, moved)).errors[0]?.extensions).toMatchObject(refusal)
    // Another dialect, and another account, are other places for ids.
    await madeSource(gateway, account.key, { ...other, dialect: 'SWEEPWIDGET' })
    const elsewhere = await buildAccount(gateway.database)
    await madeSource(gateway, elsewhere.key, other)
    await fill(first, '1')
    await drop(first)
    await drop(twin)
    const again = { ...other, name: 'Again' }
    expect((await sendSource(gateway, account.key, again)).errors[0]?.extensions).toMatchObject(refusal)
    const same = await madeSource(gateway, account.key, { ...other, name: 'Moved', sameService: true })
    expect(same.baseUrl).toBe(other.baseUrl)
  })

  it('may move while nothing came from it', async () => {
    const made = await madeSource(gateway, account.key)
    const moved = { baseUrl: 'https://elsewhere.invalid/api/v1', credential }
    expect((await changed(made, moved)).baseUrl).toBe(moved.baseUrl)
    await fill(made, '1')
    const back = { baseUrl: made.baseUrl, credential }
    expect((await change(made, back)).errors[0]?.extensions).toMatchObject({ detail: 'OTHER_SERVICE' })
    expect((await changed(made, { ...back, sameService: true })).baseUrl).toBe(made.baseUrl)
  })

  it('leaves events that hold neither address nor credential', async () => {
    const made = await madeSource(gateway, account.key)
    await changed(made, { name: 'Other', credential: 'fresh' })
    await drop(made)
    const data = { sourceId: made.databaseId }
    const told = await gateway.database.root
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(eq(events.accountId, account.id))
      .orderBy(events.id)
    expect(told).toEqual([
      { type: 'source.added', data },
      { type: 'source.updated', data: { ...data, fields: ['name', 'credential'] } },
      { type: 'source.removed', data },
    ])
  })

  it('is due now where that is asked for, and a full run that was asked for stays so', async () => {
    const made = await madeSource(gateway, account.key, { interval: null })
    expect(made.nextRunAt).toBeNull()
    const ask = (input: Record<string, unknown>, key = account.key) =>
      gateway.graphql(key, syncSource, { input: { source: { id: made.id }, ...input } })
    expect(payload(await ask({ full: true }), 'syncSource')).toEqual({
      source: { nextRunAt: gateway.clock.now() },
    })
    payload(await ask({}), 'syncSource')
    expect(await rowOf(made)).toMatchObject({ fullNext: true, holdUps: 0, interval: null })
    expect(faultPaths(await ask({ full: null }))).toEqual(['full'])
    await gateway.database.root
      .update(sources)
      .set({ sealedBy: 'other' })
      .where(eq(sources.id, made.databaseId))
    expect((await ask({})).errors[0]?.extensions).toMatchObject({
      code: 'STATE_FORBIDS',
      detail: 'SOURCE_LOCKED',
    })
    const reads = await buildKey(gateway.database, account.id, { scopes: ['sources:read'] })
    expect(codesOf(await ask({}, reads))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('does not exist for another account', async () => {
    const made = await madeSource(gateway, account.key)
    const { key } = await buildAccount(gateway.database)
    expect(await listed(key)).toEqual([])
    for (const answer of [
      await drop(made, key),
      await change(made, { name: 'Mine' }, key),
      await gateway.graphql(key, test, { input: { source: { id: made.id } } }),
      await gateway.graphql(key, syncSource, { input: { source: { id: made.id } } }),
      await gateway.graphql(key, look, { by: { databaseId: made.databaseId } }),
    ]) {
      expect([answer.errors[0]?.extensions, gained(answer)]).toEqual([{ code: 'NOT_FOUND' }, null])
    }
    expect(await listed()).toEqual([made])
  })

  it('is nothing for a key restricted to contests', async () => {
    const made = await madeSource(gateway, account.key)
    const { id } = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, { contestIds: [id] })
    expect(await listed(key)).toEqual([])
    expect(codesOf(await gateway.graphql(key, look, { by: { id: made.id } }))).toEqual(['NOT_FOUND'])
    for (const answer of [
      await sendSource(gateway, key),
      await drop(made, key),
      await change(made, { name: 'Mine' }, key),
      await gateway.graphql(key, test, { input: { source: { id: made.id } } }),
      await gateway.graphql(key, syncSource, { input: { source: { id: made.id } } }),
    ]) {
      expect(answer.errors[0]?.extensions).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'restricted' })
    }
  })

  it('is read with sources:read alone and changed with sources:write', async () => {
    const made = await madeSource(gateway, account.key)
    const reads = await buildKey(gateway.database, account.id, { scopes: ['sources:read'] })
    const names = '{ account { sources { name } } }'
    expect((await gateway.graphql(reads, names)).errors).toEqual([])
    expect(codesOf(await sendSource(gateway, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await gateway.graphql(reads, test, { input: { source: { id: made.id } } }))).toEqual([
      'INSUFFICIENT_SCOPE',
    ])
    const writes = await buildKey(gateway.database, account.id, { scopes: ['sources:write'] })
    const bare = 'mutation ($input: RemoveSourceInput!) { removeSource(input: $input) { removedId } }'
    expect(codesOf(await gateway.graphql(writes, names))).toEqual(['INSUFFICIENT_SCOPE'])
    expect((await gateway.graphql(writes, bare, { input: { source: { id: made.id } } })).errors).toEqual([])
  })

  it('is one of 50 at most; a removed one makes room', async () => {
    const last = await madeSource(gateway, account.key, { name: 'Last' })
    await others(49)
    expect(codesOf(await sendSource(gateway, account.key))).toEqual(['STATE_FORBIDS'])
    await drop(last)
    expect((await sendSource(gateway, account.key)).errors).toEqual([])
    expect(await listed()).toHaveLength(50)
  })

  it.skipIf(!onPostgres)(
    `stays within the bound, and has its name alone, when several are added at once (${needsPostgres})`,
    async () => {
      await others(47)
      const add = (name: string) => sendSource(gateway, account.key, { name })
      const twins = await Promise.all([add('Twin'), add('Twin'), add('Twin')])
      expect(twins.flatMap(codesOf)).toEqual(['CONFLICT', 'CONFLICT'])
      const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => add(`Many ${n}`)))
      expect(answers.flatMap(codesOf)).toEqual(Array(4).fill('STATE_FORBIDS'))
      expect(await listed()).toHaveLength(50)
    },
  )

  it('is added once for a repeated Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await sendSource(gateway, account.key, {}, headers)
    expect(await sendSource(gateway, account.key, {}, headers)).toEqual(first)
    expect(await listed()).toHaveLength(1)
  })

  it('costs as many statements as fifty', async () => {
    const query = `{ account { sources { name status brand { id } lastRun { state counts { kind } }
      runs(first: 2) { nodes { problems(first: 2) { problem } } } } } }`
    await madeSource(gateway, account.key)
    const statements = async () =>
      (await gateway.statements(() => gateway.graphql(account.key, query))).length
    const one = await statements()
    await others(20)
    expect([one, await statements()]).toEqual([4, 4])
  })
})

/** So many sources more, by their rows. */
async function others(number: number): Promise<void> {
  const now = gateway.clock.now()
  const row = {
    ...{ accountId: account.id, dialect: 'revup' as const, baseUrl: 'https://service.invalid/api/v1' },
    ...{ settings: {}, createdAt: now, updatedAt: now },
  } as const
  await gateway.database.root
    .insert(sources)
    .values(Array.from({ length: number }, (_, n) => ({ ...row, name: `Row ${n}` })))
}

function withoutSecret(changes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name !== 'credential'))
}

describe('the runs of a source', () => {
  it('are shown latest first, with what became of the rows and the problems that were found', async () => {
    const made = await madeSource(gateway, account.key)
    const now = gateway.clock.now()
    const run = { sourceId: made.databaseId, startedAt: now, progressAt: now } as const
    const none = { seen: 0, made: 0, changed: 0, unchanged: 0, vanished: 0, skipped: 0 }
    const [failed, running] = await gateway.database.root
      .insert(sourceRuns)
      .values([
        { ...run, kind: 'full', state: 'failed', endedAt: now, counts: {}, error: 'It broke.', problems: 2 },
        {
          ...{ ...run, kind: 'incremental', state: 'running', fetching: 'participants of contest 5' },
          ...{ requests: 7, counts: { participant: { ...none, seen: 3, made: 3 }, contest: none } },
        },
      ])
      .returning()
    const found = { runId: failed?.id ?? 0, foundAt: now, operation: 'promotions.list' }
    await gateway.database.root.insert(sourceProblems).values([
      { ...found, path: 'data.0.title', problem: 'It is no text.' },
      { ...found, path: '', problem: 'It is cut short.' },
    ])
    const query = `query ($by: SourceLookup!) { source(by: $by) { status lastRun { databaseId }
      runs { totalCount nodes { databaseId kind state endedAt fetching requests problemCount error
        counts { kind seen made } problems { operation path problem } } } } }`
    const answer = await gateway.graphql(account.key, query, { by: { id: made.id } })
    expect(payload(answer, 'source')).toEqual({
      status: 'RUNNING',
      lastRun: { databaseId: running?.id },
      runs: {
        totalCount: 2,
        nodes: [
          {
            ...{ databaseId: running?.id, kind: 'INCREMENTAL', state: 'RUNNING', endedAt: null },
            ...{ fetching: 'participants of contest 5', requests: 7, problemCount: 0, error: null },
            counts: [
              { kind: 'contest', seen: 0, made: 0 },
              { kind: 'participant', seen: 3, made: 3 },
            ],
            problems: [],
          },
          {
            ...{ databaseId: failed?.id, kind: 'FULL', state: 'FAILED', endedAt: now },
            ...{ fetching: null, requests: 0, problemCount: 2, error: 'It broke.', counts: [] },
            problems: [
              { operation: 'promotions.list', path: 'data.0.title', problem: 'It is no text.' },
              { operation: 'promotions.list', path: '', problem: 'It is cut short.' },
            ],
          },
        ],
      },
    })
  })
})

describe('the credential of a source', () => {
  /** Everything that is stored anywhere, as text. */
  async function everything(): Promise<string> {
    const tables = await rows<{ name: string }>(
      gateway.database.root,
      sql`select table_name::text as name from information_schema.tables where table_schema = 'public'`,
    )
    const texts = await Promise.all(
      tables.map(({ name }) =>
        rows<{ text: string | null }>(
          gateway.database.root,
          sql`select string_agg(to_jsonb(t)::text, '') as text from ${sql.identifier(name)} as t`,
        ),
      ),
    )
    return texts
      .flat()
      .map(({ text }) => text ?? '')
      .join('\n')
  }

  it('lies in no table, neither as text nor as bytes, and is in no answer', async () => {
    const answer = await sendSource(gateway, account.key, {}, { 'idempotency-key': 'kept' })
    const { databaseId } = payload<{ source: MadeSource }>(answer, 'addSource').source
    await change({ databaseId }, { credential: `${credential}2` })
    const stored = await everything()
    for (const hidden of [
      credential,
      Buffer.from(credential).toString('hex'),
      Buffer.from(credential).toString('base64'),
    ]) {
      expect(stored.includes(hidden)).toBe(false)
    }
    expect(JSON.stringify(answer)).not.toContain(credential)
  })

  it('is in no error, whatever is wrong with the request', async () => {
    const fault = { name: '', baseUrl: 'http://x', interval: 1 }
    const made = await madeSource(gateway, account.key, { credential: 'other' })
    const inline = `mutation { addSource(input: { credential: "${credential}", interval: "soon" }) { source { id } } }`
    for (const answer of [
      await sendSource(gateway, account.key, fault),
      await sendSource(gateway, account.key, { dialect: 'OTHER' }),
      await sendSource(gateway, account.key, { dialect: undefined }),
      await sendSource(gateway, account.key, { interval: 'soon' }),
      await sendSource(gateway, account.key, { unknown: 1 }),
      await sendSource(gateway, account.key, { credential: [credential, 1] }),
      await sendSource(gateway, account.key, { credential: { hidden: credential } }),
      await sendSource(gateway, account.key, { credential: `${credential} ` }),
      await change(made, { credential, baseUrl: null }),
      await change(made, { credential, unknown: 1 }),
      await gateway.graphql(account.key, inline),
    ]) {
      expect(answer.errors.length).toBeGreaterThan(0)
      expect(JSON.stringify(answer)).not.toContain(credential)
    }
  })

  it('opens with its key alone, and for no other source, account or address', async () => {
    const made = await madeSource(gateway, account.key)
    const row = await rowOf(made)
    const { sealing } = testSettings
    expect(openCredential(sealing, row)).toBe(credential)
    const wrong = new SealingKeys(Buffer.alloc(32, 8).toString('base64'))
    expect(openCredential(wrong, row)).toBeUndefined()
    expect(openCredential(sealing, { ...row, id: row.id + 1 })).toBeUndefined()
    expect(openCredential(sealing, { ...row, accountId: row.accountId + 1 })).toBeUndefined()
    expect(openCredential(sealing, { ...row, baseUrl: 'https://thief.example/api' })).toBeUndefined()
    const bent = Uint8Array.from(row.credential ?? [])
    bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1
    expect(openCredential(sealing, { ...row, credential: bent })).toBeUndefined()
  })

  it('is sealed otherwise each time', async () => {
    const [one, other] = [
      await madeSource(gateway, account.key),
      await madeSource(gateway, account.key, { name: 'Other' }),
    ]
    expect((await rowOf(one)).credential).not.toEqual((await rowOf(other)).credential)
  })

  it('is needed with a new address, so that nobody sends it elsewhere', async () => {
    const made = await madeSource(gateway, account.key)
    const refused = await change(made, { baseUrl: 'https://thief.example/api', sameService: true })
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['credential']])
    expect(await changed(made, { baseUrl: `${made.baseUrl}/` })).toEqual(made)
  })

  it('cannot be kept without a key; everything else goes on', async () => {
    const made = await madeSource(gateway, account.key)
    const keyless = await startGateway({ settings: { ...testSettings, sealing: new SealingKeys() } })
    const refused = await sendSource(keyless, account.key, { name: 'Other' })
    expect(refused.errors[0]).toMatchObject({
      message: 'The operator has set no SECRETS_KEY: credentials of sources cannot be kept.',
      extensions: { code: 'STATE_FORBIDS', detail: 'NO_SECRETS_KEY' },
    })
    const state = await keyless.graphql(account.key, '{ account { name sources { id status } } }')
    expect(payload(state, 'account')).toMatchObject({ sources: [{ id: made.id, status: 'LOCKED' }] })
    const tested = await keyless.graphql(account.key, test, { input: { source: { id: made.id } } })
    expect(tested.errors[0]?.extensions).toMatchObject({ code: 'STATE_FORBIDS', detail: 'SOURCE_LOCKED' })
    await keyless.app.close()
  })

  it('outlives a rotation of the key, and is sealed anew with the new one', async () => {
    const made = await madeSource(gateway, account.key)
    const fresh = Buffer.alloc(32, 9).toString('base64')
    const both = new SealingKeys(fresh, testSealingKey)
    const before = await rowOf(made)
    expect(openCredential(both, before)).toBe(credential)
    const reseal = () =>
      gateway.database.transaction((executor) => resealCredentials({ executor, clock: gateway.clock }, both))
    expect((await reseal()).resealed).toBeGreaterThan(0)
    const after = await rowOf(made)
    expect(openCredential(new SealingKeys(fresh), after)).toBe(credential)
    expect((await reseal()).resealed).toBe(0)
    expect(await rowOf(made)).toEqual(after)
    // As the other tests have it.
    await gateway.database.transaction((executor) =>
      resealCredentials({ executor, clock: gateway.clock }, new SealingKeys(testSealingKey, fresh)),
    )
  })
})
