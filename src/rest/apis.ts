import { blitzRocketApi } from './blitz-rocket/index.js'
import type { RestApi, RestServices } from './handle.js'
import { revupApi } from './revup/index.js'
import { sweepWidgetApi } from './sweepwidget/index.js'

/** The APIs that live below one base path. */
export interface RestBase {
  readonly path: string
  readonly apis: readonly RestApi[]
  /** Who answers a path that belongs to none of them (#1). */
  readonly unknownRoute: RestApi
}

/** Everything that is served as REST. Reads the contracts: called once, when the server starts. */
export function restBases(services: RestServices): readonly RestBase[] {
  const revup = revupApi(services)
  const sweepWidget = sweepWidgetApi(services)
  return [
    { path: '/api/v1', apis: [blitzRocketApi(services), revup], unknownRoute: revup },
    { path: sweepWidget.contract.base, apis: [sweepWidget], unknownRoute: sweepWidget },
  ]
}
