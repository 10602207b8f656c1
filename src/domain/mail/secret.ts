import type { OperatorWork } from '../operator.js'
import { ownSecret } from '../own-secret.js'

/** The key under which links for confirming addresses are signed. Without its row links sent before lead nowhere. */
export function verificationSecret(work: OperatorWork): Promise<Buffer> {
  return ownSecret(work, 'email-verification')
}
