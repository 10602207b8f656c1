import { readContract } from '../../contract/contract.js'
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

export function revupApi(services: RestServices): RestApi {
  return new RestApi(readContract(revup.name), revup, revupEndpoints, services)
}
