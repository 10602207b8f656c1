/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A new entry method. */
export type AddEntryMethodInput = {
  /** Entries or points for one completion, 1 to 2,147,483,647. */
  amount: number;
  /** The contest. */
  contest: ContestLookup;
  /** Whether it may be repeated every day; absent: false. */
  daily?: boolean | null | undefined;
  /** Whether it is shown on the entry form; absent: true. */
  displayed?: boolean | null | undefined;
  /** A colour, `#` and 3 or 6 hexadecimal digits, `#1DA1F2`. */
  iconColor?: string | null | undefined;
  /** At most 5,000 characters. */
  instructions?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  link?: string | null | undefined;
  /** Whether the action is mandatory; absent: false. */
  required?: boolean | null | undefined;
  /** The label, at most 255 characters. */
  title?: string | null | undefined;
  /** The type's number in the catalogue. */
  typeId: number;
};

/** Entries for a known person. */
export type AddManualEntryInput = {
  /** 1 to 2,147,483,647. */
  amount: number;
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The person. */
  participant: ParticipantLookup;
};

/** Addresses for an allowlist. */
export type AddToAllowlistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** E-mail addresses, at most 10,000. */
  emails: Array<string>;
};

/** Addresses for a blocklist. */
export type AddToBlocklistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** E-mail and IP addresses, at most 10,000. */
  values: Array<string>;
};

/** Which way an age limit works. */
export type AgeLimitKind =
  /** Nobody older. */
  | 'MAXIMUM'
  /** Nobody younger. */
  | 'MINIMUM';

/** Names one row of an allowlist. */
export type AllowlistRowLookup =
  {   /** The number that SweepWidget prints. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** Rows of an allowlist. */
export type AllowlistRowsLookup =
  {   /** Those of these e-mail addresses, at most 10,000; unknown ones are no fault. */
  emails: Array<string>; row?: never; }
  |  { emails?: never;   /** One row; one that is not on the contest's list is NOT_FOUND. */
  row: AllowlistRowLookup; };

/** The prize to archive. */
export type ArchivePrizeInput = {
  /** The contest to which it must belong, needed with a `sequence`; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The prize. */
  prize: PrizeLookup;
};

/** Names one row of a blocklist. */
export type BlocklistRowLookup =
  {   /** The number that SweepWidget prints. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** Rows of a blocklist. */
export type BlocklistRowsLookup =
  {   /** One row; one that is not on the contest's list is NOT_FOUND. */
  row: BlocklistRowLookup; values?: never; }
  |  { row?: never;   /** Those of these e-mail and IP addresses, at most 10,000; unknown ones are no fault. */
  values: Array<string>; };

/** The form as a whole. Absent keeps, null resets. */
export type BodyDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: string | null | undefined;
  /** The colour of the background behind the description, as CSS writes it. At most 255 characters. */
  descriptionBackgroundColor?: string | null | undefined;
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: string | null | undefined;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: string | null | undefined;
};

/** Buttons. Absent keeps, null resets. */
export type ButtonsDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: string | null | undefined;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: string | null | undefined;
  /** What the button for entering says. At most 255 characters. */
  enterText?: string | null | undefined;
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: string | null | undefined;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: string | null | undefined;
  /** The space around the letters. At most 255 characters. */
  padding?: string | null | undefined;
  /** How wide they are. At most 255 characters. */
  width?: string | null | undefined;
};

/** The e-mail to those who have entered. Absent keeps, null resets. */
export type ConfirmationMailInput = {
  /** The text, without HTML. At most 100,000 characters. */
  body?: string | null | undefined;
  /** HTML instead of the text. At most 100,000 characters. */
  customHtml?: string | null | undefined;
  /** Whether it is sent. Default false. */
  enabled?: boolean | null | undefined;
  /** The logo's address: http or https, at most 2,048 ASCII characters, others escaped. */
  logoImageUrl?: string | null | undefined;
  /** The address to which answers go; checked, at most 254 characters. */
  replyToEmail?: string | null | undefined;
  /** The name that goes with that address. At most 255 characters. */
  replyToName?: string | null | undefined;
  /** The subject. At most 255 characters. */
  subject?: string | null | undefined;
};

/** The contest to act on. */
export type ContestActionInput = {
  /** The contest. */
  contest: ContestLookup;
};

/** Changes of a contest: absent keeps; null clears where the contest's field may be null and is refused elsewhere. */
export type ContestChanges = {
  /** ISO 4217. */
  currency?: string | null | undefined;
  /** At most 20,000 characters. */
  description?: string | null | undefined;
  /** How the entry form looks: merged by section and field; null resets all of it (#147). */
  design?: ContestDesignInput | null | undefined;
  /** When it ends, after the start. */
  endsAt?: string | null | undefined;
  /** The end as wall-clock time in the contest's (new) zone; instead of `endsAt`. */
  endsAtLocal?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  hostedUrl?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  imageUrl?: string | null | undefined;
  /** False publishes, true returns to draft (#76). Publishing a draft whose end has passed is refused: STATE_FORBIDS (#74). */
  isDraft?: boolean | null | undefined;
  /** 1 to 50 characters. */
  kind?: string | null | undefined;
  /** 1 to 35 characters. */
  language?: string | null | undefined;
  /** The e-mails to those who enter: merged by section and field; null resets all of it. */
  mail?: ContestMailInput | null | undefined;
  /** What a referral is worth; earlier awards stay. */
  referralAwards?: ReferralAwardsInput | null | undefined;
  /** Who may enter. */
  rules?: ContestRulesInput | null | undefined;
  /** At most 100,000 characters. */
  rulesText?: string | null | undefined;
  /** What the entry form shows. */
  settings?: ContestSettingsInput | null | undefined;
  /** When it starts. */
  startsAt?: string | null | undefined;
  /** The start as wall-clock time in the contest's (new) zone, `2026-06-01 00:00:00`; instead of `startsAt`. */
  startsAtLocal?: string | null | undefined;
  /** An IANA zone; dates not given in the same change keep their wall-clock values (#84). */
  timeZone?: string | null | undefined;
  /** 1 to 255 characters; the slug stays. */
  title?: string | null | undefined;
  /** What people collect. */
  unit?: ContestUnit | null | undefined;
  /** Who finds its page. */
  visibility?: ContestVisibility | null | undefined;
  /** 1 to 2,147,483,647. */
  winnerQuota?: number | null | undefined;
};

/** How the entry form looks. Absent keeps, null resets a field, a section or all of it to its default: no text, false (#147). */
export type ContestDesignInput = {
  /** The form as a whole. */
  body?: BodyDesignInput | null | undefined;
  /** Buttons. */
  buttons?: ButtonsDesignInput | null | undefined;
  /** Style rules of the maker's own (#148). */
  customCss?: CustomCssDesignInput | null | undefined;
  /** Style rules that stand before all others. At most 100,000 characters. */
  defaultCss?: string | null | undefined;
  /** What is left out. */
  display?: DisplayDesignInput | null | undefined;
  /** The vendor's open word for how the entry methods are laid out. At most 255 characters. */
  entryMethodsView?: string | null | undefined;
  /** The frame around the form. */
  form?: FormDesignInput | null | undefined;
  /** The fields in which people type. */
  input?: InputDesignInput | null | undefined;
  /** The contest's own page. */
  landingPage?: LandingPageDesignInput | null | undefined;
  /** Links. */
  links?: LinksDesignInput | null | undefined;
  /** The contest's title. */
  title?: TitleDesignInput | null | undefined;
  /** The figures above the form. */
  topSection?: TopSectionDesignInput | null | undefined;
  /** The note on entry methods that are still locked. */
  unlock?: UnlockDesignInput | null | undefined;
};

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

/** The e-mails to those who enter. Absent keeps, null resets a field, a section or all of it to its default: no text, false. */
export type ContestMailInput = {
  /** What people get once they have entered. */
  confirmation?: ConfirmationMailInput | null | undefined;
  /** What people get to confirm their address. */
  verification?: VerificationMailInput | null | undefined;
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

/** Who may enter. When changing, absent keeps; null is refused. */
export type ContestRulesInput = {
  /** 0 to 2,147,483,647; 0: none; default 0. */
  ageLimit?: number | null | undefined;
  /** Default MINIMUM. */
  ageLimitKind?: AgeLimitKind | null | undefined;
  /** Default false. */
  blockRiskyEmails?: boolean | null | undefined;
  /** Default false. */
  blockVpns?: boolean | null | undefined;
  /** Default false. */
  checkDuplicateIp?: boolean | null | undefined;
  /** Two-letter codes in any case, at most 250; stored in capitals without repeats; default none. */
  countries?: Array<string> | null | undefined;
  /** 0 to 2,147,483,647; 0: no bound; default 0. */
  maxEntriesPerPerson?: number | null | undefined;
  /** 0 to 2,147,483,647; 0: no bound; default 0. */
  maxParticipants?: number | null | undefined;
  /** Default false. */
  requireEmailVerification?: boolean | null | undefined;
  /** 1, 2 or 3; default 2. */
  securityLevel?: number | null | undefined;
};

/** What the entry form shows. When changing, absent keeps; null is refused. */
export type ContestSettingsInput = {
  /** Default false. */
  leaderboardEnabled?: boolean | null | undefined;
  /** 1 to 2,147,483,647; default 10. */
  leaderboardSize?: number | null | undefined;
  /** Default false. */
  requireCaptcha?: boolean | null | undefined;
  /** Default false. */
  rewardsEnabled?: boolean | null | undefined;
  /** Default false. */
  showCookieConsent?: boolean | null | undefined;
  /** Default true. */
  showPrizes?: boolean | null | undefined;
  /** Default false. */
  showRulesExpanded?: boolean | null | undefined;
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

/** A new contest. What is absent takes the default named. */
export type CreateContestInput = {
  /** Global id of a brand that is in use; absent or null: the key's brand or the account's default one (#70). */
  brand?: string | null | undefined;
  /** ISO 4217; absent: USD. */
  currency?: string | null | undefined;
  /** At most 20,000 characters. */
  description?: string | null | undefined;
  /** How the entry form looks; what is absent or null has no value, a switch is off (#147). */
  design?: ContestDesignInput | null | undefined;
  /** When it ends, after the start; absent or null: never. */
  endsAt?: string | null | undefined;
  /** The end as wall-clock time in the contest's zone; instead of `endsAt`. */
  endsAtLocal?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  hostedUrl?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  imageUrl?: string | null | undefined;
  /** Whether to keep it a draft; absent: what the operator has set, false unless changed (#73). */
  isDraft?: boolean | null | undefined;
  /** 1 to 50 characters; absent: standard (#78). */
  kind?: string | null | undefined;
  /** 1 to 35 characters; absent: en. */
  language?: string | null | undefined;
  /** The e-mails to those who enter; what is absent or null has no value, a switch is off (#149). */
  mail?: ContestMailInput | null | undefined;
  /** Absent: 10 and 5 (#42). */
  referralAwards?: ReferralAwardsInput | null | undefined;
  /** Who may enter; each absent field takes its default (#79). */
  rules?: ContestRulesInput | null | undefined;
  /** At most 100,000 characters. */
  rulesText?: string | null | undefined;
  /** What the entry form shows; each absent field takes its default (#79). */
  settings?: ContestSettingsInput | null | undefined;
  /** When it starts; absent or null: when it is published. */
  startsAt?: string | null | undefined;
  /** The start as wall-clock time in the contest's zone, `2026-06-01 00:00:00`; instead of `startsAt`. In a gap of the clock it moves forward, of two it is the earlier (#10). */
  startsAtLocal?: string | null | undefined;
  /** An IANA zone; absent: America/New_York. */
  timeZone?: string | null | undefined;
  /** 1 to 255 characters. */
  title: string;
  /** Absent: entries. */
  unit?: ContestUnit | null | undefined;
  /** Absent: public. */
  visibility?: ContestVisibility | null | undefined;
  /** 1 to 2,147,483,647; absent: 1. */
  winnerQuota?: number | null | undefined;
};

/** A new prize. */
export type CreatePrizeInput = {
  /** The redemption codes in the order in which they are given, at most 10,000 of at most 255 characters each; the space around them, blanks and repeats are dropped (#134). */
  codes?: Array<string> | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** The currency's code, 1 to 10 characters; absent: USD. */
  currency?: string | null | undefined;
  /** The name, 1 to 255 characters. */
  name: string;
  /** How many winners may have it, 1 to 2,147,483,647. */
  quantity: number;
  /** Whether winners get a redemption code with it; absent: false. */
  redemptionEnabled?: boolean | null | undefined;
  /** What winners are told with the code, at most 100,000 characters. */
  redemptionInstructions?: string | null | undefined;
  /** The address to which winners reply. */
  redemptionReplyToEmail?: string | null | undefined;
  /** The name beside that address, at most 255 characters. */
  redemptionReplyToName?: string | null | undefined;
  /** The subject of the e-mail with the code, at most 255 characters. */
  redemptionSubject?: string | null | undefined;
  /** What it is worth, as free text of at most 255 characters. */
  value?: string | null | undefined;
};

/** A new reward. */
export type CreateRewardInput = {
  /** The contest. */
  contest: ContestLookup;
  /** At most 255 characters. */
  couponCode?: string | null | undefined;
  /** At most 5,000 characters. */
  couponDirections?: string | null | undefined;
  /** Absent: GUARANTEED. Not null. */
  grant?: RewardGrant | null | undefined;
  /** Absent: false. Not null. */
  hideProgress?: boolean | null | undefined;
  /** What it is. */
  kind: RewardKind;
  /** The e-mail that tells of it. */
  mail?: RewardMailInput | null | undefined;
  /** Absent: true. Not null. */
  notify?: boolean | null | undefined;
  /** Absent: true for a coupon, false for a prize entry (#140). Not null. */
  showCode?: boolean | null | undefined;
  /** The counted total that unlocks it, 1 to 2,147,483,647. */
  threshold: number;
  /** The title shown to people, 1 to 255 characters. */
  title: string;
};

/** A new webhook. */
export type CreateWebhookInput = {
  /** Whether events are sent to it; absent: true. */
  active?: boolean | null | undefined;
  /** Names as `Webhook.events` lists them, at least one; repeats are dropped, unknown ones refused. */
  events: Array<string>;
  /** A public https address of at most 2,048 ASCII characters, others escaped, without user and password: no private, loopback, link-local or reserved one (#156), unless the operator allows those and plain http. */
  url: string;
};

/** Style rules of the maker's own (#148). Absent keeps, null resets. */
export type CustomCssDesignInput = {
  /** The rules. At most 100,000 characters. */
  css?: string | null | undefined;
  /** Whether they apply. Default false. */
  enabled?: boolean | null | undefined;
};

/** The row to delete. */
export type DeleteEntryInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The row. */
  entry: EntryLookup;
};

/** The reward to delete. */
export type DeleteRewardInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The reward. */
  reward: RewardLookup;
};

/** The webhook to delete. */
export type DeleteWebhookInput = {
  /** The webhook. */
  webhook: WebhookLookup;
};

/** Names a thing as one of the documented REST APIs prints it for this account. A row that was drawn in from a service has the id there; any other the gateway's own and, where that is another row's id at the service, 2^52 added to it (`native_` before it, where ids are texts). From 2^52 on, and with `native_`, an id always names the gateway's own. */
export type DialectIdInput = {
  /** The API. */
  dialect: SourceDialect;
  /** The id that it prints. One that names nothing of the account is NOT_FOUND like any other unknown id. */
  id: number | string;
};

/** What is left out. Absent keeps, null resets. */
export type DisplayDesignInput = {
  /** Whether the description is hidden. Default false. */
  hideDescription?: boolean | null | undefined;
  /** Whether the title is hidden. Default false. */
  hideTitle?: boolean | null | undefined;
  /** Whether the lines at top and bottom are hidden. Default false. */
  hideTopBottomLines?: boolean | null | undefined;
};

/** Names one draw. */
export type DrawLookup =
  {   /** The number that Revup prints as draw_id. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

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

/** Which ledger rows; all conditions hold together. */
export type EntryFilter = {
  /** The same by `attributedType`: 1 gives the rows of no type too. */
  attributedType?: number | null | undefined;
  /** Contained in the person's e-mail address alone, without regard to case; at most 255 characters, blank: no condition (#97). */
  email?: string | null | undefined;
  /** Of this type of entry method. */
  entryMethodType?: number | null | undefined;
  /** Before. */
  occurredBefore?: string | null | undefined;
  /** At or after. */
  occurredFrom?: string | null | undefined;
  /** On this calendar day or later, in the zone of the contest (#96). */
  occurredOnFrom?: string | null | undefined;
  /** On this calendar day or earlier, in the zone of the contest; before `occurredOnFrom`: no rows (#96). */
  occurredOnTo?: string | null | undefined;
  /** Of people who are not excluded only (true), or only of excluded ones (false). */
  ofCountedPeople?: boolean | null | undefined;
  /** Of these origins; 1 to 8. */
  origins?: Array<EntryOrigin> | null | undefined;
  /** Contained in the person's e-mail address or name, without regard to case; at most 255 characters, blank: no condition. */
  search?: string | null | undefined;
  /** Brought by this source: its global id. */
  source?: string | null | undefined;
  /** Gone at the service from which they came (true), or not (false): those made here are not. */
  vanished?: boolean | null | undefined;
  /** Verified ones only, or only the others. */
  verified?: boolean | null | undefined;
};

/** Names one ledger row. */
export type EntryLookup =
  {   /** The number that SweepWidget prints. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The number that SweepWidget prints; Revup names no ledger rows. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

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
  amount?: number | null | undefined;
  /** Not null. */
  daily?: boolean | null | undefined;
  /** Not null. */
  displayed?: boolean | null | undefined;
  /** A colour, `#` and 3 or 6 hexadecimal digits, `#1DA1F2`. */
  iconColor?: string | null | undefined;
  /** At most 5,000 characters. */
  instructions?: string | null | undefined;
  /** An http or https address, at most 2,048 ASCII characters, others escaped. */
  link?: string | null | undefined;
  /** Not null. */
  required?: boolean | null | undefined;
  /** At most 255 characters. */
  title?: string | null | undefined;
};

/** Names one entry method. */
export type EntryMethodLookup =
  {   /** The number that the REST dialects print. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

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

/** The person to act on, perhaps within a contest. */
export type ExcludeParticipantInput = {
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The person. */
  participant: ParticipantLookup;
};

/** The frame around the form. Absent keeps, null resets. */
export type FormDesignInput = {
  /** The colour of the border, as CSS writes it. At most 255 characters. */
  borderColor?: string | null | undefined;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: string | null | undefined;
  /** How wide the border is. At most 255 characters. */
  borderWidth?: string | null | undefined;
  /** The shadow, as CSS writes it. At most 255 characters. */
  boxShadow?: string | null | undefined;
  /** The name of the font. At most 255 characters. */
  fontFamily?: string | null | undefined;
  /** How wide the form may get. At most 255 characters. */
  maxWidth?: string | null | undefined;
};

/** The submission on which to decide. */
export type GalleryDecisionInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The submission. */
  galleryItem: GalleryItemLookup;
};

/** Names one submission. */
export type GalleryItemLookup =
  {   /** The number of its ledger row. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The number of its ledger row that SweepWidget prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** The fields in which people type. Absent keeps, null resets. */
export type InputDesignInput = {
  /** The colour of the border, as CSS writes it. At most 255 characters. */
  borderColor?: string | null | undefined;
  /** How round the corners are. At most 255 characters. */
  borderRadius?: string | null | undefined;
  /** How wide the border is. At most 255 characters. */
  borderWidth?: string | null | undefined;
};

/** The contest's own page. Absent keeps, null resets. */
export type LandingPageDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: string | null | undefined;
  /** The vendor's open word for the kind of background. At most 255 characters. */
  backgroundType?: string | null | undefined;
};

/** Links. Absent keeps, null resets. */
export type LinksDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: string | null | undefined;
};

/** One of several rows. */
export type ManualEntryInput = {
  /** 1 to 2,147,483,647; absent: 1. */
  amount?: number | null | undefined;
  /** The name of somebody new, at most 255 characters; blank: none. */
  displayName?: string | null | undefined;
  /** The e-mail address, at most 254 characters; compared trimmed and without regard to case (#11). */
  email: string;
};

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

/** Changes of a prize: absent keeps, null clears where the prize's field may be null and is refused elsewhere. */
export type PrizeChanges = {
  /** The codes that are free from now on, at most 10,000 of at most 255 characters each; null: none. Those that winners have stay theirs and are not added again (#134). */
  codes?: Array<string> | null | undefined;
  /** 1 to 10 characters; not null. */
  currency?: string | null | undefined;
  /** 1 to 255 characters; not null. */
  name?: string | null | undefined;
  /** At least the number of winners who have it (#135), at most 2,147,483,647; not null. */
  quantity?: number | null | undefined;
  /** Not null. */
  redemptionEnabled?: boolean | null | undefined;
  /** At most 100,000 characters. */
  redemptionInstructions?: string | null | undefined;
  /** An e-mail address. */
  redemptionReplyToEmail?: string | null | undefined;
  /** At most 255 characters. */
  redemptionReplyToName?: string | null | undefined;
  /** At most 255 characters. */
  redemptionSubject?: string | null | undefined;
  /** Free text of at most 255 characters (#133). */
  value?: string | null | undefined;
};

/** Names one prize. */
export type PrizeLookup =
  {   /** The number of the row. */
  databaseId: number; dialectId?: never; id?: never; sequence?: never; }
  |  { databaseId?: never;   /** The id that an API prints; SweepWidget's is the number within the contest, which is named beside it. */
  dialectId: DialectIdInput; id?: never; sequence?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; sequence?: never; }
  |  { databaseId?: never; dialectId?: never; id?: never;   /** The number within the contest, which is named beside it (#132). */
  sequence: number; };

/** Several rows given by hand. */
export type RecordManualEntriesInput = {
  /** The contest. */
  contest: ContestLookup;
  /** At most 100 rows. */
  rows: Array<ManualEntryInput>;
};

/** Entries given by hand. */
export type RecordManualEntryInput = {
  /** 1 to 2,147,483,647; absent: 1. */
  amount?: number | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** The name of somebody new, at most 255 characters; blank: none. */
  displayName?: string | null | undefined;
  /** The e-mail address, at most 254 characters; compared trimmed and without regard to case (#11). */
  email: string;
};

/** What a referral is worth. When changing, absent keeps; null is refused. */
export type ReferralAwardsInput = {
  /** 0 to 1,000,000. */
  advocate?: number | null | undefined;
  /** 0 to 1,000,000. */
  friend?: number | null | undefined;
};

/** The method to remove. */
export type RemoveEntryMethodInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The method. */
  entryMethod: EntryMethodLookup;
};

/** Addresses to take off an allowlist. */
export type RemoveFromAllowlistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Which rows. */
  rows: AllowlistRowsLookup;
};

/** Addresses to take off a blocklist. */
export type RemoveFromBlocklistInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Which rows. */
  rows: BlocklistRowsLookup;
};

/** The winner to take back. */
export type RemoveWinnerInput = {
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The winner. */
  winner: WinnerLookup;
};

/** A display order. */
export type ReorderEntryMethodsInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Methods in the wanted order, each once; unknown and repeated ones are refused. */
  order: Array<EntryMethodLookup>;
};

/** Changes of a reward: absent keeps, null clears where the reward's field may be null and is refused elsewhere. */
export type RewardChanges = {
  /** At most 255 characters. */
  couponCode?: string | null | undefined;
  /** At most 5,000 characters. */
  couponDirections?: string | null | undefined;
  /** Not null. */
  grant?: RewardGrant | null | undefined;
  /** Not null. */
  hideProgress?: boolean | null | undefined;
  /** Not null. A change of kind changes nothing else. */
  kind?: RewardKind | null | undefined;
  /** The e-mail that tells of it; null clears all of it. */
  mail?: RewardMailInput | null | undefined;
  /** Not null. */
  notify?: boolean | null | undefined;
  /** Not null. */
  showCode?: boolean | null | undefined;
  /** 1 to 2,147,483,647; not null. */
  threshold?: number | null | undefined;
  /** 1 to 255 characters; not null. */
  title?: string | null | undefined;
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
  {   /** The number that SweepWidget prints. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
  dialectId: DialectIdInput; id?: never; }
  |  { databaseId?: never; dialectId?: never;   /** The opaque global id. */
  id: string; };

/** The e-mail that tells of an unlocked reward. Absent keeps, null clears. */
export type RewardMailInput = {
  /** HTML, at most 100,000 characters. */
  body?: string | null | undefined;
  /** The address to which answers go; checked, at most 254 characters. */
  replyToEmail?: string | null | undefined;
  /** The name that goes with that address, at most 255 characters. */
  replyToName?: string | null | undefined;
  /** The subject, at most 255 characters. */
  subject?: string | null | undefined;
};

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

/** The person and the state. */
export type SetParticipantDisqualifiedInput = {
  /** The contest to which the person must belong: somebody of another one is NOT_FOUND. Absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** True disqualifies, false re-qualifies, absent turns to the other: somebody disqualified or banned is re-qualified. Not null. */
  disqualified?: boolean | null | undefined;
  /** The person. */
  participant: ParticipantLookup;
};

/** A service from which data can be drawn in, by the documented API that it speaks. */
export type SourceDialect =
  /** Blitz Rocket, API v1. It cannot list contests: a source names them. */
  | 'BLITZ_ROCKET'
  /** Revup, API v1. */
  | 'REVUP'
  /** SweepWidget, API v2. */
  | 'SWEEPWIDGET';

/** The webhook to test. */
export type TestWebhookInput = {
  /** The webhook. */
  webhook: WebhookLookup;
};

/** The contest's title. Absent keeps, null resets. */
export type TitleDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: string | null | undefined;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: string | null | undefined;
};

/** The figures above the form. Absent keeps, null resets. */
export type TopSectionDesignInput = {
  /** The colour of the background, as CSS writes it. At most 255 characters. */
  backgroundColor?: string | null | undefined;
  /** The colour of the numbers, as CSS writes it. At most 255 characters. */
  numbersFontColor?: string | null | undefined;
  /** The size of the numbers, as CSS writes it; the unit may be left out. At most 255 characters. */
  numbersFontSize?: string | null | undefined;
  /** The colour of the words, as CSS writes it. At most 255 characters. */
  textFontColor?: string | null | undefined;
  /** The size of the words, as CSS writes it; the unit may be left out. At most 255 characters. */
  textFontSize?: string | null | undefined;
};

/** The note on entry methods that are still locked. Absent keeps, null resets. */
export type UnlockDesignInput = {
  /** The colour of the letters, as CSS writes it. At most 255 characters. */
  fontColor?: string | null | undefined;
  /** The size of the letters, as CSS writes it; the unit may be left out. At most 255 characters. */
  fontSize?: string | null | undefined;
};

/** Which contest to change, and how. */
export type UpdateContestInput = {
  /** The changes. */
  changes: ContestChanges;
  /** The contest. */
  contest: ContestLookup;
};

/** Which method to change, and how. */
export type UpdateEntryMethodInput = {
  /** The changes. */
  changes: EntryMethodChanges;
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The method. */
  entryMethod: EntryMethodLookup;
};

/** Which prize to change, and how. */
export type UpdatePrizeInput = {
  /** The changes. */
  changes: PrizeChanges;
  /** The contest to which it must belong, needed with a `sequence`; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The prize. */
  prize: PrizeLookup;
};

/** Which reward to change, and how. */
export type UpdateRewardInput = {
  /** The changes. */
  changes: RewardChanges;
  /** The contest to which it must belong; absent: any of the account's. */
  contest?: ContestLookup | null | undefined;
  /** The reward. */
  reward: RewardLookup;
};

/** Which webhook to change, and how. */
export type UpdateWebhookInput = {
  /** The changes. */
  changes: WebhookChanges;
  /** The webhook. */
  webhook: WebhookLookup;
};

/** The e-mail that asks people to confirm their address. Absent keeps, null resets. */
export type VerificationMailInput = {
  /** The text, without HTML. At most 100,000 characters. */
  body?: string | null | undefined;
  /** Whether it is sent. Default false. */
  enabled?: boolean | null | undefined;
};

/** Changes of a webhook: absent keeps, null is refused. */
export type WebhookChanges = {
  /** Not null. */
  active?: boolean | null | undefined;
  /** They replace those before, at least one; not null. */
  events?: Array<string> | null | undefined;
  /** An address as for a new webhook; not null. */
  url?: string | null | undefined;
};

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

export type ListAllowedQueryVariables = Exact<{
  contest: ContestLookup;
  first: number;
  offset: number;
}>;


export type ListAllowedQuery = { contest: { allowlist: { totalCount: number, nodes: Array<{ databaseId: number, email: string }> } } | null };

export type AllowMutationVariables = Exact<{
  input: AddToAllowlistInput;
}>;


export type AllowMutation = { addToAllowlist: { added: number, contest: { databaseId: number } } | null };

export type DisallowMutationVariables = Exact<{
  input: RemoveFromAllowlistInput;
}>;


export type DisallowMutation = { removeFromAllowlist: { removed: number } | null };

export type ListBlockedQueryVariables = Exact<{
  contest: ContestLookup;
  first: number;
  offset: number;
}>;


export type ListBlockedQuery = { contest: { blocklist: { totalCount: number, nodes: Array<{ databaseId: number, value: string }> } } | null };

export type BlockMutationVariables = Exact<{
  input: AddToBlocklistInput;
}>;


export type BlockMutation = { addToBlocklist: { added: number, contest: { databaseId: number } } | null };

export type UnblockMutationVariables = Exact<{
  input: RemoveFromBlocklistInput;
}>;


export type UnblockMutation = { removeFromBlocklist: { removed: number } | null };

export type GetAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type GetAccountQuery = { account: { databaseId: number, name: string, email: string | null, plan: number, planName: string, paymentPlatform: number, createdAt: string, contestCount: number, keyBrand: { databaseId: number, name: string } } };

export type ListBrandsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListBrandsQuery = { account: { plan: number, planName: string, brands: Array<{ databaseId: number, name: string, active: boolean }> } };

export type GetUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type GetUsageQuery = { account: { usage: { last24Hours: number, last7Days: number, last30Days: number } } };

export type GiveawayStatsQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GiveawayStatsQuery = { contestAnalytics: { contestDatabaseId: number, status: ContestStatus, daysRemaining: number | null, conversionRate: number, totals: { entries: number, participants: number, actions: number, views: number, uniqueViews: number }, today: { entries: number, participants: number } } | null };

export type AnalyticsOverviewQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type AnalyticsOverviewQuery = { contestAnalytics: { contestDatabaseId: number, conversionRate: number, averageEntries: number, averageActions: number, totals: { entries: number, participants: number, actions: number, views: number, uniqueViews: number } } | null };

export type AnalyticsDailyQueryVariables = Exact<{
  contest: ContestLookup;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type AnalyticsDailyQuery = { contestAnalytics: { daily: Array<{ date: string, views: number, uniqueViews: number, entries: number, participants: number }> } | null };

export type AnalyticsEntryMethodsQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type AnalyticsEntryMethodsQuery = { contestAnalytics: { entryMethods: Array<{ typeId: number, name: string, entries: number, people: number, percentage: number }> } | null };

export type AnalyticsGeographyQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type AnalyticsGeographyQuery = { contestAnalytics: { viewsByCountry: Array<{ countryCode: string, views: number }>, participantsByCountry: Array<{ countryCode: string, participants: number }> } | null };

export type AnalyticsReferralsQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type AnalyticsReferralsQuery = { contestAnalytics: { referrers: Array<{ url: string, domain: string, views: number }> } | null };

export type AnalyticsFraudQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type AnalyticsFraudQuery = { contestAnalytics: { fraud: { sharedAddresses: number, blocked: number, disqualified: number, topSharedAddresses: Array<{ rank: number, actions: number }> } } | null };

export type ListLedgerQueryVariables = Exact<{
  contest: ContestLookup;
  filter: EntryFilter;
  orderBy: EntryOrder;
  first: number;
  offset: number;
}>;


export type ListLedgerQuery = { entries: { totalCount: number, nodes: Array<{ databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null }, contest: { timeZone: string }, attributedType: { typeId: number, name: string } }> } | null };

export type GetLedgerRowQueryVariables = Exact<{
  entry: EntryLookup;
  contest: ContestLookup;
}>;


export type GetLedgerRowQuery = { entry: { databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null }, contest: { timeZone: string }, attributedType: { typeId: number, name: string } } | null };

export type ExportLedgerQueryVariables = Exact<{
  contest: ContestLookup;
  filter: EntryFilter;
}>;


export type ExportLedgerQuery = { entriesExport: Array<{ verified: boolean, amount: number, occurredAt: string, participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null }, contest: { timeZone: string }, attributedType: { typeId: number, name: string } }> | null };

export type DeleteEntryMutationVariables = Exact<{
  input: DeleteEntryInput;
}>;


export type DeleteEntryMutation = { deleteEntry: { deletedId: string } | null };

export type WholeEntryFragment = { databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null }, contest: { timeZone: string }, attributedType: { typeId: number, name: string } };

export type EntryOfContestFragment = { verified: boolean, amount: number, occurredAt: string, contest: { timeZone: string }, attributedType: { typeId: number, name: string } };

export type EntryFiguresFragment = { amount: number, occurredAt: string, attributedType: { typeId: number, name: string } };

export type PersonOfEntryFragment = { uuid: string, displayName: string | null, email: string | null, countryCode: string | null };

export type ListEntryMethodsQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type ListEntryMethodsQuery = { contest: { entryMethods: Array<{ databaseId: number, sequence: number, amount: number, title: string | null, link: string | null, required: boolean, daily: boolean, position: number, level: number | null, iconColor: string | null, instructions: string | null, displayed: boolean, type: { typeId: number, name: string } }> } | null };

export type ListEntryMethodTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListEntryMethodTypesQuery = { entryMethodTypes: Array<{ typeId: number, name: string, platform: string, category: EntryMethodCategory }> };

export type AddEntryMethodMutationVariables = Exact<{
  input: AddEntryMethodInput;
}>;


export type AddEntryMethodMutation = { addEntryMethod: { entryMethod: { databaseId: number, sequence: number, amount: number, title: string | null, link: string | null, required: boolean, daily: boolean, position: number, level: number | null, iconColor: string | null, instructions: string | null, displayed: boolean, type: { typeId: number, name: string } } } | null };

export type UpdateEntryMethodMutationVariables = Exact<{
  input: UpdateEntryMethodInput;
}>;


export type UpdateEntryMethodMutation = { updateEntryMethod: { entryMethod: { databaseId: number } } | null };

export type RemoveEntryMethodMutationVariables = Exact<{
  input: RemoveEntryMethodInput;
}>;


export type RemoveEntryMethodMutation = { removeEntryMethod: { removedId: string } | null };

export type ReorderEntryMethodsMutationVariables = Exact<{
  input: ReorderEntryMethodsInput;
}>;


export type ReorderEntryMethodsMutation = { reorderEntryMethods: { __typename: 'ReorderEntryMethodsPayload' } | null };

export type ShownEntryMethodFragment = { databaseId: number, sequence: number, amount: number, title: string | null, link: string | null, required: boolean, daily: boolean, position: number, level: number | null, iconColor: string | null, instructions: string | null, displayed: boolean, type: { typeId: number, name: string } };

export type ApproveSubmissionMutationVariables = Exact<{
  input: GalleryDecisionInput;
}>;


export type ApproveSubmissionMutation = { approveGalleryItem: { changed: boolean } | null };

export type RejectSubmissionMutationVariables = Exact<{
  input: GalleryDecisionInput;
}>;


export type RejectSubmissionMutation = { rejectGalleryItem: { changed: boolean } | null };

export type ListGiveawaysQueryVariables = Exact<{
  filter: ContestFilter;
  orderBy: ContestOrder;
  first: number;
  offset: number;
}>;


export type ListGiveawaysQuery = { contests: { totalCount: number, nodes: Array<{ databaseId: number, slug: string, status: ContestStatus, title: string, description: string | null, startsAt: string | null, endsAt: string | null, timeZone: string, language: string, winnerQuota: number, imageUrl: string | null, isDraft: boolean, createdAt: string, totals: { entries: number, participants: number } }> } };

export type GetGiveawayQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetGiveawayQuery = { contest: { rulesText: string | null, visibility: ContestVisibility, kind: string, entryMethodCount: number, embedCode: string, viewUrl: string, unit: ContestUnit, databaseId: number, slug: string, status: ContestStatus, title: string, description: string | null, startsAt: string | null, endsAt: string | null, timeZone: string, language: string, winnerQuota: number, imageUrl: string | null, isDraft: boolean, createdAt: string, totals: { actions: number, entries: number, participants: number }, settings: { leaderboardEnabled: boolean, leaderboardSize: number, rewardsEnabled: boolean, showPrizes: boolean, showRulesExpanded: boolean, requireCaptcha: boolean, showCookieConsent: boolean }, rules: { securityLevel: number, checkDuplicateIp: boolean, blockVpns: boolean, blockRiskyEmails: boolean, requireEmailVerification: boolean, ageLimit: number, ageLimitKind: AgeLimitKind, maxEntriesPerPerson: number, maxParticipants: number, countries: Array<string> } } | null };

export type GetEmbedCodeQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetEmbedCodeQuery = { contest: { databaseId: number, embedCode: string, viewUrl: string, iframeCode: string } | null };

export type CreateGiveawayMutationVariables = Exact<{
  input: CreateContestInput;
}>;


export type CreateGiveawayMutation = { createContest: { contest: { databaseId: number, slug: string, status: ContestStatus, title: string, startsAt: string | null, endsAt: string | null, timeZone: string, embedCode: string, viewUrl: string } } | null };

export type UpdateGiveawayMutationVariables = Exact<{
  input: UpdateContestInput;
}>;


export type UpdateGiveawayMutation = { updateContest: { contest: { databaseId: number } } | null };

export type DeleteGiveawayMutationVariables = Exact<{
  input: ContestActionInput;
}>;


export type DeleteGiveawayMutation = { deleteContest: { deletedId: string } | null };

export type DuplicateGiveawayMutationVariables = Exact<{
  input: ContestActionInput;
}>;


export type DuplicateGiveawayMutation = { duplicateContest: { contest: { databaseId: number, slug: string, viewUrl: string } } | null };

export type PublishGiveawayMutationVariables = Exact<{
  input: ContestActionInput;
}>;


export type PublishGiveawayMutation = { publishContest: { contest: { databaseId: number, status: ContestStatus } } | null };

export type GiveawayBasicsFragment = { databaseId: number, slug: string, status: ContestStatus, title: string, description: string | null, startsAt: string | null, endsAt: string | null, timeZone: string, language: string, winnerQuota: number, imageUrl: string | null, isDraft: boolean, createdAt: string, totals: { entries: number, participants: number } };

export type GetLeaderboardQueryVariables = Exact<{
  contest: ContestLookup;
  first: number;
}>;


export type GetLeaderboardQuery = { leaderboard: Array<{ rank: number, total: number, participant: { uuid: string, displayName: string | null } }> | null };

export type RecordManualEntryMutationVariables = Exact<{
  input: RecordManualEntryInput;
}>;


export type RecordManualEntryMutation = { recordManualEntry: { created: boolean, entry: { databaseId: number, verified: boolean, amount: number, occurredAt: string, attributedType: { typeId: number, name: string } }, participant: { uuid: string, displayName: string | null, email: string | null }, contest: { timeZone: string } } | null };

export type RecordManualEntriesMutationVariables = Exact<{
  input: RecordManualEntriesInput;
}>;


export type RecordManualEntriesMutation = { recordManualEntries: { recorded: number } | null };

export type AddManualEntryMutationVariables = Exact<{
  input: AddManualEntryInput;
}>;


export type AddManualEntryMutation = { addManualEntry: { entry: { amount: number }, participant: { countedTotal: number } } | null };

export type ListParticipantsQueryVariables = Exact<{
  contest: ContestLookup;
  orderBy: ParticipantOrder;
  first: number;
  offset: number;
}>;


export type ListParticipantsQuery = { participants: { totalCount: number, nodes: Array<{ birthday: string | null, countedTotal: number, uuid: string, displayName: string | null, email: string | null, countryCode: string | null }> } | null };

export type GetParticipantQueryVariables = Exact<{
  participant: ParticipantLookup;
  contest: ContestLookup;
}>;


export type GetParticipantQuery = { participant: { birthday: string | null, countedTotal: number, uuid: string, displayName: string | null, email: string | null, countryCode: string | null, contest: { timeZone: string }, entriesExport: Array<{ databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, attributedType: { typeId: number, name: string } }> } | null };

export type FindParticipantQueryVariables = Exact<{
  contest: ContestLookup;
  filter: ParticipantFilter;
}>;


export type FindParticipantQuery = { participants: { nodes: Array<{ birthday: string | null, countedTotal: number, uuid: string, displayName: string | null, email: string | null, countryCode: string | null, contest: { timeZone: string }, entriesExport: Array<{ databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, attributedType: { typeId: number, name: string } }> }> } | null };

export type ListEntriesByEmailQueryVariables = Exact<{
  email: string;
}>;


export type ListEntriesByEmailQuery = { entriesByEmail: Array<{ amount: number, occurredAt: string, contest: { databaseId: number, title: string, timeZone: string }, attributedType: { typeId: number, name: string } }> | null };

export type ListParticipantsByEmailQueryVariables = Exact<{
  email: string;
}>;


export type ListParticipantsByEmailQuery = { participantsByEmail: Array<{ countedTotal: number, contest: { databaseId: number, title: string } }> | null };

export type BanParticipantMutationVariables = Exact<{
  input: ExcludeParticipantInput;
}>;


export type BanParticipantMutation = { banParticipant: { changed: boolean } | null };

export type UnbanParticipantMutationVariables = Exact<{
  input: ExcludeParticipantInput;
}>;


export type UnbanParticipantMutation = { unbanParticipant: { changed: boolean } | null };

export type DisqualifyParticipantMutationVariables = Exact<{
  input: SetParticipantDisqualifiedInput;
}>;


export type DisqualifyParticipantMutation = { setParticipantDisqualified: { changed: boolean } | null };

export type ListedPersonFragment = { birthday: string | null, countedTotal: number, uuid: string, displayName: string | null, email: string | null, countryCode: string | null };

export type PersonWithLedgerFragment = { birthday: string | null, countedTotal: number, uuid: string, displayName: string | null, email: string | null, countryCode: string | null, contest: { timeZone: string }, entriesExport: Array<{ databaseId: number, origin: EntryOrigin, value: string | null, verified: boolean, amount: number, occurredAt: string, attributedType: { typeId: number, name: string } }> };

export type ListPrizesQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type ListPrizesQuery = { contest: { prizes: Array<{ redeemed: number, codeCount: number, sequence: number, name: string, value: string | null, currency: string, quantity: number, position: number | null, redemptionEnabled: boolean }> } | null };

export type CreatePrizeMutationVariables = Exact<{
  input: CreatePrizeInput;
}>;


export type CreatePrizeMutation = { createPrize: { prize: { databaseId: number, sequence: number, name: string, value: string | null, currency: string, quantity: number, position: number | null, redemptionEnabled: boolean } } | null };

export type UpdatePrizeMutationVariables = Exact<{
  input: UpdatePrizeInput;
}>;


export type UpdatePrizeMutation = { updatePrize: { prize: { sequence: number } } | null };

export type ArchivePrizeMutationVariables = Exact<{
  input: ArchivePrizeInput;
}>;


export type ArchivePrizeMutation = { archivePrize: { prize: { sequence: number } } | null };

export type SweepWidgetPrizeFragment = { sequence: number, name: string, value: string | null, currency: string, quantity: number, position: number | null, redemptionEnabled: boolean };

export type GetReferralProgramQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetReferralProgramQuery = { referralProgram: { total: number, referrers: number, average: number, contest: { databaseId: number } } | null };

export type ListTopReferrersQueryVariables = Exact<{
  contest: ContestLookup;
  first: number;
}>;


export type ListTopReferrersQuery = { referralProgram: { top: Array<{ uuid: string, displayName: string | null, email: string | null, referralCount: number }> } | null };

export type ListRewardsQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type ListRewardsQuery = { contest: { rewards: Array<{ databaseId: number, kind: RewardKind, title: string, threshold: number, grant: RewardGrant, showCode: boolean, couponCode: string | null, couponDirections: string | null, hideProgress: boolean, notify: boolean, position: number }> } | null };

export type CreateRewardMutationVariables = Exact<{
  input: CreateRewardInput;
}>;


export type CreateRewardMutation = { createReward: { reward: { databaseId: number, contestDatabaseId: number, kind: RewardKind, title: string, threshold: number, position: number } } | null };

export type UpdateRewardMutationVariables = Exact<{
  input: UpdateRewardInput;
}>;


export type UpdateRewardMutation = { updateReward: { reward: { databaseId: number } } | null };

export type DeleteRewardMutationVariables = Exact<{
  input: DeleteRewardInput;
}>;


export type DeleteRewardMutation = { deleteReward: { deletedId: string } | null };

export type GetGiveawayRulesQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetGiveawayRulesQuery = { contest: { rules: { securityLevel: number, checkDuplicateIp: boolean, blockVpns: boolean, blockRiskyEmails: boolean, requireEmailVerification: boolean, ageLimit: number, ageLimitKind: AgeLimitKind, maxEntriesPerPerson: number, maxParticipants: number, countries: Array<string> } } | null };

export type GetGiveawayDesignQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetGiveawayDesignQuery = { contest: { design: { entryMethodsView: string | null, defaultCss: string | null, title: { fontColor: string | null, fontSize: string | null }, body: { fontColor: string | null, backgroundColor: string | null, descriptionBackgroundColor: string | null, fontSize: string | null }, input: { borderColor: string | null, borderWidth: string | null, borderRadius: string | null }, links: { fontColor: string | null }, unlock: { fontColor: string | null, fontSize: string | null }, form: { fontFamily: string | null, borderColor: string | null, borderWidth: string | null, borderRadius: string | null, boxShadow: string | null, maxWidth: string | null }, topSection: { numbersFontColor: string | null, numbersFontSize: string | null, textFontColor: string | null, textFontSize: string | null, backgroundColor: string | null }, buttons: { fontColor: string | null, backgroundColor: string | null, fontSize: string | null, width: string | null, padding: string | null, borderRadius: string | null, enterText: string | null }, display: { hideTitle: boolean, hideDescription: boolean, hideTopBottomLines: boolean }, landingPage: { backgroundType: string | null, backgroundColor: string | null }, customCss: { enabled: boolean, css: string | null } } } | null };

export type GetGiveawayMailQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type GetGiveawayMailQuery = { contest: { mail: { confirmation: { enabled: boolean, subject: string | null, replyToEmail: string | null, replyToName: string | null, body: string | null, customHtml: string | null, logoImageUrl: string | null }, verification: { enabled: boolean, body: string | null } } } | null };

export type UpdateGiveawaySettingsMutationVariables = Exact<{
  input: UpdateContestInput;
}>;


export type UpdateGiveawaySettingsMutation = { updateContest: { contest: { databaseId: number } } | null };

export type GiveawayRulesFragment = { securityLevel: number, checkDuplicateIp: boolean, blockVpns: boolean, blockRiskyEmails: boolean, requireEmailVerification: boolean, ageLimit: number, ageLimitKind: AgeLimitKind, maxEntriesPerPerson: number, maxParticipants: number, countries: Array<string> };

export type ListWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type ListWebhooksQuery = { account: { webhooks: Array<{ databaseId: number, url: string, events: Array<string>, active: boolean, createdAt: string }> } };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string | null, webhook: { databaseId: number, url: string, events: Array<string>, active: boolean, createdAt: string } } | null };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: { databaseId: number } } | null };

export type DeleteWebhookMutationVariables = Exact<{
  input: DeleteWebhookInput;
}>;


export type DeleteWebhookMutation = { deleteWebhook: { deletedId: string } | null };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook: { success: boolean, statusCode: number | null, error: string | null, webhook: { databaseId: number, url: string } } | null };

export type SelectedPersonFragment = { uuid: string, displayName: string | null, email: string | null, countryCode: string | null };

export type ListWinnersQueryVariables = Exact<{
  contest: ContestLookup;
  first: number;
  offset: number;
}>;


export type ListWinnersQuery = { winners: { totalCount: number, nodes: Array<{ selectedAt: string, contest: { timeZone: string }, participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null }, entry: { databaseId: number } | null, prize: { name: string, value: string | null } | null }> } };

export type DrawWinnersMutationVariables = Exact<{
  input: DrawWinnersInput;
}>;


export type DrawWinnersMutation = { drawWinnersNow: { draw: { requested: number, poolSize: number }, participants: Array<{ uuid: string, displayName: string | null, email: string | null, countryCode: string | null }> } | null };

export type PickWinnerMutationVariables = Exact<{
  input: PickWinnerInput;
}>;


export type PickWinnerMutation = { pickWinner: { participant: { uuid: string, displayName: string | null, email: string | null, countryCode: string | null } } | null };

export type RemoveWinnerMutationVariables = Exact<{
  input: RemoveWinnerInput;
}>;


export type RemoveWinnerMutation = { removeWinner: { removedId: string } | null };

export const EntryFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EntryFiguresFragment, unknown>;
export const EntryOfContestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryOfContest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EntryOfContestFragment, unknown>;
export const PersonOfEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<PersonOfEntryFragment, unknown>;
export const WholeEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryOfContest"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryOfContest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<WholeEntryFragment, unknown>;
export const ShownEntryMethodFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownEntryMethod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"daily"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"iconColor"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"displayed"}}]}}]} as unknown as DocumentNode<ShownEntryMethodFragment, unknown>;
export const GiveawayBasicsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayBasics"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"winnerQuota"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isDraft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<GiveawayBasicsFragment, unknown>;
export const ListedPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}},{"kind":"Field","name":{"kind":"Name","value":"birthday"}},{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<ListedPersonFragment, unknown>;
export const PersonWithLedgerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonWithLedger"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPerson"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entriesExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}},{"kind":"Field","name":{"kind":"Name","value":"birthday"}},{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PersonWithLedgerFragment, unknown>;
export const SweepWidgetPrizeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SweepWidgetPrize"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prize"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"redemptionEnabled"}}]}}]} as unknown as DocumentNode<SweepWidgetPrizeFragment, unknown>;
export const GiveawayRulesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContestRules"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"checkDuplicateIp"}},{"kind":"Field","name":{"kind":"Name","value":"blockVpns"}},{"kind":"Field","name":{"kind":"Name","value":"blockRiskyEmails"}},{"kind":"Field","name":{"kind":"Name","value":"requireEmailVerification"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimitKind"}},{"kind":"Field","name":{"kind":"Name","value":"maxEntriesPerPerson"}},{"kind":"Field","name":{"kind":"Name","value":"maxParticipants"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}}]} as unknown as DocumentNode<GiveawayRulesFragment, unknown>;
export const SelectedPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SelectedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<SelectedPersonFragment, unknown>;
export const ListAllowedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListAllowed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowlist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<ListAllowedQuery, ListAllowedQueryVariables>;
export const AllowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Allow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddToAllowlistInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addToAllowlist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"added"}}]}}]}}]} as unknown as DocumentNode<AllowMutation, AllowMutationVariables>;
export const DisallowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Disallow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFromAllowlistInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFromAllowlist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}}]}}]} as unknown as DocumentNode<DisallowMutation, DisallowMutationVariables>;
export const ListBlockedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListBlocked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blocklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<ListBlockedQuery, ListBlockedQueryVariables>;
export const BlockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Block"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddToBlocklistInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addToBlocklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"added"}}]}}]}}]} as unknown as DocumentNode<BlockMutation, BlockMutationVariables>;
export const UnblockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Unblock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFromBlocklistInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFromBlocklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}}]}}]} as unknown as DocumentNode<UnblockMutation, UnblockMutationVariables>;
export const GetAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}},{"kind":"Field","name":{"kind":"Name","value":"paymentPlatform"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"contestCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyBrand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<GetAccountQuery, GetAccountQueryVariables>;
export const ListBrandsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListBrands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}},{"kind":"Field","name":{"kind":"Name","value":"brands"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"active"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]}}]} as unknown as DocumentNode<ListBrandsQuery, ListBrandsQueryVariables>;
export const GetUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetUsage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"last24Hours"}},{"kind":"Field","name":{"kind":"Name","value":"last7Days"}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}}]}}]}}]}}]} as unknown as DocumentNode<GetUsageQuery, GetUsageQueryVariables>;
export const GiveawayStatsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GiveawayStats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestDatabaseId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"daysRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"views"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueViews"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversionRate"}},{"kind":"Field","name":{"kind":"Name","value":"today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}}]}}]}}]} as unknown as DocumentNode<GiveawayStatsQuery, GiveawayStatsQueryVariables>;
export const AnalyticsOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestDatabaseId"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"views"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueViews"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversionRate"}},{"kind":"Field","name":{"kind":"Name","value":"averageEntries"}},{"kind":"Field","name":{"kind":"Name","value":"averageActions"}}]}}]}}]} as unknown as DocumentNode<AnalyticsOverviewQuery, AnalyticsOverviewQueryVariables>;
export const AnalyticsDailyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsDaily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"daily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"views"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueViews"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsDailyQuery, AnalyticsDailyQueryVariables>;
export const AnalyticsEntryMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsEntryMethods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsEntryMethodsQuery, AnalyticsEntryMethodsQueryVariables>;
export const AnalyticsGeographyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsGeography"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewsByCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"views"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participantsByCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsGeographyQuery, AnalyticsGeographyQueryVariables>;
export const AnalyticsReferralsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsReferrals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referrers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"views"}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsReferralsQuery, AnalyticsReferralsQueryVariables>;
export const AnalyticsFraudDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsFraud"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestAnalytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fraud"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedAddresses"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}},{"kind":"Field","name":{"kind":"Name","value":"disqualified"}},{"kind":"Field","name":{"kind":"Name","value":"topSharedAddresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsFraudQuery, AnalyticsFraudQueryVariables>;
export const ListLedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListLedger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryOfContest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryOfContest"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}}]}}]}}]} as unknown as DocumentNode<ListLedgerQuery, ListLedgerQueryVariables>;
export const GetLedgerRowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetLedgerRow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entry"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entry"}}},{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeEntry"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryOfContest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryOfContest"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}}]}}]}}]} as unknown as DocumentNode<GetLedgerRowQuery, GetLedgerRowQueryVariables>;
export const ExportLedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportLedger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entriesExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryOfContest"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryOfContest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<ExportLedgerQuery, ExportLedgerQueryVariables>;
export const DeleteEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteEntryMutation, DeleteEntryMutationVariables>;
export const ListEntryMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListEntryMethods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownEntryMethod"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownEntryMethod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"daily"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"iconColor"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"displayed"}}]}}]} as unknown as DocumentNode<ListEntryMethodsQuery, ListEntryMethodsQueryVariables>;
export const ListEntryMethodTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListEntryMethodTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethodTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}}]} as unknown as DocumentNode<ListEntryMethodTypesQuery, ListEntryMethodTypesQueryVariables>;
export const AddEntryMethodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEntryMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEntryMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEntryMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownEntryMethod"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownEntryMethod"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryMethod"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"daily"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"iconColor"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"displayed"}}]}}]} as unknown as DocumentNode<AddEntryMethodMutation, AddEntryMethodMutationVariables>;
export const UpdateEntryMethodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateEntryMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateEntryMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateEntryMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateEntryMethodMutation, UpdateEntryMethodMutationVariables>;
export const RemoveEntryMethodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveEntryMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEntryMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEntryMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removedId"}}]}}]}}]} as unknown as DocumentNode<RemoveEntryMethodMutation, RemoveEntryMethodMutationVariables>;
export const ReorderEntryMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReorderEntryMethods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReorderEntryMethodsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorderEntryMethods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ReorderEntryMethodsMutation, ReorderEntryMethodsMutationVariables>;
export const ApproveSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GalleryDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveGalleryItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]} as unknown as DocumentNode<ApproveSubmissionMutation, ApproveSubmissionMutationVariables>;
export const RejectSubmissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectSubmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GalleryDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectGalleryItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]} as unknown as DocumentNode<RejectSubmissionMutation, RejectSubmissionMutationVariables>;
export const ListGiveawaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListGiveaways"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GiveawayBasics"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayBasics"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"winnerQuota"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isDraft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ListGiveawaysQuery, ListGiveawaysQueryVariables>;
export const GetGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GiveawayBasics"}},{"kind":"Field","name":{"kind":"Name","value":"rulesText"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entryMethodCount"}},{"kind":"Field","name":{"kind":"Name","value":"embedCode"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboardEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"leaderboardSize"}},{"kind":"Field","name":{"kind":"Name","value":"rewardsEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"showPrizes"}},{"kind":"Field","name":{"kind":"Name","value":"showRulesExpanded"}},{"kind":"Field","name":{"kind":"Name","value":"requireCaptcha"}},{"kind":"Field","name":{"kind":"Name","value":"showCookieConsent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GiveawayRules"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayBasics"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"winnerQuota"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isDraft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContestRules"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"checkDuplicateIp"}},{"kind":"Field","name":{"kind":"Name","value":"blockVpns"}},{"kind":"Field","name":{"kind":"Name","value":"blockRiskyEmails"}},{"kind":"Field","name":{"kind":"Name","value":"requireEmailVerification"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimitKind"}},{"kind":"Field","name":{"kind":"Name","value":"maxEntriesPerPerson"}},{"kind":"Field","name":{"kind":"Name","value":"maxParticipants"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}}]} as unknown as DocumentNode<GetGiveawayQuery, GetGiveawayQueryVariables>;
export const GetEmbedCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetEmbedCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"embedCode"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"iframeCode"}}]}}]}}]} as unknown as DocumentNode<GetEmbedCodeQuery, GetEmbedCodeQueryVariables>;
export const CreateGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"embedCode"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}}]}}]}}]}}]} as unknown as DocumentNode<CreateGiveawayMutation, CreateGiveawayMutationVariables>;
export const UpdateGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateGiveawayMutation, UpdateGiveawayMutationVariables>;
export const DeleteGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteGiveawayMutation, DeleteGiveawayMutationVariables>;
export const DuplicateGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DuplicateGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateGiveawayMutation, DuplicateGiveawayMutationVariables>;
export const PublishGiveawayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishGiveaway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<PublishGiveawayMutation, PublishGiveawayMutationVariables>;
export const GetLeaderboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetLeaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<GetLeaderboardQuery, GetLeaderboardQueryVariables>;
export const RecordManualEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordManualEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordManualEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordManualEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RecordManualEntryMutation, RecordManualEntryMutationVariables>;
export const RecordManualEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordManualEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordManualEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordManualEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recorded"}}]}}]}}]} as unknown as DocumentNode<RecordManualEntriesMutation, RecordManualEntriesMutationVariables>;
export const AddManualEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddManualEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddManualEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addManualEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}}]}}]}}]} as unknown as DocumentNode<AddManualEntryMutation, AddManualEntryMutationVariables>;
export const ListParticipantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParticipantOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"counted"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}},{"kind":"Field","name":{"kind":"Name","value":"birthday"}},{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}}]} as unknown as DocumentNode<ListParticipantsQuery, ListParticipantsQueryVariables>;
export const GetParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"participant"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParticipantLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"participant"}}},{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonWithLedger"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}},{"kind":"Field","name":{"kind":"Name","value":"birthday"}},{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonWithLedger"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPerson"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entriesExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}}]}}]}}]} as unknown as DocumentNode<GetParticipantQuery, GetParticipantQueryVariables>;
export const FindParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParticipantFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonWithLedger"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonOfEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonOfEntry"}},{"kind":"Field","name":{"kind":"Name","value":"birthday"}},{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonWithLedger"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPerson"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entriesExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}}]}}]}}]} as unknown as DocumentNode<FindParticipantQuery, FindParticipantQueryVariables>;
export const ListEntriesByEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListEntriesByEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entriesByEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFigures"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"attributedType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ListEntriesByEmailQuery, ListEntriesByEmailQueryVariables>;
export const ListParticipantsByEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListParticipantsByEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participantsByEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countedTotal"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<ListParticipantsByEmailQuery, ListParticipantsByEmailQueryVariables>;
export const BanParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BanParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExcludeParticipantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"banParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]} as unknown as DocumentNode<BanParticipantMutation, BanParticipantMutationVariables>;
export const UnbanParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnbanParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExcludeParticipantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbanParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]} as unknown as DocumentNode<UnbanParticipantMutation, UnbanParticipantMutationVariables>;
export const DisqualifyParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisqualifyParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetParticipantDisqualifiedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setParticipantDisqualified"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]} as unknown as DocumentNode<DisqualifyParticipantMutation, DisqualifyParticipantMutationVariables>;
export const ListPrizesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListPrizes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SweepWidgetPrize"}},{"kind":"Field","name":{"kind":"Name","value":"redeemed"}},{"kind":"Field","name":{"kind":"Name","value":"codeCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SweepWidgetPrize"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prize"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"redemptionEnabled"}}]}}]} as unknown as DocumentNode<ListPrizesQuery, ListPrizesQueryVariables>;
export const CreatePrizeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePrize"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePrizeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPrize"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SweepWidgetPrize"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SweepWidgetPrize"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prize"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"redemptionEnabled"}}]}}]} as unknown as DocumentNode<CreatePrizeMutation, CreatePrizeMutationVariables>;
export const UpdatePrizeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePrize"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePrizeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePrize"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatePrizeMutation, UpdatePrizeMutationVariables>;
export const ArchivePrizeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchivePrize"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchivePrizeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archivePrize"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}}]}}]}}]} as unknown as DocumentNode<ArchivePrizeMutation, ArchivePrizeMutationVariables>;
export const GetReferralProgramDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetReferralProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"referrers"}},{"kind":"Field","name":{"kind":"Name","value":"average"}}]}}]}}]} as unknown as DocumentNode<GetReferralProgramQuery, GetReferralProgramQueryVariables>;
export const ListTopReferrersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListTopReferrers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"top"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"referralCount"}}]}}]}}]}}]} as unknown as DocumentNode<ListTopReferrersQuery, ListTopReferrersQueryVariables>;
export const ListRewardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListRewards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"grant"}},{"kind":"Field","name":{"kind":"Name","value":"showCode"}},{"kind":"Field","name":{"kind":"Name","value":"couponCode"}},{"kind":"Field","name":{"kind":"Name","value":"couponDirections"}},{"kind":"Field","name":{"kind":"Name","value":"hideProgress"}},{"kind":"Field","name":{"kind":"Name","value":"notify"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]} as unknown as DocumentNode<ListRewardsQuery, ListRewardsQueryVariables>;
export const CreateRewardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateReward"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRewardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createReward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"contestDatabaseId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]} as unknown as DocumentNode<CreateRewardMutation, CreateRewardMutationVariables>;
export const UpdateRewardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateReward"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRewardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateRewardMutation, UpdateRewardMutationVariables>;
export const DeleteRewardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteReward"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRewardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteReward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteRewardMutation, DeleteRewardMutationVariables>;
export const GetGiveawayRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetGiveawayRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GiveawayRules"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GiveawayRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContestRules"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"checkDuplicateIp"}},{"kind":"Field","name":{"kind":"Name","value":"blockVpns"}},{"kind":"Field","name":{"kind":"Name","value":"blockRiskyEmails"}},{"kind":"Field","name":{"kind":"Name","value":"requireEmailVerification"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimitKind"}},{"kind":"Field","name":{"kind":"Name","value":"maxEntriesPerPerson"}},{"kind":"Field","name":{"kind":"Name","value":"maxParticipants"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}}]} as unknown as DocumentNode<GetGiveawayRulesQuery, GetGiveawayRulesQueryVariables>;
export const GetGiveawayDesignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetGiveawayDesign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"design"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"descriptionBackgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"input"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"borderColor"}},{"kind":"Field","name":{"kind":"Name","value":"borderWidth"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unlock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontFamily"}},{"kind":"Field","name":{"kind":"Name","value":"borderColor"}},{"kind":"Field","name":{"kind":"Name","value":"borderWidth"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}},{"kind":"Field","name":{"kind":"Name","value":"boxShadow"}},{"kind":"Field","name":{"kind":"Name","value":"maxWidth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topSection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numbersFontColor"}},{"kind":"Field","name":{"kind":"Name","value":"numbersFontSize"}},{"kind":"Field","name":{"kind":"Name","value":"textFontColor"}},{"kind":"Field","name":{"kind":"Name","value":"textFontSize"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}},{"kind":"Field","name":{"kind":"Name","value":"enterText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"display"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hideTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hideDescription"}},{"kind":"Field","name":{"kind":"Name","value":"hideTopBottomLines"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landingPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backgroundType"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entryMethodsView"}},{"kind":"Field","name":{"kind":"Name","value":"customCss"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"css"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultCss"}}]}}]}}]}}]} as unknown as DocumentNode<GetGiveawayDesignQuery, GetGiveawayDesignQueryVariables>;
export const GetGiveawayMailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetGiveawayMail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"replyToEmail"}},{"kind":"Field","name":{"kind":"Name","value":"replyToName"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"customHtml"}},{"kind":"Field","name":{"kind":"Name","value":"logoImageUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GetGiveawayMailQuery, GetGiveawayMailQueryVariables>;
export const UpdateGiveawaySettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateGiveawaySettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateGiveawaySettingsMutation, UpdateGiveawaySettingsMutationVariables>;
export const ListWebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListWebhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<ListWebhooksQuery, ListWebhooksQueryVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}}]} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const UpdateWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const DeleteWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const ListWinnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListWinners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"current"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"selectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SelectedPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SelectedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<ListWinnersQuery, ListWinnersQueryVariables>;
export const DrawWinnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DrawWinners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DrawWinnersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drawWinnersNow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"poolSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SelectedPerson"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SelectedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<DrawWinnersMutation, DrawWinnersMutationVariables>;
export const PickWinnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickWinner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickWinnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickWinner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SelectedPerson"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SelectedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]} as unknown as DocumentNode<PickWinnerMutation, PickWinnerMutationVariables>;
export const RemoveWinnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWinner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveWinnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWinner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removedId"}}]}}]}}]} as unknown as DocumentNode<RemoveWinnerMutation, RemoveWinnerMutationVariables>;