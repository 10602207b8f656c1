import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { optional, reader } from '../../database/reader.js'
import { blocklist, entryMethods, type ParticipantRow, participants } from '../../database/tables/index.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { erasedValue } from '../erased-text.js'
import type { Identity } from '../person/identity.js'
import type { Work } from '../work.js'
import { type BaseMethod, defaultBase } from './awards.js'
import { IdentityIndex, whoHas } from './known.js'

/** What a contest knows of those who come, before they are in it. */
export interface Arrival {
  /** The people whom they may be, as they are now. */
  readonly people: IdentityIndex<ParticipantRow>
  /** Those of their normalized addresses that may not enter (#20). */
  readonly blocked: ReadonlySet<string>
  readonly method: BaseMethod
}

type Asked = {
  readonly contest: number
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly uniqueIds: readonly string[]
}

const contest = sql`${sql.placeholder('contest')}::bigint`
const emails = sql`${sql.placeholder('emails')}::text[]`

const blocked: SQL<string[]> = sql<string[]>`array(
  select asked.email from unnest(${emails}) as asked(email)
  where exists (
    select 1 from ${blocklist} as b where b.contest_id = ${contest} and b.kind = 'email'
      and b.value in (asked.email, ${erasedValue(sql`asked.email`)})))`

const ids = whoHas({
  contest,
  emails,
  phones: sql`${sql.placeholder('phones')}::text[]`,
  uniqueIds: sql`${sql.placeholder('uniqueIds')}::text[]`,
})

const statement = reader({
  blocked,
  methodId: sql<number | null>`${entryMethods.id}`,
  methodAmount: sql<number | null>`${entryMethods.amount}`,
  person: optional(getTableColumns(participants)),
}).prepared<Asked>(
  (columns) => sql`
    select ${columns} from (values (${contest})) as c(id)
    left join ${entryMethods}
      on ${entryMethods.contestId} = c.id and ${entryMethods.typeId} = ${sql.raw(String(userDetailsType))}
    left join (${ids}) as who on true
    left join ${participants} on ${participants.id} = who.id
    order by ${participants.createdAt}, ${participants.id}`,
)

/** What the contest knows of people with these identities, in one statement; of one telephone the oldest person (#45). */
export async function arrivalOf(
  work: Work,
  contestId: number,
  newcomers: readonly { readonly identity: Identity }[],
): Promise<Arrival> {
  const identities = newcomers.map(({ identity }) => identity)
  const found = await statement.rows(work.executor, {
    contest: contestId,
    emails: identities.flatMap(({ emailNormalized }) => emailNormalized ?? []),
    phones: identities.flatMap(({ phoneNormalized }) => phoneNormalized ?? []),
    uniqueIds: identities.flatMap(({ uniqueId }) => uniqueId ?? []),
  })
  const [first] = found
  if (first === undefined) throw new Error('Nothing was told of who comes.')
  const people = new IdentityIndex<ParticipantRow>()
  for (const { person } of found) if (person !== null) people.add(person, person)
  const { methodId, methodAmount } = first
  const method = { id: methodId, amount: methodAmount ?? defaultBase }
  return { people, blocked: new Set(first.blocked), method }
}
