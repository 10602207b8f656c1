import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Does something before an answer is given; true: it has answered itself. */
type Hook = (path: string, response: ServerResponse) => Promise<boolean> | boolean

/** A service that speaks as much of Revup's API as a drawing in asks for, with a few rows to a page. */
export class RevupService {
  /** Paths with queries, as they were asked for. */
  readonly requests: string[] = []
  /** Ids, ascending. */
  contacts: number[] = []
  promotions: number[] = []
  /** By promotion. */
  participants = new Map<number, number[]>()
  /** Contacts that break the contract. */
  broken = new Set<number>()
  pageSize = 2
  before: Hook = () => false

  private constructor(private readonly server: Server) {}

  static async start(): Promise<RevupService> {
    const server = createServer((request, response) => void service.#answer(request.url ?? '', response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const service = new RevupService(server)
    return service
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`
  }

  /** What was asked for since the last time, without limits. */
  asked(): string[] {
    return this.requests.splice(0).map((path) =>
      path
        .replace(/^\/api\/v1/, '')
        .replace(/(limit|include_entry_data)=\w+&?/g, '')
        .replace(/[?&]$/, ''),
    )
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    this.requests.push(path)
    if (await this.before(path, response)) return
    const url = new URL(path, 'http://service.test')
    const [, , , list = '', id, part] = url.pathname.split('/')
    const body = list === 'account' ? { data: account } : this.#page(this.#rows(list, id, part), url)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ success: true, request_id: 'r', ...body }))
  }

  #rows(list: string, id: string | undefined, part: string | undefined): object[] {
    if (list === 'contacts') return this.contacts.map((one) => contact(one, this.broken.has(one)))
    if (id === undefined) return this.promotions.map(promotion)
    if (part !== 'participants') return []
    return (this.participants.get(Number(id)) ?? []).map((one) => participant(Number(id), one))
  }

  #page(rows: readonly object[], url: URL) {
    const start = Number(url.searchParams.get('cursor') ?? 0)
    const next = start + this.pageSize
    const more = next < rows.length
    return {
      data: rows.slice(start, next),
      pagination: { next_cursor: more ? String(next) : null, has_more: more, limit: 250, total: rows.length },
    }
  }
}

const account = {
  id: 7,
  name: 'At the service',
  website: null,
  avatar_image_url: null,
  created_at_epoch: null,
}

const person = { first_name: null, last_name: null, phone: null, created_at: null, created_at_epoch: null }

function contact(id: number, isBroken: boolean): object {
  return { ...person, id, email: isBroken ? 5 : `c${id}@example.com`, ip_address: null, location: null }
}

function promotion(id: number): object {
  return {
    ...{ id, account_id: 7, name: `Promotion ${id}`, type: 'giveaway', status: 'live', start_date: null },
    ...{ end_date: null, timezone: 'Europe/Paris', default_language: 'en-us', form_fields: [] },
  }
}

function participant(promotionId: number, id: number): object {
  return {
    ...{ ...person, id, promotion_id: promotionId, contact_id: null, email: `p${id}@example.com` },
    ...{ status: 'processed', total_entries: 0, total_referrals: 0 },
  }
}
