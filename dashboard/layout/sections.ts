/** One of the places to which the navigation leads. */
export interface Section {
  readonly label: string
  /** The path below `/dashboard`. */
  readonly path: string
  /** Beginnings of other paths that belong to it. */
  readonly holds?: readonly string[]
}

/** The navigation, in its order. */
export const sections: readonly Section[] = [
  { label: 'Contests', path: '/', holds: ['/contests/'] },
  { label: 'Webhooks', path: '/webhooks', holds: ['/webhooks/'] },
  { label: 'Sources', path: '/sources', holds: ['/sources/'] },
  { label: 'Usage', path: '/usage' },
]
