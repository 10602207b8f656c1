import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { contactFigures } from '../../../src/database/tables/index.js'
import { ContactsTask } from '../../../src/delivery/contacts.js'
import { fillContactFigures } from '../../../src/domain/contact/kept-figures.js'
import { maskOf } from '../../../src/domain/source/service.js'
import { freshDatabase } from '../../support/database.js'
import { TestDrawing } from '../../support/drawing.js'

it('what is kept of contacts follows what is drawn in: new people, other totals, another address', async () => {
  // Of its own, since what follows events goes through those of every account.
  const database = await freshDatabase()
  const drawing = await TestDrawing.begin(database, { dialect: 'blitz_rocket' })
  const { account, clock } = drawing
  const task = new ContactsTask(database, clock)
  const [one, other] = [
    await drawing.contest({ externalId: 'a1' }),
    await drawing.contest({ externalId: 'a2' }),
  ]
  const kept = async () => {
    for (let done = 1; done > 0; ) done = (await task.run()).done
    const rows = () =>
      database.root
        .select()
        .from(contactFigures)
        .where(eq(contactFigures.accountId, account.id))
        .orderBy(contactFigures.contactId)
    const followed = await rows()
    await database.transaction((executor) => fillContactFigures(executor, account.id))
    expect(followed).toEqual(await rows())
    return followed.map(({ contests, entries, services }) => ({ contests, entries, services }))
  }
  const services = maskOf('blitz_rocket')
  const person = { externalId: 'entry_1', contest: 'a1', email: 'jane@person.test', total: 5 }
  await drawing.store('participant', [person], one)
  await drawing.store('participant', [{ ...person, contest: 'a2', externalId: 'entry_2', total: 2 }], other)
  expect(await kept()).toEqual([{ contests: 2, entries: 7, services }])
  await drawing.store('participant', [{ ...person, total: 9 }], one)
  expect(await kept()).toEqual([{ contests: 2, entries: 11, services }])
  await drawing.store('participant', [{ ...person, total: 9, email: 'joan@person.test' }], one)
  expect(await kept()).toEqual([
    { contests: 1, entries: 2, services },
    { contests: 1, entries: 9, services },
  ])
  await database.close()
})
