import { randomBytes, randomUUID } from 'node:crypto'
import { and, desc, eq, isNotNull, max } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  type DrawRow,
  drawPoolChunks,
  draws,
  entries,
  type ParticipantRow,
  type WinnerRow,
  winners,
} from '../../src/database/tables/index.js'
import { canonical } from '../../src/domain/draw/protocol/canonical.js'
import {
  type Commitment,
  commitmentHash,
  historyAfter,
  noHistory,
  type ProofSelection,
  pseudonymOf,
  quicknet,
  toHex,
} from '../../src/domain/draw/protocol/index.js'
import { commitmentTo, round1000, selectAll, TestPool } from '../domain/draw/protocol/make-draw.js'

/** What a test says of a draw; the rest is two winners by round 1000 of the beacon. */
export interface DrawToBuild {
  readonly state?: DrawRow['state']
  readonly winners?: number
  readonly alternates?: number
  readonly prizes?: Commitment['prizes']
  /** Local randomness, for this reason; absent: the beacon's. */
  readonly local?: DrawRow['fallbackReason'] | 'configured'
  readonly redrawOf?: DrawRow
  /** When it was committed to; the default is just before round 1000 was due. */
  readonly committedAt?: string
  /** The round promised; unless given, round 1000, whose signature is known, or for a pending draw one that is never due. */
  readonly round?: number
}

export interface BuiltDraw {
  readonly draw: DrawRow
  readonly commitment: Commitment
  readonly winners: readonly WinnerRow[]
}

/** Due in the next century: no other test's service takes a pending draw to its end. */
const distantRound = 1_000_000_000

function isPending({ state }: DrawToBuild): boolean {
  return state === 'committed' || state === 'drawn'
}

/** A draw among people of the contest, each with the counted total as weight, as the rows that a real one leaves. */
export async function buildDraw(
  database: Database,
  contest: ContestRow,
  people: readonly ParticipantRow[],
  wish: DrawToBuild = {},
): Promise<BuiltDraw> {
  const uuid = randomUUID()
  const names = new Map(people.map((person) => [toHex(pseudonymOf(uuid, person.uuid)), person]))
  const pool = new TestPool(
    people.map(({ uuid: person, total }) => ({ pseudonym: pseudonymOf(uuid, person), weight: total })),
  )
  const { sequence, history } = await nextInHistory(database, contest)
  const commitment = commitmentTo(pool, {
    commitment: {
      draw: uuid,
      contest: contest.publicId,
      sequence,
      history,
      committedAt: wish.committedAt ?? '2023-08-23T15:59:20.000Z',
      redrawOf: wish.redrawOf?.uuid ?? null,
      winners: wish.winners ?? 2,
      alternates: wish.alternates ?? 0,
      prizes: wish.prizes ?? [],
      randomness:
        wish.local === 'configured'
          ? { kind: 'local' }
          : {
              kind: 'drand',
              chain: quicknet.hash,
              round: wish.round ?? (isPending(wish) ? distantRound : round1000.round),
              fallback: wish.local !== undefined,
            },
    },
  })
  const draw = await insertDraw(database, contest, commitment, wish)
  await insertPool(database, draw, pool, names)
  const selections =
    draw.state === 'allocated' && draw.randomness !== null ? selectAll(pool, commitment, draw.randomness) : []
  return { draw, commitment, winners: await insertWinners(database, draw, selections, names) }
}

async function nextInHistory(database: Database, { id }: ContestRow) {
  const [latest] = await database.root
    .select()
    .from(draws)
    .where(and(eq(draws.contestId, id), isNotNull(draws.sequence)))
    .orderBy(desc(draws.sequence))
    .limit(1)
  if (latest?.sequence == null || latest.history === null || latest.commitment === null) {
    return { sequence: 1, history: noHistory }
  }
  const link = { draw: latest.uuid, committedAt: latest.createdAt, commitment: latest.commitment }
  return { sequence: latest.sequence + 1, history: historyAfter(latest.history, link) }
}

async function newestRow(database: Database, { id }: ContestRow): Promise<number | null> {
  const [newest] = await database.root
    .select({ id: max(entries.id) })
    .from(entries)
    .where(eq(entries.contestId, id))
  return newest?.id ?? null
}

async function insertDraw(
  database: Database,
  contest: ContestRow,
  commitment: Commitment,
  wish: DrawToBuild,
): Promise<DrawRow> {
  const { state = 'allocated', local, redrawOf } = wish
  const { pool, randomness } = commitment
  const beacon = randomness.kind === 'drand' ? randomness : undefined
  const chance =
    state !== 'allocated'
      ? {}
      : local === undefined
        ? {
            randomSource: 'drand' as const,
            randomness: round1000.randomness,
            beaconSignature: round1000.signature,
          }
        : {
            randomSource: 'local' as const,
            randomness: randomBytes(32).toString('hex'),
            fallbackReason: local === 'configured' ? null : local,
          }
  const [draw] = await database.root
    .insert(draws)
    .values({
      uuid: commitment.draw,
      contestId: contest.id,
      kind: 'random',
      state,
      protocol: commitment.protocol,
      requested: commitment.winners,
      alternates: commitment.alternates,
      minimumTotal: commitment.minimumEntries,
      excludePrevious: commitment.excludePrevious,
      poolSize: pool.size,
      totalWeight: pool.totalWeight,
      root: pool.root,
      committed: canonical(commitment),
      commitment: toHex(commitmentHash(commitment)),
      sequence: commitment.sequence,
      history: commitment.history,
      beaconChain: beacon?.chain ?? null,
      beaconRound: beacon?.round ?? null,
      mayFallBack: beacon?.fallback ?? false,
      // Rows of before the freeze: one of them wins once the round is there.
      ledgerUntil: isPending(wish) ? await newestRow(database, contest) : null,
      redrawsId: redrawOf?.id ?? null,
      createdAt: commitment.committedAt,
      completedAt: isPending(wish) ? null : '2023-08-23T16:01:00.000Z',
      ...chance,
    })
    .returning()
  if (draw === undefined) throw new Error('The draw was not made.')
  return draw
}

async function insertPool(
  database: Database,
  draw: DrawRow,
  pool: TestPool,
  names: ReadonlyMap<string, ParticipantRow>,
): Promise<void> {
  for (const [place, { size, start, node, records }] of pool.chunks.entries()) {
    const participants = Buffer.alloc(size * 8)
    for (let leaf = 0; leaf < size; leaf += 1) {
      const pseudonym = Buffer.from(records.subarray(leaf * 40, leaf * 40 + 32)).toString('hex')
      participants.writeBigInt64BE(BigInt(names.get(pseudonym)?.id ?? 0), leaf * 8)
    }
    await database.root.insert(drawPoolChunks).values({
      drawId: draw.id,
      place,
      size,
      start,
      weight: node.sum,
      root: node.hash,
      firstPseudonym: records.subarray(0, 32),
      records,
      participants,
    })
  }
}

async function insertWinners(
  database: Database,
  draw: DrawRow,
  selections: readonly ProofSelection[],
  names: ReadonlyMap<string, ParticipantRow>,
): Promise<WinnerRow[]> {
  if (selections.length === 0) return []
  return await database.root
    .insert(winners)
    .values(
      selections.map(({ rank, role, leaf, target, totalWeight, hash }) => {
        const person = names.get(leaf.pseudonym)
        if (person === undefined) throw new Error('Nobody goes by this pseudonym.')
        return {
          contestId: draw.contestId,
          drawId: draw.id,
          participantId: person.id,
          holdsPrize: false,
          status: role === 'winner' ? ('won' as const) : ('selected' as const),
          isCurrent: role === 'winner',
          rank,
          selectionIndex: leaf.index,
          selectionTarget: target,
          selectionTotalWeight: totalWeight,
          selectionHash: hash,
          selectedAt: draw.completedAt ?? draw.createdAt,
          updatedAt: draw.completedAt ?? draw.createdAt,
        }
      }),
    )
    .returning()
}
