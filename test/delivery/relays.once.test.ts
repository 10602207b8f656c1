import { afterEach, describe, expect, it } from 'vitest'
import { createRelays } from '../../src/delivery/relays.js'
import { broken, honest, lying, publishedRounds, Relay, type RelayAnswer, silent } from '../support/relay.js'

describe('relays of the public beacon', () => {
  const relays: Relay[] = []

  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.close()))
  })

  async function started(...answers: readonly RelayAnswer[]) {
    const made = await Promise.all(answers.map((answer) => Relay.start(answer)))
    relays.push(...made)
    return { source: createRelays({ urls: made.map(({ url }) => url), stagger: 10, pause: 10 }), made }
  }
  const beaconOf = (round: number) => ({ beacon: { round, ...publishedRounds[round] } })

  it.each([1, 42, 1_000])('give round %i, verified, with its randomness', async (round) => {
    const { source } = await started(honest)
    expect(await source.fetch(round, 5_000)).toEqual(beaconOf(round))
  })

  it('are asked in turn, so that the first needs no other', async () => {
    const { made } = await started(honest, honest)
    const source = createRelays({ urls: made.map(({ url }) => url), stagger: 60_000 })
    await source.fetch(42, 5_000)
    expect(made.map(({ asked }) => asked)).toEqual([[42], []])
  })

  it.each([
    ['an outage', broken],
    ['silence', silent],
    ['a lie', lying(42)],
    ['nonsense', () => ({ status: 200, body: 'x' })],
    ['another shape', () => ({ status: 200, body: '{"round":1000,"signature":7}' })],
    ['no point of the curve', () => ({ status: 200, body: `{"signature":"${'ff'.repeat(48)}"}` })],
    ['a redirect', () => ({ status: 302, body: '' })],
    ['an endless answer', () => ({ status: 200, body: `"${'x'.repeat(1_000_000)}"` })],
  ] as const)('do without one that answers with %s', async (_what, faulty) => {
    const { source } = await started(faulty, honest)
    expect(await source.fetch(1_000, 5_000)).toEqual(beaconOf(1_000))
  })

  it('are asked again until one has the round', async () => {
    const { source, made } = await started(broken)
    const [relay] = made
    if (relay === undefined) throw new Error('No relay.')
    relay.answer = (round) => (relay.asked.length < 3 ? broken(round) : honest(round))
    expect(await source.fetch(1, 5_000)).toEqual(beaconOf(1))
  })

  it('refuse round 43 with the signature of round 42, although its sha256 fits', async () => {
    const { source } = await started(lying(42), silent)
    expect(await source.fetch(43, 300)).toEqual({ beacon: null, reason: 'no_beacon_verified' })
  })

  it('say when nobody answered in time', async () => {
    for (const answers of [[broken, silent], []]) {
      const { source } = await started(...answers)
      expect(await source.fetch(42, 200)).toEqual({ beacon: null, reason: 'no_relay_answered' })
    }
    const nowhere = createRelays({ urls: ['http://127.0.0.1:9'], pause: 10 })
    expect(await nowhere.fetch(42, 200)).toEqual({ beacon: null, reason: 'no_relay_answered' })
  })
})
