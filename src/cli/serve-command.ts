import { Command } from 'commander'
import { readConfig } from '../config.js'

export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Start the gateway: GraphQL, the REST dialects, the dashboard, the playground and the reference.',
    )
    .action(async () => {
      const config = readConfig()
      const { serve } = await import('./serve.js')
      await serve(config)
    })
}
