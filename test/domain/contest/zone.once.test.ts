import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  instantOfWallClock,
  sameWallClock,
  startOfDay,
  wallClockOf,
  zoneNamed,
} from '../../../src/domain/contest/zone.js'

describe('wall-clock times', () => {
  // The clocks of 2026: forward on the first day, back on the second; Lord Howe's move by half an hour.
  it.each([
    ['America/New_York', '2026-03-08 02:30:00', '2026-03-08T07:30:00.000Z', '2026-03-08 03:30:00'],
    ['Europe/Berlin', '2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z', '2026-03-29 03:30:00'],
    ['Australia/Lord_Howe', '2026-10-04 02:15:00', '2026-10-03T15:45:00.000Z', '2026-10-04 02:45:00'],
  ])('in a gap of the clock in %s move forward by the gap (#10)', (zone, local, instant, shown) => {
    expect(instantOfWallClock(local, zone)).toBe(instant)
    expect(wallClockOf(instant, zone)).toBe(shown)
  })

  it.each([
    ['America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05 01:45:00', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ])('that occur twice in %s are the earlier (#10)', (zone, local, earlier, later) => {
    expect(instantOfWallClock(local, zone)).toBe(earlier)
    expect([wallClockOf(earlier, zone), wallClockOf(later, zone)]).toEqual([local, local])
  })

  it('of another form, of days that do not exist and outside of the years 1 to 9999 are none', () => {
    for (const text of [
      '2026-06-01T00:00:00',
      '2026-06-01 00:00',
      '2026-02-30 00:00:00',
      '2026-06-01 24:00:00',
      '2026-06-01 00:00:00Z',
      '0000-01-01 00:00:00',
      '9999-12-31 23:00:00',
      '',
    ]) {
      expect(instantOfWallClock(text, 'America/New_York')).toBeUndefined()
    }
  })

  it('stay the same from one zone to another, to the millisecond', () => {
    const instant = sameWallClock('2026-06-01T04:00:00.123Z', 'America/New_York', 'Asia/Tokyo')
    expect(instant).toBe('2026-05-31T15:00:00.123Z')
    expect(sameWallClock('9999-12-31T23:00:00.000Z', 'UTC', 'America/New_York')).toBeUndefined()
  })
})

describe('zones', () => {
  it('are IANA names in any case, not offsets', () => {
    expect(zoneNamed('america/new_york')).toBe('America/New_York')
    expect(zoneNamed('utc')).toBe('UTC')
    for (const name of ['+05:00', 'Mars/Olympus', '', 'Europe', '__proto__', '2026-01-01[Asia/Tokyo]']) {
      expect(zoneNamed(name)).toBeUndefined()
    }
  })
})

describe('local days', () => {
  it('begin at midnight of the zone, or later where the clock skips it', () => {
    expect(startOfDay('2026-06-15', 'America/New_York')).toBe('2026-06-15T04:00:00.000Z')
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
    expect(wallClockOf('2026-04-23T22:00:00.000Z', 'Africa/Cairo')).toBe('2026-04-24 01:00:00')
  })

  it('are those of the zone, and are counted across changes of the clock', () => {
    expect(dayOf('2026-06-15T03:59:59.999Z', 'America/New_York')).toBe('2026-06-14')
    expect(dayOf('2026-06-15T04:00:00.000Z', 'America/New_York')).toBe('2026-06-15')
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2)
  })
})
