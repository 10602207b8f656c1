import { blitzRocketApi } from './blitz-rocket/index.js'
import type { Refusal } from './dialect.js'
import type { RestApi, RestServices } from './handle.js'
import { revupApi } from './revup/index.js'
import { unknownRoute } from './revup/unknown-route.js'
import { sweepWidgetApi } from './sweepwidget/index.js'

/** The APIs that live below one base path. */
export interface RestBase {
  readonly path: string
  readonly apis: readonly RestApi[]
  /** Who answers a path that belongs to none of them (#1). */
  readonly unknownRoute: RestApi | (() => Refusal)
}

/** Everything that is served as REST. Reads the contracts: called once, when the server starts. */
export function restBases(services: RestServices): readonly RestBase[] {
  const sweepWidget = sweepWidgetApi(services)
  return [
<<<<<<< HEAD
    { path: '/api/v1', apis: [blitzRocketApi(services)], unknownRoute },
    { path: sweepWidget.contract.base, apis: [sweepWidget], unknownRoute: sweepWidget },
=======
    { path: '/api/v1', apis: [blitzRocketApi(services), revupApi(services)], unknownRoute },
    { path: sweepWidget.contract.base, apis: [sweepWidget], unknownRoute: unknownSweepWidgetRoute },
>>>>>>> 9fc6b36 (Let a Revup client read account, promotions, participants and contacts)
  ]
}
