import { type Culture, cultures } from './cultures.js'
import type { Random } from './random.js'

/** Somebody who is in one or more of the demo contests: the account's contact. */
export interface Person {
  readonly contactId: number
  readonly language: string
  readonly facts: {
    readonly email: string | null
    readonly emailNormalized: string | null
    readonly phone: string | null
    readonly phoneNormalized: string | null
    readonly uniqueId: string | null
    readonly firstName: string | null
    readonly lastName: string | null
    readonly address: string | null
    readonly city: string | null
    readonly state: string | null
    readonly postalCode: string | null
    readonly addressCountry: string | null
    readonly countryCode: string | null
    readonly gender: string | null
    readonly birthday: string | null
    readonly ipAddress: string
    readonly location: string | null
  }
  readonly displayName: string | null
}

const phoneOnlyShare = 0.04
/** Domains that are reserved for examples. */
const domains: readonly (readonly [string, number])[] = [
  ['example.com', 40],
  ['example.org', 22],
  ['example.net', 18],
  ['mail.example', 14],
  ['post.example', 6],
]
const streets = ['Mill Lane', 'Station Road', 'Lindenweg', 'Rue des Tilleuls', 'Harbour Street', 'Hill Row']
const areas = [
  '202',
  '206',
  '303',
  '312',
  '415',
  '503',
  '512',
  '614',
  '617',
  '646',
  '702',
  '813',
  '919',
  '971',
]

interface Spelt {
  readonly shown: string
  readonly plain: string
}

function spelt(entry: string): Spelt {
  const [shown = entry, plain = shown] = entry.split('|')
  return { shown, plain: plain.toLowerCase() }
}

/** Makes people who differ in e-mail address and telephone number. */
export class PeopleMaker {
  readonly #addresses = new Set<string>()
  readonly #phones = new Set<string>()

  constructor(
    readonly random: Random,
    readonly today: string,
  ) {}

  /** A new person, more often than not of one of the near countries. */
  make(contactId: number, near: readonly string[]): Person {
    const { random } = this
    const culture = random.weighted(
      cultures.map((one) => [one, near.includes(one.country) ? one.weight * 4 : one.weight] as const),
    )
    const given = spelt(random.pick(culture.given))
    const family = spelt(random.pick(culture.family))
    const phoneOnly = random.chance(phoneOnlyShare)
    const email = phoneOnly ? null : this.#address(given.plain, family.plain)
    const phone = phoneOnly || random.chance(0.3) ? this.#phone() : null
    const nameless = random.chance(phoneOnly ? 0.4 : 0.03)
    const displayName = culture.familyFirst
      ? `${family.shown} ${given.shown}`
      : `${given.shown} ${family.shown}`
    return {
      contactId,
      language: culture.language,
      displayName: nameless ? null : displayName,
      facts: {
        email,
        emailNormalized: email?.toLowerCase() ?? null,
        phone,
        phoneNormalized: phone === null ? null : `+${phone.replace(/\D/g, '')}`,
        uniqueId: random.chance(0.08) ? `crm-${contactId}` : null,
        firstName: nameless ? null : given.shown,
        lastName: nameless ? null : family.shown,
        ...this.#home(culture),
        gender: random.weighted([
          ['female', 31],
          ['male', 27],
          ['other', 2],
          [null, 40],
        ] as const),
        birthday: random.chance(0.55) ? this.#birthday() : null,
        ipAddress: this.#ipAddress(),
      },
    }
  }

  #address(given: string, family: string): string {
    const { random } = this
    for (;;) {
      const name = random.weighted([
        [`${given}.${family}`, 5],
        [`${given}${family}`, 2],
        [`${given.charAt(0)}.${family}`, 2],
        [`${given}_${family}`, 1],
      ])
      const number = random.chance(0.55) || this.#addresses.size > 4_000 ? String(random.whole(1, 9_999)) : ''
      const address = `${name}${number}@${random.weighted(domains)}`
      if (this.#addresses.has(address)) continue
      this.#addresses.add(address)
      // Some people write themselves with capitals; addresses are told apart without them.
      return random.chance(0.05) ? address.charAt(0).toUpperCase() + address.slice(1) : address
    }
  }

  /** A number that is reserved for fiction. */
  #phone(): string {
    const { random } = this
    for (;;) {
      const phone = random.chance(0.7)
        ? `+1 ${random.pick(areas)} 555 01${random.whole(10, 99)}`
        : `+44 7700 900${random.whole(100, 999)}`
      if (this.#phones.has(phone)) continue
      this.#phones.add(phone)
      return phone
    }
  }

  #home(culture: Culture) {
    const { random } = this
    const [city, state, postalCode] = random.pick(culture.places)
    const known = random.chance(0.93)
    const posted = known && random.chance(0.35)
    return {
      address: posted ? `${random.whole(1, 240)} ${random.pick(streets)}` : null,
      city: posted ? city : null,
      state: posted ? state : null,
      postalCode: posted ? postalCode : null,
      addressCountry: posted ? culture.country : null,
      countryCode: known ? culture.country : null,
      location: known ? `${city}, ${culture.country}` : null,
    }
  }

  #birthday(): string {
    const { random } = this
    const year =
      Number(this.today.slice(0, 4)) - random.whole(18, 44) - (random.chance(0.3) ? random.whole(1, 26) : 0)
    const month = String(random.whole(1, 12)).padStart(2, '0')
    return `${year}-${month}-${String(random.whole(1, 28)).padStart(2, '0')}`
  }

  /** An address of a range that is reserved for tests and documents. */
  #ipAddress(): string {
    const { random } = this
    if (random.chance(0.02)) return `203.0.113.${random.whole(1, 12)}`
    if (random.chance(0.4))
      return `2001:db8:${random.text(1, '123456789abcdef')}${random.text(3, '0123456789abcdef')}::1`
    return `198.${random.whole(18, 19)}.${random.whole(0, 255)}.${random.whole(1, 254)}`
  }
}
