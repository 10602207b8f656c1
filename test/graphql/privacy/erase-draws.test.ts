import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ContestRow, draws, type ParticipantRow } from '../../../src/database/tables/index.js'
import { createRelays } from '../../../src/delivery/relays.js'
import { verifyInclusionText, verifyProofText } from '../../../src/domain/draw/protocol/index.js'
import { projectFile } from '../../../src/project.js'
import { payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { runCommand } from '../../support/command.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Drawn, draw, expectedChoice, storedWinners } from '../../support/draws.js'
import { type Gateway, startGateway, testSettings } from '../../support/gateway.js'
import { beforeRound, honest, publishedRounds, Relay } from '../../support/relay.js'

const nothing = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }

describe('draws with a person who is erased', { timeout: 120_000 }, () => {
  let relay: Relay
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let people: ParticipantRow[]
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erased-'))
    relay = await Relay.start()
    relay.answer = honest
    gateway = await startGateway({
      settings: { ...testSettings, randomness: 'drand' },
      beacons: createRelays({ urls: [relay.url], pause: 10 }),
    })
  })
  afterAll(async () => {
    await relay.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    gateway.clock.set(beforeRound(1_000, 2))
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 6 }, (_, n) => ({ amounts: [n + 1, 1] })),
    )
    await buildPrize(gateway.database, contest, 1, { quantity: 2 })
  })

  const commit = (input: Record<string, unknown>) => draw(gateway, account.key, contest.id, input)
  const settle = async () => {
    gateway.clock.advance(3)
    await gateway.settle()
  }
  const erase = async (databaseId: number) => {
    const query = `mutation { eraseParticipant(input: { participant: { databaseId: ${databaseId} } }) { changed } }`
    expect(payload(await gateway.graphql(account.key, query), 'eraseParticipant')).toEqual({ changed: true })
  }
  const published = async ({ draw: { uuid } }: Drawn, what: string): Promise<string> => {
    const { statusCode, body } = await gateway.app.inject({ url: `/draws/${uuid}/${what}` })
    expect(statusCode).toBe(200)
    return body
  }

  test('that were drawn before are proven as before, byte by byte, by every verifier', async () => {
    const drawn = await commit({ count: 2, alternates: 1 })
    await settle()
    const winner = (await storedWinners(gateway.database, contest.id))[0]
    const before = await published(drawn, 'proof.json')
    const uuid = people.find(({ id }) => id === winner?.participantId)?.uuid ?? ''
    const inclusion = await published(drawn, `inclusion/${uuid}.json`)
    for (const { id } of people) await erase(id)

    const proof = await published(drawn, 'proof.json')
    expect(proof).toBe(before)
    expect(verifyProofText(proof).verdict).toBe('verified')
    const files = { proof: join(folder, 'proof.json'), pool: join(folder, 'pool.txt') }
    await writeFile(files.proof, proof)
    await writeFile(files.pool, await published(drawn, 'pool.txt'))
    const verified = await runCommand(
      ['draw', 'verify', files.proof, '--pool', files.pool, '--participant', uuid, '--json'],
      nothing,
    )
    // Whoever kept the UUID still finds the place; the gateway knows it no more.
    expect([verified.status, JSON.parse(verified.stdout)]).toMatchObject([
      0,
      { verdict: 'verified', rank: 1 },
    ])
    const alone = await promisify(execFile)(process.execPath, [
      projectFile('docs/verify-draw.mjs'),
      files.proof,
    ])
    expect(alone.stdout).not.toContain('FAILED')
    expect(verifyInclusionText(inclusion).verdict).toBe('verified')
    await expectCountersRight(gateway.database, contest.id)
  })

  test('that are pending pass the person over for the next alternate, and prove it', async () => {
    const drawn = await commit({ count: 2, alternates: 2 })
    // The randomness of the round is known to the test, so that it can erase somebody who is to win.
    const future = await whoWins(drawn)
    await erase(future)
    await settle()
    const winners = await storedWinners(gateway.database, contest.id)
    expect(winners.find(({ participantId }) => participantId === future)).toMatchObject({
      isCurrent: false,
      skipReason: 'erased',
      prizeId: null,
    })
    expect(winners.filter(({ isCurrent }) => isCurrent)).toHaveLength(2)
    const report = verifyProofText(await published(drawn, 'proof.json'))
    expect(report.verdict).toBe('verified')
    const query = `{ draw(by: { databaseId: ${drawn.draw.databaseId} }) { selections { skipReason participant { email erasedAt } } } }`
    const shown = payload<{ selections: unknown[] }>(await gateway.graphql(account.key, query), 'draw')
    expect(shown.selections).toContainEqual({
      skipReason: 'ERASED',
      participant: { email: null, erasedAt: expect.any(String) },
    })
  })

  test('that come later are without the person, who is passed over as an alternate, too', async () => {
    await commit({ count: 1, alternates: 2 })
    await settle()
    const [first, second, third] = await storedWinners(gateway.database, contest.id)
    await erase(second?.participantId ?? 0)
    const remove = `mutation { removeWinner(input: { winner: { databaseId: ${first?.id} } }) { __typename } }`
    expect((await gateway.graphql(account.key, remove)).errors).toEqual([])
    const after = await storedWinners(gateway.database, contest.id)
    expect(after.map(({ id, isCurrent, skipReason }) => [id, isCurrent, skipReason])).toEqual([
      [first?.id, false, null],
      [second?.id, false, 'erased'],
      [third?.id, true, null],
    ])
    gateway.clock.set(beforeRound(1_000, 2))
    const next = await commit({ count: 1, excludePrevious: false })
    expect(next.draw.poolSize).toBe(5)
  })

  /** Who is to win first in a draw of the round 1,000, as the protocol alone says. */
  async function whoWins(drawn: Drawn): Promise<number> {
    const [row] = await gateway.database.root.select().from(draws).where(eq(draws.id, drawn.draw.databaseId))
    const randomness = publishedRounds[row?.beaconRound ?? 0]?.randomness ?? null
    const [choice] = expectedChoice({ ...drawn.draw, randomness }, people, 1)
    if (choice?.participantId === undefined) throw new Error('Nobody wins.')
    return choice.participantId
  }
})
