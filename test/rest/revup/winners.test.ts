import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildPrize, buildWinners } from '../../support/build-prize.js'
import { buildKey } from '../../support/builders.js'
import { draw } from '../../support/draws.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

type Row = Record<string, unknown>

describe('the winners of a promotion', () => {
  let revup: Revup
  let contest: ContestRow

  beforeAll(async () => {
    revup = await startRevup()
  })
  beforeEach(async () => {
    contest = await makeContest(revup.gateway.database, revup.account)
  })

  const path = () => `/promotions/${contest.id}/winners`
  const mutate = async (field: string, input: string) =>
    payload(
      await revup.gateway.graphql(
        revup.account.key,
        `mutation { ${field}(input: { ${input} }) { __typename } }`,
      ),
      field,
    )
  async function listed(query = '', key = revup.account.key) {
    const { status, body } = await revup.send('GET', `${path()}${query}`, { key })
    expect(status).toBe(200)
    return body as unknown as {
      readonly data: readonly Row[]
      readonly pagination: { readonly next_cursor: string | null; readonly has_more: boolean }
    }
  }

  it('have every documented field, with what chance was made of, for a key that may only read winners (#167, #198)', async () => {
    const { gateway, account } = revup
    const made = payload<{ participant: { databaseId: number; contactDatabaseId: number } }>(
      await gateway.graphql(
        account.key,
        `mutation ($input: CreateParticipantInput!) {
          createParticipant(input: $input) { participant { databaseId contactDatabaseId } }
        }`,
        {
          input: {
            contest: { databaseId: contest.id },
            email: 'Ada@example.com',
            displayName: 'Ada Lovelace',
            phone: '+1 555 0100',
          },
        },
      ),
      'createParticipant',
    ).participant
    const prize = await buildPrize(gateway.database, contest, 1, {
      name: 'Tent',
      value: '500',
      currency: 'EUR',
    })
    const drawn = await draw(gateway, account.key, contest.id, { count: 1 })
    const [winner] = drawn.winners
    const key = await buildKey(gateway.database, account.id, { scopes: ['winners:read'] })
    const { data, pagination } = await listed('', key)
    expect(pagination).toEqual({ next_cursor: null, has_more: false })
    expect(data).toEqual([
      {
        id: winner?.databaseId,
        promotion_id: contest.id,
        participant_id: made.databaseId,
        contact_id: made.contactDatabaseId,
        email: 'Ada@example.com',
        first_name: 'Ada',
        last_name: 'Lovelace',
        phone: '+1 555 0100',
        prize_id: prize.id,
        prize_name: 'Tent',
        prize_value: '500.00',
        prize_currency: 'EUR',
        draw_id: drawn.draw.databaseId,
        draw_group_number: 1,
        draw_group_rank: 1,
        is_current_winner: true,
        status: 'won',
        recovery_status: null,
        date_drawn: '2026-06-15 08:00:00',
        fraud_flag: false,
        selection_index: winner?.selection.index,
        selection_target: winner?.selection.target,
        selection_total_weight: winner?.selection.totalWeight,
        selection_hash: winner?.selection.hash,
        disqualified_at: null,
        promoted_at: null,
        announced_at: null,
        promoted_from_winner_id: null,
        winning_slot_start: null,
        winning_slot_end: null,
        random_source: 'local',
        drand_round: null,
        drand_requested_at: null,
        drand_round_published_at: null,
        drand_beacon_id: null,
        drand_chain_hash: null,
        randomness_value: drawn.draw.randomness,
        fallback_reason: null,
      },
    ])
    const { schemas } = revup.client.contract.document.components as { schemas: { Winner: Row } }
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(Object.keys(schemas.Winner['properties'] as Row).sort())
    const one = await revup.send('GET', `${path()}/${winner?.databaseId}`, { key })
    expect([one.status, one.body.data]).toEqual([200, data[0]])
  })

  it('who were picked by hand and without a prize have nulls in their place', async () => {
    const [winner] = await buildWinners(revup.gateway.database, contest, 1)
    const { data } = await listed()
    expect(data).toEqual([
      expect.objectContaining({
        id: winner?.id,
        contact_id: null,
        first_name: null,
        prize_id: null,
        prize_name: null,
        prize_value: null,
        prize_currency: null,
        selection_index: null,
        selection_target: null,
        selection_total_weight: null,
        selection_hash: null,
        random_source: null,
        randomness_value: null,
      }),
    ])
  })

  it.each([
    ['500', '500.00'],
    [' 1234.5 ', '1234.50'],
    ['0', '0.00'],
    ['007', '7.00'],
    ['19.994', '19.99'],
    ['19.995', '20.00'],
    ['-0.004', '0.00'],
    ['-2.5', '-2.50'],
    ['12345678901234567890.1', '12345678901234567890.10'],
    ['$500 Gift Card', null],
    ['1,000', null],
    ['1e3', null],
    ['.5', null],
    ['', null],
    [null, null],
  ])(
    'with a prize worth %j have prize_value %j, and a currency only with it (#197)',
    async (value, printed) => {
      await buildParticipants(revup.gateway.database, contest, [{ amounts: [1] }])
      await buildPrize(revup.gateway.database, contest, 1, { value })
      await draw(revup.gateway, revup.account.key, contest.id, { count: 1 })
      const [{ prize_value, prize_currency } = {}] = (await listed()).data
      expect([prize_value, prize_currency]).toEqual([printed, printed === null ? null : 'USD'])
    },
  )

  it('stay when disqualified, with the time of it, and go when removed (#195)', async () => {
    const { gateway, account } = revup
    const people = await buildParticipants(gateway.database, contest, [
      { amounts: [1] },
      { amounts: [1] },
      { amounts: [1] },
    ])
    const { winners } = await draw(gateway, account.key, contest.id, { count: 3 })
    const idOf = (place: number) =>
      winners.find(({ participant }) => participant.databaseId === people[place]?.id)?.databaseId
    await mutate('banParticipant', `participant: { databaseId: ${people[0]?.id} }`)
    await mutate('removeWinner', `winner: { databaseId: ${idOf(1)} }`)
    const { data } = await listed()
    const found = Object.fromEntries(
      data.map(({ id, status, is_current_winner, disqualified_at }) => [
        id,
        { status, is_current_winner, disqualified_at },
      ]),
    )
    expect(found).toEqual({
      [`${idOf(0)}`]: {
        status: 'disqualified',
        is_current_winner: false,
        disqualified_at: '2026-06-15 08:00:00',
      },
      [`${idOf(2)}`]: { status: 'won', is_current_winner: true, disqualified_at: null },
    })
    const [kept, gone] = await Promise.all(
      [0, 1].map((place) => revup.send('GET', `${path()}/${idOf(place)}`)),
    )
    expect(kept?.body.data).toMatchObject({ status: 'disqualified' })
    expect([gone?.status, gone?.body.error]).toEqual([404, expect.objectContaining({ code: 'not_found' })])
    // Being admitted again gives back neither the status nor the time.
    await mutate('unbanParticipant', `participant: { databaseId: ${people[0]?.id} }`)
    const again = await revup.send('GET', `${path()}/${idOf(0)}`)
    expect(again.body.data).toEqual(kept?.body.data)
  })

  it('are listed by ascending number, in pages that the cursor walks (#165, #166)', async () => {
    const made = await buildWinners(revup.gateway.database, contest, 7)
    const seen: unknown[] = []
    let query = '?limit=3'
    for (;;) {
      const { data, pagination } = await listed(query)
      seen.push(...data.map(({ id }) => id))
      expect(pagination.has_more).toBe(pagination.next_cursor !== null)
      if (pagination.next_cursor === null) break
      query = `?limit=3&cursor=${pagination.next_cursor}`
    }
    expect(seen).toEqual(made.map(({ id }) => id).sort((left, right) => left - right))
    expect((await listed()).data).toHaveLength(7)
  })

  it('are of this promotion only: others are 404, and 403 where the promotion is out of reach (#160)', async () => {
    const { gateway, account } = revup
    const [winner] = await buildWinners(gateway.database, contest, 1)
    const other = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const codes = async (at: string, key = account.key) => {
      const { status, body } = await revup.send('GET', at, { key })
      return [status, (body.error as { code: string }).code]
    }
    for (const id of [winner?.id, 999_999_999]) {
      expect(await codes(`/promotions/${other.id}/winners/${id}`)).toEqual([404, 'not_found'])
      expect(await codes(`/promotions/999999999/winners/${id}`)).toEqual([403, 'promotion_restricted'])
      expect(await codes(`${path()}/${id}`, restricted)).toEqual([403, 'promotion_restricted'])
    }
    expect(await codes(path(), restricted)).toEqual([403, 'promotion_restricted'])
    for (const at of [`${path()}/x`, `${path()}?limit=0`, `${path()}?limit=251`, `${path()}?cursor=x`]) {
      expect(await codes(at)).toEqual([422, 'validation_failed'])
    }
    const unable = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    expect(await codes(path(), unable)).toEqual([403, 'insufficient_scope'])
    expect(await codes(`${path()}/${winner?.id}`, unable)).toEqual([403, 'insufficient_scope'])
  })
})
