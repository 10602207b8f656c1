// Started by the runner in a process of its own; it runs as it stands, without a compiler.
// The least that can answer: PostgreSQL writes the JSON, Node.js passes it on.
import { createServer } from 'node:http'
import { Pool } from 'pg'

const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL_SIZE']),
  application_name: 'bench-floor',
})

/** A named statement of one row and one column, which is the answer, and the parameters it takes. */
interface Route {
  readonly name: string
  readonly text: string
  readonly parameters: readonly string[]
}

const owned = 'exists (select from contests where id = $2 and account_id = $1 and deleted_at is null)'

const routes: Record<string, Route> = {
  '/w1': {
    name: 'w1',
    parameters: ['account', 'contest'],
    text: `
      select row_to_json(answer)::text from (
        select id as "databaseId", public_id as "publicId", slug, title, time_zone as "timeZone",
          winner_quota as "winnerQuota", starts_at as "startsAt", ends_at as "endsAt"
        from contests where account_id = $1 and public_id = $2 and deleted_at is null
      ) answer`,
  },
  '/w2': {
    name: 'w2',
    parameters: ['account'],
    text: `
      select json_agg(row_to_json(answer))::text from (
        select c.id as "databaseId", c.title, c.starts_at as "startsAt", c.ends_at as "endsAt",
          (
            select coalesce(json_agg(row_to_json(place)), '[]') from (
              select p.id as "databaseId", p.display_name as "displayName", p.email,
                p.country_code as "countryCode", p.total, p.created_at as "createdAt"
              from participants p
              where p.contest_id = c.id and p.disqualified_at is null and p.banned_at is null
                and p.actions > 0
              order by p.total desc nulls last, p.total_changed_at, p.id limit 10
            ) place
          ) as leaderboard,
          (
            select coalesce(json_agg(row_to_json(winner)), '[]') from (
              select w.id as "databaseId", w.rank, w.selected_at as "selectedAt", json_build_object(
                'databaseId', p.id, 'displayName', p.display_name, 'email', p.email
              ) as participant
              from winners w join participants p on p.id = w.participant_id
              where w.contest_id = c.id and w.is_current and w.removed_at is null
              order by w.id limit 3
            ) winner
          ) as winners
        from contests c where c.account_id = $1 and c.deleted_at is null order by c.id desc limit 20
      ) answer`,
  },
  '/w3': {
    name: 'w3',
    parameters: ['account', 'contest', 'after'],
    text: `
      select json_agg(row_to_json(answer))::text from (
        select p.id as "databaseId", p.public_id as "publicId", p.email, p.display_name as "displayName",
          p.country_code as "countryCode", p.total, p.referral_code as "referralCode",
          p.created_at as "createdAt"
        from participants p
        where p.contest_id = $2 and p.id > $3 and ${owned}
        order by p.id limit 100
      ) answer`,
  },
  '/w4': {
    name: 'w4',
    parameters: ['account', 'contest', 'offset'],
    text: `
      select json_build_object('total', (
        select sum(people) from contest_counters where contest_id = $2 and ${owned}
      ), 'data', (
        select json_agg(row_to_json(row)) from (
          select p.public_id as id, p.email, p.display_name as name, p.phone, p.total as points,
            p.email_confirmed_at is not null as "emailConfirmed",
            p.disqualified_at is not null or p.banned_at is not null as disqualified,
            p.referral_code as "referralCode", p.created_at as "createdAt"
          from participants p where p.contest_id = $2 and ${owned}
          order by p.created_at, p.id limit 20 offset $3
        ) row
      ))::text`,
  },
  '/w5': {
    name: 'w5',
    parameters: ['account', 'contest'],
    text: `
      select json_agg(row_to_json(answer))::text from (
        select e.id as "databaseId", e.amount, e.verified, e.occurred_at as "occurredAt",
          p.email, p.display_name as "displayName"
        from entries e join participants p on p.id = e.participant_id
        where e.contest_id = $2 and ${owned}
        order by e.occurred_at desc, e.id desc limit 10000
      ) answer`,
  },
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const route = routes[url.pathname]
  if (route === undefined) {
    response.writeHead(404).end()
    return
  }
  const { name, text, parameters } = route
  const values = parameters.map((parameter) => url.searchParams.get(parameter))
  pool.query<[string | null]>({ name, text, values, rowMode: 'array' }).then(
    ({ rows }) => {
      const body = Buffer.from(rows[0]?.[0] ?? 'null')
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    },
    (error: Error) => {
      console.error(error.message)
      response.writeHead(500).end()
    },
  )
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
