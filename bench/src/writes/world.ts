import { command } from './gateway.js'
import type { Target } from './requests.js'

/** What is written into: one contest for all clients, and one for each. */
export interface World {
  readonly key: string
  readonly hot: Target
  readonly spread: readonly Target[]
}

interface Made {
  readonly databaseId: number
  readonly publicId: string
}

/** Makes an account and a key with the command line. */
export async function makeAccount(
  folder: string,
  databaseUrl: string,
): Promise<{ readonly account: number; readonly key: string }> {
  const account: { id: number } = JSON.parse(
    await command(folder, databaseUrl, 'account', 'create', '--name', 'Writes', '--json'),
  )
  const options = ['--account', String(account.id), '--scopes', '*', '--json']
  const made: { key: string } = JSON.parse(await command(folder, databaseUrl, 'key', 'create', ...options))
  return { account: account.id, key: made.key }
}

/** The key alone. */
export async function makeKey(folder: string, databaseUrl: string): Promise<string> {
  return (await makeAccount(folder, databaseUrl)).key
}

/** Makes the contests with their people through the gateway that serves. */
export async function makeWorld(port: number, key: string, clients: number): Promise<World> {
  const perClient = 20
  const ask = async <Data>(query: string, input: unknown): Promise<Data> => {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { input } }),
    })
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown }
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500))
    return data
  }
  const target = async (name: string): Promise<Target> => {
    const { createContest } = await ask<{ createContest: { contest: Made } }>(
      'mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { databaseId publicId } } }',
      { title: name },
    )
    const { databaseId: id, publicId } = createContest.contest
    await ask(
      'mutation ($input: ContestActionInput!) { publishContest(input: $input) { contest { publicId } } }',
      { contest: { databaseId: id } },
    )
    const people: Target['people'][number][] = []
    for (let from = 0; from < clients * perClient; from += 100) {
      const rows = Array.from({ length: 100 }, (_, place) => ({
        email: `known-${from + place}-${id}@example.com`,
      }))
      const { recordManualEntries } = await ask<{
        recordManualEntries: { results: { participant: { databaseId: number; email: string } }[] }
      }>(
        `mutation ($input: RecordManualEntriesInput!) {
          recordManualEntries(input: $input) { results { participant { databaseId email } } }
        }`,
        { contest: { databaseId: id }, rows },
      )
      people.push(
        ...recordManualEntries.results.map(({ participant }) => ({
          id: participant.databaseId,
          email: participant.email,
        })),
      )
    }
    return { id, publicId, people }
  }
  const spread: Target[] = []
  for (let client = 0; client < clients; client += 1) spread.push(await target(`Spread ${client}`))
  return { key, hot: await target('Hot'), spread }
}
