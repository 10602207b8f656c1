import { eq } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import {
  blocklist,
  type ContestRow,
  type EntryRow,
  entries,
  type ParticipantRow,
  pageViews,
  participants,
} from '../../src/database/tables/index.js'
import { typeNumbered } from '../../src/domain/entry-method/catalogue.js'

// What analytics should say, recounted from the rows alone with plain loops: no rollup, no SQL, no zone
// arithmetic of the gateway's.

type View = typeof pageViews.$inferSelect

interface Rows {
  readonly people: readonly ParticipantRow[]
  /** Verified rows of people who are not excluded. */
  readonly counted: readonly EntryRow[]
  /** People not excluded with at least one verified row. */
  readonly countedPeople: readonly ParticipantRow[]
  readonly views: readonly View[]
  readonly firstViews: readonly View[]
  readonly blocked: number
}

async function rowsOf(database: Database, { id }: ContestRow): Promise<Rows> {
  const { root } = database
  const people = await root.select().from(participants).where(eq(participants.contestId, id))
  const ledger = await root.select().from(entries).where(eq(entries.contestId, id))
  const views = await root.select().from(pageViews).where(eq(pageViews.contestId, id)).orderBy(pageViews.id)
  const blocked = await root.select().from(blocklist).where(eq(blocklist.contestId, id))
  const included = new Set(
    people
      .filter((person) => person.disqualifiedAt === null && person.bannedAt === null)
      .map((person) => person.id),
  )
  const counted = ledger.filter((row) => row.verified && included.has(row.participantId))
  const active = new Set(counted.map(({ participantId }) => participantId))
  const seen = new Set<string>()
  const firstViews = views.filter(({ visitor }) => !seen.has(visitor) && seen.add(visitor))
  return {
    people,
    counted,
    countedPeople: people.filter((person) => active.has(person.id)),
    views,
    firstViews,
    blocked: blocked.length,
  }
}

const amountOf = (rows: readonly EntryRow[]) => rows.reduce((sum, { amount }) => sum + amount, 0)

/** How often each key occurs, most first, then by key. */
function ranking(keys: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
}

/** Rounded half up on the decimal text, as people do it. */
function rounded(part: number, whole: number, decimals: number): number {
  return whole === 0 ? 0 : Number(`${Math.round(Number(`${part / whole}e${decimals}`))}e-${decimals}`)
}

/** The local day of an instant. */
function dayIn(zone: string) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  return (instant: string) => format.format(new Date(instant))
}

function dayOf({ counted, countedPeople, views, firstViews }: Rows, zone: string, date: string) {
  const day = dayIn(zone)
  const rows = counted.filter(({ occurredAt }) => day(occurredAt) === date)
  return {
    date,
    entries: amountOf(rows),
    actions: rows.length,
    participants: countedPeople.filter(({ createdAt }) => day(createdAt) === date).length,
    views: views.filter(({ viewedAt }) => day(viewedAt) === date).length,
    uniqueViews: firstViews.filter(({ viewedAt }) => day(viewedAt) === date).length,
  }
}

function methodsOf({ counted }: Rows) {
  const types = [...new Set(counted.flatMap(({ methodTypeId }) => methodTypeId ?? []))]
  return types
    .map((typeId) => {
      const rows = counted.filter(({ methodTypeId }) => methodTypeId === typeId)
      return {
        typeId,
        name: typeNumbered(typeId)?.name,
        entries: amountOf(rows),
        actions: rows.length,
        people: new Set(rows.map(({ participantId }) => participantId)).size,
        percentage: Math.min(100, rounded(amountOf(rows) * 100, amountOf(counted), 1)),
      }
    })
    .sort((a, b) => b.entries - a.entries || a.typeId - b.typeId)
}

function fraudOf({ counted, people, blocked }: Rows) {
  const shared = ranking(counted.map(({ ipAddress }) => ipAddress)).filter(([, actions]) => actions > 1)
  return {
    sharedAddresses: shared.length,
    blocked,
    disqualified: people.filter(({ disqualifiedAt }) => disqualifiedAt !== null).length,
    topSharedAddresses: shared.slice(0, 10).map(([, actions], index) => ({ rank: index + 1, actions })),
  }
}

/** The figures that `figuresQuery` asks for, for the given local days. */
export async function recounted(
  database: Database,
  contest: ContestRow,
  { days, today }: { readonly days: readonly string[]; readonly today: string },
) {
  const rows = await rowsOf(database, contest)
  const { people, counted, countedPeople, views, firstViews } = rows
  const some = countedPeople.length
  return {
    totals: {
      people: people.length,
      participants: some,
      entries: amountOf(counted),
      actions: counted.length,
      views: views.length,
      uniqueViews: firstViews.length,
    },
    conversionRate: rounded(some * 100, firstViews.length, 2),
    averageEntries: rounded(amountOf(counted), some, 2),
    averageActions: rounded(counted.length, some, 2),
    today: dayOf(rows, contest.timeZone, today),
    daily: days.map((date) => dayOf(rows, contest.timeZone, date)),
    entryMethods: methodsOf(rows),
    viewsByCountry: ranking(views.map(({ countryCode }) => countryCode))
      .slice(0, 50)
      .map(([countryCode, count]) => ({ countryCode, views: count })),
    participantsByCountry: ranking(countedPeople.map(({ countryCode }) => countryCode))
      .slice(0, 50)
      .map(([countryCode, count]) => ({ countryCode, participants: count })),
    referrers: ranking(views.map(({ referrer }) => referrer))
      .slice(0, 20)
      .map(([url, count]) => ({ url, domain: new URL(url).hostname, views: count })),
    fraud: fraudOf(rows),
  }
}

/** Every figure of analytics that the rows decide. */
export const figuresQuery = `query ($contest: ContestLookup!, $from: Date, $to: Date) {
  contestAnalytics(contest: $contest) {
    totals { people participants entries actions views uniqueViews }
    conversionRate averageEntries averageActions
    today { ...Day }
    daily(from: $from, to: $to) { ...Day }
    entryMethods { typeId name entries actions people percentage }
    viewsByCountry { countryCode views }
    participantsByCountry { countryCode participants }
    referrers { url domain views }
    fraud { sharedAddresses blocked disqualified topSharedAddresses { rank actions } }
  }
}
fragment Day on DailyActivity { date entries actions participants views uniqueViews }`
