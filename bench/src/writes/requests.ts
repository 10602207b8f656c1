// What the clients of the writes send. Imports nothing but types: the load process runs it as it stands.

/** A contest to write into. */
export interface Target {
  readonly id: number
  readonly publicId: string
  /** E-mail addresses of people who are there, with their numbers. */
  readonly people: readonly { readonly id: number; readonly email: string }[]
}

export interface Write {
  readonly path: string
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes the request of one write; `turn` is another number each time, for the whole run. */
type Kind = (target: Target, person: Target['people'][number], turn: string) => Write

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } totalBefore totalAfter }
}`

const enter = `mutation ($input: EnterContestInput!) {
  enterContest(input: $input) { created publicId referralCode confirmationRequired }
}`

const graphql = (query: string, input: unknown): Write => ({
  path: '/graphql',
  body: { query: query.replace(/\s+/g, ' '), variables: { input } },
})

/** One write each: to somebody who is there, and by somebody new. */
export const kinds = {
  bonus: (_target, { id }) => graphql(bonus, { participant: { databaseId: id }, amount: 2 }),
  enter: ({ id }, _person, turn) =>
    graphql(enter, {
      contest: { databaseId: id },
      email: `enter-${turn}@example.com`,
      displayName: `Person ${turn}`,
      countryCode: 'NL',
    }),
  'sweepwidget new': ({ id }, _person, turn) => ({
    path: `/sw_api/v2/giveaways/${id}/entries`,
    body: { user_email: `sweep-${turn}@example.com`, user_name: `Person ${turn}`, entry_amount: 3 },
  }),
  'revup bonus': ({ id }, { email }, turn) => ({
    path: `/api/v1/promotions/${id}/participants/entries`,
    body: { email, entries: 2, title: 'A bonus' },
    headers: { 'idempotency-key': turn },
  }),
  'blitz rocket new': ({ publicId }, _person, turn) => ({
    path: `/api/v1/contests/${publicId}/entries`,
    body: { email: `blitz-${turn}@example.com`, name: `Person ${turn}` },
  }),
  'sweepwidget 100': ({ id }, _person, turn) => ({
    path: `/sw_api/v2/giveaways/${id}/entries/bulk`,
    body: {
      entries: Array.from({ length: 100 }, (_, row) => ({
        user_email: `bulk-${turn}-${row}@example.com`,
        user_name: `Person ${row}`,
      })),
    },
  }),
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
