import { contestsById, requireContest } from '../../domain/contest/find.js'
import { addBonusEntries, addMethodEntry } from '../../domain/entry/add.js'
import { adjustEntries } from '../../domain/entry/adjust.js'
import { requireEntry } from '../../domain/entry/find.js'
import { isExcluded } from '../../domain/entry/lock-people.js'
import type { AddedEntry } from '../../domain/entry/person.js'
import { deleteEntry, setEntryVerified } from '../../domain/entry/remove.js'
import { typeNumbered, typeOrOther, userDetailsType } from '../../domain/entry-method/catalogue.js'
import { entryMethodsById } from '../../domain/entry-method/find.js'
import { notFound } from '../../domain/errors.js'
import { participantsById } from '../../domain/participant/find.js'
import type { MutationResolvers, Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue } from '../enums.js'
import { globalId } from '../global-id.js'
import { ledgerExport, ledgerOfContest } from '../ledger.js'
import { contestKey, entryId, entryMethodId, participantKey } from '../lookups.js'
import type { EntryModel, ParticipantModel } from '../models.js'

function added({ entry, before, after }: AddedEntry) {
  return { entry, participant: after, totalBefore: before.total, totalAfter: after.total }
}

async function personOf(entry: EntryModel, { loaders }: Context): Promise<ParticipantModel> {
  const person = await loaders.load(participantsById, entry.participantId)
  if (person === null) throw notFound('participant')
  return person
}

function isCounted(entry: EntryModel, context: Context): boolean | Promise<boolean> {
  if (!entry.verified) return false
  if (entry.participant !== undefined) return !isExcluded(entry.participant)
  return personOf(entry, context).then((person) => !isExcluded(person))
}

const mutations: MutationResolvers = {
  addEntry: async (_root, { input }, context) => {
    const { participant, entryMethod, ...entry } = input
    const methodId = entryMethodId(entryMethod)
    return added(await addMethodEntry(writing(context), participantKey(participant), { ...entry, methodId }))
  },
  addBonusEntries: async (_root, { input }, context) =>
    added(await addBonusEntries(writing(context), participantKey(input.participant), input)),
  adjustEntries: async (_root, { input }, context) => {
    const adjusted = await adjustEntries(writing(context), participantKey(input.participant), input)
    const totalBefore = adjusted.before.total
    const totalAfter = adjusted.after.total
    return {
      entry: adjusted.entry,
      participant: adjusted.after,
      totalBefore,
      totalAfter,
      adjustment: totalAfter - totalBefore,
    }
  },
  deleteEntry: async (_root, { input }, context) => {
    const within = input.contest == null ? undefined : contestKey(input.contest)
    const { deleted, participant } = await deleteEntry(writing(context), entryId(input.entry), within)
    return { deletedId: globalId('Entry', deleted.id), participant }
  },
  setEntryVerified: (_root, { input }, context) =>
    setEntryVerified(writing(context), entryId(input.entry), input.verified),
}

export const entryResolvers: Resolvers = {
  Query: {
    entry: async (_root, { by, contest }, { work }) => {
      const within = contest == null ? undefined : await requireContest(work, contestKey(contest))
      return await requireEntry(work, entryId(by), within)
    },
    entries: (_root, { contest, ...args }, context) => ledgerOfContest(contestKey(contest), args, context),
    entriesExport: async (_root, { contest, ...args }, context) => {
      const read = ledgerExport('contest', args, context)
      return await read((await requireContest(context.work, contestKey(contest))).id)
    },
  },
  Mutation: mutations,
  Entry: {
    id: ({ id }) => globalId('Entry', id),
    databaseId: ({ id }) => id,
    origin: ({ origin }) => enumValue(origin),
    participant: (entry, _args, context) => entry.participant ?? personOf(entry, context),
    contest: async ({ contestId }, _args, { loaders }) => {
      const contest = await loaders.load(contestsById, contestId)
      if (contest === null) throw notFound('contest')
      return contest
    },
    entryMethod: ({ methodId }, _args, { loaders }) =>
      methodId === null ? null : loaders.load(entryMethodsById, methodId),
    // A number that a later catalogue has dropped has no type any more.
    entryMethodType: ({ methodTypeId }) =>
      methodTypeId === null ? null : (typeNumbered(methodTypeId) ?? null),
    attributedType: ({ methodTypeId }) => typeOrOther(methodTypeId ?? userDetailsType),
    counted: (entry, _args, context) => isCounted(entry, context),
  },
}
