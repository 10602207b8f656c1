import type { operations } from '../../../generated/rest/blitz-rocket.js'
import type { SourceClient } from '../client.js'
import { SourceFailure } from '../failure.js'
import { type Reach, reachOf } from '../reach.js'

/** Contests that are asked for. */
const mostAsked = 20

/** What a key of Blitz Rocket can reach of the contests that are named: its API tells of no account. */
export async function blitzRocketReach(
  client: SourceClient<operations>,
  contestIds: readonly string[],
  signal: AbortSignal,
): Promise<Reach> {
  const asked = contestIds.slice(0, mostAsked)
  let contests = 0
  const refused: string[] = []
  for (const contestId of asked) {
    const call = { path: { contestId }, query: { page: 1, limit: 1 }, signal }
    try {
      await client.call('entries.list', call)
      contests += 1
    } catch (error) {
      const isOut = error instanceof SourceFailure && ['refused', 'missing'].includes(error.kind)
      if (!isOut) throw error
      refused.push(contestId)
    }
  }
  const hasMore = contestIds.length > asked.length
  const untried = contestIds.length === 0 ? ['entries.list'] : []
  return reachOf('Blitz Rocket', { account: null, plan: null, contests, hasMore, refused, untried })
}
