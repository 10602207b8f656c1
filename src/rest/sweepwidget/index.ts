import { readContract } from '../../contract/contract.js'
import { RestApi, type RestServices } from '../handle.js'
import { accessLists } from './access-lists.js'
import { account } from './account.js'
import { analytics } from './analytics.js'
import { sweepWidget } from './dialect.js'
import { entries } from './entries.js'
import { entryMethods } from './entry-methods.js'
import { gallery } from './gallery.js'
import { giveaways } from './giveaways.js'
import { leaderboard } from './leaderboard.js'
import { manualEntries } from './manual-entries.js'
import { participants } from './participants.js'
import { prizes } from './prizes.js'
import { referrals } from './referrals.js'
import { rewards } from './rewards.js'
import { settings } from './settings.js'
import { webhooks } from './webhooks.js'
import { winners } from './winners.js'

/** Every endpoint of the dialect. */
export const sweepWidgetEndpoints = [
  ...accessLists,
  ...account,
  ...analytics,
  ...entries,
  ...entryMethods,
  ...gallery,
  ...giveaways,
  ...leaderboard,
  ...manualEntries,
  ...participants,
  ...prizes,
  ...referrals,
  ...rewards,
  ...settings,
  ...webhooks,
  ...winners,
]

export function sweepWidgetApi(services: RestServices): RestApi {
  return new RestApi(readContract(sweepWidget.name), sweepWidget, sweepWidgetEndpoints, services)
}
