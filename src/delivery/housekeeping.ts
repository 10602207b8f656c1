import type { Database } from '../database/connection.js'
import { keepUp } from '../database/upkeep.js'
import type { Clock } from '../domain/clock.js'
import { pruneDeliveries } from '../domain/delivery/prune.js'
import { forgetPreviousSecrets } from '../domain/webhook/rotate.js'
import type { ReceiverQueue } from './queue.js'
import type { Task } from './task.js'

const minute = 60_000
const pruneSize = 500

/** Deletes what was settled long ago, a bounded number of rows at a time. */
export function pruneTask(database: Database, clock: Clock): Task {
  return {
    name: 'prune',
    interval: minute,
    wokenBy: [],
    async run() {
      const done = await pruneDeliveries({ executor: database.root, clock }, pruneSize)
      return { done, ...(done === pruneSize ? { again: 50 } : {}) }
    },
  }
}

/** Keeps the queue's own tables small. */
export function maintenanceTask(queue: ReceiverQueue): Task {
  return {
    name: 'maintenance',
    interval: minute,
    wokenBy: [],
    settles: false,
    async run() {
      await queue.maintain()
      return { done: 0 }
    },
  }
}

/** Keeps the embedded database's statistics and tables in order, one table at a time. */
export function upkeepTask(database: Database): Task {
  return {
    name: 'upkeep',
    interval: minute,
    wokenBy: [],
    settles: false,
    async run() {
      const kept = await keepUp(database)
      return { done: kept ? 1 : 0, ...(kept ? { again: 1_000 } : {}) }
    },
  }
}

/** Forgets secrets whose time beside a new one is over. */
export function secretsTask(database: Database, clock: Clock): Task {
  return {
    name: 'secrets',
    interval: minute,
    wokenBy: [],
    async run() {
      const done = await forgetPreviousSecrets({ executor: database.root, clock }, pruneSize)
      return { done, ...(done === pruneSize ? { again: 50 } : {}) }
    },
  }
}
