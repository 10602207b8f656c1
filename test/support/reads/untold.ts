import { rowsOf } from './both.js'
import { type Difference, differences, isObject, type Row } from './compare.js'

// Of what SweepWidget's lists do not tell: whether a difference is no more than that, by what the source says.

/** Asks the source for what is at a path below the base. */
export type AskSource = (path: string) => Promise<Row>

const userDetails = 1

/**
 * Whether the copy counts by method what the source lists by method: under User Details the rows that print as such and give something, and else
 * what the source counts.
 */
export async function isCountedAsPrinted({ request, answers }: Difference, ask: AskSource): Promise<boolean> {
  const contest = request.replace(/\/analytics\/.*/, '')
  const given = (await entriesOf(ask, `${contest}/entries?entry_method=${userDetails}`)).filter(
    ({ entry_amount: amount }) => Number(amount) > 0,
  )
  const { data: all } = await ask(`${contest}/analytics/overview`)
  const total = given.reduce((sum, { entry_amount: amount }) => sum + Number(amount), 0)
  const share = (total / Number(isObject(all) ? all['total_entries'] : 0)) * 100
  const counted = {
    entry_method: userDetails,
    entry_method_name: 'User Details',
    total_entries: total,
    unique_users: new Set(given.map(({ user_id: id }) => id)).size,
    percentage: Math.min(100, Math.round(share * 10) / 10),
  }
  const others = rowsOf(answers.source).filter(({ entry_method: method }) => method !== userDetails)
  const expected = [...others, counted].sort(
    (one, other) =>
      Number(other['total_entries']) - Number(one['total_entries']) ||
      Number(one['entry_method']) - Number(other['entry_method']),
  )
  return differences(expected, rowsOf(answers.copy)).length === 0
}

/** Whether the copy lacks somebody of a contest there whom the source's lists of people and entries leave out, being excluded. */
export async function isToldByNoList(
  { request, source, copy }: Difference,
  ask: AskSource,
): Promise<boolean> {
  if (copy !== undefined || !isObject(source)) return false
  const address = request.split('/')[2] ?? ''
  const contest = `/giveaways/${String(source['giveaway_id'] ?? source['id'])}`
  const is = (row: Row) => encodeURIComponent(String(row['user_email'])) === address
  const search = `search=${address}`
  const entries = [
    ...(await entriesOf(ask, `${contest}/entries?${search}`)),
    ...(await entriesOf(ask, `${contest}/entries?${search}&is_verified=0`)),
  ]
  return !entries.some(is)
}

/** Whether the rows that are verified follow each other alike, and those that are not. */
export function isInOrderByPass({ answers }: Difference): boolean {
  return [true, false].every((verified) => {
    const of = (answer: Row) => rowsOf(answer).filter(({ is_verified: is }) => is === verified)
    return differences(of(answers.source), of(answers.copy), '', () => undefined).length === 0
  })
}

async function entriesOf(ask: AskSource, path: string): Promise<Row[]> {
  const found: Row[] = []
  for (let page = 1; ; page += 1) {
    const answer = await ask(`${path}&per_page=100&page=${page}`)
    found.push(...rowsOf(answer))
    const told = answer['pagination']
    if (!isObject(told) || told['has_more'] !== true) return found
  }
}
