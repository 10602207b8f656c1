import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { nameOf, placesOf, provenLeaves } from '../draw/pool-paths.js'
import { pseudonymOf, toHex } from '../draw/protocol/making.js'
import type { Work } from '../work.js'
import type { ExportSubject, RecordKey, SectionPage } from './records.js'

/** Draws that are looked through at a time: of each a chunk of the pool is read, 56 kB. */
const drawsAtOnce = 50

type Drawn = {
  draw_id: number
  draw: string
  state: string
  participant_id: number
  participant: string
  frozen_at: string
}

/**
 * Under which pseudonym and with how many chances participants stand in the pools of their contests' draws: what a proof's
 * inclusion shows, without the path. Four statements for some draws, which may hold fewer places than draws.
 */
export async function placesInDraws(
  work: Work,
  { participantIds }: ExportSubject,
  [first, second]: RecordKey,
  limit: number,
): Promise<SectionPage> {
  const bound = Math.min(limit, drawsAtOnce)
  const drawn = await rows<Drawn>(
    work.executor,
    sql`
      select d.id as draw_id, d.uuid::text as draw, d.state, p.id as participant_id, p.uuid::text as participant,
        to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as frozen_at
      from participants p join draws d on d.contest_id = p.contest_id and d.root is not null
      where p.id = any(${sql.param([...participantIds])}::bigint[]) and (p.id, d.id) > (${first}::bigint, ${second}::bigint)
      order by p.id, d.id limit ${bound}`,
  )
  const last = drawn.at(-1)
  const wanted = drawn.map((row) => ({
    row,
    drawId: Number(row.draw_id),
    pseudonym: pseudonymOf(row.draw, row.participant),
  }))
  const places = await placesOf(work, wanted)
  const leaves = await provenLeaves(work, places)
  const records = places.flatMap((place) => {
    const leaf = leaves.get(nameOf(place))?.leaf
    const pseudonym = leaf && toHex(leaf.pseudonym)
    const own = wanted.find((one) => one.drawId === place.drawId && toHex(one.pseudonym) === pseudonym)
    if (leaf === undefined || own === undefined) return []
    const { participant_id, draw, state, frozen_at } = own.row
    return [
      {
        participantId: Number(participant_id),
        draw,
        state,
        frozenAt: frozen_at,
        pseudonym,
        place: leaf.index,
        chances: leaf.weight,
      },
    ]
  })
  const next: RecordKey | undefined =
    last === undefined || drawn.length < bound
      ? undefined
      : [Number(last.participant_id), Number(last.draw_id)]
  return { records, next }
}
