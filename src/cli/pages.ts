import { existsSync } from 'node:fs'
import { contractDocument } from '../contract/contract-document.js'
import { projectFile } from '../project.js'
import type { PagesOptions } from '../server/app.js'
import { loadExamples } from '../server/examples.js'
import type { Prefill } from '../server/pages.js'
import type { ReferenceDialect } from '../server/reference.js'

/** The REST dialects that are served, with the names of their contracts. */
const dialects = [
  { name: 'blitz-rocket', title: 'Blitz Rocket' },
  { name: 'sweepwidget', title: 'SweepWidget' },
  { name: 'revup', title: 'Revup' },
] as const

function contract({ name, title }: (typeof dialects)[number]): ReferenceDialect {
  const document = contractDocument(name)
  if (typeof document !== 'object' || document === null) throw new Error(`The contract ${name} is empty.`)
  return { name, title, document }
}

/** What the playground and the reference show, from the files that ship with the project. */
export async function loadPages(prefill: Prefill | undefined): Promise<PagesOptions> {
  const folder = projectFile('examples')
  return {
    examples: existsSync(folder) ? await loadExamples(folder) : [],
    dialects: dialects.map(contract),
    prefill,
  }
}
