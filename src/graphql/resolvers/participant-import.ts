import { type ImportOutcome, importParticipants } from '../../domain/participant/import/import.js'
import type { ImportTrigger, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue } from '../enums.js'
import { contestKey } from '../lookups.js'
import { rowFault } from '../row-fault.js'

/** No contest has a workflow yet, so that none is ever set off (#188). */
function triggerOf({ action }: ImportOutcome): ImportTrigger {
  return action === 'created' ? 'SKIPPED' : 'NOT_TRIGGERED'
}

function resultOf(outcome: ImportOutcome, index: number, triggered: boolean) {
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
  const { identityKey, participant } = outcome
  return {
    index,
    action,
    identityKey,
    participant,
    trigger: triggered ? triggerOf(outcome) : null,
    fault: null,
  }
}

export const participantImportResolvers: Resolvers = {
  Mutation: {
    importParticipants: async (_root, { input: { contest, ...input } }, context) => {
      const outcomes = await importParticipants(writing(context), contestKey(contest), input)
      const count = (action: ImportOutcome['action']) =>
        outcomes.filter((outcome) => outcome.action === action).length
      return {
        results: outcomes.map((outcome, index) => resultOf(outcome, index, input.triggerWorkflows ?? false)),
        created: count('created'),
        updated: count('updated'),
        skipped: count('skipped'),
        failed: count('failed'),
      }
    },
  },
}
