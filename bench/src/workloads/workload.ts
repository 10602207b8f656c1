import type { Json } from '../run/json.js'
import type { HttpRequest } from '../run/request.js'

/** Servers of which each has a language of its own. */
export const languages = ['gateway', 'postgraphile', 'floor'] as const
export type Language = (typeof languages)[number]

/**
 * In the order of the tables. `before` is the gateway of another checkout, `embedded` the gateway on its embedded
 * database.
 */
export const contenderNames = ['gateway', 'before', 'embedded', 'postgraphile', 'floor'] as const
export type ContenderName = (typeof contenderNames)[number]

export const languageOf = (name: ContenderName): Language =>
  name === 'before' || name === 'embedded' ? 'gateway' : name

export interface KnownContest {
  readonly id: number
  readonly publicId: string
  readonly people: number
}

/** A place among the people of the largest contest in the order of their ids. */
export interface Place {
  /** How many people precede the person. */
  readonly offset: number
  /** The person's id. */
  readonly after: number
}

/** What the workloads need to know of the generated data. */
export interface Facts {
  readonly accountId: number
  readonly key: string
  /** Newest first. */
  readonly contests: readonly KnownContest[]
  readonly largest: KnownContest
  /** Places from the middle of the largest contest on. */
  readonly middle: readonly Place[]
}

/** Sends a request to a contender of that language while a workload is prepared; nothing comes where none runs. */
export type Ask = (language: Language, request: HttpRequest) => Promise<Json | undefined>

/** The same question in each language. */
export type Variant = Readonly<Record<Language, HttpRequest>>

export interface Workload {
  readonly id: string
  readonly title: string
  /** What a reader of the table should know. */
  readonly note?: string
  /** The questions, asked in turn. */
  variants(facts: Facts, ask: Ask): Promise<readonly Variant[]>
  /** What of each contender's answer must be equal. */
  readonly essence: Readonly<Record<Language, (answer: Json) => Json>>
}

/** How the gateway is told who asks. */
export const bearer = (facts: Facts): Record<string, string> => ({ authorization: `Bearer ${facts.key}` })
