import type { ParticipantRow } from '../../database/tables/index.js'
import type { Checks } from '../checks.js'
import { canonicalAddress } from './ip-address.js'

/** Where somebody came from. */
export type Source = Pick<
  ParticipantRow,
  | 'sourceType'
  | 'referringUrl'
  | 'entryUrl'
  | 'campaignId'
  | 'languageId'
  | 'deviceType'
  | 'avatarUrl'
  | 'ipAddress'
  | 'location'
>

type Optional = string | null | undefined

/** The same as sent. */
export interface SourceInput {
  readonly type?: Optional
  readonly referringUrl?: Optional
  readonly entryUrl?: Optional
  readonly campaignId?: Optional
  readonly languageId?: Optional
  readonly deviceType?: Optional
  readonly avatarUrl?: Optional
  readonly ipAddress?: Optional
  readonly location?: Optional
}

const maximumText = 2_048

/** Notes faults of a source as sent. */
export function checkSource(checks: Checks, sent: SourceInput): void {
  const { ipAddress, ...texts } = sent
  for (const [name, text] of Object.entries(texts)) checks.text(`source.${name}`, text, { max: maximumText })
  if (ipAddress != null) {
    checks.that(
      canonicalAddress(ipAddress) !== undefined,
      'source.ipAddress',
      'source.ipAddress must be an IPv4 or IPv6 address.',
    )
  }
}

/** A checked source as it is stored; `type` is the word for people of whom none was sent. */
export function sourceOf(sent: SourceInput, type: string): Source {
  return {
    sourceType: sent.type ?? type,
    referringUrl: sent.referringUrl ?? null,
    entryUrl: sent.entryUrl ?? null,
    campaignId: sent.campaignId ?? null,
    languageId: sent.languageId ?? null,
    deviceType: sent.deviceType ?? null,
    avatarUrl: sent.avatarUrl ?? null,
    ipAddress: canonicalAddress(sent.ipAddress ?? '') ?? null,
    location: sent.location ?? null,
  }
}
