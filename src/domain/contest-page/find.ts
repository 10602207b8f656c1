import { and, eq, isNull } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { type ContestRow, contests, type ParticipantRow } from '../../database/tables/index.js'
import { type ContestKey, requireContest } from '../contest/find.js'
import { statusAt } from '../contest/status.js'
import { DomainError } from '../errors.js'
import type { Work } from '../work.js'

/** Most prizes, methods and rewards that a contest's page shows. */
export const shownOnPage = 250

/** What must be known of a contest before anything is asked on behalf of a visitor. */
export type ContestAtAddress = Pick<ContestRow, 'id' | 'accountId' | 'language' | 'isDraft'>

const address = /^(\d{1,15})-(.+)$/

/**
 * The contest that the last part of a page's address names, number and slug (#83); undefined for one that does not
 * exist or is deleted. Who knows the number alone finds nothing: some contests are for those who have the link.
 */
export async function contestAtAddress(
  executor: Executor,
  name: string,
): Promise<ContestAtAddress | undefined> {
  const [, id, slug = ''] = address.exec(name) ?? []
  if (id === undefined || slug.includes('\0')) return undefined
  const { accountId, language, isDraft } = contests
  const [found] = await executor
    .select({ id: contests.id, accountId, language, isDraft })
    .from(contests)
    .where(and(eq(contests.id, Number(id)), eq(contests.slug, slug), isNull(contests.deletedAt)))
  return found
}

/** The contest whose page is asked for; a draft has none: STATE_FORBIDS with the detail NOT_PUBLISHED. */
export async function requirePage(work: Work, key: ContestKey): Promise<ContestRow> {
  const contest = await requireContest(work, key)
  if (statusAt(contest, work.clock.now()) === 'draft') {
    throw new DomainError('STATE_FORBIDS', 'The contest is not published.', { detail: 'NOT_PUBLISHED' })
  }
  return contest
}

type Named = Pick<ParticipantRow, 'firstName' | 'lastName' | 'displayName'>

/**
 * How strangers see somebody: the first name and the initial of the last. Null without a name, and for one that may be
 * an address.
 */
export function nameForStrangers({ firstName, lastName, displayName }: Named): string | null {
  const first = (firstName ?? displayName ?? '').trim()
  const [initial] = [...(lastName ?? '').trim()]
  const name = firstName !== null && initial !== undefined ? `${first} ${initial}.` : first
  return name === '' || /[@/\\]|www\.|\+?\d{5}/i.test(name) ? null : name
}
