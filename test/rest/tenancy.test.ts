import { beforeAll, describe, expect, it } from 'vitest'
import { parseGlobalId } from '../../src/graphql/global-id.js'
import type { BlitzRocket } from '../support/blitz-rocket.js'
import { startBlitzRocket } from '../support/blitz-rocket.js'
import { buildAccount, buildKey } from '../support/builders.js'
import { ContractDocument, dialects, type RestRequest } from '../support/contract.js'
import { startRevup } from '../support/revup.js'
import { startSweepWidget } from '../support/sweepwidget.js'
import { type Furnished, furnish } from '../support/tenancy/furnish.js'
import { everyScope, fingerprint, type WalkedOperation, walk } from '../support/walk.js'

/** What names a thing or somebody: the isolation tests of each API have paths, `references` below the rest. */
const paths: Readonly<Record<(typeof dialects)[number], readonly string[]>> = {
  'blitz-rocket': ['contestId', 'entryId'],
  revup: ['participant_id', 'promotion_id', 'winner_id'],
  sweepwidget: [
    ...['ban_id', 'email', 'entry_id', 'id', 'method_id', 'prize_id', 'reward_id', 'user_id', 'winner_id'],
  ],
}

/** Fields that sound like a reference and are texts of the thing itself. */
const texts =
  /^(postal_code|prize_value|coupon_code|coupon_if_coupon_code|send_email|(\w+_)?reply_to_email|(confirmation|verification)_email)$/

const suspicious = /(^|_)(id|ids|uuid|code|token|emails?|phone|order|values?|key)$|Id$|Email$|Code$/i

type Schema = Record<string, unknown>

/** The names of all fields of a body, references and alternatives followed. */
function fieldsOf(contract: ContractDocument, schema: unknown, depth = 0): string[] {
  if (typeof schema !== 'object' || schema === null || depth > 8) return []
  const found = contract.resolve(schema)
  const parts = [found['allOf'], found['anyOf'], found['oneOf'], found['items']].flat()
  const inner = parts.flatMap((part) => fieldsOf(contract, part, depth + 1))
  const properties = Object.entries((found['properties'] ?? {}) as Schema)
  return [...inner, ...properties.flatMap(([name, field]) => [name, ...fieldsOf(contract, field, depth + 1)])]
}

interface Named {
  /** The request with what it names as this value. */
  readonly request: (own: Furnished, value: unknown) => { readonly path: string; readonly sent: RestRequest }
  /** The value for somebody's thing. */
  readonly of: (furnished: Furnished) => unknown
  /** A value of the same form for nothing. */
  readonly nothing: () => unknown
}

let requests = 0
const fresh = () => {
  requests += 1
  return `nothing-${requests}@person.test`
}
const number = (furnished: Furnished, type: keyof Furnished['ids']) => parseGlobalId(furnished.ids[type])?.id
const nowhere = () => 9_007_199_254_740_991
const headers = () => ({ 'idempotency-key': fresh() })

const at =
  (path: (own: Furnished) => string, body: (value: unknown) => unknown): Named['request'] =>
  (own, value) => ({ path: path(own), sent: { body: body(value), headers: headers() } })

const giveaway = (rest: string) => (own: Furnished) => `/giveaways/${own.contest.id}${rest}`
const promotion = (rest: string) => (own: Furnished) => `/promotions/${own.contest.id}${rest}`
const entries = (own: Furnished) => `/contests/${own.contest.publicId}/entries`
const entry = (own: Furnished) => `/entries/${own.names['Participant.publicId']}`
const name = (key: string) => (furnished: Furnished) => furnished.names[key]
const phone = () => {
  requests += 1
  return `+1777${String(requests).padStart(7, '0')}`
}

/** Everything in a body or query that names a thing or somebody, by API, operation and field. */
const references: Readonly<Record<string, Named>> = {
  'blitz-rocket entries.create email': {
    request: at(entries, (email) => ({ email })),
    ...{ of: name('email'), nothing: fresh },
  },
  'blitz-rocket entries.create phone': {
    request: at(entries, (value) => ({ phone: value, email: fresh() })),
    ...{ of: name('phone'), nothing: phone },
  },
  'blitz-rocket entries.create referralCode': {
    request: at(entries, (referralCode) => ({ email: fresh(), referralCode })),
    ...{ of: name('referralCode'), nothing: () => 'REF-NOBODY' },
  },
  'blitz-rocket entries.update email': {
    request: at(entry, (email) => ({ email })),
    ...{ of: name('email'), nothing: fresh },
  },
  'blitz-rocket entries.update phone': {
    request: at(entry, (value) => ({ phone: value })),
    ...{ of: name('phone'), nothing: phone },
  },
  'revup participants.create email': {
    request: at(promotion('/participants'), (email) => ({ participants: [{ email }] })),
    ...{ of: name('email'), nothing: fresh },
  },
  'revup participants.create phone': {
    request: at(promotion('/participants'), (value) => ({
      participants: [{ email: fresh(), phone: value }],
    })),
    ...{ of: name('phone'), nothing: phone },
  },
  'revup participants.create unique_id': {
    request: at(promotion('/participants'), (unique_id) => ({
      participants: [{ email: fresh(), unique_id }],
    })),
    ...{ of: name('uniqueId'), nothing: fresh },
  },
  'revup entries.bonus email': {
    request: at(promotion('/participants/entries'), (email) => ({ email, entries: 5 })),
    ...{ of: name('email'), nothing: fresh },
  },
  'revup entries.bonus phone': {
    request: at(promotion('/participants/entries'), (value) => ({ phone: value, entries: 5 })),
    ...{ of: name('phone'), nothing: phone },
  },
  'sweepwidget entries.create user_email': {
    request: at(giveaway('/entries'), (user_email) => ({ user_email, user_name: 'Grace', entry_amount: 1 })),
    ...{ of: name('email'), nothing: fresh },
  },
  'sweepwidget entries.bulk user_email': {
    request: at(giveaway('/entries/bulk'), (user_email) => ({ entries: [{ user_email, entry_amount: 1 }] })),
    ...{ of: name('email'), nothing: fresh },
  },
  'sweepwidget entry-methods.reorder order': {
    request: at(giveaway('/entry-methods/reorder'), (id) => ({ order: [id] })),
    ...{ of: (one) => number(one, 'EntryMethod'), nothing: nowhere },
  },
  'sweepwidget winners.manual user_id': {
    request: at(giveaway('/winners/manual'), (user_id) => ({ user_id })),
    ...{ of: name('Participant.uuid'), nothing: () => '00000000-0000-4000-8000-000000000001' },
  },
  'sweepwidget winners.manual email': {
    request: at(giveaway('/winners/manual'), (email) => ({ email })),
    ...{ of: name('email'), nothing: fresh },
  },
  'sweepwidget whitelist.add emails': {
    request: at(giveaway('/whitelist'), (email) => ({ emails: [email] })),
    ...{ of: name('emails'), nothing: fresh },
  },
  'sweepwidget whitelist.remove emails': {
    request: at(giveaway('/whitelist'), (email) => ({ emails: [email] })),
    ...{ of: name('emails'), nothing: fresh },
  },
  'sweepwidget whitelist.remove id': {
    request: (own, id) => ({ path: `${giveaway('/whitelist')(own)}?id=${String(id)}`, sent: {} }),
    ...{ of: (one) => number(one, 'AllowlistRow'), nothing: nowhere },
  },
  'sweepwidget blacklist.add values': {
    request: at(giveaway('/blacklist'), (value) => ({ values: [value] })),
    ...{ of: name('values'), nothing: fresh },
  },
}

const starts = { 'blitz-rocket': startBlitzRocket, revup: startRevup, sweepwidget: startSweepWidget }
type World = Awaited<ReturnType<(typeof starts)[keyof typeof starts]>> & { readonly foreign: Furnished }
const worlds = new Map<string, Promise<World>>()

/** The gateway with one of the APIs, and somebody whose things are named. */
function worldOf(dialect: keyof typeof starts): Promise<World> {
  const known = worlds.get(dialect)
  if (known !== undefined) return known
  const made = starts[dialect]().then(async (started) => ({
    ...started,
    foreign: await furnish(started.gateway),
  }))
  worlds.set(dialect, made)
  return made
}

/** An answer without what no two answers share: ids of what was made, times, the words that were sent. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

describe('what a contract lets a client name', () => {
  it.each(dialects)('is known for %s, in paths, queries and bodies', (dialect) => {
    const contract = ContractDocument.read(dialect)
    const unknown = walk(contract).flatMap(({ id, path, query, body }) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one)
      const inRest = [...query.map((one) => one.name), ...fieldsOf(contract, body)].filter((one) =>
        suspicious.test(one),
      )
      return [
        ...inPath.filter((one) => !paths[dialect].includes(one)),
        ...inRest.filter((one) => !texts.test(one) && references[`${dialect} ${id} ${one}`] === undefined),
      ].map((one) => `${dialect} ${id} ${one}`)
    })
    expect(unknown).toEqual([])
  })

  it.each(Object.keys(references))(
    'and belongs to another account is as if it were not there: %s',
    async (reference) => {
      const [dialect, id] = reference.split(' ') as [(typeof dialects)[number], string]
      const named = references[reference]
      if (named === undefined) throw new Error('Unknown.')
      const { gateway, client, foreign } = await worldOf(dialect)
      const method = walk(client.contract).find((operation) => operation.id === id)?.method ?? ''
      const own = await furnish(gateway)
      const before = await fingerprint(gateway.database, foreign)
      const ask = async (value: unknown) => {
        const { path, sent } = named.request(own, value)
        const { status, body } = await client.send(method, path, { key: own.account.key, ...sent })
        return { status, body: shape(body) }
      }
      const answer = await ask(named.of(foreign))
      expect(answer).toEqual(await ask(named.nothing()))
      // The request is in order but for what it names; an order must hold every method, and no other.
      expect(answer.status).toBeOneOf(reference.endsWith(' order') ? [422] : [200, 201, 204, 404])
      expect(await fingerprint(gateway.database, foreign)).toEqual(before)
    },
  )
})

describe('every operation of Blitz Rocket', () => {
  let blitz: BlitzRocket
  let operations: WalkedOperation[]
  let owner: Furnished
  beforeAll(async () => {
    blitz = await startBlitzRocket()
    operations = walk(blitz.client.contract)
    owner = await furnish(blitz.gateway)
  })

  const send = ({ method, path, body, example, id }: WalkedOperation, key: string) => {
    const ids: Readonly<Record<string, string | undefined>> = {
      contestId: owner.contest.publicId,
      entryId: owner.names['Participant.publicId'],
    }
    const at = path.replaceAll(/\{(\w+)\}/g, (_whole, one: string) => {
      const known = ids[one]
      if (known === undefined) throw new Error(`Nothing is known of ${one} of ${id}.`)
      return known
    })
    return blitz.client.send(method, at, { key, ...(body === undefined ? {} : { body: example ?? {} }) })
  }

  it('is 404 for another account and outside of a key’s contests, and changes nothing', async () => {
    const other = await buildAccount(blitz.gateway.database)
    const elsewhere = await furnish(blitz.gateway, owner.account)
    const restricted = await buildKey(blitz.gateway.database, owner.account.id, {
      contestIds: [elsewhere.contest.id],
    })
    const before = await fingerprint(blitz.gateway.database, owner)
    for (const key of [other.key, restricted]) {
      for (const operation of operations) {
        expect([operation.id, (await send(operation, key)).status]).toEqual([operation.id, 404])
      }
    }
    expect(await fingerprint(blitz.gateway.database, owner)).toEqual(before)
  })

  it('is 403 without its scope, with all the others, and changes nothing; and needs no other', async () => {
    const before = await fingerprint(blitz.gateway.database, owner)
    const { database } = blitz.gateway
    for (const operation of operations) {
      const scopes = everyScope.filter((scope) => !operation.scopes.includes(scope))
      const { status } = await send(operation, await buildKey(database, owner.account.id, { scopes }))
      expect([operation.id, status]).toEqual([operation.id, 403])
    }
    expect(await fingerprint(database, owner)).toEqual(before)
    for (const operation of operations) {
      const key = await buildKey(database, owner.account.id, { scopes: operation.scopes })
      const { status } = await send(operation, key)
      expect([operation.id, status < 300]).toEqual([operation.id, true])
    }
  })
})
