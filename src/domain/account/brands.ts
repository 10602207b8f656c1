import { and, asc, eq } from 'drizzle-orm'
import { accounts, type BrandRow, brands } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import type { OperatorWork } from '../operator.js'

/** Most brands that one list gives (#68). */
export const brandBound = 10_000

/** Changes of a brand: absent keeps, null is refused. */
export interface BrandChanges {
  /** 1 to 255 characters. */
  readonly name?: string | null | undefined
  readonly active?: boolean | null | undefined
  /** True only: makes this the default brand in place of the other. */
  readonly isDefault?: boolean | null | undefined
}

/** The row alone, unchecked. */
export async function insertBrand(
  work: OperatorWork,
  accountId: number,
  brand: { name: string; isDefault: boolean },
): Promise<BrandRow> {
  const [made] = await work.executor
    .insert(brands)
    .values({ ...brand, accountId, createdAt: work.clock.now() })
    .returning()
  if (made === undefined) throw new Error('The brand was not made.')
  return made
}

/** Makes a brand of the account; NOT_FOUND for an unknown account. Call it in a transaction. */
export async function createBrand(
  work: OperatorWork,
  accountId: number,
  input: { readonly name: string },
): Promise<BrandRow> {
  const checks = new Checks()
  checks.text('name', input.name, { min: 1, max: 255 })
  checks.done()
  await lockAccount(work, accountId)
  return await insertBrand(work, accountId, { name: input.name, isDefault: false })
}

/** Locks the account: under it changes which brand is the default one, of which there is always one, and how many webhooks there are. */
export async function lockAccount(work: OperatorWork, accountId: number): Promise<void> {
  const [account] = await work.executor
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('no key update')
  if (account === undefined) throw notFound('account')
}

/**
 * Changes a brand. The default brand cannot be switched off (STATE_FORBIDS), and stops being the default
 * only when another takes its place (#70); a brand that is switched off cannot become it. Call it in a
 * transaction.
 */
export async function updateBrand(
  work: OperatorWork,
  accountId: number,
  brandId: number,
  changes: BrandChanges,
): Promise<BrandRow> {
  const checks = new Checks()
  checks.notNull('', changes, ['name', 'active', 'isDefault'])
  checks.text('name', changes.name, { min: 1, max: 255 })
  checks.that(changes.isDefault !== false, 'isDefault', 'Make another brand the default one instead.')
  checks.done()
  await lockAccount(work, accountId)
  const brand = await requireBrand(work, accountId, brandId)
  const after = {
    name: changes.name ?? brand.name,
    active: changes.active ?? brand.active,
    isDefault: changes.isDefault ?? brand.isDefault,
  }
  if (after.isDefault && !after.active) {
    throw new DomainError('STATE_FORBIDS', 'The default brand cannot be switched off.', {
      subject: 'brand',
      fields: [{ path: 'active', message: 'The default brand cannot be switched off.' }],
    })
  }
  if (after.isDefault && !brand.isDefault) {
    await work.executor
      .update(brands)
      .set({ isDefault: false })
      .where(and(eq(brands.accountId, accountId), eq(brands.isDefault, true)))
  }
  const [updated] = await work.executor.update(brands).set(after).where(eq(brands.id, brandId)).returning()
  if (updated === undefined) throw notFound('brand')
  return updated
}

/** The brand, or NOT_FOUND for one that is not the account's. */
export async function requireBrand(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number,
  brandId: number,
): Promise<BrandRow> {
  const [brand] = await work.executor.select().from(brands).where(eq(brands.id, brandId))
  if (brand === undefined) throw notFound('brand')
  if (brand.accountId !== accountId) throw notFound('brand', 'foreign')
  return brand
}

/**
 * The brand that a creation goes to (#70): the one named, else the key's, else the account's default.
 * A brand that was switched off takes no creations: VALIDATION_FAILED at `brand`.
 */
export async function brandForCreation(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number,
  named: number | null | undefined,
  keyBrandId: number | null,
): Promise<BrandRow> {
  if (named != null) {
    const brand = await requireBrand(work, accountId, named)
    if (!brand.active) throw invalidField('brand', 'The brand is switched off.')
    return brand
  }
  if (keyBrandId !== null) return await requireBrand(work, accountId, keyBrandId)
  const [brand] = await work.executor
    .select()
    .from(brands)
    .where(and(eq(brands.accountId, accountId), eq(brands.isDefault, true)))
  if (brand === undefined) throw new Error('An account without a default brand.')
  return brand
}

/** The account's brands, oldest first, at most 10,000. */
export async function listBrands(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number,
): Promise<BrandRow[]> {
  return await work.executor
    .select()
    .from(brands)
    .where(eq(brands.accountId, accountId))
    .orderBy(asc(brands.id))
    .limit(brandBound)
}
