import type {
  ContestKey,
  SourceListed,
  SourceMethod,
  SourcePrize,
  SourceReward,
} from '../../../domain/source/model.js'
import { idOf, mapRows, type ReadOptions } from '../page.js'
import { numberedPages, onePage, pageIn } from '../paging.js'
import type { SweepWidgetClient as Client } from './client.js'

/** The number by which the API names a contest. */
export function idIn(contest: ContestKey): { readonly id: number } {
  return { id: Number(contest.externalId) }
}

export async function* methods(client: Client, contest: ContestKey, { signal }: ReadOptions) {
  yield* onePage<SourceMethod>(async () =>
    mapRows(
      'entry-methods.list',
      await client.call('entry-methods.list', { path: idIn(contest), signal }),
      (row) => ({
        externalId: idOf(row.id, 'id'),
        contest: contest.externalId,
        sequence: row.entry_id,
        type: idOf(row.entry_method, 'entry_method'),
        typeName: row.entry_method_name,
        title: row.entry_title,
        link: row.entry_link,
        amount: row.entry_amount,
        required: row.required,
        daily: row.daily,
        position: row.entry_order,
        level: row.entry_level,
        iconColor: row.icon_color,
        instructions: row.additional_instructions,
        // Null as User Details has it: nobody has hidden it (#118).
        displayed: row.widget_display !== '0',
      }),
    ),
  )
}

export async function* prizes(client: Client, contest: ContestKey, { signal }: ReadOptions) {
  yield* onePage<SourcePrize>(async () =>
    mapRows('prizes.list', await client.call('prizes.list', { path: idIn(contest), signal }), (row) => ({
      externalId: idOf(row.prize_id, 'prize_id'),
      contest: contest.externalId,
      name: row.prize_name,
      value: row.prize_value,
      currency: row.prize_currency,
      quantity: row.prize_winners_allowed,
      redeemed: row.prize_winners_redeemed,
      position: row.prize_order,
      redemptionEnabled: row.redemption_switch,
    })),
  )
}

export async function* rewards(client: Client, contest: ContestKey, { signal }: ReadOptions) {
  yield* onePage<SourceReward>(async () =>
    mapRows('rewards.list', await client.call('rewards.list', { path: idIn(contest), signal }), (row) => ({
      externalId: idOf(row.id, 'id'),
      contest: contest.externalId,
      kind: row.type === 1 ? 'prize_entry' : 'coupon',
      grant: row.prize_random_or_guaranteed === 1 ? 'guaranteed' : 'random',
      title: row.title,
      threshold: row.entries_required,
      couponCode: row.coupon_code,
      couponDirections: row.coupon_directions,
      showCode: row.coupon_if_coupon_code === 1,
      hideProgress: row.hide_progress,
      notify: row.send_email === 1,
      position: row.order,
    })),
  )
}

const listSize = 100

/** The addresses of one of the two lists. */
export async function* listed(
  client: Client,
  operation: 'whitelist.list' | 'blacklist.list',
  contest: ContestKey,
  { signal, from }: ReadOptions,
) {
  yield* numberedPages<SourceListed>(listSize, pageIn(from), async (page) => {
    const call = { path: idIn(contest), query: { page, per_page: listSize }, signal }
    const answer = await client.call(operation, call)
    const rows: readonly { readonly id: number; readonly email?: string; readonly value?: string }[] =
      answer.data
    const mapped = mapRows(operation, { ...answer, data: rows }, (row) => ({
      externalId: idOf(row.id, 'id'),
      contest: contest.externalId,
      value: row.value ?? row.email ?? '',
    }))
    return { ...mapped, came: rows.length + answer.problems.length, total: answer.pagination.total }
  })
}
