import { balance, balanceId } from '../people/draft.js'
import { type Noted, storedOf, writePeople } from '../people/finish.js'
import { knownRows } from '../people/known.js'
import { openPeople } from '../people/page.js'
import { saidDetail } from '../people/said.js'
import type { StoreOfContest } from '../store.js'

/** Stores what services tell of each person alone: of people who are known. Numbers of which nobody says what they consist of are kept beside those of this gateway. */
export const storeParticipantDetails: StoreOfContest<'participantDetail'> = async (work, drawing, rows) => {
  const people = new Map(rows.map((row) => [row.externalId, row]))
  const page = await openPeople(
    work,
    drawing,
    [...people.values()].map((row) => ({ externalId: row.externalId, said: saidDetail(row), make: false })),
  )
  const known = await knownRows(work, drawing, [], [...page.drawn.keys()])
  const noted: Noted[] = []
  const seen = [...page.drawn].flatMap(([externalId, { draft, isErased }]) => {
    const kept = known.get(balanceId(externalId))
    const total = people.get(externalId)?.total ?? 0
    if (!isErased && !(total >= 0 && balance(draft, kept?.row, externalId, { total, explained: 0 })))
      noted.push({ externalId, field: 'total', problem: 'is more than the ledger can hold' })
    if (kept === undefined) return []
    return [
      {
        externalId: balanceId(externalId),
        internalId: kept.internalId,
        fingerprint: null,
        localFields: null,
      },
    ]
  })
  await writePeople(work, drawing, page, seen)
  return storedOf(rows, page, noted)
}
