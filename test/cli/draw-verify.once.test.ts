import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformSha256 } from '../../src/domain/draw/hash.js'
import { documentText, leafAt, PoolCheck, rankOf, toHex } from '../../src/domain/draw/protocol/index.js'
import { projectFile } from '../../src/project.js'
import { beaconRandomness, inclusionOf, makeDraw, uuidOf } from '../domain/draw/protocol/make-draw.js'
import { runCommand } from '../support/command.js'

/** Nothing that leads to a database: the command line must not look for one. */
const nothing = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }

// Each line is a process of its own.
describe('verifying a draw on the command line', { timeout: 120_000 }, () => {
  const { proof, pool, commitment } = makeDraw()
  const text = documentText(proof)
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function save(content: string): Promise<string> {
    const file = join(folder, `${createHash('sha256').update(content).digest('hex')}.json`)
    await writeFile(file, content)
    return file
  }

  it('prints the steps of a proof and ends with 0, without a database', async () => {
    const { status, stdout, stderr } = await runCommand(['draw', 'verify', await save(text)], nothing)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('passed')
    expect(stdout).toContain('Verified.')
    expect(stdout).not.toContain('FAILED')
  })

  it('ends with 1 and says where for a changed proof', async () => {
    const file = await save(text.replace('"target":', '"target":1'))
    const { status, stdout } = await runCommand(['draw', 'verify', file, '--json'], nothing)
    expect(status).toBe(1)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ verdict: 'failed', independent: false })
    expect(report.steps).toContainEqual(
      expect.objectContaining({ id: 'selection', result: 'failed', where: 'selections[0].target' }),
    )
  })

  it('ends with 2 for a promise that is not drawn yet', async () => {
    const promised = makeDraw({ status: { state: 'committed', asOf: '2023-08-23T15:59:20.000Z' } }).proof
    const { status, stdout } = await runCommand(
      ['draw', 'verify', await save(documentText(promised))],
      nothing,
    )
    expect(status).toBe(2)
    expect(stdout).toContain('nothing has been drawn')
  })

  it('warns of randomness that is not independent', async () => {
    const { randomness } = beaconRandomness
    const local = makeDraw({
      commitment: { randomness: { kind: 'local' } },
      randomness: { kind: 'local', randomness, reason: 'configured', warning: 'not independently random' },
    }).proof
    const { status, stdout } = await runCommand(['draw', 'verify', await save(documentText(local))], nothing)
    expect(status).toBe(0)
    expect(stdout).toContain('WARNING')
    expect(stdout).toContain('Not independently random')
  })

  it('verifies a person’s place, and says with which rank a participant was chosen', async () => {
    const place = await save(documentText(inclusionOf(pool, commitment, 0)))
    expect((await runCommand(['draw', 'verify', place], nothing)).status).toBe(0)
    const file = await save(text)
    const ranks = [0, 1, 2, 3].map((person) => rankOf(proof, uuidOf(person)) ?? null)
    expect(ranks.toSorted()).toEqual([1, 2, 3, null])
    for (const rank of [2, null]) {
      const line = ['draw', 'verify', file, '--json', '--participant', uuidOf(ranks.indexOf(rank))]
      expect(JSON.parse((await runCommand(line, nothing)).stdout)).toMatchObject({ rank })
    }
  })

  it('compares the whole pool, and says which line differs', async () => {
    const file = await save(text)
    const everybody = pool.chunks.flatMap(({ records }) =>
      Array.from({ length: records.length / 40 }, (_, place) => leafAt(records, place)),
    )
    const lines = everybody.map(({ pseudonym, weight }) => `${toHex(pseudonym)} ${weight}\n`)
    const verify = async (content: string) => {
      const line = ['draw', 'verify', file, '--json', '--pool', await save(content)]
      const { status, stdout } = await runCommand(line, nothing)
      const { result, where } = JSON.parse(stdout).steps.at(-1)
      return { status, result, where }
    }
    const [one = '', two = '', ...others] = lines
    expect(await verify(lines.join(''))).toEqual({ status: 0, result: 'passed', where: null })
    const changed = [one, 'nobody 1\n', ...others].join('')
    expect(await verify(changed)).toEqual({ status: 1, result: 'failed', where: 'line 2' })

    const where = (given: readonly string[]) => {
      const check = new PoolCheck(platformSha256)
      for (const line of given) check.add(line.trimEnd())
      return check.done(proof.commitment.content.pool).where
    }
    expect(where(lines)).toBeNull()
    expect(where(lines.slice(1))).toBe('line 3')
    expect(where([two, one, ...others])).toBe('line 2')
    expect(where(lines.with(-1, lines.at(-1)?.replace(/ \d+\n$/, ' 9\n') ?? ''))).toBe('pool')
  })

  it.each([
    ['a file that is not there', ['nowhere.json']],
    ['a name that is no UUID', ['package.json', '--participant', 'somebody']],
  ])('says in one line what is wrong with %s', async (_, line) => {
    const { status, stdout, stderr } = await runCommand(['draw', 'verify', ...line], nothing)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('is done by the single file alone too, with the same exit status', async () => {
    const alone = async (content: string) => {
      const args = [projectFile('docs', 'verify-draw.mjs'), await save(content)]
      return await new Promise((resolve) => {
        execFile(process.execPath, args, (error, stdout) =>
          resolve([error?.code ?? 0, stdout.trim().split('\n').at(-1)]),
        )
      })
    }
    expect(await alone(text)).toEqual([0, 'verified'])
    expect(await alone(`${text} `)).toEqual([1, 'failed'])
    const promised = makeDraw({ status: { state: 'committed', asOf: '2023-08-23T15:59:20.000Z' } }).proof
    expect(await alone(documentText(promised))).toEqual([2, 'pending'])
  })
})
