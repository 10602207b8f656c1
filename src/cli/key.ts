import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import type { ApiKeyRow } from '../database/tables/index.js'
import { act } from './act.js'
import { CommandError } from './failure.js'
import { count, facts, id, ids, jsonOption, type OutputOptions, print, table, words } from './output.js'

interface KeyOptions extends OutputOptions {
  readonly account: number
  readonly scopes?: string[]
  readonly public?: true
  readonly contests?: number[]
  readonly brand?: number
  readonly name?: string
  readonly readsPerMinute?: number
  readonly writesPerMinute?: number
  readonly heavyReadsPerMinute?: number
  readonly requestsPerMinute?: number
  readonly costPerMinute?: number
}

/** `key create | import | list | revoke`. */
export function keyCommand(): Command {
  return new Command('key')
    .description('Make, import, list and revoke API keys.')
    .addCommand(
      keyOptions(new Command('create'))
        .description('Make a key. It is shown once: only its hash is kept.')
        .action(create),
    )
    .addCommand(
      keyOptions(new Command('import'))
        .description('Take over a key that an integrator uses already, read from standard input.')
        .action(takeOver),
    )
    .addCommand(
      new Command('list')
        .description('List keys, revoked ones too, without the keys themselves.')
        .option('--account <id>', 'only this account’s', id)
        .option(...jsonOption)
        .action(list),
    )
    .addCommand(
      new Command('revoke')
        .description('Revoke a key for good.')
        .argument('<key>', 'the key’s id', id)
        .option(...jsonOption)
        .action(revoke),
    )
}

function keyOptions(command: Command): Command {
  return command
    .requiredOption('--account <id>', 'the account', id)
    .option('--scopes <list>', "what the key may do, separated by commas; '*': everything", words)
    .option('--public', 'only those of the scopes that read; all that read where --scopes is not given')
    .option('--contests <ids>', 'only these contests, separated by commas', ids)
    .option('--brand <id>', 'the brand that the key’s creations go to', id)
    .option('--name <text>', 'what the key is for')
    .option('--reads-per-minute <number>', 'how often it may read in the Revup and Blitz Rocket APIs', count)
    .option('--writes-per-minute <number>', 'how often it may write there', count)
    .option('--heavy-reads-per-minute <number>', 'how often it may read heavily there', count)
    .option('--requests-per-minute <number>', 'how many GraphQL requests it may make', count)
    .option('--cost-per-minute <number>', 'what its GraphQL operations may cost', count)
    .option(...jsonOption)
}

/** Everything that a new key needs; without scopes only a public key is made, and that reads everything. */
function newKey(options: KeyOptions) {
  if (options.scopes === undefined && options.public === undefined) {
    throw new CommandError("Say what the key may do: --scopes LIST, --scopes '*' or --public.")
  }
  return {
    name: options.name ?? (options.public ? 'Public key' : 'Key'),
    scopes: options.scopes ?? ['*'],
    publicOnly: options.public ?? false,
    contestIds: options.contests,
    brandId: options.brand,
    readsPerMinute: options.readsPerMinute,
    writesPerMinute: options.writesPerMinute,
    heavyReadsPerMinute: options.heavyReadsPerMinute,
    requestsPerMinute: options.requestsPerMinute,
    costPerMinute: options.costPerMinute,
  }
}

/** What may be told of a key: all but its hash. */
function told({ hash: _, ...rest }: ApiKeyRow) {
  return rest
}

async function create(options: KeyOptions): Promise<void> {
  const input = newKey(options)
  const { createKey } = await import('../domain/api-key/manage.js')
  const { key, raw } = await act('key create', (work) => createKey(work, options.account, input))
  print(options, { key: raw, ...told(key) }, () =>
    [facts([...shown(key), ['Key', raw]]), 'The key is not shown again.'].join('\n'),
  )
}

async function takeOver(options: KeyOptions): Promise<void> {
  const input = newKey(options)
  if (process.stdin.isTTY) process.stderr.write('Paste the key, then press Enter and Ctrl-D.\n')
  const raw = (await text(process.stdin)).trim()
  const { importKey } = await import('../domain/api-key/manage.js')
  const key = await act('key import', (work) => importKey(work, options.account, { ...input, raw }))
  print(options, told(key), () => facts(shown(key)))
}

async function list(options: OutputOptions & { readonly account?: number }): Promise<void> {
  const { listKeys } = await import('../domain/api-key/manage.js')
  const { requireAccount } = await import('../domain/account/manage.js')
  const keys = await act('key list', async (work) => {
    if (options.account !== undefined) await requireAccount(work, options.account)
    return await listKeys(work, options.account ?? null)
  })
  print(options, keys.map(told), () =>
    table(
      ['Id', 'Account', 'Name', 'Begins', 'Scopes', 'Contests', 'Made', 'Revoked'],
      keys.map((key) => [
        key.id,
        key.accountId,
        key.name,
        key.prefix,
        key.scopes.join('\n'),
        key.contestIds ?? 'all',
        key.createdAt,
        key.revokedAt,
      ]),
      'There is no key.',
    ),
  )
}

async function revoke(keyId: number, options: OutputOptions): Promise<void> {
  const { revokeKey } = await import('../domain/api-key/manage.js')
  const key = await act('key revoke', (work) => revokeKey(work, null, keyId))
  print(options, told(key), () => facts([...shown(key), ['Revoked', key.revokedAt]]))
}

function shown(key: ApiKeyRow): (readonly [string, unknown])[] {
  return [
    ['Id', key.id],
    ['Account', key.accountId],
    ['Name', key.name],
    ['Scopes', key.scopes],
    ['Contests', key.contestIds ?? 'all'],
    ...limits(key).map(([name, value]) => [name, value ?? 'as for every key'] as const),
  ]
}

function limits(key: ApiKeyRow): (readonly [string, number | null])[] {
  return [
    ['Reads a minute', key.readsPerMinute],
    ['Writes a minute', key.writesPerMinute],
    ['Heavy reads a minute', key.heavyReadsPerMinute],
    ['GraphQL requests a minute', key.requestsPerMinute],
    ['GraphQL cost a minute', key.costPerMinute],
  ]
}
