import { and, eq, getTableColumns, inArray } from 'drizzle-orm'
import {
  accounts,
  brands,
  type ContestRow,
  contests,
  type MailRow,
  mails,
  type ParticipantRow,
  type PrizeRow,
  participants,
  prizes,
  type RewardRow,
  redemptionCodes,
  rewards,
  type WinnerRow,
  winners,
} from '../../database/tables/index.js'
import { isExcluded } from '../entry/lock-people.js'
import type { OperatorWork } from '../operator.js'

/** Everything that an e-mail is written from, as it is now. */
export interface MailFacts {
  readonly contest: ContestRow
  /** The name of the brand, or of the account where the brand has none. */
  readonly sender: string
  readonly participant: ParticipantRow
  readonly reward: RewardRow | null
  readonly winner: WinnerRow | null
  readonly prize: PrizeRow | null
  readonly code: string | null
}

/** The facts of e-mails by their numbers, in one statement. */
export async function mailFacts(
  work: OperatorWork,
  mailIds: readonly number[],
): Promise<ReadonlyMap<number, MailFacts>> {
  const found = await work.executor
    .select({
      mailId: mails.id,
      contest: getTableColumns(contests),
      brand: brands.name,
      account: accounts.name,
      participant: getTableColumns(participants),
      reward: getTableColumns(rewards),
      winner: getTableColumns(winners),
      prize: getTableColumns(prizes),
      code: redemptionCodes.code,
    })
    .from(mails)
    .innerJoin(contests, eq(contests.id, mails.contestId))
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .innerJoin(brands, eq(brands.id, contests.brandId))
    .innerJoin(participants, eq(participants.id, mails.participantId))
    .leftJoin(rewards, and(eq(mails.kind, 'reward'), eq(rewards.id, mails.subjectId)))
    .leftJoin(winners, and(eq(mails.kind, 'prize'), eq(winners.id, mails.subjectId)))
    .leftJoin(prizes, eq(prizes.id, winners.prizeId))
    .leftJoin(redemptionCodes, eq(redemptionCodes.winnerId, winners.id))
    .where(inArray(mails.id, [...mailIds]))
  return new Map(
    found.map(({ mailId, brand, account, ...facts }) => [
      mailId,
      { ...facts, sender: brand.trim() === '' ? account : brand },
    ]),
  )
}

/** Why an e-mail is not to be sent any more; undefined: it is. */
export function cancellation({ kind }: MailRow, facts: MailFacts): string | undefined {
  const { contest, participant, winner, reward, code } = facts
  if (contest.deletedAt !== null) return 'The contest was deleted.'
  if (contest.isDraft) return 'The contest is a draft.'
  if (isExcluded(participant)) return 'The person is disqualified or banned.'
  if (participant.erasedAt !== null) return 'The person was erased.'
  if (participant.email === null) return 'The person has no e-mail address any more.'
  if (kind === 'verification' && participant.emailConfirmedAt !== null) return 'The address is confirmed.'
  if (kind === 'prize' && (winner?.isCurrent !== true || code === null))
    return 'The person is no winner any more.'
  if (kind === 'reward' && reward === null) return 'The reward is gone.'
  return undefined
}
