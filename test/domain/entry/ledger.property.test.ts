import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import {
  blocklist,
  type ContestRow,
  type EntryMethodRow,
  entries,
  events,
  participants,
} from '../../../src/database/tables/index.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import { addBonusEntries, addMethodEntry } from '../../../src/domain/entry/add.js'
import { adjustEntries } from '../../../src/domain/entry/adjust.js'
import { appendEntries } from '../../../src/domain/entry/ledger.js'
import { deleteEntry, setEntryVerified } from '../../../src/domain/entry/remove.js'
import { ban, setDisqualified, unban } from '../../../src/domain/participant/exclusion.js'
import { updateParticipant } from '../../../src/domain/participant/update.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { readingAs, writingAs } from '../../support/work.js'
import {
  contestFigures,
  effective,
  figuresOf,
  isOut,
  type ModelPerson,
  type ModelRow,
  missing,
  shareLines,
} from './ledger-model.js'

const amount = fc.integer({ min: 1, max: 20 })
const who = fc.nat({ max: 3 })
const row = fc.nat({ max: 40 })

const command = fc.oneof(
  fc.record({
    do: fc.constant('append' as const),
    who,
    amount,
    verified: fc.boolean(),
    hours: fc.nat({ max: 60 }),
    ipAddress: fc.constantFrom(null, '::1', '10.0.0.1'),
  }),
  fc.record({
    do: fc.constant('adjust' as const),
    who,
    amount: fc.integer({ min: -30, max: 20 }).filter(Boolean),
  }),
  fc.record({ do: fc.constant('bonus' as const), who, amount }),
  fc.record({ do: fc.constant('method' as const), who, amount, base: fc.boolean(), verified: fc.boolean() }),
  fc.record({ do: fc.constant('delete' as const), row }),
  fc.record({ do: fc.constant('verify' as const), row, verified: fc.boolean() }),
  fc.record({ do: fc.constant('disqualify' as const), who, to: fc.constantFrom(true, false, undefined) }),
  fc.record({ do: fc.constant('ban' as const), who }),
  fc.record({ do: fc.constant('unban' as const), who }),
  fc.record({ do: fc.constant('move' as const), who, country: fc.constantFrom(null, 'NL', 'JP') }),
)

type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

/** Runs commands on the gateway and on the model beside it. */
class Run {
  eventsExpected = 0

  constructor(
    readonly gateway: Gateway,
    readonly contest: ContestRow,
    readonly methods: { base: EntryMethodRow; other: EntryMethodRow },
    readonly people: ModelPerson[],
  ) {}

  write<T>(work: (work: WriteWork) => Promise<T>): Promise<T> {
    return writingAs(this.gateway.database, this.contest.accountId, this.gateway.clock, work)
  }

  person(index: number): ModelPerson {
    const person = this.people[index % this.people.length]
    if (person === undefined) throw new Error('The model has nobody.')
    return person
  }

  async step(next: Command): Promise<void> {
    this.gateway.clock.advance(600)
    if (next.do === 'delete' || next.do === 'verify') await this.changeRow(next)
    else if ('amount' in next) await this.add(next)
    else if (next.do === 'move') await this.move(next)
    else await this.exclude(next)
  }

  async add(next: Extract<Command, { amount: number }>): Promise<void> {
    const person = this.person(next.who)
    const key = { id: person.id }
    const plain = { verified: true, base: false, typeId: null, ipAddress: null }
    const push = (row: Pick<ModelRow, 'id' | 'amount'> & Partial<ModelRow>) => {
      person.rows.push({ ...plain, ...row })
      this.eventsExpected += 1
    }
    if (next.do === 'append') {
      const occurredAt = `2026-06-0${1 + (next.hours % 9)}T${String(next.hours % 24).padStart(2, '0')}:44:59.999Z`
      const { amount, verified, ipAddress } = next
      const typeId = next.hours % 3 === 0 ? null : 1 + (next.hours % 3)
      const { entries: made } = await this.write((work) =>
        appendEntries(work, this.contest, [
          {
            participantId: person.id,
            amount,
            origin: 'manual',
            methodTypeId: typeId,
            verified,
            ipAddress,
            occurredAt,
          },
        ]),
      )
      push({ id: made[0]?.id ?? 0, amount, verified, typeId, ipAddress })
    } else if (next.do === 'bonus') {
      const { entry } = await this.write((work) => addBonusEntries(work, key, next))
      push({ id: entry.id, amount: next.amount })
    } else if (next.do === 'method') {
      const method = next.base ? this.methods.base : this.methods.other
      const { entry } = await this.write((work) =>
        addMethodEntry(work, key, { ...next, methodId: method.id }),
      )
      push({ ...next, id: entry.id, typeId: method.typeId })
    } else {
      const expected = effective(person, next.amount)
      const adjusted = await this.write((work) => adjustEntries(work, key, { ...next, reason: 'test' }))
      expect(adjusted.after.total - adjusted.before.total).toBe(expected)
      expect(adjusted.entry === null).toBe(expected === 0)
      if (adjusted.entry !== null) push({ id: adjusted.entry.id, amount: expected })
    }
  }

  async move({ who, country }: Extract<Command, { do: 'move' }>): Promise<void> {
    const person = this.person(who)
    await this.write((work) => updateParticipant(work, { id: person.id }, { countryCode: country }))
    // Who stays where they are makes no event.
    if (person.country !== country) this.eventsExpected += 1
    person.country = country
  }

  async changeRow(next: Extract<Command, { row: number }>): Promise<void> {
    const owned = this.people.flatMap((person) => person.rows.map((entry) => ({ person, entry })))
    const chosen = owned[next.row % Math.max(owned.length, 1)]
    if (chosen === undefined) return
    const { person, entry } = chosen
    if (next.do === 'delete') {
      await this.write((work) => deleteEntry(work, entry.id))
      person.rows = person.rows.filter((other) => other !== entry)
      this.eventsExpected += 1
    } else {
      await this.write((work) => setEntryVerified(work, entry.id, next.verified))
      if (entry.verified !== next.verified) this.eventsExpected += 1
      entry.verified = next.verified
    }
    const floor = missing(person)
    if (floor === 0) return
    const ledger = await this.gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.participantId, person.id))
      .orderBy(entries.id)
    const last = ledger.at(-1)
    expect(last).toMatchObject({ origin: 'floor', amount: floor, verified: true })
    const plain = { verified: true, base: false, typeId: null, ipAddress: null }
    person.rows.push({ id: last?.id ?? 0, amount: floor, ...plain })
    this.eventsExpected += 1
  }

  async exclude(next: Extract<Command, { do: 'disqualify' | 'ban' | 'unban' }>): Promise<void> {
    const person = this.person(next.who)
    const key = { id: person.id }
    const before = { ...person }
    let told = 0
    if (next.do === 'ban') {
      person.banned = true
      person.blocked = true
      told = before.banned ? 0 : 1
    } else if (next.do === 'unban') {
      person.banned = false
      person.blocked = false
      told = before.banned ? 1 : 0
    } else if (next.to ?? !isOut(person)) {
      person.disqualified = true
      told = before.disqualified ? 0 : 1
    } else {
      person.disqualified = false
      person.banned = false
      person.blocked = false
      told = before.banned ? 2 : before.disqualified ? 1 : 0
    }
    const result = await this.write((work) => {
      if (next.do === 'ban') return ban(work, key)
      if (next.do === 'unban') return unban(work, key)
      return setDisqualified(work, key, next.to)
    })
    expect(result.changed).toBe(told > 0)
    this.eventsExpected += told
  }

  /** What is kept of types of methods, countries and addresses, as the model tells of it. */
  async shareLines(): Promise<string[]> {
    const { root } = this.gateway.database
    const kept = await rows<{ line: string }>(
      root,
      sql`select dimension || ' ' || key || ': ' || sum(entries) || ' ' || sum(actions) || ' '
          || sum(participants) as line
        from contest_rollups where contest_id = ${this.contest.id} and dimension <> 'time'
        group by dimension, key having sum(abs(entries) + actions + participants) <> 0
        union all
        select 'address ' || ip_address || ': ' || actions from contest_addresses
        where contest_id = ${this.contest.id} and actions <> 0`,
    )
    return kept.map(({ line }) => line).sort()
  }

  /** Compares everything that can be read with the model. */
  async check(): Promise<void> {
    const { root } = this.gateway.database
    const found = await root
      .select()
      .from(participants)
      .where(eq(participants.contestId, this.contest.id))
      .orderBy(participants.id)
    const told = found.map(
      ({ id, total, actions, bonusActions, referralCount, disqualifiedAt, bannedAt }) => ({
        ...{ id, total, actions, bonusActions, referralCount },
        disqualified: disqualifiedAt !== null,
        banned: bannedAt !== null,
      }),
    )
    expect(told).toEqual(this.people.map((person) => figuresOf(person, this.people)))
    const work = readingAs(this.gateway.database, this.contest.accountId, this.gateway.clock)
    const totals = await contestTotals(work, [this.contest.id])
    expect(totals.get(this.contest.id)).toEqual({
      ...contestFigures(this.people),
      views: 0,
      uniqueViews: 0,
    })
    expect(await this.shareLines()).toEqual(shareLines(this.people))
    const blocked = await root.select().from(blocklist).where(eq(blocklist.contestId, this.contest.id))
    expect(blocked.map(({ bannedParticipantId }) => bannedParticipantId).sort()).toEqual(
      this.people.filter((person) => person.blocked).map(({ id }) => id),
    )
    const recorded = await root.select().from(events).where(eq(events.contestId, this.contest.id))
    expect(recorded).toHaveLength(this.eventsExpected)
    await expectCountersRight(this.gateway.database, this.contest.id)
  }
}

describe('the ledger', () => {
  let gateway: Gateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  async function start(): Promise<Run> {
    const contest = await buildContest(gateway.database, await buildAccount(gateway.database))
    const base = await buildMethod(gateway.database, contest, { typeId: 1 })
    const other = await buildMethod(gateway.database, contest)
    const people: ModelPerson[] = []
    // The second and fourth came by the first, the third by the second.
    for (const referrer of [undefined, 0, 1, 0]) {
      const referredBy = referrer === undefined ? null : (people[referrer]?.id ?? null)
      const country = referrer === 1 ? 'NL' : null
      const { id } = await buildParticipant(gateway.database, contest, { referredBy, countryCode: country })
      people.push({ id, referredBy, country, rows: [], disqualified: false, banned: false, blocked: false })
    }
    return new Run(gateway, contest, { base, other }, people)
  }

  it('agrees with a plain model after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 40, size: 'max' }), async (commands) => {
        const run = await start()
        for (const next of commands) await run.step(next)
        await run.check()
      }),
      { numRuns: 15, seed: 2_026, endOnFailure: true },
    )
  }, 120_000)
})
