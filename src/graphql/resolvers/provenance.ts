import type { ExternalIdRow, ExternalKind } from '../../database/tables/index.js'
import { sourcesById } from '../../domain/source/find.js'
import { provenances } from '../../domain/source/provenance.js'
import type { Resolvers } from '../../generated/resolvers.js'
import type { Context } from '../context.js'
import { enumValue } from '../enums.js'

/** The field `provenance` of a type whose rows are of this kind. */
function of(kind: ExternalKind) {
  return {
    provenance: async (
      { id }: { readonly id: number },
      _args: object,
      { loaders }: Context,
    ): Promise<ExternalIdRow[]> => [...((await loaders.load(provenances, id, kind)) ?? [])],
  }
}

export const provenanceResolvers: Resolvers = {
  Account: of('account'),
  AllowlistRow: of('allowed'),
  BlocklistRow: of('blocked'),
  Brand: of('brand'),
  Contact: of('contact'),
  Contest: of('contest'),
  CustomField: of('custom_field'),
  Draw: of('draw'),
  Entry: of('entry'),
  EntryMethod: of('method'),
  Participant: of('participant'),
  Prize: of('prize'),
  Reward: of('reward'),
  Webhook: of('webhook'),
  Winner: of('winner'),
  Provenance: {
    dialect: ({ dialect }) => enumValue(dialect),
    source: ({ sourceId }, _args, { loaders }) => loaders.load(sourcesById, sourceId),
    localFields: ({ localFields }) => [...(localFields ?? [])],
  },
}
