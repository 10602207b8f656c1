import {
  type AllowlistSelection,
  addToAllowlist,
  removeFromAllowlist,
} from '../../domain/access-list/allow.js'
import {
  addToBlocklist,
  type BlocklistSelection,
  removeFromBlocklist,
} from '../../domain/access-list/block.js'
import {
  allowlistCounts,
  allowlistsOfContests,
  blocklistCounts,
  blocklistsOfContests,
  checkListFilter,
} from '../../domain/access-list/lists.js'
import { notFound } from '../../domain/errors.js'
import { participantsById } from '../../domain/participant/find.js'
import type {
  AllowlistRowsLookup,
  BlocklistRowsLookup,
  MutationResolvers,
  Resolvers,
} from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, optionalWord } from '../enums.js'
import { globalId } from '../global-id.js'
import { allowlistRowId, blocklistRowId, contestKey } from '../lookups.js'
import { connection } from '../pagination.js'

// `@oneOf` inputs have exactly one field: graphql-js has checked it.

function allowlistRows({ emails, row }: AllowlistRowsLookup): AllowlistSelection {
  if (emails != null) return { emails }
  if (row != null) return { rowId: allowlistRowId(row) }
  throw notFound('allowlistRow')
}

function blocklistRows({ values, row }: BlocklistRowsLookup): BlocklistSelection {
  if (values != null) return { values }
  if (row != null) return { rowId: blocklistRowId(row) }
  throw notFound('blocklistRow')
}

const mutations: MutationResolvers = {
  addToAllowlist: (_root, { input: { contest, emails } }, context) =>
    addToAllowlist(writing(context), contestKey(contest), emails),
  removeFromAllowlist: (_root, { input: { contest, rows } }, context) =>
    removeFromAllowlist(writing(context), contestKey(contest), allowlistRows(rows)),
  addToBlocklist: (_root, { input: { contest, values } }, context) =>
    addToBlocklist(writing(context), contestKey(contest), values),
  removeFromBlocklist: (_root, { input: { contest, rows } }, context) =>
    removeFromBlocklist(writing(context), contestKey(contest), blocklistRows(rows)),
}

export const accessListResolvers: Resolvers = {
  Mutation: mutations,
  Contest: {
    allowlist: ({ id }, { filter, ...args }, { loaders }) => {
      const conditions = filter ?? {}
      checkListFilter(conditions)
      return connection(
        args,
        (page) => loaders.load(allowlistsOfContests, id, { filter: conditions, page }),
        () => loaders.load(allowlistCounts, id, conditions),
      )
    },
    blocklist: ({ id }, { filter, ...args }, { loaders }) => {
      const conditions = { ...filter, kind: optionalWord(filter?.kind) }
      checkListFilter(conditions)
      return connection(
        args,
        (page) => loaders.load(blocklistsOfContests, id, { filter: conditions, page }),
        () => loaders.load(blocklistCounts, id, conditions),
      )
    },
  },
  AllowlistRow: {
    id: ({ id }) => globalId('AllowlistRow', id),
    databaseId: ({ id }) => id,
  },
  BlocklistRow: {
    id: ({ id }) => globalId('BlocklistRow', id),
    databaseId: ({ id }) => id,
    kind: ({ kind }) => enumValue(kind),
    byBan: ({ bannedParticipantId }) => bannedParticipantId !== null,
    bannedParticipant: ({ bannedParticipantId }, _args, { loaders }) =>
      bannedParticipantId === null ? null : loaders.load(participantsById, bannedParticipantId),
  },
}
