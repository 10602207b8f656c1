import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import { buildAccount, type TestAccount } from './builders.js'
import { freshDatabase } from './database.js'
import type { Gateway } from './gateway.js'
import type { Place } from './reads/both.js'
import { listening } from './source.js'
import { type MadeSource, madeSource, startWithServices } from './sources.js'

/** A gateway into which sources are drawn, on a database of its own, with an account that has nothing yet. */
export interface Copy {
  readonly gateway: Gateway
  /** Of its database, where that is PostgreSQL. */
  readonly databaseUrl: string | undefined
  readonly account: TestAccount
  /** Whom its documented reads are asked of. */
  readonly place: Place
  /**
   * Somebody else's data, whose numbers are those that a source with demo data prints: what is drawn in gets other numbers here than
   * there, and an id that is taken for another finds something.
   */
  readonly stranger: Demo
}

export async function startCopy(): Promise<Copy> {
  const database = await freshDatabase()
  const gateway = await startWithServices(5_000, { database })
  const { clock } = gateway
  const stranger = await database.transaction((executor) => makeDemo({ executor, clock }, { share: 0.01 }))
  const account = await buildAccount(database, 'The copy')
  const place = { url: await listening(gateway), key: account.key }
  return { gateway, databaseUrl: database.url, account, place, stranger }
}

/** The same gateway with another account that has nothing yet: what the first has is a stranger's too. */
export async function anotherAccount(copy: Copy): Promise<Copy> {
  const account = await buildAccount(copy.gateway.database, 'The copy')
  return { ...copy, account, place: { ...copy.place, key: account.key } }
}

const bases = { SWEEPWIDGET: '/sw_api/v2', REVUP: '/api/v1', BLITZ_ROCKET: '/api/v1' } as const

/** Names a source of the copy that is drawn in only when asked for. */
export function addTo(
  { gateway, account }: Copy,
  dialect: keyof typeof bases,
  source: Place,
  input: Readonly<Record<string, unknown>> = {},
): Promise<MadeSource> {
  return madeSource(gateway, account.key, {
    dialect,
    baseUrl: `${source.url}${bases[dialect]}`,
    credential: source.key,
    interval: null,
    ...input,
  })
}
