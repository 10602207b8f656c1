import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { askServer, runCommand, ServerProcess } from '../support/command.js'
import { emptyUrl } from '../support/empty-database.js'
import { describeWith, pathOf } from '../support/services/programs.js'

const run = promisify(execFile)

/** What the server shows of the account: totals of its contests, and the proofs of its draws. */
async function shown(url: string, key: string) {
  const query = `{ contests(first: 20) { nodes { publicId totals { participants entries }
    draws(first: 5) { nodes { uuid state } } } } }`
  const { contests } = (await askServer(url, key, query)) as {
    contests: { nodes: { draws: { nodes: { uuid: string; state: string }[] } }[] }
  }
  const drawn = contests.nodes.flatMap(({ draws }) =>
    draws.nodes.filter(({ state }) => state === 'ALLOCATED'),
  )
  const proofs = await Promise.all(
    drawn.map(async ({ uuid }) => await (await fetch(`${url}/draws/${uuid}/proof.json`)).text()),
  )
  return { contests, proofs }
}

describeWith(['postgres'], 'a dump of the database', () => {
  test('restores into a gateway that shows the same, whose counters and proofs hold, and that goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-backup-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const [original, restored] = [await emptyUrl(), await emptyUrl()]
    const { stdout } = await runCommand(['demo', '--json'], { DATABASE_URL: original })
    const { keys } = JSON.parse(stdout) as { keys: { full: string } }

    const first = new ServerProcess({ DATABASE_URL: original })
    const before = await shown(await first.url(), keys.full)
    // While the gateway runs, as the documentation says.
    const file = join(folder, 'gateway.dump')
    await run(pathOf('pg_dump'), ['--format=custom', '--no-owner', `--file=${file}`, original])
    await first.end('SIGTERM')
    await run(pathOf('pg_restore'), [`--dbname=${restored}`, '--no-owner', '--exit-on-error', file])

    const second = new ServerProcess({ DATABASE_URL: restored, AUTO_MIGRATE: 'false' })
    onTestFinished(async () => void (await second.end('SIGKILL')))
    const url = await second.url()
    const after = await shown(url, keys.full)
    expect(after).toEqual(before)
    expect(after.proofs.length).toBeGreaterThan(0)
    for (const [place, proof] of after.proofs.entries()) {
      const path = join(folder, `proof-${place}.json`)
      await writeFile(path, proof)
      expect(await runCommand(['draw', 'verify', path], {})).toMatchObject({ status: 0 })
    }
    expect(await runCommand(['verify-counters'], { DATABASE_URL: restored })).toMatchObject({ status: 0 })
    const made = await askServer(
      url,
      keys.full,
      'mutation { createBrand(input: { name: "Later" }) { brand { name } } }',
    )
    expect(made).toEqual({ createBrand: { brand: { name: 'Later' } } })
  })
})
