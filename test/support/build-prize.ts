import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  draws,
  type PrizeRow,
  prizes,
  redemptionCodes,
  type WinnerRow,
  winners,
} from '../../src/database/tables/index.js'
import { buildParticipants } from './build-participant.js'

const madeAt = '2026-05-01T00:00:00.000Z'

/** A prize at a place of the contest's order, once to be won unless `overrides` say otherwise; with free codes. */
export async function buildPrize(
  database: Database,
  contest: Pick<ContestRow, 'id'>,
  position: number,
  overrides: Partial<typeof prizes.$inferInsert> & { readonly codes?: readonly string[] } = {},
): Promise<PrizeRow> {
  const { codes = [], ...given } = overrides
  const [prize] = await database.root
    .insert(prizes)
    .values({
      contestId: contest.id,
      seq: position,
      name: `Prize ${position}`,
      currency: 'USD',
      quantity: 1,
      position,
      redemptionEnabled: false,
      createdAt: madeAt,
      updatedAt: madeAt,
      ...given,
    })
    .returning()
  if (prize === undefined) throw new Error('The prize was not made.')
  if (codes.length > 0) {
    await database.root
      .insert(redemptionCodes)
      .values(codes.map((code) => ({ prizeId: prize.id, code, createdAt: madeAt })))
  }
  return prize
}

/** People picked by hand, without a prize. */
export async function buildWinners(
  database: Database,
  contest: ContestRow,
  count: number,
): Promise<WinnerRow[]> {
  const people = await buildParticipants(
    database,
    contest,
    Array.from({ length: count }, () => ({ amounts: [1] })),
  )
  const [draw] = await database.root
    .insert(draws)
    .values({
      contestId: contest.id,
      kind: 'manual',
      requested: count,
      minimumTotal: 0,
      excludePrevious: false,
      poolSize: count,
      totalWeight: count,
      createdAt: madeAt,
    })
    .returning()
  if (draw === undefined) throw new Error('The draw was not made.')
  return await database.root
    .insert(winners)
    .values(
      people.map((person, index) => ({
        contestId: contest.id,
        drawId: draw.id,
        participantId: person.id,
        holdsPrize: false,
        status: 'won' as const,
        isCurrent: true,
        rank: index + 1,
        selectedAt: madeAt,
        updatedAt: madeAt,
      })),
    )
    .returning()
}
