import { bounds } from './bounds.js'
import { documentText, type Inclusion, type Proof, sectionDigest } from './document.js'
import { Fault, type Finding, hold } from './report.js'
import { type Shape, ShapeError } from './shapes.js'

/** Reads a document of this shape. Fault for another. */
export function readShape<T>(shape: Shape<T>, document: unknown): T {
  try {
    return shape(document, '')
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    const where = error.where || 'document'
    throw new Fault(where, `The document is not complete and well formed. At ${where}: ${error.message}`)
  }
}

/** Reads the text of a document, which must be the canonical one to the last byte. Fault for another. */
export function readText<T extends Proof | Inclusion>(shape: Shape<T>, source: string | Uint8Array): T {
  const text = typeof source === 'string' ? source : decoded(source)
  const document = readShape(shape, parsed(text))
  const expected = documentText(document)
  if (text === expected) return document
  let place = 0
  while (place < text.length && text[place] === expected[place]) place += 1
  throw new Fault(
    `character ${place + 1}`,
    'The text of the document is not written in its one form: something was added, left out or reordered.',
  )
}

/** The value of a document's text. Fault for a text that is too long or no JSON. */
export function parsed(source: string | Uint8Array): unknown {
  hold(source.length <= bounds.text, 'document', 'The document is too large.')
  const text = typeof source === 'string' ? source : decoded(source)
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new Fault(
      place === undefined ? 'document' : `character ${Number(place) + 1}`,
      'The text of the document is not readable as JSON.',
    )
  }
}

function decoded(bytes: Uint8Array): string {
  hold(bytes.length <= bounds.text, 'document', 'The document is too large.')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Fault('document', 'The text of the document is not UTF-8.')
  }
}

/** Each section against its digest. */
export function checkDigests<T extends Proof | Inclusion>(document: T): Finding {
  const sections: Readonly<Record<string, unknown>> = { ...document }
  for (const [name, digest] of Object.entries(document.digests)) {
    const found = sectionDigest(name, sections[name])
    hold(
      found === digest,
      name,
      `The section “${name}” is not the one that was published: its digest differs.`,
    )
  }
  return 'Every section of the document is as it was written: all digests fit.'
}
