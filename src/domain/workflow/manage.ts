import { eq } from 'drizzle-orm'
import { type WorkflowRow, webhooks, workflows } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { addressFault } from '../webhook/address.js'
import { endReceiver, newSecret } from '../webhook/manage.js'
import { rotateSecret } from '../webhook/rotate.js'
import type { WriteWork } from '../work.js'
import { lockWorkflow, type Workflow, workflowBound, workflowsOfContests } from './find.js'

type Given<T> = T | null | undefined

/** Changes of a workflow: absent keeps, null is refused. What sets it off stays. */
export interface WorkflowChanges {
  /** 1 to 255 characters. */
  readonly name?: Given<string>
  /** An address as a webhook's (#156). */
  readonly url?: Given<string>
  readonly active?: Given<boolean>
}

export interface NewWorkflow {
  readonly name: string
  readonly trigger: WorkflowRow['trigger']
  readonly url: string
  /** True unless given. */
  readonly active?: Given<boolean>
}

function check(work: WriteWork, input: WorkflowChanges): void {
  const { name, url } = input
  const checks = new Checks()
  checks.notNull('', input, ['name', 'url', 'active'])
  checks.text('name', name, { min: 1, max: 255 })
  const wrong = url == null ? undefined : addressFault(url, work.settings.privateWebhooks)
  checks.that(wrong === undefined, 'url', `url ${wrong}.`)
  checks.done()
}

/**
 * Makes a workflow of a contest, whatever the contest's state. Its secret is shown this once and withheld from
 * stored answers (#21). STATE_FORBIDS beyond 20 workflows of a contest, and for an active one beside another
 * with the same trigger. A key restricted to contests may make those of its contests.
 */
export async function createWorkflow(
  work: WriteWork,
  key: ContestKey,
  input: NewWorkflow,
): Promise<{ readonly workflow: Workflow; readonly secret: string }> {
  const { name, trigger, url } = input
  check(work, { name, url })
  const contest = await lockContest(work, key, true)
  const active = input.active ?? true
  const others = await workflowsOf(work, contest.id)
  if (others.length >= workflowBound) {
    throw new DomainError('STATE_FORBIDS', `A contest has at most ${workflowBound} workflows.`, {
      subject: 'workflow',
    })
  }
  if (active) assertAlone(others, trigger)
  const { accountId } = work.caller
  const stamps = { createdAt: work.clock.now(), updatedAt: work.clock.now() }
  const secret = newSecret()
  work.withhold(secret)
  const [action] = await work.executor
    .insert(webhooks)
    .values({ accountId, purpose: 'workflow', url, events: [], active, secret, ...stamps })
    .returning()
  if (action === undefined) throw new Error('The action was not made.')
  const [made] = await work.executor
    .insert(workflows)
    .values({ contestId: contest.id, name, trigger, active, webhookId: action.id, ...stamps })
    .returning()
  if (made === undefined) throw new Error('The workflow was not made.')
  await recordEvents(work, [
    { type: 'workflow.created', contestId: contest.id, data: { workflowId: made.id } },
  ])
  return { workflow: { ...made, action }, secret }
}

async function workflowsOf(work: WriteWork, contestId: number): Promise<readonly Workflow[]> {
  return (await workflowsOfContests(work, [contestId], undefined)).get(contestId) ?? []
}

/** One trigger sets off one workflow of a contest. */
function assertAlone(others: readonly Workflow[], trigger: WorkflowRow['trigger']): void {
  const other = others.find((workflow) => workflow.active && workflow.trigger === trigger)
  if (other === undefined) return
  const message = `The contest has an active workflow for this trigger: ${other.name} (${other.id}).`
  throw new DomainError('STATE_FORBIDS', message, {
    subject: 'workflow',
    detail: 'WORKFLOW_ACTIVE',
    fields: [{ path: 'active', message }],
  })
}

/**
 * Changes a workflow; its secret stays. Nothing given changes nothing (#77). STATE_FORBIDS where it becomes
 * active beside another with the same trigger. What has been set off already goes to the address as it is when
 * it is sent.
 */
export async function updateWorkflow(
  work: WriteWork,
  id: number,
  changes: WorkflowChanges,
): Promise<Workflow> {
  check(work, changes)
  const { workflow, contest } = await lockWorkflow(work, id)
  const before = { name: workflow.name, url: workflow.action.url, active: workflow.active }
  const after = {
    name: changes.name ?? workflow.name,
    url: changes.url ?? workflow.action.url,
    active: changes.active ?? workflow.active,
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => after[name] !== before[name])
  if (fields.length === 0) return workflow
  if (after.active && !workflow.active) {
    assertAlone(await workflowsOf(work, contest.id), workflow.trigger)
  }
  const updatedAt = work.clock.now()
  const { name, url, active } = after
  await work.executor.update(workflows).set({ name, active, updatedAt }).where(eq(workflows.id, id))
  await work.executor
    .update(webhooks)
    .set({ url, active, updatedAt })
    .where(eq(webhooks.id, workflow.webhookId))
  await recordEvents(work, [
    { type: 'workflow.updated', contestId: contest.id, data: { workflowId: id, fields } },
  ])
  return { ...workflow, name, active, updatedAt, action: { ...workflow.action, url, active, updatedAt } }
}

/**
 * Deletes a workflow for good: nothing sets it off any more, what waits to be sent is cancelled, and its secrets
 * are forgotten. Again it is NOT_FOUND.
 */
export async function deleteWorkflow(work: WriteWork, id: number): Promise<Workflow> {
  const { workflow, contest } = await lockWorkflow(work, id)
  const now = work.clock.now()
  const gone = { active: false, deletedAt: now, updatedAt: now }
  await work.executor.update(workflows).set(gone).where(eq(workflows.id, id))
  await endReceiver(work, workflow.webhookId)
  await recordEvents(work, [{ type: 'workflow.deleted', contestId: contest.id, data: { workflowId: id } }])
  return { ...workflow, ...gone }
}

/**
 * Gives a workflow a new secret, shown this once and withheld from stored answers (#21); the old one stays valid
 * beside it for `overlapHours`, as a webhook's (`rotateSecret`).
 */
export async function rotateWorkflowSecret(
  work: WriteWork,
  id: number,
  overlapHours?: number | null,
): Promise<{ readonly workflow: Workflow; readonly secret: string }> {
  const { workflow } = await lockWorkflow(work, id)
  const action = await rotateSecret(work, workflow.action, overlapHours)
  return { workflow: { ...workflow, action }, secret: action.secret }
}
