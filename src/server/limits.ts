import { defaultOperationLimits, type OperationLimits } from '../graphql/limits/limits.js'

/** The bounds of requests, which the operator may change. */
export interface AppLimits extends OperationLimits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  /** Milliseconds of one operation. */
  readonly operationTime: number
}

export const defaultLimits: AppLimits = {
  ...defaultOperationLimits,
  bodyBytes: 1_048_576,
  operationTime: 10_000,
}
