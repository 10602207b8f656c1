import type { SourceRow, SourceRunRow } from '../../database/tables/index.js'
import { brandsById } from '../../domain/account/find.js'
import { testSource } from '../../domain/source/ask.js'
import { isLocked } from '../../domain/source/credential.js'
import { requireSource, sourcesOfAccounts } from '../../domain/source/find.js'
import { addSource, removeSource, updateSource } from '../../domain/source/manage.js'
import { requestRun } from '../../domain/source/request.js'
import {
  countsByKind,
  lastRuns,
  problemBound,
  problemsOfRuns,
  runCounts,
  runPages,
} from '../../domain/source/runs.js'
import type { Work } from '../../domain/work.js'
import type { Resolvers, SourceStatus } from '../../generated/resolvers.js'
import { reachingOut, writing } from '../context.js'
import { enumValue, enumWord } from '../enums.js'
import { globalId, idOf } from '../global-id.js'
import { sourceId } from '../lookups.js'
import { connection } from '../pagination.js'

/** The brand's row id; absent and null stay what they are. */
function brandId(brand: string | null | undefined): number | null | undefined {
  return brand == null ? brand : idOf('Brand', brand)
}

const statusOfState = { running: 'RUNNING', completed: 'IN_STEP', failed: 'FAILED' } as const

function statusOf(work: Work, source: SourceRow, last: SourceRunRow | null): SourceStatus {
  if (isLocked(work.settings.sealing, source)) return 'LOCKED'
  return last === null ? 'NEW' : statusOfState[last.state]
}

export const sourceResolvers: Resolvers = {
  Query: {
    source: (_root, { by }, { work }) => requireSource(work, sourceId(by)),
  },
  Mutation: {
    addSource: async (_root, { input: { brand, dialect, ...input } }, context) => ({
      source: await addSource(writing(context), {
        ...input,
        dialect: enumWord(dialect),
        brandId: brandId(brand),
      }),
    }),
    updateSource: async (_root, { input: { source: by, changes } }, context) => {
      const { brand, ...rest } = changes
      const id = sourceId(by)
      return { source: await updateSource(writing(context), id, { ...rest, brandId: brandId(brand) }) }
    },
    removeSource: async (_root, { input }, context) => {
      const id = sourceId(input.source)
      await removeSource(writing(context), id)
      return { removedId: globalId('Source', id) }
    },
    syncSource: async (_root, { input: { source: by, full } }, context) => ({
      source: await requestRun(writing(context), sourceId(by), full),
    }),
    testSource: (_root, { input }, context) => testSource(reachingOut(context), sourceId(input.source)),
  },
  Account: {
    sources: async ({ id }, _args, { loaders }) => [...((await loaders.load(sourcesOfAccounts, id)) ?? [])],
  },
  Source: {
    id: ({ id }) => globalId('Source', id),
    databaseId: ({ id }) => id,
    dialect: ({ dialect }) => enumValue(dialect),
    brand: ({ brandId: id }, _args, { loaders }) => (id === null ? null : loaders.load(brandsById, id)),
    contestIds: ({ settings: { contestIds } }) => (contestIds === undefined ? null : [...contestIds]),
    status: async (source, _args, { work, loaders }) =>
      statusOf(work, source, await loaders.load(lastRuns, source.id)),
    lastRun: ({ id }, _args, { loaders }) => loaders.load(lastRuns, id),
    runs: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(runPages, id, page),
        () => loaders.load(runCounts, id),
      ),
  },
  SourceRun: {
    id: ({ id }) => globalId('SourceRun', id),
    databaseId: ({ id }) => id,
    kind: ({ kind }) => enumValue(kind),
    state: ({ state }) => enumValue(state),
    counts: (run) => countsByKind(run),
    problemCount: ({ problems }) => problems,
    problems: async ({ id }, { first }, { loaders }) => [
      ...((await loaders.load(problemsOfRuns, id, problemBound(first))) ?? []),
    ],
  },
}
