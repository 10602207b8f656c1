import { sql } from 'drizzle-orm'
import { rows } from '../../../../database/connection.js'
import { type ExternalKind, externalIds } from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import { isExcluded, lockThoseThere } from '../../../entry/lock-people.js'
import type { WriteWork } from '../../../work.js'
import { lockDrawnContest } from '../contest-lock.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import type { ContestDrawing, Drawing } from '../store.js'
import { balance, balanceId, isBalanceId, PersonDraft } from './draft.js'
import { personFields } from './fields.js'
import { knownRows, namesOf } from './known.js'
import { goneRow } from './rows.js'
import { writeDrafts } from './write.js'

/** Forgets what the service said of these rows, so that its next word is taken. */
export async function forgetSaid(
  work: WriteWork,
  { source }: Drawing,
  kind: ExternalKind,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return
  await work.executor
    .update(externalIds)
    .set({ fingerprint: new Uint8Array() })
    .where(
      sql`${externalIds.accountId} = ${source.accountId}::bigint and ${externalIds.dialect} = ${source.dialect}
        and ${externalIds.kind} = ${kind} and ${externalIds.externalId} = any(${sql.param([...names])}::text[])
        and ${externalIds.fingerprint} is not null`,
    )
}

/**
 * Has ledger rows that the service has no longer count no more, but for those of erased people, whose figures stay what they were. A constant
 * number of statements.
 */
export async function uncountRows(
  work: WriteWork,
  drawing: ContestDrawing,
  names: readonly string[],
): Promise<void> {
  const contest = await lockDrawnContest(work, drawing)
  const own = names.filter((name) => !isBalanceId(name))
  const gone = await knownRows(work, drawing, own, [])
  const ids = [...gone.values()].flatMap(({ row }) => row?.participantId ?? [])
  const locked =
    ids.length === 0 ? new Map() : await lockThoseThere(work, contest.id, [...new Set(ids)], 'all')
  const called = await namesOf(work, drawing, 'participant', ids)
  const kept = await knownRows(
    work,
    drawing,
    [],
    [...called.values()].map(({ externalId }) => externalId),
  )
  const drafts = new Map<number, PersonDraft>()
  for (const [externalId, { row }] of gone) {
    const person = locked.get(row?.participantId ?? 0)
    if (row === undefined || person === undefined || person.erasedAt !== null) continue
    const draft = drafts.get(person.id) ?? new PersonDraft(person, person)
    drafts.set(person.id, draft)
    draft.put(goneRow(externalId, row))
  }
  for (const draft of drafts.values()) {
    const name = called.get(draft.id)?.externalId
    if (name !== undefined) balance(draft, kept.get(balanceId(name))?.row, name, undefined)
  }
  const written = await writeDrafts(work, contest, [...drafts.values()], locked)
  const made = written.filter(({ before }) => before === undefined)
  await noteSeen(
    work,
    drawing,
    'entry',
    made.map(({ id, externalId, said }) => ({ externalId, internalId: id, ...said })),
  )
  await forgetSaid(work, drawing, 'entry', own)
}

/**
 * Excludes people whom the service has no longer: they count nowhere as long as it does not list them. Whoever counts for nothing, having no verified
 * rows, is left as they are, for services list no such people; so are erased people, who are erased there too.
 */
export async function excludeGone(
  work: WriteWork,
  drawing: ContestDrawing,
  names: readonly string[],
): Promise<void> {
  const contest = await lockDrawnContest(work, drawing)
  const known = await knownByExternalId(work, drawing, 'participant', names)
  const ids = [...known.values()].map(({ internalId }) => internalId)
  const locked = ids.length === 0 ? new Map() : await lockThoseThere(work, contest.id, ids, 'all')
  const drafts: PersonDraft[] = []
  for (const { internalId } of known.values()) {
    const person = locked.get(internalId)
    if (person === undefined || isExcluded(person) || person.actions === 0) continue
    if (person.erasedAt !== null) continue
    const draft = new PersonDraft(person, { ...person, disqualifiedAt: work.clock.now() })
    draft.fields.add('excluded')
    drafts.push(draft)
  }
  await writeDrafts(work, contest, drafts, locked)
  await forgetExclusion(work, drawing, [...known.values()])
}

/** Forgets what the service said of people's exclusion, so that its next word is taken. */
async function forgetExclusion(
  work: WriteWork,
  { source }: Drawing,
  known: readonly { readonly externalId: string; readonly fingerprint: Uint8Array | null }[],
): Promise<void> {
  if (known.length === 0) return
  const bytes = known.map(({ fingerprint }) => personFields.forget(fingerprint, 'excluded'))
  const given = unnest('g', [
    { name: 'external_id', type: 'text', values: known.map(({ externalId }) => externalId) },
    {
      name: 'said',
      type: 'text',
      values: bytes.map((one) => (one === null ? null : Buffer.from(one).toString('hex'))),
    },
  ])
  await rows(
    work.executor,
    sql`update external_ids e set fingerprint = decode(g.said, 'hex') from ${given}
      where e.account_id = ${source.accountId}::bigint and e.dialect = ${source.dialect} and e.kind = 'participant'
        and e.external_id = g.external_id`,
  )
}
