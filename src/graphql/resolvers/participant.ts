import { contactsById } from '../../domain/contact/find.js'
import { contestsById } from '../../domain/contest/find.js'
import { isExcluded } from '../../domain/entry/lock-people.js'
import { notFound } from '../../domain/errors.js'
import { createParticipant } from '../../domain/participant/create.js'
import { participantsById, requireParticipant } from '../../domain/participant/find.js'
import {
  asTheyCame,
  checkParticipantFilter,
  participantCounts,
  participantsOfContests,
  referralCounts,
  referralsOfPeople,
} from '../../domain/participant/lists.js'
import type { ParticipantOrder, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { contestKey, participantKey } from '../lookups.js'
import { connection } from '../pagination.js'

function orderOf(order: ParticipantOrder | null | undefined) {
  if (order == null) return asTheyCame
  return { field: enumWord(order.field), direction: enumWord(order.direction) }
}

export const participantResolvers: Resolvers = {
  Query: {
    participant: async (_root, { by }, { work }) =>
      (await requireParticipant(work, participantKey(by))).participant,
  },
  Mutation: {
    createParticipant: (_root, { input: { contest, ...person } }, context) =>
      createParticipant(writing(context), contestKey(contest), person),
  },
  Contest: {
    participants: (contest, { filter, orderBy, ...args }, { loaders }) => {
      const conditions = filter ?? {}
      checkParticipantFilter(conditions)
      const order = orderOf(orderBy)
      return connection(
        args,
        (page) => loaders.load(participantsOfContests, contest.id, { filter: conditions, order, page }),
        () => loaders.load(participantCounts, contest.id, conditions),
      )
    },
  },
  Participant: {
    id: ({ id }) => globalId('Participant', id),
    databaseId: ({ id }) => id,
    contest: async ({ contestId }, _args, { loaders }) => {
      const contest = await loaders.load(contestsById, contestId)
      if (contest === null) throw notFound('contest')
      return contest
    },
    contact: ({ contactId }, _args, { loaders }) =>
      contactId === null ? null : loaders.load(contactsById, contactId),
    address: (person) => person,
    countedTotal: (person) => (isExcluded(person) ? 0 : person.total),
    referredBy: ({ referredBy }, _args, { loaders }) =>
      referredBy === null ? null : loaders.load(participantsById, referredBy),
    excluded: isExcluded,
    source: (person) => person,
    referrals: ({ id }, args, { loaders }) =>
      connection(
        args,
        (page) => loaders.load(referralsOfPeople, id, page),
        () => loaders.load(referralCounts, id),
      ),
  },
  PostalAddress: {
    line1: ({ address }) => address,
    line2: ({ address2 }) => address2,
    country: ({ addressCountry }) => addressCountry,
  },
  ParticipantSource: {
    type: ({ sourceType }) => sourceType,
  },
}
