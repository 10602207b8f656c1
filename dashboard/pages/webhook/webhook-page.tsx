import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isUnknown, useAnswer } from '../../api/use-answer.js'
import { WebhookDocument, type WebhookQuery } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { Figures } from '../../parts/figures.js'
import { count } from '../../parts/format.js'
import { moment } from '../../parts/moment.js'
import { numberIn } from '../../parts/number-in.js'
import { Answered } from '../../parts/states.js'
import { NotFound } from '../not-found-page.js'
import { ReceiverBadge } from '../webhooks/receiver-badge.js'
import { Deliveries } from './deliveries.js'

type Webhook = WebhookQuery['webhook']

/** One webhook: how its receiver does, what was sent to it and what it answered. */
export default function WebhookPage({
  params,
}: {
  readonly params: { readonly webhook: string }
}): ReactNode {
  const number = numberIn(params.webhook)
  return number === undefined ? <NotFound what="webhook" /> : <Known key={number} webhook={number} />
}

function Known({ webhook }: { readonly webhook: number }): ReactNode {
  const asked = useAnswer(WebhookDocument, { webhook: { databaseId: webhook } })
  const unknown = isUnknown(asked, 'webhook')
  useTitle(unknown ? 'Not found' : 'Webhook')
  if (unknown) return <NotFound what="webhook" />
  return (
    <>
      <header className="head">
        <p>
          <Link href="/webhooks">All webhooks</Link>
        </p>
        <h1>Webhook</h1>
      </header>
      <Answered asked={asked}>
        {({ data }) => (
          <>
            <Head webhook={data.webhook} />
            <Deliveries webhook={data.webhook} />
          </>
        )}
      </Answered>
    </>
  )
}

function Head({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { url, events, pendingDeliveryCount, failedDeliveryCount, failuresInRow, restingUntil } = webhook
  return (
    <>
      <h2 className="name">
        {url} <ReceiverBadge {...webhook} />
      </h2>
      <p className="quiet">Hears of {events.join(', ')}</p>
      <Figures
        figures={[
          { label: 'Waiting', value: count(pendingDeliveryCount), note: 'deliveries' },
          { label: 'Failed', value: count(failedDeliveryCount), note: 'in the last 30 days' },
          {
            label: 'Unavailable in a row',
            value: count(failuresInRow),
            note: restingUntil ? `rests until ${moment(restingUntil)}` : 'attempts',
          },
        ]}
      />
    </>
  )
}
