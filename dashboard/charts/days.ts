/** A value of one day, or of the seven that begin with it. */
export interface DayValue {
  /** `2026-06-15`. */
  readonly date: string
  readonly value: number
}

/** The values of weeks: each run of seven days from the first one; the last may be shorter. */
export function byWeek(days: readonly DayValue[]): readonly DayValue[] {
  const weeks: DayValue[] = []
  for (let from = 0; from < days.length; from += 7) {
    const week = days.slice(from, from + 7)
    const [first] = week
    if (first) weeks.push({ date: first.date, value: week.reduce((sum, { value }) => sum + value, 0) })
  }
  return weeks
}

/** At most so many of the dates, evenly apart, the first among them. */
export function evenly(dates: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, Math.ceil(dates.length / Math.max(1, most)))
  return dates.filter((_, index) => index % step === 0)
}
