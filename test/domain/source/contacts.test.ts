import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  contactFigures,
  contactKeys,
  contacts,
  events,
  participants,
} from '../../../src/database/tables/index.js'
import { ContactsTask } from '../../../src/delivery/contacts.js'
import { fillContactFigures } from '../../../src/domain/contact/kept-figures.js'
import { updateParticipant } from '../../../src/domain/participant/update.js'
import type { SourceContact, SourceParticipant } from '../../../src/domain/source/model.js'
import { buildParticipant } from '../../support/build-participant.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { writingAs } from '../../support/work.js'

const contest = '54321'

function contact(number: number, facts: Partial<SourceContact> = {}): SourceContact {
  return {
    ...{ externalId: String(number), email: `c${number}@example.com`, firstName: 'Ann', lastName: null },
    ...{ country: 'SE', ipAddress: '10.0.0.1', location: 'Malmö' },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-02-01T00:00:00.000Z' },
    ...facts,
  }
}

function person(number: number, facts: Partial<SourceParticipant> = {}): SourceParticipant {
  const createdAt = '2026-06-01T10:00:00.000Z'
  return {
    externalId: String(number),
    contest,
    total: 0,
    email: `c${number}@example.com`,
    createdAt,
    ...facts,
  }
}

describe('contacts that are drawn in', () => {
  let database: Database

  beforeAll(async () => {
    // Of their own, since what follows events goes through those of every account.
    database = await freshDatabase()
  })

  afterAll(() => database.close())

  async function begin() {
    const drawing = await TestDrawing.begin(database, { dialect: 'revup' })
    const here = await drawing.contest({ externalId: contest })
    const store = async (...[kind, rows]: Parameters<TestDrawing['store']>) => {
      const stored = await drawing.store(kind, rows, here)
      await expectCountersRight(database, here.id)
      return outcome(stored)
    }
    const row = async (externalId: string) => {
      const { internalId } = await drawing.link('contact', externalId)
      const [found] = await database.root.select().from(contacts).where(eq(contacts.id, internalId))
      return found
    }
    /** The contact of each person who was drawn in, by their external ids, as the service calls it. */
    const contactOf = async (externalId: string) => {
      const { internalId } = await drawing.link('participant', externalId)
      const [found] = await database.root.select().from(participants).where(eq(participants.id, internalId))
      const links = await drawing.links('contact')
      return links.find((link) => link.internalId === found?.contactId)?.externalId
    }
    const leadsTo = async (value: string) => {
      const keys = await database.root.select().from(contactKeys).where(eq(contactKeys.value, value))
      return keys.find(({ accountId }) => accountId === drawing.account.id)?.contactId
    }
    return { drawing, here, store, row, contactOf, leadsTo }
  }

  it('are stored as told, take people here for the same by the merge rule, and are the same the second time', async () => {
    const { here, store, row } = await begin()
    const native = await buildParticipant(database, here, { email: 'native@example.com' })
    const nobody = { externalId: '9', ipAddress: null, location: null }
    const rows = [
      contact(1),
      contact(2, { email: 'native@example.com' }),
      contact(3, { email: null, phone: '+4670555' }),
      nobody,
    ]
    expect((await store('contact', rows)).slice(0, 3)).toEqual([
      3 + (native.contactId === null ? 1 : 0),
      native.contactId === null ? 0 : 1,
      0,
    ])
    expect(await store('contact', rows)).toEqual([0, 0, 4, []])
    const twin = contact(4, { email: null, phone: '+46 70 555' })
    expect(await store('contact', [twin])).toEqual([
      ...[0, 0, 0],
      ['0 : is the same person as another contact of the service'],
    ])
    const moved = contact(1, { city: 'Lund', updatedAt: '2026-03-01T00:00:00.000Z' })
    expect(await store('contact', [moved])).toEqual([0, 1, 0, []])
    expect(await row('1')).toMatchObject({
      ...{ city: 'Lund', countryCode: 'SE' },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-03-01T00:00:00.000Z' },
    })
  })

  it('follow the service to other identifiers, which lead to them as the former ones do', async () => {
    const { store, row, leadsTo } = await begin()
    await store('contact', [contact(1, { phone: '+46701' }), contact(2)])
    const before = await row('1')
    const changed = contact(1, { email: 'New@Example.com', phone: '+46702' })
    expect(await store('contact', [changed])).toEqual([0, 1, 0, []])
    expect(await store('contact', [changed])).toEqual([0, 0, 1, []])
    const after = await row('1')
    expect(after).toMatchObject({ email: 'New@Example.com', phone: '+46702', phoneNormalized: '+46702' })
    expect(after?.searchText).toContain('new@example.com')
    for (const value of ['c1@example.com', 'new@example.com', '+46701', '+46702'])
      expect(await leadsTo(value), value).toBe(before?.id)
    // The former address is another's now.
    expect(await store('contact', [contact(2, { email: 'c1@example.com' })])).toEqual([0, 1, 0, []])
    expect(await leadsTo('c1@example.com')).toBe((await row('2'))?.id)
    const none = contact(1, { email: null, phone: '+46702' })
    expect(await store('contact', [none])).toEqual([0, 1, 0, []])
    expect(await row('1')).toMatchObject({ email: null, emailNormalized: null })
  })

  it('may pass addresses on within a page, and stay as they are where another one keeps its own', async () => {
    const { store, row } = await begin()
    await store('contact', [contact(1), contact(2), contact(3)])
    const page = [contact(1, { email: 'c2@example.com' }), contact(2, { email: 'free@example.com' })]
    expect(await store('contact', page)).toEqual([0, 2, 0, []])
    expect([(await row('1'))?.email, (await row('2'))?.email]).toEqual(['c2@example.com', 'free@example.com'])
    const taken = contact(1, { email: 'c3@example.com', firstName: 'Bea' })
    const told = '0 email: belongs to another contact of the service'
    for (const _ of [1, 2]) expect(await store('contact', [taken])).toEqual([0, 0, 0, [told]])
    expect(await row('1')).toMatchObject({ email: 'c2@example.com', firstName: 'Ann' })
    expect(await store('contact', [contact(3, { email: 'c33@example.com' }), taken])).toEqual([0, 2, 0, []])
  })

  it('are whoever has their new address and is not known to the service', async () => {
    const { drawing, here, store, row, leadsTo } = await begin()
    await store('contact', [contact(1)])
    await store('participant', [person(7, { email: 'new@example.com' })])
    const other = await leadsTo('new@example.com')
    expect(await store('contact', [contact(1, { email: 'new@example.com' })])).toEqual([0, 1, 0, []])
    const id = (await row('1'))?.id
    const [part] = await database.root
      .select()
      .from(contacts)
      .where(eq(contacts.id, other ?? 0))
    expect(part).toMatchObject({ mergedInto: id, emailNormalized: null })
    const told = await database.root
      .select({ type: events.type, data: events.data, sourceId: events.sourceId })
      .from(events)
      .where(eq(events.type, 'contact.merged'))
    expect(told).toContainEqual({
      ...{ type: 'contact.merged', sourceId: drawing.drawing.source.id },
      data: { contactId: id, mergedContactId: other },
    })
    expect(await store('participant', [person(7, { email: 'new@example.com' })])).toEqual([0, 0, 1, []])
    await expectCountersRight(database, here.id)
  })

  it('are those that the service says people are, whatever identifiers these have', async () => {
    const { store, contactOf, leadsTo, row } = await begin()
    await store('contact', [contact(1), contact(2), contact(3, { email: null, phone: '+46703' })])
    const people = [
      person(1, { contact: '2' }),
      person(2, { email: 'else@example.com', contact: '1' }),
      person(3, { email: null, phone: '+46799', contact: '3' }),
      person(4, { email: null, contact: '3' }),
      person(5, { contact: '99' }),
    ]
    expect(await store('participant', people)).toEqual([5, 0, 0, []])
    expect(await store('participant', people)).toEqual([0, 0, 5, []])
    const named = await Promise.all(['1', '2', '3', '4', '5'].map(contactOf))
    expect(named).toEqual(['2', '1', '3', '3', undefined])
    // What led nowhere leads there from now on; what led elsewhere still does, and nothing is learned of anybody.
    expect(await leadsTo('else@example.com')).toBe((await row('1'))?.id)
    expect(await leadsTo('c1@example.com')).toBe((await row('1'))?.id)
    expect(await row('3')).toMatchObject({ phone: '+46703', email: null })
    // Another address does not part them.
    expect(await store('participant', [person(1, { email: 'b@example.com', contact: '2' })])).toEqual([
      ...[0, 1, 0],
      [],
    ])
    expect(await contactOf('1')).toBe('2')
    // Contacts that come later than their people are taken over when the people are told of again.
    await store('contact', [contact(99)])
    expect(await store('participant', people.slice(4))).toEqual([0, 1, 0, []])
    expect(await contactOf('5')).toBe('99')
  })

  it('change with the service for people, but where that was changed here, with the figures of both', async () => {
    const { drawing, here, store, contactOf } = await begin()
    const task = new ContactsTask(database, drawing.clock)
    const expectFollowed = async () => {
      for (let done = 1; done > 0; ) done = (await task.run()).done
      const figures = () =>
        database.root
          .select()
          .from(contactFigures)
          .where(eq(contactFigures.accountId, drawing.account.id))
          .orderBy(asc(contactFigures.contactId))
      const followed = await figures()
      await database.transaction((executor) => fillContactFigures(executor, drawing.account.id))
      expect(followed).toEqual(await figures())
    }
    await store('contact', [contact(1), contact(2), contact(3)])
    await store('participant', [person(1, { contact: '1', total: 5 }), person(2, { contact: '2' })])
    await expectFollowed()
    const moved = person(1, { contact: '3', total: 5 })
    expect(await store('participant', [moved])).toEqual([0, 1, 0, []])
    expect(await store('participant', [moved])).toEqual([0, 0, 1, []])
    expect(await contactOf('1')).toBe('3')
    await expectFollowed()
    const { internalId } = await drawing.link('participant', '2')
    await writingAs(database, drawing.account.id, drawing.clock, (work) =>
      updateParticipant(work, { id: internalId }, { email: 'here@example.com' }),
    )
    await store('participant', [person(2, { contact: '3' })])
    expect(await contactOf('2')).toBeUndefined()
    expect((await drawing.link('participant', '2')).localFields).toContain('contact')
    await expectFollowed()
    await expectCountersRight(database, here.id)
  })
})
