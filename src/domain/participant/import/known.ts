import { sql } from 'drizzle-orm'
import { rows } from '../../../database/connection.js'
import type { Identity } from '../../person/identity.js'
import type { Work } from '../../work.js'

const given = (values: readonly (string | null)[]) =>
  sql`${sql.param([...new Set(values.filter((value) => value !== null))])}::text[]`

/**
 * The ids of the contest's people who have one of these identifiers, in one statement. Of those with one
 * telephone number the oldest `perPhone`: so many must be known when rows may take the number from some.
 */
export async function idsKnownAs(
  work: Work,
  contestId: number,
  identities: readonly Identity[],
  perPhone: number,
): Promise<number[]> {
  const emails = given(identities.map(({ emailNormalized }) => emailNormalized))
  const phones = given(identities.map(({ phoneNormalized }) => phoneNormalized))
  const uniqueIds = given(identities.map(({ uniqueId }) => uniqueId))
  const found = await rows<{ id: number }>(
    work.executor,
    sql`
      select id from participants where contest_id = ${contestId} and email_normalized = any(${emails})
      union select id from participants where contest_id = ${contestId} and unique_id = any(${uniqueIds})
      union select p.id from unnest(${phones}) as called(phone) cross join lateral (
        select id from participants where contest_id = ${contestId} and phone_normalized = called.phone
        order by created_at, id limit ${perPhone}
      ) as p`,
  )
  return found.map(({ id }) => Number(id))
}
