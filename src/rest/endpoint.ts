import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { DocumentNode } from 'graphql'
import type { Body, Documented, Json, Query, Statuses } from '../contract/documented.js'
import type { Fault } from '../contract/fault.js'
import type { LimitBucket } from '../domain/limit/limiter.js'
import type { Content } from './dialect.js'
import { FieldMap, type FieldNames, type InputOf } from './fields.js'

/** Where the fields that errors name stand: in the body or, without one, in the query; without either, anywhere. */
type Named<Op extends Documented> =
  Body<Op> extends undefined
    ? [Query<Op>] extends [never]
      ? Readonly<Record<string, unknown>>
      : Query<Op>
    : Body<Op>

/** A request that fits the contract. `input` holds the body's declared fields under their input names. */
export interface RequestOf<Op extends Documented, Names> {
  readonly path: Op['parameters']['path']
  readonly query: Query<Op>
  readonly headers: NonNullable<Op['parameters']['header']>
  readonly body: Body<Op>
  readonly input: InputOf<Body<Op>, Names>
  /** The counts from which the contract has the operation taken. */
  readonly limits: readonly LimitBucket[]
  /** The faulty ones of rows that are judged one by one, by their place; the others fit the contract. */
  readonly faultyRows: FaultyRows
}

/** The same with what is known once the operation has run. */
export interface AnsweredRequestOf<Op extends Documented, Names> extends RequestOf<Op, Names> {
  /** Whether the answer was stored by an earlier request with the same Idempotency-Key (#181). */
  readonly replayed: boolean
}

export type FaultyRows = ReadonlyMap<number, readonly Fault[]>

/** Fields of success bodies that the dialect's envelope writes. */
type Enveloped = 'success' | 'meta' | 'request_id'

type ContentOf<Response> =
  Json<Response> extends undefined ? object : Omit<NonNullable<Json<Response>>, Enveloped>

type Several<Item, Whole = Item> = Item extends unknown ? ([Whole] extends [Item] ? false : true) : never

/** The content of the documented success; with the status where the contract knows several. */
export type AnswerOf<Op extends Documented> =
  Several<Statuses<Op>> extends false
    ? ContentOf<Op['responses'][Statuses<Op>]>
    : { [Status in Statuses<Op>]: { status: Status } & ContentOf<Op['responses'][Status]> }[Statuses<Op>]

/** Data of an operation that had no error: lookups throw rather than answer null. */
export type Present<Data> = { readonly [Field in keyof Data]: NonNullable<Data[Field]> }

/** Refuses names that the contract does not know. */
type NoOthers<Names, Known> = { readonly [Field in Exclude<keyof Names, keyof Known>]: never }

/** Another operation for some requests, of which the answer holds more. */
interface Instead<Op extends Documented, Data, Variables, Names> {
  readonly document: TypedDocumentNode<Data, Variables>
  for(request: RequestOf<Op, Names>): boolean
}

interface Mapping<Op extends Documented, Data, Variables, Names> {
  /**
   * What some requests run instead. A field that is there for some of them alone is better left to an operation of its
   * own than to `@include`: with that the executor does not compile it.
   */
  readonly instead?: Instead<Op, NoInfer<Data>, NoInfer<Variables>, NoInfer<Names>>
  /** The body's fields (without a body: the query's) and their canonical input paths. */
  readonly fields?: Names & FieldNames<Named<Op>> & NoOthers<Names, Named<Op>>
  /** The operation's variables: whole input objects, none of them undefined. */
  variables(request: RequestOf<Op, Names>): Variables
  /** The documented body of the success. */
  response(data: Present<Data>, request: AnsweredRequestOf<Op, Names>): AnswerOf<Op>
}

/** A checked request, whatever its operation. */
export interface CheckedRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly limits: readonly LimitBucket[]
  readonly faultyRows: FaultyRows
}

/** One documented operation carried out by one GraphQL operation, or by one of two. */
export interface Endpoint {
  /** The contract's operation id. */
  readonly operation: string
  readonly document: DocumentNode
  /** What some requests run instead. */
  readonly instead?: { readonly document: DocumentNode; for(request: CheckedRequest): boolean } | undefined
  readonly fields: FieldMap
  variables(request: CheckedRequest): Record<string, unknown>
  /** The success's status, where the contract knows several, and its content. */
  response(
    data: Record<string, unknown>,
    request: CheckedRequest,
    replayed: boolean,
  ): { readonly status: number | undefined; readonly content: Content }
}

/** A function that declares endpoints of one contract, given the contract's generated `operations`. */
export function endpointsOf<Operations extends { [Id in keyof Operations]: Documented }>() {
  return <
    Id extends keyof Operations & string,
    Data,
    Variables extends Record<string, unknown>,
    const Names extends object,
  >(
    operation: Id,
    document: TypedDocumentNode<Data, Variables>,
    mapping: Mapping<Operations[Id], Data, Variables, Names>,
  ): Endpoint => {
    const { instead } = mapping
    const fields = new FieldMap(mapping.fields ?? {})
    // The contract's validation and the documents' types guarantee what these two assertions say.
    const typed = (request: CheckedRequest) =>
      ({ ...request, input: fields.input(request.body) }) as RequestOf<Operations[Id], Names>
    return {
      operation,
      document,
      instead: instead && { document: instead.document, for: (request) => instead.for(typed(request)) },
      fields,
      variables: (request) => ({ ...mapping.variables(typed(request)) }),
      response(data, request, replayed) {
        const answer = mapping.response(data as Present<Data>, { ...typed(request), replayed })
        const { status, ...content } = answer as { status?: number } & Content
        return { status, content }
      },
    }
  }
}
