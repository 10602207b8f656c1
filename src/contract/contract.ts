import * as z from 'zod'
import { type Scope, scopeNamed } from '../domain/api-key/scopes.js'
import type { LimitBucket } from '../domain/limit/limiter.js'
import { contractDocument } from './contract-document.js'
import { bucketsOf, bucketWithoutKey, rateLimitSchema } from './rate-limits.js'

/** A JSON Schema inside a contract. */
export type Schema = Readonly<Record<string, unknown>>

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
  /** Whether an integer outside the schema's bounds is moved to the nearest (#16) rather than refused. */
  readonly clamped: boolean
}

/** Where a key may stand in a request. */
export type KeyCarrier =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'query'; readonly name: string }

/** A list in a body of which a faulty row fails alone (`x-rows`). */
export interface JudgedRows {
  /** The body's field that holds them. */
  readonly field: string
  /** What a row must be. */
  readonly row: Schema
}

/** One documented operation. */
export interface Operation {
  readonly id: string
  readonly method: Method
  /** The path below the base, with names in braces: `/entries/{entryId}`. */
  readonly path: string
  /** The scope that the key must hold; null: any valid key. */
  readonly scope: Scope | null
  readonly parameters: readonly Parameter[]
  /** What the body must be; undefined for operations that read none. */
  readonly body: Schema | undefined
  /** Fields of which a request gives exactly one, in the body or under the same name in the query; empty: none. */
  readonly exactlyOneOf: readonly string[]
  /** The rows in the body that are judged one by one; what is asked of them is not in `body`. */
  readonly rows: JudgedRows | undefined
  /** The documented successes, `[200, 201]`. Empty: the operation is documented as not offered (#162). */
  readonly successes: readonly number[]
  readonly limits: readonly LimitBucket[]
  /** What the body of the first documented success must be; undefined where it has none. */
  readonly answer: Schema | undefined
}

/** A documented REST API as data. */
export interface Contract {
  readonly dialect: string
  readonly title: string
  /** The path under which it lives, `/api/v1`. */
  readonly base: string
  /** The OpenAPI document itself. */
  readonly document: Schema & { readonly components?: Schema | undefined }
  /** In the order in which they are looked at (#58). */
  readonly carriers: readonly KeyCarrier[]
  /** The count of an address for requests without a valid key; undefined where they are not counted (#63). */
  readonly withoutKey: LimitBucket | undefined
  readonly operations: readonly Operation[]
}

const schemaSchema = z.record(z.string(), z.unknown())

const alternativesSchema = z.array(z.string()).default([])

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: schemaSchema,
  'x-out-of-range': z.string().optional(),
})

const referenceSchema = z.object({ $ref: z.string() })

const operationSchema = z.object({
  operationId: z.string(),
  'x-scope': z.string().nullable(),
  'x-rate-limit': rateLimitSchema.operation,
  parameters: z.array(z.union([referenceSchema, parameterSchema])).default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: schemaSchema }) }) })
    .optional(),
  responses: schemaSchema,
})

const securitySchema = z.union([
  z.object({ type: z.literal('http'), scheme: z.literal('bearer') }),
  z.object({ type: z.literal('apiKey'), in: z.enum(['header', 'query']), name: z.string() }),
])

const contractSchema = z.looseObject({
  info: z.object({ title: z.string() }),
  servers: z.tuple([z.object({ url: z.string() })]),
  security: z.array(z.record(z.string(), z.unknown())),
  'x-dialect': z.looseObject({ rateLimits: rateLimitSchema.dialect }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({
    securitySchemes: z.record(z.string(), securitySchema),
    parameters: z.record(z.string(), parameterSchema).default({}),
  }),
})

type Document = z.infer<typeof contractSchema>

/** Reads `schema/rest/<dialect>.openapi.yaml`; throws when the file is no contract of the form we rely on. */
export function readContract(dialect: string): Contract {
  return contractFrom(dialect, contractDocument(dialect))
}

/** A contract from its document. */
export function contractFrom(dialect: string, source: unknown): Contract {
  const document = contractSchema.parse(source)
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, raw]) => operationFrom(document, path, method, raw)),
  )
  return {
    dialect,
    title: document.info.title,
    base: document.servers[0].url,
    document: source as Contract['document'],
    carriers: document.security.flatMap((scheme) =>
      Object.keys(scheme).map((name) => carrierFrom(document, name)),
    ),
    withoutKey: bucketWithoutKey(document['x-dialect'].rateLimits),
    operations,
  }
}

function carrierFrom(document: Document, name: string): KeyCarrier {
  const scheme = document.components.securitySchemes[name]
  if (scheme === undefined) throw new Error(`The contract names an unknown security scheme ${name}.`)
  return scheme.type === 'http' ? { kind: 'bearer' } : { kind: scheme.in, name: scheme.name }
}

function operationFrom(
  document: Document,
  path: string,
  method: string,
  raw: z.infer<typeof operationSchema>,
): Operation {
  const known = methods.find((name) => name === method.toUpperCase())
  if (known === undefined) throw new Error(`The contract has an unknown method ${method} at ${path}.`)
  const word = raw['x-scope']
  const scope = word === null ? null : scopeNamed(word)
  if (scope === undefined) throw new Error(`The operation ${raw.operationId} names an unknown scope ${word}.`)
  return {
    id: raw.operationId,
    method: known,
    path,
    scope,
    parameters: raw.parameters.map((parameter) => parameterFrom(document, parameter)),
    ...bodyOf(raw.requestBody?.content['application/json'].schema),
    exactlyOneOf: alternativesSchema.parse(
      raw.requestBody?.content['application/json'].schema['x-exactly-one-of'],
    ),
    successes: Object.keys(raw.responses)
      .filter((status) => /^2\d\d$/.test(status))
      .map(Number),
    limits: bucketsOf(document['x-dialect'].rateLimits, raw['x-rate-limit']),
    answer: answerOf(raw.responses),
  }
}

const contentSchema = z.object({
  content: z.object({ 'application/json': z.object({ schema: schemaSchema }) }),
})

function answerOf(responses: Schema): Schema | undefined {
  const success = Object.entries(responses).find(([status]) => /^2\d\d$/.test(status))
  return contentSchema.safeParse(success?.[1]).data?.content['application/json'].schema
}

const rowsSchema = z.looseObject({ 'x-rows': z.string(), items: schemaSchema })

/** The body's schema, with the rows that are judged one by one apart from it. */
function bodyOf(schema: Schema | undefined): Pick<Operation, 'body' | 'rows'> {
  const properties = schemaSchema.safeParse(schema?.['properties']).data ?? {}
  for (const [field, property] of Object.entries(properties)) {
    const { data } = rowsSchema.safeParse(property)
    if (data === undefined) continue
    const { items: row, ...list } = data
    return { body: { ...schema, properties: { ...properties, [field]: list } }, rows: { field, row } }
  }
  return { body: schema, rows: undefined }
}

function parameterFrom(
  document: Document,
  raw: z.infer<typeof parameterSchema> | z.infer<typeof referenceSchema>,
): Parameter {
  const found =
    '$ref' in raw ? document.components.parameters[raw.$ref.replace('#/components/parameters/', '')] : raw
  if (found === undefined) throw new Error('The contract refers to an unknown parameter.')
  const { 'x-out-of-range': outOfRange, ...parameter } = found
  return { ...parameter, clamped: outOfRange?.startsWith('clamp') ?? false }
}
