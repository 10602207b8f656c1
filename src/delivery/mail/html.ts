import { escapeHtml, paragraphsOf, piecesOf, textOfHtml } from '../../html-text.js'

const bounds = { characters: 500_000, children: 10_000 }

/** HTML as somebody reads it who sees no HTML. What is very long or deep is cut. */
export function textOf(html: string): string {
  return textOfHtml(html, bounds)
}

/** One piece of a message, of which HTML and plain text are made alike. */
export type Block =
  /** Text with paragraphs and lines. */
  | { readonly kind: 'text'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  /** HTML of the contest's makers, with its values escaped. */
  | { readonly kind: 'html'; readonly html: string }

export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'note':
      return block.text.trim()
    case 'link':
      return `${block.label}:\n${block.url}`
    case 'code':
      return `${block.label}: ${block.code}`
    case 'html':
      return textOf(block.html)
  }
}

const paragraph = 'margin:0 0 16px'
const small = 'margin:24px 0 0;font-size:13px;color:#555555'
const button =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4fd8;color:#ffffff;text-decoration:none'
const framed =
  'margin:0 0 16px;padding:12px;border:1px solid #bbbbbb;border-radius:6px;font-family:monospace;font-size:18px'

/** A line of text as HTML, its web addresses as links. */
function linked(line: string): string {
  const pieces = piecesOf(line).map(({ text, isAddress }) => {
    const html = escapeHtml(text)
    return isAddress ? `<a href="${html}">${html}</a>` : html
  })
  return pieces.join('')
}

function paragraphs(text: string, style: string): string {
  return paragraphsOf(text)
    .map((part) => `<p style="${style}">${part.split(/\r?\n/).map(linked).join('<br>\n')}</p>`)
    .join('\n')
}

export function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text, paragraph)
    case 'note':
      return paragraphs(block.text, small)
    case 'link': {
      const url = escapeHtml(block.url)
      return `<p style="${paragraph}"><a href="${url}" style="${button}">${escapeHtml(block.label)}</a></p>
<p style="${paragraph};font-size:13px;word-break:break-all">${url}</p>`
    }
    case 'code':
      return `<p style="margin:0 0 4px">${escapeHtml(block.label)}:</p>
<p style="${framed}">${escapeHtml(block.code)}</p>`
    case 'html':
      return block.html
  }
}

export interface Page {
  readonly language: string
  readonly title: string
  /** Above everything; null: none. */
  readonly logo: { readonly url: string; readonly name: string } | null
  readonly content: string
}

/** A whole document around the content, plain enough for every reader of e-mail. */
export function documentOf({ language, title, logo, content }: Page): string {
  const image =
    logo === null
      ? ''
      : `<p style="${paragraph}"><img src="${escapeHtml(logo.url)}" alt="${escapeHtml(logo.name)}" style="max-width:200px;max-height:80px"></p>\n`
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body dir="auto" style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
${image}${content}
</div>
</body>
</html>
`
}

/** Whether HTML is a document of its own rather than a part of one. */
export function isDocument(html: string): boolean {
  return /<(!doctype|html|body)[\s>]/i.test(html)
}
