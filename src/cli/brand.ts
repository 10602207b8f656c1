import { Command } from 'commander'
import { act } from './act.js'
import { facts, id, jsonOption, type OutputOptions, print, table } from './output.js'

interface BrandOptions extends OutputOptions {
  readonly account: number
}

/** `brand create | list`. */
export function brandCommand(): Command {
  const create = new Command('create')
    .description('Make a brand.')
    .requiredOption('--account <id>', 'the account', id)
    .requiredOption('--name <name>', '1 to 255 characters')
    .option(...jsonOption)
    .action(createOne)
  const list = new Command('list')
    .description('List an account’s brands.')
    .requiredOption('--account <id>', 'the account', id)
    .option(...jsonOption)
    .action(listAll)
  return new Command('brand').description('Make and list brands.').addCommand(create).addCommand(list)
}

async function createOne(options: BrandOptions & { readonly name: string }): Promise<void> {
  const { createBrand } = await import('../domain/account/brands.js')
  const brand = await act('brand create', (work) =>
    createBrand(work, options.account, { name: options.name }),
  )
  print(options, brand, () =>
    facts([
      ['Brand', brand.id],
      ['Account', brand.accountId],
      ['Name', brand.name],
    ]),
  )
}

async function listAll(options: BrandOptions): Promise<void> {
  const { listBrands } = await import('../domain/account/brands.js')
  const { requireAccount } = await import('../domain/account/manage.js')
  const brands = await act('brand list', async (work) => {
    await requireAccount(work, options.account)
    return await listBrands(work, options.account)
  })
  print(options, brands, () =>
    table(
      ['Id', 'Name', 'Default', 'Active'],
      brands.map(({ id, name, isDefault, active }) => [id, name, isDefault, active]),
      'The account has no brand.',
    ),
  )
}
