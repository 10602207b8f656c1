import { type SQL, sql } from 'drizzle-orm'
import { drawErasedKey, erasedValue } from '../erased-text.js'
import type { OperatorWork } from '../operator.js'

/** Whose addresses are taken off the lists of which contests. */
export interface ListedPerson {
  /** The condition under which a contest's lists (`contest_id` of the row `l`) are meant. */
  readonly contests: SQL
  /** Normalized. */
  readonly emails: readonly string[]
  readonly ipAddresses: readonly string[]
  /** Whose ledgers name further IP addresses. */
  readonly participantIds: readonly number[]
}

/**
 * Takes a person's addresses out of allowlists and blocklists without opening a contest to anybody: a row of an allowlist
 * stays as an address that nobody has, since a contest without rows would be open to all (#143); a row of a blocklist stays
 * as a digest, so that a ban outlives the erasure.
 */
export async function eraseFromLists(work: OperatorWork, person: ListedPerson): Promise<void> {
  const emails = sql`${sql.param([...person.emails])}::text[]`
  await work.executor.execute(sql`
    update allowlist l set email = 'erased-' || l.id || '@erased.invalid'
    where ${person.contests} and l.email = any(${emails})`)
  await drawErasedKey(work)
  const theirs = sql`${person.contests} and (
    l.kind = 'email' and l.value = any(${emails})
    or l.kind = 'ip' and (l.value = any(${sql.param([...person.ipAddresses])}::text[]) or l.value in (
      select e.ip_address from entries e where e.participant_id = any(${sql.param([...person.participantIds])}::bigint[]))))`
  // A digest that stands there already is enough.
  await work.executor.execute(sql`
    delete from blocklist l where ${theirs} and exists (
      select 1 from blocklist o where o.contest_id = l.contest_id and o.kind = l.kind
        and o.value = ${erasedValue(sql`l.value`)})`)
  await work.executor.execute(sql`
    update blocklist l set value = ${erasedValue(sql`l.value`)} where ${theirs}`)
}
