import type { GraphQLSchema } from 'graphql'
import { allowlistRowsById, blocklistRowsById } from '../../domain/access-list/lists.js'
import { accountsById, brandsById } from '../../domain/account/find.js'
import { keysById } from '../../domain/api-key/find.js'
import { requireScope } from '../../domain/caller.js'
import { contactsById } from '../../domain/contact/find.js'
import { contestsById } from '../../domain/contest/find.js'
import { customFieldsById } from '../../domain/custom-field/find.js'
import { deliveriesById } from '../../domain/delivery/find.js'
import { drawsById, winnersById } from '../../domain/draw/find.js'
import { entriesById } from '../../domain/entry/find.js'
import { entryMethodsById } from '../../domain/entry-method/find.js'
import { invalidField, notFound } from '../../domain/errors.js'
import { galleryItemsById } from '../../domain/gallery/list.js'
import { mailsById } from '../../domain/mail/list.js'
import { maximumPageSize } from '../../domain/page.js'
import { participantsById } from '../../domain/participant/find.js'
import { prizesById } from '../../domain/prize/find.js'
import { rewardsById } from '../../domain/reward/find.js'
import { sourcesById } from '../../domain/source/find.js'
import { runsById } from '../../domain/source/runs.js'
import { webhooksById } from '../../domain/webhook/find.js'
import type { BatchRead } from '../../domain/work.js'
import { workflowsById } from '../../domain/workflow/find.js'
import type { Resolvers } from '../../generated/resolvers.js'
import type { Context } from '../context.js'
import { type NodeType, parseGlobalId } from '../global-id.js'
import type { NodeModel } from '../models.js'
import { scopeOfType } from '../requires.js'

/** How rows of each type are read, as far as they exist for the caller. */
const reads: Record<NodeType, BatchRead<number, { readonly id: number }>> = {
  Account: accountsById,
  AllowlistRow: allowlistRowsById,
  ApiKey: keysById,
  BlocklistRow: blocklistRowsById,
  Brand: brandsById,
  Contact: contactsById,
  Contest: contestsById,
  CustomField: customFieldsById,
  Draw: drawsById,
  Entry: entriesById,
  EntryMethod: entryMethodsById,
  GalleryItem: galleryItemsById,
  Mail: mailsById,
  Participant: participantsById,
  Prize: prizesById,
  Reward: rewardsById,
  Source: sourcesById,
  SourceRun: runsById,
  Webhook: webhooksById,
  WebhookDelivery: deliveriesById,
  Winner: winnersById,
  Workflow: workflowsById,
}

/** The row behind a global id, with the scope that its type needs; NOT_FOUND for any other text. */
async function nodeOf(globalId: string, context: Context, schema: GraphQLSchema): Promise<NodeModel> {
  const parsed = parseGlobalId(globalId)
  const type = parsed && schema.getType(parsed.type)
  if (parsed === undefined || type === undefined) throw notFound('node')
  const scope = scopeOfType(schema, type)
  if (scope !== undefined) requireScope(context.work.caller, scope)
  const row = await context.loaders.load(reads[parsed.type], parsed.id)
  if (row === null) throw notFound('node')
  return { ...row, __typename: parsed.type }
}

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_root, { id }, context, { schema }) => nodeOf(id, context, schema),
    nodes: (_root, { ids }, context, { schema }) => {
      if (ids.length > maximumPageSize) {
        throw invalidField('ids', `ids takes at most ${maximumPageSize} ids.`)
      }
      return ids.map((id) => nodeOf(id, context, schema))
    },
  },
}
