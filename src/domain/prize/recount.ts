import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { differ, figures, type Within } from '../counters/differences.js'

/** Rows of (id, contest_id, redeemed): how many winners hold each prize, by the winners' rows. */
function recountedPrizes(which: SQL): SQL {
  return sql`
    select p.id, p.contest_id, count(w.id) as redeemed
    from prizes p left join winners w on w.prize_id = p.id and w.holds_prize
    where ${which}
    group by p.id`
}

/** The statement that gives every prize whose `redeemed` the winners contradict. */
export function prizesQuery(within: Within): SQL {
  const names = ['redeemed']
  return sql`
    select c.contest_id, 'prize ' || c.id as place, ${figures('c', names)} as stored,
      ${figures('r', names)} as actual
    from (${recountedPrizes(within(sql`p.contest_id`))}) as r
    join prizes c on c.id = r.id
    where ${differ(names)}`
}

/** Writes what the winners say over every prize's `redeemed`, for contests by id, which the caller has locked. */
export async function repairPrizes(executor: Executor, contestIds: readonly number[]): Promise<void> {
  const within = sql`p.contest_id = any(${sql.param([...contestIds])}::bigint[])`
  await executor.execute(sql`
    update prizes c set redeemed = r.redeemed from (${recountedPrizes(within)}) as r
    where c.id = r.id and c.redeemed <> r.redeemed`)
}
