import { contests, entries, participants, winners } from '../../database/tables/index.js'
import { personOfEntry, personOfWinner } from '../../domain/wanted.js'
import { of, otherValues, rowsOf, type TypeReads } from './reads.js'

/** Lists whose rows can bring along the people to whom they belong. */
export const bringing =
  /^(Contest|Participant|Query)\.entriesExport$|^(Entry|Winner)(Connection\.(nodes|edges)|Edge\.node)$/

/** Ways to people that need no reading by their ids where rows bring them along. */
const peopleInLists =
  /^(Entry|Winner|LeaderboardPlace)\.participant$|^Participant(Connection\.nodes|Edge\.node)$|^Participant\.referredBy$|^(Query\.participant\w*|ReferralProgram\.top)$/

/** Whether a field reads people by their ids, or rows that do not bring them along, whatever lists do. */
export function readApart(path: string, type: string): boolean {
  if (type === 'Participant') return !peopleInLists.test(path)
  return (type === 'Entry' || type === 'Winner') && !bringing.test(path)
}

const excluding = of(participants, 'disqualifiedAt', 'bannedAt')

/**
 * What the resolvers of each type look at in rows that may be read in part. A field without a resolver reads the
 * column of its name and need not be told. An operation with a field that has a resolver and is not told here reads
 * whole rows: right, and slower.
 */
export const declaredReads: Readonly<Record<string, TypeReads>> = {
  Query: otherValues(
    `account contact contacts contest contestAnalytics contestPage contests draw entrant entries entriesByEmail entriesExport entry
     entryMethodTypes gallery leaderboard node nodes participant participants participantsByEmail personalData prize
     rateLimit redemptionCode referralProgram source viewerKey viewerScopes webhook webhookDelivery webhooks winner winners
     workflow`,
  ),

  Contest: rowsOf(contests, {
    id: { computed: ['id'] },
    databaseId: { as: 'id' },
    dialectId: ['id', 'publicId'],
    status: { computed: ['isDraft', 'startsAt', 'endsAt'] },
    visibility: { computed: ['visibility'] },
    unit: { computed: ['unit'] },
    viewUrl: { computed: ['id', 'slug'] },
    embedCode: { computed: ['id', 'slug'] },
    iframeCode: { computed: ['id', 'slug'] },
    settings: [],
    rules: [],
    referralAwards: [],
    referralProgram: [],
    analytics: [],
    design: ['design'],
    mail: ['mail'],
    brand: ['brandId'],
    allowlist: ['id'],
    blocklist: ['id'],
    customFields: ['id'],
    dailyActivity: ['id'],
    draws: ['id'],
    entries: ['id'],
    entriesExport: ['id'],
    entryMethodCount: ['id'],
    entryMethods: ['id'],
    gallery: ['id'],
    leaderboard: ['id'],
    mails: ['id'],
    overlaps: ['id'],
    participants: ['id'],
    prizes: ['id'],
    provenance: ['id'],
    rewards: ['id'],
    totals: ['id'],
    winners: ['id'],
    winnersExport: ['id'],
    workflows: ['id'],
  }),
  ContestSettings: rowsOf(contests, {}),
  ContestRules: rowsOf(contests, { ageLimitKind: { computed: ['ageLimitKind'] } }),
  ReferralAwards: rowsOf(contests, {
    advocate: { as: 'referralAdvocateAmount' },
    friend: { as: 'referralFriendAmount' },
  }),
  ContestAnalytics: rowsOf(contests, {
    contest: [],
    contestDatabaseId: { as: 'id' },
    contestDialectId: ['id', 'publicId'],
    status: { computed: ['isDraft', 'startsAt', 'endsAt'] },
    daysRemaining: ['endsAt'],
    totals: ['id'],
    conversionRate: ['id'],
    averageEntries: ['id'],
    averageActions: ['id'],
    today: ['id'],
    daily: ['id'],
    entryMethods: ['id'],
    viewsByCountry: ['id'],
    participantsByCountry: ['id'],
    referrers: ['id'],
    fraud: ['id'],
  }),
  ContestPage: rowsOf(contests, {
    databaseId: { as: 'id' },
    status: { computed: ['isDraft', 'startsAt', 'endsAt'] },
    visibility: { computed: ['visibility'] },
    unit: { computed: ['unit'] },
    viewUrl: { computed: ['id', 'slug'] },
    organizer: ['brandId', 'accountId'],
    design: ['design'],
    full: ['id', 'maxParticipants'],
    ageLimitKind: { computed: ['ageLimitKind'] },
    referralAwards: [],
    entryTotal: ['id'],
    participantTotal: ['id'],
    customFields: ['id'],
    prizes: ['id', 'showPrizes'],
    entryMethods: ['id'],
    rewards: ['id', 'rewardsEnabled'],
    leaderboard: {
      own: ['id', 'leaderboardEnabled'],
      beside: of(participants, 'displayName', 'firstName', 'lastName', 'total'),
    },
  }),
  ReferralProgram: rowsOf(contests, {
    contest: [],
    total: ['id'],
    referrers: ['id'],
    average: ['id'],
    top: ['id'],
  }),

  Participant: rowsOf(participants, {
    id: { computed: ['id'] },
    databaseId: { as: 'id' },
    contest: ['contestId'],
    contestDatabaseId: { as: 'contestId' },
    dialectId: ['id', 'uuid', 'publicId'],
    contestDialectId: { own: ['contestId'], beside: of(contests, 'publicId') },
    contactDialectId: ['contactId'],
    referredByDialectId: { own: ['referredBy'], beside: of(participants, 'uuid', 'publicId') },
    timeZone: { own: ['contestId'], beside: of(contests, 'timeZone') },
    contact: ['contactId'],
    contactDatabaseId: ['contactId'],
    customFieldValues: ['contestId', 'custom'],
    address: [],
    source: [],
    countedTotal: { computed: ['total', 'disqualifiedAt', 'bannedAt'] },
    excluded: { computed: ['disqualifiedAt', 'bannedAt'] },
    referredBy: ['referredBy'],
    referredByDatabaseId: { as: 'referredBy' },
    entries: ['id'],
    entriesExport: ['id'],
    isWinner: ['id'],
    provenance: ['id'],
    mails: ['id'],
    rank: ['id'],
    referrals: ['id'],
    rewards: ['id'],
    winners: ['id'],
  }),
  // Contacts have one too, with columns of the same names; their rows are always read whole.
  PostalAddress: rowsOf(participants, {
    line1: { as: 'address' },
    line2: { as: 'address2' },
    country: { as: 'addressCountry' },
  }),
  ParticipantSource: rowsOf(participants, { type: { as: 'sourceType' } }),
  LeaderboardPlace: otherValues('', { total: { own: [], beside: of(participants, 'total') } }),

  Entry: rowsOf(entries, {
    id: { computed: ['id'] },
    databaseId: { as: 'id' },
    dialectId: ['id', 'manualKey', 'participantId'],
    origin: { computed: ['origin'] },
    participant: { own: ['participantId'], along: personOfEntry },
    contest: ['contestId'],
    entryMethod: ['methodId'],
    entryMethodType: ['methodTypeId'],
    attributedType: ['methodTypeId'],
    counted: { own: ['verified', 'participantId'], beside: excluding, along: personOfEntry },
    galleryItem: ['id'],
    provenance: ['id'],
  }),

  Winner: rowsOf(winners, {
    id: { computed: ['id'] },
    databaseId: { as: 'id' },
    dialectId: ['id', 'entryId'],
    contest: ['contestId'],
    draw: ['drawId'],
    participant: { own: ['participantId'], along: personOfWinner },
    entry: ['entryId'],
    prize: ['prizeId'],
    status: { computed: ['status'] },
    isAlternate: ['drawId', 'rank'],
    provenance: ['id'],
    promotedFrom: ['promotedFromId'],
    promotedFromDatabaseId: { as: 'promotedFromId' },
    promotedFromDialectId: ['promotedFromId'],
    recovery: { computed: ['recovery'] },
    skipReason: { computed: ['skipReason'] },
    selection: ['selectionIndex', 'selectionTarget', 'selectionTotalWeight', 'selectionHash'],
  }),
  Draw: otherValues(
    `id databaseId dialectId contest kind state alternatesRequested minimumEntries beacon randomSource fallbackReason supersedes
     redraws winners selections provenance proof proofUrl pageUrl inclusion`,
    { alternates: { own: [], beside: of(winners, 'rank') } },
  ),

  Account: otherValues(
    'id databaseId dialectId contestCount keyBrand brands apiKeys sources usage webhooks totals activity winners overlap provenance',
  ),
  AccountActivity: otherValues('days series'),
  AccountOverlap: otherValues('contests pairs'),
  AccountTotals: otherValues('contacts byStatus byService byBrand'),
  ActivitySeries: otherValues('service brand days'),
  BrandFigures: otherValues('brand'),
  ServiceFigures: otherValues('service'),
  StatusFigures: otherValues('status'),
  AllowlistRow: otherValues('id databaseId dialectId provenance'),
  ApiKey: otherValues('id databaseId scopes isPublic contests brand usage lastUsedAt'),
  BlocklistRow: otherValues('id databaseId dialectId kind byBan bannedParticipant provenance'),
  Brand: otherValues('id databaseId dialectId provenance'),
  Contact: otherValues('id databaseId dialectId address mergedFrom figures participants provenance'),
  ContactFigures: otherValues('services'),
  CustomFieldValue: otherValues('fieldDialectId'),
  CustomField: otherValues('id databaseId dialectId kind provenance'),
  EntryMethod: otherValues('id databaseId dialectId sequence type provenance'),
  EntryMethodType: otherValues('category'),
  EnterContestPayload: otherValues('entrantToken'),
  Entrant: otherValues(
    `displayName total excluded confirmationRequired referralCode referralLink referralCount completions entries
     rewards`,
  ),
  GalleryItem: otherValues('id databaseId dialectId entry participant contest state', {
    imageUrl: { own: [], beside: of(entries, 'value') },
  }),
  Mail: otherValues('id databaseId kind state contest participant reward winner'),
  PageCustomField: otherValues('kind'),
  PageEntryMethod: otherValues('databaseId type completion'),
  Prize: otherValues(
    'id databaseId dialectId sequence remaining position archived codeCount freeCodeCount provenance',
  ),
  RedemptionCode: otherValues('prize assignedAt'),
  Reward: otherValues(
    'id databaseId dialectId contestDatabaseId contestDialectId kind grant mail unlockCount unlocks provenance',
  ),
  RewardMail: otherValues('subject body replyToEmail replyToName'),
  RewardUnlockConnection: otherValues('nodes'),
  RewardUnlockEdge: otherValues('node unlockedAt'),
  UnlockedRewardConnection: otherValues('nodes'),
  UnlockedRewardEdge: otherValues('node unlockedAt'),
  Source: otherValues('id databaseId dialect brand contestIds status lastRun runs'),
  Provenance: otherValues('dialect source localFields'),
  SourceRun: otherValues('id databaseId kind state counts problemCount problems'),
  Webhook: otherValues(
    'id databaseId dialectId calledBy previousSecretUntil deliveries pendingDeliveryCount failedDeliveryCount restingUntil provenance',
  ),
  WebhookDelivery: otherValues(
    'id databaseId webhook workflow contest participant state attemptCount attempts',
  ),
  Workflow: otherValues('id databaseId contest trigger url previousSecretUntil deliveries'),
}
