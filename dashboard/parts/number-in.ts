/** The number that a part of the address names; undefined where it can be none. */
export function numberIn(part: string): number | undefined {
  const number = Number(part)
  return /^\d{1,16}$/.test(part) && Number.isSafeInteger(number) ? number : undefined
}
