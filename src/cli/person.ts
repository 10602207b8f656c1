import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import { normalizedEmail, normalizedPhone } from '../domain/person/identity.js'
import type { ExportTarget } from '../domain/privacy/export.js'
import type { WriteWork } from '../domain/work.js'
import { workIn } from './account-work.js'
import { act } from './act.js'
import { CommandError } from './failure.js'
import { facts, id, jsonOption, type OutputOptions, print } from './output.js'

interface PersonOptions extends OutputOptions {
  readonly account: number
  readonly email?: string
  readonly phone?: string
  readonly uniqueId?: string
  readonly contact?: number
  readonly participant?: number
}

/** `person export | erase`: what a person may ask of whoever holds their data. */
export function personCommand(): Command {
  return new Command('person')
    .description('Export and erase what is held about a person.')
    .addCommand(
      personOptions(new Command('export'))
        .description('Write everything that is held about a person as one JSON document.')
        .option('--output <file>', 'a file that does not exist yet; absent: standard output')
        .action(exportPerson),
    )
    .addCommand(
      personOptions(new Command('erase'))
        .description('Erase a person for good. Entries go on counting under no name; draws stay proven.')
        .option('--yes', 'do not ask')
        .option(...jsonOption)
        .action(erasePerson),
    )
}

function personOptions(command: Command): Command {
  return command
    .requiredOption('--account <id>', 'the account', id)
    .option('--email <address>', 'the person, in all contests of the account, by an e-mail address')
    .option('--phone <number>', 'by a telephone number')
    .option('--unique-id <text>', 'by the client’s own id')
    .option('--contact <id>', 'by the contact’s number', id)
    .option('--participant <id>', 'one participant alone, by number', id)
}

function targetOf(options: PersonOptions): ExportTarget {
  const { email, phone, uniqueId, contact, participant } = options
  const targets: ExportTarget[] = []
  if (email !== undefined) targets.push({ contact: { kind: 'email', value: normalizedEmail(email) } })
  if (phone !== undefined) targets.push({ contact: { kind: 'phone', value: normalizedPhone(phone) } })
  if (uniqueId !== undefined) targets.push({ contact: { kind: 'unique_id', value: uniqueId } })
  if (contact !== undefined) targets.push({ contact: { id: contact } })
  if (participant !== undefined) targets.push({ participant: { id: participant } })
  const [target] = targets
  if (target !== undefined && targets.length === 1) return target
  throw new CommandError('Name the person by one of --email, --phone, --unique-id, --contact, --participant.')
}

/** Records of a page: what is in memory at a time. */
const pageSize = 1_000

async function exportPerson(options: PersonOptions & { readonly output?: string }): Promise<void> {
  const target = targetOf(options)
  const { output } = options
  await act('person export', async (operator) => {
    const { exportSubject } = await import('../domain/privacy/export.js')
    const work = workIn(operator, options.account)
    const subject = await exportSubject(work, target)
    if (output === undefined) {
      for await (const text of documentText(work, subject)) await write(process.stdout, text)
      return
    }
    const file = createWriteStream(output, { flags: 'wx', mode: 0o600 })
    const done = finished(file)
    // A failure to open is told where the file is written to.
    done.catch(() => undefined)
    try {
      for await (const text of documentText(work, subject)) await write(file, text)
      file.end()
      await done
    } catch (error) {
      file.destroy()
      throw new CommandError(
        `${output} was not written: ${error instanceof Error ? error.message : 'failed'}`,
      )
    }
  })
}

/** Waits until there is room for more. */
async function write(stream: Writable, text: string): Promise<void> {
  if (stream.errored !== null) throw stream.errored
  if (!stream.write(text)) await once(stream, 'drain')
}

/** The document piece by piece; pages of one list are joined. */
async function* documentText(
  work: WriteWork,
  subject: Parameters<typeof import('../domain/privacy/export.js').exportPage>[1],
): AsyncGenerator<string> {
  const { exportFormat, exportPage } = await import('../domain/privacy/export.js')
  yield `{"format":${JSON.stringify(exportFormat)},"exportedAt":${JSON.stringify(work.clock.now())}`
  let open: string | undefined
  let filled = false
  for (let after: string | null | undefined; after !== null; ) {
    const page = await exportPage(work, subject, { first: pageSize, after })
    for (const { name, records } of page.lists) {
      if (name !== open) {
        yield `${open === undefined ? '' : ']'},\n${JSON.stringify(name)}:[`
        open = name
        filled = false
      }
      for (const record of records) {
        yield `${filled ? ',' : ''}\n${JSON.stringify(record)}`
        filled = true
      }
    }
    after = page.cursor
  }
  yield `${open === undefined ? '' : ']'}}\n`
}

async function erasePerson(options: PersonOptions & { readonly yes?: true }): Promise<void> {
  const target = targetOf(options)
  if (!options.yes) await confirm(options, target)
  const { eraseContact, eraseParticipant } = await import('../domain/privacy/erase.js')
  const { globalId } = await import('../graphql/global-id.js')
  const result = await act('person erase', async (operator) => {
    const work = workIn(operator, options.account)
    if ('contact' in target) {
      const { contact, erased, changed } = await eraseContact(work, target.contact, globalId)
      return { changed, contact: contact.id, participants: erased }
    }
    const { contact, changed } = await eraseParticipant(work, target.participant, globalId)
    return { changed, contact: contact?.id ?? null, participants: changed ? 1 : 0 }
  })
  print(options, result, () =>
    result.changed
      ? facts([
          ['Participants erased', result.participants],
          ['Contact erased', result.contact],
        ])
      : 'Nothing was left to erase.',
  )
}

/** Says whom it concerns, by numbers alone, and goes on only after a yes. */
async function confirm(options: PersonOptions, target: ExportTarget): Promise<void> {
  if (!process.stdin.isTTY) throw new CommandError('This is for good: say --yes.')
  const { participantIds } = await act('person erase', async (operator) => {
    const { exportSubject } = await import('../domain/privacy/export.js')
    return await exportSubject(workIn(operator, options.account), target)
  })
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(`Erase ${participantIds.length} participant(s) for good? Type yes: `)
  lines.close()
  if (answer.trim().toLowerCase() !== 'yes') throw new CommandError('Nothing was erased.')
}
