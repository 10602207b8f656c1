import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { instantFromText } from '../../database/instant-text.js'
import { contests } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { visibleContests } from '../contest/find.js'
import { type Service, serviceBit, serviceOf, servicesIn } from '../source/service.js'
import type { BatchRead } from '../work.js'

/** What a contact has over all contests that exist for the caller. */
export interface ContactFigures {
  readonly contests: number
  readonly people: number
  readonly services: readonly Service[]
  /** Sum of counted amounts. */
  readonly entries: number
  /** Current winners. */
  readonly wins: number
  /** When somebody came first; null: nobody has. */
  readonly firstActivityAt: Instant | null
  /** When somebody came last, or last had a total changed. */
  readonly lastActivityAt: Instant | null
}

export const noFigures: ContactFigures = {
  contests: 0,
  people: 0,
  services: [],
  entries: 0,
  wins: 0,
  firstActivityAt: null,
  lastActivityAt: null,
}

// A type, not an interface: rows() asks for an index signature.
type Counted = {
  id: number
  contests: number
  people: number
  services: number
  entries: number
  wins: number
  first: string
  last: string
}

/** Figures of contacts by number, counted from their people in one statement; one with nobody in a contest is absent. */
export const figuresOfContacts: BatchRead<number, ContactFigures> = async (work, ids) => {
  const found = await rows<Counted>(
    work.executor,
    sql`
    select w.id, count(distinct contests.id)::integer as contests, count(*)::integer as people,
      bit_or(${serviceBit(serviceOf(sql`${contests}`))})::integer as services,
      coalesce(sum(p.total) filter (where p.disqualified_at is null and p.banned_at is null), 0)::bigint as entries,
      sum((select count(*) from winners v
        where v.participant_id = p.id and v.is_current and v.removed_at is null))::integer as wins,
      min(p.created_at)::text as first, max(greatest(p.created_at, p.total_changed_at))::text as last
    from unnest(${sql.param([...ids])}::bigint[]) as w(id)
    join contacts part on coalesce(part.merged_into, part.id) = w.id
    join participants p on p.contact_id = part.id
    join ${contests} on ${contests.id} = p.contest_id and ${visibleContests(work.caller)}
    group by w.id`,
  )
  return new Map(
    found.map(({ id, services, first, last, ...counts }) => [
      Number(id),
      {
        ...counts,
        services: servicesIn(services),
        firstActivityAt: instantFromText(first),
        lastActivityAt: instantFromText(last),
      },
    ]),
  )
}
