import { at } from '../run/json.js'
import { get, graphql } from '../run/request.js'
import { bearer, type Workload } from './workload.js'

const fields = 'publicId slug title timeZone winnerQuota startsAt endsAt'
const gatewayQuery = `query ($by: ContestLookup!) { contest(by: $by) { databaseId ${fields} } }`
const postgraphileQuery = `query ($publicId: String!) {
  contest: contestByPublicId(publicId: $publicId) { databaseId: rowId ${fields} }
}`

export const oneContest: Workload = {
  id: 'W1',
  title: 'one contest, 8 fields',
  async variants(facts) {
    return facts.contests.map(({ publicId }) => ({
      gateway: graphql(gatewayQuery, { by: { publicId } }, bearer(facts)),
      postgraphile: graphql(postgraphileQuery, { publicId }),
      floor: get('/w1', { account: facts.accountId, contest: publicId }),
    }))
  },
  essence: {
    gateway: (answer) => at(answer, 'data', 'contest'),
    postgraphile: (answer) => at(answer, 'data', 'contest'),
    floor: (answer) => answer,
  },
}
