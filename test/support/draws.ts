import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import {
  type DrawRow,
  events,
  type ParticipantRow,
  prizes,
  type WinnerRow,
  winners,
} from '../../src/database/tables/index.js'
import {
  fromHex,
  leafAt,
  PoolBuilder,
  poolRecords,
  pseudonymOf,
  recordLength,
  Selector,
  seedOf,
  toHex,
} from '../../src/domain/draw/protocol/index.js'
import { payload } from './answers.js'
import type { Gateway, GraphQLAnswer } from './gateway.js'

/** A draw as the answer to `drawWinners` shows it. */
export interface Drawn {
  readonly draw: {
    readonly id: string
    readonly databaseId: number
    readonly uuid: string
    readonly state: string
    readonly commitment: string
    readonly root: string
    readonly requested: number
    readonly minimumEntries: number
    readonly excludePrevious: boolean
    readonly poolSize: number
    readonly totalWeight: number
    readonly randomSource: string
    readonly randomness: string
  }
  readonly winners: readonly {
    readonly id: string
    readonly databaseId: number
    readonly rank: number
    readonly status: string
    readonly isCurrent: boolean
    readonly participant: { readonly databaseId: number }
    readonly entry: { readonly databaseId: number }
    readonly selection: {
      readonly index: number
      readonly target: number
      readonly totalWeight: number
      readonly hash: string
    }
  }[]
  readonly participants: readonly { readonly databaseId: number }[]
}

const drawMutation = `mutation ($input: DrawWinnersInput!) {
  drawWinners(input: $input) {
    draw {
      id databaseId uuid state commitment root requested minimumEntries excludePrevious poolSize totalWeight
      randomSource randomness
    }
    winners {
      id databaseId rank status isCurrent participant { databaseId } entry { databaseId }
      selection { index target totalWeight hash }
    }
    participants { databaseId }
  }
}`

/** The answer to `drawWinners` with this input beside the contest. */
export function tryToDraw(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown>,
): Promise<GraphQLAnswer> {
  return gateway.graphql(key, drawMutation, { input: { contest: { databaseId: contestId }, ...input } })
}

/** A draw, which must succeed. */
export async function draw(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown>,
): Promise<Drawn> {
  return payload<Drawn>(await tryToDraw(gateway, key, contestId, input), 'drawWinners')
}

/** The contest's winners as they are stored, removed ones too. */
export function storedWinners(database: Database, contestId: number): Promise<WinnerRow[]> {
  return database.root.select().from(winners).where(eq(winners.contestId, contestId)).orderBy(winners.id)
}

/** What was told of winners of the contest: types and data, in order. */
export async function toldOfWinners(
  database: Database,
  contestId: number,
): Promise<{ type: string; data: Readonly<Record<string, unknown>> }[]> {
  const told = await database.root
    .select()
    .from(events)
    .where(and(eq(events.contestId, contestId), inArray(events.type, ['winner.picked', 'winner.removed'])))
    .orderBy(events.id)
  return told.map(({ type, data }) => ({ type, data }))
}

/** How many of each of the contest's prizes are given, in the order of prizes. */
export async function redeemed(database: Database, contestId: number): Promise<number[]> {
  const found = await database.root
    .select()
    .from(prizes)
    .where(eq(prizes.contestId, contestId))
    .orderBy(prizes.position)
  return found.map((prize) => prize.redeemed)
}

/** A pool's root over these people with their totals, by the protocol alone, as hex. */
export function rootOf(draw: Pick<DrawRow, 'uuid'>, people: readonly Person[]): string {
  const builder = new PoolBuilder()
  builder.add(recordsOf(draw, people))
  return toHex(builder.done().pool.root.hash)
}

type Person = Pick<ParticipantRow, 'id' | 'uuid' | 'total'>

function recordsOf(draw: Pick<DrawRow, 'uuid'>, people: readonly Person[]): Uint8Array {
  return poolRecords(
    people.map(({ uuid, total }) => ({ pseudonym: pseudonymOf(draw.uuid, uuid), weight: total })),
  )
}

/** Whom the draw must choose among these people, so many, in order: by the protocol alone. */
export function expectedChoice(
  draw: { readonly uuid: string; readonly commitment: string | null; readonly randomness: string | null },
  people: readonly Person[],
  count: number,
) {
  const records = recordsOf(draw, people)
  const byPseudonym = new Map(people.map(({ id, uuid }) => [toHex(pseudonymOf(draw.uuid, uuid)), id]))
  const seed = seedOf(fromHex(draw.randomness ?? ''), draw.uuid, fromHex(draw.commitment ?? ''))
  const selector = new Selector(
    seed,
    people.reduce((sum, { total }) => sum + total, 0),
  )
  return Array.from({ length: Math.min(count, people.length) }, () => {
    const pick = selector.next()
    if (pick === undefined) throw new Error('Nobody is left.')
    let start = 0
    for (let index = 0; index < records.length / recordLength; index += 1) {
      const { pseudonym, weight } = leafAt(records, index)
      if (pick.position < start + weight) {
        selector.take({ start, weight })
        const { rank, target, totalWeight, block, position } = pick
        return {
          rank,
          participantId: byPseudonym.get(toHex(pseudonym)),
          selection: { index, target, totalWeight, hash: toHex(block) },
          rest: position - start,
        }
      }
      start += weight
    }
    throw new Error('A chance beyond the pool.')
  })
}
