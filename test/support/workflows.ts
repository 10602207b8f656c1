import { and, eq } from 'drizzle-orm'
import { events } from '../../src/database/tables/index.js'
import { payload } from './answers.js'
import type { Gateway, GraphQLAnswer } from './gateway.js'

export interface MadeWorkflow {
  readonly id: string
  readonly databaseId: number
  readonly name: string
  readonly trigger: string
  readonly url: string
  readonly active: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

export const workflowFields = 'id databaseId name trigger url active createdAt updatedAt'

const create = `mutation ($input: CreateWorkflowInput!) {
  createWorkflow(input: $input) { workflow { ${workflowFields} } secret } }`

/** Sends the mutation; `input` overrides a name, a trigger and an address that are in order. */
export function sendWorkflow(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphQLAnswer> {
  const whole = {
    contest: { databaseId: contestId },
    name: 'Welcome',
    trigger: 'FORM_SUBMITTED',
    url: 'https://hooks.example.com/welcome',
    ...input,
  }
  return gateway.graphql(key, create, { input: whole }, headers)
}

/** The workflow and its secret; fails the test where it was not made. */
export async function madeWorkflow(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown> = {},
): Promise<MadeWorkflow & { readonly secret: string }> {
  const answer = await sendWorkflow(gateway, key, contestId, input)
  const { workflow, secret } = payload<{ workflow: MadeWorkflow; secret: string }>(answer, 'createWorkflow')
  return { ...workflow, secret }
}

/** What was set off in a contest, in the order of the telling. */
export async function triggersOf(
  gateway: Gateway,
  contestId: number,
): Promise<{ readonly eventId: number; readonly workflowId: unknown; readonly participantId: unknown }[]> {
  const found = await gateway.database.root
    .select()
    .from(events)
    .where(and(eq(events.contestId, contestId), eq(events.type, 'workflow.triggered')))
    .orderBy(events.id)
  return found.map(({ id, data }) => ({
    eventId: id,
    workflowId: data['workflowId'],
    participantId: data['participantId'],
  }))
}
