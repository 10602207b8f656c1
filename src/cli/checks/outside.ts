import type { Config } from '../../config.js'
import { systemClock } from '../../domain/clock.js'
import { firstRoundAfter, quicknet } from '../../domain/draw/protocol/making.js'
import { type Finding, missing, ok, reasonOf, warning } from './finding.js'

const patience = 5_000

/** Whether the mail server takes a connection and the credentials; nothing is sent. */
export async function checkMailServer({ SMTP_URL }: Config): Promise<readonly Finding[]> {
  if (SMTP_URL === undefined) return []
  const { host } = new URL(SMTP_URL)
  const { verifySmtp } = await import('../../delivery/mail/smtp.js')
  try {
    await verifySmtp(SMTP_URL, patience)
    return [ok('mail server', `${host} takes e-mails.`)]
  } catch (error) {
    return [missing('mail server', `${host} does not take e-mails: ${reasonOf(error)}. E-mails would wait.`)]
  }
}

/** Whether a relay gives a round of the public beacon that verifies. */
export async function checkBeacon({ DRAW_RANDOMNESS, DRAND_URLS }: Config): Promise<readonly Finding[]> {
  if (DRAW_RANDOMNESS === 'local') return []
  const { createRelays } = await import('../../delivery/relays.js')
  // The round before the last: it is there, even where this clock is a little ahead.
  const round = firstRoundAfter(quicknet, Date.parse(systemClock.now())) - 2
  const { beacon } = await createRelays({ urls: DRAND_URLS }).fetch(round, patience)
  if (beacon !== null) return [ok('beacon', `Round ${round} of drand quicknet was fetched and verified.`)]
  return [
    warning(
      'beacon',
      'No relay in DRAND_URLS gave a round that verifies: draws wait, and REST draws fall back to local randomness.',
    ),
  ]
}
