import type { Metrics } from '../metrics/metrics.js'
import type { Tracing } from '../tracing/tracing.js'

/** What looks on at requests and operations, as the operator wants it. */
export interface Observation {
  /** Milliseconds from which on an operation is told of as slow; 0: none is. */
  readonly slowOperation: number
  /** Counts; absent: nobody reads it. */
  readonly metrics?: Metrics | undefined
  /** Makes spans; absent: nobody collects them. */
  readonly tracing?: Tracing | undefined
  /** Who asks for `/metrics` beside the interfaces must have it; absent: it is not there. */
  readonly metricsToken?: string | undefined
}

export const defaultObservation: Observation = { slowOperation: 1_000 }
