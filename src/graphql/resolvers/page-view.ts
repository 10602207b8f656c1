import { recordPageView } from '../../domain/page-view/record.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { contestKey } from '../lookups.js'

export const pageViewResolvers: Resolvers = {
  Mutation: {
    recordPageView: (_root, { input: { contest, ...view } }, context) =>
      recordPageView(writing(context), contestKey(contest), view),
  },
}
