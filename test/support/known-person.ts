import { sql } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import { rows } from '../../src/database/connection.js'
import { type ContestRow, customFields } from '../../src/database/tables/index.js'
import { payload } from './answers.js'
import { buildContest, buildMethod } from './build-contest.js'
import { buildParticipant } from './build-participant.js'
import { buildPrize } from './build-prize.js'
import { buildRewards } from './build-reward.js'
import type { TestAccount } from './builders.js'
import type { Gateway } from './gateway.js'
import { madeWebhook } from './webhooks.js'

/** Texts by which Zelda is known, each of which nobody else has, in the spelling in which each is stored somewhere. */
export const zeldasTexts = [
  'zelda.quorn@people.example',
  'zelda.former@people.example',
  '+49 30 5550172',
  '+49305550172',
  'crm-zelda-4711',
  'Zelda',
  'Quorn',
  'Mirabellenweg 17',
  'Hinterhaus Zq',
  'Zwickenfelde',
  'ZQ-10437',
  '1987-03-09',
  '203.0.113.77',
  'Pankow near the mill',
  'https://pics.example/zelda.jpg',
  'https://posts.example/by-zq-1',
  'a photo of my cat Minkus',
  'thanks to Z. Q. for calling',
  'order-zq-99',
  'mug for Z.Q.',
  'plays the theremin',
] as const

/** A person with something in every place that holds personal data. */
export interface KnownPerson {
  readonly contests: readonly [ContestRow, ContestRow]
  /** In the first contest and in the second. */
  readonly participants: readonly [Shown, Shown]
  readonly contactId: number
}

export interface Shown {
  readonly databaseId: number
  readonly uuid: string
  readonly publicId: string
  readonly referralCode: string
  readonly contactDatabaseId: number
}

const email = 'Zelda.Quorn@people.example'

const person = {
  email,
  phone: '+49 30 5550172',
  uniqueId: 'crm-zelda-4711',
  firstName: 'Zelda',
  lastName: 'Quorn',
  address: {
    line1: 'Mirabellenweg 17',
    line2: 'Hinterhaus Zq',
    city: 'Zwickenfelde',
    state: 'BE',
    postalCode: 'ZQ-10437',
    country: 'DE',
  },
  gender: 'female',
  birthday: '1987-03-09',
  custom: { instrument: 'plays the theremin', pet: 'a photo of my cat Minkus' },
  source: {
    ipAddress: '203.0.113.77',
    location: 'Pankow near the mill',
    avatarUrl: 'https://pics.example/zelda.jpg',
    referringUrl: `https://posts.example/by-zq-1?from=${email}`,
    entryUrl: `https://posts.example/by-zq-1?to=${email}`,
    campaignId: 'zelda',
    deviceType: 'desktop',
  },
}

const shown = 'databaseId uuid publicId referralCode contactDatabaseId'

/** The whole of what a mutation of people shows, so that stored answers hold it. */
const answered = `${shown} id email phone displayName firstName lastName uniqueId birthday address { line1 line2 city postalCode }
  source { ipAddress location avatarUrl }`

/** Runs a mutation, repeatable by its key, and gives what it answered. */
async function change<T>(
  gateway: Gateway,
  account: TestAccount,
  field: string,
  type: string,
  input: Record<string, unknown>,
  selection: string,
  key?: string,
): Promise<T> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`
  const headers = key === undefined ? undefined : { 'idempotency-key': key }
  return payload<T>(await gateway.graphql(account.key, query, { input }, headers), field)
}

/**
 * Zelda in two contests of the account, through the interfaces: with a ledger, answers, purchases, referrals both ways, a
 * photo, a reward, e-mails, webhooks, list rows and stored answers. Nothing is delivered yet.
 */
export async function knownPerson(
  gateway: Gateway,
  account: TestAccount,
  receiver: string,
): Promise<KnownPerson> {
  const { database } = gateway
  const contests = await bothContests(database, account)
  const [first, second] = contests
  const act = <T>(
    field: string,
    type: string,
    input: Record<string, unknown>,
    selection: string,
    key?: string,
  ) => change<T>(gateway, account, field, type, input, selection, key)
  await madeWebhook(gateway, account.key, {
    url: receiver,
    events: ['entry.created', 'participant.created', 'winner.picked'],
  })
  const advocate = await buildParticipant(database, first, { amounts: [3], countryCode: 'DE' })
  const made: Shown[] = []
  for (const contest of contests) {
    const { participant } = await act<{ participant: Shown }>(
      'createParticipant',
      'CreateParticipantInput',
      {
        contest: { databaseId: contest.id },
        ...person,
        email: contest === first ? 'zelda.former@people.example' : email,
        referralCode: contest === first ? advocate.referralCode : null,
      },
      `participant { ${answered} }`,
      contest === first ? 'create-1' : `create-for-${email}`,
    )
    made.push(participant)
  }
  const [one, two] = made
  if (one === undefined || two === undefined) throw new Error('Zelda was not made.')
  const zelda = { participant: { databaseId: one.databaseId } }
  await act(
    'updateParticipant',
    'UpdateParticipantInput',
    { ...zelda, changes: { email } },
    `participant { ${answered} }`,
    'update-1',
  )
  const link = await buildMethod(database, first)
  const photo = await buildMethod(database, first, { typeId: 104 })
  await act(
    'addEntry',
    'AddEntryInput',
    { ...zelda, entryMethod: { databaseId: link.id }, value: 'https://posts.example/by-zq-1' },
    'entry { value }',
    'add-1',
  )
  await act(
    'submitToGallery',
    'SubmitToGalleryInput',
    {
      ...zelda,
      entryMethod: { databaseId: photo.id },
      imageUrl: 'https://pics.example/zelda.jpg',
      caption: 'a photo of my cat Minkus',
    },
    'galleryItem { id }',
  )
  await act(
    'adjustEntries',
    'AdjustEntriesInput',
    { ...zelda, amount: 7, reason: 'thanks to Z. Q. for calling' },
    '__typename',
  )
  await act(
    'recordPurchase',
    'RecordPurchaseInput',
    { ...zelda, amount: '12.50', reference: 'order-zq-99' },
    '__typename',
  )
  await act('spendPoints', 'SpendPointsInput', { ...zelda, amount: 1, reason: 'mug for Z.Q.' }, '__typename')
  await act(
    'addToAllowlist',
    'AddToAllowlistInput',
    { contest: { databaseId: second.id }, emails: [email] },
    '__typename',
  )
  await act(
    'addToBlocklist',
    'AddToBlocklistInput',
    { contest: { databaseId: first.id }, values: [email, '203.0.113.77'] },
    '__typename',
  )
  return { contests, participants: [one, two], contactId: two.contactDatabaseId }
}

async function bothContests(
  database: Database,
  account: TestAccount,
): Promise<readonly [ContestRow, ContestRow]> {
  const overrides = { rewardsEnabled: true, mail: { confirmation: { enabled: true } } }
  const first = await buildContest(database, account, overrides)
  const second = await buildContest(database, account, overrides)
  await buildPrize(database, first, 1, { redemptionEnabled: true, codes: ['CODE-1', 'CODE-2', 'CODE-3'] })
  await buildRewards(database, first, [{ threshold: 2 }])
  await database.root.insert(customFields).values({
    contestId: first.id,
    key: 'instrument',
    label: 'Instrument',
    kind: 'text',
    options: [],
    required: false,
    position: 1,
    createdAt: '2026-05-01T00:00:00.000Z',
  })
  return [first, second]
}

type Column = { schema: string; table: string; column: string }

/**
 * Where in the whole database one of the texts stands, whatever the case: every column of every table that can hold text,
 * those of the queue included.
 */
export async function placesOf(database: Database, texts: readonly string[]): Promise<string[]> {
  const columns = await rows<Column>(
    database.root,
    sql`select c.table_schema as schema, c.table_name as table, c.column_name as column
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
        and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'uuid', 'date', 'bytea', 'inet')
      order by 1, 2, 3`,
  )
  const patterns = texts.map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`)
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const name = sql`${sql.identifier(schema)}.${sql.identifier(table)}`
    const [hit] = await rows<{ texts: string[] }>(
      database.root,
      sql`select array_agg(distinct p.text) as texts from ${name} r
        join unnest(${sql.param([...texts])}::text[], ${sql.param(patterns)}::text[]) as p(text, pattern)
          on r.${sql.identifier(column)}::text ilike p.pattern`,
    )
    for (const text of hit?.texts ?? []) found.push(`${table}.${column}: ${text}`)
  }
  return found
}
