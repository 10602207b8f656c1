import type { ServerProcess } from './command.js'

/** What a gateway answered. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  // The shape depends on the request; tests say what they expect of it.
  readonly body: Record<string, unknown>
}

/** A running gateway, spoken to over the network. */
export class RemoteGateway {
  private constructor(
    readonly process: ServerProcess,
    readonly url: string,
  ) {}

  /** Resolves once it is ready. */
  static async of(process: ServerProcess): Promise<RemoteGateway> {
    return new RemoteGateway(process, await process.url())
  }

  /** The address of its websocket. */
  get socket(): string {
    return `${this.url.replace('http', 'ws')}/graphql`
  }

  async send(
    method: string,
    path: string,
    options: { key: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answered> {
    const { key, body, headers = {} } = options
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'x-api-key': key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    }
  }

  /** Without the answer's extensions: they tell what is left of limits. */
  async graphql(
    key: string,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const { body, ...answer } = await this.send('POST', '/graphql', {
      key,
      body: { query, variables },
      headers,
    })
    const { extensions: _extensions, ...told } = body
    return { ...answer, body: told }
  }
}
