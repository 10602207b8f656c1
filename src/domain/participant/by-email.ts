import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import {
  contests,
  type EntryRow,
  entries,
  type ParticipantRow,
  participants,
} from '../../database/tables/index.js'
import { Checks, isStorable } from '../checks.js'
import { visibleContests } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { normalizedEmail } from '../person/identity.js'
import type { Work } from '../work.js'

/** Whom to look for, and how many are wanted at most. */
export interface EmailLookup {
  readonly email: string
  /** 1 to 10,000. */
  readonly limit: number
}

const mostFound = 10_000

function checkLookup({ limit }: EmailLookup): void {
  const checks = new Checks()
  checks.integer('limit', limit, 1, mostFound)
  checks.done()
}

function withEmail(work: Work, email: string) {
  return and(
    eq(participants.accountId, work.caller.accountId),
    eq(participants.emailNormalized, normalizedEmail(email)),
    visibleContests(work.caller),
  )
}

function countedTotal(person: ParticipantRow): number {
  return isExcluded(person) ? 0 : person.total
}

/**
 * The people with this address in all contests that the caller reaches, by counted total, highest first,
 * then the newer contest (#109). Of too many the ones in the newest contests are kept. One statement.
 */
export async function participantsByEmail(work: Work, lookup: EmailLookup): Promise<ParticipantRow[]> {
  checkLookup(lookup)
  if (!isStorable(lookup.email)) return []
  const found = await work.executor
    .select(getTableColumns(participants))
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .where(withEmail(work, lookup.email))
    .orderBy(desc(participants.contestId))
    .limit(lookup.limit)
  // Sorting is stable: the order of contests stays among equals.
  return found.sort((a, b) => countedTotal(b) - countedTotal(a))
}

/**
 * Their ledger rows, the newest contest first, within it by time, then by id (#109). Of too many the latest
 * are kept. One statement.
 */
export async function entriesByEmail(work: Work, lookup: EmailLookup): Promise<EntryRow[]> {
  checkLookup(lookup)
  if (!isStorable(lookup.email)) return []
  const latest = work.executor
    .select(getTableColumns(entries))
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .innerJoin(entries, eq(entries.participantId, participants.id))
    .where(withEmail(work, lookup.email))
    .orderBy(desc(entries.occurredAt), desc(entries.id))
    .limit(lookup.limit)
    .as('r')
  return await work.executor
    .select(latest._.selectedFields)
    .from(latest)
    .orderBy(sql`r.contest_id desc, r.occurred_at, r.id`)
}
