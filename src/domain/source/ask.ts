import type { SourceRow } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { DomainError } from '../errors.js'
import type { OutwardWork, Work } from '../work.js'
import { openCredential } from './credential.js'
import { requireSource } from './find.js'
import type { ReachOutcome, SourceTarget } from './reach.js'

/** What requests to a source need. STATE_FORBIDS (SOURCE_LOCKED) where none of the operator's keys opens its credential. */
export function targetOf({ settings }: Pick<Work, 'settings'>, source: SourceRow): SourceTarget {
  const credential = openCredential(settings.sealing, source)
  if (credential === undefined) {
    throw new DomainError(
      'STATE_FORBIDS',
      'The credential of the source was sealed with a key that the operator has not set: give the source its credential anew.',
      { subject: 'source', detail: 'SOURCE_LOCKED' },
    )
  }
  return {
    dialect: source.dialect,
    baseUrl: source.baseUrl,
    credential,
    contestIds: source.settings.contestIds ?? [],
    allowPrivate: settings.privateSources,
  }
}

/** Asks the service what the credential of a source can reach, with nothing locked meanwhile. A key restricted to contests may not. */
export async function testSource(
  work: Work & Pick<OutwardWork, 'sources'>,
  id: number,
): Promise<ReachOutcome & { readonly source: SourceRow }> {
  requireUnrestricted(work.caller, 'test sources')
  const source = await requireSource(work, id)
  return { ...(await work.sources.reach(targetOf(work, source))), source }
}
