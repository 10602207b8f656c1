import { paragraphsOf, piecesOf, textOfHtml } from '../../html-text.js'
import { type Html, html, type Part } from './html.js'

const markup = /<(?:\/?[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/i
const bounds = { characters: 200_000, children: 5_000 }

/** What somebody reads of a text in HTML; other texts stay as they are. */
export function plainText(text: string): string {
  return markup.test(text) ? textOfHtml(text, bounds) : text
}

function linked(line: string): Part {
  return piecesOf(line).map(({ text, isAddress }) =>
    isAddress ? html`<a href="${text}" target="_blank" rel="noopener nofollow ugc">${text}</a>` : text,
  )
}

/**
 * A text of a contest's makers as paragraphs with its web addresses as links. None of its own HTML gets into the page:
 * of a text that has some, what one would read of it is shown.
 */
export function prose(text: string): Html[] {
  return paragraphsOf(plainText(text)).map((part) => {
    const lines = part.split(/\r?\n/).map((line, index) => [index > 0 && html`<br>`, linked(line)])
    return html`<p>${lines}</p>`
  })
}
