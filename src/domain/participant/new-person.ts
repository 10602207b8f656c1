import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cellsOf } from '../../database/cells.js'
import { TableRows } from '../../database/table-rows.js'
import { type ContestRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import type { NewEntry } from '../entry/ledger.js'
import { searchColumns } from '../person/search.js'
import type { WriteWork } from '../work.js'
import { newPublicId, newReferralCode } from './codes.js'
import { mergedCustom } from './custom.js'
import type { Newcomer, WayIn } from './newcomer.js'
import { inStoredOrder } from './stored-custom.js'

/** What of a person follows from verified ledger rows. */
export type Sums = Pick<ParticipantRow, 'total' | 'actions' | 'bonusActions'>

const noSums: Sums = { total: 0, actions: 0, bonusActions: 0 }

/** The sums of somebody who has these verified rows and no others. */
export function sumsOf(rows: readonly Pick<NewEntry, 'amount' | 'origin'>[]): Sums {
  return {
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
    actions: rows.length,
    bonusActions: rows.filter(({ origin }) => origin !== 'base').length,
  }
}

/** The person as before any ledger row. */
export function withoutSums(person: ParticipantRow): ParticipantRow {
  return { ...person, ...noSums }
}

/** The row of somebody new, as it will be stored and answered, but for its id, which is 0, and its sums. */
export function newPerson(
  work: WriteWork,
  contest: ContestRow,
  newcomer: Newcomer,
  contactId: number,
  advocate: ParticipantRow | undefined,
): ParticipantRow {
  const { identity, names, profile, source } = newcomer
  const now = work.clock.now()
  return {
    id: 0,
    accountId: contest.accountId,
    contestId: contest.id,
    contactId,
    uuid: randomUUID(),
    publicId: newPublicId(),
    ...identity,
    ...names,
    ...profile,
    ...source,
    custom: inStoredOrder(mergedCustom({}, newcomer.custom)),
    ...noSums,
    used: 0,
    totalChangedAt: now,
    referralCode: newReferralCode(),
    referredBy: advocate?.id ?? null,
    referralCount: 0,
    referralsTold: 0,
    advocateAwaited: null,
    bonusActionsTold: 0,
    emailConfirmedAt: null,
    disqualifiedAt: null,
    bannedAt: null,
    test: false,
    reportingExcluded: false,
    purchaseValue: '0.00',
    purchaseCount: 0,
    processingStatus: 'processed',
    paymentStatus: null,
    integrationStatus: null,
    ...searchColumns({ email: identity.email, displayName: names.displayName }),
    createdAt: now,
    updatedAt: now,
    processedAt: now,
    erasedAt: null,
  }
}

/** What differs from one new person to the next. */
const columns = new TableRows(participants, [
  ...(['contactId', 'uuid', 'publicId', 'uniqueId'] as const),
  ...(['email', 'emailNormalized', 'phone', 'phoneNormalized'] as const),
  ...(['displayName', 'firstName', 'middleName', 'lastName'] as const),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry'] as const),
  ...(['countryCode', 'gender', 'birthday', 'custom'] as const),
  ...(['ipAddress', 'location', 'sourceType', 'referringUrl', 'entryUrl'] as const),
  ...(['campaignId', 'languageId', 'deviceType', 'avatarUrl'] as const),
  ...(['total', 'actions', 'bonusActions', 'referralCode', 'referredBy', 'searchText', 'sortName'] as const),
])

/**
 * Inserts people whose identifiers and referral codes nobody has, and records `participant.created` for each, in one
 * statement. The ids, which follow the order of the people, by uuid.
 */
export async function insertPersons(
  work: WriteWork,
  contest: ContestRow,
  people: readonly ParticipantRow[],
  wayIn: WayIn,
): Promise<ReadonlyMap<string, number>> {
  const now = sql`${work.clock.now()}::timestamptz`
  const made = await cellsOf(
    work.executor,
    sql`with made as (
      insert into participants (account_id, contest_id, total_changed_at, created_at, updated_at, processed_at,
        ${columns.names})
      select ${contest.accountId}::bigint, ${contest.id}::bigint, ${now}, ${now}, ${now}, ${now}, ${columns.values}
      from ${columns.source(people)} order by d.n
      on conflict do nothing
      returning id, uuid, referred_by
    ), told as (
      insert into events (account_id, contest_id, type, data, occurred_at)
      select ${work.caller.accountId}::bigint, ${contest.id}::bigint, 'participant.created',
        jsonb_build_object('participantId', m.id, 'referredBy', m.referred_by, 'wayIn', ${wayIn}::text), ${now}
      from made m order by m.id
    )
    select id, uuid from made`,
  )
  return new Map(made.map(([id, uuid]) => [String(uuid), Number(id)]))
}
