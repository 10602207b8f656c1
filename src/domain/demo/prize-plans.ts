import type { NewPrize } from '../prize/fields.js'

// What can be won in the demo contests, in the order in which it is given.

/** So many codes that look alike and differ. */
function codes(prefix: string, count: number): readonly string[] {
  // 7,919 and 9,000 have no common divisor, so that the numbers repeat only after 9,000 of them.
  return Array.from({ length: count }, (_, index) => `${prefix}-${1_000 + ((index * 7_919) % 9_000)}`)
}

export const trailPrizes: readonly NewPrize[] = [
  { name: 'Guided week on the Long Trail for two', value: '3200', quantity: 1 },
  { name: 'Three-season tent', value: '480', quantity: 2 },
  {
    name: '$100 gift card',
    value: '100',
    quantity: 10,
    redemptionEnabled: true,
    redemptionSubject: 'Your gift card from Juniper & Vale',
    redemptionInstructions:
      'Enter the code at checkout, or show it in one of our shops. Valid for two years.',
    redemptionReplyToEmail: 'hello@juniperandvale.example',
    redemptionReplyToName: 'Juniper & Vale Outfitters',
    codes: codes('TRAIL', 12),
  },
  { name: 'Enamel mug', quantity: 50 },
]

export const tastersPrizes: readonly NewPrize[] = [
  { name: 'Espresso machine for the home', value: '649', quantity: 1 },
  {
    name: 'Tasting set of six roasts',
    value: '54',
    quantity: 4,
    redemptionEnabled: true,
    redemptionSubject: 'Your tasting set',
    redemptionInstructions: 'Enter the code at checkout, and we send the set.',
    codes: codes('ROAST', 4),
  },
]

export const milesPrizes: readonly NewPrize[] = [
  { name: 'Two nights at the mountain hut', value: '38000', currency: 'JPY', quantity: 2 },
  { name: 'Merino socks', value: '2900', currency: 'JPY', quantity: 20 },
]

export const summitPrizes: readonly NewPrize[] = [
  { name: 'Camera of the jury’s choice', value: '120000', currency: 'JPY', quantity: 1 },
  { name: 'Your photo as a large print', currency: 'JPY', quantity: 10 },
]

export const roasteryPrizes: readonly NewPrize[] = [
  { name: 'Kaffee für ein Jahr', value: '520', currency: 'EUR', quantity: 1 },
  {
    name: 'Gutschein über 25 €',
    value: '25',
    currency: 'EUR',
    quantity: 20,
    redemptionEnabled: true,
    redemptionSubject: 'Dein Gutschein',
    redemptionInstructions: 'Zeig den Code an der Theke.',
    codes: codes('KAFFEE', 20),
  },
]

export const snowPrizes: readonly NewPrize[] = [
  { name: 'Snowshoes', value: '260', quantity: 5 },
  { name: 'Woollen hat', value: '39', quantity: 25 },
]
