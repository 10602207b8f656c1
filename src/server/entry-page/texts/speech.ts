import { type ByNumber, type EntryTexts, english } from './english.js'
import { french } from './french.js'
import { german } from './german.js'
import { spanish } from './spanish.js'

/** The languages that the page speaks: one more is a file of texts and its name here. */
const known: readonly EntryTexts[] = [english, german, french, spanish]

/** The text with its `{name}`s filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** A language with its texts, and how it writes numbers, times and countries. */
export class Speech {
  readonly #plural: Intl.PluralRules
  readonly #number: Intl.NumberFormat
  readonly #countries: Intl.DisplayNames

  /** `locale` may say more than the language of the texts: `de-AT`. */
  constructor(
    readonly texts: EntryTexts,
    readonly locale: string,
  ) {
    this.#plural = new Intl.PluralRules(locale)
    this.#number = new Intl.NumberFormat(locale)
    this.#countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  }

  number(value: number): string {
    return this.#number.format(value)
  }

  /** The text for this number, which it shows as `{n}`. */
  byNumber({ one, other }: ByNumber, n: number): string {
    return filled(this.#plural.select(n) === 'one' ? one : other, { n: this.number(n) })
  }

  /** Entries or points in words. */
  worth(unit: 'ENTRIES' | 'POINTS', n: number): string {
    return this.byNumber(this.texts.units[unit === 'POINTS' ? 'points' : 'entries'], n)
  }

  /** The name of a country by its two letters. */
  country(code: string): string {
    return this.#countries.of(code) ?? code
  }

  /** An instant in a zone, which it names. */
  time(instant: string, timeZone: string): string {
    const form = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
    const zone = new Intl.DateTimeFormat(this.locale, { timeZone, timeZoneName: 'short' })
      .formatToParts(Date.parse(instant))
      .find(({ type }) => type === 'timeZoneName')
    return `${new Intl.DateTimeFormat(this.locale, form).format(Date.parse(instant))} ${zone?.value ?? timeZone}`
  }

  /** How long it is from one instant to a later one, in its two largest units. */
  span(from: string, to: string): string {
    let seconds = Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000) * 60)
    const parts: string[] = []
    for (const [unit, size] of units) {
      const n = Math.floor(seconds / size)
      seconds -= n * size
      if ((n > 0 || (unit === 'minute' && parts.length === 0)) && parts.length < 2) {
        parts.push(new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n))
      }
    }
    return parts.join(' ')
  }
}

/** The first of these languages that the page speaks (`de-AT` is German); English where it speaks none. */
export function speechFor(languages: readonly string[]): Speech {
  for (const wished of languages) {
    const [tag = ''] = wished.trim().split(';')
    const [primary = ''] = tag.toLowerCase().split(/[-_]/)
    const texts = known.find(({ language }) => language === primary)
    if (texts !== undefined) return new Speech(texts, localeOf(tag, texts.language))
  }
  return new Speech(english, 'en')
}

/** The tag where it is one that `Intl` knows, else the language alone. */
function localeOf(tag: string, language: string): string {
  try {
    const [locale = language] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    return locale
  } catch (error) {
    if (error instanceof RangeError) return language
    throw error
  }
}
