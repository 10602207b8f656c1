import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRelays } from '../../src/delivery/relays.js'
import { verifyInclusionText, verifyProofText } from '../../src/domain/draw/protocol/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildPrize } from '../support/build-prize.js'
import { buildAccount } from '../support/builders.js'
import { draw } from '../support/draws.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'
import { beforeRound, Relay } from '../support/relay.js'

let relay: Relay
let gateway: Gateway
beforeAll(async () => {
  relay = await Relay.start()
  gateway = await startGateway({
    settings: { ...testSettings, randomness: 'drand' },
    beacons: createRelays({ urls: [relay.url] }),
  })
})
afterAll(async () => {
  await gateway.app.close()
  await relay.close()
})

const disqualify = `mutation ($input: SetParticipantDisqualifiedInput!) {
  setParticipantDisqualified(input: $input) { participant { databaseId } }
}`

test('a real draw’s proof verifies from the promise to the alternate who takes a winner’s place', async () => {
  gateway.clock.set(beforeRound(1_000, 2))
  const account = await buildAccount(gateway.database)
  const contest = await buildContest(gateway.database, account)
  const people = await buildParticipants(
    gateway.database,
    contest,
    [5, 1, 3, 7].map((amount) => ({ amounts: [amount] })),
  )
  await buildPrize(gateway.database, contest, 1)
  const first = await draw(gateway, account.key, contest.id, { count: 1 })
  const second = await draw(gateway, account.key, contest.id, { count: 1, alternates: 2, supersede: true })
  const report = async ({ draw: { uuid } }: typeof first) =>
    verifyProofText((await gateway.app.inject({ url: `/draws/${uuid}/proof.json` })).rawPayload)
  const promised = await report(second)
  expect([promised.verdict, (await report(first)).verdict]).toEqual(['pending', 'pending'])

  gateway.clock.advance(3)
  await gateway.settle()
  const drawn = await report(second)
  expect([drawn.verdict, drawn.independent]).toEqual(['verified', true])
  expect(drawn.proof?.commitment).toEqual(promised.proof?.commitment)
  expect(drawn.proof?.history.entries.map(({ draw, state }) => [draw, state])).toEqual([
    [first.draw.uuid, 'superseded'],
  ])
  expect(drawn.proof?.outcomes.map(({ status, prize }) => [status, prize])).toEqual([
    ['won', 1],
    ['waiting', null],
    ['waiting', null],
  ])

  const winner = await gateway.graphql(
    account.key,
    'query ($id: SafeInt!) { draw(by: { databaseId: $id }) { winners { nodes { participant { databaseId } } } } }',
    { id: second.draw.databaseId },
  )
  const [{ participant }] = (
    winner.data as { draw: { winners: { nodes: [{ participant: { databaseId: number } }] } } }
  ).draw.winners.nodes
  const { errors } = await gateway.graphql(account.key, disqualify, {
    input: { participant, disqualified: true },
  })
  expect(errors).toEqual([])
  const promoted = await report(second)
  expect(promoted.verdict).toBe('verified')
  expect(promoted.proof?.outcomes.map(({ rank, status, replaces }) => [rank, status, replaces])).toEqual([
    [1, 'disqualified', null],
    [2, 'won', 1],
    [3, 'waiting', null],
  ])
  expect(promoted.proof?.selections).toEqual(drawn.proof?.selections)

  for (const { uuid } of people) {
    const place = await gateway.app.inject({ url: `/draws/${second.draw.uuid}/inclusion/${uuid}.json` })
    expect(verifyInclusionText(place.rawPayload).verdict).toBe('verified')
  }
})
