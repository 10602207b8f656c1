import { requireContest } from '../../domain/contest/find.js'
import { contestTotals, noTotals } from '../../domain/counters/totals.js'
import { averageReferrals, checkTopReferrers, topReferrers } from '../../domain/referral/program.js'
import type { Resolvers } from '../../generated/resolvers.js'
import type { Loaders } from '../loaders.js'
import { contestKey } from '../lookups.js'

async function totalsOf({ id }: { readonly id: number }, loaders: Loaders) {
  return (await loaders.load(contestTotals, id)) ?? noTotals
}

const defaultSize = 50

/** Who referred whom, in figures and by name. */
export const referralProgramResolvers: Resolvers = {
  Query: {
    referralProgram: (_root, { contest }, { work }) => requireContest(work, contestKey(contest)),
  },
  Contest: { referralProgram: (contest) => contest },
  ReferralProgram: {
    contest: (contest) => contest,
    total: async (contest, _args, { loaders }) => (await totalsOf(contest, loaders)).referrals,
    referrers: async (contest, _args, { loaders }) => (await totalsOf(contest, loaders)).referrers,
    average: async (contest, _args, { loaders }) => averageReferrals(await totalsOf(contest, loaders)),
    top: async ({ id }, args, { loaders }) => {
      const first = args.first ?? defaultSize
      checkTopReferrers(first)
      return [...((await loaders.load(topReferrers, id, { first })) ?? [])]
    },
  },
}
