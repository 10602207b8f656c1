import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { optionsOf } from './options.js'
import { type MailTransport, TransportFault } from './transport.js'

/**
 * Writes messages as .eml files into a folder, for those who have no mail server: named by the e-mail's number, so
 * that a repetition replaces the file, and complete once they are there under that name, whatever happens.
 */
export function createOutbox(folder: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message, mailId) {
      const { message: bytes } = await transport.sendMail(optionsOf(message))
      if (!Buffer.isBuffer(bytes)) throw new Error('The message was not written whole.')
      try {
        await keep(folder, `${mailId}.eml`, bytes)
      } catch {
        throw new TransportFault('unreachable', 'The outbox cannot be written to.', 'outbox')
      }
    },
    async forget(mailIds) {
      for (const mailId of mailIds) await rm(join(folder, `${mailId}.eml`), { force: true })
    },
    close: async () => undefined,
  }
}

/** Readable by this user only: messages hold addresses and codes. */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${name}.${process.pid}`)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
  const place = await open(folder, 'r')
  try {
    await place.sync()
  } finally {
    await place.close()
  }
}
