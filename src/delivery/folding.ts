import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import { condenseRollups } from '../domain/counters/condense.js'
import { foldHints } from '../domain/counters/hints.js'
import { contestsToFold, foldRanks } from '../domain/counters/rank/ranges.js'
import type { Task } from './task.js'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
/** So many changes of a leaderboard wait before they are added, so that a read finds few and ranges are written seldom ... */
const waiting = 100
/** ... and every so many runs those of quiet contests are added, too. */
const runs = 60
/** Rows that are put together at once, so that nobody waits for them long. */
const rollups = 2_000

/** Adds what was noted of leaderboards to what is kept of them. Ranks are right without it, but take longer to find. */
export function ranksTask(database: Database): Task {
  let run = 0
  return {
    name: 'ranks',
    interval: second,
    wokenBy: [],
    settles: false,
    async run() {
      const due = await contestsToFold(database.root, run++ % runs === 0 ? 1 : waiting)
      let done = 0
      for (const id of due) done += await database.transaction((executor) => foldRanks(executor, id))
      return { done }
    },
  }
}

/** Puts figures together that many wrote in pieces, once hardly anybody does. They are right without it. */
export function figuresTask(database: Database, clock: Clock): Task {
  return {
    name: 'figures',
    interval: minute,
    wokenBy: [],
    settles: false,
    async run() {
      const until = new Date(Date.parse(clock.now()) - hour).toISOString()
      const hints = await foldHints(database.root, waiting)
      const done = await condenseRollups(database.root, until, rollups)
      return { done: hints + done, ...(done === rollups ? { again: 50 } : {}) }
    },
  }
}
