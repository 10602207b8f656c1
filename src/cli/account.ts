import { Command } from 'commander'
import type { AccountRow } from '../database/tables/index.js'
import { act } from './act.js'
import { CommandError } from './failure.js'
import { facts, id, jsonOption, type OutputOptions, print, table } from './output.js'

interface ProfileOptions extends OutputOptions {
  readonly name?: string
  readonly email?: string
  readonly website?: string
  readonly avatarUrl?: string
}

/** `account create | update | list`. */
export function accountCommand(): Command {
  return new Command('account')
    .description('Make, change and list accounts.')
    .addCommand(
      profileOptions(new Command('create'), true)
        .description('Make an account with a default brand.')
        .action(create),
    )
    .addCommand(
      profileOptions(new Command('update'), false)
        .description('Change an account’s profile; an empty text clears a value.')
        .requiredOption('--account <id>', 'the account', id)
        .action(update),
    )
    .addCommand(
      new Command('list')
        .description('List all accounts.')
        .option(...jsonOption)
        .action(list),
    )
}

function profileOptions(command: Command, isNew: boolean): Command {
  const name = ['--name <name>', 'the display name, 1 to 255 characters'] as const
  return (isNew ? command.requiredOption(...name) : command.option(...name))
    .option('--email <address>', 'the contact address')
    .option('--website <url>', 'the website’s address')
    .option('--avatar-url <url>', 'the picture’s address')
    .option(...jsonOption)
}

/** An option that was not given stays away; an empty text clears. */
function profile({ name, email, website, avatarUrl }: ProfileOptions) {
  return {
    name,
    email: email === '' ? null : email,
    website: website === '' ? null : website,
    avatarUrl: avatarUrl === '' ? null : avatarUrl,
  }
}

async function create(options: ProfileOptions & { readonly name: string }): Promise<void> {
  const { createAccount } = await import('../domain/account/manage.js')
  const { account, brand } = await act('account create', (work) =>
    createAccount(work, { ...profile(options), name: options.name }),
  )
  print(options, { ...account, brandId: brand.id }, () =>
    facts([...shown(account), ['Default brand', brand.id]]),
  )
}

async function update(options: ProfileOptions & { readonly account: number }): Promise<void> {
  const changes = profile(options)
  if (Object.values(changes).every((value) => value === undefined)) {
    throw new CommandError(
      'Nothing to change: give at least one of --name, --email, --website, --avatar-url.',
    )
  }
  const { updateAccount } = await import('../domain/account/manage.js')
  const account = await act('account update', (work) => updateAccount(work, options.account, changes))
  print(options, account, () => facts(shown(account)))
}

async function list(options: OutputOptions): Promise<void> {
  const { listAccounts } = await import('../domain/account/manage.js')
  const accounts = await act('account list', listAccounts)
  print(options, accounts, () =>
    table(
      ['Id', 'Name', 'E-mail', 'Website', 'Made'],
      accounts.map(({ id, name, email, website, createdAt }) => [id, name, email, website, createdAt]),
      'There is no account.',
    ),
  )
}

function shown(account: AccountRow): (readonly [string, unknown])[] {
  return [
    ['Account', account.id],
    ['Name', account.name],
    ['E-mail', account.email],
    ['Website', account.website],
  ]
}
