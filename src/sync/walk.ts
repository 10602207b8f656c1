import type { ContestKey, Kind, Kinds, Position } from '../domain/source/model.js'
import { SourceFailure } from './client/failure.js'
import type { Problem } from './client/incoming.js'
import type { Page, ReadOptions, SourceReader } from './client/page.js'

/** Where a walk goes on: plain JSON, to be stored with the rows of the step that gave it. */
export type WalkPosition =
  /** At a page of a kind of the account's; null: its first. */
  | { readonly at: 'source'; readonly kind: string; readonly page: Position | null }
  /** At a page of a kind of a contest's. */
  | {
      readonly at: 'contest'
      readonly contest: ContestKey
      readonly kind: string
      readonly page: Position | null
    }
  /** Before the contest that follows this one; null: before the first. */
  | { readonly at: 'contests'; readonly after: string | null }

/** One page of a walk, or word that there is none. */
export interface StepOf<K extends Kind> {
  readonly kind: K
  /** The contest's external id; null: rows of the account's. */
  readonly contest: string | null
  readonly rows: readonly Kinds[K][]
  readonly problems: readonly Problem[]
  /** Rows of this kind that there are in all; null: not known. */
  readonly total: number | null
  /** `refused`: the key may not read this. `gone`: the contest is no longer there. Neither ends the walk. */
  readonly outcome: 'read' | 'refused' | 'gone'
  /** Whether this was the last page of the kind: what was not seen of it in a walk from its beginning is gone. */
  readonly isLast: boolean
  /** Where the walk goes on once this step is settled. */
  readonly position: WalkPosition
  /** Where a later walk may begin with this kind, for what is new; null: at the beginning. */
  readonly again: Position | null
}

export type Step = { readonly [K in Kind]: StepOf<K> }[Kind]

/** What is known of earlier walks. */
export interface WalkMemory {
  /** The contests that were settled, in an order that does not change, from the one after `after` on; null: from the first. */
  contests(after: string | null, most: number): Promise<readonly ContestKey[]>
  /** The `again` of the last step of this kind; null: nothing is known, or everything is to be read. */
  bookmark(kind: Kind, contest: string | null): Promise<Position | null>
}

export interface WalkOptions {
  readonly memory: WalkMemory
  /** The last settled step's position; null: the beginning. */
  readonly from: WalkPosition | null
  /** Kinds that are left out. */
  readonly without?: ReadonlySet<Kind>
  readonly signal: AbortSignal
}

/** Contests that are asked for at once. */
const contestsAtOnce = 100

/**
 * Reads a source as a whole, page by page: the account's kinds, contests last of them, then contest by contest what belongs to each. A
 * walk that is begun again from a settled step's position gives what comes after that step, and nothing twice.
 */
export async function* walk(source: SourceReader, options: WalkOptions): AsyncGenerator<Step, void> {
  const { from } = options
  if (from === null || from.at === 'source') yield* sourceSteps(source, options, from)
  let after: string | null = null
  if (from?.at === 'contests') after = from.after
  if (from?.at === 'contest') {
    yield* contestSteps(source, options, from.contest, from)
    after = from.contest.externalId
  }
  for (;;) {
    const contests: readonly ContestKey[] = await options.memory.contests(after, contestsAtOnce)
    for (const contest of contests) {
      yield* contestSteps(source, options, contest, null)
      after = contest.externalId
    }
    if (contests.length < contestsAtOnce) return
  }
}

interface Begun {
  readonly kind: string
  readonly page: Position | null
}

async function* sourceSteps(
  source: SourceReader,
  options: WalkOptions,
  begun: Begun | null,
): AsyncGenerator<Step, void> {
  const kinds = remaining(kindsOf(source.source, options), begun)
  for (const [index, kind] of kinds.entries()) {
    const next = kinds[index + 1]
    const place: Place = {
      contest: null,
      at: (page) => ({ at: 'source', kind, page }),
      done: next === undefined ? { at: 'contests', after: null } : { at: 'source', kind: next, page: null },
    }
    const page = begun?.kind === kind ? begun.page : null
    yield* steps(options, kind, place, page, (given) => source.source[kind]?.(given))
  }
}

async function* contestSteps(
  source: SourceReader,
  options: WalkOptions,
  contest: ContestKey,
  begun: Begun | null,
): AsyncGenerator<Step, void> {
  const kinds = remaining(kindsOf(source.contest, options), begun)
  for (const [index, kind] of kinds.entries()) {
    const next = kinds[index + 1]
    const passed: WalkPosition = { at: 'contests', after: contest.externalId }
    const place: Place = {
      contest: contest.externalId,
      at: (page) => ({ at: 'contest', contest, kind, page }),
      done: next === undefined ? passed : { at: 'contest', contest, kind: next, page: null },
      gone: passed,
    }
    const page = begun?.kind === kind ? begun.page : null
    let isGone = false
    for await (const step of steps(options, kind, place, page, (given) =>
      source.contest[kind]?.(contest, given),
    )) {
      isGone = step.outcome === 'gone'
      yield step
    }
    if (isGone) return
  }
}

/** The kinds from the one on that was begun; all where that is none of them any more. */
function remaining(kinds: readonly Kind[], begun: Begun | null): readonly Kind[] {
  return kinds.slice(Math.max(0, kinds.map(String).indexOf(begun?.kind ?? '')))
}

function kindsOf(
  reads: SourceReader['source'] | SourceReader['contest'],
  { without }: WalkOptions,
): readonly Kind[] {
  // The keys are those that its type names.
  const kinds = Object.keys(reads) as Kind[]
  return kinds.filter((kind) => without?.has(kind) !== true)
}

/** Where the steps of one kind stand in a walk. */
interface Place {
  readonly contest: string | null
  /** The position at a page of this kind. */
  at(page: Position): WalkPosition
  /** The position once the kind is read. */
  readonly done: WalkPosition
  /** The position once the contest is found to be gone. */
  readonly gone?: WalkPosition
}

async function* steps(
  { memory, signal }: WalkOptions,
  kind: Kind,
  place: Place,
  begun: Position | null,
  read: (options: ReadOptions) => AsyncGenerator<Page<Kinds[Kind]>, void> | undefined,
): AsyncGenerator<Step, void> {
  const page = begun ?? (await memory.bookmark(kind, place.contest))
  const { contest } = place
  try {
    for await (const { rows, problems, total, next, again } of read({ signal, from: page }) ?? []) {
      const position = next === null ? place.done : place.at(next)
      const isLast = next === null
      // Rows are of the kind whose reader gave them.
      yield { kind, contest, rows, problems, total, outcome: 'read', isLast, position, again } as Step
    }
  } catch (error) {
    const outcome = outcomeOf(error, place)
    if (outcome === undefined) throw error
    const position = outcome === 'gone' ? (place.gone ?? place.done) : place.done
    const nothing = { rows: [], problems: [], total: null, again: null }
    yield { ...nothing, kind, contest, outcome, isLast: false, position } as Step
  }
}

/** What a failure says of a part alone, so that the others can be read; undefined: it concerns all. */
function outcomeOf(error: unknown, { contest }: Place): 'refused' | 'gone' | undefined {
  if (!(error instanceof SourceFailure)) return undefined
  if (error.kind === 'missing' && contest !== null) return 'gone'
  return error.kind === 'refused' ? 'refused' : undefined
}
