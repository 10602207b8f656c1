/** How a step came out; `warning`: it holds, and the reader must know something; `skipped`: nothing to check. */
export type StepResult = 'passed' | 'failed' | 'warning' | 'skipped'

/** A step of a verification, in words for people. */
export interface Step {
  /** Stable name for programs. */
  readonly id: string
  readonly title: string
  readonly result: StepResult
  readonly sentence: string
  /** Where it failed, like `selections[2].target`; null where it did not. */
  readonly where: string | null
}

/** What a verification found. `pending`: nothing is wrong, but nothing has been drawn. */
export interface Report {
  readonly verdict: 'verified' | 'pending' | 'failed'
  readonly steps: readonly Step[]
}

/** Why a step fails, and where. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly where: string

  constructor(where: string, message: string) {
    super(message)
    this.where = where
  }
}

/** Throws a fault unless it holds. */
export function hold(holds: boolean, where: string, message: string): asserts holds {
  if (!holds) throw new Fault(where, message)
}

/** What a check says where nothing is wrong: a sentence, for anything but `passed` with the result. */
export type Finding = string | readonly [Exclude<StepResult, 'failed'>, string]

/** A step of this title: what the check says, or the fault that it throws. */
export function step(id: string, title: string, check: () => Finding): Step {
  try {
    const finding = check()
    const [result, sentence] = typeof finding === 'string' ? (['passed', finding] as const) : finding
    return { id, title, result, sentence, where: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { id, title, result: 'failed', sentence: error.message, where: error.where }
  }
}

/** A number as people read it: 1,234,567. */
export function counted(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
