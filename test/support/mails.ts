import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  type EventRow,
  events,
  type MailRow,
  mails,
  type ParticipantRow,
} from '../../src/database/tables/index.js'
import type { Clock } from '../../src/domain/clock.js'
import { makeMails } from '../../src/domain/mail/make.js'
import { verificationSecret } from '../../src/domain/mail/secret.js'
import { verificationToken } from '../../src/domain/mail/verification-token.js'

const madeAt = '2026-06-15T12:00:00.000Z'

/** What was recorded of a contest, in its order. */
export async function eventsOf(database: Database, contestId: number): Promise<EventRow[]> {
  return await database.root
    .select()
    .from(events)
    .where(eq(events.contestId, contestId))
    .orderBy(asc(events.id))
}

/** Makes the e-mails to which everything recorded of the contest leads, as the dispatcher does. */
export async function dispatchMails(database: Database, clock: Clock, contestId: number): Promise<number> {
  const recorded = await eventsOf(database, contestId)
  return await database.transaction((executor) => makeMails({ executor, clock }, recorded))
}

/** The e-mails of a contest, in the order in which they were made. */
export async function mailsOf(database: Database, contestId: number): Promise<MailRow[]> {
  return await database.root.select().from(mails).where(eq(mails.contestId, contestId)).orderBy(asc(mails.id))
}

/** E-mails to people of a contest that are due, confirmations unless `overrides` say otherwise. */
export async function buildMails(
  database: Database,
  contest: Pick<ContestRow, 'id' | 'accountId'>,
  people: readonly Pick<ParticipantRow, 'id'>[],
  overrides: Partial<MailRow> = {},
): Promise<MailRow[]> {
  return await database.root
    .insert(mails)
    .values(
      people.map(({ id }, index) => ({
        accountId: contest.accountId,
        contestId: contest.id,
        participantId: id,
        eventId: index + 1,
        kind: 'confirmation' as const,
        state: 'pending' as const,
        nextAttemptAt: madeAt,
        messageId: randomUUID(),
        createdAt: madeAt,
        ...overrides,
      })),
    )
    .returning()
}

/** The token of a link to confirm the person's present address, as if it were sent at the clock's instant. */
export async function tokenFor(
  database: Database,
  clock: Clock,
  person: Pick<ParticipantRow, 'id' | 'emailNormalized'>,
): Promise<string> {
  const secret = await verificationSecret({ executor: database.root, clock })
  return verificationToken(secret, person, clock.now())
}
