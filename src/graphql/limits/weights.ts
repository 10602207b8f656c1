// What the cost of an operation knows about single fields, as `Type.field`. Everything else follows from
// the SDL: an object costs 1, a list its size times its rows, text and numbers nothing.

/** Rows of lists that take no size, as they commonly are. */
export const assumedSizes: ReadonlyMap<string, number> = new Map([
  ['Account.brands', 5],
  ['Account.sources', 5],
  ['Account.webhooks', 10],
  ['ApiKey.contests', 10],
  ['Contest.customFields', 10],
  ['Contest.dailyActivity', 31],
  ['Contest.entryMethods', 10],
  ['Contest.leaderboard', 10],
  ['Contest.prizes', 10],
  ['Contest.rewards', 5],
  ['Contest.workflows', 2],
  ['ContestAnalytics.daily', 31],
  ['ContestAnalytics.entryMethods', 10],
  ['ContestAnalytics.participantsByCountry', 50],
  ['ContestAnalytics.referrers', 20],
  ['ContestAnalytics.viewsByCountry', 50],
  ['FraudFigures.topSharedAddresses', 10],
  ['ContestActivity.changes', 5],
  ['Draw.alternates', 10],
  ['Draw.selections', 20],
  ['DrawWinnersNowPayload.participants', 10],
  ['DrawWinnersNowPayload.winners', 10],
  ['DrawWinnersPayload.participants', 10],
  ['DrawWinnersPayload.winners', 10],
  ['ImportParticipantsPayload.results', 50],
  ['Participant.customFieldValues', 10],
  ['Query.entryMethodTypes', 127],
  ['Query.leaderboard', 10],
  ['RecordManualEntriesPayload.results', 100],
  ['ReorderEntryMethodsPayload.entryMethods', 10],
  ['ReorderPrizesPayload.prizes', 10],
  ['RowFault.fields', 1],
  ['ReorderRewardsPayload.rewards', 5],
  ['SourceRun.counts', 10],
  ['WebhookDelivery.attempts', 3],
])

/** Fields that the database computes over many rows; added to what the field costs anyway. */
export const fieldWeights: ReadonlyMap<string, number> = new Map([
  ['Account.usage', 10],
  ['ApiKey.lastUsedAt', 10],
  ['ApiKey.usage', 10],
  ['Contest.dailyActivity', 10],
  ['Contest.totals', 1],
  ['ContestAnalytics.daily', 10],
  ['ContestAnalytics.entryMethods', 5],
  ['ContestAnalytics.fraud', 10],
  ['ContestAnalytics.participantsByCountry', 5],
  ['ContestAnalytics.today', 1],
  ['ContestAnalytics.totals', 1],
  ['ContestAnalytics.viewsByCountry', 5],
  ['Draw.inclusion', 500],
  ['Draw.proof', 500],
  ['Participant.rank', 5],
  ['Prize.codeCount', 1],
  ['Prize.freeCodeCount', 1],
  ['ReferralProgram.average', 1],
  ['ReferralProgram.referrers', 1],
  ['ReferralProgram.total', 1],
  ['Reward.unlockCount', 5],
  ['Webhook.failedDeliveryCount', 1],
  ['Webhook.pendingDeliveryCount', 1],
])

/** `totalCount` of any connection counts every matching row. */
export const totalCountWeight = 10

/** Each root field of a mutation is a transaction. */
export const mutationWeight = 10
