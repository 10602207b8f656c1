import { expect, it, onTestFinished } from 'vitest'
import { OpenTelemetry } from '../../src/server/tracing/opentelemetry.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import { always, Receiver } from '../support/receiver.js'
import { startWithReceivers } from '../support/webhooks.js'

interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[]
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: unknown
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[]
  }[]
}

/** A gateway whose traces a collector on this machine receives. */
async function startTraced(share = 1) {
  const database = await freshDatabase()
  const collector = await Receiver.start(always(200))
  const tracing = new OpenTelemetry({ endpoint: collector.url, service: 'gateway-under-test', share })
  const gateway = await startWithReceivers(5_000, { database, observation: { slowOperation: 0, tracing } })
  const account = await buildAccount(database)
  onTestFinished(async () => {
    await gateway.app.close()
    await database.close()
    await collector.close()
  })
  /** What the collector got, once all was handed over. */
  async function collected() {
    await tracing.close()
    const bodies = collector.received.map(({ body }) => JSON.parse(body) as Sent)
    const spans = bodies.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    )
    return { spans, text: collector.received.map(({ body }) => body).join(), received: collector.received }
  }
  return { gateway, database, account, tracing, collected }
}

const attribute = (span: Span | undefined, name: string): unknown =>
  Object.values(span?.attributes.find(({ key }) => key === name)?.value ?? {})[0]

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = '00f067aa0ba902b7'

it('A request’s spans reach the collector within its client’s trace: request, operation, statements', async () => {
  const { gateway, account, collected } = await startTraced()
  await gateway.graphql(
    account.key,
    'mutation Rename($input: CreateBrandInput!) { createBrand(input: $input) { brand { id } } }',
    { input: { name: 'very-personal@example.com' } },
    { traceparent: `00-${traceId}-${parent}-01`, 'x-request-id': 'traced-0123456789' },
  )
  const { spans, text, received } = await collected()
  expect(received[0]?.path).toBe('/v1/traces')
  expect(text).toContain('gateway-under-test')
  const request = spans.find(({ parentSpanId }) => parentSpanId === parent)
  expect(request?.name).toMatch(/^POST \/graphql\/?$/)
  expect(attribute(request, 'http.response.status_code')).toBe(200)
  expect(attribute(request, 'gateway.request.id')).toBe('traced-0123456789')
  const operation = spans.find(({ name }) => name === 'Rename')
  expect(operation?.parentSpanId).toBe(request?.spanId)
  const statements = spans.filter((span) => span.parentSpanId === operation?.spanId)
  expect(statements.map(({ name }) => name)).toContain('INSERT')
  expect(String(attribute(statements[0], 'db.query.text'))).toMatch(/\$1/)
  expect(spans.every((span) => span.traceId === traceId)).toBe(true)
  for (const { startTimeUnixNano, endTimeUnixNano } of spans) {
    expect(BigInt(startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(request?.startTimeUnixNano ?? 0))
    expect(BigInt(endTimeUnixNano)).toBeLessThanOrEqual(BigInt(request?.endTimeUnixNano ?? 0))
  }
  for (const secret of ['very-personal', account.key]) expect(text).not.toContain(secret)
})

it('A REST request and a delivery have spans too, in traces of their own', async () => {
  const { gateway, database, account, collected } = await startTraced()
  const receiver = await Receiver.start(always(500))
  onTestFinished(() => receiver.close())
  await gateway.app.inject({
    url: `/sw_api/v2/participants/very-personal%40example.com/giveaways?api_key=${account.key}`,
    headers: { traceparent: 'not-a-trace' },
  })
  await buildDeliveries(database, await buildWebhook(database, account.id, { url: receiver.url }))
  await gateway.settle()
  const { spans, text } = await collected()
  const request = spans.find(({ name }) => name === 'GET /sw_api/v2/participants/:email/giveaways')
  expect(request?.parentSpanId).toBeUndefined()
  expect(spans.some(({ parentSpanId }) => parentSpanId === request?.spanId)).toBe(true)
  const delivery = spans.find(({ name }) => name === 'deliver webhook')
  expect(attribute(delivery, 'gateway.delivery.outcome')).toBe('refused')
  expect(delivery?.traceId).not.toBe(request?.traceId)
  for (const secret of ['very-personal', account.key, receiver.url]) expect(text).not.toContain(secret)
})

it('The share of traces is obeyed, and the decision of whoever began a trace', async () => {
  const none = await startTraced(0)
  await none.gateway.graphql(none.account.key, '{ account { name } }')
  const begun = { traceparent: `00-${traceId}-${parent}-01` }
  await none.gateway.graphql(none.account.key, 'query Begun { account { name } }', {}, begun)
  const { spans } = await none.collected()
  expect(spans.length).toBeGreaterThan(1)
  expect(spans.every((span) => span.traceId === traceId)).toBe(true)

  const all = await startTraced(1)
  const left = { traceparent: `00-${traceId}-${parent}-00` }
  await all.gateway.graphql(all.account.key, '{ account { name } }', {}, left)
  expect((await all.collected()).spans).toEqual([])
})
