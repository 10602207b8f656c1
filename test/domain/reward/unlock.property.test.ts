import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ContestRow, entries, participants } from '../../../src/database/tables/index.js'
import { lockContest } from '../../../src/domain/contest/find.js'
import { updateContest } from '../../../src/domain/contest/update.js'
import { adjustEntries } from '../../../src/domain/entry/adjust.js'
import { appendEntries } from '../../../src/domain/entry/ledger.js'
import { deleteEntry, setEntryVerified } from '../../../src/domain/entry/remove.js'
import { ban, setDisqualified, unban } from '../../../src/domain/participant/exclusion.js'
import { createReward, deleteReward, updateReward } from '../../../src/domain/reward/change.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { toldUnlocks, unlocksOf } from '../../support/unlocks.js'
import { writingAs } from '../../support/work.js'

const who = fc.nat({ max: 3 })
const which = fc.nat({ max: 5 })
const threshold = fc.integer({ min: 1, max: 40 })
const amount = fc.integer({ min: -30, max: 20 }).filter(Boolean)

const command = fc.oneof(
  fc.record({ do: fc.constant('append' as const), amounts: fc.array(fc.nat({ max: 15 }), { maxLength: 4 }) }),
  fc.record({ do: fc.constant('adjust' as const), who, amount }),
  fc.record({ do: fc.constant('deleteEntry' as const), row: fc.nat({ max: 40 }) }),
  fc.record({ do: fc.constant('verify' as const), row: fc.nat({ max: 40 }), verified: fc.boolean() }),
  fc.record({ do: fc.constant('ban' as const), who }),
  fc.record({ do: fc.constant('unban' as const), who }),
  fc.record({ do: fc.constant('disqualify' as const), who }),
  fc.record({ do: fc.constant('create' as const), threshold }),
  fc.record({ do: fc.constant('change' as const), which, threshold }),
  fc.record({ do: fc.constant('delete' as const), which }),
  fc.record({ do: fc.constant('switch' as const), on: fc.boolean() }),
)

type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

/** What is known of rewards without asking the gateway. */
interface ModelReward {
  readonly id: number
  threshold: number
  deleted: boolean
}

class Run {
  readonly rewards: ModelReward[] = []
  /** `reward person`; nothing ever leaves it. */
  readonly unlocked = new Set<string>()
  enabled = true

  constructor(
    readonly gateway: Gateway,
    readonly contest: ContestRow,
    readonly people: readonly number[],
  ) {}

  write<T>(work: (work: WriteWork) => Promise<T>): Promise<T> {
    return writingAs(this.gateway.database, this.contest.accountId, this.gateway.clock, work)
  }

  /** Does what the command says, then gives the model everybody who has reached something by now. */
  async step(next: Command): Promise<void> {
    this.gateway.clock.advance(600)
    if ('threshold' in next || 'which' in next || next.do === 'switch') await this.changeRewards(next)
    else await this.changePeople(next)
    if (this.enabled) await this.reach()
  }

  async changePeople(next: Exclude<Command, { do: 'create' | 'change' | 'delete' | 'switch' }>) {
    const key = { id: 'who' in next ? (this.people[next.who] ?? 0) : 0 }
    if (next.do === 'append') await this.append(next.amounts)
    else if (next.do === 'adjust') {
      await this.write((work) => adjustEntries(work, key, { amount: next.amount, reason: 'test' }))
    } else if (next.do === 'ban') await this.write((work) => ban(work, key))
    else if (next.do === 'unban') await this.write((work) => unban(work, key))
    else if (next.do === 'disqualify') await this.write((work) => setDisqualified(work, key, undefined))
    else {
      const found = await this.gateway.database.root
        .select({ id: entries.id })
        .from(entries)
        .where(eq(entries.contestId, this.contest.id))
        .orderBy(entries.id)
      const row = found[next.row % Math.max(found.length, 1)]
      if (row === undefined) return
      await this.write(async (work) => {
        if (next.do === 'deleteEntry') await deleteEntry(work, row.id)
        else await setEntryVerified(work, row.id, next.verified)
      })
    }
  }

  /** A row for each of the first people at once, unless it is of nothing. */
  async append(amounts: readonly number[]): Promise<void> {
    await this.write(async (work) => {
      const contest = await lockContest(work, { id: this.contest.id })
      const rows = amounts.flatMap((given, index) =>
        given === 0
          ? []
          : [
              {
                participantId: this.people[index] ?? 0,
                amount: given,
                origin: 'bonus' as const,
                verified: given % 4 !== 0,
                occurredAt: work.clock.now(),
              },
            ],
      )
      await appendEntries(work, contest, rows)
    })
  }

  async changeRewards(next: Extract<Command, { do: 'create' | 'change' | 'delete' | 'switch' }>) {
    if (next.do === 'switch') {
      const settings = { rewardsEnabled: next.on }
      await this.write((work) => updateContest(work, { id: this.contest.id }, { settings }))
      this.enabled = next.on
      return
    }
    if (next.do === 'create') {
      const input = { kind: 'coupon' as const, title: 'R', threshold: next.threshold }
      const { id } = await this.write((work) => createReward(work, { id: this.contest.id }, input))
      this.rewards.push({ id, threshold: next.threshold, deleted: false })
      return
    }
    const present = this.rewards.filter(({ deleted }) => !deleted)
    const reward = present[next.which % Math.max(present.length, 1)]
    if (reward === undefined) return
    if (next.do === 'delete') {
      await this.write((work) => deleteReward(work, reward.id, undefined))
      reward.deleted = true
    } else {
      const changes = { threshold: next.threshold }
      await this.write((work) => updateReward(work, reward.id, undefined, changes))
      reward.threshold = next.threshold
    }
  }

  async reach(): Promise<void> {
    const found = await this.gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, this.contest.id))
    const counted = found.filter(
      ({ disqualifiedAt, bannedAt }) => disqualifiedAt === null && bannedAt === null,
    )
    for (const { id, total } of counted) {
      for (const reward of this.rewards) {
        if (!reward.deleted && total >= reward.threshold) this.unlocked.add(`${reward.id} ${id}`)
      }
    }
  }

  async check(): Promise<void> {
    const { database } = this.gateway
    const expected = [...this.unlocked].sort()
    expect(await unlocksOf(database, this.contest.id)).toEqual(expected)
    expect((await toldUnlocks(database, this.contest.id)).sort()).toEqual(expected)
  }
}

describe('rewards', () => {
  let gateway: Gateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  it('once reached are never lost, and are with nobody else, after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 15, maxLength: 45, size: 'max' }), async (commands) => {
        const account = await buildAccount(gateway.database)
        const contest = await buildContest(gateway.database, account, { rewardsEnabled: true })
        const people = await buildParticipants(gateway.database, contest, [
          { amounts: [3] },
          { amounts: [1, 8] },
          {},
          { amounts: [20], bannedAt: '2026-06-03T00:00:00.000Z' },
        ])
        const run = new Run(
          gateway,
          contest,
          people.map(({ id }) => id),
        )
        for (const first of [5, 12]) await run.step({ do: 'create', threshold: first })
        for (const next of commands) {
          await run.step(next)
          await run.check()
        }
        await expectCountersRight(gateway.database, contest.id)
      }),
      { numRuns: 8, seed: 2_026, endOnFailure: true },
    )
  }, 180_000)
})
