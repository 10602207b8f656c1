// Parts of statements that make people up: the same number gives the same person in every database.

/** A number from 0 to below 1 that follows from `n` (an expression of SQL) and which of them it is. */
export function chance(n: string, which: number | string): string {
  return `((hashint8extended((${n})::bigint, ${which}) & 2147483647)::double precision / 2147483648)`
}

const firstNames =
  'Anna Ben Carla David Elif Farid Grace Hiro Ines Jonas Karin Luis Maria Noah Olga Paul Rosa Sven Tara Zoë'
const lastNames =
  'Adams Becker Costa Dubois Eriksen Fischer García Haddad Ivanova Jensen Kowalski Müller Nguyen Rossi Smith'
/** Most come from the first few. */
const countries = 'US GB DE CA FR ES IT NL JP BR AU IN MX PL SE NO DK FI AT CH BE PT IE NZ ZA KR'

/** One of the words, those at the front more often with a greater `lean`. */
function word(words: string, at: string, lean = 1): string {
  const list = words.split(' ')
  return `('{${list.join(',')}}'::text[])[1 + floor(${list.length} * power(${at}, ${lean}))::integer]`
}

/** Expressions of what is known of person `n`. */
export const person = {
  firstName: word(firstNames, chance('n', 101)),
  lastName: word(lastNames, chance('n', 102)),
  country: word(countries, chance('n', 103), 2),
  /** One in seven shares an address with about twenty others. */
  address: (people: number) =>
    `(select concat_ws('.', 10, (h >> 16) & 255, (h >> 8) & 255, h & 255) from (select case
      when ${chance('n', 104)} < 0.15 then floor(${chance('n', 105)} * ${Math.ceil(people / 130)})::integer
      else 1048576 + n end as h) as house)`,
} as const
