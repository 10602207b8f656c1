import { createLocalStorage } from '@graphiql/toolkit'

interface HistoryItem {
  headers?: string
}

/** The lists in which GraphiQL keeps what was run, with the headers it was run with. */
const histories = new Set(['graphiql:queries', 'graphiql:favorites'])

/**
 * The browser's storage for GraphiQL, under names of our own, in which no API key comes to rest: headers are taken out of the
 * history before it is written, and what is read back gets the headers that the playground starts with.
 */
export function keylessStorage(defaultHeaders: string): Storage {
  const storage = createLocalStorage({ namespace: 'giveaway-gateway' })
  return {
    ...storage,
    get length() {
      return storage.length
    },
    key: () => null,
    getItem(name) {
      const value = storage.getItem(name)
      if (value === null || !histories.has(name)) return value
      return mapItems(value, (item) => ({ ...item, headers: defaultHeaders }))
    },
    setItem(name, value) {
      storage.setItem(name, histories.has(name) ? mapItems(value, ({ headers: _, ...item }) => item) : value)
    },
  }
}

/** A history is `{"<its name>": [item, …]}`. */
function mapItems(history: string, change: (item: HistoryItem) => HistoryItem): string {
  const lists: Record<string, HistoryItem[]> = JSON.parse(history)
  return JSON.stringify(
    Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.map(change)])),
  )
}
