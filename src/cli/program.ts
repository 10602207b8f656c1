import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { projectFile } from '../project.js'
import { accountCommand } from './account.js'
import { brandCommand } from './brand.js'
import { checkCommand } from './check.js'
import { contestCommand } from './contest.js'
import { demoCommand } from './demo.js'
import { drawCommand } from './draw.js'
import { failureText } from './failure.js'
import { importCommand } from './import.js'
import { keyCommand } from './key.js'
import { migrateCommand } from './migrate.js'
import { personCommand } from './person.js'
import { serveCommand } from './serve-command.js'
import { sourceCommand } from './source.js'
import { syncCommand } from './sync.js'
import { verifyCountersCommand } from './verify-counters.js'

/** All commands. What a command needs beyond its options is imported when it runs. */
export function program(): Command {
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }
  return new Command('giveaway-gateway')
    .description('A self-hosted GraphQL and REST gateway over giveaway data.')
    .version(version)
    .addCommand(serveCommand())
    .addCommand(checkCommand())
    .addCommand(migrateCommand())
    .addCommand(demoCommand())
    .addCommand(accountCommand())
    .addCommand(brandCommand())
    .addCommand(keyCommand())
    .addCommand(contestCommand())
    .addCommand(drawCommand())
    .addCommand(personCommand())
    .addCommand(importCommand())
    .addCommand(sourceCommand())
    .addCommand(syncCommand())
    .addCommand(verifyCountersCommand())
}

/** Runs the command line. A failure is printed on standard error and makes the exit status 1. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv])
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`)
    // At once: modules still on their way and sockets of a start cut short are not waited for.
    process.exit(1)
  }
}
