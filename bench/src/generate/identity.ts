import { Random, streams } from './random.js'

/** Who a person is, whichever contests they enter. */
export interface Identity {
  readonly email: string | null
  readonly phone: string | null
  readonly firstName: string
  readonly lastName: string
  readonly city: string
  readonly countryCode: string
  readonly birthday: string
  readonly ipAddress: string
}

const firstNames = [
  ...['Anna', 'Ben', 'Carla', 'David', 'Elif', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Karin', 'Luis'],
  ...['Maria', 'Noah', 'Olga', 'Paul', 'Quentin', 'Rosa', 'Sven', 'Tara', 'Umar', 'Vera', 'Wen', 'Xenia'],
  ...['Zoë', 'Łukasz', 'Søren', 'Дарья', 'Ирина', '美咲', '小明', 'أمينة', 'Νίκος', '지민'],
]
const lastNames = [
  ...['Adams', 'Becker', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'García', 'Haddad', 'Ivanova', 'Jensen'],
  ...['Kowalski', 'López', 'Müller', 'Nguyen', 'O’Brien', 'Papadakis', 'Quinn', 'Rossi', 'Smith', 'Tanaka'],
  ...['Ueda', 'Vogel', 'Williams', 'Xu', 'Yılmaz', 'Zhang', 'Петрова', '田中', '김', 'الحسن'],
]
const places = [
  { city: 'Portland', country: 'US' },
  { city: 'Austin', country: 'US' },
  { city: 'Chicago', country: 'US' },
  { city: 'Toronto', country: 'CA' },
  { city: 'London', country: 'GB' },
  { city: 'Berlin', country: 'DE' },
  { city: 'Lyon', country: 'FR' },
  { city: 'Sevilla', country: 'ES' },
  { city: 'Osaka', country: 'JP' },
  { city: 'São Paulo', country: 'BR' },
]

/** The person of the account with this number, always the same for one seed. */
export function identityOf(seed: number, contact: number): Identity {
  const random = new Random(seed, streams.contact, contact)
  const place = random.pick(places)
  const phoneOnly = random.chance(0.02)
  const number = String(contact).padStart(9, '0')
  return {
    // One address in ten is written with capitals, as people write them.
    email: phoneOnly ? null : `${random.chance(0.1) ? 'Person.' : 'person.'}${number}@example.com`,
    phone: phoneOnly || random.chance(0.3) ? `+1 555 ${number.slice(0, 3)} ${number.slice(3)}` : null,
    firstName: random.pick(firstNames),
    lastName: random.pick(lastNames),
    city: place.city,
    countryCode: place.country,
    birthday: `${1950 + random.below(55)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
    ipAddress: `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`,
  }
}

/** The contacts of an account, handed out so that nobody enters one contest twice. */
export class ContactBook {
  private count = 0
  private known = 0
  private next = 0

  /** Begins a contest: people whom earlier contests brought may come again. */
  open(random: Random): void {
    this.known = this.count
    this.next = random.below(Math.max(1, this.known))
    this.left = this.known
  }

  private left = 0

  /** The number of the contact who enters now, and whether the account meets them for the first time. */
  enter(random: Random): { contact: number; isNew: boolean } {
    if (this.left === 0 || !random.chance(0.15)) return { contact: this.count++, isNew: true }
    this.left -= 1
    const contact = this.next
    this.next = (this.next + 1) % this.known
    return { contact, isNew: false }
  }
}
