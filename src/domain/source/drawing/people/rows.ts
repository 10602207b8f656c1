import type { EntryRow, SourceDialect } from '../../../../database/tables/index.js'
import { maximumInteger } from '../../../checks.js'
import { userDetailsType } from '../../../entry-method/catalogue.js'
import type { SourceEntry } from '../../model.js'
import type { Sighting } from '../external-ids.js'
import type { PersonDraft, RowDraft } from './draft.js'
import { entryFields, type SaidEntry } from './fields.js'
import type { KnownRow } from './known.js'
import type { Fault } from './said.js'

const mostValue = 2_048
const mostReason = 1_000

/** What of a ledger row the tables cannot hold; undefined: nothing. */
export function rowFault({ amount, value, label, type }: SourceEntry): Fault | undefined {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > maximumInteger)
    return { field: 'amount', problem: `must be a whole number within ${maximumInteger}` }
  if (value != null && value.length > mostValue)
    return { field: 'value', problem: `must have at most ${mostValue} characters` }
  if (label != null && label.length > mostReason)
    return { field: 'label', problem: `must have at most ${mostReason} characters` }
  if (type !== undefined && !(/^\d{1,10}$/.test(type) && Number(type) <= maximumInteger))
    return { field: 'type', problem: 'must be the number of a type' }
  return undefined
}

/** What a service says of a ledger row without faults. */
export function saidEntry(row: SourceEntry, dialect: SourceDialect): SaidEntry {
  const { amount, occurredAt, verified, value = null, label = null } = row
  return { amount, occurredAt, verified, value, reason: label, ...kindOf(row, dialect) }
}

/**
 * How a row came to be. SweepWidget counts rows of no type under User Details (#99), of which what takes away is none; Revup tells what was
 * given by hand by its key (#191).
 */
function kindOf(
  { type, amount, externalId }: SourceEntry,
  dialect: SourceDialect,
): Pick<SaidEntry, 'origin' | 'methodTypeId'> {
  if (type !== undefined) {
    const methodTypeId = Number(type)
    if (methodTypeId !== userDetailsType) return { origin: 'method', methodTypeId }
    return amount > 0 ? { origin: 'base', methodTypeId } : { origin: 'adjust', methodTypeId: null }
  }
  if (dialect === 'revup' && /:manual_points_api_/.test(externalId))
    return { origin: 'bonus', methodTypeId: null }
  return { origin: amount < 0 ? 'adjust' : 'method', methodTypeId: null }
}

/** What becomes of a ledger row, and how it is remembered; without a draft it was deleted here and stays so. */
export interface DrawnRow {
  readonly draft: RowDraft | undefined
  readonly said: Pick<Sighting, 'fingerprint' | 'localFields'>
}

/** The person's row as the service says it, which is the contest's method of this number, if that is known. */
export function drawnRow(
  person: PersonDraft,
  externalId: string,
  said: SaidEntry,
  known: KnownRow | undefined,
  methodOf: (typeId: number) => number | null,
): DrawnRow {
  if (known !== undefined && known.row === undefined) return { draft: undefined, said: known }
  const before = known?.row
  if (known === undefined || before === undefined) {
    const remembered = { fingerprint: entryFields.fingerprint(said), localFields: null }
    const after = newRow(person, said, methodOf)
    return { draft: { before: undefined, after, externalId, said: remembered }, said: remembered }
  }
  const { changes, fingerprint, localFields } = entryFields.merge(said, before, known)
  const told = Object.fromEntries(Object.entries(said).filter(([name]) => changes.has(name)))
  const after: EntryRow = { ...before, ...told }
  if (after.methodTypeId !== before.methodTypeId) after.methodId = methodIn(after.methodTypeId, methodOf)
  return {
    draft: { before, after, externalId, said: { fingerprint, localFields } },
    said: { fingerprint, localFields },
  }
}

function newRow(person: PersonDraft, said: SaidEntry, methodOf: (typeId: number) => number | null): EntryRow {
  const { id, contestId } = person.after
  const methodId = methodIn(said.methodTypeId, methodOf)
  return { id: 0, contestId, participantId: id, methodId, manualKey: null, ipAddress: null, ...said }
}

function methodIn(typeId: number | null, methodOf: (typeId: number) => number | null): number | null {
  return typeId === null ? null : methodOf(typeId)
}

/** A row that the service has no longer: it stands, and counts no more. */
export function goneRow(externalId: string, before: EntryRow): RowDraft {
  return {
    before,
    after: { ...before, verified: false },
    externalId,
    said: { fingerprint: null, localFields: null },
  }
}
