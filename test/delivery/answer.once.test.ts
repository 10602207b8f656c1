import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createSender } from '../../src/delivery/send.js'
import { Receiver } from '../support/receiver.js'

const message = {
  deliveryId: '7d1e7f9e-0000-4000-8000-000000000001',
  secret: 'c0ffee',
  previousSecret: null,
  event: 'test',
  createdAt: '2026-06-15T09:23:41.000Z',
  sentAt: '2026-06-15T09:24:00.000Z',
  data: {},
  allowPrivate: true,
}

describe('what a receiver answers', () => {
  let receiver: Receiver | undefined
  afterEach(async () => {
    await receiver?.close()
    receiver = undefined
  })

  async function answered(answer: RequestListener, timeout = 5_000) {
    receiver = await Receiver.start(answer)
    return await createSender({ timeout }).send({ ...message, url: receiver.url })
  }

  it('is kept as text', async () => {
    const { answer } = await answered((_request, response) => response.writeHead(500).end('Out of beans: ☕'))
    expect(answer).toBe('Out of beans: ☕')
  })

  it('is nothing where it has no body', async () => {
    expect(await answered((_request, response) => response.writeHead(204).end())).toMatchObject({
      answer: null,
    })
  })

  it.each([
    ['letters', 'x'],
    ['characters of four bytes', '🎁'],
    ['characters of three bytes', '€'],
  ])('is kept up to 1,000 characters: %s', async (_what, character) => {
    const { answer } = await answered((_request, response) => response.end(character.repeat(3_000)))
    expect(answer).toBe(character.repeat(1_000))
  })

  it('is text that can be stored, whatever bytes it has', async () => {
    const bytes = Buffer.from([0x41, 0x00, 0xff, 0xed, 0xa0, 0x80, 0x42])
    const { answer } = await answered((_request, response) => response.end(bytes))
    expect(answer).toMatch(/^A\uFFFD+B$/)
    expect(answer?.isWellFormed()).toBe(true)
  })

  it('is kept as far as it came, where the receiver dies in the middle', async () => {
    const outcome = await answered((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half of', () => response.destroy())
    })
    expect(outcome).toEqual({ statusCode: 200, fault: null, answer: 'half of', retryAfter: null })
  })

  it('is kept as far as it came, where the receiver never ends', async () => {
    const outcome = await answered((_request, response) => {
      response.writeHead(503, { 'retry-after': '30' })
      response.write('wait')
    }, 300)
    expect(outcome).toEqual({ statusCode: 503, fault: null, answer: 'wait', retryAfter: 30 })
  })

  it.each([
    ['seconds', '120', 120],
    ['a fraction of nothing', '0', null],
    ['more than a day', '99999999', 86_400],
    ['more than a number holds', '9'.repeat(400), 86_400],
    ['an instant', 'Sun, 06 Nov 1994 08:51:37 GMT', 120],
    ['an instant of next year', 'Sun, 06 Nov 1995 08:49:37 GMT', 86_400],
    ['an instant that is over', 'Sun, 06 Nov 1994 08:00:00 GMT', null],
    ['less than nothing', '-5', null],
    ['words', 'later', null],
  ])('may ask for time: %s', async (_what, value, seconds) => {
    const { retryAfter } = await answered((_request, response) =>
      response.writeHead(429, { 'retry-after': value, date: 'Sun, 06 Nov 1994 08:49:37 GMT' }).end(),
    )
    expect(retryAfter).toBe(seconds)
  })
})
