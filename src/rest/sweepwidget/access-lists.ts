import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  AllowDocument,
  BlockDocument,
  DisallowDocument,
  ListAllowedDocument,
  ListBlockedDocument,
  UnblockDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { pageOf, paginationOf } from './pagination.js'

const endpoint = endpointsOf<operations>()

/** Rows on a page where the client does not say (#65). */
const pageSize = 25

const listAllowed = endpoint('whitelist.list', ListAllowedDocument, {
  variables: ({ path, query }) => ({
    contest: { databaseId: path.id },
    ...pageOf(query, pageSize).window,
  }),
  response: ({ contest: { allowlist } }, { query }) => ({
    data: allowlist.nodes.map(({ databaseId, email }) => ({ id: databaseId, email })),
    pagination: paginationOf(pageOf(query, pageSize), allowlist.totalCount),
  }),
})

const allow = endpoint('whitelist.add', AllowDocument, {
  fields: { emails: 'emails' },
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...input } }),
  response: ({ addToAllowlist: { contest, added } }) => ({
    data: { competition_id: contest.databaseId, added },
  }),
})

const disallow = endpoint('whitelist.remove', DisallowDocument, {
  fields: { emails: 'rows.emails' },
  variables: ({ path, query, body }) => {
    const id = query.id ?? body?.id
    const rows = id === undefined ? { emails: body?.emails ?? [] } : { row: { databaseId: id } }
    return { input: { contest: { databaseId: path.id }, rows } }
  },
  response: () => ({}),
})

const listBlocked = endpoint('blacklist.list', ListBlockedDocument, {
  variables: ({ path, query }) => ({
    contest: { databaseId: path.id },
    ...pageOf(query, pageSize).window,
  }),
  response: ({ contest: { blocklist } }, { query }) => ({
    data: blocklist.nodes.map(({ databaseId, value }) => ({ id: databaseId, value })),
    pagination: paginationOf(pageOf(query, pageSize), blocklist.totalCount),
  }),
})

const block = endpoint('blacklist.add', BlockDocument, {
  fields: { values: 'values' },
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...input } }),
  response: ({ addToBlocklist: { contest, added } }) => ({
    data: { competition_id: contest.databaseId, added },
  }),
})

const unblock = endpoint('blacklist.remove', UnblockDocument, {
  variables: ({ path }) => ({
    input: { contest: { databaseId: path.id }, rows: { row: { databaseId: path.ban_id } } },
  }),
  response: () => ({}),
})

/** Who alone may enter, which this dialect calls the whitelist, and who may not: the blacklist. */
export const accessLists = [listAllowed, allow, disallow, listBlocked, block, unblock] as const
