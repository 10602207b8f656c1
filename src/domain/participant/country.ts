import type { ParticipantRow } from '../../database/tables/index.js'
import { Tally } from '../counters/tally.js'
import { isCounted } from '../entry/lock-people.js'
import type { WriteWork } from '../work.js'

/** A person before and after a change of data. */
export interface Changed {
  readonly before: ParticipantRow
  readonly after: ParticipantRow
}

/** Counts people of the contest in their new countries instead of the old ones. */
export async function moveCountries(
  work: WriteWork,
  contestId: number,
  people: readonly Changed[],
): Promise<void> {
  const tally = new Tally()
  for (const { before, after } of people) {
    if (before.countryCode === after.countryCode || !isCounted(after)) continue
    if (before.countryCode !== null) tally.country(before.countryCode).participants -= 1
    if (after.countryCode !== null) tally.country(after.countryCode).participants += 1
  }
  await tally.write(work, contestId)
}
