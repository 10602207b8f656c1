/** Numbers, days and instants as the dashboard writes them: in English, days before months. */

const locale = 'en-GB'
const whole = new Intl.NumberFormat(locale)
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const fraction = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const fullDay = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const regions = new Intl.DisplayNames('en', { type: 'region' })

/** 12345 as `12,345`. */
export function count(value: number): string {
  return whole.format(value)
}

/** 12345 as `12.3K`, where there is little room. */
export function roughly(value: number): string {
  return short.format(value)
}

/** 3.456 as `3.46`. */
export function decimal(value: number): string {
  return fraction.format(value)
}

/** A share that is told in percent, 12.5 as `12.5%`. */
export function percent(value: number): string {
  return `${fraction.format(value)}%`
}

/** A calendar day, `2026-06-15` as `15 Jun`. */
export function shortDay(day: string): string {
  return dayAndMonth.format(new Date(`${day}T00:00:00Z`))
}

/** A calendar day, `2026-06-15` as `Mon, 15 Jun 2026`. */
export function longDay(day: string): string {
  return fullDay.format(new Date(`${day}T00:00:00Z`))
}

/** The day of an instant in a zone, `15 Jun 2026`. */
export function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(instant))
}

/** The days from one instant to another in a zone, `13 Nov – 12 Dec 2026`. */
export function daysIn(from: string, to: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  return format.formatRange(new Date(from), new Date(to))
}

/** An instant in a zone, `15 Jun 2026, 09:00`. */
export function momentIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant))
}

/** The English name of a country, or its code where it has none. */
export function country(code: string): string {
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}
