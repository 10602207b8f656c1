import { Command } from 'commander'
import { id, jsonOption, type OutputOptions, print, table } from './output.js'
import type { Drawn, SyncOptions } from './sync/run.js'

const interrupted = 130

/** `sync`: draws sources in. */
export function syncCommand(): Command {
  return new Command('sync')
    .description('Draw in what has come at the sources that are due. Exit status 1: not all came in step.')
    .option('--source <id>', 'only this source, due or not', id)
    .option('--account <id>', 'only the sources of this account, due or not', id)
    .option('--full', 'fetch everything, and mark what is not there any more')
    .option(...jsonOption)
    .action(sync)
}

async function sync(options: SyncOptions & OutputOptions): Promise<void> {
  const { runSync } = await import('./sync/run.js')
  const { drawn, interrupted: wasStopped } = await runSync(options)
  print(options, drawn.map(told), () =>
    [
      table(
        [
          'Source',
          'Name',
          'Outcome',
          'Run',
          'Rows',
          'New',
          'Changed',
          'Gone',
          'Left out',
          'Problems',
          'Requests',
        ],
        drawn.map(shown),
        'No source is due.',
      ),
      ...drawn.flatMap(sentence),
    ].join('\n'),
  )
  if (wasStopped) process.exitCode = interrupted
  else if (drawn.some(({ outcome }) => outcome.state !== 'completed')) process.exitCode = 1
}

const words = {
  completed: 'in step',
  failed: 'failed',
  held_up: 'held up',
  stopped: 'stopped',
  lost: 'taken over',
  busy: 'busy',
} as const

function told({ source, outcome }: Drawn) {
  if (outcome.state === 'busy') return { source: source.id, state: outcome.state, run: null }
  const { id: runId, kind, counts, requests, problems, startedAt, endedAt, error } = outcome.run
  return {
    source: source.id,
    state: outcome.state,
    run: { id: runId, kind, counts, requests, problems, startedAt, endedAt, error },
  }
}

function shown({ source, outcome }: Drawn): readonly unknown[] {
  const start = [source.id, source.name, words[outcome.state]]
  if (outcome.state === 'busy') return start
  const { run } = outcome
  const sum = (name: 'seen' | 'made' | 'changed' | 'vanished' | 'skipped') =>
    Object.values(run.counts).reduce((total, count) => total + count[name], 0)
  return [
    ...[...start, run.kind, sum('seen'), sum('made'), sum('changed'), sum('vanished'), sum('skipped')],
    ...[run.problems, run.requests],
  ]
}

/** Why a source is not in step, and what follows. */
function sentence({ source, outcome }: Drawn): string[] {
  const name = `${source.name} (${source.id})`
  switch (outcome.state) {
    case 'busy':
      return [`${name} is being drawn in by another process.`]
    case 'lost':
      return [`${name} was taken over by another process, or removed.`]
    case 'stopped':
      return [`${name}: the next run goes on from here.`]
    case 'held_up':
      return [`${name} is due again later: ${outcome.run.error}`]
    case 'failed':
      return [`${name} failed: ${outcome.run.error}`]
    case 'completed':
      return []
  }
}
