import type { EventRow, MailKind } from '../../database/tables/index.js'
import type { EventType } from '../event/record.js'

/** An event that may lead to an e-mail of a kind to a person. */
export interface Occasion {
  readonly eventId: number
  readonly contestId: number
  readonly participantId: number
  readonly kind: MailKind
  /** The reward's or the winner's number. */
  readonly subjectId: number | null
  /** Not where the person has had an e-mail of the kind before. */
  readonly once: boolean
}

type Data = EventRow['data']

/** The kinds of e-mail that an event of the type may lead to. */
const kindsOf: Partial<Record<EventType, (data: Data) => readonly MailKind[]>> = {
  'participant.created': ({ wayIn }) => {
    if (wayIn === 'imported') return []
    return wayIn === 'waiting' ? ['verification'] : ['confirmation', 'verification']
  },
  'participant.updated': ({ emailChanged }) => (emailChanged === true ? ['verification'] : []),
  'participant.email_confirmed': ({ verified }) => (verified !== 0 ? ['confirmation'] : []),
  'reward.unlocked': () => ['reward'],
  // Who is a winner again has been told of the prize before.
  'winner.picked': ({ prizeId, reinstated }) => (prizeId === null || reinstated === true ? [] : ['prize']),
}

/** What the events may lead to, in their order. */
export function occasionsIn(events: readonly EventRow[]): readonly Occasion[] {
  return events.flatMap(({ id, contestId, type, data }) => {
    const participantId = data['participantId']
    if (contestId === null || typeof participantId !== 'number') return []
    // Events of types that are not in the table lead to no e-mail.
    const kinds = kindsOf[type as EventType]?.(data) ?? []
    return kinds.map((kind): Occasion => {
      const once = type === 'participant.email_confirmed'
      return { eventId: id, contestId, participantId, kind, subjectId: subjectOf(kind, data), once }
    })
  })
}

function subjectOf(kind: MailKind, data: Data): number | null {
  const subject = kind === 'reward' ? data['rewardId'] : kind === 'prize' ? data['winnerId'] : null
  return typeof subject === 'number' ? subject : null
}
