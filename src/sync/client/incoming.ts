import * as z from 'zod'
import type { Contract, Operation, Schema } from '../../contract/contract.js'
import type { Fault } from '../../contract/fault.js'
import { Validation } from '../../contract/validation.js'
import { textFaults } from './texts.js'

/** What of an answer broke the contract. It holds nothing that the source sent. */
export interface Problem {
  /** The contract's id of the operation: `giveaways.list`. */
  readonly operation: string
  /** The field at fault, `data.3.title`, the row's place in its page included; empty: the answer as a whole. */
  readonly path: string
  /** What was expected: `must be a string`. */
  readonly problem: string
}

/** An answer's content of which everything fits the contract. */
export interface Judged {
  /** The rows that fit, or the one thing that was asked for; null where that one does not fit. */
  readonly data: unknown
  /** For lists: the place of each row in the page. */
  readonly places: readonly number[]
  readonly pagination: unknown
  readonly problems: readonly Problem[]
}

const schemaSchema = z.record(z.string(), z.unknown())

const envelopeSchema = z.object({
  properties: z.looseObject({
    success: schemaSchema,
    data: schemaSchema,
    pagination: schemaSchema.optional(),
  }),
})

interface Parts {
  /** What the answer must be, but for its content. */
  readonly envelope: Schema
  /** What the content or, of a list, each row must be. */
  readonly item: Schema
  readonly isList: boolean
}

/**
 * Judges answers by their contract: the envelope as a whole, the content row by row. Fields that the contract does not
 * know are let pass, for services add some; nobody reads them.
 */
export class Incoming {
  readonly #validation: Validation
  readonly #names: ReadonlySet<string>
  readonly #parts = new Map<Operation, Parts>()

  constructor(contract: Contract) {
    const components = openly(contract.document.components) as Schema
    this.#validation = new Validation({ ...contract, document: { ...contract.document, components } })
    this.#names = namesIn(contract.document)
  }

  /** The content of an answer, or the first fault of its envelope. */
  judge(operation: Operation, answer: unknown): Judged | Problem {
    const { envelope, item, isList } = this.#partsOf(operation)
    const [wrong] = this.#validation.faults(envelope, answer, '', 'The answer')
    if (wrong !== undefined) return this.#problem(operation, '', wrong)
    // What the envelope's schema has just asked for.
    const { data, pagination } = answer as { data: unknown; pagination?: unknown }
    const problems: Problem[] = []
    const rows: unknown[] = []
    const places: number[] = []
    for (const [place, row] of (isList ? (data as unknown[]) : [data]).entries()) {
      const faults = this.#validation.faults(item, row, '', 'The row')
      const found = faults.length > 0 ? faults : textFaults(row)
      const prefix = isList ? `data.${place}` : 'data'
      problems.push(...found.slice(0, mostTold).map((fault) => this.#problem(operation, prefix, fault)))
      if (found.length > 0) continue
      rows.push(row)
      places.push(place)
    }
    return { data: isList ? rows : (rows[0] ?? null), places, pagination, problems }
  }

  #problem(operation: Operation, prefix: string, { name, message }: Fault): Problem {
    const path = name === '' ? [] : name.split('.').map((part) => (this.#isKnown(part) ? part : '*'))
    // The message begins with the name, in which there may be words of the source.
    const problem = message.startsWith(`${name} `) && name !== '' ? message.slice(name.length + 1) : message
    return { operation: operation.id, path: [...(prefix === '' ? [] : [prefix]), ...path].join('.'), problem }
  }

  #isKnown(part: string): boolean {
    return this.#names.has(part) || /^\d{1,6}$/.test(part) || /^ff_\d{1,12}$/.test(part)
  }

  #partsOf(operation: Operation): Parts {
    const known = this.#parts.get(operation)
    if (known !== undefined) return known
    const { success, data, pagination } = envelopeSchema.parse(operation.answer).properties
    const isList = data['type'] === 'array'
    const parts: Parts = {
      // What is not read (ids of requests) is not judged.
      envelope: {
        type: 'object',
        properties: { success, data: isList ? { type: 'array' } : {}, ...(pagination && { pagination }) },
        required: ['success', 'data', ...(pagination ? ['pagination'] : [])],
      },
      item: openly(isList ? schemaSchema.parse(data['items']) : data) as Schema,
      isList,
    }
    this.#parts.set(operation, parts)
    return parts
  }
}

/** Faults of one row that are told. */
const mostTold = 10

/** A schema that lets fields pass which it does not name. */
function openly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(openly)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(
    ([name, value]) => name !== 'additionalProperties' || value !== false,
  )
  return Object.fromEntries(kept.map(([name, value]) => [name, openly(value)]))
}

/** Every name of a field in a document. */
function namesIn(document: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof document !== 'object' || document === null) return names
  for (const [name, part] of Object.entries(document)) {
    if (name === 'properties' && typeof part === 'object' && part !== null) {
      for (const field of Object.keys(part)) names.add(field)
    }
    namesIn(part, names)
  }
  return names
}
