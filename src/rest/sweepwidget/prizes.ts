import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  ArchivePrizeDocument,
  CreatePrizeDocument,
  ListPrizesDocument,
  type SweepWidgetPrizeFragment,
  UpdatePrizeDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

const fields = {
  prize_name: 'name',
  prize_winners_allowed: 'quantity',
  prize_value: 'value',
  prize_currency: 'currency',
  redemption_switch: 'redemptionEnabled',
  redemption_codes: 'codes',
  redemption_instructions: 'redemptionInstructions',
  redemption_subject: 'redemptionSubject',
  redemption_reply_to_email: 'redemptionReplyToEmail',
  redemption_reply_to_name: 'redemptionReplyToName',
} as const

interface GivenTexts {
  readonly value?: string | number | undefined
  readonly codes?: string | undefined
}

/** A value that is a number as text (#133), and the lines of a text as codes; what is absent stays so. */
function texts<Input extends GivenTexts>({ value, codes, ...rest }: Input) {
  return {
    ...rest,
    ...(value === undefined ? {} : { value: String(value) }),
    ...(codes === undefined ? {} : { codes: codes.split(/[\r\n]+/) }),
  }
}

function printed({ name, value, currency, quantity, redemptionEnabled }: SweepWidgetPrizeFragment) {
  return {
    prize_name: name,
    prize_value: value,
    prize_currency: currency,
    prize_winners_allowed: quantity,
    redemption_switch: redemptionEnabled,
  }
}

const list = endpoint('prizes.list', ListPrizesDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest }) => ({
    data: contest.prizes.map((prize) => ({
      ...printed(prize),
      prize_id: prize.sequence,
      prize_winners_redeemed: prize.redeemed,
      prize_order: prize.position ?? 0,
      has_redemption_codes: prize.codeCount > 0,
    })),
  }),
})

const create = endpoint('prizes.create', CreatePrizeDocument, {
  fields,
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...texts(input) } }),
  response: ({ createPrize: { prize } }) => ({
    data: {
      ...printed(prize),
      id: prize.databaseId,
      prize_id: prize.sequence,
      prize_order: prize.position ?? 0,
    },
  }),
})

const update = endpoint('prizes.update', UpdatePrizeDocument, {
  fields,
  variables: ({ path, input }) => ({
    input: {
      prize: { sequence: path.prize_id },
      contest: { databaseId: path.id },
      changes: texts(input),
    },
  }),
  response: ({ updatePrize: { prize } }) => ({
    data: { prize_id: prize.sequence, message: 'Prize updated successfully.' },
  }),
})

const archive = endpoint('prizes.delete', ArchivePrizeDocument, {
  variables: ({ path }) => ({
    input: { prize: { sequence: path.prize_id }, contest: { databaseId: path.id } },
  }),
  response: () => ({}),
})

/** What can be won, named by its number within the giveaway (#132). */
export const prizes = [list, create, update, archive] as const
