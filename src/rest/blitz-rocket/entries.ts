import type { operations } from '../../generated/rest/blitz-rocket.js'
import {
  AdjustPointsDocument,
  CreateEntryDocument,
  DisqualifyEntryDocument,
  type EntryIdentityFragment,
  GetEntryDocument,
  ListEntriesDocument,
  UpdateEntryDocument,
} from '../../generated/rest/blitz-rocket.operations.js'
import { endpointsOf } from '../endpoint.js'
import { NumberedPage } from '../numbered-page.js'

const endpoint = endpointsOf<operations>()

interface ListedEntry extends EntryIdentityFragment {
  readonly emailConfirmedAt: string | null
  readonly excluded: boolean
  readonly referralCode: string
  readonly createdAt: string
}

/** People known by telephone have no e-mail address; the published type is a string (#35). */
function printedEmail(email: string | null): string {
  return email ?? ''
}

function identity(person: EntryIdentityFragment) {
  const { publicId, email, displayName, phone, total } = person
  return { id: publicId, email: printedEmail(email), name: displayName, phone, points: total }
}

function listed(person: ListedEntry) {
  return {
    ...identity(person),
    emailConfirmed: person.emailConfirmedAt !== null,
    disqualified: person.excluded,
    referralCode: person.referralCode,
    createdAt: person.createdAt,
  }
}

function pageOf({ page = 1, limit = 20 }: { page?: number; limit?: number }): NumberedPage {
  return new NumberedPage(page, limit)
}

const list = endpoint('entries.list', ListEntriesDocument, {
  fields: { search: 'filter.search' },
  variables: ({ path, query }) => ({
    contest: { publicId: path.contestId },
    filter: { search: query.search ?? null },
    ...pageOf(query).window,
  }),
  response: ({ participants: { nodes, totalCount } }, { query }) => {
    const page = pageOf(query)
    return {
      data: nodes.map(listed),
      pagination: {
        page: page.number,
        limit: page.size,
        total: totalCount,
        totalPages: page.pagesOf(totalCount),
      },
    }
  },
})

const get = endpoint('entries.get', GetEntryDocument, {
  variables: ({ path }) => ({ participant: { publicId: path.entryId } }),
  response: ({ participant }) => {
    const { createdAt, ...shared } = listed(participant)
    return {
      data: {
        ...shared,
        pointsUsed: participant.used,
        contestId: participant.contest.publicId,
        contestTitle: participant.contest.title,
        referralsCount: participant.referralCount,
        bonusActionsCompleted: participant.bonusActions,
        totalPurchaseValue: Number(participant.purchaseValue),
        totalPurchaseCount: participant.purchaseCount,
        createdAt,
      },
    }
  },
})

const create = endpoint('entries.create', CreateEntryDocument, {
  fields: {
    email: 'email',
    phone: 'phone',
    name: 'displayName',
    referralCode: 'referralCode',
    customFieldData: 'custom',
  },
  variables: ({ path, input }) => ({ input: { contest: { publicId: path.contestId }, ...input } }),
  response: ({ createParticipant: result }) => {
    const person = { entryId: result.participant.publicId, email: printedEmail(result.participant.email) }
    if (!result.created) {
      const nothing = { advocate: 0, friend: 0 } as const
      return {
        status: 200,
        data: { ...person, alreadyExists: true, isReferred: false, pointsAwarded: nothing },
      }
    }
    const pointsAwarded = { advocate: result.advocateAmount, friend: result.friendAmount }
    return {
      status: 201,
      data: { ...person, alreadyExists: false, isReferred: result.referred, pointsAwarded },
    }
  },
})

const update = endpoint('entries.update', UpdateEntryDocument, {
  fields: { name: 'displayName', email: 'email', phone: 'phone', customFieldData: 'custom' },
  variables: ({ path, input }) => ({
    input: { participant: { publicId: path.entryId }, changes: input },
  }),
  response: ({ updateParticipant }) => ({ data: identity(updateParticipant.participant) }),
})

const disqualify = endpoint('entries.disqualify', DisqualifyEntryDocument, {
  fields: { disqualify: 'disqualified' },
  variables: ({ path, input }) => ({ input: { participant: { publicId: path.entryId }, ...input } }),
  response: ({ setParticipantDisqualified: { participant } }) => ({
    data: {
      entryId: participant.publicId,
      disqualified: participant.excluded,
      message: participant.excluded ? 'Entry has been disqualified' : 'Entry has been re-qualified',
    },
  }),
})

const points = endpoint('entries.points', AdjustPointsDocument, {
  fields: { points: 'amount', reason: 'reason' },
  variables: ({ path, input }) => ({ input: { participant: { publicId: path.entryId }, ...input } }),
  response: ({ adjustEntries: { totalBefore, totalAfter, adjustment } }, { body }) => ({
    data: {
      message: `Successfully ${body.points > 0 ? 'added' : 'removed'} ${Math.abs(adjustment)} points`,
      previousTotal: totalBefore,
      newTotal: totalAfter,
      adjustment,
    },
  }),
})

/** The six operations on a contest's people, which this dialect calls entries (#5). */
export const entries = [list, get, create, update, disqualify, points] as const
