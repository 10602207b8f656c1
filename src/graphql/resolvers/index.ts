import type { Resolvers } from '../../generated/resolvers.js'
import { accessListResolvers } from './access-list.js'
import { accountResolvers } from './account.js'
import { analyticsResolvers } from './analytics.js'
import { apiKeyResolvers } from './api-key.js'
import { contactResolvers } from './contact.js'
import { contestResolvers } from './contest.js'
import { contestPageResolvers } from './contest-page.js'
import { customFieldResolvers } from './custom-field.js'
import { deliveryResolvers } from './delivery.js'
import { dialectIdResolvers } from './dialect-id.js'
import { drawResolvers } from './draw.js'
import { drawProofResolvers } from './draw-proof.js'
import { emailLookupResolvers } from './email-lookup.js'
import { entryResolvers } from './entry.js'
import { entryMethodResolvers } from './entry-method.js'
import { galleryResolvers } from './gallery.js'
import { mailResolvers } from './mail.js'
import { manualEntryResolvers } from './manual-entry.js'
import { nodeResolvers } from './node.js'
import { overviewResolvers } from './overview.js'
import { pageViewResolvers } from './page-view.js'
import { participantResolvers } from './participant.js'
import { participantImportResolvers } from './participant-import.js'
import { privacyResolvers } from './privacy.js'
import { prizeResolvers } from './prize.js'
import { provenanceResolvers } from './provenance.js'
import { rateLimitResolvers } from './rate-limit.js'
import { referralProgramResolvers } from './referral-program.js'
import { rewardResolvers } from './reward.js'
import { sourceResolvers } from './source.js'
import { standingResolvers } from './standing.js'
import { subscriptionResolvers } from './subscription.js'
import { usageResolvers } from './usage.js'
import { webhookResolvers } from './webhook.js'
import { workflowResolvers } from './workflow.js'

export const resolvers: readonly Resolvers[] = [
  accessListResolvers,
  accountResolvers,
  analyticsResolvers,
  apiKeyResolvers,
  contactResolvers,
  contestResolvers,
  contestPageResolvers,
  customFieldResolvers,
  deliveryResolvers,
  dialectIdResolvers,
  drawResolvers,
  drawProofResolvers,
  emailLookupResolvers,
  entryResolvers,
  entryMethodResolvers,
  galleryResolvers,
  mailResolvers,
  manualEntryResolvers,
  nodeResolvers,
  overviewResolvers,
  pageViewResolvers,
  participantResolvers,
  participantImportResolvers,
  privacyResolvers,
  prizeResolvers,
  provenanceResolvers,
  rateLimitResolvers,
  referralProgramResolvers,
  rewardResolvers,
  sourceResolvers,
  standingResolvers,
  subscriptionResolvers,
  usageResolvers,
  webhookResolvers,
  workflowResolvers,
]
