import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { secrets } from '../database/tables/index.js'
import type { OperatorWork } from './operator.js'

/**
 * The gateway's own key of this name: drawn by whichever process needs it first, and the same for all of them from then
 * on. Without its row a new one is drawn, and what was signed before is void.
 */
export async function ownSecret({ executor, clock }: OperatorWork, name: string): Promise<Buffer> {
  const [known] = await executor.select().from(secrets).where(eq(secrets.name, name))
  if (known !== undefined) return Buffer.from(known.value, 'base64url')
  const value = randomBytes(32).toString('base64url')
  await executor.insert(secrets).values({ name, value, createdAt: clock.now() }).onConflictDoNothing()
  const [kept] = await executor.select().from(secrets).where(eq(secrets.name, name))
  if (kept === undefined) throw new Error(`The key ${name} was not kept.`)
  return Buffer.from(kept.value, 'base64url')
}
