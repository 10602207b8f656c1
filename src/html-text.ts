import { convert } from 'html-to-text'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** How much of HTML is read; what is longer is cut. */
export interface HtmlBounds {
  readonly characters: number
  /** Of one element. */
  readonly children: number
}

/** HTML as somebody reads it who sees no HTML. What is very long or deep is cut. */
export function textOfHtml(html: string, { characters, children }: HtmlBounds): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'script', format: 'skip' },
    ],
    limits: { maxInputLength: characters, maxDepth: 100, maxChildNodes: children },
  }).trim()
}

/** The paragraphs of a text, which empty lines keep apart. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .filter((part) => part !== '')
}

/** A piece of a line. */
export interface Piece {
  readonly text: string
  readonly isAddress: boolean
}

const webAddress = /https?:\/\/[^\s<>"'“”„«»]*[^\s<>"'“”„«».,;:!?)\]]/gi

/** The line in pieces: its web addresses, and what stands between them. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: url, index } of line.matchAll(webAddress)) {
    pieces.push({ text: line.slice(end, index), isAddress: false }, { text: url, isAddress: true })
    end = index + url.length
  }
  return [...pieces, { text: line.slice(end), isAddress: false }]
}
