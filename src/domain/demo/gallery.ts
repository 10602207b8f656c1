import { sql } from 'drizzle-orm'
import { photoTypes } from '../entry-method/catalogue.js'
import type { OperatorWork } from '../operator.js'
import type { StoredContest } from './contests.js'

const captions = [
  '夜明けの頂上',
  'Six hours up, one minute of sun',
  '雲の上でおにぎり',
  'First snow of the year',
  '정상에서 라면',
]

/**
 * Puts the photos in the contests' ledgers into their galleries: most have been shown, some refused, and the
 * latest and the unverified wait. The ledgers are there already.
 */
export async function storeGallery(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  const ids = stored.map(({ contest }) => contest.id)
  await work.executor.execute(sql`
    insert into gallery_items
      (entry_id, contest_id, participant_id, caption, state, created_at, decided_at)
    select e.id, e.contest_id, e.participant_id,
      (${sql.param(captions)}::text[])[1 + e.place % ${captions.length * 2}::int], e.state, e.occurred_at,
      case when e.state = 'pending' then null
        else least(e.occurred_at + make_interval(hours => 2 + (e.place % 20)::int), ${work.clock.now()}::timestamptz)
      end
    from (
      select *, case when not verified or latest <= 12 then 'pending'
          when place % 9 = 4 then 'rejected' else 'approved' end as state
      from (
        select *, row_number() over (partition by contest_id order by id) as place,
          row_number() over (partition by contest_id order by id desc) as latest
        from entries
        where contest_id = any(${sql.param(ids)}::bigint[])
          and method_type_id = any(${sql.param([...photoTypes])}::int[])
      ) as placed
    ) e`)
}
