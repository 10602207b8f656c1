import { parse } from 'graphql'
import { type Contract, contractFrom } from '../../src/contract/contract.js'
import { requireScope } from '../../src/domain/caller.js'
import type { Dialect, Refusal } from '../../src/rest/dialect.js'
import type { Endpoint } from '../../src/rest/endpoint.js'
import type { FailureCode, RestFailure } from '../../src/rest/failure.js'
import { FieldMap } from '../../src/rest/fields.js'

// A dialect as the later ones will be: three key carriers, ids that are numbers, costs instead of classes,
// 422 with details per field against 400, request ids in the body, literals beside ids, DELETE with a body.

const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } }
const ok = { '200': { description: 'OK' } }
const none = { '204': { description: 'No content' } }
const limits = { minuteCost: 1, dayCost: 1 }
const writing = { minuteCost: 2, dayCost: 1 }

function body(schema: object) {
  return { requestBody: { content: { 'application/json': { schema } } } }
}

function operation(operationId: string, scope: string | null, rest: object) {
  return { operationId, 'x-scope': scope, 'x-rate-limit': limits, responses: ok, ...rest }
}

const rename = {
  type: 'object',
  properties: {
    title: { type: 'string', default: 'never filled in' },
    settings: {
      type: 'object',
      properties: { leaderboard_limit: { type: 'integer', minimum: 1 } },
      additionalProperties: false,
    },
  },
  required: ['title'],
}

export const fixtureContract: Contract = contractFrom('fixture', {
  openapi: '3.1.0',
  info: { title: 'A dialect for tests', version: '1' },
  servers: [{ url: '/fixture/v2' }],
  security: [{ bearer: [] }, { inHeader: [] }, { inQuery: [] }],
  'x-dialect': { rateLimits: { perMinute: 10, writeCost: 2, perDay: 100, burstPerSecond: { value: 8 } } },
  paths: {
    '/contests': {
      get: operation('contests.list', 'contests:read', {
        parameters: [
          {
            name: 'page',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 1_000 },
            'x-out-of-range': 'clamp',
          },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 250 } },
          { name: 'flag', in: 'query', schema: { type: 'boolean' } },
          { name: 'search', in: 'query', schema: { type: 'string' } },
          { name: 'day', in: 'query', schema: { type: 'string', format: 'date' } },
        ],
      }),
      post: operation('contests.none', 'contests:write', {
        responses: { '405': { description: 'Not offered' } },
      }),
    },
    '/contests/{id}': {
      get: operation('contests.get', 'contests:read', { parameters: [id] }),
      put: operation('contests.rename', 'contests:write', {
        parameters: [id, { $ref: '#/components/parameters/Repeat' }],
        'x-rate-limit': writing,
        ...body({ $ref: '#/components/schemas/Rename' }),
      }),
      delete: operation('contests.delete', 'contests:write', {
        parameters: [id],
        'x-rate-limit': writing,
        responses: none,
        ...body({ type: 'object', properties: { confirm: { const: true } }, required: ['confirm'] }),
      }),
    },
    '/contests/{id}/guests': {
      delete: operation('contests.uninvite', 'contests:write', {
        parameters: [id, { name: 'number', in: 'query', schema: { type: 'integer' } }],
        ...body({
          type: 'object',
          properties: { names: { type: 'array' }, number: { type: 'integer' } },
          'x-exactly-one-of': ['names', 'number'],
        }),
      }),
    },
    '/contests/reorder': { put: operation('contests.reorder', null, {}) },
    '/contests/rows': {
      post: operation('contests.rows', null, {
        ...body({
          type: 'object',
          properties: {
            rows: {
              type: 'array',
              items: { $ref: '#/components/schemas/Rename' },
              'x-rows': 'judged one by one; a bad row fails alone',
              minItems: 1,
              maxItems: 3,
            },
          },
          required: ['rows'],
        }),
      }),
    },
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      inHeader: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      inQuery: { type: 'apiKey', in: 'query', name: 'api_key' },
    },
    parameters: {
      Repeat: { name: 'Repeat-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 5 } },
    },
    schemas: { Rename: rename },
  },
})

const unprocessable: readonly FailureCode[] = ['BODY_INVALID', 'IDEMPOTENCY_KEY_REUSED']

const statuses: Partial<Record<FailureCode, number>> = {
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  UNAUTHENTICATED: 401,
  INSUFFICIENT_SCOPE: 403,
  RATE_LIMITED: 429,
  PATH_INVALID: 404,
  BODY_TOO_LARGE: 413,
  INTERNAL_ERROR: 500,
  UNAVAILABLE: 503,
}

function statusOf(failure: RestFailure): number {
  // Another account's thing is 403, a missing one 404 (#59).
  if (failure.code === 'NOT_FOUND') return failure.reason === 'foreign' ? 403 : 404
  if (unprocessable.includes(failure.code)) return 422
  return statuses[failure.code] ?? 400
}

export const fixtureDialect: Dialect = {
  name: 'fixture',
  idsOf: 'sweepwidget',
  requestIdFrom: () => 'req_0123456789ab',
  requestIdHeader: undefined,
  contestPath: '/contests/{id}',
  admit: (caller, { scope }) => {
    if (scope !== null) requireScope(caller, scope)
  },
  envelope: (content, requestId) => ({ success: true, ...content, meta: { request_id: requestId } }),
  refuse(failure, requestId): Refusal {
    const status = statusOf(failure)
    const details = Object.fromEntries(failure.faults.map(({ name, message }) => [name, message]))
    return {
      status,
      body: {
        success: false,
        error: { code: status, message: failure.message, ...(status === 422 ? { details } : {}) },
        meta: { request_id: requestId },
      },
    }
  },
}

const noFields = new FieldMap({})

function echoing(operationId: string): Endpoint {
  return {
    operation: operationId,
    document: parse('{ __typename }'),
    fields: noFields,
    variables: () => ({}),
    response: (_data, { path, query, headers, body, faultyRows }) => ({
      status: undefined,
      content: {
        data: { operationId, path, query, headers, ...(body === undefined ? {} : { body }) },
        ...(faultyRows.size === 0 ? {} : { faultyRows: Object.fromEntries(faultyRows) }),
      },
    }),
  }
}

const contestFields = new FieldMap({
  title: 'title',
  settings: { to: 'settings', fields: { leaderboard_limit: 'leaderboardSize' } },
})

/** Two endpoints read and change contests; the others show what they were given. */
export const fixtureEndpoints: readonly Endpoint[] = [
  echoing('contests.list'),
  echoing('contests.delete'),
  echoing('contests.uninvite'),
  echoing('contests.reorder'),
  echoing('contests.rows'),
  {
    operation: 'contests.get',
    document: parse('query ($by: ContestLookup!) { contest(by: $by) { title } }'),
    fields: noFields,
    variables: ({ path }) => ({ by: { databaseId: path['id'] } }),
    response: (data) => ({ status: undefined, content: { data: data['contest'] } }),
  },
  {
    operation: 'contests.rename',
    document: parse(
      'mutation ($input: UpdateContestInput!) { updateContest(input: $input) { contest { title } } }',
    ),
    fields: contestFields,
    variables: ({ path, body }) => ({
      input: { contest: { databaseId: path['id'] }, changes: contestFields.input(body) },
    }),
    response: (data, { body }) => ({
      status: undefined,
      content: { data: data['updateContest'], sent: body },
    }),
  },
]
