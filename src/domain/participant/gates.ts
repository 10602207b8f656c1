import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import type { ContestRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { statusAt } from '../contest/status.js'
import { dayOf } from '../contest/zone.js'
import { erasedValue } from '../erased-text.js'
import { DomainError } from '../errors.js'
import type { Work } from '../work.js'
import { isDisposable } from './disposable-email.js'
import type { Newcomer } from './newcomer.js'

/** The gates of the public form and of what entrants do on the page: the word in a refusal's `detail`, and the sentence for people. */
const gates = {
  NOT_PUBLISHED: 'The contest is not published.',
  NOT_STARTED: 'The contest has not begun.',
  ENDED: 'The contest is over.',
  EMAIL_REQUIRED: 'This contest takes entries by e-mail address only.',
  EXCLUDED: 'This person may not take part.',
  NOT_ALLOWLISTED: 'This contest is for invited addresses only.',
  EMAIL_BLOCKED: 'This e-mail address is blocked in the contest.',
  DISPOSABLE_EMAIL: 'Disposable e-mail addresses are not accepted.',
  IP_REQUIRED: 'This contest takes entries with a known IP address only.',
  IP_BLOCKED: 'This IP address is blocked in the contest.',
  DUPLICATE_IP: 'Somebody has entered from this IP address.',
  COUNTRY: 'The contest is not open to this country.',
  BIRTHDAY_REQUIRED: 'This contest asks for the day of birth.',
  AGE: 'The contest is not open to this age.',
  FULL: 'The contest takes no more people.',
  EMAIL_UNCONFIRMED: 'The e-mail address must be confirmed first.',
  ELSEWHERE: 'This is not completed on the page.',
  COMPLETED: 'This was completed before.',
  COMPLETED_TODAY: 'This was completed today.',
  ENTRY_LIMIT: 'The person has collected as much as the contest allows.',
} as const

export type Gate = keyof typeof gates

const strict = 3

export function refusal(gate: Gate): DomainError {
  return new DomainError('ENTRY_REFUSED', gates[gate], { detail: gate })
}

/** Refuses everybody while the contest is not live (#71). */
export function assertLive(contest: ContestRow, now: Instant): void {
  const status = statusAt(contest, now)
  if (status === 'draft') throw refusal('NOT_PUBLISHED')
  if (status === 'scheduled') throw refusal('NOT_STARTED')
  if (status === 'ended') throw refusal('ENDED')
}

/** Whether entering must exclude everybody else for the gates to be exact: a cap, one person per address. */
export function needsAlone(contest: ContestRow): boolean {
  return contest.maxParticipants > 0 || contest.securityLevel >= strict
}

/** What the lists and the people of the contest say of a newcomer. */
interface Facts extends Record<string, unknown> {
  readonly invited_only: boolean
  readonly invited: boolean
  readonly email_blocked: boolean
  readonly ip_blocked: boolean
  readonly ip_known: boolean
  readonly people: number
}

async function factsOf(work: Work, contestId: number, newcomer: Newcomer): Promise<Facts> {
  const email = newcomer.identity.emailNormalized
  const ip = newcomer.source.ipAddress
  const [facts] = await rows<Facts>(
    work.executor,
    sql`select
      exists (select 1 from allowlist where contest_id = ${contestId}) as invited_only,
      exists (select 1 from allowlist where contest_id = ${contestId} and email = ${email}) as invited,
      exists (select 1 from blocklist where contest_id = ${contestId} and kind = 'email' and value in (${email}, ${erasedValue(sql`${email}`)}))
        as email_blocked,
      exists (select 1 from blocklist where contest_id = ${contestId} and kind = 'ip' and value in (${ip}, ${erasedValue(sql`${ip}`)}))
        as ip_blocked,
      exists (select 1 from participants where contest_id = ${contestId} and ip_address = ${ip}) as ip_known,
      (select coalesce(sum(people), 0)::bigint from contest_counters where contest_id = ${contestId}) as people`,
  )
  if (facts === undefined) throw new Error('The gates gave no answer.')
  return facts
}

/** Whole years from one calendar day to another; born on 29 February, older from 1 March in other years. */
export function ageOn(today: string, birthday: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  return today.slice(5) < birthday.slice(5) ? years - 1 : years
}

function ageGate(contest: ContestRow, birthday: string | null, now: Instant): Gate | undefined {
  if (contest.ageLimit === 0) return undefined
  if (birthday === null) return 'BIRTHDAY_REQUIRED'
  const age = ageOn(dayOf(now, contest.timeZone), birthday)
  const open = contest.ageLimitKind === 'minimum' ? age >= contest.ageLimit : age <= contest.ageLimit
  return open ? undefined : 'AGE'
}

function emailGate(contest: ContestRow, { identity }: Newcomer, facts: Facts): Gate | undefined {
  const email = identity.emailNormalized
  if (facts.invited_only && !facts.invited) return 'NOT_ALLOWLISTED'
  if (contest.requireEmailVerification && email === null) return 'EMAIL_REQUIRED'
  if (facts.email_blocked) return 'EMAIL_BLOCKED'
  if (contest.blockRiskyEmails && email !== null && isDisposable(email)) return 'DISPOSABLE_EMAIL'
  return undefined
}

function addressGate(contest: ContestRow, { source }: Newcomer, facts: Facts): Gate | undefined {
  if (facts.ip_blocked) return 'IP_BLOCKED'
  if (contest.securityLevel < strict) return undefined
  if (source.ipAddress === null) return 'IP_REQUIRED'
  return facts.ip_known ? 'DUPLICATE_IP' : undefined
}

function countryGate(contest: ContestRow, { profile }: Newcomer): Gate | undefined {
  if (contest.countries.length === 0) return undefined
  const { countryCode } = profile
  return countryCode !== null && contest.countries.includes(countryCode) ? undefined : 'COUNTRY'
}

/**
 * Refuses somebody new whom the contest's rules keep out: ENTRY_REFUSED with the gate in `detail` (#82,
 * #143). One statement. Exact against others entering at the same time only while the contest is locked
 * as `needsAlone` says.
 */
export async function assertAdmitted(work: Work, contest: ContestRow, newcomer: Newcomer): Promise<void> {
  const facts = await factsOf(work, contest.id, newcomer)
  const full = contest.maxParticipants > 0 && facts.people >= contest.maxParticipants
  const gate =
    emailGate(contest, newcomer, facts) ??
    addressGate(contest, newcomer, facts) ??
    countryGate(contest, newcomer) ??
    ageGate(contest, newcomer.profile.birthday, work.clock.now()) ??
    (full ? 'FULL' : undefined)
  if (gate !== undefined) throw refusal(gate)
}
