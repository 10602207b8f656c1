/** A read failed because it ran on a replica, or may have: the primary is to be asked instead. */
export class ReplicaFault extends Error {
  override readonly name = 'ReplicaFault'
}

/** What a value in the statement or in a row brought about: the primary would say the same. */
const ofData = /^2[23]...$/

/**
 * A failure of a statement on a replica, as a ReplicaFault unless the data are to blame: the replica ends, it
 * cancels what stands in the way of replay (40001), it cannot do what a primary can (25006), it is full.
 */
export function asReplicaFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof ReplicaFault || (typeof code === 'string' && ofData.test(code))) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ReplicaFault(message, { cause: error })
}
