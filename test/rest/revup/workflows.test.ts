import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildParticipant } from '../../support/build-participant.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'
import { madeWorkflow, triggersOf } from '../../support/workflows.js'

type Json = Record<string, unknown>

interface Done {
  readonly created: number
  readonly idempotent_replays: number
  readonly results: readonly { readonly participant_id?: number; readonly workflow?: Json }[]
}

const confirmed = { trigger_workflows: true, workflow_contact_permission_confirmed: true }

describe('the workflow of a promotion', () => {
  let revup: Revup
  let contest: ContestRow

  beforeAll(async () => {
    revup = await startRevup()
  })

  beforeEach(async () => {
    contest = await makeContest(revup.gateway.database, revup.account)
  })

  async function bring(rows: readonly unknown[], options: Json = {}, idempotency?: string): Promise<Done> {
    const { status, body } = await revup.send('POST', `/promotions/${contest.id}/participants`, {
      body: { participants: rows, ...options },
      headers: idempotency === undefined ? {} : { 'idempotency-key': idempotency },
    })
    expect([status, body.error]).toEqual([200, undefined])
    return body.data as Done
  }

  const workflow = (input: Json = {}) => madeWorkflow(revup.gateway, revup.account.key, contest.id, input)
  const triggers = () => triggersOf(revup.gateway, contest.id)

  it('is set off once for each new person of an import, and each row says so as documented (#188)', async () => {
    const { databaseId } = await workflow()
    await buildParticipant(revup.gateway.database, contest, { email: 'there@example.com' })
    const { results } = await bring(
      [
        { email: 'ada@example.com' },
        { email: 'there@example.com', first_name: 'Thea' },
        { email: 'no address' },
        { email: 'bob@example.com' },
        { email: 'ADA@example.com', first_name: 'Ada' },
      ],
      { ...confirmed, update_existing: true },
    )
    const set = await triggers()
    expect(set.map(({ workflowId, participantId }) => [workflowId, participantId])).toEqual([
      [databaseId, results[0]?.participant_id],
      [databaseId, results[3]?.participant_id],
    ])
    const queued = (trigger_event_id: number | undefined) => ({
      trigger_requested: true,
      trigger_status: 'queued',
      trigger_event_id,
      event_status: 'pending',
      message: 'Workflow trigger event queued.',
    })
    const stays = { trigger_status: 'not_triggered', trigger_event_id: null, event_status: null }
    expect(results.map((result) => result.workflow)).toEqual([
      queued(set[0]?.eventId),
      expect.objectContaining(stays),
      undefined,
      queued(set[1]?.eventId),
      expect.objectContaining(stays),
    ])
  })

  it('is not set off again by a replay, which prints the stored answer (#181)', async () => {
    await workflow()
    const rows = [{ email: 'ada@example.com' }]
    const first = await bring(rows, confirmed, 'once')
    const second = await bring(rows, confirmed, 'once')
    expect(second).toEqual({ ...first, idempotent_replays: 1 })
    expect(await triggers()).toHaveLength(1)
  })

  it('is set off on request only, and not while it is inactive', async () => {
    await workflow()
    const [silent] = (await bring([{ email: 'ada@example.com' }])).results
    expect(silent).not.toHaveProperty('workflow')
    contest = await makeContest(revup.gateway.database, revup.account)
    await workflow({ active: false })
    const [skipped] = (await bring([{ email: 'ada@example.com' }], confirmed)).results
    expect(skipped?.workflow).toMatchObject({ trigger_status: 'skipped', trigger_event_id: null })
    expect(await triggers()).toEqual([])
  })

  it('costs two statements for one row as for 50', async () => {
    await workflow()
    const rows = (count: number, from: string) =>
      Array.from({ length: count }, (_row, index) => ({ email: `${from}${index}@example.com` }))
    const cost = async (count: number, from: string, options: Json) =>
      (await revup.gateway.statements(() => bring(rows(count, from), options))).length
    const without = await cost(1, 'a', {})
    expect(await cost(1, 'b', confirmed)).toBe(without + 2)
    expect(await cost(50, 'c', confirmed)).toBe(without + 2)
    expect(await triggers()).toHaveLength(51)
  })
})
