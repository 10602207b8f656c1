import { type Config, isLoopback } from '../../config.js'
import { type Finding, ok, warning } from './finding.js'

/** What the settings alone tell: nobody is asked. */
export function checkSettings(config: Config): readonly Finding[] {
  return [...publicAddress(config), ...proxies(config), ...mailSettings(config), ...randomness(config)]
}

/** The warnings among them, for whoever starts a server that others reach. */
export function settingsWarnings(config: Config): readonly string[] {
  return checkSettings(config)
    .filter(({ level }) => level !== 'ok')
    .map(({ says }) => says)
}

function publicAddress({ HOST, PUBLIC_URL }: Config): Finding[] {
  const subject = 'public address'
  if (PUBLIC_URL === undefined) {
    if (isLoopback(HOST)) return [ok(subject, 'Only this machine reaches the gateway.')]
    return [
      warning(
        subject,
        'PUBLIC_URL is not set although other machines reach the gateway: links in answers and e-mails lead to this machine.',
      ),
    ]
  }
  const { protocol, hostname } = new URL(PUBLIC_URL)
  if (protocol === 'https:' || isLoopback(hostname)) return [ok(subject, `Links start with ${PUBLIC_URL}.`)]
  return [
    warning(
      subject,
      `PUBLIC_URL is ${PUBLIC_URL}: keys and personal data travel in the clear. Put a proxy with TLS in front and use https.`,
    ),
  ]
}

function proxies({ PUBLIC_URL, TRUST_PROXY }: Config): Finding[] {
  if (TRUST_PROXY > 0) {
    return [ok('proxies', `The client’s address is taken from behind ${TRUST_PROXY} of them.`)]
  }
  if (PUBLIC_URL === undefined || isLoopback(new URL(PUBLIC_URL).hostname)) return []
  return [
    warning(
      'proxies',
      'TRUST_PROXY is 0: if a proxy stands in front, everybody counts as one address. Set it to the number of proxies.',
    ),
  ]
}

function mailSettings({ HOST, SMTP_URL, MAIL_FROM, DATA_DIR }: Config): Finding[] {
  const subject = 'e-mail'
  if (SMTP_URL === undefined) {
    const says = `SMTP_URL is not set: e-mails are written as files into ${DATA_DIR}/outbox and reach nobody.`
    return [isLoopback(HOST) ? ok(subject, says) : warning(subject, says)]
  }
  if (MAIL_FROM !== undefined) return [ok(subject, `E-mails come from ${MAIL_FROM}.`)]
  return [
    warning(subject, 'MAIL_FROM is not set: e-mails come from a no-reply@ that the mail server may refuse.'),
  ]
}

function randomness({ HOST, DRAW_RANDOMNESS }: Config): Finding[] {
  if (DRAW_RANDOMNESS === 'drand' || isLoopback(HOST)) return []
  return [
    warning(
      'draws',
      'DRAW_RANDOMNESS is local: draws are random, but nobody else can be sure of it. Use drand.',
    ),
  ]
}
