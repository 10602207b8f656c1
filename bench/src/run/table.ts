import Table from 'cli-table3'

/** Rows of text under headings, for eyes or as Markdown. The first column reads from the left, numbers from the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns: number,
  markdown: boolean,
): string {
  if (markdown) {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const rule = headings.map((_, index) => (index < leftColumns ? '---' : '---:'))
    return [line(headings), line(rule), ...rows.map(line)].join('\n')
  }
  const drawn = new Table({
    head: [...headings],
    colAligns: headings.map((_, index) => (index < leftColumns ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  })
  for (const row of rows) drawn.push([...row])
  return drawn.toString()
}
