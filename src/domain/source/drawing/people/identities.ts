import type { ParticipantRow } from '../../../../database/tables/index.js'
import type { Identity } from '../../../person/identity.js'

type Compared = Pick<Identity, 'emailNormalized' | 'phoneNormalized' | 'uniqueId'>

/** Who of a contest's people has which identifier, as the rows of a page leave it. */
export class Identities {
  readonly #held = new Map<number, Compared>()
  readonly #emails = new Map<string, number>()
  readonly #uniqueIds = new Map<string, number>()
  /** Those with a telephone and no e-mail address: of these no two have one number. */
  readonly #phonesAlone = new Map<string, number>()
  /** All with a telephone number, the oldest first. */
  readonly #phones = new Map<string, number[]>()

  /** `people` are all who may have an identifier of the page's, the oldest first. */
  constructor(people: Iterable<ParticipantRow>) {
    for (const person of people) this.set(person.id, person)
  }

  /**
   * Whom of those for whom `free` holds the identity means: by e-mail address; without one by telephone, then by own id (#40). Of several
   * with one telephone number the oldest.
   */
  find(
    { emailNormalized, phoneNormalized, uniqueId }: Compared,
    free: (id: number) => boolean,
  ): number | undefined {
    if (emailNormalized !== null) return only(this.#emails.get(emailNormalized), free)
    const byPhone = (phoneNormalized === null ? undefined : this.#phones.get(phoneNormalized))?.find(free)
    return byPhone ?? only(uniqueId === null ? undefined : this.#uniqueIds.get(uniqueId), free)
  }

  /** The identifier that somebody else has and no two may have; undefined: none. */
  taken(
    id: number,
    { emailNormalized, phoneNormalized, uniqueId }: Compared,
  ): 'email' | 'phone' | 'uniqueId' | undefined {
    const isOthers = (holder: number | undefined) => holder !== undefined && holder !== id
    if (emailNormalized !== null && isOthers(this.#emails.get(emailNormalized))) return 'email'
    if (
      emailNormalized === null &&
      phoneNormalized !== null &&
      isOthers(this.#phonesAlone.get(phoneNormalized))
    )
      return 'phone'
    return uniqueId !== null && isOthers(this.#uniqueIds.get(uniqueId)) ? 'uniqueId' : undefined
  }

  /** Lets somebody have these identifiers and no others; none of them may be `taken`. */
  set(id: number, identity: Compared): void {
    this.#forget(id)
    const { emailNormalized, phoneNormalized, uniqueId } = identity
    this.#held.set(id, { emailNormalized, phoneNormalized, uniqueId })
    if (emailNormalized !== null) this.#emails.set(emailNormalized, id)
    if (uniqueId !== null) this.#uniqueIds.set(uniqueId, id)
    if (phoneNormalized === null) return
    if (emailNormalized === null) this.#phonesAlone.set(phoneNormalized, id)
    this.#phones.set(phoneNormalized, [...(this.#phones.get(phoneNormalized) ?? []), id])
  }

  #forget(id: number): void {
    const before = this.#held.get(id)
    if (before === undefined) return
    const { emailNormalized, phoneNormalized, uniqueId } = before
    if (emailNormalized !== null) this.#emails.delete(emailNormalized)
    if (uniqueId !== null) this.#uniqueIds.delete(uniqueId)
    if (phoneNormalized === null) return
    if (emailNormalized === null) this.#phonesAlone.delete(phoneNormalized)
    const others = (this.#phones.get(phoneNormalized) ?? []).filter((one) => one !== id)
    this.#phones.set(phoneNormalized, others)
  }
}

function only(id: number | undefined, free: (id: number) => boolean): number | undefined {
  return id !== undefined && free(id) ? id : undefined
}

/** Whether two identities are compared alike. */
export function sameIdentity(one: Compared, other: Compared): boolean {
  return (
    one.emailNormalized === other.emailNormalized &&
    one.phoneNormalized === other.phoneNormalized &&
    one.uniqueId === other.uniqueId
  )
}
