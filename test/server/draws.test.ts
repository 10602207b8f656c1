import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ContestRow,
  contests,
  draws,
  type ParticipantRow,
  participants,
  winners,
} from '../../src/database/tables/index.js'
import {
  type Proof,
  pseudonymOf,
  toHex,
  verifyInclusionText,
  verifyProofText,
} from '../../src/domain/draw/protocol/index.js'
import { buildContest } from '../support/build-contest.js'
import { type BuiltDraw, buildDraw, type DrawToBuild } from '../support/build-draw.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'

interface World {
  readonly account: TestAccount
  readonly contest: ContestRow
  readonly people: readonly ParticipantRow[]
}

describe('the public addresses of a draw', () => {
  let gateway: Gateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.app.close())

  const get = (url: string, headers: Record<string, string> = {}) => gateway.app.inject({ url, headers })

  async function world(): Promise<World> {
    const account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account, { title: 'Summer & <b>Sun</b>' })
    const people = await buildParticipants(gateway.database, contest, [
      { displayName: 'Ada Lovelace', email: 'ada@people.example', phone: '+4915112345', amounts: [5] },
      {
        displayName: 'Grace Hopper',
        email: 'grace@people.example',
        ipAddress: '203.0.113.7',
        amounts: [3, 4],
      },
      { displayName: 'Edith Clarke', email: 'edith@people.example', amounts: [1] },
    ])
    return { account, contest, people }
  }

  async function drawn(wish: DrawToBuild = {}): Promise<World & BuiltDraw> {
    const made = await world()
    return { ...made, ...(await buildDraw(gateway.database, made.contest, made.people, wish)) }
  }

  test('the proof verifies as it is sent, may be kept a minute, and is read by pages of any origin', async () => {
    const { draw } = await drawn({ alternates: 1 })
    const answer = await get(`/draws/${draw.uuid}/proof.json`, { origin: 'https://elsewhere.example' })
    expect(answer.statusCode).toBe(200)
    expect(verifyProofText(answer.rawPayload)).toMatchObject({ verdict: 'verified', independent: true })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
  })

  test('whoever has the proof already is told so', async () => {
    const { draw } = await drawn()
    const url = `/draws/${draw.uuid}/proof.json`
    const etag = String((await get(url)).headers['etag'])
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(url, { 'if-none-match': known })
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag])
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('HEAD gives the headers alone, OPTIONS what is allowed', async () => {
    const { draw } = await drawn()
    for (const name of ['proof.json', 'pool.txt']) {
      const url = `/draws/${draw.uuid}/${name}`
      const head = await gateway.app.inject({ method: 'HEAD', url })
      expect([head.statusCode, head.body]).toEqual([200, ''])
      expect(head.headers['etag']).toBe((await get(url)).headers['etag'])
      const options = await gateway.app.inject({ method: 'OPTIONS', url })
      expect([options.statusCode, options.headers['allow']]).toEqual([204, 'GET, HEAD, OPTIONS'])
      expect(options.headers['access-control-allow-origin']).toBe('*')
    }
  })

  test('a pending draw shows its commitment and nothing else, and is asked for anew', async () => {
    const { draw } = await drawn({ state: 'committed' })
    const answer = await get(`/draws/${draw.uuid}/proof.json`)
    const { verdict, proof } = verifyProofText(answer.rawPayload)
    expect(verdict).toBe('pending')
    expect(proof).toMatchObject({
      randomness: null,
      selections: [],
      outcomes: [],
      status: { state: 'committed' },
    })
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('a draw whose round is known but whose winners are not allocated tells nothing of it', async () => {
    const { draw } = await drawn({ state: 'drawn' })
    const proof: Proof = (await get(`/draws/${draw.uuid}/proof.json`)).json()
    expect(proof).toMatchObject({ randomness: null, status: { state: 'committed' } })
    // A service of another test would take it for one that a process has left behind.
    await gateway.database.root.update(draws).set({ state: 'abandoned' }).where(eq(draws.id, draw.id))
  })

  test('abandoned and superseded draws stay public and are named by the draws after them', async () => {
    const made = await world()
    const before: BuiltDraw[] = []
    for (const state of ['abandoned', 'superseded', 'allocated', 'allocated'] as const) {
      before.push(await buildDraw(gateway.database, made.contest, made.people, { state }))
    }
    const proofs = await Promise.all(
      before.map(async ({ draw }) =>
        verifyProofText((await get(`/draws/${draw.uuid}/proof.json`)).rawPayload),
      ),
    )
    expect(proofs.map(({ verdict }) => verdict)).toEqual(['pending', 'pending', 'verified', 'verified'])
    const last = proofs.at(-1)?.proof
    expect(last?.history.entries.map(({ draw, state }) => [draw, state])).toEqual([
      [before[0]?.draw.uuid, 'abandoned'],
      [before[1]?.draw.uuid, 'superseded'],
      [before[2]?.draw.uuid, 'drawn'],
    ])
  })

  test('a fallback says that it is not independently random, and why', async () => {
    const { draw } = await drawn({ local: 'no_relay_answered' })
    const { verdict, independent, proof } = verifyProofText(
      (await get(`/draws/${draw.uuid}/proof.json`)).rawPayload,
    )
    expect([verdict, independent]).toEqual(['verified', false])
    expect(proof?.randomness).toMatchObject({
      warning: 'not independently random',
      reason: 'No relay of the beacon answered in time.',
    })
    const { draw: configured } = await drawn({ local: 'configured' })
    const own = verifyProofText((await get(`/draws/${configured.uuid}/proof.json`)).rawPayload)
    expect([own.verdict, own.independent]).toEqual(['verified', false])
  })

  test('what becomes of winners is told at once, under another tag, and fits the recorded order', async () => {
    const { draw, winners: rows } = await drawn({ alternates: 1 })
    const url = `/draws/${draw.uuid}/proof.json`
    const before = await get(url)
    const told = async () => {
      const answer = await get(url, { 'if-none-match': String(before.headers['etag']) })
      expect(answer.statusCode).toBe(200)
      const { verdict, proof } = verifyProofText(answer.rawPayload)
      expect(verdict).toBe('verified')
      return proof?.outcomes.map(({ rank, status, replaces }) => [rank, status, replaces])
    }
    const change = (place: number, values: Partial<typeof winners.$inferInsert>) =>
      gateway.database.root
        .update(winners)
        .set({ updatedAt: '2023-08-24T10:00:00.000Z', ...values })
        .where(eq(winners.id, rows[place]?.id ?? 0))
    await change(0, { status: 'expired', isCurrent: false, expiredAt: '2023-08-24T10:00:00.000Z' })
    await change(2, {
      status: 'won',
      isCurrent: true,
      promotedAt: '2023-08-24T10:00:00.000Z',
      promotedFromId: rows[0]?.id ?? null,
    })
    expect(await told()).toEqual([
      [1, 'expired', null],
      [2, 'won', null],
      [3, 'won', 1],
    ])
    await change(1, { status: 'claimed', claimedAt: '2023-08-25T10:00:00.000Z' })
    expect(await told()).toContainEqual([2, 'claimed', null])
  })

  test('people who ask at once get the same proof, and it is made for them once', async () => {
    const { draw } = await drawn({ alternates: 1 })
    const url = `/draws/${draw.uuid}/proof.json`
    let bodies: readonly string[] = []
    const statements = await gateway.statements(async () => {
      bodies = (await Promise.all(Array.from({ length: 8 }, () => get(url)))).map(({ body }) => body)
    })
    expect(new Set(bodies).size).toBe(1)
    expect(statements.filter((text) => text.includes('draw_pool_chunks'))).toHaveLength(2)
  })

  test('a person finds the own place by UUID or by pseudonym, and nobody else’s', async () => {
    const { draw, people } = await drawn()
    const [, grace] = people
    const uuid = grace?.uuid ?? ''
    const pseudonym = toHex(pseudonymOf(draw.uuid, uuid))
    const answers = await Promise.all(
      [uuid, uuid.toUpperCase(), pseudonym].map((name) => get(`/draws/${draw.uuid}/inclusion/${name}.json`)),
    )
    const reports = answers.map(({ rawPayload }) => verifyInclusionText(rawPayload))
    expect(reports.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified'])
    expect(reports.map(({ inclusion }) => inclusion?.participant)).toEqual([uuid, uuid, null])
    expect(reports.map(({ inclusion }) => inclusion?.leaf.weight)).toEqual([7, 7, 7])
    expect(answers[0]?.headers).toMatchObject({
      'cache-control': 'private, max-age=3600',
      'access-control-allow-origin': '*',
    })
  })

  test('whoever is not in the pool has no place: strangers, people of other contests and late ones', async () => {
    const { draw, contest } = await drawn()
    const other = await drawn()
    const [late] = await buildParticipants(gateway.database, contest, [{ amounts: [9] }])
    const names = [
      '00000000-0000-4000-8000-000000000000',
      other.people[0]?.uuid,
      late?.uuid,
      'f'.repeat(64),
      '0'.repeat(64),
      'abc',
      `${'f'.repeat(64)}0`,
    ]
    for (const name of names) {
      const { statusCode } = await get(`/draws/${draw.uuid}/inclusion/${name}.json`)
      expect([name, statusCode]).toEqual([name, 404])
    }
  })

  test('the pool is a line for each person, in the order of the tree, with its root as tag', async () => {
    const { draw, people } = await drawn()
    const answer = await get(`/draws/${draw.uuid}/pool.txt`)
    const lines = people.map(({ uuid, total }) => `${toHex(pseudonymOf(draw.uuid, uuid))} ${total}\n`)
    expect(answer.body).toBe(lines.toSorted().join(''))
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=us-ascii',
      etag: `"${draw.root}"`,
    })
    const again = await get(`/draws/${draw.uuid}/pool.txt`, { 'if-none-match': `"${draw.root}"` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('a pool of several chunks is sent whole, and people of each chunk find their place', async () => {
    const { contest } = await world()
    const made = await gateway.database.root
      .insert(participants)
      .values(
        Array.from({ length: 4_500 }, (_, number) => ({
          accountId: contest.accountId,
          contestId: contest.id,
          uuid: crypto.randomUUID(),
          publicId: `entry_${contest.id}x${number}`,
          total: 1 + (number % 5),
          totalChangedAt: contest.createdAt,
          referralCode: `R${contest.id}x${number}`,
          searchText: '',
          sortName: '',
          createdAt: contest.createdAt,
          updatedAt: contest.createdAt,
        })),
      )
      .returning()
    const { draw } = await buildDraw(gateway.database, contest, made, { winners: 20 })
    const lines = (await get(`/draws/${draw.uuid}/pool.txt`)).body.trimEnd().split('\n')
    expect(lines).toHaveLength(4_500)
    expect(lines).toEqual(lines.toSorted())
    for (const place of [0, 4_095, 4_096, 4_499]) {
      const [pseudonym] = lines[place]?.split(' ') ?? []
      const report = verifyInclusionText(
        (await get(`/draws/${draw.uuid}/inclusion/${pseudonym}.json`)).rawPayload,
      )
      expect([report.verdict, report.inclusion?.leaf.index]).toEqual(['verified', place])
    }
    const proof = verifyProofText((await get(`/draws/${draw.uuid}/proof.json`)).rawPayload)
    expect([proof.verdict, proof.proof?.selections.length]).toEqual(['verified', 20])
  })

  test('unknown draws, picks by hand and draws of deleted contests are 404 at every address', async () => {
    const { draw, contest, people } = await drawn()
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: '2026-06-15T12:00:00.000Z' })
      .where(eq(contests.id, contest.id))
    const alive = await world()
    const [manual] = await gateway.database.root
      .insert(draws)
      .values({
        contestId: alive.contest.id,
        kind: 'manual',
        requested: 1,
        minimumTotal: 0,
        excludePrevious: true,
        poolSize: 0,
        totalWeight: 0,
        createdAt: '2026-06-15T12:00:00.000Z',
      })
      .returning()
    for (const uuid of [draw.uuid, manual?.uuid, '00000000-0000-4000-8000-000000000000', 'draw', '%00']) {
      for (const path of ['', '/proof.json', '/pool.txt', `/inclusion/${people[0]?.uuid}.json`]) {
        const { statusCode } = await get(`/draws/${uuid}${path}`)
        expect([uuid, path, statusCode]).toEqual([uuid, path, 404])
      }
    }
  })

  test('nothing public holds anything by which a person is known', async () => {
    const { draw, contest, people } = await drawn({
      alternates: 1,
      prizes: [{ number: 1, name: 'Bicycle', units: 1 }],
    })
    const answers = await Promise.all(
      [
        '',
        '/proof.json',
        '/pool.txt',
        `/inclusion/${toHex(pseudonymOf(draw.uuid, people[0]?.uuid ?? ''))}.json`,
      ].map((path) => get(`/draws/${draw.uuid}${path}`)),
    )
    const personal = people.flatMap((person) => [
      person.uuid,
      person.publicId,
      String(person.id),
      person.email,
      person.displayName,
      ...(person.displayName ?? '').split(' '),
      person.phone,
      person.ipAddress,
      person.referralCode,
    ])
    for (const { body, headers } of answers) {
      const text = `${body}${JSON.stringify(headers)}`.toLowerCase()
      for (const secret of [...personal, String(contest.accountId)]) {
        if (secret == null || secret.length < 4) continue
        expect(text).not.toContain(secret.toLowerCase())
      }
    }
  })

  test('the page runs nothing but the gateway’s own scripts, and a contest’s title stays text', async () => {
    const { draw } = await drawn()
    const page = await get(`/draws/${draw.uuid}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<html lang="en">')
    expect(page.body).toContain('Summer &amp; &lt;b&gt;Sun&lt;/b&gt;')
    expect(page.body).not.toContain('{{')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' })
    const named = [...page.body.matchAll(/"(\/verifier\/assets\/[^"]+)"/g)].map(([, url]) => url ?? '')
    expect(named).toHaveLength(2)
    for (const url of named) {
      const asset = await get(url)
      expect([asset.statusCode, asset.headers['cache-control']]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('below a path of PUBLIC_URL the page names its parts by that path', async () => {
    const { draw } = await drawn()
    const below = await startGateway({
      settings: { ...testSettings, publicUrl: 'https://shop.example/fair' },
    })
    const { body } = await below.app.inject({ url: `/draws/${draw.uuid}` })
    await below.app.close()
    expect(body).toMatch(/src="\/fair\/verifier\/assets\//)
    expect(body).toContain('data-base="/fair"')
  })

  test('an address that asks too often is refused for the rest of the minute, a pool counting twenty', async () => {
    const { draw } = await drawn()
    const limited = await startGateway({ rateLimits: true })
    const ask = (path: string, remoteAddress: string) =>
      limited.app.inject({ url: `/draws/${draw.uuid}${path}`, remoteAddress })
    for (let times = 0; times < 12; times += 1) {
      expect((await ask('/pool.txt', '198.51.100.1')).statusCode).toBe(200)
    }
    const refused = await ask('/proof.json', '198.51.100.1')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60'])
    expect(refused.headers['access-control-expose-headers']).toBe('retry-after')
    expect((await ask('/proof.json', '198.51.100.2')).statusCode).toBe(200)
    limited.clock.advance(60)
    expect((await ask('/proof.json', '198.51.100.1')).statusCode).toBe(200)
    await limited.app.close()
  })
})
