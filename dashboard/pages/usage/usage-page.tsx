import { type ReactNode, useId } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import {
  AccountUsageDocument,
  type AccountUsageQuery,
  KeyScopesDocument,
  KeyUsageDocument,
  LimitsDocument,
  type LimitsQuery,
} from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { Figures } from '../../parts/figures.js'
import { count } from '../../parts/format.js'
import { Answered, Empty } from '../../parts/states.js'
import { scopeName } from '../../session/use-lacks.js'

type Usage = AccountUsageQuery['account']['usage']

/** What this key and the account ask of the gateway, and what they may. */
export default function UsagePage(): ReactNode {
  useTitle('Usage')
  const limits = useAnswer(LimitsDocument, {})
  const key = useAnswer(KeyUsageDocument, {})
  const scopes = useAnswer(KeyScopesDocument, {})
  const account = useAnswer(AccountUsageDocument, {})
  return (
    <>
      <h1>Usage</h1>
      <Section title="Limits of this key, each minute">
        <Answered asked={limits}>{({ data }) => <Limits limits={data.rateLimit} />}</Answered>
      </Section>
      <Section title="Requests with this key">
        <Answered asked={key}>
          {({ data: { viewerKey } }) => (
            <>
              <Requests usage={viewerKey.usage} />
              <p className="quiet">
                “{viewerKey.name}”, which begins with {viewerKey.prefix}.
              </p>
            </>
          )}
        </Answered>
      </Section>
      <Section title="What this key may do">
        <Answered asked={scopes}>
          {({ data }) => <p>{data.viewerScopes.map(scopeName).join(', ')}.</p>}
        </Answered>
      </Section>
      <Section title="Requests with all keys of the account">
        <Answered asked={account}>{({ data }) => <Requests usage={data.account.usage} />}</Answered>
      </Section>
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Limits({ limits }: { readonly limits: LimitsQuery['rateLimit'] }): ReactNode {
  if (!limits) return <Empty>This gateway limits nobody.</Empty>
  const { requests, cost } = limits
  return (
    <Figures
      figures={[
        {
          label: 'Requests left',
          value: count(requests.remaining),
          note: `of ${count(requests.limit)} by GraphQL`,
        },
        {
          label: 'Points left',
          value: count(cost.remaining),
          note: `of ${count(cost.limit)}; an operation takes about as many as its answer may hold objects`,
        },
      ]}
    />
  )
}

function Requests({ usage }: { readonly usage: Usage }): ReactNode {
  return (
    <Figures
      figures={[
        { label: 'Last 24 hours', value: count(usage.last24Hours) },
        { label: 'Last 7 days', value: count(usage.last7Days) },
        { label: 'Last 30 days', value: count(usage.last30Days) },
      ]}
    />
  )
}
