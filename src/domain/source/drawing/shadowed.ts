import { type SQL, sql } from 'drizzle-orm'
import {
  allowlist,
  blocklist,
  brands,
  contacts,
  contests,
  customFields,
  draws,
  type ExternalKind,
  entries,
  entryMethods,
  externalIds,
  participants,
  prizes,
  rewards,
  webhooks,
  winners,
} from '../../../database/tables/index.js'
import { forms, isSaid, ownFrom } from '../../dialect-ids/forms.js'
import type { Drawing } from './store.js'

/** The tables of kinds that dialects name by numbers: of the account's rows, and of rows of its contests. */
const ofAccount = { brand: brands, contact: contacts, contest: contests, webhook: webhooks }
const ofContests = {
  allowed: allowlist,
  blocked: blocklist,
  custom_field: customFields,
  draw: draws,
  entry: entries,
  method: entryMethods,
  participant: participants,
  prize: prizes,
  reward: rewards,
  winner: winners,
}

function isOneOf<Tables extends object>(tables: Tables, kind: string): kind is keyof Tables & string {
  return Object.hasOwn(tables, kind)
}

/**
 * The condition under which an external id, given as `noted.external_id` of a row `noted.internal_id`, is the number of another row of the account
 * that was made here: that one is named otherwise in the dialect from now on. Undefined for kinds that the dialect does not name by numbers.
 * `given.internal_id` are the rows that are noted together.
 */
export function shadowing({ source }: Drawing, kind: ExternalKind): SQL | undefined {
  const form = forms[source.dialect][kind]
  if (form === undefined || (form.own !== 'databaseId' && form.own !== 'sequence')) return undefined
  const number = sql`case when noted.external_id ~ '^([^0-9]*|.*/)[0-9]{1,15}$'
    then substring(noted.external_id from '[0-9]+$')::bigint end`
  const rows = rowsOf(kind, source.accountId, form.own === 'sequence', number)
  return (
    rows &&
    sql`exists (select from (${rows}) as r(id) where r.id <> noted.internal_id
      and r.id not in (select given.internal_id from given)
      and not exists (select from ${externalIds} o where o.account_id = ${source.accountId}::bigint
        and o.dialect = ${source.dialect} and o.kind = ${kind} and o.internal_id = r.id and ${isSaid('o')}))`
  )
}

/** The row of the account that the gateway itself calls by the number. */
function rowsOf(kind: ExternalKind, accountId: number, isWithin: boolean, number: SQL): SQL | undefined {
  if (isOneOf(ofAccount, kind)) {
    return sql`select t.id from ${ofAccount[kind]} t where t.id = ${number} and t.account_id = ${accountId}::bigint`
  }
  if (!isOneOf(ofContests, kind)) return undefined
  if (isWithin) {
    return sql`select t.id from ${prizes} t where t.contest_id = noted.contest_id and t.seq = ${number}`
  }
  return sql`select t.id from ${ofContests[kind]} t join ${contests} c on c.id = t.contest_id
    where t.id = ${number} and c.account_id = ${accountId}::bigint`
}

/** What a run says of an external id that is the number of a row made here. */
export const shadowedProblem = `ID_SHADOWED: a row that was made here has this number, and is called by ${ownFrom} more in the dialect from now on.`
