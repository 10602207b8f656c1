import { inArray, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import { TableRows } from '../../../../database/table-rows.js'
import {
  type ContestRow,
  entries,
  type ParticipantRow,
  participants,
  winners,
} from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import { upsertContacts } from '../../../contact/upsert.js'
import { Tally } from '../../../counters/tally.js'
import { keepForDraws } from '../../../draw/ledger.js'
import { releaseWinners } from '../../../draw/release.js'
import { isExcluded, type LockedPeople } from '../../../entry/lock-people.js'
import { entryRows } from '../../../entry/new-entry.js'
import { isReferrer } from '../../../entry/tallies.js'
import { identityKey, isIdentified } from '../../../person/identity.js'
import { unlockRewards } from '../../../reward/unlock.js'
import type { WriteWork } from '../../../work.js'
import { bookDrafts, bookLedgers, isTurned, moveReferrals, renewLists } from './book.js'
import { isNewRow, PersonDraft, type RowDraft, type WrittenRow } from './draft.js'
import { tellDrafts } from './events.js'
import { sameIdentity } from './identities.js'

const personColumns = [
  ...(['contactId', 'uniqueId', 'email', 'emailNormalized', 'phone', 'phoneNormalized'] as const),
  ...(['displayName', 'firstName', 'middleName', 'lastName'] as const),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry', 'countryCode'] as const),
  ...([
    'gender',
    'birthday',
    'custom',
    'total',
    'used',
    'actions',
    'bonusActions',
    'bonusActionsTold',
  ] as const),
  ...([
    'totalChangedAt',
    'referralCode',
    'referredBy',
    'referralCount',
    'referralsTold',
    'advocateAwaited',
  ] as const),
  ...([
    'emailConfirmedAt',
    'disqualifiedAt',
    'test',
    'reportingExcluded',
    'purchaseValue',
    'purchaseCount',
  ] as const),
  ...([
    'ipAddress',
    'location',
    'sourceType',
    'referringUrl',
    'entryUrl',
    'campaignId',
    'languageId',
  ] as const),
  ...(['deviceType', 'avatarUrl', 'processingStatus', 'paymentStatus', 'integrationStatus'] as const),
  ...(['searchText', 'sortName', 'createdAt', 'updatedAt', 'processedAt'] as const),
] as const

const newPeople = new TableRows(participants, ['id', 'uuid', 'publicId', ...personColumns])
const people = new TableRows(participants, ['id', ...personColumns])
const ledger = new TableRows(entries, [
  ...([
    'id',
    'methodId',
    'methodTypeId',
    'amount',
    'origin',
    'value',
    'reason',
    'verified',
    'occurredAt',
  ] as const),
])

/**
 * Writes what a page has made of people of an exclusively locked contest: people, contacts, ledger, figures, rewards and events, in a number of
 * statements that does not depend on how many they are. `locked` has everybody who was there, their advocates included. Gives the rows
 * with their ids.
 */
export async function writeDrafts(
  work: WriteWork,
  contest: ContestRow,
  all: readonly PersonDraft[],
  locked: LockedPeople,
): Promise<readonly WrittenRow[]> {
  const drafts = all.filter(({ isChanged }) => isChanged)
  if (drafts.length === 0) return []
  await dateTotals(work, drafts)
  const everybody = [...drafts, ...moveReferrals(all, locked)]
  for (const draft of everybody) draft.after.updatedAt = work.clock.now()
  const leaving = drafts.filter((draft) => isTurned(draft) && isExcluded(draft.after))
  await releasePicked(work, contest.id, leaving)
  await bookLedgers(
    work,
    contest.id,
    leaving.flatMap(({ before }) => before ?? []),
    -1,
  )
  await giveUpIdentifiers(work, drafts)
  await findContacts(work, drafts)
  await insertPeople(work, contest, drafts)
  await updatePeople(work, everybody)
  const written = await writeRows(work, contest.id, drafts)
  await bookDrafts(work, contest.id, everybody)
  const coming = drafts.filter((draft) => isTurned(draft) && !isExcluded(draft.after))
  await bookLedgers(
    work,
    contest.id,
    coming.map(({ after }) => after),
    1,
  )
  if (drafts.some(isCorrected)) await renewLists(work, contest.id)
  await tellDrafts(work, contest.id, drafts, written)
  await unlockRewards(work, contest, risen(drafts))
  return written
}

function risen(drafts: readonly PersonDraft[]): number[] {
  return drafts
    .filter((draft) => !isExcluded(draft.after))
    .filter((draft) => isTurned(draft) || draft.after.total > (draft.before?.total ?? 0))
    .map(({ id }) => id)
}

/** Whether the page changes what is never edited here. */
function isCorrected({ before, after, rows }: PersonDraft): boolean {
  return (
    (before !== undefined && before.createdAt !== after.createdAt) ||
    rows.some((row) => row.before !== undefined)
  )
}

/**
 * When totals changed last: when the newest row was made that counts, so that whoever got there first at the service leads here, too. Where
 * the service tells a total without rows, that is now.
 */
async function dateTotals(work: WriteWork, drafts: readonly PersonDraft[]): Promise<void> {
  const moved = drafts.filter(({ rows }) =>
    rows.some(({ before, after }) => before?.verified || after.verified),
  )
  const shrunk = moved.filter(({ rows }) => rows.some(({ before }) => before?.verified))
  const others = await newestOfOthers(work, shrunk)
  for (const draft of moved) {
    const { before, after, rows } = draft
    const isAdded = !others.has(draft.id)
    const known = isAdded
      ? before !== undefined && before.actions > 0
        ? before.totalChangedAt
        : null
      : others.get(draft.id)
    const times = rows.flatMap((row) => (row.after.verified ? [row.after.occurredAt] : []))
    const newest = [...times, ...(known == null ? [] : [known])].sort().at(-1)
    const isTold = rows.some(
      (row) => row.before?.verified && row.before.origin === 'base' && row.before.methodTypeId === null,
    )
    after.totalChangedAt = isTold ? work.clock.now() : (newest ?? after.totalChangedAt)
  }
}

/** When the newest verified row of each person was made, but for those that the page has; null: there is none. */
async function newestOfOthers(
  work: WriteWork,
  drafts: readonly PersonDraft[],
): Promise<ReadonlyMap<number, string | null>> {
  if (drafts.length === 0) return new Map()
  const ids = drafts.map(({ id }) => id)
  const own = drafts.flatMap(({ rows }) => rows.flatMap(({ before }) => before?.id ?? []))
  const found = await work.executor
    .select({
      id: entries.participantId,
      newest: sql<string>`max(${entries.occurredAt})`.mapWith(entries.occurredAt),
    })
    .from(entries)
    .where(
      sql`${entries.participantId} = any(${sql.param(ids)}::bigint[]) and ${entries.verified}
        and ${entries.id} <> all(${sql.param(own)}::bigint[])`,
    )
    .groupBy(entries.participantId)
  const newest = new Map(found.map((row) => [row.id, row.newest]))
  return new Map(ids.map((id) => [id, newest.get(id) ?? null]))
}

/** Whoever was picked here wins no more when excluded (#50); of its own winners the service itself speaks. */
async function releasePicked(
  work: WriteWork,
  contestId: number,
  leaving: readonly PersonDraft[],
): Promise<void> {
  if (leaving.length === 0) return
  const ids = leaving.map(({ id }) => id)
  const found = await work.executor
    .select({ id: winners.id })
    .from(winners)
    .where(
      sql`${winners.participantId} = any(${sql.param(ids)}::bigint[]) and ${winners.isCurrent}
        and not exists (select from external_ids x where x.account_id = ${work.caller.accountId}::bigint
          and x.kind = 'winner' and x.internal_id = ${winners.id})`,
    )
  if (found.length === 0) return
  await releaseWinners(work, contestId, { winnerIds: found.map(({ id }) => id) }, 'disqualified')
}

/** Has people give up what others of the page may take. */
async function giveUpIdentifiers(work: WriteWork, drafts: readonly PersonDraft[]): Promise<void> {
  const leaving = drafts.filter(({ before, after }) => before !== undefined && !sameIdentity(before, after))
  if (leaving.length === 0) return
  await work.executor
    .update(participants)
    .set({ emailNormalized: null, phoneNormalized: null, uniqueId: null })
    .where(
      inArray(
        participants.id,
        leaving.map(({ id }) => id),
      ),
    )
}

const ofContacts = new Set<string>([
  ...[
    'email',
    'phone',
    'uniqueId',
    'displayName',
    'firstName',
    'middleName',
    'lastName',
    'address',
    'address2',
  ],
  ...['city', 'state', 'postalCode', 'addressCountry', 'countryCode', 'gender', 'birthday', 'contact'],
])

/**
 * The contacts of new people, and of those of whom the service says something new: those that it names, else those of their identifiers;
 * whoever has neither has none.
 */
async function findContacts(work: WriteWork, drafts: readonly PersonDraft[]): Promise<void> {
  const told = drafts.filter(
    ({ before, after, fields }) =>
      isIdentified(after) && (before === undefined || [...fields].some((field) => ofContacts.has(field))),
  )
  const found = await upsertContacts(
    work,
    told.map(({ after }) => ({ ...after, ipAddress: null, location: null })),
    told.map(({ contact }) => contact),
  )
  for (const { after } of told) after.contactId = found.get(identityKey(after)) ?? after.contactId
  for (const { after, contact } of drafts) after.contactId = contact ?? after.contactId
}

async function insertPeople(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly PersonDraft[],
): Promise<void> {
  const made = drafts.filter(({ before }) => before === undefined).map(({ after }) => after)
  if (made.length === 0) return
  await rowsOf(
    work.executor,
    sql`insert into participants (account_id, contest_id, ${newPeople.names})
      select ${contest.accountId}::bigint, ${contest.id}::bigint, ${newPeople.values}
      from ${newPeople.source(made)} order by d.id`,
  )
}

async function updatePeople(work: WriteWork, drafts: readonly PersonDraft[]): Promise<void> {
  const changed: ParticipantRow[] = drafts.flatMap(({ before, after }) =>
    before === undefined ? [] : [after],
  )
  if (changed.length === 0) return
  await rowsOf(
    work.executor,
    sql`update participants set ${people.assignments} from ${people.source(changed)} where participants.id = d.id`,
  )
}

async function writeRows(
  work: WriteWork,
  contestId: number,
  drafts: readonly PersonDraft[],
): Promise<readonly WrittenRow[]> {
  const rows = drafts.flatMap((draft) => draft.rows).filter(isNewRow)
  const made = rows.filter(({ before }) => before === undefined).sort(asTheyCame)
  const changed = rows.flatMap((row) => (row.before === undefined ? [] : [{ ...row, id: row.before.id }]))
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id)
    await keepForDraws(work, contestId, inArray(entries.id, ids))
    const values = changed.map(({ after }) => after)
    await rowsOf(
      work.executor,
      sql`update entries set ${ledger.assignments} from ${ledger.source(values)} where entries.id = d.id`,
    )
  }
  if (made.length === 0) return changed
  const inserted = await work.executor
    .insert(entries)
    .select(
      entryRows(
        contestId,
        made.map(({ after }) => after),
      ),
    )
    .returning({ id: entries.id })
  const ids = inserted.map(({ id }) => id).sort((one, other) => one - other)
  return [...changed, ...made.map((row, place) => ({ ...row, id: ids[place] ?? lost() }))]
}

/** Rows of one instant follow each other by their numbers here, as they do at the service by theirs. */
function asTheyCame(one: RowDraft, other: RowDraft): number {
  const [first, second] = [one.after.occurredAt, other.after.occurredAt]
  if (first !== second) return first < second ? -1 : 1
  return placeOf(one) - placeOf(other)
}

/** Its number at the service; what has none follows, as it was found. */
function placeOf({ externalId }: RowDraft): number {
  return /^\d{1,15}$/.test(externalId) ? Number(externalId) : Number.MAX_SAFE_INTEGER
}

function lost(): never {
  throw new Error('A ledger row was not written.')
}

/**
 * Gives people who waited for advocates those who are there from now on, by their external ids, with the figures that move with that.
 * At most three statements.
 */
export async function fillAwaited(
  work: WriteWork,
  contestId: number,
  arrived: ReadonlyMap<string, ParticipantRow>,
): Promise<void> {
  if (arrived.size === 0) return
  const found = await awaited(work, contestId, arrived)
  if (found.length === 0) return
  const rows = new Map([...arrived.values()].map((person) => [person.id, person]))
  const tally = new Tally()
  const moved = found.flatMap(({ advocate, counted }) => {
    const before = rows.get(advocate)
    if (before === undefined || counted === 0) return []
    const draft = new PersonDraft(before, { ...before, referralCount: before.referralCount + counted })
    tally.totals.referrals += counted
    tally.totals.referrers += Number(isReferrer(draft.after)) - Number(isReferrer(before))
    return [draft]
  })
  await updatePeople(work, moved)
  await tally.write(work, contestId)
}

async function awaited(
  work: WriteWork,
  contestId: number,
  arrived: ReadonlyMap<string, ParticipantRow>,
): Promise<readonly { readonly advocate: number; readonly counted: number }[]> {
  const given = unnest('a', [
    { name: 'external_id', type: 'text', values: [...arrived.keys()] },
    { name: 'internal_id', type: 'bigint', values: [...arrived.values()].map(({ id }) => id) },
  ])
  const found = await rowsOf<{ advocate: number; counted: number }>(
    work.executor,
    sql`with filled as (
        update participants p set referred_by = a.internal_id, advocate_awaited = null
        from ${given}
        where p.contest_id = ${contestId}::bigint and p.advocate_awaited = a.external_id and p.id <> a.internal_id
        returning p.referred_by, p.disqualified_at is null and p.banned_at is null and p.actions > 0 as counted
      )
      select referred_by as advocate, count(*) filter (where counted)::integer as counted
      from filled group by referred_by order by referred_by`,
  )
  return found.map(({ advocate, counted }) => ({ advocate: Number(advocate), counted: Number(counted) }))
}
