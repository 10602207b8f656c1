import type { FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST } from 'graphql'
import type { SentOperation } from './operations.js'

/** What documents may take that are remembered; those used longest ago leave first. */
export interface KnownBounds {
  readonly documents: number
  /** Characters of all texts together. */
  readonly characters: number
}

const usualBounds: KnownBounds = { documents: 1_000, characters: 500_000 }

/** What says no more than that a body is JSON. Another type is weighed against forgery from other sites. */
const plainTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json;charset=UTF-8',
])

/** What is answered as a client is that says nothing. */
export const plainAccept: ReadonlySet<string> = new Set(['*/*', 'application/json'])

/**
 * The documents that were found valid, by their text: a request in the form that nearly all have, for an operation of
 * one of them, needs nothing more of Apollo. Whatever is new, unusual or wrong goes to Apollo.
 */
export class KnownOperations {
  readonly #documents = new Map<string, DocumentNode>()
  #characters = 0
  /** The text that was used last, and stands last. */
  #latest: string | undefined

  constructor(private readonly bounds = usualBounds) {}

  /** Notes a valid document; which texts are valid is the same for everybody. */
  remember(text: string, document: DocumentNode): void {
    this.#forget(text)
    if (text.length > this.bounds.characters) return
    this.#documents.set(text, document)
    this.#latest = text
    this.#characters += text.length
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= this.bounds.documents && this.#characters <= this.bounds.characters) return
      this.#forget(oldest)
    }
  }

  /** The known operation that a request asks for in the usual form. */
  askedBy({
    method,
    headers,
    body,
  }: Pick<FastifyRequest, 'method' | 'headers' | 'body'>): SentOperation | undefined {
    if (method !== 'POST' || !plainTypes.has(headers['content-type'] ?? '')) return undefined
    if (headers.accept !== undefined && !plainAccept.has(headers.accept)) return undefined
    if (!isObject(body)) return undefined
    const { query, variables, operationName, extensions } = body
    if (typeof query !== 'string' || extensions != null) return undefined
    if (variables != null && !isObject(variables)) return undefined
    if (operationName != null && typeof operationName !== 'string') return undefined
    const document = this.#find(query)
    if (document === undefined) return undefined
    const operation = getOperationAST(document, operationName)
    if (operation == null) return undefined
    return {
      document,
      operation,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
    }
  }

  #find(text: string): DocumentNode | undefined {
    const document = this.#documents.get(text)
    if (document === undefined || text === this.#latest) return document
    this.#documents.delete(text)
    this.#documents.set(text, document)
    this.#latest = text
    return document
  }

  #forget(text: string): void {
    if (this.#documents.delete(text)) this.#characters -= text.length
    if (text === this.#latest) this.#latest = undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
