import { readContract } from '../../contract/contract.js'
import { RestApi, type RestServices } from '../handle.js'
import { blitzRocket } from './dialect.js'
import { entries } from './entries.js'

/** Every endpoint of the dialect. */
export const blitzRocketEndpoints = [...entries]

export function blitzRocketApi(services: RestServices): RestApi {
  return new RestApi(readContract(blitzRocket.name), blitzRocket, blitzRocketEndpoints, services)
}
