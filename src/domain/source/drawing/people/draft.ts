import type { EntryRow, ParticipantRow } from '../../../../database/tables/index.js'
import { maximumInteger } from '../../../checks.js'
import { balanceMark } from '../../../dialect-ids/forms.js'
import type { Movement } from '../../../entry/tallies.js'
import { withoutSums } from '../../../participant/new-person.js'
import type { Sighting } from '../external-ids.js'

/** A ledger row as a page makes it. */
export interface RowDraft {
  readonly before: EntryRow | undefined
  /** Its id is 0 until it is written. */
  readonly after: EntryRow
  readonly externalId: string
  readonly said: Pick<Sighting, 'fingerprint' | 'localFields'>
}

/** A ledger row that was written. */
export interface WrittenRow extends RowDraft {
  readonly id: number
}

const columns = [
  'amount',
  'occurredAt',
  'verified',
  'origin',
  'methodTypeId',
  'methodId',
  'value',
  'reason',
] as const

/** Whether a page says anything new of the row. */
export function isNewRow({ before, after }: RowDraft): boolean {
  return before === undefined || columns.some((name) => before[name] !== after[name])
}

/** What comes into the person's total, and what leaves it. */
export function movementsOf({ before, after }: RowDraft): Movement[] {
  return [
    ...(before?.verified ? [{ entry: before, sign: -1 } as const] : []),
    ...(after.verified ? [{ entry: after, sign: 1 } as const] : []),
  ]
}

/** A person as a page makes them. */
export class PersonDraft {
  /** The person as stored; undefined: new. */
  readonly before: ParticipantRow | undefined
  after: ParticipantRow
  /** The fields that the service has changed. */
  readonly fields = new Set<string>()
  /** The contact that the person is by the word of the service; undefined: whose identifiers the person has. */
  contact: number | undefined
  readonly #rows: RowDraft[] = []

  constructor(before: ParticipantRow | undefined, after: ParticipantRow) {
    this.before = before
    this.after = { ...after }
  }

  get id(): number {
    return this.after.id
  }

  /** Those of the rows of which there is anything new. */
  get rows(): readonly RowDraft[] {
    return this.#rows
  }

  /** The person as they stand before, somebody new without any ledger. */
  get standing(): ParticipantRow {
    return this.before ?? withoutSums({ ...this.after, referralCount: 0 })
  }

  /** Whether there is anything to write. */
  get isChanged(): boolean {
    return this.before === undefined || this.fields.size > 0 || this.#rows.length > 0
  }

  /** Lets the ledger have the row, with what that does to the person's sums. */
  put(row: RowDraft): void {
    if (!isNewRow(row)) return
    this.#rows.push(row)
    const { after } = this
    for (const { entry, sign } of movementsOf(row)) {
      after.total += sign * entry.amount
      after.actions += sign
      if (entry.origin !== 'base') after.bonusActions += sign
    }
  }
}

/** The external id under which the row is remembered that holds what no other row explains of a person's total. */
export function balanceId(participant: string): string {
  return `${participant}${balanceMark}`
}

/** Whether it is one. */
export function isBalanceId(externalId: string): boolean {
  return externalId.endsWith(balanceMark)
}

/**
 * Lets the person's total be what the service tells, and never less than nothing: what other rows do not explain of it is the amount of one
 * row. `told` is the total, `explained` how much of it the service's own rows make up; rows made here stand beside. Without a total that is
 * told the row only keeps the sum from falling below zero (#7). False where no row can hold the difference.
 */
export function balance(
  draft: PersonDraft,
  known: EntryRow | undefined,
  participant: string,
  told: { readonly total: number; readonly explained: number } | undefined,
): boolean {
  const there = known?.verified ? known.amount : 0
  const others = draft.after.total - there
  const wanted = Math.max(told === undefined ? 0 : told.total - told.explained, -others)
  if (wanted === there) return true
  if (Math.abs(wanted) > maximumInteger) return false
  draft.put({
    before: known,
    after: balanceRow(draft, known, wanted, originOf(told)),
    externalId: balanceId(participant),
    said: { fingerprint: null, localFields: null },
  })
  return true
}

function originOf(told: { readonly explained: number } | undefined): EntryRow['origin'] {
  if (told === undefined) return 'floor'
  return told.explained === 0 ? 'base' : 'adjust'
}

function balanceRow(
  { after: { id, contestId, createdAt } }: PersonDraft,
  known: EntryRow | undefined,
  amount: number,
  origin: EntryRow['origin'],
): EntryRow {
  // A row of which nothing is needed any more counts for nothing.
  if (known !== undefined)
    return amount === 0 ? { ...known, verified: false } : { ...known, amount, verified: true }
  return {
    id: 0,
    contestId,
    participantId: id,
    methodId: null,
    methodTypeId: null,
    amount,
    origin,
    value: null,
    reason: null,
    verified: true,
    manualKey: null,
    ipAddress: null,
    occurredAt: createdAt,
  }
}
