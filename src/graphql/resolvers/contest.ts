import { brandsById } from '../../domain/account/find.js'
import { createContest } from '../../domain/contest/create.js'
import { designOf } from '../../domain/contest/design.js'
import type { ContestInput } from '../../domain/contest/fields.js'
import { requireContest } from '../../domain/contest/find.js'
import { deleteContest, duplicateContest } from '../../domain/contest/lifecycle.js'
import { embedCode, iframeCode, viewUrl } from '../../domain/contest/links.js'
import {
  type ContestFilter,
  type ContestOrder,
  checkFilter,
  contestCounts,
  contestPages,
  defaultOrder,
} from '../../domain/contest/list.js'
import { mailOf } from '../../domain/contest/mail.js'
import { statusAt } from '../../domain/contest/status.js'
import { publishContest, returnContestToDraft, updateContest } from '../../domain/contest/update.js'
import { methodCounts, methodsOfContests } from '../../domain/entry-method/find.js'
import { notFound } from '../../domain/errors.js'
import type {
  ContestChanges,
  ContestOrderField,
  MutationResolvers,
  QueryContestsArgs,
  Resolvers,
} from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, enumWord, optionalWord } from '../enums.js'
import { globalId, idOf } from '../global-id.js'
import { contestKey } from '../lookups.js'
import { connection } from '../pagination.js'

const orderFields: Record<ContestOrderField, ContestOrder['field']> = {
  ID: 'id',
  CREATED_AT: 'createdAt',
  STARTS_AT: 'startsAt',
  ENDS_AT: 'endsAt',
}

/** The filter with the domain's words and ids. */
export function contestFilter(filter: QueryContestsArgs['filter']): ContestFilter {
  if (filter == null) return {}
  const { brand, status, service, source, ...rest } = filter
  return {
    ...rest,
    status: status?.map(enumWord),
    brandId: brand == null ? undefined : idOf('Brand', brand),
    service: optionalWord(service),
    sourceId: source == null ? undefined : idOf('Source', source),
  }
}

function orderOf(order: QueryContestsArgs['orderBy']): ContestOrder {
  if (order == null) return defaultOrder
  return { field: orderFields[order.field], direction: enumWord(order.direction) }
}

/** The input with the domain's words. */
function inputOf(input: ContestChanges): ContestInput {
  const { visibility, unit, rules, ...rest } = input
  return {
    ...rest,
    visibility: optionalWord(visibility),
    unit: optionalWord(unit),
    rules: rules == null ? rules : { ...rules, ageLimitKind: optionalWord(rules.ageLimitKind) },
  }
}

const mutations: MutationResolvers = {
  createContest: async (_root, { input }, context) => {
    const { brand, title, ...rest } = input
    const brandId = brand == null ? undefined : idOf('Brand', brand)
    return { contest: await createContest(writing(context), { ...inputOf(rest), title, brandId }) }
  },
  updateContest: async (_root, { input }, context) => ({
    contest: await updateContest(writing(context), contestKey(input.contest), inputOf(input.changes)),
  }),
  publishContest: async (_root, { input }, context) => ({
    contest: await publishContest(writing(context), contestKey(input.contest)),
  }),
  returnContestToDraft: async (_root, { input }, context) => ({
    contest: await returnContestToDraft(writing(context), contestKey(input.contest)),
  }),
  duplicateContest: async (_root, { input }, context) => ({
    contest: await duplicateContest(writing(context), contestKey(input.contest)),
  }),
  deleteContest: async (_root, { input }, context) => {
    const contest = await deleteContest(writing(context), contestKey(input.contest))
    return { deletedId: globalId('Contest', contest.id) }
  },
}

export const contestResolvers: Resolvers = {
  Query: {
    contest: (_root, { by }, { work, wanted }) => requireContest(work, contestKey(by), wanted),
    contests: (_root, args, { work, loaders }) => {
      const filter = contestFilter(args.filter)
      checkFilter(filter)
      const order = orderOf(args.orderBy)
      const { accountId } = work.caller
      return connection(
        args,
        (page) => loaders.load(contestPages, accountId, { filter, order, page }),
        () => loaders.load(contestCounts, accountId, { filter }),
      )
    },
  },
  Mutation: mutations,
  Contest: {
    id: ({ id }) => globalId('Contest', id),
    databaseId: ({ id }) => id,
    status: (contest, _args, { work }) => enumValue(statusAt(contest, work.clock.now())),
    visibility: ({ visibility }) => enumValue(visibility),
    unit: ({ unit }) => enumValue(unit),
    viewUrl: (contest, _args, { work }) => viewUrl(work.settings.publicUrl, contest),
    embedCode: (contest, _args, { work }) => embedCode(work.settings.publicUrl, contest),
    iframeCode: (contest, _args, { work }) => iframeCode(work.settings.publicUrl, contest),
    settings: (contest) => contest,
    rules: (contest) => contest,
    referralAwards: (contest) => contest,
    design: ({ design }) => designOf(design),
    mail: ({ mail }) => mailOf(mail),
    brand: async ({ brandId }, _args, { loaders }) => {
      const brand = await loaders.load(brandsById, brandId)
      if (brand === null) throw notFound('brand')
      return brand
    },
    entryMethods: async ({ id }, _args, { loaders }) => [
      ...((await loaders.load(methodsOfContests, id)) ?? []),
    ],
    entryMethodCount: async ({ id }, _args, { loaders }) => (await loaders.load(methodCounts, id)) ?? 0,
  },
  ContestRules: { ageLimitKind: ({ ageLimitKind }) => enumValue(ageLimitKind) },
  ReferralAwards: {
    advocate: ({ referralAdvocateAmount }) => referralAdvocateAmount,
    friend: ({ referralFriendAmount }) => referralFriendAmount,
  },
}
