import { Command } from 'commander'
import { act } from './act.js'
import { CommandError } from './failure.js'
import { jsonOption, type OutputOptions, print, table } from './output.js'

/**
 * `verify-counters`: exit status 1 where a kept figure differs from the ledger, unless `--repair` has
 * mended all of them.
 */
export function verifyCountersCommand(): Command {
  return new Command('verify-counters')
    .description('Recompute totals, counts and rollups from the ledger and name every difference.')
    .option('--repair', 'write what the ledger says where a figure differs')
    .option(...jsonOption)
    .action(verify)
}

async function verify(options: OutputOptions & { readonly repair?: true }): Promise<void> {
  const { verifyCounters } = await import('../domain/counters/verify.js')
  const { repairCounters } = await import('../domain/counters/repair.js')
  const { repairContacts } = await import('../domain/contact/recount.js')
  const found = await act('verify-counters', async ({ executor }) => {
    const verification = await verifyCounters(executor)
    if (options.repair) {
      const wrong = new Set(verification.differences.map(({ contestId }) => contestId))
      await repairCounters(
        executor,
        [...wrong].filter((id) => id !== null),
      )
      if (wrong.has(null)) await repairContacts(executor)
    }
    return verification
  })
  const { differences, more } = found
  print(options, found, () =>
    table(
      ['Contest', 'Place', 'Field', 'Kept', 'Ledger says'],
      differences.map(({ contestId, place, field, stored, actual }) => [
        contestId,
        place,
        field,
        stored,
        actual,
      ]),
      'Every counter is what the ledger says.',
    ),
  )
  if (differences.length === 0 || (options.repair && !more)) return
  throw new CommandError(
    `Counters that differ from the ledger: ${differences.length}${more ? ' or more' : ''}.`,
  )
}
