const utcSuffix = '+00'

/** PostgreSQL's text of a timestamptz as ISO 8601 UTC with milliseconds; what is that already stays as it is. */
export function instantFromText(text: string): string {
  if (text.endsWith('Z')) return text
  if (!text.endsWith(utcSuffix)) return new Date(text).toISOString()
  if (text.length === 22) return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`
  const decimals = text.slice(20, -utcSuffix.length)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${decimals.slice(0, 3).padEnd(3, '0')}Z`
}
