import type { Client } from 'pg'

/** How many server processes were doing something, and how many of them waited, on average. */
export interface Waits {
  readonly active: number
  /** For a row, a transaction or another lock that transactions hold. */
  readonly locks: number
  /** For a lock inside the server, which is held for a moment: pages, lists of members of shared row locks. */
  readonly inside: number
}

interface Sample {
  readonly active: string
  readonly locks: string
  readonly inside: string
}

const question = `
  select count(*) filter (where state = 'active') as active,
    count(*) filter (where state = 'active' and wait_event_type = 'Lock') as locks,
    count(*) filter (where state = 'active' and wait_event_type = 'LWLock') as inside
  from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`

/** Looks at what the server's processes wait for, again and again, until it is told to stop. */
export class WaitSampler {
  private readonly samples: Sample[] = []
  private running = true
  private readonly ended: Promise<void>

  constructor(private readonly client: Client) {
    this.ended = this.look()
  }

  async stop(): Promise<Waits> {
    this.running = false
    await this.ended
    const mean = (name: keyof Sample) =>
      this.samples.reduce((sum, sample) => sum + Number(sample[name]), 0) / Math.max(1, this.samples.length)
    return { active: mean('active'), locks: mean('locks'), inside: mean('inside') }
  }

  private async look(): Promise<void> {
    while (this.running) {
      const { rows } = await this.client.query<Sample>(question)
      this.samples.push(...rows)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Deadlocks and undone transactions of this database so far. */
export async function faults(client: Client): Promise<{ deadlocks: number; undone: number }> {
  const { rows } = await client.query<{ deadlocks: string; undone: string }>(
    `select deadlocks, xact_rollback as undone from pg_stat_database where datname = current_database()`,
  )
  return { deadlocks: Number(rows[0]?.deadlocks), undone: Number(rows[0]?.undone) }
}
