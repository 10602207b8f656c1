import { Client } from 'pg'
import { dropDatabase, prepareDatabase } from '../generate/schema.js'
import { databaseTimes, processorTime, spent } from '../run/processor-time.js'
import { settings } from '../settings.js'
import { build, project, serve } from '../writes/gateway.js'
import { makeAccount } from '../writes/world.js'
import { type Bulk, bulks } from './bulk.js'
import { importFile } from './command-line.js'
import { copyTime } from './copy.js'

// Bringing in people through each dialect's bulk endpoint, one request after the other, beside COPY of the rows that came
// of it. The clock is not asked: processor time is what both take of the machine.
// At last a file through the command line, once, which is asked for the clock, too.
//   npm run import -- [people of a round] [rows of the file; 0: none]

const people = Number(process.argv[2] ?? 5_000)
const fileRows = Number(process.argv[3] ?? 100_000)
process.env['DELIVERY'] = 'off'

function sibling(name: string): string {
  const url = new URL(settings.databaseUrl)
  url.pathname += `_import${name}`
  return url.href
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

const [own, floor] = [sibling(''), sibling('_copy')]
await build(project)
for (const url of [own, floor]) await prepareDatabase(url, true)
const { account, key } = await makeAccount(project, own)
const gateway = await serve(project, own, 2, settings.port)
const clients = [
  await connected(own),
  await connected(own),
  await connected(floor),
  await connected(floor),
] as const
const [reading, watching, copying, watchingCopy] = clients

async function send(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${gateway.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as Record<string, unknown>
}

async function newContest(): Promise<number> {
  const query = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { databaseId } } }`
  const answer = await send('/graphql', { query, variables: { input: { title: 'Import' } } })
  const { data } = answer as { data: { createContest: { contest: { databaseId: number } } } }
  return data.createContest.contest.databaseId
}

let number = 1

/** Milliseconds of the gateway and of PostgreSQL for so many people. */
async function bring(bulk: Bulk, contest: number, count: number): Promise<readonly [number, number]> {
  const before = [await processorTime(gateway.pid), await databaseTimes(watching)] as const
  for (let done = 0; done < count; done += bulk.rows) {
    await send(bulk.path(contest), bulk.body(number))
    number += bulk.rows
  }
  const node = ((await processorTime(gateway.pid)) ?? 0) - (before[0] ?? 0)
  return [node, spent(before[1], await databaseTimes(watching)) ?? 0]
}

const micro = (milliseconds: number, of = people): string => ((milliseconds * 1_000) / of).toFixed(0)
const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

try {
  console.log(
    '| endpoint | rows a request | gateway µs/person | PostgreSQL µs/person | COPY µs/person | times COPY |',
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const bulk of bulks) {
    await bring(bulk, await newContest(), people)
    const rounds: { node: number; postgres: number; copy: number }[] = []
    for (let round = 0; round < settings.rounds; round += 1) {
      const contest = await newContest()
      const [node, postgres] = await bring(bulk, contest, people)
      rounds.push({ node, postgres, copy: (await copyTime(reading, copying, watchingCopy, contest)) ?? 0 })
    }
    const ratio = middle(rounds.map(({ node, postgres, copy }) => (node + postgres) / copy)).toFixed(1)
    const figures = (['node', 'postgres', 'copy'] as const).map((name) =>
      micro(middle(rounds.map((one) => one[name]))),
    )
    console.log(`| ${bulk.name} | ${bulk.rows} | ${figures.join(' | ')} | ${ratio} |`)
  }
  if (fileRows > 0) {
    const contest = await newContest()
    const { node, postgres, seconds } = await importFile(own, watching, { account, contest, rows: fileRows })
    const copy = (await copyTime(reading, copying, watchingCopy, contest)) ?? 0
    const figures = [node, postgres, copy].map((time) => micro(time, fileRows)).join(' | ')
    console.log(`| gateway import | 1000 | ${figures} | ${((node + postgres) / copy).toFixed(1)} |`)
    console.log(`\n${fileRows} rows in ${seconds.toFixed(1)} s: ${Math.round(fileRows / seconds)} a second.`)
  }
} finally {
  for (const client of clients) await client.end()
  await gateway.stop()
  for (const url of [own, floor]) await dropDatabase(url)
}
