import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import { events, prizes, type WinnerRow, winners } from '../../src/database/tables/index.js'
import { payload } from './answers.js'
import type { Gateway, GraphQLAnswer } from './gateway.js'

/** A draw as the answer to `drawWinners` shows it. */
export interface Drawn {
  readonly draw: {
    readonly id: string
    readonly databaseId: number
    readonly requested: number
    readonly minimumEntries: number
    readonly excludePrevious: boolean
    readonly poolSize: number
    readonly totalWeight: number
    readonly randomSource: string
    readonly randomness: string
    readonly poolHash: string
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
    draw { id databaseId requested minimumEntries excludePrevious poolSize totalWeight randomSource randomness poolHash }
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
