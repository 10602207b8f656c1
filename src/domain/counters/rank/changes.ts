import { type SQL, sql } from 'drizzle-orm'
import { unnest } from '../../../database/unnest.js'
import type { Standing } from './places.js'

/** How many people more (or less) than before stand at a place. */
export interface RankChange extends Standing {
  people: number
}

/** Collects who comes to places of a contest's leaderboard and who leaves them. */
export class RankChanges {
  readonly #places = new Map<string, RankChange>()

  /** Somebody counted comes to stand there (1), or does so no longer (-1). */
  add({ total, totalChangedAt }: Standing, sign: 1 | -1): void {
    const name = `${total} ${totalChangedAt}`
    const known = this.#places.get(name) ?? { total, totalChangedAt, people: 0 }
    known.people += sign
    this.#places.set(name, known)
  }

  /** What is left once who came and went again is taken together. */
  get all(): readonly RankChange[] {
    return [...this.#places.values()].filter(({ people }) => people !== 0)
  }
}

/** The statement that notes changes: it adds rows and locks none. */
export function noteRanks(contestId: number, changes: readonly RankChange[]): SQL {
  const source = unnest('k', [
    { name: 'total', type: 'bigint', values: changes.map(({ total }) => total) },
    { name: 'reached_at', type: 'timestamptz', values: changes.map(({ totalChangedAt }) => totalChangedAt) },
    { name: 'people', type: 'integer', values: changes.map(({ people }) => people) },
  ])
  return sql`
    insert into rank_changes (contest_id, lane, minus_total, reached_at, people)
    select ${contestId}::bigint, floor(random() * 256)::smallint, -k.total, k.reached_at, k.people from ${source}`
}
