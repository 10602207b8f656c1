import { Command } from 'commander'
import type { ContestRow } from '../database/tables/index.js'
import type { OperatorWork } from '../domain/operator.js'
import { workIn } from './account-work.js'
import { act } from './act.js'
import { id, jsonOption, type OutputOptions, print, table } from './output.js'

const pageSize = 250
const listBound = 10_000

/** `contest list`. */
export function contestCommand(): Command {
  const list = new Command('list')
    .description('List an account’s contests, at most 10,000, the latest first.')
    .requiredOption('--account <id>', 'the account', id)
    .option(...jsonOption)
    .action(listAll)
  return new Command('contest').description('List contests.').addCommand(list)
}

async function listAll(options: OutputOptions & { readonly account: number }): Promise<void> {
  const { statusAt } = await import('../domain/contest/status.js')
  const rows = await act('contest list', async (work) => {
    const now = work.clock.now()
    const found = await contestsOf(work, options.account)
    return found.map((contest) => ({ contest, status: statusAt(contest, now) }))
  })
  const told = rows.map(({ contest, status }) => ({
    id: contest.id,
    publicId: contest.publicId,
    title: contest.title,
    status,
    slug: contest.slug,
    brandId: contest.brandId,
    startsAt: contest.startsAt,
    endsAt: contest.endsAt,
    timeZone: contest.timeZone,
    createdAt: contest.createdAt,
  }))
  print(options, told, () =>
    table(
      ['Id', 'Public id', 'Title', 'Status', 'Starts', 'Ends', 'Zone'],
      told.map((one) => [
        one.id,
        one.publicId,
        one.title,
        one.status,
        one.startsAt,
        one.endsAt,
        one.timeZone,
      ]),
      'The account has no contest.',
    ),
  )
}

async function contestsOf(work: OperatorWork, accountId: number): Promise<ContestRow[]> {
  const { requireAccount } = await import('../domain/account/manage.js')
  const { contestPages, defaultOrder } = await import('../domain/contest/list.js')
  const { pageRequest } = await import('../domain/page.js')
  await requireAccount(work, accountId)
  const reading = workIn(work, accountId)
  const found: ContestRow[] = []
  let after: string | undefined
  do {
    const page = pageRequest({ first: pageSize, after })
    const answer = await contestPages(reading, [accountId], { filter: {}, order: defaultOrder, page })
    const read = answer.get(accountId)
    found.push(...(read?.rows ?? []).map(({ row }) => row))
    after = read?.hasNext === true ? read.rows.at(-1)?.cursor : undefined
  } while (after !== undefined && found.length < listBound)
  return found
}
