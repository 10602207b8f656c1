import { lazy, type ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { Shell } from './layout/shell.js'
import { NotFoundPage } from './pages/not-found-page.js'
import { Boundary } from './parts/boundary.js'
import { SessionGate } from './session/session-gate.js'

// Each page is a file of its own, which the browser fetches when somebody first goes there.
const ContestsPage = lazy(() => import('./pages/contests/contests-page.js'))
const ContestPage = lazy(() => import('./pages/contest/contest-page.js'))
const DrawsPage = lazy(() => import('./pages/draws/draws-page.js'))
const ParticipantsPage = lazy(() => import('./pages/participants/participants-page.js'))
const ParticipantPage = lazy(() => import('./pages/participant/participant-page.js'))
const WebhooksPage = lazy(() => import('./pages/webhooks/webhooks-page.js'))
const WebhookPage = lazy(() => import('./pages/webhook/webhook-page.js'))
const SourcesPage = lazy(() => import('./pages/sources/sources-page.js'))
const SourcePage = lazy(() => import('./pages/source/source-page.js'))
const UsagePage = lazy(() => import('./pages/usage/usage-page.js'))

interface AppProps {
  /** What stands before the gateway's paths where a proxy puts it under one: `/gateway`, or nothing. */
  readonly base: string
  /** The key of the demo data, where the gateway shows it to this browser. */
  readonly demoKey: string | undefined
}

/** The dashboard: who signs in sees the page of the address. */
export function App({ base, demoKey }: AppProps): ReactNode {
  return (
    <Boundary>
      <Router base={`${base}/dashboard`}>
        <SessionGate endpoint={`${base}/graphql`} demoKey={demoKey}>
          <Shell>
            <Switch>
              <Route path="/" component={ContestsPage} />
              <Route path="/contests/:contest" component={ContestPage} />
              <Route path="/contests/:contest/draws" component={DrawsPage} />
              <Route path="/contests/:contest/participants" component={ParticipantsPage} />
              <Route path="/contests/:contest/participants/:participant" component={ParticipantPage} />
              <Route path="/webhooks" component={WebhooksPage} />
              <Route path="/webhooks/:webhook" component={WebhookPage} />
              <Route path="/sources" component={SourcesPage} />
              <Route path="/sources/:source" component={SourcePage} />
              <Route path="/usage" component={UsagePage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Shell>
        </SessionGate>
      </Router>
    </Boundary>
  )
}
