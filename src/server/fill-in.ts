import { escapeHtml } from '../html-text.js'

/** The page's frame with each `{{name}}` replaced by its text, which stays text. */
export function fillIn(frame: string, texts: Readonly<Record<string, string>>): string {
  return frame.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(texts[name] ?? ''))
}
