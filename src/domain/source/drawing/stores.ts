import type { ExternalKind } from '../../../database/tables/index.js'
import type { WriteWork } from '../../work.js'
import type { Kind } from '../model.js'
import { storeAccount } from './kinds/account.js'
import { storeBrands } from './kinds/brand.js'
import { storeContacts } from './kinds/contact.js'
import { storeContests } from './kinds/contest.js'
import { storeEntries } from './kinds/entry.js'
import { storeAllowed, storeBlocked } from './kinds/listed.js'
import { storeMethods } from './kinds/method.js'
import { storeMethodTypes } from './kinds/method-type.js'
import { storeParticipants } from './kinds/participant.js'
import { storeParticipantDetails } from './kinds/participant-detail.js'
import { storePrizes } from './kinds/prize.js'
import { storeRewards } from './kinds/reward.js'
import { storeViewDays } from './kinds/view-day.js'
import { storeWebhooks } from './kinds/webhook.js'
import { removeGoneWinners, storeWinners } from './kinds/winner.js'
import { excludeGone, uncountRows } from './people/gone.js'
import type { ContestDrawing, StoreOfContest, StoreOfSource } from './store.js'

/** How a kind of the account's is stored. */
export interface OfSource<K extends Kind> {
  readonly of: 'source'
  readonly store: StoreOfSource<K>
  /** What is marked where a run that read all of the kind has not seen it. */
  readonly marks: readonly ExternalKind[]
}

/** How a kind is stored whose rows are a contest's. */
export interface OfContest<K extends Kind> {
  readonly of: 'contest'
  readonly store: StoreOfContest<K>
  /** The same, of the contest alone. */
  readonly marks: readonly ExternalKind[]
  /** What becomes of rows of the first of these kinds, by their external ids, that have been marked just now; absent: nothing. */
  readonly gone?: (work: WriteWork, drawing: ContestDrawing, names: readonly string[]) => Promise<void>
}

/** How kinds are stored. A kind that is absent is not read. */
export type Stores = { readonly [K in Kind]?: OfSource<K> | OfContest<K> }

/** Each kind with its store, which is a file of its own in `kinds/`. */
export const stores: Stores = {
  account: { of: 'source', store: storeAccount, marks: ['account'] },
  brand: { of: 'source', store: storeBrands, marks: ['brand'] },
  methodType: { of: 'source', store: storeMethodTypes, marks: [] },
  contest: { of: 'source', store: storeContests, marks: ['contest'] },
  method: { of: 'contest', store: storeMethods, marks: ['method'] },
  prize: { of: 'contest', store: storePrizes, marks: ['prize'] },
  reward: { of: 'contest', store: storeRewards, marks: ['reward'] },
  allowed: { of: 'contest', store: storeAllowed, marks: ['allowed'] },
  blocked: { of: 'contest', store: storeBlocked, marks: ['blocked'] },
  participant: { of: 'contest', store: storeParticipants, marks: ['participant'], gone: excludeGone },
  participantDetail: { of: 'contest', store: storeParticipantDetails, marks: [] },
  entry: { of: 'contest', store: storeEntries, marks: ['entry'], gone: uncountRows },
  winner: { of: 'contest', store: storeWinners, marks: ['winner'], gone: removeGoneWinners },
  contact: { of: 'source', store: storeContacts, marks: ['contact'] },
  viewDay: { of: 'contest', store: storeViewDays, marks: [] },
  webhook: { of: 'source', store: storeWebhooks, marks: ['webhook'] },
}

/** All kinds, those too that no store is for. */
const kinds = Object.keys({
  account: true,
  brand: true,
  methodType: true,
  contest: true,
  method: true,
  prize: true,
  reward: true,
  allowed: true,
  blocked: true,
  participant: true,
  participantDetail: true,
  entry: true,
  winner: true,
  viewDay: true,
  contact: true,
  webhook: true,
} satisfies Record<Kind, true>) as Kind[]

/** The kinds that a walk leaves out, because nothing could be done with them. */
export function unstored(known: Stores): ReadonlySet<Kind> {
  return new Set(kinds.filter((kind) => known[kind] === undefined))
}
