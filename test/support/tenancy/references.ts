import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { type NodeType, nodeTypes } from '../../../src/graphql/global-id.js'

/** What a value names: a thing by one of its ids, or somebody or something by a text that is theirs. */
export interface Reference {
  /** The path to the value, from the argument down. */
  readonly path: readonly string[]
  /** The type whose global id or number it is; undefined for texts. */
  readonly type: NodeType | undefined
  /** `id`, `databaseId`, `dialectId` (an id with its dialect), or the name under which `Furnished.names` has it: `Participant.uuid`, `email`. */
  readonly form: string
}

/** Texts that belong to one person or thing, by the name of their field. */
const personal = new Set([
  ...[
    'email',
    'emails',
    'phone',
    'uniqueId',
    'referralCode',
    'token',
    'entrantToken',
    'reference',
    'values',
    'visitor',
    'search',
  ],
])

/** Names that sound like a reference and are none, each for a reason. */
const others: Readonly<Record<string, string>> = {
  'PrizeLookup.sequence': 'counts prizes within the contest that stands beside it',
  attributedType: 'a type of the catalogue, which is everybody’s',
  campaignId: 'kept as it is sent',
  contestIds: 'ids of another service',
  countryCode: 'a country',
  couponCode: 'a text of the reward itself',
  'CreateCustomFieldInput.key': 'the name of the new field',
  languageId: 'kept as it is sent',
  minimumEntries: 'a number of entries',
  minimumTotal: 'a number of entries',
  postalCode: 'part of a postal address',
  typeId: 'a type of the catalogue, which is everybody’s',
}

const suspicious = /(^|[a-z])(id|ids|uuid|codes?|token|key|number|e?mails?)$/i

/** IDs outside of lookups, by their field: what they are the id of. */
const typesOfFields: Readonly<Record<string, NodeType>> = {
  apiKey: 'ApiKey',
  brand: 'Brand',
  contests: 'Contest',
  customField: 'CustomField',
  'Query.node.id': 'Account',
  'Query.nodes.ids': 'Account',
  'ReorderCustomFieldsInput.order': 'CustomField',
  source: 'Source',
}

function nodeTypeNamed(name: string): NodeType | undefined {
  return nodeTypes.find((type) => type === name)
}

/** The type that a lookup looks up; the row of a delivery or of a list has its own. */
export function lookedUp(name: string): NodeType | undefined {
  return name.endsWith('Lookup') ? nodeTypeNamed(name.slice(0, -'Lookup'.length)) : undefined
}

/** What an `ID` of this owner is the id of; throws where nobody has said so. */
export function typeOfId(owner: string, field: string): NodeType {
  const type = lookedUp(owner) ?? typesOfFields[`${owner}.${field}`] ?? typesOfFields[field]
  if (type === undefined) throw new Error(`Say in references.ts of what ${owner}.${field} is the id.`)
  return type
}

/** The reference that a field without fields of its own is; undefined where it is none. Throws where that is not known. */
export function referenceAt(owner: string, part: Part): Omit<Reference, 'path'> | undefined {
  const { name: field } = part
  const { name: scalar } = getNamedType(part.type)
  const known = others[`${owner}.${field}`] ?? others[field]
  if (known !== undefined) return undefined
  if (scalar === 'ID') return { type: typeOfId(owner, field), form: 'id' }
  const type = lookedUp(owner)
  if (type !== undefined) {
    const isNumber = field === 'databaseId' || field === 'dialectId'
    return { type, form: isNumber ? field : `${type}.${field}` }
  }
  if (scalar === 'String' && personal.has(field)) return { type: undefined, form: field }
  // What is sent as a reply's address or as codes of a prize is the contest's own text.
  if (scalar === 'String' && /^(redemptionR|r)eplyToEmail$|^codes$/.test(field)) return undefined
  if (scalar === 'SafeInt' || (scalar === 'String' && suspicious.test(field))) {
    throw new Error(`Say in references.ts whether ${owner}.${field} names something.`)
  }
  return undefined
}

/** A field or argument with what it stands in. */
export type Part = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>

/** Whether an input is an id of a dialect, which together with the dialect is one reference. */
function isDialectId(name: string): boolean {
  return name === 'DialectIdInput'
}

/** Every reference in an argument, its fields and theirs. */
export function referencesIn(owner: string, part: Part, within: readonly string[] = []): Reference[] {
  const path = [...within, part.name]
  const named = getNamedType(part.type)
  const type = lookedUp(owner)
  if (isDialectId(named.name) && type !== undefined) return [{ type, form: 'dialectId', path }]
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => referencesIn(named.name, field, path))
  }
  if (isEnumType(named)) return []
  const found = referenceAt(owner, part)
  return found === undefined ? [] : [{ ...found, path }]
}

/** What a request is made of: one value for every field that must be there, and those on the way to the reference. */
export interface Filling {
  /** The value of a field without fields of its own. */
  readonly value: (owner: string, part: Part, path: readonly string[]) => unknown
  /** Fields of which an input object must have exactly one, though the SDL does not say so. */
  readonly alternatives: (type: string) => readonly string[]
}

function onWay(path: readonly string[], target: readonly string[] | undefined): boolean {
  return target !== undefined && path.every((name, index) => target[index] === name)
}

function listed(type: GraphQLInputType, value: unknown): unknown {
  const bare = isNonNullType(type) ? type.ofType : type
  return isListType(bare) ? [value] : value
}

/** A value for an argument or field; `target` is the path that it must have, if it is on it. */
export function valueFor(
  owner: string,
  part: Part,
  filling: Filling,
  target: readonly string[] | undefined,
  within: readonly string[] = [],
): unknown {
  const path = [...within, part.name]
  const named = getNamedType(part.type)
  if (!isInputObjectType(named) || isDialectId(named.name))
    return listed(part.type, filling.value(owner, part, path))
  const fields = Object.values(named.getFields())
  const branch = fields.filter((field) => onWay([...path, field.name], target))
  const alternatives = filling.alternatives(named.name)
  const alternative = branch.some(({ name }) => alternatives.includes(name)) ? undefined : alternatives[0]
  const needed = fields.filter(({ type, name }) => isNonNullType(type) || name === alternative)
  const [first] = fields.filter(({ name }) => name === 'id').concat(fields)
  const chosen = named.isOneOf
    ? [branch[0] ?? first].flatMap((field) => field ?? [])
    : fields.filter((field) => branch.includes(field) || needed.includes(field))
  return listed(
    part.type,
    Object.fromEntries(
      chosen.map((field) => [field.name, valueFor(named.name, field, filling, target, path)]),
    ),
  )
}
