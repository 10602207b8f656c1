import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { rows } from '../../../database/connection.js'
import { TableRows } from '../../../database/table-rows.js'
import { type ContestRow, type ParticipantRow, participants } from '../../../database/tables/index.js'
import type { NewEntry } from '../../entry/ledger.js'
import { userDetailsType } from '../../entry-method/catalogue.js'
import { searchColumns } from '../../person/search.js'
import { sourceOf } from '../../person/source.js'
import type { WriteWork } from '../../work.js'
import { awardsOf, type BaseMethod, defaultBase } from '../awards.js'
import { newPublicId, newReferralCode } from '../codes.js'
import { bonusesOf } from './bonuses.js'
import type { Draft } from './roster.js'
import { inStoredOrder } from './stored-custom.js'

/** Somebody new as they are stored, and the ledger rows that are in their sums already. */
export interface Newcomer {
  readonly person: ParticipantRow
  readonly entries: readonly NewEntry[]
}

const rounds = 5

/**
 * Inserts the people who are new in one statement, each once and with their final sums: a later change would touch
 * every index a second time. Their ledger rows must follow in the same transaction. The contest must be locked
 * exclusively, so that nobody else has their identifiers; a referral code that is taken is drawn again. Ids follow
 * the order of the drafts.
 */
export async function insertNewcomers(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  contactOf: (draft: Draft) => number,
): Promise<ReadonlyMap<Draft, Newcomer>> {
  if (drafts.length === 0) return new Map()
  const { ids, method } = await begin(work, contest.id, drafts.length)
  const made = new Map(
    drafts.map((draft, index) => {
      const id = ids[index]
      if (id === undefined) throw new Error('An id was not given.')
      return [draft, newcomerOf(work, contest, draft, { id, contactId: contactOf(draft), method })]
    }),
  )
  await insertPeople(work, contest, [...made.values()])
  return made
}

/** New ids of participants, ascending, and the method of their base rows (`baseMethod`), in one statement. */
async function begin(
  work: WriteWork,
  contestId: number,
  count: number,
): Promise<{ ids: readonly number[]; method: BaseMethod }> {
  const [found] = await rows<{ ids: readonly unknown[]; id: number | null; amount: number | null }>(
    work.executor,
    sql`select array(select nextval('participants_id_seq') from generate_series(1, ${count}::integer)) as ids,
        m.id, m.amount
      from (values (${contestId}::bigint)) as c(id)
      left join entry_methods m on m.contest_id = c.id and m.type_id = ${userDetailsType}
      limit 1`,
  )
  if (found === undefined) throw new Error('Ids were not given.')
  const { id, amount } = found
  return {
    ids: found.ids.map(Number).sort((one, other) => one - other),
    method: { id: id === null ? null : Number(id), amount: amount ?? defaultBase },
  }
}

/** A newcomer whose referral code may still be drawn again. */
type Waiting = Newcomer & { readonly person: { referralCode: string } }

function newcomerOf(
  work: WriteWork,
  contest: ContestRow,
  draft: Draft,
  { id, contactId, method }: { id: number; contactId: number; method: BaseMethod },
): Waiting {
  const { identity, names, profile, custom } = draft.state
  const now = work.clock.now()
  const nobody: ParticipantRow = {
    id,
    accountId: contest.accountId,
    contestId: contest.id,
    contactId,
    uuid: randomUUID(),
    publicId: newPublicId(),
    ...identity,
    ...names,
    ...profile,
    ...imported,
    custom: inStoredOrder(custom),
    total: 0,
    used: 0,
    actions: 0,
    bonusActions: 0,
    totalChangedAt: now,
    referralCode: newReferralCode(),
    referredBy: null,
    referralCount: 0,
    emailConfirmedAt: null,
    disqualifiedAt: null,
    bannedAt: null,
    test: false,
    reportingExcluded: false,
    purchaseValue: '0.00',
    purchaseCount: 0,
    processingStatus: 'processed',
    paymentStatus: null,
    integrationStatus: null,
    ...searchColumns({ email: identity.email, displayName: names.displayName }),
    createdAt: now,
    updatedAt: now,
    processedAt: now,
    erasedAt: null,
  }
  const { initialEntries } = draft
  const first = { initialEntries, bound: 0, verified: true, occurredAt: now, method }
  const base = awardsOf(contest, nobody, first).entries
  const entries = [...base, ...bonusesOf(draft, id, now)]
  const person = {
    ...nobody,
    total: entries.reduce((sum, { amount }) => sum + amount, 0),
    actions: entries.length,
    bonusActions: entries.length - base.length,
  }
  return { person, entries }
}

const imported = sourceOf({}, 'api')

async function insertPeople(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Waiting[],
): Promise<void> {
  let waiting = newcomers
  for (let round = 1; waiting.length > 0; round += 1) {
    // Codes of six characters run out of luck five times in a row only when something is broken.
    if (round > rounds) throw new Error('No referral code was free.')
    const there = await insertRound(work, contest, waiting)
    waiting = waiting.filter(({ person }) => !there.has(person.id))
    for (const { person } of waiting) person.referralCode = newReferralCode()
  }
}

/** What differs from one new person to the next. */
const columns = new TableRows(participants, [
  ...(['id', 'contactId', 'uuid', 'publicId', 'uniqueId'] as const),
  ...(['email', 'emailNormalized', 'phone', 'phoneNormalized'] as const),
  ...(['displayName', 'firstName', 'middleName', 'lastName'] as const),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry'] as const),
  ...(['countryCode', 'gender', 'birthday', 'custom'] as const),
  ...(['total', 'actions', 'bonusActions', 'referralCode', 'searchText', 'sortName'] as const),
])

async function insertRound(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Newcomer[],
): Promise<ReadonlySet<number>> {
  const now = sql`${work.clock.now()}::timestamptz`
  const made = await rows<{ id: number }>(
    work.executor,
    sql`
      insert into participants (account_id, contest_id, source_type, total_changed_at, created_at, updated_at,
        processed_at, ${columns.names})
      select ${contest.accountId}::bigint, ${contest.id}::bigint, ${imported.sourceType}, ${now}, ${now}, ${now},
        ${now}, ${columns.values}
      from ${columns.source(newcomers.map(({ person }) => person))} order by d.n
      on conflict (contest_id, referral_code) do nothing
      returning id`,
  )
  return new Set(made.map(({ id }) => Number(id)))
}
