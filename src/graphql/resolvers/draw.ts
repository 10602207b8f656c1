import { contestsById, requireContest } from '../../domain/contest/find.js'
import { drawWinners } from '../../domain/draw/draw.js'
import { currentWinnersOfPeople, drawsById, requireDraw, requireWinner } from '../../domain/draw/find.js'
import { drawCounts, drawsOfContests, ofContests, ofDraws, ofPeople } from '../../domain/draw/lists.js'
import { pickWinner } from '../../domain/draw/pick.js'
import { removeWinner } from '../../domain/draw/remove.js'
import { setWinnerStatus } from '../../domain/draw/status.js'
import { entriesById } from '../../domain/entry/find.js'
import { notFound } from '../../domain/errors.js'
import type { PageArguments } from '../../domain/page.js'
import { participantsById } from '../../domain/participant/find.js'
import { prizesById } from '../../domain/prize/find.js'
import type { MutationResolvers, Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { contestKey, drawId, participantKey, winnerKey } from '../lookups.js'
import type { ContestModel } from '../models.js'
import { connection } from '../pagination.js'

type WinnerArguments = PageArguments & { readonly current?: boolean | null | undefined }

/** The winners under a contest, a draw or a person. */
function winnersUnder(
  lists: typeof ofContests,
  parent: number,
  { current = null, ...page }: WinnerArguments,
  { loaders }: Context,
) {
  return connection(
    page,
    (request) => loaders.load(lists.pages, parent, { current, page: request }),
    () => loaders.load(lists.counts, parent, current),
  )
}

async function contestOf(row: { contestId: number }, { loaders }: Context): Promise<ContestModel> {
  const contest = await loaders.load(contestsById, row.contestId)
  if (contest === null) throw notFound('contest')
  return contest
}

const mutations: MutationResolvers = {
  drawWinners: async (_root, { input: { contest, ...request } }, context) => {
    const { draw, winners, participants } = await drawWinners(writing(context), contestKey(contest), request)
    return { draw, winners: [...winners], participants: [...participants] }
  },
  pickWinner: async (_root, { input: { contest, participant, email } }, context) => {
    const request = { email, participant: participant == null ? undefined : participantKey(participant) }
    const picked = await pickWinner(writing(context), contestKey(contest), request)
    const [winner] = picked.winners
    const [person] = picked.participants
    if (winner === undefined || person === undefined) throw new Error('A pick without a winner.')
    return { draw: picked.draw, winner, participant: person }
  },
  removeWinner: async (_root, { input }, context) => {
    const within = input.contest == null ? undefined : contestKey(input.contest)
    const winner = await removeWinner(writing(context), winnerKey(input.winner), within)
    return { removedId: globalId('Winner', winner.id), winner }
  },
  setWinnerStatus: async (_root, { input }, context) => {
    const within = input.contest == null ? undefined : contestKey(input.contest)
    const status = enumWord(input.status)
    return { winner: await setWinnerStatus(writing(context), winnerKey(input.winner), status, within) }
  },
}

export const drawResolvers: Resolvers = {
  Query: {
    draw: (_root, { by }, { work }) => requireDraw(work, drawId(by)),
    winner: async (_root, { by, contest }, { work }) => {
      const within = contest == null ? undefined : await requireContest(work, contestKey(contest))
      return await requireWinner(work, winnerKey(by), within)
    },
    winners: async (_root, { contest, ...args }, context) => {
      const { id } = await requireContest(context.work, contestKey(contest))
      return winnersUnder(ofContests, id, args, context)
    },
  },
  Mutation: mutations,
  Contest: {
    draws: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(drawsOfContests, id, page),
        () => loaders.load(drawCounts, id),
      ),
    winners: ({ id }, args, context) => winnersUnder(ofContests, id, args, context),
  },
  Participant: {
    isWinner: async ({ id }, _args, { loaders }) => (await loaders.load(currentWinnersOfPeople, id)) === true,
    winners: ({ id }, args, context) => winnersUnder(ofPeople, id, args, context),
  },
  Draw: {
    id: ({ id }) => globalId('Draw', id),
    databaseId: ({ id }) => id,
    contest: (draw, _args, context) => contestOf(draw, context),
    kind: ({ kind }) => enumValue(kind),
    minimumEntries: ({ minimumTotal }) => minimumTotal,
    randomSource: ({ randomSource }) => randomSource && enumValue(randomSource),
    winners: ({ id }, args, context) => winnersUnder(ofDraws, id, args, context),
  },
  Winner: {
    id: ({ id }) => globalId('Winner', id),
    databaseId: ({ id }) => id,
    contest: (winner, _args, context) => contestOf(winner, context),
    draw: async ({ drawId }, _args, { loaders }) => {
      const draw = await loaders.load(drawsById, drawId)
      if (draw === null) throw notFound('draw')
      return draw
    },
    participant: async ({ participantId }, _args, { loaders }) => {
      const person = await loaders.load(participantsById, participantId)
      if (person === null) throw notFound('participant')
      return person
    },
    entry: ({ entryId }, _args, { loaders }) =>
      entryId === null ? null : loaders.load(entriesById, entryId),
    prize: ({ prizeId }, _args, { loaders }) => (prizeId === null ? null : loaders.load(prizesById, prizeId)),
    status: ({ status }) => enumValue(status),
    selection: ({ selectionIndex, selectionTarget, selectionTotalWeight, selectionHash }) =>
      selectionIndex === null ||
      selectionTarget === null ||
      selectionTotalWeight === null ||
      selectionHash === null
        ? null
        : {
            index: selectionIndex,
            target: selectionTarget,
            totalWeight: selectionTotalWeight,
            hash: selectionHash,
          },
  },
}
