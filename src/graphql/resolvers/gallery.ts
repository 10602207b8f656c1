import { contestsById, requireContest } from '../../domain/contest/find.js'
import { entriesById } from '../../domain/entry/find.js'
import { notFound } from '../../domain/errors.js'
import { type Decision, decideGalleryItem } from '../../domain/gallery/decide.js'
import { galleryCounts, galleryItemsById, galleryPages } from '../../domain/gallery/list.js'
import { submitToGallery } from '../../domain/gallery/submit.js'
import { participantsById } from '../../domain/participant/find.js'
import type { ContestGalleryArgs, GalleryDecisionInput, Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue, optionalWord } from '../enums.js'
import { globalId } from '../global-id.js'
import type { Loaders } from '../loaders.js'
import { contestKey, entryMethodId, galleryItemId, participantKey } from '../lookups.js'
import type { EntryModel, GalleryItemModel } from '../models.js'
import { connection } from '../pagination.js'

function galleryOf(contestId: number, { filter, ...page }: ContestGalleryArgs, loaders: Loaders) {
  const conditions = { ...filter, state: optionalWord(filter?.state) }
  return connection(
    page,
    (request) => loaders.load(galleryPages, contestId, { filter: conditions, page: request }),
    () => loaders.load(galleryCounts, contestId, conditions),
  )
}

async function entryOf({ id }: GalleryItemModel, { loaders }: Context): Promise<EntryModel> {
  const entry = await loaders.load(entriesById, id)
  if (entry === null) throw notFound('entry')
  return entry
}

async function decide(context: Context, input: GalleryDecisionInput, verdict: 'approved' | 'rejected') {
  const within = input.contest == null ? undefined : contestKey(input.contest)
  const id = galleryItemId(input.galleryItem)
  const { item, changed }: Decision = await decideGalleryItem(writing(context), id, within, verdict)
  return { galleryItem: item, changed }
}

export const galleryResolvers: Resolvers = {
  Query: {
    gallery: async (_root, { contest, ...args }, { work, loaders }) => {
      const { id } = await requireContest(work, contestKey(contest))
      return galleryOf(id, args, loaders)
    },
  },
  Mutation: {
    submitToGallery: async (_root, { input }, context) => {
      const { participant, entryMethod, ...photo } = input
      const submission = { ...photo, methodId: entryMethodId(entryMethod) }
      const { item, entry, before, after } = await submitToGallery(
        writing(context),
        participantKey(participant),
        submission,
      )
      return {
        galleryItem: item,
        entry,
        participant: after,
        totalBefore: before.total,
        totalAfter: after.total,
      }
    },
    approveGalleryItem: (_root, { input }, context) => decide(context, input, 'approved'),
    rejectGalleryItem: (_root, { input }, context) => decide(context, input, 'rejected'),
  },
  Contest: {
    gallery: ({ id }, args, { loaders }) => galleryOf(id, args, loaders),
  },
  Entry: {
    galleryItem: ({ id }, _args, { loaders }) => loaders.load(galleryItemsById, id),
  },
  GalleryItem: {
    id: ({ id }) => globalId('GalleryItem', id),
    databaseId: ({ id }) => id,
    entry: (item, _args, context) => entryOf(item, context),
    participant: async ({ participantId }, _args, { loaders }) => {
      const person = await loaders.load(participantsById, participantId)
      if (person === null) throw notFound('participant')
      return person
    },
    contest: async ({ contestId }, _args, { loaders }) => {
      const contest = await loaders.load(contestsById, contestId)
      if (contest === null) throw notFound('contest')
      return contest
    },
    imageUrl: async (item, _args, context) => (await entryOf(item, context)).value,
    state: ({ state }) => enumValue(state),
  },
}
