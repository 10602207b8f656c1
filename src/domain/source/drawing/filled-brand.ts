import { brandForCreation } from '../../account/brands.js'
import type { WriteWork } from '../../work.js'
import type { Drawing } from './store.js'

/** The brand that a source fills: the one that was named for it, else the account's default brand. It may be switched off. */
export async function filledBrand(work: WriteWork, { source }: Drawing): Promise<number> {
  if (source.brandId !== null) return source.brandId
  const { id } = await brandForCreation(work, source.accountId, null, null)
  return id
}
