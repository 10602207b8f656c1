import { type SQL, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../database/connection.js'
import type { EntryRow, ParticipantRow } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import { bookingParts } from '../counters/move.js'
import { firstOfMethods, Tally } from '../counters/tally.js'
import { isPhotoType } from '../gallery/add.js'
import { type RewardingContest, unlockParts } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import { type Newcomer, type PersonChange, risen, shiftRows, shiftsOf, without, writtenOf } from './apply.js'
import { type LockedPeople, personIn } from './lock-people.js'
import { type Appended, entryRows, type NewEntry, named } from './new-entry.js'
import { bookPeople, bookRanks, bookRows, type Movement, type Shift } from './tallies.js'

/**
 * Whether everything that new rows change is known before they are written: everybody whose sums they move is
 * under lock (that of an advocate moves only with somebody's first row), and they put nothing into the gallery, which
 * refers to their numbers.
 */
export function fitsOneStatement(locked: LockedPeople, rows: readonly NewEntry[]): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ participantId, methodTypeId }) => {
      const { referredBy, actions } = personIn(locked, participantId)
      const known = referredBy === null || actions > 0 || locked.has(referredBy)
      return known && !isPhotoType(methodTypeId ?? null)
    })
  )
}

/**
 * What `appendToLocked` does, in one statement: rows, people's sums, the contest's figures, unlocked rewards
 * and events. Nobody else changes a locked person, so that what they are afterwards is not read back.
 */
export async function appendAtOnce(
  work: WriteWork,
  contest: RewardingContest,
  locked: LockedPeople,
  rows: readonly NewEntry[],
  newcomers: readonly Newcomer[],
): Promise<Appended> {
  const movements = rows.filter(({ verified }) => verified).map(movementOf)
  const shifts = shiftsOf(locked, movements)
  const written = writtenOf(newcomers).filter(({ id }) => shifts.has(id))
  const open = without(shifts, written)
  const changed = shifted(work, locked, shifts)
  const tally = new Tally()
  tally.totals.people += newcomers.length
  bookRows(tally, locked, movements)
  bookPeople(
    tally,
    [...changed.values()].map(({ after }) => after),
    shifts,
  )
  bookRanks(tally, changed.values())
  const booking = tally.booking(firstOfMethods)
  const raised = risen(changed)
  const rewards = contest.rewardsEnabled && raised.length > 0
  const made = await rowsOf<{ id: number }>(
    work.executor,
    sql`with made as (
      insert into entries (id, contest_id, participant_id, method_id, method_type_id, amount, origin, value, reason,
        verified, manual_key, ip_address, occurred_at)
      ${entryRows(contest.id, rows)}
      returning id, participant_id, amount, origin, method_type_id, verified, occurred_at
    )
    ${open.size === 0 ? sql`` : sql`, moved as (${movedPeople(work, open)})`}
    ${booking === undefined ? sql`` : sql`, ${bookingParts(contest.id, booking)}`}
    ${rewards ? sql`, ${unlockParts(work, contest.id, raised, risenPeople(open.size > 0, written))}` : sql``}
    , told as (${newEvents(work, contest.id, rewards)})
    select id from made order by id`,
  )
  return {
    entries: made.map(({ id }, place) => entryOf(id, contest.id, rows[place])),
    people: named(locked, rows, changed),
  }
}

function movementOf(row: NewEntry): Movement {
  return {
    entry: { ...row, methodTypeId: row.methodTypeId ?? null, ipAddress: row.ipAddress ?? null },
    sign: 1,
  }
}

/** The people before and after, as the statement leaves them. */
function shifted(
  work: WriteWork,
  locked: LockedPeople,
  shifts: ReadonlyMap<number, Shift>,
): ReadonlyMap<number, PersonChange> {
  const now = work.clock.now()
  return new Map(
    [...shifts].map(([id, { amount, actions, bonusActions, referrals }]) => {
      const before = personIn(locked, id)
      const after: ParticipantRow = {
        ...before,
        total: before.total + amount,
        actions: before.actions + actions,
        bonusActions: before.bonusActions + bonusActions,
        referralCount: before.referralCount + referrals,
        totalChangedAt: amount === 0 ? before.totalChangedAt : now,
        updatedAt: now,
      }
      return [id, { before, after }]
    }),
  )
}

function movedPeople(work: WriteWork, shifts: ReadonlyMap<number, Shift>): SQL {
  const now = sql`${work.clock.now()}::timestamptz`
  return sql`
    update participants p set total = p.total + d.amount, actions = p.actions + d.actions,
      bonus_actions = p.bonus_actions + d.bonus_actions, referral_count = p.referral_count + d.referrals,
      total_changed_at = case when d.amount = 0 then p.total_changed_at else ${now} end, updated_at = ${now}
    from ${shiftRows(shifts)} where p.id = d.id
    returning p.id, p.total`
}

/** Rows of (id, total) of everybody whom the statement changes, and of those who were written with their sums. */
function risenPeople(moved: boolean, written: readonly ParticipantRow[]): SQL {
  const there = unnest('w', [
    { name: 'id', type: 'bigint', values: written.map(({ id }) => id) },
    { name: 'total', type: 'bigint', values: written.map(({ total }) => total) },
  ])
  const standing = sql`select w.id, w.total from ${there}`
  if (!moved) return standing
  return written.length === 0
    ? sql`select id, total from moved`
    : sql`select id, total from moved union all ${standing}`
}

/** The events of unlocked rewards, then those of the rows, as `entryData` tells of them. */
function newEvents(work: WriteWork, contestId: number, rewards: boolean): SQL {
  const created = sql`
    select 2 as kind, m.id as first, 0::bigint as second, 'entry.created' as type,
      jsonb_build_object('entryId', m.id, 'participantId', m.participant_id, 'amount', m.amount,
        'origin', m.origin, 'methodTypeId', m.method_type_id, 'verified', m.verified,
        'occurredAt', to_char(m.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as data
    from made m`
  const unlocked = sql`
    select 1, u.participant_id, u.reward_id, 'reward.unlocked',
      jsonb_build_object('rewardId', u.reward_id, 'participantId', u.participant_id)
    from unlocked u`
  return sql`
    insert into events (account_id, contest_id, type, data, occurred_at)
    select ${work.caller.accountId}::bigint, ${contestId}::bigint, t.type, t.data, ${work.clock.now()}::timestamptz
    from (${created} ${rewards ? sql`union all ${unlocked}` : sql``}) as t
    order by t.kind, t.first, t.second`
}

function entryOf(id: number, contestId: number, row: NewEntry | undefined): EntryRow {
  if (row === undefined) throw new Error('A ledger row was made that nobody asked for.')
  return {
    id,
    contestId,
    participantId: row.participantId,
    methodId: row.methodId ?? null,
    methodTypeId: row.methodTypeId ?? null,
    amount: row.amount,
    origin: row.origin,
    value: row.value ?? null,
    reason: row.reason ?? null,
    verified: row.verified,
    manualKey: row.manualKey ?? null,
    ipAddress: row.ipAddress ?? null,
    occurredAt: row.occurredAt,
  }
}
