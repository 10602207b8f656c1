import { contestsById } from '../../domain/contest/find.js'
import { winnersById } from '../../domain/draw/find.js'
import { notFound } from '../../domain/errors.js'
import { type MailOwner, mailCounts, mailPages } from '../../domain/mail/list.js'
import { resendMail, resendVerification } from '../../domain/mail/resend.js'
import { verifyEmail } from '../../domain/mail/verify.js'
import { participantsById } from '../../domain/participant/find.js'
import { rewardsById } from '../../domain/reward/find.js'
import type { ContestMailsArgs, Resolvers } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, optionalWord } from '../enums.js'
import { globalId } from '../global-id.js'
import type { Loaders } from '../loaders.js'
import { mailId, participantKey } from '../lookups.js'
import { connection } from '../pagination.js'

function mailsOf(of: MailOwner, id: number, { filter, ...page }: ContestMailsArgs, loaders: Loaders) {
  const conditions = { kind: optionalWord(filter?.kind), state: optionalWord(filter?.state) }
  return connection(
    page,
    (request) => loaders.load(mailPages, id, { of, filter: conditions, page: request }),
    () => loaders.load(mailCounts, id, { of, filter: conditions }),
  )
}

export const mailResolvers: Resolvers = {
  Mutation: {
    resendVerification: async (_root, { input: { participant } }, context) => ({
      mail: await resendVerification(writing(context), participantKey(participant)),
    }),
    resendMail: async (_root, { input: { mail } }, context) => ({
      mail: await resendMail(writing(context), mailId(mail)),
    }),
    verifyEmail: async (_root, { input: { token } }, context) => {
      await verifyEmail(writing(context), token)
      return { confirmed: true }
    },
  },
  Contest: {
    mails: ({ id }, args, { loaders }) => mailsOf('contest', id, args, loaders),
  },
  Participant: {
    mails: ({ id }, args, { loaders }) => mailsOf('participant', id, args, loaders),
  },
  Mail: {
    id: ({ id }) => globalId('Mail', id),
    databaseId: ({ id }) => id,
    kind: ({ kind }) => enumValue(kind),
    state: ({ state }) => enumValue(state),
    contest: async ({ contestId }, _args, { loaders }) => {
      const contest = await loaders.load(contestsById, contestId)
      if (contest === null) throw notFound('contest')
      return contest
    },
    participant: async ({ participantId }, _args, { loaders }) => {
      const person = await loaders.load(participantsById, participantId)
      if (person === null) throw notFound('participant')
      return person
    },
    reward: ({ kind, subjectId }, _args, { loaders }) =>
      kind === 'reward' && subjectId !== null ? loaders.load(rewardsById, subjectId) : null,
    winner: ({ kind, subjectId }, _args, { loaders }) =>
      kind === 'prize' && subjectId !== null ? loaders.load(winnersById, subjectId) : null,
  },
}
