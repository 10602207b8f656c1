import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DrawRow, drawPoolChunks } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { platformSha256 } from './hash.js'
import {
  type Chunk,
  chunkSize,
  PoolBuilder,
  type PoolRoot,
  protocolVersion,
  recordLength,
} from './protocol/making.js'

/** Who takes part. */
export interface Eligibility {
  /** The least counted total. */
  readonly minimumTotal: number
  /** Leaves out who is a winner of the contest already; else such a person needs a row that has not won (#128). */
  readonly excludePrevious: boolean
}

/** The condition under which a verified row of positive amount has not won: one winner per entry (#122). */
export const freeRow = sql.raw(`e.verified and e.amount > 0
  and not exists (select 1 from winners x where x.entry_id = e.id and x.is_current)`)

function notYetWon(excludePrevious: boolean): SQL {
  const wins = sql`exists (select 1 from winners w where w.participant_id = p.id and w.is_current)`
  if (excludePrevious) return sql`not ${wins}`
  return sql`(not ${wins} or exists (select 1 from entries e where e.participant_id = p.id and ${freeRow}))`
}

/** How many chunks are in memory at a time: 3 MB. */
const chunksAtOnce = 16

/** Records, each followed by the participant's id. */
type FrozenRow = { people: Uint8Array }

interface FrozenChunk {
  readonly records: Uint8Array
  readonly participants: Uint8Array
}

const idLength = 8

function split({ people }: FrozenRow): FrozenChunk {
  const whole = recordLength + idLength
  const size = people.length / whole
  const records = new Uint8Array(size * recordLength)
  const participants = new Uint8Array(size * idLength)
  for (let place = 0; place < size; place += 1) {
    const start = place * whole
    records.set(people.subarray(start, start + recordLength), place * recordLength)
    participants.set(people.subarray(start + recordLength, start + whole), place * idLength)
  }
  return { records, participants }
}

/**
 * Freezes the pool of a draw whose contest is locked exclusively: the counted people (#92) who are eligible,
 * each with the counted total as weight (#125), as the protocol's records in the order of their pseudonyms,
 * stored in chunks. One state of the database, read through a cursor chunk by chunk, so that memory does not
 * grow with the pool; between two chunks others have their turn. RangeError where the weights pass 2^53 - 1.
 */
export async function freezePool(
  work: Pick<OperatorWork, 'executor'>,
  draw: Pick<DrawRow, 'id' | 'uuid' | 'contestId'>,
  eligibility: Eligibility,
): Promise<PoolRoot> {
  const { executor } = work
  // A million people are sorted; until the transaction ends that may be done in memory.
  await executor.execute(sql.raw("set local work_mem = '64MB'"))
  await executor.execute(sql`declare draw_pool no scroll cursor for ${poolQuery(draw, eligibility)}`)
  const builder = new PoolBuilder(platformSha256)
  for (let place = 0, more = true; more; place += chunksAtOnce) {
    const frozen = (await rows<FrozenRow>(executor, sql.raw(`fetch ${chunksAtOnce} from draw_pool`))).map(
      split,
    )
    more = frozen.length === chunksAtOnce
    const chunks: Chunk[] = []
    for (const { records } of frozen) {
      chunks.push(...builder.add(records))
      await breath()
    }
    if (!more) chunks.push(...lastOf(builder))
    await storeChunks(work, draw.id, place, frozen, chunks)
  }
  await executor.execute(sql.raw('close draw_pool'))
  return builder.done().pool
}

function lastOf(builder: PoolBuilder): Chunk[] {
  const { last } = builder.done()
  return last === undefined ? [] : [last]
}

/** Each row of the cursor is a chunk of the builder's: the last of all may be the only one that is not full. */
async function storeChunks(
  work: Pick<OperatorWork, 'executor'>,
  drawId: number,
  first: number,
  frozen: readonly FrozenChunk[],
  chunks: readonly Chunk[],
): Promise<void> {
  if (chunks.length !== frozen.length) throw new Error('The pool was cut otherwise than its chunks.')
  if (chunks.length === 0) return
  await work.executor.insert(drawPoolChunks).values(
    chunks.map(({ size, start, node, records }, index) => ({
      drawId,
      place: first + index,
      size,
      start,
      weight: node.sum,
      root: node.hash,
      firstPseudonym: records.subarray(0, 32),
      records,
      participants: frozen[index]?.participants ?? new Uint8Array(),
    })),
  )
}

/**
 * The eligible people's records and ids, a row for each chunk. The order is that of the pseudonyms, which
 * `protocol/leaf.ts` defines; whether it is kept, the builder checks.
 */
function poolQuery({ uuid, contestId }: Pick<DrawRow, 'uuid' | 'contestId'>, eligibility: Eligibility): SQL {
  const pseudonym = sql`sha256(convert_to(${`${protocolVersion} pseudonym\n`}::text, 'UTF8')
    || uuid_send(${uuid}::uuid) || uuid_send(p.uuid))`
  return sql`
    select string_agg(f.pseudonym || int8send(f.total) || int8send(f.id), ''::bytea order by f.pseudonym) as people
    from (
      select l.*, (row_number() over (order by l.pseudonym) - 1) / ${sql.raw(String(chunkSize))} as place
      from (
        select p.id, p.total, ${pseudonym} as pseudonym
        from participants p
        where p.contest_id = ${contestId}::bigint and p.disqualified_at is null and p.banned_at is null
          and p.erased_at is null and p.actions > 0 and p.total >= ${Math.max(1, eligibility.minimumTotal)}::bigint
          and ${notYetWon(eligibility.excludePrevious)}
      ) as l
    ) as f
    group by f.place order by f.place`
}

/** Lets other requests have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
