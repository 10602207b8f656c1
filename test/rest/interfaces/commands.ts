import fc from 'fast-check'

const who = fc.nat({ max: 5 })
const address = fc.nat({ max: 5 })
const row = fc.nat({ max: 9 })
const amount = fc.integer({ min: 1, max: 20 })
const name = fc.constantFrom('Ada', 'Bob Builder', 'Cyd')
const native = fc.constantFrom('graphql' as const, 'sweepwidget' as const)
const older = fc.constantFrom('graphql' as const, 'blitz' as const)
const newer = fc.constantFrom('graphql' as const, 'revup' as const)
const signed = fc.integer({ min: -30, max: 20 }).filter(Boolean)

/** A write through one of the interfaces; people, addresses and rows are named by number. */
export const command = fc.oneof(
  fc.record({
    do: fc.constant('enter' as const),
    via: older,
    address,
    name,
    referrer: fc.option(who, { nil: undefined }),
  }),
  fc.record({ do: fc.constant('give' as const), via: native, address, name, amount }),
  fc.record({
    do: fc.constant('bulk' as const),
    via: native,
    rows: fc.array(fc.record({ address, amount }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    do: fc.constant('import' as const),
    via: newer,
    rows: fc.array(fc.record({ address, name, amount: fc.nat({ max: 20 }) }), { minLength: 1, maxLength: 4 }),
    updateExisting: fc.boolean(),
  }),
  fc.record({ do: fc.constant('addManual' as const), via: native, who, amount }),
  fc.record({ do: fc.constant('points' as const), via: older, who, amount: signed }),
  fc.record({ do: fc.constant('bonus' as const), via: newer, who, amount }),
  fc.record({ do: fc.constant('method' as const), who, amount, verified: fc.boolean() }),
  fc.record({ do: fc.constant('delete' as const), via: native, who, row }),
  fc.record({ do: fc.constant('verify' as const), who, row, verified: fc.boolean() }),
  fc.record({ do: fc.constantFrom('ban' as const, 'unban' as const), via: native, who }),
  fc.record({
    do: fc.constant('disqualify' as const),
    via: fc.constantFrom('graphql' as const, 'sweepwidget' as const, 'blitz' as const),
    who,
    to: fc.constantFrom(true, false, undefined),
  }),
  fc.record({
    do: fc.constant('update' as const),
    via: older,
    who,
    change: fc.oneof(fc.record({ address }), fc.record({ name }), fc.record({ address, name })),
  }),
)

export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never
export type CommandTo<Do extends Command['do']> = Extract<Command, { do: Do }>
