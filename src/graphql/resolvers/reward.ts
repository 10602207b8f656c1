import type { RewardUnlockRow } from '../../database/tables/index.js'
import { notFound } from '../../domain/errors.js'
import { participantsById } from '../../domain/participant/find.js'
import { createReward, deleteReward, reorderRewards, updateReward } from '../../domain/reward/change.js'
import { rewardsById, rewardsOfContests } from '../../domain/reward/find.js'
import { unlockCounts, unlockPages } from '../../domain/reward/unlocks.js'
import type {
  ContestLookup,
  MutationResolvers,
  Resolvers,
  RewardUnlocksArgs,
} from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue, enumWord, optionalWord } from '../enums.js'
import { globalId } from '../global-id.js'
import type { Loaders } from '../loaders.js'
import { contestKey, rewardId } from '../lookups.js'
import type { ParticipantModel, RewardModel } from '../models.js'
import { connection } from '../pagination.js'

function within(contest: ContestLookup | null | undefined) {
  return contest == null ? undefined : contestKey(contest)
}

function unlocksOf(of: 'reward' | 'participant', id: number, args: RewardUnlocksArgs, loaders: Loaders) {
  return connection(
    args,
    (page) => loaders.load(unlockPages, id, { of, page }),
    () => loaders.load(unlockCounts, id, of),
  )
}

async function holderOf({ participantId }: RewardUnlockRow, { loaders }: Context): Promise<ParticipantModel> {
  const person = await loaders.load(participantsById, participantId)
  if (person === null) throw notFound('participant')
  return person
}

async function rewardOf({ rewardId: id }: RewardUnlockRow, { loaders }: Context): Promise<RewardModel> {
  const reward = await loaders.load(rewardsById, id)
  if (reward === null) throw notFound('reward')
  return reward
}

const mutations: MutationResolvers = {
  createReward: async (_root, { input: { contest, kind, grant, ...rest } }, context) => ({
    reward: await createReward(writing(context), contestKey(contest), {
      ...rest,
      kind: enumWord(kind),
      grant: optionalWord(grant),
    }),
  }),
  updateReward: async (_root, { input: { reward, contest, changes } }, context) => {
    const { kind, grant, ...rest } = changes
    const words = { ...rest, kind: optionalWord(kind), grant: optionalWord(grant) }
    return { reward: await updateReward(writing(context), rewardId(reward), within(contest), words) }
  },
  deleteReward: async (_root, { input: { reward, contest } }, context) => {
    const id = rewardId(reward)
    return {
      deletedId: globalId('Reward', id),
      contest: await deleteReward(writing(context), id, within(contest)),
    }
  },
  reorderRewards: async (_root, { input }, context) => {
    const order = input.order.map(rewardId)
    const { contest, rewards } = await reorderRewards(writing(context), contestKey(input.contest), order)
    return { contest, rewards: [...rewards] }
  },
}

export const rewardResolvers: Resolvers = {
  Mutation: mutations,
  Contest: {
    rewards: async ({ id }, _args, { loaders }) => [...((await loaders.load(rewardsOfContests, id)) ?? [])],
  },
  Participant: {
    rewards: ({ id }, args, { loaders }) => unlocksOf('participant', id, args, loaders),
  },
  Reward: {
    id: ({ id }) => globalId('Reward', id),
    databaseId: ({ id }) => id,
    contestDatabaseId: ({ contestId }) => contestId,
    kind: ({ kind }) => enumValue(kind),
    grant: ({ grant }) => enumValue(grant),
    mail: (reward) => reward,
    unlockCount: async ({ id }, _args, { loaders }) => (await loaders.load(unlockCounts, id, 'reward')) ?? 0,
    unlocks: ({ id }, args, { loaders }) => unlocksOf('reward', id, args, loaders),
  },
  RewardMail: {
    subject: ({ mailSubject }) => mailSubject,
    body: ({ mailBody }) => mailBody,
    replyToEmail: ({ mailReplyToEmail }) => mailReplyToEmail,
    replyToName: ({ mailReplyToName }) => mailReplyToName,
  },
  RewardUnlockConnection: {
    nodes: async (connected, _args, context) =>
      (await connected.nodes()).map((unlock) => holderOf(unlock, context)),
  },
  RewardUnlockEdge: {
    node: ({ node }, _args, context) => holderOf(node, context),
    unlockedAt: ({ node }) => node.unlockedAt,
  },
  UnlockedRewardConnection: {
    nodes: async (connected, _args, context) =>
      (await connected.nodes()).map((unlock) => rewardOf(unlock, context)),
  },
  UnlockedRewardEdge: {
    node: ({ node }, _args, context) => rewardOf(node, context),
    unlockedAt: ({ node }) => node.unlockedAt,
  },
}
