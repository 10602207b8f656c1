import { asc, eq } from 'drizzle-orm'
import { type AccountRow, accounts, type BrandRow } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { isEmailAddress } from '../email.js'
import { notFound } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import { insertBrand } from './brands.js'

/** Most accounts that one list gives. */
const listBound = 10_000

/** Changes of an account's profile: absent keeps, null clears; the name cannot be cleared. */
export interface AccountChanges {
  /** 1 to 255 characters. */
  readonly name?: string | null | undefined
  readonly email?: string | null | undefined
  /** An http or https address, at most 2,048 characters. */
  readonly website?: string | null | undefined
  /** An http or https address, at most 2,048 characters. */
  readonly avatarUrl?: string | null | undefined
}

export interface NewAccount extends AccountChanges {
  readonly name: string
}

/** Throws VALIDATION_FAILED with every fault of the profile. */
export function checkProfile(input: AccountChanges): void {
  const checks = new Checks()
  checks.notNull('', input, ['name'])
  checks.text('name', input.name, { min: 1, max: 255 })
  checks.that(input.email == null || isEmailAddress(input.email), 'email', 'email must be an e-mail address.')
  checks.webAddress('website', input.website)
  checks.webAddress('avatarUrl', input.avatarUrl)
  checks.done()
}

/** Makes an account with a default brand of the same name (#70). Call it in a transaction. */
export async function createAccount(
  work: OperatorWork,
  input: NewAccount,
): Promise<{ account: AccountRow; brand: BrandRow }> {
  checkProfile(input)
  const [account] = await work.executor
    .insert(accounts)
    .values({
      name: input.name,
      email: input.email?.trim() ?? null,
      website: input.website ?? null,
      avatarUrl: input.avatarUrl ?? null,
      createdAt: work.clock.now(),
    })
    .returning()
  if (account === undefined) throw new Error('The account was not made.')
  const brand = await insertBrand(work, account.id, { name: input.name, isDefault: true })
  return { account, brand }
}

/** Changes the profile; NOT_FOUND for an unknown account. */
export async function updateAccount(
  work: OperatorWork,
  accountId: number,
  changes: AccountChanges,
): Promise<AccountRow> {
  checkProfile(changes)
  const { name, email, website, avatarUrl } = changes
  const set = {
    ...(name == null ? {} : { name }),
    ...(email === undefined ? {} : { email: email?.trim() ?? null }),
    ...(website === undefined ? {} : { website }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  }
  if (Object.keys(set).length === 0) return await requireAccount(work, accountId)
  const [account] = await work.executor
    .update(accounts)
    .set(set)
    .where(eq(accounts.id, accountId))
    .returning()
  if (account === undefined) throw notFound('account')
  return account
}

/** The account, or NOT_FOUND. */
export async function requireAccount(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number,
): Promise<AccountRow> {
  const [account] = await work.executor.select().from(accounts).where(eq(accounts.id, accountId))
  if (account === undefined) throw notFound('account')
  return account
}

/** All accounts by id, at most 10,000. */
export async function listAccounts(work: Pick<OperatorWork, 'executor'>): Promise<AccountRow[]> {
  return await work.executor.select().from(accounts).orderBy(asc(accounts.id)).limit(listBound)
}
