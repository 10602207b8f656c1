import { beforeAll, expect, it } from 'vitest'
import type { ContestRow, SourceDialect } from '../../../src/database/tables/index.js'
import { stores } from '../../../src/domain/source/drawing/stores.js'
import type { Kind, Kinds, SourceEntry, SourceParticipant } from '../../../src/domain/source/model.js'
import { TestDrawing } from '../../support/drawing.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { writingAs } from '../../support/work.js'

const contest = '54321'
const at = '2026-06-02T10:00:00.000Z'
const many = 30

const person = (number: number, round: number): SourceParticipant => ({
  ...{
    externalId: `p${number}`,
    contest,
    total: 3 * round,
    email: `p${number}@people.example`,
    createdAt: at,
  },
  ...{ displayName: `P ${number} ${round}`, isExcluded: false, referralCode: `REF-${number}` },
})

const row = (number: number, round: number): SourceEntry => ({
  ...{ externalId: `r${number}`, contest, participant: `p${number}`, amount: 3 * round, occurredAt: at },
  ...{ verified: true, type: '14', typeName: 'Visit a page' },
})

/** With a ledger, and referred by the one before. */
function referred(number: number, round: number): SourceParticipant {
  const { type: _type, typeName: _name, ...told } = row(number, round)
  const entries = [{ ...told, externalId: `p${number}:1` }]
  return { ...person(number, round), entries, referredBy: number === 0 ? null : `p${number - 1}` }
}

interface Case {
  readonly dialect: SourceDialect
  readonly kind: 'participant' | 'entry'
  readonly made: (number: number, round: number) => Kinds[Case['kind']]
  readonly before?: (number: number) => SourceParticipant
}

const cases: Record<string, Case> = {
  'people with totals': { dialect: 'blitz_rocket', kind: 'participant', made: person },
  'people with their ledgers': { dialect: 'revup', kind: 'participant', made: referred },
  'people whose rows come by themselves': { dialect: 'sweepwidget', kind: 'participant', made: person },
  'rows of people who are here': {
    ...{ dialect: 'sweepwidget', kind: 'entry', made: row },
    before: (number) => person(number, 0),
  },
  'rows that name people': {
    ...{ dialect: 'sweepwidget', kind: 'entry' },
    made: (number, round) => ({ ...row(number, round), person: { email: `p${number}@people.example` } }),
  },
}

let gateway: Gateway

beforeAll(async () => {
  gateway = await startGateway()
})

/** Statements for a page of so many rows: new ones, the same again, changed ones, and those that are gone. */
async function costs({ dialect, kind, made, before }: Case, number: number): Promise<Record<string, number>> {
  const drawing = await TestDrawing.begin(gateway.database, { dialect })
  const here = await drawing.contest({ externalId: contest })
  const numbers = Array.from({ length: number }, (_, index) => index)
  if (before !== undefined) await drawing.store('participant', numbers.map(before), here)
  const store = async (round: number) => {
    const page = numbers.map((one) => made(one, round)) as Kinds[Kind][]
    return (await gateway.statements(() => drawing.store<Kind>(kind, page, here))).length
  }
  return {
    new: await store(1),
    same: await store(1),
    changed: await store(2),
    gone: await goneCosts(
      drawing,
      here,
      kind,
      numbers.map((one) => made(one, 1).externalId),
    ),
  }
}

async function goneCosts(
  drawing: TestDrawing,
  here: ContestRow,
  kind: Case['kind'],
  names: readonly string[],
) {
  const known = stores[kind]
  if (known?.of !== 'contest' || known.gone === undefined)
    throw new Error(`Nothing becomes of a ${kind} that is gone.`)
  const { gone } = known
  const statements = await gateway.statements(() =>
    writingAs(gateway.database, drawing.account.id, drawing.clock, (work) =>
      gone(work, { ...drawing.drawing, contest: here }, names),
    ),
  )
  return statements.length
}

it('a page of people or ledger rows costs as many statements whatever their number', async () => {
  const found: Record<string, Record<string, number>> = {}
  for (const [name, one] of Object.entries(cases)) {
    // Two at least: one person alone is referred by nobody.
    const few = await costs(one, 2)
    expect(await costs(one, many), name).toEqual(few)
    found[name] = few
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "people whose rows come by themselves": {
        "changed": 11,
        "gone": 4,
        "new": 12,
        "same": 6,
      },
      "people with their ledgers": {
        "changed": 21,
        "gone": 9,
        "new": 16,
        "same": 11,
      },
      "people with totals": {
        "changed": 19,
        "gone": 9,
        "new": 15,
        "same": 9,
      },
      "rows of people who are here": {
        "changed": 16,
        "gone": 14,
        "new": 12,
        "same": 9,
      },
      "rows that name people": {
        "changed": 15,
        "gone": 13,
        "new": 15,
        "same": 9,
      },
    }
  `)
}, 60_000)
