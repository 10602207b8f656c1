import { parse } from 'graphql'
import { createRelays } from '../../src/delivery/relays.js'
import { createSender } from '../../src/delivery/send.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import { createFeeds } from '../../src/domain/event/feeds.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { createSubscriber, Emissions } from '../../src/graphql/subscribe.js'
import { defaultLimits } from '../../src/server/limits.js'
import { type Gateway, type GraphQLAnswer, testSettings } from './gateway.js'
import { testReach } from './sender.js'

const schema = buildSchema()

/** What a subscription shows at once, without a socket, so that its statements can be counted. */
export async function firstEmission(
  { database, clock }: Gateway,
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQLAnswer> {
  const feeds = createFeeds(database.root, () => undefined)
  const subscribe = createSubscriber({
    ...{ schema, database, clock, feeds, settings: testSettings },
    ...{ webhooks: createSender(), beacons: createRelays({ urls: [] }), sources: testReach() },
    timeout: defaultLimits.operationTime,
  })
  const caller = await authenticate(database.root, key)
  const started = await subscribe({ document: parse(query), variables, caller: () => caller })
  try {
    const emission = started instanceof Emissions ? (await started.next()).value : started
    const errors = (emission?.errors ?? []) as unknown as GraphQLAnswer['errors']
    return { status: 200, data: emission?.data, errors }
  } finally {
    if (started instanceof Emissions) await started.return()
    await feeds.close()
  }
}
