import type {
  AccountRow,
  AllowlistRow,
  ApiKeyRow,
  BlocklistRow,
  BrandRow,
  ContactRow,
  ContestRow,
  CustomFieldRow,
  DeliveryAttemptRow,
  DeliveryRow,
  DrawRow,
  EntryMethodRow,
  EntryRow,
  ExternalIdRow,
  GalleryItemRow,
  MailRow,
  ParticipantRow,
  PrizeRow,
  RedemptionCodeRow,
  RewardRow,
  RewardUnlockRow,
  SourceProblemRow,
  SourceRow,
  SourceRunRow,
  WebhookRow,
  WinnerRow,
} from '../database/tables/index.js'
import type { ContactFigures } from '../domain/contact/figures.js'
import type { ContestFilter } from '../domain/contest/list.js'
import type { EntrantRow } from '../domain/contest-page/entrant.js'
import type { DailyActivity } from '../domain/counters/daily-activity.js'
import type { ContestTotals } from '../domain/counters/totals.js'
import type { CatalogueType } from '../domain/entry-method/catalogue.js'
import type { Activity } from '../domain/event/activity.js'
import type { DeliveryActivity } from '../domain/event/delivery-activity.js'
import type { DrawActivity } from '../domain/event/draw-activity.js'
import type { Told } from '../domain/event/paced.js'
import type { AccountActivity, ActivitySeries } from '../domain/overview/activity.js'
import type { ContestContacts, Overlap, OverlapPair } from '../domain/overview/overlap.js'
import type { AccountTotals } from '../domain/overview/totals.js'
import type { EntryFormAnswer } from '../domain/participant/entry-form.js'
import type { Usage } from '../domain/usage/read.js'
import type { Workflow } from '../domain/workflow/find.js'
import type { Connection } from './pagination.js'

// What a resolver of each GraphQL type receives as its parent. Types that are not here are the plain
// objects of their fields.

/** A row with the person whom it belongs to, where a list has brought them along. */
type WithPerson<Row> = Row & { readonly participant?: ParticipantRow }

export type AccountModel = AccountRow
export type AllowlistRowModel = AllowlistRow
export type ApiKeyModel = ApiKeyRow
export type BlocklistRowModel = BlocklistRow
export type ApiUsageModel = Usage
export type BrandModel = BrandRow
export type ContactModel = ContactRow
export type ContestModel = ContestRow
export type ContestPageModel = ContestRow
export type CustomFieldModel = CustomFieldRow
export type DrawModel = DrawRow
export type EnterContestPayloadModel = EntryFormAnswer
export type EntrantModel = EntrantRow
export type EntryModel = WithPerson<EntryRow>
export type EntryMethodModel = EntryMethodRow
export type EntryMethodTypeModel = CatalogueType
export type ProvenanceModel = ExternalIdRow
export type GalleryItemModel = GalleryItemRow
export type MailModel = MailRow
export type PageCustomFieldModel = CustomFieldRow
export type PageEntryMethodModel = EntryMethodRow
export type ParticipantModel = ParticipantRow
export type PrizeModel = PrizeRow
export type RedemptionCodeModel = RedemptionCodeRow
export type RewardModel = RewardRow
export type RewardMailModel = RewardRow
export type SourceModel = SourceRow
export type SourceRunModel = SourceRunRow
export type SourceProblemModel = SourceProblemRow
export type WebhookModel = WebhookRow
export type WebhookDeliveryModel = DeliveryRow
export type WebhookAttemptModel = DeliveryAttemptRow
export type WinnerModel = WithPerson<WinnerRow>
export type WorkflowModel = Workflow

export type AllowlistRowConnectionModel = Connection<AllowlistRow>
export type BlocklistRowConnectionModel = Connection<BlocklistRow>
export type ApiKeyConnectionModel = Connection<ApiKeyRow>
export type ContactConnectionModel = Connection<ContactRow>
export type ContestConnectionModel = Connection<ContestRow>
export type DrawConnectionModel = Connection<DrawRow>
export type EntryConnectionModel = Connection<EntryRow>
export type GalleryItemConnectionModel = Connection<GalleryItemRow>
export type MailConnectionModel = Connection<MailRow>
export type ParticipantConnectionModel = Connection<ParticipantRow>
export type SourceRunConnectionModel = Connection<SourceRunRow>
export type WebhookDeliveryConnectionModel = Connection<DeliveryRow>
export type WebhookConnectionModel = Connection<WebhookRow>
export type WinnerConnectionModel = Connection<WinnerRow>
export type RewardUnlockConnectionModel = Connection<RewardUnlockRow>
export type UnlockedRewardConnectionModel = Connection<RewardUnlockRow>

/** Edges whose rows say more than their nodes: when a reward was unlocked. */
export interface RewardUnlockEdgeModel {
  readonly cursor: string
  readonly node: RewardUnlockRow
}
export type UnlockedRewardEdgeModel = RewardUnlockEdgeModel

/** What these types group stands flat in their owner's row or belongs to it. */
export type ContestAnalyticsModel = ContestRow
export type ContestSettingsModel = ContestRow
export type ContestRulesModel = ContestRow
export type ReferralAwardsModel = ContestRow
export type ReferralProgramModel = ContestRow
export type ParticipantSourceModel = ParticipantRow
export type PostalAddressModel = Pick<
  ParticipantRow,
  'address' | 'address2' | 'city' | 'state' | 'postalCode' | 'addressCountry'
>

export type ContactFiguresModel = ContactFigures
export type ContestTotalsModel = ContestTotals
export type DailyActivityModel = DailyActivity

export interface LeaderboardPlaceModel {
  readonly rank: number
  readonly participant: ParticipantRow
}

/** An emission about a contest as it is now. */
export interface ContestActivityModel extends Told<Activity> {
  readonly contest: ContestRow
}

/** An emission about draws: of one contest, or of every contest of the account. */
export interface DrawActivityModel extends Told<DrawActivity> {
  readonly contestId: number | undefined
}

/** An emission about deliveries: to one receiver, or to every receiver of the account. */
export interface WebhookDeliveryActivityModel extends Told<DeliveryActivity> {
  readonly webhookId: number | undefined
}

/** A row with the name of its type, for `node` and `nodes`. */
export type NodeModel = { readonly __typename: string; readonly id: number }

/** What contests come to, with the filter that says which they are. */
export interface AccountTotalsModel extends AccountTotals {
  readonly accountId: number
  readonly filter: ContestFilter
}
export type BrandFiguresModel = AccountTotals['byBrand'][number]
export type ServiceFiguresModel = AccountTotals['byService'][number]
export type StatusFiguresModel = AccountTotals['byStatus'][number]
export type AccountActivityModel = AccountActivity
export type ActivitySeriesModel = ActivitySeries
export type AccountOverlapModel = Overlap
export type ContestContactsModel = ContestContacts
export type OverlapPairModel = OverlapPair
