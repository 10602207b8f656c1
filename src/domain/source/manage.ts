import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  type SourceDialect,
  type SourceRow,
  type SourceSettings,
  sourceDialects,
  sourceProblems,
  sourceRuns,
  sources,
} from '../../database/tables/index.js'
import { lockAccount, requireBrand } from '../account/brands.js'
import { requireUnrestricted } from '../caller.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { documentedAddresses, serviceAddress } from './address.js'
import { checkSource } from './checks.js'
import { requireFreeName, requireOneService } from './conflicts.js'
import { sealCredential } from './credential.js'
import { countSources, lockSource, sourceBound } from './find.js'
import type { Given, NewSource, SameService, SourceChanges } from './input.js'

const usualNames: Readonly<Record<SourceDialect, string>> = {
  sweepwidget: 'SweepWidget',
  revup: 'Revup',
  blitz_rocket: 'Blitz Rocket',
}

/** Minutes between runs unless a source says otherwise. */
export const usualInterval = 60

const minute = 60_000

function dueIn(work: WriteWork, interval: number | null): string | null {
  return interval === null ? null : new Date(Date.parse(work.clock.now()) + interval * minute).toISOString()
}

/**
 * Names a running account at another service, whose data will be drawn into the caller's account; the first run is due at once,
 * unless `interval` is null. A key restricted to contests may not. STATE_FORBIDS beyond 50 sources of an account and, with the detail
 * NO_SECRETS_KEY, where credentials cannot be kept; CONFLICT with the detail NAME_TAKEN or OTHER_SERVICE.
 */
export async function addSource(work: WriteWork, input: NewSource & SameService): Promise<SourceRow> {
  requireUnrestricted(work.caller, 'add sources')
  const { dialect } = input
  if (!sourceDialects.includes(dialect)) throw invalidField('dialect', 'There is no such dialect.')
  const given = input.baseUrl === undefined ? { ...input, baseUrl: documentedAddresses[dialect] } : input
  checkSource(work, dialect, given)
  if (dialect === 'blitz_rocket' && given.contestIds == null) {
    throw invalidField('contestIds', 'Blitz Rocket lists no contests: contestIds must name them.')
  }
  const { accountId } = work.caller
  await lockAccount(work, accountId)
  if ((await countSources(work)) >= sourceBound) {
    throw new DomainError('STATE_FORBIDS', `An account has at most ${sourceBound} sources.`, {
      subject: 'source',
    })
  }
  const name = given.name ?? usualNames[dialect]
  await requireFreeName(work, name, undefined)
  const baseUrl = serviceAddress(given.baseUrl ?? documentedAddresses[dialect])
  if (given.sameService !== true) await requireOneService(work, { dialect, baseUrl }, undefined)
  if (given.brandId != null) await requireBrand(work, accountId, given.brandId)
  const id = await nextId(work)
  work.withhold(given.credential)
  const { box, sealedBy } = sealCredential(
    work.settings.sealing,
    { id, accountId, baseUrl },
    given.credential,
  )
  const interval = given.interval === undefined ? usualInterval : given.interval
  const now = work.clock.now()
  const [made] = await work.executor
    .insert(sources)
    .values({
      id,
      accountId,
      brandId: given.brandId ?? null,
      dialect,
      name,
      baseUrl,
      credential: box,
      sealedBy,
      settings: settingsOf(given.contestIds),
      interval,
      nextRunAt: interval === null ? null : now,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (made === undefined) throw new Error('The source was not made.')
  await recordEvents(work, [{ type: 'source.added', contestId: null, data: { sourceId: id } }])
  return made
}

/**
 * Changes a source; nothing given changes nothing (#77). A new address needs the credential with it, so that nobody sends elsewhere a credential that
 * they do not know. A run that is under way goes on with what it began with. A key restricted to contests may not. Errors as of `addSource`.
 */
export async function updateSource(
  work: WriteWork,
  id: number,
  changes: SourceChanges & SameService,
): Promise<SourceRow> {
  requireUnrestricted(work.caller, 'change sources')
  await lockAccount(work, work.caller.accountId)
  const source = await lockSource(work, id)
  checkSource(work, source.dialect, changes)
  const baseUrl = changes.baseUrl == null ? source.baseUrl : serviceAddress(changes.baseUrl)
  if (baseUrl !== source.baseUrl) await requireMayMove(work, source, baseUrl, changes)
  const name = changes.name ?? source.name
  if (name !== source.name) await requireFreeName(work, name, id)
  if (changes.brandId != null) await requireBrand(work, source.accountId, changes.brandId)
  const interval = changes.interval === undefined ? source.interval : changes.interval
  const after = {
    name,
    baseUrl,
    brandId: changes.brandId === undefined ? source.brandId : changes.brandId,
    settings: changes.contestIds == null ? source.settings : settingsOf(changes.contestIds),
    interval,
    ...sealedAnew(work, { ...source, baseUrl }, changes.credential),
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((field) => JSON.stringify(after[field]) !== JSON.stringify(source[field]))
  if (fields.length === 0) return source
  const due = interval === source.interval ? source.nextRunAt : dueIn(work, interval)
  const [updated] = await work.executor
    .update(sources)
    .set({ ...after, nextRunAt: due, updatedAt: work.clock.now() })
    .where(eq(sources.id, id))
    .returning()
  if (updated === undefined) throw notFound('source')
  const told = fields.filter((field) => field !== 'sealedBy')
  await recordEvents(work, [
    { type: 'source.updated', contestId: null, data: { sourceId: id, fields: told } },
  ])
  return updated
}

/**
 * Removes a source for good: its credential is destroyed, a run under way ends, and nothing is drawn in any more. What came in stays, and so do its external ids.
 * Again it is NOT_FOUND. A key restricted to contests may not.
 */
export async function removeSource(work: WriteWork, id: number): Promise<void> {
  requireUnrestricted(work.caller, 'remove sources')
  await lockSource(work, id)
  const now = work.clock.now()
  await work.executor
    .update(sources)
    .set({
      credential: null,
      sealedBy: null,
      nextRunAt: null,
      leaseOwner: null,
      leaseEndsAt: null,
      updatedAt: now,
      removedAt: now,
    })
    .where(eq(sources.id, id))
  const ofSource = sql`(select ${sourceRuns.id} from ${sourceRuns} where ${sourceRuns.sourceId} = ${id})`
  await work.executor.delete(sourceProblems).where(sql`${sourceProblems.runId} in ${ofSource}`)
  await work.executor
    .update(sourceRuns)
    .set({ state: 'failed', endedAt: now, fetching: null, error: 'The source was removed.' })
    .where(and(eq(sourceRuns.sourceId, id), eq(sourceRuns.state, 'running')))
  await recordEvents(work, [{ type: 'source.removed', contestId: null, data: { sourceId: id } }])
}

function settingsOf(contestIds: Given<readonly string[]>): SourceSettings {
  return contestIds == null ? {} : { contestIds: [...new Set(contestIds)] }
}

function sealedAnew(work: WriteWork, source: SourceRow, credential: Given<string>) {
  if (credential == null) return { credential: source.credential, sealedBy: source.sealedBy }
  work.withhold(credential)
  const { box, sealedBy } = sealCredential(work.settings.sealing, source, credential)
  return { credential: box, sealedBy }
}

/** The id is part of what the credential is bound to, so it is known first. */
async function nextId(work: WriteWork): Promise<number> {
  const [next] = await rows<{ id: number }>(
    work.executor,
    sql`select nextval(pg_get_serial_sequence('sources', 'id')) as id`,
  )
  if (next === undefined) throw new Error('There is no next id.')
  return Number(next.id)
}

async function requireMayMove(
  work: WriteWork,
  source: SourceRow,
  baseUrl: string,
  changes: SourceChanges & SameService,
): Promise<void> {
  if (changes.credential == null) {
    throw invalidField('credential', 'A new address needs the credential with it.')
  }
  if (changes.sameService === true) return
  await requireOneService(work, { dialect: source.dialect, baseUrl }, source.id)
}
