import { type SQL, sql } from 'drizzle-orm'
import { unseen } from '../../database/statement-names.js'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import type { Identity } from '../person/identity.js'
import type { Work } from '../work.js'

/**
 * People found by what they say of themselves: by e-mail address; without one by telephone, then by own
 * id (#40). Of several with one telephone number the one added first counts (#45).
 */
export class IdentityIndex<Person> {
  readonly #byEmail = new Map<string, Person>()
  readonly #byPhone = new Map<string, Person>()
  readonly #byUniqueId = new Map<string, Person>()

  /** Adds a person under each identifier that nobody added has. */
  add(identity: Identity, person: Person): void {
    const { emailNormalized, phoneNormalized, uniqueId } = identity
    put(this.#byEmail, emailNormalized, person)
    put(this.#byPhone, phoneNormalized, person)
    put(this.#byUniqueId, uniqueId, person)
  }

  find(identity: Identity): Person | undefined {
    const { emailNormalized, phoneNormalized } = identity
    if (emailNormalized !== null) return this.#byEmail.get(emailNormalized)
    const byPhone = phoneNormalized === null ? undefined : this.#byPhone.get(phoneNormalized)
    return byPhone ?? this.holderOf(identity.uniqueId)
  }

  /** Who has this own id. */
  holderOf(uniqueId: string | null): Person | undefined {
    return uniqueId === null ? undefined : this.#byUniqueId.get(uniqueId)
  }
}

function put<Person>(index: Map<string, Person>, key: string | null, person: Person): void {
  if (key !== null && !index.has(key)) index.set(key, person)
}

/** Identifiers that are looked for in a contest, each kind as an array. */
interface Sought {
  readonly contest: SQL
  readonly emails: SQL
  readonly phones: SQL
  readonly uniqueIds: SQL
}

/** A query of the ids of the contest's people who have one of the identifiers; of one telephone the oldest. */
export function whoHas({ contest, emails, phones, uniqueIds }: Sought): SQL {
  const hidden = unseen(contest)
  return sql`
    select id from participants where contest_id = ${hidden} and email_normalized = any(${emails})
    union select id from participants where contest_id = ${hidden} and unique_id = any(${uniqueIds})
    union select id from (
      select distinct on (phone_normalized) id from participants
      where contest_id = ${hidden} and phone_normalized = any(${phones})
      order by phone_normalized, created_at, id
    ) as oldest`
}

function textArray(values: readonly (string | null)[]): SQL {
  return sql`${sql.param(values.filter((value) => value !== null))}::text[]`
}

/** The contest's people who have one of these identifiers, in one statement; of one telephone the oldest. */
export async function knownPeople(
  work: Work,
  contestId: number,
  identities: readonly Identity[],
): Promise<IdentityIndex<ParticipantRow>> {
  const ids = whoHas({
    contest: sql`${contestId}::bigint`,
    emails: textArray(identities.map(({ emailNormalized }) => emailNormalized)),
    phones: textArray(identities.map(({ phoneNormalized }) => phoneNormalized)),
    uniqueIds: textArray(identities.map(({ uniqueId }) => uniqueId)),
  })
  const found = await work.executor
    .select()
    .from(participants)
    .where(sql`${participants.id} in (${ids})`)
    .orderBy(participants.createdAt, participants.id)
  const index = new IdentityIndex<ParticipantRow>()
  for (const person of found) index.add(person, person)
  return index
}
