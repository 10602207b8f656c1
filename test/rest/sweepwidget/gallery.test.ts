import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow, EntryRow, ParticipantRow } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { buildEntries } from '../../support/ledger.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

describe('the verdicts on the photos of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow
  let person: ParticipantRow
  let photo: EntryRow

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  beforeEach(async () => {
    contest = await makeContest(sweep.gateway.database, sweep.account)
    person = await buildParticipant(sweep.gateway.database, contest, { amounts: [1] })
    photo = await made(104)
  })

  async function made(methodTypeId: number): Promise<EntryRow> {
    const [entry] = await buildEntries(sweep.gateway.database, contest, [
      { participantId: person.id, methodTypeId, origin: 'method', value: 'https://photos.example/1.jpg' },
    ])
    if (entry === undefined) throw new Error('The row was not made.')
    return entry
  }

  const at = (verdict: 'approve' | 'reject', entryId: number | string = photo.id, contestId = contest.id) =>
    `/giveaways/${contestId}/gallery/${entryId}/${verdict}`

  async function state(): Promise<unknown> {
    const query = `{ entry(by: { databaseId: ${photo.id} }) { galleryItem { state } participant { total } } }`
    return payload(await sweep.gateway.graphql(sweep.account.key, query), 'entry')
  }

  it('are given, changed and repeated with 200, and leave the entries as they are (#151)', async () => {
    for (const [verdict, message, expected] of [
      ['approve', 'Submission approved.', 'APPROVED'],
      ['approve', 'Submission approved.', 'APPROVED'],
      ['reject', 'Submission rejected.', 'REJECTED'],
      ['reject', 'Submission rejected.', 'REJECTED'],
      ['approve', 'Submission approved.', 'APPROVED'],
    ] as const) {
      const { status, body } = await sweep.send('POST', at(verdict))
      expect([status, body.data]).toEqual([200, { message }])
      expect(await state()).toEqual({ galleryItem: { state: expected }, participant: { total: 2 } })
    }
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it.each(['approve', 'reject'] as const)(
    'are 403 in another account’s giveaway, 404 for what is no photo of this one: %s',
    async (verdict) => {
      const { database } = sweep.gateway
      const stranger = await buildAccount(database)
      const foreign = await makeContest(database, stranger)
      const other = await makeContest(database, sweep.account)
      const plain = await made(14)
      const restricted = await buildKey(database, sweep.account.id, { contestIds: [other.id] })
      for (const [path, status, key] of [
        [at(verdict, photo.id, foreign.id), 403, sweep.account.key],
        [at(verdict, photo.id, foreign.id), 404, stranger.key],
        [at(verdict, photo.id, 999_999_999), 404, sweep.account.key],
        [at(verdict, photo.id, other.id), 404, sweep.account.key],
        [at(verdict, plain.id), 404, sweep.account.key],
        [at(verdict, 999_999_999_999), 404, sweep.account.key],
        [at(verdict, 'x'), 404, sweep.account.key],
        [at(verdict), 404, restricted],
      ] as const) {
        expect([path, (await sweep.send('POST', path, { key })).status]).toEqual([path, status])
      }
      expect(await state()).toMatchObject({ galleryItem: { state: 'PENDING' } })
    },
  )

  it('ask for a key with participants:write', async () => {
    const { database } = sweep.gateway
    const reads = await buildKey(database, sweep.account.id, { scopes: ['participants:read'] })
    const writes = await buildKey(database, sweep.account.id, { scopes: ['participants:write'] })
    for (const verdict of ['approve', 'reject'] as const) {
      const asked = async (key: string | undefined) =>
        (await sweep.client.send('POST', at(verdict), { key })).status
      expect([await asked(undefined), await asked(reads), await asked(writes)]).toEqual([401, 403, 200])
    }
  })

  it('have no list (#150)', async () => {
    expect((await sweep.send('GET', `/giveaways/${contest.id}/gallery`)).status).toBe(404)
  })
})
