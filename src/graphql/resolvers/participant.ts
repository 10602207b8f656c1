import { contactNumbers, contactsById } from '../../domain/contact/find.js'
import { type ContestKey, contestsById, requireContest } from '../../domain/contest/find.js'
import { fieldsOfContests } from '../../domain/custom-field/find.js'
import { isExcluded } from '../../domain/entry/lock-people.js'
import { notFound } from '../../domain/errors.js'
import { numberedPage, type PageArguments } from '../../domain/page.js'
import { confirmParticipantEmail } from '../../domain/participant/confirm-email.js'
import { participantCounts } from '../../domain/participant/counts.js'
import { createParticipant } from '../../domain/participant/create.js'
import { enterContest } from '../../domain/participant/entry-form.js'
import { participantsById, requireParticipant } from '../../domain/participant/find.js'
import {
  asTheyCame,
  checkParticipantFilter,
  type ParticipantFilter,
  type ParticipantList,
  participantsOfContests,
  referralCounts,
  referralsOfPeople,
} from '../../domain/participant/lists.js'
import { numberedPeople } from '../../domain/participant/numbered.js'
import { recordPurchase } from '../../domain/participant/purchase.js'
import { spendPoints } from '../../domain/participant/spend-points.js'
import { updateParticipant } from '../../domain/participant/update.js'
import type { ContestParticipantsArgs, ParticipantOrder, Resolvers } from '../../generated/resolvers.js'
import { type Context, writing } from '../context.js'
import { enumWord } from '../enums.js'
import { globalId, idOf } from '../global-id.js'
import type { Loaders } from '../loaders.js'
import { contestKey, participantKey } from '../lookups.js'
import type { ContestModel, ParticipantModel } from '../models.js'
import { connection, pageFound } from '../pagination.js'

function orderOf(order: ParticipantOrder | null | undefined) {
  if (order == null) return asTheyCame
  const ties = order.ties == null ? undefined : enumWord(order.ties)
  return { field: enumWord(order.field), direction: enumWord(order.direction), ties }
}

/** The filter in the domain's words, checked. */
function filterOf(filter: ContestParticipantsArgs['filter']): ParticipantFilter {
  if (filter == null) return {}
  const { source, ...rest } = filter
  const conditions = { ...rest, sourceId: source == null ? null : idOf('Source', source) }
  checkParticipantFilter(conditions)
  return conditions
}

function peopleOf(contestId: number, args: ContestParticipantsArgs, loaders: Loaders) {
  const { filter, orderBy, ...page } = args
  const conditions = filterOf(filter)
  const order = orderOf(orderBy)
  return connection(
    page,
    (request) =>
      loaders.load(participantsOfContests, contestId, { filter: conditions, order, page: request }),
    () => loaders.load(participantCounts, contestId, conditions),
  )
}

/** People of a contest by the number of their page: the contest, its totals and the page are read at once. */
async function numberedPeopleOf(
  contest: ContestKey,
  list: ParticipantList,
  args: PageArguments,
  loaders: Loaders,
) {
  const found = pageFound(await loaders.load(numberedPeople, contest, list))
  const { contestId, total } = found
  return connection(
    args,
    async () => found,
    async () => total ?? (await loaders.load(participantCounts, contestId, list.filter)),
  )
}

async function contestOf(
  { contestId }: ParticipantModel,
  _args: unknown,
  { loaders }: Context,
): Promise<ContestModel> {
  const contest = await loaders.load(contestsById, contestId)
  if (contest === null) throw notFound('contest')
  return contest
}

export const participantResolvers: Resolvers = {
  Query: {
    participant: async (_root, { by, contest }, { work }) => {
      const within = contest == null ? undefined : await requireContest(work, contestKey(contest))
      return (await requireParticipant(work, participantKey(by), within)).participant
    },
    participants: async (_root, { contest, ...args }, { work, loaders }) => {
      const filter = filterOf(args.filter)
      const page = numberedPage(args)
      if (page !== undefined) {
        const list = { filter, order: orderOf(args.orderBy), page }
        return await numberedPeopleOf(contestKey(contest), list, args, loaders)
      }
      const { id } = await requireContest(work, contestKey(contest))
      return peopleOf(id, args, loaders)
    },
  },
  Mutation: {
    createParticipant: (_root, { input: { contest, ...person } }, context) =>
      createParticipant(writing(context), contestKey(contest), person),
    enterContest: (_root, { input: { contest, ...form } }, context) =>
      enterContest(writing(context), contestKey(contest), form),
    updateParticipant: async (_root, { input: { participant, changes } }, context) => ({
      participant: await updateParticipant(writing(context), participantKey(participant), changes),
    }),
    confirmParticipantEmail: async (_root, { input: { participant } }, context) => ({
      participant: await confirmParticipantEmail(writing(context), participantKey(participant)),
    }),
    recordPurchase: (_root, { input: { participant, ...purchase } }, context) =>
      recordPurchase(writing(context), participantKey(participant), purchase),
    spendPoints: async (_root, { input: { participant, ...spending } }, context) => ({
      participant: await spendPoints(writing(context), participantKey(participant), spending),
    }),
  },
  Contest: {
    participants: (contest, args, { loaders }) => peopleOf(contest.id, args, loaders),
  },
  Participant: {
    id: ({ id }) => globalId('Participant', id),
    databaseId: ({ id }) => id,
    contest: contestOf,
    contestDatabaseId: ({ contestId }) => contestId,
    timeZone: async (person, args, context) => (await contestOf(person, args, context)).timeZone,
    contact: ({ contactId }, _args, { loaders }) =>
      contactId === null ? null : loaders.load(contactsById, contactId),
    contactDatabaseId: ({ contactId }, _args, { loaders }) =>
      contactId === null ? null : loaders.load(contactNumbers, contactId),
    customFieldValues: async ({ contestId, custom }, _args, { loaders }) =>
      ((await loaders.load(fieldsOfContests, contestId)) ?? []).map(({ id, key, label }) => ({
        fieldDatabaseId: id,
        key,
        label,
        value: Object.hasOwn(custom, key) ? custom[key] : null,
      })),
    address: (person) => person,
    countedTotal: (person) => (isExcluded(person) ? 0 : person.total),
    referredBy: ({ referredBy }, _args, { loaders }) =>
      referredBy === null ? null : loaders.load(participantsById, referredBy),
    referredByDatabaseId: ({ referredBy }) => referredBy,
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
