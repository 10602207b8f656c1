import type { PrizeRow } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { isEmailAddress } from '../email.js'
import { checkCodes, cleanCodes } from './codes.js'

type Given<T> = T | null | undefined

/** Changes of a prize: absent keeps, null clears where the column may be null and is refused elsewhere. */
export interface PrizeChanges {
  /** 1 to 255 characters. */
  readonly name?: Given<string>
  /** At most 255 characters of any text (#133). */
  readonly value?: Given<string>
  /** 1 to 10 characters. */
  readonly currency?: Given<string>
  /** How many winners may have it: 1 to 2,147,483,647, never below those who have it (#135). */
  readonly quantity?: Given<number>
  readonly redemptionEnabled?: Given<boolean>
  /** At most 100,000 characters. */
  readonly redemptionInstructions?: Given<string>
  /** At most 255 characters. */
  readonly redemptionSubject?: Given<string>
  readonly redemptionReplyToEmail?: Given<string>
  /** At most 255 characters. */
  readonly redemptionReplyToName?: Given<string>
  /** The codes that are free from now on, at most 10,000 of at most 255 characters; null: none (#134). */
  readonly codes?: Given<readonly string[]>
}

export interface NewPrize extends PrizeChanges {
  readonly name: string
  readonly quantity: number
}

/** What of a prize its maker writes. */
export type PrizeFields = Pick<PrizeRow, Exclude<keyof PrizeChanges, 'codes'>>

/** What a prize has of which its maker says nothing. */
export const prizeDefaults = {
  value: null,
  currency: 'USD',
  redemptionEnabled: false,
  redemptionInstructions: null,
  redemptionSubject: null,
  redemptionReplyToEmail: null,
  redemptionReplyToName: null,
} as const

/** The codes that a checked input gives, cleaned; undefined where it says nothing of codes. */
export function checkPrize(input: PrizeChanges): readonly string[] | undefined {
  const checks = new Checks()
  checks.notNull('', input, ['name', 'quantity', 'currency', 'redemptionEnabled'])
  checks.text('name', input.name, { min: 1, max: 255 })
  checks.text('value', input.value, { max: 255 })
  checks.text('currency', input.currency, { min: 1, max: 10 })
  checks.integer('quantity', input.quantity, 1)
  checks.text('redemptionInstructions', input.redemptionInstructions, { max: 100_000 })
  checks.text('redemptionSubject', input.redemptionSubject, { max: 255 })
  checks.text('redemptionReplyToName', input.redemptionReplyToName, { max: 255 })
  const { redemptionReplyToEmail: email } = input
  checks.that(
    email == null || isEmailAddress(email),
    'redemptionReplyToEmail',
    'redemptionReplyToEmail must be an e-mail address of at most 254 characters.',
  )
  const codes = input.codes === undefined ? undefined : cleanCodes(input.codes ?? [])
  checkCodes(checks, codes ?? [])
  checks.done()
  return codes
}

/** The prize's fields after checked changes. */
export function changedFields(base: PrizeFields, changes: PrizeChanges): PrizeFields {
  const kept = <Value>(given: Given<Value>, before: Value | null) => (given === undefined ? before : given)
  const { redemptionReplyToEmail: email } = changes
  return {
    name: changes.name ?? base.name,
    value: kept(changes.value, base.value),
    currency: changes.currency ?? base.currency,
    quantity: changes.quantity ?? base.quantity,
    redemptionEnabled: changes.redemptionEnabled ?? base.redemptionEnabled,
    redemptionInstructions: kept(changes.redemptionInstructions, base.redemptionInstructions),
    redemptionSubject: kept(changes.redemptionSubject, base.redemptionSubject),
    redemptionReplyToEmail: kept(email == null ? email : email.trim(), base.redemptionReplyToEmail),
    redemptionReplyToName: kept(changes.redemptionReplyToName, base.redemptionReplyToName),
  }
}
