import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactKeys, contacts } from '../../../src/database/tables/index.js'
import type { ContactFacts } from '../../../src/domain/contact/facts.js'
import { upsertContacts } from '../../../src/domain/contact/upsert.js'
import { identityKey } from '../../../src/domain/person/identity.js'
import { emptyProfile } from '../../../src/domain/person/profile.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

/** Dozens of transactions take a while on a busy machine. */
const patience = 120_000

interface Told {
  readonly email: string | null
  readonly phone: string | null
  readonly uniqueId: string | null
  readonly ip: string | null
}

const one = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 })

const person: fc.Arbitrary<Told> = fc
  .record({
    email: one(['a@example.com', 'b@example.com', 'c@example.com']),
    phone: one(['+1', '+2', '+3']),
    uniqueId: one(['x', 'y', 'z']),
    ip: one(['10.0.0.1', '10.0.0.2']),
  })
  .filter(({ email, phone, uniqueId }) => email !== null || phone !== null || uniqueId !== null)

function factsOf({ email, phone, uniqueId, ip }: Told): ContactFacts {
  return {
    ...emptyProfile,
    ...{ email, emailNormalized: email, phone, phoneNormalized: phone, uniqueId },
    ...{ firstName: null, middleName: null, lastName: null, ipAddress: ip, location: null },
  }
}

/** The rule of src/domain/contact/README.md in its plainest form: contacts as sets of identifiers. */
class PlainContacts {
  contacts: {
    order: number
    keys: Set<string>
    email: string | null
    phone: string | null
    ip: string | null
  }[] = []
  #made = 0

  of(key: string) {
    return this.contacts.find(({ keys }) => keys.has(key))
  }

  tell({ email, phone, uniqueId, ip }: Told): void {
    const keys = [
      ...(email === null ? [] : [`email:${email}`]),
      ...(phone === null ? [] : [`phone:${phone}`]),
      ...(uniqueId === null ? [] : [`unique_id:${uniqueId}`]),
    ]
    let mine: PlainContacts['contacts'][number] | undefined
    for (const key of keys) {
      const other = this.of(key)
      if (other === undefined || other === mine) continue
      const myEmail = email ?? mine?.email ?? null
      const myPhone = phone ?? mine?.phone ?? null
      const otherEmail = myEmail !== null && other.email !== null && myEmail !== other.email
      const otherPhone = myPhone !== null && other.phone !== null && myPhone !== other.phone
      if (key.startsWith('phone') && otherEmail) continue
      if (key.startsWith('unique_id') && (otherEmail || otherPhone)) continue
      mine = mine === undefined ? other : this.#join(mine, other)
    }
    if (mine === undefined) {
      this.#made += 1
      mine = { order: this.#made, keys: new Set(), email: null, phone: null, ip: null }
      this.contacts.push(mine)
    }
    mine.email ??= email
    mine.phone = phone ?? mine.phone
    mine.ip = ip ?? mine.ip
    for (const key of keys) if (this.of(key) === undefined) mine.keys.add(key)
  }

  #join(one: PlainContacts['contacts'][number], other: PlainContacts['contacts'][number]) {
    const oneStays = one.email !== null || (other.email === null && one.order < other.order)
    const [stays, goes] = oneStays ? [one, other] : [other, one]
    for (const key of goes.keys) stays.keys.add(key)
    stays.phone ??= goes.phone
    stays.ip ??= goes.ip
    this.contacts = this.contacts.filter((contact) => contact !== goes)
    return stays
  }
}

it(
  'people told one after the other, in whatever transactions, end in the contacts of the written rule',
  async () => {
    const database = await workerDatabase()
    const clock = new TestClock()
    const tell = async (accountId: number, people: readonly Told[]) => {
      const ids = await writingAs(database, accountId, clock, (work) =>
        upsertContacts(work, people.map(factsOf)),
      )
      expect([...ids.keys()].sort()).toEqual([...new Set(people.map(factsOf).map(identityKey))].sort())
      return ids
    }
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), async (people) => {
        const account = await buildAccount(database)
        const plain = new PlainContacts()
        const orders = new Map<number, number>()
        for (const told of people) {
          plain.tell(told)
          const id = (await tell(account.id, [told])).values().next().value
          const order = plain.of(identityKey(factsOf(told)))?.order
          if (id === undefined || order === undefined) throw new Error('Nobody was found.')
          // A number stands for the same contact for as long as this exists.
          expect(orders.get(id) ?? order).toBe(order)
          orders.set(id, order)
        }
        expect(await stored(account.id)).toEqual(inOrder(plain))

        const atOnce = await buildAccount(database)
        await tell(atOnce.id, people)
        const partition = (all: { keys: string[] }[]) => all.map(({ keys }) => keys.join()).sort()
        const together = await stored(atOnce.id)
        expect(partition(together)).toEqual(partition(inOrder(plain)))
      }),
      { numRuns: 15 },
    )

    function inOrder(plain: PlainContacts) {
      return [...plain.contacts]
        .sort((a, b) => a.order - b.order)
        .map(({ keys, email, phone, ip }) => ({ keys: [...keys].sort(), email, phone, ip }))
    }

    /** What is stored of the account, with every merge followed in one step. */
    async function stored(accountId: number) {
      const rows = await database.root
        .select()
        .from(contacts)
        .where(eq(contacts.accountId, accountId))
        .orderBy(contacts.id)
      const keys = await database.root.select().from(contactKeys).where(eq(contactKeys.accountId, accountId))
      const byId = new Map(rows.map((row) => [row.id, row]))
      const wholeOf = (id: number | null) => byId.get(id ?? 0)?.mergedInto ?? id
      for (const { mergedInto } of rows) expect(byId.get(mergedInto ?? 0)?.mergedInto ?? null).toBeNull()
      return rows
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ id, emailNormalized: email, phoneNormalized: phone, ipAddress: ip }) => ({
          keys: keys
            .filter(({ contactId }) => wholeOf(contactId) === id)
            .map(({ kind, value }) => `${kind}:${value}`)
            .sort(),
          email,
          phone,
          ip,
        }))
    }
  },
  patience,
)
