import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'
import type { MailTexts } from './texts.js'

const known: readonly MailTexts[] = [english, german, french, spanish]

/** Our texts in the contest's language, whatever region follows (`de-AT`, `pt_BR`); in English where we have none. */
export function textsIn(language: string): MailTexts {
  const [primary] = language.trim().toLowerCase().split(/[-_]/)
  return known.find((texts) => texts.language === primary) ?? english
}
