/** The key of whoever is signed in, for as long as the browser's tab is open. */

const name = 'giveaway-gateway.dashboard.key'

export function keptKey(): string | undefined {
  return whereAllowed(() => sessionStorage.getItem(name)) ?? undefined
}

export function keepKey(key: string): void {
  whereAllowed(() => sessionStorage.setItem(name, key))
}

export function forgetKey(): void {
  whereAllowed(() => sessionStorage.removeItem(name))
}

/** Browsers that keep nothing throw: there the key lasts until the page is loaded again. */
function whereAllowed<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
