import { readConfig } from '../config.js'
import { type OperatorWork, operatorCaller } from '../domain/operator.js'
import type { WriteWork } from '../domain/work.js'

/** The operator's unit of work in the account: every scope, every contest. */
export function workIn(work: OperatorWork, account: number): WriteWork {
  const config = readConfig()
  return {
    ...work,
    caller: operatorCaller(account),
    settings: {
      publicUrl: config.PUBLIC_URL ?? '',
      draftByDefault: config.DRAFT_BY_DEFAULT,
      privateWebhooks: config.WEBHOOK_ALLOW_PRIVATE,
      randomness: config.DRAW_RANDOMNESS,
      beaconWait: config.DRAND_WAIT_MS,
    },
    transaction: true,
    withhold: () => undefined,
  }
}
