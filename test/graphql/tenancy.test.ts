import { beforeAll, describe, expect, it } from 'vitest'
import { publicError } from '../../src/graphql/failures.js'
import { type NodeType, nodeTypes } from '../../src/graphql/global-id.js'
import { asGraphQLError } from '../../src/graphql/operation.js'
import { gained } from '../support/answers.js'
import { buildKey } from '../support/builders.js'
import { firstEmission } from '../support/first-emission.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../support/gateway.js'
import { guarded } from '../support/guarded.js'
import { partOf } from '../support/parts.js'
import { type Furnished, furnish } from '../support/tenancy/furnish.js'
import {
  allOperations,
  missing,
  neededTypes,
  type Operation,
  type Request,
  requestOf,
  valueIn,
} from '../support/tenancy/operations.js'
import type { Reference } from '../support/tenancy/references.js'
import { everyScope, fingerprint } from '../support/walk.js'

// Whatever the SDL lets a client name, named by somebody else: made from the SDL, so that nothing new is left out.
const operations = allOperations()

let gateway: Gateway

async function ask({ root }: Operation, key: string, { query, variables }: Request): Promise<GraphQLAnswer> {
  if (root !== 'subscription') return await gateway.graphql(key, query, variables)
  const { errors, ...emission } = await firstEmission(gateway, key, query, variables)
  // What keeps a subscription from starting is put into words by whoever speaks to the client.
  const report = (error: unknown): never => {
    throw error
  }
  const shownErrors = errors.map((error) => publicError(asGraphQLError(error), report))
  return { ...emission, errors: shownErrors as unknown as GraphQLAnswer['errors'] }
}

/** What a client can tell of an answer. */
function shown({ data, errors }: GraphQLAnswer) {
  return { data, errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })) }
}

const broken = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_ERROR', 'BAD_REQUEST'])

/** What one test leaves is what the next one finds: looked at once between them. */
class Standing {
  #seen: Record<string, string> | undefined

  constructor(readonly whose: Parameters<typeof fingerprint>[1]) {}

  /** That `work` changes nothing of theirs. */
  async through(work: () => Promise<void>): Promise<void> {
    const before = this.#seen ?? (await fingerprint(gateway.database, this.whose))
    expect(Object.keys(before).length).toBeGreaterThan(15)
    this.#seen = undefined
    await work()
    const after = await fingerprint(gateway.database, this.whose)
    expect(after).toEqual(before)
    this.#seen = after
  }
}

interface Crossing {
  /** Who asks, and whose everything else is that the request names. */
  readonly key: string
  readonly own: Furnished
  /** Whose thing is named. */
  readonly foreign: Furnished
}

/** Names a thing of somebody else, and one that does not exist; gives what differs. */
async function cross(operation: Operation, reference: Reference, { key, own, foreign }: Crossing) {
  const value = valueIn(foreign, reference)
  const nothing = missing(reference)
  const named = shown(await ask(operation, key, requestOf(operation, own, reference, value)))
  const unknown = shown(await ask(operation, key, requestOf(operation, own, reference, nothing)))
  const codes = named.errors.map(({ extensions }) => extensions.code)
  expect([operation.name, reference.path, codes.filter((code) => broken.has(code))]).toEqual([
    operation.name,
    reference.path,
    [],
  ])
  expect([operation.name, reference.path, named]).toEqual([operation.name, reference.path, unknown])
  return { codes, nothing, unknown }
}

beforeAll(async () => {
  gateway = await startGateway()
})

// What belongs to the account and to no contest.
const ofAccount = new Set<NodeType>([
  'Account',
  'ApiKey',
  'Brand',
  'Source',
  'SourceRun',
  'Webhook',
  'WebhookDelivery',
])
const named = operations.filter(({ references }) => references.length > 0)

/** Those of which a reference has its turn on this database, each with what is named. */
const inTurn = (all: readonly Operation[]) =>
  all.flatMap((operation, turn) => {
    const tried = partOf(operation.references, turn)
    return tried.length === 0 ? [] : [{ ...operation, tried }]
  })

/** Whether a request to the operation makes something whose text another request may name. */
function makes({ root, references }: Operation): boolean {
  return root === 'mutation' && references.some(({ type }) => type === undefined)
}

describe('the tenancy matrix', () => {
  it('holds every lookup and every ID of the SDL', () => {
    expect(named.flatMap(({ references }) => references).length).toBeGreaterThan(450)
    const bare = operations.filter(
      (operation) => !named.includes(operation) && operation.field.args.length > 0,
    )
    const open = ['Mutation.createBrand', 'Mutation.createWebhook', 'Query.entryMethodTypes']
    expect(bare.map(({ name }) => name).sort()).toEqual([
      ...open,
      'Query.node',
      'Query.nodes',
      'Query.webhooks',
    ])
  })
})

describe('another account’s things', () => {
  let own: Furnished
  let foreign: Furnished
  let standing: Standing
  beforeAll(async () => {
    own = await furnish(gateway)
    foreign = await furnish(gateway)
    standing = new Standing(foreign)
  })

  it.each(inTurn(named))(
    'are for $name as if they were not there, and stay as they are',
    async (operation) => {
      const asker = makes(operation) ? await furnish(gateway) : own
      await standing.through(async () => {
        for (const reference of operation.tried) {
          await cross(operation, reference, { key: asker.account.key, own: asker, foreign })
        }
      })
    },
  )
})

describe('things of a contest from which a key is restricted away', () => {
  let own: Furnished
  let foreign: Furnished
  let key: string
  let standing: Standing
  beforeAll(async () => {
    own = await furnish(gateway)
    foreign = await furnish(gateway, own.account)
    standing = new Standing({ account: { ...foreign.account, id: -1 }, contest: foreign.contest })
    key = await buildKey(gateway.database, own.account.id, { contestIds: [own.contest.id] })
  })

  const within = operations.flatMap((operation) => {
    const references = operation.references.filter(({ type }) => type !== undefined && !ofAccount.has(type))
    const reachable = [...neededTypes(operation)].every((type) => !ofAccount.has(type))
    return reachable && references.length > 0 ? [{ ...operation, references }] : []
  })

  it.each(inTurn(within))(
    'are for $name as if they were not there, and stay as they are',
    async (operation) => {
      await standing.through(async () => {
        for (const reference of operation.tried) await cross(operation, reference, { key, own, foreign })
      })
    },
  )
})

describe('what belongs to the account and to no contest', () => {
  it('is changed by no key that is restricted to contests', async () => {
    const own = await furnish(gateway)
    const key = await buildKey(gateway.database, own.account.id, { contestIds: [own.contest.id] })
    const inContests = new Set<NodeType>(nodeTypes.filter((type) => !ofAccount.has(type)))
    const changes = operations.filter(
      (operation) =>
        operation.root === 'mutation' && [...neededTypes(operation)].every((type) => !inContests.has(type)),
    )
    expect(changes.length).toBeGreaterThan(12)
    const passed: unknown[] = []
    for (const operation of changes) {
      const answer = await ask(operation, key, requestOf(operation, own))
      if (gained(answer) !== null) passed.push(operation.name)
    }
    // The token is that of somebody in the key's own contest.
    expect(passed).toEqual(['Mutation.verifyEmail'])
  })
})

describe('a root field', () => {
  const rootFields = operations
    .filter(({ node }) => node === undefined)
    .map((operation) => ({
      operation,
      scope: guarded.find(({ name }) => name === operation.name)?.scope,
    }))
  const scoped = rootFields.flatMap(({ operation, scope }) =>
    scope === undefined ? [] : [{ operation, scope }],
  )

  it('is refused to a key that has every scope but its own, and changes nothing', async () => {
    const own = await furnish(gateway)
    const before = await fingerprint(gateway.database, own)
    const passed: unknown[] = []
    for (const { operation, scope } of scoped) {
      const scopes = everyScope.filter((other) => other !== scope)
      const key = await buildKey(gateway.database, own.account.id, { scopes })
      const answer = await ask(operation, key, requestOf(operation, own))
      const extensions = answer.errors.map((error) => error.extensions)
      const refused =
        JSON.stringify(extensions) === JSON.stringify([{ code: 'INSUFFICIENT_SCOPE', detail: scope }])
      if (!refused || gained(answer) !== null) passed.push([operation.name, answer])
    }
    expect(passed).toEqual([])
    expect(scoped.length).toBeGreaterThan(90)
    expect(await fingerprint(gateway.database, own)).toEqual(before)
  }, 120_000)

  it('is open to a key that has its own scope alone, in a request that is in order', async () => {
    const own = await furnish(gateway)
    const rank = ({ operation: { name, root } }: (typeof rootFields)[number]) => {
      const last = [
        /Mutation\.(archive|ban|removeWinner|set.*Disq|return)/,
        /Mutation\.(delete|erase|remove(?!Winner)|revoke)/,
        /deleteContest$/,
      ]
      return root === 'mutation' ? 1 + last.findLastIndex((pattern) => pattern.test(name)) + 1 : 0
    }
    const states = new Set(['STATE_FORBIDS', 'ENTRY_REFUSED'])
    const refused: unknown[] = []
    const held: string[] = []
    for (const { operation, scope } of [...rootFields].sort((one, other) => rank(one) - rank(other))) {
      const key = await buildKey(gateway.database, own.account.id, {
        scopes: scope === undefined ? [] : [scope],
      })
      const answer = await ask(operation, key, requestOf(operation, own))
      const { errors } = answer
      if (errors.some(({ extensions }) => states.has(extensions.code))) held.push(operation.name)
      else if (errors.length > 0) refused.push([operation.name, errors])
    }
    expect(refused).toEqual([])
    // Each of these wants a state that the contest, its draw or the person is not in.
    expect(held.sort()).toEqual([
      'Mutation.abandonDraw',
      'Mutation.completeEntryMethod',
      'Mutation.createWorkflow',
      'Mutation.enterContest',
      'Mutation.pickWinner',
      'Mutation.resendMail',
      'Query.leaderboard',
    ])
  }, 120_000)
})
