import { beforeAll, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildParticipant } from '../../support/build-participant.js'
import { makeContest } from '../../support/make-contest.js'

describe('writing entries', () => {
  let blitz: BlitzRocket

  beforeAll(async () => {
    blitz = await startBlitzRocket()
  })

  const create = (body: unknown) =>
    blitz.send('POST', `/contests/${blitz.contest.publicId}/entries`, { body })
  const get = async (entryId: string) =>
    (await blitz.send('GET', `/entries/${entryId}`)).body.data as Record<string, unknown>

  describe('entries.create', () => {
    it('answers 201 for somebody new, whose base points are the contest’s (#8)', async () => {
      const { status, body } = await create({ email: ' New@Example.com ', name: 'New User' })
      expect([status, body]).toEqual([
        201,
        {
          success: true,
          data: {
            entryId: expect.stringMatching(/^entry_/),
            email: 'New@Example.com',
            alreadyExists: false,
            isReferred: false,
            pointsAwarded: { advocate: 0, friend: 0 },
          },
        },
      ])
      const { entryId } = body.data as { entryId: string }
      expect(await get(entryId)).toMatchObject({ name: 'New User', points: 1, emailConfirmed: false })
    })

    it('answers 200 for somebody there already, and changes nothing (#40)', async () => {
      const first = await blitz.enter({ email: 'again@example.com', name: 'First Name' })
      const { status, body } = await create({
        email: 'AGAIN@example.com',
        name: 'Other',
        referralCode: 'REF-XXXXXX',
      })
      expect([status, body.data]).toEqual([
        200,
        {
          entryId: first.entryId,
          email: 'again@example.com',
          alreadyExists: true,
          isReferred: false,
          pointsAwarded: { advocate: 0, friend: 0 },
        },
      ])
      expect(await get(first.entryId)).toMatchObject({ name: 'First Name', points: 1 })
    })

    it('finds people by telephone only where no e-mail was sent (#40)', async () => {
      const first = await blitz.enter({ phone: '+1 555 010 001' })
      expect((await create({ phone: '+1 (555) 010-001' })).body.data).toMatchObject({
        entryId: first.entryId,
        alreadyExists: true,
      })
      expect((await create({ phone: '+1 555 010 001', email: 'own@example.com' })).status).toBe(201)
    })

    it('awards both sides of a referral, and neither for a code that is unknown (#41-#43)', async () => {
      const advocate = await blitz.enter({ email: 'advocate@example.com' })
      const { referralCode } = await get(advocate.entryId)
      const friend = await blitz.enter({ email: 'friend@example.com', referralCode })
      expect(friend).toMatchObject({ isReferred: true, pointsAwarded: { advocate: 10, friend: 5 } })
      expect(await get(advocate.entryId)).toMatchObject({ points: 11, referralsCount: 1 })
      expect(await get(friend.entryId)).toMatchObject({ points: 6 })
      const stray = await blitz.enter({ email: 'stray@example.com', referralCode: 'REF-NOBODY' })
      expect(stray).toMatchObject({ isReferred: false, pointsAwarded: { advocate: 0, friend: 0 } })
    })

    it('ignores unknown fields and takes custom data that no answer shows (#15, #38, #39)', async () => {
      const body = {
        email: 'custom@example.com',
        customFieldData: { size: 'XL', tags: ['a', 1, null] },
        unknown: {},
      }
      expect((await create(body)).status).toBe(201)
    })

    it('needs an e-mail or a phone (#46)', async () => {
      const refusal = { success: false, error: 'Email or phone is required', message: 'Send email or phone' }
      expect(await create({ name: 'Nobody' })).toMatchObject({ status: 400, body: refusal })
      expect(await create({})).toMatchObject({ status: 400, body: refusal })
      const path = `/contests/${blitz.contest.publicId}/entries`
      expect(await blitz.send('POST', path)).toMatchObject({ status: 400, body: refusal })
    })

    it('names the field that is at fault (#45), before it looks anything up (#159)', async () => {
      for (const [field, body] of [
        ['email', { email: 'no address' }],
        ['email', { email: 5 }],
        ['email', { email: null }],
        ['phone', { phone: '12' }],
        ['phone', { phone: 'call me' }],
        ['name', { email: 'a@example.com', name: 'x'.repeat(256) }],
        ['customFieldData', { email: 'a@example.com', customFieldData: 'text' }],
        ['customFieldData', { email: 'a@example.com', customFieldData: [] }],
        ['customFieldData', { email: 'a@example.com', customFieldData: { deep: { er: 1 } } }],
        ['customFieldData', { email: 'a@example.com', customFieldData: { big: 'x'.repeat(16_384) } }],
        ['referralCode', { email: 'a@example.com', referralCode: 7 }],
      ] as const) {
        for (const contest of [blitz.contest.publicId, 'unknown']) {
          const { status, body: refusal } = await blitz.send('POST', `/contests/${contest}/entries`, { body })
          expect([field, status, refusal.error]).toEqual([field, 400, `Invalid ${field} value`])
          expect(refusal.message).toMatch(new RegExp(`^${field} `))
        }
      }
    })

    it('refuses a banned person to come again (#20)', async () => {
      const banned = await buildParticipant(blitz.gateway.database, blitz.contest, {
        email: 'banned@example.com',
        bannedAt: '2026-06-05T00:00:00.000Z',
      })
      const { status, body } = await create({ email: banned.email })
      expect([status, body.error]).toEqual([400, 'Entry refused'])
    })

    it('enters people in every state of the contest but deleted (#19)', async () => {
      const past = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-02-01T00:00:00.000Z' }
      for (const overrides of [{ isDraft: true }, past]) {
        const contest = await makeContest(blitz.gateway.database, blitz.account, overrides)
        const answer = await blitz.send('POST', `/contests/${contest.publicId}/entries`, {
          body: { email: 'any@example.com' },
        })
        expect(answer.status).toBe(201)
      }
    })
  })

  describe('entries.update', () => {
    const update = (entryId: string, body: unknown) => blitz.send('PUT', `/entries/${entryId}`, { body })

    it('changes what is sent and keeps what is not (#48)', async () => {
      const { entryId } = await blitz.enter({
        email: 'keep@example.com',
        name: 'Before',
        phone: '+1 555 777',
      })
      const { status, body } = await update(entryId, { name: 'After' })
      expect([status, body.data]).toEqual([
        200,
        { id: entryId, email: 'keep@example.com', name: 'After', phone: '+1 555 777', points: 1 },
      ])
    })

    it('clears name, phone and e-mail by null while one identifier remains (#47)', async () => {
      const { entryId } = await blitz.enter({
        email: 'clear@example.com',
        name: 'Some Name',
        phone: '+1 555 888',
      })
      expect((await update(entryId, { name: null, email: null })).body.data).toMatchObject({
        name: null,
        email: '',
      })
      expect(await update(entryId, { phone: null })).toMatchObject({
        status: 400,
        body: { error: 'Email or phone is required' },
      })
      expect((await update(entryId, { email: 'back@example.com', phone: null })).body.data).toMatchObject({
        email: 'back@example.com',
        phone: null,
      })
    })

    it('refuses an e-mail that another entry has (#47)', async () => {
      await blitz.enter({ email: 'taken@example.com' })
      const { entryId } = await blitz.enter({ email: 'wants@example.com' })
      expect(await update(entryId, { email: 'TAKEN@example.com' })).toMatchObject({
        status: 400,
        body: { error: 'Email already in use' },
      })
      expect((await update(entryId, { email: 'Wants@example.com' })).status).toBe(200)
    })

    it('unconfirms a changed e-mail (#44)', async () => {
      const { publicId } = await buildParticipant(blitz.gateway.database, blitz.contest, {
        email: 'confirmed@example.com',
        emailConfirmedAt: '2026-06-04T00:00:00.000Z',
      })
      await update(publicId, { name: 'Still confirmed' })
      expect(await get(publicId)).toMatchObject({ emailConfirmed: true })
      await update(publicId, { email: 'unconfirmed@example.com' })
      expect(await get(publicId)).toMatchObject({ emailConfirmed: false })
    })

    it('needs at least one field (#46)', async () => {
      const { entryId } = await blitz.enter({ email: 'nothing@example.com' })
      for (const body of [{}, { unknown: 1 }, undefined]) {
        expect(await update(entryId, body)).toMatchObject({
          status: 400,
          body: { error: 'At least one field must be provided' },
        })
      }
      expect((await update(entryId, { customFieldData: { key: 'value' } })).status).toBe(200)
    })

    it('names the field that is at fault', async () => {
      const { entryId } = await blitz.enter({ email: 'faulty@example.com' })
      for (const [field, body] of [
        ['email', { email: '' }],
        ['phone', { phone: false }],
        ['name', { name: ['x'] }],
        ['customFieldData', { customFieldData: null }],
      ] as const) {
        expect(await update(entryId, body)).toMatchObject({
          status: 400,
          body: { error: `Invalid ${field} value` },
        })
      }
    })
  })

  describe('entries.disqualify', () => {
    const disqualify = (entryId: string, body?: unknown) =>
      blitz.send('POST', `/entries/${entryId}/disqualify`, { body })

    it('sets and clears the state, and tells it (#49, #50)', async () => {
      const { entryId } = await blitz.enter({ email: 'cheater@example.com' })
      const out = { entryId, disqualified: true, message: 'Entry has been disqualified' }
      const back = { entryId, disqualified: false, message: 'Entry has been re-qualified' }
      for (const [sent, told] of [
        [true, out],
        [true, out],
        [false, back],
        [false, back],
      ] as const) {
        const { status, body } = await disqualify(entryId, { disqualify: sent })
        expect([status, body.data]).toEqual([200, told])
      }
    })

    it('turns to the other state without a body or field (#50)', async () => {
      const { entryId } = await blitz.enter({ email: 'toggled@example.com' })
      expect((await disqualify(entryId)).body.data).toMatchObject({ disqualified: true })
      expect((await disqualify(entryId, {})).body.data).toMatchObject({ disqualified: false })
    })

    it('lifts a ban when it re-qualifies (#9)', async () => {
      const { publicId } = await buildParticipant(blitz.gateway.database, blitz.contest, {
        bannedAt: '2026-06-05T00:00:00.000Z',
      })
      expect((await disqualify(publicId, { disqualify: false })).body.data).toMatchObject({
        disqualified: false,
      })
      expect(await get(publicId)).toMatchObject({ disqualified: false })
    })

    it('takes nothing but a boolean (#50)', async () => {
      const { entryId } = await blitz.enter({ email: 'boolean@example.com' })
      for (const wrong of ['true', 1, 0, null, [], {}]) {
        expect(await disqualify(entryId, { disqualify: wrong })).toMatchObject({
          status: 400,
          body: { error: 'Invalid disqualify value', message: 'disqualify must be a boolean' },
        })
      }
    })
  })

  describe('entries.points', () => {
    const adjust = (entryId: string, body: unknown) =>
      blitz.send('POST', `/entries/${entryId}/points`, { body })
    const reason = 'Bonus for completing survey'

    it('adds and removes, never below zero, and prints a sum that holds (#51, #52)', async () => {
      const { entryId } = await blitz.enter({ email: 'points@example.com' })
      const { status, body } = await adjust(entryId, { points: 50, reason })
      expect([status, body.data]).toEqual([
        200,
        { message: 'Successfully added 50 points', previousTotal: 1, newTotal: 51, adjustment: 50 },
      ])
      expect((await adjust(entryId, { points: -25, reason })).body.data).toEqual({
        message: 'Successfully removed 25 points',
        previousTotal: 51,
        newTotal: 26,
        adjustment: -25,
      })
      expect((await adjust(entryId, { points: -100, reason })).body.data).toEqual({
        message: 'Successfully removed 26 points',
        previousTotal: 26,
        newTotal: 0,
        adjustment: -26,
      })
      expect((await adjust(entryId, { points: -1, reason })).body.data).toEqual({
        message: 'Successfully removed 0 points',
        previousTotal: 0,
        newTotal: 0,
        adjustment: 0,
      })
    })

    it('counts for an excluded person’s own total too (#20)', async () => {
      const { publicId } = await buildParticipant(blitz.gateway.database, blitz.contest, {
        disqualifiedAt: '2026-06-05T00:00:00.000Z',
        amounts: [1],
      })
      expect((await adjust(publicId, { points: 9, reason })).body.data).toMatchObject({ newTotal: 10 })
    })

    it('says that points or reason is missing for whatever is no whole number but 0, or no text (#53)', async () => {
      const { entryId } = await blitz.enter({ email: 'missing@example.com' })
      const wrong = [
        { points: 1 },
        { reason },
        { points: 0, reason },
        { points: 1.5, reason },
        { points: '5', reason },
        { points: null, reason },
        { points: 1, reason: '' },
        { points: 1, reason: ' \t\n' },
        { points: 1, reason: 5 },
        {},
        undefined,
      ]
      for (const body of wrong) {
        for (const id of [entryId, 'unknown']) {
          const refusal = { error: 'Missing points or reason', message: 'Both fields are required' }
          expect(await adjust(id, body)).toMatchObject({ status: 400, body: refusal })
        }
      }
      expect(await get(entryId)).toMatchObject({ points: 1 })
    })

    it('bounds points and reason', async () => {
      const { entryId } = await blitz.enter({ email: 'bounds@example.com' })
      for (const [field, body] of [
        ['points', { points: 2_147_483_648, reason }],
        ['points', { points: -1e300, reason }],
        ['reason', { points: 1, reason: 'x'.repeat(1_001) }],
        ['reason', { points: 1, reason: 'NUL \0' }],
      ] as const) {
        expect(await adjust(entryId, body)).toMatchObject({
          status: 400,
          body: { error: `Invalid ${field} value` },
        })
      }
    })
  })
})
