import type { DrawRow } from '../../database/tables/index.js'
import { inclusionTexts } from '../../domain/draw/inclusion.js'
import { proofTexts } from '../../domain/draw/proof.js'
import type { Resolvers } from '../../generated/resolvers.js'
import type { Context } from '../context.js'
import { participantKey } from '../lookups.js'

/** The public address of a draw; null for one without a commitment. */
function addressOf({ commitment, uuid }: DrawRow, { work }: Context): string | null {
  return commitment === null ? null : `${work.settings.publicUrl}/draws/${uuid}`
}

export const drawProofResolvers: Resolvers = {
  Draw: {
    proof: ({ id }, _args, { loaders }) => loaders.load(proofTexts, id),
    proofUrl: (draw, _args, context) => {
      const address = addressOf(draw, context)
      return address && `${address}/proof.json`
    },
    pageUrl: (draw, _args, context) => addressOf(draw, context),
    inclusion: ({ id }, { participant }, { loaders }) =>
      loaders.load(inclusionTexts, id, participantKey(participant)),
  },
}
