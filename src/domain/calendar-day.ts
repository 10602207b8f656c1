const form = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a calendar day that exists and that the database can hold, `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!form.test(text) || text.startsWith('0000')) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
