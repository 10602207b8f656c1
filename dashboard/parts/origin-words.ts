import type { EntryOrigin } from '../generated/graphql.js'

/** Where ledger rows come from. */
export const originWords: Readonly<Record<EntryOrigin, string>> = {
  BASE: 'Entered',
  METHOD: 'Entry method',
  MANUAL: 'Given by hand',
  BONUS: 'Bonus',
  ADJUST: 'Adjustment',
  REFERRAL_ADVOCATE: 'Referred somebody',
  REFERRAL_FRIEND: 'Came by referral',
  FLOOR: 'Balance',
}
