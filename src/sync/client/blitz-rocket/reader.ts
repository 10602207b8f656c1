import type {
  ContestKey,
  SourceContest,
  SourceParticipant,
  SourceParticipantDetail,
} from '../../../domain/source/model.js'
import type { operations } from '../../../generated/rest/blitz-rocket.js'
import type { DataOf, SourceClient } from '../client.js'
import { forEach } from '../each.js'
import { SourceFailure } from '../failure.js'
import type { Problem } from '../incoming.js'
import {
  idOf,
  isoInstant,
  mapRows,
  orProblem,
  type Page,
  type ReadOptions,
  type SourceReader,
  textOrNull,
} from '../page.js'
import { numberedPages, pageIn } from '../paging.js'

type Client = SourceClient<operations>

type Listed = DataOf<operations['entries.list']>[number]

const size = 100

/** What Blitz Rocket can give of the contests whose ids are known: its API lists none. */
export function blitzRocketReader(client: Client, contestIds: readonly string[]): SourceReader {
  return {
    source: { contest: (options) => contests(client, contestIds, options) },
    contest: {
      participant: (contest, options) => participants(client, contest, options),
      participantDetail: (contest, options) => details(client, contest, options),
    },
    get requests() {
      return client.requests
    },
    close: () => client.close(),
  }
}

/** A page for each contest. Its title stands with its people alone; one that has none has no title yet. */
async function* contests(
  client: Client,
  ids: readonly string[],
  { signal, from }: ReadOptions,
): AsyncGenerator<Page<SourceContest>, void> {
  for (let page = pageIn(from); page <= ids.length; page += 1) {
    const contestId = ids[page - 1] ?? ''
    const found = await contestOf(client, contestId, signal)
    const next = page < ids.length ? { page: page + 1 } : null
    yield { ...found, next, again: null, total: ids.length }
  }
}

async function contestOf(
  client: Client,
  contestId: string,
  signal: AbortSignal,
): Promise<Pick<Page<SourceContest>, 'rows' | 'problems'>> {
  try {
    const query = { page: 1, limit: 1 }
    const { data, problems } = await client.call('entries.list', { path: { contestId }, query, signal })
    const entryId = data[0]?.id
    if (entryId === undefined)
      return { rows: [{ externalId: contestId, title: null, unit: 'points' }], problems }
    const one = await client.call('entries.get', { path: { entryId }, signal })
    const title = one.data?.contestTitle ?? null
    return {
      rows: [{ externalId: contestId, title, unit: 'points' }],
      problems: [...problems, ...one.problems],
    }
  } catch (error) {
    if (!(error instanceof SourceFailure) || error.kind !== 'missing') throw error
    return { rows: [], problems: [] }
  }
}

/** People in the order in which they entered, so that pages do not shift while others do (#32). */
async function* participants(client: Client, contest: ContestKey, { signal, from }: ReadOptions) {
  const path = { contestId: contest.externalId }
  yield* numberedPages<SourceParticipant>(size, pageIn(from), async (page) => {
    const answer = await client.call('entries.list', { path, query: { page, limit: size }, signal })
    const came = answer.data.length + answer.problems.length
    const { total } = answer.pagination
    return { ...mapRows('entries.list', answer, (row) => participantOf(contest, row)), came, total }
  })
}

function participantOf(contest: ContestKey, row: Listed): SourceParticipant {
  return {
    externalId: idOf(row.id, 'id'),
    contest: contest.externalId,
    email: textOrNull(row.email),
    displayName: row.name,
    phone: row.phone,
    total: row.points,
    emailConfirmed: row.emailConfirmed,
    isExcluded: row.disqualified,
    referralCode: row.referralCode,
    createdAt: isoInstant(row.createdAt, 'createdAt'),
  }
}

/** What only each person alone tells: a request for each, some at once. */
async function* details(
  client: Client,
  contest: ContestKey,
  { signal, from }: ReadOptions,
): AsyncGenerator<Page<SourceParticipantDetail>, void> {
  for await (const page of participants(client, contest, { signal, from })) {
    const problems: Problem[] = []
    const found = await forEach(page.rows, 4, ({ externalId }) =>
      detailOf(client, contest, externalId, problems, signal),
    )
    yield { ...page, rows: found.filter((row) => row !== undefined), problems }
  }
}

async function detailOf(
  client: Client,
  contest: ContestKey,
  entryId: string,
  problems: Problem[],
  signal: AbortSignal,
): Promise<SourceParticipantDetail | undefined> {
  try {
    const { data, problems: found } = await client.call('entries.get', { path: { entryId }, signal })
    problems.push(...found)
    if (data === null) return undefined
    return orProblem('entries.get', 'data', problems, () => ({
      externalId: idOf(data.id, 'id'),
      contest: contest.externalId,
      contestTitle: data.contestTitle,
      total: data.points,
      used: data.pointsUsed,
      referralCount: data.referralsCount,
      actionsDone: data.bonusActionsCompleted,
      purchaseValue: data.totalPurchaseValue,
      purchaseCount: data.totalPurchaseCount,
    }))
  } catch (error) {
    // Gone since the list was made.
    if (error instanceof SourceFailure && error.kind === 'missing') return undefined
    throw error
  }
}
