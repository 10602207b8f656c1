import { TableRows } from '../../../../database/table-rows.js'
import { type BrandRow, brands } from '../../../../database/tables/index.js'
import { listBrands, lockAccount } from '../../../account/brands.js'
import type { SourceBrand } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import {
  afterChanges,
  countsOf,
  faultBy,
  insertAll,
  linkedIds,
  native,
  type Placed,
  planned,
  sightingsOf,
  taken,
  updateAll,
} from '../page.js'
import type { StoreOfSource } from '../store.js'

interface Said {
  /** Undefined: it has none there. */
  readonly name: string | undefined
  readonly active: boolean
}

const fields = new Fields<Said, BrandRow>([
  { name: 'name', said: ({ name }) => name, held: ({ name }) => name },
  // The default brand cannot be switched off (#70).
  { name: 'active', said: ({ active }) => active, held: ({ active }) => active },
])

const inserted = new TableRows(brands, ['accountId', 'name', 'active', 'isDefault', 'createdAt'])
const updated = new TableRows(brands, ['id', 'name', 'active'])

function saidOf({ name, isActive }: SourceBrand): Said {
  return { name: name ?? undefined, active: isActive }
}

const faultOf = ({ name }: Said) => faultBy((checks) => checks.text('name', name, { min: 1, max: 255 }))

const plain = (name: string) => name.trim().toLowerCase()

/**
 * The brands of the service. One that is not known yet is the brand of the account that has the same name and is none of the service's, the
 * oldest of several, else a new one. The default brand stays switched on.
 */
export const storeBrands: StoreOfSource<'brand'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const { accountId } = drawing.source
  await lockAccount(work, accountId)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'brand', ids)
  const held = await listBrands(work, accountId)
  const linked = await linkedIds(
    ...([work, drawing, 'brand'] as const),
    held.map(({ id }) => id),
  )
  const free = new Map(
    held
      .filter(({ id }) => !linked.has(id))
      .toReversed()
      .map((brand) => [plain(brand.name), brand.id]),
  )
  const match = ({ said: { name = '' } }: Placed<Said>) => {
    const internalId = free.get(plain(name))
    free.delete(plain(name))
    return internalId === undefined ? undefined : { internalId, ...native }
  }
  const plan = planned(page.rows, {
    ...{ fields, known, match, held: new Map(held.map((brand) => [brand.id, brand])) },
  })
  const changed = plan.changed
    .map(afterChanges)
    .map((brand) => ({ ...brand, active: brand.active || brand.isDefault }))
  await updateAll(work, brands, updated, changed)
  const made = plan.fresh.map(({ externalId, said: { name, active } }) => ({
    ...{ accountId, active, isDefault: false, createdAt: work.clock.now() },
    name: name ?? `Brand ${externalId}`,
  }))
  const madeIds = await insertAll(work, brands, inserted, made)
  await noteSeen(work, drawing, 'brand', [...plan.seen, ...sightingsOf(fields, plan.fresh, madeIds)])
  return countsOf(page, plan)
}
