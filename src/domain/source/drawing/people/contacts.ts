import { sql } from 'drizzle-orm'
import { rows } from '../../../../database/connection.js'
import type { ParticipantRow } from '../../../../database/tables/index.js'
import type { WriteWork } from '../../../work.js'
import { knownByExternalId } from '../external-ids.js'
import type { ContestDrawing } from '../store.js'
import type { SaidPerson } from './said.js'

/** A contact by a number that leads to it. */
interface Led {
  /** The number of what it has become part of, else its own. */
  readonly whole: number
  readonly erased: boolean
  /** What the service calls it; null: nothing. */
  readonly name: string | null
}

/** The contacts that a service says people are, as far as they are here. Where it names none, nothing is asked. */
export class ToldContacts {
  readonly #byName = new Map<string, number>()
  readonly #led = new Map<number, Led>()

  private constructor(
    private readonly work: WriteWork,
    private readonly drawing: ContestDrawing,
  ) {}

  /** Of the people of a page; `there` are those who are here already. At most two statements. */
  static async of(
    work: WriteWork,
    drawing: ContestDrawing,
    wanted: readonly { readonly said: SaidPerson }[],
    there: Iterable<ParticipantRow>,
  ): Promise<ToldContacts> {
    const contacts = new ToldContacts(work, drawing)
    const names = wanted.flatMap(({ said }) => said.contact ?? [])
    const known = await knownByExternalId(work, drawing, 'contact', names)
    if (known.size === 0) return contacts
    for (const { externalId, internalId } of known.values()) contacts.#byName.set(externalId, internalId)
    await contacts.learn([
      ...contacts.#byName.values(),
      ...[...there].flatMap(({ contactId }) => contactId ?? []),
    ])
    return contacts
  }

  /** Learns what contacts of people are called, before `nameOf` is asked of them. At most one statement. */
  async learn(numbers: readonly number[]): Promise<void> {
    const ids = [...new Set(numbers)].filter((id) => !this.#led.has(id))
    if (this.#byName.size === 0 || ids.length === 0) return
    const { accountId, dialect } = this.drawing.source
    const found = await rows<{ id: number; whole: number; erased: boolean; name: string | null }>(
      this.work.executor,
      sql`select c.id, w.id as whole, w.erased_at is not null as erased, (
          select min(e.external_id) from contacts p join external_ids e on e.internal_id = p.id
          where coalesce(p.merged_into, p.id) = w.id and e.account_id = ${accountId}::bigint
            and e.dialect = ${dialect} and e.kind = 'contact') as name
        from contacts c join contacts w on w.id = coalesce(c.merged_into, c.id)
        where c.id = any(${sql.param(ids)}::bigint[])`,
    )
    for (const { id, whole, ...led } of found) this.#led.set(Number(id), { ...led, whole: Number(whole) })
  }

  /** What is said of a person, without a contact that is not here: nothing can be taken of that. */
  heard(said: SaidPerson): SaidPerson {
    if (said.contact === undefined || this.#named(said) !== undefined) return said
    const { contact: _, ...rest } = said
    return rest
  }

  /** What the contact of somebody is called by the service that says this of them; null: there is none. */
  nameOf({ contactId }: Pick<ParticipantRow, 'contactId'>, said: SaidPerson): string | null {
    if (contactId === null) return null
    const led = this.#led.get(contactId)
    if (said.contact !== undefined && led !== undefined && led.whole === this.#named(said)?.whole)
      return said.contact
    return led?.name ?? `#${contactId}`
  }

  /** The contact that somebody is by the service's word; undefined: it has none, or the person was given another one here. */
  meant(
    said: SaidPerson,
    before?: Pick<ParticipantRow, 'contactId'>,
    changes: ReadonlySet<string> = new Set(['contact']),
  ): number | undefined {
    const named = this.#named(said)
    if (named === undefined || changes.has('contact') || before === undefined) return named?.whole
    const isHeld = before.contactId !== null && this.#led.get(before.contactId)?.whole === named.whole
    return isHeld ? (before.contactId ?? undefined) : undefined
  }

  #named({ contact }: SaidPerson): Led | undefined {
    const id = contact === undefined ? undefined : this.#byName.get(contact)
    const led = id === undefined ? undefined : this.#led.get(id)
    return led?.erased === true ? undefined : led
  }
}
