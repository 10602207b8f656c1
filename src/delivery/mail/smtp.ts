import { createTransport } from 'nodemailer'
import { optionsOf } from './options.js'
import { faultFrom } from './smtp-faults.js'
import type { MailTransport } from './transport.js'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; nodemailer's options may follow as its query. */
  readonly url: string
  /** Connections at the same time. */
  readonly connections: number
  /** Milliseconds for a connection, and of silence while one is used. */
  readonly timeout?: number
}

/**
 * Sends over SMTP, with a few connections that stay open for a while. Certificates are verified. With credentials TLS
 * is required, except to this machine or where the address says `?requireTLS=false`; without, it is used where the
 * server offers it. A message is handed over once: whether to repeat it is not decided here.
 */
export function createSmtpTransport(options: SmtpOptions): MailTransport {
  const transport = createTransport(transportOptions(options))
  return {
    async send(message, _mailId, signal) {
      try {
        await transport.sendMail({ ...optionsOf(message), signal })
      } catch (error) {
        throw faultFrom(error)
      }
    },
    close: async () => transport.close(),
  }
}

/** Resolves when the server takes a connection and the credentials; sends nothing. */
export async function verifySmtp(url: string, timeout: number): Promise<void> {
  const transport = createTransport(transportOptions({ url, connections: 1, timeout }))
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

function transportOptions({ url, connections, timeout = 20_000 }: SmtpOptions) {
  const { username, hostname, searchParams } = new URL(url)
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  return {
    url,
    pool: true as const,
    maxConnections: connections,
    maxRequeues: 0,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    idleTimeout: 30_000,
    ...(username !== '' && !local && !searchParams.has('requireTLS') ? { requireTLS: true } : {}),
  }
}
