import type { TypedDocumentString } from '../generated/graphql.js'
import { type Failure, failuresIn, isRecord, RequestFailed, unreachable } from './failure.js'

/** Where requests go, and as whom. */
export interface Connection {
  /** The path of the GraphQL endpoint. */
  readonly endpoint: string
  /** The raw key. */
  readonly key: string
}

/** Data, and what could not be told beside it: fields at fault are null. */
export interface Answer<Result> {
  readonly data: Result
  readonly failures: readonly Failure[]
}

export interface Sending {
  /** Aborts the request. */
  readonly signal?: AbortSignal
  /** Requests that share one, and are the same otherwise, change something once. */
  readonly idempotencyKey?: string
}

/** Asks the gateway. Throws RequestFailed where it gives no data, and what `fetch` throws when it is aborted. */
export async function send<Result, Variables>(
  { endpoint, key }: Connection,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal, idempotencyKey }: Sending = {},
): Promise<Answer<Result>> {
  const body = await exchange(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${key}`,
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    credentials: 'omit',
    ...(signal === undefined ? {} : { signal }),
  })
  const failures = failuresIn(body['errors'])
  if (!isRecord(body['data'])) throw new RequestFailed(failures)
  // The gateway answers documents by the schema from which their types are generated.
  return { data: body['data'] as Result, failures }
}

async function exchange(endpoint: string, request: RequestInit): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await (await fetch(endpoint, request)).json()
    if (isRecord(body)) return body
  } catch (error) {
    if (request.signal?.aborted) throw error
  }
  throw new RequestFailed([unreachable])
}
