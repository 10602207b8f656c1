import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import type { ExternalKind } from '../../database/tables/index.js'

/** The inputs that name one thing, by an id of a dialect too. */
const kindOfLookup: Readonly<Record<string, ExternalKind>> = {
  AllowlistRowLookup: 'allowed',
  BlocklistRowLookup: 'blocked',
  ContactLookup: 'contact',
  ContestLookup: 'contest',
  DrawLookup: 'draw',
  EntryLookup: 'entry',
  EntryMethodLookup: 'method',
  // A submission goes by the ledger's row that belongs to it (#151).
  GalleryItemLookup: 'entry',
  ParticipantLookup: 'participant',
  PrizeLookup: 'prize',
  RewardLookup: 'reward',
  WebhookLookup: 'webhook',
  WinnerLookup: 'winner',
}

/** The lists whose pages may begin after a row that is named as a dialect does. */
const kindOfConnection: Readonly<Record<string, ExternalKind>> = {
  ContactConnection: 'contact',
  ContestConnection: 'contest',
  ParticipantConnection: 'participant',
  WinnerConnection: 'winner',
}

/** Where ids of dialects may stand in a value of an input type. */
export interface Plan {
  /** The input's name. */
  readonly type: string
  /** What a value of the type names; undefined where it names nothing by itself. */
  readonly kind: ExternalKind | undefined
  /** Where more may stand below it. */
  readonly fields: ReadonlyMap<string, Plan>
}

/** Where ids of dialects may stand in what a field is given. */
export interface FieldPlan {
  readonly args: ReadonlyMap<string, Plan>
  /** What its cursors name; undefined where they are no ids of dialects. */
  readonly cursors: ExternalKind | undefined
}

const plans = new WeakMap<object, Plan | 'under way' | 'none'>()

/** Undefined where no id of a dialect may stand anywhere in the type's values. */
export function planOf(given: GraphQLInputType): Plan | undefined {
  const type = getNamedType(given)
  if (!isInputObjectType(type)) return undefined
  const known = plans.get(type)
  if (known !== undefined) return typeof known === 'string' ? undefined : known
  // No input of the schema holds itself.
  plans.set(type, 'under way')
  const fields = new Map<string, Plan>()
  for (const field of Object.values(type.getFields())) {
    const below = planOf(field.type)
    if (below !== undefined) fields.set(field.name, below)
  }
  const kind = kindOfLookup[type.name]
  const made = { type: type.name, kind, fields }
  plans.set(type, kind === undefined && fields.size === 0 ? 'none' : made)
  return kind === undefined && fields.size === 0 ? undefined : made
}

/** Undefined where a field takes no id of a dialect. */
export function fieldPlan(args: readonly GraphQLArgument[], gives: GraphQLOutputType): FieldPlan | undefined {
  const planned = new Map<string, Plan>()
  for (const { name, type } of args) {
    const plan = planOf(type)
    if (plan !== undefined) planned.set(name, plan)
  }
  const type = getNamedType(gives)
  const cursors = isObjectType(type) ? kindOfConnection[type.name] : undefined
  return planned.size === 0 && cursors === undefined ? undefined : { args: planned, cursors }
}
