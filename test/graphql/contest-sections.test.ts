import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import {
  defaultsOf,
  isSection,
  leavesOf,
  nested,
  replaced,
  type Shown,
  sampleSections,
  selectionOf,
  valueAt,
} from '../support/contest-sections.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const defaults = defaultsOf(sampleSections)
const selection = selectionOf(sampleSections)
const update = `mutation ($input: UpdateContestInput!) { updateContest(input: $input) { contest { ${selection} } } }`
const create = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { ${selection} } } }`
const read = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { ${selection} } }`

const fields = leavesOf(sampleSections).map((path) => ({ path, name: path.join('.') }))
const sections = Object.entries(sampleSections)
  .flatMap(([root, value]) => [[root], ...Object.keys(value).map((name) => [root, name])])
  .filter((path) => isSection(valueAt(sampleSections, path)))
  .map((path) => ({ path, name: path.join('.') }))

const addresses = ['mail.confirmation.replyToEmail', 'mail.confirmation.logoImageUrl']
const long = [
  ...['design.customCss.css', 'design.defaultCss'],
  ...['mail.confirmation.body', 'mail.confirmation.customHtml', 'mail.verification.body'],
]
const texts = fields
  .filter(({ path, name }) => typeof valueAt(sampleSections, path) === 'string' && !addresses.includes(name))
  .map((field) => ({ ...field, bound: long.includes(field.name) ? 100_000 : 255 }))

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
})

function change(databaseId: number, changes: unknown) {
  return gateway.graphql(account.key, update, { input: { contest: { databaseId }, changes } })
}

async function changed(id: number, changes: unknown): Promise<Shown> {
  return payload<{ contest: Shown }>(await change(id, changes), 'updateContest').contest
}

async function refused(id: number, changes: unknown): Promise<string[]> {
  const answer = await change(id, changes)
  expect([gained(answer), codesOf(answer)]).toEqual([null, ['VALIDATION_FAILED']])
  return faultPaths(answer)
}

async function shown(id: number): Promise<Shown> {
  return payload<Shown>(await gateway.graphql(account.key, read, { id }), 'contest')
}

async function eventsOf(contestId: number): Promise<{ type: string; data: unknown }[]> {
  return await gateway.database.root
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(eq(events.contestId, contestId))
    .orderBy(desc(events.id))
}

/** A contest with a value in every field. */
function makeFull() {
  return makeContest(gateway.database, account, sampleSections)
}

describe('the design and the e-mails of a contest', () => {
  it('are null and false everywhere until somebody says something (#147, #149)', async () => {
    const made = await gateway.graphql(account.key, create, { input: { title: 'Plain' } })
    expect(payload(made, 'createContest')).toEqual({ contest: defaults })
    const stored = await buildContest(gateway.database, account)
    expect(await shown(stored.id)).toEqual(defaults)
  })

  it('are kept as given to a new contest, null standing for the default', async () => {
    const made = async (input: Shown) => {
      const answer = await gateway.graphql(account.key, create, { input: { title: 'Made', ...input } })
      return payload<{ contest: Shown }>(answer, 'createContest').contest
    }
    expect(await made(sampleSections)).toEqual(sampleSections)
    expect(await made({ design: null, mail: { confirmation: null } })).toEqual(defaults)
    expect(await made({ design: { display: { hideTitle: null }, links: { fontColor: null } } })).toEqual(
      defaults,
    )
  })

  it.each(fields)('set $name alone, keep it when absent, and reset it by null', async ({ path }) => {
    const { id } = await makeContest(gateway.database, account)
    const sample = valueAt(sampleSections, path)
    const set = replaced(defaults, path, sample)
    expect(await changed(id, nested(path, sample))).toEqual(set)
    expect(await changed(id, nested(path.slice(0, -1), {}))).toEqual(set)
    expect(await changed(id, { title: 'Renamed' })).toEqual(set)
    expect(await shown(id)).toEqual(set)
    expect(await changed(id, nested(path, null))).toEqual(defaults)
  })

  it.each(fields)('keep everything beside $name', async ({ path }) => {
    const { id } = await makeFull()
    const reset = replaced(sampleSections, path, valueAt(defaults, path))
    expect(await changed(id, nested(path, null))).toEqual(reset)
    expect(await changed(id, nested(path, valueAt(sampleSections, path)))).toEqual(sampleSections)
  })

  it.each(sections)('reset the whole of $name by null, and nothing beside it', async ({ path }) => {
    const { id } = await makeFull()
    expect(await changed(id, nested(path, {}))).toEqual(sampleSections)
    const reset = replaced(sampleSections, path, valueAt(defaults, path))
    expect(await changed(id, nested(path, null))).toEqual(reset)
    expect(await shown(id)).toEqual(reset)
  })

  it('record a change once, and none where nothing differs (#77)', async () => {
    const { id } = await makeContest(gateway.database, account)
    const before = await eventsOf(id)
    await changed(id, { design: {}, mail: { confirmation: {} } })
    await changed(id, { design: defaults['design'], mail: null })
    expect(await eventsOf(id)).toEqual(before)
    await changed(id, sampleSections)
    await changed(id, sampleSections)
    await changed(id, { mail: { verification: { body: 'Other' } } })
    const data = (await eventsOf(id)).slice(0, -before.length)
    expect(data).toEqual([
      { type: 'contest.updated', data: { fields: ['mail'] } },
      { type: 'contest.updated', data: { fields: ['design', 'mail'] } },
    ])
  })

  it('are copied with the contest, and change apart from then on (#87)', async () => {
    const { id } = await makeFull()
    const duplicate = `mutation ($input: ContestActionInput!) { duplicateContest(input: $input) { contest { databaseId } } }`
    const answer = await gateway.graphql(account.key, duplicate, { input: { contest: { databaseId: id } } })
    const { contest } = payload<{ contest: { databaseId: number } }>(answer, 'duplicateContest')
    expect(await shown(contest.databaseId)).toEqual(sampleSections)
    await changed(contest.databaseId, { design: null, mail: null })
    expect(await shown(id)).toEqual(sampleSections)
  })

  it.skipIf(!onPostgres)(`lose nothing when several change at once (${needsPostgres})`, async () => {
    const { id } = await makeContest(gateway.database, account)
    await Promise.all(fields.map(({ path }) => changed(id, nested(path, valueAt(sampleSections, path)))))
    expect(await shown(id)).toEqual(sampleSections)
    for (let round = 0; round < 5; round += 1) {
      const text = `round ${round}`
      await Promise.all(texts.map(({ path }) => changed(id, nested(path, text))))
      const now = await shown(id)
      expect(texts.map(({ path }) => valueAt(now, path))).toEqual(texts.map(() => text))
    }
  })
})

describe('bounds of the design and the e-mails', () => {
  it.each(texts)('$name takes $bound characters', async ({ path, name, bound }) => {
    const { id } = await makeContest(gateway.database, account)
    const longest = 'é'.repeat(bound)
    const set = replaced(defaults, path, longest)
    expect(await changed(id, nested(path, longest))).toEqual(set)
    expect(await refused(id, nested(path, `${longest}.`))).toEqual([name])
    expect(await refused(id, nested(path, 'a\0b'))).toEqual([name])
    expect(await refused(id, nested(path, '\ud83d'))).toEqual([name])
    expect(await shown(id)).toEqual(set)
  })

  it('name every field at fault, of a new contest too', async () => {
    const input = {
      title: 'Faulty',
      design: { buttons: { width: 'x'.repeat(256), padding: '1' }, entryMethodsView: 'x'.repeat(256) },
      mail: { confirmation: { replyToEmail: 'nobody', logoImageUrl: 'javascript:alert(1)' } },
    }
    const answer = await gateway.graphql(account.key, create, { input })
    expect(faultPaths(answer)).toEqual(['design.buttons.width', 'design.entryMethodsView', ...addresses])
  })

  it.each([
    '',
    'nobody',
    'a@b',
    'a@b.test, c@d.test',
    'a@b.test\r\nBcc: c@d.test',
    `${'a'.repeat(64)}@${'b.'.repeat(95)}test`,
  ])('refuse %j as the address to reply to', async (replyToEmail) => {
    const { id } = await makeFull()
    expect(await refused(id, { mail: { confirmation: { replyToEmail } } })).toEqual([addresses[0]])
    expect(await shown(id)).toEqual(sampleSections)
  })

  it('keep the address to reply to without the space around it', async () => {
    const { id } = await makeContest(gateway.database, account)
    const path = ['mail', 'confirmation', 'replyToEmail']
    expect(await changed(id, nested(path, ' Ada@Example.test '))).toEqual(
      replaced(defaults, path, 'Ada@Example.test'),
    )
  })

  it.each([
    '',
    'logo.png',
    'ftp://a.test/logo.png',
    'data:image/png;base64,AA',
    'https://a.test/\0',
    `https://a.test/${'x'.repeat(2_034)}`,
  ])('refuse %j as the address of the logo', async (logoImageUrl) => {
    const { id } = await makeFull()
    expect(await refused(id, { mail: { confirmation: { logoImageUrl } } })).toEqual([addresses[1]])
  })
})

describe('hostile input in the design and the e-mails', () => {
  const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'font_color', '']

  it.each(hostile)('the key %j is refused at every level and changes nothing', async (key) => {
    const { id } = await makeFull()
    const own = (value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(value)}}`)
    for (const value of ['x', { fontColor: 'x' }, null]) {
      for (const path of [['design'], ['design', 'title'], ['mail'], ['mail', 'confirmation']]) {
        const answer = await change(id, nested(path, own(value)))
        expect([answer.status, answer.data ?? null]).toEqual([400, null])
      }
    }
    expect(await shown(id)).toEqual(sampleSections)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['a list for a section', { design: { title: [] } }],
    ['a text for a section', { design: { title: 'red' } }],
    ['a number for a text', { design: { title: { fontSize: 24 } } }],
    ['an object for a text', { design: { title: { fontSize: {} } } }],
    ['a text for a switch', { design: { customCss: { enabled: 'yes' } } }],
    ['a number for a switch', { mail: { confirmation: { enabled: 1 } } }],
    ['a list for everything', { mail: [{}, {}] }],
  ])('%s is refused', async (_what, changes) => {
    const { id } = await makeFull()
    expect((await change(id, changes)).status).toBe(400)
    expect(await shown(id)).toEqual(sampleSections)
  })

  it.each([
    "'; drop table contests; --",
    '%_\\',
    '</style><script>alert(1)</script>',
    '\u202eabc',
    '😀',
    ' ',
  ])('the text %j is kept as it is', async (text) => {
    const { id } = await makeContest(gateway.database, account)
    const path = ['design', 'customCss', 'css']
    expect(await changed(id, nested(path, text))).toEqual(replaced(defaults, path, text))
    expect(await shown(id)).toEqual(replaced(defaults, path, text))
  })
})
