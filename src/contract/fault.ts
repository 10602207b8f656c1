/** One field at fault, by the name that the dialect's client used. */
export interface Fault {
  /** `reason`, `rules_config.age_limit`; empty for the whole body. */
  readonly name: string
  readonly message: string
  /** Absent where it is needed; of the wrong form (type, pattern, choice); too small, large or long; refused by a rule. */
  readonly problem: 'missing' | 'form' | 'bounds' | 'rule'
}
