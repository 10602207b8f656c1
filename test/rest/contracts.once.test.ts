import { describe, expect, it } from 'vitest'
import { readContract } from '../../src/contract/contract.js'
import { blitzRocketEndpoints } from '../../src/rest/blitz-rocket/index.js'
import { revupEndpoints } from '../../src/rest/revup/index.js'
import { sweepWidgetEndpoints } from '../../src/rest/sweepwidget/index.js'
import { ContractDocument, dialects } from '../support/contract.js'

/** The endpoints of each dialect that is served. */
const served = {
  'blitz-rocket': blitzRocketEndpoints,
  revup: revupEndpoints,
  sweepwidget: sweepWidgetEndpoints,
}

type Json = Record<string, unknown>

/** The examples of a body, a parameter or a response, with the schema that they must fit. */
function examplesIn(contract: ContractDocument, part: Json): { schema: Json; example: unknown }[] {
  const media = ((part['content'] as Json | undefined)?.['application/json'] ?? part) as Json
  const schema = media['schema'] as Json | undefined
  if (schema === undefined) return []
  const several = Object.values((media['examples'] ?? {}) as Record<string, { value: unknown }>)
  const examples = [...('example' in media ? [media['example']] : []), ...several.map(({ value }) => value)]
  return examples.map((example) => ({ schema: contract.resolve(schema), example }))
}

function partsOf(contract: ContractDocument, operation: Json): Json[] {
  const {
    parameters = [],
    requestBody,
    responses,
  } = operation as {
    parameters?: unknown[]
    requestBody?: unknown
    responses: Json
  }
  return [
    ...parameters,
    ...(requestBody === undefined ? [] : [requestBody]),
    ...Object.values(responses),
  ].map((part) => contract.resolve(part))
}

describe.each(dialects)('the contract of %s', (dialect) => {
  const contract = ContractDocument.read(dialect)

  it('has examples that fit their own schemas', () => {
    const wrong = contract
      .operations()
      .flatMap(({ operation }) =>
        partsOf(contract, operation).flatMap((part) =>
          examplesIn(contract, part).flatMap(({ schema, example }) =>
            contract
              .complaints(schema, example)
              .map((told) => `${String(operation['operationId'])}: ${told} in ${JSON.stringify(example)}`),
          ),
        ),
      )
    expect(wrong).toEqual([])
  })

  it('is one that the gateway can read, with an id, a scope and limits for each operation', () => {
    const { operations } = readContract(dialect)
    expect(operations).toHaveLength(contract.operations().length)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    for (const { limits } of operations) expect(limits.length).toBeGreaterThan(0)
  })
})

describe.each(Object.entries(served))('the endpoints of %s', (dialect, endpoints) => {
  it('are those of the contract, each once', () => {
    const documented = readContract(dialect).operations.filter(({ successes }) => successes.length > 0)
    expect(endpoints.map(({ operation }) => operation).sort()).toEqual(documented.map(({ id }) => id).sort())
  })
})
