import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FolderInUse, type FolderLock, lockFolder } from '../../src/database/folder-lock.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Another process that takes the folder and keeps it. */
async function holdElsewhere() {
  const source = `
    import { lockFolder } from ${JSON.stringify(new URL('../../src/database/folder-lock.ts', import.meta.url).href)}
    await lockFolder({ folder: ${JSON.stringify(folder)}, command: 'serve' })
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source])
  child.stderr.resume()
  await once(child.stdout, 'data')
  return child
}

describe('the lock on a data folder', () => {
  test('tells a second process who has it, and is free once released', async () => {
    const lock = await lockFolder({ folder, command: 'serve' })
    const second = lockFolder({ folder, command: 'migrate' })
    await expect(second).rejects.toThrow(FolderInUse)
    await expect(second).rejects.toMatchObject({
      owner: { pid: process.pid, command: 'serve', state: 'running' },
    })
    await lock.release()
    await (await lockFolder({ folder, command: 'migrate' })).release()
  })

  test('outlives no kill -9 of its holder', async () => {
    const holder = await holdElsewhere()
    await expect(lockFolder({ folder, command: 'serve' })).rejects.toMatchObject({
      owner: { pid: holder.pid },
    })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    await (await lockFolder({ folder, command: 'serve' })).release()
  })

  test('waits for a holder that is closing', async () => {
    let knocked: (value: unknown) => void = () => undefined
    const knock = new Promise((resolve) => {
      knocked = resolve
    })
    const closing = (): boolean => {
      knocked(undefined)
      return true
    }
    const lock = await lockFolder({ folder, command: 'serve', closing })
    const second = lockFolder({ folder, command: 'serve' })
    await knock
    await lock.release()
    await (await second).release()
  })

  test('goes to one of many that ask at once', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 12 }, () => lockFolder({ folder, command: 'serve' })),
    )
    const held = asked.flatMap((one): FolderLock[] => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    const refusals = asked.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals.every((reason) => reason instanceof FolderInUse)).toBe(true)
    await held[0]?.release()
  })

  test('works in a folder whose path is longer than a socket’s address may be', async () => {
    const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60))
    await mkdir(deep, { recursive: true })
    const lock = await lockFolder({ folder: deep, command: 'serve' })
    await expect(lockFolder({ folder: deep, command: 'serve' })).rejects.toThrow(FolderInUse)
    await lock.release()
    await (await lockFolder({ folder: deep, command: 'serve' })).release()
  })
})
