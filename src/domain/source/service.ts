import { type SQL, sql } from 'drizzle-orm'
import { sourceDialects } from '../../database/tables/index.js'

/** Where a contest comes from: made here, or drawn in from a service that speaks a dialect. */
export const services = ['native', ...sourceDialects] as const

export type Service = (typeof services)[number]

const dialects = sql.raw(`'{${sourceDialects.join(',')}}'::text[]`)

/**
 * The external ids of the contest in the row `contest`, a relation `x`: a look at each dialect by all columns of an index, since a planner that
 * knows nothing of the table yet takes one by some of them, and walks through all ids of the account.
 */
function externalIdsOf(contest: SQL): SQL {
  return sql`unnest(${dialects}) as d(dialect), lateral (
      select * from external_ids e
      where e.account_id = ${contest}.account_id and e.dialect = d.dialect and e.kind = 'contest'
        and e.internal_id = ${contest}.id
      offset 0) as x`
}

/**
 * The service of the contest in the row `contest` (an alias of `contests`), one look at its external id in each dialect. One that two
 * services know is that of the one from which it came first. What hangs on a contest is of the contest's service.
 */
export function serviceOf(contest: SQL): SQL {
  return sql`coalesce((
    select x.dialect from ${externalIdsOf(contest)} order by x.first_seen_at, x.dialect limit 1), 'native')`
}

const bits = services.map((service, place) => `when '${service}' then ${2 ** place}`).join(' ')

/** The bit of a service in `contact_figures.services`. */
export function serviceBit(service: SQL): SQL {
  return sql`case ${service} ${sql.raw(bits)} end`
}

/** The services of which somebody's bits tell, in the order of `services`. */
export function servicesIn(mask: number): Service[] {
  return services.filter((_, place) => (mask & (2 ** place)) !== 0)
}

/** The bits of one service. */
export function maskOf(service: Service): number {
  return 2 ** services.indexOf(service)
}

/** Whether the contest in the table `contests` came from a service, under an external id `x` of which the condition holds. */
export function hasExternalId(condition: SQL): SQL {
  return sql`exists (select 1 from ${externalIdsOf(sql`contests`)} where ${condition})`
}

/** The ids of the account's contests that the source has brought, as a relation of one column. */
export function contestsFrom(accountId: number, sourceId: number): SQL {
  return sql`
    select x.internal_id from external_ids x
    where x.account_id = ${accountId} and x.dialect = any(${dialects}) and x.kind = 'contest' and x.source_id = ${sourceId}`
}
