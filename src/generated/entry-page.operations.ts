/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which way an age limit works. */
export type AgeLimitKind =
  /** Nobody older. */
  | 'MAXIMUM'
  /** Nobody younger. */
  | 'MINIMUM';

/** A completed entry method, as the page tells of it. */
export type CompleteEntryMethodInput = {
  /** The answer, at most 2,048 characters, needed by methods whose `completion` is ANSWER and dropped by others. */
  answer?: string | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** The token of `EnterContestPayload.entrantToken`. */
  entrantToken: string;
  /** A method that the contest's page shows. */
  entryMethod: EntryMethodLookup;
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

/** Names a thing as one of the documented REST APIs prints it for this account. A row that was drawn in from a service has the id there; any other the gateway's own and, where that is another row's id at the service, 2^52 added to it (`native_` before it, where ids are texts). From 2^52 on, and with `native_`, an id always names the gateway's own. */
export type DialectIdInput = {
  /** The API. */
  dialect: SourceDialect;
  /** The id that it prints. One that names nothing of the account is NOT_FOUND like any other unknown id. */
  id: number | string;
};

/** What the entry form sends. */
export type EnterContestInput = {
  /** The day of birth; needed where the contest has an age limit. */
  birthday?: string | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** Two letters; needed where the contest is for some countries only. */
  countryCode?: string | null | undefined;
  /** Answers to the contest's custom fields, which must fit; required ones must be there. */
  custom?: Record<string, unknown> | null | undefined;
  /** The whole name, at most 255 characters. */
  displayName?: string | null | undefined;
  /** An e-mail address, at most 254 characters; this or a telephone number. */
  email?: string | null | undefined;
  /** 5 to 32 of `+0-9 ()-.`. */
  phone?: string | null | undefined;
  /** Another person's referral code. */
  referralCode?: string | null | undefined;
  /** Where the entry came from; `ipAddress` is what the duplicate check uses. */
  source?: ParticipantSourceInput | null | undefined;
};

/** Names one entry method. */
export type EntryMethodLookup =
  {   /** The number that the REST dialects print. */
  databaseId: number; dialectId?: never; id?: never; }
  |  { databaseId?: never;   /** The id that an API prints. */
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

/** How a visitor completes an entry method on the contest's page. */
export type MethodCompletion =
  /** By an answer that the contest's makers read: a text, a number, an address. */
  | 'ANSWER'
  /** Not on the page: entries come by themselves, or whoever sees the proof records them. */
  | 'ELSEWHERE'
  /** By saying so: the gateway cannot see whether somebody follows or reads something. */
  | 'WORD';

/** Where an entry came from: each at most 2,048 characters. */
export type ParticipantSourceInput = {
  /** The picture's address. */
  avatarUrl?: string | null | undefined;
  /** The campaign. */
  campaignId?: string | null | undefined;
  /** The kind of device. */
  deviceType?: string | null | undefined;
  /** The page with the entry form. */
  entryUrl?: string | null | undefined;
  /** The IP address, IPv4 or IPv6. */
  ipAddress?: string | null | undefined;
  /** The language of the form. */
  languageId?: string | null | undefined;
  /** The place as display text. */
  location?: string | null | undefined;
  /** The page that led to the entry form. */
  referringUrl?: string | null | undefined;
  /** The vendor's open word. */
  type?: string | null | undefined;
};

/** A view of a contest's page. */
export type RecordPageViewInput = {
  /** The contest. */
  contest: ContestLookup;
  /** Two letters, in any case; null or absent: unknown. */
  countryCode?: string | null | undefined;
  /** The address of the page that led here, such as `document.referrer`: http or https. Characters that do not belong in an address are escaped; user name, password and fragment are dropped; what is left has at most 2,048 ASCII characters. Null, blank or absent: none. */
  referrer?: string | null | undefined;
  /** An opaque id that the page makes up and keeps for its visitor, 1 to 128 characters; nothing that names a person. */
  visitor: string;
};

/** A service from which data can be drawn in, by the documented API that it speaks. */
export type SourceDialect =
  /** Blitz Rocket, API v1. It cannot list contests: a source names them. */
  | 'BLITZ_ROCKET'
  /** Revup, API v1. */
  | 'REVUP'
  /** SweepWidget, API v2. */
  | 'SWEEPWIDGET';

export type EntryPageQueryVariables = Exact<{
  contest: ContestLookup;
}>;


export type EntryPageQuery = { contestPage: { databaseId: number, title: string, description: string | null, rulesText: string | null, status: ContestStatus, startsAt: string | null, endsAt: string | null, timeZone: string, language: string, visibility: ContestVisibility, unit: ContestUnit, imageUrl: string | null, viewUrl: string, organizer: string, full: boolean, countries: Array<string>, ageLimit: number, ageLimitKind: AgeLimitKind, requireEmailVerification: boolean, showRulesExpanded: boolean, showCookieConsent: boolean, entryTotal: number, participantTotal: number, referralAwards: { advocate: number, friend: number }, design: { defaultCss: string | null, title: { fontColor: string | null, fontSize: string | null }, body: { fontColor: string | null, backgroundColor: string | null, descriptionBackgroundColor: string | null, fontSize: string | null }, input: { borderColor: string | null, borderWidth: string | null, borderRadius: string | null }, links: { fontColor: string | null }, unlock: { fontColor: string | null, fontSize: string | null }, form: { fontFamily: string | null, borderColor: string | null, borderWidth: string | null, borderRadius: string | null, boxShadow: string | null, maxWidth: string | null }, topSection: { numbersFontColor: string | null, numbersFontSize: string | null, textFontColor: string | null, textFontSize: string | null, backgroundColor: string | null }, buttons: { fontColor: string | null, backgroundColor: string | null, fontSize: string | null, width: string | null, padding: string | null, borderRadius: string | null, enterText: string | null }, display: { hideTitle: boolean, hideDescription: boolean, hideTopBottomLines: boolean }, landingPage: { backgroundColor: string | null }, customCss: { enabled: boolean, css: string | null } }, customFields: Array<{ key: string, label: string, kind: CustomFieldKind, options: Array<string>, required: boolean }>, prizes: Array<{ name: string, quantity: number, value: string | null, currency: string }>, entryMethods: Array<{ databaseId: number, amount: number, title: string | null, link: string | null, instructions: string | null, required: boolean, daily: boolean, completion: MethodCompletion, type: { typeId: number, name: string } }>, rewards: Array<{ databaseId: number, title: string, threshold: number, hideProgress: boolean }>, leaderboard: Array<{ rank: number, name: string | null, total: number }> } | null };

export type RecordEntryPageViewMutationVariables = Exact<{
  input: RecordPageViewInput;
}>;


export type RecordEntryPageViewMutation = { recordPageView: { firstView: boolean } | null };

export type EntrantQueryVariables = Exact<{
  contest: ContestLookup;
  entrantToken: string;
}>;


export type EntrantQuery = { entrant: { displayName: string | null, total: number, excluded: boolean, confirmationRequired: boolean, referralLink: string, referralCount: number, completions: Array<{ entryMethodDatabaseId: number, closed: boolean }>, entries: Array<{ amount: number, origin: EntryOrigin, title: string | null, verified: boolean, occurredAt: string }>, rewards: Array<{ databaseId: number, title: string, couponCode: string | null, couponDirections: string | null }> } | null };

export type EnterByPageMutationVariables = Exact<{
  input: EnterContestInput;
}>;


export type EnterByPageMutation = { enterContest: { created: boolean, entrantToken: string | null } | null };

export type CompleteByPageMutationVariables = Exact<{
  input: CompleteEntryMethodInput;
}>;


export type CompleteByPageMutation = { completeEntryMethod: { total: number } | null };


export const EntryPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestPage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"rulesText"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"imageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"}},{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"ageLimitKind"}},{"kind":"Field","name":{"kind":"Name","value":"requireEmailVerification"}},{"kind":"Field","name":{"kind":"Name","value":"showRulesExpanded"}},{"kind":"Field","name":{"kind":"Name","value":"showCookieConsent"}},{"kind":"Field","name":{"kind":"Name","value":"entryTotal"}},{"kind":"Field","name":{"kind":"Name","value":"participantTotal"}},{"kind":"Field","name":{"kind":"Name","value":"referralAwards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advocate"}},{"kind":"Field","name":{"kind":"Name","value":"friend"}}]}},{"kind":"Field","name":{"kind":"Name","value":"design"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"descriptionBackgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"input"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"borderColor"}},{"kind":"Field","name":{"kind":"Name","value":"borderWidth"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unlock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontFamily"}},{"kind":"Field","name":{"kind":"Name","value":"borderColor"}},{"kind":"Field","name":{"kind":"Name","value":"borderWidth"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}},{"kind":"Field","name":{"kind":"Name","value":"boxShadow"}},{"kind":"Field","name":{"kind":"Name","value":"maxWidth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topSection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numbersFontColor"}},{"kind":"Field","name":{"kind":"Name","value":"numbersFontSize"}},{"kind":"Field","name":{"kind":"Name","value":"textFontColor"}},{"kind":"Field","name":{"kind":"Name","value":"textFontSize"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fontColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"fontSize"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"borderRadius"}},{"kind":"Field","name":{"kind":"Name","value":"enterText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"display"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hideTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hideDescription"}},{"kind":"Field","name":{"kind":"Name","value":"hideTopBottomLines"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landingPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customCss"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"css"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultCss"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entryMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"daily"}},{"kind":"Field","name":{"kind":"Name","value":"completion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"hideProgress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]} as unknown as DocumentNode<EntryPageQuery, EntryPageQueryVariables>;
export const RecordEntryPageViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordEntryPageView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPageViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPageView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstView"}}]}}]}}]} as unknown as DocumentNode<RecordEntryPageViewMutation, RecordEntryPageViewMutationVariables>;
export const EntrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entrantToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"entrantToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entrantToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"excluded"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"referralLink"}},{"kind":"Field","name":{"kind":"Name","value":"referralCount"}},{"kind":"Field","name":{"kind":"Name","value":"completions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryMethodDatabaseId"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"couponCode"}},{"kind":"Field","name":{"kind":"Name","value":"couponDirections"}}]}}]}}]}}]} as unknown as DocumentNode<EntrantQuery, EntrantQueryVariables>;
export const EnterByPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterByPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterContestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterContest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"entrantToken"}}]}}]}}]} as unknown as DocumentNode<EnterByPageMutation, EnterByPageMutationVariables>;
export const CompleteByPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteByPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteEntryMethodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeEntryMethod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<CompleteByPageMutation, CompleteByPageMutationVariables>;