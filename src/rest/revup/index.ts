import { type Contract, readContract } from '../contract.js'
import { RestApi, type RestServices } from '../handle.js'
import { getAccount } from './account.js'
import { listContacts } from './contacts.js'
import { revup } from './dialect.js'
import { entries } from './entries.js'
import { createParticipants } from './import.js'
import { participants } from './participants.js'
import { promotions } from './promotions.js'
import { winners } from './winners.js'

/** Every endpoint of the dialect. */
export const revupEndpoints = [
  getAccount,
  ...promotions,
  ...participants,
  createParticipants,
  ...entries,
  listContacts,
  ...winners,
]

/** The contract's operations as far as they are carried out, and those that it says are not offered (#162). */
function served(contract: Contract): Contract {
  const known = new Set<string>(revupEndpoints.map(({ operation }) => operation))
  return {
    ...contract,
    operations: contract.operations.filter(({ id, successes }) => known.has(id) || successes.length === 0),
  }
}

export function revupApi(services: RestServices): RestApi {
  return new RestApi(served(readContract(revup.name)), revup, revupEndpoints, services)
}
