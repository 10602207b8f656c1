import { sql } from 'drizzle-orm'
import { contacts, type ParticipantRow, participants } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import { addressShares, included, rollupShares } from '../counters/shares.js'
import { freeSlot } from '../counters/stripes.js'
import type { OperatorWork } from '../operator.js'
import { newPublicId, newUnguessableCode } from '../participant/codes.js'
import { emptyProfile } from '../person/profile.js'
import { searchColumns } from '../person/search.js'

/** What is left of a participant's own words, identifiers and traces: nothing. */
const nothingOfAParticipant = {
  uniqueId: null,
  email: null,
  emailNormalized: null,
  phone: null,
  phoneNormalized: null,
  displayName: null,
  firstName: null,
  middleName: null,
  lastName: null,
  ...emptyProfile,
  custom: {},
  advocateAwaited: null,
  emailConfirmedAt: null,
  ipAddress: null,
  location: null,
  sourceType: null,
  referringUrl: null,
  entryUrl: null,
  campaignId: null,
  languageId: null,
  deviceType: null,
  avatarUrl: null,
  paymentStatus: null,
  integrationStatus: null,
  processingStatus: 'processed',
  ...searchColumns({ email: null, displayName: null }),
} as const satisfies Partial<ParticipantRow>

/**
 * Takes everything personal out of locked people's rows; what is left counts as it did. They get other ids for the outside
 * (uuid, publicId, referral code), so that nothing that anybody holds leads to them, and nobody can recompute their
 * pseudonyms in draws. With `keepContact` they stay with their contact, which is erased, too. The rows of their advocates, which carry the public id, follow.
 */
export async function anonymisePeople(
  work: OperatorWork,
  people: readonly ParticipantRow[],
  keepContact: boolean,
): Promise<void> {
  const now = work.clock.now()
  const fresh = people.map(({ id }) => ({ id, publicId: newPublicId(), code: newUnguessableCode() }))
  const source = unnest('fresh', [
    { name: 'id', type: 'bigint', values: fresh.map(({ id }) => id) },
    { name: 'public_id', type: 'text', values: fresh.map(({ publicId }) => publicId) },
    { name: 'code', type: 'text', values: fresh.map(({ code }) => code) },
  ])
  await work.executor.execute(sql`
    update entries e set value = fresh.public_id
    from ${source} join participants p on p.id = fresh.id
    where e.participant_id = p.referred_by and e.origin = 'referral_advocate' and e.value = p.public_id`)
  await work.executor
    .update(participants)
    .set({
      ...nothingOfAParticipant,
      ...(keepContact ? {} : { contactId: null }),
      uuid: sql`gen_random_uuid()`,
      publicId: sql`fresh.public_id`,
      referralCode: sql`fresh.code`,
      erasedAt: now,
      updatedAt: now,
    })
    .from(source)
    .where(sql`${participants.id} = fresh.id`)
}

/**
 * Takes what people entered, why rows were made and from where out of their ledgers; amounts, types and times stay. The
 * figures by country and by IP address, which tell of the people as they were, lose them first.
 */
export async function anonymiseLedgers(work: OperatorWork, ids: readonly number[]): Promise<void> {
  const people = sql`p.id = any(${sql.param([...ids])}::bigint[])`
  await leaveCountries(work, sql`${people} and ${included}`)
  await leaveAddresses(work, ids, sql`${people} and ${included}`)
  const own = sql`participant_id = any(${sql.param([...ids])}::bigint[])`
  await work.executor.execute(sql`
    update entries set reason = null, ip_address = null,
      value = case when origin = 'referral_advocate' then value end
    where ${own} and (reason is not null or ip_address is not null or value is not null)`)
  await work.executor.execute(
    sql`update purchases set reference = null where ${own} and reference is not null`,
  )
  await work.executor.execute(sql`update spendings set reason = '' where ${own} and reason <> ''`)
  await work.executor.execute(sql`delete from gallery_items where ${own}`)
}

async function leaveCountries(
  { executor }: OperatorWork,
  which: Parameters<typeof rollupShares>[0],
): Promise<void> {
  await executor.execute(sql`
    with leaving as materialized (
      select * from (${rollupShares(which)}) as s where s.dimension = 'country'
    ), held as (
      insert into contest_counters as c (contest_id, slot)
      select k.contest_id, ${freeSlot(sql`k.contest_id`)}
      from (select distinct contest_id from leaving order by contest_id) as k
      on conflict (contest_id, slot) do update set people = c.people
      returning c.contest_id, c.slot
    )
    insert into contest_rollups as r (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select d.contest_id, h.slot, d.dimension, d.key, d.bucket, 0, 0, -d.participants
    from leaving as d join held as h on h.contest_id = d.contest_id
    on conflict (contest_id, dimension, key, bucket, slot) do update set
      participants = r.participants + excluded.participants`)
}

/** An address from which nobody is counted any more goes as a whole. */
async function leaveAddresses(
  { executor }: OperatorWork,
  ids: readonly number[],
  which: Parameters<typeof addressShares>[0],
): Promise<void> {
  await executor.execute(sql`
    insert into contest_addresses as a (contest_id, ip_address, actions)
    select d.contest_id, d.ip_address, -d.actions from (${addressShares(which)}) as d
    order by d.contest_id, d.ip_address collate "C"
    on conflict (contest_id, ip_address) do update set actions = a.actions + excluded.actions`)
  await executor.execute(sql`
    delete from contest_addresses a using (
      select distinct e.contest_id, e.ip_address from entries e
      where e.participant_id = any(${sql.param([...ids])}::bigint[]) and e.ip_address is not null) as own
    where a.contest_id = own.contest_id and a.ip_address = own.ip_address and a.actions = 0`)
}

/** Takes everything personal out of locked contacts, to which no identifier leads from then on. */
export async function anonymiseContacts(work: OperatorWork, ids: readonly number[]): Promise<void> {
  const now = work.clock.now()
  const these = sql`${sql.param([...ids])}::bigint[]`
  await work.executor.execute(sql`delete from contact_keys where contact_id = any(${these})`)
  await work.executor
    .update(contacts)
    .set({
      email: null,
      emailNormalized: null,
      phone: null,
      phoneNormalized: null,
      uniqueId: null,
      firstName: null,
      middleName: null,
      lastName: null,
      ...emptyProfile,
      ipAddress: null,
      location: null,
      searchText: '\u001f',
      erasedAt: now,
      updatedAt: now,
    })
    .where(sql`${contacts.id} = any(${these})`)
}
