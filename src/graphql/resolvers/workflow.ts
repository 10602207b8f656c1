import { contestsById } from '../../domain/contest/find.js'
import { notFound } from '../../domain/errors.js'
import { previousSecretUntil } from '../../domain/webhook/secrets.js'
import { requireWorkflow, workflowsOfContests } from '../../domain/workflow/find.js'
import {
  createWorkflow,
  deleteWorkflow,
  rotateWorkflowSecret,
  updateWorkflow,
} from '../../domain/workflow/manage.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { contestKey, workflowId } from '../lookups.js'
import type { ContestModel, WorkflowModel } from '../models.js'
import { deliveriesTo } from './delivery.js'

async function contestOf({ contestId }: WorkflowModel, { loaders }: Context): Promise<ContestModel> {
  const contest = await loaders.load(contestsById, contestId)
  if (contest === null) throw notFound('contest')
  return contest
}

export const workflowResolvers: Resolvers = {
  Query: {
    workflow: (_root, { by }, { work }) => requireWorkflow(work, workflowId(by)),
  },
  Mutation: {
    createWorkflow: (_root, { input: { contest, trigger, ...rest } }, context) =>
      createWorkflow(writing(context), contestKey(contest), { ...rest, trigger: enumWord(trigger) }),
    updateWorkflow: async (_root, { input }, context) => ({
      workflow: await updateWorkflow(writing(context), workflowId(input.workflow), input.changes),
    }),
    rotateWorkflowSecret: (_root, { input: { workflow, overlapHours } }, context) =>
      rotateWorkflowSecret(writing(context), workflowId(workflow), overlapHours),
    deleteWorkflow: async (_root, { input }, context) => {
      const workflow = await deleteWorkflow(writing(context), workflowId(input.workflow))
      return { deletedId: globalId('Workflow', workflow.id), contest: await contestOf(workflow, context) }
    },
  },
  Contest: {
    workflows: async ({ id }, _args, { loaders }) => [
      ...((await loaders.load(workflowsOfContests, id)) ?? []),
    ],
  },
  Workflow: {
    id: ({ id }) => globalId('Workflow', id),
    databaseId: ({ id }) => id,
    contest: (workflow, _args, context) => contestOf(workflow, context),
    trigger: ({ trigger }) => enumValue(trigger),
    url: ({ action }) => action.url,
    previousSecretUntil: ({ action }, _args, { work }) => previousSecretUntil(action, work.clock.now()),
    deliveries: ({ webhookId }, args, { loaders }) => deliveriesTo(webhookId, args, loaders),
  },
}
