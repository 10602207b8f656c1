import { and, eq, isNull } from 'drizzle-orm'
import { type WorkflowRow, workflows } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'

/**
 * Sets off the active workflow of a contest for these people: one `workflow.triggered` each, in the
 * transaction that made them, two statements for any number of them. The contest must be locked. The answer
 * has the event's id by the person's; undefined: the contest has no active workflow for the trigger.
 */
export async function triggerWorkflow(
  work: WriteWork,
  contestId: number,
  trigger: WorkflowRow['trigger'],
  participantIds: readonly number[],
): Promise<ReadonlyMap<number, number> | undefined> {
  if (participantIds.length === 0) return new Map()
  const [active] = await work.executor
    .select({ workflowId: workflows.id })
    .from(workflows)
    .where(
      and(
        eq(workflows.contestId, contestId),
        eq(workflows.trigger, trigger),
        eq(workflows.active, true),
        isNull(workflows.deletedAt),
      ),
    )
  if (active === undefined) return undefined
  const { workflowId } = active
  const eventIds = await recordEvents(
    work,
    participantIds.map((participantId) => ({
      type: 'workflow.triggered',
      contestId,
      data: { workflowId, participantId },
    })),
  )
  return new Map(eventIds.map((eventId, index) => [participantIds[index] ?? 0, eventId]))
}
