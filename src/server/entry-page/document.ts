import { Html, html, type Part } from './html.js'
import type { Look } from './look.js'
import type { EntryTexts } from './texts/english.js'

/** What stands around every page. */
export interface Frame {
  readonly language: string
  readonly title: string
  /** What the page's head says besides. */
  readonly meta?: Part
  readonly look?: Look | undefined
  /** The page's own rules. */
  readonly style: string
  readonly nonce: string
  /** The address of the script that the page works without; undefined: none. */
  readonly script?: string | undefined
}

/** Rules of CSS as they can stand in a style element: nothing in them ends it. */
function rulesOf(css: string): Html {
  return new Html(css.replaceAll('<', '\\3c '))
}

/** A whole page, as it is sent. */
export function documentOf(frame: Frame, main: Part): string {
  const { language, title, meta, look, style, nonce, script } = frame
  const css = `${look?.before ?? ''}\n${style}\n${look?.after ?? ''}`
  return html`<!doctype html>
<html lang="${language}"${look?.light === true && html` data-scheme="light"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${meta}
<style nonce="${nonce}">${rulesOf(css)}</style>
${script !== undefined && html`<script src="${script}" defer></script>`}
</head>
<body>
<main class="sw_container">
${main}
</main>
</body>
</html>
`.text
}

/** A page that only says something. */
export function sayingOf(frame: Frame, { title, text }: EntryTexts['faces']['unknown']): string {
  return documentOf(frame, html`<div class="card"><h1>${title}</h1><p>${text}</p></div>`)
}
