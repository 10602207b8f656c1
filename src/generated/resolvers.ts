import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountModel, AllowlistRowModel, ApiKeyModel, BlocklistRowModel, ApiUsageModel, BrandModel, ContactModel, ContestModel, ContestPageModel, CustomFieldModel, DrawModel, EnterContestPayloadModel, EntrantModel, EntryModel, EntryMethodModel, EntryMethodTypeModel, ProvenanceModel, GalleryItemModel, MailModel, PageCustomFieldModel, PageEntryMethodModel, ParticipantModel, PrizeModel, RedemptionCodeModel, RewardModel, RewardMailModel, SourceModel, SourceRunModel, SourceProblemModel, WebhookModel, WebhookDeliveryModel, WebhookAttemptModel, WinnerModel, WorkflowModel, AllowlistRowConnectionModel, BlocklistRowConnectionModel, ApiKeyConnectionModel, ContactConnectionModel, ContestConnectionModel, DrawConnectionModel, EntryConnectionModel, GalleryItemConnectionModel, MailConnectionModel, ParticipantConnectionModel, SourceRunConnectionModel, WebhookDeliveryConnectionModel, WebhookConnectionModel, WinnerConnectionModel, RewardUnlockConnectionModel, UnlockedRewardConnectionModel, RewardUnlockEdgeModel, UnlockedRewardEdgeModel, ContestAnalyticsModel, ContestSettingsModel, ContestRulesModel, ReferralAwardsModel, ReferralProgramModel, ParticipantSourceModel, PostalAddressModel, ContactFiguresModel, ContestTotalsModel, DailyActivityModel, LeaderboardPlaceModel, ContestActivityModel, DrawActivityModel, WebhookDeliveryActivityModel, NodeModel, AccountTotalsModel, BrandFiguresModel, ServiceFiguresModel, StatusFiguresModel, AccountActivityModel, ActivitySeriesModel, AccountOverlapModel, ContestContactsModel, OverlapPairModel } from '../graphql/models.js';
import type { Context } from '../graphql/context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day of the years 1 to 9999, `2026-06-15`. */
  Date: { input: string; output: string; }
  /** An instant in UTC as ISO 8601 with milliseconds, `2026-06-15T09:23:41.000Z`. Input takes any offset; the years in UTC are 1 to 9999. */
  DateTime: { input: string; output: string; }
  /** An amount of money as decimal text with two places, `129.99`. */
  Decimal: { input: string; output: string; }
  /** An id as one of the documented REST APIs prints it: a JSON number where the API has numbers, else a text. Input takes a number of at most 53 bits or a text; a number may be written as text. */
  DialectId: { input: number | string; output: number | string; }
  /** Any JSON value: text, number, boolean, list, object or null. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** An integer of at most 53 bits, ±9,007,199,254,740,991: ids and sums outgrow 32 bits. */
  SafeInt: { input: number; output: number; }
};

/** The draw to give up. */
export type AbandonDrawInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The draw. */
  draw: DrawLookup;
};

/** The draw that was given up. */
export type AbandonDrawPayload = {
  __typename?: 'AbandonDrawPayload';
  /** The draw as it is now. */
  draw: Draw;
};

/** The owner of contests, people and keys. */
export type Account = Node & {
  __typename?: 'Account';
  /** Counted activity and page views day by day over all contests, deleted ones left out; of a key restricted to contests over those alone. Reads the quarter hours in which something happened, 500,000 at most: a span that holds more is refused (LIMIT_EXCEEDED). */
  activity: AccountActivity;
  /** The keys, oldest first. */
  apiKeys: ApiKeyConnection;
  /** The address of the picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The brands, oldest first; at most 10,000 (#68). */
  brands: Array<Brand>;
  /** How many contests there are for this key, deleted ones left out. */
  contestCount: Scalars['SafeInt']['output'];
  /** When the account was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that the REST dialects print. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. SweepWidget and Revup print it; null in Blitz Rocket. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The contact address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The brand to which creations with this key go: the key's own, or the account's default one (#70). */
  keyBrand: Brand;
  /** The display name, 1 to 255 characters. */
  name: Scalars['String']['output'];
  /** How many contacts some contests have in common. Goes through all people of the contests, in an index alone: together they may have 1,000,000 (LIMIT_EXCEEDED). A contest that the key does not reach is NOT_FOUND. */
  overlap: AccountOverlap;
  /** The vendor's number of the payment platform, 1 to 3 (#69). */
  paymentPlatform: Scalars['Int']['output'];
  /** The vendor's plan number, 6 or 7 (#69). */
  plan: Scalars['Int']['output'];
  /** The plan's name. */
  planName: Scalars['String']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** The sources, oldest first; at most 50. A key restricted to contests sees none. */
  sources: Array<Source>;
  /** What all contests come to, from every service, deleted ones left out; of a key restricted to contests those alone. From counters: reads a few rows for each contest, whatever its people. */
  totals: AccountTotals;
  /** The requests of all keys, this one included; for a key restricted to contests its own requests only (#2). */
  usage: ApiUsage;
  /** The webhooks, newest first; at most 10,000 (#68), all at once: `Query.webhooks` gives them in pages. A key restricted to contests sees none, since webhooks hear of every contest (#2). */
  webhooks: Array<Webhook>;
  /** The website's address. */
  website?: Maybe<Scalars['String']['output']>;
  /** Winners of all contests, deleted ones left out, latest chosen first; of a key restricted to contests those of them alone. Removed ones are left out (#195). Filters on contests pass over winners of the others one by one, in an index. */
  winners: WinnerConnection;
};


/** The owner of contests, people and keys. */
export type AccountActivityArgs = {
  by?: InputMaybe<ActivityGrouping>;
  contests?: InputMaybe<ContestFilter>;
  from?: InputMaybe<Scalars['Date']['input']>;
  timeZone?: Scalars['String']['input'];
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** The owner of contests, people and keys. */
export type AccountApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The owner of contests, people and keys. */
export type AccountBrandsArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The owner of contests, people and keys. */
export type AccountDialectIdArgs = {
  dialect: SourceDialect;
};


/** The owner of contests, people and keys. */
export type AccountOverlapArgs = {
  contests: Array<ContestLookup>;
};


/** The owner of contests, people and keys. */
export type AccountTotalsArgs = {
  contests?: InputMaybe<ContestFilter>;
};


/** The owner of contests, people and keys. */
export type AccountWinnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contests?: InputMaybe<ContestFilter>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  selectedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  selectedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};

/** Activity over contests in a span of days. */
export type AccountActivity = {
  __typename?: 'AccountActivity';
  /** Each day of the span, zero days included, ascending; at most 366. */
  days: Array<DailyActivity>;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The same taken apart, most entries first; at most 20, of which what others had is left out. Empty without `by`. */
  series: Array<ActivitySeries>;
  /** The IANA zone of whose days the figures are, in its usual spelling. */
  timeZone: Scalars['String']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
  /** The sums over the span. */
  totals: ActivityTotals;
};

/** What some contests come to together: sums of their totals. */
export type AccountFigures = {
  __typename?: 'AccountFigures';
  /** Number of counted ledger rows (#91). */
  actions: Scalars['SafeInt']['output'];
  /** How many contests. */
  contests: Scalars['SafeInt']['output'];
  /** Sum of counted entries (#91). */
  entries: Scalars['SafeInt']['output'];
  /** People not excluded with at least one verified entry, once for each contest (#92). */
  participants: Scalars['SafeInt']['output'];
  /** All people, excluded ones too, once for each contest that they are in. */
  people: Scalars['SafeInt']['output'];
  /** Visitors, once for each contest whose page they saw (#89). */
  uniqueViews: Scalars['SafeInt']['output'];
  /** Views of the contests' pages (#89). */
  views: Scalars['SafeInt']['output'];
  /** Those who are winners now. */
  winners: Scalars['SafeInt']['output'];
};

/** How many contacts contests have in common. People without an identifier belong to no contact and are not counted. */
export type AccountOverlap = {
  __typename?: 'AccountOverlap';
  /** The contests in the order in which they were named, with how many contacts each has. */
  contests: Array<ContestContacts>;
  /** Contacts with somebody in every one of the contests. */
  inAll: Scalars['SafeInt']['output'];
  /** Contacts with somebody in one of the contests or more. */
  inAny: Scalars['SafeInt']['output'];
  /** Each two of them once, in that order. */
  pairs: Array<OverlapPair>;
};

/** What contests come to. */
export type AccountTotals = {
  __typename?: 'AccountTotals';
  /** By brand, those without contests left out, most entries first; at most 250. */
  byBrand: Array<BrandFigures>;
  /** By service, those without contests left out. */
  byService: Array<ServiceFigures>;
  /** By where contests stand now; those in which none stands are left out. */
  byStatus: Array<StatusFigures>;
  /** How many people there are, each counted once over all contests: contacts with somebody in one of them. Without a filter, for a key that is not restricted, the number of rows of what is kept of contacts, which follows a moment late, in an index alone; else it goes through all people of the contests, in an index alone, who may be 1,000,000 (LIMIT_EXCEEDED). */
  contacts?: Maybe<Scalars['SafeInt']['output']>;
  /** All of them together. */
  figures: AccountFigures;
};

/** How often a kind of change happened. */
export type ActivityCount = {
  __typename?: 'ActivityCount';
  /** How often, 1 or more. */
  count: Scalars['SafeInt']['output'];
  /** The kind. */
  kind: ActivityKind;
};

/** By what activity over all contests is taken apart. */
export type ActivityGrouping =
  /** By the brand of the contests. */
  | 'BRAND'
  /** By the service of the contests. */
  | 'SERVICE';

/** A kind of change in a contest. */
export type ActivityKind =
  /** The contest or something of its set-up was changed: settings, entry methods, custom fields, prizes, rewards, lists. */
  | 'CONTEST_CHANGED'
  /** The contest ended by the clock. */
  | 'CONTEST_ENDED'
  /** The contest became live by the clock. */
  | 'CONTEST_STARTED'
  /** A draw was given up before it had winners. */
  | 'DRAW_ABANDONED'
  /** A draw froze its pool and was committed to. */
  | 'DRAW_COMMITTED'
  /** A draw's winners were allocated. */
  | 'DRAW_COMPLETED'
  /** A draw gave way to another before it had winners. */
  | 'DRAW_SUPERSEDED'
  /** A ledger row was made. */
  | 'ENTRY_CREATED'
  /** A ledger row was deleted. */
  | 'ENTRY_DELETED'
  /** A ledger row was taken out of the total. */
  | 'ENTRY_UNVERIFIED'
  /** A ledger row was made part of the total. */
  | 'ENTRY_VERIFIED'
  /** A photo was approved. */
  | 'GALLERY_APPROVED'
  /** A photo was rejected. */
  | 'GALLERY_REJECTED'
  /** A photo was submitted. */
  | 'GALLERY_SUBMITTED'
  /** Somebody was banned. */
  | 'PARTICIPANT_BANNED'
  /** Somebody came in, whichever way. */
  | 'PARTICIPANT_CREATED'
  /** Somebody was disqualified. */
  | 'PARTICIPANT_DISQUALIFIED'
  /** Somebody's e-mail address was confirmed. */
  | 'PARTICIPANT_EMAIL_CONFIRMED'
  /** Somebody's disqualification was lifted. */
  | 'PARTICIPANT_REQUALIFIED'
  /** Somebody's ban was lifted. */
  | 'PARTICIPANT_UNBANNED'
  /** Somebody's details were changed. */
  | 'PARTICIPANT_UPDATED'
  /** Points were spent. */
  | 'POINTS_SPENT'
  /** A purchase was recorded. */
  | 'PURCHASE_RECORDED'
  /** Somebody unlocked a reward. */
  | 'REWARD_UNLOCKED'
  /** Somebody became a winner. */
  | 'WINNER_PICKED'
  /** An alternate took the place of a winner who is none any more; also told as WINNER_PICKED. */
  | 'WINNER_PROMOTED'
  /** Somebody is no winner any more. */
  | 'WINNER_REMOVED'
  /** What became of a winner was set. */
  | 'WINNER_UPDATED';

/** Activity of the contests of one service or brand. */
export type ActivitySeries = {
  __typename?: 'ActivitySeries';
  /** The brand; null where it is a service's. Readable with the figures, without `account:read`. */
  brand?: Maybe<Brand>;
  /** Each day of the span, zero days included, ascending; at most 366. */
  days: Array<DailyActivity>;
  /** The service; null where it is a brand's. */
  service?: Maybe<Service>;
  /** The sums over the span. */
  totals: ActivityTotals;
};

/** Counted activity and page views of a span of days. */
export type ActivityTotals = {
  __typename?: 'ActivityTotals';
  /** Number of ledger rows that occurred. */
  actions: Scalars['SafeInt']['output'];
  /** Sum of entries that occurred. */
  entries: Scalars['SafeInt']['output'];
  /** Counted people who came, once for each contest. */
  participants: Scalars['SafeInt']['output'];
  /** Visitors who saw a contest's page for the first time. */
  uniqueViews: Scalars['SafeInt']['output'];
  /** Views of the contests' pages. */
  views: Scalars['SafeInt']['output'];
};

/** A bonus. */
export type AddBonusEntriesInput = {
  /** 1 to 2,147,483,647. */
  amount: Scalars['Int']['input'];
  /** The label, at most 255 characters; blank: none. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  participant: ParticipantLookup;
};

/** The new row and the total. */
export type AddBonusEntriesPayload = {
  __typename?: 'AddBonusEntriesPayload';
  /** The row. */
  entry: Entry;
  /** The person as it is now. */
  participant: Participant;
  /** The total now. */
  totalAfter: Scalars['SafeInt']['output'];
  /** The total before. */
  totalBefore: Scalars['SafeInt']['output'];
};

/** The completion of an entry method. */
export type AddEntryInput = {
  /** 1 to 2,147,483,647; absent: the method's amount. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** A method of the person's contest. */
  entryMethod: EntryMethodLookup;
  /** When it happened, from 1970 to a day from now; absent: now. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person. */
  participant: ParticipantLookup;
  /** What the person entered, at most 2,048 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
  /** Absent: true. */
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new entry method. */
export type AddEntryMethodInput = {
  /** Entries or points for one completion, 1 to 2,147,483,647. */
  amount: Scalars['Int']['input'];
  /** The contest. */
  contest: ContestLookup;
  /** Whether it may be repeated every day; absent: false. */
  daily?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is shown on the entry form; absent: true. */
  displayed?: InputMaybe<Scalars['Boolean']['input']>;
  /** A colour, `#` and 3 or 6 hexadecimal digits, `#1DA1F2`. */
  iconColor?: InputMaybe<Scalars['String']['input']>;
  /** At most 5,000 characters. */
  instructions?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  link?: InputMaybe<Scalars['String']['input']>;
  /** Whether the action is mandatory; absent: false. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
  /** The label, at most 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The type's number in the catalogue. */
  typeId: Scalars['Int']['input'];
};

/** The new method. */
export type AddEntryMethodPayload = {
  __typename?: 'AddEntryMethodPayload';
  /** The method. */
  entryMethod: EntryMethod;
};

/** The new row and the total. */
export type AddEntryPayload = {
  __typename?: 'AddEntryPayload';
  /** The row. */
  entry: Entry;
  /** The person as it is now. */
  participant: Participant;
  /** The total now. */
  totalAfter: Scalars['SafeInt']['output'];
  /** The total before. */
  totalBefore: Scalars['SafeInt']['output'];
};

/** Entries for a known person. */
export type AddManualEntryInput = {
  /** 1 to 2,147,483,647. */
  amount: Scalars['Int']['input'];
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The person. */
  participant: ParticipantLookup;
};

/** The new row and the total. */
export type AddManualEntryPayload = {
  __typename?: 'AddManualEntryPayload';
  /** The row. */
  entry: Entry;
  /** The person as it is now. */
  participant: Participant;
  /** The total now. */
  totalAfter: Scalars['SafeInt']['output'];
  /** The total before. */
  totalBefore: Scalars['SafeInt']['output'];
};

/** A new source. */
export type AddSourceInput = {
  /** A public https address of at most 2,048 ASCII characters without user, password, query and fragment, which the paths of the documented operations follow: no private, loopback, link-local or reserved one, unless the operator allows those and plain http. Absent: where the documents say that the service is, `https://sweepwidget.com/sw_api/v2`, `https://revup.com/api/v1` or `https://blitzrocket.com/api/v1`. */
  baseUrl?: InputMaybe<Scalars['String']['input']>;
  /** The brand that contests go to; absent or null: the account's default brand. */
  brand?: InputMaybe<Scalars['ID']['input']>;
  /** Blitz Rocket's contests by the ids that it prints: 1 to 1,000 of 1 to 255 visible ASCII characters, repeats are dropped. Needed there, refused in the other dialects. */
  contestIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The key with which the service lets its data be read: 1 to 1,024 visible ASCII characters without spaces. It is sealed, and never shown again. */
  credential: Scalars['String']['input'];
  /** The API that the service speaks. */
  dialect: SourceDialect;
  /** Minutes from the end of one run to the next, 5 to 43,200; absent: 60; null: it is drawn in only when somebody asks for it. */
  interval?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters; absent: the service's name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** True says that `baseUrl` is another address of the service from which the account's data of this dialect came: that its ids are the same. Absent: false. */
  sameService?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The new source. */
export type AddSourcePayload = {
  __typename?: 'AddSourcePayload';
  /** The source. */
  source: Source;
};

/** Addresses for an allowlist. */
export type AddToAllowlistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** E-mail addresses, at most 10,000. */
  emails: Array<Scalars['String']['input']>;
};

/** What was added to an allowlist. */
export type AddToAllowlistPayload = {
  __typename?: 'AddToAllowlistPayload';
  /** How many rows are new. */
  added: Scalars['Int']['output'];
  /** The contest. */
  contest: Contest;
  /** How many of the given values made no row: invalid, repeated, or there already. */
  skipped: Scalars['Int']['output'];
};

/** Addresses for a blocklist. */
export type AddToBlocklistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** E-mail and IP addresses, at most 10,000. */
  values: Array<Scalars['String']['input']>;
};

/** What was added to a blocklist. */
export type AddToBlocklistPayload = {
  __typename?: 'AddToBlocklistPayload';
  /** How many rows are new. */
  added: Scalars['Int']['output'];
  /** The contest. */
  contest: Contest;
  /** How many of the given values made no row: invalid, repeated, or there already. */
  skipped: Scalars['Int']['output'];
};

/** A signed adjustment. */
export type AdjustEntriesInput = {
  /** -2,147,483,647 to 2,147,483,647, not 0. */
  amount: Scalars['Int']['input'];
  /** The person. */
  participant: ParticipantLookup;
  /** Why, 1 to 1,000 characters, not blank. */
  reason: Scalars['String']['input'];
};

/** The new row and the total. */
export type AdjustEntriesPayload = {
  __typename?: 'AdjustEntriesPayload';
  /** `totalAfter` less `totalBefore` (#51). */
  adjustment: Scalars['SafeInt']['output'];
  /** The row; null when nothing was left to remove. */
  entry?: Maybe<Entry>;
  /** The person as it is now. */
  participant: Participant;
  /** The total now. */
  totalAfter: Scalars['SafeInt']['output'];
  /** The total before. */
  totalBefore: Scalars['SafeInt']['output'];
};

/** Which way an age limit works. */
export type AgeLimitKind =
  /** Nobody older. */
  | 'MAXIMUM'
  /** Nobody younger. */
  | 'MINIMUM';

/** Which rows of an allowlist. */
export type AllowlistFilter = {
  /** Contained in the address, without regard to case; at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** An e-mail address that may enter a contest. Where a contest has any, only they may, through the public form (#143). */
export type AllowlistRow = Node & {
  __typename?: 'AllowlistRow';
  /** When it was put on the list. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that SweepWidget prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The address, trimmed and in lower case (#11). */
  email: Scalars['String']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
};


/** An e-mail address that may enter a contest. Where a contest has any, only they may, through the public form (#143). */
export type AllowlistRowDialectIdArgs = {
  dialect: SourceDialect;
};

/** A page of an allowlist. */
export type AllowlistRowConnection = {
  __typename?: 'AllowlistRowConnection';
  /** The rows with their cursors. */
  edges: Array<AllowlistRowEdge>;
  /** The rows. */
  nodes: Array<AllowlistRow>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A row of an allowlist with its cursor. */
export type AllowlistRowEdge = {
  __typename?: 'AllowlistRowEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AllowlistRow;
};

/** Names one row of an allowlist. */
export type AllowlistRowLookup =
  /** The number that SweepWidget prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** Rows of an allowlist. */
export type AllowlistRowsLookup =
  /** Those of these e-mail addresses, at most 10,000; unknown ones are no fault. */
  { emails: Array<Scalars['String']['input']>; row?: never; }
  |  /** One row; one that is not on the contest's list is NOT_FOUND. */
  { emails?: never; row: AllowlistRowLookup; };

/** A key to every interface of its account. The raw key is shown once, when it is made (#3). */
export type ApiKey = Node & {
  __typename?: 'ApiKey';
  /** The brand to which the key's creations go; null: the account's default brand (#70). */
  brand?: Maybe<Brand>;
  /** The contests to which the key is confined; null: none, the key reaches all of the account's. At most 1,000. */
  contests?: Maybe<Array<Contest>>;
  /** How much its GraphQL operations may cost a minute; null: as for every key, 500,000 unless the operator says otherwise. */
  costPerMinute?: Maybe<Scalars['Int']['output']>;
  /** When the key was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that the command line prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The same of requests that read heavily; null: 60. No operation is one as yet (#163). */
  heavyReadsPerMinute?: Maybe<Scalars['Int']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Whether the key holds no scope that writes: Blitz Rocket's public key (#2). */
  isPublic: Scalars['Boolean']['output'];
  /** The start of the last minute with a request, where that was within 30 days; else null. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key is for, 1 to 255 characters. */
  name: Scalars['String']['output'];
  /** The first characters of the raw key, enough to recognise it. */
  prefix: Scalars['String']['output'];
  /** How many requests that read the key may make a minute in the Revup and Blitz Rocket APIs; null: 120, as documented (#54). */
  readsPerMinute?: Maybe<Scalars['Int']['output']>;
  /** How many GraphQL requests the key may make a minute; null: as many as the gateway allows every key, 1,000 unless its operator says otherwise. */
  requestsPerMinute?: Maybe<Scalars['Int']['output']>;
  /** When the key was revoked; null: it works. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key may do. */
  scopes: Array<Scope>;
  /** The requests with this key, the present one included. */
  usage: ApiUsage;
  /** The same of requests that write; null: 200. */
  writesPerMinute?: Maybe<Scalars['Int']['output']>;
};

/** A page of keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** The rows with their cursors. */
  edges: Array<ApiKeyEdge>;
  /** The rows. */
  nodes: Array<ApiKey>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many keys there are in all. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A key with its cursor. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** How many requests were made with valid keys on every interface, whatever their answers; each counts once (#64); what is refused before its key is looked at, such as an unknown address, does not count. A window ends with the present minute and holds 1,440 minutes for each of its days. Each process stores its counts within a second: requests that other processes answer may be missing for so long, in the payload of a mutation also this process's own, and a process that is killed loses at most its last second. */
export type ApiUsage = {
  __typename?: 'ApiUsage';
  /** Requests of the last 7 days. */
  last7Days: Scalars['SafeInt']['output'];
  /** Requests of the last 24 hours. */
  last24Hours: Scalars['SafeInt']['output'];
  /** Requests of the last 30 days. */
  last30Days: Scalars['SafeInt']['output'];
};

/** The approved submission. */
export type ApproveGalleryItemPayload = {
  __typename?: 'ApproveGalleryItemPayload';
  /** Whether it was in another state before. */
  changed: Scalars['Boolean']['output'];
  /** The submission as it is now. */
  galleryItem: GalleryItem;
};

/** The prize to archive. */
export type ArchivePrizeInput = {
  /** The contest to which it must belong, needed with a `sequence`; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The prize. */
  prize: PrizeLookup;
};

/** What was archived. */
export type ArchivePrizePayload = {
  __typename?: 'ArchivePrizePayload';
  /** The archived prize. */
  prize: Prize;
};

/** The banned person. */
export type BanParticipantPayload = {
  __typename?: 'BanParticipantPayload';
  /** Whether anything changed. */
  changed: Scalars['Boolean']['output'];
  /** The person as it is now. */
  participant: Participant;
};

/** What a row of a blocklist holds. */
export type BlockedKind =
  /** An e-mail address. */
  | 'EMAIL'
  /** An IP address, IPv4 or IPv6. */
  | 'IP';

/** Which rows of a blocklist; all conditions hold together. */
export type BlocklistFilter = {
  /** Made by a ban (true), or put there by hand (false). */
  byBan?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<BlockedKind>;
  /** Contained in the value, without regard to case; at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** An e-mail or IP address from which nobody may enter a contest any more (#20); who has entered stays (#116). */
export type BlocklistRow = Node & {
  __typename?: 'BlocklistRow';
  /** The person whose ban made the row; null where it was put there by hand. */
  bannedParticipant?: Maybe<Participant>;
  /** Whether a ban made the row; lifting the ban deletes it, and deleting it lifts no ban (#116). */
  byBan: Scalars['Boolean']['output'];
  /** When it was put on the list. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that SweepWidget prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** What the value is. */
  kind: BlockedKind;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** An e-mail address, trimmed and in lower case, or an IP address in its shortest spelling. */
  value: Scalars['String']['output'];
};


/** An e-mail or IP address from which nobody may enter a contest any more (#20); who has entered stays (#116). */
export type BlocklistRowDialectIdArgs = {
  dialect: SourceDialect;
};

/** A page of a blocklist. */
export type BlocklistRowConnection = {
  __typename?: 'BlocklistRowConnection';
  /** The rows with their cursors. */
  edges: Array<BlocklistRowEdge>;
  /** The rows. */
  nodes: Array<BlocklistRow>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A row of a blocklist with its cursor. */
export type BlocklistRowEdge = {
  __typename?: 'BlocklistRowEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: BlocklistRow;
};

/** Names one row of a blocklist. */
export type BlocklistRowLookup =
  /** The number that SweepWidget prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** Rows of a blocklist. */
export type BlocklistRowsLookup =
  /** One row; one that is not on the contest's list is NOT_FOUND. */
  { row: BlocklistRowLookup; values?: never; }
  |  /** Those of these e-mail and IP addresses, at most 10,000; unknown ones are no fault. */
  { row?: never; values: Array<Scalars['String']['input']>; };

/** The form as a whole. */
export type BodyDesign = {
  __typename?: 'BodyDesign';
  /** The colour of the background, as CSS writes it. */
  backgroundColor?: Maybe<Scalars['String']['output']>;
  /** The colour of the background behind the description, as CSS writes it. */
  descriptionBackgroundColor?: Maybe<Scalars['String']['output']>;
  /** The colour of the letters, as CSS writes it. */
  fontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. */
  fontSize?: Maybe<Scalars['String']['output']>;
};

/** The form as a whole. Absent keeps, null resets. */
export type BodyDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: InputMaybe<Scalars['String']['input']>;
  /** The colour of the background behind the description, as CSS writes it. At most 255 characters. */
  descriptionBackgroundColor?: InputMaybe<Scalars['String']['input']>;
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: InputMaybe<Scalars['String']['input']>;
};

/** A website or mark under which contests run. */
export type Brand = Node & {
  __typename?: 'Brand';
  /** Whether the brand is in use. */
  active: Scalars['Boolean']['output'];
  /** When the brand was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that the REST dialects print. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Whether creations go here when the key names no brand (#70). One brand of an account is. */
  isDefault: Scalars['Boolean']['output'];
  /** The name, 1 to 255 characters. */
  name: Scalars['String']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
};


/** A website or mark under which contests run. */
export type BrandDialectIdArgs = {
  dialect: SourceDialect;
};

/** What contests of one brand come to. */
export type BrandFigures = {
  __typename?: 'BrandFigures';
  /** The brand. Readable with the figures, without `account:read`. */
  brand: Brand;
  /** Their sums. */
  figures: AccountFigures;
};

/** Buttons. */
export type ButtonsDesign = {
  __typename?: 'ButtonsDesign';
  /** The colour of the background, as CSS writes it. */
  backgroundColor?: Maybe<Scalars['String']['output']>;
  /** How round the corners are. */
  borderRadius?: Maybe<Scalars['String']['output']>;
  /** What the button for entering says. */
  enterText?: Maybe<Scalars['String']['output']>;
  /** The colour of the letters, as CSS writes it. */
  fontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. */
  fontSize?: Maybe<Scalars['String']['output']>;
  /** The space around the letters. */
  padding?: Maybe<Scalars['String']['output']>;
  /** How wide they are. */
  width?: Maybe<Scalars['String']['output']>;
};

/** Buttons. Absent keeps, null resets. */
export type ButtonsDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: InputMaybe<Scalars['String']['input']>;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: InputMaybe<Scalars['String']['input']>;
  /** What the button for entering says. At most 255 characters. */
  enterText?: InputMaybe<Scalars['String']['input']>;
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: InputMaybe<Scalars['String']['input']>;
  /** The space around the letters. At most 255 characters. */
  padding?: InputMaybe<Scalars['String']['input']>;
  /** How wide they are. At most 255 characters. */
  width?: InputMaybe<Scalars['String']['input']>;
};

/** A completed entry method, as the page tells of it. */
export type CompleteEntryMethodInput = {
  /** The answer, at most 2,048 characters, needed by methods whose `completion` is ANSWER and dropped by others. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** The token of `EnterContestPayload.entrantToken`. */
  entrantToken: Scalars['String']['input'];
  /** A method that the contest's page shows. */
  entryMethod: EntryMethodLookup;
};

/** What a completed entry method gave. */
export type CompleteEntryMethodPayload = {
  __typename?: 'CompleteEntryMethodPayload';
  /** Entries or points, as many as the contest's bound for each person leaves. */
  amount: Scalars['Int']['output'];
  /** The person's total now. */
  total: Scalars['SafeInt']['output'];
};

/** The person with a confirmed address. */
export type ConfirmParticipantEmailPayload = {
  __typename?: 'ConfirmParticipantEmailPayload';
  /** The person as it is now. */
  participant: Participant;
};

/** The e-mail to those who have entered. */
export type ConfirmationMail = {
  __typename?: 'ConfirmationMail';
  /** The text, without HTML: blank lines make paragraphs, web addresses links. */
  body?: Maybe<Scalars['String']['output']>;
  /** HTML instead of the text, which is the plain-text part then; without a text that is made of the HTML. */
  customHtml?: Maybe<Scalars['String']['output']>;
  /** Whether it is sent. */
  enabled: Scalars['Boolean']['output'];
  /** The logo's address: shown above the contest's e-mails, but not in custom HTML. */
  logoImageUrl?: Maybe<Scalars['String']['output']>;
  /** The address to which answers go, for the contest's other e-mails too where they have none of their own. */
  replyToEmail?: Maybe<Scalars['String']['output']>;
  /** The name that goes with that address. */
  replyToName?: Maybe<Scalars['String']['output']>;
  /** The subject. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** The e-mail to those who have entered. Absent keeps, null resets. */
export type ConfirmationMailInput = {
  /** The text, without HTML. At most 100,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** HTML instead of the text. At most 100,000 characters. */
  customHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is sent. Default false. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The logo's address: http or https, at most 2,048 ASCII characters, others escaped. */
  logoImageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The address to which answers go; checked, at most 254 characters. */
  replyToEmail?: InputMaybe<Scalars['String']['input']>;
  /** The name that goes with that address. At most 255 characters. */
  replyToName?: InputMaybe<Scalars['String']['input']>;
  /** The subject. At most 255 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** A person in the account, across contests (#199). Identifiers lead to a contact: e-mail address, telephone number, the client's own id. Whoever enters a contest, or is changed, belongs to the contact to which the strongest identifier leads, and the others lead there from then on, too. When a person brings together identifiers that led to two contacts, these become one, unless they differ in an identifier stronger than the one they share: contacts with different e-mail addresses are never merged, people may share a telephone. The contact with an e-mail address stays, else the older one; it keeps what it knows, gets what only the other knew, and has the people of both. The other's id and number lead to it from then on. */
export type Contact = Node & {
  __typename?: 'Contact';
  /** The postal address. */
  address: PostalAddress;
  /** The day of birth. */
  birthday?: Maybe<Scalars['Date']['output']>;
  /** ISO 3166 two-letter code, in capitals. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** When the contact was made; of merged ones the first time. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that Revup prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. Revup prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The e-mail address as first stored. */
  email?: Maybe<Scalars['String']['output']>;
  /** When the person was erased, after which no identifier leads here and nothing personal is known; null: never. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the contact has over all contests. */
  figures: ContactFigures;
  /** The first name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Free text. */
  gender?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The last IP address with which somebody was entered. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** The last name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The last place with which somebody was entered, as display text. */
  location?: Maybe<Scalars['String']['output']>;
  /** The numbers of the contacts that became part of this one, ascending, at most 250, the highest: `contact(by:)` and `node` find this contact under each. A key restricted to contests is told those that had a person in one of its contests. */
  mergedFrom: Array<Scalars['SafeInt']['output']>;
  /** The middle name. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** The people in contests that the key reaches, deleted contests left out. More than one of a contest where somebody entered it under two identifiers that turned out to be one person's. */
  participants: ParticipantConnection;
  /** The telephone number as last stored. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** The client's own id. */
  uniqueId?: Maybe<Scalars['String']['output']>;
  /** When anything of the contact was changed last: writes that tell nothing new leave it. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A person in the account, across contests (#199). Identifiers lead to a contact: e-mail address, telephone number, the client's own id. Whoever enters a contest, or is changed, belongs to the contact to which the strongest identifier leads, and the others lead there from then on, too. When a person brings together identifiers that led to two contacts, these become one, unless they differ in an identifier stronger than the one they share: contacts with different e-mail addresses are never merged, people may share a telephone. The contact with an e-mail address stays, else the older one; it keeps what it knows, gets what only the other knew, and has the people of both. The other's id and number lead to it from then on. */
export type ContactDialectIdArgs = {
  dialect: SourceDialect;
};


/** A person in the account, across contests (#199). Identifiers lead to a contact: e-mail address, telephone number, the client's own id. Whoever enters a contest, or is changed, belongs to the contact to which the strongest identifier leads, and the others lead there from then on, too. When a person brings together identifiers that led to two contacts, these become one, unless they differ in an identifier stronger than the one they share: contacts with different e-mail addresses are never merged, people may share a telephone. The contact with an e-mail address stays, else the older one; it keeps what it knows, gets what only the other knew, and has the people of both. The other's id and number lead to it from then on. */
export type ContactParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of contacts. */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  /** The rows with their cursors. */
  edges: Array<ContactEdge>;
  /** The rows. */
  nodes: Array<Contact>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A contact with its cursor. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** What a contact has over all contests that the key reaches, deleted ones left out. Counted when it is read. */
export type ContactFigures = {
  __typename?: 'ContactFigures';
  /** In how many contests there is somebody of the contact, excluded people too. */
  contests: Scalars['SafeInt']['output'];
  /** Sum of counted entries. */
  entries: Scalars['SafeInt']['output'];
  /** When somebody of the contact came first; null: nobody has. */
  firstActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** When somebody of the contact came last, or last had a total changed; null: nobody has. */
  lastActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many people belong to the contact: more than contests where one has two of them. */
  people: Scalars['SafeInt']['output'];
  /** The services of those contests, in the order of the enum. */
  services: Array<Service>;
  /** In how many draws or picks somebody of the contact is a winner now. */
  wins: Scalars['SafeInt']['output'];
};

/** Which contacts; all conditions hold together. */
export type ContactFilter = {
  /** With this e-mail address, trimmed and without regard to case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** In this many contests or more, at least 1. Goes by what is kept of contacts, which follows a moment late; for a key restricted to contests by those contests, one contact after the other. */
  minimumContests?: InputMaybe<Scalars['Int']['input']>;
  /** Contained in e-mail address or name, without regard to case; at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In a contest of this service. */
  service?: InputMaybe<Service>;
  /** In a contest that this source has brought: its global id. */
  source?: InputMaybe<Scalars['ID']['input']>;
};

/** Names one contact. */
export type ContactLookup =
  /** The number that Revup prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; email?: never; id?: never; phone?: never; uniqueId?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; email?: never; id?: never; phone?: never; uniqueId?: never; }
  |  /** An e-mail address that leads to it, trimmed and without regard to case. */
  { databaseId?: never; dialectId?: never; email: Scalars['String']['input']; id?: never; phone?: never; uniqueId?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; email?: never; id: Scalars['ID']['input']; phone?: never; uniqueId?: never; }
  |  /** A telephone number that leads to it, compared by its leading + and digits. */
  { databaseId?: never; dialectId?: never; email?: never; id?: never; phone: Scalars['String']['input']; uniqueId?: never; }
  |  /** The client's own id that leads to it, 1 to 255 characters. */
  { databaseId?: never; dialectId?: never; email?: never; id?: never; phone?: never; uniqueId: Scalars['String']['input']; };

/** The order of contacts. Any but that of numbers goes by what is kept of contacts in contests, which follows a moment late: contacts in no contest are left out, and a key restricted to contests may not ask for it (INSUFFICIENT_SCOPE). */
export type ContactOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: ContactOrderField;
};

/** What contacts are sorted by. Ties follow the number in the same direction. */
export type ContactOrderField =
  /** In how many contests they are. */
  | 'CONTESTS'
  /** The sum of counted entries over all contests. */
  | 'ENTRIES'
  /** The number. */
  | 'ID'
  /** When somebody of the contact came last, or last had a total changed. */
  | 'LAST_ACTIVITY';

/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type Contest = Node & {
  __typename?: 'Contest';
  /** The e-mail addresses that may enter, as they were added; everybody may where there are none (#143). */
  allowlist: AllowlistRowConnection;
  /** How the contest does. */
  analytics: ContestAnalytics;
  /** The e-mail and IP addresses from which nobody may enter, as they were added. */
  blocklist: BlocklistRowConnection;
  /** The brand that runs it. */
  brand: Brand;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** ISO 4217 code of the currency in which purchases are recorded. */
  currency: Scalars['String']['output'];
  /** The custom fields in their order; at most 250. */
  customFields: Array<CustomField>;
  /** Counted activity and page views per local day, zero days included, ascending; at most 366 days: the latest of a longer span, or the first ones where only `from` is given. A span given in full that is longer is refused. */
  dailyActivity: Array<DailyActivity>;
  /** The number that SweepWidget and Revup print. */
  databaseId: Scalars['SafeInt']['output'];
  /** The description shown to people. */
  description?: Maybe<Scalars['String']['output']>;
  /** How the entry form looks (#147). */
  design: ContestDesign;
  /** The id that a documented REST API prints for this account. Each dialect prints it. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Draws and picks, latest first. */
  draws: DrawConnection;
  /** HTML that shows the contest on any page. */
  embedCode: Scalars['String']['output'];
  /** When it ends; null: never. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ledger of all people. */
  entries: EntryConnection;
  /** The first rows of the ledger, latest first, without pages: for exports. Exports of several contests in one request give at most 50,000 rows together: LIMIT_EXCEEDED. */
  entriesExport: Array<Entry>;
  /** How many entry methods there are. */
  entryMethodCount: Scalars['SafeInt']['output'];
  /** The entry methods in display order; at most 10,000 (#68). */
  entryMethods: Array<EntryMethod>;
  /** The photos submitted for it, latest first (#150). */
  gallery: GalleryItemConnection;
  /** The address of the page that hosts the contest elsewhere. */
  hostedUrl?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** HTML that shows the contest in a frame. */
  iframeCode: Scalars['String']['output'];
  /** The picture's address. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** Whether the contest is not published. */
  isDraft: Scalars['Boolean']['output'];
  /** The vendor's open word for the kind, `standard`. */
  kind: Scalars['String']['output'];
  /** The language's code, `en`. */
  language: Scalars['String']['output'];
  /** Counted people by total, highest first; who got there first leads among equals (#139). Given whether or not people see the leaderboard. */
  leaderboard: Array<LeaderboardPlace>;
  /** The e-mails to those who enter (#149). */
  mail: ContestMail;
  /** The e-mails to its people, latest first. */
  mails: MailConnection;
  /** The other contests of the key with most contacts in common, most first, then by number. Counted are the contest's contacts with the highest numbers, 100,000 at most: in a larger contest these are the ones whom the account has met last. */
  overlaps: Array<ContestContacts>;
  /** The people. */
  participants: ParticipantConnection;
  /** The prizes in the order in which they are shown and given, archived ones left out; at most 10,000 (#68). */
  prizes: Array<Prize>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** The opaque string that Blitz Rocket prints as contestId. */
  publicId: Scalars['String']['output'];
  /** When it was published last; null while a draft that never was. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What a referral is worth. */
  referralAwards: ReferralAwards;
  /** How people refer others. */
  referralProgram: ReferralProgram;
  /** The rewards in display order; at most 250. */
  rewards: Array<Reward>;
  /** Who may enter through the public form, and how strictly it is checked. */
  rules: ContestRules;
  /** The official rules. */
  rulesText?: Maybe<Scalars['String']['output']>;
  /** What the entry form shows and asks. */
  settings: ContestSettings;
  /** The part of the address after the number; fixed when the contest is made (#83). */
  slug: Scalars['String']['output'];
  /** When it starts; null: when it is published. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the contest stands now. */
  status: ContestStatus;
  /** The IANA zone whose days and wall-clock times the contest follows. */
  timeZone: Scalars['String']['output'];
  /** The title, 1 to 255 characters. */
  title: Scalars['String']['output'];
  /** Current totals. */
  totals: ContestTotals;
  /** What people collect. */
  unit: ContestUnit;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** The address of the contest's own page. */
  viewUrl: Scalars['String']['output'];
  /** Who finds its page. */
  visibility: ContestVisibility;
  /** How many winners are announced, at least 1. Draws may take more or fewer (#126). */
  winnerQuota: Scalars['Int']['output'];
  /** Winners in the order in which they won: draw by draw, by rank. Removed ones are left out (#195). */
  winners: WinnerConnection;
  /** Winners for exports, without pages: latest draw first, by rank, removed ones left out (#195). Exports of several contests in one request give at most 50,000 rows together: LIMIT_EXCEEDED. */
  winnersExport: Array<Winner>;
  /** The workflows, newest first; at most 20. */
  workflows: Array<Workflow>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestAllowlistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AllowlistFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestBlocklistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BlocklistFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestDailyActivityArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestDialectIdArgs = {
  dialect: SourceDialect;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestDrawsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntryOrder>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestEntriesExportArgs = {
  filter?: InputMaybe<EntryFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestGalleryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GalleryItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestLeaderboardArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestOverlapsArgs = {
  first?: Scalars['Int']['input'];
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipantOrder>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestWinnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};


/** A contest: giveaway in SweepWidget, promotion in Revup. */
export type ContestWinnersExportArgs = {
  current?: InputMaybe<Scalars['Boolean']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};

/** The contest to act on. */
export type ContestActionInput = {
  /** The contest. */
  contest: ContestLookup;
};

/** A contest as it is now, and what has happened in it since the emission before. */
export type ContestActivity = {
  __typename?: 'ContestActivity';
  /** How often each kind of change happened; kinds that did not are left out. Empty at the first emission. */
  changes: Array<ActivityCount>;
  /** The contest as it is now. */
  contest: Contest;
  /** New ledger rows, newest first; at the first emission the newest ones. Those that are gone already are left out. */
  entries: Array<Entry>;
  /** Whether this is the first emission, whose lists hold the newest rows that there are. */
  first: Scalars['Boolean']['output'];
  /** When the emission before was made; at the first one the same as `to`. */
  from: Scalars['DateTime']['output'];
  /** Whether changes may be missing from `changes` and the lists, since the gateway fell behind or was cut off from its database: query what is needed. The totals are right all the same. */
  missed: Scalars['Boolean']['output'];
  /** Whether more rows are new than a list can hold: 50 of each sort are kept. `changes` counts them all. */
  more: Scalars['Boolean']['output'];
  /** New people, newest first; at the first emission the newest ones. Those who are gone already are left out. */
  participants: Array<Participant>;
  /** When this emission was made: what is told happened before it and, but for what was in the making, after `from`. */
  to: Scalars['DateTime']['output'];
  /** The totals as they are now. Views change them but make no emission by themselves. */
  totals: ContestTotals;
  /** New winners, newest first; at the first emission the newest ones who are winners now. Those who were removed already are left out. */
  winners: Array<Winner>;
};


/** A contest as it is now, and what has happened in it since the emission before. */
export type ContestActivityEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest as it is now, and what has happened in it since the emission before. */
export type ContestActivityParticipantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest as it is now, and what has happened in it since the emission before. */
export type ContestActivityWinnersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a contest does: figures that change with every write and are never recounted to be read (#89 to #92). */
export type ContestAnalytics = {
  __typename?: 'ContestAnalytics';
  /** Counted ledger rows per counted person, two decimals; 0 without people. */
  averageActions: Scalars['Float']['output'];
  /** Entries per counted person, two decimals; 0 without people. */
  averageEntries: Scalars['Float']['output'];
  /** The contest. */
  contest: Contest;
  /** The contest's number; read with the figures, without `contests:read`. */
  contestDatabaseId: Scalars['SafeInt']['output'];
  /** The contest's id as the API prints it; read with the figures, without `contests:read`. */
  contestDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Counted people in percent of the visitors, two decimals; 0 without visitors (#90). People whom a trusted key entered may make it more than 100. */
  conversionRate: Scalars['Float']['output'];
  /** Figures per local day, zero days included, ascending; at most 366 days: the latest of a longer span, or the first ones where only `from` is given. A span given in full that is longer is refused (#136). */
  daily: Array<DailyActivity>;
  /** Days until the end, begun ones whole: 0 from the end on, null without an end (#88). */
  daysRemaining?: Maybe<Scalars['Int']['output']>;
  /** What each entry method type with counted rows brought, most entries first, then by number; at most 127 (#94). */
  entryMethods: Array<EntryMethodPerformance>;
  /** What hints at fraud. */
  fraud: FraudFigures;
  /** Counted people by country, most first, then by code; at most 50. Unknown countries are left out (#137). */
  participantsByCountry: Array<CountryParticipants>;
  /** The pages that led most views here, most first, then by address; at most 20 (#146). */
  referrers: Array<ReferrerViews>;
  /** Where the contest stands now. */
  status: ContestStatus;
  /** The IANA zone whose days the figures follow. */
  timeZone: Scalars['String']['output'];
  /** The present day in the contest's zone, whether the contest is live or not. */
  today: DailyActivity;
  /** Current totals. */
  totals: ContestTotals;
  /** Views by country, most first, then by code; at most 50. Unknown countries are left out (#137). */
  viewsByCountry: Array<CountryViews>;
};


/** How a contest does: figures that change with every write and are never recounted to be read (#89 to #92). */
export type ContestAnalyticsContestDialectIdArgs = {
  dialect: SourceDialect;
};


/** How a contest does: figures that change with every write and are never recounted to be read (#89 to #92). */
export type ContestAnalyticsDailyArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Changes of a contest: absent keeps; null clears where the contest's field may be null and is refused elsewhere. */
export type ContestChanges = {
  /** ISO 4217. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** At most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How the entry form looks: merged by section and field; null resets all of it (#147). */
  design?: InputMaybe<ContestDesignInput>;
  /** When it ends, after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end as wall-clock time in the contest's (new) zone; instead of `endsAt`. */
  endsAtLocal?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  hostedUrl?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** False publishes, true returns to draft (#76). Publishing a draft whose end has passed is refused: STATE_FORBIDS (#74). */
  isDraft?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 50 characters. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 35 characters. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The e-mails to those who enter: merged by section and field; null resets all of it. */
  mail?: InputMaybe<ContestMailInput>;
  /** What a referral is worth; earlier awards stay. */
  referralAwards?: InputMaybe<ReferralAwardsInput>;
  /** Who may enter. */
  rules?: InputMaybe<ContestRulesInput>;
  /** At most 100,000 characters. */
  rulesText?: InputMaybe<Scalars['String']['input']>;
  /** What the entry form shows. */
  settings?: InputMaybe<ContestSettingsInput>;
  /** When it starts. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The start as wall-clock time in the contest's (new) zone, `2026-06-01 00:00:00`; instead of `startsAt`. */
  startsAtLocal?: InputMaybe<Scalars['String']['input']>;
  /** An IANA zone; dates not given in the same change keep their wall-clock values (#84). */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters; the slug stays. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What people collect. */
  unit?: InputMaybe<ContestUnit>;
  /** Who finds its page. */
  visibility?: InputMaybe<ContestVisibility>;
  /** 1 to 2,147,483,647. */
  winnerQuota?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of contests. */
export type ContestConnection = {
  __typename?: 'ContestConnection';
  /** The rows with their cursors. */
  edges: Array<ContestEdge>;
  /** The rows. */
  nodes: Array<Contest>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** How many contacts a contest has, in all or in common with another one. */
export type ContestContacts = {
  __typename?: 'ContestContacts';
  /** How many contacts, each counted once. */
  contacts: Scalars['SafeInt']['output'];
  /** The contest. */
  contest: Contest;
};

/** How a contest's entry form looks: texts as they were given, null where nothing was said (#147). */
export type ContestDesign = {
  __typename?: 'ContestDesign';
  /** The form as a whole. */
  body: BodyDesign;
  /** Buttons. */
  buttons: ButtonsDesign;
  /** Style rules of the maker's own (#148). */
  customCss: CustomCssDesign;
  /** Style rules that stand before all others. */
  defaultCss?: Maybe<Scalars['String']['output']>;
  /** What is left out. */
  display: DisplayDesign;
  /** The vendor's open word for how the entry methods are laid out. */
  entryMethodsView?: Maybe<Scalars['String']['output']>;
  /** The frame around the form. */
  form: FormDesign;
  /** The fields in which people type. */
  input: InputDesign;
  /** The contest's own page. */
  landingPage: LandingPageDesign;
  /** Links. */
  links: LinksDesign;
  /** The contest's title. */
  title: TitleDesign;
  /** The figures above the form. */
  topSection: TopSectionDesign;
  /** The note on entry methods that are still locked. */
  unlock: UnlockDesign;
};

/** How the entry form looks. Absent keeps, null resets a field, a section or all of it to its default: no text, false (#147). */
export type ContestDesignInput = {
  /** The form as a whole. */
  body?: InputMaybe<BodyDesignInput>;
  /** Buttons. */
  buttons?: InputMaybe<ButtonsDesignInput>;
  /** Style rules of the maker's own (#148). */
  customCss?: InputMaybe<CustomCssDesignInput>;
  /** Style rules that stand before all others. At most 100,000 characters. */
  defaultCss?: InputMaybe<Scalars['String']['input']>;
  /** What is left out. */
  display?: InputMaybe<DisplayDesignInput>;
  /** The vendor's open word for how the entry methods are laid out. At most 255 characters. */
  entryMethodsView?: InputMaybe<Scalars['String']['input']>;
  /** The frame around the form. */
  form?: InputMaybe<FormDesignInput>;
  /** The fields in which people type. */
  input?: InputMaybe<InputDesignInput>;
  /** The contest's own page. */
  landingPage?: InputMaybe<LandingPageDesignInput>;
  /** Links. */
  links?: InputMaybe<LinksDesignInput>;
  /** The contest's title. */
  title?: InputMaybe<TitleDesignInput>;
  /** The figures above the form. */
  topSection?: InputMaybe<TopSectionDesignInput>;
  /** The note on entry methods that are still locked. */
  unlock?: InputMaybe<UnlockDesignInput>;
};

/** A contest with its cursor. */
export type ContestEdge = {
  __typename?: 'ContestEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The contest. */
  node: Contest;
};

/** Which contests; all conditions hold together. */
export type ContestFilter = {
  /** Of this brand: its global id. */
  brand?: InputMaybe<Scalars['ID']['input']>;
  /** Ending before. */
  endsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ending at or after. */
  endsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Contained in title or slug, without regard to case (#72); at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Of this service. */
  service?: InputMaybe<Service>;
  /** Brought by this source: its global id. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** Starting before. */
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Starting at or after. */
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states; 1 to 4. */
  status?: InputMaybe<Array<ContestStatus>>;
  /** Gone at the service from which they came (true), or not (false): those made here are not. */
  vanished?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Names one contest. */
export type ContestLookup =
  /** The number that SweepWidget and Revup print. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; publicId?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; publicId?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; publicId?: never; }
  |  /** The string that Blitz Rocket prints. */
  { databaseId?: never; dialectId?: never; id?: never; publicId: Scalars['String']['input']; };

/** The e-mails to those who enter a contest: plain texts as they were given, null where nothing was said (#149); then the gateway says it in its own words, in the contest's language where that is English, German, French or Spanish, else in English. Subjects, texts and HTML of every e-mail, those of rewards and prizes included, may hold merge fields, `{{first_name}}`. In HTML their values are escaped. One that is unknown, or that the e-mail has no value for, becomes nothing. Of the person: `first_name`, `last_name`, `name`, `email`, `entries` (the total), `referral_code` and `referral_link` (the contest's address with `?ref=` and that code); a name that looks like an address or a message is left out, since anybody may enter any address under any name. Of the contest: `contest_title`, `contest_link` (`hostedUrl`, else `viewUrl`), `brand_name` (which is the sender's name). In the e-mail for it: `verification_link`; `reward_title`, `coupon_code` (nothing where it is not to be shown), `coupon_directions`; `prize_name`, `prize_value`, `redemption_code`. Every e-mail has a plain-text part. Answers go to its own address to reply to, else to that of the confirmation. */
export type ContestMail = {
  __typename?: 'ContestMail';
  /** What people get once they have entered. */
  confirmation: ConfirmationMail;
  /** What people get to confirm their address. */
  verification: VerificationMail;
};

/** The e-mails to those who enter. Absent keeps, null resets a field, a section or all of it to its default: no text, false. */
export type ContestMailInput = {
  /** What people get once they have entered. */
  confirmation?: InputMaybe<ConfirmationMailInput>;
  /** What people get to confirm their address. */
  verification?: InputMaybe<VerificationMailInput>;
};

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

/** What everybody may see of a published contest: what its own page shows to visitors. Readable by keys that may only enter. */
export type ContestPage = {
  __typename?: 'ContestPage';
  /** In years; 0: none. With one the form asks for the day of birth. */
  ageLimit: Scalars['Int']['output'];
  /** Which way the age limit works. */
  ageLimitKind: AgeLimitKind;
  /** ISO 3166 two-letter codes of the countries whose people may enter; empty: all. */
  countries: Array<Scalars['String']['output']>;
  /** The custom fields in their order; at most 250. */
  customFields: Array<PageCustomField>;
  /** The number that SweepWidget and Revup print. */
  databaseId: Scalars['SafeInt']['output'];
  /** The description shown to people, as its makers wrote it. */
  description?: Maybe<Scalars['String']['output']>;
  /** How it looks (#147). */
  design: ContestDesign;
  /** When it ends; null: never. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The entry methods that are shown, in display order; at most 250. */
  entryMethods: Array<PageEntryMethod>;
  /** Sum of counted entries. */
  entryTotal: Scalars['SafeInt']['output'];
  /** Whether it takes no more people; those who are in it go on. */
  full: Scalars['Boolean']['output'];
  /** The picture's address. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** The language's code, `en`. */
  language: Scalars['String']['output'];
  /** The best people, as many as the contest shows, at most 250; empty where it shows none (#139). */
  leaderboard: Array<PageLeaderboardPlace>;
  /** Who runs it: the brand's name, or the account's where the brand has none. */
  organizer: Scalars['String']['output'];
  /** People not excluded with at least one verified entry. */
  participantTotal: Scalars['SafeInt']['output'];
  /** The prizes in their order, at most 250; empty where the contest does not show them. */
  prizes: Array<PagePrize>;
  /** Points for a referral. */
  referralAwards: ReferralAwards;
  /** Whether the e-mail address must be confirmed before entries count. */
  requireEmailVerification: Scalars['Boolean']['output'];
  /** The rewards in display order, at most 250; empty where they are switched off. */
  rewards: Array<PageReward>;
  /** The official rules, as their makers wrote them. */
  rulesText?: Maybe<Scalars['String']['output']>;
  /** Whether consent to cookies is asked for. */
  showCookieConsent: Scalars['Boolean']['output'];
  /** Whether the rules stand open. */
  showRulesExpanded: Scalars['Boolean']['output'];
  /** When it starts; null: when it was published. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the contest stands now; never a draft. */
  status: ContestStatus;
  /** The IANA zone in which its times are told. */
  timeZone: Scalars['String']['output'];
  /** The title, 1 to 255 characters. */
  title: Scalars['String']['output'];
  /** What people collect. */
  unit: ContestUnit;
  /** The address of the page itself. */
  viewUrl: Scalars['String']['output'];
  /** Who finds the page. */
  visibility: ContestVisibility;
};

/** Who may enter through the public form. Writes by a trusted key are not bound by them (#20). */
export type ContestRules = {
  __typename?: 'ContestRules';
  /** In years; 0: none. */
  ageLimit: Scalars['Int']['output'];
  /** Which way the age limit works. */
  ageLimitKind: AgeLimitKind;
  /** Whether disposable e-mail domains are to be refused. */
  blockRiskyEmails: Scalars['Boolean']['output'];
  /** Whether proxies and VPNs are to be refused. */
  blockVpns: Scalars['Boolean']['output'];
  /** Whether several people behind one IP address are flagged (#82). */
  checkDuplicateIp: Scalars['Boolean']['output'];
  /** ISO 3166 two-letter codes of the countries whose people may enter; empty: all. */
  countries: Array<Scalars['String']['output']>;
  /** Entries that one person may collect through the form; 0: no bound. */
  maxEntriesPerPerson: Scalars['Int']['output'];
  /** People who may enter through the form; 0: no bound. */
  maxParticipants: Scalars['Int']['output'];
  /** Whether the e-mail address must be confirmed before entries count. */
  requireEmailVerification: Scalars['Boolean']['output'];
  /** 1 basic, 2 standard, 3 strict. At 3 a second person from the same IP address is refused (#82). */
  securityLevel: Scalars['Int']['output'];
};

/** Who may enter. When changing, absent keeps; null is refused. */
export type ContestRulesInput = {
  /** 0 to 2,147,483,647; 0: none; default 0. */
  ageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Default MINIMUM. */
  ageLimitKind?: InputMaybe<AgeLimitKind>;
  /** Default false. */
  blockRiskyEmails?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default false. */
  blockVpns?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default false. */
  checkDuplicateIp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Two-letter codes in any case, at most 250; stored in capitals without repeats; default none. */
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 0 to 2,147,483,647; 0: no bound; default 0. */
  maxEntriesPerPerson?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 2,147,483,647; 0: no bound; default 0. */
  maxParticipants?: InputMaybe<Scalars['Int']['input']>;
  /** Default false. */
  requireEmailVerification?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1, 2 or 3; default 2. */
  securityLevel?: InputMaybe<Scalars['Int']['input']>;
};

/** What the entry form shows and asks. */
export type ContestSettings = {
  __typename?: 'ContestSettings';
  /** Whether people see the leaderboard. */
  leaderboardEnabled: Scalars['Boolean']['output'];
  /** How many places the leaderboard shows, at least 1. */
  leaderboardSize: Scalars['Int']['output'];
  /** Whether a captcha is asked for. */
  requireCaptcha: Scalars['Boolean']['output'];
  /** Whether rewards unlock at milestones. */
  rewardsEnabled: Scalars['Boolean']['output'];
  /** Whether consent to cookies is asked for. */
  showCookieConsent: Scalars['Boolean']['output'];
  /** Whether prizes are shown. */
  showPrizes: Scalars['Boolean']['output'];
  /** Whether the rules stand open. */
  showRulesExpanded: Scalars['Boolean']['output'];
};

/** What the entry form shows. When changing, absent keeps; null is refused. */
export type ContestSettingsInput = {
  /** Default false. */
  leaderboardEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 2,147,483,647; default 10. */
  leaderboardSize?: InputMaybe<Scalars['Int']['input']>;
  /** Default false. */
  requireCaptcha?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default false. */
  rewardsEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default false. */
  showCookieConsent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default true. */
  showPrizes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Default false. */
  showRulesExpanded?: InputMaybe<Scalars['Boolean']['input']>;
};

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

/** Totals that change with every write (#91, #92). */
export type ContestTotals = {
  __typename?: 'ContestTotals';
  /** Number of counted ledger rows. */
  actions: Scalars['SafeInt']['output'];
  /** Sum of counted entries. */
  entries: Scalars['SafeInt']['output'];
  /** People not excluded with at least one verified entry. */
  participants: Scalars['SafeInt']['output'];
  /** All people, excluded ones too. */
  people: Scalars['SafeInt']['output'];
  /** Visitors of the contest's page, each counted once (#89). */
  uniqueViews: Scalars['SafeInt']['output'];
  /** Views of the contest's page (#89). */
  views: Scalars['SafeInt']['output'];
};

/** What people collect. */
export type ContestUnit =
  /** Entries. */
  | 'ENTRIES'
  /** Points. */
  | 'POINTS';

/** Who finds the contest's page. */
export type ContestVisibility =
  /** Only those who have the link. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** People of a country. */
export type CountryParticipants = {
  __typename?: 'CountryParticipants';
  /** ISO 3166 two-letter code. */
  countryCode: Scalars['String']['output'];
  /** Number of counted people, 1 or more. */
  participants: Scalars['SafeInt']['output'];
};

/** Views from a country. */
export type CountryViews = {
  __typename?: 'CountryViews';
  /** ISO 3166 two-letter code. */
  countryCode: Scalars['String']['output'];
  /** Number of views, 1 or more. */
  views: Scalars['SafeInt']['output'];
};

/** A new key. */
export type CreateApiKeyInput = {
  /** Global id of the brand to which the key's creations go; absent or null: the account's default brand. */
  brand?: InputMaybe<Scalars['ID']['input']>;
  /** Global ids of the only contests that the key reaches, 1 to 1,000; absent or null: all. */
  contests?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Cost of GraphQL operations a minute, 1 to 1,000,000,000; absent or null: as for every key. */
  costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Requests a minute that read heavily, 1 to 1,000,000; absent or null: 60. */
  heavyReadsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What the key is for, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** Requests a minute that read, 1 to 1,000,000; absent or null: 120, as documented. */
  readsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** GraphQL requests a minute, 1 to 1,000,000; absent or null: as for every key. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What the key may do; at least one. */
  scopes: Array<Scope>;
  /** Requests a minute that write, 1 to 1,000,000; absent or null: 200. */
  writesPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

/** The new key. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The key's record. */
  apiKey: ApiKey;
  /** The raw key, shown this once; null when the answer is replayed for a repeated Idempotency-Key (#21). */
  secret?: Maybe<Scalars['String']['output']>;
};

/** A new brand. */
export type CreateBrandInput = {
  /** 1 to 255 characters. */
  name: Scalars['String']['input'];
};

/** The new brand. */
export type CreateBrandPayload = {
  __typename?: 'CreateBrandPayload';
  /** The brand. */
  brand: Brand;
};

/** A new contest. What is absent takes the default named. */
export type CreateContestInput = {
  /** Global id of a brand that is in use; absent or null: the key's brand or the account's default one (#70). */
  brand?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217; absent: USD. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** At most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How the entry form looks; what is absent or null has no value, a switch is off (#147). */
  design?: InputMaybe<ContestDesignInput>;
  /** When it ends, after the start; absent or null: never. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end as wall-clock time in the contest's zone; instead of `endsAt`. */
  endsAtLocal?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  hostedUrl?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** Whether to keep it a draft; absent: what the operator has set, false unless changed (#73). */
  isDraft?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 50 characters; absent: standard (#78). */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 35 characters; absent: en. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The e-mails to those who enter; what is absent or null has no value, a switch is off (#149). */
  mail?: InputMaybe<ContestMailInput>;
  /** Absent: 10 and 5 (#42). */
  referralAwards?: InputMaybe<ReferralAwardsInput>;
  /** Who may enter; each absent field takes its default (#79). */
  rules?: InputMaybe<ContestRulesInput>;
  /** At most 100,000 characters. */
  rulesText?: InputMaybe<Scalars['String']['input']>;
  /** What the entry form shows; each absent field takes its default (#79). */
  settings?: InputMaybe<ContestSettingsInput>;
  /** When it starts; absent or null: when it is published. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The start as wall-clock time in the contest's zone, `2026-06-01 00:00:00`; instead of `startsAt`. In a gap of the clock it moves forward, of two it is the earlier (#10). */
  startsAtLocal?: InputMaybe<Scalars['String']['input']>;
  /** An IANA zone; absent: America/New_York. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters. */
  title: Scalars['String']['input'];
  /** Absent: entries. */
  unit?: InputMaybe<ContestUnit>;
  /** Absent: public. */
  visibility?: InputMaybe<ContestVisibility>;
  /** 1 to 2,147,483,647; absent: 1. */
  winnerQuota?: InputMaybe<Scalars['Int']['input']>;
};

/** The new contest. */
export type CreateContestPayload = {
  __typename?: 'CreateContestPayload';
  /** The contest. */
  contest: Contest;
};

/** A new custom field. */
export type CreateCustomFieldInput = {
  /** The contest. */
  contest: ContestLookup;
  /** The key: a letter, then at most 63 letters, digits, - and _; unique in the contest; not `ff_` and digits. */
  key: Scalars['String']['input'];
  /** What it holds. */
  kind: CustomFieldKind;
  /** 1 to 255 characters. */
  label: Scalars['String']['input'];
  /** What may be chosen: 1 to 250 different texts of 1 to 255 characters for the kinds with a choice, none for others. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Absent: false. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The new custom field. */
export type CreateCustomFieldPayload = {
  __typename?: 'CreateCustomFieldPayload';
  /** The field. */
  customField: CustomField;
};

/** What is known of a person; at least one of e-mail, phone and own id. */
export type CreateParticipantInput = {
  /** The postal address. */
  address?: InputMaybe<PostalAddressInput>;
  /** The day of birth, not after today. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** Two letters. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** An object of scalars or lists of scalars, whole numbers within 53 bits, at most 16 KB as JSON (#39). */
  custom?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The whole name, at most 255 characters; the parts are derived (#13). */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Entries of the base row, 0 to 2,147,483,647; absent: the amount of the User Details method (#8). */
  initialEntries?: InputMaybe<Scalars['Int']['input']>;
  /** At most 255 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** 5 to 32 of `+0-9 ()-.` (#45). */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Another person's referral code; an unknown, own or excluded one has no effect (#43). */
  referralCode?: InputMaybe<Scalars['String']['input']>;
  /** Where the entry came from. */
  source?: InputMaybe<ParticipantSourceInput>;
  /** The client's own id, at most 255 characters. */
  uniqueId?: InputMaybe<Scalars['String']['input']>;
};

/** Who was entered, and what a referral gave. */
export type CreateParticipantPayload = {
  __typename?: 'CreateParticipantPayload';
  /** Points that the one who referred got by this call. */
  advocateAmount: Scalars['Int']['output'];
  /** False: the person was there already and is unchanged. */
  created: Scalars['Boolean']['output'];
  /** Points that the person got for coming by referral, by this call. */
  friendAmount: Scalars['Int']['output'];
  /** The person, new or found. */
  participant: Participant;
  /** Whether a referral was recorded by this call. */
  referred: Scalars['Boolean']['output'];
};

/** A new prize. */
export type CreatePrizeInput = {
  /** The redemption codes in the order in which they are given, at most 10,000 of at most 255 characters each; the space around them, blanks and repeats are dropped (#134). */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The contest. */
  contest: ContestLookup;
  /** The currency's code, 1 to 10 characters; absent: USD. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The name, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** How many winners may have it, 1 to 2,147,483,647. */
  quantity: Scalars['Int']['input'];
  /** Whether winners get a redemption code with it; absent: false. */
  redemptionEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What winners are told with the code, at most 100,000 characters. */
  redemptionInstructions?: InputMaybe<Scalars['String']['input']>;
  /** The address to which winners reply. */
  redemptionReplyToEmail?: InputMaybe<Scalars['String']['input']>;
  /** The name beside that address, at most 255 characters. */
  redemptionReplyToName?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the e-mail with the code, at most 255 characters. */
  redemptionSubject?: InputMaybe<Scalars['String']['input']>;
  /** What it is worth, as free text of at most 255 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** The new prize. */
export type CreatePrizePayload = {
  __typename?: 'CreatePrizePayload';
  /** The prize. */
  prize: Prize;
};

/** A new reward. */
export type CreateRewardInput = {
  /** The contest. */
  contest: ContestLookup;
  /** At most 255 characters. */
  couponCode?: InputMaybe<Scalars['String']['input']>;
  /** At most 5,000 characters. */
  couponDirections?: InputMaybe<Scalars['String']['input']>;
  /** Absent: GUARANTEED. Not null. */
  grant?: InputMaybe<RewardGrant>;
  /** Absent: false. Not null. */
  hideProgress?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is. */
  kind: RewardKind;
  /** The e-mail that tells of it. */
  mail?: InputMaybe<RewardMailInput>;
  /** Absent: true. Not null. */
  notify?: InputMaybe<Scalars['Boolean']['input']>;
  /** Absent: true for a coupon, false for a prize entry (#140). Not null. */
  showCode?: InputMaybe<Scalars['Boolean']['input']>;
  /** The counted total that unlocks it, 1 to 2,147,483,647. */
  threshold: Scalars['Int']['input'];
  /** The title shown to people, 1 to 255 characters. */
  title: Scalars['String']['input'];
};

/** The new reward. */
export type CreateRewardPayload = {
  __typename?: 'CreateRewardPayload';
  /** The reward. */
  reward: Reward;
};

/** A new webhook. */
export type CreateWebhookInput = {
  /** Whether events are sent to it; absent: true. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names as `Webhook.events` lists them, at least one; repeats are dropped, unknown ones refused. */
  events: Array<Scalars['String']['input']>;
  /** A public https address of at most 2,048 ASCII characters, others escaped, without user and password: no private, loopback, link-local or reserved one (#156), unless the operator allows those and plain http. */
  url: Scalars['String']['input'];
};

/** The new webhook. */
export type CreateWebhookPayload = {
  __typename?: 'CreateWebhookPayload';
  /** The key of the signatures, 64 lower-case hexadecimal digits, shown this once; null when the answer is replayed for a repeated Idempotency-Key (#21). */
  secret?: Maybe<Scalars['String']['output']>;
  /** The webhook. */
  webhook: Webhook;
};

/** A new workflow. */
export type CreateWorkflowInput = {
  /** Whether it is set off; absent: true. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** What sets it off. */
  trigger: WorkflowTrigger;
  /** A public https address as a webhook's (`CreateWebhookInput.url`, #156). */
  url: Scalars['String']['input'];
};

/** The new workflow. */
export type CreateWorkflowPayload = {
  __typename?: 'CreateWorkflowPayload';
  /** The key of the signatures, 64 lower-case hexadecimal digits, shown this once; null when the answer is replayed for a repeated Idempotency-Key (#21). */
  secret?: Maybe<Scalars['String']['output']>;
  /** The workflow. */
  workflow: Workflow;
};

/** Style rules of the maker's own (#148). */
export type CustomCssDesign = {
  __typename?: 'CustomCssDesign';
  /** The rules. */
  css?: Maybe<Scalars['String']['output']>;
  /** Whether they apply. */
  enabled: Scalars['Boolean']['output'];
};

/** Style rules of the maker's own (#148). Absent keeps, null resets. */
export type CustomCssDesignInput = {
  /** The rules. At most 100,000 characters. */
  css?: InputMaybe<Scalars['String']['input']>;
  /** Whether they apply. Default false. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A question of the entry form beyond the core fields. Revup says `ff_` and the number, Blitz Rocket the key (#39). */
export type CustomField = Node & {
  __typename?: 'CustomField';
  /** The number after Revup's `ff_`. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. Revup prints it, after `ff_`; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The key, unique in the contest: a letter, then at most 63 letters, digits, - and _. */
  key: Scalars['String']['output'];
  /** What it holds. */
  kind: CustomFieldKind;
  /** The label for people, 1 to 255 characters. */
  label: Scalars['String']['output'];
  /** What may be chosen; empty for kinds without a choice. Other values are stored as sent by trusted keys (#176). */
  options: Array<Scalars['String']['output']>;
  /** The place, from 1 without gaps. */
  position: Scalars['Int']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Whether the entry form insists on it. */
  required: Scalars['Boolean']['output'];
};


/** A question of the entry form beyond the core fields. Revup says `ff_` and the number, Blitz Rocket the key (#39). */
export type CustomFieldDialectIdArgs = {
  dialect: SourceDialect;
};

/** What a custom field holds. */
export type CustomFieldKind =
  /** Yes or no. */
  | 'CHECKBOX'
  /** A calendar day. */
  | 'DATE'
  /** Several lines of text. */
  | 'LONG_TEXT'
  /** Several of the options. */
  | 'MULTI_SELECT'
  /** A number. */
  | 'NUMBER'
  /** One of the options. */
  | 'SELECT'
  /** One line of text. */
  | 'TEXT';

/** What a person answered to one custom field. */
export type CustomFieldValue = {
  __typename?: 'CustomFieldValue';
  /** The field's number, which Revup prints after `ff_`. */
  fieldDatabaseId: Scalars['SafeInt']['output'];
  /** The field's id as the API prints it, in Revup after `ff_`; null in the others. */
  fieldDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The field's key. */
  key: Scalars['String']['output'];
  /** The label for people. */
  label: Scalars['String']['output'];
  /** The value as stored: text, number, boolean, a list of them, or null without an answer. Trusted keys store values of any form (#176). */
  value?: Maybe<Scalars['JSON']['output']>;
};


/** What a person answered to one custom field. */
export type CustomFieldValueFieldDialectIdArgs = {
  dialect: SourceDialect;
};

/** Counted activity and page views of one local day. */
export type DailyActivity = {
  __typename?: 'DailyActivity';
  /** Number of ledger rows that occurred. */
  actions: Scalars['SafeInt']['output'];
  /** The day in the contest's zone. */
  date: Scalars['Date']['output'];
  /** Sum of entries that occurred. */
  entries: Scalars['SafeInt']['output'];
  /** Counted people who came. */
  participants: Scalars['SafeInt']['output'];
  /** Visitors who saw the page for the first time that day, so that all days together add up to `ContestTotals.uniqueViews`. */
  uniqueViews: Scalars['SafeInt']['output'];
  /** Views of the contest's page. */
  views: Scalars['SafeInt']['output'];
};

/** What was deleted. */
export type DeleteContestPayload = {
  __typename?: 'DeleteContestPayload';
  /** The deleted contest's global id. */
  deletedId: Scalars['ID']['output'];
};

/** The custom field to remove. */
export type DeleteCustomFieldInput = {
  /** The field's global id. */
  customField: Scalars['ID']['input'];
};

/** What was removed. */
export type DeleteCustomFieldPayload = {
  __typename?: 'DeleteCustomFieldPayload';
  /** Its contest. */
  contest: Contest;
  /** The removed field's global id. */
  deletedId: Scalars['ID']['output'];
};

/** The row to delete. */
export type DeleteEntryInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The row. */
  entry: EntryLookup;
};

/** What was deleted. */
export type DeleteEntryPayload = {
  __typename?: 'DeleteEntryPayload';
  /** The deleted row's global id. */
  deletedId: Scalars['ID']['output'];
  /** The person as it is now. */
  participant: Participant;
};

/** The reward to delete. */
export type DeleteRewardInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The reward. */
  reward: RewardLookup;
};

/** What was deleted. */
export type DeleteRewardPayload = {
  __typename?: 'DeleteRewardPayload';
  /** Its contest, whose other rewards have moved up. */
  contest: Contest;
  /** The deleted reward's global id. */
  deletedId: Scalars['ID']['output'];
};

/** The webhook to delete. */
export type DeleteWebhookInput = {
  /** The webhook. */
  webhook: WebhookLookup;
};

/** What was deleted. */
export type DeleteWebhookPayload = {
  __typename?: 'DeleteWebhookPayload';
  /** The deleted webhook's global id. */
  deletedId: Scalars['ID']['output'];
};

/** The workflow to delete. */
export type DeleteWorkflowInput = {
  /** The workflow. */
  workflow: WorkflowLookup;
};

/** What was deleted. */
export type DeleteWorkflowPayload = {
  __typename?: 'DeleteWorkflowPayload';
  /** The contest, with the workflows that it has still. */
  contest: Contest;
  /** The deleted workflow's global id. */
  deletedId: Scalars['ID']['output'];
};

/** Names a thing as one of the documented REST APIs prints it for this account. A row that was drawn in from a service has the id there; any other the gateway's own and, where that is another row's id at the service, 2^52 added to it (`native_` before it, where ids are texts). From 2^52 on, and with `native_`, an id always names the gateway's own. */
export type DialectIdInput = {
  /** The API. */
  dialect: SourceDialect;
  /** The id that it prints. One that names nothing of the account is NOT_FOUND like any other unknown id. */
  id: Scalars['DialectId']['input'];
};

/** What is left out. */
export type DisplayDesign = {
  __typename?: 'DisplayDesign';
  /** Whether the description is hidden. */
  hideDescription: Scalars['Boolean']['output'];
  /** Whether the title is hidden. */
  hideTitle: Scalars['Boolean']['output'];
  /** Whether the lines at top and bottom are hidden. */
  hideTopBottomLines: Scalars['Boolean']['output'];
};

/** What is left out. Absent keeps, null resets. */
export type DisplayDesignInput = {
  /** Whether the description is hidden. Default false. */
  hideDescription?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the title is hidden. Default false. */
  hideTitle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the lines at top and bottom are hidden. Default false. */
  hideTopBottomLines?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One choice of winners in a contest: a draw by chance, or a pick by hand. A draw follows from what was committed to and from its randomness, as docs/verifiable-draws.md says. */
export type Draw = Node & {
  __typename?: 'Draw';
  /** The alternates in the order in which they are promoted, at most 100: those who wait, and those who were promoted or passed over. Removed ones are left out (#195). */
  alternates: Array<Winner>;
  /** How many alternates were asked for, 0 to 100. */
  alternatesRequested: Scalars['Int']['output'];
  /** The round that decides; null with local randomness configured, and like `protocol`. */
  beacon?: Maybe<DrawBeacon>;
  /** The fingerprint of everything that was fixed before the randomness existed, 64 hexadecimal digits; null like `protocol`. */
  commitment?: Maybe<Scalars['String']['output']>;
  /** When winners were allocated, or the draw was given up; null: not yet. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The contest. Readable with the draw, without `contests:read`. */
  contest: Contest;
  /** When the pool was frozen and committed to; of a pick by hand, when it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that Revup prints as draw_id. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. Revup prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** When the randomness was known; null: not yet. */
  drawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether people who were winners already were left out (#128). */
  excludePrevious: Scalars['Boolean']['output'];
  /** Why local randomness stood in for the beacon's: not independently random; null: it did not. */
  fallbackReason?: Maybe<FallbackReason>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The proof that a person is in the draw's frozen pool and with how many chances: a JSON document with the person's UUID, given as the exact text. Null for somebody who is not in it, and like `proof`. Unknown, foreign and hidden people give the error NOT_FOUND. Needs `participants:read` too. */
  inclusion?: Maybe<Scalars['String']['output']>;
  /** By chance or by hand. */
  kind: DrawKind;
  /** The least counted total with which a person was eligible; 0: none. */
  minimumEntries: Scalars['SafeInt']['output'];
  /** The page that verifies the proof in a visitor's browser, without a key; null like `proof`. With `#` and a participant's `uuid` behind it the page shows that person's own place. */
  pageUrl?: Maybe<Scalars['String']['output']>;
  /** sha256 of the frozen pool, in hexadecimal digits, of draws of before there was a protocol: ASCII text with a line `<participant id> <weight>` for each eligible person, ascending; else null. */
  poolHash?: Maybe<Scalars['String']['output']>;
  /** How many people were eligible; 0 for a pick by hand. */
  poolSize: Scalars['Int']['output'];
  /** The draw's proof, as docs/verifiable-draws.md says: a JSON document, given as the exact text whose every byte is verified. Of a draw that has no winners yet it is the commitment; later it also tells what became of them. Holds no personal data. Null for picks by hand and draws of before there was a protocol. */
  proof?: Maybe<Scalars['String']['output']>;
  /** Where everybody finds the proof, without a key; null like `proof`. */
  proofUrl?: Maybe<Scalars['String']['output']>;
  /** The version of the protocol: `giveaway-draw/1`; null for a pick by hand and for draws of before there was one. */
  protocol?: Maybe<Scalars['String']['output']>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Where the randomness came from; null for a pick by hand, and until it is known. */
  randomSource?: Maybe<RandomSource>;
  /** The randomness: 32 bytes as 64 hexadecimal digits; null for a pick by hand, and until it is known. */
  randomness?: Maybe<Scalars['String']['output']>;
  /** The draw whose alternates were used up and which it continues; null: none. */
  redraws?: Maybe<Draw>;
  /** How many winners were asked for, 1 to 100. */
  requested: Scalars['Int']['output'];
  /** The root of the tree over the frozen pool, 64 hexadecimal digits; null like `protocol`. */
  root?: Maybe<Scalars['String']['output']>;
  /** Everybody whom chance chose, by rank, at most 200: winners, alternates, and those who were passed over. Removed ones are left out (#195). */
  selections: Array<Winner>;
  /** Which commitment of the contest it is, from 1, abandoned and superseded ones counted; null like `protocol`. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** How far it has come. */
  state: DrawState;
  /** The pending draw whose place it took; null: none. */
  supersedes?: Maybe<Draw>;
  /** The number of chances: the sum of the eligible people's counted totals (#125); 0 for a pick by hand. */
  totalWeight: Scalars['SafeInt']['output'];
  /** The id under which its proof names it: a UUID. */
  uuid: Scalars['String']['output'];
  /** Those who have won, by rank, promoted alternates among them; none before the draw is ALLOCATED. Removed ones are left out (#195). */
  winners: WinnerConnection;
};


/** One choice of winners in a contest: a draw by chance, or a pick by hand. A draw follows from what was committed to and from its randomness, as docs/verifiable-draws.md says. */
export type DrawDialectIdArgs = {
  dialect: SourceDialect;
};


/** One choice of winners in a contest: a draw by chance, or a pick by hand. A draw follows from what was committed to and from its randomness, as docs/verifiable-draws.md says. */
export type DrawInclusionArgs = {
  participant: ParticipantLookup;
};


/** One choice of winners in a contest: a draw by chance, or a pick by hand. A draw follows from what was committed to and from its randomness, as docs/verifiable-draws.md says. */
export type DrawWinnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};

/** The account's newest draws, or what has become of draws since the emission before. */
export type DrawActivity = {
  __typename?: 'DrawActivity';
  /** Draws that were made or whose winners have changed, the one that changed last first; at the first emission the newest ones. */
  draws: Array<Draw>;
  /** Whether this is the first emission, which lists the newest draws that there are. */
  first: Scalars['Boolean']['output'];
  /** When the emission before was made; at the first one the same as `to`. */
  from: Scalars['DateTime']['output'];
  /** Whether changes may be missing, since the gateway fell behind or was cut off from its database. */
  missed: Scalars['Boolean']['output'];
  /** Whether more draws changed than the list can hold: 50 are kept. */
  more: Scalars['Boolean']['output'];
  /** When this emission was made. */
  to: Scalars['DateTime']['output'];
};


/** The account's newest draws, or what has become of draws since the emission before. */
export type DrawActivityDrawsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The round of drand's quicknet that decides a draw. Named with the commitment, when the round did not exist. */
export type DrawBeacon = {
  __typename?: 'DrawBeacon';
  /** The chain's hash, 64 hexadecimal digits. */
  chain: Scalars['String']['output'];
  /** When the round is due. */
  dueAt: Scalars['DateTime']['output'];
  /** The number of the round. */
  round: Scalars['SafeInt']['output'];
  /** The round's signature, 96 hexadecimal digits, verified against the chain's public key; null until it was fetched, and where local randomness stood in. */
  signature?: Maybe<Scalars['String']['output']>;
};

/** A page of draws. */
export type DrawConnection = {
  __typename?: 'DrawConnection';
  /** The rows with their cursors. */
  edges: Array<DrawEdge>;
  /** The rows. */
  nodes: Array<Draw>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A draw with its cursor. */
export type DrawEdge = {
  __typename?: 'DrawEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The draw. */
  node: Draw;
};

/** How winners were chosen. */
export type DrawKind =
  /** By hand. */
  | 'MANUAL'
  /** By chance, from a frozen pool. */
  | 'RANDOM';

/** Names one draw. */
export type DrawLookup =
  /** The number that Revup prints as draw_id. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

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
  alternates?: InputMaybe<Scalars['Int']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** How many, 1 to 100. */
  count: Scalars['Int']['input'];
  /** Whether to leave out those who are winners already; absent: true. With false a winner can win again with another ledger row, and is left out where none is left (#128). */
  excludePrevious?: InputMaybe<Scalars['Boolean']['input']>;
  /** The least counted total with which a person is eligible, 0 or more; absent: any. */
  minimumEntries?: InputMaybe<Scalars['SafeInt']['input']>;
  /** The draw that this one continues: its winners were allocated, and none of its alternates waits any more. */
  redraws?: InputMaybe<DrawLookup>;
  /** Whether a draw of the contest that is COMMITTED gives way to this one; absent: false. */
  supersede?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The draw and its winners. */
export type DrawWinnersNowPayload = {
  __typename?: 'DrawWinnersNowPayload';
  /** The draw. */
  draw: Draw;
  /** The winners as people, by rank. Readable with `winners:write` alone. */
  participants: Array<Participant>;
  /** The winners by rank. */
  winners: Array<Winner>;
};

/** The draw and its winners. */
export type DrawWinnersPayload = {
  __typename?: 'DrawWinnersPayload';
  /** The draw. */
  draw: Draw;
  /** The winners as people, by rank. Readable with `winners:write` alone. */
  participants: Array<Participant>;
  /** The winners by rank; none while the draw is COMMITTED. */
  winners: Array<Winner>;
};

/** The copy. */
export type DuplicateContestPayload = {
  __typename?: 'DuplicateContestPayload';
  /** The new contest. */
  contest: Contest;
};

/** What the entry form sends. */
export type EnterContestInput = {
  /** The day of birth; needed where the contest has an age limit. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** Two letters; needed where the contest is for some countries only. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Answers to the contest's custom fields, which must fit; required ones must be there. */
  custom?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The whole name, at most 255 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address, at most 254 characters; this or a telephone number. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** 5 to 32 of `+0-9 ()-.`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Another person's referral code. */
  referralCode?: InputMaybe<Scalars['String']['input']>;
  /** Where the entry came from; `ipAddress` is what the duplicate check uses. */
  source?: InputMaybe<ParticipantSourceInput>;
};

/** What the public form learns. */
export type EnterContestPayload = {
  __typename?: 'EnterContestPayload';
  /** Whether the e-mail address must be confirmed before the entries count. */
  confirmationRequired: Scalars['Boolean']['output'];
  /** False: the person was there already and is unchanged. */
  created: Scalars['Boolean']['output'];
  /** By this `Query.entrant` shows the new person their own entries for half a year; it opens nothing else. Null when the person was there already. */
  entrantToken?: Maybe<Scalars['String']['output']>;
  /** The string that Blitz Rocket prints as entryId; null when the person was there already, so that nobody learns it by an address. */
  publicId?: Maybe<Scalars['String']['output']>;
  /** The new person's own referral code; null when the person was there already. */
  referralCode?: Maybe<Scalars['String']['output']>;
};

/** Somebody who has entered a contest through its page, as the page shows them to themselves. */
export type Entrant = {
  __typename?: 'Entrant';
  /** The entry methods that the person has completed, at most 250. */
  completions: Array<EntrantCompletion>;
  /** Whether entries wait for the e-mail address to be confirmed. */
  confirmationRequired: Scalars['Boolean']['output'];
  /** The whole name, as it was given. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The latest rows of the person's ledger, latest first, at most 20. */
  entries: Array<EntrantEntry>;
  /** Whether the person is disqualified or banned. */
  excluded: Scalars['Boolean']['output'];
  /** The code with which this person refers others. */
  referralCode: Scalars['String']['output'];
  /** How many counted people this one referred. */
  referralCount: Scalars['Int']['output'];
  /** The address to give to friends: `hostedUrl`, else `viewUrl`, with `?ref=` and the code. */
  referralLink: Scalars['String']['output'];
  /** The rewards that the person has unlocked, at most 250. */
  rewards: Array<EntrantReward>;
  /** Sum of verified entries, never below zero. */
  total: Scalars['SafeInt']['output'];
};

/** An entry method that an entrant has completed. */
export type EntrantCompletion = {
  __typename?: 'EntrantCompletion';
  /** Sum of what it gave. */
  amount: Scalars['SafeInt']['output'];
  /** Whether it cannot be completed again today: daily methods may be each day in the contest's zone, others once. */
  closed: Scalars['Boolean']['output'];
  /** The method's number. */
  entryMethodDatabaseId: Scalars['SafeInt']['output'];
};

/** A row of an entrant's own ledger. */
export type EntrantEntry = {
  __typename?: 'EntrantEntry';
  /** The change of the total; never 0. */
  amount: Scalars['Int']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** How the row came to be. */
  origin: EntryOrigin;
  /** The label of the method, or the name of the kind of action; null for rows that no method explains. */
  title?: Maybe<Scalars['String']['output']>;
  /** Whether the row is part of the total. */
  verified: Scalars['Boolean']['output'];
};

/** A reward that an entrant has unlocked. */
export type EntrantReward = {
  __typename?: 'EntrantReward';
  /** The coupon's code; null where there is none, or people are not shown it (#140). */
  couponCode?: Maybe<Scalars['String']['output']>;
  /** How to use the coupon. */
  couponDirections?: Maybe<Scalars['String']['output']>;
  /** The number, which tells rewards of one title apart (`Reward.databaseId`). */
  databaseId: Scalars['SafeInt']['output'];
  /** The title. */
  title: Scalars['String']['output'];
};

/** One row of a person's ledger: a signed change of the total. Its amount is never edited. */
export type Entry = Node & {
  __typename?: 'Entry';
  /** The change of the total; never 0. */
  amount: Scalars['Int']['output'];
  /** The kind of action for which the row is counted where every row must have one: its own, or User Details for rows of no type (#99). A number that the catalogue has dropped is a special type of that number. */
  attributedType: EntryMethodType;
  /** The contest. Readable with the entry, without `contests:read`. */
  contest: Contest;
  /** Whether the row counts in the contest: verified, and the person not excluded (#92). */
  counted: Scalars['Boolean']['output'];
  /** The number that SweepWidget prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. A number in SweepWidget; in Revup the key in `entry_data`, unique for the person; null in Blitz Rocket. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The method completed; null where none was, or where it was removed since. */
  entryMethod?: Maybe<EntryMethod>;
  /** The kind of action; null for rows that no method explains. */
  entryMethodType?: Maybe<EntryMethodType>;
  /** The photo's place in the gallery; null for rows that are no photo uploads. */
  galleryItem?: Maybe<GalleryItem>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Revup's manual_key; null for rows that have none (#191). */
  manualKey?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** How the row came to be. */
  origin: EntryOrigin;
  /** The person. */
  participant: Participant;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Why: the reason of an adjustment, the label of a bonus. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the person entered for the method: a link, an answer; for a referral, the public id of the person who came. */
  value?: Maybe<Scalars['String']['output']>;
  /** Whether the row is part of the person's total. */
  verified: Scalars['Boolean']['output'];
};


/** One row of a person's ledger: a signed change of the total. Its amount is never edited. */
export type EntryDialectIdArgs = {
  dialect: SourceDialect;
};

/** A page of the ledger. */
export type EntryConnection = {
  __typename?: 'EntryConnection';
  /** The rows with their cursors. */
  edges: Array<EntryEdge>;
  /** The rows. */
  nodes: Array<Entry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A ledger row with its cursor. */
export type EntryEdge = {
  __typename?: 'EntryEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Entry;
};

/** Which ledger rows; all conditions hold together. */
export type EntryFilter = {
  /** The same by `attributedType`: 1 gives the rows of no type too. */
  attributedType?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Contained in the person's e-mail address alone, without regard to case; at most 255 characters, blank: no condition (#97). */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Of this type of entry method. */
  entryMethodType?: InputMaybe<Scalars['Int']['input']>;
  /** Before. */
  occurredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or after. */
  occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** On this calendar day or later, in the zone of the contest (#96). */
  occurredOnFrom?: InputMaybe<Scalars['Date']['input']>;
  /** On this calendar day or earlier, in the zone of the contest; before `occurredOnFrom`: no rows (#96). */
  occurredOnTo?: InputMaybe<Scalars['Date']['input']>;
  /** Of people who are not excluded only (true), or only of excluded ones (false). */
  ofCountedPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of these origins; 1 to 8. */
  origins?: InputMaybe<Array<EntryOrigin>>;
  /** Contained in the person's e-mail address or name, without regard to case; at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Brought by this source: its global id. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** Gone at the service from which they came (true), or not (false): those made here are not. */
  vanished?: InputMaybe<Scalars['Boolean']['input']>;
  /** Verified ones only, or only the others. */
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Names one ledger row. */
export type EntryLookup =
  /** The number that SweepWidget prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The number that SweepWidget prints; Revup names no ledger rows. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** A way to earn entries in a contest. */
export type EntryMethod = Node & {
  __typename?: 'EntryMethod';
  /** Entries or points for one completion, 1 to 2,147,483,647. */
  amount: Scalars['Int']['output'];
  /** When the method was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether the action may be repeated every day. */
  daily: Scalars['Boolean']['output'];
  /** The number that the REST dialects print. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Whether the method is shown on the entry form. */
  displayed: Scalars['Boolean']['output'];
  /** The icon's colour, `#1DA1F2`. */
  iconColor?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** More instructions for people, at most 5,000 characters. */
  instructions?: Maybe<Scalars['String']['output']>;
  /** The vendor's level; null for User Details (#119). */
  level?: Maybe<Scalars['Int']['output']>;
  /** The address the action leads to. */
  link?: Maybe<Scalars['String']['output']>;
  /** The place in the display order, from 1 without gaps. */
  position: Scalars['Int']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Whether the action is mandatory. */
  required: Scalars['Boolean']['output'];
  /** The method's number within its contest, never reused. */
  sequence: Scalars['Int']['output'];
  /** The label shown to people, at most 255 characters; null: the type's name. */
  title?: Maybe<Scalars['String']['output']>;
  /** The kind of action. */
  type: EntryMethodType;
};


/** A way to earn entries in a contest. */
export type EntryMethodDialectIdArgs = {
  dialect: SourceDialect;
};

/** The ten groups of the catalogue of entry method types. */
export type EntryMethodCategory =
  /** Shops, purchases, apps. */
  | 'COMMERCE'
  /** Visits, reading, listening, answering, uploading. */
  | 'CONTENT'
  /** Discord. */
  | 'DISCORD'
  /** Facebook. */
  | 'FACEBOOK'
  /** Instagram. */
  | 'INSTAGRAM'
  /** User details, referrals and everything of its own kind. */
  | 'SPECIAL'
  /** Telegram. */
  | 'TELEGRAM'
  /** TikTok. */
  | 'TIKTOK'
  /** Twitter, now X. */
  | 'TWITTER_X'
  /** YouTube. */
  | 'YOUTUBE';

/** Changes of a method: absent keeps, null clears where the method's field may be null and is refused elsewhere. */
export type EntryMethodChanges = {
  /** 1 to 2,147,483,647; not null. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Not null. */
  daily?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not null. */
  displayed?: InputMaybe<Scalars['Boolean']['input']>;
  /** A colour, `#` and 3 or 6 hexadecimal digits, `#1DA1F2`. */
  iconColor?: InputMaybe<Scalars['String']['input']>;
  /** At most 5,000 characters. */
  instructions?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  link?: InputMaybe<Scalars['String']['input']>;
  /** Not null. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 255 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Names one entry method. */
export type EntryMethodLookup =
  /** The number that the REST dialects print. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** What an entry method type brought. */
export type EntryMethodPerformance = {
  __typename?: 'EntryMethodPerformance';
  /** Number of counted ledger rows. */
  actions: Scalars['SafeInt']['output'];
  /** Sum of counted entries. */
  entries: Scalars['SafeInt']['output'];
  /** The type's name. */
  name: Scalars['String']['output'];
  /** Counted people with a row of the type. */
  people: Scalars['SafeInt']['output'];
  /** The entries in percent of all counted entries of the contest, those without a type included; one decimal, 0 to 100 (#90). */
  percentage: Scalars['Float']['output'];
  /** The type's number in the catalogue. */
  typeId: Scalars['Int']['output'];
};

/** A kind of action that the catalogue knows. The numbers 1, 5, 14, 15, 16, 30 and 31 are fixed by SweepWidget (#117). */
export type EntryMethodType = {
  __typename?: 'EntryMethodType';
  /** The group. */
  category: EntryMethodCategory;
  /** The name for people. */
  name: Scalars['String']['output'];
  /** The platform's word, `twitter`. */
  platform: Scalars['String']['output'];
  /** The number under which entries and methods name the type. */
  typeId: Scalars['Int']['output'];
};

/** The order of ledger rows. */
export type EntryOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: EntryOrderField;
};

/** What ledger rows are sorted by. Ties follow the id in the same direction (#98). */
export type EntryOrderField =
  /** The amount. */
  | 'AMOUNT'
  /** The number. */
  | 'ID'
  /** When it happened. */
  | 'OCCURRED_AT';

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

/** The contact to be erased. */
export type EraseContactInput = {
  /** The contact, under any id or identifier that leads to it. */
  contact: ContactLookup;
};

/** What an erasure of a contact did. */
export type EraseContactPayload = {
  __typename?: 'EraseContactPayload';
  /** Whether anything was erased: the same again changes nothing. */
  changed: Scalars['Boolean']['output'];
  /** The contact, of which nothing personal is left. */
  contact: Contact;
  /** How many participants were erased now, in every contest of the account; those erased before do not count. */
  participantsErased: Scalars['Int']['output'];
};

/** The participant to be erased. */
export type EraseParticipantInput = {
  /** The participant. */
  participant: ParticipantLookup;
};

/** What an erasure of a participant did. */
export type EraseParticipantPayload = {
  __typename?: 'EraseParticipantPayload';
  /** Whether anything was erased: the same again changes nothing. */
  changed: Scalars['Boolean']['output'];
  /** The contact, where nobody else belonged to it and it was erased along; else null. */
  contact?: Maybe<Contact>;
  /** The participant, of whom nothing personal is left, under new ids but for `id` and `databaseId`. */
  participant: Participant;
};

/** The person to act on, perhaps within a contest. */
export type ExcludeParticipantInput = {
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The person. */
  participant: ParticipantLookup;
};

/** Why a draw that was to have the beacon's randomness has local randomness instead. */
export type FallbackReason =
  /** Relays answered, but with nothing that verifies as the round. */
  | 'NO_BEACON_VERIFIED'
  /** No relay gave the round in time. */
  | 'NO_RELAY_ANSWERED';

/** The frame around the form. */
export type FormDesign = {
  __typename?: 'FormDesign';
  /** The colour of the border, as CSS writes it. */
  borderColor?: Maybe<Scalars['String']['output']>;
  /** How round the corners are. */
  borderRadius?: Maybe<Scalars['String']['output']>;
  /** How wide the border is. */
  borderWidth?: Maybe<Scalars['String']['output']>;
  /** The shadow, as CSS writes it. */
  boxShadow?: Maybe<Scalars['String']['output']>;
  /** The name of the font. */
  fontFamily?: Maybe<Scalars['String']['output']>;
  /** How wide the form may get. */
  maxWidth?: Maybe<Scalars['String']['output']>;
};

/** The frame around the form. Absent keeps, null resets. */
export type FormDesignInput = {
  /** The colour of the border, as CSS writes it. At most 255 characters. */
  borderColor?: InputMaybe<Scalars['String']['input']>;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: InputMaybe<Scalars['String']['input']>;
  /** How wide the border is. At most 255 characters. */
  borderWidth?: InputMaybe<Scalars['String']['input']>;
  /** The shadow, as CSS writes it. At most 255 characters. */
  boxShadow?: InputMaybe<Scalars['String']['input']>;
  /** The name of the font. At most 255 characters. */
  fontFamily?: InputMaybe<Scalars['String']['input']>;
  /** How wide the form may get. At most 255 characters. */
  maxWidth?: InputMaybe<Scalars['String']['input']>;
};

/** What hints at fraud in a contest. */
export type FraudFigures = {
  __typename?: 'FraudFigures';
  /** Rows of the blocklist: e-mail and IP addresses (#116). */
  blocked: Scalars['SafeInt']['output'];
  /** Disqualified people, banned ones among them only where they are disqualified too. */
  disqualified: Scalars['SafeInt']['output'];
  /** IP addresses with two counted ledger rows or more (#138). */
  sharedAddresses: Scalars['SafeInt']['output'];
  /** The IP addresses with most counted ledger rows, two or more each; at most 10, never by name (#138). */
  topSharedAddresses: Array<SharedAddress>;
};

/** The submission on which to decide. */
export type GalleryDecisionInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The submission. */
  galleryItem: GalleryItemLookup;
};

/** A photo submitted for a contest. Each ledger row of a photo upload has one, and the two go together (#151). */
export type GalleryItem = Node & {
  __typename?: 'GalleryItem';
  /** What the person wrote under it, at most 1,000 characters. */
  caption?: Maybe<Scalars['String']['output']>;
  /** The contest. Readable with the submission, without `contests:read`. */
  contest: Contest;
  /** When it was submitted. */
  createdAt: Scalars['DateTime']['output'];
  /** The number of its ledger row, by which SweepWidget names it. */
  databaseId: Scalars['SafeInt']['output'];
  /** When the verdict was given last; null: not yet. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id that a documented REST API prints for this account. That of its ledger row in SweepWidget; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The ledger row. */
  entry: Entry;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The photo's address: the value of the ledger row, as it was given; null where none was. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** The person. */
  participant: Participant;
  /** What was decided. */
  state: GalleryItemState;
};


/** A photo submitted for a contest. Each ledger row of a photo upload has one, and the two go together (#151). */
export type GalleryItemDialectIdArgs = {
  dialect: SourceDialect;
};

/** A page of the gallery. */
export type GalleryItemConnection = {
  __typename?: 'GalleryItemConnection';
  /** The submissions with their cursors. */
  edges: Array<GalleryItemEdge>;
  /** The submissions. */
  nodes: Array<GalleryItem>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A submission with its cursor. */
export type GalleryItemEdge = {
  __typename?: 'GalleryItemEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The submission. */
  node: GalleryItem;
};

/** Which submissions; all conditions hold together. */
export type GalleryItemFilter = {
  /** Of people who are not excluded only (true), or only of excluded ones (false). Exclusion leaves submissions and verdicts as they are; a page that shows the gallery asks for approved ones of counted people. */
  ofCountedPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this state. */
  state?: InputMaybe<GalleryItemState>;
};

/** Names one submission. */
export type GalleryItemLookup =
  /** The number of its ledger row. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The number of its ledger row that SweepWidget prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** What was decided on a submission. */
export type GalleryItemState =
  /** It may be shown. */
  | 'APPROVED'
  /** Nothing yet: it waits. */
  | 'PENDING'
  /** It may not be shown. */
  | 'REJECTED';

/** What was done for a row (#185). */
export type ImportAction =
  /** Somebody new was entered. */
  | 'CREATED'
  /** Nothing: see the fault. */
  | 'FAILED'
  /** Somebody was there and stays unchanged. */
  | 'SKIPPED'
  /** Somebody was there and got what the row gives. */
  | 'UPDATED';

/** People to bring into a contest. */
export type ImportParticipantsInput = {
  /** That these people agreed to be contacted; alone it has no effect (#187). */
  contactPermissionConfirmed?: InputMaybe<Scalars['Boolean']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** The API in whose numbers `ff_` names custom fields in the rows' `custom`: REVUP. Absent: those of `CustomField.databaseId`. */
  customFieldsOf?: InputMaybe<SourceDialect>;
  /** At most 50 rows. */
  rows: Array<ImportRowInput>;
  /** Whether each new person sets off the contest's workflow, in the same transaction; absent: false. Needs `contactPermissionConfirmed` (#187). A replay by Idempotency-Key gives the stored answer and sets off nothing again (#181). */
  triggerWorkflows?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether people who are there get what their rows give; absent: false, they are skipped. */
  updateExisting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of the rows. */
export type ImportParticipantsPayload = {
  __typename?: 'ImportParticipantsPayload';
  /** How many people are new. */
  created: Scalars['Int']['output'];
  /** How many rows failed. */
  failed: Scalars['Int']['output'];
  /** A result for each row, in their order. */
  results: Array<ImportResult>;
  /** How many rows met somebody who stays unchanged. */
  skipped: Scalars['Int']['output'];
  /** How many rows changed somebody. */
  updated: Scalars['Int']['output'];
};

/** What became of one row: a person, or a fault. */
export type ImportResult = {
  __typename?: 'ImportResult';
  /** What was done. */
  action: ImportAction;
  /** Why the row failed; null where it did not. */
  fault?: Maybe<RowFault>;
  /** By what the person was found or, if new, will be found first: `email:jane@example.com`, `phone:+15550100`, `unique_id:crm-7`, normalized (#185); null where the row failed. */
  identityKey?: Maybe<Scalars['String']['output']>;
  /** The place of the row among those sent, from 0. */
  index: Scalars['Int']['output'];
  /** The person as it is after all rows; null where the row failed. Readable with `participants:write` alone. */
  participant?: Maybe<Participant>;
  /** What became of the workflow; null where the row failed or no workflow was asked for. */
  trigger?: Maybe<ImportTrigger>;
};

/** One of several people; at least one of e-mail, telephone and own id. On an update absent keeps and null clears; identifiers are never cleared, null is the same as absent there (#186). */
export type ImportRowInput = {
  /** The postal address. */
  address?: InputMaybe<PostalAddressInput>;
  /** The day of birth, `1990-06-15`, not after today; a text, so that a faulty one fails its row alone. */
  birthday?: InputMaybe<Scalars['String']['input']>;
  /** Two letters. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Custom values by the key of a field or by its number (`ff_12`), and free keys; merged per key, null removes (#39). An `ff_` number that the contest does not have is ignored (#177). An object of scalars or lists of scalars, whole numbers within 53 bits, at most 16 KB as JSON. */
  custom?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The whole name, at most 255 characters; the parts are derived (#13). */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address, at most 254 characters; one that differs in case only stays as first stored (#11). */
  email?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 2,147,483,647. Of somebody new the entries of the base row, 0 for none; absent: the amount of the User Details method (#8). On an update so many are added as a bonus (#179). */
  initialEntries?: InputMaybe<Scalars['Int']['input']>;
  /** At most 255 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** 5 to 32 of `+0-9 ()-.` (#45). */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The client's own id, at most 255 characters. */
  uniqueId?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the workflow for a row (#188). */
export type ImportTrigger = {
  __typename?: 'ImportTrigger';
  /** The number of the event that sets it off (Revup's `trigger_event_id`), which `WebhookDelivery.eventId` repeats in the workflow's deliveries: their states tell what became of it. Null unless QUEUED. */
  eventId?: Maybe<Scalars['SafeInt']['output']>;
  /** Whether the workflow was set off. */
  state: ImportTriggerState;
};

/** Whether an import sets off a workflow for a row (#188). */
export type ImportTriggerState =
  /** The person is not new. */
  | 'NOT_TRIGGERED'
  /** The event is recorded, and its delivery follows the import. */
  | 'QUEUED'
  /** The contest has no active workflow. */
  | 'SKIPPED';

/** The fields in which people type. */
export type InputDesign = {
  __typename?: 'InputDesign';
  /** The colour of the border, as CSS writes it. */
  borderColor?: Maybe<Scalars['String']['output']>;
  /** How round the corners are. */
  borderRadius?: Maybe<Scalars['String']['output']>;
  /** How wide the border is. */
  borderWidth?: Maybe<Scalars['String']['output']>;
};

/** The fields in which people type. Absent keeps, null resets. */
export type InputDesignInput = {
  /** The colour of the border, as CSS writes it. At most 255 characters. */
  borderColor?: InputMaybe<Scalars['String']['input']>;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: InputMaybe<Scalars['String']['input']>;
  /** How wide the border is. At most 255 characters. */
  borderWidth?: InputMaybe<Scalars['String']['input']>;
};

/** The contest's own page. */
export type LandingPageDesign = {
  __typename?: 'LandingPageDesign';
  /** The colour of the background, as CSS writes it. */
  backgroundColor?: Maybe<Scalars['String']['output']>;
  /** The vendor's open word for the kind of background. */
  backgroundType?: Maybe<Scalars['String']['output']>;
};

/** The contest's own page. Absent keeps, null resets. */
export type LandingPageDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: InputMaybe<Scalars['String']['input']>;
  /** The vendor's open word for the kind of background. At most 255 characters. */
  backgroundType?: InputMaybe<Scalars['String']['input']>;
};

/** One place of a leaderboard. */
export type LeaderboardPlace = {
  __typename?: 'LeaderboardPlace';
  /** The person. */
  participant: Participant;
  /** The place, from 1 without gaps and without shared places. */
  rank: Scalars['SafeInt']['output'];
  /** The person's total. */
  total: Scalars['SafeInt']['output'];
};

/** Links. */
export type LinksDesign = {
  __typename?: 'LinksDesign';
  /** The colour of the letters, as CSS writes it. */
  fontColor?: Maybe<Scalars['String']['output']>;
};

/** Links. Absent keeps, null resets. */
export type LinksDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: InputMaybe<Scalars['String']['input']>;
};

/** An e-mail to one person. It is written from what the settings and rows say when it is sent: who changes them before changes it. It is sent once as a rule; after the crash of a process it may arrive once more, under the same Message-ID. */
export type Mail = Node & {
  __typename?: 'Mail';
  /** How many times it was handed to the mail server, since the last `resendMail`. */
  attempts: Scalars['Int']['output'];
  /** The contest. Readable with the e-mail, without `contests:read`. */
  contest: Contest;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its number, which counts up. */
  databaseId: Scalars['SafeInt']['output'];
  /** What the mail server said to the last attempt that failed, or a sentence on why there was no answer or no attempt, at most 300 characters, with `<address>` in the place of addresses; null: nothing failed. */
  fault?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: MailKind;
  /** When it is tried next; null once it is settled. The attempts that follow a failure come after 1, 5, 15 and 30 minutes and 1, 2, 4, 8 and 12 hours, each up to a tenth later. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whom it is for. */
  participant: Participant;
  /** What was unlocked; null for other kinds. */
  reward?: Maybe<Reward>;
  /** When it was sent, bounced, failed or cancelled; null: not yet. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  state: MailState;
  /** The winner; null for other kinds, and once the winner was removed. */
  winner?: Maybe<Winner>;
};

/** A page of e-mails. */
export type MailConnection = {
  __typename?: 'MailConnection';
  /** The e-mails with their cursors. */
  edges: Array<MailEdge>;
  /** The e-mails. */
  nodes: Array<Mail>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** An e-mail with its cursor. */
export type MailEdge = {
  __typename?: 'MailEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The e-mail. */
  node: Mail;
};

/** Which e-mails; all conditions hold together. */
export type MailFilter = {
  /** Of this kind. */
  kind?: InputMaybe<MailKind>;
  /** In this state. */
  state?: InputMaybe<MailState>;
};

/** What an e-mail is for. */
export type MailKind =
  /** Thanks to somebody who has entered. Where entries wait for the confirmation of the address (`ContestRules.requireEmailVerification`) it is sent with that confirmation. Not to people brought in by imports or several rows at once. */
  | 'CONFIRMATION'
  /** The redemption code of a prize, to its winner, who becomes NOTIFIED with it (#134, #196). A winner without a code gets none. */
  | 'PRIZE'
  /** What somebody has unlocked, where `Reward.notify` is set (#142). */
  | 'REWARD'
  /** A link with which somebody confirms the address: after entering and after a change of the address, where `VerificationMail.enabled` or `ContestRules.requireEmailVerification` is set and the address is not confirmed. Not to people brought in by imports or several rows at once; `resendVerification` sends it to them too. */
  | 'VERIFICATION';

/** Names one e-mail. */
export type MailLookup =
  /** Its number. */
  { databaseId: Scalars['SafeInt']['input']; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; id: Scalars['ID']['input']; };

/** How far an e-mail has come. */
export type MailState =
  /** The mail server refused it for good. */
  | 'BOUNCED'
  /** There was no reason for it any more when it was to be sent: the person is excluded, the address gone or confirmed, the contest deleted or a draft, the winner removed. */
  | 'CANCELLED'
  /** It was put off at every attempt for more than a day. */
  | 'FAILED'
  /** It is on its way: its first attempt is to come or under way, or the mail server put it off. */
  | 'PENDING'
  /** The mail server has taken it, or its file was written. */
  | 'SENT';

/** One of several rows. */
export type ManualEntryInput = {
  /** 1 to 2,147,483,647; absent: 1. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** The name of somebody new, at most 255 characters; blank: none. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address, at most 254 characters; compared trimmed and without regard to case (#11). */
  email: Scalars['String']['input'];
};

/** What became of one row: an entry, or a fault. */
export type ManualEntryResult = {
  __typename?: 'ManualEntryResult';
  /** Whether the person came by this row. */
  created: Scalars['Boolean']['output'];
  /** The new row; null where the row failed. */
  entry?: Maybe<Entry>;
  /** Why the row failed; null where it did not. */
  fault?: Maybe<RowFault>;
  /** The place of the row among those sent, from 0. */
  index: Scalars['Int']['output'];
  /** The person as it is after all rows; null where the row failed. */
  participant?: Maybe<Participant>;
};

/** How a visitor completes an entry method on the contest's page. */
export type MethodCompletion =
  /** By an answer that the contest's makers read: a text, a number, an address. */
  | 'ANSWER'
  /** Not on the page: entries come by themselves, or whoever sees the proof records them. */
  | 'ELSEWHERE'
  /** By saying so: the gateway cannot see whether somebody follows or reads something. */
  | 'WORD';

/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Gives up a draw that is COMMITTED. Its commitment stays public and in the contest's history, so that nobody can draw until they like the result. Again: nothing changes. Any other draw gives STATE_FORBIDS with `NOT_PENDING` in `extensions.detail`. */
  abandonDraw?: Maybe<AbandonDrawPayload>;
  /** Gives a person bonus entries, with a manual key (#191). Works on excluded people, uncounted (#20). */
  addBonusEntries?: Maybe<AddBonusEntriesPayload>;
  /** Gives a person the entries of a method of the contest. Works on excluded people, uncounted (#20). */
  addEntry?: Maybe<AddEntryPayload>;
  /** Adds a method at the end of the order. An unknown type, or a second User Details, is refused (#120); so is a method beyond 10,000: STATE_FORBIDS. */
  addEntryMethod?: Maybe<AddEntryMethodPayload>;
  /** Gives a known person entries by hand: a verified row of User Details and origin MANUAL (#99). Refusals as `recordManualEntry` has them (#110). */
  addManualEntry?: Maybe<AddManualEntryPayload>;
  /** Names a running account at another service, whose data is to be drawn in: at once, unless `interval` is null. STATE_FORBIDS beyond 50 sources in an account and, with the detail NO_SECRETS_KEY, where the operator has set no key to seal credentials with. CONFLICT with the detail NAME_TAKEN where another source has the name, and OTHER_SERVICE where ids of the dialect in this account are those of a service at another address. A key restricted to contests may not add, change, test or remove sources. */
  addSource?: Maybe<AddSourcePayload>;
  /** Puts e-mail addresses on the allowlist, which is in force from the first one on (#143). What is no e-mail address and what is there already is skipped; more than 5,000 on the list are refused as a whole (#144). */
  addToAllowlist?: Maybe<AddToAllowlistPayload>;
  /** Puts e-mail and IP addresses on the blocklist, whichever each is. What is neither and what is there already is skipped; more than 5,000 on the list are refused as a whole (#144). People who have entered stay (#116). */
  addToBlocklist?: Maybe<AddToBlocklistPayload>;
  /** Adds or removes with a reason. A removal is bounded by the total (#51); a removal of nothing leaves no row. */
  adjustEntries?: Maybe<AdjustEntriesPayload>;
  /** Lets a submission be shown. A verdict may change; the same again changes nothing. Entries stay as they are (#151). */
  approveGalleryItem?: Maybe<ApproveGalleryItemPayload>;
  /** Takes a prize out of the contest's list for good, so that nobody wins it any more; winners who have it keep it. An archived prize is NOT_FOUND. */
  archivePrize?: Maybe<ArchivePrizePayload>;
  /** Bans a person: counts nowhere, and the e-mail address is blocked in the contest (#20, #116). Again: no change (#114). */
  banParticipant?: Maybe<BanParticipantPayload>;
  /** Gives somebody who has entered the entries of a method that they have completed, by their own word: each method once, a daily one once a day in the contest's zone. Refusals: ENTRY_REFUSED with the gate in `extensions.detail`, one of NOT_STARTED, ENDED, EXCLUDED (banned or disqualified), EMAIL_UNCONFIRMED (entries wait for the address), ELSEWHERE (`MethodCompletion`), COMPLETED, COMPLETED_TODAY, ENTRY_LIMIT (`ContestRules.maxEntriesPerPerson`). A token that is nobody's, and a method that the page does not show, give the error NOT_FOUND. */
  completeEntryMethod?: Maybe<CompleteEntryMethodPayload>;
  /** Records that the e-mail address is confirmed; the rows of an entry through the form and of its referral that waited for it become verified. A person without one is refused: STATE_FORBIDS. Again: the first instant stays. */
  confirmParticipantEmail?: Maybe<ConfirmParticipantEmailPayload>;
  /** Makes a key. It never grants more scopes or contests than the caller's own key has; a key restricted to contests may not make keys (#2). */
  createApiKey?: Maybe<CreateApiKeyPayload>;
  /** Makes a brand. A key restricted to contests may not. */
  createBrand?: Maybe<CreateBrandPayload>;
  /** Makes a contest with a User Details entry method (#8). A key restricted to contests may not. */
  createContest?: Maybe<CreateContestPayload>;
  /** Adds a custom field at the end of the order. A key that the contest has is refused: CONFLICT; so is a field beyond 250: STATE_FORBIDS. */
  createCustomField?: Maybe<CreateCustomFieldPayload>;
  /** Enters somebody by a trusted key, in every state of the contest but deleted (#19). Who is there already by e-mail or, where no e-mail is given, by telephone or own id, stays unchanged (#40). Banned people and blocked addresses are refused: ENTRY_REFUSED with the detail BANNED or EMAIL_BLOCKED (#20). A new address with another person's own id: CONFLICT with the detail UNIQUE_ID_TAKEN. No identifier at all: VALIDATION_FAILED with the detail IDENTIFIER_REQUIRED. */
  createParticipant?: Maybe<CreateParticipantPayload>;
  /** Adds a prize at the end of the order. A contest has at most 10,000: STATE_FORBIDS. */
  createPrize?: Maybe<CreatePrizePayload>;
  /** Adds a reward at the end of the order; whoever has reached it has it at once (#142). Beyond 250 rewards: STATE_FORBIDS. */
  createReward?: Maybe<CreateRewardPayload>;
  /** Makes a webhook, at most 100 in an account (STATE_FORBIDS). A key restricted to contests may not make, change, delete or test webhooks (#2). */
  createWebhook?: Maybe<CreateWebhookPayload>;
  /** Makes a workflow of a contest in any state. STATE_FORBIDS beyond 20 in a contest, and, with the detail WORKFLOW_ACTIVE and a message that names the other, for an active one where another is active for the same trigger. */
  createWorkflow?: Maybe<CreateWorkflowPayload>;
  /** Hides a contest and everything in it from every interface for good; the rows are kept (#86). */
  deleteContest?: Maybe<DeleteContestPayload>;
  /** Removes a custom field; values that people gave stay stored as free keys. */
  deleteCustomField?: Maybe<DeleteCustomFieldPayload>;
  /** Deletes a ledger row for good; what would fall below zero is balanced (#7). Rows of somebody erased stay: STATE_FORBIDS with the detail ERASED. */
  deleteEntry?: Maybe<DeleteEntryPayload>;
  /** Deletes a reward for good: nobody new gets it, who has it keeps it (#142). */
  deleteReward?: Maybe<DeleteRewardPayload>;
  /** Deletes a webhook for good: nothing is sent to it any more, and what waits is cancelled. */
  deleteWebhook?: Maybe<DeleteWebhookPayload>;
  /** Deletes a workflow for good: nothing is sent to its address any more, and what waits is cancelled. */
  deleteWorkflow?: Maybe<DeleteWorkflowPayload>;
  /** Draws winners at random among the counted people (#92), each with as many chances as counted entries, nobody twice (#125). The pool, the prizes and a future round of the public beacon are committed to; the draw is COMMITTED and has no winners until that round is fetched, however late, when prizes are given in order (#124). What happens to the contest meanwhile changes neither pool nor chances: who is disqualified, banned or wins otherwise before the allocation is passed over for the next alternate. With local randomness configured (DRAW_RANDOMNESS) the draw is ALLOCATED at once. In any state of the contest (#126). With fewer eligible people than asked for all of them win; with none the draw has no winners (#127). While another draw of the contest is under way: STATE_FORBIDS with `DRAW_PENDING` in `extensions.detail`; where a draw is to be continued that cannot be: `NOT_ALLOCATED` or `ALTERNATES_LEFT`. */
  drawWinners?: Maybe<DrawWinnersPayload>;
  /** The same for clients that need the winners in the answer, as REST does: waits until the round is due and a relay gives it, 10 s at most; where none does within DRAND_WAIT_MS of its being due, 32 bytes of the gateway's own generator stand in, and the draw says so in `fallbackReason`: not independently random. A draw that is under way is taken to its end first. With an Idempotency-Key a repetition after a crash goes on with the same draw. One in an operation. */
  drawWinnersNow?: Maybe<DrawWinnersNowPayload>;
  /** Copies a contest with its methods, prizes, rewards, settings, rules, design, e-mails and custom fields as a new draft without people, lists and workflows; prizes are won by nobody and have no codes (#87). */
  duplicateContest?: Maybe<DuplicateContestPayload>;
  /** Enters the caller through the public form, with every gate of the contest; who is there already stays unchanged. Somebody new sets off the contest's active workflow (`WorkflowTrigger`). The answer shows nothing that the caller did not send. Refusals: ENTRY_REFUSED with the gate in `extensions.detail`, one of NOT_PUBLISHED, NOT_STARTED, ENDED, EXCLUDED (banned or disqualified), NOT_ALLOWLISTED, EMAIL_REQUIRED (addresses are to be confirmed), EMAIL_BLOCKED, DISPOSABLE_EMAIL, IP_BLOCKED, IP_REQUIRED (at security level 3), DUPLICATE_IP, COUNTRY, BIRTHDAY_REQUIRED, AGE, FULL. Answers that do not fit the custom fields: VALIDATION_FAILED. */
  enterContest?: Maybe<EnterContestPayload>;
  /** Erases a person from the account, for good: the contact and its participants in every contest, deleted ones included, with everything that docs/privacy.md names. Entries go on counting under no name; draws are proven as before; in a draw that is pending the person is passed over. Whoever was erased cannot be written about or win again: STATE_FORBIDS with the detail ERASED. Unknown and foreign contacts: NOT_FOUND. A key restricted to contests may not: INSUFFICIENT_SCOPE. Again: no change. */
  eraseContact?: Maybe<EraseContactPayload>;
  /** Erases one participant, and the contact along where nobody else belongs to it; a key restricted to contests leaves the contact. Otherwise like `eraseContact`. Unknown, foreign and hidden people: NOT_FOUND. Again: no change. */
  eraseParticipant?: Maybe<EraseParticipantPayload>;
  /** Brings several people into a contest in any state but deleted (#19), each row judged by itself: a faulty or refused one fails alone, later rows see earlier ones (#183). Who is there by e-mail, then telephone, then own id (the first that somebody has decides, #184) is skipped or, with `updateExisting`, changed. Banned people and blocked addresses are refused: ENTRY_REFUSED with the detail BANNED or EMAIL_BLOCKED (#20); another person's own id: CONFLICT with the detail UNIQUE_ID_TAKEN. More than 50 rows, or workflows without the permission: VALIDATION_FAILED, and nothing is done. Nobody else writes into the contest meanwhile. An Idempotency-Key protects initial entries of updates from being given twice (#180). */
  importParticipants?: Maybe<ImportParticipantsPayload>;
  /** Makes a person a winner by hand, with the person's first verified entry (#122), and gives the next prize (#124). Somebody who is excluded, has no verified entry or is a winner already is refused: STATE_FORBIDS with `EXCLUDED`, `NO_ENTRIES` or `ALREADY_WINNER` in `extensions.detail` (#130). */
  pickWinner?: Maybe<PickWinnerPayload>;
  /** Publishes a draft; a published one stays as it is. A draft whose end has passed is refused: STATE_FORBIDS (#74). */
  publishContest?: Maybe<PublishContestPayload>;
  /** The same for several rows, each judged by itself: a faulty or refused one fails alone, later rows see earlier ones (#102). More than 100: VALIDATION_FAILED, and nothing is done. */
  recordManualEntries?: Maybe<RecordManualEntriesPayload>;
  /** Gives entries by hand to whoever has the e-mail address: one verified row of User Details without a value (#99). Somebody unknown is entered by it, with the row as the base row (#8); who is there keeps name and profile and gets a row of origin MANUAL. Every state of the contest but deleted will do (#19). Banned and disqualified people and blocked addresses are refused: ENTRY_REFUSED with the detail BANNED, DISQUALIFIED or EMAIL_BLOCKED (#20, #110). */
  recordManualEntry?: Maybe<RecordManualEntryPayload>;
  /** Records a view of a contest's page, which a contest has from its publication on, before its start and after its end too. A draft has none: STATE_FORBIDS with NOT_PUBLISHED in `extensions.detail`. Every call is a view; the visitor counts once, however often or at how many places at once (#89). */
  recordPageView?: Maybe<RecordPageViewPayload>;
  /** Records a purchase. With a `reference` that was recorded before for the person nothing is added. */
  recordPurchase?: Maybe<RecordPurchasePayload>;
  /** Sends again, as `redeliverWebhook` does, what has failed at an instant or later: at most 5,000 deliveries in a call, those that failed first. A key restricted to contests may not (#2). */
  redeliverFailed?: Maybe<RedeliverFailedPayload>;
  /** Sends a delivery again, whatever became of it, with the same key and body: six tries from now on. The receiver's rest ends. STATE_FORBIDS with the detail INACTIVE while the receiver is inactive. */
  redeliverWebhook?: Maybe<RedeliverWebhookPayload>;
  /** Keeps a submission from being shown. A verdict may change; the same again changes nothing. Entries stay as they are (#151). */
  rejectGalleryItem?: Maybe<RejectGalleryItemPayload>;
  /** Removes a method; its ledger rows stay. User Details cannot be removed: STATE_FORBIDS (#120). */
  removeEntryMethod?: Maybe<RemoveEntryMethodPayload>;
  /** Takes e-mail addresses off the allowlist. With the last one it is no longer in force: everybody may enter (#143). */
  removeFromAllowlist?: Maybe<RemoveFromAllowlistPayload>;
  /** Takes e-mail and IP addresses off the blocklist. Bans stay (#116). */
  removeFromBlocklist?: Maybe<RemoveFromBlocklistPayload>;
  /** Removes a source for good: its credential is destroyed, a run under way ends, and nothing is drawn in any more. Contests, people and everything else that came from it stay, and are found by the ids that the service gave them as before. */
  removeSource?: Maybe<RemoveSourcePayload>;
  /** Takes winner status away: the prize is free again, and the person can win again; the ledger stays. The next alternate of the draw has the place. Somebody who is no winner now gives NOT_FOUND (#131). */
  removeWinner?: Maybe<RemoveWinnerPayload>;
  /** Sets the order of custom fields; those left out keep their relative order at the end. */
  reorderCustomFields?: Maybe<ReorderCustomFieldsPayload>;
  /** Sets the display order; methods left out keep their relative order at the end (#121). */
  reorderEntryMethods?: Maybe<ReorderEntryMethodsPayload>;
  /** Sets the order in which prizes are shown and given; prizes left out keep their relative order at the end. */
  reorderPrizes?: Maybe<ReorderPrizesPayload>;
  /** Sets the display order; rewards left out keep their relative order at the end (#121). */
  reorderRewards?: Maybe<ReorderRewardsPayload>;
  /** Sends an e-mail that bounced, failed or was cancelled once more, to the person's present address. One that was sent or is on its way: STATE_FORBIDS with the detail SENT or PENDING. */
  resendMail?: Maybe<ResendMailPayload>;
  /** Sends a person another link to confirm the e-mail address, whatever the contest's settings. STATE_FORBIDS with the detail NO_EMAIL, CONFIRMED, EXCLUDED or DRAFT where there is nothing to confirm or nobody may be written to. Beyond five such e-mails to a person in 24 hours: RATE_LIMITED, with the seconds to wait in `extensions.retryAfter`. */
  resendVerification?: Maybe<ResendVerificationPayload>;
  /** Hides a contest as a draft again; everything in it is kept (#76). */
  returnContestToDraft?: Maybe<ReturnContestToDraftPayload>;
  /** Revokes a key for good; it is refused everywhere within a second. Revoking again changes nothing. */
  revokeApiKey?: Maybe<RevokeApiKeyPayload>;
  /** Gives a webhook a new secret. For some hours both are valid: `webhook-signature` holds a signature by each, and the two headers that hold one value carry the old secret's, so that receivers that know only that one go on working; afterwards all carry the new one's alone. A receiver of those headers takes either in the meantime. STATE_FORBIDS with the detail OVERLAP while the secret before is still valid, unless the overlap is 0. A webhook that a service calls is called by the gateway from then on, without an overlap, since nobody knows the secret before; VALIDATION_FAILED where its address is none that the gateway calls (#156). */
  rotateWebhookSecret?: Maybe<RotateWebhookSecretPayload>;
  /** Gives a workflow a new secret. For some hours both are valid, as with `rotateWebhookSecret`. STATE_FORBIDS with the detail OVERLAP while the secret before is still valid, unless the overlap is 0. */
  rotateWorkflowSecret?: Maybe<RotateWorkflowSecretPayload>;
  /** Changes how many requests a minute a key may make and what they may cost; the limits hold from the next request on, in other processes within a second. A key restricted to contests may not (#2). The limits of the SweepWidget API are fixed (#62). */
  setApiKeyLimits?: Maybe<SetApiKeyLimitsPayload>;
  /** Verifies or unverifies a ledger row; what would fall below zero is balanced (#7). The same state again changes nothing. Rows of somebody erased stay as they are: STATE_FORBIDS with the detail ERASED. */
  setEntryVerified?: Maybe<SetEntryVerifiedPayload>;
  /** Disqualifies or re-qualifies a person. The ledger stays; a disqualified person counts nowhere. Re-qualifying lifts a ban too (#9). The same state again changes nothing (#50). */
  setParticipantDisqualified?: Maybe<SetParticipantDisqualifiedPayload>;
  /** Sets what became of a winner (#196): NOTIFIED, then CLAIMED, or EXPIRED before that; else STATE_FORBIDS with `NOT_REACHABLE` in `extensions.detail`. EXPIRED ends the win: the prize goes to the next alternate of the draw, or is free, and the person can win again. From there WON, NOTIFIED and CLAIMED bring the winner back with the same prize, as long as nobody has the place or has won with the entry since and the prize still has room; else `REPLACED`, `ALREADY_WINNER`, `PRIZE_GONE`, `NO_ENTRIES` (the entry was deleted), `EXCLUDED` or `ERASED`. DISQUALIFIED cannot be set, that is done to the participant, nor SELECTED: VALIDATION_FAILED. Who is disqualified stays so (`EXCLUDED`), and alternates are promoted by the draw alone (`ALTERNATE`). The status that the winner has changes nothing. */
  setWinnerStatus?: Maybe<SetWinnerStatusPayload>;
  /** Spends points; no more than `total` less `used`: STATE_FORBIDS. */
  spendPoints?: Maybe<SpendPointsPayload>;
  /** Gives a person the entries of a photo method of the contest and puts the photo into the gallery, where it waits for a verdict. Works on excluded people, uncounted (#20). */
  submitToGallery?: Maybe<SubmitToGalleryPayload>;
  /** Makes a source due now: it is drawn in by the next process that looks, within seconds, whatever its interval. One that is being drawn in goes on, and with `full` is drawn in once more. STATE_FORBIDS with the detail SOURCE_LOCKED where no key opens the credential. */
  syncSource?: Maybe<SyncSourcePayload>;
  /** Asks the service what the credential can reach, and waits for the answer for at most 10 s; nothing is drawn in. A service that does not answer or refuses is no error of the mutation: the payload says what came of it. STATE_FORBIDS with the detail SOURCE_LOCKED where no key opens the credential. An operation takes one such field, and this wait does not count in the operation's time. With an Idempotency-Key a repetition gets the stored answer; twins at the same time both ask. */
  testSource?: Maybe<TestSourcePayload>;
  /** Sends the webhook the event `test`, whether it is active or not, and waits for the answer for at most 10 s; redirects are not followed. A receiver that does not answer is no error of the mutation: the payload says what came of it (#157). An operation takes one such field, and this wait does not count in the operation's time. With an Idempotency-Key a repetition gets the stored answer; twins at the same time are both sent. */
  testWebhook?: Maybe<TestWebhookPayload>;
  /** Lifts a ban and deletes the blocklist row; a disqualification stays (#9, #116). Again: no change. */
  unbanParticipant?: Maybe<UnbanParticipantPayload>;
  /** Changes the account's profile. A key restricted to contests may not. */
  updateAccount?: Maybe<UpdateAccountPayload>;
  /** Changes a brand. A key restricted to contests may not. */
  updateBrand?: Maybe<UpdateBrandPayload>;
  /** Changes a contest. The result as a whole must be valid (#84); an end that is not after the start is a fault of `endsAt`, however the dates were given. */
  updateContest?: Maybe<UpdateContestPayload>;
  /** Changes a custom field; its kind stays. */
  updateCustomField?: Maybe<UpdateCustomFieldPayload>;
  /** Changes a method; its type stays. */
  updateEntryMethod?: Maybe<UpdateEntryMethodPayload>;
  /** Changes a person's data. Another address is unconfirmed (#44); one that is the same but for case stays as first stored (#11), and one that the contest blocks is refused: ENTRY_REFUSED with the detail EMAIL_BLOCKED (#20). An identifier of somebody else's: CONFLICT with the detail EMAIL_TAKEN, PHONE_TAKEN or UNIQUE_ID_TAKEN (#47). Without any left: VALIDATION_FAILED with the detail IDENTIFIER_REQUIRED. What changes nothing is told to nobody (#22). */
  updateParticipant?: Maybe<UpdateParticipantPayload>;
  /** Changes a prize. A quantity below the number of winners who have it is refused (#135); an archived prize is NOT_FOUND. */
  updatePrize?: Maybe<UpdatePrizePayload>;
  /** Changes a reward. A lower threshold unlocks it for whoever has reached it; a higher one takes it from nobody (#142). */
  updateReward?: Maybe<UpdateRewardPayload>;
  /** Changes a source. A run that is under way goes on with what it began with. Errors as of `addSource`. */
  updateSource?: Maybe<UpdateSourcePayload>;
  /** Changes a webhook; its secret stays. */
  updateWebhook?: Maybe<UpdateWebhookPayload>;
  /** Changes a workflow; its trigger and its secret stay. STATE_FORBIDS with the detail WORKFLOW_ACTIVE where it becomes active beside another for the same trigger: deactivate that first. */
  updateWorkflow?: Maybe<UpdateWorkflowPayload>;
  /** Confirms an e-mail address with the token of the link that was sent to it; the gateway's own page at `/verify-email/TOKEN` does the same. The rows of the entry that waited for it become verified. Again: nothing changes. NOT_FOUND for a token that is none or was made for another address than the person's present one; STATE_FORBIDS with the detail EXPIRED seven days after it was sent. */
  verifyEmail?: Maybe<VerifyEmailPayload>;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAbandonDrawArgs = {
  input: AbandonDrawInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddBonusEntriesArgs = {
  input: AddBonusEntriesInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddEntryArgs = {
  input: AddEntryInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddEntryMethodArgs = {
  input: AddEntryMethodInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddManualEntryArgs = {
  input: AddManualEntryInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddSourceArgs = {
  input: AddSourceInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddToAllowlistArgs = {
  input: AddToAllowlistInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAddToBlocklistArgs = {
  input: AddToBlocklistInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationAdjustEntriesArgs = {
  input: AdjustEntriesInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationApproveGalleryItemArgs = {
  input: GalleryDecisionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationArchivePrizeArgs = {
  input: ArchivePrizeInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationBanParticipantArgs = {
  input: ExcludeParticipantInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCompleteEntryMethodArgs = {
  input: CompleteEntryMethodInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationConfirmParticipantEmailArgs = {
  input: ParticipantActionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateBrandArgs = {
  input: CreateBrandInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateContestArgs = {
  input: CreateContestInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateCustomFieldArgs = {
  input: CreateCustomFieldInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateParticipantArgs = {
  input: CreateParticipantInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreatePrizeArgs = {
  input: CreatePrizeInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateRewardArgs = {
  input: CreateRewardInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationCreateWorkflowArgs = {
  input: CreateWorkflowInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteContestArgs = {
  input: ContestActionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteCustomFieldArgs = {
  input: DeleteCustomFieldInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteEntryArgs = {
  input: DeleteEntryInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteRewardArgs = {
  input: DeleteRewardInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDeleteWorkflowArgs = {
  input: DeleteWorkflowInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDrawWinnersArgs = {
  input: DrawWinnersInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDrawWinnersNowArgs = {
  input: DrawWinnersInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationDuplicateContestArgs = {
  input: ContestActionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationEnterContestArgs = {
  input: EnterContestInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationEraseContactArgs = {
  input: EraseContactInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationEraseParticipantArgs = {
  input: EraseParticipantInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationImportParticipantsArgs = {
  input: ImportParticipantsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationPickWinnerArgs = {
  input: PickWinnerInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationPublishContestArgs = {
  input: ContestActionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRecordManualEntriesArgs = {
  input: RecordManualEntriesInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRecordManualEntryArgs = {
  input: RecordManualEntryInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRecordPageViewArgs = {
  input: RecordPageViewInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRecordPurchaseArgs = {
  input: RecordPurchaseInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRedeliverFailedArgs = {
  input: RedeliverFailedInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRedeliverWebhookArgs = {
  input: RedeliverWebhookInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRejectGalleryItemArgs = {
  input: GalleryDecisionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRemoveEntryMethodArgs = {
  input: RemoveEntryMethodInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRemoveFromAllowlistArgs = {
  input: RemoveFromAllowlistInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRemoveFromBlocklistArgs = {
  input: RemoveFromBlocklistInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRemoveSourceArgs = {
  input: RemoveSourceInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRemoveWinnerArgs = {
  input: RemoveWinnerInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationReorderCustomFieldsArgs = {
  input: ReorderCustomFieldsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationReorderEntryMethodsArgs = {
  input: ReorderEntryMethodsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationReorderPrizesArgs = {
  input: ReorderPrizesInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationReorderRewardsArgs = {
  input: ReorderRewardsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationResendMailArgs = {
  input: ResendMailInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationResendVerificationArgs = {
  input: ResendVerificationInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationReturnContestToDraftArgs = {
  input: ContestActionInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationRotateWorkflowSecretArgs = {
  input: RotateWorkflowSecretInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSetApiKeyLimitsArgs = {
  input: SetApiKeyLimitsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSetEntryVerifiedArgs = {
  input: SetEntryVerifiedInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSetParticipantDisqualifiedArgs = {
  input: SetParticipantDisqualifiedInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSetWinnerStatusArgs = {
  input: SetWinnerStatusInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSpendPointsArgs = {
  input: SpendPointsInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSubmitToGalleryArgs = {
  input: SubmitToGalleryInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationSyncSourceArgs = {
  input: SyncSourceInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationTestSourceArgs = {
  input: TestSourceInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUnbanParticipantArgs = {
  input: ExcludeParticipantInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateAccountArgs = {
  input: UpdateAccountInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateBrandArgs = {
  input: UpdateBrandInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateContestArgs = {
  input: UpdateContestInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateCustomFieldArgs = {
  input: UpdateCustomFieldInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateEntryMethodArgs = {
  input: UpdateEntryMethodInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateParticipantArgs = {
  input: UpdateParticipantInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdatePrizeArgs = {
  input: UpdatePrizeInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateRewardArgs = {
  input: UpdateRewardInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateSourceArgs = {
  input: UpdateSourceInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationUpdateWorkflowArgs = {
  input: UpdateWorkflowInput;
};


/** What can be changed. Each field is one transaction together with its selection: it succeeds as a whole, or its errors say why and nothing has changed. */
export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};

/** Something with a global id. */
export type Node = {
  /** The opaque global id, for `node` and for mutations. */
  id: Scalars['ID']['output'];
};

/** Which way a list is sorted. */
export type OrderDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/** What two contests have in common. */
export type OverlapPair = {
  __typename?: 'OverlapPair';
  /** How many contacts have somebody in both. */
  contacts: Scalars['SafeInt']['output'];
  /** The one that was named first. */
  one: Contest;
  /** The one that was named later. */
  other: Contest;
};

/** A question of the entry form beyond the core fields. */
export type PageCustomField = {
  __typename?: 'PageCustomField';
  /** The key under which `EnterContestInput.custom` takes the answer. */
  key: Scalars['String']['output'];
  /** What it holds. */
  kind: CustomFieldKind;
  /** The label for people, 1 to 255 characters. */
  label: Scalars['String']['output'];
  /** What may be chosen; empty for kinds without a choice. */
  options: Array<Scalars['String']['output']>;
  /** Whether the entry form insists on it. */
  required: Scalars['Boolean']['output'];
};

/** An entry method as visitors see it. */
export type PageEntryMethod = {
  __typename?: 'PageEntryMethod';
  /** Entries or points for one completion. */
  amount: Scalars['Int']['output'];
  /** How it is completed on the page. */
  completion: MethodCompletion;
  /** Whether the action may be repeated every day. */
  daily: Scalars['Boolean']['output'];
  /** The number that the REST dialects print. */
  databaseId: Scalars['SafeInt']['output'];
  /** More instructions for people. */
  instructions?: Maybe<Scalars['String']['output']>;
  /** The address the action leads to. */
  link?: Maybe<Scalars['String']['output']>;
  /** Whether the action is mandatory. */
  required: Scalars['Boolean']['output'];
  /** The label; null: the type's name. */
  title?: Maybe<Scalars['String']['output']>;
  /** The kind of action. */
  type: EntryMethodType;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow the page: with `first` as far as `before`, with `last` whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede the page: with `last` as far as `after`, else whether `after` or an `offset` above 0 was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A place of the leaderboard as visitors see it. */
export type PageLeaderboardPlace = {
  __typename?: 'PageLeaderboardPlace';
  /** The first name and the initial of the last; null for somebody without a name, or whose name may be an address. */
  name?: Maybe<Scalars['String']['output']>;
  /** The place, from 1 without gaps. */
  rank: Scalars['SafeInt']['output'];
  /** The person's total. */
  total: Scalars['SafeInt']['output'];
};

/** A prize as visitors see it. */
export type PagePrize = {
  __typename?: 'PagePrize';
  /** The currency's code, 1 to 10 characters. */
  currency: Scalars['String']['output'];
  /** The name, 1 to 255 characters. */
  name: Scalars['String']['output'];
  /** How many winners may have it. */
  quantity: Scalars['Int']['output'];
  /** What it is worth, as free text; null: nobody has said. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A reward as visitors see it, without what it gives. */
export type PageReward = {
  __typename?: 'PageReward';
  /** The number, which tells rewards of one title apart (`Reward.databaseId`). */
  databaseId: Scalars['SafeInt']['output'];
  /** Whether people do not see how far they are. */
  hideProgress: Scalars['Boolean']['output'];
  /** The counted total that unlocks it. */
  threshold: Scalars['Int']['output'];
  /** The title, 1 to 255 characters. */
  title: Scalars['String']['output'];
};

/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type Participant = Node & {
  __typename?: 'Participant';
  /** Number of verified ledger rows. */
  actions: Scalars['Int']['output'];
  /** The postal address. */
  address: PostalAddress;
  /** When the person was banned; null: is not. */
  bannedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day of birth. */
  birthday?: Maybe<Scalars['Date']['output']>;
  /** Number of verified ledger rows without the base rows. */
  bonusActions: Scalars['Int']['output'];
  /** The person in the account, across contests. */
  contact?: Maybe<Contact>;
  /** The contact's number, which Revup prints; null where the person has no contact. */
  contactDatabaseId?: Maybe<Scalars['SafeInt']['output']>;
  /** The contact's id as the API prints it; null where the person has no contact, and outside Revup. */
  contactDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The contest. Readable with the person, without `contests:read`. */
  contest: Contest;
  /** The contest's number; read with the person wherever that is, after a write too. */
  contestDatabaseId: Scalars['SafeInt']['output'];
  /** The contest's id as the API prints it; read with the person wherever that is, after a write too. */
  contestDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** What the person counts for: the total or, when excluded, 0 (#7). */
  countedTotal: Scalars['SafeInt']['output'];
  /** ISO 3166 two-letter code, in capitals (#14). */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** When the person entered. */
  createdAt: Scalars['DateTime']['output'];
  /** Custom values: fields of the contest by key, and free keys as sent (#39). */
  custom: Scalars['JSONObject']['output'];
  /** The value of each custom field of the contest, in the fields' order, unanswered ones too; at most 250. */
  customFieldValues: Array<CustomFieldValue>;
  /** The number that Revup prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. A text in SweepWidget and Blitz Rocket, a number in Revup. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The whole name; derived from the parts where only those are known (#13). */
  displayName?: Maybe<Scalars['String']['output']>;
  /** When the person was disqualified; null: is not. */
  disqualifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The e-mail address as first stored (#11); null for people known by telephone or own id only. */
  email?: Maybe<Scalars['String']['output']>;
  /** When the address was confirmed; null: not yet. Changing the address resets it (#44). */
  emailConfirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person's ledger. */
  entries: EntryConnection;
  /** The latest rows of the person's ledger, latest first, without pages. Those of several people in one request have at most 50,000 rows together: LIMIT_EXCEEDED (#68). */
  entriesExport: Array<Entry>;
  /** When the person was erased: nothing personal is known any more, entries go on counting, nobody can be reached or win. Null: never. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the person is disqualified or banned, and so counts nowhere (#9). */
  excluded: Scalars['Boolean']['output'];
  /** The first name; derived from the whole name where only that is known (#13). */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Free text. */
  gender?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The state of an integration, the vendor's open word; null where there is none (#168). */
  integrationStatus?: Maybe<Scalars['String']['output']>;
  /** Whether the person is a winner now. */
  isWinner: Scalars['Boolean']['output'];
  /** The last name; derived like the first. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The e-mails to this person, latest first. */
  mails: MailConnection;
  /** The middle name. */
  middleName?: Maybe<Scalars['String']['output']>;
  /** The state of a payment, the vendor's open word; null where there is none (#168). */
  paymentStatus?: Maybe<Scalars['String']['output']>;
  /** The telephone number as stored. */
  phone?: Maybe<Scalars['String']['output']>;
  /** When the row was processed. */
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vendor's open word, commonly pending or processed (#169). */
  processingStatus: Scalars['String']['output'];
  /** Where the person was drawn in from, by dialect; at most 3, empty: they entered here. */
  provenance: Array<Provenance>;
  /** The string that Blitz Rocket prints as entryId. */
  publicId: Scalars['String']['output'];
  /** Number of purchases. */
  purchaseCount: Scalars['Int']['output'];
  /** Sum of purchases in the contest's currency. */
  purchaseValue: Scalars['Decimal']['output'];
  /** The place on the leaderboard, from 1; null for the excluded and for people without a verified entry. */
  rank?: Maybe<Scalars['SafeInt']['output']>;
  /** The code with which this person refers others, `REF-` and six characters. */
  referralCode: Scalars['String']['output'];
  /** How many counted people this one referred. */
  referralCount: Scalars['Int']['output'];
  /** The people whom this one referred. */
  referrals: ParticipantConnection;
  /** Who referred this person. */
  referredBy?: Maybe<Participant>;
  /** The number of who referred this person; null: nobody. */
  referredByDatabaseId?: Maybe<Scalars['SafeInt']['output']>;
  /** The id of who referred this person as the API prints it; null: nobody. */
  referredByDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Whether the row is left out of reports. */
  reportingExcluded: Scalars['Boolean']['output'];
  /** The rewards that the person has unlocked, by their numbers; deleted ones are among them. Readable with the person, without `contests:read`. */
  rewards: UnlockedRewardConnection;
  /** Where the entry came from. */
  source: ParticipantSource;
  /** Whether the row is a test. */
  test: Scalars['Boolean']['output'];
  /** The contest's time zone, in which local times of the person are told; read likewise. */
  timeZone: Scalars['String']['output'];
  /** Sum of verified entries, never below zero (#7). */
  total: Scalars['SafeInt']['output'];
  /** The client's own id, at most 255 characters. */
  uniqueId?: Maybe<Scalars['String']['output']>;
  /** When the row was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Points spent; `total` is not lowered by it (#37). */
  used: Scalars['SafeInt']['output'];
  /** The UUID that SweepWidget prints as user_id. */
  uuid: Scalars['String']['output'];
  /** The person's wins in their order. Removed ones are left out (#195). */
  winners: WinnerConnection;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantContactDialectIdArgs = {
  dialect: SourceDialect;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantContestDialectIdArgs = {
  dialect: SourceDialect;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantDialectIdArgs = {
  dialect: SourceDialect;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntryOrder>;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantEntriesExportArgs = {
  filter?: InputMaybe<EntryFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantReferredByDialectIdArgs = {
  dialect: SourceDialect;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantRewardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** One person in one contest: entry in Blitz Rocket, user in SweepWidget, entrant in Revup. */
export type ParticipantWinnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};

/** The person to act on. */
export type ParticipantActionInput = {
  /** The person. */
  participant: ParticipantLookup;
};

/** Changes of a person: absent keeps, null clears; one identifier must remain (#47). A taken e-mail address, phone-only number or own id is refused: CONFLICT with the detail EMAIL_TAKEN, PHONE_TAKEN or UNIQUE_ID_TAKEN. Without an identifier left: VALIDATION_FAILED with the detail IDENTIFIER_REQUIRED. */
export type ParticipantChanges = {
  /** The postal address. */
  address?: InputMaybe<PostalAddressInput>;
  /** The day of birth. */
  birthday?: InputMaybe<Scalars['Date']['input']>;
  /** Two letters. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Merged per key; null removes a key (#39). Not null. */
  custom?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The whole name; re-derives the parts (#13). */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address; a change resets its confirmation (#44). */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Re-derives the whole name (#13). */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Re-derives the whole name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Re-derives the whole name. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** 5 to 32 of `+0-9 ()-.`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  uniqueId?: InputMaybe<Scalars['String']['input']>;
};

/** A page of people. */
export type ParticipantConnection = {
  __typename?: 'ParticipantConnection';
  /** The rows with their cursors. */
  edges: Array<ParticipantEdge>;
  /** The rows. */
  nodes: Array<Participant>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A person with its cursor. */
export type ParticipantEdge = {
  __typename?: 'ParticipantEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Participant;
};

/** Which people; all conditions hold together. */
export type ParticipantFilter = {
  /** Banned ones only, or only the others. */
  banned?: InputMaybe<Scalars['Boolean']['input']>;
  /** The contest's participants only: not excluded, with at least one verified entry (#92); or only the others. */
  counted?: InputMaybe<Scalars['Boolean']['input']>;
  /** From one of these countries: two-letter codes, 1 to 250. */
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who came before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who came at or after. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Disqualified ones only, or only the others. */
  disqualified?: InputMaybe<Scalars['Boolean']['input']>;
  /** With this e-mail address, trimmed and without regard to case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** With a confirmed e-mail address only, or only without. */
  emailConfirmed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who has at least one verified entry of this type of method. */
  entryMethodType?: InputMaybe<Scalars['Int']['input']>;
  /** Disqualified or banned ones only (true), or only the others (false). */
  excluded?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a total of at least this. */
  minimumTotal?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Referred by somebody only, or only the others. */
  referred?: InputMaybe<Scalars['Boolean']['input']>;
  /** Contained in e-mail address or name, without regard to case, wildcards taken literally (#33); at most 255 characters, blank: no condition. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Brought by this source: its global id. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** Gone at the service from which they came (true), or not (false): those who came here are not. */
  vanished?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Names somebody in a contest by the first identifier that is given: e-mail, telephone, own id. The others are not looked at (#190). None or a faulty one: VALIDATION_FAILED; a contest that does not exist for the caller: NOT_FOUND. */
export type ParticipantIdentityLookup = {
  /** The contest. */
  contest: ContestLookup;
  /** The e-mail address, trimmed and without regard to case (#11). */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number, of which + and digits count (#45). Of several people with it the one who came first is meant. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The client's own id. */
  uniqueId?: InputMaybe<Scalars['String']['input']>;
};

/** Names one person. */
export type ParticipantLookup =
  /** The number that Revup prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; identity?: never; publicId?: never; uuid?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; identity?: never; publicId?: never; uuid?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; identity?: never; publicId?: never; uuid?: never; }
  |  /** What somebody gave in a contest. */
  { databaseId?: never; dialectId?: never; id?: never; identity: ParticipantIdentityLookup; publicId?: never; uuid?: never; }
  |  /** The string that Blitz Rocket prints. */
  { databaseId?: never; dialectId?: never; id?: never; identity?: never; publicId: Scalars['String']['input']; uuid?: never; }
  |  /** The UUID that SweepWidget prints. */
  { databaseId?: never; dialectId?: never; id?: never; identity?: never; publicId?: never; uuid: Scalars['String']['input']; };

/** The order of people. */
export type ParticipantOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: ParticipantOrderField;
  /** The direction of the id among equals (#108); absent: the same. */
  ties?: InputMaybe<OrderDirection>;
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

/** Where an entry came from, as far as known. */
export type ParticipantSource = {
  __typename?: 'ParticipantSource';
  /** The picture's address. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The campaign. */
  campaignId?: Maybe<Scalars['String']['output']>;
  /** The kind of device, `desktop`. */
  deviceType?: Maybe<Scalars['String']['output']>;
  /** The page with the entry form. */
  entryUrl?: Maybe<Scalars['String']['output']>;
  /** The IP address. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** The language of the form. */
  languageId?: Maybe<Scalars['String']['output']>;
  /** The place as display text. */
  location?: Maybe<Scalars['String']['output']>;
  /** The page that led to the entry form. */
  referringUrl?: Maybe<Scalars['String']['output']>;
  /** The vendor's open word, `api`. */
  type?: Maybe<Scalars['String']['output']>;
};

/** Where an entry came from: each at most 2,048 characters. */
export type ParticipantSourceInput = {
  /** The picture's address. */
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  /** The campaign. */
  campaignId?: InputMaybe<Scalars['String']['input']>;
  /** The kind of device. */
  deviceType?: InputMaybe<Scalars['String']['input']>;
  /** The page with the entry form. */
  entryUrl?: InputMaybe<Scalars['String']['input']>;
  /** The IP address, IPv4 or IPv6. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** The language of the form. */
  languageId?: InputMaybe<Scalars['String']['input']>;
  /** The place as display text. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** The page that led to the entry form. */
  referringUrl?: InputMaybe<Scalars['String']['input']>;
  /** The vendor's open word. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** Whose data: a person's through the whole account, or one participant's. */
export type PersonLookup =
  /** A contact: what is held about the person in every contest of the account, deleted ones included. */
  { contact: ContactLookup; participant?: never; }
  |  /** One participant, without the contact. */
  { contact?: never; participant: ParticipantLookup; };

/** Part of what is held about a person. The pages' lists, joined by name, are the whole document. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** Lists of records by name: `contacts`, `identifiers`, `participants`, `entries`, `purchases`, `spendings`, `rewards`, `wins`, `draws`, `galleryItems`, `lists`, `mails`, `deliveries`. docs/privacy.md tells what is in them. Lists that begin on a later page are absent. */
  data: Scalars['JSONObject']['output'];
  /** What `after` takes to go on; null: this was the last page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** When this page was read. */
  exportedAt: Scalars['DateTime']['output'];
  /** The form of the document: `giveaway-gateway-person/1`. */
  format: Scalars['String']['output'];
  /** Whether there is more. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Who is to be a winner: by id or by e-mail address; the id decides where both are given (#130). */
export type PickWinnerInput = {
  /** The contest. */
  contest: ContestLookup;
  /** The person's e-mail address, compared trimmed and without regard to case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The person, who must be one of the contest's. */
  participant?: InputMaybe<ParticipantLookup>;
};

/** The new winner. */
export type PickWinnerPayload = {
  __typename?: 'PickWinnerPayload';
  /** The pick, as a draw of one. */
  draw: Draw;
  /** The winner as a person. Readable with `winners:write` alone. */
  participant: Participant;
  /** The winner. */
  winner: Winner;
};

/** A postal address as free text. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** The town. */
  city?: Maybe<Scalars['String']['output']>;
  /** The country as written; a two-letter code also fills `countryCode` (#14). */
  country?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  line1?: Maybe<Scalars['String']['output']>;
  /** The second line. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or county. */
  state?: Maybe<Scalars['String']['output']>;
};

/** A postal address: each line at most 255 characters. When changing, absent keeps and null clears. */
export type PostalAddressInput = {
  /** The town. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The country; two letters also fill `countryCode` (#14). */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** The second line. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or county. */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** What can be won in a contest. Its redemption codes are in no list: one winner's code is read alone. */
export type Prize = Node & {
  __typename?: 'Prize';
  /** Whether it was taken out of the contest's list. Nobody wins it any more; who has it keeps it. */
  archived: Scalars['Boolean']['output'];
  /** When it was archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many redemption codes it has, given ones too. */
  codeCount: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The currency's code as given, 1 to 10 characters. */
  currency: Scalars['String']['output'];
  /** The number of the row: SweepWidget's `id`, which only its Create endpoint prints (#132). */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. The number within the contest in SweepWidget, a number of its own in Revup; null in Blitz Rocket. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** How many of them nobody has. */
  freeCodeCount: Scalars['Int']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** The name, 1 to 255 characters. */
  name: Scalars['String']['output'];
  /** The place in the order in which prizes are shown and given (#124), from 1 without gaps; null for an archived one. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** How many winners may have it, at least 1. */
  quantity: Scalars['Int']['output'];
  /** How many winners have it now, at most `quantity`. */
  redeemed: Scalars['Int']['output'];
  /** Whether winners get a redemption code with it, as far as there are free ones (#134). */
  redemptionEnabled: Scalars['Boolean']['output'];
  /** What winners are told with the code, at most 100,000 characters. */
  redemptionInstructions?: Maybe<Scalars['String']['output']>;
  /** The address to which winners reply. */
  redemptionReplyToEmail?: Maybe<Scalars['String']['output']>;
  /** The name beside that address, at most 255 characters. */
  redemptionReplyToName?: Maybe<Scalars['String']['output']>;
  /** The subject of the e-mail with the code, at most 255 characters. */
  redemptionSubject?: Maybe<Scalars['String']['output']>;
  /** How many more winners may have it. */
  remaining: Scalars['Int']['output'];
  /** The prize's number within its contest, never reused: SweepWidget's `prize_id` (#132). */
  sequence: Scalars['Int']['output'];
  /** When it was changed last; being won changes nothing of it. */
  updatedAt: Scalars['DateTime']['output'];
  /** What it is worth, as free text of at most 255 characters; null where nobody has said (#133). */
  value?: Maybe<Scalars['String']['output']>;
};


/** What can be won in a contest. Its redemption codes are in no list: one winner's code is read alone. */
export type PrizeDialectIdArgs = {
  dialect: SourceDialect;
};

/** Changes of a prize: absent keeps, null clears where the prize's field may be null and is refused elsewhere. */
export type PrizeChanges = {
  /** The codes that are free from now on, at most 10,000 of at most 255 characters each; null: none. Those that winners have stay theirs and are not added again (#134). */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 10 characters; not null. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters; not null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** At least the number of winners who have it (#135), at most 2,147,483,647; not null. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Not null. */
  redemptionEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 100,000 characters. */
  redemptionInstructions?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address. */
  redemptionReplyToEmail?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  redemptionReplyToName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  redemptionSubject?: InputMaybe<Scalars['String']['input']>;
  /** Free text of at most 255 characters (#133). */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Names one prize. */
export type PrizeLookup =
  /** The number of the row. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; sequence?: never; }
  |  /** The id that an API prints; SweepWidget's is the number within the contest, which is named beside it. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; sequence?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; sequence?: never; }
  |  /** The number within the contest, which is named beside it (#132). */
  { databaseId?: never; dialectId?: never; id?: never; sequence: Scalars['SafeInt']['input']; };

/** Where a row was drawn in from: what it is called at a service, and what is known of it there. */
export type Provenance = {
  __typename?: 'Provenance';
  /** The API that the service speaks. */
  dialect: SourceDialect;
  /** Its id as the service prints it. In that dialect's REST API it names this row here too. */
  externalId: Scalars['String']['output'];
  /** When it was drawn in. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** When the service gave it last. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Names of fields that were changed here since, and for which the service has said something else: they stay as they are. At most 256. */
  localFields: Array<Scalars['String']['output']>;
  /** The source that brought it; null: that was removed, or the key is restricted to contests. The scope `sources:read` is needed. */
  source?: Maybe<Source>;
  /** When it was found to be gone at the service; null: it is there, as far as is known. What is gone there stays here. */
  vanishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The published contest. */
export type PublishContestPayload = {
  __typename?: 'PublishContestPayload';
  /** The contest as it is now. */
  contest: Contest;
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** The account of the key. Any valid key may ask (#201). */
  account: Account;
  /** One contact, also under the id or number of one that became part of it. Unknown and foreign ones, and those that a restricted key does not reach, give the error NOT_FOUND. */
  contact?: Maybe<Contact>;
  /** The account's contacts, people of every service among them; a key restricted to contests sees those with a person in one of its contests (#200). */
  contacts: ContactConnection;
  /** One contest. Unknown, foreign, deleted and hidden ones give the error NOT_FOUND. */
  contest?: Maybe<Contest>;
  /** How one contest does. Unknown, foreign, deleted and hidden contests give the error NOT_FOUND. */
  contestAnalytics?: Maybe<ContestAnalytics>;
  /** What visitors of a contest's page see. A draft has no page: STATE_FORBIDS with the detail NOT_PUBLISHED. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. */
  contestPage?: Maybe<ContestPage>;
  /** The account's contests, or those to which the key is confined; deleted ones left out. */
  contests: ContestConnection;
  /** One draw. Unknown, foreign and hidden ones, and those of deleted contests, give the error NOT_FOUND. */
  draw?: Maybe<Draw>;
  /** Somebody who has entered, by the token of `EnterContestPayload.entrantToken`. A token that is none, is over, or was made for somebody of another contest or erased since gives the error NOT_FOUND; errors of the contest as `contestPage` has them. */
  entrant?: Maybe<Entrant>;
  /** The ledger of one contest. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. Readable without `contests:read`. */
  entries?: Maybe<EntryConnection>;
  /** The ledger rows of the people with this e-mail address in all contests that the key reaches, the newest contest first, within it in the order of time; of more than `limit` rows the latest (#109). Excluded people's and unverified rows are among them (#93). An unknown address gives an empty list. */
  entriesByEmail?: Maybe<Array<Entry>>;
  /** The latest rows of the ledger of one contest, latest first, without pages: for exports (#104). Errors as `entries` has them. Readable without `contests:read`. */
  entriesExport?: Maybe<Array<Entry>>;
  /** One ledger row. Unknown, foreign and hidden ones, and those of deleted contests, give the error NOT_FOUND. */
  entry?: Maybe<Entry>;
  /** The catalogue: 127 types, by category and then by number. Any valid key may ask. */
  entryMethodTypes: Array<EntryMethodType>;
  /** The photos submitted for one contest, latest first. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. Readable without `contests:read` (#150). */
  gallery?: Maybe<GalleryItemConnection>;
  /** The leaderboard as people see it: the best `leaderboardSize` counted people (#139). Where the contest shows none: STATE_FORBIDS with the detail LEADERBOARD_OFF; `Contest.leaderboard` gives places all the same. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. Readable without `contests:read`. */
  leaderboard?: Maybe<Array<LeaderboardPlace>>;
  /** The thing with this global id. Unknown, foreign and hidden ids give the error NOT_FOUND. */
  node?: Maybe<Node>;
  /** The things with these global ids, in their order; null, with an error, where one is unknown. */
  nodes: Array<Maybe<Node>>;
  /** One person. Unknown, foreign and hidden ones, and those of deleted contests, give the error NOT_FOUND. */
  participant?: Maybe<Participant>;
  /** The people of one contest. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. Readable without `contests:read`. */
  participants?: Maybe<ParticipantConnection>;
  /** The people with this e-mail address in all contests that the key reaches, by counted total, highest first, then the newer contest; of more than `limit` contests the newest (#109). An unknown address gives an empty list. */
  participantsByEmail?: Maybe<Array<Participant>>;
  /** Everything that the gateway holds about a person, as one document, in pages. Unknown, foreign and hidden people: NOT_FOUND. A key restricted to contests may export participants, not contacts: INSUFFICIENT_SCOPE. */
  personalData: PersonalData;
  /** One prize, archived ones too. Unknown and foreign ones, and those of deleted contests, give the error NOT_FOUND. */
  prize?: Maybe<Prize>;
  /** The limits of the key with which this request is made, the present operation included; null where the gateway limits nothing. Answers over HTTP have the same in `extensions.rateLimit` unasked. */
  rateLimit?: Maybe<RateLimit>;
  /** The redemption code of one winner; null for one who was given none (#134). Unknown, foreign and removed winners give the error NOT_FOUND. */
  redemptionCode?: Maybe<RedemptionCode>;
  /** How people refer others in one contest. An unknown, foreign, deleted or hidden contest gives the error NOT_FOUND. Readable without `contests:read`. */
  referralProgram?: Maybe<ReferralProgram>;
  /** One source of the account. NOT_FOUND for one that is removed or another account's. */
  source: Source;
  /** The key with which this request is made. */
  viewerKey: ApiKey;
  /** What the key with which this request is made may do, each scope once. Any valid key may ask, without `keys:read`: a client learns what it can offer before anything is refused. */
  viewerScopes: Array<Scope>;
  /** One webhook of the account. NOT_FOUND for one that is deleted or another account's. */
  webhook: Webhook;
  /** One delivery. NOT_FOUND for one of another account or of a deleted receiver, and for a key restricted to contests, unless it is of a workflow of theirs (#2). */
  webhookDelivery: WebhookDelivery;
  /** The account's webhooks, newest first. A key restricted to contests sees none, since webhooks hear of every contest (#2). */
  webhooks: WebhookConnection;
  /** One winner. Unknown, foreign, hidden and removed ones, and those of deleted contests, give the error NOT_FOUND (#195). */
  winner?: Maybe<Winner>;
  /** Winners of one contest, as `Contest.winners` gives them; needs no `contests:read`. */
  winners: WinnerConnection;
  /** One workflow. NOT_FOUND for one that is deleted, or whose contest does not exist for the key. */
  workflow: Workflow;
};


/** What can be read. */
export type QueryContactArgs = {
  by: ContactLookup;
};


/** What can be read. */
export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
};


/** What can be read. */
export type QueryContestArgs = {
  by: ContestLookup;
};


/** What can be read. */
export type QueryContestAnalyticsArgs = {
  contest: ContestLookup;
};


/** What can be read. */
export type QueryContestPageArgs = {
  contest: ContestLookup;
};


/** What can be read. */
export type QueryContestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContestOrder>;
};


/** What can be read. */
export type QueryDrawArgs = {
  by: DrawLookup;
};


/** What can be read. */
export type QueryEntrantArgs = {
  contest: ContestLookup;
  entrantToken: Scalars['String']['input'];
};


/** What can be read. */
export type QueryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contest: ContestLookup;
  filter?: InputMaybe<EntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntryOrder>;
};


/** What can be read. */
export type QueryEntriesByEmailArgs = {
  email: Scalars['String']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryEntriesExportArgs = {
  contest: ContestLookup;
  filter?: InputMaybe<EntryFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryEntryArgs = {
  by: EntryLookup;
  contest?: InputMaybe<ContestLookup>;
};


/** What can be read. */
export type QueryEntryMethodTypesArgs = {
  category?: InputMaybe<EntryMethodCategory>;
};


/** What can be read. */
export type QueryGalleryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contest: ContestLookup;
  filter?: InputMaybe<GalleryItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryLeaderboardArgs = {
  contest: ContestLookup;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryParticipantArgs = {
  by: ParticipantLookup;
  contest?: InputMaybe<ContestLookup>;
};


/** What can be read. */
export type QueryParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contest: ContestLookup;
  filter?: InputMaybe<ParticipantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipantOrder>;
};


/** What can be read. */
export type QueryParticipantsByEmailArgs = {
  email: Scalars['String']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryPersonalDataArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: PersonLookup;
};


/** What can be read. */
export type QueryPrizeArgs = {
  by: PrizeLookup;
  contest?: InputMaybe<ContestLookup>;
};


/** What can be read. */
export type QueryRedemptionCodeArgs = {
  winner: WinnerLookup;
};


/** What can be read. */
export type QueryReferralProgramArgs = {
  contest: ContestLookup;
};


/** What can be read. */
export type QuerySourceArgs = {
  by: SourceLookup;
};


/** What can be read. */
export type QueryWebhookArgs = {
  by: WebhookLookup;
};


/** What can be read. */
export type QueryWebhookDeliveryArgs = {
  by: WebhookDeliveryLookup;
};


/** What can be read. */
export type QueryWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryWinnerArgs = {
  by: WinnerLookup;
  contest?: InputMaybe<ContestLookup>;
};


/** What can be read. */
export type QueryWinnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contest: ContestLookup;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<WinnerStatus>>;
};


/** What can be read. */
export type QueryWorkflowArgs = {
  by: WorkflowLookup;
};

/** Where the randomness of a draw came from. */
export type RandomSource =
  /** A round of drand's quicknet that did not exist when the draw was committed to. */
  | 'DRAND'
  /** The gateway's own secure generator: not independently random. */
  | 'LOCAL';

/** What this operation took from the limits of its key, and what it left. Limits are a minute's; minutes begin on the full one in UTC. With nothing left, requests are refused with code RATE_LIMITED, `retryAfter` seconds in `extensions`, and over HTTP status 429. */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** Points of cost. An operation takes about as many as its answer may hold objects, told before it runs; one that is refused takes none. */
  cost: RateLimitCount;
  /** Requests. Whatever the answer, each takes 1. */
  requests: RateLimitCount;
};

/** One count of a minute. */
export type RateLimitCount = {
  __typename?: 'RateLimitCount';
  /** What this operation took. */
  cost: Scalars['SafeInt']['output'];
  /** How much a minute holds: the key's own limit, or else the gateway's. */
  limit: Scalars['SafeInt']['output'];
  /** What is left. */
  remaining: Scalars['SafeInt']['output'];
  /** When the next minute begins. */
  resetAt: Scalars['DateTime']['output'];
};

/** Several rows given by hand. */
export type RecordManualEntriesInput = {
  /** The contest. */
  contest: ContestLookup;
  /** At most 100 rows. */
  rows: Array<ManualEntryInput>;
};

/** What became of the rows. */
export type RecordManualEntriesPayload = {
  __typename?: 'RecordManualEntriesPayload';
  /** How many rows were not. */
  failed: Scalars['Int']['output'];
  /** How many rows were made, of new people or not. */
  recorded: Scalars['Int']['output'];
  /** A result for each row, in their order. */
  results: Array<ManualEntryResult>;
};

/** Entries given by hand. */
export type RecordManualEntryInput = {
  /** 1 to 2,147,483,647; absent: 1. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** The contest. */
  contest: ContestLookup;
  /** The name of somebody new, at most 255 characters; blank: none. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address, at most 254 characters; compared trimmed and without regard to case (#11). */
  email: Scalars['String']['input'];
};

/** The new row and its person. */
export type RecordManualEntryPayload = {
  __typename?: 'RecordManualEntryPayload';
  /** The contest. */
  contest: Contest;
  /** Whether the person is new. */
  created: Scalars['Boolean']['output'];
  /** The row. */
  entry: Entry;
  /** The person as it is now. */
  participant: Participant;
};

/** A view of a contest's page. */
export type RecordPageViewInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Two letters, in any case; null or absent: unknown. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** The address of the page that led here, such as `document.referrer`: http or https. Characters that do not belong in an address are escaped; user name, password and fragment are dropped; what is left has at most 2,048 ASCII characters. Null, blank or absent: none. */
  referrer?: InputMaybe<Scalars['String']['input']>;
  /** An opaque id that the page makes up and keeps for its visitor, 1 to 128 characters; nothing that names a person. */
  visitor: Scalars['String']['input'];
};

/** What became of the view. */
export type RecordPageViewPayload = {
  __typename?: 'RecordPageViewPayload';
  /** Whether it is the visitor's first view of the contest. */
  firstView: Scalars['Boolean']['output'];
};

/** A purchase. */
export type RecordPurchaseInput = {
  /** The amount in the contest's currency, 0.01 to 999,999,999.99. */
  amount: Scalars['Decimal']['input'];
  /** When it took place; absent: now. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person. */
  participant: ParticipantLookup;
  /** The client's own number of the purchase, 1 to 255 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** The person with the purchase. */
export type RecordPurchasePayload = {
  __typename?: 'RecordPurchasePayload';
  /** The person as it is now. */
  participant: Participant;
  /** False: this reference was recorded before. */
  recorded: Scalars['Boolean']['output'];
};

/** Which failed deliveries to send again. */
export type RedeliverFailedInput = {
  /** Those that have failed (`settledAt`) at this instant or later. */
  since: Scalars['DateTime']['input'];
  /** The webhook. */
  webhook: WebhookLookup;
};

/** What is sent again. */
export type RedeliverFailedPayload = {
  __typename?: 'RedeliverFailedPayload';
  /** Whether there are more: call again. */
  more: Scalars['Boolean']['output'];
  /** How many deliveries: 0 to 5,000. */
  redelivered: Scalars['Int']['output'];
  /** The webhook as it is now. */
  webhook: Webhook;
};

/** The delivery to send again. */
export type RedeliverWebhookInput = {
  /** The delivery. */
  delivery: WebhookDeliveryLookup;
};

/** The delivery that is sent again. */
export type RedeliverWebhookPayload = {
  __typename?: 'RedeliverWebhookPayload';
  /** The delivery as it is now: it waits. */
  delivery: WebhookDelivery;
};

/** A code with which a winner claims the prize. Whoever knows it may have the prize: it is read one winner at a time, by keys that may write winners. */
export type RedemptionCode = {
  __typename?: 'RedemptionCode';
  /** When the winner was given it. */
  assignedAt: Scalars['DateTime']['output'];
  /** The code. */
  code: Scalars['String']['output'];
  /** The prize that it claims. Readable with the code, without `contests:read`. */
  prize: Prize;
};

/** Points for a referral (#42). */
export type ReferralAwards = {
  __typename?: 'ReferralAwards';
  /** To the one who referred. */
  advocate: Scalars['Int']['output'];
  /** To the one who came. */
  friend: Scalars['Int']['output'];
};

/** What a referral is worth. When changing, absent keeps; null is refused. */
export type ReferralAwardsInput = {
  /** 0 to 1,000,000. */
  advocate?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 1,000,000. */
  friend?: InputMaybe<Scalars['Int']['input']>;
};

/** How people refer others in a contest. Only counted people are told of, on either side (#92, #146). */
export type ReferralProgram = {
  __typename?: 'ReferralProgram';
  /** `total` for each of `referrers`, with two decimals; 0 where there are none. */
  average: Scalars['Float']['output'];
  /** The contest. Readable with the program, without `contests:read`. */
  contest: Contest;
  /** Counted people who have referred at least one counted person. */
  referrers: Scalars['SafeInt']['output'];
  /** Who has referred the most counted people, most first, ties by the lower id. People with no referral are not among them. */
  top: Array<Participant>;
  /** Counted people who were referred by somebody, whoever it was. */
  total: Scalars['SafeInt']['output'];
};


/** How people refer others in a contest. Only counted people are told of, on either side (#92, #146). */
export type ReferralProgramTopArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Views to which a page led. */
export type ReferrerViews = {
  __typename?: 'ReferrerViews';
  /** Its host, `www.` included. */
  domain: Scalars['String']['output'];
  /** The page's address, at most 2,048 ASCII characters. */
  url: Scalars['String']['output'];
  /** Number of views, 1 or more. */
  views: Scalars['SafeInt']['output'];
};

/** The rejected submission. */
export type RejectGalleryItemPayload = {
  __typename?: 'RejectGalleryItemPayload';
  /** Whether it was in another state before. */
  changed: Scalars['Boolean']['output'];
  /** The submission as it is now. */
  galleryItem: GalleryItem;
};

/** The method to remove. */
export type RemoveEntryMethodInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The method. */
  entryMethod: EntryMethodLookup;
};

/** What was removed. */
export type RemoveEntryMethodPayload = {
  __typename?: 'RemoveEntryMethodPayload';
  /** Its contest, whose other methods have moved up. */
  contest: Contest;
  /** The removed method's global id. */
  removedId: Scalars['ID']['output'];
};

/** Addresses to take off an allowlist. */
export type RemoveFromAllowlistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Which rows. */
  rows: AllowlistRowsLookup;
};

/** What was taken off an allowlist. */
export type RemoveFromAllowlistPayload = {
  __typename?: 'RemoveFromAllowlistPayload';
  /** The contest. */
  contest: Contest;
  /** How many rows are gone. */
  removed: Scalars['Int']['output'];
};

/** Addresses to take off a blocklist. */
export type RemoveFromBlocklistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Which rows. */
  rows: BlocklistRowsLookup;
};

/** What was taken off a blocklist. */
export type RemoveFromBlocklistPayload = {
  __typename?: 'RemoveFromBlocklistPayload';
  /** The contest. */
  contest: Contest;
  /** How many rows are gone. */
  removed: Scalars['Int']['output'];
};

/** The source to remove. */
export type RemoveSourceInput = {
  /** The source. */
  source: SourceLookup;
};

/** What was removed. */
export type RemoveSourcePayload = {
  __typename?: 'RemoveSourcePayload';
  /** The removed source's global id. */
  removedId: Scalars['ID']['output'];
};

/** The winner to take back. */
export type RemoveWinnerInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The winner. */
  winner: WinnerLookup;
};

/** Who is no longer a winner. */
export type RemoveWinnerPayload = {
  __typename?: 'RemoveWinnerPayload';
  /** The removed winner's global id. */
  removedId: Scalars['ID']['output'];
  /** The winner as it was removed, with what became of the place (`recovery`); it can be read no more. */
  winner: Winner;
};

/** An order of custom fields. */
export type ReorderCustomFieldsInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Global ids in the wanted order, each once; unknown and repeated ones are refused. */
  order: Array<Scalars['ID']['input']>;
};

/** The custom fields in their new order. */
export type ReorderCustomFieldsPayload = {
  __typename?: 'ReorderCustomFieldsPayload';
  /** The contest with its fields. */
  contest: Contest;
};

/** A display order. */
export type ReorderEntryMethodsInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Methods in the wanted order, each once; unknown and repeated ones are refused. */
  order: Array<EntryMethodLookup>;
};

/** The methods in their new order. */
export type ReorderEntryMethodsPayload = {
  __typename?: 'ReorderEntryMethodsPayload';
  /** The contest. */
  contest: Contest;
  /** All methods in order. */
  entryMethods: Array<EntryMethod>;
};

/** An order of prizes. */
export type ReorderPrizesInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Prizes in the wanted order, each once; unknown, archived and repeated ones are refused. */
  order: Array<PrizeLookup>;
};

/** The prizes in their new order. */
export type ReorderPrizesPayload = {
  __typename?: 'ReorderPrizesPayload';
  /** The contest. */
  contest: Contest;
  /** All prizes in order. */
  prizes: Array<Prize>;
};

/** A display order. */
export type ReorderRewardsInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Rewards in the wanted order, each once; unknown and repeated ones are refused. */
  order: Array<RewardLookup>;
};

/** The rewards in their new order. */
export type ReorderRewardsPayload = {
  __typename?: 'ReorderRewardsPayload';
  /** The contest. */
  contest: Contest;
  /** All rewards in order. */
  rewards: Array<Reward>;
};

/** The e-mail to send once more. */
export type ResendMailInput = {
  /** The e-mail. */
  mail: MailLookup;
};

/** What is sent once more. */
export type ResendMailPayload = {
  __typename?: 'ResendMailPayload';
  /** The e-mail as it is now. */
  mail: Mail;
};

/** Who is to get another link. */
export type ResendVerificationInput = {
  /** The person. */
  participant: ParticipantLookup;
};

/** What is sent. */
export type ResendVerificationPayload = {
  __typename?: 'ResendVerificationPayload';
  /** The e-mail, which is on its way. */
  mail: Mail;
};

/** The contest that is a draft again. */
export type ReturnContestToDraftPayload = {
  __typename?: 'ReturnContestToDraftPayload';
  /** The contest as it is now. */
  contest: Contest;
};

/** The key to revoke. */
export type RevokeApiKeyInput = {
  /** The key's global id. */
  apiKey: Scalars['ID']['input'];
};

/** The revoked key. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** The key's record as it is now. */
  apiKey: ApiKey;
};

/** What people unlock when their counted total reaches a threshold. While rewards are switched on (`ContestSettings.rewardsEnabled`) that is checked whenever a total rises, an excluded person is readmitted, a reward is made or its threshold lowered, and at the moment of switching on. What is unlocked is never taken back (#142). */
export type Reward = Node & {
  __typename?: 'Reward';
  /** The contest's number. */
  contestDatabaseId: Scalars['SafeInt']['output'];
  /** The contest's id as the API prints it. */
  contestDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** The coupon's code. */
  couponCode?: Maybe<Scalars['String']['output']>;
  /** How to use the coupon. */
  couponDirections?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that SweepWidget prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** When it was deleted; null: was not. A deleted reward is seen only through its id and by people who have it. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Who gets the prize behind it. */
  grant: RewardGrant;
  /** Whether people do not see how far they are. */
  hideProgress: Scalars['Boolean']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: RewardKind;
  /** The e-mail that tells them. */
  mail: RewardMail;
  /** Whether people are told by e-mail. */
  notify: Scalars['Boolean']['output'];
  /** The place in the display order, from 1 without gaps. A deleted reward keeps the place it had. */
  position: Scalars['Int']['output'];
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Whether people are shown the coupon's code (#140). */
  showCode: Scalars['Boolean']['output'];
  /** The counted total that unlocks it, 1 to 2,147,483,647. */
  threshold: Scalars['Int']['output'];
  /** The title shown to people, 1 to 255 characters. */
  title: Scalars['String']['output'];
  /** How many people have it; those who were excluded later are among them. */
  unlockCount: Scalars['SafeInt']['output'];
  /** Who has it, by their numbers. */
  unlocks: RewardUnlockConnection;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What people unlock when their counted total reaches a threshold. While rewards are switched on (`ContestSettings.rewardsEnabled`) that is checked whenever a total rises, an excluded person is readmitted, a reward is made or its threshold lowered, and at the moment of switching on. What is unlocked is never taken back (#142). */
export type RewardContestDialectIdArgs = {
  dialect: SourceDialect;
};


/** What people unlock when their counted total reaches a threshold. While rewards are switched on (`ContestSettings.rewardsEnabled`) that is checked whenever a total rises, an excluded person is readmitted, a reward is made or its threshold lowered, and at the moment of switching on. What is unlocked is never taken back (#142). */
export type RewardDialectIdArgs = {
  dialect: SourceDialect;
};


/** What people unlock when their counted total reaches a threshold. While rewards are switched on (`ContestSettings.rewardsEnabled`) that is checked whenever a total rises, an excluded person is readmitted, a reward is made or its threshold lowered, and at the moment of switching on. What is unlocked is never taken back (#142). */
export type RewardUnlocksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a reward: absent keeps, null clears where the reward's field may be null and is refused elsewhere. */
export type RewardChanges = {
  /** At most 255 characters. */
  couponCode?: InputMaybe<Scalars['String']['input']>;
  /** At most 5,000 characters. */
  couponDirections?: InputMaybe<Scalars['String']['input']>;
  /** Not null. */
  grant?: InputMaybe<RewardGrant>;
  /** Not null. */
  hideProgress?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not null. A change of kind changes nothing else. */
  kind?: InputMaybe<RewardKind>;
  /** The e-mail that tells of it; null clears all of it. */
  mail?: InputMaybe<RewardMailInput>;
  /** Not null. */
  notify?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not null. */
  showCode?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 2,147,483,647; not null. */
  threshold?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 255 characters; not null. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Who of those that reach the milestone gets the prize behind it. */
export type RewardGrant =
  /** Everybody. */
  | 'GUARANTEED'
  /** Some, by lot. */
  | 'RANDOM';

/** What somebody gets who reaches a milestone. */
export type RewardKind =
  /** A coupon. */
  | 'COUPON'
  /** An entry in the draw of a prize. */
  | 'PRIZE_ENTRY';

/** Names one reward. */
export type RewardLookup =
  /** The number that SweepWidget prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** The e-mail that tells of an unlocked reward; null where nothing was said. It may hold the merge fields listed at `ContestMail`. */
export type RewardMail = {
  __typename?: 'RewardMail';
  /** HTML. The coupon's code and directions follow it where they are to be shown and it does not hold them, unless it is a whole document. */
  body?: Maybe<Scalars['String']['output']>;
  /** The address to which answers go. */
  replyToEmail?: Maybe<Scalars['String']['output']>;
  /** The name that goes with that address. */
  replyToName?: Maybe<Scalars['String']['output']>;
  /** The subject. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** The e-mail that tells of an unlocked reward. Absent keeps, null clears. */
export type RewardMailInput = {
  /** HTML, at most 100,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** The address to which answers go; checked, at most 254 characters. */
  replyToEmail?: InputMaybe<Scalars['String']['input']>;
  /** The name that goes with that address, at most 255 characters. */
  replyToName?: InputMaybe<Scalars['String']['input']>;
  /** The subject, at most 255 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the people who have a reward. */
export type RewardUnlockConnection = {
  __typename?: 'RewardUnlockConnection';
  /** The people with their cursors and when they got it. */
  edges: Array<RewardUnlockEdge>;
  /** The people. */
  nodes: Array<Participant>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** Somebody who has a reward, with its cursor. */
export type RewardUnlockEdge = {
  __typename?: 'RewardUnlockEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Participant;
  /** When the reward was unlocked. */
  unlockedAt: Scalars['DateTime']['output'];
};

/** Which webhook gets a new secret. */
export type RotateWebhookSecretInput = {
  /** For how many hours the old secret stays valid, 0 to 168; absent: 24. With 0 every old one ends at once, as is due after a leak. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
  /** The webhook. */
  webhook: WebhookLookup;
};

/** The webhook with a new secret. */
export type RotateWebhookSecretPayload = {
  __typename?: 'RotateWebhookSecretPayload';
  /** The new key of the signatures, 64 lower-case hexadecimal digits, shown this once; null when the answer is replayed for a repeated Idempotency-Key (#21). */
  secret?: Maybe<Scalars['String']['output']>;
  /** The webhook as it is now. */
  webhook: Webhook;
};

/** Which workflow gets a new secret. */
export type RotateWorkflowSecretInput = {
  /** For how many hours the old secret stays valid, 0 to 168; absent: 24. With 0 every old one ends at once, as is due after a leak. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
  /** The workflow. */
  workflow: WorkflowLookup;
};

/** The workflow with a new secret. */
export type RotateWorkflowSecretPayload = {
  __typename?: 'RotateWorkflowSecretPayload';
  /** The new key of the signatures, 64 lower-case hexadecimal digits, shown this once; null when the answer is replayed for a repeated Idempotency-Key (#21). */
  secret?: Maybe<Scalars['String']['output']>;
  /** The workflow as it is now. */
  workflow: Workflow;
};

/** Why one of several rows was refused; the others are as they would be without it. */
export type RowFault = {
  __typename?: 'RowFault';
  /** The code that the error of a single row would have: VALIDATION_FAILED, ENTRY_REFUSED, CONFLICT … */
  code: Scalars['String']['output'];
  /** A finer word, `EMAIL_BLOCKED`. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The fields at fault. */
  fields: Array<RowFaultField>;
  /** A sentence for people. */
  message: Scalars['String']['output'];
};

/** A field at fault. */
export type RowFaultField = {
  __typename?: 'RowFaultField';
  /** A sentence for people. */
  message: Scalars['String']['output'];
  /** The name within the row, `email`. */
  path: Scalars['String']['output'];
};

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

/** What contests of one service come to. */
export type ServiceFigures = {
  __typename?: 'ServiceFigures';
  /** Their sums. */
  figures: AccountFigures;
  /** Where they come from. */
  service: Service;
};

/** The key and its limits: absent keeps, null goes back to what is documented, for GraphQL to what holds for every key. */
export type SetApiKeyLimitsInput = {
  /** The key's global id. */
  apiKey: Scalars['ID']['input'];
  /** Cost of GraphQL operations a minute, 1 to 1,000,000,000. */
  costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Requests a minute that read heavily, 1 to 1,000,000. */
  heavyReadsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Requests a minute that read, 1 to 1,000,000. */
  readsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** GraphQL requests a minute, 1 to 1,000,000. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Requests a minute that write, 1 to 1,000,000. */
  writesPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

/** The key with its limits. */
export type SetApiKeyLimitsPayload = {
  __typename?: 'SetApiKeyLimitsPayload';
  /** The key's record as it is now. */
  apiKey: ApiKey;
};

/** The row and the state. */
export type SetEntryVerifiedInput = {
  /** The row. */
  entry: EntryLookup;
  /** Whether it is to be part of the total. */
  verified: Scalars['Boolean']['input'];
};

/** The row and the person. */
export type SetEntryVerifiedPayload = {
  __typename?: 'SetEntryVerifiedPayload';
  /** The row as it is now. */
  entry: Entry;
  /** The person as it is now. */
  participant: Participant;
};

/** The person and the state. */
export type SetParticipantDisqualifiedInput = {
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** True disqualifies, false re-qualifies, absent turns to the other: somebody disqualified or banned is re-qualified. Not null. */
  disqualified?: InputMaybe<Scalars['Boolean']['input']>;
  /** The person. */
  participant: ParticipantLookup;
};

/** The person after the change. */
export type SetParticipantDisqualifiedPayload = {
  __typename?: 'SetParticipantDisqualifiedPayload';
  /** Whether anything changed. */
  changed: Scalars['Boolean']['output'];
  /** The person as it is now. */
  participant: Participant;
};

/** The winner and the new status. */
export type SetWinnerStatusInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The status; neither DISQUALIFIED nor SELECTED. */
  status: WinnerStatus;
  /** The winner; one that has expired is named by id or number. */
  winner: WinnerLookup;
};

/** The winner with its status. */
export type SetWinnerStatusPayload = {
  __typename?: 'SetWinnerStatusPayload';
  /** The winner as it is now. */
  winner: Winner;
};

/** An IP address with several counted ledger rows. Which one is not told. */
export type SharedAddress = {
  __typename?: 'SharedAddress';
  /** Number of counted ledger rows, 2 or more. */
  actions: Scalars['SafeInt']['output'];
  /** The place, from 1 without gaps and without shared places. */
  rank: Scalars['Int']['output'];
};

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

/** A running account at another service, whose data is drawn into this account and kept in step. Its credential is sealed where it is kept, and shown nowhere. A source fills the account as a whole: for a key restricted to contests there is none. */
export type Source = Node & {
  __typename?: 'Source';
  /** The service's address, which the paths of the documented operations follow, without a final slash. */
  baseUrl: Scalars['String']['output'];
  /** The brand that contests go to that are drawn in; null: the account's default brand. */
  brand?: Maybe<Brand>;
  /** Blitz Rocket's contests by the ids that it prints, 1 to 1,000; null in the other dialects, which list theirs. */
  contestIds?: Maybe<Array<Scalars['String']['output']>>;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that the command line prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The API that the service speaks. */
  dialect: SourceDialect;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Minutes from the end of one run to the next, 5 to 43,200; null: it is drawn in only when somebody asks for it. */
  interval?: Maybe<Scalars['Int']['output']>;
  /** The latest run; null: there was none. */
  lastRun?: Maybe<SourceRun>;
  /** What people call it, 1 to 100 characters; no two of an account are called alike. */
  name: Scalars['String']['output'];
  /** When it is drawn in next; null: not by itself. */
  nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** The runs, latest first. */
  runs: SourceRunConnection;
  /** How it is. */
  status: SourceStatus;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A running account at another service, whose data is drawn into this account and kept in step. Its credential is sealed where it is kept, and shown nowhere. A source fills the account as a whole: for a key restricted to contests there is none. */
export type SourceRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a source: absent keeps, null clears or is refused. The dialect stays. */
export type SourceChanges = {
  /** An address as for a new source; not null. A new address needs the credential with it: nobody can send elsewhere a credential that they do not know. */
  baseUrl?: InputMaybe<Scalars['String']['input']>;
  /** Null: the account's default brand. */
  brand?: InputMaybe<Scalars['ID']['input']>;
  /** They replace those before; not null. */
  contestIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As for a new source; not null. */
  credential?: InputMaybe<Scalars['String']['input']>;
  /** 5 to 43,200; null: it is drawn in only when somebody asks for it. */
  interval?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters; not null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** True says that the new address is another one of the same service. Absent: false; not null. */
  sameService?: InputMaybe<Scalars['Boolean']['input']>;
};

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
  /** The number that the command line prints. */
  { databaseId: Scalars['SafeInt']['input']; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; id: Scalars['ID']['input']; };

/** An answer of a service, or a part of one, that was not taken over. */
export type SourceProblem = {
  __typename?: 'SourceProblem';
  /** When it was found. */
  foundAt: Scalars['DateTime']['output'];
  /** The contract's id of the operation, such as `giveaways.list`; for a row that keeps the contract and could not be stored, its kind, such as `participant`. */
  operation: Scalars['String']['output'];
  /** The field at fault, such as `data.3.title`; empty: the answer as a whole. Of a row that could not be stored the id at the service, and the field: `57.email`. */
  path: Scalars['String']['output'];
  /** What was wrong, in a sentence without what the field held. */
  problem: Scalars['String']['output'];
};

/** One drawing in of a source. While it goes on, its figures do with every page that is settled. */
export type SourceRun = Node & {
  __typename?: 'SourceRun';
  /** What became of the rows, by kind, in the order of the kinds' names; at most 50 kinds. */
  counts: Array<SourceRunCount>;
  /** The number; later runs have higher ones. */
  databaseId: Scalars['SafeInt']['output'];
  /** When it ended; null: it has not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, or what held it up last; null: nothing did. Holds neither credentials nor personal data. */
  error?: Maybe<Scalars['String']['output']>;
  /** How many rows of that there are; null: the service does not tell. With `fetched` it says how much is left. */
  expected?: Maybe<Scalars['SafeInt']['output']>;
  /** How many rows of that have come, from where this run began to read them. */
  fetched: Scalars['SafeInt']['output'];
  /** What is being fetched, in words; null: nothing. */
  fetching?: Maybe<Scalars['String']['output']>;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Which part of the data it fetches. */
  kind: SourceRunKind;
  /** How many answers broke the contract, or held what could not be taken over. */
  problemCount: Scalars['SafeInt']['output'];
  /** The first of them, in the order in which they were found; 1,000 of a run are kept, and none of a source that was removed. */
  problems: Array<SourceProblem>;
  /** When it settled something last. */
  progressAt: Scalars['DateTime']['output'];
  /** How many requests it has made. */
  requests: Scalars['SafeInt']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  state: SourceRunState;
};


/** One drawing in of a source. While it goes on, its figures do with every page that is settled. */
export type SourceRunProblemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of runs. */
export type SourceRunConnection = {
  __typename?: 'SourceRunConnection';
  /** The rows with their cursors. */
  edges: Array<SourceRunEdge>;
  /** The rows. */
  nodes: Array<SourceRun>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many runs there are. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** What became of the rows of one kind in a run. */
export type SourceRunCount = {
  __typename?: 'SourceRunCount';
  /** How many were changed. */
  changed: Scalars['SafeInt']['output'];
  /** The kind: `contest`, `participant`, `entry` … */
  kind: Scalars['String']['output'];
  /** How many of these were new. */
  made: Scalars['SafeInt']['output'];
  /** How many the service gave. */
  seen: Scalars['SafeInt']['output'];
  /** How many were left out; `SourceRun.problems` says why. */
  skipped: Scalars['SafeInt']['output'];
  /** How many were as they were. */
  unchanged: Scalars['SafeInt']['output'];
  /** How many that were there before are gone at the service: they are marked, not deleted. */
  vanished: Scalars['SafeInt']['output'];
};

/** A run with its cursor. */
export type SourceRunEdge = {
  __typename?: 'SourceRunEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The run. */
  node: SourceRun;
};

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

/** Points to spend. */
export type SpendPointsInput = {
  /** 1 to 2,147,483,647. */
  amount: Scalars['Int']['input'];
  /** The person. */
  participant: ParticipantLookup;
  /** What for, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The person after spending. */
export type SpendPointsPayload = {
  __typename?: 'SpendPointsPayload';
  /** The person as it is now. */
  participant: Participant;
};

/** What contests of one status come to. */
export type StatusFigures = {
  __typename?: 'StatusFigures';
  /** Their sums. */
  figures: AccountFigures;
  /** Where they stand. */
  status: ContestStatus;
};

/** A photo for the gallery. */
export type SubmitToGalleryInput = {
  /** What the person writes under it, at most 1,000 characters; blank: nothing. */
  caption?: InputMaybe<Scalars['String']['input']>;
  /** A method of the person's contest that takes a photo: type 104. */
  entryMethod: EntryMethodLookup;
  /** The photo's address: http or https, at most 2,048 ASCII characters, others escaped. */
  imageUrl: Scalars['String']['input'];
  /** When it happened, from 1970 to a day from now; absent: now. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person. */
  participant: ParticipantLookup;
};

/** The new submission and the total. */
export type SubmitToGalleryPayload = {
  __typename?: 'SubmitToGalleryPayload';
  /** Its ledger row. */
  entry: Entry;
  /** The submission. */
  galleryItem: GalleryItem;
  /** The person as it is now. */
  participant: Participant;
  /** The total now. */
  totalAfter: Scalars['SafeInt']['output'];
  /** The total before. */
  totalBefore: Scalars['SafeInt']['output'];
};

/** What can be listened to, over the websocket at `/graphql` with the subprotocol `graphql-transport-ws` (graphql-ws). The key stands in the connection's parameters, `authorization` as `Bearer …` or `x-api-key`, or in the headers of the upgrade. Every subscription emits the present at once, and again when something has happened, with everything since: what happens in between is counted, not queued. It ends when its key is revoked (the socket is closed with 4403) and when the thing that it follows exists no more (an emission with NOT_FOUND). A subscription follows what every process of the gateway commits. A key may have 100 sockets open in each process, and each socket 20 subscriptions (LIMIT_EXCEEDED); a socket whose client does not read is closed with 1013, one whose gateway stops with 1001: connect again. */
export type Subscription = {
  __typename?: 'Subscription';
  /** What happens in a contest. Its totals, and the lists of what the key may read. */
  contestActivity: ContestActivity;
  /** The account's draws: new ones, and those whose winners have changed. Of a key restricted to contests, theirs alone. */
  draws: DrawActivity;
  /** The account's deliveries to webhooks and workflows: new ones, and those that were attempted. Of a key restricted to contests those of their workflows alone. */
  webhookDeliveries: WebhookDeliveryActivity;
};


/** What can be listened to, over the websocket at `/graphql` with the subprotocol `graphql-transport-ws` (graphql-ws). The key stands in the connection's parameters, `authorization` as `Bearer …` or `x-api-key`, or in the headers of the upgrade. Every subscription emits the present at once, and again when something has happened, with everything since: what happens in between is counted, not queued. It ends when its key is revoked (the socket is closed with 4403) and when the thing that it follows exists no more (an emission with NOT_FOUND). A subscription follows what every process of the gateway commits. A key may have 100 sockets open in each process, and each socket 20 subscriptions (LIMIT_EXCEEDED); a socket whose client does not read is closed with 1013, one whose gateway stops with 1001: connect again. */
export type SubscriptionContestActivityArgs = {
  contest: ContestLookup;
  interval?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be listened to, over the websocket at `/graphql` with the subprotocol `graphql-transport-ws` (graphql-ws). The key stands in the connection's parameters, `authorization` as `Bearer …` or `x-api-key`, or in the headers of the upgrade. Every subscription emits the present at once, and again when something has happened, with everything since: what happens in between is counted, not queued. It ends when its key is revoked (the socket is closed with 4403) and when the thing that it follows exists no more (an emission with NOT_FOUND). A subscription follows what every process of the gateway commits. A key may have 100 sockets open in each process, and each socket 20 subscriptions (LIMIT_EXCEEDED); a socket whose client does not read is closed with 1013, one whose gateway stops with 1001: connect again. */
export type SubscriptionDrawsArgs = {
  contest?: InputMaybe<ContestLookup>;
  interval?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be listened to, over the websocket at `/graphql` with the subprotocol `graphql-transport-ws` (graphql-ws). The key stands in the connection's parameters, `authorization` as `Bearer …` or `x-api-key`, or in the headers of the upgrade. Every subscription emits the present at once, and again when something has happened, with everything since: what happens in between is counted, not queued. It ends when its key is revoked (the socket is closed with 4403) and when the thing that it follows exists no more (an emission with NOT_FOUND). A subscription follows what every process of the gateway commits. A key may have 100 sockets open in each process, and each socket 20 subscriptions (LIMIT_EXCEEDED); a socket whose client does not read is closed with 1013, one whose gateway stops with 1001: connect again. */
export type SubscriptionWebhookDeliveriesArgs = {
  interval?: InputMaybe<Scalars['Int']['input']>;
  webhook?: InputMaybe<WebhookLookup>;
};

/** The source to draw in. */
export type SyncSourceInput = {
  /** True: everything is fetched, not only what is new, and what is not there any more is marked. Absent: as is due; not null. */
  full?: InputMaybe<Scalars['Boolean']['input']>;
  /** The source. */
  source: SourceLookup;
};

/** What is to be drawn in. */
export type SyncSourcePayload = {
  __typename?: 'SyncSourcePayload';
  /** The source, due now. */
  source: Source;
};

/** The source to test. */
export type TestSourceInput = {
  /** The source. */
  source: SourceLookup;
};

/** What came of a test. */
export type TestSourcePayload = {
  __typename?: 'TestSourcePayload';
  /** Whether the service lets the credential read what is to be drawn in. */
  reached: Scalars['Boolean']['output'];
  /** One line: what the credential can reach, or why it cannot. */
  says: Scalars['String']['output'];
  /** The source. */
  source: Source;
};

/** The webhook to test. */
export type TestWebhookInput = {
  /** The webhook. */
  webhook: WebhookLookup;
};

/** What came of a test. */
export type TestWebhookPayload = {
  __typename?: 'TestWebhookPayload';
  /** A sentence on why no answer came; null: one did. */
  error?: Maybe<Scalars['String']['output']>;
  /** The status that the receiver answered; null: no answer came. */
  statusCode?: Maybe<Scalars['Int']['output']>;
  /** Whether the receiver answered with a status from 200 to 299. */
  success: Scalars['Boolean']['output'];
  /** The webhook. */
  webhook: Webhook;
};

/** The contest's title. */
export type TitleDesign = {
  __typename?: 'TitleDesign';
  /** The colour of the letters, as CSS writes it. */
  fontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. */
  fontSize?: Maybe<Scalars['String']['output']>;
};

/** The contest's title. Absent keeps, null resets. */
export type TitleDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: InputMaybe<Scalars['String']['input']>;
};

/** The figures above the form. */
export type TopSectionDesign = {
  __typename?: 'TopSectionDesign';
  /** The colour of the background, as CSS writes it. */
  backgroundColor?: Maybe<Scalars['String']['output']>;
  /** The colour of the numbers, as CSS writes it. */
  numbersFontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the numbers, as CSS writes it; the unit may be left out. */
  numbersFontSize?: Maybe<Scalars['String']['output']>;
  /** The colour of the words, as CSS writes it. */
  textFontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the words, as CSS writes it; the unit may be left out. */
  textFontSize?: Maybe<Scalars['String']['output']>;
};

/** The figures above the form. Absent keeps, null resets. */
export type TopSectionDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: InputMaybe<Scalars['String']['input']>;
  /** The colour of the numbers, as CSS writes it. At most 255 characters. */
  numbersFontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the numbers, as CSS writes it; the unit may be left out. At most 255 characters. */
  numbersFontSize?: InputMaybe<Scalars['String']['input']>;
  /** The colour of the words, as CSS writes it. At most 255 characters. */
  textFontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the words, as CSS writes it; the unit may be left out. At most 255 characters. */
  textFontSize?: InputMaybe<Scalars['String']['input']>;
};

/** The person whose ban is lifted. */
export type UnbanParticipantPayload = {
  __typename?: 'UnbanParticipantPayload';
  /** Whether anything changed. */
  changed: Scalars['Boolean']['output'];
  /** The person as it is now. */
  participant: Participant;
};

/** The note on entry methods that are still locked. */
export type UnlockDesign = {
  __typename?: 'UnlockDesign';
  /** The colour of the letters, as CSS writes it. */
  fontColor?: Maybe<Scalars['String']['output']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. */
  fontSize?: Maybe<Scalars['String']['output']>;
};

/** The note on entry methods that are still locked. Absent keeps, null resets. */
export type UnlockDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: InputMaybe<Scalars['String']['input']>;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the rewards that a person has. */
export type UnlockedRewardConnection = {
  __typename?: 'UnlockedRewardConnection';
  /** The rewards with their cursors and when the person got them. */
  edges: Array<UnlockedRewardEdge>;
  /** The rewards, deleted ones among them. */
  nodes: Array<Reward>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A reward that a person has, with its cursor. */
export type UnlockedRewardEdge = {
  __typename?: 'UnlockedRewardEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The reward, even if it was deleted since. */
  node: Reward;
  /** When the reward was unlocked. */
  unlockedAt: Scalars['DateTime']['output'];
};

/** Changes of the account's profile: absent keeps, null clears. */
export type UpdateAccountInput = {
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 255 characters; not null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The changed account. */
export type UpdateAccountPayload = {
  __typename?: 'UpdateAccountPayload';
  /** The account as it is now. */
  account: Account;
};

/** Changes of a brand: absent keeps. */
export type UpdateBrandInput = {
  /** Not null. The default brand cannot be switched off (STATE_FORBIDS). */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The brand's global id. */
  brand: Scalars['ID']['input'];
  /** True makes this the default brand in place of the other; false is refused (#70). */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 255 characters; not null. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The changed brand. */
export type UpdateBrandPayload = {
  __typename?: 'UpdateBrandPayload';
  /** The brand as it is now. */
  brand: Brand;
};

/** Which contest to change, and how. */
export type UpdateContestInput = {
  /** The changes. */
  changes: ContestChanges;
  /** The contest. */
  contest: ContestLookup;
};

/** The changed contest. */
export type UpdateContestPayload = {
  __typename?: 'UpdateContestPayload';
  /** The contest as it is now. */
  contest: Contest;
};

/** Changes of a custom field: absent keeps; null is refused. */
export type UpdateCustomFieldInput = {
  /** The field's global id. */
  customField: Scalars['ID']['input'];
  /** 1 to 255 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** As when it is made; values given earlier stay. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether the entry form insists on it. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The changed custom field. */
export type UpdateCustomFieldPayload = {
  __typename?: 'UpdateCustomFieldPayload';
  /** The field as it is now. */
  customField: CustomField;
};

/** Which method to change, and how. */
export type UpdateEntryMethodInput = {
  /** The changes. */
  changes: EntryMethodChanges;
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The method. */
  entryMethod: EntryMethodLookup;
};

/** The changed method. */
export type UpdateEntryMethodPayload = {
  __typename?: 'UpdateEntryMethodPayload';
  /** The method as it is now. */
  entryMethod: EntryMethod;
};

/** Which person to change, and how. */
export type UpdateParticipantInput = {
  /** The changes. */
  changes: ParticipantChanges;
  /** The person. */
  participant: ParticipantLookup;
};

/** The changed person. */
export type UpdateParticipantPayload = {
  __typename?: 'UpdateParticipantPayload';
  /** The person as it is now. */
  participant: Participant;
};

/** Which prize to change, and how. */
export type UpdatePrizeInput = {
  /** The changes. */
  changes: PrizeChanges;
  /** The contest to which it must belong, needed with a `sequence`; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The prize. */
  prize: PrizeLookup;
};

/** The changed prize. */
export type UpdatePrizePayload = {
  __typename?: 'UpdatePrizePayload';
  /** The prize as it is now. */
  prize: Prize;
};

/** Which reward to change, and how. */
export type UpdateRewardInput = {
  /** The changes. */
  changes: RewardChanges;
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: InputMaybe<ContestLookup>;
  /** The reward. */
  reward: RewardLookup;
};

/** The changed reward. */
export type UpdateRewardPayload = {
  __typename?: 'UpdateRewardPayload';
  /** The reward as it is now. */
  reward: Reward;
};

/** Which source to change, and how. */
export type UpdateSourceInput = {
  /** The changes. */
  changes: SourceChanges;
  /** The source. */
  source: SourceLookup;
};

/** The changed source. */
export type UpdateSourcePayload = {
  __typename?: 'UpdateSourcePayload';
  /** The source as it is now. */
  source: Source;
};

/** Which webhook to change, and how. */
export type UpdateWebhookInput = {
  /** The changes. */
  changes: WebhookChanges;
  /** The webhook. */
  webhook: WebhookLookup;
};

/** The changed webhook. */
export type UpdateWebhookPayload = {
  __typename?: 'UpdateWebhookPayload';
  /** The webhook as it is now. */
  webhook: Webhook;
};

/** Which workflow to change, and how. */
export type UpdateWorkflowInput = {
  /** The changes. */
  changes: WorkflowChanges;
  /** The workflow. */
  workflow: WorkflowLookup;
};

/** The changed workflow. */
export type UpdateWorkflowPayload = {
  __typename?: 'UpdateWorkflowPayload';
  /** The workflow as it is now. */
  workflow: Workflow;
};

/** The e-mail that asks people to confirm their address. Whether entries wait for it is `ContestRules.requireEmailVerification`: another fact (#149), with which it is sent in any case. */
export type VerificationMail = {
  __typename?: 'VerificationMail';
  /** The text. The link follows it, unless it names `{{verification_link}}`. */
  body?: Maybe<Scalars['String']['output']>;
  /** Whether it is sent though no entries wait for it. */
  enabled: Scalars['Boolean']['output'];
};

/** The e-mail that asks people to confirm their address. Absent keeps, null resets. */
export type VerificationMailInput = {
  /** The text, without HTML. At most 100,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is sent. Default false. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The token of a link. */
export type VerifyEmailInput = {
  /** The last part of the link's address, 48 characters. */
  token: Scalars['String']['input'];
};

/** What the token did. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** True: the address is confirmed. */
  confirmed: Scalars['Boolean']['output'];
};

/** An address to which events of the account are sent. Each delivery is a POST of JSON `{"event", "created_at", "data"}` (#154): the word, the time of the change in UTC, `2026-06-15 09:23:41`, and what `WebhookDelivery.data` tells. A change is told once, whoever makes it over whichever interface; a change of many rows once for each row (#22). Signatures: `X-Webhook-Signature` and `X-SweepWidget-Signature` are the same, the lower-case hexadecimal HMAC-SHA256 of the raw body, whose key is the secret as text (#152, #153). `webhook-id`, `webhook-timestamp` and `webhook-signature` follow Standard Webhooks with the same text as key: its libraries take the secret in their raw format, or `whsec_` and the Base64 of the text. `X-Webhook-Delivery` and `webhook-id` are the same when a delivery is repeated (#155). */
export type Webhook = Node & {
  __typename?: 'Webhook';
  /** Whether events are sent to it. For an inactive one no deliveries are made, and those that wait do so until it is active again; what has been due for a day by then has failed. It can be tested. */
  active: Scalars['Boolean']['output'];
  /** Who calls it. */
  calledBy: WebhookCaller;
  /** When the webhook was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number that the REST dialects print. */
  databaseId: Scalars['SafeInt']['output'];
  /** What was and is to be sent to it, the latest change first. */
  deliveries: WebhookDeliveryConnection;
  /** The id that a documented REST API prints for this account. SweepWidget prints it; null in the others. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** What it is told, by the words that stand in the deliveries: `entry.created`, `entry.deleted`, `participant.created`, `participant.banned`, `participant.disqualified`, `winner.picked`, `winner.removed`, `giveaway.published` (a contest becomes live, #75) and `giveaway.expired` (it ends). Each once, in this order. */
  events: Array<Scalars['String']['output']>;
  /** How many deliveries of the last 30 days have failed. */
  failedDeliveryCount: Scalars['Int']['output'];
  /** Attempts in a row that found the receiver unavailable: no answer, or the status 429, 502, 503 or 504. Any other answer sets it to 0. Until then it gets one message at a time. A webhook is never deactivated for it (#155). */
  failuresInRow: Scalars['Int']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** How many deliveries wait. */
  pendingDeliveryCount: Scalars['Int']['output'];
  /** Until when the secret before the last rotation is valid, too; null: it is not. */
  previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** Until when nothing is sent, since the receiver was unavailable three times in a row or more, or has asked for it with `Retry-After`: from 5 seconds to 6 minutes. What is due meanwhile waits, and no attempt is counted. Null: it does not rest. */
  restingUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** The receiver's address. */
  url: Scalars['String']['output'];
};


/** An address to which events of the account are sent. Each delivery is a POST of JSON `{"event", "created_at", "data"}` (#154): the word, the time of the change in UTC, `2026-06-15 09:23:41`, and what `WebhookDelivery.data` tells. A change is told once, whoever makes it over whichever interface; a change of many rows once for each row (#22). Signatures: `X-Webhook-Signature` and `X-SweepWidget-Signature` are the same, the lower-case hexadecimal HMAC-SHA256 of the raw body, whose key is the secret as text (#152, #153). `webhook-id`, `webhook-timestamp` and `webhook-signature` follow Standard Webhooks with the same text as key: its libraries take the secret in their raw format, or `whsec_` and the Base64 of the text. `X-Webhook-Delivery` and `webhook-id` are the same when a delivery is repeated (#155). */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** An address to which events of the account are sent. Each delivery is a POST of JSON `{"event", "created_at", "data"}` (#154): the word, the time of the change in UTC, `2026-06-15 09:23:41`, and what `WebhookDelivery.data` tells. A change is told once, whoever makes it over whichever interface; a change of many rows once for each row (#22). Signatures: `X-Webhook-Signature` and `X-SweepWidget-Signature` are the same, the lower-case hexadecimal HMAC-SHA256 of the raw body, whose key is the secret as text (#152, #153). `webhook-id`, `webhook-timestamp` and `webhook-signature` follow Standard Webhooks with the same text as key: its libraries take the secret in their raw format, or `whsec_` and the Base64 of the text. `X-Webhook-Delivery` and `webhook-id` are the same when a delivery is repeated (#155). */
export type WebhookDialectIdArgs = {
  dialect: SourceDialect;
};

/** One sending of a delivery, as it went. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** The first 1,000 characters of the answer's body, what is no UTF-8 replaced; null: it has none. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Milliseconds until the answer was read or given up; an attempt takes at most 10 s. */
  duration: Scalars['Int']['output'];
  /** A sentence on why no answer came; null: one did. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** The status that the receiver answered; null: no answer came. Redirects are not followed. */
  statusCode?: Maybe<Scalars['Int']['output']>;
};

/** Who calls a webhook. */
export type WebhookCaller =
  /** The gateway, where it is active. */
  | 'GATEWAY'
  /** The service of the source from which it was drawn in, where it is active there. The gateway sends it nothing but tests until its secret is rotated here: only then does anybody know one that the gateway signs with. */
  | 'SERVICE';

/** Changes of a webhook: absent keeps, null is refused. */
export type WebhookChanges = {
  /** Not null. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** They replace those before, at least one; not null. */
  events?: InputMaybe<Array<Scalars['String']['input']>>;
  /** An address as for a new webhook; not null. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** A page of webhooks. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** The rows with their cursors. */
  edges: Array<WebhookEdge>;
  /** The rows. */
  nodes: Array<Webhook>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many webhooks there are. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** One message to one receiver about one change. It is sent at least once: a receiver that has seen its `key` before has seen the message. After an attempt without a status from 200 to 299 it is tried again 1 minute, 10 minutes, 1 hour, 6 hours and 24 hours after the first attempt, at the earliest: each interval is lengthened by up to a fifth by chance, and where the answer has a `Retry-After`, its time (a day at most) is waited for (#155). What concerns one person is sent in the order of the changes as long as nothing fails. Settled deliveries are kept for 30 days. */
export type WebhookDelivery = Node & {
  __typename?: 'WebhookDelivery';
  /** How many attempts there were. */
  attemptCount: Scalars['Int']['output'];
  /** The attempts, latest first; the latest 50 at most. */
  attempts: Array<WebhookAttempt>;
  /** The contest that it is about; null where it is deleted. */
  contest?: Maybe<Contest>;
  /** The body's `data`, in the shapes and local times of the SweepWidget API (#154). Names, addresses and totals are as they are when the delivery is made, everything else as the change was. `entry.created` and `entry.deleted` have the ledger row: `giveaway_id`, `id`, `user_id`, `user_name`, `user_email`, `entry_method`, `entry_method_name`, `entry_amount`, `timestamp`, `entry_value` (null once the row is deleted), `is_verified`, `country`. `participant.created`, `participant.banned` and `participant.disqualified` have the person: `giveaway_id`, `user_id`, `name`, `email`, `country`, `birthday`, `total_entries`. `winner.picked` and `winner.removed` have the winner: `giveaway_id`, `entry_id`, `user_id`, `name`, `email`, `country`, `timestamp` (when the person won), `display_winner` (1, or 0 for one who was removed), `prize_info` (`prize_name` and `prize_value`, or null). `giveaway.published` and `giveaway.expired` have the giveaway as the list of giveaways prints it, with `giveaway_id`; its `status` is `live` or `expired`. `form_submitted` of a workflow has the person with `workflow_id`, `workflow_name`, `first_name`, `last_name`, `phone` and `custom_fields` (by key). It holds personal data: needs the scope `participants:read`. */
  data: Scalars['JSONObject']['output'];
  /** The number; later deliveries have higher ones. */
  databaseId: Scalars['SafeInt']['output'];
  /** The word in the body: one of `Webhook.events`, or a workflow's `form_submitted`. */
  event: Scalars['String']['output'];
  /** The number of the event that it tells of: in a workflow's deliveries what `ImportTrigger.eventId` names. */
  eventId: Scalars['SafeInt']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** What the headers `X-Webhook-Delivery` and `webhook-id` say, a UUID: the same at every attempt and when it is sent again by hand. */
  key: Scalars['String']['output'];
  /** When it is tried next, at the earliest; null once it is settled. While its receiver rests or is inactive it waits longer. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the change happened, the body's `created_at`. */
  occurredAt: Scalars['DateTime']['output'];
  /** The person whom it is about; null where it is about the contest as a whole. */
  participant?: Maybe<Participant>;
  /** When it was delivered, given up or cancelled; null: not yet. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: WebhookDeliveryState;
  /** The receiver; null where it is the action of a workflow. */
  webhook?: Maybe<Webhook>;
  /** The workflow that it is the action of; null where it is for a webhook. */
  workflow?: Maybe<Workflow>;
};

/** The account's newest deliveries, or those that were made or attempted since the emission before. */
export type WebhookDeliveryActivity = {
  __typename?: 'WebhookDeliveryActivity';
  /** How many attempts there were, whatever came of them. */
  attempted: Scalars['SafeInt']['output'];
  /** Deliveries that were made or attempted, as they are now, the one that changed last first; at the first emission the newest ones. Those that exist no more are left out. */
  deliveries: Array<WebhookDelivery>;
  /** Whether this is the first emission, which lists the newest deliveries that there are. */
  first: Scalars['Boolean']['output'];
  /** When the emission before was made; at the first one the same as `to`. */
  from: Scalars['DateTime']['output'];
  /** How many deliveries were made. What is sent again by hand, cancelled or given up without an attempt makes no emission. */
  made: Scalars['SafeInt']['output'];
  /** Whether changes may be missing, since the gateway fell behind or was cut off from its database. */
  missed: Scalars['Boolean']['output'];
  /** Whether more deliveries changed than the list can hold: 50 are kept. */
  more: Scalars['Boolean']['output'];
  /** When this emission was made. */
  to: Scalars['DateTime']['output'];
};


/** The account's newest deliveries, or those that were made or attempted since the emission before. */
export type WebhookDeliveryActivityDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The rows with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The rows. */
  nodes: Array<WebhookDelivery>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A delivery with its cursor. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** Which deliveries; all conditions hold together. Absent and null: no condition. */
export type WebhookDeliveryFilter = {
  /** With this word in the body. */
  event?: InputMaybe<Scalars['String']['input']>;
  /** About changes at this instant or later. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** In this state. */
  state?: InputMaybe<WebhookDeliveryState>;
};

/** Names one delivery. */
export type WebhookDeliveryLookup =
  /** The number. */
  { databaseId: Scalars['SafeInt']['input']; id?: never; key?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; id: Scalars['ID']['input']; key?: never; }
  |  /** What its receiver saw in `X-Webhook-Delivery` or `webhook-id`. */
  { databaseId?: never; id?: never; key: Scalars['String']['input']; };

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

/** A webhook with its cursor. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The webhook. */
  node: Webhook;
};

/** Names one webhook. */
export type WebhookLookup =
  /** The number that the REST dialects print. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; id?: never; }
  |  /** The id that an API prints. */
  { databaseId?: never; dialectId: DialectIdInput; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; id: Scalars['ID']['input']; };

/** A person who was chosen, with the ledger row that won. */
export type Winner = Node & {
  __typename?: 'Winner';
  /** When the prize was claimed; null: not yet. */
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The contest. Readable with the winner, without `contests:read`. */
  contest: Contest;
  /** The number that Revup prints. */
  databaseId: Scalars['SafeInt']['output'];
  /** The id that a documented REST API prints for this account. That of the ledger row that won in SweepWidget, null where there is none any more; a number of its own in Revup; null in Blitz Rocket. */
  dialectId?: Maybe<Scalars['DialectId']['output']>;
  /** When the person was disqualified or banned while a winner; null: never (#195). */
  disqualifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The draw. */
  draw: Draw;
  /** The ledger row that won (#122); null where it was deleted since. Readable with the winner, without `participants:read`. */
  entry?: Maybe<Entry>;
  /** When the time for claiming was over; null: is not. */
  expiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the prize is still the winner's: it is free again once the winner is none any more. */
  holdsPrize: Scalars['Boolean']['output'];
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** Whether the person was chosen as an alternate: `rank` is beyond the winners asked for. */
  isAlternate: Scalars['Boolean']['output'];
  /** Whether the person is a winner now: neither removed nor disqualified nor expired. */
  isCurrent: Scalars['Boolean']['output'];
  /** When the winner was told; null: not yet, or not recorded. */
  notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person. Readable with the winner, without `participants:read`. */
  participant: Participant;
  /** The prize that was given; null where none was left (#124). Readable with the winner, without `contests:read`. */
  prize?: Maybe<Prize>;
  /** When an alternate took somebody's place; null: did not. */
  promotedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose place it was; null: nobody's, or a winner who was removed since. */
  promotedFrom?: Maybe<Winner>;
  /** The number of whose place it was, also where that winner was removed since; null: nobody's. */
  promotedFromDatabaseId?: Maybe<Scalars['SafeInt']['output']>;
  /** The id of the winner whose place this one has as the API prints it; null: nobody's, and outside Revup. */
  promotedFromDialectId?: Maybe<Scalars['DialectId']['output']>;
  /** Where it was drawn in from, by dialect; at most 3, empty: it was made here. */
  provenance: Array<Provenance>;
  /** The place within the draw, from 1. */
  rank: Scalars['Int']['output'];
  /** What became of the place of a winner who is none any more; null: still is one, or the draw has no alternates. */
  recovery?: Maybe<WinnerRecovery>;
  /** When winner status was taken away; only what `removeWinner` answers has one. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person was chosen. */
  selectedAt: Scalars['DateTime']['output'];
  /** How chance fell on this person; null for a pick by hand. */
  selection?: Maybe<WinnerSelection>;
  /** Why the person was passed over; null: was not. */
  skipReason?: Maybe<SkipReason>;
  /** What became of the winner. */
  status: WinnerStatus;
  /** When the winner was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A person who was chosen, with the ledger row that won. */
export type WinnerDialectIdArgs = {
  dialect: SourceDialect;
};


/** A person who was chosen, with the ledger row that won. */
export type WinnerPromotedFromDialectIdArgs = {
  dialect: SourceDialect;
};

/** A page of winners. */
export type WinnerConnection = {
  __typename?: 'WinnerConnection';
  /** The rows with their cursors. */
  edges: Array<WinnerEdge>;
  /** The rows. */
  nodes: Array<Winner>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows match. Costs nothing unless asked for. */
  totalCount: Scalars['SafeInt']['output'];
};

/** A winner with its cursor. */
export type WinnerEdge = {
  __typename?: 'WinnerEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The winner. */
  node: Winner;
};

/** Names one winner. */
export type WinnerLookup =
  /** The number that Revup prints. */
  { databaseId: Scalars['SafeInt']['input']; dialectId?: never; entry?: never; id?: never; }
  |  /** The id that an API prints; SweepWidget's is the number of the ledger row that won. */
  { databaseId?: never; dialectId: DialectIdInput; entry?: never; id?: never; }
  |  /** The ledger row with which the person is a winner now, as SweepWidget names winners (#129). */
  { databaseId?: never; dialectId?: never; entry: EntryLookup; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; dialectId?: never; entry?: never; id: Scalars['ID']['input']; };

/** What became of the place of a winner who is none any more, in a draw with alternates. */
export type WinnerRecovery =
  /** An alternate has the place. */
  | 'REPLACED'
  /** No alternate was left for it. */
  | 'UNFILLED';

/** How chance fell on a person (#198), as docs/verifiable-draws.md says. Of draws of before there was a protocol, `hash` is sha256 of the ASCII text `<randomness>:<poolHash>:<rank>:<attempt>`, and `target` that number modulo `totalWeight`. */
export type WinnerSelection = {
  __typename?: 'WinnerSelection';
  /** What the target was made of, 64 hexadecimal digits: the block of the draw's stream. */
  hash: Scalars['String']['output'];
  /** The place in the frozen pool, from 0. */
  index: Scalars['Int']['output'];
  /** The chance that was drawn, from 0 to `totalWeight` less 1. */
  target: Scalars['SafeInt']['output'];
  /** The weight of those who were left. */
  totalWeight: Scalars['SafeInt']['output'];
};

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

/** What a contest does when something happens: a signed call of the operator's address. The call is a delivery like a webhook's: a POST of JSON `{"event": "form_submitted", "created_at", "data"}` (#154) with the same headers, signatures and repetitions as `Webhook` tells. `data` holds the person with name, e-mail address, telephone number and custom fields. A contest has at most 20, of which one may be active for each trigger; a copy of the contest has none of them. A key restricted to contests sees and manages those of its contests. */
export type Workflow = Node & {
  __typename?: 'Workflow';
  /** Whether it is set off. For an inactive one no deliveries are made; those that wait do so until it is active again, as with `Webhook.active`. */
  active: Scalars['Boolean']['output'];
  /** The contest that it belongs to. */
  contest: Contest;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The number in the deliveries' `workflow_id`. */
  databaseId: Scalars['SafeInt']['output'];
  /** What was and is to be sent to its address, the latest change first. A single one is sent again with `redeliverWebhook`. */
  deliveries: WebhookDeliveryConnection;
  /** The opaque global id. */
  id: Scalars['ID']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Until when the secret before the last rotation is valid, too; null: it is not. */
  previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What sets it off. */
  trigger: WorkflowTrigger;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** The address that it calls. */
  url: Scalars['String']['output'];
};


/** What a contest does when something happens: a signed call of the operator's address. The call is a delivery like a webhook's: a POST of JSON `{"event": "form_submitted", "created_at", "data"}` (#154) with the same headers, signatures and repetitions as `Webhook` tells. `data` holds the person with name, e-mail address, telephone number and custom fields. A contest has at most 20, of which one may be active for each trigger; a copy of the contest has none of them. A key restricted to contests sees and manages those of its contests. */
export type WorkflowDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a workflow: absent keeps, null is refused. */
export type WorkflowChanges = {
  /** Not null. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 255 characters; not null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** An address as for a new workflow; not null. What waits to be sent goes there, too. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Names one workflow. */
export type WorkflowLookup =
  /** The number in the deliveries' `workflow_id`. */
  { databaseId: Scalars['SafeInt']['input']; id?: never; }
  |  /** The opaque global id. */
  { databaseId?: never; id: Scalars['ID']['input']; };

/** What sets a workflow off (#187). */
export type WorkflowTrigger =
  /** Somebody new has submitted the form: through `enterContest`, confirmed or not, or in an import that asks for it (`ImportParticipantsInput.triggerWorkflows`). People whom a key makes otherwise, and people who are there already, set off nothing. */
  | 'FORM_SUBMITTED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbandonDrawInput: AbandonDrawInput;
  AbandonDrawPayload: ResolverTypeWrapper<Omit<AbandonDrawPayload, 'draw'> & { draw: ResolversTypes['Draw'] }>;
  Account: ResolverTypeWrapper<AccountModel>;
  AccountActivity: ResolverTypeWrapper<AccountActivityModel>;
  AccountFigures: ResolverTypeWrapper<AccountFigures>;
  AccountOverlap: ResolverTypeWrapper<AccountOverlapModel>;
  AccountTotals: ResolverTypeWrapper<AccountTotalsModel>;
  ActivityCount: ResolverTypeWrapper<ActivityCount>;
  ActivityGrouping: ActivityGrouping;
  ActivityKind: ActivityKind;
  ActivitySeries: ResolverTypeWrapper<ActivitySeriesModel>;
  ActivityTotals: ResolverTypeWrapper<ActivityTotals>;
  AddBonusEntriesInput: AddBonusEntriesInput;
  AddBonusEntriesPayload: ResolverTypeWrapper<Omit<AddBonusEntriesPayload, 'entry' | 'participant'> & { entry: ResolversTypes['Entry'], participant: ResolversTypes['Participant'] }>;
  AddEntryInput: AddEntryInput;
  AddEntryMethodInput: AddEntryMethodInput;
  AddEntryMethodPayload: ResolverTypeWrapper<Omit<AddEntryMethodPayload, 'entryMethod'> & { entryMethod: ResolversTypes['EntryMethod'] }>;
  AddEntryPayload: ResolverTypeWrapper<Omit<AddEntryPayload, 'entry' | 'participant'> & { entry: ResolversTypes['Entry'], participant: ResolversTypes['Participant'] }>;
  AddManualEntryInput: AddManualEntryInput;
  AddManualEntryPayload: ResolverTypeWrapper<Omit<AddManualEntryPayload, 'entry' | 'participant'> & { entry: ResolversTypes['Entry'], participant: ResolversTypes['Participant'] }>;
  AddSourceInput: AddSourceInput;
  AddSourcePayload: ResolverTypeWrapper<Omit<AddSourcePayload, 'source'> & { source: ResolversTypes['Source'] }>;
  AddToAllowlistInput: AddToAllowlistInput;
  AddToAllowlistPayload: ResolverTypeWrapper<Omit<AddToAllowlistPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  AddToBlocklistInput: AddToBlocklistInput;
  AddToBlocklistPayload: ResolverTypeWrapper<Omit<AddToBlocklistPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  AdjustEntriesInput: AdjustEntriesInput;
  AdjustEntriesPayload: ResolverTypeWrapper<Omit<AdjustEntriesPayload, 'entry' | 'participant'> & { entry?: Maybe<ResolversTypes['Entry']>, participant: ResolversTypes['Participant'] }>;
  AgeLimitKind: AgeLimitKind;
  AllowlistFilter: AllowlistFilter;
  AllowlistRow: ResolverTypeWrapper<AllowlistRowModel>;
  AllowlistRowConnection: ResolverTypeWrapper<AllowlistRowConnectionModel>;
  AllowlistRowEdge: ResolverTypeWrapper<Omit<AllowlistRowEdge, 'node'> & { node: ResolversTypes['AllowlistRow'] }>;
  AllowlistRowLookup: AllowlistRowLookup;
  AllowlistRowsLookup: AllowlistRowsLookup;
  ApiKey: ResolverTypeWrapper<ApiKeyModel>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyConnectionModel>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiUsage: ResolverTypeWrapper<ApiUsageModel>;
  ApproveGalleryItemPayload: ResolverTypeWrapper<Omit<ApproveGalleryItemPayload, 'galleryItem'> & { galleryItem: ResolversTypes['GalleryItem'] }>;
  ArchivePrizeInput: ArchivePrizeInput;
  ArchivePrizePayload: ResolverTypeWrapper<Omit<ArchivePrizePayload, 'prize'> & { prize: ResolversTypes['Prize'] }>;
  BanParticipantPayload: ResolverTypeWrapper<Omit<BanParticipantPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  BlockedKind: BlockedKind;
  BlocklistFilter: BlocklistFilter;
  BlocklistRow: ResolverTypeWrapper<BlocklistRowModel>;
  BlocklistRowConnection: ResolverTypeWrapper<BlocklistRowConnectionModel>;
  BlocklistRowEdge: ResolverTypeWrapper<Omit<BlocklistRowEdge, 'node'> & { node: ResolversTypes['BlocklistRow'] }>;
  BlocklistRowLookup: BlocklistRowLookup;
  BlocklistRowsLookup: BlocklistRowsLookup;
  BodyDesign: ResolverTypeWrapper<BodyDesign>;
  BodyDesignInput: BodyDesignInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Brand: ResolverTypeWrapper<BrandModel>;
  BrandFigures: ResolverTypeWrapper<BrandFiguresModel>;
  ButtonsDesign: ResolverTypeWrapper<ButtonsDesign>;
  ButtonsDesignInput: ButtonsDesignInput;
  CompleteEntryMethodInput: CompleteEntryMethodInput;
  CompleteEntryMethodPayload: ResolverTypeWrapper<CompleteEntryMethodPayload>;
  ConfirmParticipantEmailPayload: ResolverTypeWrapper<Omit<ConfirmParticipantEmailPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  ConfirmationMail: ResolverTypeWrapper<ConfirmationMail>;
  ConfirmationMailInput: ConfirmationMailInput;
  Contact: ResolverTypeWrapper<ContactModel>;
  ContactConnection: ResolverTypeWrapper<ContactConnectionModel>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactFigures: ResolverTypeWrapper<ContactFiguresModel>;
  ContactFilter: ContactFilter;
  ContactLookup: ContactLookup;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  Contest: ResolverTypeWrapper<ContestModel>;
  ContestActionInput: ContestActionInput;
  ContestActivity: ResolverTypeWrapper<ContestActivityModel>;
  ContestAnalytics: ResolverTypeWrapper<ContestAnalyticsModel>;
  ContestChanges: ContestChanges;
  ContestConnection: ResolverTypeWrapper<ContestConnectionModel>;
  ContestContacts: ResolverTypeWrapper<ContestContactsModel>;
  ContestDesign: ResolverTypeWrapper<ContestDesign>;
  ContestDesignInput: ContestDesignInput;
  ContestEdge: ResolverTypeWrapper<Omit<ContestEdge, 'node'> & { node: ResolversTypes['Contest'] }>;
  ContestFilter: ContestFilter;
  ContestLookup: ContestLookup;
  ContestMail: ResolverTypeWrapper<ContestMail>;
  ContestMailInput: ContestMailInput;
  ContestOrder: ContestOrder;
  ContestOrderField: ContestOrderField;
  ContestPage: ResolverTypeWrapper<ContestPageModel>;
  ContestRules: ResolverTypeWrapper<ContestRulesModel>;
  ContestRulesInput: ContestRulesInput;
  ContestSettings: ResolverTypeWrapper<ContestSettingsModel>;
  ContestSettingsInput: ContestSettingsInput;
  ContestStatus: ContestStatus;
  ContestTotals: ResolverTypeWrapper<ContestTotalsModel>;
  ContestUnit: ContestUnit;
  ContestVisibility: ContestVisibility;
  CountryParticipants: ResolverTypeWrapper<CountryParticipants>;
  CountryViews: ResolverTypeWrapper<CountryViews>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  CreateBrandInput: CreateBrandInput;
  CreateBrandPayload: ResolverTypeWrapper<Omit<CreateBrandPayload, 'brand'> & { brand: ResolversTypes['Brand'] }>;
  CreateContestInput: CreateContestInput;
  CreateContestPayload: ResolverTypeWrapper<Omit<CreateContestPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  CreateCustomFieldInput: CreateCustomFieldInput;
  CreateCustomFieldPayload: ResolverTypeWrapper<Omit<CreateCustomFieldPayload, 'customField'> & { customField: ResolversTypes['CustomField'] }>;
  CreateParticipantInput: CreateParticipantInput;
  CreateParticipantPayload: ResolverTypeWrapper<Omit<CreateParticipantPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  CreatePrizeInput: CreatePrizeInput;
  CreatePrizePayload: ResolverTypeWrapper<Omit<CreatePrizePayload, 'prize'> & { prize: ResolversTypes['Prize'] }>;
  CreateRewardInput: CreateRewardInput;
  CreateRewardPayload: ResolverTypeWrapper<Omit<CreateRewardPayload, 'reward'> & { reward: ResolversTypes['Reward'] }>;
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: ResolverTypeWrapper<Omit<CreateWebhookPayload, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  CreateWorkflowInput: CreateWorkflowInput;
  CreateWorkflowPayload: ResolverTypeWrapper<Omit<CreateWorkflowPayload, 'workflow'> & { workflow: ResolversTypes['Workflow'] }>;
  CustomCssDesign: ResolverTypeWrapper<CustomCssDesign>;
  CustomCssDesignInput: CustomCssDesignInput;
  CustomField: ResolverTypeWrapper<CustomFieldModel>;
  CustomFieldKind: CustomFieldKind;
  CustomFieldValue: ResolverTypeWrapper<CustomFieldValue>;
  DailyActivity: ResolverTypeWrapper<DailyActivityModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteContestPayload: ResolverTypeWrapper<DeleteContestPayload>;
  DeleteCustomFieldInput: DeleteCustomFieldInput;
  DeleteCustomFieldPayload: ResolverTypeWrapper<Omit<DeleteCustomFieldPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  DeleteEntryInput: DeleteEntryInput;
  DeleteEntryPayload: ResolverTypeWrapper<Omit<DeleteEntryPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  DeleteRewardInput: DeleteRewardInput;
  DeleteRewardPayload: ResolverTypeWrapper<Omit<DeleteRewardPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: ResolverTypeWrapper<DeleteWebhookPayload>;
  DeleteWorkflowInput: DeleteWorkflowInput;
  DeleteWorkflowPayload: ResolverTypeWrapper<Omit<DeleteWorkflowPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  DialectId: ResolverTypeWrapper<Scalars['DialectId']['output']>;
  DialectIdInput: DialectIdInput;
  DisplayDesign: ResolverTypeWrapper<DisplayDesign>;
  DisplayDesignInput: DisplayDesignInput;
  Draw: ResolverTypeWrapper<DrawModel>;
  DrawActivity: ResolverTypeWrapper<DrawActivityModel>;
  DrawBeacon: ResolverTypeWrapper<DrawBeacon>;
  DrawConnection: ResolverTypeWrapper<DrawConnectionModel>;
  DrawEdge: ResolverTypeWrapper<Omit<DrawEdge, 'node'> & { node: ResolversTypes['Draw'] }>;
  DrawKind: DrawKind;
  DrawLookup: DrawLookup;
  DrawState: DrawState;
  DrawWinnersInput: DrawWinnersInput;
  DrawWinnersNowPayload: ResolverTypeWrapper<Omit<DrawWinnersNowPayload, 'draw' | 'participants' | 'winners'> & { draw: ResolversTypes['Draw'], participants: Array<ResolversTypes['Participant']>, winners: Array<ResolversTypes['Winner']> }>;
  DrawWinnersPayload: ResolverTypeWrapper<Omit<DrawWinnersPayload, 'draw' | 'participants' | 'winners'> & { draw: ResolversTypes['Draw'], participants: Array<ResolversTypes['Participant']>, winners: Array<ResolversTypes['Winner']> }>;
  DuplicateContestPayload: ResolverTypeWrapper<Omit<DuplicateContestPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  EnterContestInput: EnterContestInput;
  EnterContestPayload: ResolverTypeWrapper<EnterContestPayloadModel>;
  Entrant: ResolverTypeWrapper<EntrantModel>;
  EntrantCompletion: ResolverTypeWrapper<EntrantCompletion>;
  EntrantEntry: ResolverTypeWrapper<EntrantEntry>;
  EntrantReward: ResolverTypeWrapper<EntrantReward>;
  Entry: ResolverTypeWrapper<EntryModel>;
  EntryConnection: ResolverTypeWrapper<EntryConnectionModel>;
  EntryEdge: ResolverTypeWrapper<Omit<EntryEdge, 'node'> & { node: ResolversTypes['Entry'] }>;
  EntryFilter: EntryFilter;
  EntryLookup: EntryLookup;
  EntryMethod: ResolverTypeWrapper<EntryMethodModel>;
  EntryMethodCategory: EntryMethodCategory;
  EntryMethodChanges: EntryMethodChanges;
  EntryMethodLookup: EntryMethodLookup;
  EntryMethodPerformance: ResolverTypeWrapper<EntryMethodPerformance>;
  EntryMethodType: ResolverTypeWrapper<EntryMethodTypeModel>;
  EntryOrder: EntryOrder;
  EntryOrderField: EntryOrderField;
  EntryOrigin: EntryOrigin;
  EraseContactInput: EraseContactInput;
  EraseContactPayload: ResolverTypeWrapper<Omit<EraseContactPayload, 'contact'> & { contact: ResolversTypes['Contact'] }>;
  EraseParticipantInput: EraseParticipantInput;
  EraseParticipantPayload: ResolverTypeWrapper<Omit<EraseParticipantPayload, 'contact' | 'participant'> & { contact?: Maybe<ResolversTypes['Contact']>, participant: ResolversTypes['Participant'] }>;
  ExcludeParticipantInput: ExcludeParticipantInput;
  FallbackReason: FallbackReason;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormDesign: ResolverTypeWrapper<FormDesign>;
  FormDesignInput: FormDesignInput;
  FraudFigures: ResolverTypeWrapper<FraudFigures>;
  GalleryDecisionInput: GalleryDecisionInput;
  GalleryItem: ResolverTypeWrapper<GalleryItemModel>;
  GalleryItemConnection: ResolverTypeWrapper<GalleryItemConnectionModel>;
  GalleryItemEdge: ResolverTypeWrapper<Omit<GalleryItemEdge, 'node'> & { node: ResolversTypes['GalleryItem'] }>;
  GalleryItemFilter: GalleryItemFilter;
  GalleryItemLookup: GalleryItemLookup;
  GalleryItemState: GalleryItemState;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportAction: ImportAction;
  ImportParticipantsInput: ImportParticipantsInput;
  ImportParticipantsPayload: ResolverTypeWrapper<Omit<ImportParticipantsPayload, 'results'> & { results: Array<ResolversTypes['ImportResult']> }>;
  ImportResult: ResolverTypeWrapper<Omit<ImportResult, 'participant'> & { participant?: Maybe<ResolversTypes['Participant']> }>;
  ImportRowInput: ImportRowInput;
  ImportTrigger: ResolverTypeWrapper<ImportTrigger>;
  ImportTriggerState: ImportTriggerState;
  InputDesign: ResolverTypeWrapper<InputDesign>;
  InputDesignInput: InputDesignInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LandingPageDesign: ResolverTypeWrapper<LandingPageDesign>;
  LandingPageDesignInput: LandingPageDesignInput;
  LeaderboardPlace: ResolverTypeWrapper<LeaderboardPlaceModel>;
  LinksDesign: ResolverTypeWrapper<LinksDesign>;
  LinksDesignInput: LinksDesignInput;
  Mail: ResolverTypeWrapper<MailModel>;
  MailConnection: ResolverTypeWrapper<MailConnectionModel>;
  MailEdge: ResolverTypeWrapper<Omit<MailEdge, 'node'> & { node: ResolversTypes['Mail'] }>;
  MailFilter: MailFilter;
  MailKind: MailKind;
  MailLookup: MailLookup;
  MailState: MailState;
  ManualEntryInput: ManualEntryInput;
  ManualEntryResult: ResolverTypeWrapper<Omit<ManualEntryResult, 'entry' | 'participant'> & { entry?: Maybe<ResolversTypes['Entry']>, participant?: Maybe<ResolversTypes['Participant']> }>;
  MethodCompletion: MethodCompletion;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeModel>;
  OrderDirection: OrderDirection;
  OverlapPair: ResolverTypeWrapper<OverlapPairModel>;
  PageCustomField: ResolverTypeWrapper<PageCustomFieldModel>;
  PageEntryMethod: ResolverTypeWrapper<PageEntryMethodModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PageLeaderboardPlace: ResolverTypeWrapper<PageLeaderboardPlace>;
  PagePrize: ResolverTypeWrapper<PagePrize>;
  PageReward: ResolverTypeWrapper<PageReward>;
  Participant: ResolverTypeWrapper<ParticipantModel>;
  ParticipantActionInput: ParticipantActionInput;
  ParticipantChanges: ParticipantChanges;
  ParticipantConnection: ResolverTypeWrapper<ParticipantConnectionModel>;
  ParticipantEdge: ResolverTypeWrapper<Omit<ParticipantEdge, 'node'> & { node: ResolversTypes['Participant'] }>;
  ParticipantFilter: ParticipantFilter;
  ParticipantIdentityLookup: ParticipantIdentityLookup;
  ParticipantLookup: ParticipantLookup;
  ParticipantOrder: ParticipantOrder;
  ParticipantOrderField: ParticipantOrderField;
  ParticipantSource: ResolverTypeWrapper<ParticipantSourceModel>;
  ParticipantSourceInput: ParticipantSourceInput;
  PersonLookup: PersonLookup;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PickWinnerInput: PickWinnerInput;
  PickWinnerPayload: ResolverTypeWrapper<Omit<PickWinnerPayload, 'draw' | 'participant' | 'winner'> & { draw: ResolversTypes['Draw'], participant: ResolversTypes['Participant'], winner: ResolversTypes['Winner'] }>;
  PostalAddress: ResolverTypeWrapper<PostalAddressModel>;
  PostalAddressInput: PostalAddressInput;
  Prize: ResolverTypeWrapper<PrizeModel>;
  PrizeChanges: PrizeChanges;
  PrizeLookup: PrizeLookup;
  Provenance: ResolverTypeWrapper<ProvenanceModel>;
  PublishContestPayload: ResolverTypeWrapper<Omit<PublishContestPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RandomSource: RandomSource;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RateLimitCount: ResolverTypeWrapper<RateLimitCount>;
  RecordManualEntriesInput: RecordManualEntriesInput;
  RecordManualEntriesPayload: ResolverTypeWrapper<Omit<RecordManualEntriesPayload, 'results'> & { results: Array<ResolversTypes['ManualEntryResult']> }>;
  RecordManualEntryInput: RecordManualEntryInput;
  RecordManualEntryPayload: ResolverTypeWrapper<Omit<RecordManualEntryPayload, 'contest' | 'entry' | 'participant'> & { contest: ResolversTypes['Contest'], entry: ResolversTypes['Entry'], participant: ResolversTypes['Participant'] }>;
  RecordPageViewInput: RecordPageViewInput;
  RecordPageViewPayload: ResolverTypeWrapper<RecordPageViewPayload>;
  RecordPurchaseInput: RecordPurchaseInput;
  RecordPurchasePayload: ResolverTypeWrapper<Omit<RecordPurchasePayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  RedeliverFailedInput: RedeliverFailedInput;
  RedeliverFailedPayload: ResolverTypeWrapper<Omit<RedeliverFailedPayload, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  RedeliverWebhookInput: RedeliverWebhookInput;
  RedeliverWebhookPayload: ResolverTypeWrapper<Omit<RedeliverWebhookPayload, 'delivery'> & { delivery: ResolversTypes['WebhookDelivery'] }>;
  RedemptionCode: ResolverTypeWrapper<RedemptionCodeModel>;
  ReferralAwards: ResolverTypeWrapper<ReferralAwardsModel>;
  ReferralAwardsInput: ReferralAwardsInput;
  ReferralProgram: ResolverTypeWrapper<ReferralProgramModel>;
  ReferrerViews: ResolverTypeWrapper<ReferrerViews>;
  RejectGalleryItemPayload: ResolverTypeWrapper<Omit<RejectGalleryItemPayload, 'galleryItem'> & { galleryItem: ResolversTypes['GalleryItem'] }>;
  RemoveEntryMethodInput: RemoveEntryMethodInput;
  RemoveEntryMethodPayload: ResolverTypeWrapper<Omit<RemoveEntryMethodPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  RemoveFromAllowlistInput: RemoveFromAllowlistInput;
  RemoveFromAllowlistPayload: ResolverTypeWrapper<Omit<RemoveFromAllowlistPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  RemoveFromBlocklistInput: RemoveFromBlocklistInput;
  RemoveFromBlocklistPayload: ResolverTypeWrapper<Omit<RemoveFromBlocklistPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  RemoveSourceInput: RemoveSourceInput;
  RemoveSourcePayload: ResolverTypeWrapper<RemoveSourcePayload>;
  RemoveWinnerInput: RemoveWinnerInput;
  RemoveWinnerPayload: ResolverTypeWrapper<Omit<RemoveWinnerPayload, 'winner'> & { winner: ResolversTypes['Winner'] }>;
  ReorderCustomFieldsInput: ReorderCustomFieldsInput;
  ReorderCustomFieldsPayload: ResolverTypeWrapper<Omit<ReorderCustomFieldsPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  ReorderEntryMethodsInput: ReorderEntryMethodsInput;
  ReorderEntryMethodsPayload: ResolverTypeWrapper<Omit<ReorderEntryMethodsPayload, 'contest' | 'entryMethods'> & { contest: ResolversTypes['Contest'], entryMethods: Array<ResolversTypes['EntryMethod']> }>;
  ReorderPrizesInput: ReorderPrizesInput;
  ReorderPrizesPayload: ResolverTypeWrapper<Omit<ReorderPrizesPayload, 'contest' | 'prizes'> & { contest: ResolversTypes['Contest'], prizes: Array<ResolversTypes['Prize']> }>;
  ReorderRewardsInput: ReorderRewardsInput;
  ReorderRewardsPayload: ResolverTypeWrapper<Omit<ReorderRewardsPayload, 'contest' | 'rewards'> & { contest: ResolversTypes['Contest'], rewards: Array<ResolversTypes['Reward']> }>;
  ResendMailInput: ResendMailInput;
  ResendMailPayload: ResolverTypeWrapper<Omit<ResendMailPayload, 'mail'> & { mail: ResolversTypes['Mail'] }>;
  ResendVerificationInput: ResendVerificationInput;
  ResendVerificationPayload: ResolverTypeWrapper<Omit<ResendVerificationPayload, 'mail'> & { mail: ResolversTypes['Mail'] }>;
  ReturnContestToDraftPayload: ResolverTypeWrapper<Omit<ReturnContestToDraftPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  Reward: ResolverTypeWrapper<RewardModel>;
  RewardChanges: RewardChanges;
  RewardGrant: RewardGrant;
  RewardKind: RewardKind;
  RewardLookup: RewardLookup;
  RewardMail: ResolverTypeWrapper<RewardMailModel>;
  RewardMailInput: RewardMailInput;
  RewardUnlockConnection: ResolverTypeWrapper<RewardUnlockConnectionModel>;
  RewardUnlockEdge: ResolverTypeWrapper<RewardUnlockEdgeModel>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  RotateWorkflowSecretInput: RotateWorkflowSecretInput;
  RotateWorkflowSecretPayload: ResolverTypeWrapper<Omit<RotateWorkflowSecretPayload, 'workflow'> & { workflow: ResolversTypes['Workflow'] }>;
  RowFault: ResolverTypeWrapper<RowFault>;
  RowFaultField: ResolverTypeWrapper<RowFaultField>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Scope: Scope;
  Service: Service;
  ServiceFigures: ResolverTypeWrapper<ServiceFiguresModel>;
  SetApiKeyLimitsInput: SetApiKeyLimitsInput;
  SetApiKeyLimitsPayload: ResolverTypeWrapper<Omit<SetApiKeyLimitsPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  SetEntryVerifiedInput: SetEntryVerifiedInput;
  SetEntryVerifiedPayload: ResolverTypeWrapper<Omit<SetEntryVerifiedPayload, 'entry' | 'participant'> & { entry: ResolversTypes['Entry'], participant: ResolversTypes['Participant'] }>;
  SetParticipantDisqualifiedInput: SetParticipantDisqualifiedInput;
  SetParticipantDisqualifiedPayload: ResolverTypeWrapper<Omit<SetParticipantDisqualifiedPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  SetWinnerStatusInput: SetWinnerStatusInput;
  SetWinnerStatusPayload: ResolverTypeWrapper<Omit<SetWinnerStatusPayload, 'winner'> & { winner: ResolversTypes['Winner'] }>;
  SharedAddress: ResolverTypeWrapper<SharedAddress>;
  SkipReason: SkipReason;
  Source: ResolverTypeWrapper<SourceModel>;
  SourceChanges: SourceChanges;
  SourceDialect: SourceDialect;
  SourceLookup: SourceLookup;
  SourceProblem: ResolverTypeWrapper<SourceProblemModel>;
  SourceRun: ResolverTypeWrapper<SourceRunModel>;
  SourceRunConnection: ResolverTypeWrapper<SourceRunConnectionModel>;
  SourceRunCount: ResolverTypeWrapper<SourceRunCount>;
  SourceRunEdge: ResolverTypeWrapper<Omit<SourceRunEdge, 'node'> & { node: ResolversTypes['SourceRun'] }>;
  SourceRunKind: SourceRunKind;
  SourceRunState: SourceRunState;
  SourceStatus: SourceStatus;
  SpendPointsInput: SpendPointsInput;
  SpendPointsPayload: ResolverTypeWrapper<Omit<SpendPointsPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  StatusFigures: ResolverTypeWrapper<StatusFiguresModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitToGalleryInput: SubmitToGalleryInput;
  SubmitToGalleryPayload: ResolverTypeWrapper<Omit<SubmitToGalleryPayload, 'entry' | 'galleryItem' | 'participant'> & { entry: ResolversTypes['Entry'], galleryItem: ResolversTypes['GalleryItem'], participant: ResolversTypes['Participant'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SyncSourceInput: SyncSourceInput;
  SyncSourcePayload: ResolverTypeWrapper<Omit<SyncSourcePayload, 'source'> & { source: ResolversTypes['Source'] }>;
  TestSourceInput: TestSourceInput;
  TestSourcePayload: ResolverTypeWrapper<Omit<TestSourcePayload, 'source'> & { source: ResolversTypes['Source'] }>;
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: ResolverTypeWrapper<Omit<TestWebhookPayload, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  TitleDesign: ResolverTypeWrapper<TitleDesign>;
  TitleDesignInput: TitleDesignInput;
  TopSectionDesign: ResolverTypeWrapper<TopSectionDesign>;
  TopSectionDesignInput: TopSectionDesignInput;
  UnbanParticipantPayload: ResolverTypeWrapper<Omit<UnbanParticipantPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  UnlockDesign: ResolverTypeWrapper<UnlockDesign>;
  UnlockDesignInput: UnlockDesignInput;
  UnlockedRewardConnection: ResolverTypeWrapper<UnlockedRewardConnectionModel>;
  UnlockedRewardEdge: ResolverTypeWrapper<UnlockedRewardEdgeModel>;
  UpdateAccountInput: UpdateAccountInput;
  UpdateAccountPayload: ResolverTypeWrapper<Omit<UpdateAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  UpdateBrandInput: UpdateBrandInput;
  UpdateBrandPayload: ResolverTypeWrapper<Omit<UpdateBrandPayload, 'brand'> & { brand: ResolversTypes['Brand'] }>;
  UpdateContestInput: UpdateContestInput;
  UpdateContestPayload: ResolverTypeWrapper<Omit<UpdateContestPayload, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  UpdateCustomFieldInput: UpdateCustomFieldInput;
  UpdateCustomFieldPayload: ResolverTypeWrapper<Omit<UpdateCustomFieldPayload, 'customField'> & { customField: ResolversTypes['CustomField'] }>;
  UpdateEntryMethodInput: UpdateEntryMethodInput;
  UpdateEntryMethodPayload: ResolverTypeWrapper<Omit<UpdateEntryMethodPayload, 'entryMethod'> & { entryMethod: ResolversTypes['EntryMethod'] }>;
  UpdateParticipantInput: UpdateParticipantInput;
  UpdateParticipantPayload: ResolverTypeWrapper<Omit<UpdateParticipantPayload, 'participant'> & { participant: ResolversTypes['Participant'] }>;
  UpdatePrizeInput: UpdatePrizeInput;
  UpdatePrizePayload: ResolverTypeWrapper<Omit<UpdatePrizePayload, 'prize'> & { prize: ResolversTypes['Prize'] }>;
  UpdateRewardInput: UpdateRewardInput;
  UpdateRewardPayload: ResolverTypeWrapper<Omit<UpdateRewardPayload, 'reward'> & { reward: ResolversTypes['Reward'] }>;
  UpdateSourceInput: UpdateSourceInput;
  UpdateSourcePayload: ResolverTypeWrapper<Omit<UpdateSourcePayload, 'source'> & { source: ResolversTypes['Source'] }>;
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: ResolverTypeWrapper<Omit<UpdateWebhookPayload, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  UpdateWorkflowInput: UpdateWorkflowInput;
  UpdateWorkflowPayload: ResolverTypeWrapper<Omit<UpdateWorkflowPayload, 'workflow'> & { workflow: ResolversTypes['Workflow'] }>;
  VerificationMail: ResolverTypeWrapper<VerificationMail>;
  VerificationMailInput: VerificationMailInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<VerifyEmailPayload>;
  Webhook: ResolverTypeWrapper<WebhookModel>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptModel>;
  WebhookCaller: WebhookCaller;
  WebhookChanges: WebhookChanges;
  WebhookConnection: ResolverTypeWrapper<WebhookConnectionModel>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryModel>;
  WebhookDeliveryActivity: ResolverTypeWrapper<WebhookDeliveryActivityModel>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnectionModel>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryLookup: WebhookDeliveryLookup;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookLookup: WebhookLookup;
  Winner: ResolverTypeWrapper<WinnerModel>;
  WinnerConnection: ResolverTypeWrapper<WinnerConnectionModel>;
  WinnerEdge: ResolverTypeWrapper<Omit<WinnerEdge, 'node'> & { node: ResolversTypes['Winner'] }>;
  WinnerLookup: WinnerLookup;
  WinnerRecovery: WinnerRecovery;
  WinnerSelection: ResolverTypeWrapper<WinnerSelection>;
  WinnerStatus: WinnerStatus;
  Workflow: ResolverTypeWrapper<WorkflowModel>;
  WorkflowChanges: WorkflowChanges;
  WorkflowLookup: WorkflowLookup;
  WorkflowTrigger: WorkflowTrigger;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbandonDrawInput: AbandonDrawInput;
  AbandonDrawPayload: Omit<AbandonDrawPayload, 'draw'> & { draw: ResolversParentTypes['Draw'] };
  Account: AccountModel;
  AccountActivity: AccountActivityModel;
  AccountFigures: AccountFigures;
  AccountOverlap: AccountOverlapModel;
  AccountTotals: AccountTotalsModel;
  ActivityCount: ActivityCount;
  ActivitySeries: ActivitySeriesModel;
  ActivityTotals: ActivityTotals;
  AddBonusEntriesInput: AddBonusEntriesInput;
  AddBonusEntriesPayload: Omit<AddBonusEntriesPayload, 'entry' | 'participant'> & { entry: ResolversParentTypes['Entry'], participant: ResolversParentTypes['Participant'] };
  AddEntryInput: AddEntryInput;
  AddEntryMethodInput: AddEntryMethodInput;
  AddEntryMethodPayload: Omit<AddEntryMethodPayload, 'entryMethod'> & { entryMethod: ResolversParentTypes['EntryMethod'] };
  AddEntryPayload: Omit<AddEntryPayload, 'entry' | 'participant'> & { entry: ResolversParentTypes['Entry'], participant: ResolversParentTypes['Participant'] };
  AddManualEntryInput: AddManualEntryInput;
  AddManualEntryPayload: Omit<AddManualEntryPayload, 'entry' | 'participant'> & { entry: ResolversParentTypes['Entry'], participant: ResolversParentTypes['Participant'] };
  AddSourceInput: AddSourceInput;
  AddSourcePayload: Omit<AddSourcePayload, 'source'> & { source: ResolversParentTypes['Source'] };
  AddToAllowlistInput: AddToAllowlistInput;
  AddToAllowlistPayload: Omit<AddToAllowlistPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  AddToBlocklistInput: AddToBlocklistInput;
  AddToBlocklistPayload: Omit<AddToBlocklistPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  AdjustEntriesInput: AdjustEntriesInput;
  AdjustEntriesPayload: Omit<AdjustEntriesPayload, 'entry' | 'participant'> & { entry?: Maybe<ResolversParentTypes['Entry']>, participant: ResolversParentTypes['Participant'] };
  AllowlistFilter: AllowlistFilter;
  AllowlistRow: AllowlistRowModel;
  AllowlistRowConnection: AllowlistRowConnectionModel;
  AllowlistRowEdge: Omit<AllowlistRowEdge, 'node'> & { node: ResolversParentTypes['AllowlistRow'] };
  AllowlistRowLookup: AllowlistRowLookup;
  AllowlistRowsLookup: AllowlistRowsLookup;
  ApiKey: ApiKeyModel;
  ApiKeyConnection: ApiKeyConnectionModel;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiUsage: ApiUsageModel;
  ApproveGalleryItemPayload: Omit<ApproveGalleryItemPayload, 'galleryItem'> & { galleryItem: ResolversParentTypes['GalleryItem'] };
  ArchivePrizeInput: ArchivePrizeInput;
  ArchivePrizePayload: Omit<ArchivePrizePayload, 'prize'> & { prize: ResolversParentTypes['Prize'] };
  BanParticipantPayload: Omit<BanParticipantPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  BlocklistFilter: BlocklistFilter;
  BlocklistRow: BlocklistRowModel;
  BlocklistRowConnection: BlocklistRowConnectionModel;
  BlocklistRowEdge: Omit<BlocklistRowEdge, 'node'> & { node: ResolversParentTypes['BlocklistRow'] };
  BlocklistRowLookup: BlocklistRowLookup;
  BlocklistRowsLookup: BlocklistRowsLookup;
  BodyDesign: BodyDesign;
  BodyDesignInput: BodyDesignInput;
  Boolean: Scalars['Boolean']['output'];
  Brand: BrandModel;
  BrandFigures: BrandFiguresModel;
  ButtonsDesign: ButtonsDesign;
  ButtonsDesignInput: ButtonsDesignInput;
  CompleteEntryMethodInput: CompleteEntryMethodInput;
  CompleteEntryMethodPayload: CompleteEntryMethodPayload;
  ConfirmParticipantEmailPayload: Omit<ConfirmParticipantEmailPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  ConfirmationMail: ConfirmationMail;
  ConfirmationMailInput: ConfirmationMailInput;
  Contact: ContactModel;
  ContactConnection: ContactConnectionModel;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactFigures: ContactFiguresModel;
  ContactFilter: ContactFilter;
  ContactLookup: ContactLookup;
  ContactOrder: ContactOrder;
  Contest: ContestModel;
  ContestActionInput: ContestActionInput;
  ContestActivity: ContestActivityModel;
  ContestAnalytics: ContestAnalyticsModel;
  ContestChanges: ContestChanges;
  ContestConnection: ContestConnectionModel;
  ContestContacts: ContestContactsModel;
  ContestDesign: ContestDesign;
  ContestDesignInput: ContestDesignInput;
  ContestEdge: Omit<ContestEdge, 'node'> & { node: ResolversParentTypes['Contest'] };
  ContestFilter: ContestFilter;
  ContestLookup: ContestLookup;
  ContestMail: ContestMail;
  ContestMailInput: ContestMailInput;
  ContestOrder: ContestOrder;
  ContestPage: ContestPageModel;
  ContestRules: ContestRulesModel;
  ContestRulesInput: ContestRulesInput;
  ContestSettings: ContestSettingsModel;
  ContestSettingsInput: ContestSettingsInput;
  ContestTotals: ContestTotalsModel;
  CountryParticipants: CountryParticipants;
  CountryViews: CountryViews;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  CreateBrandInput: CreateBrandInput;
  CreateBrandPayload: Omit<CreateBrandPayload, 'brand'> & { brand: ResolversParentTypes['Brand'] };
  CreateContestInput: CreateContestInput;
  CreateContestPayload: Omit<CreateContestPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  CreateCustomFieldInput: CreateCustomFieldInput;
  CreateCustomFieldPayload: Omit<CreateCustomFieldPayload, 'customField'> & { customField: ResolversParentTypes['CustomField'] };
  CreateParticipantInput: CreateParticipantInput;
  CreateParticipantPayload: Omit<CreateParticipantPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  CreatePrizeInput: CreatePrizeInput;
  CreatePrizePayload: Omit<CreatePrizePayload, 'prize'> & { prize: ResolversParentTypes['Prize'] };
  CreateRewardInput: CreateRewardInput;
  CreateRewardPayload: Omit<CreateRewardPayload, 'reward'> & { reward: ResolversParentTypes['Reward'] };
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: Omit<CreateWebhookPayload, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  CreateWorkflowInput: CreateWorkflowInput;
  CreateWorkflowPayload: Omit<CreateWorkflowPayload, 'workflow'> & { workflow: ResolversParentTypes['Workflow'] };
  CustomCssDesign: CustomCssDesign;
  CustomCssDesignInput: CustomCssDesignInput;
  CustomField: CustomFieldModel;
  CustomFieldValue: CustomFieldValue;
  DailyActivity: DailyActivityModel;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeleteContestPayload: DeleteContestPayload;
  DeleteCustomFieldInput: DeleteCustomFieldInput;
  DeleteCustomFieldPayload: Omit<DeleteCustomFieldPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  DeleteEntryInput: DeleteEntryInput;
  DeleteEntryPayload: Omit<DeleteEntryPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  DeleteRewardInput: DeleteRewardInput;
  DeleteRewardPayload: Omit<DeleteRewardPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: DeleteWebhookPayload;
  DeleteWorkflowInput: DeleteWorkflowInput;
  DeleteWorkflowPayload: Omit<DeleteWorkflowPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  DialectId: Scalars['DialectId']['output'];
  DialectIdInput: DialectIdInput;
  DisplayDesign: DisplayDesign;
  DisplayDesignInput: DisplayDesignInput;
  Draw: DrawModel;
  DrawActivity: DrawActivityModel;
  DrawBeacon: DrawBeacon;
  DrawConnection: DrawConnectionModel;
  DrawEdge: Omit<DrawEdge, 'node'> & { node: ResolversParentTypes['Draw'] };
  DrawLookup: DrawLookup;
  DrawWinnersInput: DrawWinnersInput;
  DrawWinnersNowPayload: Omit<DrawWinnersNowPayload, 'draw' | 'participants' | 'winners'> & { draw: ResolversParentTypes['Draw'], participants: Array<ResolversParentTypes['Participant']>, winners: Array<ResolversParentTypes['Winner']> };
  DrawWinnersPayload: Omit<DrawWinnersPayload, 'draw' | 'participants' | 'winners'> & { draw: ResolversParentTypes['Draw'], participants: Array<ResolversParentTypes['Participant']>, winners: Array<ResolversParentTypes['Winner']> };
  DuplicateContestPayload: Omit<DuplicateContestPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  EnterContestInput: EnterContestInput;
  EnterContestPayload: EnterContestPayloadModel;
  Entrant: EntrantModel;
  EntrantCompletion: EntrantCompletion;
  EntrantEntry: EntrantEntry;
  EntrantReward: EntrantReward;
  Entry: EntryModel;
  EntryConnection: EntryConnectionModel;
  EntryEdge: Omit<EntryEdge, 'node'> & { node: ResolversParentTypes['Entry'] };
  EntryFilter: EntryFilter;
  EntryLookup: EntryLookup;
  EntryMethod: EntryMethodModel;
  EntryMethodChanges: EntryMethodChanges;
  EntryMethodLookup: EntryMethodLookup;
  EntryMethodPerformance: EntryMethodPerformance;
  EntryMethodType: EntryMethodTypeModel;
  EntryOrder: EntryOrder;
  EraseContactInput: EraseContactInput;
  EraseContactPayload: Omit<EraseContactPayload, 'contact'> & { contact: ResolversParentTypes['Contact'] };
  EraseParticipantInput: EraseParticipantInput;
  EraseParticipantPayload: Omit<EraseParticipantPayload, 'contact' | 'participant'> & { contact?: Maybe<ResolversParentTypes['Contact']>, participant: ResolversParentTypes['Participant'] };
  ExcludeParticipantInput: ExcludeParticipantInput;
  Float: Scalars['Float']['output'];
  FormDesign: FormDesign;
  FormDesignInput: FormDesignInput;
  FraudFigures: FraudFigures;
  GalleryDecisionInput: GalleryDecisionInput;
  GalleryItem: GalleryItemModel;
  GalleryItemConnection: GalleryItemConnectionModel;
  GalleryItemEdge: Omit<GalleryItemEdge, 'node'> & { node: ResolversParentTypes['GalleryItem'] };
  GalleryItemFilter: GalleryItemFilter;
  GalleryItemLookup: GalleryItemLookup;
  ID: Scalars['ID']['output'];
  ImportParticipantsInput: ImportParticipantsInput;
  ImportParticipantsPayload: Omit<ImportParticipantsPayload, 'results'> & { results: Array<ResolversParentTypes['ImportResult']> };
  ImportResult: Omit<ImportResult, 'participant'> & { participant?: Maybe<ResolversParentTypes['Participant']> };
  ImportRowInput: ImportRowInput;
  ImportTrigger: ImportTrigger;
  InputDesign: InputDesign;
  InputDesignInput: InputDesignInput;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  LandingPageDesign: LandingPageDesign;
  LandingPageDesignInput: LandingPageDesignInput;
  LeaderboardPlace: LeaderboardPlaceModel;
  LinksDesign: LinksDesign;
  LinksDesignInput: LinksDesignInput;
  Mail: MailModel;
  MailConnection: MailConnectionModel;
  MailEdge: Omit<MailEdge, 'node'> & { node: ResolversParentTypes['Mail'] };
  MailFilter: MailFilter;
  MailLookup: MailLookup;
  ManualEntryInput: ManualEntryInput;
  ManualEntryResult: Omit<ManualEntryResult, 'entry' | 'participant'> & { entry?: Maybe<ResolversParentTypes['Entry']>, participant?: Maybe<ResolversParentTypes['Participant']> };
  Mutation: Record<PropertyKey, never>;
  Node: NodeModel;
  OverlapPair: OverlapPairModel;
  PageCustomField: PageCustomFieldModel;
  PageEntryMethod: PageEntryMethodModel;
  PageInfo: PageInfo;
  PageLeaderboardPlace: PageLeaderboardPlace;
  PagePrize: PagePrize;
  PageReward: PageReward;
  Participant: ParticipantModel;
  ParticipantActionInput: ParticipantActionInput;
  ParticipantChanges: ParticipantChanges;
  ParticipantConnection: ParticipantConnectionModel;
  ParticipantEdge: Omit<ParticipantEdge, 'node'> & { node: ResolversParentTypes['Participant'] };
  ParticipantFilter: ParticipantFilter;
  ParticipantIdentityLookup: ParticipantIdentityLookup;
  ParticipantLookup: ParticipantLookup;
  ParticipantOrder: ParticipantOrder;
  ParticipantSource: ParticipantSourceModel;
  ParticipantSourceInput: ParticipantSourceInput;
  PersonLookup: PersonLookup;
  PersonalData: PersonalData;
  PickWinnerInput: PickWinnerInput;
  PickWinnerPayload: Omit<PickWinnerPayload, 'draw' | 'participant' | 'winner'> & { draw: ResolversParentTypes['Draw'], participant: ResolversParentTypes['Participant'], winner: ResolversParentTypes['Winner'] };
  PostalAddress: PostalAddressModel;
  PostalAddressInput: PostalAddressInput;
  Prize: PrizeModel;
  PrizeChanges: PrizeChanges;
  PrizeLookup: PrizeLookup;
  Provenance: ProvenanceModel;
  PublishContestPayload: Omit<PublishContestPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  RateLimitCount: RateLimitCount;
  RecordManualEntriesInput: RecordManualEntriesInput;
  RecordManualEntriesPayload: Omit<RecordManualEntriesPayload, 'results'> & { results: Array<ResolversParentTypes['ManualEntryResult']> };
  RecordManualEntryInput: RecordManualEntryInput;
  RecordManualEntryPayload: Omit<RecordManualEntryPayload, 'contest' | 'entry' | 'participant'> & { contest: ResolversParentTypes['Contest'], entry: ResolversParentTypes['Entry'], participant: ResolversParentTypes['Participant'] };
  RecordPageViewInput: RecordPageViewInput;
  RecordPageViewPayload: RecordPageViewPayload;
  RecordPurchaseInput: RecordPurchaseInput;
  RecordPurchasePayload: Omit<RecordPurchasePayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  RedeliverFailedInput: RedeliverFailedInput;
  RedeliverFailedPayload: Omit<RedeliverFailedPayload, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  RedeliverWebhookInput: RedeliverWebhookInput;
  RedeliverWebhookPayload: Omit<RedeliverWebhookPayload, 'delivery'> & { delivery: ResolversParentTypes['WebhookDelivery'] };
  RedemptionCode: RedemptionCodeModel;
  ReferralAwards: ReferralAwardsModel;
  ReferralAwardsInput: ReferralAwardsInput;
  ReferralProgram: ReferralProgramModel;
  ReferrerViews: ReferrerViews;
  RejectGalleryItemPayload: Omit<RejectGalleryItemPayload, 'galleryItem'> & { galleryItem: ResolversParentTypes['GalleryItem'] };
  RemoveEntryMethodInput: RemoveEntryMethodInput;
  RemoveEntryMethodPayload: Omit<RemoveEntryMethodPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  RemoveFromAllowlistInput: RemoveFromAllowlistInput;
  RemoveFromAllowlistPayload: Omit<RemoveFromAllowlistPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  RemoveFromBlocklistInput: RemoveFromBlocklistInput;
  RemoveFromBlocklistPayload: Omit<RemoveFromBlocklistPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  RemoveSourceInput: RemoveSourceInput;
  RemoveSourcePayload: RemoveSourcePayload;
  RemoveWinnerInput: RemoveWinnerInput;
  RemoveWinnerPayload: Omit<RemoveWinnerPayload, 'winner'> & { winner: ResolversParentTypes['Winner'] };
  ReorderCustomFieldsInput: ReorderCustomFieldsInput;
  ReorderCustomFieldsPayload: Omit<ReorderCustomFieldsPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  ReorderEntryMethodsInput: ReorderEntryMethodsInput;
  ReorderEntryMethodsPayload: Omit<ReorderEntryMethodsPayload, 'contest' | 'entryMethods'> & { contest: ResolversParentTypes['Contest'], entryMethods: Array<ResolversParentTypes['EntryMethod']> };
  ReorderPrizesInput: ReorderPrizesInput;
  ReorderPrizesPayload: Omit<ReorderPrizesPayload, 'contest' | 'prizes'> & { contest: ResolversParentTypes['Contest'], prizes: Array<ResolversParentTypes['Prize']> };
  ReorderRewardsInput: ReorderRewardsInput;
  ReorderRewardsPayload: Omit<ReorderRewardsPayload, 'contest' | 'rewards'> & { contest: ResolversParentTypes['Contest'], rewards: Array<ResolversParentTypes['Reward']> };
  ResendMailInput: ResendMailInput;
  ResendMailPayload: Omit<ResendMailPayload, 'mail'> & { mail: ResolversParentTypes['Mail'] };
  ResendVerificationInput: ResendVerificationInput;
  ResendVerificationPayload: Omit<ResendVerificationPayload, 'mail'> & { mail: ResolversParentTypes['Mail'] };
  ReturnContestToDraftPayload: Omit<ReturnContestToDraftPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  Reward: RewardModel;
  RewardChanges: RewardChanges;
  RewardLookup: RewardLookup;
  RewardMail: RewardMailModel;
  RewardMailInput: RewardMailInput;
  RewardUnlockConnection: RewardUnlockConnectionModel;
  RewardUnlockEdge: RewardUnlockEdgeModel;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  RotateWorkflowSecretInput: RotateWorkflowSecretInput;
  RotateWorkflowSecretPayload: Omit<RotateWorkflowSecretPayload, 'workflow'> & { workflow: ResolversParentTypes['Workflow'] };
  RowFault: RowFault;
  RowFaultField: RowFaultField;
  SafeInt: Scalars['SafeInt']['output'];
  ServiceFigures: ServiceFiguresModel;
  SetApiKeyLimitsInput: SetApiKeyLimitsInput;
  SetApiKeyLimitsPayload: Omit<SetApiKeyLimitsPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  SetEntryVerifiedInput: SetEntryVerifiedInput;
  SetEntryVerifiedPayload: Omit<SetEntryVerifiedPayload, 'entry' | 'participant'> & { entry: ResolversParentTypes['Entry'], participant: ResolversParentTypes['Participant'] };
  SetParticipantDisqualifiedInput: SetParticipantDisqualifiedInput;
  SetParticipantDisqualifiedPayload: Omit<SetParticipantDisqualifiedPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  SetWinnerStatusInput: SetWinnerStatusInput;
  SetWinnerStatusPayload: Omit<SetWinnerStatusPayload, 'winner'> & { winner: ResolversParentTypes['Winner'] };
  SharedAddress: SharedAddress;
  Source: SourceModel;
  SourceChanges: SourceChanges;
  SourceLookup: SourceLookup;
  SourceProblem: SourceProblemModel;
  SourceRun: SourceRunModel;
  SourceRunConnection: SourceRunConnectionModel;
  SourceRunCount: SourceRunCount;
  SourceRunEdge: Omit<SourceRunEdge, 'node'> & { node: ResolversParentTypes['SourceRun'] };
  SpendPointsInput: SpendPointsInput;
  SpendPointsPayload: Omit<SpendPointsPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  StatusFigures: StatusFiguresModel;
  String: Scalars['String']['output'];
  SubmitToGalleryInput: SubmitToGalleryInput;
  SubmitToGalleryPayload: Omit<SubmitToGalleryPayload, 'entry' | 'galleryItem' | 'participant'> & { entry: ResolversParentTypes['Entry'], galleryItem: ResolversParentTypes['GalleryItem'], participant: ResolversParentTypes['Participant'] };
  Subscription: Record<PropertyKey, never>;
  SyncSourceInput: SyncSourceInput;
  SyncSourcePayload: Omit<SyncSourcePayload, 'source'> & { source: ResolversParentTypes['Source'] };
  TestSourceInput: TestSourceInput;
  TestSourcePayload: Omit<TestSourcePayload, 'source'> & { source: ResolversParentTypes['Source'] };
  TestWebhookInput: TestWebhookInput;
  TestWebhookPayload: Omit<TestWebhookPayload, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  TitleDesign: TitleDesign;
  TitleDesignInput: TitleDesignInput;
  TopSectionDesign: TopSectionDesign;
  TopSectionDesignInput: TopSectionDesignInput;
  UnbanParticipantPayload: Omit<UnbanParticipantPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  UnlockDesign: UnlockDesign;
  UnlockDesignInput: UnlockDesignInput;
  UnlockedRewardConnection: UnlockedRewardConnectionModel;
  UnlockedRewardEdge: UnlockedRewardEdgeModel;
  UpdateAccountInput: UpdateAccountInput;
  UpdateAccountPayload: Omit<UpdateAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  UpdateBrandInput: UpdateBrandInput;
  UpdateBrandPayload: Omit<UpdateBrandPayload, 'brand'> & { brand: ResolversParentTypes['Brand'] };
  UpdateContestInput: UpdateContestInput;
  UpdateContestPayload: Omit<UpdateContestPayload, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  UpdateCustomFieldInput: UpdateCustomFieldInput;
  UpdateCustomFieldPayload: Omit<UpdateCustomFieldPayload, 'customField'> & { customField: ResolversParentTypes['CustomField'] };
  UpdateEntryMethodInput: UpdateEntryMethodInput;
  UpdateEntryMethodPayload: Omit<UpdateEntryMethodPayload, 'entryMethod'> & { entryMethod: ResolversParentTypes['EntryMethod'] };
  UpdateParticipantInput: UpdateParticipantInput;
  UpdateParticipantPayload: Omit<UpdateParticipantPayload, 'participant'> & { participant: ResolversParentTypes['Participant'] };
  UpdatePrizeInput: UpdatePrizeInput;
  UpdatePrizePayload: Omit<UpdatePrizePayload, 'prize'> & { prize: ResolversParentTypes['Prize'] };
  UpdateRewardInput: UpdateRewardInput;
  UpdateRewardPayload: Omit<UpdateRewardPayload, 'reward'> & { reward: ResolversParentTypes['Reward'] };
  UpdateSourceInput: UpdateSourceInput;
  UpdateSourcePayload: Omit<UpdateSourcePayload, 'source'> & { source: ResolversParentTypes['Source'] };
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: Omit<UpdateWebhookPayload, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  UpdateWorkflowInput: UpdateWorkflowInput;
  UpdateWorkflowPayload: Omit<UpdateWorkflowPayload, 'workflow'> & { workflow: ResolversParentTypes['Workflow'] };
  VerificationMail: VerificationMail;
  VerificationMailInput: VerificationMailInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: VerifyEmailPayload;
  Webhook: WebhookModel;
  WebhookAttempt: WebhookAttemptModel;
  WebhookChanges: WebhookChanges;
  WebhookConnection: WebhookConnectionModel;
  WebhookDelivery: WebhookDeliveryModel;
  WebhookDeliveryActivity: WebhookDeliveryActivityModel;
  WebhookDeliveryConnection: WebhookDeliveryConnectionModel;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryLookup: WebhookDeliveryLookup;
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  WebhookLookup: WebhookLookup;
  Winner: WinnerModel;
  WinnerConnection: WinnerConnectionModel;
  WinnerEdge: Omit<WinnerEdge, 'node'> & { node: ResolversParentTypes['Winner'] };
  WinnerLookup: WinnerLookup;
  WinnerSelection: WinnerSelection;
  Workflow: WorkflowModel;
  WorkflowChanges: WorkflowChanges;
  WorkflowLookup: WorkflowLookup;
};

export type LengthyDirectiveArgs = { };

export type LengthyDirectiveResolver<Result, Parent, ContextType = Context, Args = LengthyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OutsideTransactionDirectiveArgs = { };

export type OutsideTransactionDirectiveResolver<Result, Parent, ContextType = Context, Args = OutsideTransactionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresDirectiveArgs = {
  scope: Scope;
};

export type RequiresDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AbandonDrawPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbandonDrawPayload'] = ResolversParentTypes['AbandonDrawPayload']> = {
  draw?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  activity?: Resolver<ResolversTypes['AccountActivity'], ParentType, ContextType, RequireFields<AccountActivityArgs, 'timeZone'>>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, Partial<AccountApiKeysArgs>>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brands?: Resolver<Array<ResolversTypes['Brand']>, ParentType, ContextType, Partial<AccountBrandsArgs>>;
  contestCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<AccountDialectIdArgs, 'dialect'>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyBrand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['AccountOverlap'], ParentType, ContextType, RequireFields<AccountOverlapArgs, 'contests'>>;
  paymentPlatform?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['AccountTotals'], ParentType, ContextType, Partial<AccountTotalsArgs>>;
  usage?: Resolver<ResolversTypes['ApiUsage'], ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  winners?: Resolver<ResolversTypes['WinnerConnection'], ParentType, ContextType, RequireFields<AccountWinnersArgs, 'current'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountActivity'] = ResolversParentTypes['AccountActivity']> = {
  days?: Resolver<Array<ResolversTypes['DailyActivity']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['ActivitySeries']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ActivityTotals'], ParentType, ContextType>;
};

export type AccountFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountFigures'] = ResolversParentTypes['AccountFigures']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contests?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uniqueViews?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  winners?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AccountOverlapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountOverlap'] = ResolversParentTypes['AccountOverlap']> = {
  contests?: Resolver<Array<ResolversTypes['ContestContacts']>, ParentType, ContextType>;
  inAll?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  inAny?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pairs?: Resolver<Array<ResolversTypes['OverlapPair']>, ParentType, ContextType>;
};

export type AccountTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountTotals'] = ResolversParentTypes['AccountTotals']> = {
  byBrand?: Resolver<Array<ResolversTypes['BrandFigures']>, ParentType, ContextType>;
  byService?: Resolver<Array<ResolversTypes['ServiceFigures']>, ParentType, ContextType>;
  byStatus?: Resolver<Array<ResolversTypes['StatusFigures']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AccountFigures'], ParentType, ContextType>;
};

export type ActivityCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityCount'] = ResolversParentTypes['ActivityCount']> = {
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
};

export type ActivitySeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivitySeries'] = ResolversParentTypes['ActivitySeries']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DailyActivity']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ActivityTotals'], ParentType, ContextType>;
};

export type ActivityTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityTotals'] = ResolversParentTypes['ActivityTotals']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uniqueViews?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AddBonusEntriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddBonusEntriesPayload'] = ResolversParentTypes['AddBonusEntriesPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AddEntryMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddEntryMethodPayload'] = ResolversParentTypes['AddEntryMethodPayload']> = {
  entryMethod?: Resolver<ResolversTypes['EntryMethod'], ParentType, ContextType>;
};

export type AddEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddEntryPayload'] = ResolversParentTypes['AddEntryPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AddManualEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddManualEntryPayload'] = ResolversParentTypes['AddManualEntryPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AddSourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddSourcePayload'] = ResolversParentTypes['AddSourcePayload']> = {
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type AddToAllowlistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToAllowlistPayload'] = ResolversParentTypes['AddToAllowlistPayload']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddToBlocklistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToBlocklistPayload'] = ResolversParentTypes['AddToBlocklistPayload']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdjustEntriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustEntriesPayload'] = ResolversParentTypes['AdjustEntriesPayload']> = {
  adjustment?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AllowlistRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllowlistRow'] = ResolversParentTypes['AllowlistRow']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<AllowlistRowDialectIdArgs, 'dialect'>>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllowlistRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllowlistRowConnection'] = ResolversParentTypes['AllowlistRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AllowlistRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AllowlistRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AllowlistRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllowlistRowEdge'] = ResolversParentTypes['AllowlistRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AllowlistRow'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  contests?: Resolver<Maybe<Array<ResolversTypes['Contest']>>, ParentType, ContextType>;
  costPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  heavyReadsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['ApiUsage'], ParentType, ContextType>;
  writesPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiUsage'] = ResolversParentTypes['ApiUsage']> = {
  last7Days?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  last24Hours?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  last30Days?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ApproveGalleryItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveGalleryItemPayload'] = ResolversParentTypes['ApproveGalleryItemPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  galleryItem?: Resolver<ResolversTypes['GalleryItem'], ParentType, ContextType>;
};

export type ArchivePrizePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchivePrizePayload'] = ResolversParentTypes['ArchivePrizePayload']> = {
  prize?: Resolver<ResolversTypes['Prize'], ParentType, ContextType>;
};

export type BanParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BanParticipantPayload'] = ResolversParentTypes['BanParticipantPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type BlocklistRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocklistRow'] = ResolversParentTypes['BlocklistRow']> = {
  bannedParticipant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  byBan?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<BlocklistRowDialectIdArgs, 'dialect'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BlockedKind'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlocklistRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocklistRowConnection'] = ResolversParentTypes['BlocklistRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BlocklistRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['BlocklistRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type BlocklistRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocklistRowEdge'] = ResolversParentTypes['BlocklistRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BlocklistRow'], ParentType, ContextType>;
};

export type BodyDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BodyDesign'] = ResolversParentTypes['BodyDesign']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptionBackgroundColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<BrandDialectIdArgs, 'dialect'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandFigures'] = ResolversParentTypes['BrandFigures']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AccountFigures'], ParentType, ContextType>;
};

export type ButtonsDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ButtonsDesign'] = ResolversParentTypes['ButtonsDesign']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  borderRadius?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enterText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  padding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompleteEntryMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteEntryMethodPayload'] = ResolversParentTypes['CompleteEntryMethodPayload']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ConfirmParticipantEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmParticipantEmailPayload'] = ResolversParentTypes['ConfirmParticipantEmailPayload']> = {
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type ConfirmationMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmationMail'] = ResolversParentTypes['ConfirmationMail']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logoImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replyToEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replyToName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ContactDialectIdArgs, 'dialect'>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['ContactFigures'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedFrom?: Resolver<Array<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['ParticipantConnection'], ParentType, ContextType, Partial<ContactParticipantsArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  uniqueId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactFigures'] = ResolversParentTypes['ContactFigures']> = {
  contests?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  firstActivityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  wins?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ContestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contest'] = ResolversParentTypes['Contest']> = {
  allowlist?: Resolver<ResolversTypes['AllowlistRowConnection'], ParentType, ContextType, Partial<ContestAllowlistArgs>>;
  analytics?: Resolver<ResolversTypes['ContestAnalytics'], ParentType, ContextType>;
  blocklist?: Resolver<ResolversTypes['BlocklistRowConnection'], ParentType, ContextType, Partial<ContestBlocklistArgs>>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customFields?: Resolver<Array<ResolversTypes['CustomField']>, ParentType, ContextType>;
  dailyActivity?: Resolver<Array<ResolversTypes['DailyActivity']>, ParentType, ContextType, Partial<ContestDailyActivityArgs>>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  design?: Resolver<ResolversTypes['ContestDesign'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ContestDialectIdArgs, 'dialect'>>;
  draws?: Resolver<ResolversTypes['DrawConnection'], ParentType, ContextType, Partial<ContestDrawsArgs>>;
  embedCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, Partial<ContestEntriesArgs>>;
  entriesExport?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<ContestEntriesExportArgs, 'limit'>>;
  entryMethodCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entryMethods?: Resolver<Array<ResolversTypes['EntryMethod']>, ParentType, ContextType>;
  gallery?: Resolver<ResolversTypes['GalleryItemConnection'], ParentType, ContextType, Partial<ContestGalleryArgs>>;
  hostedUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iframeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDraft?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaderboard?: Resolver<Array<ResolversTypes['LeaderboardPlace']>, ParentType, ContextType, Partial<ContestLeaderboardArgs>>;
  mail?: Resolver<ResolversTypes['ContestMail'], ParentType, ContextType>;
  mails?: Resolver<ResolversTypes['MailConnection'], ParentType, ContextType, Partial<ContestMailsArgs>>;
  overlaps?: Resolver<Array<ResolversTypes['ContestContacts']>, ParentType, ContextType, RequireFields<ContestOverlapsArgs, 'first'>>;
  participants?: Resolver<ResolversTypes['ParticipantConnection'], ParentType, ContextType, Partial<ContestParticipantsArgs>>;
  prizes?: Resolver<Array<ResolversTypes['Prize']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  referralAwards?: Resolver<ResolversTypes['ReferralAwards'], ParentType, ContextType>;
  referralProgram?: Resolver<ResolversTypes['ReferralProgram'], ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['Reward']>, ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['ContestRules'], ParentType, ContextType>;
  rulesText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['ContestSettings'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContestStatus'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ContestTotals'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ContestUnit'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ContestVisibility'], ParentType, ContextType>;
  winnerQuota?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  winners?: Resolver<ResolversTypes['WinnerConnection'], ParentType, ContextType, RequireFields<ContestWinnersArgs, 'current'>>;
  winnersExport?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType, RequireFields<ContestWinnersExportArgs, 'limit'>>;
  workflows?: Resolver<Array<ResolversTypes['Workflow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContestActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestActivity'] = ResolversParentTypes['ContestActivity']> = {
  changes?: Resolver<Array<ResolversTypes['ActivityCount']>, ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<ContestActivityEntriesArgs, 'first'>>;
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType, RequireFields<ContestActivityParticipantsArgs, 'first'>>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ContestTotals'], ParentType, ContextType>;
  winners?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType, RequireFields<ContestActivityWinnersArgs, 'first'>>;
};

export type ContestAnalyticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestAnalytics'] = ResolversParentTypes['ContestAnalytics']> = {
  averageActions?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  averageEntries?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  contestDatabaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contestDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ContestAnalyticsContestDialectIdArgs, 'dialect'>>;
  conversionRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  daily?: Resolver<Array<ResolversTypes['DailyActivity']>, ParentType, ContextType, Partial<ContestAnalyticsDailyArgs>>;
  daysRemaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entryMethods?: Resolver<Array<ResolversTypes['EntryMethodPerformance']>, ParentType, ContextType>;
  fraud?: Resolver<ResolversTypes['FraudFigures'], ParentType, ContextType>;
  participantsByCountry?: Resolver<Array<ResolversTypes['CountryParticipants']>, ParentType, ContextType>;
  referrers?: Resolver<Array<ResolversTypes['ReferrerViews']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContestStatus'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['DailyActivity'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['ContestTotals'], ParentType, ContextType>;
  viewsByCountry?: Resolver<Array<ResolversTypes['CountryViews']>, ParentType, ContextType>;
};

export type ContestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestConnection'] = ResolversParentTypes['ContestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ContestContactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestContacts'] = ResolversParentTypes['ContestContacts']> = {
  contacts?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type ContestDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestDesign'] = ResolversParentTypes['ContestDesign']> = {
  body?: Resolver<ResolversTypes['BodyDesign'], ParentType, ContextType>;
  buttons?: Resolver<ResolversTypes['ButtonsDesign'], ParentType, ContextType>;
  customCss?: Resolver<ResolversTypes['CustomCssDesign'], ParentType, ContextType>;
  defaultCss?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  display?: Resolver<ResolversTypes['DisplayDesign'], ParentType, ContextType>;
  entryMethodsView?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['FormDesign'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['InputDesign'], ParentType, ContextType>;
  landingPage?: Resolver<ResolversTypes['LandingPageDesign'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['LinksDesign'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['TitleDesign'], ParentType, ContextType>;
  topSection?: Resolver<ResolversTypes['TopSectionDesign'], ParentType, ContextType>;
  unlock?: Resolver<ResolversTypes['UnlockDesign'], ParentType, ContextType>;
};

export type ContestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestEdge'] = ResolversParentTypes['ContestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type ContestMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestMail'] = ResolversParentTypes['ContestMail']> = {
  confirmation?: Resolver<ResolversTypes['ConfirmationMail'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['VerificationMail'], ParentType, ContextType>;
};

export type ContestPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestPage'] = ResolversParentTypes['ContestPage']> = {
  ageLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageLimitKind?: Resolver<ResolversTypes['AgeLimitKind'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  customFields?: Resolver<Array<ResolversTypes['PageCustomField']>, ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  design?: Resolver<ResolversTypes['ContestDesign'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryMethods?: Resolver<Array<ResolversTypes['PageEntryMethod']>, ParentType, ContextType>;
  entryTotal?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  full?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaderboard?: Resolver<Array<ResolversTypes['PageLeaderboardPlace']>, ParentType, ContextType>;
  organizer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participantTotal?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  prizes?: Resolver<Array<ResolversTypes['PagePrize']>, ParentType, ContextType>;
  referralAwards?: Resolver<ResolversTypes['ReferralAwards'], ParentType, ContextType>;
  requireEmailVerification?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['PageReward']>, ParentType, ContextType>;
  rulesText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  showCookieConsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  showRulesExpanded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContestStatus'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ContestUnit'], ParentType, ContextType>;
  viewUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ContestVisibility'], ParentType, ContextType>;
};

export type ContestRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestRules'] = ResolversParentTypes['ContestRules']> = {
  ageLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageLimitKind?: Resolver<ResolversTypes['AgeLimitKind'], ParentType, ContextType>;
  blockRiskyEmails?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blockVpns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  checkDuplicateIp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  maxEntriesPerPerson?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxParticipants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requireEmailVerification?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  securityLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContestSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestSettings'] = ResolversParentTypes['ContestSettings']> = {
  leaderboardEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leaderboardSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requireCaptcha?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rewardsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  showCookieConsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  showPrizes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  showRulesExpanded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContestTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestTotals'] = ResolversParentTypes['ContestTotals']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uniqueViews?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type CountryParticipantsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryParticipants'] = ResolversParentTypes['CountryParticipants']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type CountryViewsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryViews'] = ResolversParentTypes['CountryViews']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateBrandPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBrandPayload'] = ResolversParentTypes['CreateBrandPayload']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
};

export type CreateContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateContestPayload'] = ResolversParentTypes['CreateContestPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type CreateCustomFieldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomFieldPayload'] = ResolversParentTypes['CreateCustomFieldPayload']> = {
  customField?: Resolver<ResolversTypes['CustomField'], ParentType, ContextType>;
};

export type CreateParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateParticipantPayload'] = ResolversParentTypes['CreateParticipantPayload']> = {
  advocateAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  friendAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  referred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreatePrizePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePrizePayload'] = ResolversParentTypes['CreatePrizePayload']> = {
  prize?: Resolver<ResolversTypes['Prize'], ParentType, ContextType>;
};

export type CreateRewardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRewardPayload'] = ResolversParentTypes['CreateRewardPayload']> = {
  reward?: Resolver<ResolversTypes['Reward'], ParentType, ContextType>;
};

export type CreateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookPayload'] = ResolversParentTypes['CreateWebhookPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type CreateWorkflowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWorkflowPayload'] = ResolversParentTypes['CreateWorkflowPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type CustomCssDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomCssDesign'] = ResolversParentTypes['CustomCssDesign']> = {
  css?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CustomFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomField'] = ResolversParentTypes['CustomField']> = {
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<CustomFieldDialectIdArgs, 'dialect'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomFieldKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomFieldValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomFieldValue'] = ResolversParentTypes['CustomFieldValue']> = {
  fieldDatabaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  fieldDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<CustomFieldValueFieldDialectIdArgs, 'dialect'>>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type DailyActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyActivity'] = ResolversParentTypes['DailyActivity']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uniqueViews?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteContestPayload'] = ResolversParentTypes['DeleteContestPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteCustomFieldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomFieldPayload'] = ResolversParentTypes['DeleteCustomFieldPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEntryPayload'] = ResolversParentTypes['DeleteEntryPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type DeleteRewardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRewardPayload'] = ResolversParentTypes['DeleteRewardPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookPayload'] = ResolversParentTypes['DeleteWebhookPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteWorkflowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWorkflowPayload'] = ResolversParentTypes['DeleteWorkflowPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DialectIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DialectId'], any> {
  name: 'DialectId';
}

export type DisplayDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisplayDesign'] = ResolversParentTypes['DisplayDesign']> = {
  hideDescription?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hideTitle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hideTopBottomLines?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DrawResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Draw'] = ResolversParentTypes['Draw']> = {
  alternates?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType>;
  alternatesRequested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beacon?: Resolver<Maybe<ResolversTypes['DrawBeacon']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<DrawDialectIdArgs, 'dialect'>>;
  drawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  excludePrevious?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fallbackReason?: Resolver<Maybe<ResolversTypes['FallbackReason']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DrawInclusionArgs, 'participant'>>;
  kind?: Resolver<ResolversTypes['DrawKind'], ParentType, ContextType>;
  minimumEntries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  poolHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  poolSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proofUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  randomSource?: Resolver<Maybe<ResolversTypes['RandomSource']>, ParentType, ContextType>;
  randomness?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redraws?: Resolver<Maybe<ResolversTypes['Draw']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selections?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DrawState'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Draw']>, ParentType, ContextType>;
  totalWeight?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  winners?: Resolver<ResolversTypes['WinnerConnection'], ParentType, ContextType, Partial<DrawWinnersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DrawActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawActivity'] = ResolversParentTypes['DrawActivity']> = {
  draws?: Resolver<Array<ResolversTypes['Draw']>, ParentType, ContextType, RequireFields<DrawActivityDrawsArgs, 'first'>>;
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DrawBeaconResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawBeacon'] = ResolversParentTypes['DrawBeacon']> = {
  chain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DrawConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawConnection'] = ResolversParentTypes['DrawConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DrawEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Draw']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type DrawEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawEdge'] = ResolversParentTypes['DrawEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
};

export type DrawWinnersNowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawWinnersNowPayload'] = ResolversParentTypes['DrawWinnersNowPayload']> = {
  draw?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  winners?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType>;
};

export type DrawWinnersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawWinnersPayload'] = ResolversParentTypes['DrawWinnersPayload']> = {
  draw?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  winners?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType>;
};

export type DuplicateContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateContestPayload'] = ResolversParentTypes['DuplicateContestPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type EnterContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterContestPayload'] = ResolversParentTypes['EnterContestPayload']> = {
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entrantToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referralCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entrant'] = ResolversParentTypes['Entrant']> = {
  completions?: Resolver<Array<ResolversTypes['EntrantCompletion']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['EntrantEntry']>, ParentType, ContextType>;
  excluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  referralCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referralCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referralLink?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['EntrantReward']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type EntrantCompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntrantCompletion'] = ResolversParentTypes['EntrantCompletion']> = {
  amount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entryMethodDatabaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type EntrantEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntrantEntry'] = ResolversParentTypes['EntrantEntry']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['EntryOrigin'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EntrantRewardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntrantReward'] = ResolversParentTypes['EntrantReward']> = {
  couponCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  couponDirections?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attributedType?: Resolver<ResolversTypes['EntryMethodType'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<EntryDialectIdArgs, 'dialect'>>;
  entryMethod?: Resolver<Maybe<ResolversTypes['EntryMethod']>, ParentType, ContextType>;
  entryMethodType?: Resolver<Maybe<ResolversTypes['EntryMethodType']>, ParentType, ContextType>;
  galleryItem?: Resolver<Maybe<ResolversTypes['GalleryItem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manualKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['EntryOrigin'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryConnection'] = ResolversParentTypes['EntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type EntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryEdge'] = ResolversParentTypes['EntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
};

export type EntryMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryMethod'] = ResolversParentTypes['EntryMethod']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  daily?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<EntryMethodDialectIdArgs, 'dialect'>>;
  displayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  iconColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntryMethodType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryMethodPerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryMethodPerformance'] = ResolversParentTypes['EntryMethodPerformance']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  typeId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryMethodTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryMethodType'] = ResolversParentTypes['EntryMethodType']> = {
  category?: Resolver<ResolversTypes['EntryMethodCategory'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EraseContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseContactPayload'] = ResolversParentTypes['EraseContactPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  participantsErased?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EraseParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseParticipantPayload'] = ResolversParentTypes['EraseParticipantPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type FormDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormDesign'] = ResolversParentTypes['FormDesign']> = {
  borderColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  borderRadius?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  borderWidth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boxShadow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontFamily?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxWidth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FraudFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FraudFigures'] = ResolversParentTypes['FraudFigures']> = {
  blocked?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  disqualified?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  sharedAddresses?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  topSharedAddresses?: Resolver<Array<ResolversTypes['SharedAddress']>, ParentType, ContextType>;
};

export type GalleryItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GalleryItem'] = ResolversParentTypes['GalleryItem']> = {
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<GalleryItemDialectIdArgs, 'dialect'>>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GalleryItemState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GalleryItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GalleryItemConnection'] = ResolversParentTypes['GalleryItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GalleryItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GalleryItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type GalleryItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GalleryItemEdge'] = ResolversParentTypes['GalleryItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GalleryItem'], ParentType, ContextType>;
};

export type ImportParticipantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportParticipantsPayload'] = ResolversParentTypes['ImportParticipantsPayload']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  action?: Resolver<ResolversTypes['ImportAction'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['RowFault']>, ParentType, ContextType>;
  identityKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['ImportTrigger']>, ParentType, ContextType>;
};

export type ImportTriggerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportTrigger'] = ResolversParentTypes['ImportTrigger']> = {
  eventId?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportTriggerState'], ParentType, ContextType>;
};

export type InputDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputDesign'] = ResolversParentTypes['InputDesign']> = {
  borderColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  borderRadius?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  borderWidth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LandingPageDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LandingPageDesign'] = ResolversParentTypes['LandingPageDesign']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  backgroundType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeaderboardPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaderboardPlace'] = ResolversParentTypes['LeaderboardPlace']> = {
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type LinksDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinksDesign'] = ResolversParentTypes['LinksDesign']> = {
  fontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mail'] = ResolversParentTypes['Mail']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailKind'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  reward?: Resolver<Maybe<ResolversTypes['Reward']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailState'], ParentType, ContextType>;
  winner?: Resolver<Maybe<ResolversTypes['Winner']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConnection'] = ResolversParentTypes['MailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MailEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Mail']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type MailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailEdge'] = ResolversParentTypes['MailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export type ManualEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManualEntryResult'] = ResolversParentTypes['ManualEntryResult']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['RowFault']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abandonDraw?: Resolver<Maybe<ResolversTypes['AbandonDrawPayload']>, ParentType, ContextType, RequireFields<MutationAbandonDrawArgs, 'input'>>;
  addBonusEntries?: Resolver<Maybe<ResolversTypes['AddBonusEntriesPayload']>, ParentType, ContextType, RequireFields<MutationAddBonusEntriesArgs, 'input'>>;
  addEntry?: Resolver<Maybe<ResolversTypes['AddEntryPayload']>, ParentType, ContextType, RequireFields<MutationAddEntryArgs, 'input'>>;
  addEntryMethod?: Resolver<Maybe<ResolversTypes['AddEntryMethodPayload']>, ParentType, ContextType, RequireFields<MutationAddEntryMethodArgs, 'input'>>;
  addManualEntry?: Resolver<Maybe<ResolversTypes['AddManualEntryPayload']>, ParentType, ContextType, RequireFields<MutationAddManualEntryArgs, 'input'>>;
  addSource?: Resolver<Maybe<ResolversTypes['AddSourcePayload']>, ParentType, ContextType, RequireFields<MutationAddSourceArgs, 'input'>>;
  addToAllowlist?: Resolver<Maybe<ResolversTypes['AddToAllowlistPayload']>, ParentType, ContextType, RequireFields<MutationAddToAllowlistArgs, 'input'>>;
  addToBlocklist?: Resolver<Maybe<ResolversTypes['AddToBlocklistPayload']>, ParentType, ContextType, RequireFields<MutationAddToBlocklistArgs, 'input'>>;
  adjustEntries?: Resolver<Maybe<ResolversTypes['AdjustEntriesPayload']>, ParentType, ContextType, RequireFields<MutationAdjustEntriesArgs, 'input'>>;
  approveGalleryItem?: Resolver<Maybe<ResolversTypes['ApproveGalleryItemPayload']>, ParentType, ContextType, RequireFields<MutationApproveGalleryItemArgs, 'input'>>;
  archivePrize?: Resolver<Maybe<ResolversTypes['ArchivePrizePayload']>, ParentType, ContextType, RequireFields<MutationArchivePrizeArgs, 'input'>>;
  banParticipant?: Resolver<Maybe<ResolversTypes['BanParticipantPayload']>, ParentType, ContextType, RequireFields<MutationBanParticipantArgs, 'input'>>;
  completeEntryMethod?: Resolver<Maybe<ResolversTypes['CompleteEntryMethodPayload']>, ParentType, ContextType, RequireFields<MutationCompleteEntryMethodArgs, 'input'>>;
  confirmParticipantEmail?: Resolver<Maybe<ResolversTypes['ConfirmParticipantEmailPayload']>, ParentType, ContextType, RequireFields<MutationConfirmParticipantEmailArgs, 'input'>>;
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createBrand?: Resolver<Maybe<ResolversTypes['CreateBrandPayload']>, ParentType, ContextType, RequireFields<MutationCreateBrandArgs, 'input'>>;
  createContest?: Resolver<Maybe<ResolversTypes['CreateContestPayload']>, ParentType, ContextType, RequireFields<MutationCreateContestArgs, 'input'>>;
  createCustomField?: Resolver<Maybe<ResolversTypes['CreateCustomFieldPayload']>, ParentType, ContextType, RequireFields<MutationCreateCustomFieldArgs, 'input'>>;
  createParticipant?: Resolver<Maybe<ResolversTypes['CreateParticipantPayload']>, ParentType, ContextType, RequireFields<MutationCreateParticipantArgs, 'input'>>;
  createPrize?: Resolver<Maybe<ResolversTypes['CreatePrizePayload']>, ParentType, ContextType, RequireFields<MutationCreatePrizeArgs, 'input'>>;
  createReward?: Resolver<Maybe<ResolversTypes['CreateRewardPayload']>, ParentType, ContextType, RequireFields<MutationCreateRewardArgs, 'input'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['CreateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  createWorkflow?: Resolver<Maybe<ResolversTypes['CreateWorkflowPayload']>, ParentType, ContextType, RequireFields<MutationCreateWorkflowArgs, 'input'>>;
  deleteContest?: Resolver<Maybe<ResolversTypes['DeleteContestPayload']>, ParentType, ContextType, RequireFields<MutationDeleteContestArgs, 'input'>>;
  deleteCustomField?: Resolver<Maybe<ResolversTypes['DeleteCustomFieldPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomFieldArgs, 'input'>>;
  deleteEntry?: Resolver<Maybe<ResolversTypes['DeleteEntryPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEntryArgs, 'input'>>;
  deleteReward?: Resolver<Maybe<ResolversTypes['DeleteRewardPayload']>, ParentType, ContextType, RequireFields<MutationDeleteRewardArgs, 'input'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeleteWebhookPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'input'>>;
  deleteWorkflow?: Resolver<Maybe<ResolversTypes['DeleteWorkflowPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWorkflowArgs, 'input'>>;
  drawWinners?: Resolver<Maybe<ResolversTypes['DrawWinnersPayload']>, ParentType, ContextType, RequireFields<MutationDrawWinnersArgs, 'input'>>;
  drawWinnersNow?: Resolver<Maybe<ResolversTypes['DrawWinnersNowPayload']>, ParentType, ContextType, RequireFields<MutationDrawWinnersNowArgs, 'input'>>;
  duplicateContest?: Resolver<Maybe<ResolversTypes['DuplicateContestPayload']>, ParentType, ContextType, RequireFields<MutationDuplicateContestArgs, 'input'>>;
  enterContest?: Resolver<Maybe<ResolversTypes['EnterContestPayload']>, ParentType, ContextType, RequireFields<MutationEnterContestArgs, 'input'>>;
  eraseContact?: Resolver<Maybe<ResolversTypes['EraseContactPayload']>, ParentType, ContextType, RequireFields<MutationEraseContactArgs, 'input'>>;
  eraseParticipant?: Resolver<Maybe<ResolversTypes['EraseParticipantPayload']>, ParentType, ContextType, RequireFields<MutationEraseParticipantArgs, 'input'>>;
  importParticipants?: Resolver<Maybe<ResolversTypes['ImportParticipantsPayload']>, ParentType, ContextType, RequireFields<MutationImportParticipantsArgs, 'input'>>;
  pickWinner?: Resolver<Maybe<ResolversTypes['PickWinnerPayload']>, ParentType, ContextType, RequireFields<MutationPickWinnerArgs, 'input'>>;
  publishContest?: Resolver<Maybe<ResolversTypes['PublishContestPayload']>, ParentType, ContextType, RequireFields<MutationPublishContestArgs, 'input'>>;
  recordManualEntries?: Resolver<Maybe<ResolversTypes['RecordManualEntriesPayload']>, ParentType, ContextType, RequireFields<MutationRecordManualEntriesArgs, 'input'>>;
  recordManualEntry?: Resolver<Maybe<ResolversTypes['RecordManualEntryPayload']>, ParentType, ContextType, RequireFields<MutationRecordManualEntryArgs, 'input'>>;
  recordPageView?: Resolver<Maybe<ResolversTypes['RecordPageViewPayload']>, ParentType, ContextType, RequireFields<MutationRecordPageViewArgs, 'input'>>;
  recordPurchase?: Resolver<Maybe<ResolversTypes['RecordPurchasePayload']>, ParentType, ContextType, RequireFields<MutationRecordPurchaseArgs, 'input'>>;
  redeliverFailed?: Resolver<Maybe<ResolversTypes['RedeliverFailedPayload']>, ParentType, ContextType, RequireFields<MutationRedeliverFailedArgs, 'input'>>;
  redeliverWebhook?: Resolver<Maybe<ResolversTypes['RedeliverWebhookPayload']>, ParentType, ContextType, RequireFields<MutationRedeliverWebhookArgs, 'input'>>;
  rejectGalleryItem?: Resolver<Maybe<ResolversTypes['RejectGalleryItemPayload']>, ParentType, ContextType, RequireFields<MutationRejectGalleryItemArgs, 'input'>>;
  removeEntryMethod?: Resolver<Maybe<ResolversTypes['RemoveEntryMethodPayload']>, ParentType, ContextType, RequireFields<MutationRemoveEntryMethodArgs, 'input'>>;
  removeFromAllowlist?: Resolver<Maybe<ResolversTypes['RemoveFromAllowlistPayload']>, ParentType, ContextType, RequireFields<MutationRemoveFromAllowlistArgs, 'input'>>;
  removeFromBlocklist?: Resolver<Maybe<ResolversTypes['RemoveFromBlocklistPayload']>, ParentType, ContextType, RequireFields<MutationRemoveFromBlocklistArgs, 'input'>>;
  removeSource?: Resolver<Maybe<ResolversTypes['RemoveSourcePayload']>, ParentType, ContextType, RequireFields<MutationRemoveSourceArgs, 'input'>>;
  removeWinner?: Resolver<Maybe<ResolversTypes['RemoveWinnerPayload']>, ParentType, ContextType, RequireFields<MutationRemoveWinnerArgs, 'input'>>;
  reorderCustomFields?: Resolver<Maybe<ResolversTypes['ReorderCustomFieldsPayload']>, ParentType, ContextType, RequireFields<MutationReorderCustomFieldsArgs, 'input'>>;
  reorderEntryMethods?: Resolver<Maybe<ResolversTypes['ReorderEntryMethodsPayload']>, ParentType, ContextType, RequireFields<MutationReorderEntryMethodsArgs, 'input'>>;
  reorderPrizes?: Resolver<Maybe<ResolversTypes['ReorderPrizesPayload']>, ParentType, ContextType, RequireFields<MutationReorderPrizesArgs, 'input'>>;
  reorderRewards?: Resolver<Maybe<ResolversTypes['ReorderRewardsPayload']>, ParentType, ContextType, RequireFields<MutationReorderRewardsArgs, 'input'>>;
  resendMail?: Resolver<Maybe<ResolversTypes['ResendMailPayload']>, ParentType, ContextType, RequireFields<MutationResendMailArgs, 'input'>>;
  resendVerification?: Resolver<Maybe<ResolversTypes['ResendVerificationPayload']>, ParentType, ContextType, RequireFields<MutationResendVerificationArgs, 'input'>>;
  returnContestToDraft?: Resolver<Maybe<ResolversTypes['ReturnContestToDraftPayload']>, ParentType, ContextType, RequireFields<MutationReturnContestToDraftArgs, 'input'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['RevokeApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  rotateWorkflowSecret?: Resolver<Maybe<ResolversTypes['RotateWorkflowSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWorkflowSecretArgs, 'input'>>;
  setApiKeyLimits?: Resolver<Maybe<ResolversTypes['SetApiKeyLimitsPayload']>, ParentType, ContextType, RequireFields<MutationSetApiKeyLimitsArgs, 'input'>>;
  setEntryVerified?: Resolver<Maybe<ResolversTypes['SetEntryVerifiedPayload']>, ParentType, ContextType, RequireFields<MutationSetEntryVerifiedArgs, 'input'>>;
  setParticipantDisqualified?: Resolver<Maybe<ResolversTypes['SetParticipantDisqualifiedPayload']>, ParentType, ContextType, RequireFields<MutationSetParticipantDisqualifiedArgs, 'input'>>;
  setWinnerStatus?: Resolver<Maybe<ResolversTypes['SetWinnerStatusPayload']>, ParentType, ContextType, RequireFields<MutationSetWinnerStatusArgs, 'input'>>;
  spendPoints?: Resolver<Maybe<ResolversTypes['SpendPointsPayload']>, ParentType, ContextType, RequireFields<MutationSpendPointsArgs, 'input'>>;
  submitToGallery?: Resolver<Maybe<ResolversTypes['SubmitToGalleryPayload']>, ParentType, ContextType, RequireFields<MutationSubmitToGalleryArgs, 'input'>>;
  syncSource?: Resolver<Maybe<ResolversTypes['SyncSourcePayload']>, ParentType, ContextType, RequireFields<MutationSyncSourceArgs, 'input'>>;
  testSource?: Resolver<Maybe<ResolversTypes['TestSourcePayload']>, ParentType, ContextType, RequireFields<MutationTestSourceArgs, 'input'>>;
  testWebhook?: Resolver<Maybe<ResolversTypes['TestWebhookPayload']>, ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  unbanParticipant?: Resolver<Maybe<ResolversTypes['UnbanParticipantPayload']>, ParentType, ContextType, RequireFields<MutationUnbanParticipantArgs, 'input'>>;
  updateAccount?: Resolver<Maybe<ResolversTypes['UpdateAccountPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAccountArgs, 'input'>>;
  updateBrand?: Resolver<Maybe<ResolversTypes['UpdateBrandPayload']>, ParentType, ContextType, RequireFields<MutationUpdateBrandArgs, 'input'>>;
  updateContest?: Resolver<Maybe<ResolversTypes['UpdateContestPayload']>, ParentType, ContextType, RequireFields<MutationUpdateContestArgs, 'input'>>;
  updateCustomField?: Resolver<Maybe<ResolversTypes['UpdateCustomFieldPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomFieldArgs, 'input'>>;
  updateEntryMethod?: Resolver<Maybe<ResolversTypes['UpdateEntryMethodPayload']>, ParentType, ContextType, RequireFields<MutationUpdateEntryMethodArgs, 'input'>>;
  updateParticipant?: Resolver<Maybe<ResolversTypes['UpdateParticipantPayload']>, ParentType, ContextType, RequireFields<MutationUpdateParticipantArgs, 'input'>>;
  updatePrize?: Resolver<Maybe<ResolversTypes['UpdatePrizePayload']>, ParentType, ContextType, RequireFields<MutationUpdatePrizeArgs, 'input'>>;
  updateReward?: Resolver<Maybe<ResolversTypes['UpdateRewardPayload']>, ParentType, ContextType, RequireFields<MutationUpdateRewardArgs, 'input'>>;
  updateSource?: Resolver<Maybe<ResolversTypes['UpdateSourcePayload']>, ParentType, ContextType, RequireFields<MutationUpdateSourceArgs, 'input'>>;
  updateWebhook?: Resolver<Maybe<ResolversTypes['UpdateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
  updateWorkflow?: Resolver<Maybe<ResolversTypes['UpdateWorkflowPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWorkflowArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailPayload']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'AllowlistRow' | 'ApiKey' | 'BlocklistRow' | 'Brand' | 'Contact' | 'Contest' | 'CustomField' | 'Draw' | 'Entry' | 'EntryMethod' | 'GalleryItem' | 'Mail' | 'Participant' | 'Prize' | 'Reward' | 'Source' | 'SourceRun' | 'Webhook' | 'WebhookDelivery' | 'Winner' | 'Workflow', ParentType, ContextType>;
};

export type OverlapPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverlapPair'] = ResolversParentTypes['OverlapPair']> = {
  contacts?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  one?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type PageCustomFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageCustomField'] = ResolversParentTypes['PageCustomField']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomFieldKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageEntryMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageEntryMethod'] = ResolversParentTypes['PageEntryMethod']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completion?: Resolver<ResolversTypes['MethodCompletion'], ParentType, ContextType>;
  daily?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntryMethodType'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageLeaderboardPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageLeaderboardPlace'] = ResolversParentTypes['PageLeaderboardPlace']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type PagePrizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PagePrize'] = ResolversParentTypes['PagePrize']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageRewardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageReward'] = ResolversParentTypes['PageReward']> = {
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  hideProgress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  actions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  bannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bonusActions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contactDatabaseId?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  contactDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ParticipantContactDialectIdArgs, 'dialect'>>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  contestDatabaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contestDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ParticipantContestDialectIdArgs, 'dialect'>>;
  countedTotal?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  custom?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  customFieldValues?: Resolver<Array<ResolversTypes['CustomFieldValue']>, ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ParticipantDialectIdArgs, 'dialect'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disqualifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailConfirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, Partial<ParticipantEntriesArgs>>;
  entriesExport?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<ParticipantEntriesExportArgs, 'limit'>>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  excluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isWinner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mails?: Resolver<ResolversTypes['MailConnection'], ParentType, ContextType, Partial<ParticipantMailsArgs>>;
  middleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processingStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purchaseCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purchaseValue?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  referralCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referralCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referrals?: Resolver<ResolversTypes['ParticipantConnection'], ParentType, ContextType, Partial<ParticipantReferralsArgs>>;
  referredBy?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  referredByDatabaseId?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  referredByDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<ParticipantReferredByDialectIdArgs, 'dialect'>>;
  reportingExcluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rewards?: Resolver<ResolversTypes['UnlockedRewardConnection'], ParentType, ContextType, Partial<ParticipantRewardsArgs>>;
  source?: Resolver<ResolversTypes['ParticipantSource'], ParentType, ContextType>;
  test?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uniqueId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  winners?: Resolver<ResolversTypes['WinnerConnection'], ParentType, ContextType, RequireFields<ParticipantWinnersArgs, 'current'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantConnection'] = ResolversParentTypes['ParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ParticipantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantEdge'] = ResolversParentTypes['ParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type ParticipantSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantSource'] = ResolversParentTypes['ParticipantSource']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  campaignId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referringUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  data?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PickWinnerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickWinnerPayload'] = ResolversParentTypes['PickWinnerPayload']> = {
  draw?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  winner?: Resolver<ResolversTypes['Winner'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Prize'] = ResolversParentTypes['Prize']> = {
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  codeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<PrizeDialectIdArgs, 'dialect'>>;
  freeCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redeemed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redemptionEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  redemptionInstructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redemptionReplyToEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redemptionReplyToName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redemptionSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  dialect?: Resolver<ResolversTypes['SourceDialect'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  localFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  vanishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PublishContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishContestPayload'] = ResolversParentTypes['PublishContestPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'by'>>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<QueryContactsArgs>>;
  contest?: Resolver<Maybe<ResolversTypes['Contest']>, ParentType, ContextType, RequireFields<QueryContestArgs, 'by'>>;
  contestAnalytics?: Resolver<Maybe<ResolversTypes['ContestAnalytics']>, ParentType, ContextType, RequireFields<QueryContestAnalyticsArgs, 'contest'>>;
  contestPage?: Resolver<Maybe<ResolversTypes['ContestPage']>, ParentType, ContextType, RequireFields<QueryContestPageArgs, 'contest'>>;
  contests?: Resolver<ResolversTypes['ContestConnection'], ParentType, ContextType, Partial<QueryContestsArgs>>;
  draw?: Resolver<Maybe<ResolversTypes['Draw']>, ParentType, ContextType, RequireFields<QueryDrawArgs, 'by'>>;
  entrant?: Resolver<Maybe<ResolversTypes['Entrant']>, ParentType, ContextType, RequireFields<QueryEntrantArgs, 'contest' | 'entrantToken'>>;
  entries?: Resolver<Maybe<ResolversTypes['EntryConnection']>, ParentType, ContextType, RequireFields<QueryEntriesArgs, 'contest'>>;
  entriesByEmail?: Resolver<Maybe<Array<ResolversTypes['Entry']>>, ParentType, ContextType, RequireFields<QueryEntriesByEmailArgs, 'email' | 'limit'>>;
  entriesExport?: Resolver<Maybe<Array<ResolversTypes['Entry']>>, ParentType, ContextType, RequireFields<QueryEntriesExportArgs, 'contest' | 'limit'>>;
  entry?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<QueryEntryArgs, 'by'>>;
  entryMethodTypes?: Resolver<Array<ResolversTypes['EntryMethodType']>, ParentType, ContextType, Partial<QueryEntryMethodTypesArgs>>;
  gallery?: Resolver<Maybe<ResolversTypes['GalleryItemConnection']>, ParentType, ContextType, RequireFields<QueryGalleryArgs, 'contest'>>;
  leaderboard?: Resolver<Maybe<Array<ResolversTypes['LeaderboardPlace']>>, ParentType, ContextType, RequireFields<QueryLeaderboardArgs, 'contest'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType, RequireFields<QueryParticipantArgs, 'by'>>;
  participants?: Resolver<Maybe<ResolversTypes['ParticipantConnection']>, ParentType, ContextType, RequireFields<QueryParticipantsArgs, 'contest'>>;
  participantsByEmail?: Resolver<Maybe<Array<ResolversTypes['Participant']>>, ParentType, ContextType, RequireFields<QueryParticipantsByEmailArgs, 'email' | 'limit'>>;
  personalData?: Resolver<ResolversTypes['PersonalData'], ParentType, ContextType, RequireFields<QueryPersonalDataArgs, 'of'>>;
  prize?: Resolver<Maybe<ResolversTypes['Prize']>, ParentType, ContextType, RequireFields<QueryPrizeArgs, 'by'>>;
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  redemptionCode?: Resolver<Maybe<ResolversTypes['RedemptionCode']>, ParentType, ContextType, RequireFields<QueryRedemptionCodeArgs, 'winner'>>;
  referralProgram?: Resolver<Maybe<ResolversTypes['ReferralProgram']>, ParentType, ContextType, RequireFields<QueryReferralProgramArgs, 'contest'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType, RequireFields<QuerySourceArgs, 'by'>>;
  viewerKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  viewerScopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<QueryWebhookArgs, 'by'>>;
  webhookDelivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType, RequireFields<QueryWebhookDeliveryArgs, 'by'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, Partial<QueryWebhooksArgs>>;
  winner?: Resolver<Maybe<ResolversTypes['Winner']>, ParentType, ContextType, RequireFields<QueryWinnerArgs, 'by'>>;
  winners?: Resolver<ResolversTypes['WinnerConnection'], ParentType, ContextType, RequireFields<QueryWinnersArgs, 'contest' | 'current'>>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType, RequireFields<QueryWorkflowArgs, 'by'>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  cost?: Resolver<ResolversTypes['RateLimitCount'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['RateLimitCount'], ParentType, ContextType>;
};

export type RateLimitCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimitCount'] = ResolversParentTypes['RateLimitCount']> = {
  cost?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecordManualEntriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordManualEntriesPayload'] = ResolversParentTypes['RecordManualEntriesPayload']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ManualEntryResult']>, ParentType, ContextType>;
};

export type RecordManualEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordManualEntryPayload'] = ResolversParentTypes['RecordManualEntryPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type RecordPageViewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPageViewPayload'] = ResolversParentTypes['RecordPageViewPayload']> = {
  firstView?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordPurchasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPurchasePayload'] = ResolversParentTypes['RecordPurchasePayload']> = {
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RedeliverFailedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverFailedPayload'] = ResolversParentTypes['RedeliverFailedPayload']> = {
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  redelivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type RedeliverWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverWebhookPayload'] = ResolversParentTypes['RedeliverWebhookPayload']> = {
  delivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type RedemptionCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedemptionCode'] = ResolversParentTypes['RedemptionCode']> = {
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prize?: Resolver<ResolversTypes['Prize'], ParentType, ContextType>;
};

export type ReferralAwardsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralAwards'] = ResolversParentTypes['ReferralAwards']> = {
  advocate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  friend?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralProgramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralProgram'] = ResolversParentTypes['ReferralProgram']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  referrers?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  top?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType, RequireFields<ReferralProgramTopArgs, 'first'>>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ReferrerViewsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferrerViews'] = ResolversParentTypes['ReferrerViews']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type RejectGalleryItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectGalleryItemPayload'] = ResolversParentTypes['RejectGalleryItemPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  galleryItem?: Resolver<ResolversTypes['GalleryItem'], ParentType, ContextType>;
};

export type RemoveEntryMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveEntryMethodPayload'] = ResolversParentTypes['RemoveEntryMethodPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  removedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemoveFromAllowlistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromAllowlistPayload'] = ResolversParentTypes['RemoveFromAllowlistPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveFromBlocklistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromBlocklistPayload'] = ResolversParentTypes['RemoveFromBlocklistPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveSourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSourcePayload'] = ResolversParentTypes['RemoveSourcePayload']> = {
  removedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemoveWinnerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveWinnerPayload'] = ResolversParentTypes['RemoveWinnerPayload']> = {
  removedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  winner?: Resolver<ResolversTypes['Winner'], ParentType, ContextType>;
};

export type ReorderCustomFieldsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderCustomFieldsPayload'] = ResolversParentTypes['ReorderCustomFieldsPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type ReorderEntryMethodsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderEntryMethodsPayload'] = ResolversParentTypes['ReorderEntryMethodsPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  entryMethods?: Resolver<Array<ResolversTypes['EntryMethod']>, ParentType, ContextType>;
};

export type ReorderPrizesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPrizesPayload'] = ResolversParentTypes['ReorderPrizesPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  prizes?: Resolver<Array<ResolversTypes['Prize']>, ParentType, ContextType>;
};

export type ReorderRewardsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderRewardsPayload'] = ResolversParentTypes['ReorderRewardsPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['Reward']>, ParentType, ContextType>;
};

export type ResendMailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendMailPayload'] = ResolversParentTypes['ResendMailPayload']> = {
  mail?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export type ResendVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationPayload'] = ResolversParentTypes['ResendVerificationPayload']> = {
  mail?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export type ReturnContestToDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnContestToDraftPayload'] = ResolversParentTypes['ReturnContestToDraftPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type RewardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reward'] = ResolversParentTypes['Reward']> = {
  contestDatabaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contestDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<RewardContestDialectIdArgs, 'dialect'>>;
  couponCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  couponDirections?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<RewardDialectIdArgs, 'dialect'>>;
  grant?: Resolver<ResolversTypes['RewardGrant'], ParentType, ContextType>;
  hideProgress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RewardKind'], ParentType, ContextType>;
  mail?: Resolver<ResolversTypes['RewardMail'], ParentType, ContextType>;
  notify?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  showCode?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unlockCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  unlocks?: Resolver<ResolversTypes['RewardUnlockConnection'], ParentType, ContextType, Partial<RewardUnlocksArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RewardMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardMail'] = ResolversParentTypes['RewardMail']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replyToEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replyToName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RewardUnlockConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardUnlockConnection'] = ResolversParentTypes['RewardUnlockConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RewardUnlockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type RewardUnlockEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardUnlockEdge'] = ResolversParentTypes['RewardUnlockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  unlockedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type RotateWorkflowSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWorkflowSecretPayload'] = ResolversParentTypes['RotateWorkflowSecretPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type RowFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowFault'] = ResolversParentTypes['RowFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['RowFaultField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowFaultFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowFaultField'] = ResolversParentTypes['RowFaultField']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type ServiceFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceFigures'] = ResolversParentTypes['ServiceFigures']> = {
  figures?: Resolver<ResolversTypes['AccountFigures'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type SetApiKeyLimitsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetApiKeyLimitsPayload'] = ResolversParentTypes['SetApiKeyLimitsPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type SetEntryVerifiedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetEntryVerifiedPayload'] = ResolversParentTypes['SetEntryVerifiedPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type SetParticipantDisqualifiedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetParticipantDisqualifiedPayload'] = ResolversParentTypes['SetParticipantDisqualifiedPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type SetWinnerStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetWinnerStatusPayload'] = ResolversParentTypes['SetWinnerStatusPayload']> = {
  winner?: Resolver<ResolversTypes['Winner'], ParentType, ContextType>;
};

export type SharedAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedAddress'] = ResolversParentTypes['SharedAddress']> = {
  actions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  baseUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  contestIds?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialect?: Resolver<ResolversTypes['SourceDialect'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['SourceRun']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['SourceRunConnection'], ParentType, ContextType, Partial<SourceRunsArgs>>;
  status?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceProblem'] = ResolversParentTypes['SourceProblem']> = {
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRun'] = ResolversParentTypes['SourceRun']> = {
  counts?: Resolver<Array<ResolversTypes['SourceRunCount']>, ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fetched?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  fetching?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRunKind'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SourceProblem']>, ParentType, ContextType, RequireFields<SourceRunProblemsArgs, 'first'>>;
  progressAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceRunState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRunConnection'] = ResolversParentTypes['SourceRunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SourceRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SourceRunCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRunCount'] = ResolversParentTypes['SourceRunCount']> = {
  changed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  made?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  vanished?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SourceRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRunEdge'] = ResolversParentTypes['SourceRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceRun'], ParentType, ContextType>;
};

export type SpendPointsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpendPointsPayload'] = ResolversParentTypes['SpendPointsPayload']> = {
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type StatusFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusFigures'] = ResolversParentTypes['StatusFigures']> = {
  figures?: Resolver<ResolversTypes['AccountFigures'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContestStatus'], ParentType, ContextType>;
};

export type SubmitToGalleryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitToGalleryPayload'] = ResolversParentTypes['SubmitToGalleryPayload']> = {
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  galleryItem?: Resolver<ResolversTypes['GalleryItem'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  contestActivity?: SubscriptionResolver<ResolversTypes['ContestActivity'], "contestActivity", ParentType, ContextType, RequireFields<SubscriptionContestActivityArgs, 'contest' | 'interval'>>;
  draws?: SubscriptionResolver<ResolversTypes['DrawActivity'], "draws", ParentType, ContextType, RequireFields<SubscriptionDrawsArgs, 'interval'>>;
  webhookDeliveries?: SubscriptionResolver<ResolversTypes['WebhookDeliveryActivity'], "webhookDeliveries", ParentType, ContextType, RequireFields<SubscriptionWebhookDeliveriesArgs, 'interval'>>;
};

export type SyncSourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncSourcePayload'] = ResolversParentTypes['SyncSourcePayload']> = {
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type TestSourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestSourcePayload'] = ResolversParentTypes['TestSourcePayload']> = {
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type TestWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestWebhookPayload'] = ResolversParentTypes['TestWebhookPayload']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type TitleDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TitleDesign'] = ResolversParentTypes['TitleDesign']> = {
  fontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TopSectionDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopSectionDesign'] = ResolversParentTypes['TopSectionDesign']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numbersFontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numbersFontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textFontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textFontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnbanParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnbanParticipantPayload'] = ResolversParentTypes['UnbanParticipantPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type UnlockDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlockDesign'] = ResolversParentTypes['UnlockDesign']> = {
  fontColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fontSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnlockedRewardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlockedRewardConnection'] = ResolversParentTypes['UnlockedRewardConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnlockedRewardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Reward']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type UnlockedRewardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlockedRewardEdge'] = ResolversParentTypes['UnlockedRewardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reward'], ParentType, ContextType>;
  unlockedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAccountPayload'] = ResolversParentTypes['UpdateAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type UpdateBrandPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateBrandPayload'] = ResolversParentTypes['UpdateBrandPayload']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
};

export type UpdateContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContestPayload'] = ResolversParentTypes['UpdateContestPayload']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type UpdateCustomFieldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomFieldPayload'] = ResolversParentTypes['UpdateCustomFieldPayload']> = {
  customField?: Resolver<ResolversTypes['CustomField'], ParentType, ContextType>;
};

export type UpdateEntryMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateEntryMethodPayload'] = ResolversParentTypes['UpdateEntryMethodPayload']> = {
  entryMethod?: Resolver<ResolversTypes['EntryMethod'], ParentType, ContextType>;
};

export type UpdateParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateParticipantPayload'] = ResolversParentTypes['UpdateParticipantPayload']> = {
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
};

export type UpdatePrizePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePrizePayload'] = ResolversParentTypes['UpdatePrizePayload']> = {
  prize?: Resolver<ResolversTypes['Prize'], ParentType, ContextType>;
};

export type UpdateRewardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRewardPayload'] = ResolversParentTypes['UpdateRewardPayload']> = {
  reward?: Resolver<ResolversTypes['Reward'], ParentType, ContextType>;
};

export type UpdateSourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSourcePayload'] = ResolversParentTypes['UpdateSourcePayload']> = {
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type UpdateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookPayload'] = ResolversParentTypes['UpdateWebhookPayload']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type UpdateWorkflowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWorkflowPayload'] = ResolversParentTypes['UpdateWorkflowPayload']> = {
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type VerificationMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationMail'] = ResolversParentTypes['VerificationMail']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  calledBy?: Resolver<ResolversTypes['WebhookCaller'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<WebhookDialectIdArgs, 'dialect'>>;
  events?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  failedDeliveryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failuresInRow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pendingDeliveryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  restingUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  contest?: Resolver<Maybe<ResolversTypes['Contest']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryActivity'] = ResolversParentTypes['WebhookDeliveryActivity']> = {
  attempted?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookDeliveryActivityDeliveriesArgs, 'first'>>;
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  made?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WinnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Winner'] = ResolversParentTypes['Winner']> = {
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  dialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<WinnerDialectIdArgs, 'dialect'>>;
  disqualifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  draw?: Resolver<ResolversTypes['Draw'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType>;
  expiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdsPrize?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAlternate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['Participant'], ParentType, ContextType>;
  prize?: Resolver<Maybe<ResolversTypes['Prize']>, ParentType, ContextType>;
  promotedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  promotedFrom?: Resolver<Maybe<ResolversTypes['Winner']>, ParentType, ContextType>;
  promotedFromDatabaseId?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  promotedFromDialectId?: Resolver<Maybe<ResolversTypes['DialectId']>, ParentType, ContextType, RequireFields<WinnerPromotedFromDialectIdArgs, 'dialect'>>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recovery?: Resolver<Maybe<ResolversTypes['WinnerRecovery']>, ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  selectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  selection?: Resolver<Maybe<ResolversTypes['WinnerSelection']>, ParentType, ContextType>;
  skipReason?: Resolver<Maybe<ResolversTypes['SkipReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WinnerStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WinnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WinnerConnection'] = ResolversParentTypes['WinnerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WinnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Winner']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type WinnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WinnerEdge'] = ResolversParentTypes['WinnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Winner'], ParentType, ContextType>;
};

export type WinnerSelectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WinnerSelection'] = ResolversParentTypes['WinnerSelection']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  totalWeight?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type WorkflowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workflow'] = ResolversParentTypes['Workflow']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  databaseId?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WorkflowDeliveriesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['WorkflowTrigger'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AbandonDrawPayload?: AbandonDrawPayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AccountActivity?: AccountActivityResolvers<ContextType>;
  AccountFigures?: AccountFiguresResolvers<ContextType>;
  AccountOverlap?: AccountOverlapResolvers<ContextType>;
  AccountTotals?: AccountTotalsResolvers<ContextType>;
  ActivityCount?: ActivityCountResolvers<ContextType>;
  ActivitySeries?: ActivitySeriesResolvers<ContextType>;
  ActivityTotals?: ActivityTotalsResolvers<ContextType>;
  AddBonusEntriesPayload?: AddBonusEntriesPayloadResolvers<ContextType>;
  AddEntryMethodPayload?: AddEntryMethodPayloadResolvers<ContextType>;
  AddEntryPayload?: AddEntryPayloadResolvers<ContextType>;
  AddManualEntryPayload?: AddManualEntryPayloadResolvers<ContextType>;
  AddSourcePayload?: AddSourcePayloadResolvers<ContextType>;
  AddToAllowlistPayload?: AddToAllowlistPayloadResolvers<ContextType>;
  AddToBlocklistPayload?: AddToBlocklistPayloadResolvers<ContextType>;
  AdjustEntriesPayload?: AdjustEntriesPayloadResolvers<ContextType>;
  AllowlistRow?: AllowlistRowResolvers<ContextType>;
  AllowlistRowConnection?: AllowlistRowConnectionResolvers<ContextType>;
  AllowlistRowEdge?: AllowlistRowEdgeResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiUsage?: ApiUsageResolvers<ContextType>;
  ApproveGalleryItemPayload?: ApproveGalleryItemPayloadResolvers<ContextType>;
  ArchivePrizePayload?: ArchivePrizePayloadResolvers<ContextType>;
  BanParticipantPayload?: BanParticipantPayloadResolvers<ContextType>;
  BlocklistRow?: BlocklistRowResolvers<ContextType>;
  BlocklistRowConnection?: BlocklistRowConnectionResolvers<ContextType>;
  BlocklistRowEdge?: BlocklistRowEdgeResolvers<ContextType>;
  BodyDesign?: BodyDesignResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  BrandFigures?: BrandFiguresResolvers<ContextType>;
  ButtonsDesign?: ButtonsDesignResolvers<ContextType>;
  CompleteEntryMethodPayload?: CompleteEntryMethodPayloadResolvers<ContextType>;
  ConfirmParticipantEmailPayload?: ConfirmParticipantEmailPayloadResolvers<ContextType>;
  ConfirmationMail?: ConfirmationMailResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactFigures?: ContactFiguresResolvers<ContextType>;
  Contest?: ContestResolvers<ContextType>;
  ContestActivity?: ContestActivityResolvers<ContextType>;
  ContestAnalytics?: ContestAnalyticsResolvers<ContextType>;
  ContestConnection?: ContestConnectionResolvers<ContextType>;
  ContestContacts?: ContestContactsResolvers<ContextType>;
  ContestDesign?: ContestDesignResolvers<ContextType>;
  ContestEdge?: ContestEdgeResolvers<ContextType>;
  ContestMail?: ContestMailResolvers<ContextType>;
  ContestPage?: ContestPageResolvers<ContextType>;
  ContestRules?: ContestRulesResolvers<ContextType>;
  ContestSettings?: ContestSettingsResolvers<ContextType>;
  ContestTotals?: ContestTotalsResolvers<ContextType>;
  CountryParticipants?: CountryParticipantsResolvers<ContextType>;
  CountryViews?: CountryViewsResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateBrandPayload?: CreateBrandPayloadResolvers<ContextType>;
  CreateContestPayload?: CreateContestPayloadResolvers<ContextType>;
  CreateCustomFieldPayload?: CreateCustomFieldPayloadResolvers<ContextType>;
  CreateParticipantPayload?: CreateParticipantPayloadResolvers<ContextType>;
  CreatePrizePayload?: CreatePrizePayloadResolvers<ContextType>;
  CreateRewardPayload?: CreateRewardPayloadResolvers<ContextType>;
  CreateWebhookPayload?: CreateWebhookPayloadResolvers<ContextType>;
  CreateWorkflowPayload?: CreateWorkflowPayloadResolvers<ContextType>;
  CustomCssDesign?: CustomCssDesignResolvers<ContextType>;
  CustomField?: CustomFieldResolvers<ContextType>;
  CustomFieldValue?: CustomFieldValueResolvers<ContextType>;
  DailyActivity?: DailyActivityResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeleteContestPayload?: DeleteContestPayloadResolvers<ContextType>;
  DeleteCustomFieldPayload?: DeleteCustomFieldPayloadResolvers<ContextType>;
  DeleteEntryPayload?: DeleteEntryPayloadResolvers<ContextType>;
  DeleteRewardPayload?: DeleteRewardPayloadResolvers<ContextType>;
  DeleteWebhookPayload?: DeleteWebhookPayloadResolvers<ContextType>;
  DeleteWorkflowPayload?: DeleteWorkflowPayloadResolvers<ContextType>;
  DialectId?: GraphQLScalarType;
  DisplayDesign?: DisplayDesignResolvers<ContextType>;
  Draw?: DrawResolvers<ContextType>;
  DrawActivity?: DrawActivityResolvers<ContextType>;
  DrawBeacon?: DrawBeaconResolvers<ContextType>;
  DrawConnection?: DrawConnectionResolvers<ContextType>;
  DrawEdge?: DrawEdgeResolvers<ContextType>;
  DrawWinnersNowPayload?: DrawWinnersNowPayloadResolvers<ContextType>;
  DrawWinnersPayload?: DrawWinnersPayloadResolvers<ContextType>;
  DuplicateContestPayload?: DuplicateContestPayloadResolvers<ContextType>;
  EnterContestPayload?: EnterContestPayloadResolvers<ContextType>;
  Entrant?: EntrantResolvers<ContextType>;
  EntrantCompletion?: EntrantCompletionResolvers<ContextType>;
  EntrantEntry?: EntrantEntryResolvers<ContextType>;
  EntrantReward?: EntrantRewardResolvers<ContextType>;
  Entry?: EntryResolvers<ContextType>;
  EntryConnection?: EntryConnectionResolvers<ContextType>;
  EntryEdge?: EntryEdgeResolvers<ContextType>;
  EntryMethod?: EntryMethodResolvers<ContextType>;
  EntryMethodPerformance?: EntryMethodPerformanceResolvers<ContextType>;
  EntryMethodType?: EntryMethodTypeResolvers<ContextType>;
  EraseContactPayload?: EraseContactPayloadResolvers<ContextType>;
  EraseParticipantPayload?: EraseParticipantPayloadResolvers<ContextType>;
  FormDesign?: FormDesignResolvers<ContextType>;
  FraudFigures?: FraudFiguresResolvers<ContextType>;
  GalleryItem?: GalleryItemResolvers<ContextType>;
  GalleryItemConnection?: GalleryItemConnectionResolvers<ContextType>;
  GalleryItemEdge?: GalleryItemEdgeResolvers<ContextType>;
  ImportParticipantsPayload?: ImportParticipantsPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportTrigger?: ImportTriggerResolvers<ContextType>;
  InputDesign?: InputDesignResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  LandingPageDesign?: LandingPageDesignResolvers<ContextType>;
  LeaderboardPlace?: LeaderboardPlaceResolvers<ContextType>;
  LinksDesign?: LinksDesignResolvers<ContextType>;
  Mail?: MailResolvers<ContextType>;
  MailConnection?: MailConnectionResolvers<ContextType>;
  MailEdge?: MailEdgeResolvers<ContextType>;
  ManualEntryResult?: ManualEntryResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OverlapPair?: OverlapPairResolvers<ContextType>;
  PageCustomField?: PageCustomFieldResolvers<ContextType>;
  PageEntryMethod?: PageEntryMethodResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PageLeaderboardPlace?: PageLeaderboardPlaceResolvers<ContextType>;
  PagePrize?: PagePrizeResolvers<ContextType>;
  PageReward?: PageRewardResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  ParticipantConnection?: ParticipantConnectionResolvers<ContextType>;
  ParticipantEdge?: ParticipantEdgeResolvers<ContextType>;
  ParticipantSource?: ParticipantSourceResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PickWinnerPayload?: PickWinnerPayloadResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Prize?: PrizeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PublishContestPayload?: PublishContestPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RateLimitCount?: RateLimitCountResolvers<ContextType>;
  RecordManualEntriesPayload?: RecordManualEntriesPayloadResolvers<ContextType>;
  RecordManualEntryPayload?: RecordManualEntryPayloadResolvers<ContextType>;
  RecordPageViewPayload?: RecordPageViewPayloadResolvers<ContextType>;
  RecordPurchasePayload?: RecordPurchasePayloadResolvers<ContextType>;
  RedeliverFailedPayload?: RedeliverFailedPayloadResolvers<ContextType>;
  RedeliverWebhookPayload?: RedeliverWebhookPayloadResolvers<ContextType>;
  RedemptionCode?: RedemptionCodeResolvers<ContextType>;
  ReferralAwards?: ReferralAwardsResolvers<ContextType>;
  ReferralProgram?: ReferralProgramResolvers<ContextType>;
  ReferrerViews?: ReferrerViewsResolvers<ContextType>;
  RejectGalleryItemPayload?: RejectGalleryItemPayloadResolvers<ContextType>;
  RemoveEntryMethodPayload?: RemoveEntryMethodPayloadResolvers<ContextType>;
  RemoveFromAllowlistPayload?: RemoveFromAllowlistPayloadResolvers<ContextType>;
  RemoveFromBlocklistPayload?: RemoveFromBlocklistPayloadResolvers<ContextType>;
  RemoveSourcePayload?: RemoveSourcePayloadResolvers<ContextType>;
  RemoveWinnerPayload?: RemoveWinnerPayloadResolvers<ContextType>;
  ReorderCustomFieldsPayload?: ReorderCustomFieldsPayloadResolvers<ContextType>;
  ReorderEntryMethodsPayload?: ReorderEntryMethodsPayloadResolvers<ContextType>;
  ReorderPrizesPayload?: ReorderPrizesPayloadResolvers<ContextType>;
  ReorderRewardsPayload?: ReorderRewardsPayloadResolvers<ContextType>;
  ResendMailPayload?: ResendMailPayloadResolvers<ContextType>;
  ResendVerificationPayload?: ResendVerificationPayloadResolvers<ContextType>;
  ReturnContestToDraftPayload?: ReturnContestToDraftPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  Reward?: RewardResolvers<ContextType>;
  RewardMail?: RewardMailResolvers<ContextType>;
  RewardUnlockConnection?: RewardUnlockConnectionResolvers<ContextType>;
  RewardUnlockEdge?: RewardUnlockEdgeResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  RotateWorkflowSecretPayload?: RotateWorkflowSecretPayloadResolvers<ContextType>;
  RowFault?: RowFaultResolvers<ContextType>;
  RowFaultField?: RowFaultFieldResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  ServiceFigures?: ServiceFiguresResolvers<ContextType>;
  SetApiKeyLimitsPayload?: SetApiKeyLimitsPayloadResolvers<ContextType>;
  SetEntryVerifiedPayload?: SetEntryVerifiedPayloadResolvers<ContextType>;
  SetParticipantDisqualifiedPayload?: SetParticipantDisqualifiedPayloadResolvers<ContextType>;
  SetWinnerStatusPayload?: SetWinnerStatusPayloadResolvers<ContextType>;
  SharedAddress?: SharedAddressResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceProblem?: SourceProblemResolvers<ContextType>;
  SourceRun?: SourceRunResolvers<ContextType>;
  SourceRunConnection?: SourceRunConnectionResolvers<ContextType>;
  SourceRunCount?: SourceRunCountResolvers<ContextType>;
  SourceRunEdge?: SourceRunEdgeResolvers<ContextType>;
  SpendPointsPayload?: SpendPointsPayloadResolvers<ContextType>;
  StatusFigures?: StatusFiguresResolvers<ContextType>;
  SubmitToGalleryPayload?: SubmitToGalleryPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SyncSourcePayload?: SyncSourcePayloadResolvers<ContextType>;
  TestSourcePayload?: TestSourcePayloadResolvers<ContextType>;
  TestWebhookPayload?: TestWebhookPayloadResolvers<ContextType>;
  TitleDesign?: TitleDesignResolvers<ContextType>;
  TopSectionDesign?: TopSectionDesignResolvers<ContextType>;
  UnbanParticipantPayload?: UnbanParticipantPayloadResolvers<ContextType>;
  UnlockDesign?: UnlockDesignResolvers<ContextType>;
  UnlockedRewardConnection?: UnlockedRewardConnectionResolvers<ContextType>;
  UnlockedRewardEdge?: UnlockedRewardEdgeResolvers<ContextType>;
  UpdateAccountPayload?: UpdateAccountPayloadResolvers<ContextType>;
  UpdateBrandPayload?: UpdateBrandPayloadResolvers<ContextType>;
  UpdateContestPayload?: UpdateContestPayloadResolvers<ContextType>;
  UpdateCustomFieldPayload?: UpdateCustomFieldPayloadResolvers<ContextType>;
  UpdateEntryMethodPayload?: UpdateEntryMethodPayloadResolvers<ContextType>;
  UpdateParticipantPayload?: UpdateParticipantPayloadResolvers<ContextType>;
  UpdatePrizePayload?: UpdatePrizePayloadResolvers<ContextType>;
  UpdateRewardPayload?: UpdateRewardPayloadResolvers<ContextType>;
  UpdateSourcePayload?: UpdateSourcePayloadResolvers<ContextType>;
  UpdateWebhookPayload?: UpdateWebhookPayloadResolvers<ContextType>;
  UpdateWorkflowPayload?: UpdateWorkflowPayloadResolvers<ContextType>;
  VerificationMail?: VerificationMailResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryActivity?: WebhookDeliveryActivityResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  Winner?: WinnerResolvers<ContextType>;
  WinnerConnection?: WinnerConnectionResolvers<ContextType>;
  WinnerEdge?: WinnerEdgeResolvers<ContextType>;
  WinnerSelection?: WinnerSelectionResolvers<ContextType>;
  Workflow?: WorkflowResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  lengthy?: LengthyDirectiveResolver<any, any, ContextType>;
  outsideTransaction?: OutsideTransactionDirectiveResolver<any, any, ContextType>;
  requires?: RequiresDirectiveResolver<any, any, ContextType>;
};
