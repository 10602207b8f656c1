import { createHash } from 'node:crypto'
import { and, eq, or, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { idempotencyRecords } from '../../database/tables/index.js'
import { erasedValue } from '../erased-text.js'
import { DomainError, invalidField } from '../errors.js'
import type { Work, WriteWork } from '../work.js'

/** What makes a repetition: the key as sent, the operation, the contest named in the path, the request. */
export interface IdempotencyClaim {
  /** 1 to 255 characters. */
  readonly key: string
  /** `graphql`, or the dialect's operation: `blitz-rocket/entries.create`. */
  readonly operation: string
  /** The contest as the path prints it; empty where the path names none. */
  readonly contest: string
  /** Everything that must be the same for a repetition to be one. */
  readonly request: unknown
}

/** JSON with the keys of objects in order, so that equal requests have equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

function identity(work: Work, claim: IdempotencyClaim) {
  return and(
    eq(idempotencyRecords.accountId, work.caller.accountId),
    eq(idempotencyRecords.operation, claim.operation),
    eq(idempotencyRecords.contest, claim.contest),
    or(eq(idempotencyRecords.key, claim.key), eq(idempotencyRecords.key, keyOfErased(claim))),
  )
}

/** What stands in the key's place where it told of somebody who was erased. */
function keyOfErased({ key }: IdempotencyClaim) {
  return erasedValue(sql`${key}`)
}

function checkKey(key: string): void {
  if (key.length < 1 || key.length > 255 || key.includes('\0')) {
    throw invalidField('idempotencyKey', 'The Idempotency-Key must have 1 to 255 characters.')
  }
}

function fingerprintOf(claim: IdempotencyClaim): string {
  return createHash('sha256').update(canonical(claim.request)).digest('hex')
}

/** Stands in place of a request's fingerprint whose answer told of somebody who was erased: no request has it. */
export const erasedFingerprint = 'erased'

/** The Idempotency-Key was used for another request (#21, #182). */
export function keyReused(): DomainError {
  const message = 'This Idempotency-Key was used for another request.'
  return new DomainError('IDEMPOTENCY_KEY_REUSED', message, { fields: [{ path: 'idempotencyKey', message }] })
}

/** A claim as one text, the same for all its repetitions, and the fingerprint of what it asked for. */
export function nameOfClaim(
  { caller }: Pick<Work, 'caller'>,
  claim: IdempotencyClaim,
): { readonly key: string; readonly fingerprint: string } {
  checkKey(claim.key)
  const { operation, contest, key } = claim
  const name = canonical([caller.accountId, operation, contest, key])
  return { key: createHash('sha256').update(name).digest('hex'), fingerprint: fingerprintOf(claim) }
}

/**
 * The answer of an earlier request with the key; undefined where none is stored. Another request under the
 * same key is refused: IDEMPOTENCY_KEY_REUSED (#21, #182).
 */
export async function storedAnswer(
  work: Work,
  claim: IdempotencyClaim,
): Promise<Record<string, unknown> | undefined> {
  checkKey(claim.key)
  const [earlier] = await work.executor.select().from(idempotencyRecords).where(identity(work, claim))
  if (earlier === undefined) return undefined
  if (earlier.fingerprint !== fingerprintOf(claim)) {
    throw keyReused()
  }
  if (earlier.answer === null) throw new Error('A committed idempotency record has no answer.')
  return earlier.answer
}

/**
 * Claims the key inside the request's transaction, or gives the answer of the request that had it. A twin
 * waits here until the first one has committed or failed. Another request under the same key is refused:
 * IDEMPOTENCY_KEY_REUSED (#21, #182).
 */
export async function claimKey(
  work: WriteWork,
  claim: IdempotencyClaim,
): Promise<Record<string, unknown> | undefined> {
  checkKey(claim.key)
  const { operation, contest, key } = claim
  const claimed = await rows(
    work.executor,
    sql`insert into idempotency_records (account_id, operation, contest, key, fingerprint, created_at)
      select c.account_id, c.operation, c.contest, c.key, ${fingerprintOf(claim)}::text, ${work.clock.now()}::timestamptz
      from (values (${work.caller.accountId}::bigint, ${operation}::text, ${contest}::text, ${key}::text))
        as c(account_id, operation, contest, key)
      where not exists (
        select 1 from idempotency_records r where r.account_id = c.account_id and r.operation = c.operation
          and r.contest = c.contest and r.key = ${keyOfErased(claim)})
      on conflict do nothing
      returning key`,
  )
  if (claimed.length > 0) return undefined
  const earlier = await storedAnswer(work, claim)
  if (earlier === undefined) throw new Error('An idempotency record vanished while it was read.')
  return earlier
}

/** Stores the answer under the claimed key, with withheld texts replaced by null. */
export async function storeAnswer(
  work: WriteWork,
  claim: IdempotencyClaim,
  answer: Record<string, unknown>,
  withheld: ReadonlySet<string>,
): Promise<void> {
  const text = JSON.stringify(answer, (_name, value: unknown) =>
    typeof value === 'string' && withheld.has(value) ? null : value,
  )
  await work.executor
    .update(idempotencyRecords)
    .set({ answer: JSON.parse(text) as Record<string, unknown> })
    .where(identity(work, claim))
}
