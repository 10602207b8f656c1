import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { draw } from '../../support/draws.js'
import { makeContest } from '../../support/make-contest.js'
import { create } from '../../support/people.js'
import { type Revup, startRevup } from '../../support/revup.js'

interface Page {
  readonly data: readonly { readonly id: number }[]
  readonly pagination: { readonly next_cursor: string | null; readonly has_more: boolean }
}

/** A list of which rows come and go. */
interface Listed {
  readonly path: string
  add(): Promise<unknown>
  /** Absent: its rows never go. */
  remove?(id: number): Promise<unknown>
}

describe('a walk with the cursor', () => {
  let revup: Revup
  let account: TestAccount

  beforeAll(async () => {
    revup = await startRevup()
  })

  beforeEach(async () => {
    account = await buildAccount(revup.gateway.database)
  })

  async function mutate(name: string, type: string, input: Record<string, unknown>): Promise<void> {
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
    payload(await revup.gateway.graphql(account.key, text, { input }), name)
  }

  async function pageOf(path: string, query: string): Promise<Page> {
    const { status, body } = await revup.client.send('GET', `${path}${query}`, { key: account.key })
    expect(status).toBe(200)
    return body as unknown as Page
  }

  const lists: Readonly<Record<string, () => Promise<Listed>>> = {
    promotions: async () => ({
      path: '/promotions',
      add: () => makeContest(revup.gateway.database, account),
      remove: (databaseId) => mutate('deleteContest', 'ContestActionInput', { contest: { databaseId } }),
    }),
    participants: async () => {
      const contest = await makeContest(revup.gateway.database, account)
      return {
        path: `/promotions/${contest.id}/participants`,
        add: () => buildParticipant(revup.gateway.database, contest),
      }
    },
    contacts: async () => {
      const { id } = await makeContest(revup.gateway.database, account)
      let made = 0
      return {
        path: '/contacts',
        add() {
          made += 1
          return create(revup.gateway, account.key, id, { email: `p${made}@example.com` })
        },
      }
    },
    winners: async () => {
      const contest = await makeContest(revup.gateway.database, account)
      return {
        path: `/promotions/${contest.id}/winners`,
        async add() {
          await buildParticipant(revup.gateway.database, contest, { amounts: [1] })
          await draw(revup.gateway, account.key, contest.id, { count: 1 })
        },
        remove: (databaseId) => mutate('removeWinner', 'RemoveWinnerInput', { winner: { databaseId } }),
      }
    },
  }

  it.each(Object.entries(lists))(
    'of %s visits each row that was there throughout exactly once, while others come and go (#166)',
    async (_name, listOf) => {
      const list = await listOf()
      for (let number = 0; number < 7; number += 1) await list.add()
      const before = (await pageOf(list.path, '')).data.map(({ id }) => id)
      expect(before).toHaveLength(7)
      const gone: number[] = []
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const page: Page = await pageOf(list.path, `?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`)
        seen.push(...page.data.map(({ id }) => id))
        cursor = page.pagination.next_cursor
        expect(page.pagination.has_more).toBe(cursor !== null)
        const last = seen.at(-1)
        // The row that the cursor stands on, and one that was not seen yet.
        const going = [last, before.find((id) => id > (last ?? 0) + 1)].filter((id) => id !== undefined)
        if (list.remove !== undefined && gone.length < 2) {
          for (const id of going) await list.remove(id)
          gone.push(...going)
        }
        if (seen.length < 12) await list.add()
      } while (cursor !== null)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((id) => before.includes(id) && !gone.includes(id))).toEqual(
        before.filter((id) => !gone.includes(id)),
      )
      expect(seen).toEqual(seen.toSorted((one, other) => one - other))
    },
  )
})
