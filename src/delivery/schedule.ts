import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import { tellSchedule } from '../domain/contest/schedule.js'
import type { Task } from './task.js'

/** Tells of the contests that have become live or have ended by the clock. */
export function scheduleTask(database: Database, clock: Clock): Task {
  return {
    name: 'schedule',
    interval: 1_000,
    wokenBy: [],
    async run() {
      const done = await database.transaction((executor) => tellSchedule({ executor, clock }))
      return { done, ...(done > 0 ? { again: 0 } : {}) }
    },
  }
}
