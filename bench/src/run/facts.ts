import type { Client } from 'pg'
import { rawKey } from '../key.js'
import type { Facts, Place } from '../workloads/workload.js'

/** Reads what the workloads need to know of a generated database. */
export async function readFacts(client: Client, seed: number): Promise<Facts> {
  const accounts = await client.query<{ id: string }>('select id from accounts order by id limit 1')
  const account = accounts.rows[0]
  if (account === undefined) throw new Error('The database is empty: run "npm run generate" first.')
  const { rows } = await client.query<{ id: string; publicId: string; people: string }>(
    `select c.id, c.public_id as "publicId", sum(n.people) as people
     from contests c join contest_counters n on n.contest_id = c.id
     where c.account_id = $1 group by c.id order by c.id desc limit 20`,
    [account.id],
  )
  const contests = rows.map(({ id, publicId, people }) => ({
    id: Number(id),
    publicId,
    people: Number(people),
  }))
  const [largest] = contests.toSorted((one, other) => other.people - one.people)
  if (largest === undefined) throw new Error('The database holds no contest.')
  return {
    accountId: Number(account.id),
    key: rawKey(seed),
    contests,
    largest,
    middle: await middle(client, largest.id, Math.floor(largest.people / 2)),
  }
}

/** Places a hundred people apart, beginning at `from`. */
async function middle(client: Client, contestId: number, from: number): Promise<Place[]> {
  const { rows } = await client.query<{ id: string; offset: string }>(
    `select id, place - 1 as offset from (
       select id, row_number() over (order by id) as place from participants where contest_id = $1
     ) numbered where place - 1 >= $2 and (place - 1 - $2) % 100 = 0 order by place limit 8`,
    [contestId, from],
  )
  return rows.map(({ id, offset }) => ({ offset: Number(offset), after: Number(id) }))
}
