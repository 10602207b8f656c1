/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which contests; all conditions hold together. */
export type ContestFilter = {
  /** Of this brand: its global id. */
  brand?: string | null | undefined;
  /** Ending before. */
  endsBefore?: string | null | undefined;
  /** Ending at or after. */
  endsFrom?: string | null | undefined;
  /** Contained in title or slug, without regard to case (#72); at most 255 characters, blank: no condition. */
  search?: string | null | undefined;
  /** Of this service. */
  service?: Service | null | undefined;
  /** Brought by this source: its global id. */
  source?: string | null | undefined;
  /** Starting before. */
  startsBefore?: string | null | undefined;
  /** Starting at or after. */
  startsFrom?: string | null | undefined;
  /** In one of these states; 1 to 4. */
  status?: Array<ContestStatus> | null | undefined;
  /** Gone at the service from which they came (true), or not (false): those made here are not. */
  vanished?: boolean | null | undefined;
};

/** Names one contest. */
export type ContestLookup =
  {   /** The number that SweepWidget and Revup print. */
  databaseId: number; dialectId?: never; id?: never; publicId?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; publicId?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; publicId?: never; }
  |  { databaseId?: never; dialectId?: never; id?: never;   /** The string that Blitz Rocket prints. */
  publicId: string; };

/** The order of contests. */
export type ContestOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: ContestOrderField;
};

/** What contests are sorted by. Ties follow the id in the same direction (#98); contests without the date come last. */
export type ContestOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  /** When it ends. */
  | 'ENDS_AT'
  /** The number. */
  | 'ID'
  /** When it starts. */
  | 'STARTS_AT';

/** Where a contest stands, by its dates and the clock: start included, end excluded. */
export type ContestStatus =
  /** Not published. */
  | 'DRAFT'
  /** From its end on. */
  | 'ENDED'
  /** Between start and end. Without a start it began when published; without an end it never ends (#172). */
  | 'LIVE'
  /** Published, before its start. */
  | 'SCHEDULED';

/** What people collect. */
export type ContestUnit =
  /** Entries. */
  | 'ENTRIES'
  /** Points. */
  | 'POINTS';

/** Names a thing as one of the documented REST APIs prints it for this account. A row that was drawn in from a service has the id there; any other the gateway's own and, where that is another row's id at the service, 2^52 added to it (`native_` before it, where ids are texts). From 2^52 on, and with `native_`, an id always names the gateway's own. */
export type DialectIdInput = {
  /** The API. */
  dialect: SourceDialect;
  /** The id that it prints. One that names nothing of the account is NOT_FOUND like any other unknown id. */
  id: number | string;
};

/** How winners were chosen. */
export type DrawKind =
  /** By hand. */
  | 'MANUAL'
  /** By chance, from a frozen pool. */
  | 'RANDOM';

/** Names one draw. */
export type DrawLookup =
  {   /** The number that Revup prints as draw_id. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** How far a draw has come. */
export type DrawState =
  /** Was given up before it had winners. The commitment stays public. */
  | 'ABANDONED'
  /** Winners and prizes are allocated. */
  | 'ALLOCATED'
  /** The pool is frozen and committed to; the round of the beacon that decides is still to come or to be fetched. There are no winners. */
  | 'COMMITTED'
  /** The randomness is stored; winners and prizes are about to be allocated. */
  | 'DRAWN'
  /** Another draw took its place before it had winners. The commitment stays public. */
  | 'SUPERSEDED';

/** How many winners, among whom. */
export type DrawWinnersInput = {
  /** How many alternates to choose beside the winners, in the order in which they take the places of winners who are none any more, 0 to 100; absent: none. */
  alternates?: number | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** How many, 1 to 100. */
  count: number;
  /** Whether to leave out those who are winners already; absent: true. With false a winner can win again with another ledger row, and is left out where none is left (#128). */
  excludePrevious?: boolean | null | undefined;
  /** The least counted total with which a person is eligible, 0 or more; absent: any. */
  minimumEntries?: number | null | undefined;
  /** The draw that this one continues: its winners were allocated, and none of its alternates waits any more. */
  redraws?: DrawLookup | null | undefined;
  /** Whether a draw of the contest that is COMMITTED gives way to this one; absent: false. */
  supersede?: boolean | null | undefined;
};

/** Names one ledger row. */
export type EntryLookup =
  {   /** The number that SweepWidget prints. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The number that SweepWidget prints; Revup names no ledger rows. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** How a ledger row came to be. */
export type EntryOrigin =
  /** A signed adjustment with a reason. */
  | 'ADJUST'
  /** The row with which the person entered. */
  | 'BASE'
  /** A bonus. */
  | 'BONUS'
  /** Balances a deletion or unverification that would leave the sum below zero (#7). */
  | 'FLOOR'
  /** A row given by hand through SweepWidget (#99). */
  | 'MANUAL'
  /** A completed entry method. */
  | 'METHOD'
  /** For having referred somebody. */
  | 'REFERRAL_ADVOCATE'
  /** For having come by referral. */
  | 'REFERRAL_FRIEND';

/** Why a draw that was to have the beacon's randomness has local randomness instead. */
export type FallbackReason =
  /** Relays answered, but with nothing that verifies as the round. */
  | 'NO_BEACON_VERIFIED'
  /** No relay gave the round in time. */
  | 'NO_RELAY_ANSWERED';

/** Which way a list is sorted. */
export type OrderDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/** Which people; all conditions hold together. */
export type ParticipantFilter = {
  /** Banned ones only, or only the others. */
  banned?: boolean | null | undefined;
  /** The contest's participants only: not excluded, with at least one verified entry (#92); or only the others. */
  counted?: boolean | null | undefined;
  /** From one of these countries: two-letter codes, 1 to 250. */
  countries?: Array<string> | null | undefined;
  /** Who came before. */
  createdBefore?: string | null | undefined;
  /** Who came at or after. */
  createdFrom?: string | null | undefined;
  /** Disqualified ones only, or only the others. */
  disqualified?: boolean | null | undefined;
  /** With this e-mail address, trimmed and without regard to case. */
  email?: string | null | undefined;
  /** With a confirmed e-mail address only, or only without. */
  emailConfirmed?: boolean | null | undefined;
  /** Who has at least one verified entry of this type of method. */
  entryMethodType?: number | null | undefined;
  /** Disqualified or banned ones only (true), or only the others (false). */
  excluded?: boolean | null | undefined;
  /** With a total of at least this. */
  minimumTotal?: number | null | undefined;
  /** Referred by somebody only, or only the others. */
  referred?: boolean | null | undefined;
  /** Contained in e-mail address or name, without regard to case, wildcards taken literally (#33); at most 255 characters, blank: no condition. */
  search?: string | null | undefined;
  /** Brought by this source: its global id. */
  source?: string | null | undefined;
  /** Gone at the service from which they came (true), or not (false): those who came here are not. */
  vanished?: boolean | null | undefined;
};

/** Names somebody in a contest by the first identifier that is given: e-mail, telephone, own id. The others are not looked at (#190). None or a faulty one: VALIDATION_FAILED; a contest that does not exist for the caller: NOT_FOUND. */
export type ParticipantIdentityLookup = {
  /** The contest. */
  contest: ContestLookup;
  /** The e-mail address, trimmed and without regard to case (#11). */
  email?: string | null | undefined;
  /** The telephone number, of which + and digits count (#45). Of several people with it the one who came first is meant. */
  phone?: string | null | undefined;
  /** The client's own id. */
  uniqueId?: string | null | undefined;
};

/** Names one person. */
export type ParticipantLookup =
  {   /** The number that Revup prints. */
  databaseId: number; dialectId?: never; id?: never; identity?: never; publicId?: never; uuid?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; identity?: never; publicId?: never; uuid?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; identity?: never; publicId?: never; uuid?: never; }
  |  { databaseId?: never; dialectId?: never; id?: never;   /** What somebody gave in a contest. */
  identity: ParticipantIdentityLookup; publicId?: never; uuid?: never; }
  |  { databaseId?: never; dialectId?: never; id?: never; identity?: never;   /** The string that Blitz Rocket prints. */
  publicId: string; uuid?: never; }
  |  { databaseId?: never; dialectId?: never; id?: never; identity?: never; publicId?: never;   /** The UUID that SweepWidget prints. */
  uuid: string; };

/** The order of people. */
export type ParticipantOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: ParticipantOrderField;
  /** The direction of the id among equals (#108); absent: the same. */
  ties?: OrderDirection | null | undefined;
};

/** What people are sorted by. Ties follow the id. */
export type ParticipantOrderField =
  /** When they came. */
  | 'CREATED_AT'
  /** The number. */
  | 'ID'
  /** The name without regard to case; people without a name as if it were empty. */
  | 'NAME'
  /** The total. */
  | 'TOTAL';

/** Who is to be a winner: by id or by e-mail address; the id decides where both are given (#130). */
export type PickWinnerInput = {
  /** The contest. */
  contest: ContestLookup;
  /** The person's e-mail address, compared trimmed and without regard to case. */
  email?: string | null | undefined;
  /** The person, who must be one of the contest's. */
  participant?: ParticipantLookup | null | undefined;
};

/** Where the randomness of a draw came from. */
export type RandomSource =
  /** A round of drand's quicknet that did not exist when the draw was committed to. */
  | 'DRAND'
  /** The gateway's own secure generator: not independently random. */
  | 'LOCAL';

/** What a key may do (#2). */
export type Scope =
  /** Read the account and its brands: `account:read`. */
  | 'ACCOUNT_READ'
  /** Change the account and its brands: `account:write`. */
  | 'ACCOUNT_WRITE'
  /** Read statistics: `analytics:read`. */
  | 'ANALYTICS_READ'
  /** Read contacts: `contacts:read`. */
  | 'CONTACTS_READ'
  /** Reserved for changing contacts: `contacts:write` (#162). */
  | 'CONTACTS_WRITE'
  /** Enter a contest and record a page view, nothing else: `contests:enter`. The only scope meant for browsers. */
  | 'CONTESTS_ENTER'
  /** Read contests, entry methods and custom fields: `contests:read`. */
  | 'CONTESTS_READ'
  /** Make and change contests: `contests:write`. */
  | 'CONTESTS_WRITE'
  /** List keys: `keys:read`. */
  | 'KEYS_READ'
  /** Make and revoke keys: `keys:write`. */
  | 'KEYS_WRITE'
  /** Read people and their ledgers: `participants:read`. */
  | 'PARTICIPANTS_READ'
  /** Make and change people and their ledgers: `participants:write`. */
  | 'PARTICIPANTS_WRITE'
  /** Export everything that is held about a person: `privacy:read`. */
  | 'PRIVACY_READ'
  /** Erase people: `privacy:write`. */
  | 'PRIVACY_WRITE'
  /** Read sources and their runs: `sources:read`. */
  | 'SOURCES_READ'
  /** Add, change, test and remove sources: `sources:write`. */
  | 'SOURCES_WRITE'
  /** Read webhooks: `webhooks:read`. */
  | 'WEBHOOKS_READ'
  /** Make and change webhooks: `webhooks:write`. */
  | 'WEBHOOKS_WRITE'
  /** Read winners: `winners:read`. */
  | 'WINNERS_READ'
  /** Draw and change winners: `winners:write`. */
  | 'WINNERS_WRITE';

/** Where a contest comes from. People, entries and winners are of the service of their contest. */
export type Service =
  /** It was drawn in from Blitz Rocket. */
  | 'BLITZ_ROCKET'
  /** It was made in the gateway. */
  | 'NATIVE'
  /** It was drawn in from Revup. */
  | 'REVUP'
  /** It was drawn in from SweepWidget. */
  | 'SWEEPWIDGET';

/** Why somebody whom chance had chosen was passed over for the next alternate. */
export type SkipReason =
  /** Has won in the contest since the pool was frozen, and the draw leaves out former winners. */
  | 'ALREADY_WINNER'
  /** The ledger row that was to win has been deleted since (#103). */
  | 'ENTRY_DELETED'
  /** The ledger row that was to win has won otherwise since: one winner per entry (#122). */
  | 'ENTRY_WON'
  /** Was erased since the pool was frozen. */
  | 'ERASED'
  /** Was disqualified or banned since the pool was frozen. */
  | 'EXCLUDED';

/** A service from which data can be drawn in, by the documented API that it speaks. */
export type SourceDialect =
  /** Blitz Rocket, API v1. It cannot list contests: a source names them. */
  | 'BLITZ_ROCKET'
  /** Revup, API v1. */
  | 'REVUP'
  /** SweepWidget, API v2. */
  | 'SWEEPWIDGET';

/** Names one source. */
export type SourceLookup =
  {   /** The number that the command line prints. */
  databaseId: number; id?: never; }
  |  { databaseId?: never;   /** The opaque global id. */
  id: string; };

/** Which part of the data a run fetches. */
export type SourceRunKind =
  /** Everything; what is not there any more is marked. */
  | 'FULL'
  /** What is new or changed, as far as the service's API can tell. */
  | 'INCREMENTAL';

/** Where a run stands. */
export type SourceRunState =
  /** It came to its end. */
  | 'COMPLETED'
  /** It ended before that; `error` says why. */
  | 'FAILED'
  /** Under way, or cut short and to be gone on with. */
  | 'RUNNING';

/** How a source is. */
export type SourceStatus =
  /** The last run failed; `SourceRun.error` says why. The next one goes on where it stopped. */
  | 'FAILED'
  /** The last run came to its end. */
  | 'IN_STEP'
  /** None of the operator's keys opens its credential: nothing can be fetched until it is given the credential anew. */
  | 'LOCKED'
  /** Nothing was drawn in yet. */
  | 'NEW'
  /** It is being drawn in. `SourceRun.progressAt` tells whether it goes on. */
  | 'RUNNING';

/** Who calls a webhook. */
export type WebhookCaller =
  /** The gateway, where it is active. */
  | 'GATEWAY'
  /** The service of the source from which it was drawn in, where it is active there. The gateway sends it nothing but tests until its secret is rotated here: only then does anybody know one that the gateway signs with. */
  | 'SERVICE';

/** Which deliveries; all conditions hold together. Absent and null: no condition. */
export type WebhookDeliveryFilter = {
  /** With this word in the body. */
  event?: string | null | undefined;
  /** About changes at this instant or later. */
  since?: string | null | undefined;
  /** In this state. */
  state?: WebhookDeliveryState | null | undefined;
};

/** Names one delivery. */
export type WebhookDeliveryLookup =
  {   /** The number. */
  databaseId: number; id?: never; key?: never; }
  |  { databaseId?: never;   /** The opaque global id. */
  id: string; key?: never; }
  |  { databaseId?: never; id?: never;   /** What its receiver saw in `X-Webhook-Delivery` or `webhook-id`. */
  key: string; };

/** Where a delivery stands. */
export type WebhookDeliveryState =
  /** Its receiver was deleted first. */
  | 'CANCELLED'
  /** The receiver has taken it: it answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** It was tried six times over at least a day, or its receiver was inactive for a day. `redeliverWebhook` sends it again. */
  | 'FAILED'
  /** It waits for its first attempt or for the next. */
  | 'PENDING';

/** Names one webhook. */
export type WebhookLookup =
  {   /** The number that the REST dialects print. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** Names one winner. */
export type WinnerLookup =
  {   /** The number that Revup prints. */
  databaseId: number; dialectId?: never; entry?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints; SweepWidget's is the number of the ledger row that won. */
  dialectId: DialectIdInput; entry?: never; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The ledger row with which the person is a winner now, as SweepWidget names winners (#129). */
  entry: EntryLookup; id?: never; }
  |  { databaseId?: never; dialectId?: never; entry?: never;   /** The opaque global id. */
  id: string; };

/** What became of the place of a winner who is none any more, in a draw with alternates. */
export type WinnerRecovery =
  /** An alternate has the place. */
  | 'REPLACED'
  /** No alternate was left for it. */
  | 'UNFILLED';

/** What became of a winner (#196). WON leads to NOTIFIED, both to CLAIMED or EXPIRED; EXPIRED leads back as long as nobody else has the place. */
export type WinnerStatus =
  /** Has claimed the prize. */
  | 'CLAIMED'
  /** Was disqualified or banned since, and has lost the prize (#195). */
  | 'DISQUALIFIED'
  /** Has let the time for claiming pass. */
  | 'EXPIRED'
  /** Has been told by e-mail. */
  | 'NOTIFIED'
  /** Is an alternate: wins when somebody before is no winner any more. */
  | 'SELECTED'
  /** Was chosen, or was promoted in somebody's place. */
  | 'WON';

export type ContestFrameQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type ContestFrameQuery = { contest: { id: string, databaseId: number, title: string, status: ContestStatus, startsAt: string | null, endsAt: string | null, timeZone: string, unit: ContestUnit, viewUrl: string } | null };

export type ContestOverviewQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type ContestOverviewQuery = { contestAnalytics: { contestDatabaseId: number, daysRemaining: number | null, conversionRate: number, averageEntries: number, totals: { people: number, participants: number, entries: number, actions: number, views: number, uniqueViews: number }, daily: Array<{ date: string, entries: number, participants: number, views: number, uniqueViews: number }>, entryMethods: Array<{ typeId: number, name: string, entries: number, people: number, percentage: number }>, viewsByCountry: Array<{ countryCode: string, views: number }>, participantsByCountry: Array<{ countryCode: string, participants: number }>, referrers: Array<{ url: string, domain: string, views: number }>, fraud: { sharedAddresses: number, blocked: number, disqualified: number, topSharedAddresses: Array<{ rank: number, actions: number }> } } | null, leading: { id: string, leaderboard: Array<{ rank: number, total: number, participant: { id: string, databaseId: number, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null, countryCode: string | null } }> } | null };

export type ContestFeedSubscriptionVariables = Exact<{
  contest: ContestLookup;
  people: boolean;
}>;


export type ContestFeedSubscription = { contestActivity: { first: boolean, missed: boolean, contest: { id: string, timeZone: string }, totals: { participants: number, entries: number }, entries?: Array<{ id: string, amount: number, origin: EntryOrigin, occurredAt: string, attributedType: { name: string }, participant: { id: string, databaseId: number, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } }> } };

export type ContestsQueryVariables = Exact<{
  filter?: ContestFilter | null | undefined;
  orderBy?: ContestOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ContestsQuery = { contests: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, databaseId: number, title: string, status: ContestStatus, startsAt: string | null, endsAt: string | null, timeZone: string, totals: { participants: number, entries: number, views: number } }> } };

export type ContestsTotalsQueryVariables = Exact<{
  listed?: ContestFilter | null | undefined;
  searched?: ContestFilter | null | undefined;
}>;


export type ContestsTotalsQuery = { account: { id: string, listed: { figures: { contests: number, participants: number, entries: number, views: number, uniqueViews: number, winners: number } }, searched: { byStatus: Array<{ status: ContestStatus, figures: { contests: number } }> } } };

export type DrawsQueryVariables = Exact<{
  contest: ContestLookup;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DrawsQuery = { contest: { id: string, timeZone: string, draws: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, uuid: string, kind: DrawKind, state: DrawState, requested: number, alternatesRequested: number, minimumEntries: number, excludePrevious: boolean, poolSize: number, totalWeight: number, protocol: string | null, commitment: string | null, randomSource: RandomSource | null, randomness: string | null, fallbackReason: FallbackReason | null, createdAt: string, drawnAt: string | null, completedAt: string | null, beacon: { round: number, dueAt: string } | null, supersedes: { id: string, createdAt: string } | null, redraws: { id: string, createdAt: string } | null, selections: Array<{ id: string, databaseId: number, rank: number, status: WinnerStatus, isCurrent: boolean, notifiedAt: string | null, claimedAt: string | null, expiredAt: string | null, disqualifiedAt: string | null, promotedAt: string | null, promotedFromDatabaseId: number | null, recovery: WinnerRecovery | null, skipReason: SkipReason | null, prize: { id: string, name: string } | null, participant: { id: string, databaseId: number, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } }> }> } } | null };

export type DrawsFeedSubscriptionVariables = Exact<{
  contest: ContestLookup;
}>;


export type DrawsFeedSubscription = { draws: { first: boolean, draws: Array<{ id: string, state: DrawState }> } };

export type WinnersForFileQueryVariables = Exact<{
  contest: ContestLookup;
  after?: string | null | undefined;
}>;


export type WinnersForFileQuery = { winners: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, databaseId: number, rank: number, status: WinnerStatus, selectedAt: string, draw: { id: string, uuid: string }, prize: { id: string, name: string } | null, participant: { id: string, uuid: string, displayName: string | null, email: string | null, phone: string | null, countryCode: string | null } }> } };

export type DrawByChanceMutationVariables = Exact<{
  input: DrawWinnersInput;
}>;


export type DrawByChanceMutation = { drawWinners: { draw: { id: string, state: DrawState }, winners: Array<{ id: string }> } | null };

export type AbandonDrawMutationVariables = Exact<{
  draw: DrawLookup;
}>;


export type AbandonDrawMutation = { abandonDraw: { draw: { id: string, state: DrawState } } | null };

export type PickByHandMutationVariables = Exact<{
  input: PickWinnerInput;
}>;


export type PickByHandMutation = { pickWinner: { winner: { id: string, prize: { id: string, name: string } | null, participant: { id: string, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } } } | null };

export type TakeWinAwayMutationVariables = Exact<{
  winner: WinnerLookup;
}>;


export type TakeWinAwayMutation = { removeWinner: { winner: { id: string, databaseId: number, status: WinnerStatus, isCurrent: boolean, recovery: WinnerRecovery | null, draw: { id: string, alternates: Array<{ id: string, promotedFromDatabaseId: number | null, participant: { id: string, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } }> } } } | null };

export type SetWinnerStatusMutationVariables = Exact<{
  winner: WinnerLookup;
  status: WinnerStatus;
}>;


export type SetWinnerStatusMutation = { setWinnerStatus: { winner: { id: string, databaseId: number, status: WinnerStatus, isCurrent: boolean, recovery: WinnerRecovery | null, draw: { id: string, alternates: Array<{ id: string, promotedFromDatabaseId: number | null, participant: { id: string, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } }> } } } | null };

export type PlaceOfWinnerFragment = { id: string, databaseId: number, status: WinnerStatus, isCurrent: boolean, recovery: WinnerRecovery | null, draw: { id: string, alternates: Array<{ id: string, promotedFromDatabaseId: number | null, participant: { id: string, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } }> } };

export type ParticipantQueryVariables = Exact<{
  participant: ParticipantLookup;
  contest: ContestLookup;
}>;


export type ParticipantQuery = { participant: { id: string, databaseId: number, publicId: string, uuid: string, uniqueId: string | null, timeZone: string, displayName: string | null, email: string | null, phone: string | null, countryCode: string | null, gender: string | null, birthday: string | null, total: number, countedTotal: number, used: number, actions: number, rank: number | null, referralCode: string, referralCount: number, emailConfirmedAt: string | null, disqualifiedAt: string | null, bannedAt: string | null, test: boolean, createdAt: string, address: { line1: string | null, line2: string | null, city: string | null, state: string | null, postalCode: string | null }, customFieldValues: Array<{ key: string, label: string, value: unknown }>, referredBy: { id: string, databaseId: number, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null } | null, source: { type: string | null, referringUrl: string | null, deviceType: string | null, ipAddress: string | null } } | null };

export type ParticipantWinsQueryVariables = Exact<{
  participant: ParticipantLookup;
  contest: ContestLookup;
}>;


export type ParticipantWinsQuery = { participant: { id: string, timeZone: string, winners: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, status: WinnerStatus, selectedAt: string, prize: { id: string, name: string } | null }> } } | null };

export type ParticipantLedgerQueryVariables = Exact<{
  participant: ParticipantLookup;
  contest: ContestLookup;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ParticipantLedgerQuery = { participant: { id: string, timeZone: string, entries: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, databaseId: number, amount: number, origin: EntryOrigin, value: string | null, reason: string | null, verified: boolean, occurredAt: string, attributedType: { name: string } }> } } | null };

export type SetDisqualifiedMutationVariables = Exact<{
  participant: ParticipantLookup;
  disqualified: boolean;
}>;


export type SetDisqualifiedMutation = { setParticipantDisqualified: { changed: boolean } | null };

export type BanMutationVariables = Exact<{
  participant: ParticipantLookup;
}>;


export type BanMutation = { banParticipant: { changed: boolean } | null };

export type UnbanMutationVariables = Exact<{
  participant: ParticipantLookup;
}>;


export type UnbanMutation = { unbanParticipant: { changed: boolean } | null };

export type GiveEntriesMutationVariables = Exact<{
  participant: ParticipantLookup;
  amount: number;
  reason: string;
}>;


export type GiveEntriesMutation = { adjustEntries: { totalAfter: number, adjustment: number } | null };

export type ParticipantsQueryVariables = Exact<{
  contest: ContestLookup;
  filter?: ParticipantFilter | null | undefined;
  orderBy?: ParticipantOrder | null | undefined;
  counted: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ParticipantsQuery = { participants: { totalCount?: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, databaseId: number, displayName: string | null, email: string | null, phone: string | null, uniqueId: string | null, countryCode: string | null, total: number, disqualifiedAt: string | null, bannedAt: string | null, timeZone: string, createdAt: string }> } | null };

export type SourceQueryVariables = Exact<{
  source: SourceLookup;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SourceQuery = { source: { id: string, databaseId: number, dialect: SourceDialect, name: string, baseUrl: string, status: SourceStatus, interval: number | null, nextRunAt: string | null, runs: { nodes: Array<{ id: string, databaseId: number, kind: SourceRunKind, state: SourceRunState, startedAt: string, progressAt: string, endedAt: string | null, fetching: string | null, fetched: number, expected: number | null, requests: number, problemCount: number, error: string | null, counts: Array<{ kind: string, seen: number, made: number, changed: number, unchanged: number, vanished: number, skipped: number }>, problems: Array<{ foundAt: string, operation: string, path: string, problem: string }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type SyncSourceMutationVariables = Exact<{
  source: SourceLookup;
  full: boolean;
}>;


export type SyncSourceMutation = { syncSource: { source: { id: string, status: SourceStatus, nextRunAt: string | null } } | null };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { account: { id: string, sources: Array<{ id: string, databaseId: number, dialect: SourceDialect, name: string, status: SourceStatus, nextRunAt: string | null, lastRun: { id: string, databaseId: number, kind: SourceRunKind, state: SourceRunState, startedAt: string, progressAt: string, endedAt: string | null, fetching: string | null, fetched: number, expected: number | null, requests: number, problemCount: number, error: string | null } | null }> } };

export type SourceRunFiguresFragment = { id: string, databaseId: number, kind: SourceRunKind, state: SourceRunState, startedAt: string, progressAt: string, endedAt: string | null, fetching: string | null, fetched: number, expected: number | null, requests: number, problemCount: number, error: string | null };

export type LimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type LimitsQuery = { rateLimit: { requests: { limit: number, remaining: number }, cost: { limit: number, cost: number, remaining: number } } | null };

export type AccountUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountUsageQuery = { account: { id: string, usage: { last24Hours: number, last7Days: number, last30Days: number } } };

export type KeyUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyUsageQuery = { viewerKey: { id: string, name: string, prefix: string, usage: { last24Hours: number, last7Days: number, last30Days: number } } };

export type WebhookQueryVariables = Exact<{
  webhook: WebhookLookup;
}>;


export type WebhookQuery = { webhook: { id: string, databaseId: number, url: string, events: Array<string>, active: boolean, calledBy: WebhookCaller, pendingDeliveryCount: number, failedDeliveryCount: number, failuresInRow: number, restingUntil: string | null } };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhook: WebhookLookup;
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhook: { id: string, deliveries: { nodes: Array<{ id: string, databaseId: number, event: string, occurredAt: string, state: WebhookDeliveryState, nextAttemptAt: string | null, settledAt: string | null, attemptCount: number }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type DeliveryAttemptsQueryVariables = Exact<{
  delivery: WebhookDeliveryLookup;
}>;


export type DeliveryAttemptsQuery = { webhookDelivery: { id: string, key: string, attempts: Array<{ number: number, startedAt: string, duration: number, statusCode: number | null, fault: string | null, answer: string | null }> } };

export type RedeliverWebhookMutationVariables = Exact<{
  delivery: WebhookDeliveryLookup;
}>;


export type RedeliverWebhookMutation = { redeliverWebhook: { delivery: { id: string, state: WebhookDeliveryState } } | null };

export type RedeliverFailedMutationVariables = Exact<{
  webhook: WebhookLookup;
  since: string;
}>;


export type RedeliverFailedMutation = { redeliverFailed: { redelivered: number, more: boolean } | null };

export type WebhooksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WebhooksQuery = { webhooks: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, databaseId: number, url: string, active: boolean, calledBy: WebhookCaller, pendingDeliveryCount: number, failedDeliveryCount: number }> } };

export type KeyScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyScopesQuery = { viewerScopes: Array<Scope> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { account: { id: string, name: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PlaceOfWinnerFragmentDoc = new TypedDocumentString(`
    fragment PlaceOfWinner on Winner {
  id
  databaseId
  status
  isCurrent
  recovery
  draw {
    id
    alternates {
      id
      promotedFromDatabaseId
      participant {
        id
        displayName
        email
        phone
        uniqueId
      }
    }
  }
}
    `, {"fragmentName":"PlaceOfWinner"}) as unknown as TypedDocumentString<PlaceOfWinnerFragment, unknown>;
export const SourceRunFiguresFragmentDoc = new TypedDocumentString(`
    fragment SourceRunFigures on SourceRun {
  id
  databaseId
  kind
  state
  startedAt
  progressAt
  endedAt
  fetching
  fetched
  expected
  requests
  problemCount
  error
}
    `, {"fragmentName":"SourceRunFigures"}) as unknown as TypedDocumentString<SourceRunFiguresFragment, unknown>;
export const ContestFrameDocument = new TypedDocumentString(`
    query ContestFrame($contest: ContestLookup!) {
  contest(by: $contest) {
    id
    databaseId
    title
    status
    startsAt
    endsAt
    timeZone
    unit
    viewUrl
  }
}
    `) as unknown as TypedDocumentString<ContestFrameQuery, ContestFrameQueryVariables>;
export const ContestOverviewDocument = new TypedDocumentString(`
    query ContestOverview($contest: ContestLookup!) {
  contestAnalytics(contest: $contest) {
    contestDatabaseId
    daysRemaining
    conversionRate
    averageEntries
    totals {
      people
      participants
      entries
      actions
      views
      uniqueViews
    }
    daily {
      date
      entries
      participants
      views
      uniqueViews
    }
    entryMethods {
      typeId
      name
      entries
      people
      percentage
    }
    viewsByCountry {
      countryCode
      views
    }
    participantsByCountry {
      countryCode
      participants
    }
    referrers {
      url
      domain
      views
    }
    fraud {
      sharedAddresses
      blocked
      disqualified
      topSharedAddresses {
        rank
        actions
      }
    }
  }
  leading: contest(by: $contest) {
    id
    leaderboard(first: 10) {
      rank
      total
      participant {
        id
        databaseId
        displayName
        email
        phone
        uniqueId
        countryCode
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContestOverviewQuery, ContestOverviewQueryVariables>;
export const ContestFeedDocument = new TypedDocumentString(`
    subscription ContestFeed($contest: ContestLookup!, $people: Boolean!) {
  contestActivity(contest: $contest) {
    contest {
      id
      timeZone
    }
    totals {
      participants
      entries
    }
    first
    missed
    entries(first: 5) @include(if: $people) {
      id
      amount
      origin
      occurredAt
      attributedType {
        name
      }
      participant {
        id
        databaseId
        displayName
        email
        phone
        uniqueId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContestFeedSubscription, ContestFeedSubscriptionVariables>;
export const ContestsDocument = new TypedDocumentString(`
    query Contests($filter: ContestFilter, $orderBy: ContestOrder, $first: Int, $after: String, $last: Int, $before: String) {
  contests(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      databaseId
      title
      status
      startsAt
      endsAt
      timeZone
      totals {
        participants
        entries
        views
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContestsQuery, ContestsQueryVariables>;
export const ContestsTotalsDocument = new TypedDocumentString(`
    query ContestsTotals($listed: ContestFilter, $searched: ContestFilter) {
  account {
    id
    listed: totals(contests: $listed) {
      figures {
        contests
        participants
        entries
        views
        uniqueViews
        winners
      }
    }
    searched: totals(contests: $searched) {
      byStatus {
        status
        figures {
          contests
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContestsTotalsQuery, ContestsTotalsQueryVariables>;
export const DrawsDocument = new TypedDocumentString(`
    query Draws($contest: ContestLookup!, $first: Int, $after: String, $last: Int, $before: String) {
  contest(by: $contest) {
    id
    timeZone
    draws(first: $first, after: $after, last: $last, before: $before) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        uuid
        kind
        state
        requested
        alternatesRequested
        minimumEntries
        excludePrevious
        poolSize
        totalWeight
        protocol
        commitment
        beacon {
          round
          dueAt
        }
        randomSource
        randomness
        fallbackReason
        supersedes {
          id
          createdAt
        }
        redraws {
          id
          createdAt
        }
        createdAt
        drawnAt
        completedAt
        selections {
          id
          databaseId
          rank
          status
          isCurrent
          notifiedAt
          claimedAt
          expiredAt
          disqualifiedAt
          promotedAt
          promotedFromDatabaseId
          recovery
          skipReason
          prize {
            id
            name
          }
          participant {
            id
            databaseId
            displayName
            email
            phone
            uniqueId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DrawsQuery, DrawsQueryVariables>;
export const DrawsFeedDocument = new TypedDocumentString(`
    subscription DrawsFeed($contest: ContestLookup!) {
  draws(contest: $contest) {
    first
    draws(first: 1) {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<DrawsFeedSubscription, DrawsFeedSubscriptionVariables>;
export const WinnersForFileDocument = new TypedDocumentString(`
    query WinnersForFile($contest: ContestLookup!, $after: String) {
  winners(contest: $contest, first: 250, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      databaseId
      rank
      status
      selectedAt
      draw {
        id
        uuid
      }
      prize {
        id
        name
      }
      participant {
        id
        uuid
        displayName
        email
        phone
        countryCode
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WinnersForFileQuery, WinnersForFileQueryVariables>;
export const DrawByChanceDocument = new TypedDocumentString(`
    mutation DrawByChance($input: DrawWinnersInput!) {
  drawWinners(input: $input) {
    draw {
      id
      state
    }
    winners {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DrawByChanceMutation, DrawByChanceMutationVariables>;
export const AbandonDrawDocument = new TypedDocumentString(`
    mutation AbandonDraw($draw: DrawLookup!) {
  abandonDraw(input: {draw: $draw}) {
    draw {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<AbandonDrawMutation, AbandonDrawMutationVariables>;
export const PickByHandDocument = new TypedDocumentString(`
    mutation PickByHand($input: PickWinnerInput!) {
  pickWinner(input: $input) {
    winner {
      id
      prize {
        id
        name
      }
      participant {
        id
        displayName
        email
        phone
        uniqueId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickByHandMutation, PickByHandMutationVariables>;
export const TakeWinAwayDocument = new TypedDocumentString(`
    mutation TakeWinAway($winner: WinnerLookup!) {
  removeWinner(input: {winner: $winner}) {
    winner {
      ...PlaceOfWinner
    }
  }
}
    fragment PlaceOfWinner on Winner {
  id
  databaseId
  status
  isCurrent
  recovery
  draw {
    id
    alternates {
      id
      promotedFromDatabaseId
      participant {
        id
        displayName
        email
        phone
        uniqueId
      }
    }
  }
}`) as unknown as TypedDocumentString<TakeWinAwayMutation, TakeWinAwayMutationVariables>;
export const SetWinnerStatusDocument = new TypedDocumentString(`
    mutation SetWinnerStatus($winner: WinnerLookup!, $status: WinnerStatus!) {
  setWinnerStatus(input: {winner: $winner, status: $status}) {
    winner {
      ...PlaceOfWinner
    }
  }
}
    fragment PlaceOfWinner on Winner {
  id
  databaseId
  status
  isCurrent
  recovery
  draw {
    id
    alternates {
      id
      promotedFromDatabaseId
      participant {
        id
        displayName
        email
        phone
        uniqueId
      }
    }
  }
}`) as unknown as TypedDocumentString<SetWinnerStatusMutation, SetWinnerStatusMutationVariables>;
export const ParticipantDocument = new TypedDocumentString(`
    query Participant($participant: ParticipantLookup!, $contest: ContestLookup!) {
  participant(by: $participant, contest: $contest) {
    id
    databaseId
    publicId
    uuid
    uniqueId
    timeZone
    displayName
    email
    phone
    address {
      line1
      line2
      city
      state
      postalCode
    }
    countryCode
    gender
    birthday
    customFieldValues {
      key
      label
      value
    }
    total
    countedTotal
    used
    actions
    rank
    referralCode
    referredBy {
      id
      databaseId
      displayName
      email
      phone
      uniqueId
    }
    referralCount
    emailConfirmedAt
    disqualifiedAt
    bannedAt
    test
    source {
      type
      referringUrl
      deviceType
      ipAddress
    }
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ParticipantQuery, ParticipantQueryVariables>;
export const ParticipantWinsDocument = new TypedDocumentString(`
    query ParticipantWins($participant: ParticipantLookup!, $contest: ContestLookup!) {
  participant(by: $participant, contest: $contest) {
    id
    timeZone
    winners(first: 20, current: null) {
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        status
        selectedAt
        prize {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ParticipantWinsQuery, ParticipantWinsQueryVariables>;
export const ParticipantLedgerDocument = new TypedDocumentString(`
    query ParticipantLedger($participant: ParticipantLookup!, $contest: ContestLookup!, $first: Int, $after: String, $last: Int, $before: String) {
  participant(by: $participant, contest: $contest) {
    id
    timeZone
    entries(first: $first, after: $after, last: $last, before: $before) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        databaseId
        amount
        origin
        attributedType {
          name
        }
        value
        reason
        verified
        occurredAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ParticipantLedgerQuery, ParticipantLedgerQueryVariables>;
export const SetDisqualifiedDocument = new TypedDocumentString(`
    mutation SetDisqualified($participant: ParticipantLookup!, $disqualified: Boolean!) {
  setParticipantDisqualified(
    input: {participant: $participant, disqualified: $disqualified}
  ) {
    changed
  }
}
    `) as unknown as TypedDocumentString<SetDisqualifiedMutation, SetDisqualifiedMutationVariables>;
export const BanDocument = new TypedDocumentString(`
    mutation Ban($participant: ParticipantLookup!) {
  banParticipant(input: {participant: $participant}) {
    changed
  }
}
    `) as unknown as TypedDocumentString<BanMutation, BanMutationVariables>;
export const UnbanDocument = new TypedDocumentString(`
    mutation Unban($participant: ParticipantLookup!) {
  unbanParticipant(input: {participant: $participant}) {
    changed
  }
}
    `) as unknown as TypedDocumentString<UnbanMutation, UnbanMutationVariables>;
export const GiveEntriesDocument = new TypedDocumentString(`
    mutation GiveEntries($participant: ParticipantLookup!, $amount: Int!, $reason: String!) {
  adjustEntries(
    input: {participant: $participant, amount: $amount, reason: $reason}
  ) {
    totalAfter
    adjustment
  }
}
    `) as unknown as TypedDocumentString<GiveEntriesMutation, GiveEntriesMutationVariables>;
export const ParticipantsDocument = new TypedDocumentString(`
    query Participants($contest: ContestLookup!, $filter: ParticipantFilter, $orderBy: ParticipantOrder, $counted: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
  participants(
    contest: $contest
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount @include(if: $counted)
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      databaseId
      displayName
      email
      phone
      uniqueId
      countryCode
      total
      disqualifiedAt
      bannedAt
      timeZone
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<ParticipantsQuery, ParticipantsQueryVariables>;
export const SourceDocument = new TypedDocumentString(`
    query Source($source: SourceLookup!, $first: Int, $after: String, $last: Int, $before: String) {
  source(by: $source) {
    id
    databaseId
    dialect
    name
    baseUrl
    status
    interval
    nextRunAt
    runs(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...SourceRunFigures
        counts {
          kind
          seen
          made
          changed
          unchanged
          vanished
          skipped
        }
        problems(first: 20) {
          foundAt
          operation
          path
          problem
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    fragment SourceRunFigures on SourceRun {
  id
  databaseId
  kind
  state
  startedAt
  progressAt
  endedAt
  fetching
  fetched
  expected
  requests
  problemCount
  error
}`) as unknown as TypedDocumentString<SourceQuery, SourceQueryVariables>;
export const SyncSourceDocument = new TypedDocumentString(`
    mutation SyncSource($source: SourceLookup!, $full: Boolean!) {
  syncSource(input: {source: $source, full: $full}) {
    source {
      id
      status
      nextRunAt
    }
  }
}
    `) as unknown as TypedDocumentString<SyncSourceMutation, SyncSourceMutationVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources {
  account {
    id
    sources {
      id
      databaseId
      dialect
      name
      status
      nextRunAt
      lastRun {
        ...SourceRunFigures
      }
    }
  }
}
    fragment SourceRunFigures on SourceRun {
  id
  databaseId
  kind
  state
  startedAt
  progressAt
  endedAt
  fetching
  fetched
  expected
  requests
  problemCount
  error
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const LimitsDocument = new TypedDocumentString(`
    query Limits {
  rateLimit {
    requests {
      limit
      remaining
    }
    cost {
      limit
      cost
      remaining
    }
  }
}
    `) as unknown as TypedDocumentString<LimitsQuery, LimitsQueryVariables>;
export const AccountUsageDocument = new TypedDocumentString(`
    query AccountUsage {
  account {
    id
    usage {
      last24Hours
      last7Days
      last30Days
    }
  }
}
    `) as unknown as TypedDocumentString<AccountUsageQuery, AccountUsageQueryVariables>;
export const KeyUsageDocument = new TypedDocumentString(`
    query KeyUsage {
  viewerKey {
    id
    name
    prefix
    usage {
      last24Hours
      last7Days
      last30Days
    }
  }
}
    `) as unknown as TypedDocumentString<KeyUsageQuery, KeyUsageQueryVariables>;
export const WebhookDocument = new TypedDocumentString(`
    query Webhook($webhook: WebhookLookup!) {
  webhook(by: $webhook) {
    id
    databaseId
    url
    events
    active
    calledBy
    pendingDeliveryCount
    failedDeliveryCount
    failuresInRow
    restingUntil
  }
}
    `) as unknown as TypedDocumentString<WebhookQuery, WebhookQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($webhook: WebhookLookup!, $filter: WebhookDeliveryFilter, $first: Int, $after: String, $last: Int, $before: String) {
  webhook(by: $webhook) {
    id
    deliveries(
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        id
        databaseId
        event
        occurredAt
        state
        nextAttemptAt
        settledAt
        attemptCount
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const DeliveryAttemptsDocument = new TypedDocumentString(`
    query DeliveryAttempts($delivery: WebhookDeliveryLookup!) {
  webhookDelivery(by: $delivery) {
    id
    key
    attempts {
      number
      startedAt
      duration
      statusCode
      fault
      answer
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryAttemptsQuery, DeliveryAttemptsQueryVariables>;
export const RedeliverWebhookDocument = new TypedDocumentString(`
    mutation RedeliverWebhook($delivery: WebhookDeliveryLookup!) {
  redeliverWebhook(input: {delivery: $delivery}) {
    delivery {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<RedeliverWebhookMutation, RedeliverWebhookMutationVariables>;
export const RedeliverFailedDocument = new TypedDocumentString(`
    mutation RedeliverFailed($webhook: WebhookLookup!, $since: DateTime!) {
  redeliverFailed(input: {webhook: $webhook, since: $since}) {
    redelivered
    more
  }
}
    `) as unknown as TypedDocumentString<RedeliverFailedMutation, RedeliverFailedMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks($first: Int, $after: String, $last: Int, $before: String) {
  webhooks(first: $first, after: $after, last: $last, before: $before) {
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      databaseId
      url
      active
      calledBy
      pendingDeliveryCount
      failedDeliveryCount
    }
  }
}
    `) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const KeyScopesDocument = new TypedDocumentString(`
    query KeyScopes {
  viewerScopes
}
    `) as unknown as TypedDocumentString<KeyScopesQuery, KeyScopesQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  account {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;