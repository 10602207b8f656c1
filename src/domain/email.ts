const maximumLength = 254
const maximumLocalLength = 64
const maximumLabelLength = 63

// The characters that JSON Schema's `email` takes: what is stored can be answered under every contract.
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i

/**
 * Whether the text, trimmed, has the form of an e-mail address: ASCII, a domain with a dot, at most 254
 * characters (#45).
 */
export function isEmailAddress(text: string): boolean {
  const address = text.trim()
  if (address.length > maximumLength) return false
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0))
  const labels = address.slice(at + 1).split('.')
  return (
    local.length <= maximumLocalLength &&
    localPart.test(local) &&
    labels.length > 1 &&
    labels.every((part) => part.length <= maximumLabelLength && label.test(part))
  )
}
