import { Client } from 'pg'
import { hashOf, visiblePrefix } from '../../../src/domain/api-key/raw-key.js'
import { rawKey } from '../key.js'
import { CopySink } from './copy.js'
import { ContactBook, identityOf } from './identity.js'
import { planLedger } from './ledger.js'
import { type PlannedContest, planContests } from './plan.js'
import { Progress } from './progress.js'
import { Random, streams } from './random.js'
import { columns, contactRow, contestRow, entryRow, methodRows, type Owner, participantRow } from './rows.js'
import { type SetAside, setAside } from './schema.js'
import { settleDerived } from './settle.js'

const bulky = ['contacts', 'participants', 'entries'] as const

/** Where the ids of each table begin: where its sequence stands, as for rows written by the gateway. */
async function firstId(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ next: string }>(
    `select nextval(pg_get_serial_sequence($1, 'id')) as next`,
    [table],
  )
  return Number(rows[0]?.next)
}

async function createOwner(client: Client, seed: number): Promise<Owner> {
  const made = '2026-01-01T00:00:00.000Z'
  const account = await client.query<{ id: string }>(
    `insert into accounts (name, created_at) values ('Benchmark', $1) returning id`,
    [made],
  )
  const accountId = Number(account.rows[0]?.id)
  const brand = await client.query<{ id: string }>(
    `insert into brands (account_id, name, is_default, created_at) values ($1, 'Benchmark', true, $2) returning id`,
    [accountId, made],
  )
  const key = rawKey(seed)
  await client.query(
    `insert into api_keys (account_id, name, prefix, hash, scopes, created_at)
     values ($1, 'Benchmark', $2, $3, '{*}', $4)`,
    [accountId, visiblePrefix(key), hashOf(key), made],
  )
  return { accountId, brandId: Number(brand.rows[0]?.id) }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'giveaway-gateway-bench' })
  await client.connect()
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
  return client
}

/** Fills an empty, migrated database: the same rows for the same scale and seed. */
export async function load(url: string, scale: number, seed: number): Promise<void> {
  const clients = await Promise.all([connect(url), connect(url), connect(url)])
  const [client] = clients
  const progress = new Progress()
  try {
    const owner = await createOwner(client, seed)
    const contests = planContests(
      seed,
      scale,
      await firstId(client, 'contests'),
      await firstId(client, 'entry_methods'),
    )
    await copyContests(client, owner, contests, seed)
    const aside = await setAside(client, bulky)
    await copyPeople(clients, owner, contests, scale, seed, progress)
    await putBack(clients, aside, progress)
    progress.stop()
    console.error('Adding up the counters …')
    await settleDerived(client)
  } finally {
    progress.stop()
    await Promise.all(clients.map((each) => each.end()))
  }
}

/** Makes the indexes again, as many at once as there are connections, then the constraints. */
async function putBack(
  clients: readonly [Client, Client, Client],
  { indexes, constraints }: SetAside,
  progress: Progress,
): Promise<void> {
  const indexed = progress.bar('indexes', indexes.length, 'made')
  const waiting = [...indexes]
  await Promise.all(
    clients.map(async (client) => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        await client.query(index)
        indexed(1)
      }
    }),
  )
  const checked = progress.bar('constraints', constraints.length, 'checked')
  for (const constraint of constraints) {
    await clients[0].query(constraint)
    checked(1)
  }
}

async function copyContests(
  client: Client,
  owner: Owner,
  contests: readonly PlannedContest[],
  seed: number,
): Promise<void> {
  const sink = new CopySink(client, 'contests', columns.contests)
  for (const contest of contests) {
    await sink.row(contestRow(owner, contest, new Random(seed, streams.contest, contest.id)))
  }
  await sink.close()
  const methods = new CopySink(client, 'entry_methods', columns.entry_methods)
  for (const contest of contests) for (const row of methodRows(contest)) await methods.row(row)
  await methods.close()
}

/** Writes contacts, participants and entries at the same time, each on its own connection. */
async function copyPeople(
  clients: readonly [Client, Client, Client],
  owner: Owner,
  contests: readonly PlannedContest[],
  scale: number,
  seed: number,
  progress: Progress,
): Promise<void> {
  const firstContact = await firstId(clients[0], 'contacts')
  let nextPerson = await firstId(clients[0], 'participants')
  let nextEntry = await firstId(clients[0], 'entries')
  const contacts = new CopySink(clients[0], 'contacts', columns.contacts, progress.bar('contacts', scale))
  const people = new CopySink(
    clients[1],
    'participants',
    columns.participants,
    progress.bar('participants', scale),
  )
  const entries = new CopySink(clients[2], 'entries', columns.entries, progress.bar('entries', scale * 3))
  const book = new ContactBook()

  for (const contest of contests) {
    const ledger = planLedger(contest, seed)
    const random = new Random(seed, streams.participant, contest.index)
    const first = nextPerson
    book.open(random)
    for (const [place, person] of ledger.people.entries()) {
      const { contact, isNew } = book.enter(random)
      const who = identityOf(seed, contact)
      const contactId = firstContact + contact
      if (isNew) await contacts.row(contactRow(owner, contactId, who, person.createdAt))
      const placing = { contest, firstId: first, place, contactId }
      await people.row(participantRow(owner, placing, person, who, random))
    }
    nextPerson += ledger.people.length
    for (const entry of ledger.entries) {
      await entries.row(entryRow(contest, nextEntry++, first + entry.person, entry, random))
    }
  }
  await Promise.all([contacts.close(), people.close(), entries.close()])
}
