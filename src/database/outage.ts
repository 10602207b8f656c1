/** What is wrong with the database: for the operator's eyes, and for the client's patience. */
export interface Outage {
  /** `lost`: whoever sent a statement does not know what became of it. */
  readonly kind: 'lost' | 'unreachable' | 'crowded' | 'full' | 'readOnly' | 'unknownCommit'
  /** One sentence for the operator with what to do. It names no host and no password. */
  readonly sentence: string
  /** Seconds after which a client may try again with hope. */
  readonly retryAfter: number
}

/** The connection broke while the database was asked to commit: whether it did is not known. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown'
  constructor(cause: unknown) {
    super('The connection broke at the commit; what became of it is not known.', { cause })
  }
}

/** Nothing was sent: no answer has come for a while, and none is expected now. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent'
  constructor() {
    super('The database has not answered for a while.')
  }
}

/** A statement was sent, and its answer does not come. */
export class AnswerLate extends Error {
  override readonly name = 'AnswerLate'
  constructor() {
    super('The database did not answer in time.')
  }
}

/** Nothing was sent: too many wait for a connection already. */
export class PoolCrowded extends Error {
  override readonly name = 'PoolCrowded'
  constructor() {
    super('Too many requests wait for a connection to the database.')
  }
}

const lost: Outage = {
  kind: 'lost',
  sentence:
    'The connection to the database broke or gave no answer; it is opened again with the next request.',
  retryAfter: 1,
}
const unreachable: Outage = {
  kind: 'unreachable',
  sentence:
    'The database cannot be reached, or gives no answer. See whether it runs and DATABASE_URL leads to it.',
  retryAfter: 1,
}
const starting: Outage = {
  kind: 'unreachable',
  sentence: 'The database starts, stops or recovers; it is asked again with each request.',
  retryAfter: 2,
}
const refused: Outage = {
  kind: 'unreachable',
  sentence:
    'The database does not let the gateway in. See whether DATABASE_URL has its name, user and password.',
  retryAfter: 5,
}
const crowded: Outage = {
  kind: 'crowded',
  sentence:
    'The database has no connection left. Raise its max_connections, lower DATABASE_POOL_SIZE or put a pooler in front.',
  retryAfter: 1,
}
const waiting: Outage = {
  kind: 'crowded',
  sentence:
    'Requests wait too long for one of the gateway’s connections. Raise DATABASE_POOL_SIZE, or see what slows the database down.',
  retryAfter: 1,
}
const full: Outage = {
  kind: 'full',
  sentence: 'No room is left on the database’s disk. Make room; no restart is needed.',
  retryAfter: 30,
}
const short: Outage = {
  kind: 'full',
  sentence: 'The database lacks memory or another resource. Its own log says which.',
  retryAfter: 5,
}
const readOnly: Outage = {
  kind: 'readOnly',
  sentence:
    'The database takes no changes: it is a standby or set to read only. DATABASE_URL must lead to the primary.',
  retryAfter: 5,
}
const stopped: Outage = {
  kind: 'lost',
  sentence:
    'The embedded database has stopped, as it does when its disk is full. Make room and start the gateway again.',
  retryAfter: 30,
}
const unknownCommit: Outage = {
  kind: 'unknownCommit',
  sentence:
    'The connection to the database broke at a commit; whether that change was stored is not known here.',
  retryAfter: 1,
}

/** By PostgreSQL's code or Node's. */
const byCode: readonly (readonly [RegExp, Outage])[] = [
  [/^53300$/, crowded],
  [/^(53100|ENOSPC|EDQUOT)$/, full],
  [/^53/, short],
  [/^25006$/, readOnly],
  [/^57P03$/, starting],
  [/^(28...|3D000)$/, refused],
  [/^(08...|57P0[1245]|25P03|ECONNRESET|EPIPE|ECONNABORTED)$/, lost],
  [/^(ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_\w+|E(HOST|NET)(UNREACH|DOWN))$/, unreachable],
]

/** In the driver's own words, which come without a code. */
const byMessage: readonly (readonly [RegExp, Outage])[] = [
  [/^timeout exceeded when trying to connect/i, waiting],
  [/connection timeout|^timeout expired/i, unreachable],
  [/connection terminated|encountered a connection error|not queryable|^query read timeout/i, lost],
  [/a pool after calling end/i, lost],
]

const byName: Readonly<Record<string, Outage>> = {
  CommitUnknown: unknownCommit,
  AnswerLate: lost,
  DatabaseSilent: unreachable,
  PoolCrowded: waiting,
  // What is left of PGlite once PostgreSQL has given up in it.
  RuntimeError: stopped,
}

/** What WebAssembly's file system calls ENOSPC. */
const noSpace = 51

function outageIn(error: object): Outage | undefined {
  const name = 'name' in error ? String(error.name) : ''
  if (Object.hasOwn(byName, name)) return byName[name]
  if (name === 'ErrnoError' && 'errno' in error && error.errno === noSpace) return full
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const known = code === undefined ? undefined : byCode.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return known[1]
  const message = error instanceof Error ? error.message : ''
  return byMessage.find(([pattern]) => pattern.test(message))?.[1]
}

/** What a failure says about the database as a whole; undefined where only the statement was at fault. */
export function outageOf(error: unknown): Outage | undefined {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    const outage = outageIn(current)
    if (outage !== undefined) return outage
    current = 'cause' in current ? current.cause : undefined
  }
  return undefined
}

/** Whether nobody knows what became of the statement that was sent: its connection is of no use any more. */
export function isLost(error: unknown): boolean {
  return outageOf(error)?.kind === 'lost'
}

/** Whether the database itself has said something, be it no. */
export function isAnswer(error: unknown): boolean {
  for (let current = error, depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) {
      return 'severity' in current
    }
    current = current.cause
  }
  return false
}
