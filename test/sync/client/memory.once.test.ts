import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { reading, unended } from '../../support/source.js'

const rowsInAll = 200_000

/** One person of a source that makes them up as they are asked for. */
function contact(id: number) {
  const person = { email: `p${id}@example.com`, first_name: 'A', last_name: null, phone: null }
  const created = { created_at: '2026-06-01 00:00:00', created_at_epoch: 1_780_272_000 }
  return { id, ...person, ...created, ip_address: null, location: null }
}

/** A source with very many contacts; gives its address and how many requests it has had. */
async function endless() {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    const search = new URL(request.url ?? '', 'http://source.test').searchParams
    const after = Number(search.get('cursor') ?? 0)
    const size = Number(search.get('limit'))
    const data = Array.from({ length: Math.min(size, rowsInAll - after) }, (_, index) =>
      contact(after + index + 1),
    )
    const last = after + data.length
    const pagination = { next_cursor: last < rowsInAll ? String(last) : null, has_more: last < rowsInAll }
    response.writeHead(200).end(JSON.stringify({ success: true, data, pagination }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests: () => requests }
}

describe('A reader of very many rows', () => {
  it('asks for a page when the one before is done with, and keeps none', async () => {
    const source = await endless()
    const reader = reading(source.url, 'revup', { key: 'a-key' })
    onTestFinished(() => reader.close())
    const kept: WeakRef<object>[] = []
    let rows = 0
    let pages = 0
    for await (const page of reader.source.contact?.({ signal: unended, from: null }) ?? []) {
      pages += 1
      rows += page.rows.length
      kept.push(new WeakRef(page.rows))
      // Nothing is fetched ahead.
      expect(source.requests()).toBe(pages)
    }
    expect(rows).toBe(rowsInAll)
    expect(reader.requests).toBe(rowsInAll / 250)
    const { setFlagsFromString } = await import('node:v8')
    const { runInNewContext } = await import('node:vm')
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    // References are let go of once a turn of the loop is over.
    await new Promise(setImmediate)
    collect()
    expect(kept.filter((page) => page.deref() !== undefined).length).toBeLessThanOrEqual(2)
  }, 240_000)
})
