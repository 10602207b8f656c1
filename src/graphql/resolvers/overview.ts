import { brandsById } from '../../domain/account/find.js'
import { contestsById } from '../../domain/contest/find.js'
import { checkFilter } from '../../domain/contest/list.js'
import { notFound } from '../../domain/errors.js'
import { accountActivity } from '../../domain/overview/activity.js'
import { checkOverlaps, contestOverlap, contestsInCommon } from '../../domain/overview/overlap.js'
import { accountTotals, distinctContacts } from '../../domain/overview/totals.js'
import { winnerCountsOfAccounts, winnersOfAccounts } from '../../domain/overview/winners.js'
import type { AccountWinnersArgs, QueryContestsArgs, Resolvers } from '../../generated/resolvers.js'
import { enumValue, enumWord, optionalWord } from '../enums.js'
import type { Loaders } from '../loaders.js'
import { contestKey } from '../lookups.js'
import type { BrandModel } from '../models.js'
import { connection } from '../pagination.js'
import { contestFilter } from './contest.js'

/** Which contests are asked for, within their bounds; faults name `contests.search` and the like. */
function chosen(contests: QueryContestsArgs['filter']) {
  const filter = contestFilter(contests)
  checkFilter(filter, 'contests')
  return filter
}

async function brandOf(id: number, loaders: Loaders): Promise<BrandModel> {
  const brand = await loaders.load(brandsById, id)
  if (brand === null) throw notFound('brand')
  return brand
}

function winnersAsked({
  current = null,
  status,
  selectedFrom,
  selectedBefore,
  contests,
}: Partial<AccountWinnersArgs>) {
  return {
    current,
    statuses: status == null ? null : status.map(enumWord),
    selectedFrom: selectedFrom ?? null,
    selectedBefore: selectedBefore ?? null,
    contests: chosen(contests),
  }
}

/** What spans all contests of an account: sums, days, winners, and who is in several. */
export const overviewResolvers: Resolvers = {
  Account: {
    totals: async ({ id }, { contests }, { loaders }) => {
      const filter = chosen(contests)
      const totals = await loaders.load(accountTotals, id, filter)
      if (totals === null) throw notFound('account')
      return { ...totals, accountId: id, filter }
    },
    activity: (_account, { contests, by, ...asked }, { work }) =>
      accountActivity(work, { ...asked, by: optionalWord(by), filter: chosen(contests) }),
    winners: ({ id }, args, { loaders }) => {
      const asked = winnersAsked(args)
      return connection(
        args,
        (page) => loaders.load(winnersOfAccounts, id, { ...asked, page }),
        () => loaders.load(winnerCountsOfAccounts, id, asked),
      )
    },
    overlap: (_account, { contests }, { work }) => contestOverlap(work, contests.map(contestKey)),
  },
  AccountTotals: {
    contacts: ({ accountId, filter }, _args, { loaders }) =>
      loaders.load(distinctContacts, accountId, filter),
    byStatus: ({ byStatus }) => [...byStatus],
    byService: ({ byService }) => [...byService],
    byBrand: ({ byBrand }) => [...byBrand],
  },
  StatusFigures: { status: ({ status }) => enumValue(status) },
  ServiceFigures: { service: ({ service }) => enumValue(service) },
  BrandFigures: { brand: ({ brandId }, _args, { loaders }) => brandOf(brandId, loaders) },
  AccountActivity: {
    days: ({ days }) => [...days],
    series: ({ series }) => [...series],
  },
  ActivitySeries: {
    service: ({ service }) => service && enumValue(service),
    brand: ({ brandId }, _args, { loaders }) => (brandId === null ? null : brandOf(brandId, loaders)),
    days: ({ days }) => [...days],
  },
  AccountOverlap: {
    contests: ({ contests }) => [...contests],
    pairs: ({ pairs }) => [...pairs],
  },
  Contest: {
    overlaps: async ({ id }, { first }, { loaders }) => {
      checkOverlaps(first)
      const found = (await loaders.load(contestsInCommon, id, { first })) ?? []
      return await Promise.all(
        found.map(async ({ contestId, contacts }) => {
          const contest = await loaders.load(contestsById, contestId)
          if (contest === null) throw notFound('contest')
          return { contest, contacts }
        }),
      )
    },
  },
}
