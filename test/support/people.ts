import type { Gateway, GraphQLAnswer } from './gateway.js'

/** The data of an answer without errors. */
export function dataOf(answer: GraphQLAnswer): Record<string, unknown> {
  if (answer.errors.length > 0 || answer.data == null) {
    throw new Error(`The answer has errors: ${JSON.stringify(answer.errors)}`)
  }
  return answer.data
}

/** Code and detail of an answer's first error. */
export function refusalOf(answer: GraphQLAnswer): { code: string | undefined; detail: unknown } {
  const extensions = answer.errors[0]?.extensions
  return { code: extensions?.code, detail: extensions?.['detail'] }
}

const allFields = `
  id databaseId publicId uuid uniqueId email phone displayName firstName middleName lastName
  address { line1 line2 city state postalCode country } countryCode gender birthday custom
  total countedTotal used actions bonusActions referralCode referredBy { publicId } referralCount
  emailConfirmedAt disqualifiedAt bannedAt excluded test reportingExcluded purchaseValue purchaseCount
  source { type referringUrl entryUrl campaignId languageId deviceType avatarUrl ipAddress location }
  processingStatus processedAt createdAt updatedAt contact { id databaseId }`

/** A person as GraphQL shows it. */
export interface Person extends Record<string, unknown> {
  readonly id: string
  readonly databaseId: number
  readonly publicId: string
  readonly uuid: string
  readonly referralCode: string
  readonly total: number
  readonly custom: Record<string, unknown>
  readonly contact: { readonly id: string; readonly databaseId: number } | null
}

export interface Creation {
  readonly participant: Person
  readonly created: boolean
  readonly referred: boolean
  readonly advocateAmount: number
  readonly friendAmount: number
}

const createMutation = `mutation ($input: CreateParticipantInput!) {
  createParticipant(input: $input) {
    created referred advocateAmount friendAmount participant { ${allFields} }
  }
}`

/** The answer to `createParticipant` with this input beside the contest. */
export function tryToCreate(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown>,
): Promise<GraphQLAnswer> {
  return gateway.graphql(key, createMutation, { input: { contest: { databaseId: contestId }, ...input } })
}

/** Somebody entered through `createParticipant`, which must succeed. */
export async function create(
  gateway: Gateway,
  key: string,
  contestId: number,
  input: Record<string, unknown>,
): Promise<Creation> {
  const data = dataOf(await tryToCreate(gateway, key, contestId, input))
  return data['createParticipant'] as Creation
}

/** A person as it is now. */
export async function personOf(gateway: Gateway, key: string, by: Record<string, unknown>): Promise<Person> {
  const query = `query ($by: ParticipantLookup!) { participant(by: $by) { ${allFields} } }`
  return dataOf(await gateway.graphql(key, query, { by }))['participant'] as Person
}
