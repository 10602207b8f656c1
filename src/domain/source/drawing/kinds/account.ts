import { eq } from 'drizzle-orm'
import { type AccountRow, accounts } from '../../../../database/tables/index.js'
import { lockAccount } from '../../../account/brands.js'
import { checkProfile, requireAccount } from '../../../account/manage.js'
import type { WriteWork } from '../../../work.js'
import type { SourceAccount } from '../../model.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import { filledBrand } from '../filled-brand.js'
import { afterChanges, faultBy, linkedIds, native, type Placed, planned, sameNamed, taken } from '../page.js'
import type { Drawing, StoreOfSource } from '../store.js'

const told = ['name', 'email', 'website', 'avatarUrl'] as const

type Said = { readonly [Name in (typeof told)[number]]?: string | null | undefined }

const fields = new Fields<Said, AccountRow>(sameNamed(told))

function saidOf({ name, email, website, avatarUrl }: SourceAccount): Said {
  const known = (text: string | null | undefined) => (text === undefined ? undefined : text || null)
  return {
    name: name || undefined,
    ...{ email: known(email?.trim()), website: known(website), avatarUrl: known(avatarUrl) },
  }
}

const faultOf = (said: Said) => faultBy(() => checkProfile(said))

/**
 * The account that the credential belongs to is the gateway's account, which keeps what it has: what is null here is filled, and it is as
 * old as the older of the two. Its plan, and with it every right, stays the gateway's own. The brand of the credential is the one
 * that the source fills. An account of the service is one account here: a second one is left out.
 */
export const storeAccount: StoreOfSource<'account'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const { accountId } = drawing.source
  await lockAccount(work, accountId)
  const held = await requireAccount(work, accountId)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'account', ids)
  const linked = await linkedIds(work, drawing, 'account', [accountId])
  const first = linked.size > 0 ? undefined : page.rows[0]?.externalId
  const isOwn = ({ externalId }: Placed<Said>) => known.has(externalId) || externalId === first
  const plan = planned(page.rows.filter(isOwn), {
    ...{ fields, known, held: new Map([[accountId, held]]) },
    match: () => ({ internalId: accountId, ...native }),
  })
  const [own] = plan.seen
  const row = rows.find(({ externalId }) => externalId === own?.externalId)
  const [change] = plan.changed
  const after = change === undefined ? held : afterChanges(change)
  const isOlder = row?.createdAt != null && row.createdAt < held.createdAt
  const createdAt = isOlder ? row.createdAt : held.createdAt
  if (change !== undefined || isOlder)
    await work.executor
      .update(accounts)
      .set({ ...after, createdAt })
      .where(eq(accounts.id, accountId))
  await noteSeen(work, drawing, 'account', plan.seen)
  if (row?.brand != null) await linkBrand(work, drawing, row.brand)
  const others = page.rows.filter((one) => !isOwn(one)).map(({ place }) => ({ row: place, ...another }))
  const changed = change !== undefined || isOlder ? 1 : 0
  const unchanged = plan.seen.length - changed + page.repeats
  return { made: 0, changed, unchanged, skipped: [...page.skipped, ...others] }
}

const another = { field: '', problem: 'is another account of the service than the one that is known already' }

/** The brand of the credential is the brand that the source fills, unless one of the two is another one's already. */
async function linkBrand(work: WriteWork, drawing: Drawing, externalId: string): Promise<void> {
  const known = await knownByExternalId(work, drawing, 'brand', [externalId])
  if (known.size > 0) return
  const internalId = await filledBrand(work, drawing)
  const linked = await linkedIds(work, drawing, 'brand', [internalId])
  if (linked.size > 0) return
  await noteSeen(work, drawing, 'brand', [{ externalId, internalId, ...native }])
}
