import * as z from 'zod'
import type { Instant } from '../../../domain/clock.js'
import type {
  ContestKey,
  SourceAccount,
  SourceContact,
  SourceContest,
  SourceEntry,
  SourceParticipant,
  SourcePerson,
  SourceWinner,
} from '../../../domain/source/model.js'
import type { operations } from '../../../generated/rest/revup.js'
import type { DataOf, SourceClient } from '../client.js'
import {
  idOf,
  idOrNull,
  instantIn,
  instantOrNull,
  mapRows,
  onlyTold,
  type ReadOptions,
  type SourceReader,
  zoneOf,
} from '../page.js'
import { cursorPages, onePage } from '../paging.js'

type Client = SourceClient<operations>

type Row<Id extends keyof operations> =
  DataOf<operations[Id]> extends readonly (infer Found)[] ? Found : never

const limit = 250

/** What Revup can give. */
export function revupReader(client: Client): SourceReader {
  return {
    source: {
      account: (options) => account(client, options),
      contact: (options) => contacts(client, options),
      contest: (options) => contests(client, options),
    },
    contest: {
      participant: (contest, options) => participants(client, contest, options),
      winner: (contest, options) => winners(client, contest, options),
    },
    get requests() {
      return client.requests
    },
    close: () => client.close(),
  }
}

async function* account(client: Client, { signal }: ReadOptions) {
  yield* onePage<SourceAccount>(async () => {
    const { data, problems } = await client.call('account.get', { signal })
    if (data === null) return { rows: [], problems }
    return mapRows('account.get', { data: [data], places: [], problems }, (found) => ({
      externalId: idOf(found.id, 'id'),
      name: found.name,
      website: found.website,
      avatarUrl: found.avatar_image_url,
      createdAt: epochOrNull(found.created_at_epoch) ?? null,
    }))
  })
}

async function* contests(client: Client, { signal, from }: ReadOptions) {
  yield* cursorPages<SourceContest>('promotions.list', from, async (cursor) => {
    const answer = await client.call('promotions.list', {
      query: { limit, ...(cursor && { cursor }) },
      signal,
    })
    return { ...mapRows('promotions.list', answer, contestOf), nextCursor: nextOf(answer.pagination) }
  })
}

function contestOf(row: Row<'promotions.list'>): SourceContest {
  const timeZone = zoneOf(row.timezone, 'timezone')
  return {
    externalId: idOf(row.id, 'id'),
    title: row.name,
    kind: row.type,
    startsAt: instantOrNull(timeZone, row.start_date, 'start_date'),
    endsAt: instantOrNull(timeZone, row.end_date, 'end_date'),
    timeZone,
    language: row.default_language,
    isPending: row.status === 'pending',
    unit: 'entries',
    ...onlyTold({ hostedUrl: row.hosted_website_url }),
    customFields: row.form_fields
      .filter(({ id }) => isCustom(id))
      .map(({ id, title, options = [] }) => ({ externalId: id, title, options })),
  }
}

function isCustom(name: string): boolean {
  return /^ff_[0-9]+$/.test(name)
}

async function* participants(client: Client, contest: ContestKey, { signal, from }: ReadOptions) {
  const path = { promotion_id: Number(contest.externalId) }
  yield* cursorPages<SourceParticipant>('participants.list', from, async (cursor) => {
    const query = { limit, include_entry_data: true, ...(cursor && { cursor }) }
    const answer = await client.call('participants.list', { path, query, signal })
    const mapped = mapRows('participants.list', answer, (row) => participantOf(contest, row))
    return { ...mapped, nextCursor: nextOf(answer.pagination) }
  })
}

function participantOf(contest: ContestKey, row: Row<'participants.list'>): SourceParticipant {
  const zone = contest.timeZone ?? 'UTC'
  return {
    externalId: idOf(row.id, 'id'),
    contest: contest.externalId,
    total: row.total_entries,
    referralCount: row.total_referrals,
    createdAt: epochOrNull(row.created_at_epoch) ?? instantOrNull(zone, row.created_at, 'created_at'),
    ...personOf(row),
    custom: customOf(row),
    ...onlyTold({
      entries: row.entry_data && entriesOf(contest, row.id, row.entry_data),
      processedAt: instantOrNull(zone, row.processed_at, 'processed_at'),
      isExcluded: row.invalid,
      isTest: row.test,
      isReportingExcluded: row.reporting_excluded,
      referredBy: idOrNull(row.referring_participant_id, 'referring_participant_id'),
      contact: idOrNull(row.contact_id, 'contact_id'),
      processingStatus: row.status,
      paymentStatus: row.payment_status,
      integrationStatus: row.integration_status,
      languageId: row.language_id,
      campaignId: row.campaign_id,
      sourceType: row.entry_source_type,
      sourceUrl: row.entry_source_url,
      referringUrl: row.referring_source_url,
      deviceType: row.device_type,
      avatarUrl: row.avatar_url,
      location: row.location,
    }),
  }
}

const answersSchema = z.record(z.string(), z.union([z.string(), z.null(), z.array(z.string())]))

/** Answers to the form's own fields: the contract names them by a pattern, which types cannot say. */
function customOf(row: object): z.infer<typeof answersSchema> {
  return answersSchema.parse(Object.fromEntries(Object.entries(row).filter(([name]) => isCustom(name))))
}

/** Who somebody is: contacts and participants say it alike. */
function personOf(row: Row<'participants.list'> | Row<'contacts.list'>): SourcePerson {
  return onlyTold({
    email: row.email,
    phone: row.phone,
    uniqueId: row.unique_id,
    firstName: row.first_name,
    middleName: row.middle_name,
    lastName: row.last_name,
    address: row.address,
    address2: row.address2,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
    gender: row.gender,
    birthday: row.birthday,
  })
}

/** The ledger as it is printed by keys (#192), which are unique for a person. */
function entriesOf(
  contest: ContestKey,
  id: number,
  data: NonNullable<Row<'participants.list'>['entry_data']>,
): readonly SourceEntry[] {
  return Object.entries(data).map(([key, { entries, title, created_at: createdAt }]) => ({
    externalId: idOf(`${id}:${key}`, 'entry_data'),
    contest: contest.externalId,
    participant: String(id),
    amount: entries,
    label: title,
    occurredAt: instantIn(contest.timeZone ?? 'UTC', createdAt, 'entry_data'),
    verified: true,
  }))
}

async function* contacts(client: Client, { signal, from }: ReadOptions) {
  yield* cursorPages<SourceContact>('contacts.list', from, async (cursor) => {
    const answer = await client.call('contacts.list', { query: { limit, ...(cursor && { cursor }) }, signal })
    return { ...mapRows('contacts.list', answer, contactOf), nextCursor: nextOf(answer.pagination) }
  })
}

/** Times of the account are UTC (#171). */
function contactOf(row: Row<'contacts.list'>): SourceContact {
  return {
    externalId: idOf(row.id, 'id'),
    ...personOf(row),
    createdAt: epochOrNull(row.created_at_epoch) ?? instantOrNull('UTC', row.created_at, 'created_at'),
    ...onlyTold({ updatedAt: instantOrNull('UTC', row.updated_at, 'updated_at') }),
    ipAddress: row.ip_address,
    location: row.location,
  }
}

async function* winners(client: Client, contest: ContestKey, { signal, from }: ReadOptions) {
  const path = { promotion_id: Number(contest.externalId) }
  yield* cursorPages<SourceWinner>('winners.list', from, async (cursor) => {
    const query = { limit, ...(cursor && { cursor }) }
    const answer = await client.call('winners.list', { path, query, signal })
    const mapped = mapRows('winners.list', answer, (row) => winnerOf(contest, row))
    return { ...mapped, nextCursor: nextOf(answer.pagination) }
  })
}

function winnerOf(contest: ContestKey, row: Row<'winners.list'>): SourceWinner {
  const zone = contest.timeZone ?? 'UTC'
  return {
    externalId: idOf(row.id, 'id'),
    contest: contest.externalId,
    participant: idOf(row.participant_id, 'participant_id'),
    selectedAt: instantOrNull(zone, row.date_drawn, 'date_drawn'),
    status: row.status,
    isCurrent: row.is_current_winner,
    prizeName: row.prize_name,
    prizeValue: row.prize_value,
    prizeCurrency: row.prize_currency,
    draw: idOf(row.draw_id, 'draw_id'),
    audit: auditOf(row),
    ...onlyTold({
      prize: idOrNull(row.prize_id, 'prize_id'),
      groupNumber: row.draw_group_number,
      groupRank: row.draw_group_rank,
      promotedFrom: idOrNull(row.promoted_from_winner_id, 'promoted_from_winner_id'),
      recovery: row.recovery_status,
      disqualifiedAt: instantOrNull(zone, row.disqualified_at, 'disqualified_at'),
      promotedAt: instantOrNull(zone, row.promoted_at, 'promoted_at'),
      announcedAt: instantOrNull(zone, row.announced_at, 'announced_at'),
    }),
  }
}

/** How chance decided (#198); times of beacons are UTC. */
function auditOf(row: Row<'winners.list'>): NonNullable<SourceWinner['audit']> {
  const { drand_chain_hash: chain = null, drand_round: round = null } = row
  const requestedAt = instantOrNull('UTC', row.drand_requested_at ?? null, 'drand_requested_at')
  return {
    index: row.selection_index ?? null,
    target: row.selection_target ?? null,
    weightTotal: row.selection_total_weight ?? null,
    hash: row.selection_hash ?? null,
    source: row.random_source,
    randomness: row.randomness_value ?? null,
    beacon: chain === null || round === null ? null : { chain, round, requestedAt },
    fallbackReason: row.fallback_reason ?? null,
  }
}

function nextOf(pagination: { next_cursor: string | null; has_more: boolean }): string | null {
  return pagination.has_more ? pagination.next_cursor : null
}

/** Seconds since 1970, which know no zone and no doubt. */
function epochOrNull(seconds: number | null): Instant | undefined {
  if (seconds === null || Math.abs(seconds) > latest) return undefined
  return new Date(seconds * 1_000).toISOString()
}

/** The end of the year 9999. */
const latest = 253_402_300_799
