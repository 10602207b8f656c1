/** A bulk endpoint that brings in people, with its documented maximum of rows. */
export interface Bulk {
  readonly name: string
  readonly rows: number
  readonly path: (contest: number) => string
  readonly body: (first: number) => unknown
}

const countries = ['US', 'DE', 'FR', 'GB']

/** Blitz Rocket has none: it documents single entries only. */
export const bulks: readonly Bulk[] = [
  {
    name: 'Revup: POST /promotions/{id}/participants',
    rows: 50,
    path: (contest) => `/api/v1/promotions/${contest}/participants`,
    body: (first) => ({
      participants: people(first, 50).map((number) => ({
        email: `Person${number}@example.com`,
        first_name: `First${number % 977}`,
        last_name: `Last${number % 7919}`,
        phone: `+1 555 ${1_000_000 + number}`,
        unique_id: `crm-${number}`,
        city: `City ${number % 500}`,
        country: countries[number % 4],
      })),
    }),
  },
  {
    name: 'SweepWidget: POST /giveaways/{id}/entries/bulk',
    rows: 100,
    path: (contest) => `/sw_api/v2/giveaways/${contest}/entries/bulk`,
    body: (first) => ({
      entries: people(first, 100).map((number) => ({
        user_email: `Person${number}@example.com`,
        user_name: `First${number % 977} Last${number % 7919}`,
        entry_amount: 1 + (number % 5),
      })),
    }),
  },
]

function people(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => first + place)
}
