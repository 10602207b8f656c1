import { and, eq, inArray } from 'drizzle-orm'
import { type AccountRow, accounts, type BrandRow, brands } from '../../database/tables/index.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead } from '../work.js'
import { brandBound } from './brands.js'

const byId: ListOrder = { name: 'id', expression: brands.id, type: 'bigint', direction: 'asc' }

/** The caller's own account; another's does not exist. */
export const accountsById: BatchRead<number, AccountRow> = async (work, ids) => {
  if (!ids.includes(work.caller.accountId)) return new Map()
  const found = await work.executor.select().from(accounts).where(eq(accounts.id, work.caller.accountId))
  return new Map(found.map((account) => [account.id, account]))
}

/** Brands by id, as far as they are the caller's account's. */
export const brandsById: BatchRead<number, BrandRow> = async (work, ids) => {
  const found = await work.executor
    .select()
    .from(brands)
    .where(and(inArray(brands.id, [...ids]), eq(brands.accountId, work.caller.accountId)))
  return new Map(found.map((brand) => [brand.id, brand]))
}

/** The brands of each account, oldest first, at most 10,000 (#68); with `active` only such ones. */
export const brandsOfAccounts: BatchRead<number, readonly BrandRow[], { active: boolean | null }> = async (
  work,
  accountIds,
  { active },
) => {
  const where = active === null ? undefined : eq(brands.active, active)
  const list = { table: brands, parent: brands.accountId, id: brands.id, where, order: byId }
  return await readLists(work.executor, list, accountIds, brandBound)
}
