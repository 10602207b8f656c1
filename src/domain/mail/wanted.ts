import { and, eq, sql } from 'drizzle-orm'
import {
  contests,
  mails,
  participants,
  redemptionCodes,
  rewards,
  winners,
} from '../../database/tables/index.js'
import { mailOf } from '../contest/mail.js'
import { isExcluded } from '../entry/lock-people.js'
import type { OperatorWork } from '../operator.js'
import type { Occasion } from './occasions.js'

/** An e-mail that is to be made. */
export type Wanted = Omit<Occasion, 'once'> & { readonly accountId: number }

/** Those of the occasions on which somebody is to be written to, in five statements at most. */
export async function wantedMails(work: OperatorWork, occasions: readonly Occasion[]): Promise<Wanted[]> {
  const settings = await settingsOf(work, occasions)
  const people = await peopleOf(work, occasions)
  const of = (kind: Occasion['kind']) => occasions.filter((occasion) => occasion.kind === kind)
  const told = await toldRewards(work, of('reward'))
  const coded = await codedWinners(work, of('prize'))
  const earlier = await alreadyConfirmed(
    work,
    occasions.filter(({ once }) => once),
  )
  return occasions.flatMap(({ once, ...occasion }) => {
    const { contestId, participantId, kind, subjectId } = occasion
    const contest = settings.get(contestId)
    const person = people.get(participantId)
    if (contest === undefined || person?.emailNormalized == null || isExcluded(person)) return []
    const due = {
      confirmation: contest.confirmation && !(once && earlier.has(participantId)),
      verification: contest.verification && person.emailConfirmedAt === null,
      reward: told.has(subjectId),
      prize: coded.has(subjectId),
    }
    return due[kind] ? [{ ...occasion, accountId: contest.accountId }] : []
  })
}

function among(column: Parameters<typeof eq>[0], ids: readonly (number | null)[]) {
  const distinct = [...new Set(ids.filter((id) => id !== null))]
  return sql`${column} = any(${sql.param(distinct)}::bigint[])`
}

/** What the contests that are neither drafts nor deleted send to those who enter. */
async function settingsOf(work: OperatorWork, occasions: readonly Occasion[]) {
  const ids = occasions.map(({ contestId }) => contestId)
  const found = await work.executor
    .select({
      id: contests.id,
      accountId: contests.accountId,
      mail: contests.mail,
      required: contests.requireEmailVerification,
    })
    .from(contests)
    .where(and(among(contests.id, ids), sql`not ${contests.isDraft} and ${contests.deletedAt} is null`))
  return new Map(
    found.map(({ id, accountId, mail, required }) => {
      const { confirmation, verification } = mailOf(mail)
      return [
        id,
        { accountId, confirmation: confirmation.enabled, verification: verification.enabled || required },
      ]
    }),
  )
}

async function peopleOf(work: OperatorWork, occasions: readonly Occasion[]) {
  const ids = occasions.map(({ participantId }) => participantId)
  const { id, emailNormalized, emailConfirmedAt, disqualifiedAt, bannedAt } = participants
  const found = await work.executor
    .select({ id, emailNormalized, emailConfirmedAt, disqualifiedAt, bannedAt })
    .from(participants)
    .where(among(id, ids))
  return new Map(found.map((person) => [person.id, person]))
}

/** The rewards of which people are told. */
async function toldRewards(
  work: OperatorWork,
  occasions: readonly Occasion[],
): Promise<ReadonlySet<number | null>> {
  if (occasions.length === 0) return new Set()
  const ids = occasions.map(({ subjectId }) => subjectId)
  const found = await work.executor
    .select({ id: rewards.id })
    .from(rewards)
    .where(and(among(rewards.id, ids), eq(rewards.notify, true)))
  return new Set(found.map(({ id }) => id))
}

/** The winners who are still winners and have a code. */
async function codedWinners(
  work: OperatorWork,
  occasions: readonly Occasion[],
): Promise<ReadonlySet<number | null>> {
  if (occasions.length === 0) return new Set()
  const ids = occasions.map(({ subjectId }) => subjectId)
  const found = await work.executor
    .select({ id: winners.id })
    .from(winners)
    .innerJoin(redemptionCodes, eq(redemptionCodes.winnerId, winners.id))
    .where(and(among(winners.id, ids), eq(winners.isCurrent, true)))
  return new Set(found.map(({ id }) => id))
}

/** Who has had a confirmation before. */
async function alreadyConfirmed(
  work: OperatorWork,
  occasions: readonly Occasion[],
): Promise<ReadonlySet<number>> {
  if (occasions.length === 0) return new Set()
  const ids = occasions.map(({ participantId }) => participantId)
  const found = await work.executor
    .selectDistinct({ id: mails.participantId })
    .from(mails)
    .where(and(among(mails.participantId, ids), eq(mails.kind, 'confirmation')))
  return new Set(found.map(({ id }) => id))
}
