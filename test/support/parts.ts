import { onPostgres } from './database.js'

// What tests generate is the same on both databases. PostgreSQL, where it takes a fraction of the time, goes through all of
// it; the embedded database, which is PostgreSQL in another build, through a part of the same.

/** How many of what a test generates: all of it, or the first `embedded`. */
export function rounds(all: number, embedded: number): number {
  return onPostgres ? all : embedded
}

/** What of `all` has its turn: everything, or on the embedded database every fourth, beginning with another each turn. */
export function partOf<T>(all: readonly T[], turn: number): readonly T[] {
  return onPostgres ? all : all.filter((_one, place) => place % 4 === turn % 4)
}
