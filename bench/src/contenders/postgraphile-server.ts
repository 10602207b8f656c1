// Started by the runner in a process of its own; it runs as it stands, without a compiler.
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { TYPES } from 'postgraphile/@dataplan/pg'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

/** PostGraphile knows no codec for the type of events.transaction_id and says so at length. */
const transactionIds: GraphileConfig.Plugin = {
  name: 'TransactionIdsAsTextPlugin',
  gather: {
    hooks: {
      pgCodecs_findPgCodec(_info, event) {
        if (event.pgType.typname === 'xid8') event.pgCodec = TYPES.text
      },
    },
  },
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [transactionIds],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['public'],
      poolConfig: { max: Number(process.env['POOL_SIZE']) },
      pubsub: false,
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
})

const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(Number(process.env['PORT']), '127.0.0.1')
