import { escapeHtml } from '../../html-text.js'

/** HTML that is meant as such; everything else is text. */
export class Html {
  constructor(readonly text: string) {}
}

/** What stands in a page: text is escaped, nothing is nothing, parts follow one another. */
export type Part = Html | string | number | false | null | undefined | readonly Part[]

function textOf(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return Array.isArray(part) ? part.map(textOf).join('') : ''
}

/** A template of HTML, into which values go as `Part` says. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.map((text, index) => text + textOf(values[index])).join(''))
}
