import type { Json } from '../run/json.js'
import type { HttpRequest } from '../run/request.js'

export const contenderNames = ['gateway', 'postgraphile', 'floor'] as const
export type ContenderName = (typeof contenderNames)[number]

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

/** Sends a request to a contender while a workload is prepared; nothing comes from one that does not run. */
export type Ask = (contender: ContenderName, request: HttpRequest) => Promise<Json | undefined>

/** The same question to each contender. */
export type Variant = Readonly<Record<ContenderName, HttpRequest>>

export interface Workload {
  readonly id: string
  readonly title: string
  /** What a reader of the table should know. */
  readonly note?: string
  /** The questions, asked in turn. */
  variants(facts: Facts, ask: Ask): Promise<readonly Variant[]>
  /** What of each contender's answer must be equal. */
  readonly essence: Readonly<Record<ContenderName, (answer: Json) => Json>>
}

/** How the gateway is told who asks. */
export const bearer = (facts: Facts): Record<string, string> => ({ authorization: `Bearer ${facts.key}` })
