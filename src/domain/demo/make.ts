import { sql } from 'drizzle-orm'
import { accounts, contacts } from '../../database/tables/index.js'
import { createBrand, updateBrand } from '../account/brands.js'
import { createAccount } from '../account/manage.js'
import { createKey } from '../api-key/manage.js'
import { fillContactFigures } from '../contact/kept-figures.js'
import { book, noChange } from '../counters/move.js'
import { addressShares, included, recountedTotals, rollupShares } from '../counters/shares.js'
import type { OperatorWork } from '../operator.js'
import { storeAccessLists } from './access-lists.js'
import { Arrivals, offsetAt } from './calendar.js'
import { type StoredContest, storeContests } from './contests.js'
import { storeDeliveries } from './deliveries.js'
import { storeDraws } from './draws.js'
import { storeGallery } from './gallery.js'
import { reserveIds, taker } from './insert-rows.js'
import { drawLedger, standings } from './ledger.js'
import { drawMembers } from './members.js'
import { drawPayments } from './payments.js'
import { PeopleMaker } from './people.js'
import { accountName, brandNames } from './plan.js'
import { storePrizes } from './prizes.js'
import { Random } from './random.js'
import { storeRewards } from './rewards.js'
import { type FilledContest, storePeople } from './store.js'
import { storeViews } from './views.js'
import { storeWebhook } from './webhook.js'
import { storeWorkflow } from './workflow.js'

/** What was made, and the raw keys, of which no other copy exists. */
export interface Demo {
  readonly accountId: number
  /** The live contest that has the most people; the restricted key reaches it alone. */
  readonly contest: { readonly id: number; readonly publicId: string; readonly title: string }
  readonly keys: {
    /** May do everything. */
    readonly full: string
    /** Reads only. */
    readonly public: string
    /** May do everything in the contest alone. */
    readonly restricted: string
  }
}

/** Whether the database holds an account. */
export async function hasAccounts(work: Pick<OperatorWork, 'executor'>): Promise<boolean> {
  return (await work.executor.select({ id: accounts.id }).from(accounts).limit(1)).length > 0
}

/**
 * Makes an account with two brands, eight contests in every status and in three time zones, 2,500 people
 * with their ledgers, the views of their pages, a webhook with some deliveries, and three keys. Dates are relative to the clock,
 * so that a contest is live; names, times and amounts follow from a seed. Records no events: nothing of this
 * happened. Call it in a transaction. `share`, more than 0 and at most 1, makes that part of the people alone, contests, prizes and
 * rules being the same.
 */
export async function makeDemo(work: OperatorWork, { share = 1 } = {}): Promise<Demo> {
  const { account, brand } = await createAccount(work, {
    name: accountName,
    email: 'hello@juniper-vale.example',
    website: 'https://juniper-vale.example',
  })
  await updateBrand(work, account.id, brand.id, { name: brandNames[0] })
  const second = await createBrand(work, account.id, { name: brandNames[1] })
  const stored = await storeContests(work, account.id, [brand.id, second.id], share)
  const random = new Random(account.id)
  const filled = await fillContests(work, random, stored)
  await storePeople(work, account.id, random, filled)
  const webhook = await storeWebhook(work, account.id)
  for (const { contest } of stored) await storeCounters(work, contest.id)
  await storePrizes(work, stored)
  await storeAccessLists(work, stored)
  await storeRewards(work, stored)
  await storeGallery(work, stored)
  await storeViews(work, new Random(account.id), filled)
  await storeDraws(work, stored)
  await fillContactFigures(work.executor, account.id)
  const { contest } = busiest(stored)
  await storeWorkflow(work, account.id, contest.id)
  const { id, publicId, title } = contest
  await storeDeliveries(work, webhook, id)
  return {
    accountId: account.id,
    contest: { id, publicId, title },
    keys: await makeKeys(work, account.id, id),
  }
}

function busiest(stored: readonly StoredContest[]): StoredContest {
  const [first] = [...stored].sort((a, b) => b.plan.people - a.plan.people)
  if (first === undefined) throw new Error('The plan has no contest.')
  return first
}

async function fillContests(
  work: OperatorWork,
  random: Random,
  stored: readonly StoredContest[],
): Promise<FilledContest[]> {
  const now = work.clock.now()
  const most = stored.reduce((sum, { plan }) => sum + plan.people, 0)
  const nextContactId = taker(await reserveIds(work.executor, contacts, most))
  const pool = { people: [], maker: new PeopleMaker(random, now.slice(0, 10)), nextContactId }
  return stored.map((one) => {
    const { plan, contest } = one
    const { startsAt, endsAt, createdAt } = contest
    // Before the start only a trusted key can have entered people.
    const from = startsAt !== null && startsAt < now ? startsAt : createdAt
    const until = Date.parse(endsAt !== null && endsAt < now ? endsAt : now)
    const offset = offsetAt(from, contest.timeZone)
    const end = endsAt === null ? null : Date.parse(endsAt)
    const arrivals = new Arrivals(Date.parse(from), until, end, offset)
    const members = drawMembers(random, plan, arrivals, pool)
    const lines = drawLedger(random, plan, members, { until, offset })
    const payments = drawPayments(random, plan, members, standings(lines), until)
    return { ...one, arrivals, members, lines, payments }
  })
}

/** Totals, rollups and addresses of a contest that has none, as a recount finds them. */
async function storeCounters(work: OperatorWork, contestId: number): Promise<void> {
  await work.executor.execute(sql`
    insert into contest_counters
      (contest_id, slot, people, participants, entries, actions, referrals, referrers)
    select contest_id, 0, people, participants, entries, actions, referrals, referrers
    from (${recountedTotals(sql`p.contest_id = ${contestId}`)}) as counted`)
  const counted = sql`p.contest_id = ${contestId} and ${included}`
  await book(work, contestId, {
    totals: noChange(),
    rollups: rollupShares(counted),
    addresses: addressShares(counted),
  })
}

async function makeKeys(work: OperatorWork, accountId: number, contestId: number): Promise<Demo['keys']> {
  const scopes = ['*']
  const full = await createKey(work, accountId, { name: 'Demo: everything', scopes })
  const reads = await createKey(work, accountId, { name: 'Demo: reads only', scopes, publicOnly: true })
  const one = await createKey(work, accountId, { name: 'Demo: one contest', scopes, contestIds: [contestId] })
  return { full: full.raw, public: reads.raw, restricted: one.raw }
}
