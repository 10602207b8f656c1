import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { SyncProgress } from '../../src/cli/sync/progress.js'
import type { SourceRunRow } from '../../src/database/tables/index.js'

const began = '2026-06-15T12:00:00.000Z'

/** A run that is this far. */
function run(seen: number, now: Pick<SourceRunRow, 'fetching' | 'fetched' | 'expected'>): SourceRunRow {
  const none = { made: 0, changed: 0, unchanged: 0, vanished: 0, skipped: 0 }
  return {
    ...{ id: 1, sourceId: 1, kind: 'full', state: 'running', counts: { contact: { ...none, seen } } },
    ...{ requests: 0, problems: 0, position: null, error: null },
    ...{ startedAt: began, progressAt: began, endedAt: null, ...now },
  }
}

const contacts = (fetched: number, expected: number | null = 4_000) => ({
  fetching: 'contacts',
  fetched,
  expected,
})

/** What is shown where figures come at these milliseconds. */
function shown(isTTY: boolean, steps: readonly (readonly [at: number, run: SourceRunRow])[]): string {
  let text = ''
  let now = 0
  const write = (part: string) => {
    text += part
  }
  const progress = new SyncProgress('Shop (75001)', { isTTY, write }, () => now)
  for (const [at, one] of steps) {
    now = at
    progress.at(one)
  }
  progress.end()
  return stripVTControlCharacters(text)
}

describe('gateway sync on a terminal', () => {
  it('shows in one line rows, their rate, what is being fetched, how much of it there is and the time that is left', () => {
    const told = shown(true, [
      [0, run(0, contacts(0))],
      [2_000, run(1_000, contacts(1_000))],
      [4_000, run(3_000, contacts(3_000))],
    ])
    expect(told.split('\r').slice(1)).toEqual([
      `${'░'.repeat(24)} 0 rows, 0 a second, now contacts: 0 of 4,000`,
      `${'█'.repeat(6)}${'░'.repeat(18)} 1,000 rows, 500 a second, now contacts: 1,000 of 4,000, 6 s left`,
      `${'█'.repeat(18)}${'░'.repeat(6)} 3,000 rows, 750 a second, now contacts: 3,000 of 4,000, 2 s left\n`,
    ])
  })

  it('counts the time of what is fetched now, and says nothing of it where the service does not say how much there is', () => {
    const promotions = { fetching: 'participants of 10', fetched: 50, expected: 150 }
    const told = shown(true, [
      [0, run(0, contacts(0))],
      [10_000, run(4_000, { ...promotions, fetched: 0 })],
      [11_000, run(4_050, promotions)],
      [12_000, run(4_060, contacts(10, null))],
    ])
    const lines = told.split('\r').map((line) => line.replace(/^[█░]+ /, ''))
    expect(lines.slice(3)).toEqual([
      '4,050 rows, 368 a second, now participants of 10: 50 of 150, 2 s left',
      '4,060 rows, 338 a second, now contacts\n',
    ])
  })

  it('is drawn ten times a second at most', () => {
    const steps = Array.from({ length: 100 }, (_, step) => [step * 10, run(step, contacts(step))] as const)
    expect(shown(true, steps).split('\r')).toHaveLength(1 + 10)
  })
})

it('gateway sync where there is no terminal prints a line now and then, and nothing that moves the cursor', () => {
  const steps = Array.from({ length: 121 }, (_, step) => [step * 100, run(step, contacts(step))] as const)
  const lines = shown(false, steps).split('\n')
  expect(lines).toEqual([
    'Shop (75001): 0 rows, 0 a second, now contacts: 0 of 4,000',
    'Shop (75001): 50 rows, 10 a second, now contacts: 50 of 4,000, 7 min left',
    'Shop (75001): 100 rows, 10 a second, now contacts: 100 of 4,000, 7 min left',
    '',
  ])
})
