import type { ContestRow } from '../../src/database/tables/index.js'
import type { Gateway } from './gateway.js'

/** The answer to a request for a contest's page. */
export interface PageAnswer {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

/** A browser without scripts at a contest's page: it keeps cookies and follows where forms lead. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  constructor(
    private readonly gateway: Gateway,
    private readonly contest: Pick<ContestRow, 'id' | 'slug'>,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get path(): string {
    return `/view/${this.contest.id}-${this.contest.slug}`
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  look(query = '', headers: Record<string, string> = {}): Promise<PageAnswer> {
    return this.#ask({ method: 'GET', url: `${this.path}${query}`, headers })
  }

  send(form: Record<string, string | readonly string[]>, below = '', headers: Record<string, string> = {}) {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    )
    return this.#ask({
      method: 'POST',
      url: this.path + below,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      payload: body.toString(),
    })
  }

  /** Sends the form and looks at the page to which it leads. */
  async enter(form: Record<string, string | readonly string[]>, below = ''): Promise<PageAnswer> {
    const answer = await this.send(form, below)
    if (answer.status !== 303) return answer
    return await this.#ask({ method: 'GET', url: String(answer.headers['location']), headers: {} })
  }

  async #ask(request: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    payload?: string
  }): Promise<PageAnswer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.gateway.app.inject({
      ...request,
      headers: { ...this.headers, ...(cookie === '' ? {} : { cookie }), ...request.headers },
    })
    for (const { name, value } of response.cookies) this.#cookies.set(name, value)
    return { status: response.statusCode, body: response.body, headers: response.headers }
  }
}
