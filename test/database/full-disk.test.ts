import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../src/database/embedded.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount } from '../support/builders.js'
import { onPostgres } from '../support/database.js'
import { startGateway } from '../support/gateway.js'
import { copyTemplate } from '../support/template.js'

const bring = `mutation ($input: ImportParticipantsInput!) { importParticipants(input: $input) { created } }`

/** A folder on a disk of its own, of so many bytes; undefined where this user may not make one. */
async function smallDisk(megabytes: number): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    await rm(folder, { recursive: true })
    return undefined
  }
  onTestFinished(async () => {
    execFileSync('umount', [folder])
    await rm(folder, { recursive: true })
  })
  return folder
}

test.skipIf(onPostgres)(
  `an embedded database on a full disk serves reads, refuses writes with 503, and goes on once there is room${onPostgres ? ' (concerns the embedded database)' : ''}`,
  async ({ skip }) => {
    const disk = await smallDisk(96)
    if (disk === undefined) return skip('this user may not mount a small disk')
    const folder = join(disk, 'database')
    await cp(await copyTemplate('full-disk'), folder, { recursive: true })
    const told: string[] = []
    const database = await openEmbedded(folder, {
      failed: (sentence) => told.push(sentence),
      recovered: () => undefined,
    })
    const gateway = await startGateway({ database })
    onTestFinished(async () => {
      await gateway.app.close()
      await database.close()
    })
    const account = await buildAccount(database)
    const contest = await buildContest(database, account)
    let brought = 0
    const write = async () => {
      brought += 1
      const rows = Array.from({ length: 50 }, (_, n) => ({ email: `person-${brought}-${n}@example.com` }))
      const input = { contest: { databaseId: contest.id }, rows }
      return await gateway.graphql(account.key, bring, { input })
    }
    const read = () => gateway.graphql(account.key, '{ account { name } }')
    expect((await write()).status).toBe(200)

    await writeFile(join(disk, 'filler'), Buffer.alloc(96 << 20, 1)).catch(() => undefined)
    let refused = await write()
    for (let tries = 0; refused.status === 200 && tries < 50; tries += 1) refused = await write()
    expect([refused.status, refused.errors.map(({ extensions }) => extensions)]).toEqual([
      503,
      [{ code: 'UNAVAILABLE', retryAfter: 30 }],
    ])
    expect((await read()).status).toBe(200)
    expect(told).toEqual([expect.stringContaining('No room is left')])

    await rm(join(disk, 'filler'))
    expect((await write()).data).toEqual({ importParticipants: { created: 50 } })
  },
  180_000,
)
