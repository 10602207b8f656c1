import type {
  DrawState,
  DrawsQuery,
  FallbackReason,
  PlaceOfWinnerFragment,
  SkipReason,
} from '../../generated/graphql.js'
import { count } from '../../parts/format.js'
import { nameOf } from '../../parts/person.js'

/** One draw of the page. */
export type Draw = NonNullable<DrawsQuery['contest']>['draws']['nodes'][number]

/** Somebody whom a draw chose. */
export type Chosen = Draw['selections'][number]

/** What everything on the page that changes something needs to know. */
export interface Changing {
  readonly disabled: boolean
  /** Says what was done. */
  readonly tell: (words: string) => void
}

export const states: Readonly<Record<DrawState, readonly [words: string, look: string]>> = {
  COMMITTED: ['Waits for its randomness', 'scheduled'],
  DRAWN: ['Winners follow', 'scheduled'],
  ALLOCATED: ['Done', 'live'],
  ABANDONED: ['Given up', 'draft'],
  SUPERSEDED: ['Replaced by another', 'draft'],
}

export const skipWords: Readonly<Record<SkipReason, string>> = {
  EXCLUDED: 'disqualified or banned since the draw',
  ALREADY_WINNER: 'has won otherwise since the draw',
  ENTRY_DELETED: 'the winning entry was deleted',
  ENTRY_WON: 'the entry has won otherwise',
  ERASED: 'erased since the draw',
}

export const fallbackWords: Readonly<Record<FallbackReason, string>> = {
  NO_RELAY_ANSWERED: 'no relay of the beacon answered in time',
  NO_BEACON_VERIFIED: 'no answer of the beacon’s relays could be verified',
}

/** Whether a draw has yet to find its winners. */
export function isPending({ state }: Draw): boolean {
  return state === 'COMMITTED' || state === 'DRAWN'
}

/** The draw among these that continues the given one, if any does. */
export function continuationOf({ id }: Draw, draws: readonly Draw[]): Draw | undefined {
  return draws.find(
    ({ redraws, state }) => redraws?.id === id && state !== 'ABANDONED' && state !== 'SUPERSEDED',
  )
}

/** The alternates who may still be promoted, the next one first. */
export function waitingOf({ selections }: Draw): readonly Chosen[] {
  return selections.filter(({ status, skipReason }) => status === 'SELECTED' && !skipReason)
}

/** 1 as `1 winner`. */
export function many(value: number, one: string, several = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : several}`
}

/** What to say when somebody is no winner any more: who has the place. */
export function goneWords(name: string, { databaseId, recovery, draw }: PlaceOfWinnerFragment): string {
  const gone = `${name} is no winner any more.`
  if (recovery === 'UNFILLED') return `${gone} No alternate was left: the place is empty.`
  if (recovery !== 'REPLACED') return gone
  const successor = draw.alternates.find(
    ({ promotedFromDatabaseId }) => promotedFromDatabaseId === databaseId,
  )
  return `${gone} ${successor ? nameOf(successor.participant) : 'An alternate'} has the place.`
}
