import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { signedRequest } from '../../src/delivery/message.js'
import type { WebhookMessage } from '../../src/domain/webhook/sender.js'

const secret = 'c0ffee'.repeat(11).slice(0, 64)
const former = 'facade'.repeat(11).slice(0, 64)

/** The package compares with the clock of the machine. */
const now = new Date().toISOString()

function signed(overrides: Partial<WebhookMessage> = {}) {
  const { body, headers } = signedRequest({
    deliveryId: '7d1e7f9e-0000-4000-8000-000000000001',
    url: 'https://hooks.example.com/',
    secret,
    previousSecret: null,
    event: 'winner.picked',
    createdAt: '2026-06-15T09:23:41.000Z',
    sentAt: now,
    data: { giveaway_id: 54_321, name: 'Zoë' },
    allowPrivate: false,
    ...overrides,
  })
  return { body: body.toString('utf8'), headers }
}

const readers = (key: string) => [
  ['the text as bytes', new Webhook(key, { format: 'raw' })] as const,
  ['whsec_ and base64', new Webhook(`whsec_${Buffer.from(key).toString('base64')}`)] as const,
]

const hex = (key: string, body: string) => createHmac('sha256', key).update(body).digest('hex')

describe('a signature', () => {
  it.each(readers(secret))(
    'is verified by the package standardwebhooks, given the secret as %s',
    (_how, reader) => {
      const { body, headers } = signed()
      expect(reader.verify(body, headers)).toMatchObject({ event: 'winner.picked', data: { name: 'Zoë' } })
      expect(headers['webhook-id']).toBe(headers['x-webhook-delivery'])
      expect(headers['webhook-timestamp']).toBe(String(Math.floor(Date.parse(now) / 1_000)))
    },
  )

  it('does not hold for another body, id, time or secret', () => {
    const { body, headers } = signed()
    const reader = new Webhook(secret, { format: 'raw' })
    expect(() => reader.verify(body.replace('Zoë', 'Zoe'), headers)).toThrow('No matching signature')
    const minuteBefore = String(Number(headers['webhook-timestamp']) - 60)
    for (const changed of [{ 'webhook-id': 'another' }, { 'webhook-timestamp': minuteBefore }]) {
      expect(() => reader.verify(body, { ...headers, ...changed })).toThrow('No matching signature')
    }
    const stranger = new Webhook(former, { format: 'raw' })
    expect(() => stranger.verify(body, headers)).toThrow('No matching signature')
  })

  it('is made with both secrets while both are valid, and under the documented names with the former', () => {
    const { body, headers } = signed({ previousSecret: former })
    for (const [, reader] of [...readers(secret), ...readers(former)]) {
      expect(reader.verify(body, headers)).toMatchObject({ event: 'winner.picked' })
    }
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
    expect(headers['x-webhook-signature']).toBe(hex(former, body))
    expect(headers['x-sweepwidget-signature']).toBe(hex(former, body))
  })

  it('is the same over the raw body under both documented names (#152, #153)', () => {
    const { body, headers } = signed()
    expect(headers['x-webhook-signature']).toBe(hex(secret, body))
    expect(headers['x-sweepwidget-signature']).toBe(hex(secret, body))
  })
})
