import type { Config } from '../config.js'
import { SealingKeys } from '../domain/source/box.js'
import type { DomainSettings } from '../domain/work.js'

/** What the configuration tells the rules; `publicUrl` where the configuration does not know it. */
export function domainSettings(config: Config, publicUrl: string) {
  return {
    publicUrl: config.PUBLIC_URL ?? publicUrl,
    draftByDefault: config.DRAFT_BY_DEFAULT,
    privateWebhooks: config.WEBHOOK_ALLOW_PRIVATE,
    privateSources: config.SOURCE_ALLOW_PRIVATE,
    sealing: new SealingKeys(config.SECRETS_KEY, config.SECRETS_KEY_PREVIOUS),
    randomness: config.DRAW_RANDOMNESS,
    beaconWait: config.DRAND_WAIT_MS,
  } satisfies DomainSettings
}
