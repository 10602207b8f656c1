import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import pc from 'picocolors'
import type { InclusionReport, ProofReport, Report, Step } from '../domain/draw/protocol/index.js'
import { CommandError } from './failure.js'
import { jsonOption, type OutputOptions, print } from './output.js'

/** `draw`: what can be done with draws without the gateway's data. */
export function drawCommand(): Command {
  return new Command('draw').description('Verify draws.').addCommand(
    new Command('verify')
      .description(
        'Verify the proof of a draw, or of a place in its pool, without database or network. Exit status: 0 verified, ' +
          '1 failed, 2 nothing wrong but nothing drawn.',
      )
      .argument('<file>', 'the document, as it was published')
      .option('--pool <file>', 'compare the whole pool too, as it was published')
      .option('--participant <uuid>', 'say whether this participant was chosen')
      .option(...jsonOption)
      .action(verify),
  )
}

interface VerifyOptions extends OutputOptions {
  readonly pool?: string
  readonly participant?: string
}

async function verify(file: string, options: VerifyOptions): Promise<void> {
  const { verifyDocumentText } = await import('../domain/draw/protocol/verify.js')
  const report = verifyDocumentText(await contentOf(file))
  const chosen = options.participant === undefined ? undefined : await rankIn(report, options.participant)
  const { verdict, steps } = await withPool(report, options.pool)
  const independent = 'independent' in report ? { independent: report.independent } : {}
  const rank = chosen === undefined ? {} : { rank: chosen }
  print(options, { verdict, ...independent, ...rank, steps }, () =>
    [
      ...steps.map(lines),
      summary({ verdict, steps }),
      ...(chosen === undefined ? [] : [chosenText(chosen)]),
    ].join('\n'),
  )
  process.exitCode = { verified: 0, failed: 1, pending: 2 }[verdict]
}

async function contentOf(file: string): Promise<Uint8Array> {
  const { bounds } = await import('../domain/draw/protocol/bounds.js')
  try {
    const { size } = await stat(file)
    if (size > bounds.text) throw new CommandError(`${file} is larger than a proof can be.`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw unreadable(file, error)
  }
}

function unreadable(file: string, error: unknown): CommandError {
  return new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
}

/** The report with a step for the whole pool, where a file with it was named. */
async function withPool(report: ProofReport | InclusionReport, file: string | undefined): Promise<Report> {
  if (file === undefined) return report
  const document = 'proof' in report ? report.proof : report.inclusion
  if (document === null) return report
  const { PoolCheck } = await import('../domain/draw/protocol/check-pool.js')
  const { platformSha256 } = await import('../domain/draw/hash.js')
  const check = new PoolCheck(platformSha256)
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) check.add(line)
  } catch (error) {
    throw unreadable(file, error)
  }
  const pool = check.done(document.commitment.content.pool)
  const verdict = pool.result === 'failed' ? 'failed' : report.verdict
  return { verdict, steps: [...report.steps, pool] }
}

/** The rank of the participant: null for somebody who was not chosen, undefined where nothing is verified. */
async function rankIn(
  report: ProofReport | InclusionReport,
  participant: string,
): Promise<number | null | undefined> {
  const { uuidPattern } = await import('../domain/draw/protocol/bytes.js')
  const { rankOf } = await import('../domain/draw/protocol/verify.js')
  const uuid = participant.toLowerCase()
  if (!uuidPattern.test(uuid)) throw new CommandError('A participant is named by a UUID.')
  if (!('proof' in report)) throw new CommandError('Only the proof of a draw says who was chosen.')
  if (report.proof === null || report.verdict !== 'verified') return undefined
  return rankOf(report.proof, uuid) ?? null
}

const marks: Readonly<Record<Step['result'], string>> = {
  passed: pc.green('passed '),
  warning: pc.yellow('WARNING'),
  skipped: pc.dim('–      '),
  failed: pc.red('FAILED '),
}

function lines({ title, result, sentence, where }: Step): string {
  const place = where === null ? '' : ` (at ${where})`
  return `${marks[result]}  ${pc.bold(title)}\n         ${sentence}${place}`
}

function summary({ verdict, steps }: Report): string {
  if (verdict === 'failed') return pc.red('\nThe document does not hold.')
  if (verdict === 'pending') return pc.yellow('\nNothing is wrong, but nothing has been drawn.')
  const warned = steps.some(({ result }) => result === 'warning')
  return warned ? pc.yellow('\nVerified, with a warning.') : pc.green('\nVerified.')
}

function chosenText(rank: number | null): string {
  return rank === null ? 'This participant was not chosen.' : `This participant was chosen with rank ${rank}.`
}
