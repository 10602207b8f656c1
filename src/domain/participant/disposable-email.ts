import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'

let domains: ReadonlySet<string> | undefined

/** Whether a normalized e-mail address belongs to a service of throw-away addresses, or to a part of one. */
export function isDisposable(email: string): boolean {
  domains ??= disposableEmailBlocklistSet()
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.')
  for (let first = 0; first < labels.length - 1; first += 1) {
    if (domains.has(labels.slice(first).join('.'))) return true
  }
  return false
}
