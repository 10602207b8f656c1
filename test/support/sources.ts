import { sourceRuns } from '../../src/database/tables/index.js'
import { globalId } from '../../src/graphql/global-id.js'
import type { AppOptions } from '../../src/server/app.js'
import { payload } from './answers.js'
import { type Gateway, startGateway, testSettings } from './gateway.js'
import { testReach } from './sender.js'

/** A gateway whose sources may lie on this machine; `timeout` in milliseconds. */
export function startWithServices(timeout = 5_000, options: Partial<AppOptions> = {}): Promise<Gateway> {
  return startGateway({
    settings: { ...testSettings, privateSources: true },
    sources: testReach(timeout),
    ...options,
  })
}

export interface MadeSource {
  readonly id: string
  readonly databaseId: number
  readonly dialect: string
  readonly name: string
  readonly baseUrl: string
  readonly brand: { readonly id: string } | null
  readonly contestIds: string[] | null
  readonly status: string
  readonly interval: number | null
  readonly nextRunAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export const sourceFields =
  'id databaseId dialect name baseUrl brand { id } contestIds status interval nextRunAt createdAt updatedAt'

const add = `mutation ($input: AddSourceInput!) { addSource(input: $input) { source { ${sourceFields} } } }`

/** What nobody may ever see. */
export const credential = 'sk_live_ThisIsTheCredential0123456789'

/** Sends the mutation; `input` overrides a source at Revup that is in order. */
export function sendSource(
  gateway: Gateway,
  key: string,
  input: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const whole = { dialect: 'REVUP', baseUrl: 'https://service.invalid/api/v1', credential, ...input }
  return gateway.graphql(key, add, { input: whole }, headers)
}

/** The source; fails the test where it was not made. */
export async function madeSource(
  gateway: Gateway,
  key: string,
  input: Record<string, unknown> = {},
): Promise<MadeSource> {
  const answer = await sendSource(gateway, key, input)
  return payload<{ source: MadeSource }>(answer, 'addSource').source
}

/** A run of a source; gives its global id. */
export async function buildRun(gateway: Gateway, { databaseId }: MadeSource): Promise<string> {
  const now = gateway.clock.now()
  const [run] = await gateway.database.root
    .insert(sourceRuns)
    .values({
      ...{ sourceId: databaseId, kind: 'full', state: 'completed', counts: {} },
      ...{ startedAt: now, progressAt: now, endedAt: now },
    })
    .returning()
  return globalId('SourceRun', run?.id ?? 0)
}
