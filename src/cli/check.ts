import { Command } from 'commander'
import pc from 'picocolors'
import { type Config, ConfigError, readConfig } from '../config.js'
import { type Finding, missing, ok } from './checks/finding.js'
import { jsonOption, type OutputOptions, print } from './output.js'

export function checkCommand(): Command {
  return new Command('check')
    .description('Say what a start would find: settings, database, mail server, beacon. Changes nothing.')
    .option(...jsonOption)
    .action(async (options: OutputOptions) => {
      const findings = await examine()
      const failed = findings.some(({ level }) => level === 'missing')
      print(options, { ready: !failed, findings }, () => findings.map(line).join('\n'))
      if (failed) process.exitCode = 1
    })
}

/** Everything that can be found out, in the order in which a start would need it. */
async function examine(): Promise<readonly Finding[]> {
  const config = settings()
  if (config instanceof ConfigError) return [missing('settings', config.message)]
  const { checkSettings } = await import('./checks/settings.js')
  const { checkRedis } = await import('./checks/redis.js')
  const { checkBeacon, checkMailServer } = await import('./checks/outside.js')
  const found = await Promise.all([
    [ok('settings', 'Every variable holds what it takes.')],
    databaseFindings(config),
    checkMailServer(config),
    checkRedis(config),
    checkBeacon(config),
  ])
  return [...found.flat(), ...checkSettings(config)]
}

function settings(): Config | ConfigError {
  try {
    return readConfig()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

async function databaseFindings(config: Config): Promise<readonly Finding[]> {
  const { checkFolder, checkServer } = await import('./checks/database.js')
  if (config.DATABASE_URL === undefined) return await checkFolder(config.DATA_DIR)
  const { checkReplicas } = await import('./checks/replicas.js')
  const { openDatabase } = await import('./open-database.js')
  const { CommandError } = await import('./failure.js')
  try {
    const statementTimeout = config.OPERATION_TIMEOUT_MS * 2
    const opened = await openDatabase(config, { command: 'check', statementTimeout })
    try {
      const { checkDirect } = await import('./checks/pooler.js')
      const found = [
        ...(await checkServer(config, opened.database)),
        ...(await checkDirect(config, opened.database)),
        ...(await checkReplicas(config, opened.database)),
      ]
      return [ok('database', 'PostgreSQL answers.'), ...found]
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof CommandError) return [missing('database', error.message)]
    throw error
  }
}

const marks = { ok: pc.green('ok     '), warning: pc.yellow('warning'), missing: pc.red('missing') }
const width = 16

function line({ level, subject, says }: Finding): string {
  return `${marks[level]}  ${subject.padEnd(width)}${says}`
}
