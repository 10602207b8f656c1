import { createHmac } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { payload } from '../support/answers.js'
import { buildKey } from '../support/builders.js'
import { testSettings } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { Receiver } from '../support/receiver.js'
import { type Revup, startRevup } from '../support/revup.js'
import { madeWorkflow } from '../support/workflows.js'

const asked = { trigger_workflows: true, workflow_contact_permission_confirmed: true }

interface Called {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

describe('what sets a workflow off', () => {
  let revup: Revup
  let contest: ContestRow
  let receiver: Receiver

  beforeAll(async () => {
    revup = await startRevup({ settings: { ...testSettings, privateWebhooks: true } })
  })
  beforeEach(async () => {
    contest = await makeContest(revup.gateway.database, revup.account)
    receiver = await Receiver.start((_request, response) => response.writeHead(204).end())
  })
  afterEach(() => receiver.close())

  const workflow = (input: Record<string, unknown> = {}) =>
    madeWorkflow(revup.gateway, revup.account.key, contest.id, { url: receiver.url, ...input })

  async function bring(emails: readonly string[], idempotency = ''): Promise<void> {
    const { status } = await revup.send('POST', `/promotions/${contest.id}/participants`, {
      body: {
        participants: emails.map((email) => ({ email, first_name: 'Ada' })),
        ...asked,
      },
      headers: idempotency === '' ? {} : { 'idempotency-key': idempotency },
    })
    expect(status).toBe(200)
  }

  async function change(databaseId: number, changes: Record<string, unknown>): Promise<void> {
    const update = `mutation ($input: UpdateWorkflowInput!) { updateWorkflow(input: $input) { workflow { id } } }`
    const input = { workflow: { databaseId }, changes }
    payload(await revup.gateway.graphql(revup.account.key, update, { input }), 'updateWorkflow')
  }

  async function called(): Promise<Called[]> {
    await revup.gateway.settle()
    return receiver.received.map(({ body }) => JSON.parse(body) as Called)
  }

  it('calls its address once for each new person of an import, signed, with what is known of them', async () => {
    const { databaseId, secret } = await workflow()
    await bring(['ada@example.com', 'bob@example.com'], 'once')
    await bring(['ada@example.com', 'bob@example.com'], 'once')
    await bring(['ada@example.com'])
    const calls = await called()
    expect(calls.map(({ event, data }) => [event, data['email']])).toEqual([
      ['form_submitted', 'ada@example.com'],
      ['form_submitted', 'bob@example.com'],
    ])
    expect(calls[0]?.data).toMatchObject({
      giveaway_id: contest.id,
      workflow_id: databaseId,
      workflow_name: 'Welcome',
      first_name: 'Ada',
      total_entries: 1,
      custom_fields: {},
    })
    const [first] = receiver.received
    const signature = createHmac('sha256', secret)
      .update(first?.body ?? '')
      .digest('hex')
    expect(first?.headers).toMatchObject({
      'x-webhook-signature': signature,
      'x-sweepwidget-signature': signature,
    })
  })

  it('calls it for whoever submits the entry form', async () => {
    await workflow()
    const enter = `mutation ($input: EnterContestInput!) { enterContest(input: $input) { created } }`
    const input = { contest: { databaseId: contest.id }, email: 'visitor@example.com' }
    payload(await revup.gateway.graphql(revup.account.key, enter, { input }), 'enterContest')
    expect((await called()).map(({ data }) => data['email'])).toEqual(['visitor@example.com'])
  })

  it('shows what became of each trigger in its deliveries, to those who see its contest', async () => {
    const { databaseId } = await workflow()
    const { body } = await revup.send('POST', `/promotions/${contest.id}/participants`, {
      body: { participants: [{ email: 'ada@example.com' }], ...asked },
    })
    const [row] = (
      body.data as { results: { participant_id: number; workflow: { trigger_event_id: number } }[] }
    ).results
    const query = `query ($id: SafeInt!) { workflow(by: { databaseId: $id }) { deliveries { totalCount nodes {
      id eventId event state webhook { id } workflow { databaseId } participant { databaseId } attempts { statusCode } } } } }`
    const shown = async (key: string) => {
      const answer = await revup.gateway.graphql(key, query, { id: databaseId })
      return payload<{ deliveries: { totalCount: number; nodes: { id: string }[] } }>(answer, 'workflow')
        .deliveries
    }
    expect(await shown(revup.account.key)).toEqual({ totalCount: 0, nodes: [] })
    await revup.gateway.settle()
    const own = await buildKey(revup.gateway.database, revup.account.id, { contestIds: [contest.id] })
    const { totalCount, nodes } = await shown(own)
    expect([totalCount, nodes]).toEqual([
      1,
      [
        {
          id: expect.any(String),
          eventId: row?.workflow.trigger_event_id,
          event: 'form_submitted',
          state: 'DELIVERED',
          webhook: null,
          workflow: { databaseId },
          participant: { databaseId: row?.participant_id },
          attempts: [{ statusCode: 204 }],
        },
      ],
    ])
    const again = `mutation ($input: RedeliverWebhookInput!) { redeliverWebhook(input: $input) { delivery { state } } }`
    const input = { delivery: { id: nodes[0]?.id } }
    payload(await revup.gateway.graphql(own, again, { input }), 'redeliverWebhook')
    expect(await called()).toHaveLength(2)
  })

  it('is signed with both secrets for a while after a rotation', async () => {
    const { databaseId, secret } = await workflow()
    const rotate = `mutation ($input: RotateWorkflowSecretInput!) { rotateWorkflowSecret(input: $input) {
      secret workflow { previousSecretUntil } } }`
    const input = { workflow: { databaseId } }
    const rotated = payload<{ secret: string; workflow: { previousSecretUntil: string } }>(
      await revup.gateway.graphql(revup.account.key, rotate, { input }),
      'rotateWorkflowSecret',
    )
    expect(rotated).toEqual({
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      workflow: { previousSecretUntil: '2026-06-16T12:00:00.000Z' },
    })
    expect(rotated.secret).not.toBe(secret)
    await bring(['ada@example.com'])
    await revup.gateway.settle()
    const [first] = receiver.received
    const signature = createHmac('sha256', secret)
      .update(first?.body ?? '')
      .digest('hex')
    expect(first?.headers['x-webhook-signature']).toBe(signature)
    expect(String(first?.headers['webhook-signature']).split(' ')).toHaveLength(2)
  })

  it('calls the address that the workflow has when it is sent, and none once it is inactive', async () => {
    const { databaseId } = await workflow({ url: 'https://hooks.example.com/' })
    await bring(['ada@example.com'])
    await change(databaseId, { url: `${receiver.url}/moved` })
    await revup.gateway.settle()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/moved'])
    await bring(['bob@example.com'])
    await change(databaseId, { active: false })
    expect(await called()).toHaveLength(1)
  })

  it('tells webhooks nothing of it', async () => {
    const hook = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }`
    const input = { url: `${receiver.url}/hook`, events: ['participant.created'] }
    payload(await revup.gateway.graphql(revup.account.key, hook, { input }), 'createWebhook')
    await workflow({ url: `${receiver.url}/workflow` })
    await bring(['ada@example.com'])
    const events = (await called()).map(({ event }, index) => [receiver.received[index]?.path, event])
    expect(events.sort()).toEqual([
      ['/hook', 'participant.created'],
      ['/workflow', 'form_submitted'],
    ])
  })
})
