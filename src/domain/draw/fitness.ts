import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import type { DrawRow, SkipReason } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'

/** Somebody whom chance has chosen, and the ledger row that is to win. */
export interface Candidate {
  readonly participantId: number
  readonly entryId: number | null
}

/** Facts of candidates that decide whether they can be winners. */
export interface Standings {
  readonly excluded: ReadonlySet<number>
  readonly erased: ReadonlySet<number>
  readonly winning: ReadonlySet<number>
  /** Rows that are there. */
  readonly entries: ReadonlySet<number>
  readonly wonEntries: ReadonlySet<number>
}

type Standing = {
  participant_id: number
  entry_id: number | null
  excluded: boolean
  erased: boolean
  winning: boolean
  present: boolean
  won: boolean
}

/** How the candidates stand now, in one statement. The contest, or the people, are locked. */
export async function standingsOf(
  work: Pick<OperatorWork, 'executor'>,
  candidates: readonly Candidate[],
): Promise<Standings> {
  const asked = unnest('c', [
    { name: 'participant_id', type: 'bigint', values: candidates.map(({ participantId }) => participantId) },
    { name: 'entry_id', type: 'bigint', values: candidates.map(({ entryId }) => entryId) },
  ])
  const found = await rows<Standing>(
    work.executor,
    sql`
      select c.participant_id, c.entry_id,
        p.disqualified_at is not null or p.banned_at is not null as excluded,
        p.erased_at is not null as erased,
        exists (select 1 from winners w where w.participant_id = p.id and w.is_current) as winning,
        e.id is not null as present,
        exists (select 1 from winners w where w.entry_id = e.id and w.is_current) as won
      from ${asked} join participants p on p.id = c.participant_id left join entries e on e.id = c.entry_id`,
  )
  const people = (pick: (row: Standing) => boolean) =>
    new Set(found.filter(pick).map((row) => row.participant_id))
  const ledger = (pick: (row: Standing) => boolean) =>
    new Set(found.filter(pick).flatMap(({ entry_id }) => entry_id ?? []))
  return {
    excluded: people(({ excluded }) => excluded),
    erased: people(({ erased }) => erased),
    winning: people(({ winning }) => winning),
    entries: ledger(({ present }) => present),
    wonEntries: ledger(({ won }) => won),
  }
}

/**
 * Why a person whom chance has chosen cannot be a winner of the draw now; undefined: can. Disqualified and
 * banned people cannot, nor who was erased, nor, where former winners were left out, who has won since the freeze, nor whose
 * winning row was deleted (#103) or has won since (one winner per entry).
 */
export function unfitness(
  { participantId, entryId }: Candidate,
  { excludePrevious }: Pick<DrawRow, 'excludePrevious'>,
  standings: Standings,
): SkipReason | undefined {
  if (standings.excluded.has(participantId)) return 'excluded'
  if (standings.erased.has(participantId)) return 'erased'
  if (excludePrevious && standings.winning.has(participantId)) return 'already_winner'
  if (entryId === null || !standings.entries.has(entryId)) return 'entry_deleted'
  return standings.wonEntries.has(entryId) ? 'entry_won' : undefined
}
