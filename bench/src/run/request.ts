/** An HTTP request as the load generator sends it again and again. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export function get(
  path: string,
  parameters: Readonly<Record<string, string | number>>,
  headers = {},
): HttpRequest {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) query.set(name, String(value))
  return { method: 'GET', path: `${path}?${query}`, headers, body: null }
}

export function graphql(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query: query.replace(/\s+/g, ' ').trim(), variables }),
  }
}

/** The body of the one answer, as text. Anything but 200, or a GraphQL error, throws. */
export async function ask(port: number, request: HttpRequest): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${request.path}`, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  })
  const text = await response.text()
  if (response.status === 200 && !text.startsWith('{"errors"') && !text.includes('"errors":[{"message"'))
    return text
  throw new Error(`${request.method} ${request.path} answered ${response.status}: ${text.slice(0, 500)}`)
}
