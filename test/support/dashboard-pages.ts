import * as documents from '../../dashboard/generated/graphql.js'
import { payload } from './answers.js'
import type { Gateway } from './gateway.js'

/** What each page of the dashboard asks for when it is opened first, by the names of operations; the frame asks whose key it is. */
export const dashboardPages: Readonly<Record<string, readonly string[]>> = {
  Contests: ['Viewer', 'Contests', 'ContestsTotals'],
  'A contest': ['Viewer', 'ContestFrame', 'ContestOverview', 'ContestFeed'],
  Participants: ['Viewer', 'ContestFrame', 'Participants'],
  'A participant': [
    'Viewer',
    'ContestFrame',
    'Participant',
    'ParticipantLedger',
    'ParticipantWins',
    'KeyScopes',
  ],
  Draws: ['Viewer', 'ContestFrame', 'Draws', 'DrawsFeed', 'KeyScopes'],
  '250 winners for the file': ['WinnersForFile'],
  Webhooks: ['Viewer', 'Webhooks'],
  'A webhook': ['Viewer', 'Webhook', 'WebhookDeliveries', 'KeyScopes'],
  'The attempts of a delivery': ['DeliveryAttempts'],
  Sources: ['Viewer', 'Sources'],
  'A source': ['Viewer', 'Source', 'KeyScopes'],
  Usage: ['Viewer', 'Limits', 'AccountUsage', 'KeyUsage', 'KeyScopes'],
}

/** The dashboard's operations that change nothing, by name. */
export const dashboardReads: ReadonlyMap<string, string> = new Map(
  Object.entries(documents).flatMap(([name, document]): [string, string][] => {
    const text = String(document)
    return /^\s*(query|subscription)\b/.test(text) ? [[name.replace(/Document$/, ''), text]] : []
  }),
)

interface Known {
  readonly databaseId: number
}

const known = `{
  contests(first: 1) {
    nodes { databaseId winners(first: 20) { nodes { participant { databaseId referredBy { databaseId } } } } }
  }
  webhooks(first: 1) { nodes { databaseId deliveries(first: 1) { nodes { databaseId } } } }
  account { sources { databaseId } }
}`

interface Person extends Known {
  readonly referredBy: Known | null
}

/**
 * Variables for any of the operations, about what the key sees first, and somebody who has won and was referred, of whom there is most to read;
 * each takes those that it names.
 */
export async function dashboardVariables(gateway: Gateway, key: string): Promise<Record<string, unknown>> {
  const answer = await gateway.graphql(key, known)
  const contests = payload<{
    nodes: [Known & { winners: { nodes: { participant: Person }[] } }]
  }>(answer, 'contests')
  const won = contests.nodes[0].winners.nodes.map(({ participant }) => participant)
  const referred = won.find(({ referredBy }) => referredBy !== null)
  if (referred === undefined) throw new Error('Nobody who has won was referred.')
  const webhooks = payload<{ nodes: [Known & { deliveries: { nodes: [Known] } }] }>(answer, 'webhooks')
  const { sources } = payload<{ sources: [Known] }>(answer, 'account')
  const named = ({ databaseId }: Known) => ({ databaseId })
  return {
    contest: named(contests.nodes[0]),
    participant: named(referred),
    webhook: named(webhooks.nodes[0]),
    delivery: named(webhooks.nodes[0].deliveries.nodes[0]),
    source: named(sources[0]),
    ...{ listed: { status: ['LIVE'] }, searched: {}, counted: true, people: true, first: 50 },
  }
}
