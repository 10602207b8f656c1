import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type NodeType, nodeTypes, parseGlobalId } from '../../../src/graphql/global-id.js'
import { buildSchema } from '../../../src/graphql/schema.js'
import type { Furnished } from './furnish.js'
import {
  type Filling,
  lookedUp,
  type Part,
  type Reference,
  referenceAt,
  referencesIn,
  valueFor,
} from './references.js'

const schema = buildSchema()

/** A field that takes arguments: one of the roots, or one of a thing that `node` finds. */
export interface Operation {
  /** `Mutation.publishContest`, `Draw.inclusion`. */
  readonly name: string
  readonly root: 'query' | 'mutation' | 'subscription'
  /** The type whose field it is; undefined for those of the roots. */
  readonly node: NodeType | undefined
  readonly field: GraphQLField<unknown, unknown>
  readonly references: readonly Reference[]
}

/** A request that is in order but for what its reference leads to. */
export interface Request {
  readonly query: string
  readonly variables: Record<string, unknown>
}

const roots = [
  ['query', schema.getQueryType()],
  ['mutation', schema.getMutationType()],
  ['subscription', schema.getSubscriptionType()],
] as const

/** By `node` and `nodes` anything is found: `test/graphql/node.test.ts` asks them for every type. */
const anything = new Set(['Query.node', 'Query.nodes'])

function operationOf(
  owner: string,
  root: Operation['root'],
  node: NodeType | undefined,
  field: GraphQLField<unknown, unknown>,
): Operation {
  const name = `${owner}.${field.name}`
  const references = anything.has(name) ? [] : field.args.flatMap((argument) => referencesIn(name, argument))
  return { name, root, node, field, references }
}

/** Every root field, and every field with a reference of everything else. Throws where none can reach one. */
export function allOperations(): Operation[] {
  const rootNames = new Set(roots.map(([, type]) => type?.name))
  const nested = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || rootNames.has(type.name)) return []
    const node = nodeTypes.find((name) => name === type.name)
    return Object.values(type.getFields()).flatMap((field) => {
      const operation = operationOf(type.name, 'query', node, field)
      if (operation.references.length === 0) return []
      if (node === undefined) throw new Error(`Nothing says how to reach ${operation.name}.`)
      return [operation]
    })
  })
  return [
    ...roots.flatMap(([root, type]) =>
      Object.values(type?.getFields() ?? {}).map((field) =>
        operationOf(String(type), root, undefined, field),
      ),
    ),
    ...nested,
  ]
}

/** Values that a field needs and the SDL does not tell, by owner and field or by field. */
const samples: Readonly<Record<string, unknown>> = {
  'CreateApiKeyInput.scopes': 'KEYS_WRITE',
  'CreateCustomFieldInput.key': 'fresh',
  events: 'entry.created',
  imageUrl: 'https://photos.example/2.jpg',
  'SetWinnerStatusInput.status': 'CLAIMED',
  typeId: 14,
  url: 'https://hooks.invalid/other',
}

/** Of these, an input has one: the first unless another is what a request is about. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  ContestChanges: ['title'],
  CreateParticipantInput: ['email', 'phone', 'uniqueId'],
  EnterContestInput: ['email', 'phone'],
  EntryMethodChanges: ['title'],
  ImportRowInput: ['email', 'phone', 'uniqueId'],
  ParticipantChanges: ['displayName'],
  ParticipantIdentityLookup: ['email', 'phone', 'uniqueId'],
  PickWinnerInput: ['participant', 'email'],
  PrizeChanges: ['name'],
  RewardChanges: ['title'],
  SourceChanges: ['name'],
  WebhookChanges: ['active'],
  WorkflowChanges: ['name'],
}

const byScalar: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2026-06-15',
  DateTime: '2026-06-15T00:00:00Z',
  Decimal: '5.00',
  Int: 1,
  JSON: {},
  JSONObject: {},
  SafeInt: 1,
  String: 'text',
}

function sampleOf(owner: string, { name, type }: Part): unknown {
  const known = samples[`${owner}.${name}`] ?? samples[name]
  if (known !== undefined) return known
  const named = getNamedType(type)
  const value = isEnumType(named) ? named.getValues()[0]?.name : byScalar[named.name]
  if (value === undefined) throw new Error(`Say in operations.ts what ${owner}.${name} may be.`)
  return value
}

const nowhere = 9_007_199_254_740_991
let fresh = 0

/** Things that SweepWidget never names, or not by their numbers. */
const ofRevup = new Set<NodeType | undefined>(['Contact', 'Draw', 'Participant', 'Prize', 'Winner'])

/** The number of a row as the id that a dialect has for its type. */
function inDialect(type: NodeType | undefined, id: number | undefined) {
  return { dialect: ofRevup.has(type) ? 'REVUP' : 'SWEEPWIDGET', id }
}

/** The value of a reference to nothing; another one each time where texts are made up. */
export function missing({ type, form }: Pick<Reference, 'type' | 'form'>): unknown {
  fresh += 1
  if (form === 'id') return Buffer.from(`${type}:${nowhere}`).toString('base64url')
  if (form === 'databaseId') return nowhere
  if (form === 'dialectId') return inDialect(type, nowhere)
  const texts: Readonly<Record<string, string>> = {
    'Contact.phone': `+1999${String(fresh).padStart(7, '0')}`,
    'Contest.publicId': `clnothing${fresh}`,
    'Participant.publicId': `entry_nothing${fresh}`,
    'Participant.uuid': `00000000-0000-4000-8000-${String(fresh).padStart(12, '0')}`,
    'WebhookDelivery.key': `00000000-0000-4000-8000-${String(fresh).padStart(12, '0')}`,
    phone: `+1999${String(fresh).padStart(7, '0')}`,
    referralCode: `REF-${fresh}`,
    reference: `nothing-${fresh}`,
    token: 'n'.repeat(48),
    uniqueId: `nothing-${fresh}`,
    visitor: `nothing-${fresh}`,
  }
  return texts[form] ?? `nothing-${fresh}@person.test`
}

/** The value of a reference to a thing of this furnished account. */
export function valueIn(
  { ids, names }: Furnished,
  { type, form }: Pick<Reference, 'type' | 'form'>,
): unknown {
  if (type !== undefined && form === 'id') return ids[type]
  if (type !== undefined && form === 'databaseId') return parseGlobalId(ids[type])?.id
  if (type !== undefined && form === 'dialectId') return inDialect(type, parseGlobalId(ids[type])?.id)
  const name = names[form]
  if (name === undefined) throw new Error(`Say in furnish.ts what ${form} is.`)
  return name
}

function filling(own: Furnished, target: Reference | undefined, value: unknown): Filling {
  return {
    alternatives: (type) => alternatives[type] ?? [],
    value: (owner, part, path) => {
      if (target !== undefined && path.join('.') === target.path.join('.')) return value
      const reference = referenceAt(owner, part)
      if (reference === undefined) return sampleOf(owner, part)
      // A text of one's own may be taken by oneself: somebody new is made with a new one.
      const made = reference.type === undefined && /^(Create|Enter|Import|Add|Record)/.test(owner)
      return made ? missing(reference) : valueIn(own, reference)
    },
  }
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  return named.name.endsWith('Connection') ? '{ nodes { __typename } }' : '{ __typename }'
}

/** A request of somebody who has `own`; what `target` refers to is `value`. */
export function requestOf(
  { name: owner, root, node, field }: Operation,
  own: Furnished,
  target?: Reference,
  value?: unknown,
): Request {
  const given = field.args.filter(({ name, type }) => isNonNullType(type) || target?.path[0] === name)
  const variables = Object.fromEntries(
    given.map((argument) => [
      argument.name,
      valueFor(owner, argument, filling(own, target, value), target?.path),
    ]),
  )
  const declared = given.map(({ name, type }) => `$${name}: ${type as GraphQLInputType}`)
  const passed = given.length === 0 ? '' : `(${given.map(({ name }) => `${name}: $${name}`).join(', ')})`
  const selected = `${field.name}${passed} ${selectionOf(field.type)}`
  if (node === undefined) {
    const head = declared.length === 0 ? '' : `(${declared.join(', ')})`
    return { query: `${root} ${head} { ${selected} }`, variables }
  }
  return {
    query: `query (${['$node: ID!', ...declared].join(', ')}) { node(id: $node) { ... on ${node} { ${selected} } } }`,
    variables: { ...variables, node: own.ids[node] },
  }
}

/** The types of things that a request to the operation cannot do without. */
export function neededTypes(operation: Operation): ReadonlySet<NodeType> {
  const needed = new Set<NodeType>(operation.node === undefined ? [] : [operation.node])
  const note = (owner: string, part: Part): void => {
    const type = lookedUp(getNamedType(part.type).name) ?? referenceAt(owner, part)?.type
    if (type !== undefined) needed.add(type)
  }
  for (const argument of operation.field.args.filter(({ type }) => isNonNullType(type))) {
    const track: Filling = {
      alternatives: (type) => alternatives[type] ?? [],
      value: (owner, part) => {
        note(owner, part)
        return null
      },
    }
    valueFor(operation.name, argument, track, undefined)
  }
  return needed
}
