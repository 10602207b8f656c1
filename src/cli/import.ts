import { Command } from 'commander'
import { CommandError } from './failure.js'
import type { ImportOptions } from './import/options.js'
import { facts, id, jsonOption, print } from './output.js'

/** Exit statuses beside 0 and 1. */
const someFailed = 2
const interrupted = 130

/** `import`: brings people into a contest from a CSV file. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring people into a contest from a CSV file, or go on with an import that was cut short.')
    .argument('<file>', 'a CSV file in UTF-8 whose first row names the columns; -: standard input')
    .requiredOption('--account <id>', 'the account', id)
    .requiredOption('--contest <id>', 'the contest, by its id or its public id')
    .option('--update-existing', 'give people who are there what their rows say; absent: they are skipped')
    .option('--ignore-unknown', 'leave out columns that mean nothing')
    .option('--dry-run', 'check every row and write nothing but the rows that would fail')
    .option('--again', 'bring in once more a file that was brought in as a whole')
    .option('--trigger-workflows', 'set off the contest’s workflow for each new person')
    .option('--contact-permission-confirmed', 'these people agreed to be contacted: workflows need it')
    .option('--delimiter <character>', 'what stands between values', delimiterIn, ',')
    .option(
      '--errors <file>',
      'where rows that fail go; absent: FILE.errors.csv, with --dry-run FILE.dry-run.errors.csv',
    )
    .option(...jsonOption)
    .action(bring)
}

function delimiterIn(text: string): string {
  const character = text === '\\t' || text === 'tab' ? '\t' : text
  if (character.length === 1 && !/["\r\n]/.test(character)) return character
  throw new CommandError('A delimiter is one character, or tab.')
}

async function bring(file: string, options: ImportOptions): Promise<void> {
  if (options.triggerWorkflows && !options.contactPermissionConfirmed) {
    throw new CommandError('--trigger-workflows needs --contact-permission-confirmed.')
  }
  const { runImport } = await import('./import/run.js')
  const done = await runImport(file, options)
  print(options, done, () =>
    [
      facts([
        ['Rows', `${done.rows} of ${done.total}`],
        [options.dryRun ? 'Would be created' : 'Created', done.created],
        [options.dryRun ? 'Would be updated' : 'Updated', done.updated],
        [options.dryRun ? 'Would be skipped' : 'Skipped', done.skipped],
        [options.dryRun ? 'Would fail' : 'Failed', done.failed],
        ...(done.errors === null ? [] : [['Rows that failed', done.errors] as const]),
      ]),
      ...(done.state === 'known'
        ? [`This file was brought in on ${done.finishedAt}. Once more: --again.`]
        : []),
      ...(done.state === 'interrupted' ? ['Interrupted. The same command goes on from here.'] : []),
    ].join('\n'),
  )
  if (done.state === 'interrupted') process.exitCode = interrupted
  else if (done.state === 'finished' && done.failed > 0) process.exitCode = someFailed
}
