import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where the numbers of a generated source begin. */
const first = { promotion: 4_001, contact: 1_000_000, participant: 5_000_000 } as const

/** A second for each person, from the beginning of 2026 on. */
const begins = Date.parse('2026-01-01T00:00:00.000Z') / 1_000

const printed = (epoch: number) => new Date(epoch * 1_000).toISOString().slice(0, 19).replace('T', ' ')

function person(number: number) {
  const epoch = begins + number
  return {
    email: `person.${number}@example.com`,
    first_name: `First${number % 997}`,
    last_name: `Last${number % 1_009}`,
    phone: null,
    country: number % 3 === 0 ? 'US' : 'CA',
    created_at: printed(epoch),
    created_at_epoch: epoch,
  }
}

function contact(number: number) {
  return { id: first.contact + number, ...person(number), ip_address: null, location: null }
}

/** Two rows of the ledger each. */
function participant(number: number) {
  const at = printed(begins + number)
  return {
    id: first.participant + number,
    promotion_id: first.promotion,
    contact_id: first.contact + number,
    ...person(number),
    status: 'processed',
    invalid: false,
    test: false,
    total_entries: 4,
    total_referrals: 0,
    entry_data: {
      join: { entries: 1, title: 'Enter', created_at: at },
      follow: { entries: 3, title: 'Follow us', created_at: at },
    },
  }
}

const promotion = {
  id: first.promotion,
  account_id: 9,
  name: 'A very large promotion',
  type: 'giveaway',
  status: 'live',
  start_date: '2026-01-01 00:00:00',
  end_date: null,
  timezone: 'UTC',
  default_language: 'en',
  form_fields: [{ id: 'email', title: 'Email' }],
}

export interface GeneratedSource {
  readonly url: string
  /** Rows that it has of all kinds: contacts, participants and their ledgers, and one promotion. */
  readonly rows: number
  requests(): number
  close(): Promise<void>
}

/** A source at Revup with one promotion of so many people, each made up when asked for. `onRequest` is told of each request. */
export async function startGenerated(people: number, onRequest = () => undefined): Promise<GeneratedSource> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    onRequest()
    answer(people, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    rows: people * 4 + 1,
    requests: () => requests,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(people: number, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://source.test')
  const body = answered(people, url.pathname.replace(/^\/api\/v1/, ''), url.searchParams)
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body ?? { success: false, error: 'Not found', request_id: id }))
}

const id = '0123456789abcdef01234567'

function answered(people: number, path: string, query: URLSearchParams): object | undefined {
  const account = { id: 9, name: 'Large', website: null, avatar_image_url: null, created_at_epoch: begins }
  const page = (count: number, row: (number: number) => object) => {
    const after = Number(query.get('cursor') ?? 0)
    const last = Math.min(count, after + Number(query.get('limit') ?? 250))
    const data = Array.from({ length: last - after }, (_, place) => row(after + place + 1))
    const pagination = { next_cursor: last < count ? String(last) : null, has_more: last < count }
    return { success: true, request_id: id, data, pagination }
  }
  switch (path) {
    case '/account':
      return { success: true, request_id: id, data: account }
    case '/promotions':
      return page(1, () => promotion)
    case '/contacts':
      return page(people, contact)
    case `/promotions/${first.promotion}/participants`:
      return page(people, participant)
    case `/promotions/${first.promotion}/winners`:
      return page(0, () => ({}))
    default:
      return undefined
  }
}
