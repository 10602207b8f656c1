import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCounters } from '../../src/domain/counters/verify.js'
import { clientOf } from '../support/contract.js'
import { anotherAccount, type Copy, startCopy } from '../support/copy.js'
import { addCopied, copied } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import { rowsOf } from '../support/reads/both.js'
import { differences, type Row } from '../support/reads/compare.js'
import type { ReadDialect } from '../support/reads/walked.js'
import { type Source, startSource } from '../support/source.js'

// Somebody who has stored ids of the service changes nothing but the host: the same requests, reads and writes, are sent to the service and
// to the copy, and answered alike. In the copy each of the ids is somebody else's number.

const patience = 600_000

let source: Source
let copy: Copy

beforeAll(async () => {
  source = await startSource(0.01)
  copy = await startCopy()
}, patience)

afterAll(async () => {
  await copy?.gateway.app.close()
  await source?.gateway.app.close()
})

/** Draws the source in by this dialect, as it is now, into an account that has nothing yet. */
async function move(dialect: ReadDialect): Promise<{ at: string; over: string }> {
  const of = await copied(source, dialect)
  copy = await anotherAccount(copy)
  expect(await drawIn(copy, await addCopied(copy, of))).toMatchObject({ state: 'completed', problems: 0 })
  return { at: of.two[0] as string, over: of.two.at(-1) as string }
}

/** Links to the gateway's own pages, ids of requests, the time of day, and what was made only now. */
const ownOfEach =
  /(^|\.)(request_id|view_url|embed_code|updated_at|updatedAt|manual_key|has_redemption_codes)$/

/** The row of the ledger that was made here only now, whose number is the host's own. */
const made = /^data\.entries\.\*$/

interface Sent {
  readonly body?: unknown
  /** Fields of the answer in which the two may differ. */
  readonly but?: RegExp
}

/** Sends the same to both, the service first, and gives what that answered; fails the test where the copy answers otherwise. */
function toBoth(dialect: ReadDialect) {
  return async (method: string, path: string, { body, but }: Sent = {}): Promise<Row> => {
    const headers = method === 'GET' ? {} : { 'idempotency-key': `${method} ${path} ${JSON.stringify(body)}` }
    const ask = async (gateway: Copy['gateway'], key: string) => {
      const answer = await clientOf(gateway.app, dialect).send(method, path, { key, body, headers })
      return { status: answer.status, ...answer.body }
    }
    const there = await ask(source.gateway, source.demo.keys.full)
    // Somebody whose ids are the gateway's own asks the same before and after, and neither is answered as the other.
    const strange = method === 'GET' && (await ask(copy.gateway, copy.stranger.keys.full))
    const here = await ask(copy.gateway, copy.account.key)
    if (strange) {
      const again = await ask(copy.gateway, copy.stranger.keys.full)
      expect(differences(strange, again).filter(({ path }) => !ownOfEach.test(path))).toEqual([])
    }
    const told = `${method} ${path}`
    expect(there.status, `${told}: ${JSON.stringify(there)}`).toBeLessThan(300)
    const found = differences(there, here).filter(({ path }) => !ownOfEach.test(path) && !but?.test(path))
    expect(found, told).toEqual([])
    return there
  }
}

const data = (answer: Row) => answer['data'] as Row

const expectCounted = async () =>
  expect(await verifyCounters(copy.gateway.database.root)).toEqual({ differences: [], more: false })

describe('Ids that were stored at SweepWidget', () => {
  const send = toBoth('sweepwidget')
  const first = async (path: string) => rowsOf(await send('GET', path))[0] as Row
  let at: string
  let over: string

  beforeAll(async () => {
    const two = await move('sweepwidget')
    at = `/giveaways/${two.at}`
    over = `/giveaways/${two.over}`
  }, patience)

  it('of giveaways, methods, prizes, rewards and bans read and change the same at either host', async () => {
    await send('GET', at)
    await send('PUT', at, { body: { title: 'Another title' } })
    const methods = rowsOf(await send('GET', `${at}/entry-methods`))
    const order = methods.map((method) => method['id']).reverse()
    await send('PUT', `${at}/entry-methods/reorder`, { body: { order } })
    await send('PUT', `${at}/entry-methods/${order[0]}`, { body: { entry_title: 'Another one' } })
    await send('GET', `${at}/entry-methods`)
    const prize = await first(`${at}/prizes`)
    await send('PUT', `${at}/prizes/${prize['prize_id']}`, { body: { prize_name: 'More' } })
    const reward = await first(`${at}/rewards`)
    await send('PUT', `${at}/rewards/${reward['id']}`, { body: { title: 'Sooner' } })
    const ban = await first(`${at}/blacklist`)
    await send('DELETE', `${at}/blacklist/${ban['id']}`)
    await send('GET', `${at}/blacklist`)
    await send('GET', at)
    await expectCounted()
  })

  it('of people and entries read and change the same at either host', async () => {
    const [entry, other] = rowsOf(await send('GET', `${at}/entries?per_page=2&sort=timestamp_asc`)) as [
      Row,
      Row,
    ]
    const person = `${at}/participants/${entry['user_id']}`
    await send('GET', `${at}/entries/${entry['id']}`)
    await send('POST', `${person}/add-entries`, { body: { amount: 10 } })
    await send('GET', person, { but: made })
    for (const act of ['ban', 'unban', 'disqualify']) await send('POST', `${person}/${act}`)
    await send('DELETE', `${at}/entries/${other['id']}`)
    await send('GET', person, { but: made })
    await send('GET', `${at}/entries?sort=timestamp_asc`)
    await expectCounted()
  })

  it('of photos are judged alike at either host, and wait until then', async () => {
    const summit = `/giveaways/${(await first('/giveaways?search=Summit'))['id']}`
    const photos = rowsOf(await send('GET', `${summit}/entries?entry_method=104&per_page=100`))
    expect(photos.length).toBeGreaterThan(0)
    const states = async () => {
      const query = '{ contests(first: 50) { nodes { gallery(first: 250) { nodes { state } } } } }'
      const { data } = await copy.gateway.graphql(copy.account.key, query)
      const { contests } = data as { contests: { nodes: { gallery: { nodes: { state: string }[] } }[] } }
      return contests.nodes.flatMap(({ gallery }) => gallery.nodes.map(({ state }) => state))
    }
    expect(await states()).toEqual(photos.map(() => 'PENDING'))
    const [photo] = photos as [Row]
    await send('POST', `${summit}/gallery/${photo['id']}/approve`)
    expect((await states()).filter((state) => state === 'APPROVED')).toHaveLength(1)
    await send('POST', `${summit}/gallery/${photo['id']}/reject`)
    await expectCounted()
  })

  it('of winners and webhooks read and change the same at either host', async () => {
    const winner = await first(`${over}/winners`)
    await send('DELETE', `${over}/winners/${winner['entry_id']}`)
    const again = { email: winner['email'] }
    await send('POST', `${over}/winners/manual`, { body: again, but: /entry_id$/ })
    const hook = await first('/webhooks')
    await send('PUT', `/webhooks/${hook['id']}`, { body: { events: ['entry.created'] } })
    await send('DELETE', `/webhooks/${hook['id']}`)
    await expectCounted()
  })
})

describe('Ids that were stored at Revup', () => {
  const send = toBoth('revup')

  let at: string
  let over: string

  beforeAll(async () => {
    const two = await move('revup')
    at = `/promotions/${two.at}`
    over = `/promotions/${two.over}`
  }, patience)

  it('read and change the same at either host', async () => {
    const people = rowsOf(await send('GET', `${at}/participants?limit=50`, { but: /next_cursor/ }))
    const person = people.find(({ email, invalid }) => email !== null && invalid === false) as Row
    const bonus = { email: person['email'], entries: 25, title: 'A bonus' }
    const given = await send('POST', `${at}/participants/entries`, { body: bonus })
    expect(data(given)).toMatchObject({ participant_id: person['id'], entries_added: 25 })
    await send('GET', `${at}/participants/${person['id']}`)
    // Somebody who is known by address is the same person.
    const again = { participants: [{ email: person['email'], first_name: 'Ada' }] }
    await send('POST', `${at}/participants`, { body: again })
    await send('GET', `${at}/participants/${person['id']}`)
    const [winner] = rowsOf(await send('GET', `${over}/winners`))
    await send('GET', `${over}/winners/${winner?.['id']}`)
    await expectCounted()
  })
})

describe('Ids that were stored at Blitz Rocket', () => {
  const send = toBoth('blitz-rocket')

  let contest: string

  beforeAll(async () => {
    contest = `/contests/${(await move('blitz-rocket')).at}/entries`
  }, patience)

  it('read and change the same at either host', async () => {
    const [person, other] = rowsOf(await send('GET', `${contest}?limit=50`)) as [Row, Row]
    const entry = `/entries/${person['id']}`
    await send('POST', `${entry}/points`, { body: { points: 50, reason: 'A bonus' } })
    await send('PUT', entry, { body: { name: 'Another Name' } })
    expect(data(await send('GET', entry))).toMatchObject({ id: person['id'], name: 'Another Name' })
    for (const disqualify of [true, false])
      await send('POST', `/entries/${other['id']}/disqualify`, { body: { disqualify } })
    await send('GET', `/entries/${other['id']}`)
    await expectCounted()
  })
})
