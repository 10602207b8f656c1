import { and, eq, like } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, deliveries, events, webhooks, workflows } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { buildDeliveries } from '../support/deliveries.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { create } from '../support/people.js'
import {
  type MadeWorkflow,
  madeWorkflow,
  sendWorkflow,
  triggersOf,
  workflowFields,
} from '../support/workflows.js'

let gateway: Gateway
let account: TestAccount
let contest: ContestRow

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
  contest = await makeContest(gateway.database, account)
})

const send = (input: Record<string, unknown> = {}, key = account.key) =>
  sendWorkflow(gateway, key, contest.id, input)
const made = (input: Record<string, unknown> = {}) => madeWorkflow(gateway, account.key, contest.id, input)

async function listed(key = account.key, contestId = contest.id): Promise<MadeWorkflow[]> {
  const query = `query ($id: SafeInt!) { contest(by: { databaseId: $id }) { workflows { ${workflowFields} } } }`
  const answer = await gateway.graphql(key, query, { id: contestId })
  return payload<{ workflows: MadeWorkflow[] }>(answer, 'contest').workflows
}

const update = `mutation ($input: UpdateWorkflowInput!) {
  updateWorkflow(input: $input) { workflow { ${workflowFields} } } }`
const change = (one: { databaseId: number }, changes: Record<string, unknown>, key = account.key) =>
  gateway.graphql(key, update, { input: { workflow: { databaseId: one.databaseId }, changes } })

const remove = `mutation ($input: DeleteWorkflowInput!) {
  deleteWorkflow(input: $input) { deletedId contest { databaseId workflows { id } } } }`
const drop = (one: { id: string }, key = account.key) =>
  gateway.graphql(key, remove, { input: { workflow: { id: one.id } } })

const look = `query ($by: WorkflowLookup!) { workflow(by: $by) { ${workflowFields} contest { databaseId } } }`

function shownOf({ secret: _secret, ...shown }: MadeWorkflow & { secret: string }): MadeWorkflow {
  return shown
}

describe('a workflow', () => {
  it('is made active, with a secret that is shown this once', async () => {
    const one = await made()
    const now = gateway.clock.now()
    expect(shownOf(one)).toEqual({
      id: expect.any(String),
      databaseId: expect.any(Number),
      name: 'Welcome',
      trigger: 'FORM_SUBMITTED',
      url: 'https://hooks.example.com/welcome',
      active: true,
      createdAt: now,
      updatedAt: now,
    })
    expect(one.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(await listed()).toEqual([shownOf(one)])
    for (const by of [{ id: one.id }, { databaseId: one.databaseId }]) {
      const found = payload(await gateway.graphql(account.key, look, { by }), 'workflow')
      expect(found).toEqual({ ...shownOf(one), contest: { databaseId: contest.id } })
    }
  })

  it('keeps its secret out of stored answers: a replay shows null (#21)', async () => {
    const headers = { 'idempotency-key': 'once' }
    const answers = [
      await sendWorkflow(gateway, account.key, contest.id, {}, headers),
      await sendWorkflow(gateway, account.key, contest.id, {}, headers),
    ]
    const [first, second] = answers.map((answer) => payload<{ secret: string }>(answer, 'createWorkflow'))
    expect(second).toEqual({ ...first, secret: null })
    expect(await listed()).toHaveLength(1)
  })

  it.each([
    [{ name: ' ' }, ['name']],
    [{ name: 'x'.repeat(256) }, ['name']],
    [{ url: 'http://hooks.example.com/' }, ['url']],
    [{ url: 'https://192.168.0.1/' }, ['url']],
    [{ url: 'https://a:b@hooks.example.com/' }, ['url']],
    [{ name: '', url: '' }, ['name', 'url']],
  ])('is refused with %j, made and changed alike (#156)', async (input, paths) => {
    const refused = await send(input)
    expect([gained(refused), codesOf(refused), faultPaths(refused)]).toEqual([
      null,
      ['VALIDATION_FAILED'],
      paths,
    ])
    const one = await made()
    const kept = await change(one, input)
    expect([codesOf(kept), faultPaths(kept)]).toEqual([['VALIDATION_FAILED'], paths])
    expect(await listed()).toEqual([shownOf(one)])
  })

  it('keeps what is absent from a change, refuses null, and takes what is given', async () => {
    const one = await made()
    gateway.clock.advance(60)
    expect(payload(await change(one, {}), 'updateWorkflow')).toEqual({ workflow: shownOf(one) })
    for (const field of ['name', 'url', 'active']) {
      const refused = await change(one, { [field]: null })
      expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [field]])
    }
    const url = 'https://other.example.com/'
    for (const changes of [{ name: 'Other' }, { url }, { active: false }]) {
      const { workflow } = payload<{ workflow: MadeWorkflow }>(await change(one, changes), 'updateWorkflow')
      expect(workflow).toMatchObject({ ...changes, updatedAt: gateway.clock.now() })
    }
    expect(await listed()).toMatchObject([{ name: 'Other', url, active: false }])
    const [row] = await gateway.database.root
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.accountId, account.id), eq(webhooks.url, url)))
    expect(row?.secret).toBe(one.secret)
  })

  it('is the only active one of its contest and trigger; the refusal names it', async () => {
    const first = await made({ name: 'First' })
    const refused = await send({ name: 'Second' })
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['STATE_FORBIDS'], ['active']])
    expect(refused.errors[0]?.extensions['detail']).toBe('WORKFLOW_ACTIVE')
    expect(refused.errors[0]?.message).toContain(`First (${first.databaseId})`)
    const second = await made({ name: 'Second', active: false })
    expect(codesOf(await change(second, { active: true }))).toEqual(['STATE_FORBIDS'])
    expect((await change(first, { active: false })).errors).toEqual([])
    expect((await change(second, { active: true })).errors).toEqual([])
    expect((await listed()).map(({ name, active }) => [name, active])).toEqual([
      ['Second', true],
      ['First', false],
    ])
    const other = await makeContest(gateway.database, account)
    expect((await sendWorkflow(gateway, account.key, other.id)).errors).toEqual([])
  })

  it.skipIf(!onPostgres)(
    `is the only active one though several are made at once (${needsPostgres})`,
    async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => send()))
      expect(answers.flatMap(codesOf)).toEqual(Array(5).fill('STATE_FORBIDS'))
      expect(await listed()).toHaveLength(1)
    },
  )

  it('is one of 20 at most; a deleted one makes room', async () => {
    const several = await Promise.all(Array.from({ length: 20 }, () => made({ active: false })))
    expect(codesOf(await send({ active: false }))).toEqual(['STATE_FORBIDS'])
    const [first] = several
    if (first !== undefined) await drop(first)
    expect((await send({ active: false })).errors).toEqual([])
    expect(await listed()).toHaveLength(20)
  })

  it('is deleted for good, and its secret with it', async () => {
    const one = await made()
    expect(payload(await drop(one), 'deleteWorkflow')).toEqual({
      deletedId: one.id,
      contest: { databaseId: contest.id, workflows: [] },
    })
    for (const answer of [
      await drop(one),
      await change(one, { active: true }),
      await gateway.graphql(account.key, look, { by: { id: one.id } }),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    const [row] = await gateway.database.root
      .select()
      .from(webhooks)
      .innerJoin(workflows, eq(workflows.webhookId, webhooks.id))
      .where(eq(workflows.id, one.databaseId))
    expect(row?.webhooks).toMatchObject({ secret: '', active: false })
    expect((await send()).errors).toEqual([])
  })

  it('cancels what waits to be sent when it is deleted, and shows nothing of it any more', async () => {
    const one = await made()
    const [action] = await gateway.database.root
      .select()
      .from(webhooks)
      .where(eq(webhooks.accountId, account.id))
    if (action === undefined) throw new Error('The workflow has no action.')
    const [waiting] = await buildDeliveries(gateway.database, action, [{ contestId: contest.id }])
    await drop(one)
    const [after] = await gateway.database.root
      .select()
      .from(deliveries)
      .where(eq(deliveries.id, waiting?.id ?? 0))
    expect(after).toMatchObject({ state: 'cancelled', nextAttemptAt: null })
    const find = 'query ($by: WebhookDeliveryLookup!) { webhookDelivery(by: $by) { id } }'
    const answer = await gateway.graphql(account.key, find, { by: { databaseId: waiting?.id } })
    expect(codesOf(answer)).toEqual(['NOT_FOUND'])
  })

  it('leaves events that hold neither address nor secret', async () => {
    const one = await made()
    await change(one, { active: true })
    await change(one, { url: 'https://other.example.com/', name: 'Other' })
    await drop(one)
    const data = { workflowId: one.databaseId }
    const told = await gateway.database.root
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(and(eq(events.contestId, contest.id), like(events.type, 'workflow.%')))
      .orderBy(events.id)
    expect(told).toEqual([
      { type: 'workflow.created', data },
      { type: 'workflow.updated', data: { ...data, fields: ['name', 'url'] } },
      { type: 'workflow.deleted', data },
    ])
  })

  it('is in no list of webhooks, and not one of their hundred', async () => {
    await made()
    const hooks = '{ account { webhooks { id } } }'
    expect(payload(await gateway.graphql(account.key, hooks), 'account')).toEqual({ webhooks: [] })
    const [action] = await gateway.database.root
      .select()
      .from(webhooks)
      .where(eq(webhooks.accountId, account.id))
    const hook = '{ webhook(by: { databaseId: ID }) { id } }'.replace('ID', String(action?.id))
    expect(codesOf(await gateway.graphql(account.key, hook))).toEqual(['NOT_FOUND'])
  })

  it('does not exist for another account', async () => {
    const one = await made()
    const { key } = await buildAccount(gateway.database)
    for (const answer of [
      await send({ active: false }, key),
      await drop(one, key),
      await change(one, { active: false }, key),
      await gateway.graphql(key, look, { by: { id: one.id } }),
    ]) {
      expect([answer.errors[0]?.extensions, gained(answer)]).toEqual([{ code: 'NOT_FOUND' }, null])
    }
    expect(await listed()).toMatchObject([{ id: one.id, active: true }])
  })

  it('is managed by a key restricted to its contest, and nothing for one restricted to another (#2)', async () => {
    const other = await makeContest(gateway.database, account)
    const one = await made()
    const own = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const outside = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    expect(await listed(own)).toHaveLength(1)
    expect((await change(one, { name: 'Changed' }, own)).errors).toEqual([])
    for (const answer of [
      await send({ active: false }, outside),
      await change(one, { name: 'X' }, outside),
      await drop(one, outside),
      await gateway.graphql(outside, look, { by: { id: one.id } }),
    ]) {
      expect(answer.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' })
    }
    expect((await drop(one, own)).errors).toEqual([])
    expect((await send({}, own)).errors).toEqual([])
  })

  it('is read with webhooks:read and changed with webhooks:write', async () => {
    const one = await made()
    const reads = await buildKey(gateway.database, account.id, { scopes: ['webhooks:read', 'contests:read'] })
    expect(await listed(reads)).toHaveLength(1)
    expect(codesOf(await send({}, reads))).toEqual(['INSUFFICIENT_SCOPE'])
    const writes = await buildKey(gateway.database, account.id, { scopes: ['webhooks:write'] })
    expect((await change(one, { active: false }, writes)).errors).toEqual([])
    expect(codesOf(await gateway.graphql(writes, look, { by: { id: one.id } }))).toEqual([
      'INSUFFICIENT_SCOPE',
    ])
  })

  it('stays with its contest when that is copied', async () => {
    await made()
    const copy = `mutation ($input: ContestActionInput!) {
      duplicateContest(input: $input) { contest { workflows { id } } } }`
    const answer = await gateway.graphql(account.key, copy, {
      input: { contest: { databaseId: contest.id } },
    })
    expect(payload(answer, 'duplicateContest')).toEqual({ contest: { workflows: [] } })
  })

  it('costs one statement more than the contests, however many there are of both', async () => {
    const query = '{ contests { nodes { workflows { id url } } } }'
    const count = async () => (await gateway.statements(() => gateway.graphql(account.key, query))).length
    await made()
    const one = await count()
    const other = await makeContest(gateway.database, account)
    for (let n = 0; n < 5; n += 1) {
      await made({ active: false })
      await madeWorkflow(gateway, account.key, other.id, { active: false })
    }
    expect([one, await count()]).toEqual([2, 2])
  })
})

describe('the form', () => {
  const enter = `mutation ($input: EnterContestInput!) { enterContest(input: $input) { created } }`
  const submit = (email: string) =>
    gateway.graphql(account.key, enter, { input: { contest: { databaseId: contest.id }, email } })

  it('sets the workflow off once for each new person, confirmed or not, and for nobody who is there', async () => {
    const { databaseId } = await made()
    await submit('ada@example.com')
    await submit('ADA@example.com')
    const rules = `mutation ($input: UpdateContestInput!) { updateContest(input: $input) { contest { id } } }`
    await gateway.graphql(account.key, rules, {
      input: {
        contest: { databaseId: contest.id },
        changes: { rules: { requireEmailVerification: true } },
      },
    })
    await submit('bob@example.com')
    const set = await triggersOf(gateway, contest.id)
    expect(set.map(({ workflowId }) => workflowId)).toEqual([databaseId, databaseId])
    expect(new Set(set.map(({ participantId }) => participantId)).size).toBe(2)
  })

  it('sets off nothing where the workflow is inactive, and neither does a person whom a key makes', async () => {
    const one = await made()
    await create(gateway, account.key, contest.id, { email: 'made@example.com' })
    await change(one, { active: false })
    expect(payload(await submit('ada@example.com'), 'enterContest')).toEqual({ created: true })
    expect(await triggersOf(gateway, contest.id)).toEqual([])
  })
})
