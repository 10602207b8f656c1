import { pathToFileURL } from 'node:url'
import { verifyDocumentText } from '../../../../src/domain/draw/protocol/index.js'
import { projectFile } from '../../../../src/project.js'

/** What a verifier says, whichever it is. */
export interface Verdict {
  readonly verdict: 'verified' | 'pending' | 'failed'
  /** Where each failed step failed, by the step's id. */
  readonly faults: ReadonlyMap<string, string | null>
}

/** A verifier of a document's text. */
export type Verifier = (text: string | Uint8Array) => Verdict

/** The gateway's own, which the command line and the page use. */
export const core: Verifier = (text) => {
  const { verdict, steps } = verifyDocumentText(text)
  const failed = steps.filter(({ result }) => result === 'failed')
  return { verdict, faults: new Map(failed.map(({ id, where }) => [id, where])) }
}

interface SingleFileReport {
  readonly verdict: Verdict['verdict']
  readonly steps: readonly { readonly id: string; readonly passed: boolean; readonly where: string | null }[]
}

const singleFileModule: { readonly verify: (source: Uint8Array) => SingleFileReport } = await import(
  pathToFileURL(projectFile('docs', 'verify-draw.mjs')).href
)

/** The file without dependencies that the specification comes with. */
export const singleFile: Verifier = (text) => {
  const { verdict, steps } = singleFileModule.verify(Buffer.from(text))
  const failed = steps.filter(({ passed }) => !passed)
  return { verdict, faults: new Map(failed.map(({ id, where }) => [id, where])) }
}

export const verifiers = [
  ['the gateway’s verifier', core],
  ['the single-file verifier', singleFile],
] as const
