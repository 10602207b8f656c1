import type { DrawRow, WinnerRow } from '../../database/tables/index.js'
import { type ContestKey, contestsById, requireContest } from '../../domain/contest/find.js'
import { abandonDraw } from '../../domain/draw/abandon.js'
import type { DrawRequest } from '../../domain/draw/commit.js'
import { drawWinners } from '../../domain/draw/draw.js'
import { drawNow } from '../../domain/draw/draw-now.js'
import { exportedWinners } from '../../domain/draw/export.js'
import {
  currentWinnersOfPeople,
  drawsById,
  requireDraw,
  requireWinner,
  winnersById,
} from '../../domain/draw/find.js'
import {
  drawCounts,
  drawsOfContests,
  ofContests,
  ofDraws,
  ofPeople,
  type Standing,
  selectionsOfDraws,
} from '../../domain/draw/lists.js'
import { numberedWinners } from '../../domain/draw/numbered.js'
import { pickWinner } from '../../domain/draw/pick.js'
import type { DrawResult } from '../../domain/draw/record.js'
import { removeWinner } from '../../domain/draw/remove.js'
import { dueAt } from '../../domain/draw/resume.js'
import { setWinnerStatus } from '../../domain/draw/status.js'
import { checkExportLimit, exportBound } from '../../domain/entry/export.js'
import { entriesById } from '../../domain/entry/find.js'
import { notFound } from '../../domain/errors.js'
import { numberedPage, type PageArguments, type PageRequest } from '../../domain/page.js'
import { participantsById } from '../../domain/participant/find.js'
import { prizesById } from '../../domain/prize/find.js'
import type {
  DrawLookup,
  MutationResolvers,
  Resolvers,
  WinnerStatus as SdlStatus,
} from '../../generated/resolvers.js'
import { type Context, reachingOut, writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { contestKey, drawId, participantKey, winnerKey } from '../lookups.js'
import type { ContestModel, ParticipantModel } from '../models.js'
import { connection, pageFound } from '../pagination.js'

type WinnerArguments = PageArguments & {
  readonly current?: boolean | null | undefined
  readonly status?: readonly SdlStatus[] | null | undefined
}

function standingOf({ current = null, status }: Pick<WinnerArguments, 'current' | 'status'>): Standing {
  return { current, statuses: status == null ? null : status.map(enumWord) }
}

/** The winners under a contest, a draw or a person. */
function winnersUnder(
  lists: typeof ofContests,
  parent: number,
  { current, status, ...page }: WinnerArguments,
  { loaders }: Context,
) {
  const standing = standingOf({ current, status })
  return connection(
    page,
    (request) => loaders.load(lists.pages, parent, { ...standing, page: request }),
    () => loaders.load(lists.counts, parent, standing),
  )
}

/** The winners of the contest that the key names by the number of their page: the contest and the page are read at once. */
async function winnersNumbered(
  contest: ContestKey,
  page: PageRequest,
  args: WinnerArguments,
  { loaders }: Context,
) {
  const standing = standingOf(args)
  const found = pageFound(await loaders.load(numberedWinners, contest, { ...standing, page }))
  return connection(
    args,
    async () => found,
    () => loaders.load(ofContests.counts, found.contestId, standing),
  )
}

type DrawInput = Omit<DrawRequest, 'redraws'> & { readonly redraws?: DrawLookup | null | undefined }

function requestOf({ redraws, ...request }: DrawInput): DrawRequest {
  return { ...request, redraws: redraws == null ? null : drawId(redraws) }
}

function drawnPayload({ draw, winners, participants }: DrawResult) {
  return { draw, winners: [...winners], participants: [...participants] }
}

async function drawNamed(id: number | null, { loaders }: Context): Promise<DrawRow | null> {
  return id === null ? null : await loaders.load(drawsById, id)
}

async function contestOf(row: { contestId: number }, { loaders }: Context): Promise<ContestModel> {
  const contest = await loaders.load(contestsById, row.contestId)
  if (contest === null) throw notFound('contest')
  return contest
}

async function personOf({ participantId }: WinnerRow, { loaders }: Context): Promise<ParticipantModel> {
  const person = await loaders.load(participantsById, participantId)
  if (person === null) throw notFound('participant')
  return person
}

async function selectionsOf({ id }: DrawRow, { loaders }: Context): Promise<WinnerRow[]> {
  return [...((await loaders.load(selectionsOfDraws, id)) ?? [])]
}

const mutations: MutationResolvers = {
  drawWinners: async (_root, { input: { contest, ...input } }, context) =>
    drawnPayload(await drawWinners(writing(context), contestKey(contest), requestOf(input))),
  drawWinnersNow: async (_root, { input: { contest, ...input } }, context) =>
    drawnPayload(await drawNow(reachingOut(context), contestKey(contest), requestOf(input))),
  abandonDraw: async (_root, { input }, context) => {
    const within = input.contest == null ? undefined : contestKey(input.contest)
    return { draw: await abandonDraw(writing(context), drawId(input.draw), within) }
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
      const page = numberedPage(args)
      if (page !== undefined) return await winnersNumbered(contestKey(contest), page, args, context)
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
    winnersExport: async ({ id }, { limit, ...args }, { loaders }) => {
      const bound = limit ?? exportBound.owner
      checkExportLimit(bound)
      return [...((await loaders.load(exportedWinners, id, { ...standingOf(args), limit: bound })) ?? [])]
    },
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
    state: ({ state }) => enumValue(state),
    alternatesRequested: ({ alternates }) => alternates,
    minimumEntries: ({ minimumTotal }) => minimumTotal,
    beacon: ({ beaconChain, beaconRound, beaconSignature }) =>
      beaconChain === null || beaconRound === null
        ? null
        : {
            chain: beaconChain,
            round: beaconRound,
            dueAt: new Date(dueAt({ beaconRound })).toISOString(),
            signature: beaconSignature,
          },
    randomSource: ({ randomSource }) => randomSource && enumValue(randomSource),
    fallbackReason: ({ fallbackReason }) => fallbackReason && enumValue(fallbackReason),
    supersedes: ({ supersedesId }, _args, context) => drawNamed(supersedesId, context),
    redraws: ({ redrawsId }, _args, context) => drawNamed(redrawsId, context),
    winners: ({ id }, args, context) => winnersUnder(ofDraws, id, args, context),
    alternates: async (draw, _args, context) =>
      (await selectionsOf(draw, context)).filter(({ rank }) => rank > draw.requested),
    selections: (draw, _args, context) => selectionsOf(draw, context),
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
    participant: (winner, _args, context) => winner.participant ?? personOf(winner, context),
    entry: ({ entryId }, _args, { loaders }) =>
      entryId === null ? null : loaders.load(entriesById, entryId),
    prize: ({ prizeId }, _args, { loaders }) => (prizeId === null ? null : loaders.load(prizesById, prizeId)),
    status: ({ status }) => enumValue(status),
    isAlternate: async ({ drawId, rank }, _args, { loaders }) => {
      const draw = await loaders.load(drawsById, drawId)
      return draw !== null && rank > draw.requested
    },
    promotedFrom: ({ promotedFromId }, _args, { loaders }) =>
      promotedFromId === null ? null : loaders.load(winnersById, promotedFromId),
    promotedFromDatabaseId: ({ promotedFromId }) => promotedFromId,
    recovery: ({ recovery }) => recovery && enumValue(recovery),
    skipReason: ({ skipReason }) => skipReason && enumValue(skipReason),
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
