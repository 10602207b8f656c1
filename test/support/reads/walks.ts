import { type Both, rowsOf, spread } from './both.js'
import { isObject, type Row } from './compare.js'

/** How far a walk over the documented reads goes. */
export interface Bounds {
  /** Rows of a list that are asked for one by one. */
  readonly each: number
  /** Rows of a page. */
  readonly size: number
  /** Pages of the lists of people and entries of a contest, at most. */
  readonly pages: number
  /** Orders and filters that a list is asked for in, of those of one kind; absent: all. */
  readonly ways?: number | undefined
  /** The contests whose parts are asked for, by their ids; absent: all. */
  readonly contests?: readonly string[] | undefined
}

export type ReadsWalk = (both: Both, bounds: Bounds) => Promise<void>

const text = (value: unknown) => encodeURIComponent(String(value))

/** Those of the contests whose parts are asked for. */
function chosen(contests: readonly Row[], bounds: Bounds): Row[] {
  return contests.filter(({ id }) => bounds.contests?.includes(String(id)) ?? true)
}

/** Those of the orders or filters in which a list is asked for. */
const asked = <Of>(ways: readonly Of[], bounds: Bounds) => spread(ways, bounds.ways ?? ways.length)

export const sweepWidgetReads: ReadsWalk = async (both, bounds) => {
  await both.ask('account.get', '/account')
  await both.ask('account.brands', '/account/brands')
  await both.ask('account.usage', '/account/usage')
  await both.ask('webhooks.list', '/webhooks')
  await both.ask('entry-method-types.list', '/entry-method-types')
  const giveaways = await both.pages('giveaways.list', '/giveaways', 'per_page=3')
  for (const status of asked(['live', 'scheduled', 'expired', 'draft', 'all'], bounds))
    await both.ask('giveaways.list', `/giveaways?status=${status}`)
  for (const field of asked(['id', 'start_time', 'end_time'], bounds))
    for (const way of ['asc', 'desc']) await both.ask('giveaways.list', `/giveaways?sort=${field}_${way}`)
  const [word = ''] = String(giveaways[0]?.['title']).split(' ')
  await both.ask('giveaways.list', `/giveaways?search=${text(word)}&page=9`)
  await both.ask('giveaways.list', `/giveaways?search=${text(word)}`)
  await both.ask('giveaways.get', '/giveaways/1')
  for (const { id } of chosen(giveaways, bounds)) await both.ask('giveaways.get', `/giveaways/${id}`)
  for (const { id } of chosen(giveaways, bounds)) await sweepWidgetContest(both, `/giveaways/${id}`, bounds)
}

/** Reads of a giveaway that take nothing but its id. */
const plainReads = {
  'giveaways.stats': 'stats',
  'giveaways.embed-code': 'embed-code',
  'prizes.list': 'prizes',
  'analytics.overview': 'analytics/overview',
  'analytics.entry-methods': 'analytics/entry-methods',
  'analytics.geography': 'analytics/geography',
  'analytics.referrals': 'analytics/referrals',
  'analytics.fraud': 'analytics/fraud',
  'leaderboard.get': 'leaderboard',
  'rewards.list': 'rewards',
  'referrals.overview': 'referrals',
  'referrals.top': 'referrals/top',
  'rules.get': 'rules',
  'design.get': 'design',
  'emails.get': 'emails',
} as const

async function sweepWidgetContest(both: Both, at: string, bounds: Bounds): Promise<void> {
  const size = `per_page=${bounds.size}`
  for (const [operation, path] of Object.entries(plainReads)) await both.ask(operation, `${at}/${path}`)
  const days = rowsOf(await both.ask('analytics.daily', `${at}/analytics/daily`))
  const within = `date_from=${days[2]?.['date'] ?? '2026-01-01'}&date_to=${days[4]?.['date'] ?? '2026-12-31'}`
  await both.ask('analytics.daily', `${at}/analytics/daily?${within}`)
  await both.pages('winners.list', `${at}/winners`, 'per_page=2')
  await both.pages('whitelist.list', `${at}/whitelist`, 'per_page=5')
  await both.pages('blacklist.list', `${at}/blacklist`, 'per_page=5')
  const methods = rowsOf(await both.ask('entry-methods.list', `${at}/entry-methods`))
  const entries = await both.pages('entries.list', `${at}/entries`, size, bounds.pages)
  for (const sort of asked(['timestamp_asc', 'entries_desc', 'entries_asc'], bounds))
    await both.ask('entries.list', `${at}/entries?sort=${sort}&${size}`)
  await both.pages('entries.list', `${at}/entries?is_verified=0`, size, bounds.pages)
  await both.ask('entries.list', `${at}/entries?${within}&${size}`)
  for (const { entry_method: method } of asked(methods, bounds))
    await both.ask('entries.list', `${at}/entries?entry_method=${method}&${size}`)
  await both.ask('entries.export', `${at}/entries/export?${within}`)
  for (const { id } of spread(entries, bounds.each)) await both.ask('entries.get', `${at}/entries/${id}`)
  const people = await both.pages('participants.list', `${at}/participants`, size, bounds.pages)
  for (const sort of asked(['total_entries_asc', 'name_asc'], bounds))
    await both.ask('participants.list', `${at}/participants?sort=${sort}&${size}`)
  for (const { user_id: id, email } of spread(people, bounds.each)) {
    const { data } = await both.ask('participants.get', `${at}/participants/${text(id)}`)
    const address = email ?? (isObject(data) ? data['email'] : undefined)
    if (typeof address !== 'string') continue
    await both.ask('participants.search', `${at}/participants/search?q=${text(address)}`)
    await both.ask('participants.cross-entries', `/participants/${text(address)}/entries`)
    await both.ask('participants.cross-giveaways', `/participants/${text(address)}/giveaways`)
    await both.ask('entries.list', `${at}/entries?search=${text(address)}`)
  }
}

export const revupReads: ReadsWalk = async (both, bounds) => {
  const limit = `limit=${bounds.size}`
  await both.ask('account.get', '/account')
  const promotions = await both.cursors('promotions.list', '/promotions?limit=3')
  await both.ask('promotions.get', '/promotions/1')
  for (const { id } of promotions) await both.ask('promotions.get', `/promotions/${id}`)
  await both.cursors('contacts.list', `/contacts?${limit}`)
  for (const { id } of chosen(promotions, bounds)) {
    const at = `/promotions/${id}`
    const people = await both.cursors(
      'participants.list',
      `${at}/participants?include_entry_data=true&${limit}`,
    )
    await both.ask('participants.list', `${at}/participants?limit=5`)
    for (const { id: person } of spread(people, bounds.each)) {
      await both.ask('participants.get', `${at}/participants/${person}`)
      await both.ask('participants.get', `${at}/participants/${person}?include_entry_data=true`)
    }
    const winners = await both.cursors('winners.list', `${at}/winners?limit=2`)
    for (const { id: winner } of winners) await both.ask('winners.get', `${at}/winners/${winner}`)
  }
}

/** Blitz Rocket lists no contests: those of the bounds are asked for. */
export const blitzRocketReads: ReadsWalk = async (both, bounds) => {
  for (const id of bounds.contests ?? []) {
    const at = `/contests/${id}/entries`
    const people = await both.pages('entries.list', at, `limit=${bounds.size}`)
    for (const { id: entry, name, email } of spread(people, bounds.each)) {
      await both.ask('entries.get', `/entries/${text(entry)}`)
      await both.ask('entries.list', `${at}?search=${text(email ?? name)}`)
    }
  }
}
