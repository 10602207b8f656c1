import { country } from './format.js'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes that name no country: unions, tests, and the unknown one. */
const others: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Every country that the browser knows, by its English name. */
export const countries: readonly (readonly [code: string, name: string])[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !others.has(code) && new Intl.Locale(`und-${code}`).region === code)
  .map((code) => [code, country(code)] as const)
  .filter(([code, name]) => name !== code)
  .sort(([, one], [, other]) => one.localeCompare(other, 'en'))
