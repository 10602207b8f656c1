import { html, type Part } from '../html.js'
import { filled } from '../texts/speech.js'
import { asksCountry, type ContestPage, type View } from '../view.js'

type CustomField = ContestPage['customFields'][number]

interface Field {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** What the browser fills in by itself. */
  readonly autocomplete?: string
  readonly hint?: string | undefined
}

function first({ typed }: View, name: string): string {
  return typed.get(name)?.[0] ?? ''
}

function faultOf({ faults }: View, name: string): string | undefined {
  return faults.find(({ field }) => field === name)?.text
}

/** What leads the list of faults to a control, and says what is wrong with it and what it wants. */
function reference(view: View, { name, hint }: Pick<Field, 'name' | 'hint'>): Part {
  const fault = faultOf(view, name)
  const describing = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`]
  const described = describing.filter((id) => id !== false).join(' ')
  return html`id="${name}"${fault !== undefined && html` aria-invalid="true"`}${
    described !== '' && html` aria-describedby="${described}"`
  }`
}

/** Attributes that every single control of the form has. */
function attributes(view: View, given: Field): Part {
  const { name, required, autocomplete } = given
  return html`name="${name}"${required && html` required`}${
    autocomplete !== undefined && html` autocomplete="${autocomplete}"`
  } ${reference(view, given)}`
}

function faultLine(view: View, name: string): Part {
  const fault = faultOf(view, name)
  return fault !== undefined && html`<p class="fault" id="${name}-fault">${fault}</p>`
}

function marked(view: View, { label, required }: Pick<Field, 'label' | 'required'>): Part {
  return html`<span dir="auto">${label}</span>${required && html` <span class="hint">(${view.speech.texts.form.required})</span>`}`
}

/** A field with its label, hint and fault around its control. */
function field(view: View, given: Field, control: Part): Part {
  const { name, hint } = given
  return html`<div class="field"><label for="${name}">${marked(view, given)}</label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${control}
${faultLine(view, name)}</div>
`
}

function input(view: View, given: Field, type: string, more: Part = null): Part {
  return field(
    view,
    given,
    html`<input type="${type}" value="${first(view, given.name)}" ${attributes(view, given)}${more}>`,
  )
}

function select(
  view: View,
  given: Field,
  options: readonly (readonly [value: string, label: string])[],
): Part {
  const chosen = first(view, given.name)
  return field(
    view,
    given,
    html`<select ${attributes(view, given)}><option value="">${view.speech.texts.form.choose}</option>
${options.map(([value, label]) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`)}</select>`,
  )
}

function checkbox(view: View, given: Field, label: Part): Part {
  const ticked = first(view, given.name) !== ''
  return html`<div class="field"><div class="check"><input type="checkbox" value="yes" ${attributes(view, given)}${
    ticked && html` checked`
  }><label for="${given.name}">${label}</label></div>${faultLine(view, given.name)}</div>
`
}

function choices(view: View, given: Field, options: readonly string[]): Part {
  const chosen = new Set(view.typed.get(given.name) ?? [])
  return html`<fieldset class="field" tabindex="-1" ${reference(view, given)}><legend>${marked(view, given)}</legend>
${options.map(
  (option) =>
    html`<label class="check"><input type="checkbox" name="${given.name}" value="${option}"${chosen.has(option) && html` checked`}><span dir="auto">${option}</span></label>`,
)}
${faultLine(view, given.name)}</fieldset>
`
}

function custom(view: View, { key, label, kind, options, required }: CustomField): Part {
  const given = { name: `custom.${key}`, label, required }
  switch (kind) {
    case 'LONG_TEXT':
      return field(
        view,
        given,
        html`<textarea ${attributes(view, given)}>${`\n${first(view, given.name)}`}</textarea>`,
      )
    case 'NUMBER':
      return input(view, given, 'text', html` inputmode="decimal"`)
    case 'DATE':
      return input(view, given, 'date')
    case 'CHECKBOX':
      return checkbox(view, given, marked(view, given))
    case 'SELECT':
      return select(
        view,
        given,
        options.map((option) => [option, option] as const),
      )
    case 'MULTI_SELECT':
      return choices(view, given, options)
    case 'TEXT':
      return input(view, given, 'text')
  }
}

function country(view: View): Part {
  const { contest, speech } = view
  if (!asksCountry(view)) return null
  const names = contest.countries.map((code) => [code, speech.country(code)] as const)
  const sorted = names.sort(([, one], [, other]) => one.localeCompare(other, speech.locale))
  const given = { name: 'country', label: speech.texts.form.country, required: true, autocomplete: 'country' }
  return select(view, given, sorted)
}

function birthday(view: View): Part {
  const { contest, speech } = view
  if (contest.ageLimit === 0) return null
  const words = speech.texts.form
  const hint = contest.ageLimitKind === 'MINIMUM' ? words.minimumAge : words.maximumAge
  const given = { name: 'birthday', label: words.birthday, required: true, autocomplete: 'bday' }
  return input(view, { ...given, hint: filled(hint, { age: contest.ageLimit }) }, 'date')
}

/** What is to be looked at again, with links to the fields. */
function summary({ faults, speech }: View): Part {
  if (faults.length === 0) return null
  return html`<div class="faults" role="alert" tabindex="-1"><h3>${speech.texts.faults.heading}</h3><ul>
${faults.map(({ field: name, text }) => html`<li>${name === undefined ? text : html`<a href="#${name}">${text}</a>`}</li>`)}
</ul></div>`
}

/** What led the visitor here, for the next form to have it. */
export function broughtFields(view: View): Part {
  return ['ref', 'from'].map((name) => {
    const value = first(view, name)
    return value !== '' && html`<input type="hidden" name="${name}" value="${value}">`
  })
}

/** The form by which somebody enters. It works without scripts; the server judges what is sent. */
export function entryForm(view: View): Part {
  const { contest, speech, path } = view
  const { form: words } = speech.texts
  const consent = contest.rulesText === null ? words.consent : words.consentRules
  return html`<section aria-labelledby="enter"><h2 id="enter">${words.heading}</h2>
${summary(view)}
<form method="post" action="${path}" novalidate>
${broughtFields(view)}
${input(view, { name: 'name', label: words.name, required: false, autocomplete: 'name' }, 'text', html` maxlength="255"`)}
${input(view, { name: 'email', label: words.email, required: true, autocomplete: 'email' }, 'email', html` maxlength="254"`)}
${country(view)}${birthday(view)}
${contest.customFields.map((given) => custom(view, given))}
${checkbox(view, { name: 'consent', label: '', required: true }, filled(consent, { organizer: contest.organizer }))}
<p class="hint">${words.cookie}</p>
<button type="submit" class="wide">${contest.design.buttons.enterText?.trim() || words.enter}</button>
</form></section>`
}
