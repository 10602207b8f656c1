import { expect } from 'vitest'
import type { Clients } from './clients.js'
import type { Command, CommandTo } from './commands.js'
import { ContestModel, type Person, type Verdict } from './model.js'

/** The address of a number, in a spelling that changes and means the same. */
const addressOf = (number: number, loud: boolean) => {
  const email = `person${number}@example.com`
  return loud ? email.toUpperCase() : email
}

const baseAmount = 1
const friendAmount = 5
const advocateAmount = 10

/** Writes through the interfaces and to the model beside them, and compares what each write is answered. */
export class Run {
  readonly model = new ContestModel()
  #step = 0

  constructor(readonly clients: Clients) {}

  async step(next: Command): Promise<void> {
    this.#step += 1
    this.clients.gateway.clock.advance(60)
    if (next.do === 'enter') await this.#enter(next)
    else if (next.do === 'give') await this.#give(next)
    else if (next.do === 'bulk') await this.#bulk(next)
    else if (next.do === 'import') await this.#import(next)
    else if (this.model.people.length > 0) await this.#change(next)
  }

  async #change(next: Exclude<Command, { do: 'enter' | 'give' | 'bulk' | 'import' }>): Promise<void> {
    const person = this.#person(next.who)
    if (next.do === 'delete' || next.do === 'verify') await this.#changeRow(person, next)
    else if (next.do === 'update') await this.#update(person, next)
    else if ('amount' in next) await this.#add(person, next)
    else await this.#exclude(person, next)
  }

  #person(who: number): Person {
    const person = this.model.people[who % this.model.people.length]
    if (person === undefined) throw new Error('The model has nobody.')
    return person
  }

  #email(number: number): string {
    return addressOf(number, this.#step % 2 === 0)
  }

  get #contest() {
    return { databaseId: this.clients.contest.id }
  }

  /** Takes somebody who was just made into the model. */
  async #meet(email: string, name: string, referrer?: Person): Promise<Person> {
    const query = `query ($contest: ContestLookup!, $filter: ParticipantFilter!) {
      participants(contest: $contest, filter: $filter) { nodes { databaseId uuid publicId referralCode } } }`
    const { nodes } = await this.clients.read<{
      nodes: { databaseId: number; uuid: string; publicId: string; referralCode: string }[]
    }>('participants', query, { filter: { email } })
    const [found] = nodes
    if (found === undefined) throw new Error('Nobody was made.')
    const { databaseId: id, ...names } = found
    const flags = { country: null, disqualified: false, banned: false, blocked: false }
    const person: Person = { id, ...names, ...flags, referredBy: referrer?.id ?? null, email, name, rows: [] }
    this.model.people.push(person)
    return person
  }

  async #enter({ via, address, name, referrer: by }: CommandTo<'enter'>): Promise<void> {
    const email = this.#email(address)
    const verdict = this.model.judgeEntering(email)
    const named = by === undefined || this.model.people.length === 0 ? undefined : this.#person(by)
    const code = named?.referralCode
    if (via === 'graphql') {
      const input = { contest: this.#contest, email, displayName: name, referralCode: code }
      await this.clients.mutate('createParticipant', 'CreateParticipantInput', input, verdict === 'refused')
    } else {
      const { publicId } = this.clients.contest
      const body = { email, name, ...(code === undefined ? {} : { referralCode: code }) }
      const { status } = await this.clients.blitz('POST', `/contests/${publicId}/entries`, body)
      expect([email, status]).toEqual([email, { created: 201, there: 200, refused: 400 }[verdict]])
    }
    if (verdict !== 'created') return
    const referrer = named === undefined || named.disqualified || named.banned ? undefined : named
    const person = await this.#meet(email, name, referrer)
    this.model.give(person, baseAmount, { base: true })
    if (referrer === undefined) return
    this.model.give(person, friendAmount)
    this.model.give(referrer, advocateAmount)
  }

  async #give({ via, address, name, amount }: CommandTo<'give'>): Promise<void> {
    const email = this.#email(address)
    const verdict = this.model.judgeGiving(email)
    if (via === 'graphql') {
      const input = { contest: this.#contest, email, displayName: name, amount }
      await this.clients.mutate('recordManualEntry', 'RecordManualEntryInput', input, verdict === 'refused')
    } else {
      const body = { user_email: email, user_name: name, entry_amount: amount }
      const answer = await this.clients.sweepWidget('POST', '/entries', body)
      expect([email, answer.status]).toEqual([email, verdict === 'refused' ? 422 : 201])
      if (verdict !== 'refused') {
        expect(answer.body.data).toMatchObject({ is_new_user: verdict === 'created' })
      }
    }
    await this.#gave(email, name, amount)
  }

  /** The effect of entries given by hand. */
  async #gave(email: string, name: string, amount: number): Promise<boolean> {
    const verdict = this.model.judgeGiving(email)
    if (verdict === 'refused') return false
    const person = this.model.holderOf(email) ?? (await this.#meet(email, name))
    this.model.give(person, amount, { base: verdict === 'created' })
    return true
  }

  async #bulk({ via, rows }: CommandTo<'bulk'>): Promise<void> {
    const name = 'Many'
    const given = rows.map(({ address, amount }) => ({ email: this.#email(address), amount }))
    let told: unknown
    if (via === 'graphql') {
      const query = `mutation ($input: RecordManualEntriesInput!) {
        recordManualEntries(input: $input) { recorded failed } }`
      const input = { contest: this.#contest, rows: given.map((row) => ({ ...row, displayName: name })) }
      told = await this.clients.read('recordManualEntries', query, { input })
    } else {
      const entries = given.map(({ email, amount }) => ({
        user_email: email,
        user_name: name,
        entry_amount: amount,
      }))
      const { body } = await this.clients.sweepWidget('POST', '/entries/bulk', { entries })
      const { created, failed } = body.data as { created: number; failed: number }
      told = { recorded: created, failed }
    }
    let recorded = 0
    for (const { email, amount } of given) if (await this.#gave(email, name, amount)) recorded += 1
    expect(told).toEqual({ recorded, failed: rows.length - recorded })
  }

  async #add(person: Person, next: CommandTo<'addManual' | 'points' | 'bonus' | 'method'>): Promise<void> {
    const participant = { uuid: person.uuid }
    const { amount } = next
    if (next.do === 'bonus') {
      await this.#bonus(person, next)
    } else if (next.do === 'method') {
      const { verified } = next
      const input = { participant, entryMethod: { databaseId: this.clients.method.id }, amount, verified }
      await this.clients.mutate('addEntry', 'AddEntryInput', input)
      this.model.give(person, amount, { verified })
    } else if (next.do === 'points') {
      await this.#points(person, next)
    } else {
      const refused = this.model.judgeGiving(person.email) === 'refused'
      if (next.via === 'graphql') {
        const input = { participant, amount }
        await this.clients.mutate('addManualEntry', 'AddManualEntryInput', input, refused)
      } else {
        const to = `/participants/${person.uuid}/add-entries`
        expect((await this.clients.sweepWidget('POST', to, { amount })).status).toBe(refused ? 422 : 200)
      }
      if (!refused) this.model.give(person, amount)
    }
  }

  /** By the address alone, which each interface compares in its own spelling. */
  async #bonus(person: Person, { via, amount }: CommandTo<'bonus'>): Promise<void> {
    const email = person.email.toUpperCase()
    if (via === 'graphql') {
      const participant = { identity: { contest: this.#contest, email } }
      await this.clients.mutate('addBonusEntries', 'AddBonusEntriesInput', { participant, amount })
    } else {
      const answer = await this.clients.revup('POST', '/participants/entries', { email, entries: amount })
      expect([email, answer.status]).toEqual([email, 200])
    }
    this.model.give(person, amount)
  }

  async #import({ via, rows, updateExisting }: CommandTo<'import'>): Promise<void> {
    const given = rows.map((row) => ({ ...row, email: this.#email(row.address) }))
    let told: unknown
    if (via === 'graphql') {
      const query = `mutation ($input: ImportParticipantsInput!) {
        importParticipants(input: $input) { results { action } } }`
      const people = given.map(({ email, name, amount }) => ({
        email,
        displayName: name,
        initialEntries: amount,
      }))
      const input = { contest: this.#contest, rows: people, updateExisting }
      const { results } = await this.clients.read<{ results: { action: string }[] }>(
        'importParticipants',
        query,
        { input },
      )
      told = results.map(({ action }) => action.toLowerCase())
    } else {
      const participants = given.map(({ email, name, amount }) => {
        const [first_name, last_name = null] = name.split(' ')
        return { email, first_name, last_name, initial_entries: amount }
      })
      const body = { participants, update_existing: updateExisting }
      const { data } = (await this.clients.revup('POST', '/participants', body)).body
      told = (data as { results: { action: string }[] }).results.map(({ action }) => action)
    }
    const met = updateExisting ? 'updated' : 'skipped'
    const words: Record<Verdict, string> = { created: 'created', there: met, refused: 'failed' }
    const expected: string[] = []
    for (const row of given) expected.push(words[await this.#imported(row, updateExisting)])
    expect(told).toEqual(expected)
  }

  /** The effect of a row of an import. */
  async #imported(
    { email, name, amount }: { readonly email: string; readonly name: string; readonly amount: number },
    updateExisting: boolean,
  ): Promise<Verdict> {
    const verdict = this.model.judgeEntering(email)
    const holder = this.model.holderOf(email)
    if (verdict === 'created') {
      const person = await this.#meet(email, name)
      if (amount > 0) this.model.give(person, amount, { base: true })
    } else if (verdict === 'there' && updateExisting && holder !== undefined) {
      this.model.update(holder, { name })
      if (amount > 0) this.model.give(holder, amount)
    }
    return verdict
  }

  async #points(person: Person, { via, amount }: CommandTo<'points'>): Promise<void> {
    const adjustment = this.model.adjust(person, amount)
    if (via === 'graphql') {
      const input = { participant: { uuid: person.uuid }, amount, reason: 'test' }
      await this.clients.mutate('adjustEntries', 'AdjustEntriesInput', input)
    } else {
      const to = `/entries/${person.publicId}/points`
      const { body } = await this.clients.blitz('POST', to, { points: amount, reason: 'test' })
      expect(body.data).toMatchObject({ adjustment })
    }
  }

  async #changeRow(person: Person, next: CommandTo<'delete' | 'verify'>): Promise<void> {
    if (person.rows.length === 0) return
    const index = next.row % person.rows.length
    const query = `query ($by: ParticipantLookup!) { participant(by: $by) {
      entries(orderBy: { field: ID, direction: ASC }, first: 250) { nodes { databaseId } } } }`
    const { entries } = await this.clients.read<{ entries: { nodes: { databaseId: number }[] } }>(
      'participant',
      query,
      { by: { databaseId: person.id } },
    )
    const entry = { databaseId: entries.nodes[index]?.databaseId }
    if (next.do === 'verify') {
      const input = { entry, verified: next.verified }
      await this.clients.mutate('setEntryVerified', 'SetEntryVerifiedInput', input)
      this.model.verify(person, index, next.verified)
      return
    }
    if (next.via === 'graphql') await this.clients.mutate('deleteEntry', 'DeleteEntryInput', { entry })
    else {
      const { status } = await this.clients.sweepWidget('DELETE', `/entries/${entry.databaseId}`)
      expect(status).toBe(204)
    }
    this.model.remove(person, index)
  }

  async #exclude(person: Person, next: CommandTo<'ban' | 'unban' | 'disqualify'>): Promise<void> {
    const participant = { publicId: person.publicId }
    // SweepWidget has no way back from a disqualification (#112).
    const to = next.do === 'disqualify' && next.via !== 'sweepwidget' ? next.to : true
    if (next.via === 'sweepwidget') {
      const { status } = await this.clients.sweepWidget('POST', `/participants/${person.uuid}/${next.do}`)
      expect(status).toBe(200)
    } else if (next.via === 'blitz') {
      const body = to === undefined ? {} : { disqualify: to }
      const { status } = await this.clients.blitz('POST', `/entries/${person.publicId}/disqualify`, body)
      expect(status).toBe(200)
    } else if (next.do === 'disqualify') {
      const input = { participant, ...(to === undefined ? {} : { disqualified: to }) }
      await this.clients.mutate('setParticipantDisqualified', 'SetParticipantDisqualifiedInput', input)
    } else {
      await this.clients.mutate(`${next.do}Participant`, 'ExcludeParticipantInput', { participant })
    }
    if (next.do === 'ban') this.model.ban(person)
    else if (next.do === 'unban') this.model.unban(person)
    else this.model.disqualify(person, to)
  }

  async #update(person: Person, { via, change }: CommandTo<'update'>): Promise<void> {
    const email = 'address' in change ? { email: this.#email(change.address) } : {}
    const name = 'name' in change ? change.name : undefined
    const done = this.model.update(person, { ...email, ...(name === undefined ? {} : { name }) })
    if (via === 'graphql') {
      const changes = { ...email, ...(name === undefined ? {} : { displayName: name }) }
      const input = { participant: { databaseId: person.id }, changes }
      await this.clients.mutate('updateParticipant', 'UpdateParticipantInput', input, !done)
    } else {
      const body = { ...email, ...(name === undefined ? {} : { name }) }
      const { status } = await this.clients.blitz('PUT', `/entries/${person.publicId}`, body)
      expect(status).toBe(done ? 200 : 400)
    }
  }
}
