import type { EntryRow } from '../../../../database/tables/index.js'
import { entryData } from '../../../entry/ledger.js'
import { isExcluded } from '../../../entry/lock-people.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { formerContact } from '../../../participant/update.js'
import type { WriteWork } from '../../../work.js'
import type { PersonDraft, WrittenRow } from './draft.js'

/** Tells of what a page has made of people and their ledgers, as native changes are told. */
export async function tellDrafts(
  work: WriteWork,
  contestId: number,
  drafts: readonly PersonDraft[],
  written: readonly WrittenRow[],
): Promise<void> {
  await recordEvents(work, [
    ...drafts.flatMap((draft) => eventsOf(contestId, draft)),
    ...written.flatMap((row) => rowEvents(contestId, row)),
  ])
}

const exclusion = new Set(['excluded'])
const confirmation = 'emailConfirmed'

function eventsOf(contestId: number, { before, after, fields }: PersonDraft): NewEvent[] {
  const { id: participantId, referredBy } = after
  const event = (type: NewEvent['type'], data: NewEvent['data']): NewEvent => ({ type, contestId, data })
  if (before === undefined)
    return [event('participant.created', { participantId, referredBy, wayIn: 'imported' })]
  const told = [...fields].filter((field) => !exclusion.has(field) && field !== confirmation)
  const emailChanged = before.emailNormalized !== after.emailNormalized
  const confirmed = before.emailConfirmedAt === null && after.emailConfirmedAt !== null
  const updated = { participantId, fields: told, emailChanged, ...formerContact(before, after) }
  return [
    ...(told.length > 0 ? [event('participant.updated', updated)] : []),
    ...(isExcluded(before) === isExcluded(after)
      ? []
      : [
          event(isExcluded(after) ? 'participant.disqualified' : 'participant.requalified', {
            participantId,
          }),
        ]),
    ...(confirmed ? [event('participant.email_confirmed', { participantId, verified: 0 })] : []),
  ]
}

/** A row that is corrected is told of as one that goes and one that comes. */
function rowEvents(contestId: number, { id, before, after }: WrittenRow): NewEvent[] {
  const row: EntryRow = { ...after, id }
  const event = (type: NewEvent['type'], of: EntryRow): NewEvent => ({ type, contestId, data: entryData(of) })
  if (before === undefined) return [event('entry.created', row)]
  if (
    before.amount !== row.amount ||
    before.occurredAt !== row.occurredAt ||
    before.methodTypeId !== row.methodTypeId
  )
    return [event('entry.deleted', before), event('entry.created', row)]
  if (before.verified === row.verified) return []
  return [event(row.verified ? 'entry.verified' : 'entry.unverified', row)]
}
