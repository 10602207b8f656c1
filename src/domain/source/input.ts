import type { SourceDialect } from '../../database/tables/index.js'

export type Given<T> = T | null | undefined

/** What can be said of a source. */
export interface SourceChanges {
  /** 1 to 100 characters, no other source's of the account; not null. */
  readonly name?: Given<string>
  /** A public https address without query; not null, and only together with the credential. */
  readonly baseUrl?: Given<string>
  /** 1 to 1,024 visible ASCII characters; not null. */
  readonly credential?: Given<string>
  /** Null: the account's default brand. */
  readonly brandId?: Given<number>
  /** Blitz Rocket's contests, 1 to 1,000 of 1 to 255 characters; refused in the other dialects. They replace those before. */
  readonly contestIds?: Given<readonly string[]>
  /** Minutes from the end of one run to the next, 5 to 43,200; null: only when somebody asks for it. */
  readonly interval?: Given<number>
}

export interface NewSource extends SourceChanges {
  readonly dialect: SourceDialect
  readonly credential: string
}

/** Says that another address is the service from which the account's data of the dialect came. */
export interface SameService {
  readonly sameService?: Given<boolean>
}
