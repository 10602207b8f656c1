import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { wantedBy } from './look-ahead/plan.js'
import { NotPlain } from './plain-lists/fields.js'
import { withPlainLists } from './plain-lists/rewrite.js'
import { plainSchema, tellsOfPlainLists } from './plain-lists/schema.js'

/** One compiled query. */
export interface RunCompiled {
  /** Runs it; undefined: ask graphql-js instead. */
  (
    contextValue: unknown,
    variables: Record<string, unknown>,
  ): Promise<ExecutionResult<Record<string, unknown>> | undefined>
  /** Whether it writes lists at once. */
  readonly writesLists: boolean
}

/** A compiled query, or that compilation is not to be trusted; `size` is what it takes of the cache. */
interface Entry {
  readonly run: RunCompiled | undefined
  readonly size: number
}

/** What compiled queries may take; the least recently used leave first. */
export interface CompilationBounds {
  /** Queries that are kept. */
  readonly queries: number
  /** Fields of one query, fragments followed wherever they are spread: each becomes code of its own. */
  readonly fields: number
  /** Fields of all together. */
  readonly allFields: number
}

const usualBounds: CompilationBounds = { queries: 250, fields: 400, allFields: 10_000 }

/**
 * Queries as functions, which run in less processor time. A query is compiled when it comes a second time, so that
 * one that never comes again costs nothing. Documents must be the same objects each time: Apollo keeps those of its
 * clients, and REST endpoints have one each.
 */
export class CompiledQueries {
  readonly #seen = new WeakSet<OperationDefinitionNode>()
  readonly #entries = new Map<OperationDefinitionNode, Entry>()
  #allFields = 0
  /** What was asked for last, and stands last. */
  #latest: { readonly operation: OperationDefinitionNode; readonly entry: Entry } | undefined

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly bounds = usualBounds,
    /** Whether lists that ask for values of their rows alone are written in one go: see `plain-lists/`. */
    private readonly plainLists = true,
  ) {}

  /** The compiled query; undefined where graphql-js is to run it. */
  find(document: DocumentNode, operation: OperationDefinitionNode): RunCompiled | undefined {
    if (this.#latest?.operation === operation) return this.#latest.entry.run
    const known = this.#forget(operation)
    if (known === undefined && !this.#seen.has(operation)) {
      this.#seen.add(operation)
      return undefined
    }
    const entry = known ?? this.#compile(document, operation)
    this.#entries.set(operation, entry)
    this.#latest = { operation, entry }
    this.#allFields += entry.size
    this.#makeRoom()
    return entry.run
  }

  #forget(operation: OperationDefinitionNode): Entry | undefined {
    const entry = this.#entries.get(operation)
    if (entry === undefined) return undefined
    this.#entries.delete(operation)
    if (this.#latest?.operation === operation) this.#latest = undefined
    this.#allFields -= entry.size
    return entry
  }

  #makeRoom(): void {
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.bounds.queries && this.#allFields <= this.bounds.allFields) return
      this.#forget(oldest)
    }
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): Entry {
    const size = fieldsOf(document, operation)
    if (size > this.bounds.fields || !isTrusted(document)) return { run: undefined, size: 0 }
    const name = operation.name?.value
    const wanted = wantedBy(this.schema, document, operation)
    const written = this.plainLists ? withPlainLists(this.schema, document, operation, wanted) : undefined
    const schema = written === undefined ? this.schema : plainSchema(this.schema)
    const options = { disablingCapturingStackErrors: true }
    const compiled = compileQuery(schema, written ?? document, name, options)
    if (!isCompiledQuery(compiled)) return { run: undefined, size: 0 }
    const runCompiled = async (contextValue: unknown, variables: Record<string, unknown>) =>
      inOurTerms(await run(compiled, contextValue, variables))
    return { run: Object.assign(runCompiled, { writesLists: written !== undefined }), size }
  }
}

/** The fields of an operation with its fragments followed as often as they are spread; validation saw no circle. */
function fieldsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  )
  const known = new Map<SelectionSetNode, number>()
  const count = (set: SelectionSetNode | undefined): number => {
    if (set === undefined) return 0
    const found = known.get(set)
    if (found !== undefined) return found
    const sum = set.selections.reduce((fields, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return fields + count(fragments.get(node.name.value))
      return fields + (node.kind === Kind.FIELD ? 1 : 0) + count(node.selectionSet)
    }, 0)
    known.set(set, sum)
    return sum
  }
  return count(operation.selectionSet)
}

async function run(compiled: CompiledQuery, contextValue: unknown, variables: Record<string, unknown>) {
  return (await compiled.query(undefined, contextValue, variables)) as ExecutionResult<
    Record<string, unknown>
  >
}

/**
 * Whether compiled code gives what graphql-js gives. A variable inside a list or an object would be null where it is
 * absent, and a field that is selected both with and without `@skip` or `@include` would be taken for one of them.
 */
function isTrusted(document: DocumentNode): boolean {
  let trusted = true
  const distrust = (): void => {
    trusted = false
  }
  const inside = (node: ASTNode): void => {
    visit(node, { [Kind.VARIABLE]: distrust })
  }
  visit(document, { [Kind.OBJECT]: inside, [Kind.LIST]: inside, [Kind.DIRECTIVE]: distrust })
  return trusted
}

/**
 * With an error of graphql-js’s own class. Undefined where graphql-js is to answer, from what the loaders hold
 * already: it says better what is wrong with variables, and of several errors it leaves out those below a null.
 */
function inOurTerms(
  result: ExecutionResult<Record<string, unknown>>,
): ExecutionResult<Record<string, unknown>> | undefined {
  if (result.errors === undefined) return result
  if (result.data === undefined || result.errors.length > 1 || result.errors.some(isOfPlainLists))
    return undefined
  return { data: result.data, errors: result.errors.map(asUsual) }
}

/** Whether something in a list was not as lists are written. */
function isOfPlainLists({ originalError, message }: GraphQLError): boolean {
  return originalError instanceof NotPlain || tellsOfPlainLists(message)
}

function asUsual(error: GraphQLError): GraphQLError {
  const { message, path, originalError, locations } = error
  const made = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null })
  if (locations !== undefined && locations.length > 0) {
    Object.defineProperty(made, 'locations', { value: locations, enumerable: true })
  }
  return made
}
