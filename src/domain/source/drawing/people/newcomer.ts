import { randomUUID } from 'node:crypto'
import type { ContestRow, ParticipantRow } from '../../../../database/tables/index.js'
import { newPublicId, newUnguessableCode } from '../../../participant/codes.js'
import { emptyProfile } from '../../../person/profile.js'
import { searchColumns } from '../../../person/search.js'
import type { WriteWork } from '../../../work.js'

const nothing = {
  uniqueId: null,
  ...{ email: null, emailNormalized: null, phone: null, phoneNormalized: null },
  ...{ displayName: null, firstName: null, middleName: null, lastName: null },
  ...emptyProfile,
  custom: {},
  ...{ total: 0, used: 0, actions: 0, bonusActions: 0, bonusActionsTold: 0 },
  ...{ referredBy: null, referralCount: 0, referralsTold: 0, advocateAwaited: null },
  ...{ emailConfirmedAt: null, disqualifiedAt: null, bannedAt: null, erasedAt: null },
  ...{ test: false, reportingExcluded: false, purchaseValue: '0.00', purchaseCount: 0 },
  ...{ ipAddress: null, location: null, sourceType: null, referringUrl: null, entryUrl: null },
  ...{ campaignId: null, languageId: null, deviceType: null, avatarUrl: null },
  ...{ processingStatus: 'processed', paymentStatus: null, integrationStatus: null },
  ...searchColumns({ email: null, displayName: null }),
} satisfies Partial<ParticipantRow>

/** Somebody of whom nothing is known but that they are in the contest. A referral code that no service told is one that nobody else has. */
export function blankPerson(work: WriteWork, contest: ContestRow, id: number): ParticipantRow {
  const now = work.clock.now()
  return {
    ...nothing,
    id,
    accountId: contest.accountId,
    contestId: contest.id,
    contactId: null,
    uuid: randomUUID(),
    publicId: newPublicId(),
    referralCode: newUnguessableCode(),
    ...{ totalChangedAt: now, createdAt: now, updatedAt: now, processedAt: null },
  }
}
