import { statfs } from 'node:fs/promises'
import { outageOf } from './outage.js'

/** Bytes below which a disk is as good as full: the database makes files of 16 MB. */
const scarce = 1 << 20

/** Why an embedded database could not be opened: one sentence with what to do about it. */
export async function embeddedFault(folder: string, error: unknown): Promise<string> {
  if (outageOf(error)?.kind === 'full' || (await isFull(folder))) {
    return `No room is left on the disk of ${folder}. Make room and start again; nothing of the database is lost.`
  }
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `The embedded database in ${folder} cannot be written (${code}). Give this user the folder, or set DATA_DIR to another.`
  }
  return `The embedded database in ${folder} cannot be opened: its files are damaged. Restore the folder from a backup, or move it away to begin anew.`
}

async function isFull(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize < scarce
  } catch {
    return false
  }
}
