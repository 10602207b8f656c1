import { isDay } from '../../domain/calendar-day.js'
import type { EnterByPageMutationVariables } from '../../generated/entry-page.operations.js'
import { filled } from './texts/speech.js'
import { asksCountry, type Fault, type Typed, type View } from './view.js'

type EnterInput = EnterByPageMutationVariables['input']

/** What a form sent, by the names of its fields. */
export function typedIn(body: unknown): Typed {
  const typed = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(typeof body === 'string' ? body : '')) {
    typed.set(name, [...(typed.get(name) ?? []), value])
  }
  return typed
}

function textIn(typed: Typed, name: string): string | undefined {
  const text = typed.get(name)?.[0]?.trim()
  return text === '' ? undefined : text
}

/** The answers to the contest's custom fields in the form that each kind takes; unanswered ones left out. */
function answersIn({ contest, speech, typed }: View): Record<string, unknown> {
  const answers: Record<string, unknown> = Object.create(null)
  for (const { key, kind } of contest.customFields) {
    const name = `custom.${key}`
    const text = textIn(typed, name)
    if (text === undefined) continue
    if (kind === 'CHECKBOX') answers[key] = true
    else if (kind === 'MULTI_SELECT') answers[key] = typed.get(name)
    else if (kind === 'NUMBER') answers[key] = numberOf(text, speech.locale)
    else answers[key] = text.replaceAll('\r\n', '\n')
  }
  return answers
}

/** Whether a separator may be of thousands or of decimals: "1,000"; where decimals have commas, "1.000", too. */
function isAmbiguous(text: string, locale: string): boolean {
  if (!/^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(text)) return false
  return text.includes(',') || !new Intl.NumberFormat(locale).format(0.5).includes('.')
}

/** The number, or the text that is none, which no field for numbers takes. */
function numberOf(text: string, locale: string): number | string {
  if (isAmbiguous(text, locale)) return text
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

/** The input of `enterContest` that the form means, sent from this network address. */
export function enterInput(view: View, address: string): EnterInput {
  const { contest, typed, country } = view
  const custom = answersIn(view)
  return {
    contest: { databaseId: contest.databaseId },
    email: textIn(typed, 'email') ?? null,
    displayName: textIn(typed, 'name') ?? null,
    countryCode: country ?? textIn(typed, 'country') ?? null,
    birthday: textIn(typed, 'birthday') ?? null,
    custom: Object.keys(custom).length === 0 ? null : custom,
    referralCode: textIn(typed, 'ref') ?? null,
    source: {
      ipAddress: address,
      entryUrl: contest.viewUrl,
      referringUrl: textIn(typed, 'from') ?? null,
      languageId: contest.language,
    },
  }
}

/** The fields of the form by the input's names for them. */
const fieldsOfInput: Readonly<Record<string, string>> = {
  email: 'email',
  displayName: 'name',
  countryCode: 'country',
  birthday: 'birthday',
}

function faultIn({ contest, speech, typed }: View, field: string): Fault {
  const { name, email, country, birthday } = speech.texts.form
  const core: Readonly<Record<string, string>> = { name, email, country, birthday }
  const custom = contest.customFields.find(({ key }) => `custom.${key}` === field)
  const label = core[field] ?? custom?.label
  const { required, invalid, ambiguous, other } = speech.texts.faults
  if (label === undefined) return { field: undefined, text: other }
  const text = textIn(typed, field)
  if (text === undefined) return { field, text: filled(required, { label }) }
  const isUnclear = custom?.kind === 'NUMBER' && isAmbiguous(text, speech.locale)
  return { field, text: filled(isUnclear ? ambiguous : invalid, { label }) }
}

/** What is missing or cannot be read, whatever the contest's rules make of the rest. */
export function faultsOfForm(view: View): readonly Fault[] {
  const { contest, speech, typed } = view
  const isBlank = (field: string) => textIn(typed, field) === undefined
  const core = [
    isBlank('email') && 'email',
    asksCountry(view) && isBlank('country') && 'country',
    !isBirthdayRight(view) && 'birthday',
  ].filter((field) => field !== false)
  const missing = contest.customFields
    .filter(({ required }) => required)
    .map(({ key }) => `custom.${key}`)
    .filter(isBlank)
  return [
    ...[...core, ...missing].map((field) => faultIn(view, field)),
    ...(isBlank('consent') ? [{ field: 'consent', text: speech.texts.faults.consent }] : []),
  ]
}

function isBirthdayRight({ contest, typed }: View): boolean {
  const day = textIn(typed, 'birthday')
  if (day !== undefined) return isDay(day)
  // A form of somebody else's that does not have the field at all is refused by the gate.
  return contest.ageLimit === 0 || !typed.has('birthday')
}

/** The fields that an error of `enterContest` names, as faults of the form. */
export function faultsOfInput(view: View, paths: readonly string[]): readonly Fault[] {
  const fields = new Set(paths.map((path) => fieldsOfInput[path] ?? path))
  return [...fields].map((field) => faultIn(view, field))
}

const fieldsOfGates: Readonly<Record<string, string>> = {
  EMAIL_REQUIRED: 'email',
  EMAIL_BLOCKED: 'email',
  DISPOSABLE_EMAIL: 'email',
  NOT_ALLOWLISTED: 'email',
  BIRTHDAY_REQUIRED: 'birthday',
  AGE: 'birthday',
  COUNTRY: 'country',
}

/** What a gate of the contest says, as a fault of the form. */
export function faultOfGate(view: View, gate: string | undefined): Fault {
  const { texts } = view.speech
  const text = Object.entries(texts.refusals).find(([name]) => name === gate)?.[1]
  const field = fieldsOfGates[gate ?? '']
  const isThere = field !== 'country' || asksCountry(view)
  return { field: isThere ? field : undefined, text: text ?? texts.faults.other }
}
