import type { DomainError } from '../domain/errors.js'
import type { RowFault } from '../generated/resolvers.js'

/** The failure of one of several rows as GraphQL tells of it. */
export function rowFault({ code, message, detail, fields }: DomainError): RowFault {
  return { code, message, detail: detail ?? null, fields: [...fields] }
}
