import { and, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import {
  type ContestRow,
  contests,
  type WebhookRow,
  type WorkflowRow,
  webhooks,
  workflows,
} from '../../database/tables/index.js'
import { assertVisible, lockContest, visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Most workflows that a contest has at a time. */
export const workflowBound = 20

/** A workflow with its action: the receiver that it calls. */
export interface Workflow extends WorkflowRow {
  readonly action: WebhookRow
}

/** Workflows with their actions and what makes their contests visible; deleted ones, too. */
async function read(work: Work, where: SQL | undefined) {
  const { id, accountId, deletedAt } = contests
  const found = await work.executor
    .select({
      workflow: getTableColumns(workflows),
      action: webhooks,
      contest: { id, accountId, deletedAt },
    })
    .from(workflows)
    .innerJoin(webhooks, eq(webhooks.id, workflows.webhookId))
    .innerJoin(contests, eq(contests.id, workflows.contestId))
    .where(where)
    .orderBy(desc(workflows.id))
  return found.map(({ workflow, action, contest }) => ({ workflow: { ...workflow, action }, contest }))
}

/** The workflows for which the condition holds, as far as their contests exist for the caller, newest first. */
async function readVisible(work: Work, where: SQL): Promise<Workflow[]> {
  const found = await read(work, and(where, isNull(workflows.deletedAt), visibleContests(work.caller)))
  return found.map(({ workflow }) => workflow)
}

const among = (ids: readonly number[]) => sql`any(${sql.param([...ids])}::bigint[])`

/** The workflows of each contest, newest first, in one statement; there are no more than 20 in each. */
export const workflowsOfContests: BatchRead<number, readonly Workflow[]> = async (work, contestIds) => {
  const byContest = new Map<number, Workflow[]>(contestIds.map((id) => [id, []]))
  for (const workflow of await readVisible(work, sql`${workflows.contestId} = ${among(contestIds)}`)) {
    byContest.get(workflow.contestId)?.push(workflow)
  }
  return byContest
}

/** Workflows by id, as far as their contests exist for the caller. */
export const workflowsById: BatchRead<number, Workflow> = async (work, ids) => {
  const found = await readVisible(work, sql`${workflows.id} = ${among(ids)}`)
  return new Map(found.map((workflow) => [workflow.id, workflow]))
}

/** The same by the ids of their actions. */
export const workflowsByAction: BatchRead<number, Workflow> = async (work, webhookIds) => {
  const found = await readVisible(work, sql`${workflows.webhookId} = ${among(webhookIds)}`)
  return new Map(found.map((workflow) => [workflow.webhookId, workflow]))
}

/** The workflow; NOT_FOUND, with its reason, for one that does not exist for the caller. */
export async function requireWorkflow(work: Work, id: number): Promise<Workflow> {
  const [found] = await read(work, eq(workflows.id, id))
  assertVisible(work.caller, found?.contest, () => notFound('workflow'))
  if (found === undefined) throw notFound('workflow')
  if (found.workflow.deletedAt !== null) throw notFound('workflow', 'deleted')
  return found.workflow
}

/**
 * The workflow with its contest, which is locked exclusively: under it change all of its workflows. Its action
 * is locked after it, against whoever sends.
 */
export async function lockWorkflow(
  work: WriteWork,
  id: number,
): Promise<{ readonly workflow: Workflow; readonly contest: ContestRow }> {
  const { contestId, webhookId } = await requireWorkflow(work, id)
  const contest = await lockContest(work, { id: contestId }, true)
  await work.executor
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(eq(webhooks.id, webhookId))
    .for('no key update')
  return { workflow: await requireWorkflow(work, id), contest }
}
