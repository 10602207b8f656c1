import { requireWinner } from '../../domain/draw/find.js'
import { notFound } from '../../domain/errors.js'
import { archivePrize, createPrize, reorderPrizes, updatePrize } from '../../domain/prize/change.js'
import { codeCountsOfPrizes, codeOfWinner } from '../../domain/prize/codes.js'
import { prizesById, prizesOfContests, requirePrize } from '../../domain/prize/find.js'
import type { MutationResolvers, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { globalId } from '../global-id.js'
import { contestKey, optionalContestKey, prizeKey, winnerKey } from '../lookups.js'

const mutations: MutationResolvers = {
  createPrize: async (_root, { input: { contest, ...prize } }, context) => ({
    prize: await createPrize(writing(context), contestKey(contest), prize),
  }),
  updatePrize: async (_root, { input: { prize, contest, changes } }, context) => ({
    prize: await updatePrize(writing(context), prizeKey(prize), optionalContestKey(contest), changes),
  }),
  archivePrize: async (_root, { input: { prize, contest } }, context) => ({
    prize: await archivePrize(writing(context), prizeKey(prize), optionalContestKey(contest)),
  }),
  reorderPrizes: async (_root, { input }, context) => {
    const order = input.order.map(prizeKey)
    const { contest, prizes } = await reorderPrizes(writing(context), contestKey(input.contest), order)
    return { contest, prizes: [...prizes] }
  },
}

export const prizeResolvers: Resolvers = {
  Query: {
    redemptionCode: async (_root, { winner }, { work }) => {
      const { id } = await requireWinner(work, winnerKey(winner))
      return (await codeOfWinner(work, id)) ?? null
    },
    prize: (_root, { by, contest }, { work }) =>
      requirePrize(work, prizeKey(by), optionalContestKey(contest)),
  },
  Mutation: mutations,
  Contest: {
    prizes: async ({ id }, _args, { loaders }) => [...((await loaders.load(prizesOfContests, id)) ?? [])],
  },
  RedemptionCode: {
    prize: async ({ prizeId }, _args, { loaders }) => {
      const prize = await loaders.load(prizesById, prizeId)
      if (prize === null) throw notFound('prize')
      return prize
    },
    assignedAt: ({ assignedAt }) => {
      if (assignedAt === null) throw new Error('A winner has a code that was never assigned.')
      return assignedAt
    },
  },
  Prize: {
    id: ({ id }) => globalId('Prize', id),
    databaseId: ({ id }) => id,
    sequence: ({ seq }) => seq,
    remaining: ({ quantity, redeemed }) => quantity - redeemed,
    position: ({ position, archivedAt }) => (archivedAt === null ? position : null),
    archived: ({ archivedAt }) => archivedAt !== null,
    codeCount: async ({ id }, _args, { loaders }) => (await loaders.load(codeCountsOfPrizes, id))?.all ?? 0,
    freeCodeCount: async ({ id }, _args, { loaders }) =>
      (await loaders.load(codeCountsOfPrizes, id))?.free ?? 0,
  },
}
