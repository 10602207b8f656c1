import { isWebAddress } from '../web-address.js'

/** What the contracts take in no address. Browsers leave some of it as it is, so it is escaped. */
const foreign = /[^\w.~!$&'()*+,;=:@/?%-]|%(?![\da-f]{2})/gi

/**
 * The address of the page that led to a contest, as it is stored: http or https, other characters escaped,
 * without user name, password and fragment. Undefined for anything else and for one that is longer than
 * 2,048 characters then.
 */
export function referrerIn(text: string): string | undefined {
  if (!/^\s*https?:/i.test(text) || !URL.canParse(text)) return undefined
  const { origin, pathname, search } = new URL(text)
  const address = `${origin}${`${pathname}${search}`.replace(foreign, encodeURIComponent)}`
  return isWebAddress(address) ? address : undefined
}
