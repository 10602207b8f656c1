import { and, eq } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  contests,
  type ExternalIdRow,
  type ExternalKind,
  externalIds,
  type SourceDialect,
  sourceRuns,
  sources,
} from '../../src/database/tables/index.js'
import { tellSource } from '../../src/domain/source/drawing/lease.js'
import type { Drawing, Stored } from '../../src/domain/source/drawing/store.js'
import { type Stores, stores } from '../../src/domain/source/drawing/stores.js'
import type { Kind, Kinds } from '../../src/domain/source/model.js'
import { buildAccount, type TestAccount } from './builders.js'
import { TestClock } from './clock.js'
import { writingAs } from './work.js'

/** A source of an account, whose rows a test stores itself: nothing is fetched. */
export class TestDrawing {
  private constructor(
    readonly database: Database,
    readonly account: TestAccount,
    readonly drawing: Drawing,
    readonly clock: TestClock,
  ) {}

  /** Of a new account, unless one is given; with the clock at noon of 15 June 2026. */
  static async begin(
    database: Database,
    options: { dialect?: SourceDialect; account?: TestAccount; brandId?: number } = {},
  ): Promise<TestDrawing> {
    const clock = new TestClock()
    const { dialect = 'sweepwidget', account = await buildAccount(database) } = options
    const now = clock.now()
    const [source] = await database.root
      .insert(sources)
      .values({
        ...{
          accountId: account.id,
          dialect,
          name: `Source ${Math.random()}`,
          brandId: options.brandId ?? null,
        },
        ...{ baseUrl: 'https://service.invalid', settings: {}, createdAt: now, updatedAt: now },
      })
      .returning()
    if (source === undefined) throw new Error('The source was not made.')
    const [run] = await database.root
      .insert(sourceRuns)
      .values({
        ...{ sourceId: source.id, kind: 'full', state: 'running', counts: {} },
        ...{ startedAt: now, progressAt: now },
      })
      .returning()
    return new TestDrawing(database, account, { source, runId: run?.id ?? 0 }, clock)
  }

  /** Stores rows as the step of a run does. */
  store<K extends Kind>(kind: K, rows: readonly Kinds[K][], contest?: ContestRow): Promise<Stored> {
    const { database, account, clock, drawing } = this
    const known: Stores[K] = stores[kind]
    return writingAs(database, account.id, clock, async (work) => {
      await tellSource(work.executor, drawing.source.id)
      if (known === undefined) throw new Error(`There is no store for ${kind}.`)
      if (known.of === 'source') return await known.store(work, drawing, rows)
      if (contest === undefined) throw new Error(`A ${kind} belongs to a contest.`)
      return await known.store(work, { ...drawing, contest }, rows)
    })
  }

  /** A contest that was drawn in. */
  async contest(row: Partial<Kinds['contest']> = {}): Promise<ContestRow> {
    const externalId = row.externalId ?? '54321'
    await this.store('contest', [{ externalId, title: 'Summer Giveaway', timeZone: 'UTC', ...row }])
    const { internalId } = await this.link('contest', externalId)
    return await this.contestById(internalId)
  }

  async contestById(id: number): Promise<ContestRow> {
    const [found] = await this.database.root.select().from(contests).where(eq(contests.id, id))
    if (found === undefined) throw new Error('No such contest.')
    return found
  }

  /** What is known of rows of a kind, in the order of their external ids. */
  links(kind: ExternalKind): Promise<readonly ExternalIdRow[]> {
    const { accountId, dialect } = this.drawing.source
    return this.database.root
      .select()
      .from(externalIds)
      .where(
        and(
          eq(externalIds.accountId, accountId),
          eq(externalIds.dialect, dialect),
          eq(externalIds.kind, kind),
        ),
      )
      .orderBy(externalIds.externalId)
  }

  async link(kind: ExternalKind, externalId: string): Promise<ExternalIdRow> {
    const found = (await this.links(kind)).find((one) => one.externalId === externalId)
    if (found === undefined) throw new Error(`No ${kind} is called ${externalId}.`)
    return found
  }
}

/** How many rows a step made, changed and left as they were, and what was wrong with the others. */
export function outcome({ made, changed, unchanged, skipped }: Stored) {
  return [made, changed, unchanged, skipped.map(({ row, field, problem }) => `${row} ${field}: ${problem}`)]
}
