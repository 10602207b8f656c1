import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../../../src/domain/draw/protocol/canonical.js'
import { documentText, type Proof } from '../../../../src/domain/draw/protocol/index.js'
import { another, changed, type Place, placesOf, resealed, valueAt, written } from './forge.js'
import { beaconRandomness, inclusionOf, makeDraw, peopleOf } from './make-draw.js'
import { type Verdict, verifiers } from './verifiers.js'

const earlier: Proof['history']['entries'] = [
  {
    draw: '11111111-1111-4111-8111-111111111111',
    committedAt: '2023-08-22T00:00:00.000Z',
    commitment: '1'.repeat(64),
    state: 'abandoned',
  },
]

/** One was promoted, one waits. */
const outcomesOf = (): Proof['outcomes'] => {
  const since = '2023-08-23T16:00:00.000Z'
  return [
    { rank: 1, status: 'expired', since, prize: 1, replaces: null },
    { rank: 2, status: 'won', since, prize: 1, replaces: 1 },
    { rank: 3, status: 'waiting', since, prize: null, replaces: null },
  ]
}

const rich = { leaves: peopleOf([5, 1, 3, 7]), earlier, outcomes: outcomesOf }
const ranks = { winners: 1, alternates: 2 }
const beacon = makeDraw({ ...rich, commitment: ranks })
/** Verifying the beacon's signature takes longest: what is tried a thousand times is tried without it. */
const local = makeDraw({
  ...rich,
  commitment: { ...ranks, randomness: { kind: 'local' } },
  randomness: {
    kind: 'local',
    randomness: beaconRandomness.randomness,
    reason: 'configured – “here”',
    warning: 'not independently random',
  },
})
const documents = [
  ['a proof with the beacon’s randomness', beacon.proof],
  ['a proof with local randomness', local.proof],
  ['a person’s place', inclusionOf(beacon.pool, beacon.commitment, 3)],
] as const

/** Thousands of documents are verified, some with the beacon's signature. */
const patience = { timeout: 120_000 }

/** The sections of a document's text and where they end, in order. */
function sectionsOf(document: object): readonly (readonly [name: string, end: number])[] {
  let end = 1
  return Object.entries(document)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      end += Buffer.byteLength(`${JSON.stringify(name)}:${canonical(value)},`)
      return [name, end]
    })
}

/** The places of a document; where there is a beacon, those about randomness and the first of each section: all else is as in the local proof. */
function fewer(document: object): readonly Place[] {
  const places = placesOf(document)
  if (document !== beacon.proof) return places
  const firsts = new Map(places.toReversed().map((place) => [place[0], place]))
  return places.filter((place) => place.includes('randomness') || firsts.get(place[0] ?? '') === place)
}

function expectFault({ verdict, faults }: Verdict, section: string | undefined, context: string): void {
  const isNamed = section !== undefined && section !== 'digests' && !faults.has('form')
  const places = [...faults.values()]
  // To state thousands of expectations takes longer than to find them met.
  if (verdict === 'failed' && places.every(Boolean) && !(isNamed && faults.get('digests') !== section)) return
  expect({ context, verdict, unplaced: places.filter((where) => !where) }).toEqual({
    context,
    verdict: 'failed',
    unplaced: [],
  })
  if (!isNamed) return
  expect({ context, where: faults.get('digests') }).toEqual({ context, where: section })
}

describe.each(verifiers)('%s', patience, (_, verify) => {
  it.each(documents)('verifies %s as it is', (_title, document) => {
    expect(verify(documentText(document))).toEqual({ verdict: 'verified', faults: new Map() })
  })

  it.each(documents.slice(1))(
    'fails for %s and says where, whichever byte is changed',
    (_title, document) => {
      const bytes = Buffer.from(documentText(document))
      const sections = sectionsOf(document)
      for (let at = 0; at < bytes.length; at += 1) {
        const copy = Buffer.from(bytes)
        // Digits stay digits most of the time, so that what is read is of the right form.
        copy[at] = (bytes[at] ?? 0) ^ (at % 5 === 0 ? 0x20 : 1)
        const section = at === 0 ? undefined : sections.find(([, end]) => at < end)?.[0]
        expectFault(verify(copy), section, `byte ${at}`)
      }
    },
  )

  it('fails for a proof with the beacon’s randomness, whatever bytes are changed, added or left out', () => {
    const bytes = Buffer.from(documentText(beacon.proof))
    const edit = fc.record({
      at: fc.nat(bytes.length),
      remove: fc.nat(3),
      insert: fc.uint8Array({ maxLength: 3 }),
    })
    fc.assert(
      fc.property(edit, ({ at, remove, insert }) => {
        const copy = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)])
        fc.pre(!copy.equals(bytes))
        expectFault(verify(copy), undefined, `${remove} for ${insert.length} at ${at}`)
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it.each(documents)('fails for %s and names the section, whichever field is changed', (_title, document) => {
    for (const place of fewer(document)) {
      const copy = changed(document, place, another(valueAt(document, place)))
      const section = String(place[0])
      expectFault(verify(canonical(copy)), section === 'format' ? undefined : section, written(place))
    }
  })

  it.each(documents)(
    'fails for %s whichever member is missing, added or of another type',
    (_title, document) => {
      for (const place of placesOf(document)) {
        const name = place.at(-1)
        if (typeof name === 'number') continue
        for (const value of [undefined, {}, [[]], -1, 0.5, 1e300, '', '\ud800'.slice(0, 1)]) {
          const copy = JSON.stringify(changed(document, place, value))
          const { verdict, faults } = verify(copy)
          expect({ place: written(place), verdict, form: faults.has('form') }).toEqual({
            place: written(place),
            verdict: 'failed',
            form: true,
          })
        }
        const stranger = changed(document, [...place.slice(0, -1), 'stranger'], 1)
        expect(verify(canonical(stranger)).faults.has('form')).toBe(true)
      }
    },
  )
})

/** What a proof tells without proof: the gateway's word on what came before, why, and what came after. */
const word = /^(?:outcomes|status\.asOf|history\.entries\[\d+\]\.state|randomness\.reason)/

describe.each(verifiers)('%s, of a proof whose digests a forger has made anew', patience, (_, verify) => {
  const places = [local.proof, beacon.proof].flatMap((proof) =>
    fewer(proof)
      .filter((place) => !word.test(written(place)) && place[0] !== 'digests')
      .map((place) => ({ proof, place })),
  )

  it('fails for every field that is proven', () => {
    for (const { proof, place } of places) {
      const copy = changed(proof, place, another(valueAt(proof, place)))
      const { verdict, faults } = verify(resealed(copy, false))
      expect({ place: written(place), verdict, digests: faults.has('digests') }).toEqual({
        place: written(place),
        verdict: 'failed',
        digests: false,
      })
    }
  })

  it('fails for every field of the commitment, even with a fingerprint made anew', () => {
    for (const { proof, place } of places.filter(({ place: [section] }) => section === 'commitment')) {
      const copy = changed(proof, place, another(valueAt(proof, place)))
      const own = written(place) === 'commitment.hash'
      const { verdict } = verify(resealed(copy, !own))
      expect({ place: written(place), verdict }).toEqual({ place: written(place), verdict: 'failed' })
    }
  })

  it('fails for a rank exchanged, left out, repeated or taken from another pool', () => {
    const { selections } = beacon.proof
    const [first, second, ...others] = selections
    const stranger = makeDraw({ leaves: peopleOf([8, 8, 8, 8, 8, 8]) }).proof.selections[0]
    if (first === undefined || second === undefined || stranger === undefined)
      throw new Error('Too few ranks.')
    const forged = [
      [{ ...second, rank: 1 }, { ...first, rank: 2 }, ...others],
      selections.slice(1),
      [],
      [first, { ...first, rank: 2 }, ...others],
      [stranger, second, ...others],
    ]
    for (const ranks of forged) {
      const { verdict, faults } = verify(resealed({ ...beacon.proof, selections: ranks }, false))
      expect(verdict).toBe('failed')
      expect(faults.has('membership') || faults.has('selection')).toBe(true)
    }
  })

  it('fails for local randomness where a beacon was promised without leave', () => {
    const { randomness } = local.proof
    const { faults } = verify(resealed({ ...beacon.proof, randomness }, false))
    expect(faults.get('randomness')).toBe('randomness.kind')
  })

  it('never breaks down, whatever numbers it is told', () => {
    const numbers = placesOf(local.proof).filter((place) => typeof valueAt(local.proof, place) === 'number')
    const forgery = fc.uniqueArray(
      fc.record({ place: fc.constantFrom(...numbers), value: fc.maxSafeNat() }),
      {
        minLength: 1,
        maxLength: 4,
        selector: ({ place }) => written(place),
      },
    )
    fc.assert(
      fc.property(forgery, fc.boolean(), (changes, withFingerprint) => {
        let copy: object = local.proof
        for (const { place, value } of changes) copy = changed(copy, place, value)
        fc.pre(canonical(copy) !== canonical(local.proof))
        const told = changes.every(({ place }) => word.test(written(place)))
        const { verdict } = verify(resealed({ ...copy }, withFingerprint))
        expect(told || verdict === 'failed').toBe(true)
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
