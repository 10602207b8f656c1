import type { IncomingHttpHeaders } from 'node:http'
import type { Operation, Parameter } from '../contract/contract.js'
import type { Fault } from '../contract/fault.js'
import type { Validation } from '../contract/validation.js'
import { isDay } from '../domain/calendar-day.js'
import { faulty } from './failure.js'
import { headerValue } from './keys.js'

export type Values = Readonly<Record<string, unknown>>

/** A text as the value that the parameter's type asks for; undefined where it is none. */
function converted(parameter: Parameter, text: string): unknown {
  switch (parameter.schema['type']) {
    case 'integer':
      return integerIn(parameter, text)
    case 'boolean':
      return { true: true, '1': true, false: false, '0': false }[text]
    default:
      return parameter.schema['format'] !== 'date' || isDay(text) ? text : undefined
  }
}

/** An id has digits only; other integers may have a sign. Beyond 53 bits only those are taken that are clamped. */
function integerIn({ in: place, schema, clamped }: Parameter, text: string): number | undefined {
  const form = place === 'path' ? /^\d+$/ : /^[+-]?\d+$/
  if (!form.test(text)) return undefined
  const value = Number(text)
  if (!clamped) return Number.isSafeInteger(value) ? value : undefined
  const { minimum, maximum } = schema
  const least = typeof minimum === 'number' ? minimum : Number.MIN_SAFE_INTEGER
  const most = typeof maximum === 'number' ? maximum : Number.MAX_SAFE_INTEGER
  return Math.min(Math.max(value, least), most)
}

const words: Record<string, string> = {
  integer: 'an integer',
  boolean: 'true or false',
  date: 'a calendar day, 2026-06-15',
}

/** What is wrong with a number that has bounds and is not moved into them, whatever it is (#16). */
function outOfBounds({ name, in: place, schema, clamped }: Parameter): Fault | undefined {
  const { type, minimum, maximum } = schema
  const bounded = type === 'integer' && typeof minimum === 'number' && typeof maximum === 'number'
  if (!bounded || clamped || place !== 'query') return undefined
  const message = `The '${name}' parameter must be between ${minimum} and ${maximum}`
  return { name, message, problem: 'bounds' }
}

function checked(validation: Validation, parameter: Parameter, text: string): unknown {
  const value = converted(parameter, text)
  if (value !== undefined) {
    const [fault] = validation.faults(parameter.schema, value, parameter.name)
    return fault === undefined ? value : (outOfBounds(parameter) ?? fault)
  }
  const bounds = outOfBounds(parameter)
  if (bounds !== undefined) return bounds
  const { type, format } = parameter.schema
  const form = words[String(format ?? type)] ?? 'of the documented form'
  return {
    name: parameter.name,
    message: `${parameter.name} must be ${form}`,
    problem: 'form',
  } satisfies Fault
}

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'problem' in value
}

function read(
  validation: Validation,
  parameters: readonly Parameter[],
  textOf: (parameter: Parameter) => string | undefined,
): { values: Values; faults: readonly Fault[] } {
  const values: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const parameter of parameters) {
    const text = textOf(parameter)
    if (text === undefined) {
      const { name, required } = parameter
      if (required) faults.push({ name, message: `${name} is required`, problem: 'missing' })
      continue
    }
    const value = checked(validation, parameter, text)
    if (isFault(value)) faults.push(value)
    else values[parameter.name] = value
  }
  return { values, faults }
}

type ByPlace = Readonly<Record<Parameter['in'], readonly Parameter[]>>

const byPlace = new WeakMap<Operation, ByPlace>()

/** An operation's parameters by where they stand, sorted once. */
function parametersIn(operation: Operation): ByPlace {
  const known = byPlace.get(operation)
  if (known !== undefined) return known
  const standing = (place: Parameter['in']) => operation.parameters.filter((each) => each.in === place)
  const made = { path: standing('path'), query: standing('query'), header: standing('header') }
  byPlace.set(operation, made)
  return made
}

/** The ids in the path. One that cannot be an id (empty, with NUL, no number) fails with PATH_INVALID (#18). */
export function readPath(
  validation: Validation,
  operation: Operation,
  path: Readonly<Record<string, string>>,
): Values {
  const { values, faults } = read(validation, parametersIn(operation).path, ({ name }) => {
    const text = path[name]
    return text === '' || text?.includes('\0') ? undefined : text
  })
  if (faults.length > 0) throw faulty('PATH_INVALID', faults)
  return values
}

/**
 * The documented query parameters; others are ignored (#15). Of a repeated one the last counts, and a blank
 * one is absent (#16). Numbers are percent-decoded only, so that `+5` is five.
 */
export function readQuery(validation: Validation, operation: Operation, search: string): Values {
  const { query: parameters } = parametersIn(operation)
  if (parameters.length === 0) return {}
  const texts = new URLSearchParams(search)
  const signed = search.includes('+') ? new URLSearchParams(search.replaceAll('+', '%2B')) : texts
  const { values, faults } = read(validation, parameters, ({ name, schema }) => {
    const text = (schema['type'] === 'string' ? texts : signed).getAll(name).at(-1)
    return text === undefined || text.trim() === '' ? undefined : text
  })
  if (faults.length > 0) throw faulty('QUERY_INVALID', faults)
  return values
}

/** The documented headers; one at fault fails like a field of the body (#160). */
export function readHeaders(
  validation: Validation,
  operation: Operation,
  headers: IncomingHttpHeaders,
): Values {
  const { values, faults } = read(validation, parametersIn(operation).header, ({ name }) =>
    headerValue(headers, name),
  )
  if (faults.length > 0) throw faulty('BODY_INVALID', faults)
  return values
}
