import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLJSON, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars'
import { isDay } from '../domain/calendar-day.js'

function fault(message: string): GraphQLError {
  return new GraphQLError(message)
}

/** A scalar that is text on the wire and text in the code; `check` gives the canonical form or throws. */
function textScalar(name: string, check: (text: string) => string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw fault(`${name} takes a string.`)
    return check(value)
  }
  return new GraphQLScalarType<string, string>({
    name,
    // Values inside are canonical already: the columns' types see to it.
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral(node: ValueNode) {
      if (node.kind !== Kind.STRING) throw fault(`${name} takes a string.`)
      return parse(node.value)
    },
  })
}

const dateTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i

const dateTime = textScalar('DateTime', (given) => {
  const instant = new Date(given)
  if (!dateTimePattern.test(given) || !isDay(given.slice(0, 10)) || Number.isNaN(instant.getTime())) {
    throw fault('DateTime takes an ISO 8601 instant with an offset, 2026-06-15T09:23:41Z.')
  }
  const text = instant.toISOString()
  if (!/^\d{4}-/.test(text) || text.startsWith('0000')) {
    throw fault('DateTime takes instants of the years 1 to 9999 in UTC.')
  }
  return text
})

const date = textScalar('Date', (text) => {
  if (!isDay(text)) throw fault('Date takes a calendar day, 2026-06-15.')
  return text
})

const decimal = textScalar('Decimal', (text) => {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) throw fault('Decimal takes an amount as text, "129.99".')
  return text
})

/** A number or a text, as a dialect prints it. */
function dialectId(value: unknown): number | string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw fault('DialectId takes a text, or a whole number of at most 53 bits.')
}

const dialectIds = new GraphQLScalarType<number | string, number | string>({
  name: 'DialectId',
  serialize: dialectId,
  parseValue: dialectId,
  parseLiteral(node: ValueNode) {
    if (node.kind === Kind.STRING) return node.value
    return dialectId(node.kind === Kind.INT ? Number(node.value) : undefined)
  },
})

/** What a scalar does, without its name and description: those are the SDL's. */
function behaviour({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral }
}

export const scalarResolvers = {
  DateTime: behaviour(dateTime),
  Date: behaviour(date),
  Decimal: behaviour(decimal),
  DialectId: behaviour(dialectIds),
  SafeInt: behaviour(GraphQLSafeInt),
  JSON: behaviour(GraphQLJSON),
  JSONObject: behaviour(GraphQLJSONObject),
}
