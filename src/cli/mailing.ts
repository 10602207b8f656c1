import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { MailOptions } from '../delivery/mail/task.js'
import type { MailTransport } from '../delivery/mail/transport.js'
import type { DomainSettings } from '../domain/work.js'
import { loggable } from '../server/defects.js'

/** How e-mails leave a server; the log says where they go when that is no mail server. */
export async function mailOptions(
  config: Config,
  settings: Pick<DomainSettings, 'publicUrl'>,
  logger: FastifyBaseLogger,
): Promise<MailOptions> {
  return {
    transport: await openTransport(config, logger),
    from: () => config.MAIL_FROM ?? `no-reply@${hostOf(settings.publicUrl)}`,
    log: {
      warn: (facts, message) => logger.warn(facts, message),
      error: ({ err, ...facts }, message) => logger.error({ ...facts, err: loggable(err) }, message),
    },
  }
}

async function openTransport(config: Config, logger: FastifyBaseLogger): Promise<MailTransport> {
  if (config.SMTP_URL !== undefined) {
    const { createSmtpTransport } = await import('../delivery/mail/smtp.js')
    const { parallelMails } = await import('../delivery/mail/task.js')
    return createSmtpTransport({ url: config.SMTP_URL, connections: parallelMails })
  }
  const { createOutbox } = await import('../delivery/mail/outbox.js')
  const folder = join(config.DATA_DIR, 'outbox')
  logger.info({ folder }, 'SMTP_URL is not set: e-mails are written as .eml files')
  return createOutbox(folder)
}

/** A host as it may stand in an address; numbers are none. */
function hostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  return /[a-z]/i.test(hostname) && !hostname.startsWith('[') ? hostname : 'localhost'
}
