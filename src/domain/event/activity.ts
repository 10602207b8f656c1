import type { EventRow } from '../../database/tables/index.js'
import { mostListed, Newest } from './newest.js'
import type { Log } from './paced.js'

/** Kinds that are told by their own names; whatever else concerns a contest is a change of its set-up. */
export const activityKinds = [
  'participant.created',
  'participant.updated',
  'participant.disqualified',
  'participant.requalified',
  'participant.banned',
  'participant.unbanned',
  'participant.email_confirmed',
  'entry.created',
  'entry.deleted',
  'entry.verified',
  'entry.unverified',
  'purchase.recorded',
  'points.spent',
  'winner.picked',
  'winner.updated',
  'winner.removed',
  'winner.promoted',
  'draw.committed',
  'draw.completed',
  'draw.abandoned',
  'draw.superseded',
  'reward.unlocked',
  'gallery.submitted',
  'gallery.approved',
  'gallery.rejected',
  'contest.started',
  'contest.ended',
  'contest.changed',
] as const

export type ActivityKind = (typeof activityKinds)[number]

const own: ReadonlySet<string> = new Set(activityKinds)

function isKind(type: string): type is ActivityKind {
  return own.has(type)
}

/** What happened in a contest between two emissions. */
export interface Activity {
  /** How often each kind happened; those that did not are absent. */
  readonly counts: ReadonlyMap<ActivityKind, number>
  /** New people, ledger rows and winners, newest first. */
  readonly participantIds: readonly number[]
  readonly entryIds: readonly number[]
  readonly winnerIds: readonly number[]
  /** Whether there were more of them than are kept. */
  readonly more: boolean
  /** Whether something happened that is not told of. */
  readonly missed: boolean
}

/** Keeps what happened in a contest until it is taken: counts and the newest ids, however much it was. */
export class ContestActivityLog implements Log<EventRow, Activity> {
  readonly accountId: number
  readonly #contestId: number
  readonly #changed: () => void
  #kept = new Kept()

  /** `changed` is called whenever there is something to take. */
  constructor(contest: { readonly id: number; readonly accountId: number }, changed: () => void) {
    this.accountId = contest.accountId
    this.#contestId = contest.id
    this.#changed = changed
  }

  hear({ contestId, type, data }: EventRow): void {
    // A workflow that is triggered changes nothing by itself.
    if (contestId !== this.#contestId || type === 'workflow.triggered') return
    this.#kept.add(isKind(type) ? type : 'contest.changed', 1)
    if (type === 'participant.created') this.#kept.participants.add(data['participantId'])
    if (type === 'entry.created') this.#kept.entries.add(data['entryId'])
    if (type === 'winner.picked') this.#kept.winners.add(data['winnerId'])
    this.#changed()
  }

  miss(): void {
    this.#kept.missed = true
    this.#changed()
  }

  take(): Activity {
    const taken = this.#kept.activity()
    this.#kept = new Kept()
    return taken
  }

  giveBack(taken: Activity): void {
    const later = this.take()
    for (const { counts, participantIds, entryIds, winnerIds, more, missed } of [taken, later]) {
      for (const [kind, count] of counts) this.#kept.add(kind, count)
      this.#kept.participants.addAll(participantIds)
      this.#kept.entries.addAll(entryIds)
      this.#kept.winners.addAll(winnerIds)
      this.#kept.more ||= more
      this.#kept.missed ||= missed
    }
    this.#changed()
  }
}

class Kept {
  readonly #counts = new Map<ActivityKind, number>()
  readonly participants = new Newest(mostListed)
  readonly entries = new Newest(mostListed)
  readonly winners = new Newest(mostListed)
  more = false
  missed = false

  add(kind: ActivityKind, count: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  activity(): Activity {
    const { participants, entries, winners, more, missed } = this
    return {
      counts: this.#counts,
      participantIds: participants.ids,
      entryIds: entries.ids,
      winnerIds: winners.ids,
      more: more || participants.dropped || entries.dropped || winners.dropped,
      missed,
    }
  }
}
