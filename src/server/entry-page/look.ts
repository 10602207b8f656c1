import type { EntryPageQuery } from '../../generated/entry-page.operations.js'

type Design = NonNullable<EntryPageQuery['contestPage']>['design']

const colour = /^(#[\da-f]{3,8}|[a-z]{3,30}|(rgb|hsl|oklch|lab|lch)a?\([\d.,%\s/a-z-]{1,60}\))$/i
const length = /^\d{1,4}(\.\d{1,3})?(px|em|rem|%|pt|vw|ch)?$/
const lengths = /^\d{1,4}(\.\d{1,3})?(px|em|rem|%|pt)?(\s+\d{1,4}(\.\d{1,3})?(px|em|rem|%|pt)?){0,3}$/
const fonts = /^[\p{L}\d ,'"-]{1,200}$/u
const shadow = /^[\w\s#().,%-]{1,200}$/

/** The text as a value of CSS; undefined for one that could be anything else. A number alone is in pixels. */
function cssValue(text: string | null | undefined, form: RegExp): string | undefined {
  const value = text?.trim()
  if (value === undefined || !form.test(value)) return undefined
  return value.replace(/(^|\s)(\d+(?:\.\d+)?)(?=\s|$)/g, '$1$2px')
}

type Declaration = readonly [variable: string, text: string | null, form: RegExp]

function declarations(design: Design): Declaration[] {
  const { title, body, input, links, form, topSection, buttons, landingPage } = design
  return [
    ['--back', landingPage.backgroundColor, colour],
    ['--card', body.backgroundColor, colour],
    ['--text', body.fontColor, colour],
    ['--soft', body.fontColor, colour],
    ['--size', body.fontSize, length],
    ['--title', title.fontColor, colour],
    ['--title-size', title.fontSize, length],
    ['--description', body.descriptionBackgroundColor, colour],
    ['--link', links.fontColor, colour],
    ['--field-line', input.borderColor, colour],
    ['--field-width', input.borderWidth, length],
    ['--field-round', input.borderRadius, length],
    ['--font', form.fontFamily, fonts],
    ['--card-line', form.borderColor, colour],
    ['--card-width', form.borderWidth, length],
    ['--card-round', form.borderRadius, length],
    ['--card-shadow', form.boxShadow, shadow],
    ['--width', form.maxWidth, length],
    ['--figure', topSection.numbersFontColor, colour],
    ['--figure-size', topSection.numbersFontSize, length],
    ['--figure-word', topSection.textFontColor, colour],
    ['--figure-word-size', topSection.textFontSize, length],
    ['--figure-back', topSection.backgroundColor, colour],
    ['--accent', buttons.backgroundColor, colour],
    ['--accent-text', buttons.fontColor, colour],
    ['--button-size', buttons.fontSize, length],
    ['--button-width', buttons.width, length],
    ['--button-padding', buttons.padding, lengths],
    ['--button-round', buttons.borderRadius, length],
  ]
}

/** What a design makes of the page's style. */
export interface Look {
  /** Rules that stand before the page's own. */
  readonly before: string
  /** Rules that stand behind them: the design's values, then the makers' own rules. */
  readonly after: string
  /** Whether the makers chose colours, which are for a light page: the page has no dark one then. */
  readonly light: boolean
}

/** The style that a contest's design asks for. What is no value of CSS is left out. */
export function lookOf(design: Design): Look {
  const set = declarations(design).flatMap(([name, text, form]) => {
    const value = cssValue(text, form)
    return value === undefined ? [] : [{ name, value, isColour: form === colour }]
  })
  const own = design.customCss.enabled ? (design.customCss.css ?? '') : ''
  const values = set.map(({ name, value }) => `${name}:${value}`).join(';')
  return {
    before: design.defaultCss ?? '',
    after: `${values === '' ? '' : `:root:root{${values}}\n`}${own}`,
    light: set.some(({ name, isColour }) => isColour && !name.startsWith('--accent')) || own !== '',
  }
}
