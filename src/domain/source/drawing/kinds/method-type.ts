import { isCatalogued, methodTypeOf } from '../method-types.js'
import type { StoreOfSource, Unstored } from '../store.js'

/**
 * Compares the service's kinds of action with the catalogue, which is the gateway's own: nothing is written. A kind that the
 * catalogue has not, or has under another number, is told, since methods of it print otherwise here.
 */
export const storeMethodTypes: StoreOfSource<'methodType'> = (_work, _drawing, rows) => {
  const skipped = rows.flatMap(({ externalId, name }, row): Unstored[] => {
    if (isCatalogued(externalId, name)) return []
    const problem = `is not in the catalogue: its methods are held as type ${methodTypeOf(externalId, name)}`
    return [{ row, field: '', problem }]
  })
  return Promise.resolve({ made: 0, changed: 0, unchanged: rows.length - skipped.length, skipped })
}
