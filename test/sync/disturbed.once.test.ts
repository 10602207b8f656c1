import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { externalIds, type SourceRunRow, sourceProblems } from '../../src/database/tables/index.js'
import { Random } from '../../src/domain/demo/random.js'
import { ContractDocument } from '../support/contract.js'
import { anotherAccount, type Copy, startCopy } from '../support/copy.js'
import { addCopied, type Copied, copied, expectEqual } from '../support/copying.js'
import { drawIn } from '../support/draw-in.js'
import { contents } from '../support/holdings.js'
import { type Source, startSource } from '../support/source.js'
import { type Broken, breaking, nowAndThen, transportFaults } from '../support/source-faults.js'
import { faithfully, SourceProxy } from '../support/source-proxy.js'
import type { MadeSource } from '../support/sources.js'

// A proxy between a copy and its source does to a part of the requests what networks and services do, as a seed says. What the
// client does about each fault is in client/faults.once.test.ts; this is about what is stored.

const patience = 600_000
const seed = 20_261_122

let source: Source
let proxy: SourceProxy
let gateway: Copy
let copy: Copy
let of: Copied
let added: MadeSource

beforeAll(async () => {
  source = await startSource(0.01)
  proxy = await SourceProxy.start(source.url)
  of = await copied(source, 'sweepwidget', proxy.url)
  gateway = await startCopy()
}, patience)

beforeEach(async () => {
  copy = await anotherAccount(gateway)
  added = await addCopied(copy, of)
}, patience)

afterEach(() => {
  proxy.fault = faithfully
})

afterAll(async () => {
  await gateway?.gateway.app.close()
  await proxy?.close()
  await source?.gateway.app.close()
})

const expectWhole = () => expectEqual(copy, of, { url: source.url, key: source.demo.keys.full })

/** Draws in until the run has ended, which takes more than one turn where a request failed six times. */
async function drawThrough(): Promise<SourceRunRow> {
  for (let turn = 0; turn < 50; turn += 1) {
    const run = await drawIn(copy, added)
    if (run.state !== 'running') return run
  }
  throw new Error('It does not end.')
}

/** The fields that a run found broken, as the contract names them. */
async function problemsOf({ id }: SourceRunRow): Promise<string[]> {
  const found = await copy.gateway.database.root
    .select()
    .from(sourceProblems)
    .where(eq(sourceProblems.runId, id))
    .orderBy(asc(sourceProblems.id))
  return found.map(({ operation, path }) => `${operation} ${path}`)
}

async function vanished(): Promise<string[]> {
  const { root } = copy.gateway.database
  const found = await root
    .select()
    .from(externalIds)
    .where(and(eq(externalIds.sourceId, added.databaseId), isNotNull(externalIds.vanishedAt)))
  return found.map(({ kind, externalId }) => `${kind} ${externalId}`).sort()
}

const contract = ContractDocument.read('sweepwidget')

function nameOf({ path, row, field }: Broken): string {
  const operation = contract.operationAt('GET', path.slice(contract.base.length))
  return `${String(operation?.['operationId'])} data.${row}.${field}`
}

describe('A source behind a network that fails one request of three', () => {
  it(
    'is drawn in whole',
    async () => {
      proxy.fault = nowAndThen(new Random(seed), 33, transportFaults)
      const run = await drawThrough()
      proxy.fault = faithfully
      expect(run).toMatchObject({ state: 'completed', problems: 0, error: null })
      await expectWhole()
    },
    patience,
  )
})

describe('A source that breaks its contract in one list of three', () => {
  it(
    'is drawn in but for those rows, each told with operation and field; they come with the next full run, and stay whatever breaks later',
    async () => {
      const broken: Broken[] = []
      proxy.fault = breaking(new Random(seed), 33, broken)
      const run = await drawIn(copy, added)
      proxy.fault = faithfully
      expect(run.state).toBe('completed')
      expect(broken.length).toBeGreaterThan(5)
      expect(await problemsOf(run)).toEqual(expect.arrayContaining(broken.map(nameOf)))
      expect(await drawIn(copy, added, { full: true })).toMatchObject({ state: 'completed', problems: 0 })
      const whole = await contents(copy.gateway.database, copy.account.id)

      // Who is excluded is in no list, and taken for gone by the second run that reads them all.
      const gone = await vanished()
      const later: Broken[] = []
      proxy.fault = breaking(new Random(seed), 33, later)
      await drawIn(copy, added, { full: true })
      proxy.fault = faithfully
      expect(later.length).toBeGreaterThan(5)
      expect(await vanished()).toEqual(gone)
      expect(await contents(copy.gateway.database, copy.account.id)).toEqual(whole)
      await expectWhole()
    },
    patience,
  )
})
