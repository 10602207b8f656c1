import {
  addManualEntry,
  type ManualOutcome,
  recordManualEntries,
  recordManualEntry,
} from '../../domain/entry/manual.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { contestKey, participantKey } from '../lookups.js'
import { rowFault } from '../row-fault.js'

function resultOf(outcome: ManualOutcome, index: number) {
  if ('error' in outcome) {
    return { index, entry: null, participant: null, created: false, fault: rowFault(outcome.error) }
  }
  return { index, ...outcome, fault: null }
}

export const manualEntryResolvers: Resolvers = {
  Mutation: {
    recordManualEntry: (_root, { input: { contest, ...row } }, context) =>
      recordManualEntry(writing(context), contestKey(contest), row),
    recordManualEntries: async (_root, { input: { contest, rows } }, context) => {
      const results = (await recordManualEntries(writing(context), contestKey(contest), rows)).map(resultOf)
      const failed = results.filter(({ fault }) => fault !== null).length
      return { results, recorded: results.length - failed, failed }
    },
    addManualEntry: async (_root, { input: { participant, contest, amount } }, context) => {
      const within = contest == null ? undefined : contestKey(contest)
      const added = await addManualEntry(writing(context), participantKey(participant), amount, within)
      const { entry, before, after } = added
      return { entry, participant: after, totalBefore: before.total, totalAfter: after.total }
    },
  },
}
