/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A signed adjustment. */
export type AdjustEntriesInput = {
  /** -2,147,483,647 to 2,147,483,647, not 0. */
  amount: number;
  /** The person. */
  participant: ParticipantLookup;
  /** Why, 1 to 1,000 characters, not blank. */
  reason: string;
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

/** What is known of a person; at least one of e-mail, phone and own id. */
export type CreateParticipantInput = {
  /** The postal address. */
  address?: PostalAddressInput | null | undefined;
  /** The day of birth, not after today. */
  birthday?: string | null | undefined;
  /** The contest. */
  contest: ContestLookup;
  /** Two letters. */
  countryCode?: string | null | undefined;
  /** An object of scalars or lists of scalars, whole numbers within 53 bits, at most 16 KB as JSON (#39). */
  custom?: Record<string, unknown> | null | undefined;
  /** The whole name, at most 255 characters; the parts are derived (#13). */
  displayName?: string | null | undefined;
  /** An e-mail address, at most 254 characters. */
  email?: string | null | undefined;
  /** At most 255 characters. */
  firstName?: string | null | undefined;
  /** At most 255 characters. */
  gender?: string | null | undefined;
  /** Entries of the base row, 0 to 2,147,483,647; absent: the amount of the User Details method (#8). */
  initialEntries?: number | null | undefined;
  /** At most 255 characters. */
  lastName?: string | null | undefined;
  /** At most 255 characters. */
  middleName?: string | null | undefined;
  /** 5 to 32 of `+0-9 ()-.` (#45). */
  phone?: string | null | undefined;
  /** Another person's referral code; an unknown, own or excluded one has no effect (#43). */
  referralCode?: string | null | undefined;
  /** Where the entry came from. */
  source?: ParticipantSourceInput | null | undefined;
  /** The client's own id, at most 255 characters. */
  uniqueId?: string | null | undefined;
};

/** Names a thing as one of the documented REST APIs prints it for this account. A row that was drawn in from a service has the id there; any other the gateway's own and, where that is another row's id at the service, 2^52 added to it (`native_` before it, where ids are texts). From 2^52 on, and with `native_`, an id always names the gateway's own. */
export type DialectIdInput = {
  /** The API. */
  dialect: SourceDialect;
  /** The id that it prints. One that names nothing of the account is NOT_FOUND like any other unknown id. */
  id: number | string;
};

/** Changes of a person: absent keeps, null clears; one identifier must remain (#47). A taken e-mail address, phone-only number or own id is refused: CONFLICT with the detail EMAIL_TAKEN, PHONE_TAKEN or UNIQUE_ID_TAKEN. Without an identifier left: VALIDATION_FAILED with the detail IDENTIFIER_REQUIRED. */
export type ParticipantChanges = {
  /** The postal address. */
  address?: PostalAddressInput | null | undefined;
  /** The day of birth. */
  birthday?: string | null | undefined;
  /** Two letters. */
  countryCode?: string | null | undefined;
  /** Merged per key; null removes a key (#39). Not null. */
  custom?: Record<string, unknown> | null | undefined;
  /** The whole name; re-derives the parts (#13). */
  displayName?: string | null | undefined;
  /** An e-mail address; a change resets its confirmation (#44). */
  email?: string | null | undefined;
  /** Re-derives the whole name (#13). */
  firstName?: string | null | undefined;
  /** At most 255 characters. */
  gender?: string | null | undefined;
  /** Re-derives the whole name. */
  lastName?: string | null | undefined;
  /** Re-derives the whole name. */
  middleName?: string | null | undefined;
  /** 5 to 32 of `+0-9 ()-.`. */
  phone?: string | null | undefined;
  /** At most 255 characters. */
  uniqueId?: string | null | undefined;
};

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

/** A postal address: each line at most 255 characters. When changing, absent keeps and null clears. */
export type PostalAddressInput = {
  /** The town. */
  city?: string | null | undefined;
  /** The country; two letters also fill `countryCode` (#14). */
  country?: string | null | undefined;
  /** Street and number. */
  line1?: string | null | undefined;
  /** The second line. */
  line2?: string | null | undefined;
  /** The postal code. */
  postalCode?: string | null | undefined;
  /** State, province or county. */
  state?: string | null | undefined;
};

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

/** Which person to change, and how. */
export type UpdateParticipantInput = {
  /** The changes. */
  changes: ParticipantChanges;
  /** The person. */
  participant: ParticipantLookup;
};

export type ListEntriesQueryVariables = Exact<{
  contest: ContestLookup;
  filter: ParticipantFilter;
  first: number;
  offset: number;
}>;


export type ListEntriesQuery = { participants: { totalCount: number, nodes: Array<{ emailConfirmedAt: string | null, excluded: boolean, referralCode: string, createdAt: string, publicId: string, email: string | null, displayName: string | null, phone: string | null, total: number }> } | null };

export type GetEntryQueryVariables = Exact<{
  participant: ParticipantLookup;
}>;


export type GetEntryQuery = { participant: { used: number, emailConfirmedAt: string | null, excluded: boolean, referralCode: string, referralCount: number, bonusActions: number, purchaseValue: string, purchaseCount: number, createdAt: string, publicId: string, email: string | null, displayName: string | null, phone: string | null, total: number, contest: { publicId: string, title: string } } | null };

export type CreateEntryMutationVariables = Exact<{
  input: CreateParticipantInput;
}>;


export type CreateEntryMutation = { createParticipant: { created: boolean, referred: boolean, advocateAmount: number, friendAmount: number, participant: { publicId: string, email: string | null } } | null };

export type UpdateEntryMutationVariables = Exact<{
  input: UpdateParticipantInput;
}>;


export type UpdateEntryMutation = { updateParticipant: { participant: { publicId: string, email: string | null, displayName: string | null, phone: string | null, total: number } } | null };

export type DisqualifyEntryMutationVariables = Exact<{
  input: SetParticipantDisqualifiedInput;
}>;


export type DisqualifyEntryMutation = { setParticipantDisqualified: { participant: { publicId: string, excluded: boolean } } | null };

export type AdjustPointsMutationVariables = Exact<{
  input: AdjustEntriesInput;
}>;


export type AdjustPointsMutation = { adjustEntries: { totalBefore: number, totalAfter: number, adjustment: number } | null };

export type EntryIdentityFragment = { publicId: string, email: string | null, displayName: string | null, phone: string | null, total: number };

export const EntryIdentityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryIdentity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<EntryIdentityFragment, unknown>;
export const ListEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContestLookup"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParticipantFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contest"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"emailConfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"excluded"}},{"kind":"Field","name":{"kind":"Name","value":"referralCode"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryIdentity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<ListEntriesQuery, ListEntriesQueryVariables>;
export const GetEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"participant"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParticipantLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"participant"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"emailConfirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"excluded"}},{"kind":"Field","name":{"kind":"Name","value":"referralCode"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referralCount"}},{"kind":"Field","name":{"kind":"Name","value":"bonusActions"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseValue"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryIdentity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<GetEntryQuery, GetEntryQueryVariables>;
export const CreateEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateParticipantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"referred"}},{"kind":"Field","name":{"kind":"Name","value":"advocateAmount"}},{"kind":"Field","name":{"kind":"Name","value":"friendAmount"}}]}}]}}]} as unknown as DocumentNode<CreateEntryMutation, CreateEntryMutationVariables>;
export const UpdateEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateParticipantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryIdentity"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryIdentity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]} as unknown as DocumentNode<UpdateEntryMutation, UpdateEntryMutationVariables>;
export const DisqualifyEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisqualifyEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetParticipantDisqualifiedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setParticipantDisqualified"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicId"}},{"kind":"Field","name":{"kind":"Name","value":"excluded"}}]}}]}}]}}]} as unknown as DocumentNode<DisqualifyEntryMutation, DisqualifyEntryMutationVariables>;
export const AdjustPointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustPoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalBefore"}},{"kind":"Field","name":{"kind":"Name","value":"totalAfter"}},{"kind":"Field","name":{"kind":"Name","value":"adjustment"}}]}}]}}]} as unknown as DocumentNode<AdjustPointsMutation, AdjustPointsMutationVariables>;