import { accountsById, brandsById } from '../../domain/account/find.js'
import { designOf } from '../../domain/contest/design.js'
import { referralLink, viewUrl } from '../../domain/contest/links.js'
import { statusAt } from '../../domain/contest/status.js'
import { dayOf } from '../../domain/contest/zone.js'
import { completeMethod } from '../../domain/contest-page/complete.js'
import { completionOf } from '../../domain/contest-page/completion.js'
import {
  awaitsConfirmation,
  completedBy,
  latestEntries,
  ownRewards,
  requireEntrant,
} from '../../domain/contest-page/entrant.js'
import { entrantSecret, entrantToken } from '../../domain/contest-page/entrant-token.js'
import { nameForStrangers, requirePage, shownOnPage } from '../../domain/contest-page/find.js'
import { type ContestTotals, contestTotals, noTotals } from '../../domain/counters/totals.js'
import { fieldsOfContests } from '../../domain/custom-field/find.js'
import { isExcluded } from '../../domain/entry/lock-people.js'
import { typeOrOther } from '../../domain/entry-method/catalogue.js'
import { methodsOfContests } from '../../domain/entry-method/find.js'
import { leaderboards } from '../../domain/participant/leaderboard.js'
import { prizesOfContests } from '../../domain/prize/find.js'
import { rewardsOfContests } from '../../domain/reward/find.js'
import type { EntrantResolvers, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue } from '../enums.js'
import type { Loaders } from '../loaders.js'
import { contestKey, entryMethodId } from '../lookups.js'
import type { ContestPageModel } from '../models.js'

async function totalsOf({ id }: ContestPageModel, loaders: Loaders): Promise<ContestTotals> {
  return (await loaders.load(contestTotals, id)) ?? noTotals
}

async function organizerOf({ brandId, accountId }: ContestPageModel, loaders: Loaders): Promise<string> {
  const brand = await loaders.load(brandsById, brandId)
  const name = brand?.name.trim() ?? ''
  return name === '' ? ((await loaders.load(accountsById, accountId))?.name ?? '') : name
}

const entrant: EntrantResolvers = {
  displayName: ({ person }) => person.displayName,
  total: ({ person }) => person.total,
  excluded: ({ person }) => isExcluded(person),
  confirmationRequired: awaitsConfirmation,
  referralCode: ({ person }) => person.referralCode,
  referralLink: ({ contest, person }, _args, { work }) =>
    referralLink(work.settings.publicUrl, contest, person),
  referralCount: ({ person }) => person.referralCount,
  completions: async ({ contest, person }, _args, { work }) => {
    const methods = await completedBy(work, person.id)
    const today = dayOf(work.clock.now(), contest.timeZone)
    return methods.map(({ methodId, amount, daily, lastAt }) => ({
      entryMethodDatabaseId: methodId,
      amount,
      closed: !daily || dayOf(lastAt, contest.timeZone) >= today,
    }))
  },
  entries: async ({ person }, _args, { work }) =>
    (await latestEntries(work, person.id)).map(({ entry, method }) => ({
      amount: entry.amount,
      origin: enumValue(entry.origin),
      title: method?.title ?? (entry.methodTypeId === null ? null : typeOrOther(entry.methodTypeId).name),
      verified: entry.verified,
      occurredAt: entry.occurredAt,
    })),
  rewards: async ({ person }, _args, { work }) =>
    (await ownRewards(work, person.id)).map(({ id, title, couponCode, couponDirections, showCode }) => ({
      databaseId: id,
      title,
      couponCode: showCode ? couponCode : null,
      couponDirections,
    })),
}

export const contestPageResolvers: Resolvers = {
  Query: {
    contestPage: (_root, { contest }, { work }) => requirePage(work, contestKey(contest)),
    entrant: (_root, { contest, entrantToken: token }, { work }) =>
      requireEntrant(work, contestKey(contest), token),
  },
  Mutation: {
    completeEntryMethod: async (_root, { input }, context) => {
      const { contest, entryMethod, entrantToken: token, answer } = input
      const completion = { token, answer, methodId: entryMethodId(entryMethod) }
      const { entry, person } = await completeMethod(writing(context), contestKey(contest), completion)
      return { amount: entry.amount, total: person.total }
    },
  },
  ContestPage: {
    databaseId: ({ id }) => id,
    status: (contest, _args, { work }) => enumValue(statusAt(contest, work.clock.now())),
    visibility: ({ visibility }) => enumValue(visibility),
    unit: ({ unit }) => enumValue(unit),
    viewUrl: (contest, _args, { work }) => viewUrl(work.settings.publicUrl, contest),
    organizer: (contest, _args, { loaders }) => organizerOf(contest, loaders),
    design: ({ design }) => designOf(design),
    full: async (contest, _args, { loaders }) =>
      contest.maxParticipants > 0 && (await totalsOf(contest, loaders)).people >= contest.maxParticipants,
    ageLimitKind: ({ ageLimitKind }) => enumValue(ageLimitKind),
    referralAwards: (contest) => contest,
    entryTotal: async (contest, _args, { loaders }) => (await totalsOf(contest, loaders)).entries,
    participantTotal: async (contest, _args, { loaders }) => (await totalsOf(contest, loaders)).participants,
    customFields: async ({ id }, _args, { loaders }) => [
      ...((await loaders.load(fieldsOfContests, id)) ?? []),
    ],
    prizes: async ({ id, showPrizes }, _args, { loaders }) =>
      showPrizes ? ((await loaders.load(prizesOfContests, id)) ?? []).slice(0, shownOnPage) : [],
    entryMethods: async ({ id }, _args, { loaders }) =>
      ((await loaders.load(methodsOfContests, id)) ?? [])
        .filter(({ displayed }) => displayed)
        .slice(0, shownOnPage),
    rewards: async ({ id, rewardsEnabled }, _args, { loaders }) => {
      if (!rewardsEnabled) return []
      const shown = ((await loaders.load(rewardsOfContests, id)) ?? []).slice(0, shownOnPage)
      return shown.map((reward) => ({ ...reward, databaseId: reward.id }))
    },
    leaderboard: async ({ id, leaderboardEnabled }, _args, { loaders }) => {
      if (!leaderboardEnabled) return []
      const places = (await loaders.load(leaderboards, id, { first: null, offset: 0 })) ?? []
      return places.map(({ rank, participant }) => ({
        rank,
        name: nameForStrangers(participant),
        total: participant.total,
      }))
    },
  },
  EnterContestPayload: {
    entrantToken: async ({ newcomer }, _args, { work }) =>
      newcomer && entrantToken(await entrantSecret(work), newcomer, work.clock.now()),
  },
  Entrant: entrant,
  PageCustomField: { kind: ({ kind }) => enumValue(kind) },
  PageEntryMethod: {
    databaseId: ({ id }) => id,
    type: ({ typeId }) => typeOrOther(typeId),
    completion: ({ typeId }) => enumValue(completionOf(typeId)),
  },
}
