/** What is added to the file's own columns: the row's number, from 1, and why it failed. An import passes them over. */
export const rowColumn = 'import_row'
export const errorColumn = 'import_error'

/** What columns are compared by: without regard to case, blanks, hyphens and underscores. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

const added = [rowColumn, errorColumn].map(plainName)

/** Whether the column was added to rows that failed, which have been mended since. */
export function isAdded(name: string): boolean {
  return added.includes(plainName(name))
}
