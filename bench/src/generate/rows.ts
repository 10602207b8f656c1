import { searchTextOf } from '../../../src/domain/contest/naming.js'
import { normalizedEmail, normalizedPhone } from '../../../src/domain/person/identity.js'
import { searchColumns } from '../../../src/domain/person/search.js'
import { lowerAlphanumeric } from '../../../src/domain/random.js'
import type { Value } from './copy.js'
import type { Identity } from './identity.js'
import type { PlannedEntry, PlannedPerson } from './ledger.js'
import type { PlannedContest } from './plan.js'
import type { Random } from './random.js'

const iso = (time: number): string => new Date(time).toISOString()
const isoOrNull = (time: number | null): string | null => (time === null ? null : iso(time))
const normalized = {
  email: (email: string | null) => (email === null ? null : normalizedEmail(email)),
  phone: (phone: string | null) => (phone === null ? null : normalizedPhone(phone)),
}

/** The columns that a row of each table fills; the others take their defaults. */
export const columns = {
  contests: [
    ...['id', 'account_id', 'brand_id', 'public_id', 'slug', 'title', 'search_text', 'description'],
    ...['rules_text', 'starts_at', 'ends_at', 'time_zone', 'language', 'kind', 'is_draft', 'visibility'],
    ...['unit', 'currency', 'winner_quota', 'leaderboard_enabled', 'leaderboard_size', 'rewards_enabled'],
    ...['show_prizes', 'show_rules_expanded', 'require_captcha', 'show_cookie_consent', 'security_level'],
    ...['check_duplicate_ip', 'block_vpns', 'block_risky_emails', 'require_email_verification'],
    ...['age_limit', 'age_limit_kind', 'max_entries_per_person', 'max_participants', 'countries'],
    ...['referral_advocate_amount', 'referral_friend_amount', 'method_seq', 'published_at'],
    ...['created_at', 'updated_at'],
  ],
  entry_methods: [
    ...['id', 'contest_id', 'seq', 'type_id', 'amount', 'title', 'required', 'daily', 'position', 'level'],
    ...['displayed', 'created_at'],
  ],
  contacts: [
    ...['id', 'account_id', 'email', 'email_normalized', 'phone', 'phone_normalized', 'first_name'],
    ...['last_name', 'city', 'country_code', 'birthday', 'ip_address', 'search_text', 'created_at'],
    ...['updated_at'],
  ],
  participants: [
    ...['id', 'account_id', 'contest_id', 'contact_id', 'uuid', 'public_id', 'email', 'email_normalized'],
    ...['phone', 'phone_normalized', 'display_name', 'first_name', 'last_name', 'city', 'country_code'],
    ...['birthday', 'custom', 'total', 'actions', 'bonus_actions', 'total_changed_at', 'referral_code'],
    ...['referred_by', 'referral_count', 'email_confirmed_at', 'disqualified_at', 'banned_at', 'ip_address'],
    ...['source_type', 'device_type', 'search_text', 'sort_name', 'created_at', 'updated_at'],
    'processed_at',
  ],
  entries: [
    ...['id', 'contest_id', 'participant_id', 'method_id', 'method_type_id', 'amount', 'origin', 'value'],
    ...['reason', 'verified', 'manual_key', 'ip_address', 'occurred_at'],
  ],
} as const

export type Row<Table extends keyof typeof columns> = Record<(typeof columns)[Table][number], Value>

export interface Owner {
  readonly accountId: number
  readonly brandId: number
}

export function contestRow(owner: Owner, contest: PlannedContest, random: Random): Row<'contests'> {
  const words = contest.title.toLowerCase().replaceAll(' ', '-')
  const slug = `${words}-${random.token(lowerAlphanumeric, 8)}`
  const made = iso(contest.startsAt - 86_400_000)
  return {
    id: contest.id,
    account_id: owner.accountId,
    brand_id: owner.brandId,
    public_id: `clx${random.token(lowerAlphanumeric, 22)}`,
    slug,
    title: contest.title,
    search_text: searchTextOf(contest.title, slug),
    description: 'Enter once, come back daily and bring your friends.',
    rules_text: 'No purchase necessary. Open to everybody of age.',
    starts_at: iso(contest.startsAt),
    ends_at: iso(contest.endsAt),
    time_zone: contest.timeZone,
    language: 'en',
    kind: 'standard',
    is_draft: false,
    visibility: 'public',
    unit: random.chance(0.3) ? 'points' : 'entries',
    currency: 'USD',
    winner_quota: 3,
    leaderboard_enabled: true,
    leaderboard_size: 10,
    rewards_enabled: false,
    show_prizes: true,
    show_rules_expanded: false,
    require_captcha: false,
    show_cookie_consent: false,
    security_level: 2,
    check_duplicate_ip: false,
    block_vpns: false,
    block_risky_emails: false,
    require_email_verification: false,
    age_limit: 0,
    age_limit_kind: 'minimum',
    max_entries_per_person: 0,
    max_participants: 0,
    countries: '{}',
    referral_advocate_amount: contest.advocateAmount,
    referral_friend_amount: contest.friendAmount,
    method_seq: contest.methods.length,
    published_at: made,
    created_at: made,
    updated_at: made,
  }
}

export function methodRows(contest: PlannedContest): Row<'entry_methods'>[] {
  return contest.methods.map((method, index) => ({
    id: method.id,
    contest_id: contest.id,
    seq: index + 1,
    type_id: method.typeId,
    amount: method.amount,
    title: method.title,
    required: method.typeId === 1,
    daily: method.typeId === 31,
    position: index + 1,
    level: method.typeId === 1 ? null : 1,
    displayed: true,
    created_at: iso(contest.startsAt - 86_400_000),
  }))
}

export function contactRow(owner: Owner, id: number, who: Identity, createdAt: number): Row<'contacts'> {
  const email = normalized.email(who.email)
  return {
    id,
    account_id: owner.accountId,
    email: who.email,
    email_normalized: email,
    phone: who.phone,
    phone_normalized: normalized.phone(who.phone),
    first_name: who.firstName,
    last_name: who.lastName,
    city: who.city,
    country_code: who.countryCode,
    birthday: who.birthday,
    ip_address: who.ipAddress,
    search_text: searchColumns({ email: who.email, displayName: `${who.firstName} ${who.lastName}` })
      .searchText,
    created_at: iso(createdAt),
    updated_at: iso(createdAt),
  }
}

const codeAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const codeCount = codeAlphabet.length ** 6
/** Without a factor in common with the number of codes, so that multiples run through all of them. */
const codeStride = 1_299_709

/** `REF-` and six characters, another one for each place in a contest. */
function referralCode(place: number): string {
  let number = (place * codeStride + 7) % codeCount
  let code = ''
  for (let digit = 0; digit < 6; digit++) {
    code += codeAlphabet[number % codeAlphabet.length]
    number = Math.floor(number / codeAlphabet.length)
  }
  return `REF-${code}`
}

export interface Placing {
  readonly contest: PlannedContest
  /** The id of the first person of the contest. */
  readonly firstId: number
  readonly place: number
  readonly contactId: number
}

export function participantRow(
  owner: Owner,
  placing: Placing,
  person: PlannedPerson,
  who: Identity,
  random: Random,
): Row<'participants'> {
  const { contest, firstId, place } = placing
  const email = normalized.email(who.email)
  const name = `${who.firstName} ${who.lastName}`
  const search = searchColumns({ email: who.email, displayName: name })
  const changed = Math.max(person.changedAt, person.disqualifiedAt ?? 0, person.bannedAt ?? 0)
  return {
    id: firstId + place,
    account_id: owner.accountId,
    contest_id: contest.id,
    contact_id: placing.contactId,
    uuid: random.uuid(),
    public_id: `entry_${random.token(lowerAlphanumeric, 24)}`,
    email: who.email,
    email_normalized: email,
    phone: who.phone,
    phone_normalized: normalized.phone(who.phone),
    display_name: name,
    first_name: who.firstName,
    last_name: who.lastName,
    city: who.city,
    country_code: who.countryCode,
    birthday: who.birthday,
    custom: random.chance(0.1) ? '{"size": "M", "newsletter": true}' : '{}',
    total: person.total,
    actions: person.actions,
    bonus_actions: person.bonusActions,
    total_changed_at: iso(person.changedAt),
    referral_code: referralCode(place),
    referred_by: person.referrer === null ? null : firstId + person.referrer,
    referral_count: person.referralCount,
    email_confirmed_at: email !== null && random.chance(0.7) ? iso(person.createdAt) : null,
    disqualified_at: isoOrNull(person.disqualifiedAt),
    banned_at: isoOrNull(person.bannedAt),
    ip_address: who.ipAddress,
    source_type: 'form',
    device_type: random.chance(0.6) ? 'mobile' : 'desktop',
    search_text: search.searchText,
    sort_name: search.sortName,
    created_at: iso(person.createdAt),
    updated_at: iso(changed),
    processed_at: iso(person.createdAt),
  }
}

const reasons: Record<PlannedEntry['origin'], string | null> = {
  base: null,
  method: null,
  bonus: 'Thank you',
  adjust: 'Correction',
  referral_advocate: null,
  referral_friend: null,
}

export function entryRow(
  contest: PlannedContest,
  id: number,
  participantId: number,
  entry: PlannedEntry,
  random: Random,
): Row<'entries'> {
  return {
    id,
    contest_id: contest.id,
    participant_id: participantId,
    method_id: entry.method?.id ?? null,
    method_type_id: entry.method?.typeId ?? null,
    amount: entry.amount,
    origin: entry.origin,
    value: entry.method?.typeId === 16 ? 'Because it is fun' : null,
    reason: reasons[entry.origin],
    verified: entry.verified,
    manual_key: entry.origin === 'bonus' ? `manual_points_api_${random.token('0123456789abcdef', 32)}` : null,
    ip_address: null,
    occurred_at: iso(entry.at),
  }
}
