import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'

/** Runs one query; undefined: ask graphql-js instead. */
export type RunCompiled = (
  contextValue: unknown,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult<Record<string, unknown>> | undefined>

interface Entry {
  /** Undefined until the query comes a second time; null where compilation is not to be trusted. */
  run: RunCompiled | null | undefined
}

/** Queries that are remembered, the least recently used leaving first. */
const most = 500

/**
 * Queries as functions, which run in about half the processor time. A query is compiled when it comes a second
 * time, so that one that never comes again costs nothing. Documents must be the same objects each time: Apollo
 * keeps those of its clients, and REST endpoints have one each.
 */
export class CompiledQueries {
  readonly #entries = new Map<OperationDefinitionNode, Entry>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly bound = most,
  ) {}

  /** The compiled query; undefined where graphql-js is to run it. */
  find(document: DocumentNode, operation: OperationDefinitionNode): RunCompiled | undefined {
    const known = this.#entries.get(operation)
    if (known === undefined) {
      this.#remember(operation, { run: undefined })
      return undefined
    }
    this.#entries.delete(operation)
    this.#remember(operation, known)
    known.run ??= compile(this.schema, document, operation)
    return known.run ?? undefined
  }

  #remember(operation: OperationDefinitionNode, entry: Entry): void {
    this.#entries.set(operation, entry)
    if (this.#entries.size <= this.bound) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RunCompiled | null {
  if (!isTrusted(document)) return null
  const compiled = compileQuery(schema, document, operation.name?.value, {
    disablingCapturingStackErrors: true,
  })
  if (!isCompiledQuery(compiled)) return null
  return async (contextValue, variables) => inOurTerms(await run(compiled, contextValue, variables))
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
  if (result.data === undefined || result.errors.length > 1) return undefined
  return { data: result.data, errors: result.errors.map(asUsual) }
}

function asUsual(error: GraphQLError): GraphQLError {
  const { message, path, originalError, locations } = error
  const made = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null })
  if (locations !== undefined && locations.length > 0) {
    Object.defineProperty(made, 'locations', { value: locations, enumerable: true })
  }
  return made
}
