import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { Caller } from '../../domain/caller.js'
import type { Dialect as IdsOf } from '../../domain/dialect-ids/forms.js'
import { isDrawnFrom } from '../../domain/dialect-ids/printed.js'
import { inDialectIds } from './documents.js'
import { IdsOfRequests } from './variables.js'

/** An operation as it is run. */
interface Run {
  readonly document: DocumentNode
  readonly variables: Record<string, unknown>
}

/** The operation of an endpoint as it prints the gateway's own names, and as it prints ids of the dialect. */
interface Prepared {
  readonly requests: IdsOfRequests
  drawn: DocumentNode | undefined
}

/**
 * Runs the operations of a dialect's endpoints with the dialect's ids. Endpoints are written with the gateway's own
 * names (`databaseId`, `uuid` …): where an account has no sources in the dialect, these are what it prints.
 */
export class DialectIds {
  readonly #prepared = new WeakMap<DocumentNode, Prepared>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dialect: IdsOf,
  ) {}

  /** What runs for the caller in the place of the operation. */
  run(document: DocumentNode, variables: Readonly<Record<string, unknown>>, caller: Caller): Run {
    const prepared = this.#prepare(document)
    const read = prepared.requests.variables(variables)
    if (!isDrawnFrom(caller, this.dialect)) return { document, variables: read }
    prepared.drawn ??= inDialectIds(this.schema, document, this.dialect)
    return { document: prepared.drawn, variables: read }
  }

  #prepare(document: DocumentNode): Prepared {
    const known = this.#prepared.get(document)
    if (known !== undefined) return known
    const requests = new IdsOfRequests(this.schema, document, this.dialect)
    const made = { requests, drawn: undefined }
    this.#prepared.set(document, made)
    return made
  }
}
