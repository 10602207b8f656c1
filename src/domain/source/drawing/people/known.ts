import { sql } from 'drizzle-orm'
import { rows } from '../../../../database/connection.js'
import { unseen } from '../../../../database/statement-names.js'
import {
  customFields,
  type EntryRow,
  entries,
  entryMethods,
  externalIds,
  participants,
} from '../../../../database/tables/index.js'
import type { WriteWork } from '../../../work.js'
import { type Known, knownByExternalId } from '../external-ids.js'
import type { ContestDrawing, Drawing } from '../store.js'
import { balanceId } from './draft.js'

/** What these of the account's rows are called at the service. */
export async function namesOf(
  work: WriteWork,
  { source }: Drawing,
  kind: 'participant' | 'entry',
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly externalId: string; readonly vanishedAt: string | null }>> {
  if (ids.length === 0) return new Map()
  const found = await work.executor
    .select({
      internalId: externalIds.internalId,
      externalId: externalIds.externalId,
      vanishedAt: externalIds.vanishedAt,
    })
    .from(externalIds)
    .where(
      sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
        and ${externalIds.kind} = ${kind} and ${externalIds.internalId} = any(${sql.param([...ids])}::bigint[])`,
    )
  return new Map(found.map(({ internalId, ...row }) => [internalId, row]))
}

/** Which referral codes of the contest are whose. */
export async function codesTaken(
  work: WriteWork,
  contestId: number,
  codes: readonly string[],
): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map()
  const found = await work.executor
    .select({ id: participants.id, code: participants.referralCode })
    .from(participants)
    .where(
      sql`${participants.contestId} = ${unseen(sql`${contestId}::bigint`)} and ${participants.referralCode} = any(${sql.param([...codes])}::text[])`,
    )
  return new Map(found.map(({ id, code }) => [code, id]))
}

/** A ledger row that was drawn in; undefined `row`: it was deleted here. */
export interface KnownRow extends Omit<Known, 'vanishedAt'> {
  readonly row: EntryRow | undefined
}

/** Ledger rows by external ids, those that balance these people's totals among them. Two statements. */
export async function knownRows(
  work: WriteWork,
  drawing: Drawing,
  ids: readonly string[],
  people: readonly string[],
): Promise<ReadonlyMap<string, KnownRow>> {
  const known = await knownByExternalId(work, drawing, 'entry', [...ids, ...people.map(balanceId)])
  if (known.size === 0) return new Map()
  const found = await work.executor
    .select()
    .from(entries)
    .where(
      sql`${entries.id} = any(${sql.param([...known.values()].map(({ internalId }) => internalId))}::bigint[])`,
    )
  const byId = new Map(found.map((row) => [row.id, row]))
  return new Map([...known].map(([id, one]) => [id, { ...one, row: byId.get(one.internalId) }]))
}

/** All ledger rows of these people that were drawn in and count, by external id. One statement. */
export async function rowsDrawn(
  work: WriteWork,
  { source, contest }: ContestDrawing,
  people: readonly number[],
): Promise<ReadonlyMap<string, KnownRow>> {
  if (people.length === 0) return new Map()
  const found = await work.executor
    .select({
      row: entries,
      externalId: externalIds.externalId,
      internalId: externalIds.internalId,
      fingerprint: externalIds.fingerprint,
      localFields: externalIds.localFields,
    })
    .from(entries)
    .innerJoin(
      externalIds,
      sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
        and ${externalIds.kind} = 'entry' and ${externalIds.internalId} = ${entries.id}`,
    )
    .where(
      sql`${entries.participantId} = any(${sql.param([...people])}::bigint[]) and ${entries.contestId} = ${contest.id}::bigint`,
    )
  return new Map(found.map((row) => [row.externalId, row]))
}

/** So many numbers for new people, ascending. */
export async function nextPeople(work: WriteWork, number: number): Promise<number[]> {
  if (number === 0) return []
  const made = await rows<{ id: number }>(
    work.executor,
    sql`select nextval('participants_id_seq') as id from generate_series(1, ${number}::integer)`,
  )
  return made.map(({ id }) => Number(id)).sort((one, other) => one - other)
}

/** Has external ids name nothing any more. */
export async function deleteNames(
  work: WriteWork,
  { source }: Drawing,
  kind: 'participant' | 'entry',
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return
  await work.executor.delete(externalIds).where(
    sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
      and ${externalIds.kind} = ${kind} and ${externalIds.externalId} = any(${sql.param([...names])}::text[])`,
  )
}

/** Marks ledger rows as gone at the service; whatever it says of them next is taken. */
export async function markRowsGone(
  work: WriteWork,
  { source }: Drawing,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return
  await work.executor
    .update(externalIds)
    .set({ vanishedAt: work.clock.now(), fingerprint: new Uint8Array() })
    .where(
      sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
        and ${externalIds.kind} = 'entry' and ${externalIds.externalId} = any(${sql.param([...names])}::text[])
        and (${externalIds.vanishedAt} is null or octet_length(${externalIds.fingerprint}) > 0)`,
    )
}

/** The keys of the contest's own fields, by their external ids. */
export async function fieldKeys(
  work: WriteWork,
  { source, contest }: ContestDrawing,
): Promise<ReadonlyMap<string, string>> {
  const found = await work.executor
    .select({ externalId: externalIds.externalId, key: customFields.key })
    .from(externalIds)
    .innerJoin(customFields, sql`${customFields.id} = ${externalIds.internalId}`)
    .where(
      sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
        and ${externalIds.kind} = 'custom_field' and ${customFields.contestId} = ${contest.id}::bigint`,
    )
  return new Map(found.map(({ externalId, key }) => [externalId, key]))
}

/** The contest's only method of each type; undefined for types of which it has none or several. */
export async function methodsByType(
  work: WriteWork,
  contestId: number,
): Promise<ReadonlyMap<number, number>> {
  const found = await work.executor
    .select({ typeId: entryMethods.typeId, id: sql<number>`min(${entryMethods.id})`.mapWith(Number) })
    .from(entryMethods)
    .where(sql`${entryMethods.contestId} = ${contestId}::bigint`)
    .groupBy(entryMethods.typeId)
    .having(sql`count(*) = 1`)
  return new Map(found.map(({ typeId, id }) => [typeId, id]))
}
