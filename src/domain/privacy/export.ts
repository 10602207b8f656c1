import { requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { type ContactName, requireContact } from '../contact/find.js'
import { invalidField } from '../errors.js'
import { type ParticipantKey, requireParticipant } from '../participant/find.js'
import type { Work } from '../work.js'
import type { ExportRecord, ExportSubject, RecordKey } from './records.js'
import { sections } from './sections.js'
import { idsOfContact } from './subject.js'

/** The name of the document's form. */
export const exportFormat = 'giveaway-gateway-person/1'

/** Whose data: a person's through the whole account, or one participant's. */
export type ExportTarget = { readonly contact: ContactName } | { readonly participant: ParticipantKey }

/** Most records in a page. */
export const exportPageBound = 10_000

/** Part of an exported document: whole or further records of its lists. */
export interface ExportPage {
  readonly lists: readonly { readonly name: string; readonly records: readonly ExportRecord[] }[]
  /** Where the next page begins; null: this is the last. */
  readonly cursor: string | null
}

/**
 * Whose rows are exported. A contact reaches through all contests of the account, deleted ones included: a key restricted to
 * contests may not. Who does not exist for the caller is NOT_FOUND.
 */
export async function exportSubject(work: Work, target: ExportTarget): Promise<ExportSubject> {
  if ('participant' in target) {
    const { participant } = await requireParticipant(work, target.participant)
    return { contactIds: [], participantIds: [participant.id] }
  }
  requireUnrestricted(work.caller, 'export contacts')
  const { id } = await requireContact(work, target.contact)
  const { parts, people } = await idsOfContact(work, id)
  return { contactIds: parts, participantIds: people }
}

/**
 * The next `first` records (1 to 10,000) of everything that is held about somebody, in the order of the document; memory and
 * statements are those of a page, however much there is.
 */
export async function exportPage(
  work: Work,
  subject: ExportSubject,
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
): Promise<ExportPage> {
  const checks = new Checks()
  checks.integer('first', first, 1, exportPageBound)
  checks.done()
  let place: Place | undefined = after == null ? beginning : placeIn(after)
  let left = first
  const lists: { name: string; records: ExportRecord[] }[] = []
  while (place !== undefined && left > 0) {
    const section = sections[place.section]
    if (section === undefined) throw new Error('A section beyond the last.')
    const { records, next } = await section.read(work, subject, place.after, left)
    const list = lists.at(-1)
    if (list?.name === section.name) list.records.push(...records)
    else lists.push({ name: section.name, records: [...records] })
    left -= records.length
    place = following(place, next)
  }
  return { lists, cursor: place === undefined ? null : cursorOf(place) }
}

interface Place {
  readonly section: number
  readonly after: RecordKey
}

const start: RecordKey = [0, 0]

const beginning: Place = { section: 0, after: start }

function following({ section }: Place, next: RecordKey | undefined): Place | undefined {
  if (next !== undefined) return { section, after: next }
  return section + 1 < sections.length ? { section: section + 1, after: start } : undefined
}

function cursorOf({ section, after }: Place): string {
  return Buffer.from(JSON.stringify([section, ...after])).toString('base64url')
}

function placeIn(cursor: string): Place {
  const [section, first, second] = numbersIn(cursor)
  if (
    section === undefined ||
    first === undefined ||
    second === undefined ||
    sections[section] === undefined
  ) {
    throw invalidField('after', 'The cursor in after is not one of an export.')
  }
  return { section, after: [first, second] }
}

/** Clients may send anything: a cursor is a list of three whole numbers, else none of them. */
function numbersIn(cursor: string): number[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isNumber = (part: unknown): part is number =>
      typeof part === 'number' && Number.isSafeInteger(part) && part >= 0
    return Array.isArray(value) && value.length === 3 && value.every(isNumber) ? value : []
  } catch {
    return []
  }
}
