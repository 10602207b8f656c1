/** An operation of a contract as openapi-typescript renders it. */
export interface Documented {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown; readonly header?: unknown }
  readonly requestBody?: unknown
  readonly responses: object
}

export type Json<Part> = Part extends { content: { 'application/json': infer Body } } ? Body : undefined

/** What a request's body holds. */
export type Body<Op extends Documented> = Json<NonNullable<Op['requestBody']>>

export type Query<Op extends Documented> = NonNullable<Op['parameters']['query']>

type Success = 200 | 201 | 202 | 204

/** The documented successes. */
export type Statuses<Op extends Documented> = keyof Op['responses'] & Success
