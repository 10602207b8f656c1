import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Contract, JudgedRows, Schema } from './contract.js'
import type { Fault } from './fault.js'

/**
 * Checks values against the schemas of one contract. It never changes a value: no default is filled in,
 * nothing is converted or removed. Formats (an e-mail address) are rules, which the domain checks.
 * Schemas are compiled when they are used first.
 */
export class Validation {
  readonly #components: Schema
  readonly #compiled = new Map<Schema, ValidateFunction>()
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })

  constructor(contract: Contract) {
    this.#components = contract.document.components ?? {}
  }

  /**
   * The first faults of a value, at most 100, in the order in which the schema names its fields. `name` stands before fields;
   * `whole` is the word for the value itself.
   */
  faults(schema: Schema, value: unknown, name = '', whole = 'The body'): readonly Fault[] {
    const validate = this.#validator(schema)
    if (validate(value)) return []
    const faults = new Map<string, Fault>()
    for (const error of validate.errors ?? []) {
      if (faults.size === mostFaults) break
      if (combining.has(error.keyword)) continue
      const found = fault(error, name, whole)
      // The message begins with the name.
      faults.set(found.message, faults.get(found.message) ?? found)
    }
    return [...faults.values()]
  }

  /** The faulty rows of a body that fits but for them, by their place; fields are named within the row. */
  faultyRows(rows: JudgedRows | undefined, body: unknown): ReadonlyMap<number, readonly Fault[]> {
    const faulty = new Map<number, readonly Fault[]>()
    if (rows === undefined || typeof body !== 'object' || body === null) return faulty
    const list: unknown = (body as Readonly<Record<string, unknown>>)[rows.field]
    for (const [index, row] of Array.isArray(list) ? list.entries() : []) {
      const faults = this.faults(rows.row, row, '', 'The row')
      if (faults.length > 0) faulty.set(index, faults)
    }
    return faulty
  }

  #validator(schema: Schema): ValidateFunction {
    const known = this.#compiled.get(schema)
    if (known !== undefined) return known
    // References are `#/components/…`, so the components stand inside the compiled schema.
    const compiled = this.#ajv.compile({ ...schema, components: this.#components })
    this.#compiled.set(schema, compiled)
    return compiled
  }
}

/** Faults that one answer tells of. */
const mostFaults = 100

/** Keywords whose parts report the faults themselves. */
const combining = new Set(['anyOf', 'oneOf', 'allOf', 'if', '$ref'])

const bounds = new Set(['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'])

function problemOf(keyword: string): Fault['problem'] {
  if (keyword === 'required') return 'missing'
  return bounds.has(keyword) ? 'bounds' : 'form'
}

function pathOf(error: ErrorObject, prefix: string): string {
  const parts = error.instancePath.split('/').slice(1)
  const missing: unknown = error.params['missingProperty']
  if (typeof missing === 'string') parts.push(missing)
  return [prefix, ...parts].filter((part) => part !== '').join('.')
}

function fault(error: ErrorObject, prefix: string, whole: string): Fault {
  const name = pathOf(error, prefix)
  return { name, message: `${name || whole} ${complaint(error)}`, problem: problemOf(error.keyword) }
}

const typeWords: Record<string, string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  array: 'an array',
  null: 'null',
}

function complaint({ keyword, params }: ErrorObject): string {
  const { type, limit, allowedValues } = params as {
    type?: unknown
    limit?: unknown
    allowedValues?: unknown
  }
  switch (keyword) {
    case 'required':
      return 'is required'
    case 'type':
      return `must be ${[type]
        .flat()
        .map((word) => typeWords[String(word)] ?? String(word))
        .join(' or ')}`
    case 'enum':
      return `must be one of ${Array.isArray(allowedValues) ? allowedValues.join(', ') : 'the documented values'}`
    case 'minimum':
      return `must be at least ${String(limit)}`
    case 'maximum':
      return `must be at most ${String(limit)}`
    case 'minLength':
      return `must have at least ${String(limit)} characters`
    case 'maxLength':
      return `must have at most ${String(limit)} characters`
    case 'minItems':
      return `must have at least ${String(limit)} items`
    case 'maxItems':
      return `must have at most ${String(limit)} items`
    default:
      return 'is not valid'
  }
}
