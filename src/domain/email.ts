/** One @, something before it, and a dotted domain of letters, digits and hyphens behind it (#45). */
const pattern =
  /^[^\s@"(),:;<>[\]\\\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/** Whether the text, trimmed, has the form of an e-mail address of at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  const address = text.trim()
  return address.length <= 254 && pattern.test(address)
}
