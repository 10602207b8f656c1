import { randomUUID } from 'node:crypto'
import { type EventRow, mails } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { occasionsIn } from './occasions.js'
import { type Wanted, wantedMails } from './wanted.js'
import { notifyWinners } from './winners.js'

/**
 * Makes the e-mails that events lead to, in the transaction that reads the events. The rules, decided where the
 * documents are silent (#134, #142, #149, #196):
 *
 * - `confirmation`, where it is switched on: to those who enter, one by one and by whichever interface. Where entries
 *   wait for the address, entering ends with its confirmation, and so it is told then.
 * - `verification`, where it is switched on or the contest's rules require it: to those who enter, and again when an
 *   address is changed; to nobody whose address is confirmed.
 * - `reward`: to whoever unlocks a reward that is told of, however they came.
 * - `prize`: to a winner who has a redemption code. Who has none is not told: the documented e-mail is that of the
 *   code. The winner's status becomes `notified`, which is an event of its own.
 *
 * People brought in together (imports, several rows at once) get neither confirmation nor verification: those are
 * migrations, as their documents say, and nobody has entered. Nobody gets anything who is excluded or has no
 * address, nor from a draft or a deleted contest. The same event twice makes nothing twice. At most eight statements,
 * whatever the number of events; gives how many e-mails were made.
 */
export async function makeMails(work: OperatorWork, events: readonly EventRow[]): Promise<number> {
  const occasions = occasionsIn(events)
  if (occasions.length === 0) return 0
  const wanted = await wantedMails(work, occasions)
  if (wanted.length === 0) return 0
  const made = await insertMails(work, wanted)
  const told = made.flatMap(({ kind, subjectId, accountId }) =>
    kind === 'prize' && subjectId !== null ? [[subjectId, accountId] as const] : [],
  )
  await notifyWinners(work, new Map(told))
  return made.length
}

/** In the order of the people: that is the order in which their rows are locked. */
async function insertMails(work: OperatorWork, wanted: readonly Wanted[]) {
  const now = work.clock.now()
  const inOrder = wanted.toSorted((one, other) => one.participantId - other.participantId)
  return await work.executor
    .insert(mails)
    .values(
      inOrder.map((mail) => ({
        ...mail,
        state: 'pending' as const,
        nextAttemptAt: now,
        messageId: randomUUID(),
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ kind: mails.kind, subjectId: mails.subjectId, accountId: mails.accountId })
}
