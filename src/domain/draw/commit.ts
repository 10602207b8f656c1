import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { type ContestRow, type DrawRow, draws, prizes } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import type { DomainSettings, WriteWork } from '../work.js'
import { freezePool } from './freeze.js'
import { ledgerNow } from './ledger.js'
import { canonical } from './protocol/canonical.js'
import {
  bounds,
  type Commitment,
  commitmentHash,
  firstRoundAfter,
  historyAfter,
  noHistory,
  type PoolRoot,
  protocolVersion,
  quicknet,
  toHex,
} from './protocol/making.js'
import { redrawable } from './redraw.js'

/** Most winners of one draw, and most alternates. */
export const drawBound = 100

export interface DrawRequest {
  /** 1 to 100. */
  readonly count: number
  /** 0 to 100; absent: none. */
  readonly alternates?: number | null | undefined
  /** The least counted total, from 0; absent: 0. */
  readonly minimumEntries?: number | null | undefined
  /** Absent: true. */
  readonly excludePrevious?: boolean | null | undefined
  /** Whether a pending draw of the contest gives way; absent: no. */
  readonly supersede?: boolean | null | undefined
  /** The draw whose alternates are used up and which this one continues. */
  readonly redraws?: number | null | undefined
}

/** Names a request, so that its repetition finds the draw that it made. */
export interface RequestName {
  readonly key: string
  readonly fingerprint: string
}

export interface CommitOptions {
  /** Whether local randomness may stand in where no relay answers in time. */
  readonly mayFallBack: boolean
  readonly request?: RequestName | undefined
}

/** What a commitment needs of a unit of work; the operator's demo makes some, too. */
export interface CommitWork extends OperatorWork {
  readonly settings: Pick<DomainSettings, 'randomness'>
  readonly liveClock?: WriteWork['liveClock']
}

/** VALIDATION_FAILED for numbers out of bounds. */
export function checkRequest({ count, alternates, minimumEntries }: DrawRequest): void {
  const checks = new Checks()
  checks.integer('count', count, 1, drawBound)
  checks.integer('alternates', alternates, 0, drawBound)
  checks.integer('minimumEntries', minimumEntries, 0, Number.MAX_SAFE_INTEGER)
  checks.done()
}

/** The contest's draw that was committed to last, whatever became of it. */
export async function latestCommitted(work: OperatorWork, contestId: number): Promise<DrawRow | undefined> {
  const [latest] = await work.executor
    .select()
    .from(draws)
    .where(and(eq(draws.contestId, contestId), isNotNull(draws.sequence)))
    .orderBy(desc(draws.sequence))
    .limit(1)
  return latest
}

export function isPending({ state }: Pick<DrawRow, 'state'>): boolean {
  return state === 'committed' || state === 'drawn'
}

/**
 * Freezes the pool of a contest that is locked exclusively and commits to it, to the parameters and to a
 * round that does not exist yet; with local randomness configured, to that. `before` is the contest's latest
 * committed draw, which is not under way. STATE_FORBIDS for a contest of more than 2^53 - 1 entries.
 */
export async function commitDraw(
  work: CommitWork,
  contest: Pick<ContestRow, 'id' | 'publicId'>,
  before: DrawRow | undefined,
  request: DrawRequest,
  { mayFallBack, request: name }: CommitOptions,
): Promise<DrawRow> {
  const redraws = request.redraws == null ? undefined : await redrawable(work, contest, request.redraws)
  const facts = {
    contestId: contest.id,
    uuid: randomUUID(),
    requested: request.count,
    alternates: request.alternates ?? 0,
    minimumTotal: request.minimumEntries ?? 0,
    excludePrevious: request.excludePrevious ?? true,
  }
  const [begun] = await work.executor
    .insert(draws)
    .values({
      ...facts,
      ...ledgerNow(contest.id, facts.excludePrevious),
      kind: 'random',
      state: 'committed',
      protocol: protocolVersion,
      poolSize: 0,
      totalWeight: 0,
      mayFallBack,
      supersedesId: before?.state === 'superseded' && request.supersede ? before.id : null,
      redrawsId: redraws?.id ?? null,
      requestKey: name?.key ?? null,
      requestFingerprint: name?.fingerprint ?? null,
      createdAt: work.clock.now(),
    })
    .returning()
  if (begun === undefined) throw new Error('The draw was not recorded.')
  const pool = await frozen(work, begun)
  const content = await contentOf(work, contest, begun, pool, before, redraws)
  const commitment = toHex(commitmentHash(content))
  const { randomness, sequence, history, committedAt } = content
  const [committed] = await work.executor
    .update(draws)
    .set({
      poolSize: pool.size,
      totalWeight: pool.root.sum,
      root: content.pool.root,
      committed: canonical(content),
      commitment,
      sequence,
      history,
      beaconChain: randomness.kind === 'drand' ? randomness.chain : null,
      beaconRound: randomness.kind === 'drand' ? randomness.round : null,
      createdAt: committedAt,
    })
    .where(eq(draws.id, begun.id))
    .returning()
  if (committed === undefined) throw new Error('The draw vanished while it was committed to.')
  return committed
}

async function frozen(work: OperatorWork, draw: DrawRow): Promise<PoolRoot> {
  try {
    return await freezePool(work, draw, draw)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DomainError('STATE_FORBIDS', 'The contest has more than 9,007,199,254,740,991 entries.', {
      subject: 'contest',
    })
  }
}

/** A round is due at least so long after the commitment (milliseconds), so that the rows are there before it. */
const margin = 1_000

/**
 * What is committed to. It is dated after the freeze, which may take seconds: counted from the beginning of the mutation,
 * the round could be one that is known already.
 */
async function contentOf(
  work: CommitWork,
  contest: Pick<ContestRow, 'id' | 'publicId'>,
  draw: DrawRow,
  { root, size }: PoolRoot,
  before: DrawRow | undefined,
  redraws: DrawRow | undefined,
): Promise<Commitment> {
  const committedAt = (work.liveClock ?? work.clock).now()
  const { requested, minimumTotal, excludePrevious, alternates, uuid, mayFallBack } = draw
  return {
    protocol: protocolVersion,
    draw: uuid,
    contest: contest.publicId,
    sequence: (before?.sequence ?? 0) + 1,
    history: historyBefore(before),
    committedAt,
    redrawOf: redraws?.uuid ?? null,
    rules: 'counted-entries/1',
    minimumEntries: minimumTotal,
    excludePrevious,
    winners: requested,
    alternates,
    prizes: await prizesToWin(work, contest.id, requested),
    pool: { root: toHex(root.hash), size, totalWeight: root.sum },
    randomness:
      work.settings.randomness === 'local'
        ? { kind: 'local' }
        : {
            kind: 'drand',
            chain: quicknet.hash,
            round: firstRoundAfter(quicknet, Date.parse(committedAt) + margin),
            fallback: mayFallBack,
          },
  }
}

/** The fingerprint of all commitments up to and with the latest. */
function historyBefore(latest: DrawRow | undefined): string {
  if (latest === undefined) return noHistory
  const { history, commitment, uuid, createdAt } = latest
  if (history === null || commitment === null) throw new Error(`The draw ${latest.id} has no commitment.`)
  return historyAfter(history, { draw: uuid, committedAt: createdAt, commitment })
}

/** What can be won now, in the order in which it is given (#124), as far as so many winners go. */
async function prizesToWin(
  work: OperatorWork,
  contestId: number,
  winners: number,
): Promise<Commitment['prizes']> {
  const open = await work.executor
    .select()
    .from(prizes)
    .where(
      and(eq(prizes.contestId, contestId), isNull(prizes.archivedAt), lt(prizes.redeemed, prizes.quantity)),
    )
    .orderBy(asc(prizes.position))
    .limit(winners)
  let left = winners
  const named: { number: number; name: string; units: number }[] = []
  for (const { seq, name, quantity, redeemed } of open) {
    const units = Math.min(left, quantity - redeemed)
    if (units > 0) named.push({ number: seq, name: name.slice(0, bounds.name), units })
    left -= units
  }
  return named
}
