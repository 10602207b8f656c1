import { and, eq, exists, isNull, or, sql } from 'drizzle-orm'
import { externalIds, type SourceRow, sources } from '../../database/tables/index.js'
import { DomainError } from '../errors.js'
import type { WriteWork } from '../work.js'

/** Throws CONFLICT (NAME_TAKEN) where another source than `except` has the name. Call it with the account locked. */
export async function requireFreeName(
  work: WriteWork,
  name: string,
  except: number | undefined,
): Promise<void> {
  const [other] = await work.executor
    .select({ id: sources.id })
    .from(sources)
    .where(
      and(
        eq(sources.accountId, work.caller.accountId),
        eq(sources.name, name),
        isNull(sources.removedAt),
        except === undefined ? undefined : sql`${sources.id} <> ${except}`,
      ),
    )
  if (other === undefined) return
  throw conflict('name', 'Another source of the account has this name.', 'NAME_TAKEN')
}

/**
 * External ids are unique within a service: all sources of a dialect in an account are of one. Removed ones count as long as rows came from them, and
 * so does the source itself that is to move. Call it with the account locked.
 */
export async function requireOneService(
  work: WriteWork,
  { dialect, baseUrl }: Pick<SourceRow, 'dialect' | 'baseUrl'>,
  moving: number | undefined,
): Promise<void> {
  const filled = exists(
    work.executor.select({ one: sql`1` }).from(externalIds).where(eq(externalIds.sourceId, sources.id)),
  )
  const there =
    moving === undefined
      ? isNull(sources.removedAt)
      : and(isNull(sources.removedAt), sql`${sources.id} <> ${moving}`)
  const others = await work.executor
    .selectDistinct({ baseUrl: sources.baseUrl })
    .from(sources)
    .where(and(eq(sources.accountId, work.caller.accountId), eq(sources.dialect, dialect), or(there, filled)))
  if (others.length === 0 || others.some((other) => other.baseUrl === baseUrl)) return
  const message = `The account's ids of this dialect are those of the service at ${others[0]?.baseUrl}: draw another service into another account, or say that it is the same (sameService).`
  throw conflict('baseUrl', message, 'OTHER_SERVICE')
}

function conflict(path: string, message: string, detail: string): DomainError {
  return new DomainError('CONFLICT', message, { subject: 'source', fields: [{ path, message }], detail })
}
