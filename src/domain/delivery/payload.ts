import type { EventRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { wallClockOf } from '../contest/zone.js'
import { isExcluded } from '../entry/lock-people.js'
import { typeOrOther, userDetailsType } from '../entry-method/catalogue.js'
import type { EventType } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import { type Contest, type Facts, factsOf, numberIn, type Person } from './facts.js'
import { type PrintedIds, printedIdsOf } from './printed-ids.js'

/** The `data` of a message's body. */
export type Payload = Record<string, unknown>

interface Told {
  readonly event: EventRow
  readonly contest: Contest
  readonly person: Person | undefined
  readonly facts: Facts
  readonly ids: PrintedIds
}

/** What each of the event types tells; the others are told to nobody. */
const makers: Partial<Record<EventType, (told: Told) => Payload>> = {
  'entry.created': entryOf,
  'entry.deleted': entryOf,
  'participant.created': personOf,
  'participant.banned': personOf,
  'participant.disqualified': personOf,
  'winner.picked': winnerOf,
  'winner.removed': winnerOf,
  'contest.started': (told) => giveawayOf(told, 'live'),
  'contest.ended': (told) => giveawayOf(told, 'expired'),
  'workflow.triggered': submissionOf,
}

/**
 * The `data` of the messages about these events, by event id, in SweepWidget's shapes with the giveaway's id
 * (#154). Ids and figures are those of the event, so that they hold for rows deleted since; names, addresses
 * and totals are as they are now, and ids as SweepWidget prints them for the account. A constant number of statements for any number of events, accounts and
 * contests. Events that are told to nobody are absent.
 */
export async function payloadsOf(
  work: OperatorWork,
  events: readonly EventRow[],
): Promise<ReadonlyMap<number, Payload>> {
  const told = events.filter(({ type }) => makers[type as EventType] !== undefined)
  const facts = await factsOf(work, told)
  const ids = await printedIdsOf(work, told, facts)
  const payloads = told.flatMap((event) => {
    const contest = facts.contests.get(event.contestId ?? 0)
    if (contest === undefined) return []
    const person = facts.people.get(numberIn(event, 'participantId') ?? 0)
    const payload = makers[event.type as EventType]?.({ event, contest, person, facts, ids })
    return payload === undefined ? [] : [[event.id, payload] as const]
  })
  return new Map(payloads)
}

/** An unknown name or address is an empty text (#12, #13). */
function printed(text: string | null | undefined): string {
  return text ?? ''
}

function timeIn(event: EventRow, name: string): Instant {
  const value = event.data[name]
  return typeof value === 'string' ? value : event.occurredAt
}

function optionalTime(instant: Instant | null, zone: string): string | null {
  return instant === null ? null : wallClockOf(instant, zone)
}

/** A ledger row; what the person entered is in no event and gone with the row. */
function entryOf({ event, contest, person, facts, ids }: Told): Payload {
  const id = numberIn(event, 'entryId')
  const { origin, verified } = event.data
  const type = typeOrOther(numberIn(event, 'methodTypeId') ?? userDetailsType)
  // The value of a referral's row names somebody else.
  const value = String(origin).startsWith('referral') ? undefined : facts.entries.get(id ?? 0)?.value
  return {
    giveaway_id: ids.contest(contest),
    id: ids.entry(id),
    user_id: ids.person(person),
    user_name: printed(person?.displayName),
    user_email: printed(person?.email),
    entry_method: type.typeId,
    entry_method_name: type.name,
    entry_amount: numberIn(event, 'amount'),
    timestamp: wallClockOf(timeIn(event, 'occurredAt'), contest.timeZone),
    entry_value: value ?? null,
    is_verified: verified === true,
    country: person?.countryCode ?? null,
  }
}

function contactOf({ person, ids }: Told): Payload {
  return {
    user_id: ids.person(person),
    name: printed(person?.displayName),
    email: printed(person?.email),
    country: person?.countryCode ?? null,
  }
}

function personOf(told: Told): Payload {
  const { contest, person, ids } = told
  return {
    giveaway_id: ids.contest(contest),
    ...contactOf(told),
    birthday: person?.birthday ?? null,
    // Who is excluded counts for nothing.
    total_entries: person === undefined || isExcluded(person) ? 0 : person.total,
  }
}

function winnerOf(told: Told): Payload {
  const { event, contest, facts, ids } = told
  const winner = facts.winners.get(numberIn(event, 'winnerId') ?? 0)
  const prize = facts.prizes.get(numberIn(event, 'prizeId') ?? 0)
  return {
    giveaway_id: ids.contest(contest),
    entry_id: ids.entry(numberIn(event, 'entryId')),
    ...contactOf(told),
    timestamp: wallClockOf(winner?.selectedAt ?? event.occurredAt, contest.timeZone),
    display_winner: event.type === 'winner.picked' ? 1 : 0,
    prize_info: prize === undefined ? null : { prize_name: prize.name, prize_value: prize.value },
  }
}

function giveawayOf({ contest, facts, ids }: Told, status: 'live' | 'expired'): Payload {
  const totals = facts.totals.get(contest.id)
  const { timeZone } = contest
  return {
    giveaway_id: ids.contest(contest),
    id: ids.contest(contest),
    url: contest.slug,
    status,
    title: contest.title,
    description: contest.description,
    start_time: optionalTime(contest.startsAt, timeZone),
    end_time: optionalTime(contest.endsAt, timeZone),
    time_zone: timeZone,
    language: contest.language,
    number_of_winners: contest.winnerQuota,
    image_url: contest.imageUrl,
    total_entries: totals?.entries ?? 0,
    total_participants: totals?.participants ?? 0,
    is_draft: contest.isDraft,
    created_at: wallClockOf(contest.createdAt, timeZone),
  }
}

/** What somebody has filled in, for a workflow. */
function submissionOf(told: Told): Payload {
  const { event, person, facts } = told
  const workflow = facts.workflows.get(numberIn(event, 'workflowId') ?? 0)
  return {
    ...personOf(told),
    workflow_id: numberIn(event, 'workflowId'),
    workflow_name: printed(workflow?.name),
    first_name: printed(person?.firstName),
    last_name: printed(person?.lastName),
    phone: printed(person?.phone),
    custom_fields: person?.custom ?? {},
  }
}
