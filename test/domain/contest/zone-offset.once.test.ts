import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayOf, wallClockOf } from '../../../src/domain/contest/zone.js'
import { zoneOffset } from '../../../src/domain/contest/zone-offset.js'

/** Zones of every kind: half and three quarter hours, half-hour summer time, no summer time, odd changes. */
const zones = [
  ...['UTC', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'America/Los_Angeles'],
  ...['Europe/Berlin', 'Europe/Dublin', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Kathmandu'],
  ...['Asia/Kolkata', 'Asia/Pyongyang', 'Asia/Tehran', 'Australia/Lord_Howe', 'Pacific/Apia'],
  ...['Pacific/Chatham', 'Antarctica/Troll', 'Africa/Monrovia', 'Europe/Amsterdam', 'Asia/Manila'],
]

function expected(time: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(time)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString()
    .replace(/\..*/, '')
    .replace('T', ' ')
}

function agrees(time: number, zone: string): void {
  const instant = new Date(time).toISOString()
  const shown = expected(time, zone)
  const [wall, day] = [wallClockOf(instant, zone), dayOf(instant, zone)]
  // To state tens of thousands of expectations takes longer than to find them met.
  if (wall === shown && day === shown.slice(0, -9)) return
  expect([zone, instant, wall, day]).toEqual([zone, instant, shown, shown.slice(0, -9)])
}

describe('wall-clock times by remembered offsets', () => {
  it('are those of Temporal at any instant from the year 1 to 9999', () => {
    const time = fc.integer({
      min: Date.parse('0001-01-01T00:00:00.000Z'),
      max: Date.parse('9999-12-31T23:59:59.999Z'),
    })
    const recent = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2100-01-01') })
    fc.assert(
      fc.property(fc.oneof(time, recent), fc.constantFrom(...zones), (at, zone) => agrees(at, zone)),
      { numRuns: 3_000, seed: 20261121 },
    )
  })

  it.each(zones)('are those of Temporal around every change of the clocks in %s', (zone) => {
    let at = Temporal.Instant.from('1880-01-01T00:00:00Z').toZonedDateTimeISO(zone)
    for (let changes = 0; changes < 400; changes += 1) {
      const next = at.getTimeZoneTransition('next')
      if (next === null || next.year > 2038) break
      at = next
      for (const seconds of [-86_400, -901, -900, -1, -0.001, 0, 0.999, 899, 900, 3_600, 86_400])
        agrees(at.epochMilliseconds + seconds * 1_000, zone)
    }
  })

  it('stay right when more offsets were asked for than are remembered', () => {
    const start = Date.parse('2000-01-01T00:00:00.000Z')
    for (let day = 0; day < 21_000; day += 1) zoneOffset(start + day * 86_400_000, 'Europe/Berlin')
    agrees(Date.parse('2026-03-29T01:00:00.000Z'), 'Europe/Berlin')
    agrees(Date.parse('2026-03-29T00:59:59.999Z'), 'Europe/Berlin')
  })
})
