import type { EntrantQuery, EntryPageQuery } from '../../generated/entry-page.operations.js'
import type { Speech } from './texts/speech.js'

export type ContestPage = NonNullable<EntryPageQuery['contestPage']>
export type Entrant = NonNullable<EntrantQuery['entrant']>

/** What somebody typed into the form, by the names of its fields. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** Something to tell about a field, or about no one. */
export interface Fault {
  readonly field: string | undefined
  readonly text: string
}

/** Everything that the page is made of. */
export interface View {
  readonly contest: ContestPage
  /** The visitor, as far as the browser's cookie tells that somebody has entered here. */
  readonly entrant: Entrant | undefined
  readonly speech: Speech
  readonly now: string
  /** The page's own path, to which its forms go. */
  readonly path: string
  /** The path under which the gateway lies, without a slash at its end. */
  readonly base: string
  /** The visitor's country as the proxy in front tells it. */
  readonly country: string | undefined
  /** What the form shows: what was typed before, or what the address brings along. */
  readonly typed: Typed
  readonly faults: readonly Fault[]
  /** What has just been done. */
  readonly done: Done | undefined
  /** Whether to ask whether a cookie may count visits. */
  readonly asksForCookie: boolean
}

/** Whether the form asks for the country: what the proxy in front tells is not asked. */
export function asksCountry({ contest, country }: Pick<View, 'contest' | 'country'>): boolean {
  return contest.countries.length > 0 && country === undefined
}

/** What a form has done, as the address to which it leads says. */
export const doings = ['entered', 'already', 'completed'] as const
export type Done = (typeof doings)[number]

/** Which face the page shows: where the contest and the visitor stand. */
export type Face = 'scheduled' | 'open' | 'entered' | 'full' | 'country' | 'excluded' | 'ended'

export function faceOf({ contest, entrant, country }: View): Face {
  if (entrant?.excluded === true) return 'excluded'
  if (contest.status === 'SCHEDULED') return 'scheduled'
  if (contest.status === 'ENDED') return 'ended'
  if (entrant !== undefined) return 'entered'
  if (contest.full) return 'full'
  const { countries } = contest
  return countries.length > 0 && country !== undefined && !countries.includes(country) ? 'country' : 'open'
}
