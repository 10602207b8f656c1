import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSchema } from '../../src/graphql/schema.js'

// The package exports the path of its binary.
const relayCompiler = String(createRequire(import.meta.url)('relay-compiler'))

const client = `
import { graphql } from 'relay-runtime'

graphql\`
  query clientDashboardQuery($participant: ParticipantLookup!) {
    account { name }
    ...clientContests_query
    participant(by: $participant) { id ...clientLedger_participant }
  }
\`
graphql\`
  fragment clientContests_query on Query
  @refetchable(queryName: "clientContestsPageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "ContestFilter" }
  ) {
    contests(first: $count, after: $cursor, filter: $filter) @connection(key: "client_contests") {
      totalCount
      edges { node { id title status ...clientPeople_contest } }
    }
  }
\`
graphql\`
  fragment clientPeople_contest on Contest
  @refetchable(queryName: "clientPeoplePageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    participants(first: $count, after: $cursor, orderBy: { field: TOTAL, direction: DESC })
      @connection(key: "client_participants") {
      edges { node { id displayName total referredBy { id displayName } } }
    }
  }
\`
graphql\`
  fragment clientLedger_participant on Participant
  @refetchable(queryName: "clientLedgerPageQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    entries(first: $first, after: $after, last: $last, before: $before)
      @connection(key: "client_entries") {
      edges { node { id amount origin occurredAt } }
    }
  }
\`
graphql\`
  mutation clientAdjustMutation($input: AdjustEntriesInput!, $connections: [ID!]!) {
    adjustEntries(input: $input) {
      entry @prependNode(connections: $connections, edgeTypeName: "EntryEdge") { id amount }
      participant { id total }
    }
  }
\`
graphql\`
  mutation clientDeleteMutation($input: DeleteEntryInput!, $connections: [ID!]!) {
    deleteEntry(input: $input) {
      deletedId @deleteEdge(connections: $connections)
      participant { id total }
    }
  }
\`
`

describe('the Relay compiler', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-relay-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('accepts the printed schema with pages that are refetched and edges that are added and deleted', async () => {
    await mkdir(join(folder, 'src'))
    await writeFile(join(folder, 'schema.graphql'), printSchema(lexicographicSortSchema(buildSchema())))
    await writeFile(join(folder, 'src', 'client.ts'), client)
    const config = { src: './src', schema: './schema.graphql', language: 'typescript' }
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config))
    const { stdout, stderr } = await promisify(execFile)(relayCompiler, ['relay.config.json'], {
      cwd: folder,
    })
    expect(`${stdout}${stderr}`).not.toMatch(/error/i)
    const made = (await readdir(join(folder, 'src', '__generated__'))).sort()
    expect(made).toEqual(
      [
        ...[
          'clientAdjustMutation',
          'clientContestsPageQuery',
          'clientContests_query',
          'clientDashboardQuery',
        ],
        ...['clientDeleteMutation', 'clientLedgerPageQuery', 'clientLedger_participant'],
        ...['clientPeoplePageQuery', 'clientPeople_contest'],
      ].map((name) => `${name}.graphql.ts`),
    )
    const page = await readFile(
      join(folder, 'src', '__generated__', 'clientPeoplePageQuery.graphql.ts'),
      'utf8',
    )
    expect(page).toContain('node(id: $id)')
  })
})
