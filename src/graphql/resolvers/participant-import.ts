import {
  type ImportOutcome,
  type ImportTrigger,
  importParticipants,
} from '../../domain/participant/import/import.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
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

export const participantImportResolvers: Resolvers = {
  Mutation: {
    importParticipants: async (_root, { input: { contest, ...input } }, context) => {
      const outcomes = await importParticipants(writing(context), contestKey(contest), input)
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
