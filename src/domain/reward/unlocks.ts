import { type RewardUnlockRow, rewardUnlocks } from '../../database/tables/index.js'
import { countRows, type List, type Page, type PageRequest, readPages } from '../page.js'
import type { BatchRead } from '../work.js'

/** Whose unlocks: of a reward by the people's numbers, or of a person by the rewards' numbers. */
type Side = 'reward' | 'participant'

function listOf(side: Side): List<typeof rewardUnlocks> {
  const { rewardId, participantId } = rewardUnlocks
  const [parent, id] = side === 'reward' ? [rewardId, participantId] : [participantId, rewardId]
  return {
    table: rewardUnlocks,
    parent,
    id,
    where: undefined,
    order: { name: `unlocks of ${side}`, expression: id, type: 'bigint', direction: 'asc' },
  }
}

/** A page of the unlocks of each of many rewards or people that the caller may see, in one statement. */
export const unlockPages: BatchRead<
  number,
  Page<RewardUnlockRow>,
  { readonly of: Side; readonly page: PageRequest }
> = (work, owners, { of, page }) => readPages(work.executor, listOf(of), owners, page)

/** How many unlocks each of many rewards or people has, in one statement. */
export const unlockCounts: BatchRead<number, number, Side> = (work, owners, of) =>
  countRows(work.executor, listOf(of), owners)
