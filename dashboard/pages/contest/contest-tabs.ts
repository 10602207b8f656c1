/** One of the pages about a contest. */
export interface ContestTab {
  readonly label: string
  /** The path below `/contests/<number>`, with its slash; empty: the overview. */
  readonly path: string
}

/** The pages about a contest, in the order of their links. */
export const contestTabs: readonly ContestTab[] = [
  { label: 'Overview', path: '' },
  { label: 'Participants', path: '/participants' },
  { label: 'Draws', path: '/draws' },
]
