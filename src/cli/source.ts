import { Command, Option } from 'commander'
import type { SourceRow } from '../database/tables/index.js'
import { workIn } from './account-work.js'
import { act, onDatabase } from './act.js'
import { CommandError } from './failure.js'
import { count, facts, id, jsonOption, type OutputOptions, print, table, words } from './output.js'
import { readSecret } from './secret-input.js'

/** The dialects as people type them. */
const dialects = { sweepwidget: 'sweepwidget', revup: 'revup', 'blitz-rocket': 'blitz_rocket' } as const

interface AddOptions extends OutputOptions {
  readonly account: number
  readonly dialect: keyof typeof dialects
  readonly name?: string
  readonly baseUrl?: string
  readonly brand?: number
  readonly contests?: string[]
  readonly interval?: number
  readonly manual?: true
  readonly sameService?: true
}

/** `source add | list | test | remove | reseal`. */
export function sourceCommand(): Command {
  return new Command('source')
    .description('Name running accounts at other services, whose data is drawn in.')
    .addCommand(addCommand())
    .addCommand(
      new Command('list')
        .description('List sources, without their credentials.')
        .option('--account <id>', 'only this account’s', id)
        .option(...jsonOption)
        .action(list),
    )
    .addCommand(
      new Command('test')
        .description('Say in one line what a source’s credential reaches. Exit status 1: nothing.')
        .argument('<source>', 'the source’s number', id)
        .option(...jsonOption)
        .action(test),
    )
    .addCommand(
      new Command('remove')
        .description('Remove a source for good, and destroy its credential. What came from it stays.')
        .argument('<source>', 'the source’s number', id)
        .option(...jsonOption)
        .action(remove),
    )
    .addCommand(
      new Command('reseal')
        .description('Seal with SECRETS_KEY what SECRETS_KEY_PREVIOUS has sealed.')
        .option(...jsonOption)
        .action(reseal),
    )
}

function addCommand(): Command {
  return new Command('add')
    .description('Name an account. Its credential is asked for without echo, or read from standard input.')
    .requiredOption('--account <id>', 'the account here that it fills', id)
    .addOption(
      new Option('--dialect <name>', 'the API that the service speaks')
        .choices(Object.keys(dialects))
        .makeOptionMandatory(),
    )
    .option('--name <text>', 'what to call it; absent: the service’s name')
    .option('--base-url <address>', 'where the service’s API is; absent: where its documents say')
    .option('--brand <id>', 'the brand that its contests go to; absent: the default one', id)
    .option('--contests <ids>', 'Blitz Rocket’s contests, separated by commas', words)
    .option('--interval <minutes>', 'minutes from one run to the next; absent: 60', count)
    .option('--manual', 'draw it in only when somebody asks for it')
    .option('--same-service', 'the address is another one of the service that the account’s ids are from')
    .option(...jsonOption)
    .action(add)
}

async function add(options: AddOptions): Promise<void> {
  if (options.manual && options.interval !== undefined) {
    throw new CommandError('Say --interval or --manual, not both.')
  }
  const credential = await readSecret('Credential of the account at the service: ')
  const { addSource } = await import('../domain/source/manage.js')
  const source = await act('source add', (work) =>
    addSource(workIn(work, options.account), {
      dialect: dialects[options.dialect],
      credential,
      name: options.name,
      baseUrl: options.baseUrl,
      brandId: options.brand,
      contestIds: options.contests,
      interval: options.manual ? null : options.interval,
      sameService: options.sameService,
    }),
  )
  print(options, told(source), () => facts(shown(source)))
}

async function list(options: OutputOptions & { readonly account?: number }): Promise<void> {
  const { listSources } = await import('../domain/source/find.js')
  const sources = await act('source list', (work) => listSources(work, options.account ?? null))
  print(options, sources.map(told), () =>
    table(
      ['Id', 'Account', 'Dialect', 'Name', 'Address', 'Contests', 'Minutes', 'Next run'],
      sources.map((source) => [
        source.id,
        source.accountId,
        typed(source),
        source.name,
        source.baseUrl,
        source.settings.contestIds?.join('\n'),
        source.interval,
        source.nextRunAt,
      ]),
      'There is no source.',
    ),
  )
}

async function test(sourceId: number, options: OutputOptions): Promise<void> {
  const { accountOfSource } = await import('../domain/source/find.js')
  const { testSource } = await import('../domain/source/ask.js')
  const { systemClock } = await import('../domain/clock.js')
  const { createReach } = await import('../sync/reach.js')
  const { source, ...outcome } = await onDatabase('source test', async (database) => {
    const operator = { executor: database.root, clock: systemClock }
    const work = workIn(operator, await accountOfSource(operator, sourceId))
    return await testSource({ ...work, sources: createReach() }, sourceId)
  })
  print(options, { source: source.id, ...outcome }, () => outcome.says)
  if (!outcome.reached) process.exitCode = 1
}

async function remove(sourceId: number, options: OutputOptions): Promise<void> {
  const { accountOfSource } = await import('../domain/source/find.js')
  const { removeSource } = await import('../domain/source/manage.js')
  await act('source remove', async (work) =>
    removeSource(workIn(work, await accountOfSource(work, sourceId)), sourceId),
  )
  print(options, { removed: sourceId }, () => 'Removed. What came from it stays.')
}

async function reseal(options: OutputOptions): Promise<void> {
  const { readConfig } = await import('../config.js')
  const { resealCredentials } = await import('../domain/source/credential.js')
  const { domainSettings } = await import('./domain-settings.js')
  const { sealing } = domainSettings(readConfig(), '')
  const result = await act('source reseal', (work) => resealCredentials(work, sealing))
  print(options, result, () =>
    facts([
      ['Sealed anew', result.resealed],
      [
        'Without a key, to be given their credentials anew',
        result.locked.length === 0 ? 'none' : result.locked,
      ],
    ]),
  )
}

function typed({ dialect }: SourceRow): string {
  return dialect.replace('_', '-')
}

/** What may be told of a source: all but its credential. */
function told(source: SourceRow) {
  const { id, accountId, brandId, name, baseUrl, settings, interval, nextRunAt, createdAt, updatedAt } =
    source
  const { contestIds = null } = settings
  return {
    ...{ id, accountId, brandId, dialect: typed(source), name, baseUrl, contestIds },
    ...{ interval, nextRunAt, createdAt, updatedAt },
  }
}

function shown(source: SourceRow): (readonly [string, unknown])[] {
  return [
    ['Id', source.id],
    ['Account', source.accountId],
    ['Dialect', typed(source)],
    ['Name', source.name],
    ['Address', source.baseUrl],
    ['Brand', source.brandId ?? 'the default one'],
    ['Contests', source.settings.contestIds ?? 'all that it lists'],
    ['Minutes between runs', source.interval ?? 'only when asked for'],
  ]
}
