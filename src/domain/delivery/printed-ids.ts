import type { EventRow, ExternalKind } from '../../database/tables/index.js'
import { forms } from '../dialect-ids/forms.js'
import {
  calledElsewhere,
  type DialectId,
  type Elsewhere,
  type PrintableOf,
  printedId,
} from '../dialect-ids/printed.js'
import type { OperatorWork } from '../operator.js'
import { type Contest, type Facts, numberIn, type Person } from './facts.js'

const dialect = 'sweepwidget'

/** Ids in messages, as SweepWidget's answers print them for the contest's account. */
export interface PrintedIds {
  contest(contest: Contest): DialectId
  person(person: Person | undefined): DialectId | null
  entry(id: number | null): DialectId | null
}

/** The ids that messages about these events hold: in one statement, and in none where no account has a source in SweepWidget. */
export async function printedIdsOf(
  work: OperatorWork,
  events: readonly EventRow[],
  facts: Facts,
): Promise<PrintedIds> {
  const asked = new Map<string, PrintableOf>()
  for (const event of events) {
    const contest = facts.contests.get(event.contestId ?? 0)
    if (contest === undefined || !contest.isDrawnFrom) continue
    const { accountId } = contest
    const ask = (kind: ExternalKind, id: number, own: DialectId) =>
      asked.set(nameOf(kind, id), { accountId, kind, id, own })
    ask('contest', contest.id, contest.id)
    const person = facts.people.get(numberIn(event, 'participantId') ?? 0)
    if (person !== undefined) ask('participant', person.id, person.uuid)
    const entry = numberIn(event, 'entryId')
    if (entry !== null) ask('entry', entry, entry)
  }
  const called = asked.size === 0 ? [] : await calledElsewhere(work, dialect, [...asked.values()])
  const found = new Map([...asked.keys()].map((name, place) => [name, called[place] ?? null]))
  return printing(found)
}

function nameOf(kind: ExternalKind, id: number): string {
  return `${kind} ${id}`
}

function printing(found: ReadonlyMap<string, Elsewhere | null>): PrintedIds {
  const print = (kind: ExternalKind, id: number, own: DialectId): DialectId => {
    const form = forms[dialect][kind]
    return form === undefined ? own : printedId(form, own, found.get(nameOf(kind, id)) ?? null)
  }
  return {
    contest: ({ id }) => print('contest', id, id),
    person: (person) => (person === undefined ? null : print('participant', person.id, person.uuid)),
    entry: (id) => (id === null ? null : print('entry', id, id)),
  }
}
