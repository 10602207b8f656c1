import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'

/** Linux counts a process's time in hundredths of a second, on every architecture it shows to programs. */
const ticksPerSecond = 100

/** Milliseconds of processor time that a process has used so far, or null where that cannot be read. */
export async function processorTime(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The second field is the program's name in brackets, which may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

/** Processor time of each server process of this database so far; empty where the server is elsewhere. */
export async function databaseTimes(client: Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  const times = new Map<number, number>()
  for (const { pid } of rows) {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
    const time = name.startsWith('postgres') ? await processorTime(pid) : null
    if (time !== null) times.set(pid, time)
  }
  return times
}

/** Milliseconds that the server processes used between two readings, or null where nothing could be read. */
export function spent(before: Map<number, number>, after: Map<number, number>): number | null {
  if (after.size === 0) return null
  let sum = 0
  for (const [pid, time] of after) sum += time - (before.get(pid) ?? 0)
  return sum
}
