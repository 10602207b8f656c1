/**
 * The amount in a free text as a decimal with two places, `1234.50`, half a cent rounded away from zero; null
 * for a text that is no plain decimal number (#197).
 */
export function decimalIn(text: string | null): string | null {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text?.trim() ?? '') ?? []
  if (whole === undefined) return null
  const thousandths = `${fraction ?? ''}000`.slice(0, 3)
  const cents = (BigInt(whole + thousandths) + 5n) / 10n
  const digits = cents.toString().padStart(3, '0')
  return `${cents === 0n ? '' : sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
