import { beforeAll, describe, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

type Row = Record<string, unknown>

interface PageOf {
  readonly data: readonly Row[]
  readonly pagination: { readonly next_cursor: string | null; readonly has_more: boolean }
}

function pageOf(body: unknown): PageOf {
  return body as PageOf
}

function cursorOf(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

/** A text field of the contest, and somebody who is entered. */
async function entered(
  { gateway, account }: Revup,
  contest: { readonly id: number },
  field: { readonly key: string; readonly label: string },
  person: Record<string, unknown>,
): Promise<number> {
  const made = await gateway.graphql(
    account.key,
    `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { databaseId } } }`,
    { input: { contest: { databaseId: contest.id }, ...field, kind: 'TEXT' } },
  )
  const come = await gateway.graphql(
    account.key,
    `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { created } }`,
    { input: { contest: { databaseId: contest.id }, ...person } },
  )
  payload(come, 'createParticipant')
  return payload<{ customField: { databaseId: number } }>(made, 'createCustomField').customField.databaseId
}

describe('what a Revup client reads', () => {
  let revup: Revup

  beforeAll(async () => {
    revup = await startRevup()
  })

  it('begins with the account, for any valid key (#201)', async () => {
    const key = await buildKey(revup.gateway.database, revup.account.id, { scopes: ['winners:read'] })
    const { status, body } = await revup.send('GET', '/account', { key })
    expect(status).toBe(200)
    expect(body.data).toEqual({
      id: revup.account.id,
      name: 'Test account',
      website: null,
      avatar_image_url: null,
      created_at_epoch: 1_767_225_600,
    })
  })

  it('lists promotions by number, with their forms, in pages that the cursor walks (#164, #166, #175)', async () => {
    const account = await buildAccount(revup.gateway.database)
    const first = await makeContest(revup.gateway.database, account)
    const second = await makeContest(revup.gateway.database, account, { isDraft: true })
    const field = payload<{ customField: { databaseId: number } }>(
      await revup.gateway.graphql(
        account.key,
        `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { databaseId } } }`,
        {
          input: {
            contest: { databaseId: first.id },
            key: 'tier',
            label: 'VIP tier',
            kind: 'SELECT',
            options: ['Gold', 'Silver'],
          },
        },
      ),
      'createCustomField',
    ).customField.databaseId
    const { key } = account
    const page = pageOf((await revup.send('GET', '/promotions?limit=1', { key })).body)
    expect(page.pagination).toEqual({ next_cursor: cursorOf({ id: first.id }), has_more: true })
    expect(page.data[0]).toMatchObject({
      id: first.id,
      account_id: account.id,
      name: 'Summer Giveaway',
      type: 'giveaway',
      status: 'live',
      start_date: '2026-06-01 00:00:00',
      end_date: '2026-07-01 00:00:00',
      timezone: 'America/New_York',
    })
    expect(page.data[0]).not.toHaveProperty('hosted_website_url')
    const form = page.data[0]?.['form_fields'] as Row[] | undefined
    expect(form?.at(-1)).toEqual({
      id: `ff_${field}`,
      title: 'VIP tier',
      options: ['Gold', 'Silver'],
    })
    const rest = pageOf(
      (await revup.send('GET', `/promotions?cursor=${page.pagination.next_cursor}`, { key })).body,
    )
    expect(rest.data.map(({ id, status }) => [id, status])).toEqual([[second.id, 'pending']])
    expect(rest.pagination).toEqual({ next_cursor: null, has_more: false })
    const one = await revup.send('GET', `/promotions/${first.id}`, { key })
    expect(one.body.data).toEqual(page.data[0])
  })

  it('gives people every documented field, with custom fields on the top level (#167, #168)', async () => {
    const contest = await makeContest(revup.gateway.database, revup.account)
    const field = await entered(
      revup,
      contest,
      { key: 'size', label: 'Size' },
      {
        email: 'ada@example.com',
        displayName: 'Ada Lovelace',
        custom: { size: 'M' },
        source: { deviceType: 'mobile', languageId: '7' },
      },
    )
    const { body } = await revup.send('GET', `/promotions/${contest.id}/participants`)
    expect(pageOf(body).data).toEqual([
      expect.objectContaining({
        promotion_id: contest.id,
        email: 'ada@example.com',
        first_name: 'Ada',
        middle_name: null,
        last_name: 'Lovelace',
        phone: null,
        created_at: '2026-06-15 08:00:00',
        created_at_epoch: 1_781_524_800,
        status: 'processed',
        invalid: false,
        total_entries: 1,
        total_referrals: 0,
        referring_participant_id: null,
        language_id: 7,
        device_type: 'mobile',
        [`ff_${field}`]: 'M',
      }),
    ])
    expect(pageOf(body).data[0]).not.toHaveProperty('payment_status')
  })

  it('prints lists of custom values without what is nothing in them (#39)', async () => {
    const contest = await makeContest(revup.gateway.database, revup.account)
    const field = await entered(
      revup,
      contest,
      { key: 'likes', label: 'Likes' },
      { email: 'lists@example.com', custom: { likes: [null, 'Hiking', 7] } },
    )
    const { body } = await revup.send('GET', `/promotions/${contest.id}/participants`)
    expect(pageOf(body).data[0]).toMatchObject({ [`ff_${field}`]: ['Hiking', '7'] })
  })

  it('adds the verified ledger of each person on request, by manual key or block (#192, #193)', async () => {
    const { gateway, account } = revup
    const contest = await makeContest(gateway.database, account)
    const [ada, grace] = await buildParticipants(gateway.database, contest, [{ amounts: [3] }, {}])
    const bonus = payload<{ entry: { manualKey: string } }>(
      await gateway.graphql(
        account.key,
        `mutation ($input: AddBonusEntriesInput!) { addBonusEntries(input: $input) { entry { manualKey } } }`,
        { input: { participant: { databaseId: ada?.id }, amount: 25, label: 'VIP' } },
      ),
      'addBonusEntries',
    ).entry.manualKey
    const adjustment = payload<{ entry: { databaseId: number } }>(
      await gateway.graphql(
        account.key,
        `mutation ($input: AdjustEntriesInput!) { adjustEntries(input: $input) { entry { databaseId } } }`,
        { input: { participant: { databaseId: ada?.id }, amount: 7, reason: 'Suspected of fraud' } },
      ),
      'adjustEntries',
    ).entry.databaseId
    const path = `/promotions/${contest.id}/participants`
    const { data } = pageOf((await revup.send('GET', `${path}?include_entry_data=1`)).body)
    const ledger = data[0]?.['entry_data'] as Record<string, Row>
    expect(ledger[bonus]).toEqual({ entries: 25, title: 'VIP', created_at: '2026-06-15 08:00:00' })
    // The reason of an adjustment is told to nobody (#53).
    expect(ledger[`block_${adjustment}`]).toMatchObject({ entries: 7, title: null })
    expect(Object.keys(ledger).filter((key) => !key.startsWith('block_'))).toEqual([bonus])
    expect(data[1]?.['entry_data']).toEqual({})
    const one = await revup.send('GET', `${path}/${ada?.id}?include_entry_data=true`)
    expect(one.body.data).toEqual(data[0])
    const bare = await revup.send('GET', `${path}/${grace?.id}`)
    expect(bare.body.data).not.toHaveProperty('entry_data')
    expect((await revup.send('GET', `${path}?include_entry_data=yes`)).status).toBe(422)
  })

  it('walks every row that was there throughout exactly once, while others come and go', async () => {
    const { gateway, account } = revup
    const contest = await makeContest(gateway.database, account)
    const people = await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 7 }, () => ({ amounts: [1] })),
    )
    const seen: unknown[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '?limit=3' : `?limit=3&cursor=${cursor}`
      const page = pageOf((await revup.send('GET', `/promotions/${contest.id}/participants${query}`)).body)
      seen.push(...page.data.map(({ id }) => id))
      cursor = page.pagination.next_cursor
      if (seen.length === 3) await buildParticipants(gateway.database, contest, [{ amounts: [1] }])
    } while (cursor !== null)
    expect(seen.slice(0, 7)).toEqual(people.map(({ id }) => id))
    expect(new Set(seen).size).toBe(8)
  })

  it('lists the contacts that the key reaches, in UTC (#171, #200)', async () => {
    const { gateway } = revup
    const account = await buildAccount(gateway.database)
    const contest = await makeContest(gateway.database, account)
    const other = await makeContest(gateway.database, account)
    for (const [id, email] of [
      [contest.id, 'here@example.com'],
      [other.id, 'there@example.com'],
    ] as const) {
      payload(
        await gateway.graphql(
          account.key,
          `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { created } }`,
          { input: { contest: { databaseId: id }, email } },
        ),
        'createParticipant',
      )
    }
    const all = pageOf((await revup.send('GET', '/contacts', { key: account.key })).body)
    expect(all.data.map(({ email, created_at }) => [email, created_at])).toEqual([
      ['here@example.com', '2026-06-15 12:00:00'],
      ['there@example.com', '2026-06-15 12:00:00'],
    ])
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const some = pageOf((await revup.send('GET', '/contacts', { key: restricted })).body)
    expect(some.data.map(({ email }) => email)).toEqual(['here@example.com'])
  })
})
