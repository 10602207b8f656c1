/** What looks on at requests and operations, as the operator wants it. */
export interface Observation {
  /** Milliseconds from which on an operation is told of as slow; 0: none is. */
  readonly slowOperation: number
}

export const defaultObservation: Observation = { slowOperation: 1_000 }
