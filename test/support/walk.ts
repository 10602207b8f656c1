import { sql } from 'drizzle-orm'
import { type Database, rows } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import type { TestAccount } from './builders.js'
import type { ContractDocument } from './contract.js'

/** An operation of the contract, as a test that walks all of them needs it. */
export interface WalkedOperation {
  readonly id: string
  readonly method: string
  /** Below the base, with names in braces. */
  readonly path: string
  /** What the key must be allowed: one scope, or none. */
  readonly scopes: readonly string[]
  readonly statuses: readonly number[]
  readonly query: readonly { readonly name: string; readonly schema: Record<string, unknown> }[]
  /** The schema of the body; undefined for operations that read none. */
  readonly body: Record<string, unknown> | undefined
  /** A body of the contract's own example. */
  readonly example: unknown
}

interface Documented {
  readonly operationId: string
  readonly 'x-scope': string | null
  readonly parameters?: readonly Record<string, unknown>[]
  readonly responses: Record<string, unknown>
  readonly requestBody?: {
    readonly content: Record<
      string,
      { readonly schema: Record<string, unknown>; readonly examples?: Record<string, { value: unknown }> }
    >
  }
}

/** Every operation of the contract. */
export function walk(contract: ContractDocument): WalkedOperation[] {
  return contract.operations().map(({ path, method, operation }) => {
    const documented = operation as unknown as Documented
    const content = documented.requestBody?.content['application/json']
    const parameters = (documented.parameters ?? []).map((parameter) => contract.resolve(parameter))
    return {
      id: documented.operationId,
      method,
      path,
      scopes: [documented['x-scope'] ?? []].flat(),
      statuses: Object.keys(documented.responses).map(Number),
      query: parameters
        .filter((parameter) => parameter['in'] === 'query')
        .map(({ name, schema }) => ({ name: String(name), schema: schema as Record<string, unknown> })),
      body: content?.schema,
      example: Object.values(content?.examples ?? {})[0]?.value,
    }
  })
}

/** Whose rows are looked at. */
export interface Walked {
  readonly account: TestAccount
  readonly contest: ContestRow
}

/** Every scope there is, by its word. */
export const everyScope = [
  ...['account', 'contests', 'participants', 'contacts', 'winners', 'webhooks', 'keys', 'sources'].flatMap(
    (name) => [`${name}:read`, `${name}:write`],
  ),
  'analytics:read',
  'contests:enter',
]

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** The tables of each database, which stay what they are while it is open. */
const tablesOf = new WeakMap<Database, Promise<Table[]>>()

function tablesIn(database: Database): Promise<Table[]> {
  const known = tablesOf.get(database)
  if (known !== undefined) return known
  const found = rows<{ name: string; columns: string[] }>(
    database.root,
    sql`select table_name::text as name, array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' group by table_name order by table_name`,
  )
  tablesOf.set(database, found)
  return found
}

/** Rows of the world by table, whatever the table; all in one statement. */
export async function fingerprint(
  database: Database,
  { account, contest }: Walked,
): Promise<Record<string, string>> {
  const parts = (await tablesIn(database)).flatMap(({ name, columns }) => {
    const where = belongsTo(name, new Set(columns), account.id, contest.id)
    if (where === undefined) return []
    return sql`select ${sql.raw(`'${name}'`)} as name, md5(string_agg(t::text, '|' order by t::text)) as held
      from ${sql.identifier(name)} as t where ${where}`
  })
  const found = await rows<{ name: string; held: string | null }>(
    database.root,
    sql.join(parts, sql` union all `),
  )
  return Object.fromEntries(found.map(({ name, held }) => [name, held ?? '']))
}

/** Which rows of a table are the world's; undefined for tables about requests rather than giveaways. */
function belongsTo(table: string, columns: ReadonlySet<string>, accountId: number, contestId: number) {
  if (['api_usage', 'api_keys'].includes(table)) return undefined
  if (table === 'accounts') return sql`t.id = ${accountId}`
  if (table === 'contests') return sql`t.id = ${contestId}`
  if (columns.has('contest_id')) return sql`t.contest_id = ${contestId}`
  if (columns.has('participant_id')) {
    return sql`t.participant_id in (select id from participants where contest_id = ${contestId})`
  }
  if (columns.has('prize_id')) {
    return sql`t.prize_id in (select id from prizes where contest_id = ${contestId})`
  }
  return columns.has('account_id') ? sql`t.account_id = ${accountId}` : undefined
}
