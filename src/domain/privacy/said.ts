import { sql } from 'drizzle-orm'
import { externalIds, sourceDialects } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/**
 * Forgets the digests of what services said of people, their entries and contacts. The external ids stay: by them a run knows that it is somebody
 * erased, and brings nobody back.
 */
export async function forgetSaid(
  work: WriteWork,
  people: { readonly participantIds: readonly number[]; readonly contactIds: readonly number[] },
): Promise<void> {
  const participants = sql`${sql.param([...people.participantIds])}::bigint[]`
  const contacts = sql`${sql.param([...people.contactIds])}::bigint[]`
  await work.executor.execute(sql`
    update ${externalIds} x set fingerprint = null, local_fields = null
    from (
      select 'participant' as kind, u.id from unnest(${participants}) as u(id)
      union all select 'contact', u.id from unnest(${contacts}) as u(id)
      union all select 'entry', e.id from entries e where e.participant_id = any(${participants})
    ) as own
    where x.account_id = ${work.caller.accountId}::bigint
      and x.dialect = any(${sql.param([...sourceDialects])}::text[])
      and x.kind = own.kind and x.internal_id = own.id and x.fingerprint is not null`)
}
