import type { ContestRow, CustomFieldRow, ParticipantRow } from '../../../database/tables/index.js'
import { blockedEmails } from '../../access-list/blocked.js'
import { Checks } from '../../checks.js'
import { type ContestKey, lockContest } from '../../contest/find.js'
import { type LockedPeople, lockPeople } from '../../entry/lock-people.js'
import type { DomainError } from '../../errors.js'
import type { Identity } from '../../person/identity.js'
import { latestDay } from '../../person/profile.js'
import type { WriteWork } from '../../work.js'
import { triggerWorkflow } from '../../workflow/trigger.js'
import { customFieldsOf } from '../custom-fields.js'
import type { Foreseen } from './foreseen.js'
import { Judge, type Verdict } from './judge.js'
import { idsKnownAs } from './known.js'
import { type Draft, Roster } from './roster.js'
import { faultOf, type ImportRow, identityIn } from './row.js'
import { writeDrafts } from './write.js'

const mostRows = 50

/** People to bring into a contest. */
export interface Import {
  readonly rows: readonly ImportRow[]
  /** Absent: false, those found are skipped. */
  readonly updateExisting?: boolean | null | undefined
  /** Whether new people are to set off the contest's workflow; absent: false. */
  readonly triggerWorkflows?: boolean | null | undefined
  /** That these people agreed to be contacted: without it no workflow is set off (#187). */
  readonly contactPermissionConfirmed?: boolean | null | undefined
}

/** What became of the workflow for a row (#188). */
export type ImportTrigger =
  /** It is set off, by the event of this id. */
  | { readonly state: 'queued'; readonly eventId: number }
  /** `skipped`: the contest has no active workflow; `not_triggered`: the person is not new. */
  | { readonly state: 'skipped' | 'not_triggered' }

/** What became of a row, with the person as they are after all rows. */
export type ImportOutcome =
  | {
      readonly action: 'created' | 'updated' | 'skipped'
      readonly identityKey: string
      readonly participant: ParticipantRow
      /** Undefined: none was asked for. */
      readonly trigger: ImportTrigger | undefined
    }
  | { readonly action: 'failed'; readonly error: DomainError }

/** What became of all rows, and what whoever answers with the people need not read again. */
export interface Imported {
  readonly outcomes: readonly ImportOutcome[]
  readonly contest: ContestRow
  /** The contest's custom fields. */
  readonly fields: readonly CustomFieldRow[]
  /** Contacts whom rows were told of: none of them is part of another. */
  readonly contactIds: readonly number[]
}

/**
 * Brings at most 50 people into a contest in any state but deleted (#19), each row judged by itself, later
 * rows seeing earlier ones (#183, #184). Somebody found by e-mail, then telephone, then own id is skipped or,
 * with `updateExisting`, gets what the row gives and its initial entries as a bonus (#179, #186). Faulty rows,
 * banned people, blocked addresses (#20) and own ids of others fail alone. Nobody else writes into the contest
 * meanwhile; the number of statements does not depend on that of the rows, which the outcomes follow.
 * `triggerWorkflows` sets off the contest's workflow once for each new person; without the permission it is
 * VALIDATION_FAILED (#187).
 */
export async function importParticipants(work: WriteWork, key: ContestKey, sent: Import): Promise<Imported> {
  const checks = new Checks()
  checks.that(sent.rows.length <= mostRows, 'rows', `rows must hold at most ${mostRows} rows.`)
  checkPermission(checks, sent)
  checks.done()
  return await bringIn(work, key, sent)
}

/** Notes that workflows are asked for without the permission (#187). */
export function checkPermission(checks: Checks, options: Omit<Import, 'rows'>): void {
  checks.that(
    !options.triggerWorkflows || options.contactPermissionConfirmed === true,
    'contactPermissionConfirmed',
    'contactPermissionConfirmed must be true for workflows to be triggered.',
  )
}

/** `importParticipants` for whoever bounds the rows, of which all are in memory, and has the permission. */
export async function bringIn(
  work: WriteWork,
  key: ContestKey,
  { rows, ...options }: Import,
): Promise<Imported> {
  const faults = faultsOf(work, rows)
  const contest = await lockContest(work, key, true)
  const { verdicts, roster, locked, fields } = await judgeRows(work, contest, rows, faults, options)
  const { people, contactIds } = await writeDrafts(work, contest, roster.drafts, locked)
  const personOf = (draft: Draft): ParticipantRow => {
    const participant = people.get(draft)
    if (participant === undefined) throw new Error('Somebody in an import was lost.')
    return participant
  }
  const fresh = roster.drafts.filter(({ stored }) => stored === undefined).map((draft) => personOf(draft).id)
  const triggered = options.triggerWorkflows ? await triggerFor(work, contest, fresh) : undefined
  const outcomes = verdicts.map((verdict): ImportOutcome => {
    if (verdict.action === 'failed') return verdict
    const { action, identityKey, draft } = verdict
    const participant = personOf(draft)
    return { action, identityKey, participant, trigger: triggered?.(action, participant.id) }
  })
  return { outcomes, contest, fields, contactIds }
}

/**
 * What an import of these rows would do now: the reason why a row would fail, or what would become of it. Writes
 * nothing; of rows that were asked about before it knows whom `foreseen` has of them.
 */
export async function previewImport(
  work: WriteWork,
  key: ContestKey,
  { rows, ...options }: Import,
  foreseen: Foreseen,
): Promise<readonly Verdict[]> {
  const faults = faultsOf(work, rows)
  const contest = await lockContest(work, key)
  const { verdicts, roster } = await judgeRows(work, contest, rows, faults, options, foreseen)
  foreseen.learn(roster)
  return verdicts
}

function faultsOf(work: WriteWork, rows: readonly ImportRow[]): (DomainError | undefined)[] {
  const today = latestDay(work.clock.now())
  return rows.map((row) => faultOf(row, today))
}

interface Judged {
  readonly verdicts: readonly Verdict[]
  readonly roster: Roster
  readonly locked: LockedPeople
  readonly fields: readonly CustomFieldRow[]
}

/** What is to become of the rows, and of everybody whom they mean. */
async function judgeRows(
  work: WriteWork,
  contest: ContestRow,
  rows: readonly ImportRow[],
  faults: readonly (DomainError | undefined)[],
  options: Omit<Import, 'rows'>,
  foreseen?: Foreseen,
): Promise<Judged> {
  const updateExisting = options.updateExisting ?? false
  const identities = rows.filter((_row, index) => faults[index] === undefined).map(identityIn)
  const { roster, locked } = await rosterOf(work, contest, identities, updateExisting ? rows.length : 1)
  foreseen?.join(roster, identities)
  const emails = identities.flatMap(({ emailNormalized }) => emailNormalized ?? [])
  const fields = await customFieldsOf(work, contest.id)
  const blocked = await blockedEmails(work, contest.id, emails)
  const judge = new Judge(roster, { updateExisting, fields, blocked })
  const verdicts = rows.map((row, index): Verdict => {
    const error = faults[index]
    return error === undefined ? judge.judge(row) : { action: 'failed', identityKey: null, error }
  })
  return { verdicts, roster, locked, fields }
}

/** Sets off the workflow for the new people; the answer says what became of it for a row. */
async function triggerFor(
  work: WriteWork,
  contest: ContestRow,
  fresh: readonly number[],
): Promise<(action: string, participantId: number) => ImportTrigger> {
  const eventIds = await triggerWorkflow(work, contest.id, 'form_submitted', fresh)
  return (action, participantId) => {
    if (action !== 'created') return { state: 'not_triggered' }
    const eventId = eventIds?.get(participantId)
    return eventId === undefined ? { state: 'skipped' } : { state: 'queued', eventId }
  }
}

/** Everybody whom the rows may mean, locked, with the advocates whose referral count may move. */
async function rosterOf(
  work: WriteWork,
  contest: ContestRow,
  identities: readonly Identity[],
  perPhone: number,
): Promise<{ roster: Roster; locked: LockedPeople }> {
  const ids = new Set(await idsKnownAs(work, contest.id, identities, perPhone))
  const locked: LockedPeople = ids.size === 0 ? new Map() : await lockPeople(work, contest.id, [...ids])
  const people = [...locked.values()]
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id)
  return { roster: new Roster(people), locked }
}
