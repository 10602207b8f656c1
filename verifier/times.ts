const local = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'long' })

/** An instant as the person's own clock shows it, and in UTC. */
export function instantText(instant: string): string {
  return `${local.format(new Date(instant))} (${instant.replace('T', ' ').replace(/\.\d+Z$/, '')} UTC)`
}

/** An instant as the person's own clock shows it. */
export function localText(instant: number): string {
  return local.format(new Date(instant))
}
