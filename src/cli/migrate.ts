import { Command } from 'commander'
import { readConfig } from '../config.js'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Apply the pending migrations and name them.')
    .action(async () => {
      const config = readConfig()
      const { openDatabase, requireCurrentSchema } = await import('./open-database.js')
      const opened = await openDatabase(config, { command: 'migrate' })
      try {
        const names = await requireCurrentSchema({ ...config, AUTO_MIGRATE: true }, opened.database)
        const lines = names.length === 0 ? ['The schema is current.'] : names.map((name) => `Applied ${name}`)
        process.stdout.write(`${lines.join('\n')}\n`)
      } finally {
        await opened.close()
      }
    })
}
