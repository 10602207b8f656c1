import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { withinTime } from '../../src/delivery/time-limit.js'
import { projectFile } from '../../src/project.js'

const patience = 60_000

/** What a process says that collects garbage all the time, with the limit for its own end. */
async function collecting(source: string): Promise<string> {
  const flags = ['--expose-gc', '--import', 'tsx', '--input-type=module']
  const whole = `setInterval(gc, 100).unref()\n${source}`
  const run = promisify(execFile)(process.execPath, [...flags, '--eval', whole], {
    cwd: projectFile(),
    timeout: patience / 2,
  })
  return (await run).stdout
}

describe('a time limit', () => {
  test(
    'ends the wait for relays that do not answer, whatever is collected meanwhile',
    async () => {
      const said = await collecting(`
        import { createRelays } from ${JSON.stringify(projectFile('src', 'delivery', 'relays.ts'))}
        const began = performance.now()
        const answer = await createRelays({ urls: ['http://127.0.0.1:9'] }).fetch(1000, 2000)
        console.log(JSON.stringify({ answer, took: performance.now() - began }))`)
      const { answer, took } = JSON.parse(said)
      expect(answer).toEqual({ beacon: null, reason: 'no_relay_answered' })
      expect(took).toBeGreaterThan(1_900)
      expect(took).toBeLessThan(10_000)
    },
    patience,
  )

  test('tells why it ended: the time, somebody else, or the work itself', async () => {
    const waiting = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    await expect(withinTime(20, waiting)).rejects.toMatchObject({ name: 'TimeoutError' })
    const outer = new AbortController()
    const ended = withinTime(60_000, waiting, outer.signal)
    outer.abort(new Error('Enough.'))
    await expect(ended).rejects.toThrow('Enough.')
    await expect(withinTime(60_000, async (signal) => signal.throwIfAborted(), outer.signal)).rejects.toThrow(
      'Enough.',
    )
    const signal = await withinTime(60_000, async (given) => given)
    expect(signal.aborted).toBe(true)
  })
})
