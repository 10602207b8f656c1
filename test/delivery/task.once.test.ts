import { describe, expect, it } from 'vitest'
import { type Progress, type Task, TaskLoop } from '../../src/delivery/task.js'

/** A task that does what it is told, run by run, and the log of what was reported. */
function scripted(...runs: readonly (() => Progress)[]) {
  const log: string[] = []
  let told = (): void => undefined
  let next = 0
  const task: Task = {
    name: 'scripted',
    interval: 3_600_000,
    wokenBy: [],
    async run() {
      const run = runs[next]
      next += 1
      log.push('run')
      if (next >= runs.length) told()
      return run?.() ?? { done: 0 }
    },
  }
  const report = {
    failed: (_task: string, error: unknown) => log.push(`failed ${String(error)}`),
    recovered: () => log.push('recovered'),
  }
  const loop = new TaskLoop(task, report, () => log.push('progressed'))
  /** Resolves when the last run of the script has begun. */
  const over = new Promise<void>((resolve) => {
    told = resolve
  })
  return { loop, log, over }
}

const fail = (): Progress => {
  throw new Error('away')
}

describe('the loop of a task', () => {
  it('says once that it fails, goes on by itself and says that', async () => {
    const { loop, log, over } = scripted(fail, fail, fail, () => ({ done: 0 }))
    loop.start()
    // Wake-ups do not hurry it while it fails.
    loop.wake()
    await over
    await loop.stop()
    expect(log).toEqual(['run', 'failed Error: away', 'run', 'run', 'run', 'recovered'])
  })

  it('runs again at once while it has more to do, and tells of progress', async () => {
    const more = (): Progress => ({ done: 1, again: 0 })
    const { loop, log, over } = scripted(more, more, () => ({ done: 0 }))
    loop.start()
    await over
    await loop.stop()
    expect(log).toEqual(['run', 'progressed', 'run', 'progressed', 'run'])
  })

  it('runs once more for any number of wake-ups during a run, long before its interval', async () => {
    const { loop, log, over } = scripted(
      () => {
        for (let n = 0; n < 100; n += 1) loop.wake()
        return { done: 0 }
      },
      () => ({ done: 0 }),
    )
    loop.start()
    await over
    await loop.stop()
    expect(log).toEqual(['run', 'run'])
  })

  it('is stopped in the midst of waiting', async () => {
    const { loop, log, over } = scripted(() => ({ done: 0 }))
    loop.start()
    await over
    await loop.stop()
    expect(log).toEqual(['run'])
  })
})
