/** One error of an answer, as the gateway tells it or as the browser finds it. */
export interface Failure {
  /** The code of the gateway's closed list, or UNREACHABLE where there was no answer of its. */
  readonly code: string
  /** A sentence for people. */
  readonly message: string
  /** Where in the answer it happened; empty: nowhere in particular. */
  readonly path: readonly (string | number)[]
  /** A finer word: for INSUFFICIENT_SCOPE the scope that lacks. */
  readonly detail: string | undefined
  /** Seconds after which a repetition makes sense. */
  readonly retryAfter: number | undefined
}

/** What the gateway did not answer at all, or not with anything of its own. */
export const unreachable: Failure = {
  code: 'UNREACHABLE',
  message: 'The gateway does not answer.',
  path: [],
  detail: undefined,
  retryAfter: undefined,
}

const transient: ReadonlySet<string> = new Set(['UNREACHABLE', 'UNAVAILABLE'])

/** A request that gave no data. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  readonly failures: readonly [Failure, ...Failure[]]

  constructor(failures: readonly Failure[]) {
    const [first = unreachable, ...others] = failures
    super(first.message)
    this.failures = [first, ...others]
  }

  get first(): Failure {
    return this.failures[0]
  }

  /** Whether the same request may well succeed in a moment. */
  get transient(): boolean {
    return transient.has(this.first.code)
  }
}

/** The failures in `errors` of a GraphQL answer; what is none is left out. */
export function failuresIn(errors: unknown): readonly Failure[] {
  return Array.isArray(errors) ? errors.flatMap((error: unknown) => failureOf(error) ?? []) : []
}

function failureOf(error: unknown): Failure | undefined {
  if (!isRecord(error) || typeof error['message'] !== 'string') return undefined
  const extensions = isRecord(error['extensions']) ? error['extensions'] : {}
  const { code, detail, retryAfter } = extensions
  return {
    code: typeof code === 'string' ? code : 'INTERNAL_ERROR',
    message: error['message'],
    path: Array.isArray(error['path']) ? error['path'].filter(isStep) : [],
    detail: typeof detail === 'string' ? detail : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
  }
}

function isStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number'
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
