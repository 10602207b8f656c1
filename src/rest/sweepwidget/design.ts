import type { GetGiveawayDesignQuery } from '../../generated/rest/sweepwidget.operations.js'

/** The sections and keys of the look, by the dialect's names (#147). */
export const designFields = {
  title: { to: 'title', fields: { font_color: 'fontColor', font_size: 'fontSize' } },
  body: {
    to: 'body',
    fields: {
      font_color: 'fontColor',
      background_color: 'backgroundColor',
      description_background_color: 'descriptionBackgroundColor',
      font_size: 'fontSize',
    },
  },
  input: {
    to: 'input',
    fields: { border_color: 'borderColor', border_width: 'borderWidth', border_radius: 'borderRadius' },
  },
  links: { to: 'links', fields: { font_color: 'fontColor' } },
  unlock: { to: 'unlock', fields: { font_color: 'fontColor', font_size: 'fontSize' } },
  form: {
    to: 'form',
    fields: {
      font_family: 'fontFamily',
      border_color: 'borderColor',
      border_width: 'borderWidth',
      border_radius: 'borderRadius',
      box_shadow: 'boxShadow',
      max_width: 'maxWidth',
    },
  },
  top_section: {
    to: 'topSection',
    fields: {
      numbers_font_color: 'numbersFontColor',
      numbers_font_size: 'numbersFontSize',
      text_font_color: 'textFontColor',
      text_font_size: 'textFontSize',
      background_color: 'backgroundColor',
    },
  },
  buttons: {
    to: 'buttons',
    fields: {
      font_color: 'fontColor',
      background_color: 'backgroundColor',
      font_size: 'fontSize',
      width: 'width',
      padding: 'padding',
      border_radius: 'borderRadius',
      enter_text: 'enterText',
    },
  },
  display: {
    to: 'display',
    fields: {
      hide_title: 'hideTitle',
      hide_description: 'hideDescription',
      hide_top_bottom_lines: 'hideTopBottomLines',
    },
  },
  landing_page: {
    to: 'landingPage',
    fields: { background_type: 'backgroundType', background_color: 'backgroundColor' },
  },
  entry_methods_view: 'entryMethodsView',
  custom_css: { to: 'customCss', fields: { enabled: 'enabled', css: 'css' } },
  default_css: 'defaultCss',
} as const

/** The same value with text where there may be a number. */
type Texts<Value> = Value extends number
  ? string
  : Value extends object
    ? { [Name in keyof Value]: Texts<Value[Name]> }
    : Value

/** Sizes may be sent as numbers and are kept as texts (#147). */
export function withTexts<Value>(value: Value): Texts<Value> {
  // What is built here part by part is what the type says.
  return textsOf(value) as Texts<Value>
}

function textsOf(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, textsOf(part)]))
}

/** Style rules of one's own: a plain text sets them and switches them on (#148). */
export function customCssInput<Css extends object>(
  given: Css | string | null | undefined,
): Css | { enabled: true; css: string } | null | undefined {
  return typeof given === 'string' ? { enabled: true, css: given } : given
}

type Look = NonNullable<GetGiveawayDesignQuery['contest']>['design']

/** The whole look as the dialect prints it. */
export function shownDesign(look: Look) {
  const { title, body, input, form, topSection, buttons, display, landingPage } = look
  return {
    title: { font_color: title.fontColor, font_size: title.fontSize },
    body: {
      font_color: body.fontColor,
      background_color: body.backgroundColor,
      description_background_color: body.descriptionBackgroundColor,
      font_size: body.fontSize,
    },
    input: {
      border_color: input.borderColor,
      border_width: input.borderWidth,
      border_radius: input.borderRadius,
    },
    links: { font_color: look.links.fontColor },
    unlock: { font_color: look.unlock.fontColor, font_size: look.unlock.fontSize },
    form: {
      font_family: form.fontFamily,
      border_color: form.borderColor,
      border_width: form.borderWidth,
      border_radius: form.borderRadius,
      box_shadow: form.boxShadow,
      max_width: form.maxWidth,
    },
    top_section: {
      numbers_font_color: topSection.numbersFontColor,
      numbers_font_size: topSection.numbersFontSize,
      text_font_color: topSection.textFontColor,
      text_font_size: topSection.textFontSize,
      background_color: topSection.backgroundColor,
    },
    buttons: {
      font_color: buttons.fontColor,
      background_color: buttons.backgroundColor,
      font_size: buttons.fontSize,
      width: buttons.width,
      padding: buttons.padding,
      border_radius: buttons.borderRadius,
      enter_text: buttons.enterText,
    },
    display: {
      hide_title: display.hideTitle,
      hide_description: display.hideDescription,
      hide_top_bottom_lines: display.hideTopBottomLines,
    },
    landing_page: {
      background_type: landingPage.backgroundType,
      background_color: landingPage.backgroundColor,
    },
    entry_methods_view: look.entryMethodsView,
    custom_css: { enabled: look.customCss.enabled, css: look.customCss.css },
    default_css: look.defaultCss,
  }
}
