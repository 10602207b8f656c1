import type { ContestRow, ParticipantRow } from '../../../database/tables/index.js'
import type { NewEntry } from '../../entry/ledger.js'
import { sourceOf } from '../../person/source.js'
import type { WriteWork } from '../../work.js'
import { awardsOf, baseMethod } from '../awards.js'
import { insertPeople } from '../insert.js'
import { sumsOf } from '../new-person.js'
import { bonusesOf } from './bonuses.js'
import type { Draft } from './roster.js'

/** Somebody new as they are stored, and the ledger rows that are in their sums already. */
export interface Newcomer {
  readonly person: ParticipantRow
  readonly entries: readonly NewEntry[]
}

const imported = sourceOf({}, 'api')

/**
 * Inserts the people who are new, with `participant.created` events. Their ledger rows must follow in the same
 * transaction. The contest must be locked exclusively, so that nobody else has their identifiers. Ids follow the order
 * of the drafts.
 */
export async function insertNewcomers(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  contactOf: (draft: Draft) => number,
): Promise<ReadonlyMap<Draft, Newcomer>> {
  if (drafts.length === 0) return new Map()
  const occurredAt = work.clock.now()
  const first = { method: await baseMethod(work, contest.id), bound: 0, verified: true, occurredAt }
  const given = new Map<Draft, readonly NewEntry[]>()
  const arrived = await insertPeople(
    work,
    contest,
    drafts.map((draft) => ({
      newcomer: newcomerIn(draft),
      contactId: contactOf(draft),
      advocate: undefined,
      sums(person) {
        const { initialEntries } = draft
        const { entries } = awardsOf(contest, person, { ...first, initialEntries })
        const rows = [...entries, ...bonusesOf(draft, person.id, occurredAt)]
        given.set(draft, rows)
        return sumsOf(rows)
      },
    })),
  )
  return new Map(
    drafts.map((draft, index) => {
      const one = arrived[index]
      if (one?.status !== 'created') throw new Error('Somebody in an import is there already.')
      const { participant: person } = one
      const entries = (given.get(draft) ?? []).map((row) => ({ ...row, participantId: person.id }))
      return [draft, { person, entries }]
    }),
  )
}

function newcomerIn({ state: { identity, names, profile, custom }, initialEntries }: Draft) {
  return {
    wayIn: 'imported' as const,
    ...{ identity, names, profile, initialEntries },
    source: imported,
    custom: new Map(Object.entries(custom)),
    referralCode: null,
  }
}
