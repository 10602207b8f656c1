/** What one run of a task came to. */
export interface Progress {
  /** How much was done. Tasks that live on this one's work are woken unless it is 0. */
  readonly done: number
  /** Milliseconds after which it wants to run again; absent: when it is woken, or after its interval. */
  readonly again?: number
}

/**
 * Work that is due at times: what the delivery service runs again and again, in each process. Several processes
 * run the same task at once, and a wake-up may be lost: a run looks into the database for what is due, and
 * does nothing where nothing is.
 */
export interface Task {
  readonly name: string
  /** Milliseconds after which it runs though nobody woke it. */
  readonly interval: number
  /** What wakes it: the names of other tasks, or `commit` for a committed mutation of this process. */
  readonly wokenBy: readonly string[]
  /** False: it keeps the house and belongs to nothing that settles. */
  readonly settles?: false
  /** Does a bounded part of what is due by the clock. Throws where the database fails; it is then run again later. */
  run(): Promise<Progress>
  /** Begins nothing more: what it began on the side ends when it can. */
  stop?(): void
  /** Resolves when nothing that it began on the side is under way. */
  rest?(): Promise<void>
}

/** Told when a task begins to fail, and when it goes on. */
export interface Report {
  failed(task: string, error: unknown): void
  recovered(task: string): void
}

/** Milliseconds between two runs at least: what comes in a burst is done in one go. */
const spacing = 10
const firstPause = 250
const longestPause = 5_000

/** Runs one task until it is stopped: when it is woken, when it wants to, and at its interval. */
export class TaskLoop {
  #stopped = false
  #woken = false
  #arouse: (() => void) | undefined
  #ended: Promise<void> | undefined

  constructor(
    private readonly task: Task,
    private readonly report: Report,
    private readonly progressed: (task: Task) => void,
  ) {}

  start(): void {
    this.#ended ??= this.#run()
  }

  /** A hint: cheap, and many at once are one. */
  wake(): void {
    this.#woken = true
    this.#arouse?.()
  }

  /** Resolves when the task neither runs nor has anything under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.task.stop?.()
    this.wake()
    await this.#ended
    await this.task.rest?.()
  }

  async #run(): Promise<void> {
    let failures = 0
    while (!this.#stopped) {
      this.#woken = false
      try {
        const { done, again } = await this.task.run()
        if (failures > 0) this.report.recovered(this.task.name)
        failures = 0
        if (done > 0) this.progressed(this.task)
        if (again !== 0) await this.#leaveAlone(spacing)
        await this.#pause(again ?? this.task.interval)
      } catch (error) {
        if (failures === 0) this.report.failed(this.task.name, error)
        failures += 1
        await this.#leaveAlone(Math.min(firstPause * 2 ** (failures - 1), longestPause))
      }
    }
  }

  /** Waits until it is woken, and so long at most. */
  async #pause(milliseconds: number): Promise<void> {
    if (this.#woken || this.#stopped || milliseconds <= 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#arouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#arouse = undefined
  }

  /** Does nothing for so long, whoever wakes; only the end comes sooner. */
  async #leaveAlone(milliseconds: number): Promise<void> {
    if (this.#stopped) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#arouse = () => {
        if (!this.#stopped) return
        clearTimeout(timer)
        resolve()
      }
    })
    this.#arouse = undefined
  }
}
