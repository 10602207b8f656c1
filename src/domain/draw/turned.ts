import type { WinnerRow } from '../../database/tables/index.js'
import type { NewEvent } from '../event/record.js'
import { winnerData } from './record.js'

/**
 * What a new status tells besides itself (#22): somebody whose win has ended is removed from the winners, and
 * somebody who comes back is one again, `reinstated`, with the prize of before.
 */
export function turnedEvents(before: WinnerRow, after: WinnerRow): NewEvent[] {
  const { contestId } = after
  if (before.isCurrent === after.isCurrent) return []
  if (!after.isCurrent) return [{ type: 'winner.removed', contestId, data: winnerData(after) }]
  return [{ type: 'winner.picked', contestId, data: { ...winnerData(after), reinstated: true } }]
}
