import { contactNumbers } from '../../domain/contact/find.js'
import { contestsById } from '../../domain/contest/find.js'
import { fieldsOfContests } from '../../domain/custom-field/find.js'
import {
  type Imported,
  type ImportOutcome,
  type ImportTrigger,
  importParticipants,
} from '../../domain/participant/import/import.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue } from '../enums.js'
import { contestKey } from '../lookups.js'
import { rowFault } from '../row-fault.js'

function triggerOf(trigger: ImportTrigger) {
  return {
    state: enumValue(trigger.state),
    eventId: trigger.state === 'queued' ? trigger.eventId : null,
  }
}

function resultOf(outcome: ImportOutcome, index: number) {
  const action = enumValue(outcome.action)
  if (outcome.action === 'failed') {
    return {
      index,
      action,
      identityKey: null,
      participant: null,
      trigger: null,
      fault: rowFault(outcome.error),
    }
  }
  const { identityKey, participant, trigger } = outcome
  return {
    index,
    action,
    identityKey,
    participant,
    trigger: trigger === undefined ? null : triggerOf(trigger),
    fault: null,
  }
}

/** Has the people who are answered read nothing again that the import has read or written. */
function remember({ contest, fields, contactIds }: Imported, { loaders }: Context): void {
  loaders.know(contestsById, contest.id, contest)
  loaders.know(fieldsOfContests, contest.id, fields)
  for (const id of contactIds) loaders.know(contactNumbers, id, id)
}

export const participantImportResolvers: Resolvers = {
  Mutation: {
    importParticipants: async (_root, { input: { contest, ...input } }, context) => {
      const imported = await importParticipants(writing(context), contestKey(contest), input)
      const { outcomes } = imported
      remember(imported, context)
      const count = (action: ImportOutcome['action']) =>
        outcomes.filter((outcome) => outcome.action === action).length
      return {
        results: outcomes.map(resultOf),
        created: count('created'),
        updated: count('updated'),
        skipped: count('skipped'),
        failed: count('failed'),
      }
    },
  },
}
