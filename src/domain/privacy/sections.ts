import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { instantFromText } from '../../database/instant-text.js'
import { sourceDialects } from '../../database/tables/index.js'
import { typeOrOther } from '../entry-method/catalogue.js'
import type { Work } from '../work.js'
import { placesInDraws } from './draw-places.js'
import type { ExportRecord, ExportSubject, RecordKey, SectionPage } from './records.js'

/** One member of the exported document: a list of records. */
export interface Section {
  readonly name: string
  read(work: Work, subject: ExportSubject, after: RecordKey, limit: number): Promise<SectionPage>
}

type Found = { first: number; second: number; record: Record<string, unknown> }

const ids = (numbers: readonly number[]) => sql`${sql.param([...numbers])}::bigint[]`

/** A column's name as the document has it: `occurred_at` is `occurredAt`. */
function memberName(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
}

function memberValue(column: string, value: unknown): unknown {
  return column.endsWith('_at') && typeof value === 'string' ? instantFromText(value) : value
}

function recordOf(columns: Record<string, unknown>): ExportRecord {
  const members = Object.entries(columns).map(([name, value]) => [memberName(name), memberValue(name, value)])
  return Object.fromEntries(members) as ExportRecord
}

/** The name of the type of an entry method, where one is named. */
function named({ methodTypeId, ...record }: ExportRecord): ExportRecord {
  const method = typeof methodTypeId === 'number' ? typeOrOther(methodTypeId).name : null
  return { ...record, method }
}

async function pageOf(work: Work, query: SQL, limit: number): Promise<SectionPage> {
  const found = await rows<Found>(work.executor, query)
  const last = found.at(-1)
  return {
    records: found.map(({ record }) => recordOf(record)),
    next: last === undefined || found.length < limit ? undefined : [Number(last.first), Number(last.second)],
  }
}

/** Records that are found through the contact's or the lists' rows, each with `first`, `second` and `record`. */
function listed(name: string, query: (subject: ExportSubject, work: Work) => SQL): Section {
  return {
    name,
    read: (work, subject, [first, second], limit) =>
      pageOf(
        work,
        sql`select r.first, r.second, r.record from (${query(subject, work)}) as r
          where (r.first, r.second) > (${first}::bigint, ${second}::bigint)
          order by r.first, r.second limit ${limit}`,
        limit,
      ),
  }
}

interface OwnRows {
  readonly name: string
  /** What follows `from`, with the alias `r` for the rows. */
  readonly from: SQL
  readonly id: SQL
  readonly record: SQL
  /** The row's participant. */
  readonly owner?: SQL
  readonly finish?: (record: ExportRecord) => ExportRecord
}

/**
 * Rows of participants. Each participant's are read from an index in the order of their ids, no more than a page, so that the
 * work does not grow with what was read before.
 */
function owned({ name, from, id, record, owner = sql`r.participant_id`, finish }: OwnRows): Section {
  return {
    name,
    async read(work, { participantIds }, [first, second], limit) {
      const page = await pageOf(
        work,
        sql`
          select p.id as first, o.id as second, o.record
          from (select id from unnest(${ids(participantIds)}) as u(id) where id >= ${first}::bigint order by id) as p
          cross join lateral (
            select ${id} as id, ${record} as record from ${from}
            where ${owner} = p.id and ${id} > case when p.id = ${first}::bigint then ${second}::bigint else 0 end
            order by ${id} limit ${limit}
          ) as o
          order by p.id, o.id limit ${limit}`,
        limit,
      )
      return finish === undefined ? page : { ...page, records: page.records.map(finish) }
    },
  }
}

/** The lists' rows that hold one of the person's e-mail addresses, or were made by a ban of the person. */
function lists({ contactIds, participantIds }: ExportSubject, { caller }: Work): SQL {
  const emails = sql`(
    select k.value from contact_keys k where k.kind = 'email' and k.contact_id = any(${ids(contactIds)})
    union select p.email_normalized from participants p where p.id = any(${ids(participantIds)}))`
  // A participant's export stays within the contest; a contact's goes through the account.
  const contests =
    contactIds.length > 0
      ? sql`select c.id from contests c where c.account_id = ${caller.accountId}::bigint`
      : sql`select p.contest_id from participants p where p.id = any(${ids(participantIds)})`
  return sql`
    select 1::bigint as first, l.id as second, to_jsonb(l) || '{"list": "allowlist"}' as record from allowlist l
    where l.contest_id in (${contests}) and l.email in ${emails}
    union all
    select 2, l.id, to_jsonb(l) || '{"list": "blocklist"}' from blocklist l
    where l.contest_id in (${contests}) and (l.kind = 'email' and l.value in ${emails}
      or l.banned_participant_id = any(${ids(participantIds)}))`
}

/**
 * What an export has, in the order of the document. Rows are exported as they are stored, without what only serves the
 * gateway and what names somebody else (docs/privacy.md).
 */
export const sections: readonly Section[] = [
  listed(
    'contacts',
    ({ contactIds }) => sql`
      select 0::bigint as first, c.id as second, to_jsonb(c) - array['account_id', 'search_text'] as record
      from contacts c where c.id = any(${ids(contactIds)})`,
  ),
  listed(
    'identifiers',
    ({ contactIds }) => sql`
      select 0::bigint as first, row_number() over (order by k.kind, k.value) as second,
        jsonb_build_object('kind', k.kind, 'value', k.value, 'contact_id', k.contact_id) as record
      from contact_keys k where k.contact_id = any(${ids(contactIds)})`,
  ),
  owned({
    name: 'participants',
    from: sql`participants r join contests c on c.id = r.contest_id`,
    id: sql`r.id`,
    owner: sql`r.id`,
    record: sql`to_jsonb(r) - array['account_id', 'search_text', 'sort_name', 'referred_by']
      || jsonb_build_object('contest', c.title, 'was_referred', r.referred_by is not null)`,
  }),
  listed(
    'externalIds',
    ({ contactIds, participantIds }, { caller }) => sql`
      select own.n as first, x.internal_id as second,
        to_jsonb(x) - array['account_id', 'source_id', 'last_seen_run', 'fingerprint'] as record
      from external_ids x join (
        select 1::bigint as n, 'contact' as kind, u.id from unnest(${ids(contactIds)}) as u(id)
        union all select 2, 'participant', u.id from unnest(${ids(participantIds)}) as u(id)
      ) as own on own.kind = x.kind and own.id = x.internal_id
      where x.account_id = ${caller.accountId}::bigint
        and x.dialect = any(${sql.param([...sourceDialects])}::text[])`,
  ),
  owned({
    name: 'entries',
    from: sql`entries r`,
    id: sql`r.id`,
    // The value of a referral's row names the one who came.
    record: sql`to_jsonb(r) - case when r.origin = 'referral_advocate' then array['method_id', 'value']
      else array['method_id'] end`,
    finish: named,
  }),
  owned({ name: 'purchases', from: sql`purchases r`, id: sql`r.id`, record: sql`to_jsonb(r)` }),
  owned({ name: 'spendings', from: sql`spendings r`, id: sql`r.id`, record: sql`to_jsonb(r)` }),
  owned({
    name: 'rewards',
    from: sql`reward_unlocks r join rewards w on w.id = r.reward_id`,
    id: sql`r.reward_id`,
    record: sql`to_jsonb(r) || jsonb_build_object('title', w.title, 'coupon_code', w.coupon_code)`,
  }),
  owned({
    name: 'wins',
    from: sql`winners r join draws d on d.id = r.draw_id left join prizes z on z.id = r.prize_id
      left join redemption_codes k on k.winner_id = r.id`,
    id: sql`r.id`,
    record: sql`to_jsonb(r) - 'promoted_from_id' || jsonb_build_object('draw', d.uuid, 'prize', z.name,
      'prize_value', z.value, 'prize_currency', z.currency, 'redemption_code', k.code)`,
  }),
  { name: 'draws', read: placesInDraws },
  owned({
    name: 'galleryItems',
    from: sql`gallery_items r join entries e on e.id = r.entry_id`,
    id: sql`r.entry_id`,
    record: sql`to_jsonb(r) || jsonb_build_object('image_url', e.value)`,
  }),
  listed('lists', lists),
  owned({
    name: 'mails',
    from: sql`mails r`,
    id: sql`r.id`,
    record: sql`to_jsonb(r) - array['account_id', 'leased_until', 'event_id']`,
  }),
  owned({
    name: 'deliveries',
    from: sql`deliveries r join webhooks w on w.id = r.webhook_id`,
    id: sql`r.id`,
    // The whole address may hold the receiver's own secrets.
    record: sql`to_jsonb(r) - array['account_id', 'webhook_id', 'event_id', 'key', 'tries']
      || jsonb_build_object('receiver', split_part(w.url, '/', 3), 'answers', (
        select jsonb_agg(a.answer order by a.number) from delivery_attempts a
        where a.delivery_id = r.id and a.answer is not null))`,
  }),
]
