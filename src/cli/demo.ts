import { Command } from 'commander'
import { readConfig } from '../config.js'
import { facts, jsonOption, type OutputOptions, print } from './output.js'

/** `demo`: one more account with demo data, on any database. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Make an account with demo data: eight contests, 2,500 people, three keys.')
    .option(...jsonOption)
    .action(make)
}

async function make(options: OutputOptions): Promise<void> {
  const config = readConfig()
  const { openDatabase, requireCurrentSchema } = await import('./open-database.js')
  const { fillDemo, readDemoKeys } = await import('./demo-keys.js')
  const opened = await openDatabase(config, { command: 'demo' })
  try {
    await requireCurrentSchema(config, opened.database)
    // The folder's keys are those of the first demo account, with which the playground opens.
    const kept = opened.folder !== undefined && (await readDemoKeys(opened.folder)) === undefined
    const demo = await fillDemo(opened.database, kept ? opened.folder : undefined)
    print(options, demo, () =>
      facts([
        ['Account', demo.accountId],
        ['Contest', `${demo.contest.title} (${demo.contest.id}, ${demo.contest.publicId})`],
        ['Key for everything', demo.keys.full],
        ['Key that reads', demo.keys.public],
        ['Key for the contest', demo.keys.restricted],
      ]),
    )
  } finally {
    await opened.close()
  }
}
