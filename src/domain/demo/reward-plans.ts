import type { NewReward } from '../reward/fields.js'

// What people unlock in some of the demo contests, in display order.

export const trailRewards: readonly NewReward[] = [
  {
    kind: 'coupon',
    title: '10% off your next order',
    threshold: 5,
    couponCode: 'TRAIL10',
    couponDirections: 'Enter the code at checkout. Valid until the end of the season.',
    mail: {
      subject: 'You have earned 10% off',
      body: '<p>Five entries already! Use <strong>TRAIL10</strong> at checkout.</p>',
      replyToEmail: 'hello@juniperandvale.example',
      replyToName: 'Juniper & Vale Outfitters',
    },
  },
  {
    kind: 'coupon',
    title: 'Free shipping for a year',
    threshold: 15,
    couponCode: 'NOFREIGHT',
    couponDirections: 'Write to us with the code, and we set it for your address.',
  },
  { kind: 'prize_entry', title: 'A seat in the draw of the guided week', threshold: 30, grant: 'random' },
  { kind: 'prize_entry', title: 'Ambassador’s patch', threshold: 60, hideProgress: true, notify: false },
]

export const milesRewards: readonly NewReward[] = [
  {
    kind: 'coupon',
    title: '¥500 voucher',
    threshold: 40,
    couponCode: 'MILES500',
    couponDirections: 'Show the code at the counter.',
  },
  { kind: 'coupon', title: '¥2,000 voucher', threshold: 120, couponCode: 'MILES2000' },
  { kind: 'prize_entry', title: 'Trailhead breakfast for two', threshold: 180, grant: 'random' },
]
