import { isDay } from '../../domain/calendar-day.js'
import type { EnterByPageMutationVariables } from '../../generated/entry-page.operations.js'
import { filled, type Speech } from './texts/speech.js'
import type { ContestPage, Fault, Typed } from './view.js'

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
function answersIn(typed: Typed, fields: ContestPage['customFields']): Record<string, unknown> {
  const answers: Record<string, unknown> = Object.create(null)
  for (const { key, kind } of fields) {
    const name = `custom.${key}`
    const text = textIn(typed, name)
    if (text === undefined) continue
    if (kind === 'CHECKBOX') answers[key] = true
    else if (kind === 'MULTI_SELECT') answers[key] = typed.get(name)
    else if (kind === 'NUMBER') answers[key] = numberOf(text)
    else answers[key] = text.replaceAll('\r\n', '\n')
  }
  return answers
}

function numberOf(text: string): number | string {
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

/** What is known of the visitor beside what was typed. */
export interface Visit {
  readonly address: string
  readonly country: string | undefined
}

/** The input of `enterContest` that the form means. */
export function enterInput(contest: ContestPage, typed: Typed, { address, country }: Visit): EnterInput {
  const custom = answersIn(typed, contest.customFields)
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

function labelOf(contest: ContestPage, { texts }: Speech, field: string): string | undefined {
  const { name, email, country, birthday } = texts.form
  const core: Readonly<Record<string, string>> = { name, email, country, birthday }
  return core[field] ?? contest.customFields.find(({ key }) => `custom.${key}` === field)?.label
}

function faultIn(contest: ContestPage, speech: Speech, typed: Typed, field: string): Fault {
  const label = labelOf(contest, speech, field)
  const { required, invalid, other } = speech.texts.faults
  if (label === undefined) return { field: undefined, text: other }
  return { field, text: filled(textIn(typed, field) === undefined ? required : invalid, { label }) }
}

/** What is missing whatever the contest's rules say: an address, and consent. */
export function faultsOfForm(contest: ContestPage, speech: Speech, typed: Typed): readonly Fault[] {
  const email = textIn(typed, 'email') === undefined ? [faultIn(contest, speech, typed, 'email')] : []
  const missing = contest.customFields
    .filter(({ key, required }) => required && textIn(typed, `custom.${key}`) === undefined)
    .map(({ key }) => faultIn(contest, speech, typed, `custom.${key}`))
  const consent =
    textIn(typed, 'consent') === undefined ? [{ field: 'consent', text: speech.texts.faults.consent }] : []
  const day = textIn(typed, 'birthday')
  const birthday = day === undefined || isDay(day) ? [] : [faultIn(contest, speech, typed, 'birthday')]
  return [...email, ...birthday, ...missing, ...consent]
}

/** The fields that an error of `enterContest` names, as faults of the form. */
export function faultsOfInput(
  contest: ContestPage,
  speech: Speech,
  typed: Typed,
  paths: readonly string[],
): readonly Fault[] {
  const fields = new Set(paths.map((path) => fieldsOfInput[path] ?? path))
  return [...fields].map((field) => faultIn(contest, speech, typed, field))
}

const fieldsOfGates: Readonly<Record<string, string>> = {
  EMAIL_REQUIRED: 'email',
  EMAIL_BLOCKED: 'email',
  DISPOSABLE_EMAIL: 'email',
  NOT_ALLOWLISTED: 'email',
  BIRTHDAY_REQUIRED: 'birthday',
  AGE: 'birthday',
}

/** What a gate of the contest says, as a fault of the form. */
export function faultOfGate({ texts }: Speech, gate: string | undefined): Fault {
  const text = Object.entries(texts.refusals).find(([name]) => name === gate)?.[1]
  return { field: fieldsOfGates[gate ?? ''], text: text ?? texts.faults.other }
}
