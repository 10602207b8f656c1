import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../../database/connection.js'
import { plannedEachTime, unseen } from '../../../database/statement-names.js'
import type { Identity } from '../../person/identity.js'
import type { Work } from '../../work.js'

const given = (values: readonly (string | null)[]) =>
  sql`${sql.param([...new Set(values.filter((value) => value !== null))])}::text[]`

/**
 * The ids of the contest's people who have one of these identifiers, in one statement. Of those with one
 * telephone number the oldest `perPhone`: so many must be known when rows may take the number from some. `alone`: also who has it
 * and no address.
 * Each identifier is looked up by itself, planned for the table as it is by now and for any contest: while one fills up,
 * PostgreSQL takes it for the small one that it last counted, and would look all its people through.
 */
export async function idsKnownAs(
  work: Work,
  contestId: number,
  identities: readonly Identity[],
  perPhone: number,
  options: { readonly alone?: boolean } = {},
): Promise<number[]> {
  const emails = given(identities.map(({ emailNormalized }) => emailNormalized))
  const phones = given(identities.map(({ phoneNormalized }) => phoneNormalized))
  const uniqueIds = given(identities.map(({ uniqueId }) => uniqueId))
  const contest = unseen(sql`${contestId}::bigint`)
  const alone = options.alone ? sql`union ${whoHasAlone(contest, phones)}` : sql``
  // `offset 0` has those of one number found before they are sorted: the order is one of all people, too.
  const found = await rows<{ id: number }>(
    work.executor,
    sql`${plannedEachTime}
      select p.id from unnest(${emails}) as said(email) cross join lateral (
        select id from participants where contest_id = ${contest} and email_normalized = said.email offset 0
      ) as p
      union
      select p.id from unnest(${uniqueIds}) as said(unique_id) cross join lateral (
        select id from participants where contest_id = ${contest} and unique_id = said.unique_id offset 0
      ) as p
      union
      select p.id from unnest(${phones}) as said(phone) cross join lateral (
        select q.id from (
          select id, created_at from participants
          where contest_id = ${contest} and phone_normalized = said.phone offset 0
        ) as q
        order by q.created_at, q.id limit ${perPhone}
      ) as p ${alone}`,
  )
  return found.map(({ id }) => Number(id))
}

function whoHasAlone(contest: SQL, phones: SQL): SQL {
  return sql`
    select p.id from unnest(${phones}) as said(phone) cross join lateral (
      select id from participants
      where contest_id = ${contest} and phone_normalized = said.phone and email_normalized is null offset 0
    ) as p`
}
