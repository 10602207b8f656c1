import { type ContestKey, requireContest } from '../domain/contest/find.js'
import { entryCounts } from '../domain/entry/count.js'
import { checkExportLimit, exportBound, exportedEntries } from '../domain/entry/export.js'
import { entryPages, type LedgerOwner } from '../domain/entry/list.js'
import { numberedEntries } from '../domain/entry/numbered.js'
import { numberedPage, pageRequest } from '../domain/page.js'
import type { ContestEntriesArgs, ContestEntriesExportArgs } from '../generated/resolvers.js'
import type { Context } from './context.js'
import { entryConditions, entryOrdering } from './entry-arguments.js'
import type { EntryModel } from './models.js'
import { type Connection, connection, pageFound } from './pagination.js'

/** Connections over the ledger of a contest or of a person by its id; checks the arguments at once. */
export function ledgerOf(
  owner: LedgerOwner,
  args: Partial<ContestEntriesArgs>,
  { loaders }: Context,
): (id: number) => Connection<EntryModel> {
  const filter = entryConditions(args.filter)
  const order = entryOrdering(args.orderBy)
  pageRequest(args)
  return (id) =>
    connection(
      args,
      (page) => loaders.load(entryPages, id, { owner, filter, order, page }),
      () => loaders.load(entryCounts, id, { owner, filter }),
    )
}

/** The ledger of the contest that the key names; NOT_FOUND for one that does not exist for the caller. */
export async function ledgerOfContest(
  contest: ContestKey,
  args: Partial<ContestEntriesArgs>,
  context: Context,
): Promise<Connection<EntryModel>> {
  const read = ledgerOf('contest', args, context)
  const { loaders, work } = context
  const page = numberedPage(args)
  if (page === undefined) return read((await requireContest(work, contest)).id)
  // By the number of the page: the contest, the page and, where it is kept, the total are read at once.
  const filter = entryConditions(args.filter)
  const order = entryOrdering(args.orderBy)
  const found = pageFound(await loaders.load(numberedEntries, contest, { filter, order, page }))
  const { contestId, total } = found
  return connection(
    args,
    async () => found,
    async () => total ?? (await loaders.load(entryCounts, contestId, { owner: 'contest', filter })),
  )
}

/** Reads the latest rows of a contest's or a person's ledger by its id; checks the arguments at once. */
export function ledgerExport(
  owner: LedgerOwner,
  args: Partial<ContestEntriesExportArgs>,
  { loaders }: Context,
): (id: number) => Promise<EntryModel[]> {
  const limit = args.limit ?? exportBound.owner
  checkExportLimit(limit)
  const filter = entryConditions(args.filter)
  return async (id) => [...((await loaders.load(exportedEntries, id, { owner, filter, limit })) ?? [])]
}
