import type { CustomFieldRow } from '../../../database/tables/index.js'
import { Checks } from '../../checks.js'
import { totalTooHigh } from '../../entry/apply.js'
import { DomainError } from '../../errors.js'
import { changedIdentity, type Identity, identityKey } from '../../person/identity.js'
import { changedNames } from '../../person/names.js'
import { changedProfile } from '../../person/profile.js'
import { checkCustomSize, mergedCustom, namedByKey } from '../custom.js'
import { banned, emailBlocked, uniqueIdTaken } from '../enter.js'
import { newcomerOf } from '../newcomer.js'
import { changedFields, type State } from '../state.js'
import type { Draft, Match, Roster } from './roster.js'
import { customIn, type ImportRow, identityIn } from './row.js'

/** What is to become of a row. */
export type Verdict =
  | {
      readonly action: 'created' | 'updated' | 'skipped'
      /** By what the person was found or, if new, will be found first (#185). */
      readonly identityKey: string
      readonly draft: Draft
    }
  | { readonly action: 'failed'; readonly identityKey: null; readonly error: DomainError }

export interface JudgingRules {
  readonly updateExisting: boolean
  readonly fields: readonly CustomFieldRow[]
  /** Addresses of the rows that the contest's blocklist holds, normalized. */
  readonly blocked: ReadonlySet<string>
}

/** Decides on rows without faults one after the other; the roster learns what each of them changes. */
export class Judge {
  constructor(
    private readonly roster: Roster,
    private readonly rules: JudgingRules,
  ) {}

  judge(row: ImportRow): Verdict {
    try {
      const match = this.roster.find(identityIn(row))
      return match === undefined ? this.#create(row) : this.#meet(row, match)
    } catch (error) {
      if (error instanceof DomainError) return { action: 'failed', identityKey: null, error }
      throw error
    }
  }

  #create(row: ImportRow): Verdict {
    const { fields } = this.rules
    const sent = { ...row, custom: customIn(row, fields) }
    const { identity, names, profile, custom, initialEntries } = newcomerOf(sent, fields, 'api', 'imported')
    this.#assertOpen(identity)
    const state = { identity, names, profile, custom: mergedCustom({}, custom) }
    const draft = this.roster.enter(state, initialEntries)
    return { action: 'created', identityKey: identityKey(identity), draft }
  }

  #meet(row: ImportRow, { draft, identityKey }: Match): Verdict {
    if (draft.stored?.bannedAt != null) throw banned()
    if (!this.rules.updateExisting) return { action: 'skipped', identityKey, draft }
    const state = this.#changed(row, draft)
    const bonus = row.initialEntries ?? 0
    const total = draft.bonuses.reduce((sum, amount) => sum + amount, draft.stored?.total ?? 0)
    if (total + bonus > Number.MAX_SAFE_INTEGER) throw totalTooHigh()
    const fields = changedFields(row, draft.state, state)
    this.roster.change(draft, state)
    draft.phoneGiven ||= row.phone != null
    if (fields.length > 0) draft.changes.push(fields)
    if (bonus > 0) draft.bonuses.push(bonus)
    return { action: 'updated', identityKey, draft }
  }

  /** The person with what the row gives (#186); an own id that somebody else has is refused. */
  #changed(row: ImportRow, draft: Draft): State {
    const { state } = draft
    const { email, phone, uniqueId } = identityIn(row)
    // Null is absent here (#186).
    const identity = changedIdentity(state.identity, {
      email: email ?? undefined,
      phone: phone ?? undefined,
      uniqueId: uniqueId ?? undefined,
    })
    if (identity.emailNormalized !== state.identity.emailNormalized) this.#assertOpen(identity)
    if (identity.uniqueId !== null && this.roster.isTaken(identity.uniqueId, draft)) throw uniqueIdTaken()
    const { fields } = this.rules
    const custom = mergedCustom(state.custom, namedByKey(customIn(row, fields), fields))
    const checks = new Checks()
    checkCustomSize(checks, custom)
    checks.done()
    return {
      identity,
      names: changedNames(state.names, row),
      profile: changedProfile(state.profile, row),
      custom,
    }
  }

  /** Refuses a blocked address to whoever does not have it yet (#20). */
  #assertOpen({ emailNormalized }: Identity): void {
    if (emailNormalized !== null && this.rules.blocked.has(emailNormalized)) throw emailBlocked()
  }
}
