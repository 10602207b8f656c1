import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import type { DeliveryObserver } from '../domain/delivery/observer.js'
import type { BeaconSource } from '../domain/draw/beacons.js'
import type { WebhookSender } from '../domain/webhook/sender.js'
import type { DomainSettings } from '../domain/work.js'
import { ContactsTask } from './contacts.js'
import { Dispatcher } from './dispatch.js'
import { DrawTask } from './draws.js'
import { figuresTask, ranksTask } from './folding.js'
import { maintenanceTask, pruneTask, secretsTask, upkeepTask } from './housekeeping.js'
import { Lanes } from './lanes.js'
import { type MailOptions, MailTask } from './mail/task.js'
import { ReceiverQueue } from './queue.js'
import { scheduleTask } from './schedule.js'
import { Sweep } from './sweep.js'
import { type Report, type Task, TaskLoop } from './task.js'

export interface DeliveryOptions {
  /** Its connections are the service's own where there are several: requests do not wait for deliveries. */
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  readonly sender: WebhookSender
  /** Where pending draws have their randomness from. */
  readonly beacons: BeaconSource
  readonly report: Report
  /** How e-mails leave; without it they are made and wait. */
  readonly mail?: MailOptions | undefined
  /** Who looks on at each sending. */
  readonly observer?: DeliveryObserver | undefined
}

/** Everything that leaves the gateway by itself: what events, dates and due attempts give rise to. */
export interface Delivery {
  /** Begins to work. */
  start(): void
  /** A hint that a mutation was committed. It costs nothing; without it things happen a second later. */
  wake(): void
  /** Begins nothing more; resolves when the last attempt under way has been recorded: 10 s at most. */
  stop(): Promise<void>
  /** For tests, instead of `start`: does everything that is due by the clock, and what follows from it. */
  settle(): Promise<void>
}

/** Milliseconds that a task may want to go on without having done anything. */
const settleTime = 20_000

/** The service, at rest until it is started or told to settle. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { report } = options
  const wake = (cause: string): void => {
    for (const [task, loop] of loops) if (task.wokenBy.includes(cause)) loop.wake()
  }
  const tasks = createTasks(options, () => wake('lane'))
  const loops = new Map(
    tasks.map((task) => [task, new TaskLoop(task, report, ({ name }) => wake(name))] as const),
  )
  return {
    start() {
      for (const loop of loops.values()) loop.start()
    },
    wake: () => wake('commit'),
    async stop() {
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
    settle: () => settle(tasks.filter(({ settles }) => settles !== false)),
  }
}

/** The service at work. */
export function startDelivery(options: DeliveryOptions): Delivery {
  const delivery = createDelivery(options)
  delivery.start()
  return delivery
}

/** All tasks, in the order in which one gives rise to the next. */
function createTasks(options: DeliveryOptions, freed: () => void): Task[] {
  const { database, clock, settings, sender, beacons, mail, observer } = options
  const queue = new ReceiverQueue(database.root)
  const parts = { database, clock, sender, allowPrivate: settings.privateWebhooks, observer }
  return [
    scheduleTask(database, clock),
    new DrawTask({ database, clock, settings, beacons }),
    new Dispatcher(
      database,
      clock,
      queue,
      (mailIds) => mail?.transport.forget?.(mailIds) ?? Promise.resolve(),
    ),
    new ContactsTask(database, clock),
    new Sweep(database, clock, queue),
    new Lanes(parts, queue, freed),
    ...(mail === undefined ? [] : [new MailTask({ ...mail, database, clock, settings, observer })]),
    pruneTask(database, clock),
    secretsTask(database, clock),
    ranksTask(database),
    figuresTask(database, clock),
    maintenanceTask(queue),
    upkeepTask(database),
  ]
}

/** Runs the tasks in turn until none finds anything to do. */
async function settle(tasks: readonly Task[]): Promise<void> {
  for (let done = 1; done > 0; ) {
    done = 0
    for (const task of tasks) done += await settleOne(task)
  }
}

async function settleOne(task: Task): Promise<number> {
  let end = performance.now() + settleTime
  for (let done = 0; ; ) {
    const progress = await task.run()
    await task.rest?.()
    done += progress.done
    if (progress.again === undefined) return done
    if (progress.done > 0) end = performance.now() + settleTime
    if (performance.now() > end) throw new Error(`The task ${task.name} does not settle.`)
    await sleep(progress.again)
  }
}
