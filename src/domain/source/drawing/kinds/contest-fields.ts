import type { ContestRow } from '../../../../database/tables/index.js'
import type { Instant } from '../../../clock.js'
import { checkInput } from '../../../contest/check.js'
import { type ContestDesign, designIn, designOf } from '../../../contest/design.js'
import type { ContestFields } from '../../../contest/fields.js'
import { type ContestMail, changedMail, mailOf } from '../../../contest/mail.js'
import { changedSections } from '../../../contest/sections.js'
import { checkFieldChanges } from '../../../custom-field/change.js'
import type { SourceContest, SourceContestMail } from '../../model.js'
import { type Field, Fields } from '../fields.js'
import { faultBy } from '../page.js'
import type { Unstored } from '../store.js'
import { customFieldsFit, kindOf } from './custom-field.js'

/** What a service says of a contest under the names of the columns. Undefined: nothing. */
type Said = { readonly [Name in Column]?: ContestRow[Name] | undefined } & {
  readonly design?: ContestDesign | undefined
  readonly mail?: ContestMail | undefined
}

export type { Said as SaidContest }

const settings = [
  ...([
    'leaderboardEnabled',
    'leaderboardSize',
    'rewardsEnabled',
    'showPrizes',
    'showRulesExpanded',
  ] as const),
  ...(['requireCaptcha', 'showCookieConsent'] as const),
] as const

const rules = [
  ...([
    'securityLevel',
    'checkDuplicateIp',
    'blockVpns',
    'blockRiskyEmails',
    'requireEmailVerification',
  ] as const),
  ...(['ageLimit', 'ageLimitKind', 'maxEntriesPerPerson', 'maxParticipants', 'countries'] as const),
] as const

const plain = [
  ...(['title', 'slug', 'description', 'rulesText', 'startsAt', 'endsAt', 'language', 'kind'] as const),
  ...(['isDraft', 'visibility', 'unit', 'winnerQuota', 'imageUrl', 'hostedUrl', 'createdAt'] as const),
] as const

type Column = (typeof plain)[number] | (typeof settings)[number] | (typeof rules)[number] | 'timeZone'

const looks = [
  ...(['title', 'body', 'input', 'links', 'unlock', 'form', 'topSection', 'buttons', 'display'] as const),
  ...(['landingPage', 'entryMethodsView', 'customCss', 'defaultCss'] as const),
] as const

const mails = ['confirmation', 'verification'] as const

type ContestField = Field<Said, ContestRow>

const named =
  (prefix: string) =>
  (column: Column): ContestField => ({
    name: `${prefix}${column}`,
    said: (row) => row[column],
    held: (row) => row[column],
  })

/** The order is what fingerprints go by: new ones go to the end. */
export const contestFields = new Fields<Said, ContestRow>([
  ...plain.map(named('')),
  ...settings.map(named('settings.')),
  ...rules.map(named('rules.')),
  ...looks.map(
    (look): ContestField => ({
      name: `design.${look}`,
      said: ({ design }) => design?.[look],
      held: ({ design }) => designOf(design)[look],
    }),
  ),
  ...mails.map(
    (mail): ContestField => ({
      name: `mail.${mail}`,
      said: (row) => row.mail?.[mail],
      held: (row) => mailOf(row.mail)[mail],
    }),
  ),
  named('')('timeZone'),
])

/** What stands for a title that nothing tells. */
export function untitled(externalId: string): string {
  return `Contest ${externalId}`
}

/** Blank texts are none where the column holds an address. */
function addressOrNull(text: string | null | undefined): string | null | undefined {
  return text?.trim() === '' ? null : text
}

function mailSaid({ confirmation, verification }: SourceContestMail): ContestMail {
  const { replyToEmail, logoImageUrl } = confirmation
  const addresses = {
    replyToEmail: addressOrNull(replyToEmail?.trim()) ?? null,
    logoImageUrl: addressOrNull(logoImageUrl) ?? null,
  }
  return { confirmation: { ...confirmation, ...addresses }, verification }
}

/** Clocks may differ, and an answer is a little older than its storing. */
const doubtful = 10 * 60 * 1_000

/** Whether it is a draft, as far as it follows from what is told (#172): one that should have begun, and is said not to have, is one. */
function isDraftOf({ isDraft, isPending, startsAt }: SourceContest, now: Instant): boolean | undefined {
  if (isDraft !== undefined || isPending === undefined) return isDraft
  if (!isPending || startsAt == null) return isPending
  const sinceStart = Date.parse(now) - Date.parse(startsAt)
  return Math.abs(sinceStart) < doubtful ? undefined : sinceStart > 0
}

/** What the service says, as it would be held here. */
export function saidOf(row: SourceContest, now: Instant): Said {
  const { slug, description, rulesText, startsAt, endsAt, timeZone, language, kind, createdAt } = row
  const { visibility, unit, winnerQuota, security } = row
  return {
    ...row.settings,
    ...{ ...security, countries: undefined },
    ...(security && { countries: [...new Set(security.countries.map((code) => code.toUpperCase()))] }),
    ...{ slug, description, rulesText, startsAt, endsAt, timeZone, language, kind, createdAt },
    ...{ isDraft: isDraftOf(row, now), visibility, unit, winnerQuota },
    title: row.title ?? undefined,
    imageUrl: addressOrNull(row.imageUrl),
    hostedUrl: addressOrNull(row.hostedUrl),
    design: row.design && designIn(row.design),
    mail: row.mail && mailSaid(row.mail),
  }
}

/** The characters of a part of an address: slugs stand in addresses and in HTML. */
const slugPattern = /^[\w.~%+-]{1,255}$/

/**
 * What is wrong with a contest as a service tells it, in the model's words. The bounds are those of contests that are made here (#85), but
 * that one may end before it starts, if it is said to.
 */
export function contestFault(row: SourceContest, now: Instant): Omit<Unstored, 'row'> | undefined {
  const said = saidOf(row, now)
  if (row.design !== undefined && said.design === undefined)
    return { field: 'design', problem: 'has not the form of a look' }
  const fault = faultBy((checks) => {
    const fits = said.slug === undefined || slugPattern.test(said.slug)
    checks.that(fits, 'slug', 'slug has characters that cannot stand in an address.')
    checks.that(
      customFieldsFit(row.customFields ?? []),
      'customFields',
      'customFields takes at most 250 of the form.',
    )
    for (const { title, options } of row.customFields ?? [])
      checkFieldChanges(checks, kindOf(options), { label: title, options })
    checkInput(checks, { ...said, ...{ settings: row.settings, rules: row.security } })
  })
  return fault && { ...fault, field: fault.field.replace(/^rules\./, 'security.') }
}

/** The columns of a contest with those that `isTaken` names as the service says them. */
export function withSaid<Base extends ContestFields>(
  base: Base,
  said: Said,
  isTaken: (field: string) => boolean,
): Base {
  const columns = Object.entries(said).filter(
    ([name, value]) =>
      value !== undefined && [name, `settings.${name}`, `rules.${name}`].some((field) => isTaken(field)),
  )
  const parts = (of: string, all: object | undefined) =>
    Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => isTaken(`${of}.${name}`)))
  return {
    ...{ ...base, ...Object.fromEntries(columns) },
    design: changedSections(base.design, parts('design', said.design)),
    mail: changedMail(base.mail, parts('mail', said.mail)),
  }
}

/** The names of columns that an event tells of (#77), for names of fields. */
export function columnsOf(changes: ReadonlySet<string>): string[] {
  const columns = [...changes].map((name) => name.replace(/^(?:settings|rules)\./, '').replace(/\..*$/, ''))
  return [...new Set(columns)]
}
