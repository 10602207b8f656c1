import { beforeAll, expect, it } from 'vitest'
import { payload } from '../../support/answers.js'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'

interface Contact {
  readonly databaseId: number
  readonly email: string | null
  readonly phone: string | null
}

let blitz: BlitzRocket

beforeAll(async () => {
  blitz = await startBlitzRocket()
})

/** The contacts of the account, as GraphQL lists them. */
async function contacts(): Promise<readonly Contact[]> {
  const answer = await blitz.gateway.graphql(
    blitz.account.key,
    '{ contacts { nodes { databaseId email phone } } }',
  )
  return payload<{ nodes: readonly Contact[] }>(answer, 'contacts').nodes
}

it('somebody known by telephone who gives an e-mail address is one contact, with the one of that address', async () => {
  const { entryId } = await blitz.enter({ phone: '+31 20 1234567' })
  const [alone] = await contacts()
  expect(alone).toMatchObject({ email: null, phone: '+31 20 1234567' })
  const other = await blitz.gateway.graphql(
    blitz.account.key,
    'mutation ($input: ContestActionInput!) { duplicateContest(input: $input) { contest { publicId } } }',
    { input: { contest: { databaseId: blitz.contest.id } } },
  )
  const { contest } = payload<{ contest: { publicId: string } }>(other, 'duplicateContest')
  await blitz.send('POST', `/contests/${contest.publicId}/entries`, { body: { email: 'ada@example.com' } })
  expect(await contacts()).toHaveLength(2)

  const { status } = await blitz.send('PUT', `/entries/${entryId}`, { body: { email: 'ada@example.com' } })
  expect(status).toBe(200)
  const [one, ...others] = await contacts()
  expect(others).toEqual([])
  expect(one).toMatchObject({ email: 'ada@example.com', phone: '+31 20 1234567' })
  const former = await blitz.gateway.graphql(
    blitz.account.key,
    'query ($id: SafeInt!) { contact(by: { databaseId: $id }) { databaseId } }',
    { id: alone?.databaseId },
  )
  expect(payload(former, 'contact')).toEqual({ databaseId: one?.databaseId })
})
